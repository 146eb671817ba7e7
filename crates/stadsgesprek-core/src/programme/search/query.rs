//! What somebody typed, taken apart: words, phrases between quotation marks, and when.

use super::dates::{self, AskedDate};
use crate::value::fold::fold;
use crate::value::time::Moment;
use std::ops::RangeInclusive;

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Words that say what it is about, as they were typed.
    pub(super) words: Vec<String>,
    /// Texts that must be there as they are.
    pub(super) phrases: Vec<String>,
    /// When it is to be.
    pub(super) when: Vec<AskedDate>,
    /// Whether the last word may be the beginning of one: nothing was typed after it.
    pub(super) is_open: bool,
}

/// Words that say nothing of what is looked for, in Dutch and in English. Of a query that has no others, these are looked for.
const STOP_WORDS: &str = " \
    a aan about activiteit activiteiten al alle als am an and any are as at avond be ben bent bij by can dan dat \
    de den der deze die dit do doen does door een en er event events for from gaan gaat geen gesprek gesprekken \
    had have heb hebben heeft her het hier his hoe how hun i iets if ik in is it je jij jullie kan komen komt \
    kun kunnen me met mijn moet mogen my naar niet no nog not of om on ons onze ook op or our over s so some \
    something staat t talk talks te the there this to tot u uit van voor waar wanneer was wat we welke what \
    whats when where which who wie wij wil will wilt with word worden wordt you zijn zou \
    ";

/// Whether a word says nothing of what is looked for.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.split(' ').any(|it| it == word)
}

/// More words than this are not asked for; somebody has pasted a page.
const MOST_WORDS: usize = 16;

/// Which of the words at the beginning say when, and what they say.
type DateReader<'d> = dyn Fn(&[&str]) -> Option<(usize, AskedDate)> + 'd;

impl Query {
    /// Takes apart what was typed. `years` are those of the programme.
    pub(super) fn parse(typed: &str, now: Moment, years: &RangeInclusive<i32>) -> Self {
        Self::of(typed, &|ahead| dates::at_start(ahead, now, years))
    }

    /// The same, where no word says when.
    pub(super) fn without_dates(typed: &str) -> Self {
        Self::of(typed, &|_| None)
    }

    fn of(typed: &str, date: &DateReader<'_>) -> Self {
        let (phrases, rest) = quoted(typed);
        let folded = fold(&rest);
        let typed_words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut query = Self { phrases, is_open: rest.ends_with(char::is_alphanumeric), ..Self::default() };
        let mut at = 0;
        let mut skipped: Vec<&str> = Vec::new();
        while let Some(ahead) = typed_words.get(at..).filter(|ahead| !ahead.is_empty()) {
            match date(ahead) {
                Some((length, when)) => {
                    query.when.push(when);
                    at += length;
                }
                None if is_stop_word(ahead[0]) || is_initial(ahead) => {
                    skipped.push(ahead[0]);
                    at += 1;
                }
                None => {
                    query.words.push(ahead[0].to_owned());
                    at += 1;
                }
            }
        }
        query.words.truncate(MOST_WORDS);
        if query.words.is_empty() && query.phrases.is_empty() && query.when.is_empty() {
            query.words = skipped.into_iter().map(str::to_owned).collect();
        }
        query
    }
}

/// A letter of a first name, before the name itself.
fn is_initial(ahead: &[&str]) -> bool {
    matches!(ahead, [letter, _, ..] if letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic))
}

/// What stands between quotation marks, folded, and the rest.
fn quoted(typed: &str) -> (Vec<String>, String) {
    let is_mark = |it: char| matches!(it, '"' | '“' | '”' | '„' | '«' | '»');
    let (mut phrases, mut rest) = (Vec::new(), String::new());
    let parts: Vec<&str> = typed.split(is_mark).collect();
    for (at, part) in parts.iter().enumerate() {
        // The last one, when its mark is not closed yet, is being typed.
        let is_inside = at % 2 == 1 && at + 1 < parts.len();
        match fold(part) {
            phrase if is_inside && phrase.contains(' ') => phrases.push(phrase),
            _ => {
                rest.push(' ');
                rest.push_str(part);
            }
        }
    }
    (phrases, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::Stamp;

    fn parse(typed: &str) -> Query {
        let Ok(Stamp::Time(now)) = Stamp::parse("2026-11-28T12:00", None) else { unreachable!() };
        Query::parse(typed, now, &(2011..=2027))
    }

    #[test]
    fn a_question_is_taken_for_what_it_is_about() {
        for (typed, words) in [
            ("Wat is er te doen over wonen?", "wonen"),
            ("gaat het gesprek over auto's in de binnenstad door", "autos binnenstad"),
            ("J. Kennedy", "kennedy"),
            ("wat is er", "wat is er"),
            ("", ""),
            ("\"wonen\" nu", "wonen nu"),
            ("\"open sam", "open sam"),
        ] {
            assert_eq!(parse(typed).words.join(" "), words, "{typed}");
        }
        assert_eq!(parse("“Open samenleving” in Delft").phrases, ["open samenleving"]);
    }

    #[test]
    fn when_is_no_word() {
        let query = parse("lezing februari 2019");
        assert_eq!((query.words.join(" ").as_str(), query.when.len()), ("lezing", 1));
        assert!(parse("maart").words.is_empty() && !parse("maart").when.is_empty());
        assert!(parse("mobiliteitsplan 2040").when.is_empty());
    }
}
