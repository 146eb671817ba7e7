//! What every page stands in: the template `shell/page.html`, and what is the same in all of them.

use super::assets::Assets;
use super::integrity::sha384;
use crate::failure::Failure;
use askama::Template;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::value::text::Language;

/// What is the same in every page.
pub(super) struct Shell {
    /// The element that says what a browser may load.
    pub(super) policy: String,
    /// The script that starts the app, by name.
    pub(super) starter: String,
    /// The script that asks for the app before the starter is there.
    pub(super) ahead: String,
    /// What it starts.
    pub(super) assets: Assets,
    /// How a browser knows that those are the right ones.
    pub(super) integrity: Integrity,
    /// What the starter is told in attributes of its own: `data-app` says which app a page starts, and that there is a
    /// worker to register; `data-retention-days` how long the details of a registration are kept; `data-site` where the
    /// site is published; the others what it is called.
    pub(super) told: Vec<(&'static str, String)>,
}

/// The hashes of the files that the starter fetches (W3C Subresource Integrity). Those of the slices stand in the script.
pub(super) struct Integrity {
    script: String,
    wasm: String,
}

impl Integrity {
    /// Those of the assets; `read` gives the bytes of a file of the site.
    pub(super) fn of(
        assets: &Assets,
        read: impl Fn(&str) -> Result<Vec<u8>, Failure>,
    ) -> Result<Self, Failure> {
        let hash = |name: &str| read(name).map(|bytes| sha384(&bytes));
        Ok(Self { script: hash(&assets.script)?, wasm: hash(&assets.wasm)? })
    }
}

/// One page.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct PageTemplate<'a> {
    /// What it has like every other.
    pub(super) shell: &'a Shell,
    /// The language of the page.
    pub(super) language: Language,
    /// What its links are relative to.
    pub(super) base: &'a str,
    /// The title, as text.
    pub(super) title: &'a str,
    /// The description, as text.
    pub(super) description: &'a str,
    /// More for the head, as HTML.
    pub(super) head: &'a str,
    /// The stylesheet to put into the page instead of a link to it: the first paint then waits for nothing else.
    pub(super) style: Option<&'a str>,
    /// The script that filters the list of the page.
    pub(super) filter: Option<&'a str>,
    /// The body, as HTML.
    pub(super) body: &'a str,
    /// What it shows; a page of none starts as the one for any address.
    pub(super) page: Option<&'a Page>,
}

impl PageTemplate<'_> {
    /// The slices of the app that it needs, by name, with spaces between.
    fn slices(&self) -> String {
        let slices = self.page.map(Page::slices).unwrap_or_default();
        slices.iter().map(|slice| slice.name()).collect::<Vec<_>>().join(" ")
    }

    /// Whether the app can begin with the outline of the programme.
    fn needs_no_more_than_outline(&self) -> bool {
        self.page.is_some_and(|page| !page.needs_all())
    }

    fn is_rare(&self) -> bool {
        self.page.is_some_and(Page::is_rare)
    }

    /// Whether it must know itself whether all that it needs is on the server: it loads itself again.
    fn is_unattended(&self) -> bool {
        self.page.is_some_and(Page::is_unattended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> Shell {
        let assets = Assets {
            style: "site-1.css".to_owned(),
            pieces: "own-1.wasm mine-1.wasm rare-2.css".to_owned(),
            script: "a.js".to_owned(),
            wasm: "a.wasm".to_owned(),
        };
        Shell {
            policy: "<meta policy>".to_owned(),
            starter: "boot-1.js".to_owned(),
            ahead: "a && ask()".to_owned(),
            integrity: Integrity::of(&assets, |name| Ok(name.into())).unwrap(),
            assets,
            told: vec![("data-name", "A & \"B\"".to_owned())],
        }
    }

    fn page(change: impl FnOnce(&mut PageTemplate)) -> String {
        let shell = shell();
        let mut content = PageTemplate {
            shell: &shell,
            language: Language::En,
            base: "../",
            title: "A",
            description: "B",
            head: "  <x>\n  ",
            style: None,
            filter: None,
            body: "<p>C</p>",
            page: Some(&Page::Agenda),
        };
        change(&mut content);
        content.to_string()
    }

    #[test]
    fn a_page_has_what_is_its_own() {
        let page = page(|_| ());
        let head = "<html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\">\n    <meta policy>\n    <base href=\"../\">";
        for part in [
            head,
            "<title>A</title>\n    <meta name=\"description\" content=\"B\">\n",
            "crossorigin=\"anonymous\">\n    <x>\n  </head>",
            "<div id=\"start\" class=\"start\"><p>C</p></div>",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
    }

    #[test]
    fn a_page_can_hold_the_style_itself() {
        let page = page(|content| content.style = Some("p > a{color:red}"));
        assert!(page.contains("<style>p > a{color:red}</style>") && !page.contains("site-1.css"), "{page}");
    }

    #[test]
    fn a_page_asks_for_the_app_itself() {
        let page = page(|_| ());
        assert!(page.contains("\"></script>\n    <script>a && ask()</script>\n"), "{page}");
    }

    #[test]
    fn a_list_that_is_written_has_its_filter_right_after_it() {
        let page = page(|content| content.filter = Some("a && b()"));
        assert!(page.contains("<p>C</p></div>\n    <script type=\"module\">a && b()</script>\n"), "{page}");
    }

    #[test]
    fn a_rare_page_has_its_stylesheet_after_that_of_the_site() {
        let (usual, rare) = (page(|_| ()), page(|content| content.page = Some(&Page::Month)));
        let both = "<link rel=\"stylesheet\" href=\"./site-1.css\">\n    <link rel=\"stylesheet\" href=\"./rare-2.css\">";
        assert!(rare.contains(both), "{rare}");
        assert!(!usual.contains("rare-2.css"), "{usual}");
    }

    #[test]
    fn a_page_names_the_slices_that_it_needs_and_one_that_loads_itself_again_their_files() {
        for (shown, said) in [
            (None, ""),
            (Some(&Page::Agenda), ""),
            (Some(&Page::Mine), " data-slices=\"own mine\""),
            (
                Some(&Page::DoorScreen),
                " data-slices=\"door_screen\" data-pieces=\"own-1.wasm mine-1.wasm rare-2.css\"",
            ),
        ] {
            let page = page(|content| content.page = shown).replace(" data-outline", "");
            assert!(page.contains(&format!("src=\"boot-1.js\"{said} data-js=")), "{page}");
        }
    }

    #[test]
    fn a_page_that_shows_no_text_of_an_event_begins_with_the_outline() {
        for (shown, is_named) in [
            (Some(&Page::Agenda), true),
            (Some(&Page::Mine), true),
            (Some(&Page::Kiosk), false),
            (None, false),
        ] {
            let page = page(|content| content.page = shown);
            assert_eq!(page.contains(" data-outline data-js="), is_named, "{page}");
        }
    }

    #[test]
    fn what_is_text_stays_text() {
        let hostile = "\"></title><script>";
        let page = page(|content| (content.title, content.description) = (hostile, hostile));
        assert!(page.contains("<title>&quot;&gt;&lt;/title&gt;&lt;script&gt;</title>"), "{page}");
        assert!(page.contains("content=\"&quot;&gt;&lt;/title&gt;&lt;script&gt;\""), "{page}");
        assert!(page.contains(" data-name=\"A &amp; &quot;B&quot;\""), "{page}");
    }

    #[test]
    fn a_page_says_which_files_are_the_right_ones() {
        let page = page(|_| ());
        let [script, wasm] = ["a.js", "a.wasm"].map(|name| sha384(name.as_bytes()));
        for part in [
            format!("href=\"./a.js\" integrity=\"{script}\""),
            format!(" data-js=\"a.js\" data-js-integrity=\"{script}\""),
            format!(" data-wasm=\"a.wasm\" data-wasm-integrity=\"{wasm}\""),
        ] {
            assert!(page.contains(&part), "{part} is not in {page}");
        }
    }
}
