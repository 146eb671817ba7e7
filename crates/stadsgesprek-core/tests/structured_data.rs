//! Structured data, as a reader of JSON-LD sees it.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "clippy does not see that the functions beside the tests are part of them"
)]

mod hostile;

use hostile::HOSTILE;
use serde_json::{Value, json};
use stadsgesprek_core::address::route::Route;
use stadsgesprek_core::export::structured_data::{SiteContext, of_page, script_text};
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::schedule::{Schedule, read};
use stadsgesprek_core::value::text::{Text, visible};
use stadsgesprek_core::value::time::{Moment, Stamp};

const ADDRESS: &str = "https://www.delft.test/agenda/";

/// A programme of these events, in which every text beside them is `text`.
fn schedule(events: Value, text: &str) -> Schedule {
    let document = json!({
        "schemaVersion": 1, "revision": 1, "updated": "2026-11-20T09:00", "timeZone": "Europe/Amsterdam",
        "publisher": { "name": text },
        "themes": [{ "id": "wonen", "name": text }],
        "partners": [
            { "id": "gemeente", "name": text, "kind": "government" }, { "id": "fonds", "name": "Fonds" },
            { "id": "bedrijf", "name": "Bedrijf", "url": "https://bedrijf.test/" },
            { "id": "school", "name": "School", "url": "javascript:alert(1)" }
        ],
        "people": [
            { "id": "jan", "name": text }, { "id": "kim", "name": "Kim" },
            { "id": "stil", "name": "Stil", "page": false }
        ],
        "places": [
            {
                "id": "huis", "name": text, "address": text, "postalCode": text, "city": text,
                "latitude": 52.0116, "longitude": 4.3571, "rooms": [{ "id": "zaal", "name": text }]
            },
            { "id": "plein", "name": "Plein" }
        ],
        "series": [{ "id": "reeks", "name": text }],
        "events": events
    });
    read(&document.to_string()).unwrap().0
}

fn now() -> Moment {
    match Stamp::parse("2019-02-01T12:00", None).unwrap() {
        Stamp::Time(moment) => moment,
        Stamp::Date(date) => Moment::start_of(date),
    }
}

fn data(schedule: &Schedule, path: &str, address: Option<&str>) -> Vec<Value> {
    let names =
        SiteNames::new(Text::Plain("Stadsgesprek".to_owned()), Text::Plain(String::new()), String::new());
    of_page(&SiteContext { schedule, names: &names, address, has_pictures: true }, &Route::parse(path), now())
}

/// The data of one kind on a page.
fn of_kind(schedule: &Schedule, path: &str, address: Option<&str>, kind: &str) -> Option<Value> {
    data(schedule, path, address).into_iter().find(|data| data["@type"] == kind)
}

fn event(fields: Value) -> Value {
    let mut event =
        json!({ "id": "a", "title": "Het gesprek", "start": "2019-02-06T20:00", "place": "plein" });
    for (name, value) in fields.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

/// The data of an event with these fields has these properties; null stands for none.
#[track_caller]
fn check(fields: Value, expected: Value) {
    let schedule = schedule(json!([event(fields.clone())]), "Huis");
    let found = of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event").unwrap();
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&found[name], value, "{name} of {fields}: {found:#}");
    }
}

const SCHEDULED: &str = "https://schema.org/EventScheduled";
const ONLINE: &str = "https://schema.org/OnlineEventAttendanceMode";

#[test]
fn an_event_says_only_what_is_known() {
    let schedule = schedule(json!([event(json!({}))]), "Huis");
    let found = of_kind(&schedule, "activiteit/a/", None, "Event").unwrap();
    let expected = json!({
        "@context": "https://schema.org", "@type": "Event", "name": "Het gesprek", "keywords": ["Bijeenkomst"],
        "eventStatus": SCHEDULED, "startDate": "2019-02-06T20:00:00+01:00",
        "location": { "@type": "Place", "name": "Plein" },
    });
    assert_eq!(found, expected);
}

#[test]
fn of_what_nobody_knows_when_or_where_it_is_nothing_is_said() {
    for fields in [
        json!({ "start": null }),
        json!({ "start": null, "end": "2019-03-01" }),
        json!({ "start": null, "dateText": "voorjaar 2019" }),
        json!({ "dateCertainty": "disputed" }),
        json!({ "dateCertainty": "misschien" }),
        json!({ "place": null }),
        json!({ "place": "nergens" }),
        json!({ "place": null, "attendance": "onSite" }),
    ] {
        let schedule = schedule(json!([event(fields.clone())]), "Huis");
        assert_eq!(of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event"), None, "{fields}");
    }
    let whole = json!({ "id": "w", "title": "Geheel", "start": "2019-02-06" });
    let fields =
        json!({ "partOf": "w", "sessions": [{ "id": "x", "title": "X", "start": "2019-02-06T20:00" }] });
    let schedule = schedule(json!([event(fields), whole]), "Huis");
    let found = of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event").unwrap();
    assert_eq!(found["superEvent"], Value::Null);
    assert_eq!(found["subEvent"]["location"]["name"], "Plein");
}

#[test]
fn every_status_is_told_as_it_is() {
    check(json!({}), json!({ "eventStatus": SCHEDULED }));
    check(json!({ "status": "cancelled" }), json!({ "eventStatus": "https://schema.org/EventCancelled" }));
    let start = "2019-02-06T20:00:00+01:00";
    check(
        json!({ "status": "postponed" }),
        json!({ "eventStatus": "https://schema.org/EventPostponed", "startDate": start }),
    );
    check(
        json!({ "status": "rescheduled", "previousStart": ["2018-07-06T20:00"] }),
        json!({
            "eventStatus": "https://schema.org/EventRescheduled",
            "startDate": start,
            "previousStartDate": "2018-07-06T20:00:00+02:00",
        }),
    );
    check(
        json!({ "status": "movedOnline", "place": "huis", "onlineUrl": "https://zoom.test/1" }),
        json!({
            "eventStatus": "https://schema.org/EventMovedOnline",
            "eventAttendanceMode": ONLINE,
            "location": { "@type": "VirtualLocation", "name": "Online", "url": "https://zoom.test/1" },
        }),
    );
}

#[test]
fn times_have_the_offset_of_delft_and_days_stay_days() {
    check(
        json!({ "start": "2019-07-06T20:00", "end": "2019-07-06T22:00", "doors": "2019-07-06T19:30" }),
        json!({
            "startDate": "2019-07-06T20:00:00+02:00",
            "endDate": "2019-07-06T22:00:00+02:00",
            "doorTime": "2019-07-06T19:30:00+02:00",
        }),
    );
    check(json!({}), json!({ "endDate": null, "doorTime": null }));
    check(json!({ "start": "2019-02-06" }), json!({ "startDate": "2019-02-06", "endDate": null }));
    check(
        json!({ "start": "2019-02-06", "end": "2019-03-01", "allDay": true }),
        json!({ "startDate": "2019-02-06", "endDate": "2019-03-01" }),
    );
}

#[test]
fn a_place_has_its_address_and_online_its_link() {
    let address = json!({
        "@type": "PostalAddress", "streetAddress": "Huis", "postalCode": "Huis", "addressLocality": "Huis"
    });
    let geo = json!({ "@type": "GeoCoordinates", "latitude": 52.0116, "longitude": 4.3571 });
    let house = json!({ "@type": "Place", "name": "Huis", "address": address, "geo": geo });
    let online = json!({ "@type": "VirtualLocation", "name": "Zoom", "url": "https://zoom.test/1" });
    let link = json!({ "onlineUrl": "https://zoom.test/1", "onlinePlatform": "Zoom" });
    let with = |more: Value| {
        let mut fields = link.clone();
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    check(json!({ "place": "huis" }), json!({ "location": house, "eventAttendanceMode": null }));
    check(
        with(json!({ "attendance": "online", "place": "huis" })),
        json!({ "location": online, "eventAttendanceMode": ONLINE }),
    );
    check(
        with(json!({ "attendance": "mixed", "place": "huis" })),
        json!({
            "location": [house, online],
            "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        }),
    );
    let room = json!({
        "@type": "Place", "name": "Huis", "address": address, "geo": geo,
        "containedInPlace": { "@type": "Place", "name": "Huis" },
    });
    check(
        json!({ "attendance": "onSite", "place": "huis", "room": "zaal" }),
        json!({ "location": room, "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode" }),
    );
}

/// A person as an event names it, by the page.
fn person_data(id: &str, name: &str) -> Value {
    let page = format!("{ADDRESS}persoon/{id}/");
    json!({ "@type": "Person", "@id": page, "url": page, "name": name })
}

#[test]
fn organizations_and_people_stand_under_what_they_do() {
    let partner = |id: &str, role: &str| json!({ "partner": id, "role": role });
    let person = |id: &str, role: &str| json!({ "person": id, "role": role, "function": "wethouder" });
    check(
        json!({
            "partners": [
                partner("gemeente", "organiser"), partner("fonds", "funder"), partner("bedrijf", "supporter"),
                partner("school", "inConsultationWith")
            ],
            "contributors": [person("jan", "moderator"), person("kim", "maker"), person("jan", "speaker")]
        }),
        json!({
            "organizer": {
                "@type": "GovernmentOrganization", "@id": format!("{ADDRESS}partner/gemeente/"), "name": "Huis"
            },
            "funder": { "@type": "Organization", "@id": format!("{ADDRESS}partner/fonds/"), "name": "Fonds" },
            "sponsor": {
                "@type": "Organization", "@id": format!("{ADDRESS}partner/bedrijf/"), "name": "Bedrijf",
                "url": "https://bedrijf.test/"
            },
            "performer": person_data("jan", "Huis"),
            "contributor": [
                { "@type": "Organization", "@id": format!("{ADDRESS}partner/school/"), "name": "School" },
                person_data("kim", "Kim")
            ],
        }),
    );
}

#[test]
fn a_person_is_named_with_the_events_and_nothing_of_today() {
    let speaks = |id: &str| json!([{ "person": id, "role": "speaker", "function": "wethouder" }]);
    let ours = event(json!({ "contributors": speaks("jan") }));
    let sample = json!({
        "id": "b", "title": "B", "start": "2019-03-01T20:00", "place": "plein", "sample": true,
        "contributors": [{ "person": "jan", "role": "speaker" }, { "person": "kim", "role": "speaker" }]
    });
    let silent = json!({
        "id": "c", "title": "C", "start": "2019-03-02T20:00", "place": "plein", "contributors": speaks("stil")
    });
    let schedule = schedule(json!([ours, sample, silent]), "Huis");
    let mut expected = person_data("jan", "Huis");
    let page = format!("{ADDRESS}activiteit/a/");
    expected["@context"] = json!("https://schema.org");
    expected["performerIn"] = json!({
        "@type": "Event", "@id": page, "url": page, "name": "Het gesprek", "startDate": "2019-02-06T20:00:00+01:00",
        "location": { "@type": "Place", "name": "Plein" }
    });
    assert_eq!(of_kind(&schedule, "persoon/jan/", Some(ADDRESS), "Person"), Some(expected));
    for path in ["persoon/kim/", "persoon/stil/", "persoon/weg/"] {
        assert_eq!(of_kind(&schedule, path, Some(ADDRESS), "Person"), None, "{path}");
    }
    let performer = &of_kind(&schedule, "activiteit/c/", Some(ADDRESS), "Event").unwrap()["performer"];
    assert_eq!(performer, &json!({ "@type": "Person", "name": "Stil" }), "without a page");
    let people = of_kind(&schedule, "personen/", Some(ADDRESS), "ItemList").unwrap();
    let urls: Vec<&Value> =
        people["itemListElement"].as_array().unwrap().iter().map(|item| &item["url"]).collect();
    assert_eq!(urls, [&json!(format!("{ADDRESS}persoon/jan/"))]);
}

#[test]
fn sessions_with_a_time_are_events_inside_the_event() {
    check(
        json!({
            "place": "plein", "status": "cancelled", "series": "reeks", "partOf": "a",
            "sessions": [
                { "id": "x", "title": "Opening", "start": "2019-02-06T20:00", "end": "2019-02-06T20:15" },
                { "id": "y", "title": "Pauze", "start": "2019-02-06T20:15", "kind": "pauze" },
                { "id": "z", "title": "Zonder tijd" }
            ]
        }),
        json!({
            "subEvent": {
                "@type": "Event", "name": "Opening", "startDate": "2019-02-06T20:00:00+01:00",
                "endDate": "2019-02-06T20:15:00+01:00", "eventStatus": "https://schema.org/EventCancelled",
                "location": { "@type": "Place", "name": "Plein" }
            },
        }),
    );
}

#[test]
fn a_session_is_where_it_is_and_not_where_another_one_is() {
    let plein = json!({ "@type": "Place", "name": "Plein" });
    let sessions = json!([
        { "id": "x", "title": "Wandeling", "start": "2019-02-06T17:00" },
        { "id": "y", "title": "Gesprek", "start": "2019-02-06T20:00", "place": "huis" }
    ]);
    let schedule = schedule(json!([event(json!({ "place": "plein", "sessions": sessions }))]), "Huis");
    let found = of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event").unwrap();
    assert_eq!(found["location"][0], plein);
    assert_eq!(found["location"][1]["name"], "Huis");
    assert_eq!(found["subEvent"][0]["location"], plein);
    assert_eq!(found["subEvent"][1]["location"]["name"], "Huis");
}

#[test]
fn an_event_has_an_address_a_picture_and_what_it_is_part_of() {
    let fields = json!({
        "themes": ["wonen"], "series": "reeks", "language": "en", "price": { "free": true },
        "title": { "nl": "Het gesprek", "en": "The talk" }
    });
    let schedule = schedule(json!([event(fields)]), "Huis");
    let found = of_kind(&schedule, "en/activiteit/a/", Some(ADDRESS), "Event").unwrap();
    for (name, expected) in [
        ("@id", json!(format!("{ADDRESS}activiteit/a/"))),
        ("url", json!(format!("{ADDRESS}en/activiteit/a/"))),
        ("image", json!(format!("{ADDRESS}en/beeld/a.png"))),
        ("name", json!("The talk")),
        ("inLanguage", json!("en")),
        ("isAccessibleForFree", json!(true)),
        ("keywords", json!(["Gathering", "Huis"])),
        ("about", json!({ "@type": "Thing", "name": "Huis", "url": format!("{ADDRESS}en/thema/wonen/") })),
    ] {
        assert_eq!(found[name], expected, "{name}");
    }
    assert_eq!(found["superEvent"]["@type"], "EventSeries");
}

#[test]
fn an_event_has_its_own_pictures_before_the_one_that_is_drawn_and_its_documents() {
    let fields = json!({
        "images": [{ "src": "foto/een zaal.jpg", "alt": "" }, { "src": "https://elders.test/a.jpg", "alt": "" }],
        "archive": { "reports": [{ "label": "Verslag", "url": "stukken/v.pdf" }] }
    });
    let schedule = schedule(json!([event(fields)]), "Huis");
    let found = of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event").unwrap();
    let files = ["data/foto/een%20zaal.jpg", "beeld/a.png"].map(|file| format!("{ADDRESS}{file}"));
    assert_eq!(found["image"], json!(files));
    assert_eq!(found["subjectOf"]["url"], json!(format!("{ADDRESS}data/stukken/v.pdf")));
    let found = of_kind(&schedule, "activiteit/a/", None, "Event").unwrap();
    assert!(found.get("image").is_none() && found["subjectOf"].get("url").is_none(), "{found}");
}

#[test]
fn a_sample_is_no_event() {
    let sample = event(json!({ "sample": true, "themes": ["wonen"] }));
    let schedule = schedule(json!([sample]), "Huis");
    assert_eq!(of_kind(&schedule, "activiteit/a/", Some(ADDRESS), "Event"), None);
    assert_eq!(of_kind(&schedule, "", Some(ADDRESS), "ItemList"), None);
}

#[test]
fn the_agenda_lists_what_is_to_come() {
    let past = json!({ "id": "b", "title": "Voorbij", "start": "2019-01-06T20:00" });
    let schedule = schedule(json!([event(json!({})), past]), "Huis");
    let list = of_kind(&schedule, "", Some(ADDRESS), "ItemList").unwrap();
    let item = json!({
        "@type": "ListItem", "position": 1, "name": "Het gesprek", "url": format!("{ADDRESS}activiteit/a/")
    });
    assert_eq!(list["itemListElement"], json!([item]));
}

#[test]
fn a_trail_leads_from_the_agenda_to_the_page() {
    let people = json!([{ "person": "jan", "role": "speaker" }]);
    let schedule = schedule(json!([event(json!({ "themes": ["wonen"], "contributors": people }))]), "Huis");
    for (path, expected) in [
        ("activiteit/a/", vec!["", "thema/wonen/", "activiteit/a/"]),
        ("thema/wonen/", vec!["", "thema/wonen/"]),
        ("partner/gemeente/", vec!["", "partner/gemeente/"]),
        ("serie/reeks/", vec!["", "serie/reeks/"]),
        ("archief/", vec!["", "archief/"]),
        ("personen/", vec!["", "personen/"]),
        ("persoon/jan/", vec!["", "personen/", "persoon/jan/"]),
    ] {
        let trail = of_kind(&schedule, path, Some(ADDRESS), "BreadcrumbList").unwrap();
        let items = trail["itemListElement"].as_array().unwrap();
        let addresses: Vec<&str> =
            items.iter().map(|item| item["item"].as_str().unwrap().strip_prefix(ADDRESS).unwrap()).collect();
        assert_eq!(addresses, expected, "{path}");
        assert!(items.iter().zip(1..).all(|(item, at)| item["position"] == at), "{trail}");
    }
    assert_eq!(data(&schedule, "privacy/", Some(ADDRESS)), Vec::<Value>::new());
}

#[test]
fn without_an_address_of_the_site_nothing_has_one() {
    let fields = json!({ "themes": ["wonen"], "series": "reeks" });
    let schedule = schedule(json!([event(fields)]), "Huis");
    for path in ["", "activiteit/a/", "thema/wonen/"] {
        let text = json!(data(&schedule, path, None)).to_string();
        for name in ["\"url\"", "\"@id\"", "\"item\"", "\"image\""] {
            assert!(!text.contains(name), "{name} in {text}");
        }
    }
}

#[test]
fn hostile_text_stays_text() {
    for hostile in HOSTILE {
        let fields = json!({
            "title": hostile, "subtitle": hostile, "summary": hostile, "audience": hostile, "place": "huis",
            "room": "zaal", "themes": ["wonen"], "series": "reeks", "onlinePlatform": hostile,
            "attendance": "mixed", "partners": [{ "partner": "gemeente", "role": "organiser" }],
            "contributors": [{ "person": "jan", "role": "speaker" }],
            "sessions": [{ "id": "x", "title": hostile, "start": "2019-02-06T20:00", "description": hostile }]
        });
        let schedule = schedule(json!([event(fields)]), hostile);
        let of_person = data(&schedule, "persoon/jan/", Some(ADDRESS));
        for found in data(&schedule, "activiteit/a/", Some(ADDRESS)).into_iter().chain(of_person) {
            let text = script_text(&found);
            assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\n']), "{hostile:?}: {text}");
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), found, "{hostile:?}");
            if found["@type"] == "Event" {
                assert_eq!(found["name"], visible(hostile).trim(), "{hostile:?}");
                assert_eq!(found["performer"]["name"], visible(hostile), "{hostile:?}");
                assert_eq!(found["subEvent"]["name"], visible(hostile).trim(), "{hostile:?}");
            }
        }
    }
}
