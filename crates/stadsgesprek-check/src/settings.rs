//! The settings of the portal, `portal.json`: what is wrong in them, as in a programme file.

use super::suggestion::slug;
use super::{Concern, diagnosis, encoding, weighed};
use crate::finding::{Finding, Problem};
use crate::house_color::HouseColor;
use crate::notes::Notes;
use jsonc_parser::ast::Value;
use stadsgesprek_core::portal::document::DeliveryKind;
use stadsgesprek_core::portal::document::{DeliverySettings, DoorScreen, KioskSettings, Security};
use stadsgesprek_core::portal::former_sites::is_host;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_address::{NoSiteAddress, SiteAddress};
use stadsgesprek_core::portal::{self, Portal};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::reading::finding::{FormatProblem, Severity};
use stadsgesprek_core::reading::nearest;
use stadsgesprek_core::reading::{self, JsonField, Said, child};
use stadsgesprek_core::screens::kiosk::settings::{ANSWERING, SIZES, WAITING};
use stadsgesprek_core::screens::unattended::letters::DoorDisplay;
use stadsgesprek_core::value::id::RoomId;
use stadsgesprek_core::value::time::Moment;

/// Who is to be told of a weakness should know it so many days before `security.txt` counts no longer.
const NEAR_DAYS: i64 = 30;

/// What was found in the settings.
#[derive(Debug)]
pub struct SettingsInspection {
    /// The text, for showing the lines that findings are about.
    pub text: String,
    /// Everything that is wrong or doubtful, in the order of the file.
    pub findings: Vec<Finding>,
    /// What they say, as far as it can be used.
    pub portal: Portal,
}

impl SettingsInspection {
    /// Whether a site can be built with them: the same for who checks them and who builds.
    pub fn is_usable(&self) -> bool {
        self.findings.iter().all(|finding| finding.problem.severity() != Severity::Error)
    }
}

/// What there is to say when there is no `portal.json`.
pub fn missing_settings(now: Moment) -> SettingsInspection {
    let mut inspection = inspect_settings(b"{}", now, None);
    inspection.text.clear();
    inspection.findings.iter_mut().for_each(|finding| finding.position = None);
    inspection
}

/// Looks at the bytes of a `portal.json`, at the moment that counts as now, beside the programme when it can be read.
pub fn inspect_settings(bytes: &[u8], now: Moment, programme: Option<&Schedule>) -> SettingsInspection {
    let (text, mut findings) = encoding::decode(bytes);
    let mut portal = Portal::blank();
    if let Some(repaired) = diagnosis::repair(&text, &mut findings)
        && let Ok(Some(value)) = reading::parse_loosely(&repaired.text)
    {
        let (read, found) = portal::read_value(&repaired.text, &value);
        portal = read;
        let mut notes = Notes::new(&repaired.text);
        notes.keep(found.into_iter().map(Finding::from).map(weighed));
        let mut look = Look { notes, root: &value, now };
        look.all(&portal);
        if let (Some(kiosk), Some(programme)) = (portal.kiosk(), programme) {
            look.scope(kiosk, programme);
        }
        findings.append(&mut look.notes.take());
    }
    findings.sort_by_key(|it| it.position.map(|position| (position.line, position.column)));
    SettingsInspection { text, findings, portal }
}

struct Look<'t> {
    notes: Notes<'t>,
    root: &'t Value<'t>,
    now: Moment,
}

impl Look<'_> {
    fn all(&mut self, portal: &Portal) {
        match &portal.site_url {
            Some(url) => {
                if let Some(concern) = of_address(url) {
                    self.report("/siteUrl", concern);
                }
            }
            // What stands there and cannot be read is said already.
            None if child(self.root, "siteUrl").is_none() => {
                self.report("/siteUrl", Concern::SiteAddressUnset);
            }
            None => {}
        }
        if let Some(text) = &portal.color {
            match HouseColor::of(text) {
                None => self.report("/color", Concern::Color { text: text.clone() }),
                Some(made) if made.is_as_asked() => {}
                Some(HouseColor { house, contrast_tenths, .. }) => {
                    self.report("/color", Concern::ColorTooLight { used: house, tenths: contrast_tenths });
                }
            }
        }
        for (at, host) in portal.former_sites.iter().enumerate().filter(|(_, host)| !is_host(host)) {
            let concern = Concern::FormerSite { text: host.clone() };
            self.report(&format!("/formerSites/{at}"), concern);
        }
        if let Some(days) = portal.retention_days.filter(|days| Retention::of_days(*days).is_none()) {
            self.report("/retentionDays", Concern::Retention { days });
        }
        if let Some(door) = portal.door_screen() {
            self.door_screen(door);
        }
        if let Some(kiosk) = portal.kiosk() {
            self.kiosk(kiosk);
        }
        if let Some(security) = &portal.security {
            self.security(security);
        }
        if let Said::Usable(delivery) = &portal.delivery {
            self.delivery(delivery);
        }
    }

    fn door_screen(&mut self, door: &DoorScreen) {
        if let Some(inches) = door.inches.filter(|inches| !DoorDisplay::INCHES.contains(inches)) {
            self.report("/screens/door/inches", Concern::ScreenPanel { inches });
        }
        if let Some(meters) = door.meters.filter(|meters| !DoorDisplay::METERS.contains(meters)) {
            self.report("/screens/door/meters", Concern::ScreenDistance { meters });
        }
    }

    fn kiosk(&mut self, kiosk: &KioskSettings) {
        let times = [
            ("idleSeconds", kiosk.idle_seconds, WAITING),
            ("readingSeconds", kiosk.reading_seconds, WAITING),
            ("warningSeconds", kiosk.warning_seconds, ANSWERING),
        ];
        for (name, seconds, possible) in times {
            if let Some(seconds) = seconds.filter(|it| !possible.contains(it)) {
                let concern = Concern::KioskTime { seconds, possible };
                self.report(&["/screens/kiosk/", name].concat(), concern);
            }
        }
        for (name, size) in [("panelInches", kiosk.panel_inches), ("distanceCm", kiosk.distance_cm)] {
            if let Some(size) = size.filter(|it| !SIZES.contains(it)) {
                let concern = Concern::KioskSize { size, possible: SIZES };
                self.report(&["/screens/kiosk/", name].concat(), concern);
            }
        }
    }

    /// What a kiosk is about must be in the programme: by its id, since the kiosk knows nothing else.
    fn scope(&mut self, kiosk: &KioskSettings, programme: &Schedule) {
        let place = kiosk.place.as_ref();
        if let Some(id) = place.filter(|id| programme.place(id).is_none()) {
            let ids: Vec<&str> = programme.all_places().map(|it| it.id.as_str()).collect();
            self.outside("/screens/kiosk/place", id.as_str(), &ids);
        }
        let rooms = place.and_then(|id| programme.place(id)).map(|place| place.rooms.as_slice());
        let rooms: Vec<&str> = rooms.unwrap_or_default().iter().map(|room| room.id.as_str()).collect();
        if let Some(id) = kiosk.room.as_ref().map(RoomId::as_str).filter(|id| !rooms.contains(id)) {
            self.outside("/screens/kiosk/room", id, &rooms);
        }
        let themes: Vec<&str> = programme.themes.iter().map(|it| it.id.as_str()).collect();
        for (at, id) in kiosk.themes.iter().enumerate().filter(|(_, id)| !themes.contains(&id.as_str())) {
            self.outside(&format!("/screens/kiosk/themes/{at}"), id.as_str(), &themes);
        }
    }

    fn outside(&mut self, pointer: &str, id: &str, known: &[&str]) {
        let nearest = slug(id).and_then(|slug| nearest(&slug, known));
        let concern = Concern::KioskScope { id: id.to_owned(), nearest };
        self.report(pointer, concern);
    }

    fn security(&mut self, security: &Security) {
        if security.usable_contact().is_none() {
            let concern = Concern::SecurityContact { text: security.contact.clone() };
            self.report("/security/contact", concern);
        }
        let Some(expires) = security.expiry() else {
            let concern = Concern::SecurityExpires { text: security.expires.clone() };
            return self.report("/security/expires", concern);
        };
        let days = (expires.date() - self.now.date()).num_days();
        if expires <= self.now {
            self.report("/security/expires", Concern::SecurityExpired);
        } else if days <= NEAR_DAYS {
            self.report("/security/expires", Concern::SecurityExpiresSoon { days });
        }
    }

    fn delivery(&mut self, delivery: &DeliverySettings) {
        // An empty word says nothing, which would be that registrations go nowhere.
        let kind = child(self.root, "delivery").and_then(|it| child(it, "kind")?.as_string_lit());
        if kind.is_some_and(|kind| kind.value.trim().is_empty()) {
            return self.report("/delivery", FormatProblem::MissingField { name: "kind" });
        }
        let (name, given, concern): (_, _, fn(String) -> Concern) = match delivery.kind {
            DeliveryKind::None => return,
            DeliveryKind::Mailto => {
                ("address", &delivery.address, |address| Concern::DeliveryMailbox { address })
            }
            DeliveryKind::Endpoint => ("url", &delivery.url, |url| Concern::DeliveryAddress { url }),
        };
        match given {
            None => self.report("/delivery", FormatProblem::MissingField { name }),
            Some(_) if delivery.decided().is_some() => {}
            Some(given) => self.report(&["/delivery/", name].concat(), concern(given.clone())),
        }
    }

    fn report(&mut self, pointer: &str, problem: impl Into<Problem>) {
        let value = pointer.split('/').skip(1).try_fold(self.root, |value, step| child(value, step));
        self.notes.report_at(value.unwrap_or(self.root), pointer, None, problem);
    }
}

/// What is wrong with the address of the site, or doubtful.
fn of_address(url: &str) -> Option<Concern> {
    let parsed = SiteAddress::parse(url);
    let url = url.to_owned();
    Some(match parsed {
        Ok(address) if address.is_example() => Concern::SiteAddressUnset,
        Ok(address) if address.is_local() => Concern::SiteAddressLocal { url },
        Ok(_) => return None,
        Err(NoSiteAddress::Malformed) => Concern::SiteAddress { url },
        Err(NoSiteAddress::Secret) => Concern::SiteAddressSecret,
        Err(NoSiteAddress::Letters) => Concern::SiteAddressLetters { url },
        Err(NoSiteAddress::Page) => Concern::SiteAddressPage { url },
    })
}
