//! What every page stands in: the template `shell/page.html`, and what is the same in all of them.

use super::assets::Assets;
use super::integrity::sha384;
use crate::failure::Failure;
use askama::Template;
use stadsgesprek_core::value::text::Language;

/// What is the same in every page.
pub(super) struct Shell {
    /// The element that says what a browser may load.
    pub(super) policy: String,
    /// The script that starts the app, by name.
    pub(super) starter: String,
    /// What it starts.
    pub(super) assets: Assets,
    /// How a browser knows that those are the right ones.
    pub(super) integrity: Integrity,
    /// What the starter is told in attributes of its own: `data-app` says which app a page starts, and that there is a
    /// worker to register; `data-retention-days` how long the details of a registration are kept; `data-site` where the
    /// site is published; the others what it is called.
    pub(super) told: Vec<(&'static str, String)>,
}

/// The hashes of the files that the starter fetches (W3C Subresource Integrity).
pub(super) struct Integrity {
    script: String,
    wasm: String,
    /// With spaces between, as their names have.
    parts: String,
}

impl Integrity {
    /// Those of the assets; `read` gives the bytes of a file of the site.
    pub(super) fn of(
        assets: &Assets,
        read: impl Fn(&str) -> Result<Vec<u8>, Failure>,
    ) -> Result<Self, Failure> {
        let hash = |name: &str| read(name).map(|bytes| sha384(&bytes));
        let parts: Result<Vec<String>, Failure> = assets.parts.split_whitespace().map(hash).collect();
        Ok(Self { script: hash(&assets.script)?, wasm: hash(&assets.wasm)?, parts: parts?.join(" ") })
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
    /// Whether the whole app is started, not the one that most visits need.
    pub(super) is_whole: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> Shell {
        let assets = Assets {
            style: "site-1.css".to_owned(),
            parts: "qr-1.js whole-1.js whole-2.css".to_owned(),
            script: "a.js".to_owned(),
            wasm: "a.wasm".to_owned(),
        };
        Shell {
            policy: "<meta policy>".to_owned(),
            starter: "boot-1.js".to_owned(),
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
            is_whole: false,
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
    fn a_list_that_is_written_has_its_filter_right_after_it() {
        let page = page(|content| content.filter = Some("a && b()"));
        assert!(page.contains("<p>C</p></div>\n    <script type=\"module\">a && b()</script>\n"), "{page}");
    }

    #[test]
    fn a_rare_page_has_the_stylesheet_of_the_whole_app_after_that_of_the_site_and_loads_no_other_app_ahead() {
        let (usual, rare) = (page(|_| ()), page(|content| content.is_whole = true));
        let both = "<link rel=\"stylesheet\" href=\"./site-1.css\">\n    <link rel=\"stylesheet\" href=\"./whole-2.css\">";
        assert!(rare.contains(both) && rare.contains(" data-whole data-parts="), "{rare}");
        assert!(!rare.contains("modulepreload"), "{rare}");
        assert!(!usual.contains("href=\"./whole-2.css\"") && !usual.contains("data-whole"), "{usual}");
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
        let parts = ["qr-1.js", "whole-1.js", "whole-2.css"].map(|name| sha384(name.as_bytes())).join(" ");
        for part in [
            format!("href=\"./a.js\" integrity=\"{script}\""),
            format!(" data-js=\"a.js\" data-js-integrity=\"{script}\""),
            format!(" data-wasm=\"a.wasm\" data-wasm-integrity=\"{wasm}\""),
            format!(" data-parts=\"qr-1.js whole-1.js whole-2.css\" data-parts-integrity=\"{parts}\""),
        ] {
            assert!(page.contains(&part), "{part} is not in {page}");
        }
    }
}
