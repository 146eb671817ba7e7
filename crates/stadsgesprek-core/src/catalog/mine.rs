//! The texts of the visitor's own programme and notes: Dutch, then English.

use super::{Counted, Minutes, Named, Words};
use crate::value::text::Language;

type Titles = fn(&[String]) -> String;

catalog! {
/// The texts of the visitor's own programme and notes, in one language.
MineCatalog {
    intro: Words,
    empty_title: Words,
    empty_text: Words,
    upcoming_empty: Words,
    running: Words,
    past: Words,
    past_intro: Words,
    gone: Words,
    gone_explained: Words,
    remove: Named,
    removed: Titles,
    undo: Words,
    advice: Words,
    advice_copy: Words,
    advice_home: Words,
    advice_back: Words,
    advice_read: Words,
    device: Words,
    transfer: Words,
    print: Words,
    // The time line
    free: Minutes,
    at_once: Words,
    free_unknown: Words,
    walk: Minutes,
    far: Minutes,
    elsewhere: Words,
    tight: Words,
    together: Words,
    together_perhaps: Words,
    together_registered: Words,
    choose: Words,
    choose_of: Named,
    saved: Words,
    chosen_session: Words,
    // What was
    was_registered: Words,
    was_saved: Words,
    saved_sessions: Titles,
    nothing_kept: Words,
    // Notes
    notes_intro: Words,
    notes_needs_app: Words,
    notes_empty_title: Words,
    notes_empty_text: Words,
    notes_of: Named,
    notes_all: Words,
    note_of_event: Words,
    note_room: Counted,
    note_left: Counted,
    note_saved: Words,
    note_typing: Words,
    note_not_saved: Words,
    note_elsewhere: Words,
    note_join: Words,
    note_drop: Words,
    note_to_question: Words,
    note_to_question_from: Named,
    note_to_question_hint: Words,
}
}

pub(super) static NL: MineCatalog = MineCatalog {
    language: Language::Nl,
    intro: "Wat u bewaart, staat alleen op dit apparaat.",
    empty_title: "U hebt nog niets bewaard",
    empty_text: "Tik op het hartje bij een activiteit. U vindt haar dan hier terug, ook zonder internet.",
    upcoming_empty: "Van wat u bewaarde, komt er niets meer.",
    running: "Meer dan een dag te zien",
    past: "Geweest",
    past_intro: "Wat u bewaarde of waar u zich voor aanmeldde. Of u er was, weet deze site niet.",
    gone: "Niet meer in het programma",
    gone_explained: "De organisator heeft deze activiteit weggehaald.",
    remove: |title| format!("Verwijder {title}"),
    removed: |titles| {
        let is_or_are = if titles.len() == 1 { "is" } else { "zijn" };
        format!("{} {is_or_are} verwijderd.", listed(titles, "en"))
    },
    undo: "Zet terug",
    advice: "Deze browser kan wissen wat u hier bewaart als u zeven dagen niet op deze site komt. Op uw beginscherm gebeurt dat niet, maar daar is ‘Bewaard’ nog leeg. Neem het dus eerst mee:",
    advice_copy: "Maak hier een kopie: dat is een bestand.",
    advice_home: "Zet daarna de site op uw beginscherm (‘Deel’, dan ‘Zet op beginscherm’) en open haar vanaf daar.",
    advice_back: "Kies daar weer ‘Kopie maken, terugzetten of alles wissen’, en zet de kopie terug.",
    advice_read: "Niet meer tonen",
    device: "Kopie maken, terugzetten of alles wissen",
    transfer: "Meenemen naar een ander apparaat",
    print: "Afdrukken, één vel per dag",
    free: |minutes| format!("{} vrij", duration(minutes, "uur", "uur", "minuut", "minuten", "en")),
    at_once: "Direct daarna",
    free_unknown: "Hoeveel tijd hiertussen zit, is niet bekend",
    walk: |minutes| format!("ongeveer {} lopen", counted(minutes, "minuut", "minuten")),
    far: |kilometers| format!("hemelsbreed ongeveer {kilometers} kilometer verderop"),
    elsewhere: "op een andere plek",
    tight: "Dat is krap.",
    together: "Dit valt samen",
    together_perhaps: "Dit valt misschien samen: een eindtijd is niet bekend",
    together_registered: "U hebt zich hier meer dan een keer aangemeld. Kunt u ergens niet bij zijn? Meld u daarvoor dan af.",
    choose: "Kies deze",
    choose_of: |title| format!("Kies deze: {title}"),
    saved: "Bewaard",
    chosen_session: "Gekozen bij uw aanmelding",
    was_registered: "U was aangemeld.",
    was_saved: "U had dit bewaard.",
    saved_sessions: |titles| format!("Uw onderdelen: {}.", listed(titles, "en")),
    nothing_kept: "Er is nog geen verslag of opname.",
    notes_intro: "Alleen voor uzelf. Uw notities staan op dit apparaat en gaan nergens heen.",
    notes_needs_app: "Notities werken alleen als JavaScript aan staat.",
    notes_empty_title: "U hebt nog geen notities",
    notes_empty_text: "Open een activiteit en kies ‘Maak een notitie’.",
    notes_of: |title| format!("Notities bij {title}"),
    notes_all: "Al mijn notities",
    note_of_event: "Bij de hele activiteit",
    note_room: |max| format!("Wat u typt, wordt vanzelf bewaard. In een notitie passen {max} tekens."),
    note_left: |left| {
        if left == 1 { "Nog 1 teken over.".to_owned() } else { format!("Nog {left} tekens over.") }
    },
    note_saved: "Bewaard op dit apparaat.",
    note_typing: "Nog niet bewaard…",
    note_not_saved: "Niet bewaard: dit apparaat laat het niet toe. Kopieer uw tekst voordat u deze pagina sluit.",
    note_elsewhere: "Dit schreef u tegelijk in een ander venster:",
    note_join: "Zet het eronder",
    note_drop: "Laat het weg",
    note_to_question: "Neem mijn notitie over",
    note_to_question_from: |title| format!("Neem mijn notitie over bij ‘{title}’"),
    note_to_question_hint: "Uw notities blijven van u. Alleen wat in dit veld staat, hoort bij uw aanmelding.",
};

pub(super) static EN: MineCatalog = MineCatalog {
    language: Language::En,
    intro: "What you save stays on this device only.",
    empty_title: "You have not saved anything yet",
    empty_text: "Tap the heart beside an event. You will find it here, even without internet.",
    upcoming_empty: "Nothing that you saved is still to come.",
    running: "On for more than a day",
    past: "Past",
    past_intro: "What you saved or registered for. This site does not know whether you were there.",
    gone: "No longer in the programme",
    gone_explained: "The organiser has taken this event away.",
    remove: |title| format!("Remove {title}"),
    removed: |titles| {
        let was_or_were = if titles.len() == 1 { "was" } else { "were" };
        format!("{} {was_or_were} removed.", listed(titles, "and"))
    },
    undo: "Undo",
    advice: "This browser may erase what you save here when you do not visit this site for seven days. On your home screen it does not, but there ‘Saved’ is still empty. So take it along first:",
    advice_copy: "Make a copy here: that is a file.",
    advice_home: "Then add the site to your home screen (‘Share’, then ‘Add to Home Screen’) and open it from there.",
    advice_back: "There, choose ‘Make a copy, put one back or erase everything’ again, and put the copy back.",
    advice_read: "Do not show again",
    device: "Make a copy, put one back or erase everything",
    transfer: "Take along to another device",
    print: "Print, one sheet per day",
    free: |minutes| format!("{} free", duration(minutes, "hour", "hours", "minute", "minutes", "and")),
    at_once: "Right after that",
    free_unknown: "How much time is in between is not known",
    walk: |minutes| format!("about {} on foot", counted(minutes, "minute", "minutes")),
    far: |kilometers| {
        format!("about {} away in a straight line", counted(kilometers, "kilometre", "kilometres"))
    },
    elsewhere: "at another place",
    tight: "That is tight.",
    together: "These are at the same time",
    together_perhaps: "These may be at the same time: an end time is not known",
    together_registered: "You registered more than once here. Is there something you cannot attend? Then withdraw that registration.",
    choose: "Choose this one",
    choose_of: |title| format!("Choose this one: {title}"),
    saved: "Saved",
    chosen_session: "Chosen in your registration",
    was_registered: "You were registered.",
    was_saved: "You had saved this.",
    saved_sessions: |titles| format!("Your parts: {}.", listed(titles, "and")),
    nothing_kept: "There is no report or recording yet.",
    notes_intro: "For yourself only. Your notes are on this device and go nowhere.",
    notes_needs_app: "Notes only work with JavaScript on.",
    notes_empty_title: "You have no notes yet",
    notes_empty_text: "Open an event and choose ‘Make a note’.",
    notes_of: |title| format!("Notes at {title}"),
    notes_all: "All my notes",
    note_of_event: "At the whole event",
    note_room: |max| format!("What you type is saved by itself. A note has room for {max} characters."),
    note_left: |left| {
        if left == 1 { "1 character left.".to_owned() } else { format!("{left} characters left.") }
    },
    note_saved: "Saved on this device.",
    note_typing: "Not saved yet…",
    note_not_saved: "Not saved: this device does not allow it. Copy your text before you close this page.",
    note_elsewhere: "You wrote this at the same time in another window:",
    note_join: "Put it below",
    note_drop: "Leave it out",
    note_to_question: "Use my note",
    note_to_question_from: |title| format!("Use my note at ‘{title}’"),
    note_to_question_hint: "Your notes stay yours. Only what is in this field belongs to your registration.",
};

/// `A`, `A en B`, `A, B en C`.
fn listed(titles: &[String], and: &str) -> String {
    match titles.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
    }
}

fn counted(count: i64, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// `2 uur`, `45 minuten`, `1 uur en 15 minuten`.
fn duration(minutes: i64, hour: &str, hours: &str, minute: &str, many: &str, and: &str) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => counted(rest, minute, many),
        (whole, 0) => counted(whole, hour, hours),
        (whole, rest) => format!("{} {and} {}", counted(whole, hour, hours), counted(rest, minute, many)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_time_is_said_in_hours_and_minutes() {
        for (minutes, nl, en) in [
            (1, "1 minuut vrij", "1 minute free"),
            (45, "45 minuten vrij", "45 minutes free"),
            (60, "1 uur vrij", "1 hour free"),
            (75, "1 uur en 15 minuten vrij", "1 hour and 15 minutes free"),
            (121, "2 uur en 1 minuut vrij", "2 hours and 1 minute free"),
        ] {
            assert_eq!(((NL.free)(minutes).as_str(), (EN.free)(minutes).as_str()), (nl, en));
        }
    }

    #[test]
    fn what_was_removed_is_named() {
        let titles = ["A", "B", "C"].map(str::to_owned);
        for (count, nl) in
            [(1, "A is verwijderd."), (2, "A en B zijn verwijderd."), (3, "A, B en C zijn verwijderd.")]
        {
            assert_eq!((NL.removed)(&titles[..count]), nl);
        }
    }
}
