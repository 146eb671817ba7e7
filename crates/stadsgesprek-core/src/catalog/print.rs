//! The texts of what is printed: the sheets, and the pages that show them before they are.

use super::{Minutes, Named, Timed, Words, dates};
use crate::value::text::Language;

catalog! {
/// The texts of what is printed, in one language.
PrintCatalog {
    // The page around a sheet
    kinds: Words,
    announcement: Words,
    poster: Words,
    run_sheet: Words,
    months: Words,
    print: Words,
    preview: Words,
    paper_a4: Words,
    paper_a3: Words,
    paper_lying: Words,
    address_unknown: Words,
    // An address
    code_of: Named,
    more_at: Words,
    more_and_register_at: Words,
    // An event
    doors: Timed,
    // A run sheet
    run_sheet_of: Words,
    start: Words,
    doors_open: Words,
    end: Words,
    duration: Words,
    unknown: Words,
    time: Words,
    part: Words,
    people: Words,
    place: Words,
    notes: Words,
    minutes: Minutes,
    short_minutes: Minutes,
    free_minutes: Minutes,
    at_the_same_time: Words,
    contact: Words,
    seats: Words,
    updated: Timed,
    // A month
    nothing_in: Named,
    whole_programme_at: Words,
    // One's own programme
    own_days: Words,
    own_empty: Words,
    own_registered: Words,
    own_parts: Words,
    own_page: fn(usize, usize) -> String,
}
}

/// The texts of what is printed, in a language.
pub const fn print_texts(language: Language) -> &'static PrintCatalog {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

/// `1 uur en 30 minuten`, in the words of a language.
fn duration(minutes: i64, hours: fn(i64) -> String, and: &str, rest: fn(i64) -> String) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => rest(minutes),
        (whole, 0) => hours(whole),
        (whole, minutes) => format!("{} {and} {}", hours(whole), rest(minutes)),
    }
}

static NL: PrintCatalog = PrintCatalog {
    language: Language::Nl,
    kinds: "Wat wilt u afdrukken?",
    announcement: "Aankondiging (A4)",
    poster: "Affiche (A3)",
    run_sheet: "Draaiboek (A4)",
    months: "Welke maand?",
    print: "Druk af",
    preview: "Zo komt het op papier",
    paper_a4: "Voor A4, staand. U kunt het ook als pdf bewaren.",
    paper_a3: "Voor A3, staand. Kan uw printer dat niet? Bewaar het als pdf voor de drukker, of kies A4 en ‘passend maken’.",
    paper_lying: "Voor A4, liggend. U kunt het ook als pdf bewaren.",
    address_unknown: "Het adres van de site is niet ingesteld. De QR-code leidt naar het adres waar u nu bent.",
    code_of: |address| format!("QR-code van {address}"),
    more_at: "Meer weten? Scan de code of ga naar",
    more_and_register_at: "Meer weten of aanmelden? Scan de code of ga naar",
    doors: |at| format!("Inloop vanaf {}", dates::clock(at, Language::Nl)),
    run_sheet_of: "Draaiboek",
    start: "Begin",
    doors_open: "Inloop",
    end: "Einde",
    duration: "Duur",
    unknown: "niet bekend",
    time: "Tijd",
    part: "Onderdeel",
    people: "Wie",
    place: "Waar",
    notes: "Notities",
    minutes: |minutes| {
        duration(
            minutes,
            |hours| format!("{hours} uur"),
            "en",
            |minutes| match minutes {
                1 => "1 minuut".to_owned(),
                _ => format!("{minutes} minuten"),
            },
        )
    },
    short_minutes: |minutes| format!("{minutes} min"),
    free_minutes: |minutes| match minutes {
        1 => "1 minuut vrij".to_owned(),
        _ => format!("{minutes} minuten vrij"),
    },
    at_the_same_time: "tegelijk met een ander onderdeel",
    contact: "Contact",
    seats: "Plaatsen",
    updated: |at| format!("Programma van {}", dates::full_moment(at, Language::Nl)),
    nothing_in: |month| format!("In {month} staat er niets op het programma."),
    whole_programme_at: "Het hele programma, met aanmelden: scan de code of ga naar",
    own_days: "Eén vel per dag, met alles wat u bewaarde of waarvoor u zich aanmeldde. Het komt van dit apparaat en gaat nergens heen.",
    own_empty: "U hebt niets bewaard dat nog komt.",
    own_registered: "U staat op dit apparaat als aangemeld",
    own_parts: "Deze onderdelen hebt u bewaard",
    own_page: |at, all| format!("Dag {at} van {all}"),
};

static EN: PrintCatalog = PrintCatalog {
    language: Language::En,
    kinds: "What do you want to print?",
    announcement: "Announcement (A4)",
    poster: "Poster (A3)",
    run_sheet: "Run sheet (A4)",
    months: "Which month?",
    print: "Print",
    preview: "How it looks on paper",
    paper_a4: "For A4, upright. You can also save it as a PDF.",
    paper_a3: "For A3, upright. Can your printer not do that? Save it as a PDF for a print shop, or choose A4 and ‘fit to paper’.",
    paper_lying: "For A4, lying down. You can also save it as a PDF.",
    address_unknown: "The address of the site has not been set. The QR code leads to the address where you are now.",
    code_of: |address| format!("QR code of {address}"),
    more_at: "Want to know more? Scan the code or go to",
    more_and_register_at: "Want to know more or register? Scan the code or go to",
    doors: |at| format!("Doors open at {}", dates::clock(at, Language::En)),
    run_sheet_of: "Run sheet",
    start: "Start",
    doors_open: "Doors",
    end: "End",
    duration: "Duration",
    unknown: "not known",
    time: "Time",
    part: "Part",
    people: "Who",
    place: "Where",
    notes: "Notes",
    minutes: |minutes| {
        let hours = |hours| match hours {
            1 => "1 hour".to_owned(),
            _ => format!("{hours} hours"),
        };
        duration(minutes, hours, "and", |minutes| match minutes {
            1 => "1 minute".to_owned(),
            _ => format!("{minutes} minutes"),
        })
    },
    short_minutes: |minutes| format!("{minutes} min"),
    free_minutes: |minutes| match minutes {
        1 => "1 minute free".to_owned(),
        _ => format!("{minutes} minutes free"),
    },
    at_the_same_time: "at the same time as another part",
    contact: "Contact",
    seats: "Seats",
    updated: |at| format!("Programme of {}", dates::full_moment(at, Language::En)),
    nothing_in: |month| format!("There is nothing on the programme in {month}."),
    whole_programme_at: "The whole programme, with registration: scan the code or go to",
    own_days: "One sheet per day, with all that you saved or registered for. It comes from this device and goes nowhere.",
    own_empty: "You have saved nothing that is still to come.",
    own_registered: "On this device you are registered",
    own_parts: "You saved these parts",
    own_page: |at, all| format!("Day {at} of {all}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_said_in_hours_and_minutes() {
        for (minutes, nl, en) in [
            (1, "1 minuut", "1 minute"),
            (45, "45 minuten", "45 minutes"),
            (60, "1 uur", "1 hour"),
            (121, "2 uur en 1 minuut", "2 hours and 1 minute"),
            (90, "1 uur en 30 minuten", "1 hour and 30 minutes"),
        ] {
            assert_eq!(((NL.minutes)(minutes).as_str(), (EN.minutes)(minutes).as_str()), (nl, en));
        }
    }
}
