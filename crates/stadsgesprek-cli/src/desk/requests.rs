//! The requests of the desk's pages: only those that come from them are answered.

use super::event;
use super::form::SubmittedForm;
use super::history::Direction;
use super::house::{HouseFile, value_of};
use super::registered::SORT;
use super::screens::{DeskPlace, PreviewScreen, WordsScreen};
use super::session::{DeskAnswer, OpenDesk};
use crate::build::{self, Rules};
use crate::failure::{self, Failure};
use crate::insertion::{PlacedChange, with_changes};
use crate::serve::SitePath;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use hyper::body::Bytes;
use hyper::header::{HOST, HeaderMap, ORIGIN};
use percent_encoding::percent_decode_str;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::value::id::{EventId, is_well_formed};
use stadsgesprek_core::value::text::Language;
use std::fs;
use std::path::Path;

/// A request, once all of it is there.
pub(super) struct DeskRequest {
    /// How it asks.
    pub(super) method: Method,
    /// The path.
    pub(super) path: String,
    /// What is behind the question mark.
    pub(super) query: String,
    /// The headers.
    pub(super) headers: HeaderMap,
    /// The body.
    pub(super) body: Bytes,
}

/// The stylesheet and the script of the desk.
const STYLE: &str =
    concat!(include_str!("../../../../style/tokens.css"), include_str!("../../../../shell/desk/desk.css"));
const SCRIPT: &str = include_str!("../../../../shell/desk/desk.js");

/// The color of the house, for what is shown as it will be.
const COLOR: &str = "huis.css";

/// Where a file goes that somebody drops onto a field.
pub(super) const UPLOAD: &str = "bestand";

/// Where the files of the app and of the house are, below the desk, and where the site that was published is.
const FILES: &str = "bestanden/";
const SITE: &str = "site/";

impl OpenDesk {
    /// Answers a request; `authority` is the name and port that the desk listens at.
    pub(super) fn answer(&mut self, request: &DeskRequest, authority: &str) -> DeskAnswer {
        let Some(path) = request.path.strip_prefix(&self.base).filter(|_| is_own(request, authority)) else {
            return DeskAnswer::Missing;
        };
        let path = path.to_owned();
        self.answered(request, &path).unwrap_or_else(|failure| {
            let text = failure::in_words(&failure, self.language);
            if request.headers.contains_key("x-desk") {
                return DeskAnswer::Failed(text);
            }
            let frame = self.frame(DeskPlace::Events);
            DeskAnswer::Page(WordsScreen { frame, text }.to_string())
        })
    }

    fn answered(&mut self, request: &DeskRequest, path: &str) -> Result<DeskAnswer, Failure> {
        // An id that is not well formed can be mended here, too.
        let steps: Vec<String> =
            path.split('/').map(|step| percent_decode_str(step).decode_utf8_lossy().into_owned()).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        if request.method == Method::POST {
            if steps == [UPLOAD] {
                let asked = SubmittedForm::read(&request.query);
                let word = |name| asked.get(name).unwrap_or_default();
                if word("soort") == SORT {
                    return self.take_registration_file(&request.body);
                }
                return self.take_file(word("naam"), word("soort"), &request.body);
            }
            let form = SubmittedForm::read(&String::from_utf8_lossy(&request.body));
            return self.done(&steps, &form, request.headers.contains_key("x-desk"));
        }
        if request.method != Method::GET {
            return Ok(DeskAnswer::Missing);
        }
        let asked = SubmittedForm::read(&request.query);
        match steps.as_slice() {
            [""] => self.list_page(&asked),
            ["nieuw"] => Ok(self.new_page(&asked, Vec::new())),
            ["activiteit", id] => self.event_page(id),
            ["activiteit", id, "verandert"] => self.change_page(id, None, Vec::new()),
            ["aanmeldingen"] => self.registered_page(&asked),
            ["aanmeldingen", name] => match name.strip_suffix(".csv") {
                Some(key) => self.registered_table(key),
                None => Ok(DeskAnswer::Missing),
            },
            ["huis"] => self.house_page(),
            ["publiceren"] => self.publish_page(None),
            ["voorbeeld", id] => self.preview(id, None, &asked),
            ["desk.css"] => Ok(file(STYLE, "text/css; charset=utf-8")),
            ["desk.js"] => Ok(file(SCRIPT, "text/javascript; charset=utf-8")),
            _ => Ok(self.file(path)),
        }
    }

    fn done(
        &mut self,
        steps: &[&str],
        form: &SubmittedForm,
        is_fragment: bool,
    ) -> Result<DeskAnswer, Failure> {
        match steps {
            ["begin"] => Ok(self.begin(form)),
            ["nieuw"] => self.create(form),
            ["activiteit", id, "kopie"] => self.copy(id),
            ["activiteit", id, "verwijder"] => self.remove(id),
            ["activiteit", id, "concept"] => self.turn_draft(id),
            ["activiteit", id, "reeks"] => self.repeat(id, form),
            ["activiteit", id, "verandert"] => self.change(id, form),
            ["activiteit", id, part] => self.save_event(id, part, form, is_fragment),
            ["aanmeldingen"] => self.take_pasted(form),
            ["aanmeldingen", key, "wis"] => self.forget_registered(key),
            ["huis", part] => self.save_house(part, form, is_fragment),
            ["voorbeeld", id, part] => {
                let text = self.as_typed(id, part, form)?;
                self.preview(id, text, form)
            }
            ["publiceren"] => self.publish(form),
            ["publiceren", "test"] => self.test_target(form),
            ["publiceren", "stop"] => Ok(self.stop_publishing()),
            ["publiceren", "vorige"] => self.go_back(form),
            ["ongedaan"] => self.step(Direction::Undo),
            ["opnieuw"] => self.step(Direction::Redo),
            ["taal"] => {
                self.language = self.language.other();
                Ok(self.see("", None))
            }
            ["stop"] => {
                let text = self.words().stopped.to_owned();
                Ok(DeskAnswer::Stop(WordsScreen { frame: self.frame(DeskPlace::Events), text }.to_string()))
            }
            _ => Ok(DeskAnswer::Missing),
        }
    }

    fn step(&mut self, direction: Direction) -> Result<DeskAnswer, Failure> {
        let (undone, redone) = (self.words().undone, self.words().redone);
        let is_done = self.house.step(self.last, direction, self.now())?;
        let notice = if direction == Direction::Undo { undone } else { redone };
        Ok(self.see("", is_done.then_some(notice)))
    }

    /// A page of the site as it would be, of the programme as it is or as somebody is typing it.
    fn preview(&self, id: &str, typed: Option<String>, asked: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let programme = match typed {
            Some(text) => text,
            None => self.programme()?.text,
        };
        // A draft is shown as it will be.
        let root = value_of(&programme);
        let draft = event::find(&root, id).map(|(at, _)| event::list().item(at).field("draft"));
        let ready = draft.and_then(|draft| with_changes(&programme, &[PlacedChange::Remove(draft)]).ok());
        let programme = ready.unwrap_or(programme);
        let settings = self.house.open(HouseFile::Settings)?.text;
        let page = match asked.get("soort") {
            Some("lijst") => Page::Agenda,
            Some("affiche") => Page::Print(EventId::new(id)),
            _ => Page::Event(EventId::new(id)),
        };
        let language = if asked.get("engels") == Some("true") { Language::En } else { Language::Nl };
        let route = Route::new(language, page);
        let body = || match asked.get("soort") {
            Some("deelbeeld") => {
                let event = EventId::new(id);
                let drawn = build::shared_picture(&self.build, &programme, &settings, &event, language)?;
                let alt = self.words().preview_shared;
                Some(format!("<img alt=\"{alt}\" src=\"data:image/png;base64,{}\">", STANDARD.encode(drawn)))
            }
            _ => build::body_of(&programme, &settings, &route, self.now()),
        };
        let body = is_well_formed(id).then(body).flatten();
        let screen = PreviewScreen {
            language: language.tag(),
            base: format!("{}{FILES}", self.base),
            styles: build::stylesheets(&self.build.bundle)?.into_iter().chain([COLOR.to_owned()]).collect(),
            body: body.unwrap_or_else(|| {
                let is_picture = asked.get("soort") == Some("deelbeeld");
                let words = self.words();
                format!("<p>{}</p>", if is_picture { words.preview_undrawn } else { words.preview_none })
            }),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// A file of the app, of the house, or of the site that was published.
    fn file(&self, path: &str) -> DeskAnswer {
        let of = |folder: &Path, path: &str| {
            let path = SitePath::parse(path)?;
            let name = if path.plain.is_empty() || path.plain.ends_with('/') {
                format!("{}index.html", path.plain)
            } else {
                path.plain
            };
            let bytes = fs::read(folder.join(&name)).ok()?;
            Some(DeskAnswer::File { bytes, kind: Rules::content_type(&name) })
        };
        let found = if let Some(path) = path.strip_prefix(SITE) {
            of(&self.built_for(&self.target()), path)
        } else if path.strip_prefix(FILES) == Some(COLOR) {
            let settings = self.house.open(HouseFile::Settings).map(|file| file.text).unwrap_or_default();
            Some(file(&build::color_rules(&settings).unwrap_or_default(), "text/css; charset=utf-8"))
        } else if let Some(path) = path.strip_prefix(FILES) {
            match path.strip_prefix("data/") {
                Some(path) => of(self.house.folder(), path),
                None => of(&self.build.bundle, path),
            }
        } else {
            None
        };
        found.unwrap_or(DeskAnswer::Missing)
    }
}

fn file(text: &str, kind: &str) -> DeskAnswer {
    DeskAnswer::File { bytes: text.into(), kind: kind.to_owned() }
}

/// Whether a request comes from a page of the desk: it names this computer, and no other site sent it.
fn is_own(request: &DeskRequest, authority: &str) -> bool {
    let header = |name| request.headers.get(name).and_then(|value| value.to_str().ok());
    let is_from_here = header(ORIGIN).is_none_or(|origin| origin == format!("http://{authority}"));
    let is_said = request.method == Method::GET || header(ORIGIN).is_some();
    header(HOST) == Some(authority) && is_from_here && is_said
}
