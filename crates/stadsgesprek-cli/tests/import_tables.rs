//! `stadsgesprek import`: what offices write, in their own words, of when something is, whether it goes ahead and who may
//! see it. What is not understood is said, and never published as something else.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use support::Workplace;

/// What a source becomes, and everything that is said of the rest.
#[track_caller]
fn check_with(content: impl AsRef<[u8]>, more: &[&str], fields: &[&str], expected: &[&str], said: &[&str]) {
    let place = Workplace::new();
    place.write("bron", content);
    let finished = place.run(&[&["import", "bron"], more].concat());
    let events: Vec<Value> = serde_json::from_str(&finished.out).unwrap_or_default();
    let shown = events.iter().map(|event| {
        let values = fields.iter().map(|field| match &event[*field] {
            Value::Null => "-".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        values.collect::<Vec<_>>().join(" | ")
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected, "{}", finished.err);
    for text in said {
        assert!(finished.err.contains(text), "{text:?} is not in {}", finished.err);
    }
    if said.is_empty() {
        assert_eq!(finished.err, "");
    }
}

#[track_caller]
fn check(content: impl AsRef<[u8]>, fields: &[&str], expected: &[&str], said: &[&str]) {
    check_with(content, &[], fields, expected, said);
}

/// Events, each with its lines between `|`.
fn calendar(head: &str, events: &[&str]) -> String {
    let events = events.iter().enumerate().map(|(at, lines)| {
        format!("BEGIN:VEVENT\r\nUID:{at}\r\n{}\r\nEND:VEVENT\r\n", lines.replace('|', "\r\n"))
    });
    format!("BEGIN:VCALENDAR\r\n{head}{}END:VCALENDAR\r\n", events.collect::<String>())
}

const WHEN: &[&str] = &["title", "start", "end"];
const STATUS: &[&str] = &["title", "status"];

#[test]
fn a_zone_in_the_words_of_an_office_is_right_in_summer_too() {
    for zone in
        ["(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs", "GMT +0100 (Standard) / GMT +0200 (Daylight)"]
    {
        let summer = format!("SUMMARY:A|DTSTART;TZID=\"{zone}\":20270701T200000");
        check(calendar("", &[&summer]), &["start"], &["2027-07-01T20:00"], &[]);
    }
    let head = "X-WR-TIMEZONE:(UTC+00:00) Londen\r\n";
    check(calendar(head, &["SUMMARY:A|DTSTART:20270701T200000"]), &["start"], &["2027-07-01T21:00"], &[]);
    check(
        calendar("X-WR-TIMEZONE:Ergens\r\n", &["SUMMARY:A|DTSTART:20270701T200000"]),
        &["start"],
        &["2027-07-01T20:00"],
        &["[X-WR-TIMEZONE]: \"Ergens\" is hier niet bekend"],
    );
    check(
        calendar("", &["SUMMARY:A|DTSTART;TZID=\"(UTC+01:00) Ergens\":20270701T200000"]),
        &["start"],
        &[],
        &["De tijdzone \"(UTC+01:00) Ergens\" kan niet worden omgerekend"],
    );
}

#[test]
fn a_zone_of_a_row_is_that_of_its_times() {
    let table = "Event Name,Event Start Date,Event Start Time,Event End Time,Event Time Zone\n\
        A,2027-04-03,20:00,22:00,Europe/London\nB,2027-04-03,20:00,,\nC,2027-04-03,20:00,,Ergens\n";
    let known = ["A | 2027-04-03T21:00 | 2027-04-03T23:00", "B | 2027-04-03T20:00 | -"];
    check(table, WHEN, &known, &["C [Event Time Zone]: De tijdzone \"Ergens\" kan niet worden omgerekend"]);
    let said = [&known[..], &["C | 2027-04-03T21:00 | -"]].concat();
    check_with(table, &["--tijdzone", "Londen"], WHEN, &said, &[]);
    check(
        "Subject,Start,End,Timezone\nA,2027-04-03T18:00:00Z,2027-04-03T20:00:00Z,Europe/London\n",
        WHEN,
        &["A | 2027-04-03T20:00 | 2027-04-03T22:00"],
        &[],
    );
}

#[test]
fn a_whole_day_that_is_written_in_utc_is_the_day_in_delft() {
    let flag = "SUMMARY:A|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|";
    let fields = &["start", "end", "allDay"];
    check(
        calendar("", &[&format!("{flag}DTSTART:20270130T230000Z|DTEND:20270131T230000Z")]),
        fields,
        &["2027-01-31 | - | true"],
        &[],
    );
    check(
        calendar("", &[&format!("{flag}DTSTART:20270630T220000Z|DTEND:20270702T220000Z")]),
        fields,
        &["2027-07-01 | 2027-07-02 | true"],
        &[],
    );
    check(
        calendar("", &[&format!("{flag}DTSTART;TZID=Europe/Amsterdam:20270131T000000")]),
        fields,
        &["2027-01-31 | - | true"],
        &[],
    );
}

#[test]
fn what_is_called_off_is_never_published_as_going_ahead() {
    let rows = "titel;datum;status\nA;3-4-2027;Gaat niet door\nB;4-4-2027;geannuleerd!\nC;5-4-2027;verplaatst naar online\n\
        D;6-4-2027;afgelast wegens ziekte\nE;7-4-2027;wie weet\nF;8-4-2027;gepland\nG;9-4-2027;Uitverkocht\n";
    check(
        rows,
        STATUS,
        &[
            "A | cancelled",
            "B | cancelled",
            "C | movedOnline",
            "D | cancelled",
            "E | unknown",
            "F | -",
            "G | -",
        ],
        &[
            "E [status]: Wat \"wie weet\" zegt over het doorgaan, is niet bekend; de status is nu onbekend.",
            "G [status]: \"Uitverkocht\" heeft in het programma geen veld",
        ],
    );
    check(
        calendar("", &["SUMMARY:A|DTSTART:20270301T200000|STATUS:GEANNULEERD"]),
        STATUS,
        &["A | cancelled"],
        &[],
    );
    check(
        calendar("", &["SUMMARY:A|DTSTART:20270301T200000|STATUS:ZOIETS"]),
        STATUS,
        &["A | unknown"],
        &["[STATUS]: Wat \"ZOIETS\" zegt"],
    );
}

#[test]
fn a_title_that_calls_the_event_off_gives_the_status() {
    let said = ["Avond [SUMMARY]: \"Geannuleerd\" in de titel is nu de status"];
    let event = "SUMMARY:Geannuleerd: Avond|DTSTART:20270301T200000|STATUS:CONFIRMED";
    check(calendar("", &[event]), STATUS, &["Avond | cancelled"], &said);
    check(
        "titel;datum\nAFGELAST – Avond;3-4-2027\nVerzet: tachtig jaar;4-4-2027\n",
        STATUS,
        &["Avond | cancelled", "Verzet: tachtig jaar | -"],
        &["Avond [titel]: \"AFGELAST\" in de titel is nu de status"],
    );
    check_with(
        "title;date\n[Postponed] Evening;2027-04-03\n",
        &["--taal", "en"],
        STATUS,
        &["Evening | postponed"],
        &["Evening [title]: \"Postponed\" in the title is the status now"],
    );
}

#[test]
fn what_is_not_for_everybody_is_left_out_whatever_column_says_so() {
    check(
        "titel;datum;zichtbaarheid\nA;3-4-2027;Intern\nB;3-4-2027;Besloten\nC;3-4-2027;Alleen leden\n\
         D;3-4-2027;Niet openbaar\nE;3-4-2027;Openbaar\nF;3-4-2027;groep twee\nG;3-4-2027;\n",
        &["title"],
        &["E", "G"],
        &[
            "A [zichtbaarheid]: Gemarkeerd als privé; weggelaten.",
            "B [zichtbaarheid]: Gemarkeerd",
            "C [zichtbaarheid]: Gemarkeerd",
            "D [zichtbaarheid]: Gemarkeerd",
            "F [zichtbaarheid]: Of iedereen dit mag zien, is niet op te maken uit \"groep twee\"; weggelaten.",
        ],
    );
    check(
        "Onderwerp;Begindatum;Privé;Gevoeligheid\nA;3-4-2027;Onwaar;Persoonlijk\nB;3-4-2027;ONWAAR;Privé\n\
         C;3-4-2027;Onwaar;Normaal\n",
        &["title"],
        &["C"],
        &["A [Gevoeligheid]: Gemarkeerd als privé", "B [Gevoeligheid]: Gemarkeerd als privé"],
    );
    check(
        "titel;datum;openbaar\nA;3-4-2027;nee\nB;3-4-2027;ja\nC;3-4-2027;\n",
        &["title"],
        &["B"],
        &["A [openbaar]: Gemarkeerd als privé", "C [openbaar]: Gemarkeerd als privé"],
    );
    check(
        "Event Name,Event Start Date,Privacy\nA,2027-04-03,Private event\nB,2027-04-03,Public\n",
        &["title"],
        &["B"],
        &["A [Privacy]: Gemarkeerd als privé"],
    );
}

#[test]
fn what_is_not_published_where_it_comes_from_is_left_out() {
    check(
        "post_title,post_status,EventStartDate,Event Status\nA,draft,2027-04-03,\nB,private,2027-04-03,\n\
         C,publish,2027-04-03,canceled\nD,trash,2027-04-03,\nE,pending,2027-04-03,\n",
        STATUS,
        &["C | cancelled"],
        &[
            "A [post_status]: Staat in de bron als \"draft\"",
            "B [post_status]: Gemarkeerd als privé",
            "D [post_status]: Staat in de bron als \"trash\"",
            "E [post_status]: Staat in de bron als \"pending\"",
        ],
    );
    check(
        "titel;datum;status\nA;3-4-2027;Concept\n",
        &["title"],
        &[],
        &[
            "A [status]: Staat in de bron als \"Concept\", dus nog niet of niet meer gepubliceerd; weggelaten.",
        ],
    );
    let talk = |id: u8, more: &str| {
        format!(
            r#"{{ "id": {id}, "title": "T{id}", "date": "2027-06-01T10:00:00+02:00", "duration": "01:00"{more} }}"#
        )
    };
    let talks = [
        talk(1, r#", "state": "withdrawn""#),
        talk(2, r#", "state": "submitted""#),
        talk(3, r#", "public": false"#),
        talk(4, r#", "state": "confirmed""#),
        talk(5, r#", "state": "canceled""#),
    ];
    let schedule = format!(
        r#"{{ "schedule": {{ "conference": {{ "days": [{{ "date": "2027-06-01", "rooms": {{ "": [{}] }} }}] }} }} }}"#,
        talks.join(", ")
    );
    check(
        schedule,
        STATUS,
        &["T4 | -", "T5 | cancelled"],
        &[
            "T1 [state]: Staat in de bron als \"withdrawn\"",
            "T2 [state]",
            "T3 [public]: Gemarkeerd als privé",
        ],
    );
}

#[test]
fn a_remark_for_colleagues_is_not_published() {
    check(
        "titel;datum;opmerkingen;publieke opmerking\nA;3-4-2027;honorarium 500;Neem een jas mee\n",
        &["title", "note"],
        &["A | Neem een jas mee"],
        &["regel 1 [opmerkingen]: Dit kan een interne opmerking zijn; niet overgenomen."],
    );
}

#[test]
fn dates_and_times_are_read_as_offices_write_them() {
    let rows = "titel;datum;tijd\nA;3-4-27;20.00\nB;ma 5-4-2027;2000\nC;zaterdag 3 april 2027 om 20.00 uur;\n\
        D;3-4-2027;van 20.00 tot 22.00\nE;3-4-2027;8 uur 's avonds\nF;3-4-2027;0,8333333\n";
    check(
        rows,
        WHEN,
        &[
            "A | 2027-04-03T20:00 | -",
            "B | 2027-04-05T20:00 | -",
            "C | 2027-04-03T20:00 | -",
            "D | 2027-04-03T20:00 | 2027-04-03T22:00",
            "E | 2027-04-03T20:00 | -",
            "F | 2027-04-03T20:00 | -",
        ],
        &[],
    );
    check(
        "Subject,Start Date,Start Time\nA,4/21/27,8:00 PM\nB,4/3/27,8:00 PM\n",
        WHEN,
        &["A | 2027-04-21T20:00 | -", "B | 2027-04-03T20:00 | -"],
        &[],
    );
    check(
        "Titel;Datum en tijd;Einde\nA;3-4-2027 20:00;22:00\n",
        WHEN,
        &["A | 2027-04-03T20:00 | 2027-04-03T22:00"],
        &[],
    );
    check("titel;datum;tijd\nA;;20:00\n", WHEN, &[], &["A [datum]: Zonder datum; weggelaten."]);
}

#[test]
fn the_order_of_day_and_month_is_proven_or_asked() {
    let english = "Subject,Start Date,Start Time\nA,04-03-2027,8:00 PM\n";
    check(english, &["start"], &[], &["Staat in \"04-03-2027\" de dag vooraan of de maand?"]);
    check_with(english, &["--datumvolgorde", "maand"], &["start"], &["2027-04-03T20:00"], &[]);
    let proven = "Subject,Start Date\nA,04-03-2027\nB,04-21-2027\n";
    check(proven, &["start"], &["2027-04-03", "2027-04-21"], &[]);
    check("Subject,Start Date\nA,Sat 4/3/2027\nB,5/4/2027\n", &["start"], &["2027-04-03", "2027-05-04"], &[]);
    check("titel;datum\nA;04-03-2027\n", &["start"], &["2027-03-04"], &[]);
    check(
        "titel;datum\nA;maandag 3 april 2027\n",
        &["start"],
        &["2027-04-03"],
        &["A [datum]: De dag van de week in \"maandag 3 april 2027\" klopt niet met de datum"],
    );
}

#[test]
fn cells_that_are_one_in_a_workbook_hold_for_all_their_rows() {
    check(
        include_bytes!("sources/merged.xlsx"),
        WHEN,
        &["A | 2027-04-03T20:00 | -", "B | 2027-04-03T21:00 | -"],
        &[],
    );
}

#[test]
fn what_lets_people_into_a_meeting_is_not_published() {
    let line = "_".repeat(80);
    let teams = format!(
        "SUMMARY:A|DTSTART:20270301T200000|DESCRIPTION:Kom ook\\n{line}\\nMicrosoft Teams-vergadering\\nDeelnemen: https://teams.microsoft.com/l/meetup-join/abc\\nWachtwoordcode: abc123\\n{line}\\n"
    );
    let fields = &["title", "description", "note", "links"];
    let said = ["A [DESCRIPTION]: Wat toegang geeft tot een online vergadering"];
    check(calendar("", &[&teams]), fields, &["A | Kom ook | - | -"], &said);
    let zoom = "SUMMARY:A|DTSTART:20270301T200000|LOCATION:https://us02web.zoom.us/j/123?pwd=abc|URL:https://us02web.zoom.us/j/123?pwd=abc";
    check(
        calendar("", &[zoom]),
        fields,
        &["A | - | - | -"],
        &["A [LOCATION]: Wat toegang geeft", "A [URL]: Wat toegang geeft"],
    );
    check(
        "titel;datum;omschrijving;locatie\nA;3-4-2027;Kom ook https://meet.google.com/abc;\n",
        fields,
        &["A | - | - | -"],
        &["A [omschrijving]: Wat toegang geeft"],
    );
}

#[test]
fn a_title_in_english_alone_is_english() {
    let rows =
        "titel;titel en;datum;tijd\n;Cancelled: Housing summit;12-3-2027;20:00\nWoontop;;13-3-2027;20:00\n";
    let said = ["\"Cancelled\" in de titel is nu de status"];
    check(rows, STATUS, &[r#"{"en":"Housing summit"} | cancelled"#, "Woontop | -"], &said);
    let rows = "titel;titel en;datum;tijd\nWoontop;Geannuleerd: Housing summit;12-3-2027;20:00\n";
    let expected = r#"{"en":"Housing summit","nl":"Woontop"} | cancelled"#;
    check(rows, STATUS, &[expected], &["\"Geannuleerd\" in de titel"]);
}
