//! `stadsgesprek build`: the whole site as files.

mod bundle;
mod calendars;
mod compression;
mod conference;
mod discovery;
mod escape;
mod feeds;
mod follow;
mod head;
mod host;
mod icons;
mod integrity;
mod manifest;
mod output;
mod page;
mod picture;
mod redirect;
mod routes;
mod security_txt;
mod settings;
mod shell;
mod site;
mod site_address;
mod social;
mod starter;
mod structured_data;
mod worker;
mod xml_text;

use crate::arguments::BuildOptions;
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Counts, describe};
use crate::words;
pub(crate) use output::Files;
use output::Output;
use page::PageWriter;
use picture::Artist;
use settings::Settings;
use shell::Shell;
use site_address::SiteAddress;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::text::Language;
use stadsgesprek_core::time::Moment;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// The programme file, below the data folder.
const PROGRAMME: &str = "events.json";

/// The page that the browser app starts in, below the bundle.
const SHELL: &str = "index.html";

/// What was built.
pub(crate) struct Built {
    /// Where.
    pub(crate) out: PathBuf,
    /// Pages, redirects included.
    pub(crate) pages: usize,
    /// All files.
    pub(crate) files: Files,
    /// What was found in the programme.
    pub(crate) findings: Counts,
}

/// Builds the site and says how it went.
pub(crate) fn run(options: &BuildOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let file = ProgrammeFile::read(&options.data.join(PROGRAMME))?;
    for finding in &file.findings {
        eprintln!("{}\n", describe(finding, &file.path, language));
    }
    if let Some(reason) = file.lack() {
        return Err(Failure::Refused { path: file.path, reason });
    }
    let artist = Artist::hire(options)?;
    if artist.is_none() && !options.without_pictures {
        eprintln!("{}", words::no_typeface(picture::FONTS, language));
    }
    let built = build(options, file, options.now.unwrap_or(now), artist.as_ref())?;
    println!("{}", words::built(&built, language));
    Ok(ExitCode::SUCCESS)
}

fn build(
    options: &BuildOptions,
    file: ProgrammeFile,
    now: Moment,
    artist: Option<&Artist>,
) -> Result<Built, Failure> {
    let settings = Settings::read(&options.data)?;
    let address = SiteAddress::choose(options.base_url.as_deref(), settings.site_url.as_deref())?;
    let mut writer = PageWriter {
        shell: Shell::read(&options.bundle.join(SHELL))?,
        base_path: site_address::base_path(options.base_path.as_deref(), address.as_ref())?,
        address,
        programme: Arc::new(Programme::new(file.schedule)),
        now,
        has_pictures: artist.is_some(),
        has_icons: false,
        style: None,
    };
    let mut output = Output::begin(&options.out, &[&options.bundle, &options.data])?;
    bundle::copy(&options.bundle, &mut output)?;
    starter::write(&options.bundle, &mut writer.shell, &mut output)?;
    bundle::copy_data(&options.data, &mut output)?;
    output.write("data/events.json", file.text.as_bytes())?;
    if let Some(missing) = writer.shell.files().find(|name| !output.has(name)) {
        return Err(Failure::Bundle { path: options.bundle.clone(), missing: missing.to_owned() });
    }
    writer.style = writer.shell.stylesheet().map(|(_, name)| output.read_text(name)).transpose()?;
    let style = writer.style.as_deref().map(integrity::sha256_source);
    let policy = host::Policy::new(settings.delivery_origin()?, style.as_deref());
    writer.shell.secure(&host::in_page(&policy), |name| output.read(name))?;
    if let Some(version) = worker::app_version(&writer, &output)? {
        writer.shell.mark_app(&version);
    }
    writer.has_icons = icons::has_mark(&output);
    icons::write(&mut output)?;
    let pages = writer.pages();
    let others = others(&writer, &settings, policy, &output)?;
    for (name, text) in pages.iter().chain(&others) {
        output.write(name, text.as_bytes())?;
    }
    worker::write(&writer, &mut output)?;
    if let Some(artist) = artist {
        artist.draw_all(&writer.programme.schedule, &options.out, &mut output)?;
    }
    if !options.without_compression {
        compression::run(&mut output)?;
    }
    let findings = Counts::of(&file.findings);
    Ok(Built { out: options.out.clone(), pages: pages.len(), files: output.commit()?, findings })
}

/// Everything that is not a page: what can be followed, what search engines and hosts read. As names and texts.
fn others(
    writer: &PageWriter,
    settings: &Settings,
    policy: host::Policy,
    output: &Output,
) -> Result<Vec<(String, String)>, Failure> {
    let site = writer.site();
    let rules = host::Rules {
        base: writer.base_path.clone(),
        policy,
        redirects: host::redirects(&site, &settings.former_sites),
        hashed: output.names().filter(|name| host::is_hashed(name)).map(str::to_owned).collect(),
    };
    let parts = [
        calendars::files(&site),
        feeds::files(&site),
        discovery::files(&site),
        conference::files(&site),
        manifest::files(writer.has_icons),
        vec![worker::any_page(writer)],
        security_txt::files(settings.security.as_ref(), site.address)?,
        host::files(&rules),
    ];
    Ok(parts.into_iter().flatten().collect())
}
