//! What is being typed in the search field, laid over what the address says.

use super::Filter;

/// What stands in the search field, which may be more than the address has room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// As typed.
    pub words: String,
    /// The query string that it lies over for as long as it is not written there.
    pub over: Option<String>,
}

impl Filter {
    /// The filter of a page with this query string. What was typed lies over it where it was typed, and where it is what the
    /// query says; so it is gone once the visitor goes elsewhere, or back.
    pub fn parse_under(query: &str, typed: Option<&Typed>) -> Self {
        let filter = Self::parse(query);
        let Some(typed) = typed else { return filter };
        let is_pending = typed.over.as_deref() == Some(query);
        let written = || Self::parse(&Self::default().with_words(&typed.words).query()).words;
        if is_pending || written() == filter.words { filter.with_words(&typed.words) } else { filter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, over: Option<&str>, query: &str, expected: &str) {
        let typed = Typed { words: words.to_owned(), over: over.map(str::to_owned) };
        let expected = Filter::parse(query).with_words(expected);
        assert_eq!(Filter::parse_under(query, Some(&typed)), expected, "{words} at {query}");
    }

    #[test]
    fn what_is_typed_is_shown_at_once_beside_what_the_address_says() {
        check("wat", Some("thema=water"), "thema=water", "wat");
        check("", Some("q=wat&thema=water"), "q=wat&thema=water", "");
    }

    #[test]
    fn what_is_written_stays_as_it_was_typed() {
        check("water ", None, "q=water%20", "water ");
        let long = "w".repeat(300);
        check(&long, None, &Filter::default().with_words(&long).query(), &long);
    }

    #[test]
    fn elsewhere_and_on_the_way_back_the_address_has_the_last_word() {
        check("wat", Some("thema=water"), "", "");
        check("wat", Some("thema=water"), "q=stad", "stad");
        check("wat", None, "", "");
    }
}
