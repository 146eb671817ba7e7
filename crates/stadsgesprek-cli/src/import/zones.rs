//! The zones of a calendar file, whatever each program calls them, and the moment in Delft of a time in one of them.
//!
//! A name is looked for as the tz database has it, in the file's own `VTIMEZONE`, by the names of Windows (CLDR's table
//! of them), by what Outlook shows to people, and as an offset where nothing but an offset stands there; in that order,
//! since what a file says of a well-known zone is often cut short. What is none of these is nothing: an offset that stands
//! beside a name would be an hour off for half of the year.

mod names;

use super::content_lines::Property;
use super::observance::{Observance, offset_at};
use chrono::{Datelike, NaiveDateTime, Timelike};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use stadsgesprek_core::value::time::{Fold, Moment, TimeProblem, ZONE_NAME};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use strum::IntoEnumIterator;
use windows_timezones::WindowsTimezone;

/// A zone that can be converted.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    /// Delft's.
    Delft,
    /// One of the tz database.
    Known(TimeZone),
    /// One that the file describes itself.
    Own(Rc<Vec<Observance>>),
    /// So many seconds east of Greenwich.
    Offset(i64),
}

/// The zones that a file names.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: BTreeMap<String, Rc<Vec<Observance>>>,
    /// Where the file says that `VTIMEZONE` is, in the names of the tz database.
    located: BTreeMap<String, String>,
    seen: RefCell<BTreeMap<String, Option<Zone>>>,
    /// What a time without a zone is in.
    pub(super) usual: Option<Zone>,
    /// What the file calls that, when it is not known.
    pub(super) unknown_usual: Option<String>,
    /// What a zone is taken for that is not known, when somebody said so.
    pub(super) unknown: Option<Zone>,
}

impl Zones {
    /// Takes in the lines of a `VTIMEZONE`.
    pub(super) fn add(&mut self, lines: &[Property]) {
        let first = |name: &str| lines.iter().find(|line| line.name == name).map(Property::text);
        let Some(name) = first("TZID") else { return };
        let name = key(&name);
        if let Some(place) = first("X-LIC-LOCATION") {
            self.located.insert(name.clone(), place);
        }
        let observances = Observance::all(lines);
        if !observances.is_empty() {
            self.own.insert(name, Rc::new(observances));
        }
        self.seen.borrow_mut().clear();
    }

    /// Takes in what a time without a zone is in.
    pub(super) fn say_usual(&mut self, name: &str) {
        if self.usual.is_some() || key(name).is_empty() {
            return;
        }
        self.usual = by_name(name).or_else(|| self.unknown.clone());
        self.unknown_usual = self.usual.is_none().then(|| key(name));
    }

    /// The zone with this name; that of the file when there is no name.
    pub(super) fn zone(&self, name: Option<&str>) -> Option<Zone> {
        let Some(name) = name.map(key).filter(|name| !name.is_empty()) else {
            return Some(self.usual.clone().unwrap_or(Zone::Delft));
        };
        if let Some(seen) = self.seen.borrow().get(&name) {
            return seen.clone();
        }
        let found = self.look_up(&name);
        self.seen.borrow_mut().insert(name, found.clone());
        found
    }

    fn look_up(&self, name: &str) -> Option<Zone> {
        let located = || self.located.get(name).and_then(|place| by_database(place));
        let own = || self.own.get(name).map(|own| Zone::Own(Rc::clone(own)));
        by_database(name)
            .or_else(located)
            .or_else(own)
            .or_else(|| by_name(name))
            .or_else(|| self.unknown.clone())
    }
}

/// A zone by a name alone.
pub(super) fn by_name(name: &str) -> Option<Zone> {
    const OUTLOOK: &str = "tzone://Microsoft/";
    let name = key(name);
    let name = match name.get(..OUTLOOK.len()) {
        Some(start) if start.eq_ignore_ascii_case(OUTLOOK) => &name[OUTLOOK.len()..],
        _ => name.as_str(),
    };
    // "Europe/Amsterdam (CEST)"
    let before =
        || name.split_once('(').map(|(before, _)| before.trim()).filter(|before| before.contains('/'));
    by_database(name)
        .or_else(|| by_windows(name))
        .or_else(|| names::of_time(name).and_then(by_database))
        .or_else(|| by_cities(name))
        .or_else(|| by_offset(name))
        .or_else(|| by_two_offsets(name))
        .or_else(|| before().and_then(by_database))
}

/// The moment of a wall time in a zone. What exists twice is the first of the two, and what does not exist is as long
/// after the change as it would have been, as RFC 5545 has it; for Delft it is a slip that has to be seen.
pub(super) fn moment(local: NaiveDateTime, zone: &Zone) -> Result<Moment, TimeProblem> {
    let seconds = local.and_utc().timestamp();
    let instant = match zone {
        Zone::Delft => return Moment::from_local(local, Some(Fold::First)),
        Zone::Offset(offset) => seconds - offset,
        Zone::Own(observances) => seconds - offset_at(observances, local),
        Zone::Known(zone) => civil(local)
            .and_then(|local| zone.to_ambiguous_timestamp(local).compatible().ok())
            .map(jiff::Timestamp::as_second)
            .ok_or_else(|| TimeProblem::Malformed(local.to_string()))?,
    };
    Ok(Moment::from_unix_seconds(instant))
}

fn civil(local: NaiveDateTime) -> Option<DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    let year = i16::try_from(local.year()).ok()?;
    let (month, day) = (small(local.month())?, small(local.day())?);
    let (hour, minute, second) = (small(local.hour())?, small(local.minute())?, small(local.second())?);
    DateTime::new(year, month, day, hour, minute, second, 0).ok()
}

fn key(name: &str) -> String {
    name.trim().trim_matches('"').trim().to_owned()
}

/// By the tz database; some programs put a path of their own before it, such as
/// "/freeassociation.sourceforge.net/Europe/Amsterdam".
fn by_database(name: &str) -> Option<Zone> {
    let upper = name.to_ascii_uppercase();
    if matches!(upper.as_str(), "Z" | "UTC" | "GMT" | "ETC/UTC" | "ETC/GMT" | "UTC+0" | "ZULU") {
        return Some(Zone::Offset(0));
    }
    let parts: Vec<&str> = name.split('/').collect();
    (1..=parts.len().min(3)).rev().find_map(|count| {
        let name = parts[parts.len() - count..].join("/");
        if name.eq_ignore_ascii_case(ZONE_NAME) {
            return Some(Zone::Delft);
        }
        // A word such as "Local" or "Jan" is no zone, but "Japan" is one.
        let is_name = !name.is_empty() && !name.contains(' ') && (count > 1 || parts.len() == 1);
        is_name.then(|| TimeZone::get(&name).ok().map(Zone::Known))?
    })
}

/// By the names of Windows, also in Dutch and with the number that Outlook puts behind a copy.
fn by_windows(name: &str) -> Option<Zone> {
    const OTHERS: &[(&str, &str)] = &[
        ("West-Europa", "W. Europe Standard Time"),
        ("West-Europa (standaardtijd)", "W. Europe Standard Time"),
        ("Romance (standaardtijd)", "Romance Standard Time"),
        ("Centraal-Europa (standaardtijd)", "Central Europe Standard Time"),
        ("GMT (standaardtijd)", "GMT Standard Time"),
        ("Western European Time", "GMT Standard Time"),
        ("W. Europe Daylight Time", "W. Europe Standard Time"),
        ("West Europe Standard Time", "W. Europe Standard Time"),
        ("Central European Time", "W. Europe Standard Time"),
        ("Central European Standard Time", "W. Europe Standard Time"),
        ("Central European Summer Time", "W. Europe Standard Time"),
        ("CEST", "W. Europe Standard Time"),
        ("MEZ", "W. Europe Standard Time"),
        ("BST", "GMT Standard Time"),
        ("EST5EDT4", "Eastern Standard Time"),
    ];
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let meant = |name: &str| {
        let other = OTHERS.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        let name = other.map_or(name, |(_, name)| name);
        WindowsTimezone::iter().find(|zone| zone.name().eq_ignore_ascii_case(name))
    };
    meant(name).or_else(|| meant(bare)).and_then(of_windows)
}

/// By the cities that Outlook shows: "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", of which some
/// programs keep a part, and which it shows in the language of whoever made the file. A city of that name at the offset
/// that is said there comes before another.
fn by_cities(name: &str) -> Option<Zone> {
    let (said, cities) = match name.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((said, cities)) => (said.replace('.', ":").replace("GMT", "UTC"), cities),
        None => (String::new(), name),
    };
    let cities = || cities.split([',', '/', ';']).map(str::trim).filter(|city| city.len() >= 3);
    let shows = |zone: &WindowsTimezone, city: &str| {
        let shown = zone.description().split_once(") ").map_or("", |(_, cities)| cities);
        shown.split(", ").any(|shown| shown.eq_ignore_ascii_case(city))
    };
    let is_there =
        |zone: &WindowsTimezone| zone.description().get(1..).is_some_and(|at| at.starts_with(&said));
    let of_city = |city| {
        let at =
            WindowsTimezone::iter().find(|zone| is_there(zone) && shows(zone, city)).and_then(of_windows);
        at.or_else(|| names::of_city(city).and_then(by_database))
            .or_else(|| WindowsTimezone::iter().find(|zone| shows(zone, city)).and_then(of_windows))
    };
    cities().find_map(of_city)
}

fn of_windows(zone: WindowsTimezone) -> Option<Zone> {
    match zone {
        // Germany and the Netherlands have kept the same time since 1980.
        WindowsTimezone::WEuropeStandardTime => Some(Zone::Delft),
        zone => TimeZone::get(zone.tzdb_id()).ok().map(Zone::Known),
    }
}

/// "UTC+1", "GMT+0100", "+01:00", "(UTC-05:00)": nothing but an offset.
fn by_offset(name: &str) -> Option<Zone> {
    let bare = name.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(name).trim();
    let bare = ["UTC", "GMT"].iter().find_map(|start| bare.strip_prefix(start)).unwrap_or(bare).trim();
    if bare.is_empty() && name.len() > 2 {
        return Some(Zone::Offset(0));
    }
    offset(bare).map(Zone::Offset)
}

/// "GMT +0100 (Standard) / GMT +0200 (Daylight)": both offsets of a zone. Only where every zone with these changes on the
/// same days is it known which days those are.
fn by_two_offsets(name: &str) -> Option<Zone> {
    let (standard, daylight) = name.split_once('/')?;
    let read = |part: &str, word: &str| {
        let bare = part.trim().strip_suffix(word)?.trim();
        offset(bare.strip_prefix("GMT").or_else(|| bare.strip_prefix("UTC")).unwrap_or(bare).trim())
    };
    match (read(standard, "(Standard)")?, read(daylight, "(Daylight)")?) {
        (3600, 7200) => Some(Zone::Delft),
        (0, 3600) => by_database("Europe/London"),
        _ => None,
    }
}

/// Seconds east of Greenwich of "+1", "+0100", "-05:00", "+01.00".
fn offset(text: &str) -> Option<i64> {
    let mut rest = text.chars();
    let sign = match rest.next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    if !rest.clone().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.')) {
        return None;
    }
    let digits: String = rest.filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i64>().ok()?, 0),
        3 | 4 => {
            let (hours, minutes) = digits.split_at(digits.len() - 2);
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes) * 60)
}

#[cfg(test)]
mod tests {
    use super::{Zones, by_name, moment};
    use chrono::NaiveDateTime;

    /// What 20:00 on a day in summer and one in winter is in Delft.
    #[track_caller]
    fn check(names: &[&str], expected: [&str; 2]) {
        for name in names {
            let zone = by_name(name).unwrap_or_else(|| panic!("{name}"));
            let at = |day: &str| {
                let local = NaiveDateTime::parse_from_str(&format!("{day} 20:00"), "%Y-%m-%d %H:%M").unwrap();
                moment(local, &zone).unwrap().to_file()[5..].to_owned()
            };
            assert_eq!([at("2027-07-01"), at("2027-01-01")], expected, "{name}");
        }
    }

    #[test]
    fn a_zone_is_known_by_every_name_that_programs_give_it() {
        let delft = ["07-01T20:00", "01-01T20:00"];
        check(
            &[
                "Europe/Amsterdam",
                "europe/amsterdam",
                "\"Europe/Amsterdam\"",
                "/freeassociation.sourceforge.net/Europe/Amsterdam",
                "/mozilla.org/20050126_1/Europe/Amsterdam",
                "/citadel.org/20210210_1/Europe/Brussels",
                "Europe/Brussels",
                "W. Europe Standard Time",
                "W. Europe Standard Time 1",
                "Romance Standard Time",
                "Central Europe Standard Time",
                "West-Europa (standaardtijd)",
                "(UTC+01:00) Amsterdam, Berlin",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "(GMT+01.00) Brussels, Copenhagen, Madrid, Paris",
                "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "CET",
                "CEST",
                "(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen",
                "(GMT+01:00) Amsterdam / Berlijn / Bern / Rome / Stockholm / Wenen",
                "(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs",
                "(UTC+01:00) Belgrado, Bratislava, Boedapest, Ljubljana, Praag",
                "(UTC+01:00) Sarajevo, Skopje, Warschau, Zagreb",
                "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
                "(UTC+01:00) Br\u{fc}ssel, Kopenhagen, Madrid, Paris",
                "(UTC+01:00) West-Europa",
                "(UTC+01:00) Onbekend, Parijs",
                "GMT +0100 (Standard) / GMT +0200 (Daylight)",
                "W. Europa (standaardtijd)",
                "Romance (zomertijd)",
                "Midden-Europese standaardtijd",
                "Midden-Europese zomertijd",
                "Mitteleurop\u{e4}ische Sommerzeit",
                "heure d\u{2019}\u{e9}t\u{e9} d\u{2019}Europe centrale",
                "Central Europe",
                "MEST",
                "Europe/Amsterdam (CEST)",
            ],
            delft,
        );
        check(
            &[
                "Europe/London",
                "GMT Standard Time",
                "GMT (standaardtijd)",
                "(UTC+00:00) Dublin, Edinburgh, Lisbon, London",
                "(UTC) Dublin, Edinburgh, Lissabon, Londen",
                "(UTC+00:00) Londen",
                "GMT +0000 (Standard) / GMT +0100 (Daylight)",
            ],
            ["07-01T21:00", "01-01T21:00"],
        );
        check(
            &[
                "UTC",
                "UTC+0",
                "GMT",
                "(UTC)",
                "Etc/UTC",
                "(UTC) Coordinated Universal Time",
                "(UTC) Gecoördineerde wereldtijd",
                "tzone://Microsoft/Utc",
            ],
            ["07-01T22:00", "01-01T21:00"],
        );
        check(&["UTC+1", "GMT+0100", "+01:00", "(UTC+01:00)"], ["07-01T21:00", "01-01T20:00"]);
        check(&["Asia/Tokyo", "Tokyo Standard Time", "Japan"], ["07-01T13:00", "01-01T12:00"]);
        check(&["America/New_York", "Eastern Standard Time", "US/Eastern"], ["07-02T02:00", "01-02T02:00"]);
    }

    #[test]
    fn what_is_no_zone_is_none() {
        for name in [
            "Customized Time Zone",
            "Jan",
            "Local",
            "tzone://Microsoft/Custom",
            "UTC+99",
            "(",
            "1",
            "é",
            "time",
            // An offset beside what is not known is half of the truth.
            "(UTC+01:00) Ergens",
            "UTC+1 zomertijd",
            "GMT +0200 (Standard) / GMT +0300 (Daylight)",
        ] {
            assert!(by_name(name).is_none(), "{name}");
        }
    }

    #[test]
    fn without_a_name_it_is_that_of_the_file() {
        let mut zones = Zones::default();
        assert!(matches!(zones.zone(None), Some(super::Zone::Delft)));
        zones.usual = by_name("Europe/London");
        assert!(matches!(zones.zone(Some(" ")), Some(super::Zone::Known(_))));
        assert!(zones.zone(Some("Customized Time Zone")).is_none());
    }
}
