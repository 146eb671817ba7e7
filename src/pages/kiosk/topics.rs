//! Choosing a theme or a partner: large, with what each would give.

use super::use_kiosk_texts;
use crate::components::localized;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location};
use crate::state::programme::use_programme;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::filter::{Filter, Period};
use stadsgesprek_core::screens::kiosk::view::ChooserKind;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// Something to choose: what it is called, which list it leads to, how much is to come and was.
struct ChooserItem {
    name: String,
    lang: Option<&'static str>,
    filter: Filter,
    to_come: usize,
    were: usize,
}

/// Choosing a theme.
#[component]
pub fn ThemeChooser() -> impl IntoView {
    let topics = |programme: &Arc<Programme>, now| {
        let (to_come, were) = counts(programme, now, |selection| selection.theme_counts);
        let themes = programme.schedule.themes.iter().zip(to_come.into_iter().zip(were));
        themes
            .map(|(theme, counts)| {
                topic(localized(&theme.name), Filter::default().toggle_theme(&theme.id), counts)
            })
            .collect()
    };
    view! { <Chooser choice=ChooserKind::Theme topics=topics /> }.into_any()
}

/// Choosing a partner, by name: those with something to come first.
#[component]
pub fn PartnerChooser() -> impl IntoView {
    let topics = |programme: &Arc<Programme>, now| {
        let (to_come, were) = counts(programme, now, |selection| selection.partner_counts);
        let partners = programme.schedule.partners.iter().zip(to_come.into_iter().zip(were));
        let mut topics: Vec<ChooserItem> = partners
            .map(|(partner, counts)| {
                topic(localized(&partner.name), Filter::default().toggle_partner(&partner.id), counts)
            })
            .collect();
        topics.sort_by_key(|topic| fold(&topic.name));
        topics
    };
    view! { <Chooser choice=ChooserKind::Partner topics=topics /> }.into_any()
}

/// What is to come and what was, for each of one kind.
fn counts(
    programme: &Programme,
    now: Moment,
    of: fn(stadsgesprek_core::programme::filter::Selection) -> Vec<usize>,
) -> (Vec<usize>, Vec<usize>) {
    let count = |period| of(programme.select(&Filter::default(), None, period, now));
    (count(Period::Upcoming), count(Period::Archive))
}

fn topic(
    (name, lang): (String, Option<&'static str>),
    filter: Filter,
    counts: (usize, usize),
) -> ChooserItem {
    let (to_come, were) = counts;
    ChooserItem { name, lang, filter, to_come, were }
}

#[component]
fn Chooser(choice: ChooserKind, topics: fn(&Arc<Programme>, Moment) -> Vec<ChooserItem>) -> impl IntoView {
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{names.choice_title(choice)}</h1>
        {live(move || {
            let mut topics = topics(&programme, now.get());
            topics.retain(|topic| 0 < topic.to_come + topic.were);
            topics.sort_by_key(|topic| topic.to_come == 0);
            view! { <ul class="kiosk-topics" role="list">{topics.into_iter().map(row).collect_view()}</ul> }
        })}
    }
    .into_any()
}

fn row(topic: ChooserItem) -> AnyView {
    let names = use_kiosk_texts();
    let page = if topic.to_come == 0 { Page::Archive } else { Page::Agenda };
    let href = use_location().filtered_link(&Route::new(use_language(), page), &topic.filter);
    let counts = [(topic.to_come, names.to_come), (topic.were, names.were)];
    let counts: Vec<String> = counts.into_iter().filter(|(n, _)| 0 < *n).map(|(n, say)| say(n)).collect();
    view! {
        <li>
            <a class="kiosk-topic" href=href>
                <span class="kiosk-topic-name" lang=topic.lang>{topic.name}</span>
                " "
                <span class="kiosk-topic-count">{counts.join(" · ")}</span>
            </a>
        </li>
    }
    .into_any()
}
