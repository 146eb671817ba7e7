//! Events out of a table: what spreadsheets save (RFC 4180, and what they make of it), or the sheet of a workbook.

mod clock;
mod dates;
mod order;
mod row;
mod separator;
mod sheet;

pub(crate) use order::DateOrder;
pub(super) use sheet::read as read_workbook;

use super::Unusable;
use super::columns::{Column, columns};
use super::gathering::{Gathering, one_line};
use super::issue::{ImportIssue, NoticeSubject};
use super::zones::Zone;
use csv::{ReaderBuilder, StringRecord};
use order::Evidence;
use row::{TableHead, TableRow};
use separator::separated;
use stadsgesprek_core::value::fold::fold;

/// How far down the names of the columns may stand.
const DEEPEST_HEADER: usize = 12;

/// So many rows are kept at once.
const MOST_ROWS: usize = 100_000;

/// Rows with their lines in the source, from 1.
type Rows = Vec<(u64, StringRecord)>;

/// What somebody said of a table that it does not show itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Of its dates.
    pub(super) order: Option<DateOrder>,
    /// Of zones that are not known.
    pub(super) zone: Option<Zone>,
}

/// Reads every row below the header.
pub(super) fn read(text: &str, told: &Told, gathering: &mut Gathering) -> Result<(), Unusable> {
    let (separator, text, skipped) = separated(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = Rows::new();
    let mut record = StringRecord::new();
    loop {
        let is_there = reader.read_record(&mut record).map_err(|error| Unusable::Table {
            line: error.position().map_or(1, csv::Position::line) + skipped,
        })?;
        if !is_there {
            break;
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() >= MOST_ROWS {
            return Err(Unusable::TooLarge);
        }
        rows.push((record.position().map_or(1, csv::Position::line) + skipped, record.clone()));
    }
    say_open_quote(text, &rows, gathering);
    read_rows(&rows, told, gathering)
}

/// A quotation mark that is never closed takes all rows below it along.
fn say_open_quote(text: &str, rows: &Rows, gathering: &mut Gathering) {
    let is_odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    if let Some((line, last)) = rows.last()
        && is_odd
        && last.iter().any(|cell| cell.contains('\n'))
    {
        gathering.subject = NoticeSubject::Line(*line);
        gathering.report("\"", ImportIssue::OpenQuote);
    }
}

/// Reads the rows of a table, wherever it comes from.
fn read_rows(rows: &Rows, told: &Told, gathering: &mut Gathering) -> Result<(), Unusable> {
    let is_filled = |(_, record): &&(u64, StringRecord)| record.iter().any(|cell| !cell.trim().is_empty());
    let filled: Vec<&(u64, StringRecord)> = rows.iter().filter(is_filled).collect();
    let at = header(&filled)?;
    let (line, header) = filled[at];
    let (columns, second) = columns(header.iter());
    let below = &filled[at + 1..];
    gathering.subject = NoticeSubject::Line(*line);
    for (at, (name, column)) in header.iter().zip(&columns).enumerate() {
        let is_filled =
            |(_, record): &&(u64, StringRecord)| !record.get(at).unwrap_or_default().trim().is_empty();
        if second.contains(&at) {
            gathering.report(&one_line(name), ImportIssue::SecondColumn);
        } else if *column == Some(Column::Remark) {
            if below.iter().any(is_filled) {
                gathering.report(&one_line(name), ImportIssue::Remark);
            }
        } else if column.is_none() && !name.trim().is_empty() {
            gathering.report(&one_line(name), ImportIssue::UnknownColumn);
        }
    }
    let order = match told.order {
        Some(order) => order,
        None => proven_order(header, &columns, below)?,
    };
    let head = TableHead::new(&columns, header, below, order, told.zone.clone());
    for (line, record) in below {
        if record.iter().count() > columns.len()
            && record.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty())
        {
            gathering.subject = NoticeSubject::Line(*line);
            gathering.report("", ImportIssue::TooManyCells);
        }
        TableRow::new(&head, record, *line).read(gathering);
    }
    Ok(())
}

/// The row with the names of the columns; above it may stand what the table is about.
fn header(filled: &[&(u64, StringRecord)]) -> Result<usize, Unusable> {
    let has = |record: &StringRecord, wanted: &[Column]| {
        columns(record.iter()).0.iter().flatten().any(|column| wanted.contains(column))
    };
    let is_header = |record: &StringRecord| {
        has(record, &[Column::Title, Column::TitleEn]) && has(record, &[Column::Date, Column::Start])
    };
    let found = filled.iter().take(DEEPEST_HEADER).position(|(_, record)| is_header(record));
    if let Some(at) = found {
        return Ok(at);
    }
    let (_, first) = filled.first().ok_or(Unusable::Empty)?;
    let missing = if has(first, &[Column::Title]) { "datum" } else { "titel" };
    let found = first.iter().map(one_line).filter(|name| !name.is_empty()).take(40).collect();
    Err(Unusable::NoColumn { missing, found })
}

/// The one order of day and month in the dates of the table.
fn proven_order(
    header: &StringRecord,
    columns: &[Option<Column>],
    rows: &[&(u64, StringRecord)],
) -> Result<DateOrder, Unusable> {
    let is_date = |column: &Option<Column>| {
        matches!(column, Some(Column::Date | Column::Start | Column::EndDate | Column::End | Column::Doors))
    };
    let dates: Vec<usize> = (0..columns.len()).filter(|at| is_date(&columns[*at])).collect();
    let mut evidence = Evidence::default();
    let mut is_clock_of_24 = false;
    for (_, record) in rows {
        for cell in dates.iter().filter_map(|at| record.get(*at)) {
            evidence.weigh(cell);
            is_clock_of_24 |= clock::is_of_24_hours(cell);
        }
    }
    let names: String = header.iter().map(|name| format!("{name} ").to_lowercase()).collect();
    let is_dutch = fold(&names).split(' ').any(|word| DUTCH.iter().any(|dutch| word.contains(dutch)));
    let is_open = evidence.day_first.is_none() && evidence.month_first.is_none();
    let order = match &evidence.hyphened {
        // Who writes Dutch puts the day first when there are hyphens, and so does who knows no AM and PM; others, either.
        Some(example) if is_open && !is_dutch && !is_clock_of_24 => Err(example.clone()),
        _ => evidence.order(),
    };
    order.or_else(|example| match is_open {
        // Nobody who writes "datum" writes the month first, unless the table shows it.
        true if is_dutch && fold(&names).contains("datum")
            || names.contains("dd/mm")
            || names.contains("dd-mm") =>
        {
            Ok(DateOrder::DayFirst)
        }
        true if names.contains("mm/dd") || names.contains("mm-dd") => Ok(DateOrder::MonthFirst),
        _ => Err(Unusable::DateOrder { example }),
    })
}

/// What a name of a column has in it that is Dutch.
const DUTCH: [&str; 9] = [
    "datum",
    "titel",
    "tijd",
    "onderwerp",
    "wanneer",
    "activiteit",
    "beschrijving",
    "omschrijving",
    "locatie",
];
