//! What an event refers to: by id, or by a name that only one thing has.

use super::resolve::Resolver;
use crate::programme::document;
use crate::reading::finding::{FormatProblem, Referent};
use crate::reading::{child, title_of};
use crate::value::id::{PlaceId, RoomId};
use crate::value::json_enum::bare;

/// What is referred to: which sort of thing, and for a room in which place.
type ReferenceTarget<'p> = (Referent, Option<&'p PlaceId>);

/// Where a reference stands below its event: a pointer is made of it only when there is something to say.
#[derive(Clone, Copy)]
struct ReferencePath<'s> {
    below: &'s str,
    field: &'s str,
    at: Option<usize>,
}

impl ReferencePath<'_> {
    fn pointer(self) -> String {
        let Self { below, field, at } = self;
        at.map_or_else(|| format!("{below}/{field}"), |at| format!("{below}/{field}/{at}"))
    }
}

impl Resolver<'_, '_> {
    /// Keeps what refers to something that is there, by its id; the rest is left out and reported.
    pub(super) fn references(&mut self, about: &mut document::EventEntry) {
        self.keep("", "themes", &mut about.themes, Referent::Theme, |id| id.text_mut());
        self.keep("", "partners", &mut about.partners, Referent::Partner, |it| it.partner.text_mut());
        self.contributions("", &mut about.contributors);
        self.place("", &mut about.place);
        self.room("", about.place.clone().as_ref(), &mut about.room);
        self.keep_one("", "series", &mut about.series, Referent::Series, |id| id.text_mut());
        self.keep("", "follows", &mut about.follows, Referent::Event, |id| id.text_mut());
        self.keep("", "related", &mut about.related, Referent::Event, |id| id.text_mut());
        self.keep_one("", "partOf", &mut about.part_of, Referent::Event, |id| id.text_mut());
        for (at, outcome) in about.outcomes.iter_mut().enumerate() {
            let below = format!("/outcomes/{at}");
            self.keep_one(&below, "by", &mut outcome.by, Referent::Partner, |id| id.text_mut());
            self.keep_one(&below, "person", &mut outcome.person, Referent::Person, |id| id.text_mut());
        }
    }

    pub(super) fn contributions(&mut self, below: &str, contributions: &mut Vec<document::Contribution>) {
        for (at, it) in contributions.iter_mut().enumerate().filter(|(_, it)| it.partner.is_some()) {
            let below = format!("{below}/contributors/{at}");
            self.keep_one(&below, "partner", &mut it.partner, Referent::Partner, |id| id.text_mut());
        }
        self.keep(below, "contributors", contributions, Referent::Person, |it| it.person.text_mut());
    }

    pub(super) fn place(&mut self, below: &str, place: &mut Option<PlaceId>) {
        self.keep_one(below, "place", place, Referent::Place, |id| id.text_mut());
    }

    pub(super) fn room(&mut self, below: &str, place: Option<&PlaceId>, room: &mut Option<RoomId>) {
        let spot = ReferencePath { below, field: "room", at: None };
        room.take_if(|room| !self.is_known(spot, (Referent::Room, place), room.text_mut()));
    }

    fn keep<T>(
        &mut self,
        below: &str,
        field: &str,
        entries: &mut Vec<T>,
        to: Referent,
        id: fn(&mut T) -> &mut String,
    ) {
        let mut at = 0;
        entries.retain_mut(|entry| {
            let is_known = self.is_known(ReferencePath { below, field, at: Some(at) }, (to, None), id(entry));
            at += 1;
            is_known
        });
    }

    fn keep_one<T>(
        &mut self,
        below: &str,
        field: &str,
        entry: &mut Option<T>,
        to: Referent,
        id: fn(&mut T) -> &mut String,
    ) {
        let spot = ReferencePath { below, field, at: None };
        entry.take_if(|entry| !self.is_known(spot, (to, None), id(entry)));
    }

    /// Whether what is referred to is there. A name becomes the id of the only thing that has it.
    fn is_known(&mut self, spot: ReferencePath<'_>, to: ReferenceTarget<'_>, id: &mut String) -> bool {
        if self.has(to, id) {
            return true;
        }
        let plain = bare(id);
        let named = self.named(to);
        let mut found = named.iter().filter(|(_, name)| bare(name) == plain).map(|(id, _)| *id);
        let first = found.next();
        let meant = first.filter(|first| found.all(|other| other == *first)).map(str::to_owned);
        let problem = match &meant {
            Some(meant) => FormatProblem::Understood { written: quoted(id), meant: quoted(meant) },
            None => unknown(to.0, id, &named),
        };
        self.report(&spot.pointer(), problem);
        let is_understood = meant.is_some();
        if let Some(meant) = meant {
            *id = meant;
        }
        is_understood
    }

    fn has(&self, (to, place): ReferenceTarget<'_>, id: &str) -> bool {
        let schedule = self.schedule;
        match to {
            Referent::Theme => schedule.themes.iter().any(|it| it.id.as_str() == id),
            Referent::Partner => schedule.partners.iter().any(|it| it.id.as_str() == id),
            Referent::Person => schedule.people.index.contains(id),
            Referent::Place => schedule.places.index.contains(id),
            Referent::Room => self.rooms(place).iter().any(|it| it.id.as_str() == id),
            Referent::Series => schedule.series.index.contains(id),
            Referent::Event => self.event_ids.contains(id),
        }
    }

    fn rooms(&self, place: Option<&PlaceId>) -> &[document::Room] {
        place.and_then(|id| self.schedule.place(id)).map(|place| place.rooms.as_slice()).unwrap_or_default()
    }

    /// The ids of all that can be referred to, each with the id and with every name.
    fn named(&self, (to, place): ReferenceTarget<'_>) -> Vec<(&str, String)> {
        let schedule = self.schedule;
        let mut named = NamedIds(Vec::new());
        match to {
            Referent::Theme => schedule.themes.iter().for_each(|it| {
                named.add(
                    it.id.as_str(),
                    &mut it.name.all().chain(it.former_names.iter().map(String::as_str)),
                );
            }),
            Referent::Partner => schedule.partners.iter().for_each(|it| {
                let full = it.full_name.iter().flat_map(|name| name.all());
                named.add(it.id.as_str(), &mut it.name.all().chain(full));
            }),
            Referent::Person => schedule.people.iter().for_each(|it| {
                named.add(it.id.as_str(), &mut [it.name.as_str()].into_iter());
            }),
            Referent::Place => {
                schedule.places.iter().for_each(|it| named.add(it.id.as_str(), &mut it.name.all()));
            }
            Referent::Room => {
                self.rooms(place).iter().for_each(|it| named.add(it.id.as_str(), &mut it.name.all()));
            }
            Referent::Series => {
                schedule.series.iter().for_each(|it| named.add(it.id.as_str(), &mut it.name.all()));
            }
            Referent::Event => self.events.iter().for_each(|entry| {
                let id = child(entry.value(), "id").and_then(|id| id.as_string_lit());
                let title = title_of(entry.value());
                if let Some(id) = id.map(|id| id.value.as_ref()).filter(|id| self.event_ids.contains(id)) {
                    named.add(id, &mut title.as_deref().into_iter());
                }
            }),
        }
        named.0
    }
}

/// Ids, each with what names it.
struct NamedIds<'i>(Vec<(&'i str, String)>);

impl<'i> NamedIds<'i> {
    fn add(&mut self, id: &'i str, names: &mut dyn Iterator<Item = &str>) {
        self.0.push((id, id.to_owned()));
        self.0.extend(names.map(|name| (id, name.to_owned())));
    }
}

fn quoted(text: &str) -> String {
    ["\"", text, "\""].concat()
}

#[cfg(not(target_arch = "wasm32"))]
fn unknown(to: Referent, id: &str, named: &[(&str, String)]) -> FormatProblem {
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let example = ids.first().map(|id| (*id).to_owned());
    FormatProblem::UnknownReference {
        to,
        id: id.to_owned(),
        nearest: crate::reading::nearest(id, &ids),
        example,
    }
}

#[cfg(target_arch = "wasm32")]
fn unknown(to: Referent, _: &str, _: &[(&str, String)]) -> FormatProblem {
    FormatProblem::UnknownReference { to, id: String::new(), nearest: None, example: None }
}
