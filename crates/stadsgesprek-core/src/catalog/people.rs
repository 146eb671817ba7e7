//! The texts of people, Dutch first: one for the pages that lead to them, and those of their own pages.
#![allow(missing_docs, reason = "the name and the Dutch text say what a field is")]

use super::{Named, Words};
use crate::value::text::Language;

/// What other pages say of them.
#[derive(Debug)]
pub struct PeopleLinks {
    pub people: Words,
}

/// What their own pages say.
#[derive(Debug)]
pub struct PeopleTexts {
    pub people_intro: Words,
    pub people_none: Words,
    pub people_letters: Words,
    pub people_other: Words,
    pub person_note: Words,
    pub person_upcoming_none: Named,
    pub person_not_found: Words,
    pub person_description: fn(&str, &str) -> String,
}

/// What other pages say of them, in a language.
pub const fn links(language: Language) -> &'static PeopleLinks {
    match language {
        Language::Nl => &LINKS_NL,
        Language::En => &LINKS_EN,
    }
}

/// What their own pages say, in a language.
pub const fn texts(language: Language) -> &'static PeopleTexts {
    match language {
        Language::Nl => &TEXTS_NL,
        Language::En => &TEXTS_EN,
    }
}

static LINKS_NL: PeopleLinks = PeopleLinks { people: "Mensen" };

static LINKS_EN: PeopleLinks = PeopleLinks { people: "People" };

static TEXTS_NL: PeopleTexts = PeopleTexts {
    people_intro: "Iedereen die bij een gesprek een rol had of heeft. Het getal is het aantal gesprekken.",
    people_none: "Er staan nog geen namen in het programma. Zodra zij er zijn, leest u ze hier.",
    people_letters: "Naar een letter",
    people_other: "Andere namen",
    person_note: "Bij elke activiteit staan de rol en de functie van toen.",
    person_upcoming_none: |name| format!("Er staat nu niets met {name} op het programma."),
    person_not_found: "Deze persoon heeft hier geen pagina.",
    person_description: |name, size| {
        format!("{name} in het programma: {size}, met de rol en de functie van toen.")
    },
};

static TEXTS_EN: PeopleTexts = PeopleTexts {
    people_intro: "Everybody who has or had a part in a talk. The number is how many talks.",
    people_none: "There are no names in the programme yet. As soon as there are, you will read them here.",
    people_letters: "To a letter",
    people_other: "Other names",
    person_note: "Each event says the role and the function of that time.",
    person_upcoming_none: |name| format!("Nothing with {name} is planned right now."),
    person_not_found: "This person has no page here.",
    person_description: |name, size| {
        format!("{name} in the programme: {size}, with the role and the function of that time.")
    },
};
