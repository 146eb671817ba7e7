//! What an event is about and with whom: themes as a small mark beside their word, partners in words.

use crate::components::{LocalizedText, Marker, as_it_is, localized, localized_names, marked_line};
use crate::state::location::{use_language, use_location};
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_names;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::document::{PartnerRole, Theme};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::{PartnerId, ThemeId};
use std::sync::Arc;

/// A theme: its mark and its word, as a link to its page.
#[component]
pub fn ThemeMark(
    theme: Theme,
    /// How its word is shown.
    #[prop(default = as_it_is())]
    mark: Marker,
) -> impl IntoView {
    let color = theme.color.clone().unwrap_or_else(|| "currentColor".to_owned());
    let href = use_location().link(Page::Theme(theme.id.clone()));
    let (name, lang) = localized(&theme.name);
    view! {
        <a class="theme-mark" href=href lang=lang>
            <svg class="theme-dot" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
                <rect width="10" height="10" fill=color />
            </svg>
            <span>{mark(name)}</span>
        </a>
    }
    .into_any()
}

/// Themes of an event and its partners in one line; not who publishes the programme, nor the house.
#[component]
pub fn TopicLine(
    event: Arc<Event>,
    /// How their names are shown.
    #[prop(default = as_it_is())]
    mark: Marker,
) -> impl IntoView {
    let programme = use_programme();
    let schedule = &programme.schedule;
    let themes: Vec<Theme> = schedule.themes_of(&event).cloned().collect();
    let (publisher, names) = (&schedule.publisher.name, use_site_names());
    let is_house = |name: &str| name == publisher || names.house().split(", ").next() == Some(name);
    let others = schedule.partners_of(&event).map(|partner| &partner.name);
    let mut others = others.filter(|name| !is_house(&localized(name).0));
    let names = localized_names(&mut others, ", ");
    let is_empty = themes.is_empty() && names.is_empty();
    (!is_empty).then(|| {
        view! {
            <p class="topic-line">
                {themes.into_iter().map(|theme| view! { <ThemeMark theme mark=mark.clone() /> " " }).collect_view()}
                {marked_line(names, &mark)}
            </p>
        }
    })
}

/// A partner with its name and a remark.
pub type NamedPartner = (PartnerId, LocalizedText, Option<LocalizedText>);

/// The partners of an event, by role and in the order of the roles.
pub fn partners_by_role(event: &Event) -> Vec<(&'static str, Vec<NamedPartner>)> {
    let language = use_language();
    let programme = use_programme();
    let of_role = |role: PartnerRole| {
        let found = event.about.partners.iter().filter(move |it| it.role == role);
        let named = found.filter_map(|it| {
            let partner = programme.schedule.partner(&it.partner)?;
            let name = partner.full_name.as_ref().unwrap_or(&partner.name);
            Some((partner.id.clone(), localized(name), it.note.as_ref().map(localized)))
        });
        named.collect::<Vec<_>>()
    };
    let roles = PartnerRole::ALL.iter().chain([&PartnerRole::Unknown]);
    let roles = roles.map(|role| (role.word(language), of_role(*role)));
    roles.filter(|(_, partners)| !partners.is_empty()).collect()
}

/// The name of a theme, for chips and announcements.
pub fn theme_name(id: &ThemeId) -> Option<String> {
    use_programme().schedule.theme(id).map(|theme| localized(&theme.name).0)
}

/// The name of a partner, for chips and announcements.
pub fn partner_name(id: &PartnerId) -> Option<String> {
    use_programme().schedule.partner(id).map(|partner| localized(&partner.name).0)
}
