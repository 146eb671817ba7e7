//! Hearts that were touched before the app was there.

use super::Visitor;
use crate::platform::local_storage;
use leptos::prelude::untrack;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::text::Language;

/// Where `public/early.js` keeps them, a line for each: `+` or `-`, whether it is to be a favorite, and what it is of (`event` or
/// `event.session`).
const KEY: &str = "sg1.touched";

impl Visitor {
    /// Makes favorites of the hearts that were touched, or takes them away; browser only.
    pub fn keep_touched(self, schedule: &Schedule, language: Language) {
        let Ok(Some(text)) = local_storage::get(KEY) else { return };
        for line in text.lines() {
            let (is_wanted, Some(subject)) = (line.starts_with('+'), line.get(1..)) else { continue };
            let (event, session) =
                subject.split_once('.').map_or((subject, None), |(id, session)| (id, Some(session)));
            let Some(event) = schedule.event(&EventId::new(event)) else { continue };
            let session = session.map(SessionId::new);
            if untrack(|| self.is_favorite(event, session.as_ref())) != is_wanted {
                self.toggle_favorite(event, session.as_ref(), language);
            }
        }
        _ = local_storage::remove(KEY);
    }
}
