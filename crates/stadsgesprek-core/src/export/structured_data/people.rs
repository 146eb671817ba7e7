//! Who makes an event: organizations and people by what they do (schema.org `organizer`, `performer`, …).

use super::{JsonLdWriter, one_or_many, thing, web_address};
use crate::address::route::Page;
use crate::programme::document::{Contribution, ContributorRole, PartnerKind, PartnerRole, Person};
use crate::programme::people::{PersonWithPage, contributions};
use crate::programme::schedule::Event;
use crate::value::id::PersonId;
use serde_json::{Value, json};

/// A property with its value, when there is one.
type JsonLdProperty = (&'static str, Option<Value>);

impl JsonLdWriter<'_> {
    /// The organizations by role.
    pub(super) fn partners(&self, event: &Event) -> Vec<JsonLdProperty> {
        ["organizer", "funder", "sponsor", "contributor"]
            .into_iter()
            .map(|name| {
                let ours = event.about.partners.iter().filter(|it| partner_property(it.role) == name);
                let mut ids: Vec<_> = Vec::new();
                for partnership in ours {
                    if !ids.contains(&&partnership.partner) {
                        ids.push(&partnership.partner);
                    }
                }
                let organizations = ids.into_iter().filter_map(|id| self.organization(id));
                (name, one_or_many(organizations.collect()))
            })
            .collect()
    }

    /// The people of the event and of its sessions by role.
    pub(super) fn people(&self, event: &Event) -> Vec<JsonLdProperty> {
        let sessions = event.sessions.iter().flat_map(|session| &session.about.contributors);
        self.people_of(event.about.contributors.iter().chain(sessions))
    }

    /// People by role, each once in a role. Only the name: the function is the one they had then.
    pub(super) fn people_of<'c>(
        &self,
        contributions: impl IntoIterator<Item = &'c Contribution>,
    ) -> Vec<JsonLdProperty> {
        let contributions: Vec<&Contribution> = contributions.into_iter().collect();
        ["organizer", "performer", "contributor"]
            .into_iter()
            .map(|name| {
                let mut ids: Vec<&PersonId> = Vec::new();
                for contribution in contributions.iter().filter(|it| person_property(it.role) == name) {
                    if !ids.contains(&&contribution.person) {
                        ids.push(&contribution.person);
                    }
                }
                let people = ids.into_iter().filter_map(|id| self.site.schedule.person(id));
                let people = people.map(|person| self.person(person, None));
                (name, one_or_many(people.collect()))
            })
            .collect()
    }

    /// A person with a page, and the events of which it can be said when and where they are; samples are left out.
    pub(super) fn person_page(&self, id: &PersonId) -> Option<Value> {
        let person = self.site.schedule.person_with_page(id)?;
        let events = self.site.schedule.events.iter();
        let mut events = events
            .filter(|event| !event.about.sample && contributions(event, id).next().is_some())
            .filter_map(|event| self.named(event))
            .peekable();
        events.peek()?;
        Some(self.person(person, one_or_many(events.collect())))
    }

    /// Everybody who has a page and a part in more than samples, in the order of the list.
    pub(super) fn people_page(&self) -> Option<Value> {
        let schedule = self.site.schedule;
        let is_real = |person: &PersonWithPage| {
            person.events.iter().filter_map(|at| schedule.at(*at)).any(|event| !event.about.sample)
        };
        let people = schedule.people_with_page().into_iter().filter(is_real);
        self.list(people.map(|person| (Some(json!(person.name)), Page::Person(person.id))))
    }

    /// Nothing is said of what the person is today.
    fn person(&self, person: &Person, events: Option<Value>) -> Value {
        let page = self.site.schedule.person_with_page(&person.id).map(|it| Page::Person(it.id.clone()));
        let properties = [
            ("@id", page.clone().and_then(|page| self.identity(page))),
            ("url", page.and_then(|page| self.page_address(page))),
            ("name", Some(json!(person.name))),
            ("performerIn", events),
        ];
        thing("Person", properties)
    }

    fn organization(&self, id: &crate::value::id::PartnerId) -> Option<Value> {
        let partner = self.site.schedule.partner(id)?;
        let kind = match partner.kind {
            Some(PartnerKind::Government) => "GovernmentOrganization",
            Some(PartnerKind::Education) => "EducationalOrganization",
            _ => "Organization",
        };
        let properties = [
            ("@id", self.identity(Page::Partner(id.clone()))),
            ("name", self.text(&partner.name)),
            ("alternateName", partner.full_name.as_ref().and_then(|name| self.text(name))),
            ("url", web_address(partner.url.as_ref())),
        ];
        Some(thing(kind, properties))
    }
}

const fn partner_property(role: PartnerRole) -> &'static str {
    match role {
        PartnerRole::Organiser | PartnerRole::CoOrganiser => "organizer",
        PartnerRole::Funder => "funder",
        PartnerRole::Supporter => "sponsor",
        PartnerRole::Partner | PartnerRole::InConsultationWith | PartnerRole::Host | PartnerRole::Unknown => {
            "contributor"
        }
    }
}

const fn person_property(role: ContributorRole) -> &'static str {
    match role {
        ContributorRole::Organiser => "organizer",
        ContributorRole::Maker | ContributorRole::Guest | ContributorRole::Unknown => "contributor",
        _ => "performer",
    }
}
