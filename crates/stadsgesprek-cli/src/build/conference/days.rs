//! What goes over midnight, as a talk on each of its days.

use super::{Talk, number};
use stadsgesprek_core::catalog::day_of_days;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The longest that an app can read, in minutes: a whole day is a minute less.
const LONGEST: i64 = 24 * 60 - 1;

/// On so many days at most; what lasts longer than a year is no talk.
const MOST_DAYS: usize = 366;

/// The talks, each on one day. What is split keeps the first piece's number, guid and slug as they are, since that one
/// may be somebody's favorite already; those of the others come from its own and from which day of it they are.
pub(super) fn by_day(talks: Vec<Talk>) -> Vec<Talk> {
    let mut numbers: BTreeSet<u32> = talks.iter().map(|talk| talk.id).collect();
    let mut slugs: BTreeSet<String> = talks.iter().map(|talk| talk.slug.clone()).collect();
    let mut pieces = Vec::new();
    for talk in talks {
        let spans = spans(talk.start, talk.start.plus_minutes(talk.minutes));
        let count = spans.len();
        for (at, (start, minutes)) in spans.into_iter().enumerate() {
            let mut piece = Talk { start, minutes, ..talk.clone() };
            if 1 < count {
                piece.title = day_of_days(Language::Nl, &talk.title, at + 1, count);
            }
            if 0 < at {
                distinguish(&mut piece, at + 1, &mut numbers, &mut slugs);
            }
            pieces.push(piece);
        }
    }
    pieces
}

/// Gives a later day of a talk what no other has.
fn distinguish(piece: &mut Talk, day: usize, numbers: &mut BTreeSet<u32>, slugs: &mut BTreeSet<String>) {
    let name = format!("{}/{day}", piece.guid);
    piece.guid = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes());
    piece.id = number(&name);
    while !numbers.insert(piece.id) {
        piece.id += 1;
    }
    piece.slug = format!("{}-dag-{day}", piece.slug);
    while !slugs.insert(piece.slug.clone()) {
        piece.slug.push_str("-x");
    }
}

/// The part on each day: its beginning, and how long it lasts in minutes that pass, also when the clock changes.
fn spans(start: Moment, end: Moment) -> Vec<(Moment, i64)> {
    let mut spans = Vec::new();
    let mut at = start;
    while at < end && spans.len() < MOST_DAYS {
        let midnight = at.date().succ_opt().map_or(end, Moment::start_of);
        let until = if at < midnight { midnight.min(end) } else { end };
        spans.push((at, at.minutes_until(until).min(LONGEST)));
        at = until;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use stadsgesprek_core::value::time::{Fold, Stamp};

    fn moment(text: &str) -> Moment {
        match Stamp::parse(text, Some(Fold::First)) {
            Ok(Stamp::Time(moment)) => moment,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[track_caller]
    fn check(start: &str, end: &str, expected: &[(&str, i64)]) {
        let found = spans(moment(start), moment(end));
        let found: Vec<(String, i64)> =
            found.into_iter().map(|(at, minutes)| (at.to_file(), minutes)).collect();
        let expected: Vec<(String, i64)> =
            expected.iter().map(|(at, minutes)| (moment(at).to_file(), *minutes)).collect();
        assert_eq!(found, expected, "{start} {end}");
    }

    #[test]
    fn each_part_lies_in_its_own_day() {
        check("2027-02-01T20:00", "2027-02-01T22:00", &[("2027-02-01T20:00", 120)]);
        check("2027-02-01T20:00", "2027-02-02T00:00", &[("2027-02-01T20:00", 240)]);
        check("2027-02-01T23:30", "2027-02-02T00:01", &[("2027-02-01T23:30", 30), ("2027-02-02T00:00", 1)]);
        check(
            "2027-02-01T10:00",
            "2027-02-03T16:00",
            &[("2027-02-01T10:00", 840), ("2027-02-02T00:00", 1439), ("2027-02-03T00:00", 960)],
        );
        // Over the end of a year, and a leap day.
        check(
            "2027-12-31T20:00",
            "2028-01-01T02:00",
            &[("2027-12-31T20:00", 240), ("2028-01-01T00:00", 120)],
        );
        check("2028-02-28T23:00", "2028-02-29T01:00", &[("2028-02-28T23:00", 60), ("2028-02-29T00:00", 60)]);
    }

    #[test]
    fn a_night_in_which_the_clock_changes_is_as_long_as_it_is() {
        check(
            "2027-03-27T22:00",
            "2027-03-28T04:00",
            &[("2027-03-27T22:00", 120), ("2027-03-28T00:00", 180)],
        );
        check(
            "2027-10-30T22:00",
            "2027-10-31T04:00",
            &[("2027-10-30T22:00", 120), ("2027-10-31T00:00", 300)],
        );
        // A day of 23 hours, and one of 25.
        check(
            "2027-03-28T00:00",
            "2027-03-29T01:00",
            &[("2027-03-28T00:00", 1380), ("2027-03-29T00:00", 60)],
        );
        check(
            "2027-10-31T00:00",
            "2027-11-01T01:00",
            &[("2027-10-31T00:00", 1439), ("2027-11-01T00:00", 60)],
        );
    }

    #[test]
    fn what_never_ends_ends_after_a_year() {
        assert_eq!(spans(moment("2027-01-01T09:00"), moment("9999-12-31T23:59")).len(), MOST_DAYS);
        assert_eq!(spans(moment("2027-01-01T09:00"), moment("2027-01-01T09:00")), []);
    }
}
