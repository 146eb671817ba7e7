//! The files for conference apps are as their forms ask.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

#[path = "../../stadsgesprek-core/tests/hostile/mod.rs"]
mod hostile;
#[path = "conference/json_form.rs"]
mod json_form;
mod support;
#[path = "conference/values.rs"]
mod values;
#[path = "conference/xml_form.rs"]
mod xml_form;

use hostile::HOSTILE;
use serde_json::{Value, json};
use support::Workplace;

const ADDRESS: &str = "https://www.delft.test/agenda/";

/// Both files of the site that a place builds.
fn files(place: &Workplace, more: &[&str]) -> (Value, String) {
    let mut site = place.site(more);
    let file = serde_json::from_str(&site["schedule.json"]).unwrap();
    (file, site.remove("schedule.xml").unwrap())
}

/// A programme with these events more.
fn with_events(events: &str) -> Workplace {
    let place = Workplace::new();
    place.change_programme("\"events\": [", &format!("\"events\": [{events}"));
    place
}

fn real_programme() -> Workplace {
    let place = Workplace::new();
    place.write("data/events.json", include_str!("../../../tests/fixtures/house/events.json"));
    place
}

#[track_caller]
fn check(place: &Workplace, more: &[&str]) -> (Value, String) {
    let (file, xml) = files(place, more);
    assert_eq!(json_form::refusals(&file), [""; 0]);
    assert_eq!(xml_form::refusals(&xml), [""; 0]);
    (file, xml)
}

fn days(file: &Value) -> &Vec<Value> {
    file["schedule"]["conference"]["days"].as_array().unwrap()
}

#[test]
fn the_files_of_the_real_programme_are_as_their_forms_ask() {
    let (file, xml) = check(&real_programme(), &["--base-url", ADDRESS]);
    let days = days(&file);
    assert_eq!(file["schedule"]["conference"]["daysCount"], days.len());
    let mut talks = 0;
    for (at, day) in days.iter().enumerate() {
        assert_eq!(day["index"], at + 1);
        assert!(day["day_start"].as_str().unwrap() < day["day_end"].as_str().unwrap());
        for (room, in_room) in day["rooms"].as_object().unwrap() {
            let in_room = in_room.as_array().unwrap();
            assert!(in_room.iter().all(|talk| talk["room"] == room.as_str()));
            talks += in_room.len();
        }
    }
    assert!(talks > 30, "only {talks} talks were read");
    assert_eq!(xml.matches("<event ").count(), talks);
}

#[test]
fn the_files_of_unusual_programmes_are_as_their_forms_ask() {
    let long = r#"{ "id": "x", "title": "X", "start": "2027-01-01T09:00", "end": "2027-03-01T17:00" },"#;
    let (file, _) = check(&with_events(long), &["--base-url", ADDRESS]);
    let talk = &days(&file)[2]["rooms"]["Online"][0];
    assert_eq!((&talk["slug"], &talk["duration"]), (&json!("stadsgesprek-x"), &json!("15:00")));

    let (file, _) = check(&Workplace::new(), &[]);
    let url = days(&file)[0]["rooms"]["Online"][0]["url"].as_str().unwrap();
    assert!(url.starts_with("urn:uuid:"), "{url}");

    let place = Workplace::new();
    let without_time = r#"{ "schemaVersion": 1, "themes": [{ "id": "a", "name": "A", "color": "red;" }],
        "events": [{ "id": "ooit", "title": "Ooit", "start": "2027-01-01" }] }"#;
    place.write("data/events.json", without_time);
    let (file, _) = check(&place, &["--base-url", ADDRESS]);
    assert_eq!(days(&file).len(), 1);

    let events = HOSTILE.iter().enumerate().map(|(at, text)| {
        let text = json!(text);
        let texts = format!("\"title\": {text}, \"subtitle\": {text}, \"summary\": {text}");
        format!("{{ \"id\": \"h{at}\", {texts}, \"start\": \"2027-01-01T20:00\" }},")
    });
    let (file, _) = check(&with_events(&events.collect::<String>()), &["--base-url", ADDRESS]);
    assert_eq!(days(&file)[2]["rooms"]["Online"].as_array().unwrap().len(), HOSTILE.len());
}

/// Every talk, as its date, start, duration, slug and title.
fn talks(file: &Value) -> Vec<[String; 5]> {
    let mut talks = Vec::new();
    for day in days(file) {
        let in_rooms = day["rooms"].as_object().unwrap().values().flat_map(|room| room.as_array().unwrap());
        talks.extend(in_rooms.map(|talk| {
            let text = |name: &str| talk[name].as_str().unwrap().to_owned();
            assert!(text("date").starts_with(day["date"].as_str().unwrap()), "{talk} on {}", day["date"]);
            [
                day["date"].as_str().unwrap().to_owned(),
                text("start"),
                text("duration"),
                text("slug"),
                text("title"),
            ]
        }));
    }
    talks
}

/// Each day is over before the next begins, and no number, guid or slug is there twice.
#[track_caller]
fn check_days(file: &Value) {
    for pair in days(file).windows(2) {
        let at = |day: &Value, name: &str| {
            chrono::DateTime::parse_from_rfc3339(day[name].as_str().unwrap()).unwrap()
        };
        assert!(at(&pair[0], "day_end") <= at(&pair[1], "day_start"), "{} {}", pair[0], pair[1]);
    }
    for name in ["id", "guid", "slug"] {
        let all: Vec<String> = days(file)
            .iter()
            .flat_map(|day| day["rooms"].as_object().unwrap().values())
            .flat_map(|room| room.as_array().unwrap())
            .map(|talk| talk[name].to_string())
            .collect();
        let unique: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(unique.len(), all.len(), "{name}");
    }
}

#[test]
fn what_goes_over_midnight_is_on_each_of_its_days() {
    let place = Workplace::new();
    place.write("data/events.json", include_str!("data/long-events.json"));
    let (file, xml) = check(&place, &["--base-url", ADDRESS]);
    check_days(&file);
    let found: Vec<String> = talks(&file).iter().map(|talk| talk.join(" | ")).collect();
    let expected = [
        "2027-02-01 | 10:00 | 14:00 | lang-dertig-uur | Dertig uur (dag 1 van 2)",
        "2027-02-02 | 00:00 | 16:00 | lang-dertig-uur-dag-2 | Dertig uur (dag 2 van 2)",
        "2027-02-10 | 10:00 | 14:00 | lang-honderd-uur | Honderd en een uur (dag 1 van 5)",
        "2027-02-11 | 00:00 | 23:59 | lang-honderd-uur-dag-2 | Honderd en een uur (dag 2 van 5)",
        "2027-02-12 | 00:00 | 23:59 | lang-honderd-uur-dag-3 | Honderd en een uur (dag 3 van 5)",
        "2027-02-13 | 00:00 | 23:59 | lang-honderd-uur-dag-4 | Honderd en een uur (dag 4 van 5)",
        "2027-02-14 | 00:00 | 15:05 | lang-honderd-uur-dag-5 | Honderd en een uur (dag 5 van 5)",
        "2027-03-10 | 20:00 | 04:00 | meerdaags | Drie dagen (dag 1 van 3)",
        "2027-03-11 | 00:00 | 23:59 | meerdaags-dag-2 | Drie dagen (dag 2 van 3)",
        "2027-03-11 | 20:00 | 02:00 | ertussen | Ertussen",
        "2027-03-12 | 00:00 | 17:00 | meerdaags-dag-3 | Drie dagen (dag 3 van 3)",
    ];
    assert_eq!(found, expected);
    assert_eq!(xml.matches("<duration>").count(), expected.len());
    assert_eq!(xml.matches("<duration>23:59</duration>").count(), 4);
}

#[test]
fn nights_and_ids_that_get_in_each_others_way_stay_apart() {
    let events = [
        ("nacht", "2027-02-01T22:00", "2027-02-02T03:00"),
        ("nacht-dag-2", "2027-02-02T02:00", "2027-02-03T01:00"),
        ("zomertijd", "2027-03-27T20:00", "2027-03-28T06:00"),
        ("wintertijd", "2027-10-30T20:00", "2027-10-31T06:00"),
        ("precies", "2027-06-01T20:00", "2027-06-02T00:00"),
        ("oud-en-nieuw", "2026-12-31T21:00", "2027-01-01T02:00"),
    ];
    let events = events.map(|(id, start, end)| {
        format!(r#"{{ "id": "{id}", "title": "{id}", "start": "{start}", "end": "{end}" }},"#)
    });
    let (file, _) = check(&with_events(&events.concat()), &["--base-url", ADDRESS]);
    check_days(&file);
    let of = |id: &str| {
        let talks = talks(&file).into_iter().filter(|talk| talk[4].starts_with(id));
        talks.map(|talk| format!("{} {}", talk[1], talk[2])).collect::<Vec<_>>()
    };
    assert_eq!(of("zomertijd"), ["20:00 04:00", "00:00 05:00"]);
    assert_eq!(of("wintertijd"), ["20:00 04:00", "00:00 07:00"]);
    assert_eq!(of("precies"), ["20:00 04:00"]);
    assert_eq!(of("oud-en-nieuw"), ["21:00 03:00", "00:00 02:00"]);
}

#[test]
fn an_event_with_another_id_is_the_same_to_who_follows_it() {
    let site = |text: &str| {
        let place = Workplace::new();
        place.write("data/events.json", text);
        place.site(&["--base-url", ADDRESS])
    };
    let before = site(include_str!("data/id-before.json"));
    let after = site(include_str!("data/id-after.json"));
    let talk = |site: &std::collections::BTreeMap<String, String>| {
        let file: Value = serde_json::from_str(&site["schedule.json"]).unwrap();
        let talk = days(&file)[0]["rooms"]["Huis"][0].clone();
        (talk["id"].clone(), talk["guid"].clone())
    };
    assert_eq!(talk(&before), talk(&after));
    let attributes = |site: &std::collections::BTreeMap<String, String>| {
        let (_, rest) = site["schedule.xml"].split_once("<event ").unwrap();
        rest.split_once('>').unwrap().0.to_owned()
    };
    assert_eq!(attributes(&before), attributes(&after));
    for (name, was, is, mark) in [
        ("calendar", "activiteit/oude-naam/oude-naam.ics", "activiteit/nieuwe-naam/nieuwe-naam.ics", "UID:"),
        (
            "session",
            "activiteit/oude-naam/oude-naam.deel.ics",
            "activiteit/nieuwe-naam/nieuwe-naam.deel.ics",
            "RELATED-TO;RELTYPE=PARENT:",
        ),
        (
            "session",
            "activiteit/oude-naam/oude-naam.deel.ics",
            "activiteit/nieuwe-naam/nieuwe-naam.deel.ics",
            "UID:",
        ),
        ("followed", "volg/alles.ics", "volg/alles.ics", "UID:"),
        (
            "later",
            "activiteit/vervolg/vervolg.ics",
            "activiteit/vervolg/vervolg.ics",
            "RELATED-TO;RELTYPE=SIBLING:",
        ),
        ("feed", "volg/alles.atom", "volg/alles.atom", "<id>"),
        ("data", "activiteit/oude-naam/index.html", "activiteit/nieuwe-naam/index.html", "\"@id\":"),
    ] {
        let lines = |site: &std::collections::BTreeMap<String, String>, file: &str| {
            let found = site[file]
                .split(mark)
                .skip(1)
                .map(|rest| rest.split(['\r', '<', ',']).next().unwrap().to_owned());
            found.collect::<Vec<_>>()
        };
        let found = lines(&after, is);
        assert!(!found.is_empty(), "{name}: no {mark} in {}", after[is]);
        assert_eq!(lines(&before, was), found, "{name}");
    }
}

/// A file with one talk.
fn example() -> (Value, String) {
    let event = r#"{ "id": "x1", "title": "X", "start": "2018-01-01T09:00", "links": [{ "url": "https://a.nl", "label": "A" }], "themes": ["wonen"], "contributors": [{ "person": "p", "role": "speaker" }] },"#;
    let place = with_events(event);
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    let people = r#""people": [{ "id": "p", "name": "P" }]"#;
    place.write("data/events.json", text.replace("\"people\": []", people));
    files(&place, &["--base-url", ADDRESS])
}

/// With another value at a JSON pointer, or without what is there.
fn changed(file: &Value, at: &str, to: Option<&Value>) -> Value {
    let mut file = file.clone();
    let (above, name) = at.rsplit_once('/').unwrap();
    let object = file.pointer_mut(above).unwrap().as_object_mut().unwrap();
    match to {
        Some(value) => drop(object.insert(name.to_owned(), value.clone())),
        None => assert!(object.remove(name).is_some(), "{at}"),
    }
    file
}

const TALK: &str = "/schedule/conference/days/0/rooms/Online/0";

#[test]
fn a_json_file_that_is_otherwise_is_refused() {
    let (file, _) = example();
    assert_eq!(json_form::refusals(&file), [""; 0]);
    let needed =
        "abstract date duration guid id language links persons room slug start subtitle title track type url";
    let missing = needed.split(' ').map(|name| format!("{TALK}/{name}"));
    let above = ["/schedule", "/schedule/version", "/schedule/conference"].map(str::to_owned);
    let of_conference = ["acronym", "title", "start", "end", "daysCount", "timeslot_duration", "days"];
    let of_day = ["index", "date", "day_start", "day_end", "rooms"];
    let missing = missing
        .chain(above)
        .chain(of_conference.map(|name| format!("/schedule/conference/{name}")))
        .chain(of_day.map(|name| format!("/schedule/conference/days/0/{name}")));
    for at in missing {
        assert_eq!(json_form::refusals(&changed(&file, &at, None)), [at]);
    }
    let wrong = [
        ("/schedule/conference/acronym", json!("TOP delft")),
        ("/schedule/conference/acronym", json!("abc")),
        ("/schedule/conference/start", json!("1 januari")),
        ("/schedule/conference/end", json!("2027-02-31")),
        ("/schedule/conference/daysCount", json!("1")),
        ("/schedule/conference/time_zone_name", json!("amsterdam")),
        ("/schedule/conference/url", json!("agenda/")),
        ("/schedule/conference/extra", json!(1)),
        ("/schedule/conference/tracks", json!({})),
        ("/schedule/base_url", json!("www.delft.test")),
        ("/schedule/rooms", json!([])),
        ("/generator", json!("stadsgesprek")),
        ("/schedule/conference/days/0/date", json!("2018-1-1")),
        ("/schedule/conference/days/0/day_start", json!("2018-01-01T09:00")),
        ("/schedule/conference/days/0/rooms", json!([])),
        ("/schedule/conference/days/0/extra", json!(1)),
    ];
    for (at, value) in wrong {
        assert_eq!(json_form::refusals(&changed(&file, at, Some(&value))), [at], "{value}");
    }
    let wrong_of_talk = [
        ("id", json!(0)),
        ("id", json!("1")),
        ("guid", json!("1234")),
        ("date", json!("2018-01-01 09:00")),
        ("start", json!("9 uur")),
        ("duration", json!("90")),
        ("duration", json!("1:5")),
        ("duration", json!("24:00")),
        ("duration", json!("4:05:05")),
        ("slug", json!("x")),
        ("slug", json!("Een avond")),
        ("slug", json!("avond-")),
        ("url", json!("activiteit/x1/")),
        ("title", json!(null)),
        ("track", json!(1)),
        ("abstract", json!([])),
        ("links", json!(null)),
        ("do_not_record", json!(true)),
        ("logo", json!("logo.png")),
        ("extra", json!(1)),
        ("persons", json!(null)),
    ];
    for (name, value) in wrong_of_talk {
        let at = format!("{TALK}/{name}");
        assert_eq!(json_form::refusals(&changed(&file, &at, Some(&value))), [at], "{value}");
    }
    for person in
        [json!({}), json!({ "id": 1, "public_name": "P", "name": "P" }), json!({ "public_name": "P" })]
    {
        let at = format!("{TALK}/persons");
        let file = changed(&file, &at, Some(&json!([person])));
        assert_eq!(json_form::refusals(&file), [format!("{at}/0")], "{person}");
    }
}

#[test]
fn an_xml_file_that_is_otherwise_is_refused() {
    let (_, xml) = example();
    assert_eq!(xml_form::refusals(&xml), [""; 0]);
    let id = |name: &str| {
        let (_, rest) = xml.split_once(&format!("{name}=\"")).unwrap();
        format!("{name}=\"{}\"", rest.split('"').next().unwrap())
    };
    let guid = id("guid");
    for (from, to, expected) in [
        ("</schedule>", "", "expected"),
        ("schedule>", "agenda>", "schedule"),
        ("<version>0</version>", "", "schedule/version"),
        ("<acronym>huis</acronym>", "", "schedule/conference/acronym"),
        ("<start>2018-01-01</start>", "<start/>", "schedule/conference/start"),
        ("<days>3</days>", "<days>drie</days>", "schedule/conference/days"),
        ("<base_url>https:", "<base_url>ftp:", "schedule/conference/base_url"),
        ("<conference>", "<conference><note/>", "schedule/conference/note"),
        ("index=\"2\"", "index=\"1\"", "index twice"),
        ("index=\"2\"", "index=\"0\"", "schedule/day@index"),
        ("date=\"2018-01-01\"", "date=\"1-1\"", "schedule/day@date"),
        ("date=\"2018-01-01\" ", "kind=\"x\" ", "schedule/day@kind"),
        ("<event ", "<event kind=\"x\" ", "schedule/day/room/event@kind"),
        (&guid, "", "schedule/day/room/event@guid"),
        (&guid, "guid=\"1\"", "schedule/day/room/event@guid"),
        ("<start>09:00</start>", "<start>9 uur</start>", "schedule/day/room/event/start"),
        ("<duration>02:00", "<duration>120:00", "schedule/day/room/event/duration"),
        ("<slug>x1</slug>", "", "schedule/day/room/event/slug"),
        ("<slug>x1</slug>", "<slug>debat</slug>", "slug twice"),
        ("<title>X</title>", "<title>X</title><title>Y</title>", "schedule/day/room/event/title"),
        ("<title>X</title>", "<title><b>X</b></title>", "schedule/day/room/event/title"),
        ("<url>https:", "<url>mailto:", "schedule/day/room/event/url"),
        ("<person id=\"", "<person id=\"-", "schedule/day/room/event/persons/person@id"),
        ("<link href", "<link title", "schedule/day/room/event/links/link@title"),
    ] {
        assert!(xml.contains(from), "{from} is not in {xml}");
        let times = if to.starts_with("agenda") { 2 } else { 1 };
        let refused = xml_form::refusals(&xml.replacen(from, to, times));
        let is_said = refused.iter().any(|it| it == expected || expected == "expected" && !it.is_empty());
        assert!(is_said, "{from} → {to}: {refused:?}");
    }
}
