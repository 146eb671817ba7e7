//! Questions to a person, and what the person types.

use std::io::{self, BufRead, Write};

/// Questions to a person, and what the person types.
pub(crate) trait Dialogue {
    /// Asks, and waits for one line; nothing when there are no more.
    fn ask(&mut self, question: &str) -> io::Result<Option<String>>;

    /// Says something.
    fn say(&mut self, text: &str) -> io::Result<()>;
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
