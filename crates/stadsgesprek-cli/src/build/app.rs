//! The second stage of a build: the app lies in the site, and the page that every other one is made from is whole.

use super::host::{self, Policy};
use super::input::Input;
use super::options::BuildOptions;
use super::output::Output;
use super::shell::Shell;
use super::{bundle, escape, icons, integrity, starter, worker};
use crate::failure::Failure;
use stadsgesprek::state::site_names;

/// The app as it lies in the site.
pub(super) struct App {
    /// The page that it starts in; it says what a browser may load, and which app it starts.
    pub(super) shell: Shell,
    /// The stylesheet, for the pages that people come to first.
    pub(super) style: Option<String>,
    /// What a browser may load and do, for servers to say.
    pub(super) policy: Policy,
    /// What tells it from another app; none without a worker.
    pub(super) version: Option<String>,
    /// Whether there are icons for devices.
    pub(super) has_icons: bool,
}

/// The app whose files lie in the site, while the shell does not yet say which they are.
pub(super) struct Copied(Shell);

impl Copied {
    /// Copies the files of the bundle.
    pub(super) fn from_bundle(
        options: &BuildOptions,
        shell: &Shell,
        output: &Output,
    ) -> Result<Self, Failure> {
        bundle::copy(&options.bundle, output)?;
        Ok(Self(starter::write(&options.bundle, shell, output)?))
    }

    /// Sees that every file is there that the shell names, and lets it say what may be loaded.
    ///
    /// # Errors
    /// When a file is missing, cannot be read, or is none that an icon can be drawn of.
    pub(super) fn secured(
        self,
        options: &BuildOptions,
        input: &Input,
        output: &Output,
    ) -> Result<App, Failure> {
        let Self(mut shell) = self;
        if let Some(missing) = shell.files().find(|name| !output.has(name)) {
            return Err(Failure::Bundle { path: options.bundle.clone(), missing: missing.to_owned() });
        }
        let style = shell.stylesheet().map(|(_, name)| output.read_text(name)).transpose()?;
        let hash = style.as_deref().map(integrity::sha256_source);
        let policy = Policy::new(input.settings.delivery_origin()?, hash.as_deref());
        shell.secure(&host::in_page(&policy), |name| output.read(name))?;
        let version = worker::app_version(&shell, output)?;
        mark(&mut shell, input, version.as_deref());
        icons::write(output)?;
        Ok(App { shell, style, policy, version, has_icons: icons::has_mark(output) })
    }
}

/// Tells the starter what it has to know of the site.
fn mark(shell: &mut Shell, input: &Input, version: Option<&str>) {
    shell.mark("data-retention-days", &input.settings.retention().days().to_string());
    for (attribute, text) in site_names::to_attributes(&input.names) {
        shell.mark(attribute, &escape::escape(&text));
    }
    if let Some(address) = &input.address {
        shell.mark("data-site", &escape::escape(address.text()));
    }
    if let Some(version) = version {
        shell.mark("data-app", version);
    }
}
