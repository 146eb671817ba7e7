//! All that is the visitor's own and still to come, as one calendar file.

use crate::components::{ReminderChoice, offer_calendar};
use crate::platform::task;
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_rare_texts};
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_name;
use crate::state::visitor::use_visitor;
use crate::ui::{live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::address::calendar_path::Reminder;
use stadsgesprek_core::address::route::Page;

/// The name of the file.
const FILE: &str = "stadsgesprek.ics";

/// The file, with a reminder by choice; nothing while there is nothing to put in it.
#[component]
pub fn MineCalendar() -> impl IntoView {
    let t = use_rare_texts();
    let language = use_language();
    let programme = use_programme();
    let now = use_now();
    let data = use_visitor().data();
    let announcer = use_announcer();
    let reminder = RwSignal::new(Reminder::None);
    let failed = RwSignal::new(false);
    let entries = Memo::new(move |_| data.with(|data| data.to_calendar(&programme.schedule, now.get())));
    let site = StoredValue::new(use_site_name());
    let make = move |_| {
        let lines = entries.with_untracked(|entries| entries.join("\n"));
        let site = site.get_value();
        task::spawn(async move {
            let is_made = offer_calendar(FILE, &lines, &site, language, reminder.get_untracked()).await;
            failed.set(!is_made);
            if !is_made {
                announcer.say(t.mine_calendar_failed);
            }
        });
    };
    let agenda = use_location().link(Page::Agenda);
    when(
        move || entries.with(|entries| !entries.is_empty()),
        move || {
            view! {
                <section class="mine-calendar" aria-labelledby="mine-calendar">
                    <h2 id="mine-calendar">{t.mine_calendar}</h2>
                    <p>{live_text(move || (t.mine_calendar_text)(entries.with(Vec::len)))}</p>
                    <div class="mine-calendar-choice">
                        <ReminderChoice chosen=reminder />
                        <button type="button" class="button" on:click=make>{t.mine_calendar_make}</button>
                    </div>
                    {when(move || failed.get(), move || view! { <p class="fact-strong">{t.mine_calendar_failed}</p> })}
                    <p>{t.mine_calendar_follow} " " <a href=agenda.clone()>{t.mine_calendar_agenda}</a></p>
                </section>
            }
        },
    )
}
