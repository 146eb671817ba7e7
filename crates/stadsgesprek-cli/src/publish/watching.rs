//! How far publishing is, for somebody who waits for it at a terminal.

use super::messages;
use super::publisher::PublishWatch;
use indicatif::{ProgressBar, ProgressStyle};
use stadsgesprek_core::value::text::Language;

/// A bar on the error output; the library draws nothing where that is no terminal.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Begins to wait.
    pub(super) fn new(language: Language) -> Self {
        let bar = ProgressBar::no_length();
        if let Ok(style) = ProgressStyle::with_template("{msg:13} [{bar:30}] {pos}/{len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(messages::under_way(language));
        Self(bar)
    }
}

impl PublishWatch for Bar {
    fn done(&self, files: usize, of: usize) {
        self.0.set_length(of as u64);
        self.0.set_position(files as u64);
    }

    fn is_stopped(&self) -> bool {
        false
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
