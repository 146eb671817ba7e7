//! The words in the files for conference apps; the browser has none of them.

use crate::value::text::Language;

/// A title with the day of how many it is: `Makersfestival (dag 2 van 3)`.
pub fn day_of_days(language: Language, title: &str, day: usize, days: usize) -> String {
    match language {
        Language::Nl => format!("{title} (dag {day} van {days})"),
        Language::En => format!("{title} (day {day} of {days})"),
    }
}
