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
mod integrity;
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
mod structured_data;
mod xml_text;

use crate::arguments::BuildOptions;
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Counts, describe};
use crate::words;
pub(crate) use bundle::files as files_below;
pub(crate) use host::Rules;
pub(crate) use output::Files;
use output::Output;
use page::PageWriter;
use picture::Artist;
use settings::Settings;
pub(crate) use settings::{FILE as SETTINGS, findings as settings_findings};
use shell::Shell;
use site_address::SiteAddress;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::text::Language;
use stadsgesprek_core::time::Moment;
use std::path::{Path, PathBuf};
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
    /// What a server must do with it.
    pub(crate) rules: Rules,
}

/// Builds the site and says how it went.
pub(crate) fn run(options: &BuildOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    make(options, now, language).map(|_| ExitCode::SUCCESS)
}

/// The folders that a build reads.
pub(crate) fn inputs(options: &BuildOptions) -> Vec<PathBuf> {
    [options.bundle.clone(), options.data.clone()].into_iter().chain(picture::fonts(options)).collect()
}

/// Builds the site, says how it went, and gives what was built.
pub(crate) fn make(options: &BuildOptions, now: Moment, language: Language) -> Result<Built, Failure> {
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
    let now = options.now.unwrap_or(now);
    warn_of_settings(&options.data.join(SETTINGS), now, language)?;
    let built = build(options, file, now, artist.as_ref())?;
    println!("{}", words::built(&built, language));
    Ok(built)
}

/// Says what is wrong or doubtful in the settings; what no site can be built with fails by itself.
fn warn_of_settings(path: &Path, now: Moment, language: Language) -> Result<(), Failure> {
    if let Some(inspection) = settings_findings(path, now)? {
        for finding in &inspection.findings {
            eprintln!("{}\n", describe(finding, path, language));
        }
    }
    Ok(())
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
        style: None,
        fallback: None,
    };
    let redirects = host::redirects(&writer.site(), &settings.former_sites);
    writer.fallback = host::Fallback::of(&redirects);
    let mut output = Output::begin(&options.out, &[&options.bundle, &options.data])?;
    bundle::copy(&options.bundle, &mut output)?;
    bundle::copy_data(&options.data, &mut output)?;
    output.write("data/events.json", file.text.as_bytes())?;
    if let Some(missing) = writer.shell.files().find(|name| !output.has(name)) {
        return Err(Failure::Bundle { path: options.bundle.clone(), missing: missing.to_owned() });
    }
    writer.style = writer.shell.stylesheet().map(|(_, name)| output.read_text(name)).transpose()?;
    let style = writer.style.as_deref().map(integrity::sha256_source);
    let policy = host::Policy::new(settings.delivery_origin()?, style.as_deref());
    writer.shell.secure(&host::in_page(&policy), |name| output.read(name))?;
    let pages = writer.pages();
    let rules = rules(&writer, policy, redirects, &output);
    let others = others(&writer, &settings, &rules)?;
    for (name, text) in pages.iter().chain(&others) {
        output.write(name, text.as_bytes())?;
    }
    if let Some(artist) = artist {
        artist.draw_all(&writer.programme.schedule, &options.out, &mut output)?;
    }
    if !options.without_compression {
        compression::run(&mut output)?;
    }
    let findings = Counts::of(&file.findings);
    Ok(Built { out: options.out.clone(), pages: pages.len(), files: output.commit()?, findings, rules })
}

/// What a server must do with the site.
fn rules(
    writer: &PageWriter,
    policy: host::Policy,
    redirects: Vec<host::Redirect>,
    output: &Output,
) -> Rules {
    Rules {
        base: writer.base_path.clone(),
        policy,
        redirects,
        hashed: output.names().filter(|name| host::is_hashed(name)).map(str::to_owned).collect(),
    }
}

/// Everything that is not a page: what can be followed, what search engines and hosts read. As names and texts.
fn others(writer: &PageWriter, settings: &Settings, rules: &Rules) -> Result<Vec<(String, String)>, Failure> {
    let site = writer.site();
    let fallback = writer.fallback.iter();
    let parts = [
        calendars::files(&site),
        feeds::files(&site),
        discovery::files(&site),
        conference::files(&site),
        security_txt::files(settings.security.as_ref(), site.address)?,
        host::files(rules),
        fallback.map(|it| (host::FALLBACK.to_owned(), it.text().to_owned())).collect(),
    ];
    Ok(parts.into_iter().flatten().collect())
}
