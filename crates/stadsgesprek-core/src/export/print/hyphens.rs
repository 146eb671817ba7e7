//! Where a very long word may be broken. Not every browser has the words of a language, and a sheet on the door cannot
//! wait for one: so the title says it itself.

/// Shows nothing, or a hyphen where a line ends.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// From how many letters on a word may be broken; a shorter one fits on every sheet.
const LONG: usize = 22;

/// The fewest letters before and after a break.
const FEWEST: usize = 4;

/// A text in which its very long words may be broken.
///
/// The first visit carries this, so it knows ASCII alone: what is longer in UTF-8 is a letter, and a word is never broken
/// beside it.
pub fn breakable(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        let mut from = 0;
        if LONG <= word.bytes().filter(|it| is_letter(*it)).count() {
            for at in FEWEST..=word.len() - FEWEST {
                if is_break(word.as_bytes(), at) {
                    result.push_str(word.get(from..at).unwrap_or_default());
                    result.push(SOFT_HYPHEN);
                    from = at;
                }
            }
        }
        result.push_str(word.get(from..).unwrap_or_default());
    }
    result
}

/// Whether a word may be broken before a letter: between consonants of which the later ones can begin a syllable. Where
/// there is an `s` among them it may belong to either side (`arbeids-markt`, `her-stel`), and what can end a word may end
/// a part of a compound (`project-ontwikkelaar`): there it is not broken.
fn is_break(word: &[u8], at: usize) -> bool {
    let (left, right) = word.split_at(at);
    let end_of_one = &left[left.iter().rposition(|it| !is_consonant(*it)).map_or(0, |it| it + 1)..];
    let after = right.iter().position(|it| !is_consonant(*it)).unwrap_or(right.len());
    let (start_of_next, rest) = right.split_at(after);
    let cluster = &word[at - end_of_one.len()..at + after];
    let is_inside = end_of_one.len() < at && rest.first().is_some_and(|it| is_letter(*it));
    let has_s = cluster.iter().any(|it| it | CASE == b's');
    if end_of_one.is_empty() || after == 0 || !is_inside || has_s || is_end(cluster) {
        return false;
    }
    is_start(start_of_next) && !is_start(&word[at - 1..at + after])
}

/// Whether a Dutch syllable can begin with these consonants.
fn is_start(consonants: &[u8]) -> bool {
    consonants.len() == 1 || is_one_of(consonants, b"blbrchclcrdrdwflfrglgrklknkrkwplprtrvr")
}

/// Whether a Dutch word can end with these consonants.
fn is_end(consonants: &[u8]) -> bool {
    consonants.eq_ignore_ascii_case(b"cht")
        || is_one_of(consonants, b"chckctfdftktlcldlflglklmlpltmdmpndngnkntptrdrgrkrt")
}

fn is_one_of(consonants: &[u8], pairs: &[u8]) -> bool {
    pairs.chunks_exact(2).any(|pair| consonants.eq_ignore_ascii_case(pair))
}

/// What makes a letter of ASCII a small one.
const CASE: u8 = 0x20;

const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || !byte.is_ascii()
}

const fn is_consonant(byte: u8) -> bool {
    byte.is_ascii_alphabetic() && !matches!(byte | CASE, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_word_may_be_broken_between_consonants() {
        for (word, expected) in [
            ("grachtenkademurenherstelprogramma?", "grachtenkademuren-herstel-programma?"),
            ("woningbouwprojectontwikkelaars", "woning-bouw-projectont-wik-kelaars"),
            ("Arbeidsmarktdiscriminatieaanpak", "Arbeidsmarkt-discriminatieaanpak"),
            ("gemeenteraadsverkiezingsdebatten", "gemeenteraadsverkiezingsdebatten"),
        ] {
            assert_eq!(breakable(word).replace(SOFT_HYPHEN, "-"), expected, "{word}");
        }
    }

    #[test]
    fn a_word_that_fits_stays_as_it_is() {
        for text in
            ["maakindustrie", "Wie zien we niet als we over de verbonden stad praten?", "", "één-op-één"]
        {
            assert_eq!(breakable(text), text);
        }
    }
}
