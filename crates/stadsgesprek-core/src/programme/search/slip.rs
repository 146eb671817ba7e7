//! Slips of the finger: a word that nothing has is taken for the nearest one that something has.

use super::clause::{Clause, as_slip, fit};
use super::index::{SearchIndex, Term};
use super::query::Query;

/// How many candidates of each word are tried with those of the others.
const TRIED: usize = 6;

/// The words with each unknown one replaced, and what they find then; nothing when one is near to none. Candidates are judged
/// together: of two that are as near, the one that stands where the other words stand is meant.
pub(super) fn corrected(
    index: &SearchIndex,
    query: &Query,
    clauses: &[Clause],
    allowed: &[bool],
) -> Option<(Vec<String>, Vec<Clause>)> {
    let is_single = clauses.len() == query.words.len();
    if !is_single || clauses.is_empty() {
        return None;
    }
    let has_name = clauses.iter().any(|clause| clause.is_name);
    let mut choices: Vec<Vec<(usize, String, Clause)>> = Vec::new();
    for (word, clause) in query.words.iter().zip(clauses) {
        if !clause.finds_nothing() {
            choices.push(vec![(0, word.clone(), clause.clone())]);
            continue;
        }
        let near = nearest(word, &index.terms, has_name);
        let taken = near
            .into_iter()
            .map(|(distance, term)| (distance, term.clone(), as_slip(index.word(&term, false))));
        let mut taken: Vec<(usize, String, Clause)> = taken.collect();
        if taken.is_empty() {
            // Another word may be a slip all the same.
            taken.push((0, word.clone(), clause.clone()));
        }
        choices.push(taken);
    }
    if choices.iter().all(|choice| choice.first().is_some_and(|(distance, ..)| *distance == 0)) {
        return None;
    }
    best(&choices, allowed)
}

/// The choice of one candidate per word that fits best: first that one event has all, then the fewest slips.
fn best(choices: &[Vec<(usize, String, Clause)>], allowed: &[bool]) -> Option<(Vec<String>, Vec<Clause>)> {
    let mut ways: Vec<Vec<&(usize, String, Clause)>> = vec![Vec::new()];
    for choice in choices {
        let longer =
            ways.iter().flat_map(|way| choice.iter().map(|it| way.iter().copied().chain([it]).collect()));
        ways = longer.take(500).collect();
    }
    let worth = |way: &Vec<&(usize, String, Clause)>| {
        let clauses: Vec<&Clause> = way.iter().map(|(.., clause)| clause).collect();
        let slips: usize = way.iter().map(|(distance, ..)| distance).sum();
        let fit = fit(&clauses, allowed);
        (fit > 0, std::cmp::Reverse(slips), fit)
    };
    let way = ways.into_iter().max_by_key(worth)?;
    let words = way.iter().map(|(_, word, _)| word.clone()).collect();
    Some((words, way.into_iter().map(|(.., clause)| clause.clone()).collect()))
}

/// The known words within one slip (two in a long word), the nearest first. Beside a name a short one is a name, too.
fn nearest(word: &str, terms: &[Term], is_named: bool) -> Vec<(usize, String)> {
    let length = word.chars().count();
    let allowed = match length {
        0..=4 => return Vec::new(),
        5..=8 => 1,
        _ => 2,
    };
    let letters = letters(word);
    let is_near = |term: &&Term| {
        term.text.len().abs_diff(word.len()) <= allowed + 1
            && (letters ^ self::letters(&term.text)).count_ones() as usize <= 2 * allowed
            && (!is_named || 8 < length || term.is_name())
    };
    let mut near: Vec<(usize, String)> = Vec::new();
    // The nearest first, and of those that are as near the ones that stand in more events: a list of a few, kept in order.
    let mut worth: Vec<(usize, usize)> = Vec::new();
    for term in terms.iter().filter(is_near) {
        let distance = strsim::osa_distance(word, &term.text);
        if !is_slip(word, &term.text) || !(1..=allowed).contains(&distance) || term.text.len() < 4 {
            continue;
        }
        let key = (distance, usize::MAX - term.postings.len());
        let at = worth.partition_point(|it| *it <= key);
        if at < TRIED {
            worth.insert(at, key);
            near.insert(at, (distance, term.text.clone()));
            worth.truncate(TRIED);
            near.truncate(TRIED);
        }
    }
    near
}

/// Whether a word looks like a slip for another one: it begins the same, or with its first letters swapped. A short word with
/// another letter in it is another word: who types "tennis" does not mean "kennis".
fn is_slip(word: &str, other: &str) -> bool {
    let (mut ours, mut theirs) = (word.bytes(), other.bytes());
    let (first, second) = ((ours.next(), ours.next()), (theirs.next(), theirs.next()));
    let is_swapped = first.0 == second.1 && first.1 == second.0;
    let letters = |text: &str| text.bytes().fold(0_u32, |sum, letter| sum + u32::from(letter));
    let has_other_letter = word.len() == other.len() && letters(word) != letters(other);
    (first.0 == second.0 || is_swapped) && (6 < word.len() || !has_other_letter)
}

/// Which letters a word has: a bit for each, so that most words are passed over without being compared.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}
