//! The settings of the portal, `portal.json`: what is wrong in them, as in a programme file.

use super::suggestion::slug;
use super::{Concern, diagnosis, encoding, site_address, weighed};
use crate::finding::{Finding, Problem};
use crate::notes::Notes;
use jsonc_parser::ast::Value;
use stadsgesprek_core::portal::delivery::{DeliveryKind, is_endpoint, is_mailbox};
use stadsgesprek_core::portal::document::{Delivery, DoorScreen, Kiosk, Portal, Security};
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::reading::finding::{Problem as FormatProblem, Severity};
use stadsgesprek_core::reading::nearest;
use stadsgesprek_core::reading::{self, Field, Reader, child};
use stadsgesprek_core::screens::kiosk::settings::{ANSWERING, SIZES, WAITING};
use stadsgesprek_core::screens::unattended::letters::Panel;
use stadsgesprek_core::value::id::PlaceId;
use stadsgesprek_core::value::time::{Moment, Stamp};

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
        let mut reader = Reader::new(&repaired.text);
        portal.read(&value, &mut reader);
        let mut notes = Notes::new(&repaired.text);
        notes.keep(reader.take_findings().into_iter().map(Finding::from).map(weighed));
        let mut look = Look { notes, root: &value, now };
        look.all(&portal);
        if let (Some(kiosk), Some(programme)) =
            (portal.screens.as_ref().and_then(|screens| screens.kiosk.as_ref()), programme)
        {
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
                if let Some(concern) = site_address::concern(url) {
                    self.report("/siteUrl", concern);
                }
            }
            // What stands there and cannot be read is said already.
            None if child(self.root, "siteUrl").is_none() => {
                self.report("/siteUrl", Concern::SiteAddressUnset);
            }
            None => {}
        }
        for (at, host) in portal.former_sites.iter().enumerate().filter(|(_, host)| !is_host(host)) {
            let concern = Concern::FormerSite { text: host.clone() };
            self.report(&format!("/formerSites/{at}"), concern);
        }
        if let Some(days) = portal.retention_days.filter(|days| Retention::of_days(*days).is_none()) {
            self.report("/retentionDays", Concern::Retention { days });
        }
        if let Some(door) = portal.screens.as_ref().and_then(|screens| screens.door.as_ref()) {
            self.door_screen(door);
        }
        if let Some(kiosk) = portal.screens.as_ref().and_then(|screens| screens.kiosk.as_ref()) {
            self.kiosk(kiosk);
        }
        if let Some(security) = &portal.security {
            self.security(security);
        }
        if let Some(delivery) = &portal.delivery {
            self.delivery(delivery);
        }
    }

    fn door_screen(&mut self, door: &DoorScreen) {
        if let Some(inches) = door.inches.filter(|inches| !Panel::INCHES.contains(inches)) {
            self.report("/screens/door/inches", Concern::ScreenPanel { inches });
        }
        if let Some(meters) = door.meters.filter(|meters| !Panel::METERS.contains(meters)) {
            self.report("/screens/door/meters", Concern::ScreenDistance { meters });
        }
    }

    fn kiosk(&mut self, kiosk: &Kiosk) {
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
    fn scope(&mut self, kiosk: &Kiosk, programme: &Schedule) {
        let place = kiosk.place.as_deref().map(PlaceId::new);
        if let Some(id) = place.as_ref().filter(|id| programme.place(id).is_none()) {
            let ids: Vec<&str> = programme.all_places().map(|it| it.id.as_str()).collect();
            self.outside("/screens/kiosk/place", id.as_str(), &ids);
        }
        let rooms = place.as_ref().and_then(|id| programme.place(id)).map(|place| place.rooms.as_slice());
        let rooms: Vec<&str> = rooms.unwrap_or_default().iter().map(|room| room.id.as_str()).collect();
        if let Some(id) = kiosk.room.as_deref().filter(|id| !rooms.contains(id)) {
            self.outside("/screens/kiosk/room", id, &rooms);
        }
        let themes: Vec<&str> = programme.themes.iter().map(|it| it.id.as_str()).collect();
        for (at, id) in kiosk.themes.iter().enumerate().filter(|(_, id)| !themes.contains(&id.as_str())) {
            self.outside(&format!("/screens/kiosk/themes/{at}"), id, &themes);
        }
    }

    fn outside(&mut self, pointer: &str, id: &str, known: &[&str]) {
        let nearest = slug(id).and_then(|slug| nearest(&slug, known));
        let concern = Concern::KioskScope { id: id.to_owned(), nearest };
        self.report(pointer, concern);
    }

    fn security(&mut self, security: &Security) {
        if !is_contact(&security.contact) {
            let concern = Concern::SecurityContact { text: security.contact.clone() };
            self.report("/security/contact", concern);
        }
        let expires = match Stamp::parse(&security.expires, None) {
            Ok(Stamp::Time(moment)) => moment,
            Ok(Stamp::Date(date)) => Moment::start_of(date),
            Err(_) => {
                let concern = Concern::SecurityExpires { text: security.expires.clone() };
                return self.report("/security/expires", concern);
            }
        };
        let days = (expires.date() - self.now.date()).num_days();
        if expires <= self.now {
            self.report("/security/expires", Concern::SecurityExpired);
        } else if days <= NEAR_DAYS {
            self.report("/security/expires", Concern::SecurityExpiresSoon { days });
        }
    }

    fn delivery(&mut self, delivery: &Delivery) {
        let (name, given, is_usable): (_, _, fn(&str) -> bool) = match delivery.kind {
            DeliveryKind::None => return,
            DeliveryKind::Mailto => ("address", &delivery.address, is_mailbox),
            DeliveryKind::Endpoint => ("url", &delivery.url, is_endpoint),
        };
        match given {
            None => self.report("/delivery", FormatProblem::MissingField { name }),
            Some(given) if is_usable(given) => {}
            Some(given) => {
                let concern = match delivery.kind {
                    DeliveryKind::Mailto => Concern::DeliveryMailbox { address: given.clone() },
                    _ => Concern::DeliveryAddress { url: given.clone() },
                };
                self.report(&["/delivery/", name].concat(), concern);
            }
        }
    }

    fn report(&mut self, pointer: &str, problem: impl Into<Problem>) {
        let value = pointer.split('/').skip(1).try_fold(self.root, |value, step| child(value, step));
        self.notes.report_at(value.unwrap_or(self.root), pointer, None, problem);
    }
}

/// The name of a host, without scheme or path.
fn is_host(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.contains('.') && text.split('.').all(is_part)
}

/// What `security.txt` can name (RFC 9116, section 2.5.3).
fn is_contact(text: &str) -> bool {
    let is_one = ["mailto:", "https://", "tel:"].iter().any(|scheme| text.starts_with(scheme));
    is_one && text.chars().all(|c| c.is_ascii_graphic())
}
