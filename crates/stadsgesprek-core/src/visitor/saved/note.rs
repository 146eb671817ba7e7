//! A private note, and what is kept when two windows write one at the same time.

use super::envelope::Damage;
use crate::visitor::payload::{Payload, set, text, title};
use serde_json::Value;

/// The longest note, in characters.
pub const MAX_NOTE: usize = 4000;

/// A private note at an event or a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// As typed, of at most [`MAX_NOTE`] characters.
    pub text: String,
    /// The title of the event or session when it was written; empty when that was not kept.
    pub title: String,
    /// What was written elsewhere in the meantime and is not in the text; the visitor decides what becomes of it.
    pub others: Vec<String>,
}

impl Note {
    /// Reads a payload.
    ///
    /// # Errors
    /// When there is no text in it.
    pub fn of(payload: &Payload) -> Result<Self, Damage> {
        let others = payload.get("others").and_then(Value::as_array).into_iter().flatten();
        Ok(Self {
            text: text(payload, "text").ok_or(Damage::PayloadField("text"))?,
            title: title(payload),
            others: others.filter_map(|it| it.as_str().map(str::to_owned)).collect(),
        })
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "text", Some(self.text.as_str().into()));
        set(&mut payload, "title", (!self.title.is_empty()).then(|| self.title.as_str().into()));
        let others: Vec<Value> = self.others.iter().map(|it| it.as_str().into()).collect();
        set(&mut payload, "others", (!others.is_empty()).then_some(Value::Array(others)));
        payload
    }

    /// The note after someone who began at `base` typed `text`. What was written elsewhere since then is kept beside it,
    /// unless it is part of what was typed.
    #[must_use]
    pub fn rewritten(self, base: &str, text: &str) -> Self {
        let mut others = self.others;
        if self.text != base {
            others.push(self.text);
        }
        Self { text: text.to_owned(), others, title: self.title }.tidied()
    }

    /// The note with what was written elsewhere put below its own text.
    #[must_use]
    pub fn joined(self) -> Self {
        let texts = std::iter::once(self.text).chain(self.others).filter(|text| !text.trim().is_empty());
        Self { text: texts.collect::<Vec<_>>().join("\n\n"), others: Vec::new(), title: self.title }
    }

    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.others.is_empty()
    }

    fn tidied(mut self) -> Self {
        let mut kept: Vec<String> = Vec::new();
        for other in self.others {
            let is_elsewhere = self.text.contains(other.trim()) || kept.contains(&other);
            if !is_elsewhere {
                kept.push(other);
            }
        }
        self.others = kept;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn note(text: &str, others: &[&str]) -> Note {
        Note {
            text: text.to_owned(),
            others: others.iter().map(|it| (*it).to_owned()).collect(),
            title: String::new(),
        }
    }

    #[track_caller]
    fn check(stored: Note, base: &str, typed: &str, expected: Note) {
        assert_eq!(stored.rewritten(base, typed), expected);
    }

    #[test]
    fn who_typed_last_has_the_text_and_the_other_text_stays_beside_it() {
        check(note("", &[]), "", "vraag", note("vraag", &[]));
        check(note("vraag", &[]), "vraag", "vraag twee", note("vraag twee", &[]));
        check(note("van een ander", &[]), "vraag", "vraag twee", note("vraag twee", &["van een ander"]));
        check(note("vraag", &[]), "", "mijn vraag", note("mijn vraag", &[]));
        check(note("b", &["a"]), "b", "c", note("c", &["a"]));
        check(note("b", &["a"]), "x", "c", note("c", &["a", "b"]));
        check(note("b", &["a"]), "b", "", note("", &["a"]));
        check(note("b", &["b", "a"]), "x", "b en a", note("b en a", &[]));
    }

    #[test]
    fn what_was_written_elsewhere_can_be_put_below() {
        assert_eq!(note("c", &["a", "b"]).joined(), note("c\n\na\n\nb", &[]));
        assert_eq!(note(" ", &["a"]).joined(), note("a", &[]));
        assert!(note(" \n", &[]).is_blank() && !note("", &["a"]).is_blank());
    }

    #[test]
    fn fields_of_a_later_version_survive() {
        let saved = serde_json::json!({ "text": "a", "color": "red", "title": "Debat", "others": ["b"] });
        let Value::Object(saved) = saved else { unreachable!() };
        let read = Note::of(&saved).unwrap();
        assert_eq!(read.to_payload(Some(&saved)), saved);
        let bare = read.joined().to_payload(Some(&saved));
        assert_eq!((bare.get("color"), bare.get("others")), (saved.get("color"), None));
        assert_eq!(Note::of(&Payload::new()), Err(Damage::PayloadField("text")));
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(stored in "[a-c ]{0,4}", base in "[a-c ]{0,4}", typed in "[a-c ]{0,4}") {
            let after = note(&stored, &[]).rewritten(&base, &typed);
            prop_assert_eq!(&after.text, &typed);
            let everything = after.joined().text;
            prop_assert!(stored == base || everything.contains(stored.trim()));
        }
    }
}
