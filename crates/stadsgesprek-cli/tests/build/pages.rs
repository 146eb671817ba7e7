//! What stands on the pages: all of them, in both languages, at any address.

use crate::support::{ESCAPED_TITLE, HOSTILE_TITLE, Workplace, files};

#[test]
fn every_page_is_there_in_both_languages() {
    let site = Workplace::new().site(&[]);
    let paths = [
        "",
        "archief/",
        "mijn/",
        "mijn/drukwerk/",
        "drukwerk/",
        "over/",
        "privacy/",
        "toegankelijkheid/",
        "scherm/",
        "activiteit/debat/",
        "activiteit/debat/aanmelden/",
        "activiteit/debat/drukwerk/",
        "activiteit/vijandig/",
        "thema/wonen/",
        "partner/gemeente/",
        "serie/reeks/",
        "rode-draad/",
        "personen/",
    ];
    for path in paths {
        for (language, prefix) in [("nl", ""), ("en", "en/")] {
            let name = format!("{prefix}{path}index.html");
            let page = site.get(&name).unwrap_or_else(|| panic!("{name} is not there"));
            assert!(page.contains(&format!("<html lang=\"{language}\">")), "{name}");
            assert!(page.contains("<h1 id=\"page-title\""), "{name}");
            assert!(!page.contains("start-note") && page.contains("<noscript>"), "{name}");
        }
    }
    assert!(!site.contains_key("activiteit/vijandig/aanmelden/index.html"));
}

#[test]
fn links_of_a_page_begin_at_the_top_of_the_site() {
    let site = Workplace::new().site(&["--base-path", "/agenda"]);
    for (name, base) in [
        ("index.html", "./"),
        ("en/index.html", "../"),
        ("activiteit/debat/index.html", "../../"),
        ("en/activiteit/debat/aanmelden/index.html", "../../../../"),
        ("404.html", "/agenda/"),
        ("en/404.html", "/agenda/"),
    ] {
        assert!(site[name].contains(&format!("<base href=\"{base}\">")), "{name}");
    }
}

#[test]
fn a_page_says_in_its_head_what_it_is_about() {
    let site = Workplace::new().site(&[]);
    for (name, title, description) in [
        ("activiteit/debat/index.html", "Het debat · Huis", "Waar het over gaat."),
        ("en/activiteit/debat/index.html", "The debate · Huis", "What it is about."),
        ("thema/wonen/index.html", "Wonen · Huis", "Over huizen."),
    ] {
        assert!(site[name].contains(&format!("<title>{title}</title>")), "{name}");
        assert!(
            site[name].contains(&format!("<meta name=\"description\" content=\"{description}\">")),
            "{name}"
        );
        assert!(!site[name].contains("canonical"), "no address is known: {name}");
    }
}

#[test]
fn a_hostile_title_stays_text_everywhere() {
    let site = Workplace::new().site(&[]);
    assert!(site["activiteit/vijandig/index.html"].contains(&format!("<title>{ESCAPED_TITLE} ·")));
    for (name, page) in site.iter().filter(|(name, _)| name.ends_with(".html")) {
        let own = page.replacen("<script>// asks for the app</script>", "", 1);
        assert!(!own.contains("<script>") && !page.contains(HOSTILE_TITLE), "{name}");
    }
}

#[test]
fn with_an_address_a_page_names_itself_and_its_other_language() {
    let place = Workplace::new();
    place.write("data/portal.json", r#"{ "siteUrl": "https://www.delft.test/agenda" }"#);
    let page = &place.site(&[])["en/activiteit/debat/index.html"];
    for link in [
        r#"<link rel="canonical" href="https://www.delft.test/agenda/en/activiteit/debat/">"#,
        r#"<link rel="alternate" hreflang="nl" href="https://www.delft.test/agenda/activiteit/debat/">"#,
        r#"<link rel="alternate" hreflang="en" href="https://www.delft.test/agenda/en/activiteit/debat/">"#,
        r#"<link rel="alternate" hreflang="x-default" href="https://www.delft.test/agenda/activiteit/debat/">"#,
    ] {
        assert!(page.contains(link), "{link} is not in {page}");
    }
    let other = place.site(&["--base-url", "https://other.test/"]);
    assert!(other["404.html"].contains("<base href=\"/\">"));
    assert!(other["index.html"].contains("href=\"https://other.test/\""));
}

#[test]
fn an_earlier_id_leads_on() {
    let site = Workplace::new().site(&[]);
    for (name, target) in [
        ("activiteit/oud-debat/index.html", "activiteit/debat/"),
        ("en/activiteit/oud-debat/index.html", "en/activiteit/debat/"),
        ("activiteit/oud-debat/aanmelden/index.html", "activiteit/debat/aanmelden/"),
    ] {
        assert!(site[name].contains(&format!("content=\"0; url={target}\"")), "{name}");
        assert!(site[name].contains(&format!("<a href=\"{target}\">")), "{name}");
    }
}

#[test]
fn an_earlier_id_cannot_lead_out_of_the_site() {
    let place = Workplace::new();
    place.change_programme("\"oud-debat\"", "\"../../../../escaped\", \"debat\", \"vijandig\"");
    let site = place.site(&[]);
    assert!(!files(&place.path(".")).keys().any(|name| name.contains("escaped")));
    assert!(site["activiteit/vijandig/index.html"].contains(ESCAPED_TITLE));
}

#[test]
fn a_long_list_begins_with_cards_and_names_every_event() {
    let place = Workplace::new();
    let more =
        |at: i32| format!("{{ \"id\": \"meer-{at}\", \"title\": \"M\", \"start\": \"2027-01-01T20:00\" }}");
    let more: Vec<String> = (0..300).map(more).collect();
    place.change_programme("\"events\": [", &format!("\"events\": [{},", more.join(",")));
    let site = place.site(&[]);
    let agenda = &site["index.html"];
    assert_eq!(agenda.matches("<article class=\"card\"").count(), 60);
    for at in 0..300 {
        let link = format!("href=\"activiteit/meer-{at}/\"");
        assert_eq!(agenda.matches(&link).count(), 1, "{link}");
    }
}

#[test]
fn a_page_shows_how_its_subject_can_be_followed() {
    let place = Workplace::new();
    for (options, has_feed) in [(&[][..], false), (&["--base-url", "https://gesprek.test/"][..], true)] {
        let site = place.site(options);
        for (page, file) in
            [("index.html", "volg/alles"), ("en/thema/wonen/index.html", "en/volg/thema/wonen")]
        {
            let body = site[page].split_once("<body").unwrap().1;
            assert!(body.contains(&format!("<a href=\"{file}.ics\"")), "{page}");
            assert_eq!(body.contains(&format!("<a href=\"{file}.atom\"")), has_feed, "{page}");
            assert_eq!(site.contains_key(&format!("{file}.atom")), has_feed);
        }
    }
}
