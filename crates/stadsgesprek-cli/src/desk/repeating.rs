//! A series of evenings: each becomes an event of its own, as far from the first as its day is.

use super::event::{day, find, list, shifted, shifted_sessions, time};
use super::form::SubmittedForm;
use super::house::HouseFile;
use super::listing::ONLY_THEN;
use super::session::{DeskAnswer, OpenDesk};
use super::written::WrittenTime;
use crate::failure::{Failure, Unchanged};
use crate::insertion::{PlacedChange, with_changes, with_copy};
use crate::json::Json;
use crate::proposed_id::unique;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::Value;
use stadsgesprek_core::programme::document::{EventEntry, RegistrationTerms};
use stadsgesprek_core::reading::JsonRecord;

/// The most evenings that are made at once: a year of weeks.
const MOST: u32 = 52;

/// The fields that move along with the day.
const OF_EVENT: [&str; 3] = ["start", "end", "doors"];
const OF_REGISTRATION: [&str; 2] = ["opens", "closes"];

impl OpenDesk {
    /// Repeats an event so many times, in a rhythm.
    pub(super) fn repeat(&mut self, id: &str, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((at, original)) = find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        let address = format!("activiteit/{id}");
        let times = form.get("keer").and_then(|it| it.trim().parse().ok()).unwrap_or(0_u32).min(MOST);
        let Some(first) = day(original).filter(|_| times > 0) else {
            let needs_day = self.words().repeat_needs_day;
            return Ok(self.see(&address, Some(needs_day)));
        };
        let rhythm = form.get("ritme").unwrap_or_default();
        let mut text = file.text.clone();
        let mut taken: Vec<String> = Vec::new();
        // The last one first: each copy comes right after the original.
        for number in (1..=times).rev() {
            let Some(date) = next(first, rhythm, number) else { continue };
            let bare = id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            let proposed = format!("{}-{date}", if bare.is_empty() { id } else { bare });
            let new =
                unique(&proposed, |id| find(&file.root, id).is_some() || taken.iter().any(|it| it == id));
            let shape = |shape| Unchanged::WrongShape { path: self.house.path(HouseFile::Programme), shape };
            text = with_copy(&text, at, &new, &ONLY_THEN).map_err(shape)?;
            let mut changes = moved(at + 1, original, first, date);
            changes.push(PlacedChange::Remove(list().item(at + 1).field("registration").field("full")));
            text = with_changes(&text, &changes).map_err(shape)?;
            taken.push(new);
        }
        self.house.write(&file, text, self.now())?;
        self.last = HouseFile::Programme;
        let words = self.words();
        match taken.is_empty() {
            true => Ok(self.see(&address, Some(words.repeat_none))),
            false => Ok(self.see("", Some(words.repeated))),
        }
    }
}

/// The changes that bring a copy of an event to another day.
fn moved(at: usize, original: &Value, first: NaiveDate, date: NaiveDate) -> Vec<PlacedChange> {
    let on = |date| WrittenTime { date, time: None };
    let path = list().item(at);
    let mut changes = shifted_sessions(at, original, on(first), on(date));
    for field in OF_EVENT {
        let moved = time(original, field).and_then(|it| shifted(it, on(first), on(date)));
        changes.extend(moved.map(|moved| PlacedChange::Set {
            path: path.field(field),
            value: Json::text(moved.to_file()),
            order: EventEntry::NAMES,
        }));
    }
    let registration = original.get("registration");
    for field in OF_REGISTRATION {
        let moved = registration.and_then(|it| shifted(time(it, field)?, on(first), on(date)));
        changes.extend(moved.map(|moved| PlacedChange::Set {
            path: path.field("registration").field(field),
            value: Json::text(moved.to_file()),
            order: RegistrationTerms::NAMES,
        }));
    }
    changes
}

/// The day of an evening of a series: every week, every other week, or the same weekday of each month ("the first Wednesday"). A
/// month that has no fifth Wednesday is passed over.
fn next(first: NaiveDate, rhythm: &str, number: u32) -> Option<NaiveDate> {
    match rhythm {
        "week" => first.checked_add_days(Days::new(u64::from(7 * number))),
        "twee-weken" => first.checked_add_days(Days::new(u64::from(14 * number))),
        "maand" => {
            let month = first.with_day(1)?.checked_add_months(Months::new(number))?;
            let turn = u8::try_from((first.day() - 1) / 7 + 1).ok()?;
            NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), turn)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next;
    use chrono::NaiveDate;

    #[test]
    fn evenings_come_by_the_week_or_on_their_weekday_of_the_month() {
        let first = NaiveDate::from_ymd_opt(2027, 1, 6).unwrap();
        let days = |first, rhythm, times| -> Vec<String> {
            (1..=times).filter_map(|number| next(first, rhythm, number)).map(|it| it.to_string()).collect()
        };
        assert_eq!(days(first, "week", 2), ["2027-01-13", "2027-01-20"]);
        assert_eq!(days(first, "twee-weken", 2), ["2027-01-20", "2027-02-03"]);
        // The first Wednesday.
        assert_eq!(days(first, "maand", 3), ["2027-02-03", "2027-03-03", "2027-04-07"]);
        let fifth = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
        assert_eq!(days(fifth, "maand", 3), ["2027-06-30"]);
        assert_eq!(days(first, "ooit", 3), [""; 0]);
    }
}
