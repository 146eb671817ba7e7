//! The rules of RFC 4287 for a feed, each by its section.

use chrono::DateTime;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// The namespace of Atom (section 2).
const ATOM: &str = "http://www.w3.org/2005/Atom";

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// How often an element may stand in another.
#[derive(Clone, Copy)]
enum Times {
    Once,
    AtMostOnce,
    Often,
}

use Times::{AtMostOnce, Often, Once};

/// Section 4.1.1.
const IN_FEED: &[(&str, Times)] = &[
    ("author", Often),
    ("category", Often),
    ("contributor", Often),
    ("entry", Often),
    ("generator", AtMostOnce),
    ("icon", AtMostOnce),
    ("id", Once),
    ("link", Often),
    ("logo", AtMostOnce),
    ("rights", AtMostOnce),
    ("subtitle", AtMostOnce),
    ("title", Once),
    ("updated", Once),
];

/// Section 4.1.2.
const IN_ENTRY: &[(&str, Times)] = &[
    ("author", Often),
    ("category", Often),
    ("content", AtMostOnce),
    ("contributor", Often),
    ("id", Once),
    ("link", Often),
    ("published", AtMostOnce),
    ("rights", AtMostOnce),
    ("source", AtMostOnce),
    ("summary", AtMostOnce),
    ("title", Once),
    ("updated", Once),
];

/// Section 3.2.
const IN_PERSON: &[(&str, Times)] = &[("name", Once), ("uri", AtMostOnce), ("email", AtMostOnce)];

/// What is against the rules in a feed that is read at an address: the section, and where.
pub fn violations(xml: &str, address: &str) -> Vec<String> {
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![format!("2 {error}")],
    };
    let mut found = Found(Vec::new());
    let root = document.root_element();
    if is_atom(root, "feed") {
        found.feed(root, address);
    } else {
        found.0.push("2 feed".to_owned());
    }
    found.0
}

/// What was found.
struct Found(Vec<String>);

impl Found {
    fn unless(&mut self, is_right: bool, section: &str, what: &str) {
        if !is_right {
            self.0.push(format!("{section} {what}"));
        }
    }

    fn feed(&mut self, feed: Node<'_, '_>, address: &str) {
        self.children(feed, IN_FEED, "4.1.1");
        let entries = || named(feed, "entry");
        let has_author = |node| named(node, "author").next().is_some();
        self.unless(has_author(feed) || entries().all(has_author), "4.1.1", "author");
        let own: Vec<&str> = links(feed, "self").filter_map(|link| link.attribute("href")).collect();
        self.unless(own == [address], "4.1.1", "self");
        let ids: Vec<&str> =
            entries().filter_map(|entry| named(entry, "id").next()).map(|id| text(id)).collect();
        self.unless(ids.iter().collect::<BTreeSet<_>>().len() == ids.len(), "4.1.1", "entries of one id");
        for entry in entries() {
            self.children(entry, IN_ENTRY, "4.1.2");
            let has_content = named(entry, "content").next().is_some();
            let has_alternate = links(entry, "alternate").next().is_some();
            self.unless(has_content || has_alternate, "4.1.2", "alternate");
            self.unless(has_content || named(entry, "summary").next().is_some(), "4.1.2", "summary");
        }
    }

    /// Which elements there are, how often, and each by its own rules.
    fn children(&mut self, node: Node<'_, '_>, known: &[(&str, Times)], section: &str) {
        for (name, times) in known {
            let count = named(node, name).count();
            let is_right = match times {
                Once => count == 1,
                AtMostOnce => count <= 1,
                Often => true,
            };
            self.unless(is_right, section, name);
        }
        for child in elements(node) {
            let name = child.tag_name().name();
            let is_ours = child.tag_name().namespace() == Some(ATOM);
            let is_known = is_ours && known.iter().any(|(known, _)| *known == name);
            self.unless(is_known || !is_ours, section, &format!("{name} in {}", node.tag_name().name()));
            if is_known {
                self.element(child);
            }
        }
        let is_text = |child: Node<'_, '_>| child.text().is_some_and(|text| !text.trim().is_empty());
        self.unless(!node.children().any(|it| it.is_text() && is_text(it)), section, "text beside elements");
        self.alternates(node, section);
        self.language(node);
    }

    /// No two pages of the same type and language.
    fn alternates(&mut self, node: Node<'_, '_>, section: &str) {
        let sorts: Vec<_> = links(node, "alternate")
            .map(|link| (link.attribute("type"), link.attribute("hreflang")))
            .collect();
        self.unless(sorts.iter().collect::<BTreeSet<_>>().len() == sorts.len(), section, "alternate twice");
    }

    /// Section 2: a language as RFC 3066 writes it.
    fn language(&mut self, node: Node<'_, '_>) {
        let tag = node.attribute((XML, "lang"));
        self.unless(tag.is_none_or(is_language), "2", "xml:lang");
    }

    fn element(&mut self, node: Node<'_, '_>) {
        let name = node.tag_name().name();
        match name {
            "title" | "subtitle" | "summary" | "rights" => self.text_construct(node),
            "updated" | "published" => self.unless(is_date(node), "3.3", name),
            "author" | "contributor" => self.person(node),
            "id" => self.unless(is_iri(text(node)) && has_no_elements(node), "4.2.6", "id"),
            "icon" | "logo" => self.unless(is_iri(text(node)), "4.2.5", name),
            "generator" => {
                self.unless(!text(node).is_empty() && has_no_elements(node), "4.2.4", name);
                self.unless(node.attribute("uri").is_none_or(is_iri), "4.2.4", "uri");
            }
            "link" => self.link(node),
            "category" => {
                self.unless(node.attribute("term").is_some_and(|term| !term.is_empty()), "4.2.2", "term");
                self.unless(node.attribute("scheme").is_none_or(is_iri), "4.2.2", "scheme");
            }
            _ => {}
        }
    }

    fn text_construct(&mut self, node: Node<'_, '_>) {
        let name = node.tag_name().name();
        match node.attribute("type") {
            None | Some("text" | "html") => self.unless(has_no_elements(node), "3.1.1", name),
            Some("xhtml") => self.unless(elements(node).count() == 1, "3.1.1.3", name),
            Some(_) => self.unless(false, "3.1.1", name),
        }
        self.unless(name != "title" || !text(node).trim().is_empty(), "4.2.14", "title without text");
        self.language(node);
    }

    fn person(&mut self, node: Node<'_, '_>) {
        self.children(node, IN_PERSON, "3.2");
        let of = |name: &'static str| named(node, name).map(|it| text(it));
        self.unless(of("name").all(|name| !name.is_empty()), "3.2.1", "name");
        self.unless(of("uri").all(is_iri), "3.2.2", "uri");
        let is_mail =
            |text: &str| text.split_once('@').is_some_and(|(who, at)| !who.is_empty() && !at.is_empty());
        self.unless(of("email").all(is_mail), "3.2.3", "email");
    }

    fn link(&mut self, node: Node<'_, '_>) {
        self.unless(node.attribute("href").is_some_and(is_iri), "4.2.7.1", "href");
        let is_name = |rel: &str| !rel.is_empty() && !rel.contains([':', '/', ' ']);
        self.unless(node.attribute("rel").is_none_or(|rel| is_name(rel) || is_iri(rel)), "4.2.7.2", "rel");
        self.unless(node.attribute("type").is_none_or(is_media_type), "4.2.7.3", "type");
        self.unless(node.attribute("hreflang").is_none_or(is_language), "4.2.7.4", "hreflang");
    }
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

fn is_atom(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(ATOM)
}

fn named<'a, 'i: 'a>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    elements(node).filter(move |child| is_atom(*child, name))
}

/// Without `rel` a link is an alternate (section 4.2.7.2).
fn links<'a, 'i: 'a>(node: Node<'a, 'i>, rel: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    named(node, "link").filter(move |link| link.attribute("rel").unwrap_or("alternate") == rel)
}

fn text<'a>(node: Node<'a, '_>) -> &'a str {
    node.text().unwrap_or_default()
}

fn has_no_elements(node: Node<'_, '_>) -> bool {
    elements(node).next().is_none()
}

/// RFC 3339 with capitals (section 3.3).
fn is_date(node: Node<'_, '_>) -> bool {
    let text = text(node);
    DateTime::parse_from_rfc3339(text).is_ok() && text.contains('T') && !text.contains(['t', 'z', ' '])
}

/// An absolute IRI (RFC 3987): a scheme, then something without white space and what stands in no address.
fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let is_part = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
    is_scheme && !rest.is_empty() && rest.chars().all(is_part)
}

fn is_language(tag: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.split('-').all(is_part) && tag.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn is_media_type(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && !word.contains([' ', '/']);
    text.split_once('/').is_some_and(|(kind, sort)| is_word(kind) && is_word(sort))
}
