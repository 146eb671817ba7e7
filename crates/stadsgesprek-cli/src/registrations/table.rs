//! A list of people for a program that shows tables.

use super::ReceivedMessage;
use csv::WriterBuilder;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;

/// The heads of the columns.
const HEADS: [[&str; 7]; 2] = [
    ["Naam", "E-mailadres", "Plaatsen", "Onderdelen", "Vraag", "Wat er nodig is", "Laatste bericht van"],
    ["Name", "E-mail address", "Seats", "Parts", "Question", "What is needed", "Last message of"],
];

/// A table as Excel opens it in the Netherlands: separated by semicolons, in UTF-8 with its mark. Nothing in it is a formula.
pub(crate) fn table<'m>(
    people: impl IntoIterator<Item = &'m ReceivedMessage>,
    language: Language,
) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    let heads = HEADS[usize::from(language == Language::En)];
    // In memory nothing goes wrong.
    let _ = writer.write_record(heads);
    for it in people {
        let seats = if it.seats == 0 { String::new() } else { it.seats.to_string() };
        let row =
            [&it.name, &it.email, &seats, &it.sessions.join(", "), &it.question, &it.needs, &day(it.sent_at)];
        let _ = writer.write_record(row.map(|text| plain(text)));
    }
    drop(writer);
    bytes
}

/// A text that no program takes for a formula.
fn plain(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// The day in Delft, as a table sorts it.
fn day(seconds: i64) -> String {
    if seconds > 0 { Moment::from_unix_seconds(seconds).date().to_string() } else { String::new() }
}
