//! Mails, messages and tables.

use super::*;
use stadsgesprek_core::value::text::Language;

const TEXT: &str = "Ik meld mij aan voor:\r\nWie mag er wonen?\r\nwoensdag 9 december 2026 om 20.00 uur\r\n\r\nNaam: Jo de Vries\r\nE-mailadres: jo@voorbeeld.nl\r\nAantal plaatsen: 2\r\nMijn vraag voor het gesprek: E\u{e9}n?\r\nCode: 0B9F 5A52\r\n";

/// A mail as a mail program saves it, its text in Latin-1 and quoted-printable.
fn mail(text: &str, day: u8) -> String {
    let mut body = String::new();
    for c in text.replace('=', "=3D").chars() {
        match c {
            'é' => body.push_str("=E9"),
            c => body.push(c),
        }
    }
    format!(
        "From: Jo <jo@voorbeeld.nl>\r\nTo: wij@voorbeeld.nl\r\nSubject: Aanmelding\r\nDate: Mon, {day} Nov 2026 19:00:05 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{body}\r\n"
    )
}

fn jo(sent_at: i64) -> ReceivedMessage {
    ReceivedMessage {
        registration: "0b9f5a52".to_owned(),
        sent_at,
        title: "Wie mag er wonen? woensdag 9 december 2026 om 20.00 uur".to_owned(),
        name: "Jo de Vries".to_owned(),
        email: "jo@voorbeeld.nl".to_owned(),
        seats: 2,
        question: "Eén?".to_owned(),
        ..ReceivedMessage::default()
    }
}

#[test]
fn a_mail_its_text_and_a_box_of_mails_say_the_same() {
    assert_eq!(read(TEXT.as_bytes()), [jo(0)]);
    let sent = 1_795_456_805;
    assert_eq!(read(mail(TEXT, 23).as_bytes()), [jo(sent)]);
    let page = format!(
        "Subject: x\r\nDate: Mon, 23 Nov 2026 19:00:05 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{}</p>\r\n",
        TEXT.trim().replace("\r\n", "<br>")
    );
    assert_eq!(read(page.as_bytes()), [jo(sent)]);
    let box_ = format!(
        "From x Mon Nov 23 19:00:05 2026\n{}\nFrom y Tue Nov 24 19:00:05 2026\n{}",
        mail(TEXT, 23),
        mail(TEXT, 24)
    );
    assert_eq!(read(box_.replace('\r', "").as_bytes()).len(), 2);
    for other in [
        "",
        "Hallo",
        "{}",
        "[1, \"a\"]",
        "{\"kind\": \"register\"}",
        "\u{0}\u{1}\u{ff}",
        "Subject: x\r\n\r\nHallo",
    ] {
        assert_eq!(read(other.as_bytes()), [], "{other:?}");
    }
    assert_eq!(read(b"\xff\xd8\xff\xe0JFIF"), []);
}

#[test]
fn messages_of_a_receiver_are_found_in_a_list_on_lines_and_beside_what_it_keeps() {
    let message = r#"{"key": "k", "kind": "register", "registration": "0B9F-5A52", "revision": 3, "madeAt": "2026-11-23T19:00:05+01:00",
        "event": {"id": "wonen", "title": "Wonen"}, "details": {"name": "Jo", "seats": 2, "sessions": ["a"], "accessibilityNeeds": "Ring"}}"#;
    let withdrawal =
        r#"{"kind": "withdraw", "registration": "1", "event": {"id": "wonen", "title": "Wonen"}}"#;
    let one = message.replace('\n', " ");
    for text in [
        format!("[{message}, {withdrawal}]"),
        format!("\u{feff}{one}\n{withdrawal}\n"),
        format!(r#"{{"rows": [{{"at": 1, "body": {message}}}, {{"body": {withdrawal}}}]}}"#),
    ] {
        let [first, second] = &read(text.as_bytes())[..] else { panic!("{text}") };
        assert_eq!(
            (
                first.registration.as_str(),
                first.revision,
                first.sent_at,
                first.event.as_str(),
                first.seats,
                first.needs.as_str()
            ),
            ("0b9f5a52", 3, 1_795_456_805, "wonen", 2, "Ring")
        );
        assert!(second.is_withdrawal && !first.is_withdrawal);
    }
}

#[test]
fn of_each_registration_the_last_message_counts_in_whichever_order_they_come() {
    let message = |registration: &str, revision, sent_at, seats| ReceivedMessage {
        registration: registration.to_owned(),
        revision,
        sent_at,
        seats,
        ..ReceivedMessage::default()
    };
    let all = [
        message("a", 0, 20, 2),
        message("b", 2, 0, 5),
        message("a", 0, 10, 1),
        message("b", 1, 99, 4),
        message("c", 0, 0, 1),
        message("c", 0, 0, 3),
        // Pasted after a mail with its day; and by mail after a receiver.
        message("d", 0, 20, 1),
        message("d", 0, 0, 7),
        message("e", 3, 20, 1),
        message("e", 0, 30, 8),
    ];
    let seats: Vec<u32> = latest(&all).into_iter().map(|it| it.seats).collect();
    assert_eq!(seats, [2, 5, 3, 7, 8]);
}

#[test]
fn nothing_in_a_table_is_a_formula_or_breaks_its_rows() {
    let hostile = ReceivedMessage {
        name: "=HYPERLINK(\"http://kwaad\")".to_owned(),
        question: "a;b\n\"c\"".to_owned(),
        ..jo(1_795_456_805)
    };
    let text = String::from_utf8(table([&hostile], Language::Nl)).unwrap();
    assert_eq!(
        text,
        "\u{feff}Naam;E-mailadres;Plaatsen;Onderdelen;Vraag;Wat er nodig is;Laatste bericht van\r\n\
         \"'=HYPERLINK(\"\"http://kwaad\"\")\";jo@voorbeeld.nl;2;;\"a;b\n\"\"c\"\"\";;2026-11-23\r\n"
    );
}

#[test]
fn pages_other_encodings_and_what_a_receiver_keeps_as_it_came_are_read() {
    let page = format!(
        "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{}\r\n",
        TEXT.trim().split("\r\n").map(|line| format!("<div>{line}</div>")).collect::<String>()
    );
    assert_eq!(read(page.as_bytes()), [jo(0)]);
    let latin: Vec<u8> = TEXT.chars().map(|c| u8::try_from(c).unwrap()).collect();
    assert_eq!(read(&latin), [jo(0)]);
    let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&[b"\xff\xfe".to_vec(), wide].concat()), [jo(0)]);
    assert_eq!(read(format!("[EXTERN] Van buiten\r\n\r\n{TEXT}").as_bytes()), [jo(0)]);
    let message = r#"{"kind": "register", "registration": "1", "event": {"id": "wonen", "title": "Wonen"}, "details": {}}"#;
    let kept = serde_json::json!({ "rows": [{ "body": message }] }).to_string();
    assert_eq!(read(kept.as_bytes()).len(), 1);
    assert_eq!(read(format!("{message}\n{{\"half\n{message}\n").as_bytes()).len(), 2);
}

#[test]
fn mails_in_mails_end() {
    let mut mail = mail(TEXT, 23);
    for _ in 0..3 {
        mail = format!("Subject: FW\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n{mail}");
    }
    assert!(!read(mail.as_bytes()).is_empty(), "forwarded three times");
    let hostile = "Content-Type: message/rfc822\n\n".repeat(20_000);
    assert_eq!(read(hostile.as_bytes()), []);
}
