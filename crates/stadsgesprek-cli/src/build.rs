//! `stadsgesprek build`: the whole site as files.

mod bundle;
mod calendars;
mod changes;
mod color;
mod compression;
mod conference;
mod cores;
mod discovery;
mod escape;
mod feeds;
mod follow;
mod head;
mod host;
mod icons;
mod integrity;
mod lock;
mod manifest;
mod options;
mod outcome;
mod output;
mod page;
mod part;
mod picture;
mod progress;
mod published;
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
mod unattended;
mod words;
mod worker;
mod xml_text;

pub(crate) use conference::number as number_of_id;

use crate::check;
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Counts, describe};
use crate::saying::{mention, warn};
use crate::settings_file::{self, FILE as SETTINGS};
pub(crate) use bundle::files as files_below;
pub(crate) use host::Rules;
pub(crate) use options::{BuildOptions, COMMAND, OPTIONS};
pub(crate) use outcome::Built;
use outcome::{Copies, LeftOut, NoPictures};
use output::Output;
use page::PageWriter;
use part::Part;
use picture::Artist;
use progress::Progress;
use progress::Stage;
use published::Unpublished;
use settings::Settings;
use shell::Shell;
use site::Site;
use site_address::SiteAddress;
use stadsgesprek::state::site_names;
use stadsgesprek_check::finding::{Finding, Problem};
use stadsgesprek_check::{Concern, Inspection};
use stadsgesprek_core::address::preview;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The programme file, below the data folder.
const PROGRAMME: &str = "events.json";

/// The page that the browser app starts in, below the bundle.
const SHELL: &str = "index.html";

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
    let now = options.now.unwrap_or(now);
    let programme = options.data.join(PROGRAMME);
    let file =
        ProgrammeFile::read(&programme).inspect_err(|failure| explain(failure, &programme, now, language))?;
    if let Some(reason) = file.lack() {
        for finding in &file.findings {
            warn(format_args!("{}\n", describe(finding, &file.path, language)));
        }
        return Err(Failure::Refused { path: file.path, reason });
    }
    let settings = settings(options, &file.schedule, now, language)?;
    let built = build(options, file, &settings, now, &Progress::new(language))?;
    mention(words::built(&built, language));
    Ok(built)
}

/// Says of a programme that is refused what `check` would say of it.
fn explain(failure: &Failure, path: &Path, now: Moment, language: Language) {
    if let (Failure::Refused { .. }, Ok(bytes)) = (failure, fs::read(path)) {
        for finding in &check::look(path, &bytes, now, None).findings {
            warn(format_args!("{}\n", describe(finding, path, language)));
        }
    }
}

/// The settings, once it is said what is wrong or doubtful in them.
fn settings(
    options: &BuildOptions,
    programme: &Schedule,
    now: Moment,
    language: Language,
) -> Result<Settings, Failure> {
    let path = options.data.join(SETTINGS);
    let inspection = settings_file::inspected(&path, now, Some(programme))?;
    let is_answered = |finding: &Finding| {
        let is_unset = matches!(finding.problem, Problem::Concern(Concern::SiteAddressUnset));
        is_unset && options.base_url.is_some()
    };
    for finding in inspection.findings.iter().filter(|finding| !is_answered(finding)) {
        warn(format_args!("{}\n", describe(finding, &path, language)));
    }
    Settings::of(inspection, &path)
}

fn build(
    options: &BuildOptions,
    file: ProgrammeFile,
    settings: &Settings,
    now: Moment,
    progress: &Progress,
) -> Result<Built, Failure> {
    let artist = Artist::hire(options)?;
    let address = SiteAddress::choose(options.base_url.as_deref(), settings.portal.site_url.as_deref())?;
    let inspection = check::look(&file.path, file.text.as_bytes(), now, None);
    let names = Arc::new(settings.names(&file.schedule));
    let mut writer = PageWriter {
        names,
        shell: Shell::read(&options.bundle.join(SHELL))?,
        base_path: site_address::base_path(options.base_path.as_deref(), address.as_ref())?,
        address,
        programme: Arc::new(Programme::new(file.schedule)),
        now,
        has_pictures: artist.is_some(),
        has_icons: false,
        retention: settings.retention(),
        door_screen: settings.door_screen(),
        style: None,
        fallback: None,
    };
    let redirects = host::redirects(&writer.site(), &settings.portal.former_sites);
    writer.fallback = host::Fallback::of(&redirects);
    let output = Output::begin(&options.out, &inputs(options))?;
    let unpublished = copy_all(options, &mut writer, &file.text, &output)?;
    let policy = secure(&mut writer, settings, &output)?;
    writer.has_icons = icons::has_mark(&output);
    icons::write(&output)?;
    let rules = rules(&writer, policy, redirects, &output);
    for (name, text) in of_hosts(&writer, settings, &rules, &output)? {
        output.write(&name, text.as_bytes())?;
    }
    let pages = write_pages(&writer, &output, progress)?;
    worker::write(&writer, &output)?;
    if let Some(artist) = &artist {
        artist.draw_all(&writer.site(), &options.out, &output, progress)?;
    }
    if !options.without_compression {
        compression::run(&output, progress)?;
    }
    let findings = Counts::of(&inspection.findings);
    let schedule = &writer.programme.schedule;
    let left_out = LeftOut { unpublished, ..left_out(options, inspection, schedule, artist.is_some()) };
    let busiest = preview::when_all_is_over(schedule, now);
    Ok(Built { out: options.out.clone(), pages, files: output.commit()?, left_out, findings, rules, busiest })
}

/// Puts the app and the data into the site, and sees that the app is whole; gives what of the data is not published.
fn copy_all(
    options: &BuildOptions,
    writer: &mut PageWriter,
    programme: &str,
    output: &Output,
) -> Result<Unpublished, Failure> {
    bundle::copy(&options.bundle, output)?;
    starter::write(&options.bundle, &mut writer.shell, output)?;
    let unpublished = published::write(&options.data, programme, writer.address.as_ref(), output)?;
    match writer.shell.files().find(|name| !output.has(name)) {
        Some(missing) => Err(Failure::Bundle { path: options.bundle.clone(), missing: missing.to_owned() }),
        None => Ok(unpublished),
    }
}

/// Makes every page say what a browser may load, and which app it starts; gives the same as a policy for servers.
fn secure(writer: &mut PageWriter, settings: &Settings, output: &Output) -> Result<host::Policy, Failure> {
    writer.style = writer.shell.stylesheet().map(|(_, name)| output.read_text(name)).transpose()?;
    let style = writer.style.as_deref().map(integrity::sha256_source);
    let policy = host::Policy::new(settings.delivery_origin()?, style.as_deref());
    writer.shell.secure(&host::in_page(&policy), |name| output.read(name))?;
    writer.shell.mark("data-retention-days", &writer.retention.days().to_string());
    for (attribute, text) in site_names::to_attributes(&writer.names) {
        writer.shell.mark(attribute, &escape::escape(&text));
    }
    if let Some(address) = &writer.address {
        writer.shell.mark("data-site", &escape::escape(address.text()));
    }
    if let Some(version) = worker::app_version(writer, output)? {
        writer.shell.mark("data-app", &version);
    }
    Ok(policy)
}

/// What a server must do with the site.
fn rules(
    writer: &PageWriter,
    policy: host::Policy,
    redirects: Vec<host::Redirect>,
    output: &Output,
) -> Rules {
    let names = output.sizes().into_iter().map(|(name, _)| name);
    Rules {
        base: writer.base_path.clone(),
        policy,
        redirects,
        hashed: names.filter(|name| host::is_hashed(name)).collect(),
    }
}

/// Writes all that is made of the programme, and says how many pages it has.
fn write_pages(writer: &PageWriter, output: &Output, progress: &Progress) -> Result<usize, Failure> {
    let site = writer.site();
    let (pages, others) = (writer.pages(), others_than_pages(&site));
    progress.begin(Stage::Pages, pages.len() + others.len());
    let parts: Vec<&Part> = others.iter().chain(&pages).collect();
    cores::for_each(&parts, |part| {
        progress.step();
        part().iter().try_for_each(|(name, text)| output.write(name, text.as_bytes()))
    })?;
    Ok(pages.len())
}

/// What can be followed, and what search engines and conference apps read; what takes long comes first.
fn others_than_pages<'a>(site: &'a Site) -> Vec<Part<'a>> {
    let whole: [Part; 2] = [Box::new(|| discovery::files(site)), Box::new(|| conference::files(site))];
    whole.into_iter().chain(feeds::parts(site)).chain(calendars::parts(site)).collect()
}

/// What hosts and installed apps read. As names and texts.
fn of_hosts(
    writer: &PageWriter,
    settings: &Settings,
    rules: &Rules,
    output: &Output,
) -> Result<Vec<(String, String)>, Failure> {
    let mut files = host::files(rules);
    files.extend(manifest::files(&writer.names, writer.has_icons, output)?);
    files.push(worker::any_page(writer));
    files.extend(writer.fallback.iter().map(|it| (host::FALLBACK.to_owned(), it.text().to_owned())));
    files.extend(security_txt::files(settings.portal.security.as_ref(), writer.site().address)?);
    Ok(files)
}

fn left_out(
    options: &BuildOptions,
    inspection: Inspection,
    schedule: &Schedule,
    has_pictures: bool,
) -> LeftOut {
    let no_pictures = if options.without_pictures { NoPictures::Unwanted } else { NoPictures::NoTypeface };
    let errors = inspection.findings.into_iter().filter(|it| it.problem.severity() == Severity::Error);
    LeftOut {
        programme: options.data.join(PROGRAMME),
        errors: errors.collect(),
        samples: schedule.events.iter().filter(|event| event.about.sample).count(),
        pictures: (!has_pictures).then_some(no_pictures),
        unpublished: Unpublished::default(),
        copies: if options.without_compression { Copies::Unwanted } else { Copies::Made },
    }
}
