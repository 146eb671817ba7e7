//! How a registration stands, in words. Nothing is called handed over without a receipt.

use super::{Named, Words};
use crate::value::text::Language;

catalog! {
/// How the visitor's own registration stands, in one language.
DeliveryCatalog {
    registration_on_device: Words,
    registration_on_device_explained: Words,
    registration_withdrawn: Words,
    registration_seats: fn(u8) -> String,
    delivery_waiting: Words,
    delivery_waiting_explained: Words,
    delivery_busy: Words,
    delivery_busy_explained: Words,
    delivery_sending: Words,
    delivery_sending_explained: Words,
    delivery_handed_over: Named,
    delivery_reference: Named,
    delivery_erased: Words,
    delivery_refused: Words,
    delivery_reason: Named,
    delivery_no_reason: Words,
    delivery_misconfigured: Words,
    delivery_misconfigured_explained: Named,
    delivery_held: Words,
    delivery_held_question: Words,
    delivery_expired: Words,
    delivery_elsewhere: Words,
    delivery_elsewhere_explained: Words,
    delivery_to_mail: Words,
    delivery_to_mail_explained: Words,
    delivery_mailed: Words,
    delivery_mailed_at: Named,
    delivery_withdrawal_waiting: Words,
    delivery_withdrawal_to_mail: Words,
    delivery_withdrawal_known: Named,
}
}

pub(super) static NL: DeliveryCatalog = DeliveryCatalog {
    language: Language::Nl,
    registration_on_device: "Nog niet verstuurd",
    registration_on_device_explained: "Uw aanmelding is nog niet verstuurd. Zij staat alleen op dit apparaat.",
    registration_withdrawn: "Afgemeld",
    registration_seats: |n| {
        if n == 1 { "1 plaats".to_owned() } else { format!("{n} plaatsen") }
    },
    delivery_waiting: "Wacht op verbinding",
    delivery_waiting_explained: "Uw aanmelding is nog niet verstuurd. Wij sturen haar zodra het kan.",
    delivery_busy: "Wacht op de ontvanger",
    delivery_busy_explained: "De ontvanger kan haar nu niet aannemen. Wij proberen het straks opnieuw.",
    delivery_sending: "Bezig met overdragen",
    delivery_sending_explained: "Er is nog geen bericht van ontvangst.",
    delivery_handed_over: |at| format!("Overgedragen op {at} aan de organisator"),
    delivery_reference: |reference| format!("Kenmerk: {reference}."),
    delivery_erased: "Uw naam, e-mailadres, vraag en wensen staan niet meer op dit apparaat.",
    delivery_refused: "Niet aangenomen",
    delivery_reason: |reason| format!("De organisator zegt: {reason}"),
    delivery_no_reason: "De organisator zegt niet waarom.",
    delivery_misconfigured: "Overdragen lukt niet",
    delivery_misconfigured_explained: |status| {
        format!(
            "De ontvanger van deze site is niet goed ingesteld (fout {status}). Vertel het de organisator. Uw aanmelding staat nog op dit apparaat."
        )
    },
    delivery_held: "Niet overgedragen",
    delivery_held_question: "Wilt u haar toch sturen?",
    delivery_expired: "De activiteit is geweest. Uw gegevens zijn gewist.",
    delivery_elsewhere: "Geregeld op uw andere apparaat",
    delivery_elsewhere_explained: "Naam en e-mailadres staan op het apparaat waar u zich aanmeldde. Wat nog naar de organisator moet, gaat daarvandaan. U kunt het formulier ook hier opnieuw invullen.",
    delivery_to_mail: "Klaar om te mailen",
    delivery_to_mail_explained: "Uw aanmelding is nog niet verstuurd. Dat doet u zelf, met de mail.",
    delivery_mailed: "Gemaild, zegt u zelf",
    delivery_mailed_at: |at| format!("U zei dat op {at}. Of de mail is aangekomen, weet deze site niet."),
    delivery_withdrawal_waiting: "De organisator weet het nog niet. Wij melden het zodra het kan.",
    delivery_withdrawal_to_mail: "De organisator weet het nog niet. Laat het weten.",
    delivery_withdrawal_known: |at| format!("De organisator weet het sinds {at}."),
};

pub(super) static EN: DeliveryCatalog = DeliveryCatalog {
    language: Language::En,
    registration_on_device: "Not sent yet",
    registration_on_device_explained: "Your registration has not been sent yet. It is on this device only.",
    registration_withdrawn: "Registration withdrawn",
    registration_seats: |n| {
        if n == 1 { "1 seat".to_owned() } else { format!("{n} seats") }
    },
    delivery_waiting: "Waits for a connection",
    delivery_waiting_explained: "Your registration has not been sent yet. We send it as soon as possible.",
    delivery_busy: "Waits for the receiver",
    delivery_busy_explained: "The receiver cannot take it now. We try again later.",
    delivery_sending: "Being handed over",
    delivery_sending_explained: "There is no receipt yet.",
    delivery_handed_over: |at| format!("Handed over to the organiser on {at}"),
    delivery_reference: |reference| format!("Reference: {reference}."),
    delivery_erased: "Your name, e-mail address, question and needs are no longer on this device.",
    delivery_refused: "Not accepted",
    delivery_reason: |reason| format!("The organiser says: {reason}"),
    delivery_no_reason: "The organiser does not say why.",
    delivery_misconfigured: "Cannot be handed over",
    delivery_misconfigured_explained: |status| {
        format!(
            "The receiver of this site is not set up well (error {status}). Tell the organiser. Your registration is still on this device."
        )
    },
    delivery_held: "Not handed over",
    delivery_held_question: "Do you want to send it all the same?",
    delivery_expired: "The event is over. Your details were erased.",
    delivery_elsewhere: "Arranged on your other device",
    delivery_elsewhere_explained: "Name and e-mail address are on the device where you registered. What still has to go to the organiser goes from there. You can also fill in the form again here.",
    delivery_to_mail: "Ready to be mailed",
    delivery_to_mail_explained: "Your registration has not been sent yet. You do that yourself, with the mail.",
    delivery_mailed: "Mailed, you say",
    delivery_mailed_at: |at| {
        format!("You said so on {at}. This site does not know whether the mail arrived.")
    },
    delivery_withdrawal_waiting: "The organiser does not know yet. We tell them as soon as possible.",
    delivery_withdrawal_to_mail: "The organiser does not know yet. Let them know.",
    delivery_withdrawal_known: |at| format!("The organiser has known since {at}."),
};
