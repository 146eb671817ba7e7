//! The way between two places.

use super::*;

fn from_to(from: &str, to: &str, begins: &str) -> Value {
    json!([
        with(event("a", "2026-03-01T19:00", Some("2026-03-01T20:00")), json!({ "place": from })),
        with(event("b", begins, Some("2026-03-01T23:00")), json!({ "place": to })),
    ])
}

#[test]
fn the_way_is_said_when_it_is_known_and_is_tight_when_it_takes_longer_than_there_is() {
    for (from, to, begins, expected) in [
        ("huis", "huis", "2026-03-01T20:00", "(0)"),
        ("huis", "station", "2026-03-01T20:30", "(30 walk 9)"),
        ("huis", "station", "2026-03-01T20:09", "(9 walk 9)"),
        ("huis", "station", "2026-03-01T20:08", "(8 walk 9 tight)"),
        ("station", "huis", "2026-03-01T20:00", "(0 walk 9 tight)"),
        ("huis", "rotterdam", "2026-03-01T20:25", "(25 far 13 tight)"),
        ("huis", "rotterdam", "2026-03-01T20:26", "(26 far 13)"),
        ("huis", "ergens", "2026-03-01T20:00", "(0 elsewhere)"),
        ("ergens", "huis", "2026-03-01T21:00", "(60 elsewhere)"),
        ("huis", "online", "2026-03-01T20:00", "(0)"),
    ] {
        check(from_to(from, to, begins), &["a", "b"], &[&format!("2026-03-01: a {expected} b")]);
    }
}

#[test]
fn an_evening_that_moves_ends_at_its_last_place() {
    let session =
        |id: &str, start: &str, place: &str| json!({ "id": id, "title": id, "start": start, "place": place });
    let walk = with(
        event("a", "2026-03-01T17:00", Some("2026-03-01T19:00")),
        json!({ "place": "huis", "sessions": [
            session("een", "2026-03-01T17:00", "huis"), session("twee", "2026-03-01T18:00", "station"),
        ] }),
    );
    let next = |place: &str| with(event("b", "2026-03-01T20:00", None), json!({ "place": place }));
    check(json!([walk, next("station")]), &["a", "b"], &["2026-03-01: a (60) b"]);
    check(json!([walk, next("huis")]), &["a", "b"], &["2026-03-01: a (60 walk 9) b"]);
    let online = with(next("station"), json!({ "attendance": "online" }));
    check(json!([walk, online]), &["a", "b"], &["2026-03-01: a (60) b"]);
}
