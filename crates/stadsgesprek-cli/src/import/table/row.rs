//! One row of a table.

mod times;

use crate::dialogue::is_registration_required;
use crate::draft::{Draft, DraftRegistration, in_languages};
use crate::import::audience::{Audience, Guard, audience};
use crate::import::columns::Column;
use crate::import::gathering::{Gathering, Identity, many_lines, one_line};
use crate::import::issue::{ImportIssue, NoticeSubject};
use crate::import::readable;
use crate::import::table::order::DateOrder;
use crate::import::zones::Zone;
use crate::names::{Choice, find, kinds, roles};
use csv::StringRecord;
use stadsgesprek_core::programme::document::{PartnerRole, RegistrationField};
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::TimeProblem;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// What holds for all rows.
pub(super) struct TableHead<'t> {
    /// Where each column stands.
    places: BTreeMap<Column, usize>,
    /// The columns that say who may see a row.
    guards: Vec<(usize, Guard)>,
    header: &'t StringRecord,
    order: DateOrder,
    /// What a zone is taken for that is not known, when somebody said so.
    unknown_zone: Option<Zone>,
}

impl<'t> TableHead<'t> {
    pub(super) fn new(
        columns: &[Option<Column>],
        header: &'t StringRecord,
        rows: &[&(u64, StringRecord)],
        order: DateOrder,
        unknown_zone: Option<Zone>,
    ) -> Self {
        let places = columns.iter().enumerate().filter_map(|(at, column)| Some(((*column)?, at)));
        let is_filled =
            |at: usize| rows.iter().any(|(_, row)| row.get(at).is_some_and(|cell| !cell.trim().is_empty()));
        // A column in which nobody filled in anything says nothing.
        let guards =
            places.clone().filter_map(|(column, at)| Some((at, column.guard().filter(|_| is_filled(at))?)));
        Self { guards: guards.collect(), places: places.collect(), header, order, unknown_zone }
    }
}

/// One row of a table.
pub(super) struct TableRow<'r> {
    head: &'r TableHead<'r>,
    record: &'r StringRecord,
    line: u64,
}

impl<'r> TableRow<'r> {
    pub(super) const fn new(head: &'r TableHead<'r>, record: &'r StringRecord, line: u64) -> Self {
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

    /// Why a row is nobody's business, and the column that says so.
    fn withheld(&self) -> Option<(String, ImportIssue)> {
        self.head.guards.iter().find_map(|(at, guard)| {
            let cell = one_line(&readable::entities(self.record.get(*at).unwrap_or_default()));
            let issue = match audience(*guard, &cell) {
                Audience::Everybody => return None,
                Audience::Private => ImportIssue::Private,
                Audience::Unpublished => ImportIssue::Unpublished(cell),
                Audience::Unknown => ImportIssue::PerhapsPrivate(cell),
            };
            Some((self.head.header.get(*at).map(one_line).unwrap_or_default(), issue))
        })
    }

    fn line_of(&self, column: Column) -> Option<String> {
        self.cell(column).map(readable::line).filter(|line| !line.is_empty())
    }

    /// The parts of a cell, between `|`, `;`, commas or line breaks; a name that is known as a whole stays whole.
    fn parts<T>(&self, column: Column, known: &[Choice<T>]) -> Vec<String> {
        let Some(cell) = self.cell(column) else { return Vec::new() };
        if find(known, cell).is_ok() {
            return vec![one_line(cell)];
        }
        let cell = readable::entities(cell);
        cell.split(['|', ';', ',', '\n']).map(readable::line).filter(|part| !part.is_empty()).collect()
    }

    /// Reads the row.
    pub(super) fn read(&self, gathering: &mut Gathering) {
        gathering.subject = NoticeSubject::Line(self.line);
        let Some(titles) = either(self.line_of(Column::Title), self.line_of(Column::TitleEn)) else {
            return gathering.report(&self.name(Column::Title), ImportIssue::NoTitle);
        };
        gathering.subject = NoticeSubject::Title(titles.clone());
        if let Some((column, issue)) = self.withheld() {
            return gathering.report(&column, issue);
        }
        let mut off = None;
        let mut read = |column| {
            let (title, status) = gathering.title(&self.name(column), self.line_of(column)?);
            off = off.or(status);
            Some(title)
        };
        let (nl, en) = (read(Column::Title), read(Column::TitleEn));
        let mut draft = Draft::titled(either(nl, en).unwrap_or(titles));
        gathering.subject = NoticeSubject::Title(draft.title.clone());
        if let Some(text) = self.line_of(Column::Status)
            && let Err(issue) = gathering.status(&mut draft, &self.name(Column::Status), &text)
        {
            return gathering.report(&self.name(Column::Status), issue);
        }
        draft.status = off.or(draft.status);
        if let Err((column, issue)) = self.when(&mut draft, gathering) {
            return gathering.report(&self.name(column), issue);
        }
        self.texts(&mut draft, gathering);
        self.words(&mut draft, gathering);
        self.references(&mut draft, gathering);
        draft.registration = self.registration(gathering);
        for link in self.cell(Column::Link).into_iter().flat_map(str::split_whitespace) {
            gathering.link(&mut draft, &self.name(Column::Link), link, None);
        }
        let id = self.line_of(Column::Id);
        // A row without an id is the same as long as its title and its day are.
        let day = draft.day().unwrap_or_default();
        let row = || format!("{} {day}", draft.first_title());
        let uid = self.line_of(Column::Uid).or_else(|| id.clone()).unwrap_or_else(row);
        gathering.keep(draft, Identity { uid: Some(uid), known_as: id, ..Identity::default() });
    }

    fn texts(&self, draft: &mut Draft, gathering: &mut Gathering) {
        draft.subtitle = self.line_of(Column::Subtitle).map(Text::Plain);
        draft.summary = either(self.line_of(Column::Summary), self.line_of(Column::SummaryEn));
        let mut many = |column| {
            let text = self.cell(column).and_then(readable::marked_up)?;
            gathering.public(&self.name(column), text)
        };
        draft.description = either(many(Column::Description), many(Column::DescriptionEn));
        draft.note = self.cell(Column::Note).and_then(many_lines);
    }

    fn words(&self, draft: &mut Draft, gathering: &mut Gathering) {
        if let Some(id) = self.line_of(Column::Id) {
            if is_well_formed(&id) {
                draft.id = id;
            } else {
                gathering.report(&self.name(Column::Id), ImportIssue::MalformedId(id));
            }
        }
        if let Some(text) = self.line_of(Column::Kind) {
            match find(&kinds(gathering.default_language), &text) {
                Ok(kind) => draft.kind = Some(kind.value),
                Err(_) => gathering.report(&self.name(Column::Kind), ImportIssue::Unknown(text)),
            }
        }
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
            gathering.report(&self.name(Column::Registration), ImportIssue::Unknown(text));
            return None;
        };
        let is_required = answer?;
        let mut fields = Vec::new();
        for name in self.parts::<RegistrationField>(Column::Fields, &[]) {
            match RegistrationField::ALL.iter().find(|field| field.as_written() == name) {
                Some(field) => fields.push(*field),
                None => gathering.report(&self.name(Column::Fields), ImportIssue::Unknown(name)),
            }
        }
        if fields.is_empty() {
            fields = vec![RegistrationField::Name, RegistrationField::Email];
        }
        let number = |text: &str| text.parse().ok().map(NonZeroU32::get);
        let capacity = self.known(Column::Capacity, number, gathering);
        Some(DraftRegistration { is_required, capacity, fields })
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
            gathering.report(&self.name(column), ImportIssue::Unknown(text));
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
                gathering.report(&self.name(column), ImportIssue::Time(problem));
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

fn language(text: &str) -> Option<Language> {
    match text.to_lowercase().as_str() {
        "nl" | "nederlands" | "dutch" => Some(Language::Nl),
        "en" | "engels" | "english" => Some(Language::En),
        _ => None,
    }
}
