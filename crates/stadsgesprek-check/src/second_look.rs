//! A copy of the file in which no event is left out, so that one mistake of an event does not hide its others.

use crate::finding::{Finding, Problem};
use jsonc_parser::ast::Value;
use jsonc_parser::common::{Range, Ranged};
use stadsgesprek_core::reading::finding::{FormatProblem, Severity};
use stadsgesprek_core::reading::{FileEntry, child};

/// The text with something usable in the place of what makes the site leave an event out, every character after it at
/// its place; none when no event is left out for such a reason.
pub(super) fn mended(text: &str, events: &[FileEntry<'_>], findings: &[Finding]) -> Option<String> {
    let errors = findings.iter().filter(|finding| finding.problem.severity() == Severity::Error);
    let mut places: Vec<(Range, String)> =
        errors.filter_map(|finding| replacement(text, events, finding)).collect();
    places.sort_by_key(|(range, _)| range.start);
    places.dedup_by_key(|(range, _)| range.start);
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for (range, usable) in &places {
        mended.push_str(&text[done..range.start]);
        mended.push_str(usable);
        done = range.end;
    }
    mended.push_str(&text[done..]);
    (!places.is_empty()).then_some(mended)
}

fn replacement(text: &str, events: &[FileEntry<'_>], finding: &Finding) -> Option<(Range, String)> {
    let (index, field) = finding.pointer.strip_prefix("/events/")?.split_once('/')?;
    let value = child(events.get(index.parse::<usize>().ok()?)?.value(), field)?;
    let Problem::Format(problem) = &finding.problem else { return None };
    let usable = match (problem, field) {
        (
            FormatProblem::MalformedId { .. }
            | FormatProblem::DuplicateId { .. }
            | FormatProblem::WrongShape { .. },
            "id",
        ) => {
            format!("\"z{index}\"")
        }
        (FormatProblem::WrongShape { .. }, "title") => "\"?\"".to_owned(),
        (FormatProblem::WrongShape { .. } | FormatProblem::UnknownWord { .. }, _) => "null".to_owned(),
        _ => return None,
    };
    padded(text, value, usable).map(|usable| (value.range(), usable))
}

/// The same with spaces after it, as long as what stood there; none when it is longer, or that had more than one line.
fn padded(text: &str, value: &Value<'_>, usable: String) -> Option<String> {
    let old = value.text(text);
    let room = old.chars().count().checked_sub(usable.len())?;
    (!old.contains('\n')).then(|| usable + &" ".repeat(room))
}
