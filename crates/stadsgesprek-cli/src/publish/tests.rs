//! Publishing to a folder of this computer, with all that can go wrong on a server.

mod others;

use super::kept::KeptVersions;
use super::local::LocalFolder;
use super::publisher::{NotPut, PublishOrder, PublishWatch, SitePut, look, put};
use super::remote::{RemoteError, RemoteFault, RemoteFolder};
use super::site_files::SiteFiles;
use crate::build::is_of_hash;
use stadsgesprek_core::value::time::Moment;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use tempfile::TempDir;
use uuid::Uuid;

/// A site that was built here, and the folder that visitors look at.
struct Desk {
    _work: TempDir,
    site: PathBuf,
    server: PathBuf,
}

/// The script that each page of a version asks for.
fn script(version: u32) -> String {
    format!("app-{version:016x}.js")
}

impl Desk {
    fn new() -> Self {
        let work = tempfile::tempdir().unwrap();
        let [site, server] = ["site", "server"].map(|name| work.path().join(name));
        fs::create_dir(&server).unwrap();
        let desk = Self { _work: work, site, server };
        desk.build(1, &["index.html", "a/index.html", "gone/deep/index.html"]);
        desk
    }

    /// Builds a version, whose pages name the script of it.
    fn build(&self, version: u32, pages: &[&str]) {
        for (_, name) in crate::build::files_below(&self.site).unwrap_or_default() {
            if !name.starts_with(".stadsgesprek/") {
                fs::remove_file(self.site.join(name)).unwrap();
            }
        }
        let script = script(version);
        for page in pages {
            self.write(page, &format!("{version} {script}"));
        }
        self.write(&script, "script");
        self.write(&format!("{script}.br"), "compressed");
        self.write("data/events.json", &format!("programme {version}"));
        self.write("sw.js", &format!("worker {version}"));
        self.write(".nojekyll", "");
        self.write(".stadsgesprek/files.json", "of the build");
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.site.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn remote(&self) -> LocalFolder {
        LocalFolder::open(&self.server, "t").unwrap()
    }

    fn publish(&self, id: &str) -> Result<SitePut, NotPut> {
        self.publish_over(&mut self.remote(), id, false)
    }

    fn publish_over(
        &self,
        remote: &mut dyn RemoteFolder,
        id: &str,
        overwrite: bool,
    ) -> Result<SitePut, NotPut> {
        let site = SiteFiles::in_folder(&self.site).unwrap();
        self.put(remote, &site, id, overwrite, &Watch::default())
    }

    fn put(
        &self,
        remote: &mut dyn RemoteFolder,
        site: &SiteFiles,
        id: &str,
        overwrite: bool,
        watch: &Watch,
    ) -> Result<SitePut, NotPut> {
        let kept = KeptVersions::of(&self.site, "there");
        let clock = || Moment::from_unix_seconds(1_800_000_000);
        let (token, id) = (Uuid::new_v4().to_string(), id.to_owned());
        let order = PublishOrder { site, kept: &kept, id, keep: 2, overwrite, token: &token, clock: &clock };
        put(remote, &order, watch)
    }

    /// What a visitor can see, by name.
    fn seen(&self) -> BTreeMap<String, String> {
        let files = crate::build::files_below(&self.server).unwrap();
        let files = files.into_iter().filter(|(_, name)| !name.starts_with(".stadsgesprek/"));
        files.map(|(path, name)| (name, fs::read_to_string(path).unwrap())).collect()
    }

    /// What was built, by name.
    fn built(&self) -> BTreeMap<String, String> {
        let site = SiteFiles::in_folder(&self.site).unwrap();
        site.0.into_iter().map(|(name, file)| (name, fs::read_to_string(file.path).unwrap())).collect()
    }

    /// Every page has what it asks for.
    fn assert_whole(&self, when: &str) {
        let seen = self.seen();
        for (page, text) in seen.iter().filter(|(name, _)| name.ends_with(".html")) {
            let (version, script) =
                text.split_once(' ').unwrap_or_else(|| panic!("{when}: {page} is {text:?}"));
            assert!(seen.contains_key(script), "{when}: {page} asks for {script}");
            assert!(seen.contains_key(&format!("{script}.br")), "{when}: {page} of {version}");
        }
    }
}

#[derive(Default)]
struct Watch {
    stops_at: Option<usize>,
    done: Cell<usize>,
}

impl PublishWatch for Watch {
    fn done(&self, files: usize, _: usize) {
        self.done.set(files);
    }

    fn is_stopped(&self) -> bool {
        self.stops_at == Some(self.done.get())
    }
}

/// A server that does so many things and then no more.
struct Failing {
    folder: LocalFolder,
    left: usize,
    fault: RemoteFault,
    /// Looked at before each thing that is done.
    whole: Box<dyn Fn()>,
}

impl Failing {
    fn new(desk: &Rc<Desk>, left: usize, fault: RemoteFault) -> Self {
        let (folder, desk) = (desk.remote(), Rc::clone(desk));
        Self { folder, left, fault, whole: Box::new(move || desk.assert_whole("on the way")) }
    }

    fn next(&mut self) -> Result<&mut LocalFolder, RemoteError> {
        (self.whole)();
        if self.left == 0 {
            return Err(RemoteError::new(self.fault, "as the test wants it"));
        }
        self.left -= 1;
        Ok(&mut self.folder)
    }
}

impl RemoteFolder for Failing {
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        self.next()?.read(name)
    }
    fn size(&mut self, name: &str) -> Result<Option<u64>, RemoteError> {
        self.next()?.size(name)
    }
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        self.next()?.put(name, bytes)
    }
    fn remove(&mut self, name: &str) -> Result<(), RemoteError> {
        self.next()?.remove(name)
    }
    fn make_folder(&mut self, name: &str) -> Result<bool, RemoteError> {
        self.next()?.make_folder(name)
    }
    fn remove_folder(&mut self, name: &str) -> Result<(), RemoteError> {
        self.next()?.remove_folder(name)
    }
}

#[test]
fn the_site_is_there_and_what_is_gone_goes() {
    let desk = Desk::new();
    let done = desk.publish("1").unwrap();
    assert_eq!(desk.seen(), desk.built());
    assert_eq!((done.steps.put.len(), done.steps.remove.len(), done.edited), (8, 0, Vec::new()));
    fs::write(desk.server.join("of-somebody-else.html"), "1 app-0000000000000001.js").unwrap();

    desk.build(2, &["index.html", "a/index.html"]);
    desk.publish("2").unwrap();
    let seen = desk.seen();
    assert!(!seen.contains_key("gone/deep/index.html") && !desk.server.join("gone").exists());
    assert!(seen.contains_key(&script(1)), "pages that are open ask for it");
    assert!(seen.contains_key("of-somebody-else.html"));
    assert!(!desk.server.join(".stadsgesprek/busy").exists());

    desk.build(3, &["index.html", "a/index.html"]);
    desk.publish("3").unwrap();
    let seen = desk.seen();
    assert!(!seen.contains_key(&script(1)) && seen.contains_key(&script(2)) && seen.contains_key(&script(3)));
}

#[test]
fn what_is_there_already_is_not_sent_again() {
    let desk = Desk::new();
    desk.publish("1").unwrap();
    let site = SiteFiles::in_folder(&desk.site).unwrap();
    assert!(look(&mut desk.remote(), &site).unwrap().is_nothing());
    desk.publish("2").unwrap();
    // It is the same version: there is none to go back to.
    assert!(KeptVersions::of(&desk.site, "there").before([Some("1"), None]).unwrap().is_none());
}

#[test]
fn a_visitor_meets_a_whole_site_wherever_it_stops_and_it_goes_on_from_there() {
    let mut stops = 0;
    for fault in [RemoteFault::Lost, RemoteFault::Full] {
        for left in 0.. {
            let desk = Rc::new(Desk::new());
            desk.publish("1").unwrap();
            desk.build(2, &["index.html", "a/index.html", "new/index.html"]);
            let stopped = desk.publish_over(&mut Failing::new(&desk, left, fault), "2", false);
            desk.assert_whole(&format!("after {left}"));
            let Err(reason) = stopped else { break };
            assert!(matches!(reason, NotPut::Remote(RemoteError { fault: it, .. }) if it == fault));
            stops += 1;
            // Another one: what was on its way and is no longer needed goes.
            desk.build(3, &["index.html", "a/index.html"]);
            desk.publish("3").unwrap();
            let built = desk.built();
            let seen = desk.seen();
            assert_eq!(built.iter().find(|it| seen.get(it.0) != Some(it.1)), None);
            let more: Vec<_> = seen.keys().filter(|name| !built.contains_key(*name)).collect();
            assert!(more.iter().all(|name| is_of_hash(name)), "{more:?}");
        }
    }
    assert!(stops > 40, "{stops}");
}

#[test]
fn somebody_may_stop_it_and_go_on() {
    let desk = Desk::new();
    let site = SiteFiles::in_folder(&desk.site).unwrap();
    let watch = Watch { stops_at: Some(5), ..Watch::default() };
    let stopped = desk.put(&mut desk.remote(), &site, "1", false, &watch);
    assert!(matches!(stopped, Err(NotPut::Stopped(3))));
    assert_eq!(desk.seen().len(), 5);
    let done = desk.publish("1").unwrap();
    assert_eq!(done.steps.put.len(), 3, "what was sent is not sent again");
    assert_eq!(desk.seen(), desk.built());
}

#[test]
fn going_back_gives_each_version_of_before() {
    let desk = Desk::new();
    let kept = KeptVersions::of(&desk.site, "there");
    let mut versions = BTreeMap::new();
    for (version, id) in [(1, "1"), (2, "2"), (3, "3")] {
        desk.build(version, &["index.html"]);
        desk.publish(id).unwrap();
        versions.insert(id, desk.built());
    }
    // No more than two are kept.
    let (id, site) = kept.before([Some("3"), None]).unwrap().unwrap();
    assert_eq!(id, "2");
    assert!(kept.before([Some("2"), None]).unwrap().is_none());
    desk.put(&mut desk.remote(), &site, &id, false, &Watch::default()).unwrap();
    kept.forget_after(&id).unwrap();
    let seen = desk.seen();
    assert_eq!(versions["2"].iter().find(|it| seen.get(it.0) != Some(it.1)), None);
    desk.build(4, &["index.html"]);
    desk.publish("4").unwrap();
    assert_eq!(kept.before([Some("4"), None]).unwrap().unwrap().0, "2");
}
