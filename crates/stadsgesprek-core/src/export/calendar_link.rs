//! Plain links that put an event into a calendar on the web, or let that calendar follow ours.
//!
//! What such a link holds is a copy: nothing changes with the event. Nothing of theirs is loaded.

use super::calendar_file::{ASSUMED_MINUTES, whole_days, zone};
use crate::programme::schedule::When;
use crate::value::time::Moment;
use chrono::{Datelike, NaiveDate, Timelike};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A calendar on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarService {
    /// Google Agenda, which also follows other calendars.
    Google,
    /// Microsoft's for people.
    Outlook,
    /// Microsoft's for work and school.
    Microsoft365,
}

impl CalendarService {
    /// All of them, in the order of the panel.
    pub const ALL: [Self; 3] = [Self::Google, Self::Outlook, Self::Microsoft365];

    /// As the button says it, in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Google => "Google Agenda",
            Self::Outlook => "Outlook.com",
            Self::Microsoft365 => "Microsoft 365",
        }
    }

    const fn outlook_host(self) -> Option<&'static str> {
        match self {
            Self::Google => None,
            Self::Outlook => Some("outlook.live.com"),
            Self::Microsoft365 => Some("outlook.office.com"),
        }
    }
}

/// What goes into the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: When,
    /// Where it is; empty when that is not known.
    pub place: String,
    /// The absolute address of its page.
    pub url: String,
}

/// The link that puts an occasion into a calendar; nothing when it has no date.
pub fn add(service: CalendarService, occasion: &Occasion) -> Option<String> {
    let Occasion { title, place, url, .. } = occasion;
    let when = unblocked(occasion.when);
    let (title, place, url) = (encode(title), encode(place), encode(url));
    let Some(host) = service.outlook_host() else {
        let dates = google_dates(when)?;
        return Some(format!(
            "https://calendar.google.com/calendar/render?action=TEMPLATE&text={title}&dates={dates}&location={place}&details={url}"
        ));
    };
    let (start, end, is_all_day) = outlook_dates(when)?;
    let all_day = if is_all_day { "&allday=true" } else { "" };
    Some(format!(
        "https://{host}/calendar/0/action/compose?rru=addevent&subject={title}&startdt={start}&enddt={end}{all_day}&location={place}&body={url}"
    ))
}

/// The link that lets a calendar follow the one at an absolute address.
pub fn subscribe(service: CalendarService, url: &str, name: &str) -> String {
    match service.outlook_host() {
        None => format!("https://calendar.google.com/calendar/r?cid={}", encode(&webcal(url))),
        Some(host) => {
            format!("https://{host}/calendar/0/addfromweb?url={}&name={}", encode(url), encode(name))
        }
    }
}

/// The address that opens the device's own calendar, to follow one. What is no absolute address stays as it is.
pub fn webcal(url: &str) -> String {
    url.split_once("://").map_or_else(|| url.to_owned(), |(_, rest)| ["webcal://", rest].concat())
}

fn unblocked(when: When) -> When {
    let days = match when {
        When::Timed { start, end: Some(end), .. } => whole_days(start, end),
        _ => None,
    };
    days.map_or(when, |(first, last)| When::Days { first, last, is_all_day: true })
}

/// Start and end in UTC; for days the end is the day after the last.
fn google_dates(when: When) -> Option<String> {
    Some(match when {
        When::Unknown { .. } => return None,
        When::Days { first, last, .. } => {
            format!("{}/{}", zone::day(first), zone::day(after(last)))
        }
        When::Timed { start, end, .. } => {
            format!("{}/{}", zone::utc(start), zone::utc(end_of(start, end)))
        }
    })
}

fn outlook_dates(when: When) -> Option<(String, String, bool)> {
    Some(match when {
        When::Unknown { .. } => return None,
        When::Days { first, last, .. } => (day(first), day(after(last)), true),
        When::Timed { start, end, .. } => {
            let stamp = |moment: Moment| {
                let at = moment.utc();
                format!("{}T{:02}%3A{:02}%3A{:02}Z", day(at.date()), at.hour(), at.minute(), at.second())
            };
            (stamp(start), stamp(end_of(start, end)), false)
        }
    })
}

fn end_of(start: Moment, end: Option<Moment>) -> Moment {
    end.unwrap_or_else(|| start.plus_minutes(ASSUMED_MINUTES))
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// `2026-12-09`.
fn day(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::Stamp;

    fn moment(text: &str) -> Moment {
        match Stamp::parse(text, None) {
            Ok(Stamp::Time(moment)) => moment,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn timed(start: &str, end: Option<&str>) -> When {
        When::Timed { start: moment(start), end: end.map(moment), doors: None }
    }

    fn days(first: &str, last: &str) -> When {
        When::Days { first: first.parse().unwrap(), last: last.parse().unwrap(), is_all_day: true }
    }

    fn occasion(when: When) -> Occasion {
        Occasion {
            title: "A & B".to_owned(),
            when,
            place: "Zaal".to_owned(),
            url: "https://a.nl/".to_owned(),
        }
    }

    #[test]
    fn the_hour_is_the_same_in_every_calendar() {
        for (when, google, outlook) in [
            (
                timed("2026-12-09T20:00", Some("2026-12-09T22:00")),
                "20261209T190000Z/20261209T210000Z",
                "startdt=2026-12-09T19%3A00%3A00Z&enddt=2026-12-09T21%3A00%3A00Z&location",
            ),
            (
                timed("2027-06-09T20:00", None),
                "20270609T180000Z/20270609T200000Z",
                "startdt=2027-06-09T18%3A00%3A00Z&enddt=2027-06-09T20%3A00%3A00Z&location",
            ),
            (
                timed("2026-10-24T23:00", Some("2026-10-25T04:00")),
                "20261024T210000Z/20261025T030000Z",
                "startdt=2026-10-24T21%3A00%3A00Z&enddt=2026-10-25T03%3A00%3A00Z&location",
            ),
            // Three days of exhibition are not 69 hours of being busy.
            (
                timed("2027-03-10T20:00", Some("2027-03-12T17:00")),
                "20270310/20270313",
                "startdt=2027-03-10&enddt=2027-03-13&allday=true&location",
            ),
            (
                days("2026-12-31", "2026-12-31"),
                "20261231/20270101",
                "startdt=2026-12-31&enddt=2027-01-01&allday=true&location",
            ),
        ] {
            let link = |service| add(service, &occasion(when)).unwrap();
            assert!(link(CalendarService::Google).contains(&format!("&dates={google}&")), "{when:?}");
            for service in [CalendarService::Outlook, CalendarService::Microsoft365] {
                assert!(link(service).contains(outlook), "{}", link(service));
            }
        }
    }

    #[test]
    fn without_a_date_there_is_no_link() {
        for service in CalendarService::ALL {
            assert_eq!(add(service, &occasion(When::Unknown { until: None })), None);
        }
    }

    #[test]
    fn nothing_in_a_text_can_leave_its_place_in_a_link() {
        let hostile = "a&dates=1\r\n\"<>#?/é";
        let when = timed("2026-12-09T20:00", None);
        let hostile = || hostile.to_owned();
        let occasion = Occasion { title: hostile(), when, place: hostile(), url: hostile() };
        for service in CalendarService::ALL {
            let links =
                [add(service, &occasion).unwrap(), subscribe(service, &occasion.url, &occasion.title)];
            for link in links {
                let is_plain = |c: char| c.is_ascii_alphanumeric() || ":/?&=%-.".contains(c);
                assert!(link.chars().all(is_plain), "{link}");
                assert!(link.matches("&dates=").count() <= 1, "{link}");
            }
        }
    }

    #[test]
    fn a_calendar_on_the_web_can_follow() {
        let url = "https://a.nl/volg/alles.ics";
        for (service, expected) in [
            (
                CalendarService::Google,
                "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fa%2Enl%2Fvolg%2Falles%2Eics",
            ),
            (
                CalendarService::Outlook,
                "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fa%2Enl%2Fvolg%2Falles%2Eics&name=S",
            ),
        ] {
            assert_eq!(subscribe(service, url, "S"), expected);
        }
        assert_eq!(webcal("volg/alles.ics"), "volg/alles.ics");
    }
}
