//! The third stage of a build: every file that is made of the programme and the settings, before any of them is written.

use super::input::Input;
use super::output::Output;
use super::page::PageWriter;
use super::progress::{BuildProgress, Stage};
use super::site::Site;
use super::task::Task;
use super::{calendars, conference, discovery, feeds, host, manifest, parallel, security_txt, worker};
use crate::failure::Failure;

/// What is still to be written.
pub(super) struct Plan<'a> {
    /// What hosts and installed apps read, by name.
    of_hosts: Vec<(String, String)>,
    /// What can be followed, and what search engines and conference apps read.
    others: Vec<Task<'a>>,
    /// Each is one page.
    pages: Vec<Task<'a>>,
}

impl<'a> Plan<'a> {
    /// All files of a site whose app lies in the output.
    ///
    /// # Errors
    /// When a picture of the app cannot be read.
    pub(super) fn of(
        writer: &'a PageWriter,
        site: &'a Site,
        rules: &host::Rules,
        output: &Output,
    ) -> Result<Self, Failure> {
        Ok(Self { of_hosts: of_hosts(writer, rules, output)?, others: others(site), pages: writer.pages() })
    }

    /// Writes them, on every core; gives how many pages there are.
    pub(super) fn write(&self, output: &Output, progress: &BuildProgress) -> Result<usize, Failure> {
        self.of_hosts.iter().try_for_each(|(name, text)| output.write(name, text.as_bytes()))?;
        progress.begin(Stage::Pages, self.pages.len() + self.others.len());
        // What takes long comes first.
        let tasks: Vec<&Task> = self.others.iter().chain(&self.pages).collect();
        parallel::for_each(&tasks, |task| {
            progress.step();
            task().iter().try_for_each(|(name, text)| output.write(name, text.as_bytes()))
        })?;
        Ok(self.pages.len())
    }
}

fn of_hosts(
    writer: &PageWriter,
    rules: &host::Rules,
    output: &Output,
) -> Result<Vec<(String, String)>, Failure> {
    let Input { names, fallback, portal, address, .. } = writer.input;
    let mut files = host::files(rules);
    files.extend(manifest::files(names, writer.app.has_icons, output)?);
    files.push((worker::ANY_PAGE.to_owned(), writer.empty_page()));
    files.extend(fallback.iter().map(|it| (host::FALLBACK.to_owned(), it.text().to_owned())));
    files.extend(security_txt::file(portal.security.as_ref(), address.as_ref()));
    Ok(files)
}

fn others<'a>(site: &'a Site) -> Vec<Task<'a>> {
    let whole: [Task; 2] = [Box::new(|| discovery::files(site)), Box::new(|| conference::files(site))];
    whole.into_iter().chain(feeds::tasks(site)).chain(calendars::tasks(site)).collect()
}
