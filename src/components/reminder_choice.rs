//! Choosing when a calendar reminds of what is put into it.

use crate::state::location::use_texts;
use leptos::prelude::*;
use stadsgesprek_core::address::calendar_path::Reminder;

/// A choice of reminders.
#[component]
pub fn ReminderChoice(
    /// What is chosen.
    chosen: RwSignal<Reminder>,
) -> impl IntoView {
    let t = use_texts();
    let options = Reminder::ALL.map(|reminder| {
        let words = match reminder {
            Reminder::None => t.reminder_none,
            Reminder::Hour => t.reminder_hour,
            Reminder::Day => t.reminder_day,
        };
        view! { <option value=reminder.word()>{words}</option> }
    });
    let choose = move |ev| chosen.set(Reminder::of_word(&event_target_value(&ev)));
    view! {
        <label class="reminder-choice">
            <span>{t.reminder}</span>
            <select on:change=choose>{options.into_iter().collect_view()}</select>
        </label>
    }
    .into_any()
}
