//! Events out of a table (RFC 4180, and what spreadsheets make of it).

mod row;

use super::Unusable;
use super::columns::{Column, column};
use super::gathering::{Doubt, Gathering, Subject, one_line};
use csv::{ReaderBuilder, StringRecord};
use row::Row;

/// Reads every row below the header.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<(), Unusable> {
    let (separator, text, skipped) = separated(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let broken = |error: csv::Error| Unusable::Table {
        line: error.position().map_or(1, csv::Position::line) + skipped,
    };
    let header = records.next().ok_or(Unusable::Empty)?.map_err(broken)?;
    let columns = columns(&header)?;
    for (name, column) in header.iter().zip(&columns) {
        if column.is_none() && !name.trim().is_empty() {
            gathering.subject = Subject::Line(skipped + 1);
            gathering.report(&one_line(name), Doubt::UnknownColumn);
        }
    }
    for record in records {
        let record = record.map_err(broken)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let line = record.position().map_or(1, csv::Position::line) + skipped;
        Row::new(&columns, &header, &record, line).read(gathering);
    }
    Ok(())
}

fn columns(header: &StringRecord) -> Result<Vec<Option<Column>>, Unusable> {
    let columns: Vec<Option<Column>> = header.iter().map(column).collect();
    let has = |column| columns.contains(&Some(column));
    let missing = if !has(Column::Title) {
        "titel"
    } else if !has(Column::Date) && !has(Column::Start) {
        "datum"
    } else {
        return Ok(columns);
    };
    let found = header.iter().map(one_line).filter(|name| !name.is_empty()).collect();
    Err(Unusable::NoColumn { missing, found })
}

/// The separator, the text below Excel's `sep=` line, and how many lines that took.
fn separated(text: &str) -> (u8, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some([separator]) => (*separator, rest, 1),
        _ => (separator(first), text, 0),
    }
}

/// The separator that stands most often in the header, outside quotes.
fn separator(header: &str) -> u8 {
    let mut is_quoted = false;
    let bare: Vec<u8> = header
        .bytes()
        .filter(|byte| {
            is_quoted ^= *byte == b'"';
            !is_quoted
        })
        .collect();
    let count = |separator: &u8| bare.iter().filter(|byte| *byte == separator).count();
    // The last of equals wins: a table of one column has none, and then any will do.
    b"\t,;".iter().copied().max_by_key(count).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::separated;

    #[track_caller]
    fn check(text: &str, expected: u8) {
        assert_eq!(char::from(separated(text).0), char::from(expected), "{text:?}");
    }

    #[test]
    fn the_separator_is_recognized() {
        check("titel;datum\nEen, twee;drie", b';');
        check("titel,datum", b',');
        check("titel\tdatum", b'\t');
        check("\"a,b,c\";datum", b';');
        check("sep=,\r\ntitel;x,datum", b',');
        check("sep=\t\ntitel", b'\t');
        check("titel", b';');
    }
}
