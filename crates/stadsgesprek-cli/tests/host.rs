//! What `stadsgesprek build` writes for web servers: their configuration, compressed copies, `security.txt`.
//! `tests/hosts` runs the servers themselves.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use support::Workplace;

const HOSTS: [&str; 6] = [
    ".htaccess",
    "_headers",
    ".hosting/nginx.conf",
    ".hosting/Caddyfile",
    ".hosting/hosting.json",
    "web.config",
];

#[test]
fn every_host_is_told_the_same_policy() {
    let place = Workplace::new();
    let delivery = r#"{ "delivery": { "kind": "endpoint", "url": "https://mail.delft.test/in?x=1" } }"#;
    place.write("data/portal.json", delivery);
    let site = place.site(&[]);
    for name in HOSTS {
        let text = &site[name].replace("&#39;", "'");
        assert!(text.contains("connect-src 'self' https://mail.delft.test;"), "{name}: {text}");
        assert!(text.contains("require-trusted-types-for 'script'; trusted-types default"), "{name}");
        assert!(text.contains("frame-ancestors 'none'"), "{name}");
        assert!(text.contains("immutable") || name == "_headers", "{name}");
        assert!(!text.contains('@') || !text.contains("@base"), "{name} has a mark left");
    }
    let page = &site["activiteit/debat/index.html"];
    assert!(
        page.contains("connect-src 'self' https://mail.delft.test;") && !page.contains("frame-ancestors")
    );
    assert!(site.contains_key(".nojekyll"));
}

#[test]
fn a_site_in_a_folder_keeps_to_it() {
    let site = Workplace::new().site(&["--base-path", "/agenda"]);
    for (name, line) in [
        (".htaccess", "ErrorDocument 404 /agenda/404.html"),
        (".hosting/nginx.conf", "location ^~ /agenda/ {"),
        (".hosting/nginx.conf", "location = /agenda { return 301 /agenda/; }"),
        (".hosting/Caddyfile", "handle /agenda/* {"),
        ("web.config", r#"<error statusCode="404" path="agenda\en\404.html""#),
        ("_headers", "/agenda/*\n"),
        ("_redirects", "/agenda/activiteit/oud-debat/ /agenda/activiteit/debat/ 301\n"),
    ] {
        assert!(site[name].contains(line), "{line} is not in {name}: {}", site[name]);
    }
}

/// What IIS cannot read, or reads twice, makes it answer every page with an error.
#[test]
fn nothing_in_the_configuration_of_iis_stands_twice() {
    const APP: &str = "app-0123456789abcdef.js";
    let place = Workplace::new();
    place.write(&format!("bundle/{APP}"), "// the app");
    let site = place.site(&[]);
    let document = roxmltree::Document::parse(&site["web.config"]).unwrap();
    let mut paths = BTreeSet::new();
    for place in document.root_element().children().filter(|it| it.is_element()) {
        let path = place.attribute("path").unwrap_or_default();
        assert!(paths.insert(path), "{path}");
        for list in place.descendants().filter(|it| it.is_element()) {
            let named = ["name", "fileExtension", "segment", "statusCode", "value"];
            let added = list
                .children()
                .filter(|it| ["add", "mimeMap", "error"].iter().any(|tag| it.has_tag_name(*tag)));
            let keys: Vec<_> = added.map(|it| named.iter().find_map(|name| it.attribute(*name))).collect();
            assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len(), "{path}: {keys:?}");
        }
    }
    assert!(paths.contains(APP) && paths.contains("data/events.json") && paths.contains("en"), "{paths:?}");
    let kinds: Vec<_> = document.descendants().filter_map(|it| it.attribute("fileExtension")).collect();
    assert!(kinds.contains(&".webmanifest") && kinds.contains(&".ics") && kinds.contains(&".wasm"));
}

#[test]
fn addresses_of_the_former_site_lead_to_this_one() {
    let place = Workplace::new();
    place.write("data/portal.json", r#"{ "formerSites": ["www.oud.nl"] }"#);
    place.change_programme(
        "\"id\": \"wonen\",",
        r#""id": "wonen", "sources": ["http://www.oud.nl/thema/stad/huizen/?root=top", "http://www.oud.nl/activiteit/debat/", "http://www.oud.nl/index.html", "http://www.oud.nl/dossier/?theme_id=7"],"#,
    );
    let site = place.site(&[]);
    let redirects = &site["_redirects"];
    for line in [
        "/activiteit/oud-debat/ /activiteit/debat/ 301",
        "/thema/stad/huizen/ /thema/wonen/ 301",
        "/thema/:group/wonen/ /thema/wonen/ 301",
        "/dossier/ theme_id=7 /thema/wonen/ 301",
        "/dossier/ /archief/ 301",
    ] {
        assert!(redirects.lines().any(|it| it == line), "{line} is not in {redirects}");
    }
    assert!(
        !redirects.contains("\n/activiteit/debat") && !redirects.contains("index.html"),
        "a page of this site leads nowhere else: {redirects}"
    );
    let (of_theme, of_all) = ("/dossier/ theme_id=7 /", "\n/dossier/ /");
    assert!(redirects.find(of_theme) < redirects.find(of_all), "the first that fits counts: {redirects}");
}

#[test]
fn a_host_that_reads_no_configuration_leads_on_from_the_page_for_what_is_missing() {
    let place = Workplace::new();
    let script = |site: &std::collections::BTreeMap<String, String>, name: &str| {
        site[name].contains("<script src=\"oude-adressen.js\" integrity=\"sha384-")
    };
    place.write("data/portal.json", r#"{ "formerSites": ["www.oud.nl"] }"#);
    let site = place.site(&["--base-path", "/agenda"]);
    assert!(script(&site, "404.html") && script(&site, "en/404.html") && !script(&site, "index.html"));
    assert!(site["oude-adressen.js"].contains(r#""from":"dossier/?","to":"archief/""#));

    let place = Workplace::new();
    place.change_programme("\"formerIds\": [\"oud-debat\"],", "");
    let site = place.site(&[]);
    assert!(!script(&site, "404.html") && !site.contains_key("oude-adressen.js"));
}

#[test]
fn whom_to_tell_of_a_weakness_is_said_where_it_is_looked_for() {
    let place = Workplace::new();
    let security = r#"{ "security": { "contact": "mailto:site@delft.test", "expires": "2027-12-31" } }"#;
    place.write("data/portal.json", security);
    let text = &place.site(&["--base-url", "https://www.delft.test/"])[".well-known/security.txt"];
    assert!(text.contains("Contact: mailto:site@delft.test\nExpires: 2027-12-31T00:00:00+01:00\n"), "{text}");
    assert!(text.contains("Canonical: https://www.delft.test/.well-known/security.txt\n"), "{text}");
}

#[test]
fn a_build_warns_of_settings_that_are_out_of_date() {
    let place = Workplace::new();
    let security = r#"{ "security": { "contact": "mailto:site@delft.test", "expires": "2026-11-01" } }"#;
    place.write("data/portal.json", security);
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.err.contains("Let op [security-expired]"), "{finished:?}");
}

#[test]
fn settings_that_cannot_stand_in_a_configuration_are_refused() {
    for (settings, word) in [
        (r#"{ "delivery": { "kind": "endpoint", "url": "https://a.test;/" } }"#, "aanmeldingen"),
        (r#"{ "security": { "contact": "site@delft.test", "expires": "2027-12-31" } }"#, "security"),
    ] {
        let place = Workplace::new();
        place.write("data/portal.json", settings);
        let finished = place.build(&[]);
        assert_eq!(finished.status, 1, "{finished:?}");
        assert!(finished.err.contains(word), "{finished:?}");
    }
}

#[test]
fn compressed_copies_lie_beside_what_never_changes_under_its_name_and_are_made_once() {
    const APP: &str = "app-0123456789abcdef.js";
    let place = Workplace::new();
    place.write(&format!("bundle/{APP}"), "// the app\n".repeat(500));
    let build = || place.run(&["build", "--bundle", "bundle", "--data", "data", "--now", "2026-11-23T19:00"]);
    assert_eq!(build().status, 0);
    let copies = ["br", "gz"].map(|ending| format!("dist/{APP}.{ending}"));
    let made = || copies.clone().map(|name| fs::metadata(place.path(&name)).unwrap().modified().unwrap());
    let before = made();
    for name in ["index.html", "app.js", "sw.js", "robots.txt", "schedule.json", "data/events.json"] {
        assert!(!place.path(&format!("dist/{name}.br")).exists(), "{name}");
        assert!(!place.path(&format!("dist/{name}.gz")).exists(), "{name}");
    }
    assert_eq!(build().status, 0);
    assert_eq!(made(), before);
    place.write(&format!("dist/{APP}.br"), "an older copy");
    assert_eq!(build().status, 0);
    assert!(made()[0] != before[0] && made()[1] == before[1]);
    assert_ne!(fs::read(place.path(&copies[0])).unwrap(), b"an older copy");
}
