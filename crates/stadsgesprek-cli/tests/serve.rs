//! `stadsgesprek serve`: what is shown, that it follows the data, and that nothing else is shown.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use std::net::TcpListener;
use support::Workplace;
use support::shown::Shown;

/// The page of an event.
const PAGE: &str = "/activiteit/debat/";

/// The end of a build that went well, and of one that did not.
const NEW: &str = "Vernieuw de pagina";
const OLD: &str = "De site blijft zoals hij was";

#[test]
fn the_site_follows_its_data_and_stays_while_that_is_refused() {
    let place = Workplace::new();
    let shown = Shown::start(&place, &[]);
    let title =
        || shown.get(PAGE).body.split("<title>").nth(1).unwrap().split(' ').nth(1).unwrap().to_owned();
    assert_eq!(title(), "debat");
    place.change_programme("Het debat", "Het gesprek");
    assert!(shown.wait_for("Veranderd").contains("data/events.json. "));
    shown.wait_for(NEW);
    assert_eq!(title(), "gesprek");
    place.write("data/events.json", r#"{ "schemaVersion": 1, "events": [ { "id": "#);
    shown.wait_for("Fout data/events.json");
    shown.wait_for(OLD);
    assert_eq!(title(), "gesprek");
    fs::remove_file(place.path("data/events.json")).unwrap();
    shown.wait_for("data/events.json is niet te lezen");
    shown.wait_for(OLD);
    assert_eq!(title(), "gesprek");
    place.change_programme("Het debat", "Het vervolg");
    fs::rename(place.path("data/events.json"), place.path("data/events.json~")).unwrap();
    fs::rename(place.path("data/events.json~"), place.path("data/events.json")).unwrap();
    shown.wait_for(NEW);
    assert_eq!(title(), "vervolg");
}

#[test]
fn when_nothing_is_to_come_it_says_so_and_where_something_is_on() {
    let place = Workplace::new();
    let shown = Shown::start_at(&place, "2031-02-28T12:00", &[]);
    shown.wait_for("geen activiteit meer");
    let address = shown.wait_for("http://");
    assert!(address.ends_with("/?nu=2026-12-01T20:00"), "{address}");
    assert_eq!(shown.get("/?nu=2026-12-01T20:00").status, 200);
}

#[test]
fn all_that_the_site_is_made_from_is_followed() {
    let place = Workplace::new();
    let shown = Shown::start(&place, &[]);
    let source = r#""title": { "nl": "Het debat""#;
    let named =
        r#""sources": ["https://www.oud.nl/avond/"], "images": [{ "src": "images/a.svg", "alt": "" }]"#;
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>";
    place.change_programme(source, &format!("{named}, {source}"));
    shown.wait_for(NEW);
    for (file, text, path, before, after) in [
        ("data/images/a.svg", drawing, "/data/images/a.svg", 404, 200),
        ("data/portal.json", r#"{ "formerSites": ["www.oud.nl"] }"#, "/avond/", 404, 301),
        ("bundle/letters.txt", "A letter", "/letters.txt", 404, 200),
    ] {
        assert_eq!(shown.get(path).status, before, "{path}");
        place.write(file, text);
        assert!(shown.wait_for("Veranderd").contains(file), "{file}");
        shown.wait_for(NEW);
        assert_eq!(shown.get(path).status, after, "{path}");
    }
    assert_eq!(shown.get("/avond/").header("location"), Some(PAGE));
}

#[test]
fn no_request_leads_out_of_the_site() {
    let place = Workplace::new();
    place.write("secret.txt", "the secret");
    place.write("bundle/.env", "the secret");
    place.write("data/.events.json.swp", "the secret");
    #[cfg(unix)]
    std::os::unix::fs::symlink(place.path("secret.txt"), place.path("bundle/.link")).unwrap();
    let shown = Shown::start(&place, &[]);
    let (long, deep) = (format!("/{}", "a".repeat(5_000)), "/a".repeat(5_000));
    for (path, status) in [
        ("/../secret.txt", 404),
        ("/en/../../secret.txt", 404),
        ("/%2e%2e/secret.txt", 404),
        ("/.%2e/secret.txt", 404),
        ("/%2e%2e%2fsecret.txt", 404),
        ("/%252e%252e/secret.txt", 404),
        ("/..%5csecret.txt", 404),
        ("/..\\secret.txt", 404),
        ("/..%00/secret.txt", 404),
        ("/index.html%00", 404),
        ("//secret.txt", 301),
        ("//..//secret.txt", 301),
        ("//www.delft.test/%2e%2e", 301),
        ("/en//archief", 301),
        ("http://www.delft.test/../secret.txt", 404),
        ("/.env", 404),
        ("/%2eenv", 404),
        ("/.link", 404),
        ("/data/.events.json.swp", 404),
        ("/.hosting/hosting.json", 404),
        ("/%ff%fe", 404),
        ("/index.html/x", 404),
        (&long, 404),
        (&deep, 404),
        ("/a b", 400),
        ("/\0", 400),
        ("secret.txt", 404),
        (&"/a".repeat(40_000), 414),
    ] {
        let answer = shown.get(path);
        let start = &path[..path.len().min(40)];
        assert_eq!(answer.status, status, "{start}: {}", answer.head);
        assert!(!answer.body.contains("the secret"), "{start}");
        let leads_to = answer.header("location").unwrap_or("/");
        assert!(leads_to.starts_with('/') && !leads_to.starts_with("//"), "{start}: {leads_to}");
    }
    assert_eq!(shown.get("/").status, 200, "the server is still there");
}

#[test]
fn a_request_gets_what_its_method_and_headers_ask_for() {
    let place = Workplace::new();
    let shown = Shown::start(&place, &["--base-path", "/agenda/"]);
    let page = format!("/agenda{PAGE}");
    let whole = shown.get(&page);
    let tag =
        whole.head.lines().find(|line| line.starts_with("etag")).unwrap().replace("etag", "if-none-match");
    let date = whole.header("last-modified").unwrap();
    let size = whole.body.len().to_string();
    for (method, headers, status, sent) in [
        ("GET", "", 200, whole.body.as_str()),
        ("HEAD", "", 200, ""),
        ("GET", &format!("{tag}\r\n"), 304, ""),
        ("GET", "If-None-Match: \"other\"\r\n", 200, &whole.body),
        ("GET", &format!("If-Modified-Since: {date}\r\n"), 304, ""),
        ("GET", "Range: bytes=0-8\r\n", 206, "<!DOCTYPE"),
        ("GET", "Range: bytes=0-8\r\nIf-Range: \"other\"\r\n", 200, &whole.body),
        ("GET", "Range: bytes=0-8,20-30\r\n", 200, &whole.body),
        ("GET", "Range: bytes=9999999-\r\n", 416, ""),
        ("POST", "Content-Length: 0\r\n", 405, ""),
        ("DELETE", "", 405, ""),
    ] {
        let answer = shown.ask(method, &page, headers);
        assert_eq!((answer.status, answer.body.as_str()), (status, sent), "{method} {headers}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{method} {headers}");
        assert!(answer.header("content-security-policy").is_some(), "{method} {headers}");
    }
    assert_eq!(shown.ask("HEAD", &page, "").header("content-length"), Some(size.as_str()));
    let missing = shown.ask("HEAD", "/agenda/en/niets/", &format!("{tag}\r\nRange: bytes=0-8\r\n"));
    assert_eq!((missing.status, missing.header("etag"), missing.header("accept-ranges")), (404, None, None));
}

#[test]
fn the_address_has_the_path_of_the_site() {
    let place = Workplace::new();
    place.write("data/portal.json", r#"{ "siteUrl": "https://www.delft.test/agenda/" }"#);
    let shown = Shown::start(&place, &["--taal", "en"]);
    assert_eq!(
        shown.announcement,
        format!(
            "The site is at http://{}/agenda/ (open this address in a browser). Stop with Ctrl-C.",
            shown.origin
        )
    );
    for (path, status, location) in [
        ("/agenda/", 200, None),
        ("/agenda", 301, Some("/agenda/")),
        ("/agenda/en", 301, Some("/agenda/en/")),
        ("/agenda/archief?thema=wonen", 301, Some("/agenda/archief/?thema=wonen")),
        ("/", 404, None),
        ("/agenda2/", 404, None),
    ] {
        let answer = shown.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, location), "{path}");
    }
}

#[test]
fn who_shows_the_site_to_others_is_told() {
    let place = Workplace::new();
    let shown = Shown::start(&place, &["--adres", "0.0.0.0"]);
    assert!(shown.origin.starts_with("127.0.0.1:"), "{}", shown.origin);
    shown.wait_for("ook anderen op het netwerk kunnen de site nu zien");
    assert_eq!(shown.get("/").status, 200);
}

#[test]
fn ctrl_c_is_an_end_that_leaves_a_whole_site() {
    let place = Workplace::new();
    let mut shown = Shown::start(&place, &["--host", "localhost"]);
    assert_eq!(shown.get("/").status, 200);
    place.change_programme("Het debat", "Het gesprek");
    shown.wait_for("Veranderd");
    assert_eq!(shown.interrupt(), Some(0));
    shown.wait_for("Gestopt.");
    assert!(fs::read_to_string(place.path("dist/activiteit/debat/index.html")).unwrap().contains("gesprek"));
    assert!(!place.path("dist/.stadsgesprek/new").exists() && !place.path("dist/.stadsgesprek/old").exists());
}

#[test]
fn what_keeps_the_site_from_being_shown_is_said() {
    let place = Workplace::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let serve = ["serve", "--bundle", "bundle", "--data", "data", "--port"];
    let run = |more: &[&str]| place.run(&[&serve[..], more].concat());
    for (options, status, said) in [
        (&[port.as_str()][..], 2, format!("Poort {port} is al in gebruik")),
        (&[&port, "--taal", "en"], 2, format!("Port {port} is in use")),
        (&["0", "--host", "192.0.2.1"], 2, "192.0.2.1 is geen adres van deze computer".to_owned()),
        (&["0", "--host", "ergens"], 2, "ergens".to_owned()),
    ] {
        let finished = run(options);
        assert_eq!(finished.status, status, "{finished:?}");
        assert!(finished.err.contains(&said) && finished.out.is_empty(), "{finished:?}");
    }
    place.write("data/events.json", "{");
    let finished = run(&["0"]);
    assert_eq!(finished.status, 1, "{finished:?}");
    assert!(finished.err.contains("Fout data/events.json") && finished.out.is_empty(), "{finished:?}");
}

#[test]
fn no_worker_keeps_what_was_shown() {
    let place = Workplace::new();
    place.write("bundle/sw.js", include_str!("../../../public/sw.js"));
    place.write("bundle/sw-off.js", "// withdrawn");
    let shown = Shown::start(&place, &["--base-path", "/agenda"]);
    assert_eq!(shown.get("/agenda/sw.js").body, "// withdrawn");
    assert!(fs::read_to_string(place.path("dist/sw.js")).unwrap().contains("const NEEDED = [\n"));
}
