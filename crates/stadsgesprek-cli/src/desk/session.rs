//! The desk while it is open: the house, what it is built with, and what it answers with.

use super::field::Entity;
use super::form::SubmittedForm;
use super::history::Direction;
use super::house::{HouseFile, HouseFolder, OpenFile};
use super::reference::{self, Referable, text};
use super::screens::{DeskPlace, Frame};
use super::uploads::LARGEST;
use super::web_space::UnderWay;
use super::words::{DeskWords, desk_words};
use crate::build::BuildOptions;
use crate::failure::Failure;
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde_json::Value;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// The desk while it is open.
pub(super) struct OpenDesk {
    /// Whose files are edited.
    pub(super) house: HouseFolder,
    /// What a site is built with; where it goes is chosen when it is published.
    pub(super) build: BuildOptions,
    /// Tells the moment.
    pub(super) clock: fn() -> Moment,
    /// The language of the desk.
    pub(super) language: Language,
    /// Where it is.
    pub(super) address: String,
    /// The path of the desk, with its token and a slash at the end.
    pub(super) base: String,
    /// What is said once, on the next page.
    pub(super) notice: Option<&'static str>,
    /// Which file was changed last: in it a step is undone.
    pub(super) last: HouseFile,
    /// Whose password was given, and which; it is written nowhere.
    pub(super) password: Option<(String, String)>,
    /// What was filled in of where the site goes and could not be used: it stays in its fields.
    pub(super) typed: Option<SubmittedForm>,
    /// What is being put on a server.
    pub(super) under_way: Option<Arc<UnderWay>>,
}

/// What the desk answers.
pub(super) enum DeskAnswer {
    /// A page.
    Page(String),
    /// A part of a page, with what tells whether its event was changed elsewhere.
    Fragment {
        /// The HTML.
        html: String,
        /// The mark of the value that the part is of.
        seen: String,
        /// Whether something was saved.
        is_saved: bool,
        /// Whether the form had seen what was there.
        is_fresh: bool,
        /// Whether something was not taken.
        is_refused: bool,
    },
    /// Another page of the desk, by its address below it.
    SeeOther(String),
    /// A file of the app or of the house.
    File {
        /// What is in it.
        bytes: Vec<u8>,
        /// Its media type.
        kind: String,
    },
    /// What was asked could not be done.
    Failed(String),
    /// There is nothing there.
    Missing,
    /// The end of the program.
    Stop(String),
}

impl OpenDesk {
    /// The moment.
    pub(super) fn now(&self) -> Moment {
        self.build.now.unwrap_or_else(self.clock)
    }

    /// What the desk says.
    pub(super) const fn words(&self) -> &'static DeskWords {
        desk_words(self.language)
    }

    /// What every page has.
    pub(super) fn frame(&mut self, place: DeskPlace) -> Frame {
        let settings = self.house.open(HouseFile::Settings).map(|file| file.root).unwrap_or_default();
        let programme = self.house.open(HouseFile::Programme).map(|file| file.root).unwrap_or_default();
        let name = text(settings.get("siteName"), self.language);
        let publisher =
            programme.pointer("/publisher/name").and_then(Value::as_str).unwrap_or("Stadsgesprek");
        let history = self.house.history(self.last);
        Frame {
            words: self.words(),
            base: self.base.clone(),
            house: if name.is_empty() { publisher.to_owned() } else { name },
            place,
            steps: [Direction::Undo, Direction::Redo].map(|direction| history.has_step(direction)),
            notice: self.notice.take(),
            largest: LARGEST,
        }
    }

    /// The programme.
    pub(super) fn programme(&self) -> Result<OpenFile, Failure> {
        self.house.open(HouseFile::Programme)
    }

    /// All of a sort that the programme has.
    pub(super) fn all(&self, root: &Value, entity: Entity) -> Vec<Referable> {
        reference::all(root, entity, None, self.language)
    }

    /// A page of the desk, to go to.
    pub(super) fn see(&mut self, path: &str, notice: Option<&'static str>) -> DeskAnswer {
        self.notice = notice;
        // An id may be anything until it is mended.
        DeskAnswer::SeeOther(format!("{}{}", self.base, utf8_percent_encode(path, CONTROLS)))
    }
}
