//! What staff should see and visitors need not: an old programme, no connection, a clock that is wrong, a preview.

use crate::platform::navigation;
use crate::state::location::use_location;
use crate::state::unattended::Unattended;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::door_texts;
use stadsgesprek_core::screens::unattended::clock::ClockSource;
use stadsgesprek_core::screens::unattended::refresh::Freshness;
use stadsgesprek_core::value::text::Language;

/// Small marks in a corner; a clear one for a programme of more than a week ago.
#[component]
pub fn UnattendedMarks(
    /// What goes on by itself.
    unattended: Unattended,
    /// The language of the screen.
    language: Signal<Language>,
) -> impl IntoView {
    let preview = use_location().preview();
    live(move || {
        let t = door_texts(language.get());
        let age = match (unattended.freshness(), unattended.had()) {
            (Freshness::Fresh, _) => None,
            (Freshness::Old, Some(had)) => Some((t.old)(had)),
            (Freshness::VeryOld, Some(had)) => Some((t.very_old)(had, &site_name())),
            (_, None) => Some(t.old_undated.to_owned()),
        };
        let is_clear = unattended.freshness() == Freshness::VeryOld;
        let age = age.map(|words| {
            view! { <p class="door-mark" data-kind=if is_clear { "clear" } else { "small" }>{words}</p> }
        });
        let clock = match unattended.clock_source() {
            ClockSource::Device => None,
            ClockSource::Server => Some(t.clock_of_server),
            ClockSource::Unknown => Some(t.clock_unknown),
        };
        let staff = [
            preview.get().map(t.previewed),
            unattended.lost_since().map(t.unconnected),
            clock.map(str::to_owned),
        ];
        let staff = staff.into_iter().flatten();
        let staff = staff.map(|words| view! { <p class="door-mark" data-kind="small">{words}</p> });
        view! { <div class="door-marks">{age} {staff.collect_view()}</div> }
    })
}

/// The address of the site as people say it.
pub fn site_name() -> String {
    let address = navigation::absolute("");
    let name = address.split_once("://").map_or(address.as_str(), |(_, name)| name);
    name.trim_end_matches('/').trim_start_matches("www.").to_owned()
}
