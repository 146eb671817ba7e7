//! Which page of what does not fit at once is shown, and in which language.

/// How long a page stands, in seconds: long enough to read it. WCAG asks nobody to read faster.
pub const PAGE_SECONDS: i64 = 12;

/// Where a screen is in its round: every page in one language, then in the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    step: usize,
    language: usize,
}

impl Rotation {
    /// Goes on by one page. `pages` is how many each part of the screen has, `languages` how many are spoken.
    #[must_use]
    pub fn next(self, pages: &[usize], languages: usize) -> Self {
        let longest = pages.iter().copied().max().unwrap_or(1).max(1);
        if self.step + 1 < longest {
            Self { step: self.step + 1, ..self }
        } else {
            Self { step: 0, language: (self.language + 1) % languages.max(1) }
        }
    }

    /// The same language from its first page: what is shown has changed.
    #[must_use]
    pub const fn restarted(self) -> Self {
        Self { step: 0, ..self }
    }

    /// The page that a part with so many pages shows.
    pub fn page(self, pages: usize) -> usize {
        self.step % pages.max(1)
    }

    /// Which of the languages.
    pub const fn language(self) -> usize {
        self.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_page_in_one_language_and_then_in_the_next() {
        let mut rotation = Rotation::default();
        let mut seen = Vec::new();
        for _ in 0..8 {
            seen.push((rotation.language(), rotation.page(1), rotation.page(3)));
            rotation = rotation.next(&[1, 3], 2);
        }
        let round = [(0, 0, 0), (0, 0, 1), (0, 0, 2), (1, 0, 0), (1, 0, 1), (1, 0, 2)];
        assert_eq!(seen, [&round[..], &round[..2]].concat());
    }

    proptest! {
        #[test]
        fn no_page_is_past_the_last_and_every_page_has_its_turn(
            pages in proptest::collection::vec(0..7_usize, 0..4),
            languages in 0..3_usize,
        ) {
            let mut rotation = Rotation::default();
            let mut seen = vec![std::collections::BTreeSet::new(); pages.len()];
            for _ in 0..60 {
                prop_assert!(rotation.language() < languages.max(1));
                for (seen, count) in seen.iter_mut().zip(&pages) {
                    prop_assert!(rotation.page(*count) < (*count).max(1));
                    seen.insert(rotation.page(*count));
                }
                rotation = rotation.next(&pages, languages);
            }
            for (seen, count) in seen.iter().zip(&pages) {
                prop_assert_eq!(seen.len(), (*count).max(1));
            }
        }
    }
}
