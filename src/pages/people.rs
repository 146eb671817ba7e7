//! Everybody who has a page, by letter.

use crate::components::localized;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::people::{links, texts};
use stadsgesprek_core::programme::people::PersonWithPage;

/// People under one letter; those of another alphabet under none.
struct LetterGroup {
    letter: Option<char>,
    people: Vec<PersonRow>,
}

/// A person; who has the name of another is told apart by the event that came last.
struct PersonRow {
    person: PersonWithPage,
    is_namesake: bool,
}

impl LetterGroup {
    /// Where the jump leads.
    fn id(&self) -> String {
        self.letter.map_or_else(|| "letter-other".to_owned(), |letter| format!("letter-{letter}"))
    }

    fn heading(&self) -> String {
        let other = texts(use_language()).people_other;
        self.letter.map_or_else(|| other.to_owned(), String::from)
    }
}

/// Everybody by letter, with a list of the letters.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let t = use_texts();
    let p = texts(t.language);
    let groups = groups(use_programme().schedule.people_with_page());
    let jumps = groups.iter().map(|group| {
        let href = use_location().fragment(&group.id());
        view! { <li><a href=href>{group.heading()}</a></li> }
    });
    let jumps = jumps.collect_view();
    let intro = if groups.is_empty() { p.people_none } else { p.people_intro };
    let jumps = (!groups.is_empty()).then(|| {
        view! {
            <nav class="letters" aria-label=p.people_letters>
                <ul role="list">{jumps}</ul>
            </nav>
        }
    });
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{links(t.language).people}</h1>
        <p class="lead">{intro}</p>
        {jumps}
        {groups.into_iter().map(group).collect_view()}
    }
    .into_any()
}

fn groups(people: Vec<PersonWithPage>) -> Vec<LetterGroup> {
    let mut groups: Vec<LetterGroup> = Vec::new();
    for person in people {
        let letter = person.letter();
        let mut row = PersonRow { person, is_namesake: false };
        match groups.last_mut().filter(|group| group.letter == letter) {
            Some(group) => {
                if let Some(before) = group.people.last_mut().filter(|it| it.person.name == row.person.name) {
                    before.is_namesake = true;
                    row.is_namesake = true;
                }
                group.people.push(row);
            }
            None => groups.push(LetterGroup { letter, people: vec![row] }),
        }
    }
    groups
}

fn group(group: LetterGroup) -> AnyView {
    let (id, heading) = (group.id(), group.heading());
    let labelled_by = id.clone();
    view! {
        <section class="letter" aria-labelledby=labelled_by>
            <h2 id=id class="letter-heading">{heading}</h2>
            <ul class="letter-people" role="list">{group.people.into_iter().map(row).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The name, in which what decides its place stands out, and at how many events.
fn row(row: PersonRow) -> AnyView {
    let t = use_texts();
    let PersonWithPage { id, name, sorted_by, events, .. } = row.person;
    let programme = use_programme();
    let last = events.last().filter(|_| row.is_namesake).and_then(|at| programme.schedule.at(*at));
    let last = last.map(|event| {
        let (title, lang) = localized(&event.about.title);
        view! { " · " <span lang=lang>{title}</span> }
    });
    let href = use_location().link(Page::Person(id));
    let name = match name.rsplit_once(sorted_by.as_str()) {
        Some((before, after)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { {before} <b>{sorted_by}</b> {after} }.into_any()
        }
        None => name.into_any(),
    };
    view! {
        <li>
            <a href=href>{name}</a>
            " "
            <span class="letter-count">
                <span aria-hidden="true">{events.len()}</span>
                <span class="visually-hidden">{(t.results)(events.len())}</span>
                {last}
            </span>
        </li>
    }
    .into_any()
}
