//! What could not be taken over from a source of events.

mod issue;
mod series;
mod unusable;

use super::identity::{Changed, Likely};
use super::issue::{ImportIssue, ImportNotice, NoticeSubject};
use super::table::DateOrder;
use super::{End, Written};
use crate::dialogue::declined;
use crate::report::{and_more, number, printable};
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use stadsgesprek_core::value::text::Text;
use std::mem::{Discriminant, discriminant};
use std::path::Path;

/// So many notices of one sort are shown in full.
const MOST: usize = 50;

/// All notices; of many of one sort about one field, only how many more there are. `unsaid` were not even kept.
pub(super) fn notices(notices: &[ImportNotice], unsaid: usize, language: Language) -> Vec<String> {
    let mut counts: Vec<(&str, Discriminant<ImportIssue>, usize)> = Vec::new();
    let mut lines = Vec::new();
    for one in notices {
        // A line has a field of its own.
        let field = if one.field.starts_with(|c: char| c.is_ascii_digit()) { "" } else { one.field.as_str() };
        let sort = discriminant(&one.issue);
        let found = counts.iter().position(|(other, same, _)| (*other, *same) == (field, sort));
        let at = found.unwrap_or_else(|| {
            counts.push((field, sort, 0));
            counts.len() - 1
        });
        counts[at].2 += 1;
        if counts[at].2 <= MOST {
            lines.push(notice(one, language));
        }
    }
    for (field, _, count) in counts.into_iter().filter(|(_, _, count)| *count > MOST) {
        let more = and_more(count - MOST, language);
        lines.push(if field.is_empty() { more } else { printable(&format!("[{field}]: {more}")) });
    }
    lines.extend((unsaid > 0).then(|| and_more(unsaid, language)));
    lines
}

/// One notice: about which event and field, and what.
fn notice(notice: &ImportNotice, language: Language) -> String {
    let subject = match (&notice.subject, language) {
        (NoticeSubject::Title(title), language) => name(title, language),
        (NoticeSubject::Line(line), Nl) => format!("regel {line}"),
        (NoticeSubject::Line(line), En) => format!("line {line}"),
    };
    let text = match language {
        Nl => issue::in_dutch(&notice.issue),
        En => issue::in_english(&notice.issue),
    };
    if notice.field.is_empty() {
        return printable(&format!("{subject}: {text}"));
    }
    printable(&format!("{subject} [{}]: {text}", notice.field))
}

/// Asks whether an event of the source is the one of the programme that it is like.
pub(super) fn is_likely_right(notice: &ImportNotice, language: Language) -> Option<String> {
    let ImportIssue::Likely { likeness, title, day, new_day } = &notice.issue else { return None };
    let NoticeSubject::Title(new) = &notice.subject else { return None };
    let (new, title, reason) = (name(new, language), name(title, language), likeness.reason);
    Some(printable(&match language {
        Nl => format!(
            "Is \"{new}\" van {new_day} dezelfde als \"{title}\" van {day}, die niet meer in de bron staat{}? (ja/nee)",
            issue::reason_in_dutch(reason)
        ),
        En => format!(
            "Is \"{new}\" on {new_day} the same as \"{title}\" on {day}, which is no longer in the source{}? (yes/no)",
            issue::reason_in_english(reason)
        ),
    }))
}

/// What is said of everything that is like an event of the programme.
pub(super) fn likely(text: &str) -> Option<Likely> {
    match text.trim().to_lowercase().as_str() {
        "dezelfde" | "zelfde" | "same" => Some(Likely::Same),
        "nieuw" | "nieuwe" | "new" => Some(Likely::New),
        _ => None,
    }
}

/// A place that the programme does not know, in the remark of an event.
pub(super) fn place_note(place: &str, language: Language) -> String {
    match language {
        Nl => format!("Plaats: {place}"),
        En => format!("Place: {place}"),
    }
}

/// What changes in an event that was imported before, a line per field.
pub(super) fn changed_event(changed: &Changed, language: Language) -> String {
    let gone = match changed.is_gone {
        true => series::gone(&changed.update.id, language),
        false => String::new(),
    };
    let lines = changed.differences.iter().map(|difference| {
        let shown = |value: &Option<String>| self::value(value.as_deref().unwrap_or_default(), language);
        let (before, after) = (shown(&difference.before), shown(&difference.after));
        let title = name(&changed.title, language);
        printable(&format!("{title} [{}]: {before} → {after}{gone}", difference.field))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A value of the programme in a sentence; a long one is cut.
fn value(json: &str, language: Language) -> String {
    let text = match (serde_json::from_str(json), language) {
        (Ok(serde_json::Value::String(text)), _) => text,
        (Err(_) | Ok(serde_json::Value::Null), Nl) => return "niets".to_owned(),
        (Err(_) | Ok(serde_json::Value::Null), En) => return "nothing".to_owned(),
        (Ok(serde_json::Value::Bool(true)), Nl) => "ja".to_owned(),
        (Ok(serde_json::Value::Bool(true)), En) => "yes".to_owned(),
        (Ok(_), _) => json.to_owned(),
    };
    format!("\"{}\"", cut(&text))
}

/// A title in the language of the tool, else in the other one.
fn name(title: &Text, language: Language) -> String {
    cut(title.get(language, language).0)
}

/// The beginning of a text that is longer than anybody reads.
fn cut(text: &str) -> String {
    const LONGEST: usize = 120;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Asks whether what was shown is right.
pub(super) const fn is_change_right(language: Language) -> &'static str {
    match language {
        Nl => "Zo overnemen? (ja/nee)",
        En => "Take this over? (yes/no)",
    }
}

/// Asks what comes first in a date.
pub(super) fn which_order(example: &str, language: Language) -> String {
    let example = printable(example);
    match language {
        Nl => format!("Wat staat vooraan in \"{example}\": de dag of de maand? (dag/maand)"),
        En => format!("What comes first in \"{example}\": the day or the month? (day/month)"),
    }
}

/// What an answer to that means.
pub(super) fn order(answer: &str) -> Option<DateOrder> {
    match answer.trim().to_lowercase().as_str() {
        "dag" | "day" | "d" | "dmj" | "dmy" | "dd-mm-jjjj" => Some(DateOrder::DayFirst),
        "maand" | "month" | "m" | "mdj" | "mdy" | "mm-dd-jjjj" => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The end of an import.
pub(super) fn imported(written: &Written, path: &Path, language: Language) -> String {
    if written.end == End::Declined {
        return declined(path, language);
    }
    let path = path.display();
    let count = |count| match language {
        Nl => number(count, "activiteit", "activiteiten"),
        En => number(count, "event", "events"),
    };
    let Written { added, updated, end } = *written;
    let (new, changed) = (count(added), count(updated));
    match (end == End::Written, updated, language) {
        (true, 0, Nl) => format!("{new} toegevoegd aan {path}."),
        (true, 0, En) => format!("{new} added to {path}."),
        (true, _, Nl) => format!("{new} toegevoegd aan {path}, {changed} bijgewerkt."),
        (true, _, En) => format!("{new} added to {path}, {changed} updated."),
        (false, 0, Nl) => format!("{new} om toe te voegen; {path} is niet veranderd."),
        (false, 0, En) => format!("{new} to add; {path} was not changed."),
        (false, _, Nl) => {
            format!("{new} om toe te voegen, {changed} om bij te werken; {path} is niet veranderd.")
        }
        (false, _, En) => format!("{new} to add, {changed} to update; {path} was not changed."),
    }
}
