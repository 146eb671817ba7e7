//! What can be printed, in the pages that `stadsgesprek build` writes.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use support::Workplace;

const SHEET: &str = "activiteit/debat/drukwerk/index.html";

#[test]
fn what_is_to_come_can_be_printed_and_what_is_over_has_no_page_for_it() {
    let site = Workplace::new().site(&[]);
    for prefix in ["", "en/"] {
        for path in ["activiteit/debat/drukwerk/", "drukwerk/", "mijn/drukwerk/"] {
            assert!(site.contains_key(&format!("{prefix}{path}index.html")), "{prefix}{path}");
        }
        assert!(!site.contains_key(&format!("{prefix}activiteit/vijandig/drukwerk/index.html")));
        assert!(
            site[&format!("{prefix}activiteit/debat/index.html")].contains("activiteit/debat/drukwerk/\"")
        );
        assert!(!site[&format!("{prefix}activiteit/vijandig/index.html")].contains("drukwerk"));
    }
}

#[test]
fn a_sheet_leads_to_where_the_site_is_published() {
    let site = Workplace::new().site(&["--base-url", "https://agenda.example.nl/delft"]);
    let page = &site[SHEET];
    assert!(page.contains("data-site=\"https://agenda.example.nl/delft/\""));
    assert!(page.contains("href=\"https://agenda.example.nl/delft/activiteit/debat/\""));
    let code =
        stadsgesprek_core::export::qr::draw("https://agenda.example.nl/delft/activiteit/debat/").unwrap();
    assert!(page.contains(&code.path));
    assert!(page.contains("aria-label=\"QR-code van agenda.example.nl/delft/activiteit/debat\""));
}

#[test]
fn where_nobody_knows_the_address_no_sheet_says_one() {
    let page = &Workplace::new().site(&[])[SHEET];
    assert!(!page.contains("data-site") && !page.contains("sheet-code"));
    assert!(page.contains("class=\"sheet-title\""));
}

#[test]
fn a_sheet_begins_with_what_is_off() {
    let place = Workplace::new();
    place.change_programme(
        "\"start\": \"2026-12-01T20:00\"",
        "\"status\": \"cancelled\", \"start\": \"2026-12-01T20:00\"",
    );
    for (name, words) in [(SHEET, "Afgelast"), ("en/activiteit/debat/drukwerk/index.html", "Cancelled")] {
        let site = place.site(&[]);
        let (before, _) = site[name].split_once("class=\"sheet-title\"").unwrap();
        assert!(before.contains(&format!("class=\"sheet-status-words\">{words}<")), "{name}");
        assert!(!site[name].contains("Aanmelden kan"), "{name}");
    }
}

#[test]
fn the_written_month_is_the_next_one_with_something_in_it() {
    let site = Workplace::new().site(&[]);
    let page = &site["drukwerk/index.html"];
    assert!(page.contains("class=\"leaflet-title\">december 2026<") && page.contains("Het debat"));
    assert!(!page.contains("vijandig") && !page.contains("alert("));
}

#[test]
fn search_engines_are_not_told_of_sheets() {
    let site = Workplace::new().site(&["--base-url", "https://agenda.example.nl/"]);
    assert!(!site["sitemap.xml"].contains("drukwerk"));
}
