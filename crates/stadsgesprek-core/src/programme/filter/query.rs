//! The filter as a query string: `q=&thema=a,b&partner=&taal=en&periode=`, only what differs from the default.

use super::{Filter, Period};
use crate::value::id::{PartnerId, ThemeId, is_well_formed};
use crate::value::query::{encode, pairs};

/// The longest search that is read from a URL, in characters.
const LONGEST: usize = 200;

/// The one language that is asked for: that of the house is every other event's.
const ENGLISH: &str = "en";

impl Filter {
    /// Reads a query string, with or without `?`. What is not understood is left out.
    pub fn parse(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in pairs(query) {
            match name.as_str() {
                "q" => filter.words = value.chars().filter(|c| !c.is_control()).take(LONGEST).collect(),
                "thema" => filter.themes.extend(ids(&value).map(ThemeId::new)),
                "partner" => filter.partners.extend(ids(&value).map(PartnerId::new)),
                "taal" => filter.is_english |= ids(&value).any(|language| language == ENGLISH),
                "periode" => filter.period = Period::parse(&value),
                _ => {}
            }
        }
        filter
    }

    /// The query string without `?`; empty when nothing is chosen.
    pub fn query(&self) -> String {
        let join = |ids: Vec<&str>| ids.join(",");
        let values = [
            ("q", self.words.clone()),
            ("thema", join(self.themes.iter().map(ThemeId::as_str).collect())),
            ("partner", join(self.partners.iter().map(PartnerId::as_str).collect())),
            ("taal", if self.is_english { ENGLISH.to_owned() } else { String::new() }),
            ("periode", self.period.map(Period::word).unwrap_or_default()),
        ];
        let filled = values.into_iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = filled.map(|(name, value)| format!("{name}={}", encode(&value))).collect();
        pairs.join("&")
    }
}

impl Period {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "komend" => Some(Self::Upcoming),
            "archief" => Some(Self::Archive),
            "alles" => Some(Self::All),
            year if year.len() == 4 => {
                year.parse().ok().filter(|year| (1000..=9999).contains(year)).map(Self::Year)
            }
            _ => None,
        }
    }

    /// The word in the URL.
    pub fn word(self) -> String {
        match self {
            Self::Upcoming => "komend".to_owned(),
            Self::Archive => "archief".to_owned(),
            Self::All => "alles".to_owned(),
            Self::Year(year) => year.to_string(),
        }
    }
}

fn ids(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').filter(|id| is_well_formed(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(query: &str, expected: &str) {
        assert_eq!(Filter::parse(query).query(), expected, "{query}");
    }

    #[test]
    fn a_filter_prints_as_it_was_read() {
        check("?thema=stadmaken,stadsgesprekken&partner=epd", "thema=stadmaken,stadsgesprekken&partner=epd");
        check("q=caf%C3%A9+debat", "q=caf%C3%A9%20debat");
        check("periode=2019", "periode=2019");
        check("periode=2019&taal=en&thema=stadmaken", "thema=stadmaken&taal=en&periode=2019");
        check("q=100%25", "q=100%25");
        check("q=%2541", "q=%2541");
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        check("", "");
        check("?", "");
        check("thema=,,A,<b>&partner=&periode=ooit&x=y&nu=2019-02-01T12:00", "");
        check("periode=20190", "");
        check("taal=nl", "");
        check("taal=EN", "");
        check("taal=nl,en", "taal=en");
        check("q=%FF%00a", "q=%EF%BF%BDa");
    }

    proptest! {
        #[test]
        fn any_search_survives_the_url(words in "\\PC{0,60}") {
            let filter = Filter::default().with_words(&words);
            prop_assert_eq!(Filter::parse(&filter.query()).words, words);
        }

        #[test]
        fn any_query_is_read_without_panic(query in "\\PC{0,200}") {
            let once = Filter::parse(&query);
            prop_assert_eq!(Filter::parse(&once.query()), once);
        }
    }
}
