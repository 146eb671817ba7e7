//! People and the events in which they have a part: who has a page, and how a list of them is in order.

use super::document::{Contribution, PageWish, Person};
use super::index::IdIndex;
use super::schedule::{Event, EventIndex, Schedule};
use crate::value::fold::fold;
use crate::value::id::PersonId;

#[cfg(test)]
mod tests;

/// A person with a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonWithPage {
    /// Of the page.
    pub id: PersonId,
    /// As it is written.
    pub name: String,
    /// The part of the name that decides its place in a list.
    pub sorted_by: String,
    /// Where the person has a part, by time.
    pub events: Vec<EventIndex>,
    /// What is compared: the part that decides, then the whole name.
    key: String,
}

impl PersonWithPage {
    fn new(person: &Person) -> Self {
        let said = person.sort_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let sorted_by = said.unwrap_or_else(|| surname(&person.name)).to_owned();
        let key = [fold(&sorted_by), fold(&person.name)].join("\u{1}");
        Self { id: person.id.clone(), name: person.name.clone(), sorted_by, events: Vec::new(), key }
    }

    /// The letter under which the person stands, a capital; none for what does not begin with one of the Latin alphabet.
    pub fn letter(&self) -> Option<char> {
        self.key.chars().next().filter(char::is_ascii_lowercase).map(|letter| letter.to_ascii_uppercase())
    }
}

impl Schedule {
    /// The person whose page has this id. Nobody has one who is named at no event, who has no name, or who is not to have one.
    pub fn person_with_page(&self, id: &PersonId) -> Option<&Person> {
        let person = self.person(id).filter(|person| may_have_page(person))?;
        self.events.iter().any(|event| contributions(event, id).next().is_some()).then_some(person)
    }

    /// Everybody who has a page, in the order of a list: by letter, what is not of the Latin alphabet last.
    pub fn people_with_page(&self) -> Vec<PersonWithPage> {
        let mut people: Vec<PersonWithPage> =
            self.all_people().filter(|person| may_have_page(person)).map(PersonWithPage::new).collect();
        let mut places = IdIndex::default();
        for (at, person) in people.iter().enumerate() {
            places.add(person.id.as_str(), at);
        }
        for (index, event) in self.indexed() {
            for contribution in all_contributions(event) {
                let Some(at) = places.get(contribution.person.as_str()) else { continue };
                let events = &mut people[at].events;
                if events.last() != Some(&index) {
                    events.push(index);
                }
            }
        }
        people.retain(|person| !person.events.is_empty());
        people.sort_by(|a, b| {
            let is_other = |person: &PersonWithPage| person.letter().is_none();
            is_other(a).cmp(&is_other(b)).then_with(|| a.key.cmp(&b.key)).then_with(|| a.id.cmp(&b.id))
        });
        people
    }
}

/// What a person does at an event: what the event says first, then each of its sessions.
pub fn contributions<'e>(event: &'e Event, id: &'e PersonId) -> impl Iterator<Item = &'e Contribution> {
    all_contributions(event).filter(move |it| it.person == *id)
}

fn all_contributions(event: &Event) -> impl Iterator<Item = &Contribution> {
    let sessions = event.sessions.iter().flat_map(|session| &session.about.contributors);
    event.about.contributors.iter().chain(sessions)
}

/// Whether a person who is named at an event has a page.
pub(crate) fn may_have_page(person: &Person) -> bool {
    person.page != Some(PageWish::Unwanted) && !person.name.trim().is_empty()
}

/// The part of a name by which Dutch puts it in order: what follows its prefixes, which are the words in small letters after
/// the first ("Frans van der **Meijden**", "Hedy d'**Ancona**"), else its last word with a capital ("Jan **Bloemberg** jr.").
fn surname(name: &str) -> &str {
    let begins_small = |word: &str| word.chars().find(|c| c.is_alphanumeric()).is_some_and(is_small);
    let words = || name.split_whitespace();
    let start_of = |word: &str| word.as_ptr().addr() - name.as_ptr().addr();
    let prefix = words().skip(1).find(|word| begins_small(word));
    let after = prefix.and_then(|prefix| {
        let rest = &name[start_of(prefix)..];
        rest.find(|c: char| c.is_alphanumeric() && !is_small(c)).map(|at| &rest[at..])
    });
    let last = || words().rfind(|word| !begins_small(word)).or_else(|| words().next_back());
    after.or_else(last).unwrap_or(name).trim_end()
}

/// Whether it is a small letter of a language in which names have such prefixes.
const fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ')
}
