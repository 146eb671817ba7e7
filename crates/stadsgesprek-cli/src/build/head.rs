//! What a page says of itself in its head: description, and its address in both languages.

use crate::escape::escape;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::{
    Catalog, RareCatalog, door_texts, mine_texts, people, rare_texts, texts, thread, transfer_texts,
};
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::programme::markdown;
use stadsgesprek_core::programme::people::contributions;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::programme::thread::Chain;
use stadsgesprek_core::value::text::{Language, Text};

/// The longest description, in characters; search engines show little more than half of it.
const LONGEST: usize = 240;

/// Says that a page is not to be found.
const NOT_FOR_SEARCH: &str = "  <meta name=\"robots\" content=\"noindex\">\n  ";

/// The description of a page: what its subject says of itself, else what the site does.
pub(super) fn description(route: &Route, schedule: &Schedule) -> String {
    let t = texts(route.language);
    if let Some(text) = of_thread(route, schedule).or_else(|| of_person(route, schedule)) {
        return shortened(&text);
    }
    let text = match about_page(&route.page, t, rare_texts(route.language)) {
        Some(words) => words.to_owned(),
        None => of_subject(route, schedule).unwrap_or_else(|| published(route.language, schedule)),
    };
    shortened(&first_paragraph(&text))
}

/// What the subject of a page says of itself, else who publishes the programme.
fn of_subject(route: &Route, schedule: &Schedule) -> Option<String> {
    let texts = [subject(&route.page, schedule), schedule.publisher.description.as_ref()];
    let text = texts.into_iter().flatten().find(|text| !text.is_blank())?;
    Some(schedule.text(text, route.language).0.to_owned())
}

/// Who publishes the programme, as a sentence; where nobody says so, that it is all there.
fn published(language: Language, schedule: &Schedule) -> String {
    match schedule.publisher.name.as_str() {
        "" => rare_texts(language).month_intro.to_owned(),
        name => format!("{}.", (texts(language).footer_publisher)(name)),
    }
}

/// Links to the page's own address and to the page in each language, and a word to search engines where there is
/// nothing to find.
pub(super) fn links(route: &Route, address: Option<&SiteAddress>) -> String {
    if route.page == Page::NotFound || route.page.is_unattended() {
        return NOT_FOR_SEARCH.to_owned();
    }
    let Some(address) = address else { return String::new() };
    let mut links = format!("  <link rel=\"canonical\" href=\"{}\">\n  ", escape(&address.of(route)));
    let in_language = |language| escape(&address.of(&Route::new(language, route.page.clone())));
    let tags = Language::ALL.iter().map(|&language| (language.tag(), language));
    for (tag, language) in tags.chain([("x-default", Language::Nl)]) {
        let href = in_language(language);
        links.push_str(&format!("  <link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">\n  "));
    }
    links
}

fn subject<'a>(page: &Page, schedule: &'a Schedule) -> Option<&'a Text> {
    match page {
        Page::Event(id) | Page::Registration(id) | Page::Print(id) => {
            let about = &schedule.event(id)?.about;
            about.summary.as_ref().or(about.description.as_ref())
        }
        Page::Theme(id) => schedule.theme(id)?.description.as_ref(),
        Page::Partner(id) => schedule.partner(id)?.description.as_ref(),
        Page::Series(id) => schedule.series(id)?.description.as_ref(),
        _ => None,
    }
}

/// The description of a thread: how it began, and how long it is.
fn of_thread(route: &Route, schedule: &Schedule) -> Option<String> {
    let Page::Thread(id) = &route.page else { return None };
    let chain = Chain::of(schedule, id)?;
    let (title, _) = schedule.text(&schedule.event(&chain.id)?.about.title, route.language);
    let size = (texts(route.language).results)(chain.indexes().count());
    Some((thread::texts(route.language).thread_description)(title, &size))
}

/// The description of a person: at how many events.
fn of_person(route: &Route, schedule: &Schedule) -> Option<String> {
    let Page::Person(id) = &route.page else { return None };
    let person = schedule.person_with_page(id)?;
    let events = schedule.events.iter().filter(|event| contributions(event, id).next().is_some());
    let size = (texts(route.language).results)(events.count());
    Some((people::texts(route.language).person_description)(&person.name, &size))
}

/// What the page says of itself; nothing where it is about the site as a whole.
const fn about_page(page: &Page, t: &'static Catalog, rare: &'static RareCatalog) -> Option<&'static str> {
    Some(match page {
        Page::Archive => t.archive_intro,
        Page::Month => rare.month_intro,
        Page::Mine => mine_texts(t.language).intro,
        Page::Notes => mine_texts(t.language).notes_intro,
        Page::MinePrint => t.mine_print_title,
        Page::Leaflet => t.leaflet_title,
        Page::Device => rare.device_intro,
        Page::Transfer => transfer_texts(t.language).intro,
        Page::Privacy => rare.privacy_intro,
        Page::Accessibility => rare.accessibility_body,
        Page::Threads => thread::texts(t.language).threads_intro,
        Page::People => people::texts(t.language).people_intro,
        Page::DoorScreen => door_texts(t.language).written,
        Page::Agenda
        | Page::Event(_)
        | Page::Registration(_)
        | Page::Print(_)
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::Person(_)
        | Page::Thread(_)
        | Page::About
        | Page::Kiosk
        | Page::NotFound => return None,
    })
}

/// A text without its markup.
pub(super) fn plain(text: &str) -> String {
    markdown::plain_text(&markdown::parse(text))
}

fn first_paragraph(text: &str) -> String {
    let blocks = markdown::parse(text);
    let paragraph = blocks.iter().find(|block| matches!(block, markdown::Block::Paragraph(_)));
    let plain = paragraph.map(|block| markdown::plain_text(std::slice::from_ref(block))).unwrap_or_default();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, or as many whole words of it as fit.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let fitting = &text[..end];
    let words = fitting.rsplit_once(' ').map_or(fitting, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_after_a_whole_word() {
        let text = "woord, ".repeat(100);
        let short = shortened(&text);
        assert!(short.ends_with("woord…"), "{short}");
        assert!(short.chars().count() <= LONGEST + 1, "{short}");
        assert_eq!(shortened("kort."), "kort.");
        assert_eq!(shortened(&"é".repeat(500)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn a_description_is_the_first_paragraph_without_markup() {
        assert_eq!(first_paragraph("### Kop\n\nEen *goed*\ngesprek.\n\nMeer."), "Een goed gesprek.");
    }
}
