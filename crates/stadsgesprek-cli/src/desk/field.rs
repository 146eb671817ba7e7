//! What of the files of the house can be filled in: each field with its words and how it is asked. The tables of an event are
//! in [`super::event_fields`], those of the house in [`super::house_fields`].

use stadsgesprek_core::value::text::Language;

/// A text in Dutch and in English.
pub(super) type Bilingual = [&'static str; 2];

/// The text in a language.
pub(super) const fn said(words: Bilingual, language: Language) -> &'static str {
    match language {
        Language::Nl => words[0],
        Language::En => words[1],
    }
}

/// A field that can be filled in.
pub(super) struct DeskField {
    /// Its name in the file.
    pub(super) name: &'static str,
    /// What it is called.
    pub(super) words: Bilingual,
    /// What helps to fill it in; empty where the name says it.
    pub(super) help: Bilingual,
    /// How it is asked.
    pub(super) kind: FieldKind,
}

/// How a field is asked.
pub(super) enum FieldKind {
    /// One line.
    Line,
    /// An address of the web.
    Address,
    /// The same, or the path of a document in the data folder, where a file can be dropped.
    Document,
    /// The path of a picture in the data folder, where a file can be dropped.
    Picture,
    /// A whole number.
    Number,
    /// One line in Dutch and English.
    Text,
    /// More lines in Dutch and English, with the few marks that there are.
    LongText,
    /// A list of texts, each on a line.
    Lines,
    /// Yes, or else no.
    Flag,
    /// Yes, no, or not known.
    Known,
    /// Day, begin, end and doors of an event or a part of one: `start`, `end` and `doors`.
    When(WhenFields),
    /// A day with or without a time.
    Moment,
    /// One of the words of the format, or none.
    Choice(Choices),
    /// One of the words of the format; a new one has the first.
    Chosen(Choices),
    /// More of the words of the format, in their order.
    Several(Choices),
    /// One of what the programme has.
    Reference(Entity),
    /// More of what the programme has.
    References(Entity),
    /// An object with fields.
    Group(&'static Record),
    /// A list of objects.
    Items(&'static Record),
}

/// What can be dropped where a picture is asked.
pub(super) const PICTURES: &str = "image/jpeg,image/png,image/webp,image/svg+xml,image/gif";

/// Which times are asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenFields {
    /// Of an event: with the doors.
    Event,
    /// Of a part: only times, on the day of the event.
    Session,
}

/// The words of a closed list: as the file writes each, and as it is called in a language.
pub(super) type Choices = fn(Language) -> Vec<(&'static str, &'static str)>;

/// What can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entity {
    /// Subjects.
    Themes,
    /// Organizations.
    Partners,
    /// People.
    People,
    /// Places.
    Places,
    /// The rooms of the place that is chosen beside it.
    Rooms,
    /// Series.
    Series,
    /// Events.
    Events,
}

/// An object that is filled in.
pub(super) struct Record {
    /// What can be filled in.
    pub(super) fields: &'static [DeskField],
    /// All its fields in the order of the format.
    pub(super) order: &'static [&'static str],
    /// What a next one is called, on its empty row.
    pub(super) another: Bilingual,
    /// Whether each has an id of its own, made of its title or name when it is added.
    pub(super) has_id: bool,
}

impl DeskField {
    /// A field with a name and no more help.
    pub(super) const fn of(name: &'static str, words: Bilingual, kind: FieldKind) -> Self {
        Self { name, words, help: ["", ""], kind }
    }

    /// The same with help.
    pub(super) const fn helped(self, help: Bilingual) -> Self {
        Self { name: self.name, words: self.words, help, kind: self.kind }
    }
}
