//! What sort of file a source is, by its first bytes: a name can say anything.

use std::borrow::Cow;

/// How a source is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceFormat {
    Empty,
    Calendar,
    Json,
    /// A `schedule.xml`.
    Schedule,
    /// A workbook of Excel or LibreOffice.
    Workbook,
    Table,
    /// Something that is not read.
    Other(FileKind),
}

/// A sort of file that is recognized and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A programme of this site.
    Programme,
    /// A text of Word, LibreOffice or Pages.
    Document,
    Slides,
    /// A workbook that is not one of Excel's or LibreOffice's.
    OtherWorkbook,
    Pdf,
    /// A visiting card.
    Card,
    Mail,
    /// A page of a site.
    WebPage,
    /// A feed of news.
    Feed,
    /// XML of another sort.
    Xml,
    Picture,
    /// Files packed into one.
    Archive,
    /// Nothing that is text.
    Binary,
}

/// What the bytes are.
pub(super) fn reading(bytes: &[u8]) -> SourceFormat {
    if let Some(reading) = by_signature(bytes) {
        return reading;
    }
    let start = bytes.trim_ascii_start();
    let Some(first) = start.first() else { return SourceFormat::Empty };
    let head = String::from_utf8_lossy(&start[..start.len().min(8192)]);
    let lines = || lines(&head).map(str::trim).take(60);
    let is_calendar = |line: &str| {
        line.eq_ignore_ascii_case("BEGIN:VCALENDAR") || line.eq_ignore_ascii_case("BEGIN:VEVENT")
    };
    match first {
        b'{' | b'[' => SourceFormat::Json,
        b'<' => of_markup(&head),
        _ if is_mail(&head) => SourceFormat::Other(FileKind::Mail),
        _ if lines().any(is_calendar) => SourceFormat::Calendar,
        _ if lines().any(|line| line.eq_ignore_ascii_case("BEGIN:VCARD")) => {
            SourceFormat::Other(FileKind::Card)
        }
        _ if is_binary(&start[..start.len().min(1024)]) => SourceFormat::Other(FileKind::Binary),
        _ => SourceFormat::Table,
    }
}

fn by_signature(bytes: &[u8]) -> Option<SourceFormat> {
    const SIGNATURES: &[(&[u8], FileKind)] = &[
        (b"%PDF", FileKind::Pdf),
        (b"{\\rtf", FileKind::Document),
        (b"\x89PNG", FileKind::Picture),
        (b"\xff\xd8\xff", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"\x1f\x8b", FileKind::Archive),
        (b"7z\xbc\xaf", FileKind::Archive),
        (b"Rar!", FileKind::Archive),
    ];
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(of_zip(bytes));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(of_old_office(bytes));
    }
    let found = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    found.map(|(_, kind)| SourceFormat::Other(*kind))
}

/// The names of what is in a zip stand at its end, and the first one at its start.
fn of_zip(bytes: &[u8]) -> SourceFormat {
    let ends = [&bytes[..bytes.len().min(4096)], &bytes[bytes.len().saturating_sub(1 << 18)..]];
    let has = |name: &str| ends.iter().any(|end| contains(end, name.as_bytes()));
    if has("xl/workbook") || has("opendocument.spreadsheet") {
        SourceFormat::Workbook
    } else if has("word/document") || has("opendocument.text") {
        SourceFormat::Other(FileKind::Document)
    } else if has("ppt/presentation") || has("opendocument.presentation") {
        SourceFormat::Other(FileKind::Slides)
    } else if has("Index/Document.iwa") {
        SourceFormat::Other(FileKind::OtherWorkbook)
    } else {
        SourceFormat::Other(FileKind::Archive)
    }
}

fn of_old_office(bytes: &[u8]) -> SourceFormat {
    let has = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        contains(bytes, &wide)
    };
    if has("Workbook") {
        SourceFormat::Workbook
    } else if has("WordDocument") {
        SourceFormat::Other(FileKind::Document)
    } else if has("PowerPoint") {
        SourceFormat::Other(FileKind::Slides)
    } else if has("__substg1.0") {
        SourceFormat::Other(FileKind::Mail)
    } else {
        SourceFormat::Other(FileKind::Binary)
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn of_markup(head: &str) -> SourceFormat {
    let lower: Cow<str> = head.to_ascii_lowercase().into();
    let has = |tag: &str| lower.contains(tag);
    if has("<schedule") {
        SourceFormat::Schedule
    } else if has("<!doctype html") || has("<html") || has("<table") || has("<body") {
        SourceFormat::Other(FileKind::WebPage)
    } else if has("<rss") || has("<feed") || has("<rdf:rdf") {
        SourceFormat::Other(FileKind::Feed)
    } else if has("excel.sheet") || has("<workbook") {
        SourceFormat::Other(FileKind::OtherWorkbook)
    } else if lower.starts_with("<?xml") || has("xmlns") {
        SourceFormat::Other(FileKind::Xml)
    } else {
        SourceFormat::Table
    }
}

/// Two lines of a mail's head, before its first blank line.
fn is_mail(head: &str) -> bool {
    const NAMES: &[&str] = &[
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
        "reply-to",
        "x-mailer",
        "dkim-signature",
    ];
    let head = lines(head).take_while(|line| !line.trim().is_empty());
    let names = head.filter_map(|line| line.split_once(':')).map(|(name, _)| name.to_ascii_lowercase());
    let (mut known, mut all) = (0, 0);
    for name in names.take(30) {
        known += usize::from(NAMES.contains(&name.as_str()));
        all += 1;
    }
    known >= 2 && known * 4 >= all
}

/// Old programs end a line with a carriage return alone, others write one too many.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.trim_end_matches('\r').split('\r'))
}

fn is_binary(start: &[u8]) -> bool {
    let is_odd = |byte: &&u8| **byte < 9 || (14..27).contains(*byte);
    start.iter().filter(is_odd).count() * 50 > start.len()
}

#[cfg(test)]
mod tests {
    use super::{FileKind, SourceFormat, reading};

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, expected: SourceFormat) {
        assert_eq!(reading(bytes.as_ref()), expected);
    }

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        check("", SourceFormat::Empty);
        check(" \r\n", SourceFormat::Empty);
        check("begin:vcalendar\r\n", SourceFormat::Calendar);
        check("\n  \nBEGIN:VCALENDAR\r\n", SourceFormat::Calendar);
        check("BEGIN:VEVENT\n", SourceFormat::Calendar);
        check("BEGIN:VCALENDAR\rVERSION:2.0\r", SourceFormat::Calendar);
        check(" { \"schedule\": 1 }", SourceFormat::Json);
        check("<?xml version=\"1.0\"?>\n<schedule>", SourceFormat::Schedule);
        check("titel;datum\n", SourceFormat::Table);
        check("Subject,Start Date\nFrom: x,1\n", SourceFormat::Table);
        check("<naam>;titel;datum\n", SourceFormat::Table);
    }

    #[test]
    fn what_is_not_read_has_a_name() {
        let other = |bytes: &[u8], kind| check(bytes, SourceFormat::Other(kind));
        other(b"%PDF-1.4", FileKind::Pdf);
        other(b"{\\rtf1 x}", FileKind::Document);
        other(b"BEGIN:VCARD\r\nFN:Jo", FileKind::Card);
        other(b"From: a@b.nl\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nBEGIN:VCALENDAR", FileKind::Mail);
        other(b"<!DOCTYPE html>\n<html>", FileKind::WebPage);
        other(b"<?xml version='1.0'?><rss>", FileKind::Feed);
        other(b"<?xml version='1.0'?><kml>", FileKind::Xml);
        other(b"PK\x03\x04....word/document.xml", FileKind::Document);
        other(b"PK\x03\x04....agenda.ics", FileKind::Archive);
        other(b"\x89PNG\r\n", FileKind::Picture);
        other(b"\x01\x02\x03\x04", FileKind::Binary);
        check(b"PK\x03\x04....xl/workbook.xml", SourceFormat::Workbook);
    }
}
