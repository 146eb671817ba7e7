//! The texts of the form with which a visitor registers: Dutch, then English.

use super::{Counted, Words};
use crate::text::Language;

catalog! {
/// The texts of the form with which a visitor registers, in one language.
FormCatalog {
    registration_needs_app: Words,
    registration_required_fields: Words,
    field_name: Words,
    field_email: Words,
    field_seats: Words,
    field_sessions: Words,
    field_question: Words,
    field_question_hint: Words,
    field_needs: Words,
    field_needs_hint: Words,
    field_optional: Words,
    problems_title: Counted,
    problem_missing_name: Words,
    problem_missing_email: Words,
    problem_not_an_email: Words,
    problem_seats: fn(u32, u32) -> String,
    problem_no_session: Words,
    problem_too_long: fn(usize) -> String,
    registration_save: Words,
    registration_save_changes: Words,
    registration_saved: Words,
    registration_not_saved: Words,
    registration_change: Words,
    registration_cancel: Words,
    registration_cancel_confirm: Words,
    registration_keep: Words,
    registration_leave_unchanged: Words,
    registration_again: Words,
    registration_delete: Words,
    back_to_event: Words,
    ticket_link: Words,
}
}

pub(super) static NL: FormCatalog = FormCatalog {
    language: Language::Nl,
    registration_needs_app: "Het formulier verschijnt zodra de pagina klaar is. Daar is JavaScript voor nodig.",
    registration_required_fields: "Alles is nodig, behalve waar ‘niet verplicht’ staat.",
    field_name: "Naam",
    field_email: "E-mailadres",
    field_seats: "Aantal plaatsen",
    field_sessions: "Waar wilt u bij zijn?",
    field_question: "Uw vraag voor het gesprek",
    field_question_hint: "De gespreksleider kan uw vraag voorlezen.",
    field_needs: "Wat hebt u nodig om mee te kunnen doen?",
    field_needs_hint: "Bijvoorbeeld een plek voor een rolstoel of een gebarentolk.",
    field_optional: "niet verplicht",
    problems_title: |n| {
        if n == 1 {
            "Er is 1 ding dat nog niet klopt".to_owned()
        } else {
            format!("Er zijn {n} dingen die nog niet kloppen")
        }
    },
    problem_missing_name: "Vul uw naam in.",
    problem_missing_email: "Vul uw e-mailadres in.",
    problem_not_an_email: "Dit lijkt geen e-mailadres. Een voorbeeld: naam@voorbeeld.nl",
    problem_seats: |min, max| format!("Vul een aantal in van {min} tot en met {max}."),
    problem_no_session: "Kies ten minste één onderdeel.",
    problem_too_long: |max| format!("Dit is te lang. Er passen {max} tekens in."),
    registration_save: "Bewaar mijn aanmelding",
    registration_save_changes: "Bewaar de wijziging",
    registration_saved: "Uw aanmelding is opgeslagen op dit apparaat.",
    registration_not_saved: "Uw aanmelding kon niet worden opgeslagen: dit apparaat laat het niet toe. Wat u invulde staat er nog.",
    registration_change: "Wijzig",
    registration_cancel: "Trek mijn aanmelding in",
    registration_cancel_confirm: "Weet u het zeker?",
    registration_keep: "Nee, ik kom wel",
    registration_leave_unchanged: "Laat het zoals het was",
    registration_again: "Meld u opnieuw aan",
    registration_delete: "Wis deze gegevens",
    back_to_event: "Terug naar de activiteit",
    ticket_link: "Ticket",
};

pub(super) static EN: FormCatalog = FormCatalog {
    language: Language::En,
    registration_needs_app: "The form appears once the page is ready. It needs JavaScript.",
    registration_required_fields: "Everything is needed, except where it says ‘optional’.",
    field_name: "Name",
    field_email: "E-mail address",
    field_seats: "Number of seats",
    field_sessions: "What do you want to attend?",
    field_question: "Your question for the conversation",
    field_question_hint: "The moderator may read your question aloud.",
    field_needs: "What do you need to take part?",
    field_needs_hint: "For example room for a wheelchair or a sign language interpreter.",
    field_optional: "optional",
    problems_title: |n| {
        if n == 1 {
            "There is 1 thing to put right".to_owned()
        } else {
            format!("There are {n} things to put right")
        }
    },
    problem_missing_name: "Enter your name.",
    problem_missing_email: "Enter your e-mail address.",
    problem_not_an_email: "This does not look like an e-mail address. An example: name@example.org",
    problem_seats: |min, max| format!("Enter a number from {min} to {max}."),
    problem_no_session: "Choose at least one part.",
    problem_too_long: |max| format!("This is too long. {max} characters fit."),
    registration_save: "Save my registration",
    registration_save_changes: "Save the change",
    registration_saved: "Your registration is saved on this device.",
    registration_not_saved: "Your registration could not be saved: this device does not allow it. What you filled in is still here.",
    registration_change: "Change",
    registration_cancel: "Withdraw my registration",
    registration_cancel_confirm: "Are you sure?",
    registration_keep: "No, I will come",
    registration_leave_unchanged: "Leave it as it was",
    registration_again: "Register again",
    registration_delete: "Erase these details",
    back_to_event: "Back to the event",
    ticket_link: "Ticket",
};
