//! The calendar as the build writes it: one month, complete and marked with its name, that is not wrong on a later day.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::collections::BTreeMap;
use support::{Workplace, files};

fn real_site(now: &str) -> BTreeMap<String, String> {
    let place = Workplace::new();
    place.write("data/events.json", include_str!("../../../tests/fixtures/house/events.json"));
    let fixed = "build --bundle bundle --data data --out dist --zonder-compressie --now";
    let arguments: Vec<&str> = fixed.split(' ').chain([now]).collect();
    let finished = place.run(&arguments);
    assert_eq!(finished.status, 0, "{finished:?}");
    files(&place.path("dist"))
}

/// The part of a page between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// A table as text: `|` before each cell.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.replace("<td", "|<td").split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_written_calendar_is_the_month_of_the_build_by_name() {
    let site = real_site("2026-12-31T23:30");
    for (name, month, list, status) in [
        ("maand/index.html", "december 2026", "Alles in december 2026", "Afgelast"),
        ("en/maand/index.html", "December 2026", "Everything in December 2026", "Cancelled"),
    ] {
        let page = &site[name];
        let table = between(page, "<table", "</table>");
        assert_eq!(between(table, "<caption", "</caption>").split_once('>').unwrap().1, month);
        assert_eq!(table.matches("class=\"month-number\"").count(), 31, "{name}");
        assert!(page.contains(list), "{name}");
        assert!(text(table).contains(status), "{name}: {}", text(table));
    }
}

#[test]
fn nothing_in_the_written_calendar_is_only_true_on_the_day_of_the_build() {
    let [first, later] = ["2026-11-20T10:00", "2026-11-21T10:00"].map(real_site);
    let page = &first["maand/index.html"];
    assert_eq!(page, &later["maand/index.html"]);
    assert!(!page.contains("aria-current=\"date\"") && !page.contains("Vandaag"), "no day is today");
    // Without the app these would lead to the same page.
    assert!(!page.contains("maand=") && !page.contains("dag="), "no way to another month");
}

#[test]
fn every_name_in_the_written_calendar_leads_to_a_page() {
    let site = real_site("2026-12-01T12:00");
    let table = between(&site["maand/index.html"], "<table", "</table>");
    let links: Vec<&str> =
        table.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(links.len() >= 3, "{links:?}");
    for link in links {
        assert!(site.contains_key(&format!("{link}index.html")), "{link}");
    }
}

#[test]
fn what_lasts_for_weeks_is_on_every_day_and_named_where_a_row_begins() {
    let site = real_site("2027-01-05T12:00");
    let table = text(between(&site["maand/index.html"], "<table", "</table>"));
    let cells: Vec<&str> = table.split('|').skip(1).collect();
    let with = |words: &str| cells.iter().filter(|cell| cell.contains(words)).count();
    assert_eq!(with("Wat doen we met de lege plekken in de stad?"), 17, "{table}");
    assert_eq!(with("laatste dag"), 1);
    assert!(
        cells
            .iter()
            .any(|cell| cell.trim().starts_with("17 januari, 1 activiteit") && cell.contains("laatste dag"))
    );
}
