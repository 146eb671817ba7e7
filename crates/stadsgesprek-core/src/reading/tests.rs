//! What a value nearly is, it is taken for, with a tip; what is not understood is never taken for something else.

use super::*;
use crate::portal::document::DeliveryKind;
use crate::programme::document::{
    Attendance, ContributorRole, DateCertainty, Kind, LinkKind, LinkWhen, OutcomeKind, OutcomeState,
    PartnerKind, PartnerRole, RegistrationField, Status,
};
use crate::reading::finding::{FormatFinding, FormatProblem, Severity, Shape};
use crate::value::degrees::Degrees;
use crate::value::json_enum::{EnumWords, bare, canonical};
use crate::value::text::{Language, Text};
use crate::value::time::Fold;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// What is read of a value, `None` when it cannot be used; and what is said of it.
fn read<T: JsonField>(text: &str) -> (Option<T>, Vec<FormatFinding>) {
    let parsed = parse(text).unwrap().unwrap();
    let mut reader = Reader::new(text);
    let mut value = T::blank();
    let is_usable = value.read(&parsed, &mut reader);
    (is_usable.then_some(value), reader.take_findings())
}

/// A form of a word as somebody may write it.
fn variants(form: &str) -> Vec<String> {
    let capital = form.chars().take(1).flat_map(char::to_uppercase).chain(form.chars().skip(1)).collect();
    let plain = [form.to_owned(), form.to_uppercase(), capital, format!(" {form} ")];
    plain
        .into_iter()
        .chain([form.replace(' ', "-"), form.replace(' ', "_"), form.replace('-', " ")])
        .collect()
}

/// Every form of every word of a list is understood as that word, and as no other; anything else is not known.
#[track_caller]
fn check_list<T: JsonField + Copy + PartialEq + Debug>(all: &[T], words: EnumWords, unknown: Option<T>) {
    assert_eq!(all.len(), words.len());
    let mut seen: BTreeMap<String, T> = BTreeMap::new();
    for (value, choice) in all.iter().zip(words) {
        for form in choice.split('|') {
            let earlier = seen.insert(bare(form), *value);
            assert!(earlier.is_none_or(|it| it == *value), "{form} is {earlier:?} and {value:?}");
            for written in variants(form) {
                let (read, findings) = read::<T>(&serde_json::json!(written).to_string());
                assert_eq!(read, Some(*value), "{written:?}");
                let tip = FormatProblem::Understood {
                    written: format!("\"{written}\""),
                    meant: format!("\"{}\"", canonical(choice)),
                };
                let said: Vec<_> = findings.into_iter().map(|it| it.problem).collect();
                let expected = if written == canonical(choice) { Vec::new() } else { vec![tip] };
                assert_eq!(said, expected, "{written:?}");
            }
        }
    }
    for word in ["zoiets", "xyzzy", "zopen?!", "0x1f", "nee maar"] {
        let (read, findings) = read::<T>(&serde_json::json!(word).to_string());
        assert_eq!(read, unknown.filter(|_| !seen.contains_key(&bare(word))), "{word}");
        let [finding] = findings.as_slice() else { panic!("{word}: {findings:?}") };
        assert_eq!(finding.problem.severity(), Severity::Error, "{word}");
        assert_eq!(finding.problem, FormatProblem::UnknownWord { word: word.to_owned(), choices: words });
    }
    assert_eq!(read::<T>("\"\"").1, [], "nothing is said");
    for text in ["true", "{}", "[]", "[1, 2]"] {
        assert_eq!(read::<T>(text).0, unknown, "{text}");
    }
}

#[test]
fn every_closed_list_understands_what_people_write_and_takes_nothing_for_something_else() {
    check_list(Kind::ALL, Kind::WORDS, Some(Kind::Unknown));
    check_list(Status::ALL, Status::WORDS, Some(Status::Unknown));
    check_list(Attendance::ALL, Attendance::WORDS, None);
    check_list(DateCertainty::ALL, DateCertainty::WORDS, Some(DateCertainty::Unknown));
    check_list(LinkKind::ALL, LinkKind::WORDS, Some(LinkKind::Unknown));
    check_list(LinkWhen::ALL, LinkWhen::WORDS, Some(LinkWhen::Unknown));
    check_list(OutcomeKind::ALL, OutcomeKind::WORDS, Some(OutcomeKind::Unknown));
    check_list(OutcomeState::ALL, OutcomeState::WORDS, Some(OutcomeState::Unknown));
    check_list(PartnerRole::ALL, PartnerRole::WORDS, Some(PartnerRole::Unknown));
    check_list(PartnerKind::ALL, PartnerKind::WORDS, None);
    check_list(ContributorRole::ALL, ContributorRole::WORDS, Some(ContributorRole::Unknown));
    check_list(RegistrationField::ALL, RegistrationField::WORDS, None);
    check_list(Language::ALL, Language::WORDS, None);
    check_list(Fold::ALL, Fold::WORDS, None);
    check_list(DeliveryKind::ALL, DeliveryKind::WORDS, None);
}

/// What is read of a value, and how it should have been written; nothing when it is as it should be.
#[track_caller]
fn taken<T: JsonField + PartialEq + Debug>(text: &str, expected: T, meant: Option<&str>) {
    let (read, findings) = read::<T>(text);
    assert_eq!(read, Some(expected), "{text}");
    let said: Vec<_> = findings
        .iter()
        .map(|it| match &it.problem {
            FormatProblem::Understood { meant, .. } => meant.as_str(),
            other => other.code(),
        })
        .collect();
    assert_eq!(said, meant.into_iter().collect::<Vec<_>>(), "{text}");
}

#[test]
fn values_of_another_shape_are_taken_for_what_they_nearly_are() {
    for (text, expected) in [
        ("\"ja\"", true),
        ("\"Ja\"", true),
        ("\"yes\"", true),
        ("\"TRUE\"", true),
        ("\"waar\"", true),
        ("1", true),
        ("\"nee\"", false),
        ("\"No\"", false),
        ("\"false\"", false),
        ("\"onwaar\"", false),
        ("0", false),
    ] {
        taken(text, expected, Some(if expected { "true" } else { "false" }));
    }
    taken("true", true, None);
    taken("\"50\"", 50_u32, Some("50"));
    taken("\" 50 \"", 50_u32, Some("50"));
    taken("[50]", 50_u32, Some("50"));
    taken("50", 50_u32, None);
    taken("2611", "2611".to_owned(), Some("\"2611\""));
    taken("[\"a\"]", "a".to_owned(), Some("\"a\""));
    taken("\"water\"", vec!["water".to_owned()], Some("[\"water\"]"));
    taken("2050", Text::Plain("2050".to_owned()), Some("\"2050\""));
    taken("[\"A\"]", Text::Plain("A".to_owned()), Some("\"A\""));
    taken("\"52,0116\"", Degrees::parse("52.0116").unwrap(), Some("52.0116"));
    taken("\"52.0116\"", Degrees::parse("52.0116").unwrap(), Some("52.0116"));
    let english = || Text::ByLanguage { nl: None, en: Some("A".to_owned()) };
    taken("{\"EN\": \"A\"}", english(), Some("unknown-field"));
    taken("{\"English\": \"A\"}", english(), Some("unknown-field"));
}

#[test]
fn values_that_mean_nothing_are_refused() {
    for text in ["\"misschien\"", "2", "null", "{}", "[]", "\"\"", "[true, false]"] {
        assert_eq!(read::<bool>(text).0, None, "{text}");
        assert_eq!(
            read::<bool>(text).1[0].problem,
            FormatProblem::WrongShape { expected: Shape::TrueOrFalse },
            "{text}"
        );
    }
    for text in ["\"vijftig\"", "-1", "1.5", "\"-1\"", "\"+5\"", "99999999999", "\"1.000\"", "true", "\"\""] {
        assert_eq!(read::<u32>(text).0, None, "{text}");
    }
    for text in ["{}", "true", "[{}]"] {
        let (read, findings) = read::<Vec<String>>(text);
        assert_eq!((read, findings.len()), (Some(Vec::new()), 1), "{text}");
    }
    assert_eq!(read::<Vec<String>>("{}").1[0].problem, FormatProblem::WrongShape { expected: Shape::List });
}
