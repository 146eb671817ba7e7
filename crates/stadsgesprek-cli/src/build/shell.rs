//! The page that the browser app starts in, as a template for every page of the site.

use super::escape::escape;
use super::integrity::sha384;
use crate::failure::Failure;
use stadsgesprek_core::value::text::Language;
use std::fs;
use std::path::Path;

/// The texts between which a page's own content comes, in the order of the file. Before the end of the head, what
/// stands there stays.
const PLACES: [(&str, &str); 6] = [
    ("<html lang=\"", "\""),
    ("<base", ">"),
    ("<title>", "</title>"),
    ("<meta name=\"description\" content=\"", "\""),
    ("</head>", ""),
    ("<div id=\"start\" class=\"start\">", "</div>"),
];

/// The end of the head: content goes before it, not after.
const HEAD_END: usize = 4;

/// The place of the base: what a page may load is said before the first address in it.
const BASE: usize = 1;

/// What names the files that start the app, and what says that they are the right ones.
const HASHED: [(&str, &str); 2] =
    [(" data-js=\"", " data-js-integrity=\""), (" data-wasm=\"", " data-wasm-integrity=\"")];

/// The beginning of the link to the stylesheet.
const STYLESHEET: &str = "<link rel=\"stylesheet\"";

/// The attributes with which the shell names the files that it needs.
const REFERENCES: [&str; 4] = [" href=\"", " src=\"", " data-js=\"", " data-wasm=\""];

/// The attribute that names the files which the app fetches only when they are asked for, with spaces between.
const PARTS: &str = " data-parts=\"";

/// The shell, cut at the places where pages differ.
#[derive(Clone)]
pub(super) struct Shell {
    pieces: [String; PLACES.len()],
    rest: String,
}

/// What a page puts into the shell.
pub(super) struct Content<'a> {
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
    /// The body, as HTML.
    pub(super) body: &'a str,
    /// Whether the whole app is started, not the one that most visits need.
    pub(super) is_whole: bool,
}

impl Shell {
    /// Reads a shell; fails when it lacks a place that the pages need.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::unreadable(path))?;
        Self::cut(&text).map_err(|marker| Failure::Shell { path: path.to_owned(), marker })
    }

    /// Cuts a text; the error is the marker that is not there.
    fn cut(text: &str) -> Result<Self, &'static str> {
        let mut rest = text;
        let mut pieces = [const { String::new() }; PLACES.len()];
        for (at, (before, after)) in PLACES.into_iter().enumerate() {
            let found = rest.find(before).ok_or(before)?;
            let start = if at == HEAD_END { found } else { found + before.len() };
            pieces[at] = rest[..start].to_owned();
            rest = &rest[start..];
            rest = &rest[rest.find(after).ok_or(after)?..];
        }
        Ok(Self { pieces, rest: rest.to_owned() })
    }

    /// The files of the site that every page needs.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        let values =
            self.texts().flat_map(|text| REFERENCES.iter().flat_map(move |name| text.split(name).skip(1)));
        let values = values.filter_map(|text| text.split_once('"')).map(|(value, _)| value);
        let names = values.map(|value| value.strip_prefix("./").unwrap_or(value));
        let names = names.chain(self.parts().split_whitespace());
        names.filter(|name| !matches!(*name, "" | ".") && !name.starts_with('#') && !name.contains(':'))
    }

    /// The page without what it loads ahead for the app that most visits need, and with the stylesheet of the other.
    fn with_whole_app(&self, page: &str) -> String {
        let files = HASHED.iter().filter_map(|(attribute, _)| self.value(attribute));
        let ahead = files.filter_map(|name| element_around(page, &format!(" href=\"./{name}\"")));
        let slim = ahead.fold(page.to_owned(), |slim, link| slim.replacen(link, "", 1));
        let slim = slim.replacen(PARTS, &format!(" data-whole{PARTS}"), 1);
        let style =
            self.parts().split_whitespace().find(|name| name.starts_with("whole-") && name.ends_with(".css"));
        match (style, self.stylesheet()) {
            (Some(name), Some((link, _))) => {
                slim.replacen(link, &format!("{link}{STYLESHEET} href=\"./{name}\">"), 1)
            }
            _ => slim,
        }
    }

    fn parts(&self) -> &str {
        self.value(PARTS).unwrap_or_default()
    }

    /// What an attribute of the shell says.
    fn value(&self, attribute: &str) -> Option<&str> {
        self.texts().find_map(|text| value_of(text, attribute))
    }

    fn texts(&self) -> impl Iterator<Item = &String> {
        self.pieces.iter().chain([&self.rest])
    }

    fn replace(&mut self, from: &str, to: &str) {
        let texts = self.pieces.iter_mut().chain([&mut self.rest]);
        texts.for_each(|text| *text = text.replace(from, to));
    }

    /// The element that links the stylesheet, and the name of the file.
    pub(super) fn stylesheet(&self) -> Option<(&str, &str)> {
        let head = &self.pieces[HEAD_END];
        let start = head.find(STYLESHEET)?;
        let element = &head[start..=start + head[start..].find('>')?];
        let name = value_of(element, " href=\"")?;
        Some((element, name.strip_prefix("./").unwrap_or(name)))
    }

    /// Says in every page what a browser may load, and which script and wasm are the right ones. `read` gives the
    /// bytes of a file of the site.
    pub(super) fn secure(
        &mut self,
        policy: &str,
        read: impl Fn(&str) -> Result<Vec<u8>, Failure>,
    ) -> Result<(), Failure> {
        for (attribute, integrity) in HASHED {
            let Some(name) = self.value(attribute).map(str::to_owned) else { continue };
            let hash = sha384(&read(&name)?);
            // A browser takes a hash where a script is loaded ahead, and warns of one where anything else is.
            let link = format!("<link rel=\"modulepreload\" href=\"./{name}\"");
            let quoted = format!("{attribute}{name}\"");
            self.replace(&quoted, &format!("{quoted}{integrity}{hash}\""));
            self.replace(&link, &format!("{link} integrity=\"{hash}\""));
        }
        let parts = self.parts().to_owned();
        if !parts.is_empty() {
            let hashes: Result<Vec<_>, Failure> =
                parts.split_whitespace().map(|name| read(name).map(|bytes| sha384(&bytes))).collect();
            let quoted = format!("{PARTS}{parts}\"");
            let both = format!("{quoted} data-parts-integrity=\"{}\"", hashes?.join(" "));
            self.replace(&quoted, &both);
        }
        let base = PLACES[BASE].0;
        if let Some(before) = self.pieces[BASE].strip_suffix(base) {
            self.pieces[BASE] = format!("{before}{policy}\n    {base}");
        }
        Ok(())
    }

    /// Gives the starter another name.
    pub(super) fn rename(&mut self, from: &str, to: &str) {
        self.replace(&format!(" src=\"{from}\""), &format!(" src=\"{to}\""));
    }

    /// Tells the starter something in an attribute of its own. `data-app` says which app a page starts, and that there is
    /// a worker to register; `data-retention-days` how long the details of a registration are kept; `data-site` where the
    /// site is published.
    pub(super) fn mark(&mut self, attribute: &str, value: &str) {
        let wasm = HASHED[1].0;
        self.replace(wasm, &format!(" {attribute}=\"{value}\"{wasm}"));
    }

    /// The page with this content.
    pub(super) fn fill(&self, content: &Content) -> String {
        let values = [
            content.language.tag().to_owned(),
            format!(" href=\"{}\"", escape(content.base)),
            escape(content.title),
            escape(content.description),
            content.head.to_owned(),
            content.body.to_owned(),
        ];
        let mut page: String =
            self.pieces.iter().zip(&values).flat_map(|(piece, value)| [piece, value]).cloned().collect();
        page.push_str(&self.rest);
        if content.is_whole {
            page = self.with_whole_app(&page);
        }
        match (content.style, self.stylesheet()) {
            (Some(style), Some((link, _))) => page.replacen(link, &format!("<style>{style}</style>"), 1),
            _ => page,
        }
    }
}

fn element_around<'a>(text: &'a str, attribute: &str) -> Option<&'a str> {
    let at = text.find(attribute)?;
    let start = text[..at].rfind('<')?;
    Some(&text[start..=at + text[at..].find('>')?])
}

fn value_of<'a>(text: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(attribute)?;
    after.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = r#"<html lang="nl"><head><base href="./"><title>a</title>
<meta name="description" content="b"><link rel="icon"></head>
<body><div id="start" class="start"><p class="start-note">c</p></div><div>d</div></body></html>"#;

    fn filled(title: &str, body: &str) -> String {
        let content = Content {
            language: Language::En,
            base: "../",
            title,
            description: title,
            head: "<x>",
            style: None,
            body,
            is_whole: false,
        };
        Shell::cut(SHELL).unwrap().fill(&content)
    }

    #[test]
    fn a_page_replaces_what_the_shell_says_and_keeps_the_rest() {
        let expected = r#"<html lang="en"><head><base href="../"><title>A</title>
<meta name="description" content="A"><link rel="icon"><x></head>
<body><div id="start" class="start"><div>B</div></div><div>d</div></body></html>"#;
        assert_eq!(filled("A", "<div>B</div>"), expected);
    }

    #[test]
    fn a_page_can_hold_the_style_itself() {
        let text = SHELL.replace("</head>", "<link rel=\"stylesheet\" href=\"./site-1.css\"></head>");
        let shell = Shell::cut(&text).unwrap();
        assert_eq!(shell.stylesheet().map(|(_, name)| name), Some("site-1.css"));
        let mut content = Content {
            language: Language::Nl,
            base: "./",
            title: "",
            description: "",
            head: "",
            style: None,
            body: "",
            is_whole: false,
        };
        assert!(shell.fill(&content).contains("site-1.css"));
        content.style = Some("p{color:red}");
        let page = shell.fill(&content);
        assert!(page.contains("<style>p{color:red}</style>") && !page.contains("site-1.css"), "{page}");
    }

    #[test]
    fn a_rare_page_has_the_stylesheet_of_the_whole_app_after_that_of_the_site() {
        let text = SHELL.replace("</head>", "<link rel=\"stylesheet\" href=\"./site-1.css\"></head>").replace(
            "<div>d</div>",
            "<script data-js=\"a.js\" data-parts=\"qr-1.js whole-1.js whole-1_bg.wasm whole-2.css\"></script>",
        );
        let shell = Shell::cut(&text).unwrap();
        let page = |is_whole| {
            shell.fill(&Content {
                language: Language::Nl,
                base: "./",
                title: "",
                description: "",
                head: "",
                style: None,
                body: "",
                is_whole,
            })
        };
        let both =
            "<link rel=\"stylesheet\" href=\"./site-1.css\"><link rel=\"stylesheet\" href=\"./whole-2.css\">";
        assert!(page(true).contains(both), "{}", page(true));
        assert!(!page(false).contains("href=\"./whole-2.css\""), "{}", page(false));
    }

    #[test]
    fn a_title_stays_text() {
        let page = filled("\"></title><script>", "");
        assert!(page.contains("<title>&quot;&gt;&lt;/title&gt;&lt;script&gt;</title>"), "{page}");
        assert!(page.contains("content=\"&quot;&gt;&lt;/title&gt;&lt;script&gt;\""), "{page}");
    }

    #[test]
    fn the_shell_names_the_files_it_needs() {
        let text =
            format!("{SHELL}<link href=\"./a.css\"><script src=\"b.js\" data-wasm=\"c.wasm\"></script>");
        let text = format!("{text}<a href=\".\">d</a><a href=\"mailto:e\">e</a>");
        let shell = Shell::cut(&text).unwrap();
        assert_eq!(shell.files().collect::<Vec<_>>(), ["a.css", "b.js", "c.wasm"]);
    }

    #[test]
    fn the_page_of_the_repository_has_every_place() {
        let text = include_str!("../../../../index.html");
        assert_eq!(Shell::cut(text).err(), None);
    }

    #[test]
    fn a_page_says_what_it_may_load_and_which_script_and_wasm_are_right() {
        let text =
            SHELL.replace("<link rel=\"icon\">", "<link rel=\"modulepreload\" href=\"./a.js\">").replace(
                "<div>d</div>",
                "<script type=\"module\" src=\"boot.js\" data-js=\"a.js\" data-wasm=\"a.wasm\"></script>",
            );
        let mut shell = Shell::cut(&text).unwrap();
        shell.secure("<meta policy>", |name| Ok(name.into())).unwrap();
        let page = shell.fill(&Content {
            language: Language::Nl,
            base: "./",
            title: "",
            description: "",
            style: None,
            head: "",
            body: "",
            is_whole: false,
        });
        let wasm = sha384(b"a.wasm");
        assert!(page.contains("<meta policy>\n    <base"), "{page}");
        assert!(page.contains(&format!("href=\"./a.js\" integrity=\"{}\"", sha384(b"a.js"))), "{page}");
        assert!(page.contains(&format!("data-js-integrity=\"{}\"", sha384(b"a.js"))), "{page}");
        assert!(page.contains(&format!("data-wasm-integrity=\"{wasm}\"")), "{page}");
    }

    #[test]
    fn every_place_is_needed() {
        for (before, _) in PLACES {
            let shell = SHELL.replacen(before, "", 1);
            assert_eq!(Shell::cut(&shell).err(), Some(before));
        }
    }
}
