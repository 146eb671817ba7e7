//! What a source says of an event, before it may be said on the site.

use super::Gathering;
use crate::draft::Draft;
use crate::import::issue::{ImportIssue, NoticeSubject};
use crate::import::readable::without_meeting;
use crate::import::status::{StatusWord, off_title, status_word};
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::value::text::Text;

impl Gathering<'_> {
    /// Takes what a source says of an event's going ahead, unless it is left out because of it.
    pub(in crate::import) fn status(
        &mut self,
        draft: &mut Draft,
        field: &str,
        text: &str,
    ) -> Result<(), ImportIssue> {
        draft.status = match status_word(text) {
            StatusWord::Known(status) => Some(status).filter(|status| *status != Status::Scheduled),
            StatusWord::Unpublished => return Err(ImportIssue::Unpublished(text.to_owned())),
            StatusWord::Tentative => {
                self.report(field, ImportIssue::Tentative);
                None
            }
            StatusWord::Full => {
                self.report(field, ImportIssue::NoField(text.to_owned()));
                None
            }
            StatusWord::Unknown => {
                self.report(field, ImportIssue::UnknownStatus(text.to_owned()));
                Some(Status::Unknown)
            }
        };
        Ok(())
    }

    /// A title without the word that calls the event off, and the status that it stands for.
    pub(in crate::import) fn title(&mut self, field: &str, title: String) -> (String, Option<Status>) {
        let Some((status, word, rest)) = off_title(&title) else { return (title, None) };
        self.subject = NoticeSubject::Title(Text::Plain(rest.to_owned()));
        self.report(field, ImportIssue::StatusInTitle(word.to_owned()));
        (rest.to_owned(), Some(status))
    }

    /// A text without what lets people into an online meeting.
    pub(in crate::import) fn public(&mut self, field: &str, text: String) -> Option<String> {
        let Some(public) = without_meeting(&text) else { return Some(text) };
        self.report(field, ImportIssue::Meeting);
        (!public.is_empty()).then_some(public)
    }
}
