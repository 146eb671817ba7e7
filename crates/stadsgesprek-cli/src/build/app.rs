//! The second stage of a build: the app lies in the site, and what every page says of it is known.

use super::host::{self, Policy};
use super::input::Input;
use super::options::BuildOptions;
use super::output::Output;
use super::shell::{Integrity, Shell};
use super::{bundle, color, icons, integrity, starter, worker};
use crate::failure::Failure;
use stadsgesprek::state::site_names;
use stadsgesprek_core::portal::delivery::Delivery;

/// The app as it lies in the site.
pub(super) struct App {
    /// What every page that starts it has.
    pub(super) shell: Shell,
    /// The stylesheet, for the pages that people come to first.
    pub(super) style: String,
    /// The script that filters a written list, for the pages that have one.
    pub(super) filter: String,
    /// What a browser may load and do, for servers to say.
    pub(super) policy: Policy,
    /// What tells it from another app; none without a worker.
    pub(super) version: Option<String>,
    /// Whether there are icons for devices.
    pub(super) has_icons: bool,
}

impl App {
    /// Copies the files of the bundle into the site.
    ///
    /// # Errors
    /// When a file is missing, cannot be read or written, or is none that an icon can be drawn of.
    pub(super) fn from_bundle(
        options: &BuildOptions,
        input: &Input,
        output: &Output,
    ) -> Result<Self, Failure> {
        bundle::copy(&options.bundle, output)?;
        let (mut assets, starter) = (input.assets.clone(), starter::write(&options.bundle, output)?);
        assets.check(&options.bundle, output)?;
        if let Some(color) = color::of_house(&input.portal) {
            color::write(&color, &mut assets, output)?;
        }
        let style = output.read_text(&assets.style)?;
        let delivery = input.portal.delivery();
        let origin = delivery.as_ref().and_then(Delivery::origin);
        let ahead = starter::inline(&options.bundle, starter::AHEAD)?;
        let filter = starter::inline(&options.bundle, starter::FILTER)?;
        let scripts = [&ahead, &filter].map(|script| integrity::sha256_source(script));
        let policy = Policy::new(origin, &integrity::sha256_source(&style), &scripts);
        let version = worker::app_version(&assets, &starter, output)?;
        icons::write(output)?;
        let shell = Shell {
            policy: host::in_page(&policy),
            integrity: Integrity::of(&assets, |name| output.read(name))?,
            told: told(input, version.as_deref()),
            assets,
            starter,
            ahead,
        };
        Ok(Self { shell, style, filter, policy, version, has_icons: icons::has_mark(output) })
    }
}

/// What the starter has to know of the site.
fn told(input: &Input, version: Option<&str>) -> Vec<(&'static str, String)> {
    let days = ("data-retention-days", input.portal.retention().days().to_string());
    let address = input.address.as_ref().map(|address| ("data-site", address.text().to_owned()));
    let version = version.map(|version| ("data-app", version.to_owned()));
    let names = site_names::to_attributes(&input.names);
    [days].into_iter().chain(names).chain(address).chain(version).collect()
}
