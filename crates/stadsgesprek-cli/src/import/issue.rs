//! What could not be taken over from a source, and of which event.

use super::likeness::Likeness;
use super::series::SeriesIssue;
use chrono::NaiveDate;
use stadsgesprek_core::value::text::Text;
use stadsgesprek_core::value::time::TimeProblem;

/// Something that could not be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImportNotice {
    pub(crate) subject: NoticeSubject,
    /// The field, as the source calls it.
    pub(crate) field: String,
    /// What is the matter.
    pub(crate) issue: ImportIssue,
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoticeSubject {
    /// An event with this title.
    Title(Text),
    /// What begins on this line of the source.
    Line(u64),
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ImportIssue {
    /// No title: the event is left out.
    NoTitle,
    /// No date: the event is left out.
    NoStart,
    /// A start that cannot be used: the event is left out.
    Start(TimeProblem),
    /// A zone whose rules are not known here: the event is left out.
    UnknownZone(String),
    /// Marked as private: the event is left out.
    Private,
    /// Whether everybody may see it is not understood: the event is left out.
    PerhapsPrivate(String),
    /// Not published where it comes from: the event is left out.
    Unpublished(String),
    /// What is said of its going ahead is not understood; that is unknown now.
    UnknownStatus(String),
    /// A word of the title says that it does not take place; it is the status now.
    StatusInTitle(String),
    /// A remark that may be for colleagues.
    Remark,
    /// What lets somebody into an online meeting.
    Meeting,
    /// The file ends before the event does: it is left out.
    Cut,
    /// The file ends without saying so: there may have been more.
    FileCut,
    /// Of a row of dates.
    Series(SeriesIssue),
    /// There is a newer one with the same identity in the source: this one is left out.
    Older,
    /// Another event in the source has the same identity by mistake.
    Namesake,
    /// A line that means nothing; it alone is left out.
    LooseLine,
    /// A line that was read as part of the text before it.
    JoinedLine,
    /// The line that ends an event is missing.
    EndMissing,
    /// A to-do or the like.
    NotAnEvent,
    /// A part of an event of this site.
    PartOfEvent,
    /// The programme has no field for it.
    NoField(String),
    /// It is in the programme already, and stays as it is there.
    AlreadyThere(String),
    /// Another time that cannot be used.
    Time(TimeProblem),
    /// The end is before the start.
    EndBeforeStart,
    /// Start and end both exist twice, and are not the same of the two.
    TwoFolds,
    /// Not certain yet.
    Tentative,
    /// Guests are nobody's business.
    Guests,
    /// Not in the programme.
    Unknown(String),
    /// Not in the programme; kept in the note.
    UnknownPlace(String),
    /// Several places have this name; kept in the note.
    SeveralPlaces(String),
    /// Several have this name.
    Several(String),
    /// Not an address that may be a link.
    UnsafeAddress(String),
    /// An id that cannot be one; another was made.
    MalformedId(String),
    /// Coordinates: those stand at a place of the programme.
    Coordinates,
    /// A picture somewhere else: those of the programme are files beside it.
    Picture(String),
    /// An attachment that is in the source itself.
    Embedded,
    /// A column that is not known.
    UnknownColumn,
    /// A column for the same as another.
    SecondColumn,
    /// A row has more cells than there are columns.
    TooManyCells,
    /// A quotation mark that is never closed: the rows below it are one cell.
    OpenQuote,
    /// A sheet of a workbook besides the one that was read.
    OtherSheet,
    /// A last day, without the time at which the event ends.
    NoEndTime(NaiveDate),
    /// A date with day and month the other way round than the rest of the table: the event is left out.
    DateOrder(String),
    /// The weekday that stands before a date is not that of the date.
    Weekday {
        said: String,
        /// What is taken over.
        date: NaiveDate,
    },
    /// The programme has the event, and something of it is not as this source, which the site made, has it.
    Differs {
        /// What the programme has.
        here: String,
        /// What the source has.
        there: String,
    },
    /// It may be an event of the programme that the source has no longer: left out, until somebody says which.
    Likely {
        /// What speaks for it.
        likeness: Likeness,
        /// What the programme calls it.
        title: Box<Text>,
        /// The day on which it is there.
        day: String,
        /// The day that the source has.
        new_day: String,
    },
    /// It took place under this title, and the source has that no longer: taken over as another edition.
    NewEdition {
        id: String,
        /// What the programme calls the one that took place.
        title: Text,
        /// The day on which that was.
        day: String,
    },
    /// What is to be its id is that of another event; another was made.
    TakenId(String),
    /// An older state of an event than the one that was imported before.
    OlderThanKnown(String),
    /// What both the source and somebody by hand changed; it stays as it is in the programme.
    ChangedByHand {
        id: String,
        /// What the programme has.
        here: String,
        /// What the source has.
        there: String,
    },
}

impl ImportIssue {
    /// Whether the event is left out because of it.
    pub(crate) const fn leaves_out(&self) -> bool {
        matches!(
            self,
            Self::NoTitle
                | Self::NoStart
                | Self::Start(_)
                | Self::UnknownZone(_)
                | Self::Private
                | Self::PerhapsPrivate(_)
                | Self::Unpublished(_)
                | Self::Cut
                | Self::FileCut
                | Self::DateOrder(_)
                | Self::Likely { .. }
        )
    }
}

impl From<SeriesIssue> for ImportIssue {
    fn from(issue: SeriesIssue) -> Self {
        Self::Series(issue)
    }
}
