//! An id out of a title.

use stadsgesprek_core::value::fold::fold;

/// How long a proposed id is at most; it is in addresses that people read and retype.
const LONGEST: usize = 60;

/// An id out of a title: lower case, without accents, words apart by hyphens. Empty when no letter can be used.
pub(crate) fn from_title(title: &str) -> String {
    let folded = fold(title);
    let mut id = String::new();
    for word in folded.split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect();
        if word.is_empty() {
            continue;
        }
        if !id.is_empty() && id.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word);
    }
    id
}

/// The id, or with the first number behind it that makes it new.
pub(crate) fn unique(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(|id| !is_taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{from_title, unique};
    use proptest::prelude::*;
    use stadsgesprek_core::value::id::is_well_formed;

    #[track_caller]
    fn check(title: &str, expected: &str) {
        assert_eq!(from_title(title), expected, "{title:?}");
    }

    #[test]
    fn a_title_becomes_an_id() {
        check("Hoe ziet Delft eruit in 2050?", "hoe-ziet-delft-eruit-in-2050");
        check("Bèta Balie: ‘Klimaat’ & foto’s", "beta-balie-klimaat-fotos");
        check("<script>alert(1)</script>", "script-alert-1-script");
        check("代尔夫特", "");
        check(
            "Een titel die zo lang is dat niemand hem ooit zou overtypen uit een folder",
            "een-titel-die-zo-lang-is-dat-niemand-hem-ooit-zou-overtypen",
        );
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        assert_eq!(unique("a", |_| false), "a");
        assert_eq!(unique("a", |id| ["a", "a-2"].contains(&id)), "a-3");
    }

    proptest! {
        #[test]
        fn whatever_the_title_the_id_is_well_formed_or_empty(title in any::<String>()) {
            let id = from_title(&title);
            prop_assert!(id.is_empty() || is_well_formed(&id), "{id}");
        }
    }
}
