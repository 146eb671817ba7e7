//! The texts of the kiosk, Dutch first.

use super::{Counted, Named, Words, dates};
use crate::kiosk::attract::Turn;
use crate::kiosk::errand::Purpose;
use crate::kiosk::view::Choice;
use crate::text::Language;
use crate::time::Moment;

/// The texts of the kiosk in a language.
pub const fn kiosk_texts(language: Language) -> &'static KioskCatalog {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

catalog! {
/// The texts of the kiosk in one language.
KioskCatalog {
    now: fn(Moment) -> String,
    // At rest
    touch_to_begin: Words,
    turn: fn(Turn) -> &'static str,
    nothing_on: Words,
    pause: Words,
    go_on: Words,
    // In use
    home_title: Words,
    on_now: Words,
    whole_agenda: Words,
    archive: Words,
    choice: fn(Choice) -> &'static str,
    choice_title: fn(Choice) -> &'static str,
    to_come: Counted,
    were: Counted,
    no_such: Words,
    days_to_come: Words,
    years: Words,
    day_title: Named,
    // Letters
    letters_hint: Words,
    letters_none: Words,
    letters_more: Counted,
    letters_result: Counted,
    letters_word: Words,
    letters_keys: Words,
    letters_back: Words,
    letters_clear: Words,
    // Picks
    picks: Counted,
    picks_title: Words,
    picks_empty: Words,
    picks_hint: Words,
    picks_too_many: Words,
    code_of: fn(usize, usize) -> String,
    code_next: Words,
    // Controls
    controls: Words,
    back: Words,
    home: Words,
    to_phone: Words,
    to_phone_list: Words,
    larger_text: Words,
    more_contrast: Words,
    lower: Words,
    done: Words,
    reset: Words,
    // A code
    code_title: fn(Purpose) -> &'static str,
    code_text: fn(Purpose) -> &'static str,
    code_picture: Words,
    code_or_type: Words,
    code_failed: Words,
    close: Words,
    // Asking
    still_there: Words,
    still_there_text: fn(u64) -> String,
    seconds_left: fn(u64) -> String,
    stay: Words,
    begin_anew: Words,
    // Staff
    staff_title: Words,
    staff_intro: Words,
    staff_build: Words,
    staff_programme: Words,
    staff_worker: Words,
    staff_worker_on: Words,
    staff_worker_off: Words,
    staff_storage: Words,
    staff_storage_keys: Counted,
    staff_clock: Words,
    staff_skew: Words,
    staff_skew_seconds: fn(i64) -> String,
    staff_uptime: Words,
    staff_minutes: fn(u64) -> String,
    staff_screen: Words,
    staff_fault: Words,
    staff_unknown: Words,
    staff_none: Words,
}
}

static NL: KioskCatalog = KioskCatalog {
    language: Language::Nl,
    now: |at| dates::full_moment(at, Language::Nl),
    touch_to_begin: "Raak het scherm aan",
    turn: |turn| match turn {
        Turn::Now => "Nu",
        Turn::Next => "Hierna",
        Turn::Soon => "Binnenkort",
    },
    nothing_on: "Er staat nu niets op het programma. Raak het scherm aan om terug te lezen wat hier is gezegd.",
    pause: "Zet stil",
    go_on: "Ga door",
    home_title: "Wat zoekt u?",
    on_now: "Nu en binnenkort",
    whole_agenda: "Alles wat komt",
    archive: "Alles wat was",
    choice: |choice| match choice {
        Choice::Theme => "Op thema",
        Choice::Partner => "Op partner",
        Choice::Date => "Op datum",
        Choice::Letters => "Op woord",
    },
    choice_title: |choice| match choice {
        Choice::Theme => "Welk thema?",
        Choice::Partner => "Welke partner?",
        Choice::Date => "Welke dag of welk jaar?",
        Choice::Letters => "Welk woord?",
    },
    to_come: |n| format!("{n} komend"),
    were: |n| format!("{n} geweest"),
    no_such: "Hier staat nu niets. Kies iets anders, of bekijk wat er was.",
    days_to_come: "Dagen die komen",
    years: "Jaren",
    day_title: |day| format!("Op {day}"),
    letters_hint: "Kies de eerste letter, of spel een woord.",
    letters_none: "Niets gevonden. Haal een letter weg.",
    letters_more: |n| format!("En nog {n}. Spel verder."),
    letters_result: |n| match n {
        0 => "Niets gevonden".to_owned(),
        1 => "1 activiteit".to_owned(),
        n => format!("{n} activiteiten"),
    },
    letters_word: "Uw woord",
    letters_keys: "Letters",
    letters_back: "Letter terug",
    letters_clear: "Wis het woord",
    picks: |n| format!("Mijn keuze ({n})"),
    picks_title: "Mijn keuze",
    picks_empty: "U hebt nog niets gekozen. Raak het hart aan bij wat u wilt onthouden. Daarna neemt u uw keuze mee op uw telefoon.",
    picks_hint: "Neem uw keuze mee op uw telefoon. Hier wordt zij straks gewist.",
    code_of: |at, of| format!("Code {at} van {of}. Scan ze allemaal, in elke volgorde."),
    code_next: "Volgende code",
    picks_too_many: "Dit is te veel voor één code. Haal iets weg, of neem activiteiten een voor een mee.",
    controls: "Bediening",
    back: "Terug",
    home: "Begin",
    to_phone: "Op mijn telefoon",
    to_phone_list: "Lijst op mijn telefoon",
    larger_text: "Grotere tekst",
    more_contrast: "Meer contrast",
    lower: "Alles lager",
    done: "Klaar",
    reset: "Zoals het was",
    code_title: |purpose| match purpose {
        Purpose::Read => "Lees verder op uw telefoon",
        Purpose::Register => "Meld u aan op uw telefoon",
        Purpose::List => "Deze lijst op uw telefoon",
        Purpose::Picks => "Uw keuze op uw telefoon",
        Purpose::Map => "De route op uw telefoon",
        Purpose::Calendar => "In de agenda van uw telefoon",
        Purpose::Mail => "Mail met uw telefoon",
        Purpose::Call => "Bel met uw telefoon",
        Purpose::Website => "Deze site op uw telefoon",
    },
    code_text: |purpose| match purpose {
        Purpose::Register => {
            "Hier typt u niets: wat u invult, blijft op uw eigen telefoon. Richt de camera op de code."
        }
        Purpose::Picks => {
            "Richt de camera op de code. Op uw telefoon ziet u uw keuze. Zij gaat naar niemand anders, en wordt hier gewist."
        }
        Purpose::Website => "Deze site is niet van ons. Richt de camera op de code.",
        _ => "Richt de camera van uw telefoon op de code.",
    },
    code_picture: "QR-code",
    code_or_type: "Of typ dit adres over:",
    code_failed: "De code kan nu niet worden getekend. Typ het adres over.",
    close: "Sluit",
    still_there: "Bent u er nog?",
    still_there_text: |seconds| {
        format!(
            "Over {seconds} seconden begint dit scherm opnieuw. Wat u koos, wordt dan gewist. Raak het scherm aan om verder te gaan."
        )
    },
    seconds_left: |n| if n == 1 { "nog 1 seconde".to_owned() } else { format!("nog {n} seconden") },
    stay: "Ja, ik ga verder",
    begin_anew: "Nee, begin opnieuw",
    staff_title: "Voor de medewerkers",
    staff_intro: "U kunt hier alleen kijken. Geef bij een storing deze gegevens door.",
    staff_build: "Versie",
    staff_programme: "Programma van",
    staff_worker: "Werkt zonder internet",
    staff_worker_on: "ja",
    staff_worker_off: "nee: er is nog geen kopie van de site",
    staff_storage: "Opslag",
    staff_storage_keys: |n| {
        if n == 0 { "niets over bezoekers".to_owned() } else { format!("{n} sleutels van deze site") }
    },
    staff_clock: "Tijd",
    staff_skew: "Afwijking van de klok",
    staff_skew_seconds: |n| format!("{n} seconden"),
    staff_uptime: "Aan sinds het laatste laden",
    staff_minutes: |n| match (n / 60, n % 60) {
        (0, minutes) => format!("{minutes} minuten"),
        (hours, minutes) => format!("{hours} uur en {minutes} minuten"),
    },
    staff_screen: "Scherm",
    staff_fault: "Laatste fout",
    staff_unknown: "niet bekend",
    staff_none: "geen",
};

static EN: KioskCatalog = KioskCatalog {
    language: Language::En,
    now: |at| dates::full_moment(at, Language::En),
    touch_to_begin: "Touch the screen",
    turn: |turn| match turn {
        Turn::Now => "Now",
        Turn::Next => "Next",
        Turn::Soon => "Soon",
    },
    nothing_on: "Nothing is planned at the moment. Touch the screen to read what was said here.",
    pause: "Hold still",
    go_on: "Go on",
    home_title: "What are you looking for?",
    on_now: "Now and soon",
    whole_agenda: "All that is to come",
    archive: "All that was",
    choice: |choice| match choice {
        Choice::Theme => "By theme",
        Choice::Partner => "By partner",
        Choice::Date => "By date",
        Choice::Letters => "By word",
    },
    choice_title: |choice| match choice {
        Choice::Theme => "Which theme?",
        Choice::Partner => "Which partner?",
        Choice::Date => "Which day or which year?",
        Choice::Letters => "Which word?",
    },
    to_come: |n| format!("{n} to come"),
    were: |n| format!("{n} past"),
    no_such: "There is nothing here now. Choose something else, or look at what was.",
    days_to_come: "Days to come",
    years: "Years",
    day_title: |day| format!("On {day}"),
    letters_hint: "Choose the first letter, or spell a word.",
    letters_none: "Nothing found. Take a letter away.",
    letters_more: |n| format!("And {n} more. Spell on."),
    letters_result: |n| match n {
        0 => "Nothing found".to_owned(),
        1 => "1 event".to_owned(),
        n => format!("{n} events"),
    },
    letters_word: "Your word",
    letters_keys: "Letters",
    letters_back: "Back one letter",
    letters_clear: "Clear the word",
    picks: |n| format!("My choice ({n})"),
    picks_title: "My choice",
    picks_empty: "You have not chosen anything yet. Touch the heart of what you want to remember. Then take your choice along on your phone.",
    picks_hint: "Take your choice along on your phone. Here it will soon be erased.",
    code_of: |at, of| format!("Code {at} of {of}. Scan all of them, in any order."),
    code_next: "Next code",
    picks_too_many: "This is too much for one code. Take something away, or take events along one by one.",
    controls: "Controls",
    back: "Back",
    home: "Start",
    to_phone: "On my phone",
    to_phone_list: "List on my phone",
    larger_text: "Larger text",
    more_contrast: "More contrast",
    lower: "All lower",
    done: "Done",
    reset: "As it was",
    code_title: |purpose| match purpose {
        Purpose::Read => "Read on on your phone",
        Purpose::Register => "Register on your phone",
        Purpose::List => "This list on your phone",
        Purpose::Picks => "Your choice on your phone",
        Purpose::Map => "The route on your phone",
        Purpose::Calendar => "In the calendar of your phone",
        Purpose::Mail => "Mail with your phone",
        Purpose::Call => "Call with your phone",
        Purpose::Website => "This site on your phone",
    },
    code_text: |purpose| match purpose {
        Purpose::Register => {
            "You type nothing here: what you fill in stays on your own phone. Point the camera at the code."
        }
        Purpose::Picks => {
            "Point the camera at the code. Your phone shows your choice. It goes to nobody else, and is erased here."
        }
        Purpose::Website => "This site is not ours. Point the camera at the code.",
        _ => "Point the camera of your phone at the code.",
    },
    code_picture: "QR code",
    code_or_type: "Or type this address:",
    code_failed: "The code cannot be drawn now. Type the address.",
    close: "Close",
    still_there: "Are you still there?",
    still_there_text: |seconds| {
        format!(
            "In {seconds} seconds this screen begins anew. What you chose will then be erased. Touch the screen to go on."
        )
    },
    seconds_left: |n| if n == 1 { "1 second left".to_owned() } else { format!("{n} seconds left") },
    stay: "Yes, I am going on",
    begin_anew: "No, begin anew",
    staff_title: "For staff",
    staff_intro: "You can only look here. Pass these details on when something is wrong.",
    staff_build: "Version",
    staff_programme: "Programme of",
    staff_worker: "Works without internet",
    staff_worker_on: "yes",
    staff_worker_off: "no: there is no copy of the site yet",
    staff_storage: "Storage",
    staff_storage_keys: |n| {
        if n == 0 { "nothing of visitors".to_owned() } else { format!("{n} keys of this site") }
    },
    staff_clock: "Time",
    staff_skew: "Error of the clock",
    staff_skew_seconds: |n| format!("{n} seconds"),
    staff_uptime: "On since it was last loaded",
    staff_minutes: |n| match (n / 60, n % 60) {
        (0, minutes) => format!("{minutes} minutes"),
        (hours, minutes) => format!("{hours} hours and {minutes} minutes"),
    },
    staff_screen: "Screen",
    staff_fault: "Last error",
    staff_unknown: "not known",
    staff_none: "none",
};
