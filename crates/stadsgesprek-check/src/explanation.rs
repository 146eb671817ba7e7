//! What every code means: the reference that staff read.

use crate::explanations;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;

/// What a code means.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What the report and the reference name it by; it never changes.
    pub code: &'static str,
    /// How bad it is, at its worst.
    pub severity: Severity,
    what: [&'static str; 2],
    why: [&'static str; 2],
    /// How it should be written.
    pub example: &'static str,
}

impl Explanation {
    /// What is wrong, in a sentence.
    pub const fn what(&self, language: Language) -> &'static str {
        choose(&self.what, language)
    }

    /// Why it matters.
    pub const fn why(&self, language: Language) -> &'static str {
        choose(&self.why, language)
    }
}

const fn choose(texts: &[&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::Nl => texts[0],
        Language::En => texts[1],
    }
}

/// A row of the reference: code, severity, what and why in Dutch and English, and an example.
pub(crate) const fn row(
    code: &'static str,
    severity: Severity,
    what: [&'static str; 2],
    why: [&'static str; 2],
    example: &'static str,
) -> Explanation {
    Explanation { code, severity, what, why, example }
}

/// All codes, in the order of the reference.
pub const EXPLANATIONS: [&[Explanation]; 6] = [
    explanations::FILE,
    explanations::ENTRIES,
    explanations::TIMES,
    explanations::TEXTS,
    explanations::CHANGES,
    explanations::SETTINGS,
];

/// What a code means; none when there is no such code.
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().flat_map(|rows| rows.iter()).find(|row| row.code == code)
}
