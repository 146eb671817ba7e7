//! Text in lines of a given width: as large as it fits, broken at spaces, and inside a word only when it must.

use super::typeface::{Typeface, Weight};

/// The most lines of a title.
pub(super) const MOST_LINES: usize = 5;

/// Letters that stay together at the end or the beginning of a broken word.
const FEWEST_LETTERS: usize = 4;

/// The smallest size for the sake of a word that would be broken otherwise.
const SMALLEST_UNBROKEN: f32 = 66.0;

/// The largest size in which words are broken.
const LARGEST_BROKEN: f32 = 78.0;

/// Text that was broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines {
    /// The size of the letters, in pixels.
    pub(super) size: f32,
    /// The lines.
    pub(super) lines: Vec<String>,
}

/// A part of a text that stays on one line.
struct Piece {
    text: String,
    has_space_before: bool,
}

/// The text in the largest of the sizes in which it fits. A word is broken only where it would make the letters too
/// small, and what does not fit in the smallest size is left out.
pub(super) fn fit(
    typeface: &Typeface,
    text: &str,
    sizes: &[f32],
    width: f32,
    height: f32,
    line_height: f32,
) -> Lines {
    let text = typeface.drawable(text);
    let with_whole_words = sizes.iter().filter(|size| **size >= SMALLEST_UNBROKEN).map(|size| (*size, false));
    let with_broken_words = sizes.iter().filter(|size| **size <= LARGEST_BROKEN).map(|size| (*size, true));
    let mut fallback = Lines { size: 0.0, lines: Vec::new() };
    for (size, may_break) in with_whole_words.chain(with_broken_words) {
        let measure = |text: &str| typeface.width(text, Weight::Bold, size);
        let most = MOST_LINES.min((height / (size * line_height)) as usize).max(1);
        let pieces = pieces(&text);
        let pieces = if may_break { broken(pieces, width, &measure) } else { pieces };
        let mut lines = wrap(&pieces, width, &measure);
        let is_inside = pieces.iter().all(|piece| measure(&piece.text) <= width);
        if is_inside && lines.len() <= most {
            return Lines { size, lines: balanced(&pieces, width, lines, &measure) };
        }
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shortened(&format!("{last} "), width, &measure);
        }
        fallback = Lines { size, lines };
    }
    fallback
}

/// The text on one line in the largest of the sizes in which it fits, else cut in the smallest.
pub(super) fn on_one_line(
    typeface: &Typeface,
    text: &str,
    weight: Weight,
    sizes: &[f32],
    width: f32,
) -> Lines {
    let text = typeface.drawable(text);
    let fitting = sizes.iter().find(|size| typeface.width(&text, weight, **size) <= width);
    let (size, line) = match (fitting, sizes.last()) {
        (Some(size), _) => (*size, text),
        (None, Some(size)) => (*size, shortened(&text, width, &|text| typeface.width(text, weight, *size))),
        (None, None) => (0.0, String::new()),
    };
    Lines { size, lines: vec![line] }
}

/// Words, and what can stand apart in a word with hyphens or slashes.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in text.split_whitespace() {
        let mut has_space_before = true;
        for part in word.split_inclusive(['-', '–', '/']) {
            pieces.push(Piece { text: part.to_owned(), has_space_before });
            has_space_before = false;
        }
    }
    pieces
}

fn wrap(pieces: &[Piece], width: f32, measure: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        if let Some(line) = lines.last_mut() {
            let longer = joined(line, piece);
            if measure(&longer) <= width {
                *line = longer;
                continue;
            }
        }
        lines.push(piece.text.clone());
    }
    lines
}

/// The same number of lines, as equal as they can be: with the least sum of squares of the space that stays free.
fn balanced(pieces: &[Piece], width: f32, lines: Vec<String>, measure: &impl Fn(&str) -> f32) -> Vec<String> {
    // For the pieces from each place on: the sum, and the lines, last one first.
    let mut best: Vec<Option<(f32, Vec<String>)>> = vec![None; pieces.len()];
    best.push(Some((0.0, Vec::new())));
    for _ in &lines {
        // From the front, so that what stands further on still has one line less.
        for from in 0..best.len() {
            best[from] = best_first_line(pieces, from, width, &best, measure);
        }
    }
    let found = best.swap_remove(0).map(|(_, lines)| lines.into_iter().rev().collect());
    found.unwrap_or(lines)
}

/// The best first line of the pieces from a place on, with the best lines after it.
fn best_first_line(
    pieces: &[Piece],
    from: usize,
    width: f32,
    rest: &[Option<(f32, Vec<String>)>],
    measure: &impl Fn(&str) -> f32,
) -> Option<(f32, Vec<String>)> {
    let (mut line, mut best) = (String::new(), None::<(f32, Vec<String>)>);
    for (at, piece) in pieces.iter().enumerate().skip(from) {
        line = if line.is_empty() { piece.text.clone() } else { joined(&line, piece) };
        let free = width - measure(&line);
        if free < 0.0 {
            break;
        }
        let Some((sum, lines)) = &rest[at + 1] else { continue };
        let sum = sum + free * free;
        if best.as_ref().is_none_or(|(least, _)| sum < *least) {
            best = Some((sum, lines.iter().cloned().chain([line.clone()]).collect()));
        }
    }
    best
}

fn joined(line: &str, piece: &Piece) -> String {
    let space = if piece.has_space_before { " " } else { "" };
    format!("{line}{space}{}", piece.text)
}

/// Words that are wider than a line become parts with a hyphen.
fn broken(pieces: Vec<Piece>, width: f32, measure: &impl Fn(&str) -> f32) -> Vec<Piece> {
    let mut parts = Vec::new();
    for mut piece in pieces {
        while measure(&piece.text) > width {
            let letters: Vec<char> = piece.text.chars().collect();
            let begins = |end: usize| format!("{}-", letters[..end].iter().collect::<String>());
            let most = (1..letters.len()).rev().find(|end| measure(&begins(*end)) <= width).unwrap_or(1);
            let end = break_point(&letters, most);
            parts.push(Piece { text: begins(end), has_space_before: piece.has_space_before });
            piece = Piece { text: letters[end..].iter().collect(), has_space_before: true };
        }
        parts.push(piece);
    }
    parts
}

/// The last place, at most `most` letters in, where a syllable surely begins: a consonant with a vowel after it, and no
/// more than one other consonant before it. There is no dictionary here, so where it is not sure it is not there.
fn break_point(letters: &[char], most: usize) -> usize {
    let begins_syllable = |at: &usize| {
        let [two_before, before, first] = [at - 2, at - 1, *at].map(|at| letters[at]);
        let is_opened = is_consonant(first) && letters.get(at + 1).is_some_and(|next| is_vowel(*next));
        let is_closed = is_vowel(before) || (is_consonant(before) && is_vowel(two_before));
        is_opened && is_closed && !is_one_sound(before, first)
    };
    let last = most.min(letters.len().saturating_sub(FEWEST_LETTERS));
    (FEWEST_LETTERS..=last).rev().find(begins_syllable).unwrap_or(most).max(1)
}

fn is_vowel(c: char) -> bool {
    "aeiouyáéíóúàèäëïöüêô".contains(c.to_ascii_lowercase())
}

fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !is_vowel(c)
}

/// Two consonants that begin a syllable together: `ch`, `gr`, `pl`.
fn is_one_sound(first: char, second: char) -> bool {
    (second == 'h' && "cpt".contains(first)) || ("rl".contains(second) && "bcdfgkptv".contains(first))
}

/// The text with an ellipsis, cut so far that it fits: after a whole word when there is one.
fn shortened(text: &str, width: f32, measure: &impl Fn(&str) -> f32) -> String {
    let with_ellipsis =
        |text: &str| format!("{}…", text.trim_end_matches([' ', ',', '.', ':', ';', '-', '–']));
    let fits = |end: &usize| measure(&with_ellipsis(&text[..*end])) <= width;
    let word_ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let letter_ends = || text.char_indices().map(|(at, _)| at);
    let end = word_ends.rev().find(fits).or_else(|| letter_ends().rev().find(fits));
    end.map_or_else(String::new, |end| with_ellipsis(&text[..end]))
}
