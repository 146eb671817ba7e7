//! Questions to a person, and what the person types.

use crate::failure::{Failure, Unchanged};
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

/// Questions to a person, and what the person types.
pub(crate) trait Dialogue {
    /// Asks, and waits for one line; nothing when there are no more.
    fn ask(&mut self, question: &str) -> io::Result<Option<String>>;

    /// Says something.
    fn say(&mut self, text: &str) -> io::Result<()>;
}

/// Whether a person sees a question, and can answer it.
pub(crate) fn is_somebody_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Asks until the answer is yes or no.
///
/// # Errors
/// When the answers end before that, or the terminal is gone.
pub(crate) fn is_agreed(question: &str) -> Result<bool, Failure> {
    answered(question, is_yes)
}

/// Asks until `meaning` understands the answer.
///
/// # Errors
/// When the answers end before that, or the terminal is gone.
pub(crate) fn answered<T>(question: &str, meaning: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
    loop {
        let answer = Terminal.ask(question).map_err(Failure::Console)?.ok_or(Unchanged::Interrupted)?;
        if let Some(meant) = meaning(&answer) {
            return Ok(meant);
        }
    }
}

/// What is said when the answer was no; that is no failure.
pub(crate) fn declined(path: &Path, language: Language) -> String {
    match language {
        Nl => format!("U zei nee: {} is niet veranderd.", path.display()),
        En => format!("You said no: {} was not changed.", path.display()),
    }
}

/// Plain lines: also for pasting, for a screen reader, and for any terminal.
pub(crate) struct Terminal;

impl Dialogue for Terminal {
    fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        let mut out = io::stdout().lock();
        write!(out, "{question} ")?;
        out.flush()?;
        let mut line = Vec::new();
        let length = io::stdin().lock().read_until(b'\n', &mut line)?;
        Ok((length > 0).then(|| typed(&String::from_utf8_lossy(&line))))
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(io::stdout().lock(), "{text}")
    }
}

/// What was typed, without what a key such as an arrow leaves in it.
pub(crate) fn typed(line: &str) -> String {
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

/// What a yes or a no means; nothing when it is neither.
pub(crate) fn is_yes(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "j" | "ja" | "y" | "yes" | "true" | "waar" | "1" | "x" => Some(true),
        "n" | "nee" | "no" | "false" | "onwaar" | "0" => Some(false),
        _ => None,
    }
}

/// The two answers.
pub(crate) fn yes_and_no(language: Language) -> Vec<String> {
    match language {
        Nl => ["ja", "nee"],
        En => ["yes", "no"],
    }
    .map(str::to_owned)
    .to_vec()
}

/// What an answer about registration means: none, possible or required; nothing when it is no answer.
pub(crate) fn is_registration_required(text: &str) -> Option<Option<bool>> {
    match text.to_lowercase().as_str() {
        "n" | "nee" | "no" => Some(None),
        "k" | "kan" | "optional" | "j" | "ja" | "yes" => Some(Some(false)),
        "m" | "moet" | "verplicht" | "required" => Some(Some(true)),
        _ => None,
    }
}
