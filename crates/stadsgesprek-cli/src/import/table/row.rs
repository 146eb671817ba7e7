//! One row of a table.

use crate::dialogue::{is_registration_required, is_yes};
use crate::draft::{Draft, DraftRegistration, in_languages};
use crate::import::columns::Column;
use crate::import::gathering::{Doubt, Gathering, Identity, Subject, many_lines, one_line};
use crate::import::readable;
use crate::import::table::dates::{self, Order};
use crate::names::{Named, find, kinds, roles};
use chrono::{NaiveDate, NaiveTime};
use csv::StringRecord;
use stadsgesprek_core::programme::document::{PartnerRole, RegistrationField, Status};
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::{Fold, Moment, TimeProblem};
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// What holds for all rows.
pub(super) struct Head<'t> {
    /// Where each column stands.
    places: BTreeMap<Column, usize>,
    header: &'t StringRecord,
    order: Order,
}

impl<'t> Head<'t> {
    pub(super) fn new(columns: &[Option<Column>], header: &'t StringRecord, order: Order) -> Self {
        let places = columns.iter().enumerate().filter_map(|(at, column)| Some(((*column)?, at)));
        Self { places: places.collect(), header, order }
    }
}

/// One row of a table.
pub(super) struct Row<'r> {
    head: &'r Head<'r>,
    record: &'r StringRecord,
    line: u64,
}

impl<'r> Row<'r> {
    pub(super) const fn new(head: &'r Head<'r>, record: &'r StringRecord, line: u64) -> Self {
        Self { head, record, line }
    }

    /// The cell, when there is something in it.
    fn cell(&self, column: Column) -> Option<&'r str> {
        let at = self.head.places.get(&column)?;
        self.record.get(*at).map(str::trim).filter(|cell| !cell.is_empty())
    }

    /// What the table calls the column.
    fn name(&self, column: Column) -> String {
        let at = self.head.places.get(&column);
        at.and_then(|at| self.head.header.get(*at)).map(one_line).unwrap_or_default()
    }

    fn line_of(&self, column: Column) -> Option<String> {
        self.cell(column).map(readable::line).filter(|line| !line.is_empty())
    }

    /// The parts of a cell, between `|`, `;`, commas or line breaks; a name that is known as a whole stays whole.
    fn parts<T>(&self, column: Column, known: &[Named<T>]) -> Vec<String> {
        let Some(cell) = self.cell(column) else { return Vec::new() };
        if find(known, cell).is_ok() {
            return vec![one_line(cell)];
        }
        let cell = readable::entities(cell);
        cell.split(['|', ';', ',', '\n']).map(readable::line).filter(|part| !part.is_empty()).collect()
    }

    /// Reads the row.
    pub(super) fn read(&self, gathering: &mut Gathering) {
        gathering.subject = Subject::Line(self.line);
        let Some(title) = self.line_of(Column::Title).or_else(|| self.line_of(Column::TitleEn)) else {
            return gathering.report(&self.name(Column::Title), Doubt::NoTitle);
        };
        gathering.subject = Subject::Title(title.clone());
        if self.cell(Column::Private).is_some_and(is_private) {
            return gathering.report(&self.name(Column::Private), Doubt::Private);
        }
        let mut draft = Draft::titled(in_languages(title, self.line_of(Column::TitleEn)));
        if let Err((column, doubt)) = self.when(&mut draft, gathering) {
            return gathering.report(&self.name(column), doubt);
        }
        self.texts(&mut draft);
        self.words(&mut draft, gathering);
        self.references(&mut draft, gathering);
        draft.registration = self.registration(gathering);
        for link in self.cell(Column::Link).into_iter().flat_map(str::split_whitespace) {
            gathering.link(&mut draft, &self.name(Column::Link), link, None);
        }
        let id = self.line_of(Column::Id);
        // A row without an id is the same as long as its title and its day are.
        let day = draft.start.as_deref().and_then(|start| start.get(..10)).unwrap_or_default();
        let row = || format!("{} {day}", draft.title.all().next().unwrap_or_default());
        let uid = self.line_of(Column::Uid).or_else(|| id.clone()).unwrap_or_else(row);
        gathering.keep(draft, Identity { uid: Some(uid), known_as: id, ..Identity::default() });
    }

    fn texts(&self, draft: &mut Draft) {
        draft.subtitle = self.line_of(Column::Subtitle).map(Text::Plain);
        draft.summary = either(self.line_of(Column::Summary), self.line_of(Column::SummaryEn));
        let many = |column| self.cell(column).and_then(readable::marked_up);
        draft.description = either(many(Column::Description), many(Column::DescriptionEn));
        draft.note = self.cell(Column::Note).and_then(many_lines);
    }

    fn words(&self, draft: &mut Draft, gathering: &mut Gathering) {
        if let Some(id) = self.line_of(Column::Id) {
            if is_well_formed(&id) {
                draft.id = id;
            } else {
                gathering.report(&self.name(Column::Id), Doubt::MalformedId(id));
            }
        }
        if let Some(text) = self.line_of(Column::Kind) {
            match find(&kinds(gathering.default_language), &text) {
                Ok(kind) => draft.kind = Some(kind.value),
                Err(_) => gathering.report(&self.name(Column::Kind), Doubt::Unknown(text)),
            }
        }
        let status = self.known(Column::Status, status, gathering);
        draft.status = status.filter(|status| *status != Status::Scheduled);
        draft.language = self.known(Column::Language, language, gathering);
    }

    fn references(&self, draft: &mut Draft, gathering: &mut Gathering) {
        let names = gathering.names;
        for theme in self.parts(Column::Themes, &names.themes) {
            gathering.theme(draft, &self.name(Column::Themes), &theme);
        }
        let all_roles = roles(gathering.default_language);
        for partner in self.parts(Column::Partners, &names.partners) {
            let role =
                partner.rsplit_once(':').and_then(|(name, role)| Some((name, find(&all_roles, role).ok()?)));
            let first = if draft.partners.is_empty() { PartnerRole::Organiser } else { PartnerRole::Partner };
            let (name, role) = role.map_or((partner.as_str(), first), |(name, role)| (name, role.value));
            gathering.partner(draft, &self.name(Column::Partners), name.trim(), role);
        }
        for person in self.parts(Column::People, &names.people) {
            gathering.person(draft, &self.name(Column::People), &person);
        }
        let place = [Column::Room, Column::Place].into_iter().filter_map(|column| self.line_of(column));
        let place = place.collect::<Vec<_>>().join(", ");
        if !place.is_empty() {
            gathering.place(draft, &self.name(Column::Place), &place);
        }
    }

    fn registration(&self, gathering: &mut Gathering) -> Option<DraftRegistration> {
        let text = self.line_of(Column::Registration)?;
        let Some(answer) = is_registration_required(&text) else {
            gathering.report(&self.name(Column::Registration), Doubt::Unknown(text));
            return None;
        };
        let is_required = answer?;
        let mut fields = Vec::new();
        for name in self.parts::<RegistrationField>(Column::Fields, &[]) {
            match RegistrationField::ALL.iter().find(|field| field.as_written() == name) {
                Some(field) => fields.push(*field),
                None => gathering.report(&self.name(Column::Fields), Doubt::Unknown(name)),
            }
        }
        if fields.is_empty() {
            fields = vec![RegistrationField::Name, RegistrationField::Email];
        }
        let number = |text: &str| text.parse().ok().map(NonZeroU32::get);
        let capacity = self.known(Column::Capacity, number, gathering);
        Some(DraftRegistration { is_required, capacity, fields })
    }

    fn when(&self, draft: &mut Draft, gathering: &mut Gathering) -> Result<(), (Column, Doubt)> {
        let start = self.start()?;
        let is_all_day = self.known(Column::AllDay, is_yes, gathering).unwrap_or(false);
        let fold = self.known(Column::Fold, fold, gathering);
        // Outlook gives whole days the time at which they begin.
        let time = start.time.filter(|time| !is_all_day || *time != NaiveTime::MIN);
        let Some(time) = time else {
            draft.start = Some(start.date.to_string());
            draft.is_all_day = is_all_day;
            draft.end =
                self.last_day(start.date, start.time.is_some(), gathering).map(|last| last.to_string());
            return Ok(());
        };
        let date = start.date;
        let moment = Moment::from_local(date.and_time(time), fold)
            .map_err(|problem| (Column::Start, Doubt::Start(problem)))?;
        let end = self.end(date, time, start.end, fold, gathering);
        gathering.timed(draft, moment, end, &self.name(Column::End));
        let doors = self
            .cell(Column::Doors)
            .map(|cell| dates::time(cell).and_then(|time| Moment::from_local(date.and_time(time), fold)));
        draft.doors = self.usable(Column::Doors, doors, gathering).map(Moment::to_file);
        Ok(())
    }

    fn start(&self) -> Result<Start, (Column, Doubt)> {
        let order = self.head.order;
        let of = |column| move |problem| (column, Doubt::Start(problem));
        for column in [Column::Date, Column::Start] {
            let cell = self.cell(column).filter(|cell| dates::is_of_other_order(cell, order));
            if let Some(cell) = cell {
                return Err((column, Doubt::DateOrder(one_line(cell))));
            }
        }
        let (date, time, end) = match (self.cell(Column::Date), self.cell(Column::Start)) {
            (None, None) => return Err((Column::Date, Doubt::NoStart)),
            (None, Some(start)) => {
                let (date, time) = dates::stamp(start, order).map_err(of(Column::Start))?;
                (date, time, None)
            }
            (Some(date), None) => {
                let (date, time) = dates::stamp(date, order).map_err(of(Column::Date))?;
                // The midnight that a spreadsheet puts behind a date says nothing.
                (date, time.filter(|time| *time != NaiveTime::MIN), None)
            }
            (Some(date), Some(start)) => {
                let (date, _) = dates::stamp(date, order).map_err(of(Column::Date))?;
                let whole = dates::stamp(start, order).ok().and_then(|(_, time)| Some((time?, None)));
                let (time, end) = whole.map_or_else(|| dates::times(start), Ok).map_err(of(Column::Start))?;
                (date, Some(time), end)
            }
        };
        Ok(Start { date, time, end })
    }

    /// The last of whole days. With times, the end is the midnight after it, as Outlook has it.
    fn last_day(&self, first: NaiveDate, has_times: bool, gathering: &mut Gathering) -> Option<NaiveDate> {
        let cell = self.cell(Column::EndDate).or_else(|| self.cell(Column::End).filter(|end| end.len() > 7));
        let last = cell.map(|cell| self.date(cell));
        let last = self.usable(Column::EndDate, last, gathering)?;
        let is_midnight = self.cell(Column::End).is_some_and(|end| dates::time(end) == Ok(NaiveTime::MIN));
        let last = if has_times && is_midnight && last > first { last.pred_opt()? } else { last };
        if last < first {
            gathering.report(&self.name(Column::EndDate), Doubt::EndBeforeStart);
        }
        Some(last).filter(|last| *last > first)
    }

    /// The end: on the last day, else on the first; past midnight when it is earlier than the start.
    fn end(
        &self,
        date: NaiveDate,
        start: NaiveTime,
        said: Option<NaiveTime>,
        fold: Option<Fold>,
        gathering: &mut Gathering,
    ) -> Option<Moment> {
        let last = self.cell(Column::EndDate).map(|cell| self.date(cell));
        let last = self.usable(Column::EndDate, last, gathering);
        let on = |end: NaiveTime, last: Option<NaiveDate>| match last {
            Some(last) => last.and_time(end),
            None if end < start => date.succ_opt().unwrap_or(date).and_time(end),
            None => date.and_time(end),
        };
        let local = match (self.cell(Column::End), said) {
            (None, None) => {
                if let Some(last) = last.filter(|last| *last != date) {
                    gathering.report(&self.name(Column::EndDate), Doubt::NoEndTime(last));
                }
                return None;
            }
            (None, Some(end)) => Ok(on(end, last)),
            // The day that has ended, as some write it.
            (Some("24:00" | "24.00" | "24:00:00"), _) => {
                Ok(on(NaiveTime::MIN, last.and_then(|last| last.succ_opt())))
            }
            (Some(cell), _) => match dates::time(cell) {
                Ok(end) => Ok(on(end, last)),
                Err(problem) => match dates::stamp(cell, self.head.order) {
                    Ok((last, Some(end))) => Ok(last.and_time(end)),
                    _ => Err(problem),
                },
            },
        };
        let end = local.and_then(|local| Moment::from_local(local, fold));
        self.usable(Column::End, Some(end), gathering)
    }

    fn date(&self, cell: &str) -> Result<NaiveDate, TimeProblem> {
        if dates::is_of_other_order(cell, self.head.order) {
            return Err(TimeProblem::Malformed(one_line(cell)));
        }
        dates::stamp(cell, self.head.order).map(|(date, _)| date)
    }

    /// What a cell means; reported when it means nothing.
    fn known<T>(
        &self,
        column: Column,
        meaning: impl Fn(&str) -> Option<T>,
        gathering: &mut Gathering,
    ) -> Option<T> {
        let text = self.line_of(column)?;
        let found = meaning(&text);
        if found.is_none() {
            gathering.report(&self.name(column), Doubt::Unknown(text));
        }
        found
    }

    fn usable<T>(
        &self,
        column: Column,
        read: Option<Result<T, TimeProblem>>,
        gathering: &mut Gathering,
    ) -> Option<T> {
        match read? {
            Ok(value) => Some(value),
            Err(problem) => {
                gathering.report(&self.name(column), Doubt::Time(problem));
                None
            }
        }
    }
}

/// When a row begins.
struct Start {
    date: NaiveDate,
    time: Option<NaiveTime>,
    /// The end, when it stands in the same cell.
    end: Option<NaiveTime>,
}

/// What a column says that makes a row nobody's business: yes, or a word for it.
fn is_private(cell: &str) -> bool {
    let word = stadsgesprek_core::value::fold::fold(cell);
    let is_word = matches!(
        word.as_str(),
        "prive" | "private" | "persoonlijk" | "personal" | "vertrouwelijk" | "confidential"
    );
    is_word || is_yes(&word) == Some(true)
}

/// A text of which either language may be missing.
fn either(nl: Option<String>, en: Option<String>) -> Option<Text> {
    match nl {
        Some(nl) => Some(in_languages(nl, en)),
        None => en.map(|en| Text::ByLanguage { nl: None, en: Some(en) }),
    }
}

fn fold(text: &str) -> Option<Fold> {
    match text.to_lowercase().as_str() {
        "first" | "eerste" | "1" => Some(Fold::First),
        "second" | "tweede" | "2" => Some(Fold::Second),
        _ => None,
    }
}

fn status(text: &str) -> Option<Status> {
    match text.to_lowercase().as_str() {
        "gaat door" | "gepland" | "confirmed" | "bevestigd" | "publish" | "published" => {
            Some(Status::Scheduled)
        }
        "geannuleerd" | "afgelast" | "vervallen" | "canceled" => Some(Status::Cancelled),
        "uitgesteld" => Some(Status::Postponed),
        "online" => Some(Status::MovedOnline),
        lower => Status::ALL.iter().find(|status| status.as_written().to_lowercase() == lower).copied(),
    }
}

fn language(text: &str) -> Option<Language> {
    match text.to_lowercase().as_str() {
        "nl" | "nederlands" | "dutch" => Some(Language::Nl),
        "en" | "engels" | "english" => Some(Language::En),
        _ => None,
    }
}
