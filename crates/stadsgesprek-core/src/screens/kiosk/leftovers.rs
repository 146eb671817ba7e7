//! Whether a wipe left nothing: the page as it was before anybody came, against the page after.

/// What can tell of a visitor, as it is at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitorTrace {
    /// The keys of the local storage, in order.
    pub stored: Vec<String>,
    /// The keys of the session storage, in order.
    pub session: Vec<String>,
    /// The names of cookies.
    pub cookies: String,
    /// The number of entries of the history.
    pub history: u32,
    /// The address, with query and fragment.
    pub address: String,
    /// Where in the site the kiosk is.
    pub url: String,
    /// How far the page is scrolled, in whole pixels.
    pub scroll: u32,
    /// How much of the page is zoomed in on, in hundredths.
    pub zoom: u32,
    /// The language of the page.
    pub language: String,
    /// What the visitor chose for the screen: text, contrast, reach.
    pub choices: String,
    /// What has the focus; empty for the page itself.
    pub focus: String,
    /// The selected text; empty when there is none.
    pub selection: String,
    /// How many panels are open.
    pub panels: u32,
    /// How many fields are filled in.
    pub fields: u32,
    /// How many events the visitor picked.
    pub picks: usize,
    /// What a screen reader was told last.
    pub announced: String,
}

/// What of a visitor is left, by name: for staff, without saying what it is.
pub fn leftovers(clean: &VisitorTrace, now: &VisitorTrace) -> Vec<&'static str> {
    let parts = [
        ("stored", clean.stored != now.stored),
        ("session", clean.session != now.session),
        ("cookies", clean.cookies != now.cookies),
        ("history", clean.history != now.history),
        ("address", clean.address != now.address),
        ("place", clean.url != now.url),
        ("scroll", clean.scroll != now.scroll),
        ("zoom", clean.zoom != now.zoom),
        ("language", clean.language != now.language),
        ("choices", clean.choices != now.choices),
        ("focus", clean.focus != now.focus),
        ("selection", clean.selection != now.selection),
        ("panels", clean.panels != now.panels),
        ("fields", clean.fields != now.fields),
        ("picks", clean.picks != now.picks),
        ("announced", clean.announced != now.announced),
    ];
    parts.into_iter().filter(|(_, is_left)| *is_left).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of a trace.
    type Leave = fn(&mut VisitorTrace);

    #[test]
    fn whatever_is_left_is_named() {
        let leaves: [(&str, Leave); 16] = [
            ("stored", |it| it.stored.push("sg1.favourite.x".to_owned())),
            ("session", |it| it.session.push("x".to_owned())),
            ("cookies", |it| it.cookies.push('x')),
            ("history", |it| it.history += 1),
            ("address", |it| it.address.push_str("#x")),
            ("place", |it| it.url.push_str("mijn/")),
            ("scroll", |it| it.scroll = 1),
            ("zoom", |it| it.zoom = 150),
            ("language", |it| it.language = "en".to_owned()),
            ("choices", |it| it.choices = "large".to_owned()),
            ("focus", |it| it.focus = "x".to_owned()),
            ("selection", |it| it.selection = "x".to_owned()),
            ("panels", |it| it.panels = 1),
            ("fields", |it| it.fields = 1),
            ("picks", |it| it.picks = 1),
            ("announced", |it| it.announced.push('x')),
        ];
        for (name, leave) in leaves {
            let clean = VisitorTrace::default();
            let mut now = clean.clone();
            leave(&mut now);
            assert_eq!(leftovers(&clean, &now), [name]);
        }
    }

    #[test]
    fn what_was_there_before_anybody_came_is_not_left_over() {
        let trace = VisitorTrace { stored: vec!["other".to_owned()], history: 3, ..VisitorTrace::default() };
        assert_eq!(leftovers(&trace, &trace.clone()), [""; 0]);
    }
}
