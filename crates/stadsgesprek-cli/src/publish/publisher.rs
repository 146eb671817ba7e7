//! Puts a site on a server, so that a visitor meets the old one or the new one and never half of either.

use super::busy::{NotOurTurn, Publishing};
use super::kept::KeptVersions;
use super::online::{NoList, OnlineFile, OnlineList};
use super::remote::{RemoteError, RemoteFolder, folders_above};
use super::site_files::SiteFiles;
use super::steps::PublishSteps;
use crate::build::hash_of;
use crate::failure::Failure;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use uuid::Uuid;

/// Files that staff may replace on the server themselves: what stands there is not overwritten unasked.
const OF_STAFF: [&str; 2] = [PROGRAMME, "data/portal.json"];

/// The programme.
const PROGRAMME: &str = "data/events.json";

/// Where these are, a site of another origin is likely.
const TELLING: [&str; 3] = ["index.html", ".htaccess", "sw.js"];

/// After so many files the list on the server is written again: a stop costs no more than these.
const AT_ONCE: usize = 25;

/// How it is to be done.
pub(crate) struct PublishOrder<'a> {
    /// What was built.
    pub(super) site: &'a SiteFiles,
    /// The versions of before.
    pub(super) kept: &'a KeptVersions,
    /// What this version is called: later ones sort after it.
    pub(super) id: String,
    /// How many versions are kept.
    pub(super) keep: usize,
    /// Whether files of others, and what was changed on the server, may be replaced.
    pub(super) overwrite: bool,
    /// Tells the moment.
    pub(super) clock: &'a dyn Fn() -> Moment,
}

/// Somebody who watches, and may stop it.
pub(crate) trait PublishWatch {
    /// So many of so many files are done.
    fn done(&self, files: usize, of: usize);

    /// Whether to stop before the next file.
    fn is_stopped(&self) -> bool;
}

/// What was done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SitePut {
    /// The steps.
    pub(crate) steps: PublishSteps,
    /// Files of the site that somebody had changed on the server, and where those are kept now.
    pub(crate) edited: Vec<(String, PathBuf)>,
    /// Where the programme that visitors have now can be read on this computer.
    pub(crate) programme: Option<PathBuf>,
}

/// Why it was not done, or not all of it.
#[derive(Debug)]
pub(crate) enum NotPut {
    /// The server, or the way to it.
    Remote(RemoteError),
    /// Something on this computer.
    Here(Failure),
    /// Somebody else publishes.
    Taken(Publishing),
    /// The list on the server cannot be understood.
    List,
    /// Something else is in the folder.
    InTheWay(Vec<String>),
    /// Somebody changed the programme on the server, which is kept here now.
    Edited(Vec<(String, PathBuf)>),
    /// Somebody stopped it; so many files were still to be put.
    Stopped(usize),
}

impl From<RemoteError> for NotPut {
    fn from(error: RemoteError) -> Self {
        Self::Remote(error)
    }
}

impl From<Failure> for NotPut {
    fn from(failure: Failure) -> Self {
        Self::Here(failure)
    }
}

impl From<NoList> for NotPut {
    fn from(reason: NoList) -> Self {
        match reason {
            NoList::Remote(error) => Self::Remote(error),
            NoList::Unreadable => Self::List,
        }
    }
}

impl From<NotOurTurn> for NotPut {
    fn from(reason: NotOurTurn) -> Self {
        match reason {
            NotOurTurn::Taken(other) => Self::Taken(other),
            NotOurTurn::Remote(error) => Self::Remote(error),
        }
    }
}

/// Which of the versions that were published is there.
pub(super) fn version(remote: &mut dyn RemoteFolder) -> Result<Option<String>, NotPut> {
    Ok(OnlineList::read(remote)?.and_then(|online| online.id))
}

/// What would be done.
pub(crate) fn look(remote: &mut dyn RemoteFolder, site: &SiteFiles) -> Result<PublishSteps, NotPut> {
    let online = OnlineList::read(remote)?;
    Ok(PublishSteps::between(&online.unwrap_or_default(), site))
}

/// Puts it there. Only one program at a time may be doing so with these versions.
pub(crate) fn put(
    remote: &mut dyn RemoteFolder,
    order: &PublishOrder<'_>,
    watch: &dyn PublishWatch,
) -> Result<SitePut, NotPut> {
    let token = Uuid::new_v4().simple().to_string();
    let former = order.kept.note_turn(&token)?;
    let mut turn = Publishing::begin(remote, &token, former.as_deref(), (order.clock)())?;
    let done = put_in_turn(remote, order, watch, &mut turn);
    turn.end(remote);
    done
}

fn put_in_turn(
    remote: &mut dyn RemoteFolder,
    order: &PublishOrder<'_>,
    watch: &dyn PublishWatch,
    turn: &mut Publishing,
) -> Result<SitePut, NotPut> {
    let found = OnlineList::read(remote)?;
    if found.is_none() && !order.overwrite {
        refuse_what_is_others(remote)?;
    }
    let mut online = found.unwrap_or_default();
    let steps = PublishSteps::between(&online, order.site);
    let edited = edited(remote, order, &online, &steps)?;
    let of_staff = |name: &String| OF_STAFF.contains(&name.as_str());
    if !order.overwrite && edited.iter().any(|(name, _)| of_staff(name)) {
        return Err(NotPut::Edited(edited));
    }
    let before = online.id.take();
    for (name, file) in steps.put.iter().filter_map(|name| order.site.0.get_key_value(name)) {
        online.coming.entry(name.clone()).or_default().insert(file.hash.clone());
    }
    online.write(remote)?;
    let sent = send(remote, order, watch, turn, &mut online, &steps);
    // Also of what was not finished it is known what is there.
    let noted = online.write(remote);
    sent?;
    noted?;
    take_away(remote, &mut online, &steps)?;
    online.coming.clear();
    online.leaving.clone_from(&steps.leaving);
    // What is there already is no other version.
    let is_same = steps.is_nothing() && before.is_some();
    let id = before.filter(|_| is_same).unwrap_or_else(|| order.id.clone());
    order.kept.keep(&id, order.site, order.keep)?;
    online.id = Some(id);
    online.write(remote)?;
    let programme = order.site.0.get(PROGRAMME).map(|file| file.path.clone());
    Ok(SitePut { steps, edited, programme })
}

fn send(
    remote: &mut dyn RemoteFolder,
    order: &PublishOrder<'_>,
    watch: &dyn PublishWatch,
    turn: &mut Publishing,
    online: &mut OnlineList,
    steps: &PublishSteps,
) -> Result<(), NotPut> {
    for (at, name) in steps.put.iter().enumerate() {
        watch.done(at, steps.put.len());
        if watch.is_stopped() {
            return Err(NotPut::Stopped(steps.put.len() - at));
        }
        if at % AT_ONCE == AT_ONCE - 1 {
            turn.go_on(remote, (order.clock)())?;
            online.write(remote)?;
        }
        let Some(file) = order.site.0.get(name) else { continue };
        let bytes = fs::read(&file.path).map_err(Failure::unreadable(&file.path))?;
        // Whether the old or the new one is there is not known until the server says so.
        online.files.remove(name);
        remote.put(name, &bytes)?;
        online.files.insert(name.clone(), OnlineFile { hash: file.hash.clone(), bytes: file.bytes });
    }
    watch.done(steps.put.len(), steps.put.len());
    Ok(())
}

fn take_away(
    remote: &mut dyn RemoteFolder,
    online: &mut OnlineList,
    steps: &PublishSteps,
) -> Result<(), RemoteError> {
    for name in &steps.remove {
        remote.remove(name)?;
        online.files.remove(name);
    }
    let in_use: BTreeSet<&str> = online.files.keys().flat_map(|name| folders_above(name)).collect();
    let empty = steps.remove.iter().flat_map(|name| folders_above(name));
    let empty: BTreeSet<&str> = empty.filter(|folder| !in_use.contains(folder)).collect();
    // What is inside comes after what it is in.
    empty.into_iter().rev().try_for_each(|folder| remote.remove_folder(folder))
}

/// Where nothing was published, what stands in the folder is somebody else's.
fn refuse_what_is_others(remote: &mut dyn RemoteFolder) -> Result<(), NotPut> {
    let mut others = Vec::new();
    for name in TELLING.iter().chain(&OF_STAFF) {
        if remote.size(name)?.is_some() {
            others.push((*name).to_owned());
        }
    }
    if others.is_empty() { Ok(()) } else { Err(NotPut::InTheWay(others)) }
}

/// What is to be replaced or taken away and is not as it was put there; it is kept on this computer.
fn edited(
    remote: &mut dyn RemoteFolder,
    order: &PublishOrder<'_>,
    online: &OnlineList,
    steps: &PublishSteps,
) -> Result<Vec<(String, PathBuf)>, NotPut> {
    let mut edited = Vec::new();
    for name in steps.put.iter().chain(&steps.remove) {
        let Some(known) = online.files.get(name) else { continue };
        // The size tells enough of what nobody changes by hand.
        let is_looked_into = OF_STAFF.contains(&name.as_str());
        let size = remote.size(name)?;
        if size.is_none() || (size == Some(known.bytes) && !is_looked_into) {
            continue;
        }
        let Some(bytes) = remote.read(name)? else { continue };
        let hash = hash_of(&bytes);
        if !online.put(name, &hash) && order.site.0.get(name).is_none_or(|file| file.hash != hash) {
            edited.push((name.clone(), order.kept.keep_edited(name, &bytes)?));
        }
    }
    Ok(edited)
}
