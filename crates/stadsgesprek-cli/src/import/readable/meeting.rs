//! What lets people into an online meeting, in texts of calendars: the blocks that Teams, Meet and Zoom put below them.

use stadsgesprek_core::value::fold::fold;
use std::borrow::Cow;

/// Where the addresses of meetings begin: who has one of these is in.
const DOORS: &[&str] = &[
    "teams.microsoft.com/l/meetup-join",
    "teams.microsoft.com/meet",
    "teams.live.com/meet",
    "meet.google.com/",
    "zoom.us/j/",
    "zoom.us/w/",
    "zoom.us/s/",
    "zoom.us/my/",
    "webex.com/meet",
    "webex.com/join",
    "webex.com/wbxmjs",
    "gotomeet.me/",
    "gotomeeting.com/join",
];

/// What a line begins with that is of no use to who is not to come in.
const KEYS: &[&str] = &[
    "passcode",
    "meeting passcode",
    "wachtwoordcode",
    "toegangscode",
    "vergaderings id",
    "vergader id",
    "vergadering id",
    "meeting id",
    "meeting number",
    "besprechungs id",
    "kenncode",
];

/// What the block of Teams begins with, below a line of underscores or without one.
const TEAMS: &[&str] = &[
    "microsoft teams vergadering",
    "microsoft teams meeting",
    "microsoft teams besprechung",
    "reunion microsoft teams",
    "hulp nodig bij microsoft teams",
    "microsoft teams need help",
    "microsoft teams",
];

/// Whether an address is the door of a meeting.
pub(in crate::import) fn is_door(address: &str) -> bool {
    let lower = address.to_lowercase();
    DOORS.iter().any(|door| lower.contains(door)) || (lower.contains("://") && lower.contains("pwd="))
}

/// A text in Markdown without the blocks and lines that let people into a meeting; nothing when there are none.
pub(in crate::import) fn without(markdown: &str) -> Option<String> {
    let lines: Vec<&str> = markdown.split('\n').collect();
    let plain: Vec<String> =
        lines.iter().map(|line| line.replace(['\\', '*'], "").trim().to_owned()).collect();
    let mut kept: Vec<Cow<str>> = Vec::new();
    let (mut at, mut is_cut) = (0, false);
    while at < lines.len() {
        match end_of_block(&plain, at) {
            Some(end) => at = end,
            None => {
                if !is_key(&plain[at]) {
                    kept.push(Cow::Borrowed(lines[at]));
                } else if let Some(rest) = beside_door(lines[at]) {
                    is_cut = true;
                    kept.push(Cow::Owned(rest));
                }
                at += 1;
            }
        }
    }
    if kept.len() == lines.len() && !is_cut {
        return None;
    }
    // The break at the end of a line goes with the line below it.
    let mut text = String::new();
    for (at, line) in kept.iter().enumerate() {
        let is_last = kept.get(at + 1).is_none_or(|next| next.trim().is_empty());
        text.push_str(if is_last { line.trim_end_matches('\\') } else { line });
        text.push('\n');
    }
    Some(text.trim().to_owned())
}

/// The line behind a block that begins on this line.
fn end_of_block(lines: &[String], at: usize) -> Option<usize> {
    let behind_next = |is_end: fn(&str) -> bool| {
        let end = lines.iter().skip(at + 1).position(|line| is_end(line));
        end.map_or(lines.len(), |end| at + 2 + end)
    };
    if is_meet(&lines[at]) {
        return Some(behind_next(is_meet));
    }
    if is_underscores(&lines[at]) {
        let first = lines.iter().skip(at + 1).find(|line| !line.is_empty())?;
        return is_teams(first).then(|| behind_next(is_underscores));
    }
    let is_block = is_teams(&lines[at]) && lines[at + 1..].iter().any(|line| is_key(line));
    is_block.then(|| behind_next(is_underscores))
}

fn is_underscores(line: &str) -> bool {
    line.len() >= 20 && line.bytes().all(|byte| byte == b'_')
}

/// "-::~:~::~:~: … :~::~:~::-"
fn is_meet(line: &str) -> bool {
    line.starts_with("-::~:~::~") && line.bytes().all(|byte| matches!(byte, b'-' | b':' | b'~'))
}

fn is_teams(line: &str) -> bool {
    let line = fold(line);
    TEAMS.contains(&line.as_str())
}

/// What a long line says besides the door in it.
fn beside_door(line: &str) -> Option<String> {
    const SHORT: usize = 6;
    let words: Vec<&str> = line.split_whitespace().filter(|word| !is_door(word)).collect();
    (words.len() > SHORT).then(|| words.join(" "))
}

/// A line with a door, or with what opens it.
fn is_key(line: &str) -> bool {
    let is_named = line
        .split_once(':')
        .is_some_and(|(name, value)| !value.trim().is_empty() && KEYS.contains(&fold(name).as_str()));
    is_named || line.split_whitespace().any(is_door)
}

#[cfg(test)]
mod tests {
    use super::{is_door, without};
    use crate::import::readable::description;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let markdown = description(text).unwrap_or_default();
        assert_eq!(without(&markdown).as_deref(), expected, "{markdown:?}");
    }

    #[test]
    fn the_blocks_of_meetings_are_cut_out() {
        let line = "_".repeat(80);
        let teams = "Microsoft Teams-vergadering\nDeelnemen: https://teams.microsoft.com/l/meetup-join/abc\nVergaderings-id: 123 456\nWachtwoordcode: abc123";
        check(&format!("Kom ook\n{line}\n{teams}\nMeer informatie\n{line}\n"), Some("Kom ook"));
        check(&format!("Kom ook\n\n{teams}"), Some("Kom ook"));
        let meet = "-::~:~::~:~:~:~:~::~:~::-";
        check(
            &format!(
                "Voor\n\n{meet}\nDeelnemen via Google Meet: https://meet.google.com/abc\nBewerk dit gedeelte niet.\n{meet}\nNa"
            ),
            Some("Voor\n\nNa"),
        );
        check(
            "Avond\nhttps://us02web.zoom.us/j/123?pwd=abc\nMeeting ID: 123\nPasscode: 456\nTot dan",
            Some("Avond\\\nTot dan"),
        );
        check(
            "<p>Kom ook</p><p><a href=\"https://teams.live.com/meet/1\">Deelnemen</a></p>",
            Some("Kom ook"),
        );
        check(
            "Kom met ons mee praten over de stad: https://meet.google.com/abc of in de zaal",
            Some("Kom met ons mee praten over de stad: of in de zaal"),
        );
        check(&format!("{line}\nKom ook"), None);
        check("Wachtwoord: dialoog\nOver Microsoft Teams en de stad", None);
        check("https://www.topdelft.nl/\nPasscode:", None);
    }

    #[test]
    fn where_people_register_is_no_door() {
        assert!(is_door("https://us02web.zoom.us/j/123?pwd=abc"));
        assert!(!is_door("https://us02web.zoom.us/webinar/register/abc"));
        assert!(!is_door("https://www.voorbeeld.example/zomer"));
    }
}
