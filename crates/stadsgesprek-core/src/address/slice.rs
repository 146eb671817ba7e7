//! The slices in which the app is sent: what a page needs beside what every page needs.

use super::route::Page;

/// A piece of the app that is fetched once a page needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slice {
    /// An event.
    Event,
    /// A theme, a partner, a series or a person.
    Topic,
    /// What concerns who registered, or is told of a change.
    Own,
    /// The form of a registration.
    Registration,
    /// Mine: the time line.
    Mine,
    /// The month.
    Month,
    /// Threads, and what was promised.
    Threads,
    /// Notes.
    Notes,
    /// What is kept on the device, and taking it along.
    Device,
    /// What is printed.
    Print,
    /// Pages of plain text, and everybody by letter.
    Texts,
    /// Finding events by words; a page that has the field fetches it when somebody types.
    Search,
    /// The screen beside the door.
    DoorScreen,
    /// The screen at the entrance.
    Kiosk,
}

impl Slice {
    /// Its name in the files of a release, as in `src/pages/slices.rs`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Topic => "topic",
            Self::Own => "own",
            Self::Registration => "registration",
            Self::Mine => "mine",
            Self::Month => "month",
            Self::Threads => "threads",
            Self::Notes => "notes",
            Self::Device => "device",
            Self::Print => "print",
            Self::Texts => "texts",
            Self::Search => "search",
            Self::DoorScreen => "door_screen",
            Self::Kiosk => "kiosk",
        }
    }

    /// Whether it shows what the outline of a programme leaves out ([`crate::programme::outline`]).
    const fn shows_all(self) -> bool {
        matches!(self, Self::Event | Self::Print | Self::DoorScreen | Self::Kiosk)
    }
}

impl Page {
    /// What it needs beside what every page needs. A kiosk has at once all that can be reached in it: nobody stands beside
    /// it when something cannot be had later.
    pub const fn slices(&self) -> &'static [Slice] {
        use Slice::{
            Device, DoorScreen, Event, Kiosk, Mine, Month, Notes, Own, Print, Registration, Search, Texts,
            Threads, Topic,
        };
        match self {
            Self::Agenda | Self::Archive | Self::NotFound => &[],
            Self::Event(_) => &[Event],
            Self::Theme(_) | Self::Partner(_) | Self::Series(_) | Self::Person(_) => &[Topic],
            Self::Registration(_) => &[Own, Registration],
            Self::Month => &[Month],
            Self::Mine => &[Own, Mine],
            Self::Notes => &[Own, Notes],
            Self::Device | Self::Transfer => &[Own, Device],
            Self::About | Self::Privacy | Self::Accessibility | Self::People => &[Texts],
            Self::Threads | Self::Thread(_) => &[Threads],
            Self::Print(_) | Self::Leaflet => &[Print],
            Self::MinePrint => &[Own, Print],
            Self::DoorScreen => &[DoorScreen],
            Self::Kiosk => &[Own, Kiosk, Event, Topic, Month, Threads, Texts, Search],
        }
    }

    /// Whether the outline of the programme is not enough for it. What is not found may be in a newer programme;
    /// what the house says of itself is in the programme only.
    pub fn needs_all(&self) -> bool {
        let has_text = matches!(self, Self::NotFound | Self::About | Self::Privacy | Self::Accessibility);
        has_text || self.slices().iter().any(|slice| slice.shows_all())
    }

    /// Whether few visits come here, so that its styles are not in the stylesheet of every page.
    pub fn is_rare(&self) -> bool {
        self.slices().iter().any(|slice| !matches!(slice, Slice::Event | Slice::Topic))
    }
}
