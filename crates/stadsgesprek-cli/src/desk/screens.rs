//! The pages of the desk.

use super::event_fields::Part;
use super::field::said;
use super::reference::{Referable, list_of};
use super::view::{FieldMessage, FieldView};
use super::web_space::WebSpaceForm;
use super::words::DeskWords;
use crate::proposed_id;
use crate::registrations::ReceivedMessage;
use askama::Template;

/// What every page of the desk has.
pub(super) struct Frame {
    /// What the desk says.
    pub(super) words: &'static DeskWords,
    /// The path of the desk, with its token and a slash at the end.
    pub(super) base: String,
    /// What the house is called.
    pub(super) house: String,
    /// Where in the desk this is.
    pub(super) place: DeskPlace,
    /// Whether something can be undone, and done again.
    pub(super) steps: [bool; 2],
    /// What was just done.
    pub(super) notice: Option<&'static str>,
    /// The largest file that can be dropped, in bytes.
    pub(super) largest: usize,
}

/// The main pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeskPlace {
    /// The events.
    Events,
    /// Who registered.
    Registrations,
    /// The house.
    House,
    /// Publishing.
    Publish,
}

/// All events.
#[derive(Template)]
#[template(path = "desk/list.html")]
pub(super) struct ListScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// Those that are shown.
    pub(super) rows: Vec<EventRow>,
    /// What is looked for.
    pub(super) query: String,
    /// Which are asked for: to come, past, drafts or all.
    pub(super) period: &'static str,
    /// How many are in each of them.
    pub(super) counts: [usize; 4],
}

impl ListScreen {
    fn is_period(&self, name: &str) -> bool {
        self.period == name
    }

    const fn is_empty(&self) -> bool {
        self.counts[3] == 0
    }
}

/// An event in the list.
pub(super) struct EventRow {
    /// Its id.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// When it is, in words.
    pub(super) when: String,
    /// How it stands, in words.
    pub(super) states: Vec<&'static str>,
    /// How many things are wrong with it.
    pub(super) errors: usize,
}

/// A new event.
#[derive(Template)]
#[template(path = "desk/new.html")]
pub(super) struct NewScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// What was typed.
    pub(super) title: String,
    /// What was typed.
    pub(super) times: [String; 3],
    /// What was not understood.
    pub(super) messages: Vec<FieldMessage>,
}

/// An event.
#[derive(Template)]
#[template(path = "desk/event.html")]
pub(super) struct EventScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// Its id.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Whether it is not ready.
    pub(super) is_draft: bool,
    /// Its parts.
    pub(super) parts: Vec<PartView>,
    /// What is said of it as a whole.
    pub(super) messages: Vec<FieldMessage>,
    /// What can be typed as a name.
    pub(super) names: NameLists,
}

/// A part of what is filled in, as a form.
#[derive(Template)]
#[template(path = "desk/part.html")]
pub(super) struct PartView {
    /// What the desk says.
    pub(super) words: &'static DeskWords,
    /// Which.
    pub(super) part: &'static Part,
    /// Where it is sent.
    pub(super) action: String,
    /// What tells whether the file was changed elsewhere.
    pub(super) seen: String,
    /// What is filled in.
    pub(super) fields: Vec<FieldView>,
    /// What was not saved since it was changed elsewhere.
    pub(super) conflicts: Vec<String>,
}

impl PartView {
    fn heading(&self) -> &'static str {
        said(self.part.words, self.words.language)
    }
}

/// The names that fields offer while somebody types.
#[derive(Template)]
#[template(path = "desk/names.html")]
pub(super) struct NameLists {
    /// Each list, by the name of it in the file.
    pub(super) lists: Vec<(&'static str, Vec<Referable>)>,
}

impl NameLists {
    /// The lists of some sorts.
    pub(super) fn of(
        entities: &[super::field::Entity],
        all: impl Fn(super::field::Entity) -> Vec<Referable>,
    ) -> Self {
        Self { lists: entities.iter().map(|entity| (list_of(*entity), all(*entity))).collect() }
    }
}

/// That an event does not go ahead as it was said.
#[derive(Template)]
#[template(path = "desk/change.html")]
pub(super) struct ChangeScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// The id of the event.
    pub(super) id: String,
    /// The mark of the event as it was when this was shown.
    pub(super) seen: String,
    /// Its title.
    pub(super) title: String,
    /// How many registrations there are, as far as is known, and their place on the page of them.
    pub(super) registered: usize,
    pub(super) anchor: String,
    /// When it is now, in words.
    pub(super) when: String,
    /// What can be chosen: the value, its words, and whether it is the one.
    pub(super) states: Vec<(&'static str, &'static str, bool)>,
    /// Why, in Dutch and English.
    pub(super) reasons: [String; 2],
    /// The new day, begin and end.
    pub(super) times: [String; 3],
    /// The places, and whether each is the one.
    pub(super) places: Vec<(String, String, bool)>,
    /// The rooms, and whether each is the one.
    pub(super) rooms: Vec<(String, String, bool)>,
    /// Where to join online.
    pub(super) online: String,
    /// What was not understood.
    pub(super) messages: Vec<FieldMessage>,
}

/// Who registered.
#[derive(Template)]
#[template(path = "desk/registered.html")]
pub(super) struct RegisteredScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// How many registrations were in what was just given, if something was.
    pub(super) read: Option<usize>,
    /// The names of what had none.
    pub(super) not_understood: String,
    /// By event.
    pub(super) events: Vec<RegisteredEvent>,
}

/// Who registered for an event.
#[derive(Default)]
pub(super) struct RegisteredEvent {
    /// The id of the event, or the name of those without one, as a part of an address.
    pub(super) key: String,
    /// Its title.
    pub(super) title: String,
    /// When it is, in words.
    pub(super) when: String,
    /// How many seats there are.
    pub(super) capacity: Option<u64>,
    /// Whether it was before today.
    pub(super) is_over: bool,
    /// Who comes.
    pub(super) people: Vec<ReceivedMessage>,
    /// How many seats they take.
    pub(super) seats: u64,
    /// How many said that they do not come after all.
    pub(super) withdrawn: usize,
    /// How many of them gave no mailbox.
    pub(super) without_address: usize,
    /// Their mailboxes, separated by commas.
    pub(super) addresses: String,
    /// A mail to all of them, unless that is more than a mail program takes.
    pub(super) mail: Option<String>,
}

impl RegisteredEvent {
    fn is_too_full(&self) -> bool {
        self.capacity.is_some_and(|capacity| capacity < self.seats)
    }

    /// What the list is called where it is put.
    fn file_name(&self) -> String {
        format!("aanmeldingen-{}.csv", proposed_id::from_title(&self.title))
    }
}

/// The house.
#[derive(Template)]
#[template(path = "desk/house.html")]
pub(super) struct HouseScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// What can be filled in.
    pub(super) parts: Vec<PartView>,
}

/// Publishing.
#[derive(Template)]
#[template(path = "desk/publish.html")]
pub(super) struct PublishScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// What changes, in words.
    pub(super) changes: Vec<String>,
    /// What is wrong, each with the address of the page where it can be mended.
    pub(super) errors: Vec<(String, String)>,
    /// What is doubtful.
    pub(super) doubts: Vec<(String, String)>,
    /// Where the site goes.
    pub(super) web: WebSpaceForm,
    /// How the last thing went that was asked here.
    pub(super) said: Option<PublishNotice>,
    /// How many files are done, of how many, while a site is being put on a server.
    pub(super) under_way: Option<(usize, usize)>,
}

/// How something went that was asked.
pub(super) enum PublishNotice {
    /// The site could not be made: for visitors nothing changed.
    NotBuilt(String),
    /// Something else went wrong.
    Failed {
        /// What.
        text: String,
        /// Whether it would be done if what is there may be replaced.
        may_overwrite: bool,
    },
    /// The site is there.
    Published {
        /// Where.
        text: String,
        /// The address at which it can be seen.
        address: String,
    },
    /// It went well.
    Well(String),
}

impl PublishScreen {
    const fn may_overwrite(&self) -> bool {
        matches!(self.said, Some(PublishNotice::Failed { may_overwrite: true, .. }))
    }
}

/// Where there is no programme yet.
#[derive(Template)]
#[template(path = "desk/begin.html")]
pub(super) struct BeginScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// The folder of the house.
    pub(super) folder: String,
    /// What went wrong.
    pub(super) failure: Option<String>,
}

/// A page with nothing but words.
#[derive(Template)]
#[template(path = "desk/words.html")]
pub(super) struct WordsScreen {
    /// As every page.
    pub(super) frame: Frame,
    /// The words.
    pub(super) text: String,
}

/// A page of the site, as it would be.
#[derive(Template)]
#[template(path = "desk/preview.html")]
pub(super) struct PreviewScreen {
    /// Of the page.
    pub(super) language: &'static str,
    /// What its links are relative to.
    pub(super) base: String,
    /// The stylesheets of the app.
    pub(super) styles: Vec<String>,
    /// The body, as HTML.
    pub(super) body: String,
}
