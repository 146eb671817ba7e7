//! The two areas of the screen: what matters most, and what is besides.

use super::content::Door;
use super::showing::{EndMention, LeadView, RowView, when};
use crate::components::site_name;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{DoorCatalog, door_texts};
use stadsgesprek_core::screens::door_screen::{Board, DayEnd, Showing};
use stadsgesprek_core::value::text::Language;

/// A list under a heading.
struct ShowingGroup {
    heading: String,
    kind: &'static str,
    showings: Vec<Showing>,
}

/// What is on now, else what comes next, else how the day stands; and beside it the rest.
#[component]
pub(super) fn BoardView(door: Door, language: Language) -> impl IntoView {
    let t = door_texts(language);
    let default = door.default_language;
    let Door { board, is_timed, .. } = door;
    let (lead, rest) = if is_timed { divided(board, t) } else { untimed(board, t) };
    let lead = match lead {
        Lead::Group(group) => lead_view(group, language, default),
        Lead::Words(title, text) => words(title, text),
    };
    let rest: Vec<ShowingGroup> = rest.into_iter().filter(|group| !group.showings.is_empty()).collect();
    let is_alone = rest.is_empty();
    let rest = rest.into_iter().map(|group| group_view(group, language, default)).collect_view();
    let rest = (!is_alone).then(|| view! { <div class="door-rest door-pages">{rest}</div> });
    view! {
        <div class="door-lead door-pages" data-alone=is_alone.then_some("")>{lead}</div>
        {rest}
    }
    .into_any()
}

enum Lead {
    Group(ShowingGroup),
    Words(&'static str, Option<String>),
}

fn divided(board: Board, t: &'static DoorCatalog) -> (Lead, Vec<ShowingGroup>) {
    let Board { now, next, later, off, days, ahead, end } = board;
    let group = |heading: &str, kind, showings| ShowingGroup { heading: heading.to_owned(), kind, showings };
    let (next, later, off) =
        (group(t.next, "next", next), group(t.later, "later", later), group(t.off, "off", off));
    let days = group(t.days, "days", days);
    let is_last = later.showings.is_empty();
    let ahead = ahead.filter(|_| is_last).map(|ahead| {
        let heading = if ahead.is_tomorrow { t.tomorrow.to_owned() } else { (t.day)(ahead.day) };
        ShowingGroup { heading, kind: "ahead", showings: ahead.showings }
    });
    if !now.is_empty() {
        let rest = [off, next, later, days].into_iter().chain(ahead).collect();
        return (Lead::Group(group(t.now, "now", now)), rest);
    }
    if !next.showings.is_empty() {
        return (Lead::Group(next), [off, later, days].into_iter().chain(ahead).collect());
    }
    // Who came for it looks here first.
    if end == DayEnd::Nothing && !off.showings.is_empty() {
        return (Lead::Group(off), [days].into_iter().chain(ahead).collect());
    }
    let lead = match (end, ahead.is_some() || !days.showings.is_empty()) {
        (DayEnd::Over, _) => Lead::Words(t.over, Some(t.over_kindly.to_owned())),
        (_, true) if days.showings.is_empty() => {
            Lead::Words(t.nothing_today, Some(t.nothing_today_kindly.to_owned()))
        }
        (_, true) => return (Lead::Group(days), [off].into_iter().chain(ahead).collect()),
        (_, false) => Lead::Words(t.nothing_to_come, Some((t.nothing_to_come_kindly)(&site_name()))),
    };
    (lead, [off, days].into_iter().chain(ahead).collect())
}

/// What is said when nobody knows the time: what is to come, with its day, and no "now".
fn untimed(board: Board, t: &'static DoorCatalog) -> (Lead, Vec<ShowingGroup>) {
    let ahead = board.ahead.map(|ahead| ShowingGroup {
        heading: (t.day)(ahead.day),
        kind: "ahead",
        showings: ahead.showings,
    });
    match ahead {
        Some(ahead) => (Lead::Words(t.soon, None), vec![ahead]),
        None => (Lead::Words(t.nothing_to_come, Some((t.nothing_to_come_kindly)(&site_name()))), Vec::new()),
    }
}

fn lead_view(group: ShowingGroup, language: Language, default: Language) -> AnyView {
    let kind = group.kind;
    let beside = match &group.showings[..] {
        [only] if matches!(kind, "now" | "next") => Some(when(only, language, EndMention::Said)),
        _ => None,
    };
    let has_time = beside.is_none();
    let beside = beside.map(|when| view! { <p class="door-when">{when}</p> });
    let showings = group.showings.into_iter();
    let showings = showings.map(|showing| view! { <li><LeadView showing language default has_time /></li> });
    view! {
        <section class="door-group" data-kind=kind>
            <div class="door-beside">
                <h2 class="door-heading">{group.heading}</h2>
                {beside}
            </div>
            <ol class="door-list" role="list">{showings.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn group_view(group: ShowingGroup, language: Language, default: Language) -> AnyView {
    let kind = group.kind;
    let showings = group.showings.into_iter();
    let showings =
        showings.map(|showing| view! { <li class="door-row"><RowView showing language default /></li> });
    view! {
        <section class="door-group" data-kind=kind>
            <h2 class="door-heading">{group.heading}</h2>
            <ol class="door-list" role="list">{showings.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn words(title: &'static str, text: Option<String>) -> AnyView {
    view! {
        <section class="door-words">
            <h2 class="door-title" data-length="short">{title}</h2>
            {text.map(|text| view! { <p class="door-line">{text}</p> })}
        </section>
    }
    .into_any()
}

/// Words alone on the screen.
pub(super) fn lone(title: &'static str, text: Option<String>) -> AnyView {
    view! { <div class="door-lead door-pages" data-alone="">{words(title, text)}</div> }.into_any()
}
