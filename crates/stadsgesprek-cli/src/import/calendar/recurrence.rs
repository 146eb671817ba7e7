//! The dates of a row (RFC 5545, sections 3.8.5.1 to 3.8.5.3), as the makers of the calendar meant them.

use super::rule::{Rule, end_of};
use crate::import::calendar_time::{Wall, periods, walls};
use crate::import::content_lines::Property;
use crate::import::zones::{Zone, Zones, moment};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use stadsgesprek_core::value::time::Moment;
use std::collections::{BTreeMap, BTreeSet};

/// So many dates of a row are taken over; what is longer is nothing that somebody planned date by date.
const MOST: usize = 100;

/// The dates of an event that repeats.
#[derive(Debug)]
pub(in crate::import) struct RecurrenceSet {
    /// Those that are taken over, in order; none when each was taken out again.
    pub(in crate::import) dates: Vec<Recurrence>,
    /// Those that were taken out.
    pub(in crate::import) removed: Vec<Wall>,
    /// Nobody said when it ends.
    pub(in crate::import) is_endless: bool,
    /// It has dates before these, that are over.
    pub(in crate::import) has_earlier: bool,
    /// It has dates after these, or may have.
    pub(in crate::import) has_later: bool,
    /// Rules that are not known here, with the property they stand in.
    pub(in crate::import) unknown: Vec<(String, String)>,
}

/// One date of a row.
#[derive(Clone, Debug)]
pub(in crate::import) struct Recurrence {
    pub(in crate::import) start: Wall,
    /// How long it is, when it is not as long as the others.
    pub(in crate::import) minutes: Option<i64>,
}

/// The dates of the row; nothing when the event does not repeat. What was `moved` has an entry of its own.
///
/// A row that is too long is taken over from today on.
pub(super) fn row(
    start: &Wall,
    event: &[Property],
    moved: &[Wall],
    zones: &Zones,
    now: Moment,
) -> Option<RecurrenceSet> {
    let named = |name: &'static str| event.iter().filter(move |property| property.name == name);
    named("RRULE").chain(named("RDATE")).next()?;
    let mut unknown = Vec::new();
    let mut rules = |name: &'static str| -> Vec<Rule> {
        let read = named(name).filter_map(|property| {
            let rule = Rule::parse(property.value.trim(), |until| until_there(until, start));
            if rule.is_none() {
                unknown.push((name.to_owned(), property.value.trim().to_owned()));
            }
            rule
        });
        read.collect()
    };
    let (repeated, excluded) = (rules("RRULE"), rules("EXRULE"));
    let today = local_in(&Wall::At(now.utc(), Zone::Offset(0)), start).date().and_time(NaiveTime::MIN);
    let given: BTreeMap<NaiveDateTime, Option<i64>> = named("RDATE")
        .flat_map(|property| periods(property, zones))
        .map(|(wall, minutes)| (local_in(&wall, start), minutes))
        .chain([(start.local(), None)])
        .collect();
    let mut removed: Vec<Wall> =
        named("EXDATE").flat_map(|property| walls(property, zones).flatten()).collect();
    for from in [start.local(), today] {
        let dates = excluded.iter().flat_map(|rule| rule.dates(start.local(), from, MOST));
        removed.extend(dates.map(|local| start.at(local)));
    }
    let out = Exclusions::of(removed.iter().chain(moved), start);
    let is_endless = repeated.iter().any(|rule| !rule.has_end());
    let most = if is_endless { 1 } else { MOST };
    let dates = |from: NaiveDateTime| {
        let enough = most + out.len() + 1;
        let of_rules = repeated.iter().flat_map(|rule| rule.dates(start.local(), from, enough));
        let all: BTreeSet<NaiveDateTime> =
            given.keys().copied().filter(|local| *local >= from).chain(of_rules).collect();
        all.into_iter().filter(|local| !out.has(*local)).collect::<Vec<_>>()
    };
    let mut all = dates(start.local().min(*given.first_key_value()?.0));
    let mut has_earlier = false;
    if all.len() > most {
        let to_come = dates(today);
        has_earlier = !to_come.is_empty() && all.first() < to_come.first();
        all = if to_come.is_empty() { all } else { to_come };
    }
    let has_later = is_endless || all.len() > most;
    let date = |local| Recurrence { start: start.at(local), minutes: given.get(&local).copied().flatten() };
    let dates = all.into_iter().take(most).map(date).collect();
    Some(RecurrenceSet { dates, removed, is_endless, has_earlier, has_later, unknown })
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
pub(super) fn local_in(wall: &Wall, row: &Wall) -> NaiveDateTime {
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
struct Exclusions {
    times: BTreeSet<NaiveDateTime>,
    /// A day means whatever is on that day.
    days: BTreeSet<NaiveDate>,
}

impl Exclusions {
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
    use super::{Recurrence, row};
    use crate::import::calendar_time::wall;
    use crate::import::content_lines::{ContentLine, Property, contents};
    use crate::import::zones::Zones;
    use chrono::NaiveDate;
    use stadsgesprek_core::value::time::Moment;

    #[track_caller]
    fn check(lines: &str, expected: &[&str], has_more: bool) {
        let event: Vec<Property> = contents(lines.as_bytes())
            .filter_map(|content| match content {
                ContentLine::Property(property) => Some(property),
                ContentLine::Loose(..) => None,
            })
            .collect();
        let zones = Zones::default();
        let now = Moment::start_of(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let found = row(&wall(&event[0], &zones).unwrap(), &event, &[], &zones, now).unwrap();
        let shown = |date: &Recurrence| date.start.local().format("%m-%dT%H:%M").to_string();
        assert_eq!(found.dates.iter().map(shown).collect::<Vec<_>>(), expected, "{lines}");
        assert_eq!(found.has_later, has_more, "{lines}");
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
        check(&format!("{MONDAY}RRULE:onzin"), &["03-01T20:00"], false);
    }
}
