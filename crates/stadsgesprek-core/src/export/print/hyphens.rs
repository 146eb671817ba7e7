//! Where a very long word may be broken. Not every browser has the words of a language, and a sheet on the door cannot
//! wait for one: so the title says it itself.

/// Shows nothing, or a hyphen where a line ends.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// From how many letters on a word may be broken; a shorter one fits on every sheet.
const LONG: usize = 22;

/// The fewest letters before and after a break.
const FEWEST: usize = 4;

/// A text in which its very long words may be broken.
pub fn breakable(text: &str) -> String {
    let words = text.split_inclusive(' ').map(|word| {
        let letters = word.chars().filter(|it| it.is_alphabetic()).count();
        if letters < LONG { word.to_owned() } else { broken(word) }
    });
    words.collect()
}

fn broken(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut result = String::new();
    for (at, letter) in letters.iter().enumerate() {
        if FEWEST <= at && at + FEWEST <= letters.len() && is_break(&letters, at) {
            result.push(SOFT_HYPHEN);
        }
        result.push(*letter);
    }
    result
}

/// Whether a word may be broken before a letter: between consonants of which the later ones can begin a syllable. Where
/// there is an `s` among them it may belong to either side (`arbeids-markt`, `her-stel`), and what can end a word may end
/// a part of a compound (`project-ontwikkelaar`): there it is not broken.
fn is_break(letters: &[char], at: usize) -> bool {
    let before = letters[..at].iter().rev().take_while(|it| is_consonant(**it)).count();
    let after = letters[at..].iter().take_while(|it| is_consonant(**it)).count();
    let (start, end) = (at - before, at + after);
    let cluster: String = letters[start..end].iter().flat_map(|it| it.to_lowercase()).collect();
    let is_inside = 0 < start && end < letters.len() && letters[end].is_alphabetic();
    if before == 0 || after == 0 || !is_inside || cluster.contains('s') || is_end(&cluster) {
        return false;
    }
    let (end_of_one, start_of_next) = cluster.split_at(before);
    let is_longer_start =
        end_of_one.chars().next_back().is_some_and(|last| is_start(&format!("{last}{start_of_next}")));
    is_start(start_of_next) && !is_longer_start
}

/// Whether a Dutch syllable can begin with these consonants.
fn is_start(consonants: &str) -> bool {
    const PAIRS: [&str; 19] = [
        "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl", "pr",
        "tr", "vr",
    ];
    consonants.chars().count() == 1 || PAIRS.contains(&consonants)
}

/// Whether a Dutch word can end with these consonants.
fn is_end(consonants: &str) -> bool {
    const ENDS: [&str; 26] = [
        "ch", "ck", "cht", "ct", "fd", "ft", "kt", "lc", "ld", "lf", "lg", "lk", "lm", "lp", "lt", "md",
        "mp", "nd", "ng", "nk", "nt", "pt", "rd", "rg", "rk", "rt",
    ];
    ENDS.contains(&consonants)
}

const fn is_consonant(letter: char) -> bool {
    letter.is_ascii_alphabetic() && !matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
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
