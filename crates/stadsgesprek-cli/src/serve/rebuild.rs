//! Builds the site again when what it is made from changes; while the new data is refused, the last good site stays.

use super::messages;
use super::watched::{FileStamps, Watched, look};
use crate::build::{BuildOptions, Rules, inputs, make};
use crate::console::{inform, warn};
use crate::failure;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;
use tokio::sync::watch;

/// How often to look: a person who saves sees the build begin within a second.
const EACH: Duration = Duration::from_millis(400);

/// What makes the site.
pub(super) struct Builder<'a> {
    /// The options of the build.
    pub(super) options: &'a BuildOptions,
    /// Tells the moment.
    pub(super) clock: fn() -> Moment,
    /// Of what is said.
    pub(super) language: Language,
}

impl Builder<'_> {
    /// Follows what the site is made from until the other end of `stop` is gone. `seen` is what it was made from.
    pub(super) fn follow(&self, seen: FileStamps, rules: &watch::Sender<Arc<Rules>>, stop: &Receiver<()>) {
        let mut watched = Watched::new(seen);
        while stop.recv_timeout(EACH) == Err(RecvTimeoutError::Timeout) {
            let changed = watched.settled(look(&inputs(self.options)));
            if let Some(first) = changed.first() {
                let said = messages::changed(first, changed.len() - 1, self.language);
                inform(format_args!("\n{said}"));
                self.build_again(rules);
            }
        }
    }

    fn build_again(&self, rules: &watch::Sender<Arc<Rules>>) {
        match make(self.options, (self.clock)(), self.language) {
            Ok(built) => {
                rules.send_replace(Arc::new(built.rules));
                inform(messages::built_again(self.language));
            }
            Err(failure) => {
                warn(failure::in_words(&failure, self.language));
                warn(messages::site_stays(self.language));
            }
        }
    }
}
