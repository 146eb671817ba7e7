//! The file without an event that cannot be read, so that what is wrong in the others is said in the same run.
//!
//! Where such an event ends is told by the layout: the next one begins a line as far in as this one does.

/// The text without an event.
pub(super) struct SkippedText {
    /// With spaces in its place, every other character where it was.
    pub(super) text: String,
    /// The id of the event, when it can be told.
    pub(super) id: Option<String>,
}

/// Leaves out the event around an offset; none when there is no event around it, or its end cannot be told.
pub(super) fn without_event(text: &str, offset: usize) -> Option<SkippedText> {
    let start = event_around(text, offset)?;
    let line = text[..start].rfind('\n')? + 1;
    let indent = &text[line..start];
    if !indent.trim().is_empty() {
        return None;
    }
    let end = next_entry(text, start, indent)?;
    let is_last = text[end..].starts_with(']');
    let before = text[..start].trim_end();
    // The last entry takes the comma before it along.
    let from = if is_last && before.ends_with(',') { before.len() - 1 } else { start };
    let lost = &text[from..end];
    let blank: String = lost.chars().map(|c| if matches!(c, '\n' | '\r') { c } else { ' ' }).collect();
    Some(SkippedText { text: format!("{}{blank}{}", &text[..from], &text[end..]), id: id_in(lost) })
}

/// Where the entry of the list of events begins that is open at an offset.
fn event_around(text: &str, offset: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let (mut is_text, mut is_escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate().take(offset) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b'{' | b'[' if !is_text => open.push(at),
            b'}' | b']' if !is_text => drop(open.pop()),
            _ => {}
        }
    }
    let &[_, list, event, ..] = open.as_slice() else { return None };
    let name = text[..list].trim_end().strip_suffix(':')?.trim_end();
    (name.ends_with("\"events\"") && text[list..].starts_with('[') && text[event..].starts_with('{'))
        .then_some(event)
}

/// Where the next entry begins after the one at `start`, or the end of the list.
fn next_entry(text: &str, start: usize, indent: &str) -> Option<usize> {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        let bare = line.trim_start_matches([' ', '\t']);
        let own = &line[..line.len() - bare.len()];
        let is_next = bare.starts_with('{') && own == indent;
        let is_end = bare.starts_with(']') && own.len() <= indent.len();
        if at > start && (is_next || is_end) {
            return Some(at + own.len());
        }
        at += line.len();
    }
    None
}

/// The first id in a text.
fn id_in(text: &str) -> Option<String> {
    let after = text.split_once("\"id\"")?.1.trim_start().strip_prefix(':')?.trim_start();
    let id = after.strip_prefix('"')?.split('"').next()?;
    Some(id.to_owned())
}
