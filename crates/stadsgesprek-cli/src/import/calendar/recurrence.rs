//! The dates of a row (RFC 5545, sections 3.8.5.1 to 3.8.5.3), as the makers of the calendar meant them.

use super::rule::{Rule, end_of};
use crate::import::calendar_time::{Wall, walls};
use crate::import::content_lines::Property;
use crate::import::zones::{Zone, Zones, moment};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

/// So many dates of a row are taken over; what is longer is nothing that somebody planned date by date.
const MOST: usize = 100;

/// The dates of an event that repeats.
#[derive(Debug)]
pub(super) struct Row {
    /// Those that are taken over, in order; none when each was taken out again.
    pub(super) dates: Vec<Wall>,
    /// The row has more dates than these.
    pub(super) has_more: bool,
}

/// The dates of the row; nothing when the event does not repeat. What was `moved` has an entry of its own.
pub(super) fn row(start: &Wall, event: &[Property], moved: &[Wall], zones: &Zones) -> Option<Row> {
    let named = |name: &'static str| event.iter().filter(move |property| property.name == name);
    named("RRULE").chain(named("RDATE")).next()?;
    let removed: Vec<Wall> = named("EXDATE").flat_map(|property| walls(property, zones).flatten()).collect();
    let removed = Removed::of(removed.iter().chain(moved), start);
    let mut all = vec![start.local()];
    let mut has_end = true;
    for property in named("RRULE") {
        let Some(rule) = Rule::parse(property.value.trim(), |until| until_there(until, start)) else {
            has_end = false;
            continue;
        };
        let enough = if rule.has_end() { MOST + removed.len() + 1 } else { removed.len() + 1 };
        has_end &= rule.has_end();
        all.extend(rule.dates(start.local(), enough));
    }
    for property in named("RDATE") {
        all.extend(walls(property, zones).flatten().map(|wall| local_in(&wall, start)));
    }
    all.sort_unstable();
    all.dedup();
    let mut dates: Vec<Wall> =
        all.into_iter().filter(|local| !removed.has(*local)).map(|local| start.at(local)).collect();
    let most = if has_end { MOST } else { 1 };
    let has_more = !has_end || dates.len() > most;
    dates.truncate(most);
    Some(Row { dates, has_more })
}

/// `UNTIL` is a day, a time there, or most often universal time.
fn until_there(until: &str, start: &Wall) -> Option<NaiveDateTime> {
    let until = until.to_ascii_uppercase();
    if until.len() == 8 {
        return NaiveDate::parse_from_str(&until, "%Y%m%d").ok().map(end_of);
    }
    let local = NaiveDateTime::parse_from_str(until.trim_end_matches('Z'), "%Y%m%dT%H%M%S").ok()?;
    match start {
        Wall::At(..) if until.ends_with('Z') => Some(local_in(&Wall::At(local, Zone::Offset(0)), start)),
        _ => Some(local),
    }
}

/// What the clock says in the zone of the row at another time.
fn local_in(wall: &Wall, row: &Wall) -> NaiveDateTime {
    let (Wall::At(local, zone), Wall::At(_, there)) = (wall, row) else { return wall.local() };
    let Ok(instant) = moment(*local, zone) else { return *local };
    let seconds = instant.unix_seconds();
    // The offset there is found by trying: what it is at the same clock time, and once more with that.
    let mut guess = instant.utc();
    for _ in 0..2 {
        if let Ok(found) = moment(guess, there) {
            guess += chrono::TimeDelta::seconds(seconds - found.unix_seconds());
        }
    }
    guess
}

/// The dates that were taken out of a row, by the clock there.
struct Removed {
    times: BTreeSet<NaiveDateTime>,
    /// A day means whatever is on that day.
    days: BTreeSet<NaiveDate>,
}

impl Removed {
    fn of<'w>(walls: impl Iterator<Item = &'w Wall>, row: &Wall) -> Self {
        let mut removed = Self { times: BTreeSet::new(), days: BTreeSet::new() };
        for wall in walls {
            match wall {
                Wall::Day(day) => removed.days.insert(*day),
                Wall::At(..) => removed.times.insert(local_in(wall, row)),
            };
        }
        removed
    }

    fn has(&self, local: NaiveDateTime) -> bool {
        self.times.contains(&local) || self.days.contains(&local.date())
    }

    fn len(&self) -> usize {
        self.times.len() + self.days.len()
    }
}

#[cfg(test)]
mod tests {
    use super::row;
    use crate::import::calendar_time::wall;
    use crate::import::content_lines::{Content, Property, contents};
    use crate::import::zones::Zones;

    #[track_caller]
    fn check(lines: &str, expected: &[&str], has_more: bool) {
        let event: Vec<Property> = contents(lines.as_bytes())
            .filter_map(|content| match content {
                Content::Property(property) => Some(property),
                Content::Loose(..) => None,
            })
            .collect();
        let zones = Zones::default();
        let found = row(&wall(&event[0], &zones).unwrap(), &event, &[], &zones).unwrap();
        let dates: Vec<String> =
            found.dates.iter().map(|date| date.local().format("%m-%dT%H:%M").to_string()).collect();
        assert_eq!(dates, expected, "{lines}");
        assert_eq!(found.has_more, has_more, "{lines}");
    }

    const MONDAY: &str = "DTSTART;TZID=Europe/Amsterdam:20270301T200000\n";

    #[test]
    fn a_row_with_an_end_is_all_its_dates() {
        let weekly = ["03-01T20:00", "03-08T20:00", "03-15T20:00", "03-22T20:00"];
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY;COUNT=4"), &weekly, false);
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY;UNTIL=20270322T190000Z"), &weekly, false);
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY;UNTIL=20270322"), &weekly, false);
        check(&format!("{MONDAY}RRULE:freq=weekly;count=5\nEXDATE:20270329T200000"), &weekly, false);
        check(
            &format!("{MONDAY}RDATE:20270308T200000,20270322T190000Z"),
            &["03-01T20:00", "03-08T20:00", "03-22T20:00"],
            false,
        );
        check(
            "DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=2",
            &["03-01T00:00", "03-02T00:00"],
            false,
        );
    }

    #[test]
    fn a_date_that_is_taken_out_is_not_there_also_when_it_is_the_first() {
        let rest = ["03-08T20:00", "03-15T20:00", "03-22T20:00"];
        for first in [
            "EXDATE;TZID=Europe/Amsterdam:20270301T200000",
            "EXDATE:20270301T190000Z",
            "EXDATE;VALUE=DATE:20270301",
        ] {
            check(&format!("{MONDAY}RRULE:FREQ=WEEKLY;COUNT=4\n{first}"), &rest, false);
        }
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY\nEXDATE:20270301T190000Z"), &rest[..1], true);
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY;COUNT=1\nEXDATE:20270301T190000Z"), &[], false);
    }

    #[test]
    fn of_a_row_without_end_or_sense_the_first_is_taken() {
        check(&format!("{MONDAY}RRULE:FREQ=WEEKLY"), &["03-01T20:00"], true);
        check(&format!("{MONDAY}RRULE:onzin"), &["03-01T20:00"], true);
    }
}
