//! `stadsgesprek publish`: puts a site that was built on a server.
//!
//! What is there is known by a list that is kept there; only what is on it is replaced or taken away. Files with their hash in the
//! name come first, then data, the worker and the pages, and what is gone goes last, so that a visitor meets the old site or
//! the new one. A stop in the middle goes on where it was.

mod address;
mod busy;
mod ftp;
mod ftp_error;
mod kept;
mod local;
mod messages;
mod online;
mod options;
mod publisher;
mod remote;
mod site_files;
mod steps;
mod trust;
mod watching;
mod web_host;

use crate::arguments::CommandWords;
use crate::build::{BUILD_HOME, BUILD_LIST, SiteLock};
use crate::console::print;
use crate::failure::Failure;
pub(crate) use address::{FtpAddress, PublishAddress, server_of};
use kept::KeptVersions;
pub(crate) use messages::{PublishFailure, done as done_in_words, tested as tested_in_words};
use options::PublishOptions;
use publisher::{NotPut, PublishOrder, look, put};
pub(crate) use publisher::{PublishWatch, SitePut};
use remote::{RemoteError, RemoteFolder};
use site_files::SiteFiles;
use stadsgesprek_core::portal::{self, site_address::SiteAddress};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};
use uuid::Uuid;
use watching::Bar;
use web_host::WebHost;

pub(crate) static COMMAND: &CommandWords = &options::COMMAND;

/// Where the password may stand, in either language.
const PASSWORD: [&str; 2] = ["STADSGESPREK_WACHTWOORD", "STADSGESPREK_PASSWORD"];

/// Publishes, and says what was done.
pub(crate) fn run(
    options: &PublishOptions,
    clock: fn() -> Moment,
    language: Language,
) -> Result<ExitCode, Failure> {
    let password = password(&options.to, language)?;
    let site = BuiltSite::open(&options.site)?;
    if options.is_test {
        let host = test(&options.to, &password, site.address().as_ref())?;
        print(messages::tested(&host, language))?;
        return Ok(ExitCode::SUCCESS);
    }
    if options.is_trial {
        let steps = site.look(&options.to, &password)?;
        print(messages::would(&steps, language))?;
        return Ok(ExitCode::SUCCESS);
    }
    let manner = Manner { keep: options.keep.into(), overwrite: options.is_overwriting };
    let bar = Bar::new(language);
    let version = if options.is_back { PublishedVersion::Before } else { PublishedVersion::Built };
    let done = site.publish(&options.to, &password, version, manner, &clock, &bar);
    drop(bar);
    print(messages::done(&done?, &options.to, language))?;
    Ok(ExitCode::SUCCESS)
}

/// A site that was built, and the versions of it that were published.
pub(crate) struct BuiltSite<'a>(&'a Path);

/// What is published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PublishedVersion {
    /// What was built.
    Built,
    /// What was published before what is there.
    Before,
}

/// How it is published.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    /// How many versions are kept on this computer.
    pub(crate) keep: usize,
    /// Whether files of others, and what was changed on the server, may be replaced.
    pub(crate) overwrite: bool,
}

impl<'a> BuiltSite<'a> {
    /// One in a folder.
    pub(crate) fn open(folder: &'a Path) -> Result<Self, Failure> {
        if !folder.join(BUILD_HOME).join(BUILD_LIST).is_file() {
            return Err(PublishFailure::NotBuilt(folder.to_owned()).into());
        }
        Ok(Self(folder))
    }

    /// Where it is on the web, as its settings say.
    fn address(&self) -> Option<SiteAddress> {
        let text = fs::read_to_string(self.0.join("data/portal.json")).ok()?;
        portal::read(&text).ok()?.0.site_address()
    }

    /// How many versions are kept that were published at an address.
    pub(crate) fn versions(&self, to: &PublishAddress) -> usize {
        self.kept(to).count()
    }

    fn kept(&self, to: &PublishAddress) -> KeptVersions {
        KeptVersions::of(self.0, &to.to_string())
    }

    /// What would be done.
    fn look(&self, to: &PublishAddress, password: &str) -> Result<steps::PublishSteps, Failure> {
        let site = SiteFiles::in_folder(self.0)?;
        let looked = open(to, password, &token(), true)
            .map_err(NotPut::from)
            .and_then(|mut remote| look(&mut *remote, &site));
        looked.map_err(failed)
    }

    /// Puts it there.
    pub(crate) fn publish(
        &self,
        to: &PublishAddress,
        password: &str,
        version: PublishedVersion,
        manner: Manner,
        clock: &dyn Fn() -> Moment,
        watch: &dyn PublishWatch,
    ) -> Result<SitePut, Failure> {
        let (kept, token) = (self.kept(to), token());
        let home = kept.folder();
        fs::create_dir_all(home).map_err(Failure::unwritable(home))?;
        let _lock = SiteLock::take(home, self.0).map_err(|failure| match failure {
            Failure::Busy(_) => PublishFailure::Here.into(),
            other => other,
        })?;
        let mut remote = open(to, password, &token, true).map_err(|error| failed(error.into()))?;
        let (id, site) = match version {
            PublishedVersion::Built => {
                let id = format!("{:012}-{}", clock().unix_seconds(), Uuid::new_v4().simple());
                (id, SiteFiles::in_folder(self.0)?)
            }
            PublishedVersion::Before => {
                let there = publisher::version(&mut *remote).map_err(failed)?;
                let there = there.each_ref().map(Option::as_deref);
                kept.before(there)?.ok_or(PublishFailure::NoVersion)?
            }
        };
        let Manner { keep, overwrite } = manner;
        let order = PublishOrder { site: &site, kept: &kept, id, keep, overwrite, token: &token, clock };
        let done = put(&mut *remote, &order, watch).map_err(failed)?;
        if version == PublishedVersion::Before {
            kept.forget_after(&order.id)?;
        }
        Ok(done)
    }
}

/// The folder that an address is of. What is written there comes under a name with the token first; one who is not patient does
/// not try again when the connection is lost.
fn open(
    to: &PublishAddress,
    password: &str,
    token: &str,
    is_patient: bool,
) -> Result<Box<dyn RemoteFolder>, RemoteError> {
    Ok(match to {
        PublishAddress::Folder(folder) => Box::new(local::LocalFolder::open(folder, token)?),
        PublishAddress::Ftp(address) => {
            Box::new(ftp::FtpFolder::open(address.clone(), password, token, is_patient)?)
        }
    })
}

/// Tells a program that publishes from every other one.
fn token() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Whether a place can be reached and written to, and, where it is web space and the address of the site is known, what visitors
/// get there. Leaves nothing there.
pub(crate) fn test(
    to: &PublishAddress,
    password: &str,
    address: Option<&SiteAddress>,
) -> Result<WebHost, Failure> {
    let token = token();
    let tried = open(to, password, &token, false).and_then(|mut remote| {
        // A file of a name that nobody asks for.
        let name = format!("{BUILD_HOME}/test-{token}");
        remote.put(&name, b"test")?;
        remote.remove(&name)?;
        // What a folder is for is not known.
        let found = match address.filter(|_| matches!(to, PublishAddress::Ftp(_))) {
            Some(address) => web_host::look(&mut *remote, address, &token)?,
            None => WebHost::NoAddress,
        };
        // A folder with a list in it stays.
        remote.remove_folder(BUILD_HOME)?;
        Ok(found)
    });
    tried.map_err(|error| failed(error.into()))
}

fn failed(reason: NotPut) -> Failure {
    match reason {
        NotPut::Here(failure) => failure,
        reason => PublishFailure::NotPut(reason).into(),
    }
}

/// From the environment, or typed without being shown.
fn password(to: &PublishAddress, language: Language) -> Result<String, Failure> {
    let PublishAddress::Ftp(address) = to else { return Ok(String::new()) };
    let given = PASSWORD.iter().find_map(|name| env::var(name).ok());
    let typed = || rpassword::prompt_password(messages::ask_password(address, language));
    given.map_or_else(|| typed().map_err(|_| PublishFailure::NoPassword.into()), Ok)
}

#[cfg(test)]
mod tests;
