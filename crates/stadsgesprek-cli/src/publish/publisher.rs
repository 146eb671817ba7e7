//! Puts a site on a server, so that a visitor meets the old one or the new one and never half of either.

use super::busy::{NotOurTurn, Publishing};
use super::kept::KeptVersions;
use super::online::{NoList, OnlineFile, OnlineList};
use super::remote::{RemoteError, RemoteFault, RemoteFolder, folders_above};
use super::site_files::SiteFiles;
use super::steps::PublishSteps;
use crate::build::{hash_of, is_of_hash};
use crate::failure::Failure;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Files that staff may replace on the server themselves: what stands there is not overwritten unasked.
const OF_STAFF: [&str; 2] = [PROGRAMME, "data/portal.json"];

/// The programme.
const PROGRAMME: &str = "data/events.json";

/// So many names of what others put there are enough to say no.
const ENOUGH: usize = 10;

/// After so many seconds it is said again that somebody is at work.
const HEARD_OF: i64 = 60;

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
    /// Tells this program from every other one.
    pub(super) token: &'a str,
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
    /// What is gone from the site and may not be taken away.
    pub(crate) left: Vec<String>,
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
    /// The site was built anew meanwhile.
    BuiltAnew,
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

/// Which of the versions that were published is there, and which one is on its way.
pub(super) fn version(remote: &mut dyn RemoteFolder) -> Result<[Option<String>; 2], NotPut> {
    Ok(OnlineList::read(remote)?.map(|online| [online.id, online.toward]).unwrap_or_default())
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
    let former = order.kept.turns();
    order.kept.note_turn(order.token)?;
    let mut turn = Publishing::begin(remote, order.token, &former, (order.clock)())?;
    let done = put_in_turn(remote, order, watch, &mut turn);
    // A server that is gone is not asked again: the next time from here it is known who this was.
    if !matches!(&done, Err(NotPut::Remote(error)) if error.fault == RemoteFault::Lost) {
        turn.end(remote);
    }
    done
}

fn put_in_turn(
    remote: &mut dyn RemoteFolder,
    order: &PublishOrder<'_>,
    watch: &dyn PublishWatch,
    turn: &mut Publishing,
) -> Result<SitePut, NotPut> {
    let mut online = OnlineList::read(remote)?.unwrap_or_default();
    let steps = PublishSteps::between(&online, order.site);
    if !order.overwrite {
        refuse_what_is_others(remote, &online, &steps)?;
    }
    let edited = edited(remote, order, &online, &steps)?;
    turn.go_on(remote, (order.clock)())?;
    let of_staff = |name: &String| OF_STAFF.contains(&name.as_str());
    if !order.overwrite && edited.iter().any(|(name, _)| of_staff(name)) {
        return Err(NotPut::Edited(edited));
    }
    let before = online.id.take();
    for (name, file) in steps.put.iter().filter_map(|name| order.site.0.get_key_value(name)) {
        online.coming.entry(name.clone()).or_default().insert(file.hash.clone());
    }
    online.toward = Some(order.id.clone());
    // What only stays for pages that were open makes no other version.
    let is_same = steps.put.is_empty() && steps.remove.iter().all(|name| online.leaving.contains(name));
    online.write(remote)?;
    let sent = send(remote, order, watch, turn, &mut online, &steps);
    match &sent {
        // The list is another's now, or cannot be written either; it says enough as it is.
        Err(NotPut::Taken(_)) => {}
        Err(NotPut::Remote(error)) if error.fault == RemoteFault::Lost => {}
        // Also of what was not finished it is known what is there.
        _ => online.write(remote)?,
    }
    sent?;
    turn.go_on(remote, (order.clock)())?;
    let left = take_away(remote, &mut online, &steps)?;
    online.coming.clear();
    online.leaving.clone_from(&steps.leaving);
    let id = before.filter(|_| is_same).unwrap_or_else(|| order.id.clone());
    order.kept.keep(&id, order.site, order.keep)?;
    (online.id, online.toward) = (Some(id), None);
    turn.go_on(remote, (order.clock)())?;
    online.write(remote)?;
    let programme = order.site.0.get(PROGRAMME).map(|file| file.path.clone());
    Ok(SitePut { steps, edited, left, programme })
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
        let now = (order.clock)();
        if at % AT_ONCE == AT_ONCE - 1 || turn.was_heard_of_before(now, HEARD_OF) {
            turn.go_on(remote, now)?;
            online.write(remote)?;
        }
        let Some(file) = order.site.0.get(name) else { continue };
        let bytes = fs::read(&file.path).map_err(Failure::unreadable(&file.path))?;
        if hash_of(&bytes) != file.hash {
            return Err(NotPut::BuiltAnew);
        }
        // Whether the old or the new one is there is not known until the server says so.
        online.files.remove(name);
        remote.put(name, &bytes)?;
        online.files.insert(name.clone(), OnlineFile { hash: file.hash.clone(), bytes: file.bytes });
    }
    watch.done(steps.put.len(), steps.put.len());
    Ok(())
}

/// Takes away what is gone; what may not be taken away stays on the list, and is given.
fn take_away(
    remote: &mut dyn RemoteFolder,
    online: &mut OnlineList,
    steps: &PublishSteps,
) -> Result<Vec<String>, RemoteError> {
    let mut left = Vec::new();
    for name in &steps.remove {
        match remote.remove(name) {
            Err(error) if error.fault == RemoteFault::Refused => left.push(name.clone()),
            removed => {
                removed?;
                online.files.remove(name);
            }
        }
    }
    let in_use: BTreeSet<&str> = online.files.keys().flat_map(|name| folders_above(name)).collect();
    let empty = steps.remove.iter().flat_map(|name| folders_above(name));
    let empty: BTreeSet<&str> = empty.filter(|folder| !in_use.contains(folder)).collect();
    // What is inside comes after what it is in.
    empty.into_iter().rev().try_for_each(|folder| remote.remove_folder(folder))?;
    Ok(left)
}

/// What stands where something is to be put, and was not put there by publishing, is somebody else's. Nobody else has names with
/// a hash of ours.
fn refuse_what_is_others(
    remote: &mut dyn RemoteFolder,
    online: &OnlineList,
    steps: &PublishSteps,
) -> Result<(), NotPut> {
    let mut others = Vec::new();
    // The pages come first that most would have: of these it is known soonest.
    for name in steps.put.iter().rev().filter(|name| !is_of_hash(name) && online.knows_nothing_of(name)) {
        if others.len() < ENOUGH && remote.size(name)?.is_some() {
            others.push(name.clone());
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
        let is_of_staff = OF_STAFF.contains(&name.as_str());
        let known = online.files.get(name);
        if known.is_none() && !is_of_staff {
            continue;
        }
        // The size tells enough of what nobody changes by hand.
        let size = remote.size(name)?;
        if size.is_none() || (size == known.map(|it| it.bytes) && !is_of_staff) {
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
