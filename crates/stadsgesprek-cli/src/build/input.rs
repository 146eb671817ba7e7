//! The first stage of a build: all that a site is made from, read and checked before anything is written.

use super::SHELL;
use super::assets::Assets;
use super::event_files::EventFiles;
use super::host::{self, Fallback, Redirect};
use super::options::BuildOptions;
use super::picture::PictureRenderer;
use super::site::Site;
use super::site_address;
use crate::check;
use crate::failure::Failure;
use crate::insertion::{drafts, without_drafts};
use crate::programme_file::ProgrammeFile;
use stadsgesprek_check::{Inspection, SettingsInspection};
use stadsgesprek_core::portal::Portal;
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::{Programme, schedule};
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// What a site is made from.
pub(super) struct Input {
    /// The text of the programme file, without what is not ready.
    pub(super) text: String,
    /// How many events are not ready.
    pub(super) drafts: usize,
    /// What can be used of it.
    pub(super) programme: Arc<Programme>,
    /// What `check` says of it.
    pub(super) inspection: Inspection,
    /// The text of the settings; empty when there are none.
    pub(super) portal_text: String,
    /// What they say.
    pub(super) portal: Portal,
    /// What the site is called.
    pub(super) names: Arc<SiteNames>,
    /// The address of the site, when it is known.
    pub(super) address: Option<SiteAddress>,
    /// The path of the site on its server, with a slash at either end.
    pub(super) base_path: String,
    /// The moment that the pages are written for.
    pub(super) now: Moment,
    /// Addresses of before, and where each leads.
    pub(super) redirects: Vec<Redirect>,
    /// What the page for missing addresses knows of those; none when there are none.
    pub(super) fallback: Option<Fallback>,
    /// Draws the pictures for previews; none when there are to be none.
    pub(super) renderer: Option<PictureRenderer>,
    /// The pictures and documents of events.
    pub(super) event_files: EventFiles,
    /// Which files of the bundle start the app.
    pub(super) assets: Assets,
}

impl Input {
    /// Reads what the programme and the settings leave to be read.
    ///
    /// # Errors
    /// When the typeface or the bundle cannot be used, or an address or path of the site is none.
    pub(super) fn read(
        options: &BuildOptions,
        file: ProgrammeFile,
        settings: SettingsInspection,
        now: Moment,
    ) -> Result<Self, Failure> {
        let SettingsInspection { text: portal_text, portal, .. } = settings;
        let renderer = PictureRenderer::new(options, &portal)?;
        let address = site_address::choose(options.base_url.as_deref(), &portal)?;
        let inspection = check::look(&file.path, file.text.as_bytes(), now, None);
        let names = portal.names(&file.schedule);
        let assets = Assets::read(&options.bundle.join(SHELL))?;
        let base_path = site_address::base_path(options.base_path.as_deref(), address.as_ref())?;
        let site = Site { schedule: &file.schedule, names: &names, address: address.as_ref(), now };
        let redirects = host::redirects(&site, &portal.former_hosts());
        let text = without_drafts(&file.text).unwrap_or_else(|_| file.text.clone());
        let event_files = EventFiles::find(&options.data, &file.schedule, &options.out)?;
        let (text, schedule) = match event_files.named().is_empty() {
            true => (text, file.schedule),
            false => {
                let text = event_files.in_text(text);
                let with_files = schedule::read(&text).ok();
                (text, with_files.map_or(file.schedule, |(schedule, _)| schedule))
            }
        };
        Ok(Self {
            drafts: drafts(&file.text),
            text,
            inspection,
            names: Arc::new(names),
            address,
            base_path,
            now,
            fallback: Fallback::of(&redirects),
            redirects,
            renderer,
            assets,
            portal_text,
            portal,
            event_files,
            programme: Arc::new(Programme::new(schedule)),
        })
    }

    /// The site that is made of it.
    pub(super) fn site(&self) -> Site<'_> {
        Site {
            schedule: &self.programme.schedule,
            names: &self.names,
            address: self.address.as_ref(),
            now: self.now,
        }
    }
}
