//! What the form of `schedule.xml` asks, as the XML Schema of the Chaos Computer Club's video team says it:
//! `validator/xsd/schedule.xml.xsd` of <https://github.com/voc/schedule>.

use crate::values::{
    Test, anything, clock, date, duration, moment, positive, uuid, web_address, whole_number,
};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

use Order::{AnyOrder, InOrder};
use Times::{AtLeastOnce, AtMostOnce, Often, Once};

/// How often an element stands in another.
#[derive(Clone, Copy)]
enum Times {
    Once,
    AtMostOnce,
    AtLeastOnce,
    Often,
}

/// Whether the elements inside come as they are listed.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    InOrder,
    AnyOrder,
}

/// An element.
struct Element {
    /// Name, whether it must be there, and of what sort.
    attributes: &'static [(&'static str, bool, Test)],
    content: Content,
}

enum Content {
    Text(Test),
    Elements(Order, &'static [(&'static str, Times, &'static Element)]),
}

const fn text(test: Test) -> Element {
    Element { attributes: &[], content: Content::Text(test) }
}

static TEXT: Element = text(anything);
static DATE: Element = text(date);
static MOMENT: Element = text(moment);
static CLOCK: Element = text(clock);
static DURATION: Element = text(duration);
static NUMBER: Element = text(whole_number);
static WEB_ADDRESS: Element = text(web_address);
static YES_OR_NO: Element = text(|text| ["true", "false", "0", "1"].contains(&text));

static SCHEDULE: Element = Element {
    attributes: &[],
    content: Content::Elements(
        InOrder,
        &[
            ("generator", AtMostOnce, &GENERATOR),
            ("version", Once, &TEXT),
            ("conference", Once, &CONFERENCE),
            ("day", AtLeastOnce, &DAY),
        ],
    ),
};

static GENERATOR: Element = Element {
    attributes: &[("name", false, anything), ("version", false, anything)],
    content: Content::Elements(InOrder, &[]),
};

static CONFERENCE: Element = Element {
    attributes: &[],
    content: Content::Elements(
        AnyOrder,
        &[
            ("title", Once, &TEXT),
            ("acronym", Once, &TEXT),
            ("start", AtMostOnce, &DATE),
            ("end", AtMostOnce, &DATE),
            ("days", AtMostOnce, &NUMBER),
            ("timeslot_duration", AtMostOnce, &DURATION),
            ("base_url", AtMostOnce, &WEB_ADDRESS),
            ("time_zone_name", AtMostOnce, &TEXT),
        ],
    ),
};

static DAY: Element = Element {
    attributes: &[
        ("date", false, date),
        ("start", false, moment),
        ("end", false, moment),
        ("index", false, positive),
    ],
    content: Content::Elements(InOrder, &[("room", Often, &ROOM)]),
};

static ROOM: Element = Element {
    attributes: &[("name", false, anything)],
    content: Content::Elements(InOrder, &[("event", Often, &EVENT)]),
};

static EVENT: Element = Element {
    attributes: &[("id", true, positive), ("guid", true, uuid)],
    content: Content::Elements(
        AnyOrder,
        &[
            ("room", Once, &TEXT),
            ("title", Once, &TEXT),
            ("subtitle", Once, &TEXT),
            ("type", Once, &TEXT),
            ("date", Once, &MOMENT),
            ("start", Once, &CLOCK),
            ("duration", Once, &DURATION),
            ("abstract", Once, &TEXT),
            ("slug", Once, &TEXT),
            ("track", Once, &TEXT),
            ("logo", AtMostOnce, &TEXT),
            ("persons", AtMostOnce, &PERSONS),
            ("language", AtMostOnce, &TEXT),
            ("description", AtMostOnce, &TEXT),
            ("recording", AtMostOnce, &RECORDING),
            ("links", AtMostOnce, &LINKS),
            ("attachments", AtMostOnce, &ATTACHMENTS),
            ("video_download_url", AtMostOnce, &WEB_ADDRESS),
            ("url", AtMostOnce, &WEB_ADDRESS),
        ],
    ),
};

static RECORDING: Element = Element {
    attributes: &[],
    content: Content::Elements(AnyOrder, &[("license", Once, &TEXT), ("optout", Once, &YES_OR_NO)]),
};

static PERSONS: Element =
    Element { attributes: &[], content: Content::Elements(InOrder, &[("person", Often, &PERSON)]) };

static PERSON: Element = Element { attributes: &[("id", false, positive)], content: Content::Text(anything) };

static LINKS: Element =
    Element { attributes: &[], content: Content::Elements(InOrder, &[("link", Often, &LINK)]) };

static ATTACHMENTS: Element =
    Element { attributes: &[], content: Content::Elements(InOrder, &[("attachment", Often, &LINK)]) };

static LINK: Element = Element { attributes: &[("href", false, anything)], content: Content::Text(anything) };

/// Where a file is not as the form asks, by the names of the elements on the way.
pub fn refusals(xml: &str) -> Vec<String> {
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let root = document.root_element();
    let mut refused = Vec::new();
    look(root, &SCHEDULE, root.tag_name().name(), &mut refused);
    if root.tag_name().name() != "schedule" {
        refused.push("schedule".to_owned());
    }
    only_once(root, &mut refused);
    refused
}

fn look(node: Node<'_, '_>, element: &Element, at: &str, refused: &mut Vec<String>) {
    for (name, must, test) in element.attributes {
        if !node.attribute(*name).map_or(!must, test) {
            refused.push(format!("{at}@{name}"));
        }
    }
    let is_known = |name: &str| element.attributes.iter().any(|it| it.0 == name);
    let others = node.attributes().filter(|it| !is_known(it.name()));
    refused.extend(others.map(|it| format!("{at}@{}", it.name())));
    let has_elements = node.children().any(|it| it.is_element());
    let has_text = node.children().any(|it| it.text().is_some_and(|text| !text.trim().is_empty()));
    match &element.content {
        Content::Text(test) if has_elements || !test(node.text().unwrap_or_default()) => {
            refused.push(at.to_owned());
        }
        Content::Elements(..) if has_text && !has_elements => refused.push(at.to_owned()),
        Content::Text(_) => {}
        Content::Elements(order, known) => inside(node, *order, known, at, refused),
    }
}

fn inside(
    node: Node<'_, '_>,
    order: Order,
    known: &[(&str, Times, &Element)],
    at: &str,
    refused: &mut Vec<String>,
) {
    let place = |child: &Node<'_, '_>| known.iter().position(|it| it.0 == child.tag_name().name());
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    for child in &children {
        let below = format!("{at}/{}", child.tag_name().name());
        match place(child) {
            Some(found) => look(*child, known[found].2, &below, refused),
            None => refused.push(below),
        }
    }
    for (name, times, _) in known {
        let count = children.iter().filter(|it| it.tag_name().name() == *name).count();
        let is_right = match times {
            Once => count == 1,
            AtMostOnce => count <= 1,
            AtLeastOnce => count >= 1,
            Often => true,
        };
        if !is_right {
            refused.push(format!("{at}/{name}"));
        }
    }
    if order == InOrder && !children.iter().filter_map(place).is_sorted() {
        refused.push(at.to_owned());
    }
}

/// Numbers, ids and slugs of events and the numbers of days stand once each.
fn only_once(root: Node<'_, '_>, refused: &mut Vec<String>) {
    let named = |name: &'static str| root.descendants().filter(move |node| node.has_tag_name(name));
    let events = || named("event");
    let attributes = |name: &'static str| events().filter_map(move |it| it.attribute(name)).collect();
    let slugs = events().filter_map(|it| it.children().find(|child| child.has_tag_name("slug"))?.text());
    let lists: [(&str, Vec<&str>); 4] = [
        ("id", attributes("id")),
        ("guid", attributes("guid")),
        ("slug", slugs.collect()),
        ("index", named("day").filter_map(|it| it.attribute("index")).collect()),
    ];
    for (name, list) in lists {
        if list.iter().collect::<BTreeSet<_>>().len() != list.len() {
            refused.push(format!("{name} twice"));
        }
    }
}
