//! From day to day by keyboard, as in the calendar of the ARIA Authoring Practices Guide.

use super::{Month, Week};
use chrono::{Days, Months, NaiveDate};

/// The day that a key leads to from a day, by the name of the key (UI Events); nothing for other keys, and at either end
/// of the years that are shown. `Home` and `End` stay inside the month.
pub fn step(from: NaiveDate, key: &str) -> Option<NaiveDate> {
    let to = match key {
        "ArrowLeft" => from.checked_sub_days(Days::new(1)),
        "ArrowRight" => from.checked_add_days(Days::new(1)),
        "ArrowUp" => from.checked_sub_days(Days::new(7)),
        "ArrowDown" => from.checked_add_days(Days::new(7)),
        "Home" => row(from).into_iter().find(|day| Month::of(from).holds(*day)),
        "End" => row(from).into_iter().rfind(|day| Month::of(from).holds(*day)),
        // The last day where the other month is shorter.
        "PageUp" => from.checked_sub_months(Months::new(1)),
        "PageDown" => from.checked_add_months(Months::new(1)),
        _ => None,
    };
    to.filter(|day| Month::of(*day).is_shown())
}

fn row(day: NaiveDate) -> Vec<NaiveDate> {
    let weeks = Month::of(day).weeks();
    let found = weeks.into_iter().find(|week: &Week| week.days.contains(&day));
    found.map(|week| week.days.to_vec()).unwrap_or_default()
}
