//! One row of a table.

use crate::draft::{Draft, DraftRegistration, in_languages};
use crate::import::columns::Column;
use crate::import::gathering::{Doubt, Gathering, Subject, many_lines, one_line};
use crate::names::{Named, find, kinds, roles};
use crate::{wall_time, words};
use chrono::{NaiveDate, NaiveTime};
use csv::StringRecord;
use stadsgesprek_core::document::{PartnerRole, RegistrationField, Status};
use stadsgesprek_core::id::is_well_formed;
use stadsgesprek_core::text::{Language, Text};
use stadsgesprek_core::time::{Fold, Moment, TimeProblem};
use std::num::NonZeroU32;

/// One row of a table.
pub(super) struct Row<'r> {
    columns: &'r [Option<Column>],
    header: &'r StringRecord,
    record: &'r StringRecord,
    line: u64,
}

impl<'r> Row<'r> {
    pub(super) const fn new(
        columns: &'r [Option<Column>],
        header: &'r StringRecord,
        record: &'r StringRecord,
        line: u64,
    ) -> Self {
        Self { columns, header, record, line }
    }

    /// The cell, when there is something in it.
    fn cell(&self, column: Column) -> Option<&'r str> {
        let at = self.columns.iter().position(|other| *other == Some(column))?;
        self.record.get(at).map(str::trim).filter(|cell| !cell.is_empty())
    }

    /// What the table calls the column.
    fn name(&self, column: Column) -> String {
        let at = self.columns.iter().position(|other| *other == Some(column));
        at.and_then(|at| self.header.get(at)).map(one_line).unwrap_or_default()
    }

    fn line_of(&self, column: Column) -> Option<String> {
        self.cell(column).map(one_line)
    }

    /// The parts of a cell, between `|`, `;`, commas or line breaks; a name that is known as a whole stays whole.
    fn parts<T>(&self, column: Column, known: &[Named<T>]) -> Vec<String> {
        let Some(cell) = self.cell(column) else { return Vec::new() };
        if find(known, cell).is_ok() {
            return vec![one_line(cell)];
        }
        cell.split(['|', ';', ',', '\n']).map(one_line).filter(|part| !part.is_empty()).collect()
    }

    /// Reads the row.
    pub(super) fn read(&self, gathering: &mut Gathering) {
        gathering.subject = Subject::Line(self.line);
        let Some(title) = self.line_of(Column::Title) else {
            return gathering.report(&self.name(Column::Title), Doubt::NoTitle);
        };
        gathering.subject = Subject::Title(title.clone());
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
        gathering.keep(draft, self.line_of(Column::Id));
    }

    fn texts(&self, draft: &mut Draft) {
        draft.subtitle = self.line_of(Column::Subtitle).map(Text::Plain);
        draft.summary = either(self.line_of(Column::Summary), self.line_of(Column::SummaryEn));
        let many = |column| self.cell(column).and_then(many_lines);
        draft.description = either(many(Column::Description), many(Column::DescriptionEn));
        draft.note = many(Column::Note);
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
        let Some(answer) = words::is_registration_required(&text) else {
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
        let (date, time) = self.start()?;
        let is_all_day = self.known(Column::AllDay, words::is_yes, gathering);
        let fold = self.known(Column::Fold, fold, gathering);
        let Some(time) = time else {
            draft.start = Some(date.to_string());
            draft.is_all_day = is_all_day.unwrap_or(false);
            let last = self.cell(Column::EndDate).map(wall_time::date);
            draft.end = self.usable(Column::EndDate, last, gathering).and_then(|last| match last {
                last if last < date => {
                    gathering.report(&self.name(Column::EndDate), Doubt::EndBeforeStart);
                    None
                }
                last => Some(last.to_string()).filter(|_| last > date),
            });
            return Ok(());
        };
        let start = Moment::from_local(date.and_time(time), fold)
            .map_err(|problem| (Column::Start, Doubt::Start(problem)))?;
        let end = self.end(date, time, fold, gathering);
        gathering.timed(draft, start, end, &self.name(Column::End));
        let doors = self
            .cell(Column::Doors)
            .map(|cell| wall_time::time(cell).and_then(|time| Moment::from_local(date.and_time(time), fold)));
        draft.doors = self.usable(Column::Doors, doors, gathering).map(Moment::to_file);
        Ok(())
    }

    fn start(&self) -> Result<(NaiveDate, Option<NaiveTime>), (Column, Doubt)> {
        let of = |column| move |problem| (column, Doubt::Start(problem));
        match (self.cell(Column::Date), self.cell(Column::Start)) {
            (None, None) => Err((Column::Date, Doubt::NoStart)),
            (None, Some(start)) => wall_time::stamp(start).map_err(of(Column::Start)),
            (Some(date), None) => wall_time::stamp(date).map_err(of(Column::Date)),
            (Some(date), Some(start)) => {
                let date = wall_time::date(date).map_err(of(Column::Date))?;
                Ok((date, Some(wall_time::time(start).map_err(of(Column::Start))?)))
            }
        }
    }

    /// The end: on the last day, else on the first; past midnight when it is earlier than the start.
    fn end(
        &self,
        date: NaiveDate,
        start: NaiveTime,
        fold: Option<Fold>,
        gathering: &mut Gathering,
    ) -> Option<Moment> {
        let cell = self.cell(Column::End)?;
        let last = self.cell(Column::EndDate).map(wall_time::date);
        let last = self.usable(Column::EndDate, last, gathering);
        let local = wall_time::time(cell).map(|end| match last {
            Some(last) => last.and_time(end),
            None if end < start => date.succ_opt().unwrap_or(date).and_time(end),
            None => date.and_time(end),
        });
        let end = local.and_then(|local| Moment::from_local(local, fold));
        self.usable(Column::End, Some(end), gathering)
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
        "gaat door" | "gepland" => Some(Status::Scheduled),
        "geannuleerd" | "afgelast" | "vervallen" => Some(Status::Cancelled),
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
