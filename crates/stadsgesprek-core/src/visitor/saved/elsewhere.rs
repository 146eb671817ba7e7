//! What became of the registrations for an event elsewhere, while a form for one was open here.

use super::{Registration, RegistrationId, RegistrationState};

/// What happened elsewhere that the visitor must know before their form is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// Another registration for the event was made.
    Added(RegistrationId, Registration),
    /// The registration that the form is about was changed.
    Changed(RegistrationId, Registration),
    /// The registration that the form is about was withdrawn.
    Withdrawn(RegistrationId, Registration),
}

impl Elsewhere {
    /// Which registration it happened to, and how that is now.
    pub const fn registration(&self) -> (&RegistrationId, &Registration) {
        match self {
            Self::Added(id, registration)
            | Self::Changed(id, registration)
            | Self::Withdrawn(id, registration) => (id, registration),
        }
    }
}

type KnownRegistration = (RegistrationId, Registration);

/// Compares the registrations for an event with those that the visitor knew of, when their form is about `subject`, or is a
/// new one. What delivery did by itself is nothing that happened.
pub fn elsewhere(
    known: &[KnownRegistration],
    now: &[KnownRegistration],
    subject: Option<&RegistrationId>,
) -> Option<Elsewhere> {
    let before = |id: &RegistrationId| known.iter().find(|(other, _)| other == id).map(|(_, it)| it);
    let own = now.iter().find(|(id, _)| Some(id) == subject);
    if let Some((id, after)) = own
        && let Some(before) = before(id)
    {
        match (is_withdrawn(before), is_withdrawn(after)) {
            (false, true) => return Some(Elsewhere::Withdrawn(id.clone(), after.clone())),
            (true, true) => {}
            (false, false) if is_same(before, after) => {}
            _ => return Some(Elsewhere::Changed(id.clone(), after.clone())),
        }
    }
    let is_new = |(id, it): &&KnownRegistration| !is_withdrawn(it) && before(id).is_none_or(is_withdrawn);
    let added = now.iter().filter(|(id, _)| Some(id) != subject || before(id).is_none()).filter(is_new);
    let last = added.max_by_key(|(_, it)| it.made_at);
    last.map(|(id, it)| Elsewhere::Added(id.clone(), it.clone()))
}

fn is_withdrawn(registration: &Registration) -> bool {
    registration.state == RegistrationState::Cancelled
}

/// Whether it says the same; when it has been handed over, less of it is left.
fn is_same(before: &Registration, after: &Registration) -> bool {
    let mut handed_over = before.details.clone();
    handed_over.forget_person();
    after.details == before.details || after.details == handed_over
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::id::EventId;
    use crate::visitor::registration::Details;

    fn id(text: &str) -> RegistrationId {
        RegistrationId::parse(text).unwrap()
    }

    /// A registration as `id name [withdrawn]`.
    fn registrations(rows: &[&str]) -> Vec<KnownRegistration> {
        let parse = |(at, row): (usize, &&str)| {
            let mut words = row.split(' ');
            let id = id(words.next().unwrap());
            let name = words.next().filter(|name| *name != "-").map(str::to_owned);
            let is_withdrawn = words.next() == Some("withdrawn");
            let state = if is_withdrawn { RegistrationState::Cancelled } else { RegistrationState::OnDevice };
            let registration = Registration {
                event: EventId::new("a"),
                title: "A".to_owned(),
                start: None,
                details: Details { name, seats: Some(2), ..Details::default() },
                state,
                made_at: at as u64,
                message: None,
            };
            (id, registration)
        };
        rows.iter().enumerate().map(parse).collect()
    }

    fn check(known: &[&str], now: &[&str], subject: Option<&str>, expected: Option<&str>) {
        let found = elsewhere(&registrations(known), &registrations(now), subject.map(id).as_ref());
        let found = found.map(|found| {
            let word = match &found {
                Elsewhere::Added(..) => "added",
                Elsewhere::Changed(..) => "changed",
                Elsewhere::Withdrawn(..) => "withdrawn",
            };
            format!("{word} {}", found.registration().0)
        });
        assert_eq!(found.as_deref(), expected, "{known:?} {now:?} {subject:?}");
    }

    #[test]
    fn nothing_happened_when_all_is_as_it_was() {
        check(&[], &[], None, None);
        check(&["r-1 Jo"], &["r-1 Jo"], Some("r-1"), None);
        check(&["r-1 Jo"], &["r-1 Jo"], None, None);
        check(&["r-1 Jo withdrawn"], &["r-1 Jo withdrawn"], Some("r-1"), None);
    }

    #[test]
    fn a_new_form_hears_of_what_was_registered_and_still_stands() {
        check(&[], &["r-1 Jo"], None, Some("added r-1"));
        check(&[], &["r-1 Jo", "r-2 An"], None, Some("added r-2"));
        check(&[], &["r-1 Jo withdrawn"], None, None);
        check(&["r-1 Jo"], &["r-1 Jo", "r-2 An"], None, Some("added r-2"));
        check(&["r-1 Jo withdrawn"], &["r-1 Jo"], None, Some("added r-1"));
    }

    #[test]
    fn a_change_hears_of_what_became_of_its_own_registration_first() {
        check(&["r-1 Jo"], &["r-1 An"], Some("r-1"), Some("changed r-1"));
        check(&["r-1 Jo"], &["r-1 Jo withdrawn"], Some("r-1"), Some("withdrawn r-1"));
        check(&["r-1 Jo withdrawn"], &["r-1 Jo"], Some("r-1"), Some("changed r-1"));
        check(&["r-1 Jo"], &["r-2 An", "r-1 Bo"], Some("r-1"), Some("changed r-1"));
        check(&["r-1 Jo"], &["r-1 Jo", "r-2 An"], Some("r-1"), Some("added r-2"));
        check(&["r-1 Jo"], &[], Some("r-1"), None);
    }

    #[test]
    fn that_it_was_handed_over_is_no_change() {
        check(&["r-1 Jo"], &["r-1 -"], Some("r-1"), None);
    }
}
