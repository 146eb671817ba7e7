//! `stadsgesprek build` over a tiny programme.

mod support;

use support::{ESCAPED_TITLE, HOSTILE_TITLE, Workplace, dates, files};

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
        assert!(!page.contains("<script>") && !page.contains(HOSTILE_TITLE), "{name}");
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
fn the_data_and_the_app_go_along() {
    let place = Workplace::new();
    place.write("data/images/a.svg", "<svg/>");
    place.change_programme(
        "\"formerIds\"",
        "\"images\": [{ \"src\": \"images/a.svg\", \"alt\": \"A\" }], \"formerIds\"",
    );
    place.write("data/.events.json.swp", "");
    place.write("bundle/.stage/app.js", "half");
    let site = place.site(&[]);
    assert_eq!(site["data/events.json"], files(&place.path("data"))["events.json"]);
    assert_eq!((site["data/images/a.svg"].as_str(), site["app.js"].as_str()), ("<svg/>", "// the app"));
    assert!(!site.contains_key("data/.events.json.swp") && !site.contains_key(".stage/app.js"));
}

#[test]
fn of_the_data_folder_only_what_the_programme_names_goes_online() {
    let place = Workplace::new();
    let named = |src: &str| format!("\"images\": [{{ \"src\": \"{src}\", \"alt\": \"A\" }}], \"formerIds\"");
    for name in
        ["aanmeldingen.xlsx", "notes/private.txt", "foto/zaal.jpg", "foto/Groot.JPG", "logo.svg", "v.pdf"]
    {
        place.write(&format!("data/{name}"), name);
    }
    place.write("geheim.txt", "secret");
    place.write(
        "data/portal.json",
        r#"{ "$schema": "portal.schema.json", "siteName": "X", "smtp": "secret" }"#,
    );
    place.write("data/portal.schema.json", "{}");
    place.write("data/events.schema.json", "{}");
    place.change_programme("\"formerIds\"", &named("foto/zaal.jpg"));
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let site = files(&place.path("dist"));
    let published: Vec<&str> =
        site.keys().map(String::as_str).filter(|name| name.starts_with("data/")).collect();
    assert_eq!(
        published,
        ["data/events.json", "data/foto/zaal.jpg", "data/portal.json", "data/portal.schema.json"]
    );
    assert!(site["data/portal.json"].contains("siteName") && !site["data/portal.json"].contains("secret"));
    for line in ["  aanmeldingen.xlsx", "  notes/private.txt", "  events.schema.json", "  smtp"] {
        assert!(finished.out.lines().any(|it| it == line), "{line}: {finished:?}");
    }
    for src in
        ["../geheim.txt", "foto/../../geheim.txt", "/etc/hostname", "foto/groot.jpg", "FOTO/zaal.jpg", "foto"]
    {
        place.change_programme("\"formerIds\"", &named(src));
        let site = place.site(&[]);
        let data = site.iter().filter(|(name, _)| name.starts_with("data/")).count();
        assert_eq!(data, 3, "{src}");
        assert!(!site.values().any(|text| text == "secret"), "{src}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_data_folder_is_not_followed() {
    let place = Workplace::new();
    place.write("geheim/lijst.csv", "secret");
    std::os::unix::fs::symlink(place.path("geheim/lijst.csv"), place.path("data/lijst.csv")).unwrap();
    std::os::unix::fs::symlink(place.path("geheim"), place.path("data/map")).unwrap();
    for src in ["lijst.csv", "map/lijst.csv"] {
        place.change_programme(
            "\"formerIds\"",
            &format!("\"images\": [{{ \"src\": \"{src}\" }}], \"formerIds\""),
        );
        let finished = place.build(&[]);
        assert!(
            finished.status == 0 && finished.out.lines().any(|it| it == format!("  {src}")),
            "{finished:?}"
        );
        assert!(!files(&place.path("dist")).contains_key(&format!("data/{src}")));
    }
}

#[test]
fn a_repeated_build_is_the_same_byte_for_byte() {
    let place = Workplace::new();
    let first = place.site(&[]);
    assert_eq!(first, place.site(&[]));
    assert_eq!(first, Workplace::new().site(&[]));
}

#[test]
fn a_rebuild_writes_only_what_an_event_appears_in() {
    let place = Workplace::new();
    place.site(&["--base-url", "https://delft.test/"]);
    let before = dates(&place.path("dist"));
    place.change_programme("Het debat", "Het gesprek");
    let finished = place.build(&["--base-url", "https://delft.test/"]);
    let after = dates(&place.path("dist"));
    let written: Vec<&str> = after
        .iter()
        .filter(|(name, date)| before.get(*name) != Some(date))
        .map(|(name, _)| name.as_str())
        .collect();
    let expected = [
        ".stadsgesprek/files.json",
        "activiteit/debat/aanmelden/index.html",
        "activiteit/debat/debat.ics",
        "activiteit/debat/drukwerk/index.html",
        "activiteit/debat/herinnering-dag/debat.ics",
        "activiteit/debat/herinnering-uur/debat.ics",
        "activiteit/debat/index.html",
        "activiteit/oud-debat/aanmelden/index.html",
        "activiteit/oud-debat/index.html",
        "data/events.json",
        "drukwerk/index.html",
        "index.html",
        "kiosk/index.html",
        "partner/gemeente/index.html",
        "schedule.json",
        "schedule.xml",
        "serie/reeks/index.html",
        "thema/wonen/index.html",
        "volg/alles.atom",
        "volg/alles.ics",
        "volg/partner/gemeente.atom",
        "volg/partner/gemeente.ics",
        "volg/serie/reeks.atom",
        "volg/serie/reeks.ics",
        "volg/thema/wonen.atom",
        "volg/thema/wonen.ics",
    ];
    assert_eq!(written, expected);
    for line in ["  Veranderd: 11 pagina's, 14 andere bestanden", "    /activiteit/debat/", "    /"] {
        assert!(finished.out.lines().any(|it| it == line), "{line} is not in {}", finished.out);
    }
}

#[test]
fn a_new_moment_and_revision_of_the_file_leave_what_did_not_change() {
    let place = Workplace::new();
    let at = |revision: u32, day: u32, title: &str| {
        let head =
            format!("\"schemaVersion\": 1, \"revision\": {revision}, \"updated\": \"2026-11-{day}T09:00\"");
        let programme = files(&place.path("data"))["events.json"].replace("Het debat", title);
        let (_, rest) = programme.split_once("\"timeZone\"").unwrap();
        place.write("data/events.json", format!("{{ {head}, \"timeZone\"{rest}"));
        place.site(&["--base-url", "https://delft.test/"])
    };
    let before = at(1, 20, "Het debat");
    let after = at(2, 22, "Het gesprek");
    let unrelated = [
        "activiteit/vijandig/index.html",
        "activiteit/vijandig/vijandig.ics",
        "en/activiteit/vijandig/index.html",
        "archief/index.html",
        "over/index.html",
        "sitemap.xml",
    ];
    for name in unrelated {
        assert_eq!(before[name], after[name], "{name}");
    }
    for name in ["activiteit/debat/index.html", "activiteit/debat/debat.ics", "volg/alles.atom"] {
        assert_ne!(before[name], after[name], "{name}");
    }
}

#[test]
fn the_report_says_which_pages_came_and_went() {
    let place = Workplace::new();
    let first = place.build(&["--taal", "en"]);
    assert!(first.out.contains("There was no site here yet"), "{first:?}");
    let again = place.build(&["--taal", "en"]);
    assert!(again.out.contains("Nothing changed since the last time."), "{again:?}");
    place.change_programme("\"id\": \"vijandig\"", "\"id\": \"vreemd\"");
    let renamed = place.build(&["--taal", "en"]);
    for line in ["    /activiteit/vreemd/", "    /en/activiteit/vijandig/"] {
        assert!(renamed.out.lines().any(|it| it == line), "{line} is not in {}", renamed.out);
    }
}

#[test]
fn the_report_says_what_is_left_out_and_what_the_checks_found() {
    let place = Workplace::new();
    // What there is to say of the settings is said apart from the programme.
    place.write("data/portal.json", r#"{ "siteUrl": "https://www.delft.test/" }"#);
    place.change_programme("\"title\": \"\\\"></", "\"sample\": true, \"title\": \"\\\"></");
    let finished = place.build(&["--zonder-beelden"]);
    for text in
        ["1 voorbeeld:", "--zonder-beelden", "--zonder-compressie", "`stadsgesprek controleer` laat ze zien"]
    {
        assert!(finished.out.contains(text), "{text} is not in {}", finished.out);
    }
    let checked = place.run(&["check", "data/events.json", "--vandaag", "2026-11-23T19:00"]);
    let counts = |text: &str| {
        text.lines().find_map(|line| Some(line.split_once(": ")?.1.split('.').next()?.to_owned()))
    };
    let of_check = counts(checked.out.lines().find(|line| line.contains("gelezen: ")).unwrap_or_default());
    let of_build =
        counts(finished.out.lines().find(|line| line.starts_with("In het programma")).unwrap_or_default());
    assert!(of_check.is_some() && of_check == of_build, "{checked:?} {finished:?}");
}

#[test]
fn a_build_that_fails_leaves_the_old_site_whole() {
    let place = Workplace::new();
    let before = place.site(&[]);
    type Spoil = fn(&Workplace);
    let spoils: [(Spoil, i32, &str); 6] = [
        (|place| place.write("data/events.json", "{ \"events\": ["), 1, "data/events.json:1:13"),
        (
            |place| place.write("data/events.json", "{ \"events\": [] }"),
            1,
            "geen enkele bruikbare activiteit",
        ),
        (|place| place.write("data/events.json", [b'"', 0xff]), 1, "data/events.json:1:2"),
        (|place| place.write("data/portal.json", "{"), 1, "portal.json"),
        (|place| place.write("bundle/index.html", "<html lang=\"nl\">"), 2, "<link rel=\"stylesheet\""),
        (|place| std::fs::remove_file(place.path("bundle/app.wasm")).unwrap(), 2, "app.wasm"),
    ];
    for (spoil, status, message) in spoils {
        let spoiled = Workplace::new();
        spoiled.site(&[]);
        spoil(&spoiled);
        let finished = spoiled.build(&[]);
        assert_eq!(finished.status, status, "{finished:?}");
        assert!(finished.err.contains(message), "{message}: {finished:?}");
        assert_eq!(files(&spoiled.path("dist")), before, "{message}");
        assert!(!spoiled.path("dist/.stadsgesprek/new").exists(), "{message}");
    }
}

#[test]
fn an_event_that_is_wrong_is_left_out_and_reported() {
    let place = Workplace::new();
    place.change_programme("2019-02-06T20:00", "6 februari 2019");
    let finished = place.build(&["--taal", "en"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let reported = finished.out.lines().find(|line| line.ends_with("(data/events.json:26:16)"));
    assert!(reported.is_some_and(|line| line.starts_with(&format!("  {HOSTILE_TITLE}: "))), "{finished:?}");
    assert!(finished.out.contains("1 error"), "{finished:?}");
    let site = files(&place.path("dist"));
    assert!(site.contains_key("activiteit/debat/index.html"));
    assert!(!site.contains_key("activiteit/vijandig/index.html"));
}

#[test]
fn nothing_that_is_needed_is_overwritten() {
    let place = Workplace::new();
    for out in [".", "data", "bundle", "data/dist"] {
        let finished = place.run(&["build", "--bundle", "bundle", "--data", "data", "--out", out]);
        assert_eq!(finished.status, 2, "{out}: {finished:?}");
    }
    assert!(place.path("data/events.json").exists());
}

#[test]
fn a_folder_of_somebody_else_is_left_alone_whatever_it_holds() {
    let place = Workplace::new();
    place.write("dist/404.html", "somebody's page");
    place.write("dist/foto/a.txt", "somebody's picture");
    let before = files(&place.path("dist"));
    for (language, words) in [("nl", "Er is niets veranderd"), ("en", "Nothing was changed")] {
        let finished = place.build(&["--taal", language]);
        assert!(finished.status == 2 && finished.err.contains(words), "{finished:?}");
        assert_eq!(files(&place.path("dist")), before);
    }
    place.write("dist/data/events.json", "{}");
    place.write("dist/.hosting/hosting.json", "{}");
    let finished = place.build(&[]);
    assert!(finished.status == 2 && finished.err.contains("een andere naam"), "{finished:?}");
    assert_eq!(files(&place.path("dist")).len(), 4);
}

#[test]
fn what_others_put_into_the_site_stays_through_every_build() {
    let place = Workplace::new();
    place.site(&[]);
    let others =
        [("google0123.html", "google"), ("uploads/flyer.txt", "flyer"), ("activiteit/debat/a.txt", "a")];
    others.iter().for_each(|(name, text)| place.write(&format!("dist/{name}"), text));
    place.write("dist/robots.txt", "by hand");
    place.change_programme("\"id\": \"debat\"", "\"id\": \"gesprek\"");
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    for line in ["  google0123.html", "  uploads/", "  activiteit/debat/", "  robots.txt"] {
        assert!(finished.out.lines().any(|it| it == line), "{line}: {finished:?}");
    }
    let site = files(&place.path("dist"));
    others.iter().for_each(|(name, text)| assert_eq!(site[*name], *text));
    assert_eq!(site[".stadsgesprek/kept/robots.txt"], "by hand");
    assert_ne!(site["robots.txt"], "by hand");
    assert!(!site.contains_key("activiteit/debat/index.html"));

    place.write("dist/activiteit/nieuw/index.html", "mine");
    place.change_programme("\"id\": \"debat\"", "\"id\": \"nieuw\"");
    let before = files(&place.path("dist"));
    let finished = place.build(&[]);
    assert!(finished.status == 2 && finished.err.contains("activiteit/nieuw/index.html"), "{finished:?}");
    assert_eq!(files(&place.path("dist")), before);
}

#[test]
fn a_folder_that_the_build_reads_is_never_the_site() {
    let place = Workplace::new();
    place.write("letters/fonts/x.txt", "x");
    for out in ["letters", "letters/fonts", "letters/fonts/dist"] {
        let finished = place.build(&["--fonts", "letters/fonts", "--out", out]);
        assert_eq!(finished.status, 2, "{finished:?}");
    }
    assert_eq!(files(&place.path("letters")).len(), 1);
}

#[test]
fn a_build_that_is_killed_leaves_nothing_that_stops_the_next() {
    let place = Workplace::new();
    let fixed = "build --bundle bundle --data data --out dist --now 2026-11-23T19:00";
    for round in 0..4 {
        let mut child = place.start(&fixed.split(' ').collect::<Vec<_>>());
        let is_at_work = || match round % 2 {
            0 => place.path("dist/.stadsgesprek/new").exists(),
            _ => place.path("dist/.stadsgesprek/old").exists() || place.path("dist/index.html").exists(),
        };
        while !is_at_work() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
    }
    let site = place.site(&[]);
    let other = Workplace::new().site(&[]);
    let names = |site: &std::collections::BTreeMap<String, String>| {
        site.keys().filter(|name| *name != ".stadsgesprek/lock").cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&site), names(&other));
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

#[test]
fn a_fact_that_is_there_in_dutch_only_says_so_on_the_english_page() {
    let place = Workplace::new();
    place.write(
        "data/events.json",
        r#"{ "schemaVersion": 1, "timeZone": "Europe/Amsterdam", "defaultLanguage": "nl", "publisher": { "name": "Huis" },
        "events": [
            { "id": "avond", "title": { "nl": "Avond", "en": "Evening" }, "start": "2027-01-20T20:00", "audience": "Iedereen",
              "openingHours": "Elke dag", "price": { "free": false, "text": "Tien euro" },
              "accessibility": { "wheelchair": true, "notes": "Via de achterdeur" } },
            { "id": "ooit", "title": { "nl": "Ooit", "en": "Once" }, "dateText": "In de lente" }
        ] }"#,
    );
    let site = place.site(&[]);
    for (id, text) in [
        ("avond", "<dd lang=\"nl\">Iedereen"),
        ("avond", "<dd lang=\"nl\">Elke dag"),
        ("avond", "<dd lang=\"nl\">Tien euro"),
        ("avond", "<li lang=\"nl\">Via de achterdeur"),
        ("ooit", "<dd lang=\"nl\"><span class=\"fact-line\">In de lente"),
    ] {
        assert!(site[&format!("en/activiteit/{id}/index.html")].contains(text), "{text}");
        let dutch = &site[&format!("activiteit/{id}/index.html")];
        assert!(dutch.contains(&text.replace(" lang=\"nl\"", "")), "{text}");
    }
}
