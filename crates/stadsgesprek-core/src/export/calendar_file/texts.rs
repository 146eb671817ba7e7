//! The wording inside a calendar file.

use crate::programme::document::{DateCertainty, Status};
use crate::value::text::Language;

/// The texts of one language.
pub(super) struct CalendarTexts {
    pub(super) sample: &'static str,
    pub(super) cancelled: &'static str,
    pub(super) postponed: &'static str,
    pub(super) rescheduled: &'static str,
    pub(super) moved_online: &'static str,
    pub(super) unknown: &'static str,
    pub(super) sample_explained: &'static str,
    pub(super) cancelled_explained: &'static str,
    pub(super) postponed_explained: &'static str,
    pub(super) moved_online_explained: &'static str,
    pub(super) unknown_explained: &'static str,
    pub(super) previously: &'static str,
    pub(super) doors: &'static str,
    pub(super) begins: &'static str,
    pub(super) ends: &'static str,
    pub(super) programme: &'static str,
    pub(super) people: &'static str,
    pub(super) part_of: &'static str,
    pub(super) online: &'static str,
    pub(super) stream: &'static str,
    pub(super) registration_required: &'static str,
    pub(super) time_unknown: &'static str,
    pub(super) end_assumed: &'static str,
    pub(super) date_inferred: &'static str,
    pub(super) date_disputed: &'static str,
    pub(super) date_unknown: &'static str,
    pub(super) more: &'static str,
}

const NL: CalendarTexts = CalendarTexts {
    sample: "VOORBEELD",
    cancelled: "AFGELAST",
    postponed: "UITGESTELD",
    rescheduled: "NIEUWE DATUM",
    moved_online: "ONLINE",
    unknown: "LET OP",
    sample_explained: "Dit is een voorbeeld. Deze activiteit bestaat niet.",
    cancelled_explained: "Deze activiteit gaat niet door.",
    postponed_explained: "Deze activiteit gaat niet door op dit moment. Er is nog geen nieuwe datum.",
    moved_online_explained: "Deze activiteit is alleen online te volgen.",
    unknown_explained: "Of deze activiteit doorgaat, is niet bekend.",
    previously: "Eerder aangekondigd voor:",
    doors: "Inloop vanaf:",
    begins: "Begint:",
    ends: "Eindigt:",
    programme: "Programma:",
    people: "Met:",
    part_of: "Onderdeel van:",
    online: "Online:",
    stream: "Kijken:",
    registration_required: "U kunt alleen komen als u bent aangemeld.",
    time_unknown: "De tijd is niet bekend.",
    end_assumed: "De eindtijd is niet bekend. De eindtijd in deze agenda is een aanname.",
    date_inferred: "De datum is afgeleid uit de bronnen.",
    date_disputed: "De bronnen noemen verschillende data.",
    date_unknown: "Hoe zeker de datum is, is niet bekend.",
    more: "Meer:",
};

const EN: CalendarTexts = CalendarTexts {
    sample: "SAMPLE",
    cancelled: "CANCELLED",
    postponed: "POSTPONED",
    rescheduled: "NEW DATE",
    moved_online: "ONLINE",
    unknown: "PLEASE CHECK",
    sample_explained: "This is a sample. There is no such event.",
    cancelled_explained: "This event does not take place.",
    postponed_explained: "This event does not take place at this time. There is no new date yet.",
    moved_online_explained: "This event can only be attended online.",
    unknown_explained: "Whether this event goes ahead is not known.",
    previously: "Announced earlier for:",
    doors: "Doors open:",
    begins: "Begins:",
    ends: "Ends:",
    programme: "Programme:",
    people: "With:",
    part_of: "Part of:",
    online: "Online:",
    stream: "Watch:",
    registration_required: "You can only come if you have registered.",
    time_unknown: "The time is not known.",
    end_assumed: "The end time is not known. The end time in this calendar is an assumption.",
    date_inferred: "The date was concluded from the sources.",
    date_disputed: "The sources give different dates.",
    date_unknown: "How sure the date is, is not known.",
    more: "More:",
};

/// The texts in a language.
pub(super) const fn words(language: Language) -> &'static CalendarTexts {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

impl CalendarTexts {
    /// The word that leads the summary.
    pub(super) const fn status(&self, status: Status) -> Option<&'static str> {
        match status {
            Status::Scheduled => None,
            Status::Cancelled => Some(self.cancelled),
            Status::Postponed => Some(self.postponed),
            Status::Rescheduled => Some(self.rescheduled),
            Status::MovedOnline => Some(self.moved_online),
            Status::Unknown => Some(self.unknown),
        }
    }

    /// What the status means, in a sentence.
    pub(super) const fn status_explained(&self, status: Status) -> Option<&'static str> {
        match status {
            Status::Scheduled | Status::Rescheduled => None,
            Status::Cancelled => Some(self.cancelled_explained),
            Status::Postponed => Some(self.postponed_explained),
            Status::MovedOnline => Some(self.moved_online_explained),
            Status::Unknown => Some(self.unknown_explained),
        }
    }

    /// How sure the date is, when it is not.
    pub(super) const fn certainty(&self, certainty: DateCertainty) -> Option<&'static str> {
        match certainty {
            DateCertainty::Exact => None,
            DateCertainty::Inferred => Some(self.date_inferred),
            DateCertainty::Disputed => Some(self.date_disputed),
            DateCertainty::Unknown => Some(self.date_unknown),
        }
    }
}
