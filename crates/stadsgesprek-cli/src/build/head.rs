//! What a page says of itself in its head: description, and its address in both languages.

use super::escape::escape;
use super::site_address::SiteAddress;
use stadsgesprek_core::catalog::{Catalog, RareCatalog, rare_texts, texts};
use stadsgesprek_core::markdown;
use stadsgesprek_core::route::{Page, Route};
use stadsgesprek_core::schedule::Schedule;
use stadsgesprek_core::text::{Language, Text};

/// The longest description, in characters; search engines show little more than half of it.
const LONGEST: usize = 240;

/// The description of a page: what its subject says of itself, else what the site does.
pub(super) fn description(route: &Route, schedule: &Schedule) -> String {
    let t = texts(route.language);
    let own = subject(&route.page, schedule).filter(|text| !text.is_blank());
    let text = own.map_or_else(
        || about_site(&route.page, t, rare_texts(route.language)),
        |text| schedule.text(text, route.language).0,
    );
    shortened(&first_paragraph(text))
}

/// Links to the page's own address and to the page in each language, and a word to search engines where there is
/// nothing to find.
pub(super) fn links(route: &Route, address: Option<&SiteAddress>) -> String {
    if matches!(route.page, Page::NotFound | Page::Kiosk) {
        return "  <meta name=\"robots\" content=\"noindex\">\n  ".to_owned();
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
        Page::Event(id) | Page::Registration(id) => {
            let about = &schedule.event(id)?.about;
            about.summary.as_ref().or(about.description.as_ref())
        }
        Page::Theme(id) => schedule.theme(id)?.description.as_ref(),
        Page::Partner(id) => schedule.partner(id)?.description.as_ref(),
        Page::Series(id) => schedule.series(id)?.description.as_ref(),
        _ => None,
    }
}

const fn about_site(page: &Page, t: &'static Catalog, rare: &'static RareCatalog) -> &'static str {
    match page {
        Page::Archive => t.archive_intro,
        Page::Mine => t.mine_intro,
        Page::Device => rare.device_intro,
        Page::Privacy => rare.privacy_intro,
        Page::Accessibility => rare.accessibility_body,
        _ => rare.about_body,
    }
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
