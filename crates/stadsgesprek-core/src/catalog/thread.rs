//! The texts of the *rode draad*, Dutch first: a few for the pages that lead to it, and those of its own pages.
#![allow(missing_docs, reason = "the name and the Dutch text say what a field is")]

use super::{Counted, Named, Words};
use crate::value::text::Language;

/// What other pages say of it.
#[derive(Debug)]
pub struct ThreadLinks {
    pub threads: Words,
    pub threads_short: Words,
    pub thread_title: Named,
    pub thread_whole: Words,
    pub threads_from_archive: Words,
    pub outcome_overdue: Named,
    pub outcome_unknown: Words,
}

/// What its own pages say. Few visits come there, so they are no part of what every page needs.
#[derive(Debug)]
pub struct ThreadTexts {
    pub threads_intro: Words,
    pub threads_open: Words,
    pub threads_open_none: Words,
    pub threads_settled: Words,
    pub threads_all: Words,
    pub threads_none: Words,
    pub threads_overview: Words,
    pub threads_latest: Named,
    pub threads_next: Named,
    pub thread_open: Counted,
    pub thread_period: Words,
    pub thread_years: fn(i32, i32) -> String,
    pub thread_size: Words,
    pub thread_with: Words,
    pub thread_open_none: Words,
    pub thread_second_root: Words,
    pub thread_next: Words,
    pub thread_next_none: Words,
    pub thread_not_found: Words,
    pub thread_description: fn(&str, &str) -> String,
    pub promise_undated: Words,
    pub promise_of: Words,
    pub promise_to_thread: Words,
}

/// What other pages say of it, in a language.
pub const fn links(language: Language) -> &'static ThreadLinks {
    match language {
        Language::Nl => &LINKS_NL,
        Language::En => &LINKS_EN,
    }
}

/// What its own pages say, in a language.
pub const fn texts(language: Language) -> &'static ThreadTexts {
    match language {
        Language::Nl => &TEXTS_NL,
        Language::En => &TEXTS_EN,
    }
}

static LINKS_NL: ThreadLinks = ThreadLinks {
    threads: "Rode draad en toezeggingen",
    threads_short: "Rode draad",
    thread_title: |title| format!("Rode draad: {title}"),
    thread_whole: "Bekijk de hele rode draad",
    threads_from_archive: "Wat is er toegezegd, en wat kwam ervan?",
    outcome_overdue: |date| format!("zou uiterlijk {date} gebeuren"),
    outcome_unknown: "of dat is gebeurd, weten wij niet",
};

static LINKS_EN: ThreadLinks = ThreadLinks {
    threads: "Threads and promises",
    threads_short: "Threads",
    thread_title: |title| format!("The thread: {title}"),
    thread_whole: "See the whole thread",
    threads_from_archive: "What was promised, and what came of it?",
    outcome_overdue: |date| format!("was to happen by {date}"),
    outcome_unknown: "we do not know whether it happened",
};

static TEXTS_NL: ThreadTexts = ThreadTexts {
    threads_intro: "Over sommige zaken praat de stad jarenlang. Hier leest u welk gesprek op welk volgde, wat er is toegezegd en wat ervan kwam.",
    threads_open: "Wat nog openstaat",
    threads_open_none: "Er staat nu niets open. Zodra er bij een gesprek iets wordt toegezegd, leest u het hier.",
    threads_settled: "Gedaan of vervallen",
    threads_all: "Alle rode draden",
    threads_none: "Er zijn nog geen gesprekken met een vervolg. Zodra het er is, leest u het hier.",
    threads_overview: "Alle rode draden en toezeggingen",
    threads_latest: |date| format!("laatste: {date}"),
    threads_next: |date| format!("volgende: {date}"),
    thread_open: |n| {
        if n == 1 { "1 punt staat nog open".to_owned() } else { format!("{n} punten staan nog open") }
    },
    thread_period: "Jaren",
    thread_years: |first, last| {
        if first == last { first.to_string() } else { format!("{first} tot en met {last}") }
    },
    thread_size: "Omvang",
    thread_with: "Met",
    thread_open_none: "In deze rode draad staat niets meer open.",
    thread_second_root: "Begon los van het vorige. Later komt het samen.",
    thread_next: "Wat komt",
    thread_next_none: "Er is nog geen vervolg aangekondigd. Komt het er, dan leest u het hier.",
    thread_not_found: "Deze rode draad is er niet. Misschien is de activiteit weggehaald, of heeft zij geen vervolg.",
    thread_description: |title, size| {
        format!("De rode draad die begon met “{title}”: {size}, wat er is toegezegd en wat ervan kwam.")
    },
    promise_undated: "Zonder datum",
    promise_of: "Bij",
    promise_to_thread: "Hele rode draad",
};

static TEXTS_EN: ThreadTexts = ThreadTexts {
    threads_intro: "Some matters are talked about for years. Here you can read which talk continued which, what was promised and what came of it.",
    threads_open: "Still open",
    threads_open_none: "Nothing is open right now. As soon as something is promised at a talk, you will read it here.",
    threads_settled: "Done or dropped",
    threads_all: "All threads",
    threads_none: "No talk has been continued yet. As soon as one is, you will read it here.",
    threads_overview: "All threads and promises",
    threads_latest: |date| format!("latest: {date}"),
    threads_next: |date| format!("next: {date}"),
    thread_open: |n| {
        if n == 1 { "1 matter is still open".to_owned() } else { format!("{n} matters are still open") }
    },
    thread_period: "Years",
    thread_years: |first, last| {
        if first == last { first.to_string() } else { format!("{first} to {last}") }
    },
    thread_size: "Extent",
    thread_with: "With",
    thread_open_none: "Nothing in this thread is open any more.",
    thread_second_root: "Began apart from what is above. Later the two come together.",
    thread_next: "Next",
    thread_next_none: "No follow-up has been announced yet. When there is one, you will read it here.",
    thread_not_found: "This thread is not there. Perhaps the event was removed, or it has no follow-up.",
    thread_description: |title, size| {
        format!("The thread that began with “{title}”: {size}, what was promised and what came of it.")
    },
    promise_undated: "No date",
    promise_of: "At",
    promise_to_thread: "Whole thread",
};
