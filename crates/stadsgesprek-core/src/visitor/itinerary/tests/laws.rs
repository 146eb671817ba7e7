//! What holds for any two spans.

use super::*;
use proptest::prelude::*;

/// Around midnight, around both nights on which the clock changes, and around New Year.
const NIGHTS: [&str; 4] = ["2026-03-28T22:00", "2026-10-24T22:00", "2026-12-31T20:00", "2026-06-01T20:00"];

fn span() -> impl Strategy<Value = TimeSpan> {
    let minutes = (0..NIGHTS.len(), 0_i64..600, prop::option::of(0_i64..400));
    minutes.prop_map(|(night, start, length)| {
        let start = at(NIGHTS[night]).plus_minutes(start);
        TimeSpan::new(start, length.map(|length| start.plus_minutes(length)), None)
    })
}

proptest! {
    #[test]
    fn falling_together_is_mutual(a in span(), b in span()) {
        prop_assert_eq!(a.overlap(b), b.overlap(a));
        prop_assert_eq!(a.overlap(a), Some(Overlap::Certain));
    }

    #[test]
    fn what_begins_when_another_ends_does_not_fall_together_with_it(a in span(), length in prop::option::of(1_i64..400)) {
        let start = a.over_at();
        let next = TimeSpan::new(start, length.map(|length| start.plus_minutes(length)), None);
        prop_assert_eq!(a.overlap(next), None);
        let sooner = TimeSpan::new(start.plus_minutes(-1), None, None);
        prop_assert!(a.overlap(sooner).is_some());
    }

    #[test]
    fn it_is_certain_only_where_a_minute_is_shared_or_both_begin_at_once(a in span(), b in span()) {
        let shares = |a: TimeSpan, b: TimeSpan| {
            let instants = |span: TimeSpan| span.known_end().map(|end| (span.start.unix_seconds(), end.unix_seconds()));
            instants(a).is_some_and(|(start, end)| (start..end).contains(&b.start.unix_seconds()))
        };
        let is_certain = shares(a, b) || shares(b, a) || a.start == b.start;
        prop_assert_eq!(a.overlap(b) == Some(Overlap::Certain), is_certain);
    }

    #[test]
    fn the_same_hours_later_fall_together_the_same(a in span(), b in span(), later in 0_i64..100_000) {
        let moved = |span: TimeSpan| {
            TimeSpan::new(span.start.plus_minutes(later), span.known_end().map(|end| end.plus_minutes(later)), None)
        };
        prop_assert_eq!(moved(a).overlap(moved(b)), a.overlap(b));
    }
}
