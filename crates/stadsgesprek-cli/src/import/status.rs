//! Whether an event goes ahead, as sources say it in words of their own.

use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::value::fold::fold;

/// What a source says of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatusWord {
    /// Whether it goes ahead.
    Known(Status),
    /// It goes ahead, perhaps.
    Tentative,
    /// It goes ahead, and there is no place left.
    Full,
    /// It is not published where it comes from.
    Unpublished,
    /// Not understood.
    Unknown,
}

/// What is not published: drafts, proposals, what was taken back.
const UNPUBLISHED: &[&str] = &[
    "concept",
    "draft",
    "auto draft",
    "pending",
    "pending review",
    "private",
    "prive",
    "intern",
    "internal",
    "trash",
    "prullenbak",
    "future",
    "inherit",
    "deleted",
    "verwijderd",
    "unpublished",
    "niet gepubliceerd",
    "ongepubliceerd",
    "wacht op beoordeling",
    "in afwachting",
    "voorstel",
    "proposed",
    "submitted",
    "ingediend",
    "withdrawn",
    "ingetrokken",
    "rejected",
    "afgewezen",
    "declined",
    "hidden",
    "verborgen",
    "archived",
];

/// What goes ahead, by words that are no status of the format.
const GOES_AHEAD: &[&str] = &[
    "publish",
    "published",
    "gepubliceerd",
    "public",
    "openbaar",
    "live",
    "actief",
    "active",
    "accepted",
    "geaccepteerd",
    "started",
    "completed",
    "ended",
    "afgelopen",
    "scheduled",
    "ok",
];
const FULL: &[&str] = &["vol", "uitverkocht", "volgeboekt", "sold out", "soldout", "full", "fully booked"];
const TENTATIVE: &[&str] =
    &["tentative", "onder voorbehoud", "voorlopig", "optie", "in optie", "provisional"];

/// What a word of a source says; behind what calls an event off may stand why: "afgelast wegens ziekte".
pub(super) fn status_word(text: &str) -> StatusWord {
    let word = fold(text);
    let is = |words: &[&str]| words.contains(&word.as_str());
    if let Some((status, _)) = words().find(|(_, known)| known.replace(' ', "") == word.replace(' ', "")) {
        return StatusWord::Known(status);
    }
    if is(UNPUBLISHED) {
        return StatusWord::Unpublished;
    }
    if is(FULL) {
        return StatusWord::Full;
    }
    if is(TENTATIVE) {
        return StatusWord::Tentative;
    }
    if is(GOES_AHEAD) {
        return StatusWord::Known(Status::Scheduled);
    }
    off_words()
        .find(|(_, off)| word.strip_prefix(off.as_str()).is_some_and(|rest| rest.starts_with(' ')))
        .map_or(StatusWord::Unknown, |(status, _)| StatusWord::Known(status))
}

/// Every word of the format's closed list, folded, with what it stands for.
fn words() -> impl Iterator<Item = (Status, String)> {
    let of_status = |(status, words): (&Status, &'static &'static str)| {
        let status = *status;
        words.split('|').map(move |word| (status, fold(word)))
    };
    Status::ALL.iter().zip(Status::WORDS).flat_map(of_status)
}

/// Those for what does not take place.
fn off_words() -> impl Iterator<Item = (Status, String)> {
    words().filter(|(status, _)| matches!(status, Status::Cancelled | Status::Postponed))
}

/// What a title says before the title itself, or behind it between brackets: "Geannuleerd: Avond", "AFGELAST – Avond",
/// "[Canceled] Avond", "Avond (uitgesteld)". The status, its word, and the title without it.
pub(super) fn off_title(title: &str) -> Option<(Status, &str, &str)> {
    let title = title.trim();
    let before = || {
        let (word, rest) = match title.strip_prefix(['[', '(']) {
            Some(inside) => inside.split_once([']', ')'])?,
            None => {
                let ends = [":", " - ", " – ", " — ", "! ", " | "];
                let first = ends.iter().filter_map(|end| Some((title.find(end)?, *end))).min()?;
                (&title[..first.0], &title[first.0 + first.1.len()..])
            }
        };
        Some((word, rest.trim_start_matches([':', '-', '–', '—', '!', ' '])))
    };
    let behind = || {
        let inside = title.strip_suffix([')', ']'])?;
        let at = inside.rfind(['(', '['])?;
        Some((&inside[at + 1..], inside[..at].trim_end()))
    };
    [before(), behind()].into_iter().flatten().find_map(|(word, rest)| {
        let folded = fold(word);
        let (status, _) = off_words().find(|(_, off)| *off == folded)?;
        (!rest.is_empty()).then_some((status, word.trim(), rest))
    })
}

#[cfg(test)]
mod tests {
    use super::{StatusWord, off_title, status_word};
    use stadsgesprek_core::programme::document::Status;

    #[test]
    fn what_does_not_go_ahead_is_understood_however_it_is_written() {
        for (texts, expected) in [
            (
                &["Gaat niet door", "geannuleerd!", "AFGELAST", "CANCELED", "Afgelast wegens ziekte"][..],
                StatusWord::Known(Status::Cancelled),
            ),
            (&["Uitgesteld", "uitgesteld tot nader order"], StatusWord::Known(Status::Postponed)),
            (&["verplaatst naar online"], StatusWord::Known(Status::MovedOnline)),
            (&["gepland", "publish", "Bevestigd", "Live"], StatusWord::Known(Status::Scheduled)),
            (&["concept", "Draft", "withdrawn", "trash", "Ingetrokken"], StatusWord::Unpublished),
            (&["Uitverkocht", "vol"], StatusWord::Full),
            (&["Tentative"], StatusWord::Tentative),
            (&["misschien", "", "doorgeschoven", "vervallenheid"], StatusWord::Unknown),
        ] {
            for text in texts {
                assert_eq!(status_word(text), expected, "{text}");
            }
        }
    }

    #[test]
    fn the_word_in_a_title_that_calls_it_off_is_no_part_of_it() {
        for (title, expected) in [
            ("Geannuleerd: Avond", Some((Status::Cancelled, "Geannuleerd", "Avond"))),
            ("AFGELAST – Avond – deel 2", Some((Status::Cancelled, "AFGELAST", "Avond – deel 2"))),
            ("[Canceled] Avond: over water", Some((Status::Cancelled, "Canceled", "Avond: over water"))),
            ("GAAT NIET DOOR! Avond", Some((Status::Cancelled, "GAAT NIET DOOR", "Avond"))),
            ("Avond (uitgesteld)", Some((Status::Postponed, "uitgesteld", "Avond"))),
            ("Verzet: tachtig jaar later", None),
            ("Online: een gesprek", None),
            ("Avond: afgelast", None),
            ("Afgelast:", None),
            ("", None),
        ] {
            assert_eq!(off_title(title), expected, "{title}");
        }
    }
}
