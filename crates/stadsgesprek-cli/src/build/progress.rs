//! How far a build is, for somebody who waits for it at a terminal.

use super::messages;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use stadsgesprek_core::value::text::Language;
use std::sync::Once;
use std::time::Duration;

/// A build that takes no longer shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a build does one after another.
#[derive(Clone, Copy)]
pub(crate) enum Stage {
    /// Writes the pages, calendars and feeds.
    Pages,
    /// Makes the pictures of events small.
    Photos,
    /// Draws the pictures of previews.
    Pictures,
    /// Makes the compressed copies.
    Compression,
}

/// A bar on the error output when that is a terminal; it vanishes when the build is over.
pub(super) struct BuildProgress {
    bar: ProgressBar,
    shown: Once,
    language: Language,
}

impl BuildProgress {
    /// Begins to wait.
    pub(super) fn new(language: Language) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Self { bar, shown: Once::new(), language }
    }

    /// Goes on to a stage of so many steps.
    pub(super) fn begin(&self, stage: Stage, steps: usize) {
        self.bar.set_position(0);
        self.bar.set_length(steps as u64);
        self.bar.set_message(messages::stage(stage, self.language));
    }

    /// Takes a step.
    pub(super) fn step(&self) {
        if !self.shown.is_completed() && self.bar.elapsed() >= PATIENCE {
            self.shown.call_once(|| self.show());
        }
        self.bar.inc(1);
    }

    /// The library draws nothing where there is no terminal.
    fn show(&self) {
        if let Ok(style) = ProgressStyle::with_template("{msg:13} [{bar:30}] {pos}/{len}") {
            self.bar.set_style(style.progress_chars("=> "));
        }
        self.bar.set_draw_target(ProgressDrawTarget::stderr());
    }
}

impl Drop for BuildProgress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
