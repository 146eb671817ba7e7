//! The day and the times of an event or a part of one, as they are filled in.

use super::day;
use super::field::WhenFields;
use super::filling::{Filled, FormReader, RecordPlace, RefusedField, changed};
use super::written::{WrittenTime, day_of_end};
use crate::json::Json;
use chrono::{NaiveDate, NaiveTime};
use serde_json::Value;

impl FormReader<'_> {
    /// The changes of `start`, `end` and `doors`.
    pub(super) fn when(&self, fields: WhenFields, name: &str, place: RecordPlace, filled: &mut Filled) {
        let typed = |part: &str| self.form.get(&format!("{name}.{part}")).map(str::trim);
        if typed("begin").is_none() {
            return;
        }
        let mut refused = Vec::new();
        let mut refuse = |part: &str, typed: &str, reason: &str| {
            let (name, typed, reason) = (format!("{name}.{part}"), typed.to_owned(), reason.to_owned());
            refused.push(RefusedField { name, typed, reason, addable: None });
        };
        let mut date = |part: &str| -> Option<NaiveDate> {
            let typed = typed(part).filter(|it| !it.is_empty())?;
            let date = day::date(typed, self.today);
            if date.is_none() {
                refuse(part, typed, self.words.no_day);
            }
            date
        };
        let of_record =
            |field: &str| place.was.and_then(|it| it.get(field)?.as_str()).and_then(WrittenTime::of_file);
        let (day, last) = match fields {
            WhenFields::Event => (date("date"), date("last")),
            WhenFields::Session => (of_record("start").map(|it| it.date).or(self.of_event), None),
        };
        let mut time = |part: &str| -> Option<NaiveTime> {
            let typed = typed(part).filter(|it| !it.is_empty())?;
            let time = day::time(typed);
            if time.is_none() {
                refuse(part, typed, self.words.no_time);
            }
            time
        };
        let (begin, end, doors) = (time("begin"), time("end"), time("doors"));
        let has_last = typed("last").is_some_and(|last| !last.is_empty());
        if day.is_none() && (begin.is_some() || end.is_some() || doors.is_some() || has_last) {
            let part = if fields == WhenFields::Event { "date" } else { "begin" };
            refuse(part, typed(part).unwrap_or_default(), self.words.day_first);
        }
        if !refused.is_empty() {
            filled.refused.append(&mut refused);
            return;
        }
        let start = day.map(|date| WrittenTime { date, time: begin });
        let start = if fields == WhenFields::Session { start.filter(|it| it.time.is_some()) } else { start };
        let last = last.or_else(|| Some(day_of_end(day?, begin, end)));
        let is_longer = end.is_some() || last > day;
        let end = last.filter(|_| is_longer).map(|date| WrittenTime { date, time: end });
        let doors = day.zip(doors).map(|(date, time)| WrittenTime { date, time: Some(time) });
        let mut set = |field: &'static str, new: Option<WrittenTime>| {
            let was = place.was.and_then(|it| it.get(field));
            // Seconds, or a way of writing that means the same, stay.
            let is_same = of_record(field) == new;
            let new = if is_same {
                was.and_then(Value::as_str).map(str::to_owned)
            } else {
                new.map(WrittenTime::to_file)
            };
            filled.changes.extend(changed(place.path.field(field), was, new.map(Json::text), place.order));
        };
        set("start", start);
        set("end", end);
        if fields == WhenFields::Event {
            set("doors", doors);
        }
    }
}
