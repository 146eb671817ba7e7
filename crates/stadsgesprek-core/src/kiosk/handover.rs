//! What a visitor takes along from a kiosk, in the fragment of an address: no server ever gets it.

use crate::id::{EventId, SessionId};

/// Where the site takes over what a visitor chose elsewhere, below its base.
pub const PATH: &str = "mijn/meenemen/";

/// The fragment that hands over events and sessions, without `#`: ids with a comma between, a session behind its event
/// and a dot.
pub fn handover_fragment<'a>(
    picks: impl IntoIterator<Item = (&'a EventId, Option<&'a SessionId>)>,
) -> String {
    let name = |(event, session): (&EventId, Option<&SessionId>)| {
        session.map_or_else(|| event.to_string(), |session| format!("{event}.{session}"))
    };
    picks.into_iter().map(name).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_are_named_in_order() {
        let (wonen, water, panel) = (EventId::new("wonen"), EventId::new("water"), SessionId::new("panel"));
        assert_eq!(handover_fragment([(&wonen, None), (&water, Some(&panel))]), "wonen,water.panel");
        assert_eq!(handover_fragment([]), "");
    }
}
