//! What a word of a query finds: itself, its other forms, longer words with it, synonyms, and words of which it is made.

use super::index::{SearchIndex, Term};

/// How sure it is that a word is meant, in hundredths.
const EXACT: u32 = 100;
/// A form of the word that begins almost the same, and so much less for one that has nothing in common but the stem.
const FORM: u32 = 90;
const FORM_RANGE: u32 = 45;
const COMPOUND: u32 = 50;
const SYNONYM: u32 = 60;
const BEGINNING: u32 = 55;
/// The word written as two, right behind each other or not.
const WRITTEN_APART: u32 = 95;
/// Two words, in any form, of which it could be made.
const APART: u32 = 60;
const INSIDE: u32 = 30;
const SLIP: u32 = 70;

/// What a word of the query finds.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    /// For each event how well it has the word; nothing is zero.
    scores: Vec<u32>,
    /// The words of the programme that were taken for it, by place.
    pub(super) terms: Vec<u32>,
    /// Whether that is mostly somebody's name.
    pub(super) is_name: bool,
}

impl Clause {
    /// How well an event has the word; nothing is zero.
    pub(super) fn score(&self, event: usize) -> u32 {
        self.scores.get(event).copied().unwrap_or_default()
    }

    fn count(&self) -> usize {
        self.scores.iter().filter(|score| **score > 0).count()
    }

    pub(super) fn finds_nothing(&self) -> bool {
        self.count() == 0
    }

    /// What a word counts for: the more, the fewer events have it. In hundredths of a logarithm.
    pub(super) fn rarity(&self, events: usize) -> u64 {
        // What nobody has is as rare as what one event has.
        hundredfold_log2(2 + (1 + events) as u64 / (self.count() as u64).max(1))
    }
}

/// A hundred times the logarithm to the base of two, straight between its whole values.
fn hundredfold_log2(number: u64) -> u64 {
    let whole = u64::from(number.max(1).ilog2());
    whole * 100 + ((number.max(1) * 100) >> whole) - 100
}

impl SearchIndex {
    /// What each word finds; words that together have a synonym are one.
    pub(super) fn clauses(&self, words: &[String], is_open: bool) -> Vec<Clause> {
        let mut clauses = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let length = (2..=3.min(words.len() - at))
                .rev()
                .find(|length| self.has_synonym(&words[at..at + length].join(" ")));
            let length = length.unwrap_or(1);
            clauses.push(self.clause(&words[at..at + length], is_open && at + length == words.len()));
            at += length;
        }
        // Of a word that was only just begun nothing is known yet.
        let is_begun = is_open && words.last().is_some_and(|word| word.len() < 3);
        if is_begun && 1 < clauses.len() && clauses.last().is_some_and(Clause::finds_nothing) {
            clauses.pop();
        }
        clauses
    }

    fn has_synonym(&self, said: &str) -> bool {
        self.synonyms_of(said).next().is_some()
    }

    /// What a word finds, or a few that are said together.
    pub(super) fn clause(&self, words: &[String], is_open: bool) -> Clause {
        let mut clause = match words {
            [word] => self.word(word, is_open),
            _ => together(words.iter().map(|word| self.word(word, false)), 100),
        };
        for other in self.synonyms_of(&words.join(" ")) {
            let said = other.split(' ').map(|word| self.word(word, false));
            merge(&mut clause, &together(said, SYNONYM));
        }
        clause
    }

    /// What has every word of a phrase, as it is.
    pub(super) fn having_words(&self, phrase: &str) -> Clause {
        together(phrase.split(' ').map(|word| self.exactly(self.forms(word).0)), 100)
    }

    /// What has this word of the programme.
    fn exactly(&self, term: Option<u32>) -> Clause {
        let mut clause = self.nothing();
        self.take(&mut clause, term, EXACT);
        clause
    }

    fn nothing(&self) -> Clause {
        Clause { scores: vec![0; self.count], ..Clause::default() }
    }

    /// What one word finds: itself, its other forms, longer words with it, and words of which it is made.
    pub(super) fn word(&self, word: &str, is_open: bool) -> Clause {
        let (exact, forms) = self.forms(word);
        let mut clause = self.exactly(exact);
        clause.is_name = exact.and_then(|at| self.term(at)).is_some_and(Term::is_name);
        // A short word is only itself: "AI" is in too many others. What nobody wrote so is a word that was only just begun.
        if word.len() < 3 {
            if is_open && clause.finds_nothing() {
                self.take(&mut clause, self.beginning_with(word), BEGINNING);
            }
            return clause;
        }
        for form in forms {
            let other = self.term(form).map_or("", |term| term.text.as_str());
            self.take(&mut clause, [form], likeness(word, other));
        }
        self.take(&mut clause, self.compounds(word), COMPOUND);
        if is_open {
            self.take(&mut clause, self.beginning_with(word), BEGINNING);
        }
        if 4 < word.len() {
            self.take(&mut clause, self.holding(word), INSIDE);
        }
        merge(&mut clause, &self.written_apart(word));
        if clause.finds_nothing() {
            merge(&mut clause, &self.apart(word));
        }
        clause
    }

    fn take(&self, clause: &mut Clause, terms: impl IntoIterator<Item = u32>, sureness: u32) {
        for (at, term) in terms.into_iter().filter_map(|at| Some((at, self.term(at)?))) {
            for posting in &term.postings {
                if let Some(score) = clause.scores.get_mut(posting.event as usize) {
                    *score = (*score).max(posting.weight() * sureness);
                }
            }
            clause.terms.push(at);
        }
    }

    /// The words that hold this one.
    fn holding<'i>(&'i self, word: &'i str) -> impl Iterator<Item = u32> {
        (0..).zip(&self.terms).filter(move |(_, term)| term.text.contains(word)).map(|(at, _)| at)
    }

    /// A word that the programme also writes as two: `betabalie`, `annelize`.
    fn written_apart(&self, word: &str) -> Clause {
        let mut both = self.nothing();
        let cuts = (4..word.len().saturating_sub(3)).filter(|cut| word.is_char_boundary(*cut));
        for (left, right) in cuts.map(|cut| word.split_at(cut)) {
            if let (Some(left), Some(right)) = (self.forms(left).0, self.forms(right).0) {
                let parts = [left, right].map(|part| self.exactly(Some(part)));
                merge(&mut both, &together(parts.into_iter(), WRITTEN_APART));
            }
        }
        both
    }

    /// A word that the programme has in two: `betabalie`, `studentenwoningen`, `annelize`.
    fn apart(&self, word: &str) -> Clause {
        let cuts = || (3..word.len().saturating_sub(2)).filter(|cut| word.is_char_boundary(*cut));
        let mut best = self.nothing();
        for (left, right) in cuts().map(|cut| word.split_at(cut)) {
            let parts = [self.plain(left), self.plain(right)];
            if parts.iter().any(Clause::finds_nothing) {
                continue;
            }
            merge(&mut best, &together(parts.into_iter(), APART));
        }
        if best.finds_nothing() {
            // Nothing has both: what begins with a word that is known is about that, a little.
            for (left, right) in cuts().map(|cut| word.split_at(cut)).filter(|(left, _)| 3 < left.len()) {
                if !self.plain(right).finds_nothing() {
                    merge(&mut best, &together([self.plain(left)].into_iter(), INSIDE));
                }
            }
        }
        best
    }

    /// A word in its own forms, also as a part of a longer one.
    fn plain(&self, word: &str) -> Clause {
        let (exact, forms) = self.forms(word);
        let mut clause = self.exactly(exact);
        if 3 < word.len() {
            self.take(&mut clause, forms, FORM);
            self.take(&mut clause, self.compounds(word), COMPOUND);
        }
        clause
    }
}

/// How sure it is that a form of a word is meant: a `woning` is nearer to `woningen` than `wonen` is.
fn likeness(word: &str, other: &str) -> u32 {
    let common = word.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let longest = word.len().max(other.len()).max(1);
    FORM - FORM_RANGE + u32::try_from(common * FORM_RANGE as usize / longest).unwrap_or_default()
}

/// Words that are found in the same event, each as sure as this.
fn together(clauses: impl Iterator<Item = Clause>, sureness: u32) -> Clause {
    let mut both: Option<Clause> = None;
    for clause in clauses {
        both = Some(match both {
            None => clause,
            Some(mut both) => {
                both.scores.iter_mut().zip(&clause.scores).for_each(|(one, other)| *one = (*one).min(*other));
                both.terms.extend(clause.terms);
                both.is_name &= clause.is_name;
                both
            }
        });
    }
    let mut both = both.unwrap_or_default();
    both.scores.iter_mut().for_each(|score| *score = *score * sureness / 100);
    if both.finds_nothing() {
        both.terms.clear();
    }
    both
}

/// The better of two for each event.
pub(super) fn merge(clause: &mut Clause, other: &Clause) {
    clause.scores.iter_mut().zip(&other.scores).for_each(|(one, other)| *one = (*one).max(*other));
    clause.terms.extend(&other.terms);
}

/// A word that was taken for a slip counts for less.
pub(super) fn as_slip(mut clause: Clause) -> Clause {
    clause.scores.iter_mut().for_each(|score| *score = *score * SLIP / 100);
    clause
}

/// How well an event has all of these; nothing when it has not.
pub(super) fn fit(clauses: &[&Clause], allowed: &[bool]) -> u64 {
    let of = |event: usize| {
        let scores = || clauses.iter().map(|clause| u64::from(clause.score(event)));
        if scores().all(|score| score > 0) { scores().sum() } else { 0 }
    };
    (0..allowed.len()).filter(|event| allowed[*event]).map(of).max().unwrap_or_default()
}
