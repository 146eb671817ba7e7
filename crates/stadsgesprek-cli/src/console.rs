//! What the commands print. Whoever reads it may stop before the end, as `head` does: that is no failure.

use crate::failure::Failure;
use stadsgesprek_core::value::text::Language;
use std::fmt::Display;
use std::io::{self, BufRead, ErrorKind, Write};

/// Says what a command was asked for.
///
/// # Errors
/// When it cannot be written, say to a full disk.
pub(crate) fn print(text: impl Display) -> Result<(), Failure> {
    write(&mut io::stdout().lock(), &text).map_err(Failure::Console)
}

/// Says what is good to know; the work goes on where that cannot be written.
pub(crate) fn inform(text: impl Display) {
    let _ = write(&mut io::stdout().lock(), &text);
}

/// Says what is wrong or doubtful, on the error output; where that cannot be written there is nobody to tell.
pub(crate) fn warn(text: impl Display) {
    let _ = write(&mut io::stderr().lock(), &text);
}

/// Leaves what was said on the screen until somebody has read it.
pub(crate) fn wait_for_enter(language: Language) {
    inform(match language {
        Language::Nl => "\nDruk op Enter om dit venster te sluiten.",
        Language::En => "\nPress Enter to close this window.",
    });
    // Without anybody who types there is nobody who reads.
    let _ = io::stdin().lock().read_line(&mut String::new());
}

fn write(out: &mut impl Write, text: &impl Display) -> io::Result<()> {
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
