//! What the programme file already knows, found by id or by name.

use stadsgesprek_core::programme::document::{ContributorRole, Kind, PartnerRole};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::{Language, Text};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice<T = String> {
    /// What the choice means.
    pub(crate) value: T,
    /// How the file writes it.
    pub(crate) id: String,
    /// Its names; the first is shown.
    pub(crate) names: Vec<String>,
}

/// Why a text is none of the things that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotFound {
    /// Nothing has that id or name.
    Unknown,
    /// Several things have that name.
    Several,
}

/// Finds by id, else by name, whatever its case and accents.
pub(crate) fn find<'n, T>(all: &'n [Choice<T>], text: &str) -> Result<&'n Choice<T>, NotFound> {
    if let Some(found) = all.iter().find(|choice| choice.id == text.trim()) {
        return Ok(found);
    }
    let wanted = fold(text);
    let is_meant = |choice: &&Choice<T>| {
        !wanted.is_empty()
            && (fold(&choice.id) == wanted || choice.names.iter().any(|name| fold(name) == wanted))
    };
    let mut found = all.iter().filter(is_meant);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(NotFound::Unknown),
        (Some(_), Some(_)) => Err(NotFound::Several),
    }
}

/// What of a programme can be referred to.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// Subjects.
    pub(crate) themes: Vec<Choice>,
    /// Organizations.
    pub(crate) partners: Vec<Choice>,
    /// People.
    pub(crate) people: Vec<Choice>,
    /// Places.
    pub(crate) places: Vec<Choice>,
    /// Rooms of all places; the value is the place.
    pub(crate) rooms: Vec<Choice>,
}

impl Names {
    /// Those of a schedule, in its order.
    pub(crate) fn of(schedule: &Schedule, language: Language) -> Self {
        let choice = |id: &str, texts: &[&Text]| {
            let shown = texts.iter().map(|text| schedule.text(text, language).0.to_owned());
            let others = texts.iter().flat_map(|text| text.all()).map(str::to_owned);
            Choice { value: id.to_owned(), id: id.to_owned(), names: shown.chain(others).collect() }
        };
        let rooms = schedule.all_places().flat_map(|place| place.rooms.iter().map(move |room| (place, room)));
        Self {
            themes: schedule
                .themes
                .iter()
                .map(|theme| {
                    let mut found = choice(theme.id.as_str(), &[&theme.name]);
                    found.names.extend(theme.former_names.iter().cloned());
                    found
                })
                .collect(),
            partners: schedule
                .partners
                .iter()
                .map(|partner| {
                    let names: Vec<&Text> = [&partner.name].into_iter().chain(&partner.full_name).collect();
                    choice(partner.id.as_str(), &names)
                })
                .collect(),
            people: schedule
                .all_people()
                .map(|person| choice(person.id.as_str(), &[&Text::Plain(person.name.clone())]))
                .collect(),
            places: schedule.all_places().map(|place| choice(place.id.as_str(), &[&place.name])).collect(),
            rooms: rooms
                .map(|(place, room)| Choice {
                    value: place.id.as_str().to_owned(),
                    ..choice(room.id.as_str(), &[&room.name])
                })
                .collect(),
        }
    }

    /// The rooms of a place.
    pub(crate) fn rooms_of(&self, place: &str) -> Vec<Choice> {
        self.rooms.iter().filter(|room| room.value == place).cloned().collect()
    }
}

/// The sorts of gathering that an event can be.
pub(crate) fn kinds(language: Language) -> Vec<Choice<Kind>> {
    let all = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Pitch | Kind::Panel | Kind::Break));
    all.map(|kind| named_word(*kind, kind.as_written(), |language| kind.word(language), language)).collect()
}

/// What an organization can do for an event.
pub(crate) fn roles(language: Language) -> Vec<Choice<PartnerRole>> {
    let all = PartnerRole::ALL.iter();
    all.map(|role| named_word(*role, role.as_written(), |language| role.word(language), language)).collect()
}

/// What a person can do at an event.
pub(crate) fn contributor_roles(language: Language) -> Vec<Choice<ContributorRole>> {
    let all = ContributorRole::ALL.iter();
    all.map(|role| named_word(*role, role.as_written(), |language| role.word(language), language)).collect()
}

fn named_word<T>(
    value: T,
    written: &str,
    word: impl Fn(Language) -> &'static str,
    language: Language,
) -> Choice<T> {
    let names = [word(language), word(language.other())].map(str::to_owned).to_vec();
    Choice { value, id: written.to_owned(), names }
}
