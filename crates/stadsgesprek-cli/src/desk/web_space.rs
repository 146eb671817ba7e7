//! Where the site goes, as it is filled in, and what is under way there.

use super::form::SubmittedForm;
use super::house::HouseFolder;
use super::session::OpenDesk;
use crate::failure::Failure;
use crate::publish::{
    BuiltSite, FtpAddress, Manner, PublishAddress, PublishWatch, PublishedVersion, SitePut, server_of,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The file that keeps where the site goes.
const TARGET: &str = "map.txt";

/// How many versions are kept, to go back to.
const VERSIONS: usize = 3;

/// What is filled in for the web space.
pub(super) struct WebSpaceForm {
    /// Whether the site goes there, and not to a folder.
    pub(super) is_chosen: bool,
    /// The folder of this computer.
    pub(super) local: String,
    /// The server, with its port where that is another than usual.
    pub(super) server: String,
    /// Who publishes.
    pub(super) user: String,
    /// The folder on the server.
    pub(super) folder: String,
    /// Whether what is sent is encrypted.
    pub(super) is_encrypted: bool,
    /// Whether the password was given since the program was started.
    pub(super) has_password: bool,
    /// Whether there is a version to go back to.
    pub(super) has_version: bool,
}

/// What is being put on a server.
#[derive(Default)]
pub(super) struct UnderWay {
    done: AtomicUsize,
    of: AtomicUsize,
    is_stopped: AtomicBool,
    outcome: Mutex<Option<Result<SitePut, Failure>>>,
}

impl UnderWay {
    /// How many files are done, of how many.
    pub(super) fn files(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Asks to stop before the next file.
    pub(super) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// How it ended, if it did; told once.
    pub(super) fn take_outcome(&self) -> Option<Result<SitePut, Failure>> {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl PublishWatch for UnderWay {
    fn done(&self, files: usize, of: usize) {
        self.done.store(files, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }
}

impl OpenDesk {
    /// Where the site goes: where it went the last time, or a folder beside the data.
    pub(super) fn target(&self) -> PublishAddress {
        let kept = fs::read_to_string(self.house.kept(TARGET)).ok();
        let kept = kept.and_then(|text| PublishAddress::parse(&text).ok());
        kept.unwrap_or_else(|| PublishAddress::Folder(self.build.out.clone()))
    }

    /// Keeps where it goes.
    pub(super) fn keep_target(&self, target: &PublishAddress) -> Result<(), Failure> {
        self.house.keep(TARGET, &target.to_string())
    }

    /// The folder that a site for an address is built in.
    pub(super) fn built_for(&self, target: &PublishAddress) -> PathBuf {
        match target {
            PublishAddress::Folder(folder) => folder.clone(),
            PublishAddress::Ftp(_) => self.build.out.clone(),
        }
    }

    /// Where it is to go by what was filled in, or what that lacks.
    pub(super) fn typed_target(&self, form: &SubmittedForm) -> Result<PublishAddress, &'static str> {
        let typed = |name| form.get(name).unwrap_or_default().trim();
        if typed("soort") != "web" {
            let folder = typed("map");
            return Ok(match (folder.is_empty(), self.target()) {
                (true, PublishAddress::Folder(kept)) => PublishAddress::Folder(kept),
                (true, PublishAddress::Ftp(_)) => PublishAddress::Folder(self.build.out.clone()),
                (false, _) => PublishAddress::Folder(folder.into()),
            });
        }
        // Hosts write it in many ways.
        let server = typed("server").rsplit("://").next().unwrap_or_default().trim_end_matches('/');
        let (host, port) = server_of(server).map_err(|_| self.words().server_needed)?;
        let [user, folder] = [typed("naam"), typed("servermap")].map(str::to_owned);
        if user.is_empty() {
            return Err(self.words().user_needed);
        }
        let is_encrypted = form.get("versleuteld").is_some();
        let folder = folder.trim_end_matches('/').to_owned();
        Ok(PublishAddress::Ftp(FtpAddress { is_encrypted, host, port, user, folder }))
    }

    /// The password for an address: what was typed now, or before.
    pub(super) fn password(&mut self, form: &SubmittedForm, target: &PublishAddress) -> Option<String> {
        let PublishAddress::Ftp(address) = target else { return Some(String::new()) };
        let whose = address.whose();
        if let Some(typed) = form.get("wachtwoord").filter(|typed| !typed.is_empty()) {
            self.password = Some((whose, typed.to_owned()));
            return Some(typed.to_owned());
        }
        self.password.as_ref().filter(|(it, _)| *it == whose).map(|(_, password)| password.clone())
    }

    /// What is filled in as it is now.
    pub(super) fn web_space(&self) -> WebSpaceForm {
        let mut form = self.kept_web_space();
        if let Some(typed) = &self.typed {
            let get = |name| typed.get(name).unwrap_or_default().to_owned();
            form.is_chosen = get("soort") == "web";
            form.is_encrypted = typed.get("versleuteld").is_some();
            [form.local, form.server, form.user, form.folder] =
                ["map", "server", "naam", "servermap"].map(get);
        }
        form
    }

    /// Whether nothing was put on the web space yet that is filled in, as far as this computer knows.
    pub(super) fn is_first_time(&self) -> bool {
        let target = self.target();
        let versions = BuiltSite::open(&self.build.out).map_or(0, |site| site.versions(&target));
        let is_kept = matches!(target, PublishAddress::Ftp(_));
        self.web_space().is_chosen && (versions == 0 || !is_kept)
    }

    fn kept_web_space(&self) -> WebSpaceForm {
        let local = self.build.out.clone();
        let target = self.target();
        let has_version = BuiltSite::open(&local).is_ok_and(|site| site.versions(&target) > 1);
        let (local, ftp) = match target {
            PublishAddress::Folder(folder) => (folder, None),
            PublishAddress::Ftp(address) => (local, Some(address)),
        };
        let is_given =
            |ftp: &FtpAddress| self.password.as_ref().is_some_and(|(whose, _)| *whose == ftp.whose());
        WebSpaceForm {
            is_chosen: ftp.is_some(),
            local: local.display().to_string(),
            server: ftp.as_ref().map(FtpAddress::server).unwrap_or_default(),
            is_encrypted: ftp.as_ref().is_none_or(|it| it.is_encrypted),
            has_password: ftp.as_ref().is_some_and(is_given),
            has_version: has_version && ftp.is_some(),
            user: ftp.as_ref().map(|it| it.user.clone()).unwrap_or_default(),
            folder: ftp.map(|it| it.folder).unwrap_or_default(),
        }
    }

    /// Begins to put a site on a server; what visitors have then is noted once it is there.
    pub(super) fn begin_publishing(
        &mut self,
        target: PublishAddress,
        password: String,
        version: PublishedVersion,
        overwrite: bool,
    ) {
        let under_way = Arc::new(UnderWay::default());
        self.under_way = Some(Arc::clone(&under_way));
        let (site, clock) = (self.build.out.clone(), self.clock);
        let house = HouseFolder::new(self.house.folder().to_owned());
        thread::spawn(move || {
            let manner = Manner { keep: VERSIONS, overwrite };
            let outcome = BuiltSite::open(&site)
                .and_then(|it| it.publish(&target, &password, version, manner, &clock, &*under_way))
                .and_then(|done| match &done.programme {
                    Some(programme) => note_published(&house, programme).map(|()| done),
                    None => Ok(done),
                });
            *under_way.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        });
    }
}

/// Notes what visitors have now, as the site has it.
pub(super) fn note_published(house: &HouseFolder, site: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(site).map_err(Failure::unreadable(site))?;
    house.note_published(&text)
}
