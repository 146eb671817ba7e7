//! What a written list says of its events, for the filter that works on it before the app is there (`public/filter.js`).

use crate::programme::schedule::{Event, EventIndex, Schedule};
use std::collections::{BTreeMap, BTreeSet};

/// What a filter asks of an event: `2026-05|0 3|1|`, its month (empty when it is not known), the places of its themes and
/// partners in the lists of the programme, and `0` when it is in English: the first choice of its language.
pub fn entry(event: &Event) -> String {
    described(event.when.sort_day().map(|day| day.format("%Y-%m").to_string()), event)
}

fn described(time: Option<String>, event: &Event) -> String {
    let join = |places: &[usize]| places.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let language = if event.is_in_english() { "0" } else { "" };
    let (themes, partners) = (join(&event.theme_indexes), join(&event.partner_indexes));
    [time.as_deref().unwrap_or_default(), &themes, &partners, language].join("|")
}

/// What the events that are not in the list are, each kind of a year once with how many: `3*2019|0|1|;2019|||`.
pub fn others(schedule: &Schedule, listed: &[EventIndex]) -> String {
    let listed: BTreeSet<EventIndex> = listed.iter().copied().collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (_, event) in schedule.indexed().filter(|(at, _)| !listed.contains(at)) {
        *kinds.entry(described(event.when.year().map(|year| year.to_string()), event)).or_default() += 1;
    }
    let kind = |(kind, count): (String, usize)| if count == 1 { kind } else { format!("{count}*{kind}") };
    kinds.into_iter().map(kind).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;

    const FILE: &str = r#"{"schemaVersion": 1,
"themes": [{"id": "water", "name": "Water"}, {"id": "wonen", "name": "Wonen"}],
"partners": [{"id": "epd", "name": "EPD"}, {"id": "tu", "name": "TU Delft"}],
"events": [
{"id": "a", "title": "A", "start": "2018-01-01T20:00", "themes": ["wonen"]},
{"id": "b", "title": "B", "start": "2018-02-01T20:00", "themes": ["wonen"]},
{"id": "c", "title": "C", "start": "2027-01-01T20:00", "themes": ["wonen", "water"], "partners": [{"partner": "tu", "role": "host"}, {"partner": "tu", "role": "partner"}], "language": "en"},
{"id": "d", "title": "D"}
]}"#;

    #[test]
    fn a_written_list_says_what_a_filter_asks() {
        let (schedule, _) = read(FILE).unwrap();
        let shown: Vec<EventIndex> =
            schedule.indexed().filter(|(_, it)| it.id().as_str() == "c").map(|(at, _)| at).collect();
        assert_eq!(entry(schedule.at(shown[0]).unwrap()), "2027-01|1 0|1|0");
        assert_eq!(others(&schedule, &shown), "2*2018|1||;|||");
    }
}
