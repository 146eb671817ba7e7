//! Who may see an event, as tables say it in words of their own.

use super::status::{StatusWord, status_word};
use crate::dialogue::is_yes;
use stadsgesprek_core::value::fold::fold;

/// What a column says of who may see a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guard {
    /// Yes, or a word for it, is nobody's business: "privé", "gevoeligheid".
    Private,
    /// No, or a word for it, is nobody's business: "openbaar".
    Public,
    /// Whether it is published: WordPress' `post_status`.
    Publication,
}

/// Who may see a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    Everybody,
    /// Not everybody.
    Private,
    /// Nobody yet.
    Unpublished,
    /// Not understood.
    Unknown,
}

/// Who may see a row by what one of its cells says.
pub(super) fn audience(guard: Guard, cell: &str) -> Audience {
    const EVERYBODY: &[&str] = &[
        "normaal",
        "normal",
        "openbaar",
        "publiek",
        "public",
        "public event",
        "default",
        "standaard",
        "iedereen",
        "everyone",
        "everybody",
        "visible",
        "zichtbaar",
        "website",
        "geen",
        "none",
        "open",
        "gepubliceerd",
        "published",
        "publish",
        "live",
    ];
    const PRIVATE: &[&str] = &[
        "prive",
        "private",
        "private event",
        "persoonlijk",
        "personal",
        "vertrouwelijk",
        "confidential",
        "intern",
        "internal",
        "besloten",
        "besloten bijeenkomst",
        "alleen leden",
        "leden",
        "members",
        "members only",
        "niet openbaar",
        "niet publiek",
        "not public",
        "verborgen",
        "hidden",
        "geheim",
        "secret",
        "invite only",
        "op uitnodiging",
        "alleen intern",
        "password protected",
        "2",
        "3",
    ];
    let word = fold(cell);
    let is = |words: &[&str]| words.contains(&word.as_str());
    let answer = is_yes(&word);
    match guard {
        _ if is(PRIVATE) => Audience::Private,
        Guard::Private if answer == Some(true) => Audience::Private,
        Guard::Public if answer == Some(false) || word.is_empty() => Audience::Private,
        _ if is(EVERYBODY) || word.is_empty() => Audience::Everybody,
        Guard::Private if answer == Some(false) => Audience::Everybody,
        Guard::Public if answer == Some(true) => Audience::Everybody,
        Guard::Publication => match status_word(cell) {
            StatusWord::Unpublished => Audience::Unpublished,
            StatusWord::Unknown => Audience::Unknown,
            _ => Audience::Everybody,
        },
        _ => Audience::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::{Audience, Guard, audience};

    #[test]
    fn a_word_that_is_not_understood_is_not_taken_for_public() {
        for (guard, cells, expected) in [
            (
                Guard::Private,
                &[
                    "Waar",
                    "Privé",
                    "Intern",
                    "Besloten",
                    "Alleen leden",
                    "Niet openbaar",
                    "Private event",
                    "2",
                ][..],
                Audience::Private,
            ),
            (Guard::Private, &["Onwaar", "", "Normaal", "Openbaar", "0"], Audience::Everybody),
            (Guard::Private, &["groep B"], Audience::Unknown),
            (Guard::Public, &["nee", "", "Niet openbaar"], Audience::Private),
            (Guard::Public, &["ja", "x", "Openbaar"], Audience::Everybody),
            (Guard::Public, &["later"], Audience::Unknown),
            (Guard::Publication, &["draft", "pending", "trash"], Audience::Unpublished),
            (Guard::Publication, &["private"], Audience::Private),
            (Guard::Publication, &["publish", ""], Audience::Everybody),
            (Guard::Publication, &["wp-iets"], Audience::Unknown),
        ] {
            for cell in cells {
                assert_eq!(audience(guard, cell), expected, "{guard:?} {cell}");
            }
        }
    }
}
