//! The settings of the portal, `portal.json`: what is wrong in them, as in a programme file.

mod document;

pub use document::DeliveryKind;
pub(crate) use document::Portal;

use super::{Concern, diagnosis, encoding};
use crate::delivery::{is_endpoint, is_mailbox};
use crate::finding::{Finding, Problem};
use crate::kiosk::settings::{ANSWERING, SIZES, WAITING};
use crate::reading::{self, Field, Reader, child};
use crate::registration::Retention;
use crate::time::{Moment, Stamp};
use crate::unattended::letters::Panel;
use jsonc_parser::ast::Value;

/// Who is to be told of a weakness should know it so many days before `security.txt` counts no longer.
const NEAR_DAYS: i64 = 30;

/// What was found in the settings.
#[derive(Debug)]
pub struct SettingsInspection {
    /// The text, for showing the lines that findings are about.
    pub text: String,
    /// Everything that is wrong or doubtful, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Looks at the bytes of a `portal.json`, at the moment that counts as now.
pub fn inspect_settings(bytes: &[u8], now: Moment) -> SettingsInspection {
    let (text, mut findings) = encoding::decode(bytes);
    if let Some(repaired) = diagnosis::repair(&text, &mut findings)
        && let Ok(Some(value)) = reading::parse(&repaired.text)
    {
        let mut reader = Reader::new(&repaired.text);
        let mut portal = Portal::blank();
        portal.read(&value, &mut reader);
        Look { reader: &mut reader, root: &value, now }.all(&portal);
        findings.append(&mut reader.findings);
    }
    findings.sort_by_key(|it| it.position.map(|position| (position.line, position.column)));
    SettingsInspection { text, findings }
}

struct Look<'r, 't> {
    reader: &'r mut Reader<'t>,
    root: &'t Value<'t>,
    now: Moment,
}

impl Look<'_, '_> {
    fn all(&mut self, portal: &Portal) {
        if let Some(url) = portal.site_url.as_ref().filter(|url| !is_site_address(url)) {
            self.report("/siteUrl", Problem::Concern(Concern::SiteAddress { url: url.clone() }));
        }
        for (at, host) in portal.former_sites.iter().enumerate().filter(|(_, host)| !is_host(host)) {
            let concern = Concern::FormerSite { text: host.clone() };
            self.report(&format!("/formerSites/{at}"), Problem::Concern(concern));
        }
        if let Some(days) = portal.retention_days.filter(|days| Retention::of_days(*days).is_none()) {
            self.report("/retentionDays", Problem::Concern(Concern::Retention { days }));
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

    fn door_screen(&mut self, door: &document::DoorScreen) {
        if let Some(inches) = door.inches.filter(|inches| !Panel::INCHES.contains(inches)) {
            self.report("/screens/door/inches", Problem::Concern(Concern::ScreenPanel { inches }));
        }
        if let Some(meters) = door.meters.filter(|meters| !Panel::METERS.contains(meters)) {
            self.report("/screens/door/meters", Problem::Concern(Concern::ScreenDistance { meters }));
        }
    }

    fn kiosk(&mut self, kiosk: &document::Kiosk) {
        let times = [
            ("idleSeconds", kiosk.idle_seconds, WAITING),
            ("readingSeconds", kiosk.reading_seconds, WAITING),
            ("warningSeconds", kiosk.warning_seconds, ANSWERING),
        ];
        for (name, seconds, possible) in times {
            if let Some(seconds) = seconds.filter(|it| !possible.contains(it)) {
                let concern = Concern::KioskTime { seconds, possible };
                self.report(&["/screens/kiosk/", name].concat(), Problem::Concern(concern));
            }
        }
        for (name, size) in [("panelInches", kiosk.panel_inches), ("distanceCm", kiosk.distance_cm)] {
            if let Some(size) = size.filter(|it| !SIZES.contains(it)) {
                let concern = Concern::KioskSize { size, possible: SIZES };
                self.report(&["/screens/kiosk/", name].concat(), Problem::Concern(concern));
            }
        }
    }

    fn security(&mut self, security: &document::Security) {
        if !is_contact(&security.contact) {
            let concern = Concern::SecurityContact { text: security.contact.clone() };
            self.report("/security/contact", Problem::Concern(concern));
        }
        let expires = match Stamp::parse(&security.expires, None) {
            Ok(Stamp::Time(moment)) => moment,
            Ok(Stamp::Date(date)) => Moment::start_of(date),
            Err(problem) => return self.report("/security/expires", Problem::UnusableTime(problem)),
        };
        let days = (expires.date() - self.now.date()).num_days();
        if expires <= self.now {
            self.report("/security/expires", Problem::Concern(Concern::SecurityExpired));
        } else if days <= NEAR_DAYS {
            self.report("/security/expires", Problem::Concern(Concern::SecurityExpiresSoon { days }));
        }
    }

    fn delivery(&mut self, delivery: &document::Delivery) {
        let (name, given, is_usable): (_, _, fn(&str) -> bool) = match delivery.kind {
            DeliveryKind::None => return,
            DeliveryKind::Mailto => ("address", &delivery.address, is_mailbox),
            DeliveryKind::Endpoint => ("url", &delivery.url, is_endpoint),
        };
        match given {
            None => self.report("/delivery", Problem::MissingField { name }),
            Some(given) if is_usable(given) => {}
            Some(given) => {
                let concern = match delivery.kind {
                    DeliveryKind::Mailto => Concern::DeliveryMailbox { address: given.clone() },
                    _ => Concern::DeliveryAddress { url: given.clone() },
                };
                self.report(&["/delivery/", name].concat(), Problem::Concern(concern));
            }
        }
    }

    fn report(&mut self, pointer: &str, problem: Problem) {
        let value = pointer.split('/').skip(1).try_fold(self.root, |value, step| child(value, step));
        self.reader.report_at(value.unwrap_or(self.root), pointer, None, problem);
    }
}

/// A whole address without a query.
fn is_site_address(url: &str) -> bool {
    let below = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
    let is_plain = |c: char| c.is_ascii_graphic() && !"?#\"<>\\^`{|}".contains(c);
    below.is_some_and(|it| !it.is_empty() && !it.starts_with('/') && it.chars().all(is_plain))
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
