//! `stadsgesprek import`: what the programs of the world make, read as it was meant; and what is said of the rest.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::fs;
use support::{Finished, Workplace};

const FILE: &str = "data/events.json";
const NOW: &str = "2026-11-24T10:00";

fn workplace() -> Workplace {
    let place = Workplace::new();
    let places =
        r#""places": [{ "id": "huis", "name": "Huis", "rooms": [{ "id": "zaal", "name": "Zaal 1" }] }]"#;
    place.change_programme("\"places\": []", places);
    place
}

fn import(place: &Workplace, content: impl AsRef<[u8]>, more: &[&str]) -> Finished {
    place.write("bron", content);
    place.run(&[&["import", "bron", "--into", FILE, "--now", NOW], more].concat())
}

fn events(place: &Workplace) -> Vec<Value> {
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let programme: Value = serde_json::from_str(&text).unwrap();
    programme["events"].as_array().unwrap().clone()
}

/// The fields of an event in one line.
fn shown(event: &Value, fields: &[&str]) -> String {
    let shown = fields.iter().map(|field| match &event[*field] {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    shown.collect::<Vec<_>>().join(" | ")
}

/// What was imported, in the order of the file, and everything that was said.
#[track_caller]
fn check(content: impl AsRef<[u8]>, fields: &[&str], expected: &[&str], said: &[&str]) {
    check_with(content, &[], fields, expected, said);
}

#[track_caller]
fn check_with(content: impl AsRef<[u8]>, more: &[&str], fields: &[&str], expected: &[&str], said: &[&str]) {
    let place = workplace();
    let before = events(&place).len();
    let finished = import(&place, content, more);
    let all = events(&place);
    let new = all.iter().filter(|event| !event["origin"].is_null()).map(|event| shown(event, fields));
    assert_eq!(new.collect::<Vec<_>>(), expected, "{finished:?}");
    assert_eq!(all.len(), before + expected.len());
    for text in said {
        assert!(finished.err.contains(text), "{text:?} is not in {}", finished.err);
    }
    assert_eq!(place.run(&["check", FILE]).status, 0);
}

fn calendar(lines: &[&str]) -> String {
    let events =
        lines.iter().map(|lines| format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.replace('|', "\r\n")));
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.collect::<String>())
}

const WHEN: &[&str] = &["title", "start", "end", "allDay"];

#[test]
fn a_calendar_is_read_whatever_its_zones_are_called() {
    let zones = include_str!("sources/zones.ics");
    let known = [
        "Romance | 2027-03-01T20:00",
        "Aangehaalde zone | 2027-03-02T20:00",
        "Brussel | 2027-03-03T20:00",
        "UTC plus nul | 2027-03-04T21:00",
    ];
    let delft = "Amsterdam | 2027-03-06T20:00";
    let custom = "Customized | 2027-03-05T20:00";
    let said = [
        "Customized [DTSTART]: De tijdzone \"Customized Time Zone\" kan niet worden omgerekend; weggelaten.",
    ];
    check(zones, &["title", "start"], &[&known[..], &[delft]].concat(), &said);
    let zone = ["--tijdzone", "W. Europe Standard Time"];
    check_with(zones, &zone, &["title", "start"], &[&known[..], &[custom, delft]].concat(), &[]);
    check(
        include_str!("sources/zone-of-the-file.ics"),
        WHEN,
        &["Avond uit Londen | 2027-03-01T21:00 | - | -"],
        &[],
    );
    let own = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\n\
        TZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nSUMMARY:Eigen\n\
        DTSTART;TZID=Customized Time Zone:20270301T140000\nEND:VEVENT\nEND:VCALENDAR\n";
    check(own, &["title", "start"], &["Eigen | 2027-03-01T20:00"], &[]);
}

#[test]
fn one_bad_line_or_byte_costs_that_line() {
    let titles = &["title"];
    check(
        include_bytes!("sources/split-octets.ics"),
        titles,
        &["Café", "Gefeliciteerd één jaar – €5 🎉"],
        &[],
    );
    check(
        include_str!("sources/one-bad-line.ics"),
        titles,
        &["Eerste goede", "Tweede met losse regel", "Derde goede", "Vierde goede"],
        &["Tweede met losse regel [13]: Deze regel is niet te lezen"],
    );
    check(
        include_str!("sources/not-indented.ics"),
        &["title", "note"],
        &["Wandeling | Plaats: Ergens in het gebouw dat niet goed is ingesprongen", "Andere avond | -"],
        &["Wandeling [9]: Deze regel is niet ingesprongen"],
    );
    check(
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Caf\xe9\r\nDTSTART:20270301T200000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Caf\xc3\xa9 twee\r\nDTSTART:20270302T200000\r\nEND:VEVENT\r\nEND:VCALENDAR",
        titles,
        &["Café", "Café twee"],
        &[],
    );
}

#[test]
fn half_a_file_is_half_its_events() {
    let whole = calendar(&[
        "UID:1|SUMMARY:Een|DTSTART:20270301T200000",
        "UID:2|SUMMARY:Twee|DTSTART:20270302T200000",
    ]);
    let half = &whole[..whole.len() - 40];
    check(
        half,
        &["title"],
        &["Een"],
        &["[END]: Het bestand houdt op voordat deze activiteit af is; weggelaten."],
    );
    let without_end = whole.replacen("END:VEVENT\r\n", "", 1);
    check(without_end, &["title"], &["Een", "Twee"], &["Een [END]: De slotregel END:VEVENT ontbreekt"]);
}

#[test]
fn of_several_with_one_uid_the_newest_counts() {
    let lines = [
        "UID:1|SEQUENCE:2|SUMMARY:Nieuw|DTSTART:20270303T200000",
        "UID:1|SEQUENCE:1|SUMMARY:Nieuw|DTSTART:20270302T200000",
    ];
    check(
        calendar(&lines),
        &["start"],
        &["2027-03-03T20:00"],
        &["Nieuw [UID]: Staat nieuwer in hetzelfde bestand"],
    );
    let stamped = [
        "UID:1|LAST-MODIFIED:20261102T100000Z|SUMMARY:A|DTSTART:20270303T200000",
        "UID:1|LAST-MODIFIED:20261101T100000Z|SUMMARY:A|DTSTART:20270302T200000",
    ];
    check(calendar(&stamped), &["start"], &["2027-03-03T20:00"], &[]);
    let namesakes = ["UID:1|SUMMARY:A|DTSTART:20270301T200000", "UID:1|SUMMARY:B|DTSTART:20270302T200000"];
    check(calendar(&namesakes), &["title"], &["A", "B"], &["[UID]: Heeft dezelfde UID als een andere"]);
}

#[test]
fn a_row_of_dates_is_all_of_them_without_those_taken_out() {
    check(
        include_str!("sources/first-date-removed.ics"),
        &["title", "start"],
        &[
            "Wekelijkse avond | 2027-03-08T20:00",
            "Wekelijkse avond | 2027-03-15T20:00",
            "Wekelijkse avond | 2027-03-22T20:00",
        ],
        &[],
    );
    let row = "UID:1|SUMMARY:Rij|DTSTART;TZID=Europe/Amsterdam:20270301T200000|DTEND;TZID=Europe/Amsterdam:20270301T220000|RRULE:FREQ=WEEKLY;COUNT=3";
    let moved = "UID:1|SUMMARY:Rij|RECURRENCE-ID;TZID=Europe/Amsterdam:20270308T200000|DTSTART;TZID=Europe/Amsterdam:20270309T190000";
    let fields = &["start", "end"];
    check(
        calendar(&[row, moved]),
        fields,
        &[
            "2027-03-01T20:00 | 2027-03-01T22:00",
            "2027-03-15T20:00 | 2027-03-15T22:00",
            "2027-03-09T19:00 | -",
        ],
        &["Rij [RECURRENCE-ID]"],
    );
    let gone = "UID:1|SUMMARY:Rij|DTSTART:20270301T200000|RRULE:FREQ=DAILY;COUNT=1|EXDATE:20270301T200000";
    check(calendar(&[gone]), fields, &[], &["Rij [EXDATE]: Elke datum van deze reeks is weer geschrapt"]);
}

#[test]
fn what_is_called_off_is_called_off() {
    check(
        include_str!("sources/method-cancel.ics"),
        &["title", "status"],
        &["Afgezegde avond | cancelled"],
        &[],
    );
}

#[test]
fn texts_become_readable() {
    check(
        include_str!("sources/quoted-printable.ics"),
        &["title", "description", "start"],
        &["Café avond | Eerste regel\n\nTweede regel > verder | 2027-07-30T09:25"],
        &[],
    );
    let kom = "Café – debat | Kom\\\nook [hier](https://x.nl)";
    check(include_str!("sources/html.ics"), &["title", "description"], &[kom, kom], &[]);
    check(
        calendar(&[
            "UID:1|SUMMARY:X|DTSTART:20270301T200000|X-ALT-DESC;FMTTYPE=text/html:<html><body>Kom <b>ook</b></body></html>",
        ]),
        &["description"],
        &["Kom **ook**"],
        &[],
    );
    check(
        include_str!("sources/markdown.json"),
        &["summary", "description"],
        &["Lees meer hierover (https://voorbeeld.nl/), ook dit | Alinea"],
        &[],
    );
}

#[test]
fn the_tables_of_outlook_are_read_in_both_languages() {
    check(include_bytes!("sources/outlook.csv"), WHEN, &["Verhuizing systemen | 2027-04-21 | - | true"], &[]);
    check(
        include_bytes!("sources/outlook-nl.csv"),
        WHEN,
        &[
            "Café over één wijk – €5 | 2027-02-06T20:00 | 2027-02-06T22:00 | -",
            "Hele dag open | 2027-02-07 | - | true",
            "Over middernacht | 2027-02-08T22:00 | 2027-02-09T01:00 | -",
        ],
        &[],
    );
    let private = "Titel;Begindatum;Begintijd;Privé;Gevoeligheid\r\nZiekenhuis;1-3-2027;10:00;Waar;Privé\r\nOpen;1-3-2027;11:00;Onwaar;Normaal\r\n";
    check(private, &["title"], &["Open"], &["Ziekenhuis [Privé]: Gemarkeerd als privé; weggelaten."]);
    let sensitive = "Titel;Begindatum;Gevoeligheid\r\nGeheim;1-3-2027;Vertrouwelijk\r\n";
    check(sensitive, &["title"], &[], &["Geheim [Gevoeligheid]: Gemarkeerd als privé"]);
}

#[test]
fn tables_of_other_programs_are_read() {
    check(
        "titel;datum;hele dag\nMet nul uur;21-4-2027 0:00:00;ja\n",
        WHEN,
        &["Met nul uur | 2027-04-21 | - | true"],
        &[],
    );
    check(
        "titel;datum;begin\nAvond;1-3-2027;8:00 PM\nOchtend;2-3-2027;8:30:00 AM\n",
        WHEN,
        &["Avond | 2027-03-01T20:00 | - | -", "Ochtend | 2027-03-02T08:30 | - | -"],
        &[],
    );
    check(
        "StartDate,EndDate,StartTime,EndTime,Location,Subject,Categories,ShowTimeAs\n2027-10-21, 2027-10-21, 10:45, 12:30, ZAAL 1, 0XX80 Les, GR-1, 4, \n",
        &["title", "start", "end", "room"],
        &["0XX80 Les | 2027-10-21T10:45 | 2027-10-21T12:30 | zaal"],
        &["regel 1 [ShowTimeAs]: Deze kolom is niet bekend"],
    );
    check("titel|datum|begin\nAvond|1-3-2027|20.00\n", WHEN, &["Avond | 2027-03-01T20:00 | - | -"], &[]);
    check(
        "EVENT NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,EVENT DESCRIPTION\n\
         Film,2027-03-01,20:00:00,2027-03-01,22:00:00,FALSE,<p>Kom &amp; kijk</p>\n",
        &["title", "start", "end", "description"],
        &["Film | 2027-03-01T20:00 | 2027-03-01T22:00 | Kom & kijk"],
        &[],
    );
    check(
        "Tijdstempel;Titel van de activiteit;Datum;Begintijd;Eindtijd\n24-11-2026 9:00:00;Gesprek;1-3-2027;20:00:00;22:00:00\n",
        WHEN,
        &["Gesprek | 2027-03-01T20:00 | 2027-03-01T22:00 | -"],
        &[],
    );
    check(
        "Programma voorjaar\n\nTitel;Datum;Tijd\nLezing;ma 1 maart 2027;20.00 - 22.00 uur\n",
        WHEN,
        &["Lezing | 2027-03-01T20:00 | 2027-03-01T22:00 | -"],
        &[],
    );
}

#[test]
fn a_workbook_is_a_table() {
    let table = include_bytes!("sources/table.xlsx");
    check(table, WHEN, &["Avond | 2027-03-01T20:00 | - | -"], &[]);
    let broken = import(&workplace(), include_bytes!("sources/broken.ods"), &[]);
    assert!(broken.err.contains("Dit rekenblad kan niet worden gelezen. Bewaar het"), "{broken:?}");
}

#[test]
fn day_and_month_have_one_order_in_a_table_that_is_proven_or_asked() {
    let month_first = include_str!("sources/month-first.csv");
    check(
        month_first,
        &["title", "start"],
        &[
            "Alpha | 2027-11-19T07:30",
            "Beta | 2027-11-25T08:15",
            "Gamma | 2027-11-10T09:30",
            "Delta | 2027-03-04T21:45",
        ],
        &[],
    );
    let unproven = "title,date\nA,3/4/2027\nB,5/6/2027\n";
    check(unproven, &["title"], &[], &["Staat in \"3/4/2027\" de dag vooraan of de maand?"]);
    check_with(unproven, &["--datumvolgorde", "maand"], &["start"], &["2027-03-04", "2027-05-06"], &[]);
    check_with(unproven, &["--date-order", "day"], &["start"], &["2027-04-03", "2027-06-05"], &[]);
    let both = "titel,datum\nA,13/4/2027\nB,4/13/2027\n";
    check(both, &["title"], &[], &["Staat in \"4/13/2027\" de dag vooraan of de maand?"]);
    let said = ["B [datum]: \"4/13/2027\" heeft dag en maand andersom dan de rest van de tabel; weggelaten."];
    check_with(both, &["--datumvolgorde", "dag"], &["start"], &["2027-04-13"], &said);
}

#[test]
fn a_schedule_in_xml_is_read() {
    check(
        include_str!("sources/schedule.xml"),
        WHEN,
        &["Avond | 2027-03-01T20:00 | 2027-03-01T21:00 | -"],
        &[],
    );
    let frab = "<?xml version='1.0'?><schedule><conference><time_zone_name>Europe/London</time_zone_name></conference>\
        <day date='2027-03-01'><room name='Zaal 1'><event id='7'><start>20:00</start><duration>0:45</duration>\
        <title>R&amp;D &eacute;&eacute;n</title><subtitle/><abstract><![CDATA[**Kort**]]></abstract>\
        <links><link href='https://x.nl/'>Meer</link></links></event></room></day></schedule>";
    check(
        frab,
        &["title", "start", "end", "room", "summary", "links"],
        &[
            "R&D één | 2027-03-01T21:00 | 2027-03-01T21:45 | zaal | Kort | [{\"label\":\"Meer\",\"url\":\"https://x.nl/\"}]",
        ],
        &[],
    );
}

#[test]
fn another_kind_of_file_is_named() {
    for (content, said) in [
        ("%PDF-1.4\n", "Dit is een PDF."),
        ("BEGIN:VCARD\r\nFN:Jo\r\nEND:VCARD\r\n", "Dit is een visitekaartje (vCard)"),
        (
            "From: a@voorbeeld.nl\r\nSubject: Uitnodiging\r\nMIME-Version: 1.0\r\n\r\nBEGIN:VCALENDAR\r\n",
            "Dit is een e-mail.",
        ),
        ("<!DOCTYPE html>\n<html><body>niet ingelogd</body></html>", "Dit is een webpagina, geen agenda"),
        ("{\\rtf1 Avond}", "Dit is een tekstdocument (Word, RTF)."),
        ("PK\u{3}\u{4}    word/document.xml", "Dit is een tekstdocument (Word, RTF)."),
        ("PK\u{3}\u{4}    agenda.ics", "Dit is een ingepakt bestand (zip)."),
        ("<?xml version='1.0'?><rss/>", "Dit is een nieuwsfeed (RSS of Atom)"),
        ("{ \"schemaVersion\": 1, \"events\": [] }", "Dit is een programmabestand van deze site"),
        ("\u{1}\u{2}\u{3}\u{4}", "Dit is geen tekst, agenda of tabel"),
    ] {
        let finished = import(&workplace(), content, &[]);
        assert_eq!(finished.status, 1, "{finished:?}");
        assert!(finished.err.contains(said), "{said}: {}", finished.err);
    }
}

#[test]
fn an_event_that_its_source_moves_is_moved_and_what_changed_is_said_first() {
    let place = workplace();
    import(&place, include_str!("sources/first.ics"), &[]);
    let count = events(&place).len();
    let rehearsal = import(&place, include_str!("sources/moved.ics"), &["--proef"]);
    let change = "Verplaatste avond over wonen [start]: \"2027-03-01T20:00\" → \"2027-03-08T20:00\"";
    assert!(rehearsal.err.contains(change), "{rehearsal:?}");
    assert!(
        rehearsal.err.contains("0 activiteiten om toe te voegen, 1 activiteit om bij te werken"),
        "{rehearsal:?}"
    );
    let moved = import(&place, include_str!("sources/moved.ics"), &[]);
    assert!(moved.err.contains(change), "{moved:?}");
    let all = events(&place);
    assert_eq!(all.len(), count);
    let event = all.iter().find(|event| event["id"] == "verplaatste-avond-over-wonen").unwrap();
    let fields = &["start", "end", "sequence", "updated"];
    assert_eq!(shown(event, fields), format!("2027-03-08T20:00 | 2027-03-08T22:00 | 1 | {NOW}"));
    let back = import(&place, include_str!("sources/first.ics"), &[]);
    assert!(back.err.contains("De bron is ouder dan wat al is overgenomen"), "{back:?}");
    assert_eq!(events(&place), all);
}

#[test]
fn an_event_that_is_called_off_keeps_what_is_known_of_it() {
    for lines in ["UID:1|SEQUENCE:1|SUMMARY:Avond|DTSTART:20270301T200000", "UID:1|SEQUENCE:1"] {
        let place = workplace();
        let first = "UID:1|SUMMARY:Avond|DTSTART:20270301T200000|DTEND:20270301T220000|DESCRIPTION:Tekst";
        import(&place, calendar(&[first]), &[]);
        let cancel = calendar(&[lines]).replace("VERSION:2.0", "METHOD:CANCEL");
        let finished = import(&place, cancel, &[]);
        assert!(finished.err.contains("[status]: niets → \"cancelled\""), "{finished:?}");
        let event = events(&place).into_iter().find(|event| event["id"] == "avond").unwrap();
        let fields = &["status", "start", "end", "description", "sequence"];
        assert_eq!(shown(&event, fields), "cancelled | 2027-03-01T20:00 | 2027-03-01T22:00 | Tekst | 1");
    }
}

#[test]
fn what_was_changed_by_hand_stays_until_somebody_decides() {
    let place = workplace();
    let at = |title: &str, start: &str| {
        calendar(&[&format!("UID:1|SUMMARY:{title}|DTSTART:{start}|DESCRIPTION:Zoals het was")])
    };
    import(&place, at("Avond", "20270301T200000"), &[]);
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let by_hand = text
        .replace("\"title\": \"Avond\"", "\"title\": \"Een betere avond\"")
        .replace("Zoals het was", "Beter gezegd");
    place.write(FILE, &by_hand);
    let same = import(&place, at("Avond", "20270301T200000"), &[]);
    assert!(same.err.contains("staat al in het programma"), "{same:?}");
    assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), by_hand);
    let moved = at("Andere avond", "20270308T200000");
    let finished = import(&place, &moved, &[]);
    assert!(
        finished.err.contains(
            "[title]: De bron zegt nu \"Andere avond\", maar in \"avond\" is dit met de hand veranderd"
        ),
        "{finished:?}"
    );
    let fields = &["title", "start", "description"];
    let found =
        |place: &Workplace| shown(events(place).iter().find(|event| event["id"] == "avond").unwrap(), fields);
    assert_eq!(found(&place), "Een betere avond | 2027-03-08T20:00 | Beter gezegd");
    import(&place, &moved, &["--overschrijf"]);
    assert_eq!(found(&place), "Andere avond | 2027-03-08T20:00 | Beter gezegd");
}

#[test]
fn what_a_source_no_longer_says_goes_and_everything_else_keeps_its_bytes() {
    let place = workplace();
    import(
        &place,
        calendar(&["UID:1|SUMMARY:Avond|DTSTART:20270301T200000|DTEND:20270301T220000|STATUS:CANCELLED"]),
        &[],
    );
    let before = fs::read_to_string(place.path(FILE)).unwrap();
    import(&place, calendar(&["UID:1|SEQUENCE:4|SUMMARY:Avond|DTSTART:20270301T200000"]), &[]);
    let after = fs::read_to_string(place.path(FILE)).unwrap();
    let event = events(&place).into_iter().find(|event| event["id"] == "avond").unwrap();
    assert_eq!(shown(&event, &["end", "status", "sequence"]), "- | - | 4");
    let mut lines = before.lines();
    let new: Vec<&str> =
        after.lines().filter(|line| !lines.clone().any(|old| old == *line)).map(str::trim).collect();
    let is_of_it = |line: &&str| ["\"sequence\": 4", "\"seen\":"].iter().any(|start| line.starts_with(start));
    assert!(new.iter().all(is_of_it), "{new:?}");
    assert!(lines.next().is_some());
}

#[test]
fn the_schedules_of_the_site_itself_come_back_as_themselves() {
    let place = Workplace::new();
    place.write(FILE, include_str!("../../../tests/fixtures/house/events.json"));
    assert_eq!(place.build(&[]).status, 0);
    let before = fs::read_to_string(place.path(FILE)).unwrap();
    let empty = r#"{ "schemaVersion": 1, "timeZone": "Europe/Amsterdam", "events": [] }"#;
    for file in ["schedule.json", "schedule.xml"] {
        let content = fs::read(place.path(&format!("dist/{file}"))).unwrap();
        let finished = import(&place, &content, &[]);
        assert_eq!(finished.status, 0, "{file}: {finished:?}");
        assert!(finished.err.contains("\n0 activiteiten om toe te voegen"), "{file}: {}", finished.err);
        assert!(!finished.err.contains("De bron zegt"), "{file}: {}", finished.err);
        assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), before, "{file}");
        let anew = Workplace::new();
        anew.write(FILE, empty);
        import(&anew, &content, &[]);
        let programme: Value = serde_json::from_str(&before).unwrap();
        let known = programme["events"].as_array().unwrap();
        let read = events(&anew);
        assert!(read.len() > 20, "{file}");
        for event in read {
            let same = known.iter().find(|other| other["id"] == event["id"]);
            let same = same.unwrap_or_else(|| panic!("{file}: {event}"));
            assert_eq!(event["start"], same["start"], "{file}: {}", event["id"]);
        }
    }
}

#[test]
fn many_rows_go_into_a_file_as_one() {
    let rows: String = (0..2000)
        .map(|at| format!("Avond {};{}-{}-2027;20.00;Wonen\n", at % 700, at % 28 + 1, at % 12 + 1))
        .collect();
    let place = Workplace::new();
    let themes = r#"[{ "id": "wonen", "name": "Wonen" }]"#;
    let empty = r#"{ "schemaVersion": 1, "timeZone": "Europe/Amsterdam", "themes": THEMES, "events": [] }"#;
    place.write(FILE, empty.replace("THEMES", themes));
    let finished = import(&place, format!("titel;datum;begin;thema\n{rows}"), &[]);
    assert_eq!(finished.status, 0, "{}", &finished.err[..finished.err.len().min(500)]);
    let all = events(&place);
    assert_eq!(all.len(), 2000);
    let starts: Vec<&str> = all.iter().filter_map(|event| event["start"].as_str()).collect();
    assert!(starts.is_sorted(), "{starts:?}");
    let again = import(&place, format!("titel;datum;begin;thema\n{rows}"), &[]);
    assert!(again.err.contains("[id]: en nog 1950"), "{}", again.err.lines().last().unwrap_or_default());
    assert_eq!(events(&place), all);
}
