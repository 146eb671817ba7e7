//! The stem of a word, roughly: what is left of it without the endings of Dutch and English. It only has to be the same for the forms
//! of one word; nobody sees it. A full stemmer (Snowball) knows one language at a time, and here nobody says which it is.

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.is_ascii() {
        return squeezed(word);
    }
    squeezed(without_ending(without_diminutive(word)))
}

/// `pleintjes` is a `plein`, `straatjes` is a `straat`.
fn without_diminutive(word: &str) -> &str {
    let single = word.strip_suffix('s').unwrap_or(word);
    let Some(stem) = single.strip_suffix("je").filter(|stem| 3 <= stem.len()) else { return word };
    let is_vowel = |letter: char| "aeiou".contains(letter);
    let longer = ["et", "t", "p", "k"].into_iter().find_map(|link| stem.strip_suffix(link));
    longer.filter(|it| 3 <= it.len() && !it.ends_with(is_vowel)).unwrap_or(stem)
}

/// Endings, the longer ones first. What would leave less than three letters is no ending.
const ENDINGS: [&str; 8] = ["ingen", "ings", "ing", "ies", "en", "s", "e", "y"];

fn without_ending(word: &str) -> &str {
    // A city, cities and a studie, studies have the same stem; so have betaalt and betalen.
    let is_verb = word.strip_suffix('t').filter(|it| {
        let last: Vec<u8> = it.bytes().rev().take(3).collect();
        matches!(last.as_slice(), [end, a, b] if a == b && b"aeou".contains(a) && !b"aeiou".contains(end))
    });
    if let Some(verb) = is_verb {
        return verb;
    }
    let is_stem = |stem: &&str| 3 <= stem.len() && stem.bytes().any(|it| b"aeiouy".contains(&it));
    let found = ENDINGS.into_iter().find_map(|ending| word.strip_suffix(ending).filter(is_stem));
    let Some(stem) = found else { return word };
    match word.len() - stem.len() {
        // A huis and a campus have no ending.
        1 if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => word,
        1 if word.ends_with("es") => stem.strip_suffix('e').filter(is_stem).unwrap_or(stem),
        1 if word.ends_with("ie") => stem.strip_suffix('i').filter(is_stem).unwrap_or(stem),
        _ => stem,
    }
}

/// Doubled letters once, and the sound at the end as Dutch writes it: `woon` and `wonen`, `huis` and `huizen`.
fn squeezed(stem: &str) -> String {
    let mut squeezed = String::with_capacity(stem.len());
    for letter in stem.chars() {
        if !squeezed.ends_with(letter) || letter.is_ascii_digit() {
            squeezed.push(letter);
        }
    }
    let voiceless = [('z', 's'), ('v', 'f')].into_iter().find(|(voiced, _)| squeezed.ends_with(*voiced));
    if let Some((_, voiceless)) = voiceless {
        squeezed.pop();
        squeezed.push(voiceless);
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[track_caller]
    fn same(words: &str) {
        let stems: Vec<String> = words.split(' ').map(stem).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words}: {stems:?}");
    }

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for words in [
            "wonen woon woning woningen wonne",
            "plein pleinen pleintje pleintjes",
            "straat straatje straatjes straten",
            "hof hofje hofjes",
            "student studenten students",
            "verduurzaming verduurzamen",
            "baan banen",
            "betaalt betalen",
            "huis huizen",
            "klimaat klimaats",
            "city cities",
            "studie studies",
            "house houses housing",
            "almshouse almshouses",
            "auto autos",
            "cafe cafes",
        ] {
            same(words);
        }
    }

    #[test]
    fn other_words_have_others() {
        for (one, other) in [
            ("mark", "markt"),
            ("stad", "staat"),
            ("campus", "camp"),
            ("gas", "ga"),
            ("2019", "2020"),
            ("100", "10"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }
}
