//! One row of a table.

use crate::draft::{Draft, DraftRegistration};
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
        let title = in_languages(Some(title), self.line_of(Column::TitleEn));
        let mut draft = Draft::titled(title.unwrap_or(Text::Plain(String::new())));
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
        draft.subtitle = in_languages(self.line_of(Column::Subtitle), None);
        draft.summary = in_languages(self.line_of(Column::Summary), self.line_of(Column::SummaryEn));
        let many = |column| self.cell(column).and_then(many_lines);
        draft.description = in_languages(many(Column::Description), many(Column::DescriptionEn));
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
        if let Some(text) = self.line_of(Column::Status) {
            match status(&text) {
                Some(status) => draft.status = Some(status).filter(|status| *status != Status::Scheduled),
                None => gathering.report(&self.name(Column::Status), Doubt::Unknown(text)),
            }
        }
        if let Some(text) = self.line_of(Column::Language) {
            match language(&text) {
                Some(language) => draft.language = Some(language),
                None => gathering.report(&self.name(Column::Language), Doubt::Unknown(text)),
            }
        }
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
        let capacity = self.line_of(Column::Capacity).and_then(|text| match text.parse() {
            Ok(number) => Some(number),
            Err(_) => {
                gathering.report(&self.name(Column::Capacity), Doubt::Unknown(text));
                None
            }
        });
        Some(DraftRegistration { is_required, capacity, fields })
    }

    fn when(&self, draft: &mut Draft, gathering: &mut Gathering) -> Result<(), (Column, Doubt)> {
        let (date, time) = self.start()?;
        let Some(time) = time else {
            draft.start = Some(date.to_string());
            draft.is_all_day =
                self.line_of(Column::AllDay).and_then(|text| words::is_yes(&text)).unwrap_or(false);
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
        let fold = match self.line_of(Column::Fold).as_deref() {
            Some("first" | "eerste" | "1") => Some(Fold::First),
            Some("second" | "tweede" | "2") => Some(Fold::Second),
            _ => None,
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

fn in_languages(nl: Option<String>, en: Option<String>) -> Option<Text> {
    match (nl, en) {
        (nl, Some(en)) => Some(Text::ByLanguage { nl, en: Some(en) }),
        (nl, None) => nl.map(Text::Plain),
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
