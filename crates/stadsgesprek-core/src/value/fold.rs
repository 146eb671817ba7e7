//! Text as search sees it: lower case, without accents, words apart by single spaces.

/// Folds a text: lower case, accents off, everything that is not a letter or digit becomes one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    push_folded(&mut folded, text);
    folded
}

/// Appends a folded text, apart from what was there by one space.
pub fn push_folded(folded: &mut String, text: &str) {
    folded.reserve(text.len() + 1);
    // A space is put once a letter follows it.
    let mut is_apart = !folded.is_empty();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // Most of a text is runs of such letters.
        let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (now, later) = rest.split_at(if run == 0 { c.len_utf8() } else { run });
        rest = later;
        let mut letter = [0; 4];
        let plain = match () {
            () if run > 0 => now,
            () if is_joining(c) => continue,
            () => match without_accent(c) {
                Some(plain) => plain,
                None if c.is_alphanumeric() => to_lower(c).encode_utf8(&mut letter),
                None => {
                    is_apart = !folded.is_empty();
                    continue;
                }
            },
        };
        if std::mem::take(&mut is_apart) {
            folded.push(' ');
        }
        let start = folded.len();
        folded.push_str(plain);
        folded[start..].make_ascii_lowercase();
    }
}

/// An accent of its own or an apostrophe joins what stands around it: "foto's" is found as "fotos".
const fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | '\u{ad}')
}

/// The small letter of a capital one in Greek and Cyrillic; Latin is folded above, and other scripts have one case.
///
/// The standard library's answer for all of Unicode is a table of 25 kB, which every visitor would have to load.
fn to_lower(c: char) -> char {
    let shift = match c {
        'Α'..='Ω' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' if u32::from(c).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + shift).unwrap_or(c)
}

/// The plain letters of an accented letter of the European languages in Latin script.
const fn without_accent(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'Ā'..='ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'Ć'..='č' => "c",
        'ð' | 'Ð' | 'Ď'..='đ' => "d",
        'è'..='ë' | 'È'..='Ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'ì'..='ï' | 'Ì'..='Ï' | 'Ĩ'..='ı' => "i",
        'ĳ' | 'Ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'ñ' | 'Ñ' | 'Ń'..='ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'Ō'..='ő' => "o",
        'œ' | 'Œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'ù'..='ü' | 'Ù'..='Ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'ý' | 'ÿ' | 'Ý' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'þ' | 'Þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, push_folded};

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text:?}");
    }

    #[test]
    fn what_follows_is_apart_by_one_space() {
        let mut folded = String::new();
        for text in ["", " ’ ", "Een", "", "!?", "-twee’s-", "é", "’"] {
            push_folded(&mut folded, text);
        }
        assert_eq!(folded, "een twees e");
    }

    #[test]
    fn accents_case_and_punctuation_are_folded() {
        check("Bèta Balie: ‘Klimaat’", "beta balie klimaat");
        check("Café–debat  (2019)", "cafe debat 2019");
        check("Romée Rodriguez", "romee rodriguez");
        check("Cafe\u{301}", "cafe");
        check("foto’s", "fotos");
        check("ĲSSEL Łódź Ærø straße", "ijssel lodz aero strasse");
        check("Дельфт ДЕЛЬФТ ЇЖАК 代尔夫特", "дельфт дельфт їжак 代尔夫特");
        check("ΔΕΛΦΤ Ҡала", "δελφτ ҡала");
        check("  ", "");
        check("#6!", "6");
    }
}
