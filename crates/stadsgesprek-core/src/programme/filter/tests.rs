//! A filter shows what it says, and its counts are true.

use super::*;
use crate::programme::Programme;
use crate::programme::schedule::read;
use crate::value::time::{Moment, Stamp};
use proptest::prelude::*;

const FILE: &str = r#"{"schemaVersion": 1,
"themes": [{"id": "water", "name": "Water"}, {"id": "wonen", "name": "Wonen"}, {"id": "zorg", "name": "Zorg"}],
"partners": [{"id": "epd", "name": "Economisch Platform Delft"}, {"id": "tu", "name": "TU Delft"}],
"people": [{"id": "romee", "name": "Romée Rodriguez"}],
"events": [
{"id": "a", "title": "Café over dijken", "start": "2018-01-01T20:00", "themes": ["water"], "partners": [{"partner": "epd", "role": "partner"}]},
{"id": "b", "title": "Wonen aan het water", "start": "2019-01-01T20:00", "themes": ["water", "wonen"], "partners": [{"partner": "tu", "role": "partner"}]},
{"id": "c", "title": "Maakindustrie", "start": "2027-01-01T20:00", "themes": ["wonen"], "contributors": [{"person": "romee", "role": "speaker"}], "language": "en"},
{"id": "d", "title": "Later", "start": "2027-03-01T20:00", "themes": ["water"], "partners": [{"partner": "epd", "role": "partner"}, {"partner": "epd", "role": "host"}], "language": "nl"},
{"id": "e", "title": "Ooit", "themes": ["zorg"]}
]}"#;

fn programme() -> Programme {
    Programme::new(read(FILE).unwrap().0)
}

fn now() -> Moment {
    let Ok(Stamp::Time(moment)) = Stamp::parse("2026-11-23T19:00", None) else { panic!("no moment") };
    moment
}

fn select(programme: &Programme, filter: &Filter, own: Period) -> Selection {
    let found = (!filter.words.trim().is_empty()).then(|| programme.find(&filter.words, now()));
    programme.select(filter, found.as_ref(), own, now())
}

fn shown(query: &str, own: Period) -> (String, Selection) {
    let programme = programme();
    let selection = select(&programme, &Filter::parse(query), own);
    let ids: Vec<&str> =
        selection.events.iter().map(|at| programme.schedule.at(*at).unwrap().id().as_str()).collect();
    (ids.join(" "), selection)
}

#[track_caller]
fn check(query: &str, expected: &str) {
    assert_eq!(shown(query, Period::Upcoming).0, expected, "{query}");
}

#[test]
fn one_of_the_themes_and_one_of_the_partners() {
    check("", "c d");
    check("thema=water", "d");
    check("thema=water,wonen", "c d");
    check("thema=water,wonen&partner=epd", "d");
    check("thema=wonen&partner=epd", "");
    check("thema=onbekend", "");
}

#[test]
fn in_english_narrows_everything_else() {
    check("taal=en", "c");
    check("taal=en&thema=wonen&q=maakindustrie", "c");
    check("taal=en&thema=water", "");
    check("taal=en&periode=archief", "");
    let near: Vec<_> = shown("taal=en&thema=water", Period::Upcoming).1.nearby;
    let near: Vec<_> = near.iter().map(|near| (near.filter.query(), near.count)).collect();
    assert_eq!(near, [("taal=en".to_owned(), 1), ("thema=water".to_owned(), 1)]);
}

#[test]
fn english_is_a_choice_where_some_are_and_some_are_not() {
    for (query, count) in
        [("", 1), ("thema=wonen", 0), ("thema=water", 0), ("periode=archief", 0), ("taal=en&thema=wonen", 1)]
    {
        assert_eq!(shown(query, Period::Upcoming).1.english_count, count, "{query}");
    }
}

#[test]
fn the_period_says_which_part_and_in_what_order() {
    check("periode=archief", "b a e");
    check("periode=alles", "c d b a e");
    check("periode=2019", "b");
    assert_eq!(shown("", Period::Archive).0, "b a e");
    assert_eq!(shown("periode=komend", Period::Archive).0, "c d");
}

#[test]
fn words_are_found_without_accents_inside_compounds_and_with_a_slip() {
    check("q=cafe&periode=alles", "a");
    check("q=CAFÉ DIJK&periode=alles", "a");
    check("q=industrie", "c");
    check("q=romee", "c");
    check("q=epd&periode=alles", "d a");
    check("q=economisch&periode=alles", "d a");
    check("q=%20%20", "c d");
    let (ids, selection) = shown("q=maakindustire", Period::Upcoming);
    assert_eq!((ids.as_str(), selection.corrected.as_deref()), ("c", Some("maakindustrie")));
    let (ids, selection) = shown("q=xyzzyxyzzy", Period::Upcoming);
    assert_eq!((ids.as_str(), selection.corrected), ("", None));
}

#[test]
fn nothing_found_says_what_is_near() {
    let (_, selection) = shown("thema=zorg&partner=epd", Period::Upcoming);
    let near: Vec<_> = selection.nearby.iter().map(|near| (near.filter.query(), near.count)).collect();
    assert_eq!(near, [("partner=epd".to_owned(), 1)]);
    let (_, selection) = shown("thema=zorg", Period::Upcoming);
    let near: Vec<_> = selection.nearby.iter().map(|near| (near.filter.query(), near.count)).collect();
    assert_eq!(near, [("thema=zorg&periode=archief".to_owned(), 1), (String::new(), 2)]);
}

fn filters() -> impl Strategy<Value = Filter> {
    let themes = proptest::sample::subsequence(vec!["water", "wonen", "zorg"], 0..=3);
    let partners = proptest::sample::subsequence(vec!["epd", "tu"], 0..=2);
    let words = proptest::sample::select(vec!["", "water", "wonen", "later"]);
    let period = proptest::option::of(proptest::sample::select(vec![
        Period::Upcoming,
        Period::Archive,
        Period::All,
        Period::Year(2019),
    ]));
    (themes, partners, any::<bool>(), words, period).prop_map(
        |(themes, partners, is_english, words, period)| Filter {
            words: words.to_owned(),
            themes: themes.into_iter().map(ThemeId::new).collect(),
            partners: partners.into_iter().map(PartnerId::new).collect(),
            is_english,
            period,
        },
    )
}

proptest! {
    #[test]
    fn a_count_is_what_the_choice_alone_in_its_group_would_give(filter in filters()) {
        let programme = programme();
        let selection = select(&programme, &filter, Period::Upcoming);
        for (at, theme) in programme.schedule.themes.iter().enumerate() {
            let alone = Filter { themes: [theme.id.clone()].into(), ..filter.clone() };
            let found = select(&programme, &alone, Period::Upcoming).events.len();
            prop_assert_eq!(selection.theme_counts[at], found);
        }
        for (at, partner) in programme.schedule.partners.iter().enumerate() {
            let alone = Filter { partners: [partner.id.clone()].into(), ..filter.clone() };
            let found = select(&programme, &alone, Period::Upcoming).events.len();
            prop_assert_eq!(selection.partner_counts[at], found);
        }
        let english = select(&programme, &Filter { is_english: true, ..filter.clone() }, Period::Upcoming).events.len();
        let all = select(&programme, &Filter { is_english: false, ..filter.clone() }, Period::Upcoming).events.len();
        let is_choice = filter.is_english || english < all;
        prop_assert_eq!(selection.english_count, if is_choice { english } else { 0 });
        for near in &selection.nearby {
            let found = select(&programme, &near.filter, Period::Upcoming).events.len();
            prop_assert_eq!(near.count, found);
        }
    }
}
