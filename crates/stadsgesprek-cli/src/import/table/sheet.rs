//! The sheet of a workbook (Excel, LibreOffice) as a table.

use super::{Order, Rows, read_rows};
use crate::import::Unusable;
use crate::import::gathering::{Doubt, Gathering, Subject, one_line};
use calamine::{Data, ExcelDateTime, Range, Reader, open_workbook_auto_from_rs};
use csv::StringRecord;
use std::io::Cursor;

/// So many cells are read: a sheet can claim to be far larger than what is in it.
const MOST_CELLS: usize = 2_000_000;
/// A workbook unpacks to this much at most.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads the first sheet that has a table of events; the others are said.
pub(in crate::import) fn read(
    bytes: &[u8],
    order: Option<Order>,
    gathering: &mut Gathering,
) -> Result<(), Unusable> {
    if unpacked(bytes) > MOST_BYTES {
        return Err(Unusable::TooLarge);
    }
    let broken = |error: calamine::Error| Unusable::Workbook { detail: error.to_string() };
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let mut problem = Unusable::Empty;
    let mut is_found = false;
    for name in workbook.sheet_names() {
        let sheet = workbook.worksheet_range(&name).map_err(broken)?;
        if sheet.is_empty() {
            continue;
        }
        if is_found {
            gathering.subject = Subject::Title(one_line(&name));
            gathering.report("", Doubt::OtherSheet);
            continue;
        }
        match read_rows(&rows(&sheet)?, order, gathering) {
            Ok(()) => is_found = true,
            Err(other) if problem == Unusable::Empty => problem = other,
            Err(_) => {}
        }
    }
    if is_found { Ok(()) } else { Err(problem) }
}

fn rows(sheet: &Range<Data>) -> Result<Rows, Unusable> {
    if sheet.get_size().0.saturating_mul(sheet.get_size().1) > MOST_CELLS {
        return Err(Unusable::TooLarge);
    }
    let first = u64::from(sheet.start().map_or(0, |(row, _)| row)) + 1;
    let rows = sheet.rows().zip(first..);
    Ok(rows
        .map(|(cells, line)| (line, StringRecord::from(cells.iter().map(text).collect::<Vec<_>>())))
        .collect())
}

/// What a cell shows, in the form that is read from any table.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Bool(answer) => answer.to_string(),
        Data::DateTime(moment) => date(moment),
        Data::DurationIso(duration) => {
            duration.trim_start_matches("PT").replace('H', ":").replace('M', ":00")
        }
        other => other.to_string(),
    }
}

/// A date, a time, or both.
fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    // Half a second less than a minute is what is left of it in a fraction.
    let (hour, minute) = if second >= 30 { next_minute(hour, minute) } else { (hour, minute) };
    if moment.as_f64() < 1.0 || moment.is_duration() {
        return format!("{hour:02}:{minute:02}");
    }
    match (hour, minute) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}

const fn next_minute(hour: u8, minute: u8) -> (u8, u8) {
    match (hour, minute) {
        (23, 59) => (23, 59),
        (hour, 59) => (hour + 1, 0),
        (hour, minute) => (hour, minute + 1),
    }
}

/// How much a zip says that it unpacks to (APPNOTE, section 4.3.12: the sizes in its list of files).
fn unpacked(bytes: &[u8]) -> u64 {
    const ENTRY: &[u8] = b"PK\x01\x02";
    let entries = bytes.windows(ENTRY.len()).enumerate().filter(|(_, window)| *window == ENTRY);
    let sizes = entries.filter_map(|(at, _)| bytes.get(at + 24..at + 28)?.try_into().ok());
    sizes.map(|size| u64::from(u32::from_le_bytes(size))).sum()
}
