//! `stadsgesprek desk`: what an organizer does there ends in the files of the house, byte by byte, and nobody else gets in.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use support::{ESCAPED_TITLE, HOSTILE_TITLE, MOMENT, Workplace};

/// A desk that is open until this is dropped.
struct OpenDesk {
    child: Child,
    authority: String,
    base: String,
}

/// An answer.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl OpenDesk {
    fn open(place: &Workplace) -> Self {
        let fixed = "redactie --zonder-browser --without-pictures --zonder-compressie --nu";
        let mut command = Command::new(env!("CARGO_BIN_EXE_stadsgesprek"));
        command.args(fixed.split(' ')).arg(MOMENT).current_dir(place.path("")).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address =
            lines.find_map(|line| line.unwrap().trim().strip_prefix("http://").map(str::to_owned)).unwrap();
        std::thread::spawn(move || lines.for_each(drop));
        let (authority, base) = address.split_once('/').unwrap();
        Self { child, authority: authority.to_owned(), base: format!("/{base}") }
    }

    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.authority).unwrap();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), &format!("Host: {}\r\n", self.authority), "")
    }

    /// Sends a form as a page of the desk does.
    fn post(&self, path: &str, body: &str) -> Answer {
        let headers = format!("Host: {0}\r\nOrigin: http://{0}\r\n", self.authority);
        self.ask("POST", &format!("{}{path}", self.base), &headers, body)
    }

    /// Fills in a part of an event as it is shown now, with other values in some fields.
    fn fill(&self, page: &str, part: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(page, part, &self.seen(page, part), fields)
    }

    fn send(&self, page: &str, part: &str, seen: &str, fields: &[(&str, &str)]) -> Answer {
        let fields =
            fields.iter().map(|(name, value)| format!("&{name}={}", sent(value))).collect::<String>();
        self.post(&format!("{page}/{part}"), &format!("seen={seen}{fields}"))
    }

    /// What a form has seen of what it is about.
    fn seen(&self, page: &str, part: &str) -> String {
        let page = self.get(page).body;
        let form = page.split_once(&format!("id=\"deel-{part}\"")).unwrap().1;
        form.split_once("name=\"seen\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    }
}

impl Answer {
    fn location(&self) -> &str {
        self.head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap()
    }
}

impl Drop for OpenDesk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A value as a form sends it.
fn sent(value: &str) -> String {
    value
        .bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() { (byte as char).to_string() } else { format!("%{byte:02X}") }
            },
        )
        .collect()
}

fn text(place: &Workplace) -> String {
    fs::read_to_string(place.path("data/events.json")).unwrap()
}

fn event(place: &Workplace, id: &str) -> Value {
    let programme: Value = serde_json::from_str(&text(place)).unwrap();
    programme["events"].as_array().unwrap().iter().find(|it| it["id"] == id).cloned().unwrap_or_default()
}

#[test]
fn what_is_filled_in_changes_those_bytes_and_no_others() {
    let place = Workplace::new();
    let before = text(&place);
    let desk = OpenDesk::open(&place);
    let page = "activiteit/debat";
    let answer = desk.fill(page, "wanneer", &[("title.nl", "Het gesprek"), ("title.en", "The debate")]);
    assert_eq!(
        (answer.status, answer.location()),
        (303, format!("{}{page}#deel-wanneer", desk.base).as_str())
    );
    let line = r#""registration": { "fields": ["name", "email"] }"#;
    let changed = format!("{line},\n      \"updated\": \"{MOMENT}\"");
    assert_eq!(
        text(&place),
        before.replace(r#""nl": "Het debat""#, r#""nl": "Het gesprek""#).replace(line, &changed)
    );
    // As it was is a step back, also for another program, and forward again.
    let after = text(&place);
    drop(desk);
    let desk = OpenDesk::open(&place);
    desk.post("ongedaan", "");
    assert_eq!(text(&place), before);
    desk.post("opnieuw", "");
    assert_eq!(text(&place), after);
    // What is filled in as it is changes nothing.
    desk.fill(page, "wanneer", &[("title.nl", "Het gesprek"), ("title.en", "The debate"), ("kind", "")]);
    assert_eq!(text(&place), after);
}

#[test]
fn a_new_event_is_made_and_understood_as_it_is_typed() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let refused = desk.post("nieuw", "titel=&datum=ooit&begin=&einde=");
    assert!(
        refused.body.contains("Geef een titel.") && refused.body.contains("Deze dag wordt niet begrepen.")
    );
    let made = desk.post("nieuw", "titel=Wat+nu%3F&datum=20+januari&begin=half+acht&einde=22u");
    assert!(made.location().ends_with("activiteit/wat-nu"));
    let it = event(&place, "wat-nu");
    assert_eq!((&it["start"], &it["end"]), (&"2027-01-20T19:30".into(), &"2027-01-20T22:00".into()));
    let times = [
        ("when.date", "wo 20 januari 2027"),
        ("when.begin", "19.30"),
        ("when.end", "0.15"),
        ("when.doors", "19.00"),
        ("when.last", ""),
    ];
    desk.fill("activiteit/wat-nu", "wanneer", &times);
    desk.post("activiteit/wat-nu/concept", "");
    let it = event(&place, "wat-nu");
    assert_eq!((&it["doors"], &it["end"]), (&"2027-01-20T19:00".into(), &"2027-01-21T00:15".into()));
    assert!(desk.get("").body.contains("wo 20 januari 2027, 19.30–00.15"));
    // What is not understood stays to be mended, and the rest is saved.
    let half = desk.fill(
        "activiteit/wat-nu",
        "wanneer",
        &[("subtitle.nl", "Een vraag"), ("when.date", "ooit"), ("when.begin", "")],
    );
    assert!(half.body.contains("value=\"ooit\"") && half.body.contains("Deze dag wordt niet begrepen."));
    assert_eq!(event(&place, "wat-nu")["subtitle"], "Een vraag");
    // A copy is another one, without what was only true of that evening.
    let copied = desk.post("activiteit/wat-nu/kopie", "");
    assert!(copied.location().ends_with("activiteit/wat-nu-2"));
    let copy = event(&place, "wat-nu-2");
    assert_eq!((&copy["subtitle"], &copy["updated"]), (&"Een vraag".into(), &Value::Null));
    desk.post("activiteit/wat-nu-2/verwijder", "");
    assert_eq!(event(&place, "wat-nu-2"), Value::Null);
}

#[test]
fn an_evening_becomes_a_series_of_events_of_their_own() {
    let place = Workplace::new();
    let old = r#""start": "2026-12-01T20:00","#;
    let parts = r#""doors": "2026-12-01T19:30", "sessions": [{ "id": "a", "title": "A", "start": "2026-12-01T20:15" }],"#;
    place.change_programme(old, &format!("{old} {parts}"));
    let desk = OpenDesk::open(&place);
    assert!(
        desk.post("activiteit/debat/reeks", "ritme=week&keer=nul").location().ends_with("activiteit/debat")
    );
    assert_eq!(desk.post("activiteit/debat/reeks", "ritme=maand&keer=2").status, 303);
    let second = event(&place, "debat-2027-02-02");
    assert_eq!(event(&place, "debat-2027-01-05")["title"]["nl"], "Het debat");
    assert_eq!(
        (&second["start"], &second["doors"]),
        (&"2027-02-02T20:00".into(), &"2027-02-02T19:30".into())
    );
    assert_eq!(
        (&second["sessions"][0]["start"], &second["formerIds"]),
        (&"2027-02-02T20:15".into(), &Value::Null)
    );
    desk.post("ongedaan", "");
    assert_eq!(event(&place, "debat-2027-01-05"), Value::Null);
}

#[test]
fn a_name_that_is_not_there_is_added_where_it_is_typed() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let row = [("contributors.0.person", "Geesje Voorbeeld"), ("contributors.0.role", "speaker")];
    let refused = desk.fill("activiteit/debat", "wie", &row);
    assert!(
        refused.body.contains("Deze naam staat er nog niet.") && refused.body.contains("Geesje Voorbeeld")
    );
    let press = [row.as_slice(), &[("doe", "voegtoe:people:contributors.0.person")]].concat();
    desk.fill("activiteit/debat", "wie", &press);
    let programme: Value = serde_json::from_str(&text(&place)).unwrap();
    assert_eq!(programme["people"][0]["name"], "Geesje Voorbeeld");
    let people = event(&place, "debat")["contributors"].clone();
    assert_eq!(people[0]["person"], "geesje-voorbeeld");
    // Rows change places, and go.
    let partners = [("partners.1.partner", "Gemeente"), ("partners.1.role", "host")];
    desk.fill("activiteit/debat", "wie", &partners);
    desk.fill("activiteit/debat", "wie", &[("doe", "op:partners.1")]);
    assert_eq!(event(&place, "debat")["partners"][0]["role"], "host");
    desk.fill("activiteit/debat", "wie", &[("doe", "weg:partners.0")]);
    assert_eq!(event(&place, "debat")["partners"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_off_or_moves_is_said_to_the_site_and_to_calendars() {
    let place = Workplace::new();
    let old = r#""start": "2026-12-01T20:00","#;
    let parts = r#""doors": "2026-12-01T19:30", "end": "2026-12-01T22:00", "sessions": [{ "id": "a", "title": "A", "start": "2026-12-01T20:15" }],"#;
    place.change_programme(old, &format!("{old} {parts}"));
    let desk = OpenDesk::open(&place);
    desk.post("activiteit/debat/verandert", "stand=afgelast&reden.nl=Storm&reden.en=");
    let it = event(&place, "debat");
    assert_eq!(
        (&it["status"], &it["statusReason"], &it["sequence"]),
        (&"cancelled".into(), &"Storm".into(), &1.into())
    );
    desk.post("activiteit/debat/verandert", "stand=gaat-door&reden.nl=&reden.en=");
    assert_eq!(event(&place, "debat")["status"], Value::Null);
    let refused = desk.post("activiteit/debat/verandert", "stand=verplaatst&datum=&begin=20.00");
    assert!(refused.body.contains("Vul de nieuwe dag in."));
    desk.post(
        "activiteit/debat/verandert",
        "stand=verplaatst&datum=8+december&begin=20.30&einde=&reden.nl=&reden.en=",
    );
    let it = event(&place, "debat");
    assert_eq!(it["status"], "rescheduled");
    assert_eq!(it["previousStart"][0], "2026-12-01T20:00");
    for (pointer, expected) in [
        ("/start", "2026-12-08T20:30"),
        ("/end", "2026-12-08T22:30"),
        ("/doors", "2026-12-08T20:00"),
        ("/sessions/0/start", "2026-12-08T20:45"),
    ] {
        assert_eq!(it.pointer(pointer).unwrap(), expected, "{pointer}");
    }
    assert_eq!(it["sequence"], 1, "once, since visitors have seen neither of the two before");
    desk.post("activiteit/debat/verandert", "stand=vol&reden.nl=&reden.en=");
    let it = event(&place, "debat");
    assert_eq!((&it["registration"]["full"], &it["status"]), (&true.into(), &"rescheduled".into()));
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_overwritten() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let page = "activiteit/debat";
    desk.fill(page, "tekst", &[("summary.nl", "Eerst."), ("summary.en", "First.")]);
    let seen = desk.seen(page, "tekst");
    let elsewhere = text(&place).replace("Eerst.", "Van een ander.");
    place.write("data/events.json", &elsewhere);
    let typed = [
        ("summary.nl", "Van mij."),
        ("summary.en", "First."),
        ("description.nl", "Nieuw."),
        ("description.en", ""),
    ];
    let answer = desk.send(page, "tekst", &seen, &typed);
    assert!(answer.body.contains("Dit is intussen ergens anders veranderd."), "{}", answer.body);
    let it = event(&place, "debat");
    assert_eq!((&it["summary"]["nl"], &it["description"]), (&"Van een ander.".into(), &"Nieuw.".into()));
}

#[test]
fn only_the_pages_of_the_desk_are_answered() {
    let place = Workplace::new();
    let before = text(&place);
    let desk = OpenDesk::open(&place);
    let host = format!("Host: {}\r\n", desk.authority);
    let own = format!("{host}Origin: http://{}\r\n", desk.authority);
    let remove = format!("{}activiteit/debat/verwijder", desk.base);
    for (method, path, headers) in [
        ("GET", "/", host.as_str()),
        ("GET", "/desk.css", &host),
        ("GET", &desk.base, "Host: kwaad.example\r\n"),
        ("POST", &remove, &host),
        ("POST", &remove, &format!("{host}Origin: https://kwaad.example\r\n")),
        ("POST", &remove, &format!("{host}Origin: null\r\n")),
        ("POST", "/0123/activiteit/debat/verwijder", &own),
        ("GET", &format!("{}bestanden/data/../../secret", desk.base), &host),
        ("GET", &format!("{}bestanden/data/.versies/open.txt", desk.base), &host),
        ("PUT", &remove, &own),
    ] {
        assert_eq!(desk.ask(method, path, headers, "").status, 404, "{method} {path} {headers}");
    }
    assert_eq!(text(&place), before);
    let page = desk.get("");
    assert!(page.head.contains("content-security-policy: default-src 'none'"));
    assert!(page.body.contains(ESCAPED_TITLE) || desk.get("?periode=alles").body.contains(ESCAPED_TITLE));
}

#[test]
fn hostile_text_is_text_in_every_field_and_page() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    for (part, name) in [
        ("wanneer", "title"),
        ("wanneer", "openingHours"),
        ("tekst", "summary"),
        ("meer", "note"),
        ("programma", "sessionsNote"),
    ] {
        desk.fill(
            "activiteit/debat",
            part,
            &[(&format!("{name}.nl"), HOSTILE_TITLE), (&format!("{name}.en"), "")],
        );
        let it = &event(&place, "debat")[name];
        assert_eq!(it.as_str().or(it["nl"].as_str()), Some(HOSTILE_TITLE), "{name}");
    }
    for page in [
        "",
        "activiteit/debat",
        "activiteit/debat/verandert",
        "voorbeeld/debat",
        "voorbeeld/debat?soort=lijst",
        "publiceren",
    ] {
        let body = desk.get(page).body;
        assert!(!body.contains("<script>alert"), "{page}");
        assert!(body.contains("&lt;script&gt;alert"), "{page}");
    }
}

#[test]
fn a_house_begins_empty_and_is_published() {
    let place = Workplace::new();
    fs::remove_file(place.path("data/events.json")).unwrap();
    let desk = OpenDesk::open(&place);
    assert!(desk.get("").body.contains("Hier is nog geen programma"));
    desk.post("begin", "naam=Het+Hof");
    assert!(desk.get("").body.contains("Er zijn nog geen activiteiten."));
    let refused = desk.post("publiceren", "map=site");
    assert!(refused.body.contains("Er is niets veranderd op de site."));
    desk.post("nieuw", "titel=De+eerste+avond&datum=20+januari+2027&begin=20.00&einde=");
    // What is begun is not on the site before it is ready.
    assert_eq!(event(&place, "de-eerste-avond")["draft"], true);
    assert!(desk.get("?periode=concept").body.contains("De eerste avond"));
    assert!(desk.get("voorbeeld/de-eerste-avond").body.contains("De eerste avond"));
    desk.post("nieuw", "titel=Nog+niet+klaar&datum=21+januari+2027&begin=&einde=");
    desk.post("activiteit/de-eerste-avond/concept", "");
    assert_eq!(event(&place, "de-eerste-avond")["draft"], Value::Null);
    assert!(desk.get("publiceren").body.contains("De site is hier nog niet eerder gemaakt."));
    let done = desk.post("publiceren", "map=site");
    assert!(done.body.contains("De site staat in"), "{}", done.body);
    assert!(
        fs::read_to_string(place.path("site/activiteit/de-eerste-avond/index.html"))
            .unwrap()
            .contains("De eerste avond")
    );
    assert!(!place.path("site/data/.versies").exists());
    for (name, text) in support::files(&place.path("site")) {
        assert!(!text.contains("nog-niet-klaar") && !text.contains("Nog niet klaar"), "{name}");
    }
    assert!(desk.get("publiceren").body.contains("Er is niets veranderd sinds de vorige keer."));
    assert_eq!(desk.get("site/activiteit/de-eerste-avond/").status, 200);
    desk.fill("huis", "uitgever", &[("publisher.name", "Het Nieuwe Hof")]);
    desk.fill("huis", "instellingen", &[("siteName.nl", "Gesprekken"), ("siteName.en", "")]);
    assert!(
        fs::read_to_string(place.path("data/portal.json")).unwrap().contains("\"siteName\": \"Gesprekken\"")
    );
    assert!(desk.get("publiceren").body.contains("Gegevens van het huis"));
}

#[test]
fn a_house_begins_with_an_example_that_has_nothing_wrong_in_it() {
    let place = Workplace::new();
    for name in ["events.json", "portal.json"] {
        let _ = fs::remove_file(place.path("data").join(name));
    }
    let desk = OpenDesk::open(&place);
    assert!(desk.get("").body.contains("Begin met een voorbeeld"));
    desk.post("begin", "naam=Het+%3CHof%3E&voorbeeld=ja");
    let list = desk.get("").body;
    assert!(list.contains("Wat maakt een straat prettig?") && list.contains("Waar blijft de regen?"));
    assert!(desk.get("?periode=geweest").body.contains("Een boom voor elke straat"));
    let page = desk.get("publiceren").body;
    assert!(!page.contains("Dit laat de site weg"), "{page}");
    let done = desk.post("publiceren", "map=site");
    assert!(done.body.contains("De site staat in"), "{}", done.body);
    let site = fs::read_to_string(place.path("site/index.html")).unwrap();
    assert!(site.contains("Wat maakt een straat prettig?") && site.contains("Het &lt;Hof&gt;"));
    for (name, text) in support::files(&place.path("site")) {
        assert!(!text.contains("TOPdelft") && !text.contains("Delft,"), "{name}");
    }
}

#[test]
fn a_web_space_that_nothing_was_put_on_is_said_to_be_new() {
    let place = Workplace::new();
    place.write("data/.versies/map.txt", "ftps://huis%40test@ftp.example.org:2121/www");
    let desk = OpenDesk::open(&place);
    let page = desk.get("publiceren").body;
    assert!(page.contains("nog niet eerder op deze webruimte gezet"));
    place.write("data/.versies/map.txt", "site");
    let lacking = desk.post("publiceren", "soort=web&server=ftp.example.org&naam=huis").body;
    assert!(
        lacking.contains("Vul het wachtwoord in.") && lacking.contains("nog niet eerder op deze webruimte")
    );
    for value in ["ftp.example.org:2121", "huis@test", "www"] {
        assert!(page.contains(&format!("value=\"{value}\"")), "{value}");
    }
}

#[test]
fn who_opens_it_twice_comes_to_the_one_that_is_open() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let again = place.run(&["redactie", "--zonder-browser"]);
    assert_eq!(again.status, 0);
    assert!(again.out.contains(&format!("al open: http://{}{}", desk.authority, desk.base)), "{}", again.out);
    let stopped = desk.post("stop", "");
    assert!(stopped.body.contains("Het programma is gestopt."));
    let mut desk = desk;
    assert_eq!(desk.child.wait().unwrap().code(), Some(0));
    assert!(!place.path("data/.versies/open.txt").exists());
}

/// Everything that a part of a page sends when nobody touches it.
fn untouched(desk: &OpenDesk, page: &str, part: &str) -> String {
    let body = desk.get(page).body;
    let form = body.split_once(&format!("id=\"deel-{part}\"")).unwrap().1.split_once("</form>").unwrap().0;
    let plain = |text: &str| {
        let text =
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        text.replace("&amp;", "&")
    };
    let attribute = |tag: &str, name: &str| -> Option<String> {
        Some(plain(tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0))
    };
    let mut pairs = Vec::new();
    for (at, _) in form.match_indices('<') {
        let tag = &form[at..form[at..].find('>').map_or(form.len(), |end| at + end)];
        let rest = &form[at + tag.len() + 1..];
        let Some(name) = attribute(tag, "name") else { continue };
        if tag.starts_with("<input") {
            let is_off = tag.contains("type=\"checkbox\"") && !tag.ends_with(" checked");
            pairs.extend((!is_off).then(|| (name, attribute(tag, "value").unwrap_or_default())));
        } else if tag.starts_with("<textarea") {
            pairs.push((name, plain(rest.split_once("</textarea>").unwrap().0.trim_start_matches('\n'))));
        } else if tag.starts_with("<select") {
            let options = rest.split_once("</select>").unwrap().0;
            let chosen = options.split("<option").skip(1).find(|it| it.contains(" selected>"));
            let first = options.split("<option").nth(1);
            pairs.extend(chosen.or(first).and_then(|it| Some((name, attribute(it, "value")?))));
        }
    }
    pairs.iter().map(|(name, value)| format!("{}={}&", sent(name), sent(value))).collect()
}

#[test]
fn looking_at_a_part_and_saving_it_changes_nothing_whatever_stands_there() {
    let place = Workplace::new();
    let odd = r#""start": "2026-12-01T20:00:00", "end": "2026-12-04T17:00", "doors": "2026-11-30T23:30", "fold": "first",
      "capacity": 1, "openingHours": "een\ntwee", "audience": { "fr": "Tout le monde" }, "note": ["a"], "sources": "https://a.example/",
      "contributors": { "person": "x" }, "accessibility": { "wheelchair": "ja" }, "language": "Engels", "kind": "onzin",
      "sessions": [{ "id": "a", "title": "A", "start": "2026-12-02", "end": "2026-12-03T10:00", "extra": 1 }],
      "images": null, "price": [], "series": 7,"#;
    place.change_programme(r#""start": "2026-12-01T20:00","#, odd);
    let programme = text(&place)
        .replace(r#"["name", "email"] }"#, r#"["name", "telefoon"], "capacity": "80", "full": "ja" }"#);
    place.write("data/events.json", programme.replace(r#"["wonen"]"#, r#""wonen""#));
    let before = text(&place);
    let desk = OpenDesk::open(&place);
    for part in ["wanneer", "wie", "programma", "tekst", "aanmelden", "meer", "afloop"] {
        let form = untouched(&desk, "activiteit/debat", part);
        assert!(form.contains("seen="), "{part}");
        let answer = desk.post(&format!("activiteit/debat/{part}"), &form);
        assert_eq!(answer.status, 303, "{part}: {}", answer.body);
        assert_eq!(text(&place), before, "{part}");
    }
    for part in ["instellingen", "uitgever", "plaatsen", "themas", "partners", "mensen", "reeksen"] {
        let form = untouched(&desk, "huis", part);
        assert_eq!(desk.post(&format!("huis/{part}"), &form).status, 303, "{part}");
        assert_eq!(text(&place), before, "{part}");
        assert!(!place.path("data/portal.json").exists(), "{part}");
    }
    // What stands alone is the first of the list.
    let form = untouched(&desk, "activiteit/debat", "wanneer");
    desk.post("activiteit/debat/wanneer", &form.replace("subtitle%2Enl=", "subtitle%2Enl=Nieuw"));
    let it = event(&place, "debat");
    assert_eq!(
        (&it["subtitle"], &it["themes"], &it["kind"]),
        (&"Nieuw".into(), &"wonen".into(), &"onzin".into())
    );
}

#[test]
fn a_row_is_taken_with_all_that_was_typed_in_it() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let row = [
        ("sessions.0.title.nl", "Het panel"),
        ("sessions.0.title.en", ""),
        ("sessions.0.when.begin", "20.15"),
        ("sessions.0.when.end", ""),
        ("sessions.0.contributors.0.person", "Jo van der Voorbeeld"),
        ("sessions.0.contributors.0.role", "panellist"),
        ("doe", "voegtoe:people:sessions.0.contributors.0.person"),
    ];
    desk.fill("activiteit/debat", "programma", &row);
    let session = event(&place, "debat")["sessions"][0].clone();
    assert_eq!((&session["id"], &session["start"]), (&"het-panel".into(), &"2026-12-01T20:15".into()));
    let who = &session["contributors"][0];
    assert_eq!((&who["person"], &who["role"]), (&"jo-van-der-voorbeeld".into(), &"panellist".into()));
    // Doors without a day are said, not lost.
    let refused = desk.fill(
        "activiteit/vijandig",
        "wanneer",
        &[("when.date", ""), ("when.begin", ""), ("when.doors", "19.30")],
    );
    assert!(refused.body.contains("Vul eerst de dag in."));
}

#[test]
fn a_row_that_came_under_the_finger_elsewhere_is_not_taken_for_the_one_that_was_seen() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let page = "activiteit/debat";
    for partner in ["1", "2"] {
        let name = format!("partners.{partner}.partner");
        desk.fill(page, "wie", &[(&name, "Gemeente"), (&format!("partners.{partner}.role"), "host")]);
    }
    let seen = desk.seen(page, "wie");
    desk.fill(page, "wie", &[("doe", "op:partners.1")]);
    let before = text(&place);
    let answer = desk.send(page, "wie", &seen, &[("doe", "weg:partners.1")]);
    assert!(answer.body.contains("Dit is intussen ergens anders veranderd."));
    let answer =
        desk.send(page, "wie", &seen, &[("partners.1.note.nl", "Van mij"), ("partners.1.note.en", "")]);
    assert!(answer.body.contains("Organisaties: Van mij"), "{}", answer.body);
    assert_eq!(text(&place), before);
}

#[test]
fn a_step_back_is_the_last_that_was_done_in_whatever_file_and_after_whatever_stop() {
    let place = Workplace::new();
    let before = text(&place);
    let desk = OpenDesk::open(&place);
    desk.post("nieuw", "titel=Wat+nu%3F&datum=20+januari&begin=&einde=");
    assert_eq!(event(&place, "wat-nu")["draft"], true);
    desk.post("ongedaan", "");
    assert_eq!(text(&place), before, "one step, and no moment in between at which it is ready");
    desk.fill("huis", "instellingen", &[("siteName.nl", "Een"), ("siteName.en", "")]);
    drop(desk);
    let desk = OpenDesk::open(&place);
    desk.post("ongedaan", "");
    assert_eq!(fs::read_to_string(place.path("data/portal.json")).unwrap(), "{}\n");
    assert_eq!(text(&place), before);
}

#[test]
fn what_is_off_is_said_of_the_event_that_was_seen() {
    let place = Workplace::new();
    let desk = OpenDesk::open(&place);
    let page = desk.get("activiteit/debat/verandert").body;
    let seen = page.split_once("name=\"seen\" value=\"").unwrap().1.split_once('"').unwrap().0;
    desk.fill("activiteit/debat", "wanneer", &[("title.nl", "Van een collega"), ("title.en", "")]);
    let said = format!("seen={seen}&stand=afgelast&reden.nl=Storm&reden.en=");
    let refused = desk.post("activiteit/debat/verandert", &said).body;
    assert!(refused.contains("is intussen ergens anders veranderd") && refused.contains("value=\"Storm\""));
    assert_eq!(event(&place, "debat")["status"], Value::Null);
    let again = refused.split_once("name=\"seen\" value=\"").unwrap().1.split_once('"').unwrap().0;
    desk.post("activiteit/debat/verandert", &said.replace(seen, again));
    assert_eq!(event(&place, "debat")["status"], "cancelled");
}

#[test]
fn what_visitors_know_is_never_gone_behind() {
    let place = Workplace::new();
    place.change_programme(
        r#""schemaVersion": 1,"#,
        r#""schemaVersion": 1, "revision": 5, "updated": "2026-11-01T12:00","#,
    );
    let desk = OpenDesk::open(&place);
    let revision = || serde_json::from_str::<Value>(&text(&place)).unwrap()["revision"].clone();
    desk.fill("activiteit/debat", "wanneer", &[("when.date", "2 december 2026"), ("when.begin", "20.00")]);
    desk.post("publiceren", "map=site");
    assert_eq!((revision(), event(&place, "debat")["sequence"].clone()), (6.into(), 1.into()));
    desk.post("ongedaan", "");
    desk.post("ongedaan", "");
    desk.post("ongedaan", "");
    assert_eq!((revision(), event(&place, "debat")["sequence"].clone()), (5.into(), Value::Null));
    desk.post("publiceren", "map=site");
    assert_eq!((revision(), event(&place, "debat")["sequence"].clone()), (7.into(), 2.into()));
    // A colleague who published it more often is not corrected.
    place.write("data/events.json", text(&place).replace(r#""sequence": 2"#, r#""sequence": 9"#));
    desk.fill("activiteit/debat", "wanneer", &[("title.nl", "Nog een debat"), ("title.en", "The debate")]);
    assert_eq!(event(&place, "debat")["sequence"], 9);
}

#[test]
fn what_was_off_and_gets_another_room_takes_place_and_a_copy_of_a_full_evening_has_room() {
    let place = Workplace::new();
    place.change_programme(
        r#""fields": ["name", "email"]"#,
        r#""fields": ["name", "email"], "full": true, "closes": "2026-11-30""#,
    );
    let desk = OpenDesk::open(&place);
    desk.post("activiteit/debat/verandert", "stand=afgelast&reden.nl=&reden.en=");
    desk.post(
        "activiteit/debat/verandert",
        "stand=verplaatst&datum=1+december+2026&begin=20.00&einde=&plaats=&zaal=hal&reden.nl=&reden.en=",
    );
    let it = event(&place, "debat");
    assert_eq!(
        (&it["status"], &it["room"], &it["start"]),
        (&Value::Null, &"hal".into(), &"2026-12-01T20:00".into())
    );
    desk.post("activiteit/debat/kopie", "");
    let copy = event(&place, "debat-2");
    assert_eq!(
        (&copy["draft"], &copy["registration"]),
        (&true.into(), &serde_json::json!({ "fields": ["name", "email"] }))
    );
}

#[test]
fn a_desk_elsewhere_is_not_asked() {
    let place = Workplace::new();
    place.write("data/.versies/open.txt", "http://192.0.2.1:80/x/");
    let desk = OpenDesk::open(&place);
    assert!(desk.authority.starts_with("127.0.0.1:"));
}
