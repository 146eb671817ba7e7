//! `stadsgesprek build`: the whole site as files.

mod app;
mod assets;
mod bundle;
mod calendars;
mod changes;
mod color;
mod compression;
mod conference;
mod discovery;
mod event_files;
mod feeds;
mod follow;
mod head;
mod host;
mod icons;
mod input;
mod integrity;
mod lock;
mod manifest;
mod messages;
mod options;
mod outcome;
mod outline;
mod output;
mod page;
mod page_preview;
mod parallel;
mod picture;
mod plan;
mod progress;
mod published;
mod redirect;
mod routes;
mod security_txt;
mod shell;
mod site;
mod site_address;
mod social;
mod starter;
mod structured_data;
mod task;
mod unattended;
mod worker;
mod xml_text;

pub(crate) use conference::number as number_of_id;

use crate::check;
use crate::console::{inform, warn};
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Counts, describe};
use crate::settings_file::{self, FILE as SETTINGS};
use app::App;
pub(crate) use bundle::files as files_below;
pub(crate) use event_files::as_published;
pub(crate) use host::Rules;
use input::Input;
pub(crate) use integrity::sha256 as hash_of;
pub(crate) use lock::Lock as SiteLock;
pub(crate) use options::{BuildOptions, COMMAND, OPTIONS};
pub(crate) use outcome::Built;
use outcome::{Copies, LeftOut, NoPictures};
use output::Output;
pub(crate) use output::{
    FILE as BUILD_LIST, HOME as BUILD_HOME, is_name as is_name_of_site, is_of_hash, upload_turn,
};
use page::PageWriter;
pub(crate) use page_preview::{body_of, color_rules, stylesheets};
pub(crate) use picture::drawn as shared_picture;
use plan::Plan;
use progress::BuildProgress;
use published::Unpublished;
use stadsgesprek_check::finding::{Finding, Problem};
use stadsgesprek_check::{Concern, SettingsInspection};
use stadsgesprek_core::address::preview;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The programme file, below the data folder.
pub(crate) const PROGRAMME: &str = "events.json";

/// The page that Trunk makes, below the bundle.
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
    let built = build(options, Input::read(options, file, settings, now)?, &BuildProgress::new(language))?;
    inform(messages::built(&built, language));
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
) -> Result<SettingsInspection, Failure> {
    let path = options.data.join(SETTINGS);
    let inspection = settings_file::inspected(&path, now, Some(programme))?;
    let is_answered = |finding: &Finding| {
        let is_unset = matches!(finding.problem, Problem::Concern(Concern::SiteAddressUnset));
        is_unset && options.base_url.is_some()
    };
    for finding in inspection.findings.iter().filter(|finding| !is_answered(finding)) {
        warn(format_args!("{}\n", describe(finding, &path, language)));
    }
    if inspection.is_usable() { Ok(inspection) } else { Err(Failure::Settings { path }) }
}

/// From what is read to a site that is written: each stage is made of those before it, and none is changed afterwards.
fn build(options: &BuildOptions, input: Input, progress: &BuildProgress) -> Result<Built, Failure> {
    let output = Output::begin(&options.out, &inputs(options))?;
    let unpublished = published::write(
        &options.data,
        &input.text,
        &input.portal_text,
        input.address.as_ref(),
        &input.event_files,
        &output,
    )?;
    input.event_files.write(&options.out, &output, progress)?;
    outline::write(&input.text, &output)?;
    let app = App::from_bundle(options, &input, &output)?;
    let (site, writer) = (input.site(), PageWriter { input: &input, app: &app });
    let rules = rules(&input, &app, &output);
    let pages = Plan::of(&writer, &site, &rules, &output)?.write(&output, progress)?;
    worker::write(&site, &app, &output)?;
    if let Some(renderer) = &input.renderer {
        renderer.draw_all(&site, &options.out, &output, progress)?;
    }
    if !options.without_compression {
        compression::run(&output, progress)?;
    }
    let findings = Counts::of(&input.inspection.findings);
    let busiest = preview::when_all_is_over(site.schedule, input.now);
    let left_out = LeftOut { unpublished, ..left_out(options, input) };
    Ok(Built { out: options.out.clone(), pages, files: output.commit()?, left_out, findings, rules, busiest })
}

/// What a server must do with the site.
fn rules(input: &Input, app: &App, output: &Output) -> Rules {
    let names = output.sizes().into_iter().map(|(name, _)| name);
    Rules {
        base: input.base_path.clone(),
        policy: app.policy.clone(),
        redirects: input.redirects.clone(),
        hashed: names.filter(|name| host::is_hashed(name)).collect(),
    }
}

fn left_out(options: &BuildOptions, input: Input) -> LeftOut {
    let no_pictures = if options.without_pictures { NoPictures::Unwanted } else { NoPictures::NoTypeface };
    let schedule = &input.programme.schedule;
    let errors = input.inspection.findings.into_iter().filter(|it| it.problem.severity() == Severity::Error);
    LeftOut {
        programme: options.data.join(PROGRAMME),
        errors: errors.collect(),
        drafts: input.drafts,
        samples: schedule.events.iter().filter(|event| event.about.sample).count(),
        pictures: input.renderer.is_none().then_some(no_pictures),
        unpublished: Unpublished::default(),
        copies: if options.without_compression { Copies::Unwanted } else { Copies::Made },
    }
}
