//! The sheet of a workbook (Excel, LibreOffice) as a table.

use super::{Rows, Told, read_rows};
use crate::import::Unusable;
use crate::import::gathering::{Gathering, one_line};
use crate::import::issue::{ImportIssue, NoticeSubject};
use calamine::{Data, Dimensions, ExcelDateTime, Range, Reader, Sheets, open_workbook_auto_from_rs};
use csv::StringRecord;
use stadsgesprek_core::value::text::Text;
use std::io::Cursor;

/// So many cells are read: a sheet can claim to be far larger than what is in it.
const MOST_CELLS: usize = 2_000_000;
/// A workbook unpacks to this much at most.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads the first sheet that has a table of events; the others are said.
pub(in crate::import) fn read(bytes: &[u8], told: &Told, gathering: &mut Gathering) -> Result<(), Unusable> {
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
            gathering.subject = NoticeSubject::Title(Text::Plain(one_line(&name)));
            gathering.report("", ImportIssue::OtherSheet);
            continue;
        }
        let merged = match &mut workbook {
            Sheets::Xlsx(workbook) => workbook.merge_cells_by_sheet_name(&name).ok(),
            Sheets::Xls(workbook) => workbook.merge_cells_by_sheet_name(&name).ok(),
            _ => None,
        };
        match read_rows(&rows(&sheet, &merged.unwrap_or_default())?, told, gathering) {
            Ok(()) => is_found = true,
            Err(other) if problem == Unusable::Empty => problem = other,
            Err(_) => {}
        }
    }
    if is_found { Ok(()) } else { Err(problem) }
}

/// The rows; of cells that are one over several rows, each row has the text.
fn rows(sheet: &Range<Data>, merged: &[Dimensions]) -> Result<Rows, Unusable> {
    if sheet.get_size().0.saturating_mul(sheet.get_size().1) > MOST_CELLS {
        return Err(Unusable::TooLarge);
    }
    let (top, left) = sheet.start().unwrap_or_default();
    let mut rows: Vec<Vec<String>> = sheet.rows().map(|cells| cells.iter().map(text).collect()).collect();
    let at =
        |row: u32, column: u32| Some((row.checked_sub(top)? as usize, column.checked_sub(left)? as usize));
    for one in merged {
        let Some((first, column)) = at(one.start.0, one.start.1) else { continue };
        let Some(shown) = rows.get(first).and_then(|row| row.get(column)).cloned() else { continue };
        let below = one.end.0.saturating_sub(one.start.0) as usize;
        for cell in rows.iter_mut().skip(first + 1).take(below).filter_map(|row| row.get_mut(column)) {
            cell.clone_from(&shown);
        }
    }
    let lines = u64::from(top) + 1..;
    Ok(lines.zip(rows.into_iter().map(StringRecord::from)).collect())
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
