//! The texts of the screen beside the door. Apart, so that only its page carries them.

use super::{Counted, Named, Timed, Words, dates};
use crate::programme::schedule::When;
use crate::value::text::Language;
use crate::value::time::Moment;
use chrono::{Datelike, NaiveDate};

/// The texts of the screen beside the door, in a language.
pub const fn door_texts(language: Language) -> &'static DoorCatalog {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

type Dated = fn(NaiveDate) -> String;

catalog! {
/// The texts of the screen beside the door.
DoorCatalog {
    now: Words,
    next: Words,
    later: Words,
    off: Words,
    days: Words,
    tomorrow: Words,
    day: Dated,
    in_minutes: Counted,
    at_time: Timed,
    begun: Timed,
    open: Words,
    through: Dated,
    time_unknown: Words,
    part_now: Named,
    part_next: fn(Moment, &str) -> String,
    within: Named,
    moved_to: fn(When) -> String,
    not_at: Timed,
    over: Words,
    over_kindly: Words,
    nothing_today: Words,
    nothing_today_kindly: Words,
    nothing_to_come: Words,
    nothing_to_come_kindly: Named,
    soon: Words,
    waiting: Words,
    failed: Words,
    failed_kindly: Named,
    page_of: fn(usize, usize) -> String,
    hold: Words,
    go_on: Words,
    old: Timed,
    old_undated: Words,
    very_old: fn(Moment, &str) -> String,
    unconnected: Timed,
    clock_unknown: Words,
    clock_of_server: Words,
    previewed: Timed,
    unknown_place: Named,
    unknown_room: fn(&str, &str) -> String,
    room_without_place: Named,
    known_places: Words,
    known_rooms: Words,
    no_rooms: Words,
    written: Words,
}
}

static NL: DoorCatalog = DoorCatalog {
    language: Language::Nl,
    now: "Nu",
    next: "Straks",
    later: "Later vandaag",
    off: "Anders dan gepland",
    days: "Ook vandaag",
    tomorrow: "Morgen",
    day: |day| day_in_year(day, Language::Nl),
    in_minutes: |minutes| {
        if minutes == 1 { "over 1 minuut".to_owned() } else { format!("over {minutes} minuten") }
    },
    at_time: |moment| dates::clock(moment, Language::Nl),
    begun: |moment| format!("begonnen om {}", dates::clock(moment, Language::Nl)),
    open: "Deuren open",
    through: |day| format!("t/m {} {}", day.day(), dates::month(day, Language::Nl)),
    time_unknown: "Tijd nog niet bekend",
    part_now: |title| format!("Nu: {title}"),
    part_next: |start, title| format!("{} {title}", dates::clock(start, Language::Nl)),
    within: |title| format!("Bij {title}"),
    moved_to: |when| moved_nl(when),
    not_at: |moment| format!("Niet om {}", dates::clock(moment, Language::Nl)),
    over: "Dit was het voor vandaag",
    over_kindly: "Fijn dat u er was. Graag tot de volgende keer.",
    nothing_today: "Vandaag is er geen programma",
    nothing_today_kindly: "U bent welkom bij wat er komt.",
    nothing_to_come: "Er komt een nieuw programma",
    nothing_to_come_kindly: |address| format!("Kijk op {address} wanneer u welkom bent."),
    soon: "Binnenkort",
    waiting: "Het programma komt zo",
    failed: "Het programma is hier nu niet te zien",
    failed_kindly: |address| format!("Vraag het ons, of kijk op {address}."),
    page_of: |page, pages| format!("{page} van {pages}"),
    hold: "Zet het scherm stil",
    go_on: "Laat het scherm doorgaan",
    old: |moment| format!("Programma van {}", dates::full_day(moment.date(), Language::Nl)),
    old_undated: "Programma van eerder",
    very_old: |moment, address| {
        format!(
            "Dit programma is van {}. Er kan iets veranderd zijn: {address}",
            day_in_year(moment.date(), Language::Nl)
        )
    },
    unconnected: |moment| format!("Geen nieuwe gegevens sinds {}", dates::full_moment(moment, Language::Nl)),
    clock_unknown: "De klok van dit apparaat klopt niet",
    clock_of_server: "De klok van dit apparaat loopt niet gelijk",
    previewed: |moment| {
        format!("Vooruitblik: {}. Haal nu= uit het adres.", dates::full_moment(moment, Language::Nl))
    },
    unknown_place: |given| format!("De plek ‘{given}’ staat niet in het programma"),
    unknown_room: |given, place| format!("De ruimte ‘{given}’ is er niet bij {place}"),
    room_without_place: |given| format!("Bij welke plek hoort de ruimte ‘{given}’?"),
    known_places: "Zet in het adres van dit scherm een van deze plekken:",
    known_rooms: "Zet in het adres van dit scherm een van deze ruimtes:",
    no_rooms: "Deze plek heeft geen ruimtes. Haal ruimte= uit het adres van dit scherm.",
    written: "Dit scherm laat zien wat er nu is en wat er straks komt. Dat kan alleen als JavaScript aan staat.",
};

static EN: DoorCatalog = DoorCatalog {
    language: Language::En,
    now: "Now",
    next: "Next",
    later: "Later today",
    off: "Not as planned",
    days: "Also today",
    tomorrow: "Tomorrow",
    day: |day| day_in_year(day, Language::En),
    in_minutes: |minutes| {
        if minutes == 1 { "in 1 minute".to_owned() } else { format!("in {minutes} minutes") }
    },
    at_time: |moment| dates::clock(moment, Language::En),
    begun: |moment| format!("began at {}", dates::clock(moment, Language::En)),
    open: "Doors open",
    through: |day| format!("until {} {}", day.day(), dates::month(day, Language::En)),
    time_unknown: "Time not known yet",
    part_now: |title| format!("Now: {title}"),
    part_next: |start, title| format!("{} {title}", dates::clock(start, Language::En)),
    within: |title| format!("Part of {title}"),
    moved_to: |when| moved_en(when),
    not_at: |moment| format!("Not at {}", dates::clock(moment, Language::En)),
    over: "That was all for today",
    over_kindly: "Thank you for being here. See you next time.",
    nothing_today: "There is no programme today",
    nothing_today_kindly: "You are welcome at what comes next.",
    nothing_to_come: "A new programme is on its way",
    nothing_to_come_kindly: |address| format!("See {address} for when you are welcome."),
    soon: "Coming up",
    waiting: "The programme will be here in a moment",
    failed: "The programme cannot be shown here now",
    failed_kindly: |address| format!("Ask us, or see {address}."),
    page_of: |page, pages| format!("{page} of {pages}"),
    hold: "Hold the screen still",
    go_on: "Let the screen go on",
    old: |moment| format!("Programme of {}", dates::full_day(moment.date(), Language::En)),
    old_undated: "Programme of an earlier day",
    very_old: |moment, address| {
        format!(
            "This programme is of {}. Something may have changed: {address}",
            day_in_year(moment.date(), Language::En)
        )
    },
    unconnected: |moment| format!("No new data since {}", dates::full_moment(moment, Language::En)),
    clock_unknown: "The clock of this device is wrong",
    clock_of_server: "The clock of this device is not on time",
    previewed: |moment| {
        format!("Preview: {}. Take nu= out of the address.", dates::full_moment(moment, Language::En))
    },
    unknown_place: |given| format!("The place ‘{given}’ is not in the programme"),
    unknown_room: |given, place| format!("There is no room ‘{given}’ at {place}"),
    room_without_place: |given| format!("Which place does the room ‘{given}’ belong to?"),
    known_places: "Put one of these places in the address of this screen:",
    known_rooms: "Put one of these rooms in the address of this screen:",
    no_rooms: "This place has no rooms. Take ruimte= out of the address of this screen.",
    written: "This screen shows what is on now and what comes next. It can only do that when JavaScript is on.",
};

/// `woensdag 9 december`: without the year, which is in sight.
fn day_in_year(day: NaiveDate, language: Language) -> String {
    format!("{} {} {}", dates::weekday(day, language), day.day(), dates::month(day, language))
}

fn moved_nl(when: When) -> String {
    match (when.start(), when.first_day()) {
        (Some(start), _) => {
            let day = day_in_year(start.date(), Language::Nl);
            format!("Verplaatst naar {day}, {}", dates::clock(start, Language::Nl))
        }
        (None, Some(day)) => format!("Verplaatst naar {}", day_in_year(day, Language::Nl)),
        (None, None) => "Verplaatst. De nieuwe datum is nog niet bekend.".to_owned(),
    }
}

fn moved_en(when: When) -> String {
    match (when.start(), when.first_day()) {
        (Some(start), _) => {
            let day = day_in_year(start.date(), Language::En);
            format!("Moved to {day}, {}", dates::clock(start, Language::En))
        }
        (None, Some(day)) => format!("Moved to {}", day_in_year(day, Language::En)),
        (None, None) => "Moved. The new date is not known yet.".to_owned(),
    }
}
