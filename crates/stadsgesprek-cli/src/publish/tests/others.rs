//! What others put on the server, changed there or do there at the same time, and what a server does not allow.

use super::*;
use crate::publish::publisher::version;
use std::cell::RefCell;

#[test]
fn what_others_put_there_is_not_overwritten_unasked() {
    let desk = Desk::new();
    fs::write(desk.server.join("index.html"), "of the host").unwrap();
    let refused = desk.publish("1");
    assert!(matches!(refused, Err(NotPut::InTheWay(names)) if names == ["index.html"]));
    assert_eq!(desk.seen().len(), 1);
    desk.publish_over(&mut desk.remote(), "1", true).unwrap();
    assert_eq!(desk.seen(), desk.built());
    // Also where a later version would put something.
    fs::write(desk.server.join("robots.txt"), "of somebody").unwrap();
    desk.write("robots.txt", "ours");
    let refused = desk.publish("2");
    assert!(matches!(refused, Err(NotPut::InTheWay(names)) if names == ["robots.txt"]));
    assert_eq!(desk.seen()["robots.txt"], "of somebody");
}

#[test]
fn a_site_that_is_built_anew_meanwhile_is_not_taken_for_the_one_that_was_looked_at() {
    let desk = Desk::new();
    let site = SiteFiles::in_folder(&desk.site).unwrap();
    desk.build(2, &["index.html", "a/index.html", "gone/deep/index.html"]);
    desk.write(&script(1), "script");
    desk.write(&format!("{}.br", script(1)), "compressed");
    let put = desk.put(&mut desk.remote(), &site, "1", false, &Watch::default());
    assert!(matches!(put, Err(NotPut::BuiltAnew)));
    desk.publish("2").unwrap();
    desk.assert_whole("then");
}

#[test]
fn going_back_that_was_stopped_goes_on_to_the_same_version() {
    let desk = Desk::new();
    let kept = KeptVersions::of(&desk.site, "there");
    for (version, id) in [(1, "1"), (2, "2")] {
        desk.build(version, &["index.html", "a/index.html"]);
        desk.publish(id).unwrap();
    }
    let (id, site) = kept.before([Some("2"), None]).unwrap().unwrap();
    let watch = Watch { stops_at: Some(1), ..Watch::default() };
    let stopped = desk.put(&mut desk.remote(), &site, &id, false, &watch);
    assert!(matches!(stopped, Err(NotPut::Stopped(_))));
    let there = version(&mut desk.remote()).unwrap();
    let there = there.each_ref().map(Option::as_deref);
    assert_eq!(there, [None, Some("1")]);
    assert_eq!(kept.before(there).unwrap().unwrap().0, "1");
}

/// A server that lets nothing be taken away.
struct Keeping(LocalFolder);

impl RemoteFolder for Keeping {
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        self.0.read(name)
    }
    fn size(&mut self, name: &str) -> Result<Option<u64>, RemoteError> {
        self.0.size(name)
    }
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        self.0.put(name, bytes)
    }
    fn remove(&mut self, name: &str) -> Result<(), RemoteError> {
        if name.ends_with(".html") {
            Err(RemoteError::new(RemoteFault::Refused, name))
        } else {
            self.0.remove(name)
        }
    }
    fn make_folder(&mut self, name: &str) -> Result<bool, RemoteError> {
        self.0.make_folder(name)
    }
    fn remove_folder(&mut self, name: &str) -> Result<(), RemoteError> {
        self.0.remove_folder(name)
    }
}

#[test]
fn what_may_not_be_taken_away_is_said_and_stops_nothing() {
    let desk = Desk::new();
    desk.publish("1").unwrap();
    desk.build(2, &["index.html", "a/index.html"]);
    let done = desk.publish_over(&mut Keeping(desk.remote()), "2", false).unwrap();
    assert_eq!(done.left, ["gone/deep/index.html"]);
    assert!(desk.publish("2").unwrap().steps.remove.contains(&"gone/deep/index.html".to_owned()));
}

#[test]
fn who_lost_the_turn_writes_nothing_more() {
    let desk = Desk::new();
    desk.publish("1").unwrap();
    let site = SiteFiles::in_folder(&desk.site).unwrap();
    desk.build(2, &["index.html", "a/index.html"]);
    let list = || fs::read_to_string(desk.server.join(".stadsgesprek/online.json")).unwrap();
    // While the first file is sent, somebody else takes over and publishes.
    let others = RefCell::new(None);
    struct Losing<'a>(&'a Desk, &'a RefCell<Option<String>>, &'a dyn Fn() -> String);
    impl PublishWatch for Losing<'_> {
        fn done(&self, files: usize, _: usize) {
            if files == 0 {
                let by = self.0.server.join(".stadsgesprek/busy/by.json");
                fs::write(by, r#"{"computer":"elders","seen":1800000000,"token":"x"}"#).unwrap();
                *self.1.borrow_mut() = Some((self.2)());
            }
        }
        fn is_stopped(&self) -> bool {
            false
        }
    }
    let site_2 = SiteFiles::in_folder(&desk.site).unwrap();
    assert_ne!(site, site_2);
    let kept = KeptVersions::of(&desk.site, "there");
    let clock = || Moment::from_unix_seconds(1_800_000_000);
    let order = PublishOrder {
        site: &site_2,
        kept: &kept,
        id: "2".to_owned(),
        keep: 2,
        overwrite: false,
        token: "y",
        clock: &clock,
    };
    let lost = put(&mut desk.remote(), &order, &Losing(&desk, &others, &list));
    assert!(matches!(lost, Err(NotPut::Taken(other)) if other.computer == "elders"));
    assert!(desk.server.join(".stadsgesprek/busy/by.json").exists(), "the turn is still the other's");
    assert!(list().contains("\"id\":null"), "it never said that the site is there: {}", list());
}

#[test]
fn a_programme_that_was_changed_on_the_server_is_not_lost() {
    let desk = Desk::new();
    desk.publish("1").unwrap();
    fs::write(desk.server.join("data/events.json"), "programme X").unwrap();
    fs::write(desk.server.join("a/index.html"), "1 app-0000000000000001.js, by hand").unwrap();
    desk.build(2, &["index.html", "a/index.html"]);
    let Err(NotPut::Edited(edited)) = desk.publish("2") else { panic!("it would have been lost") };
    let texts = |edited: &[(String, PathBuf)]| -> Vec<(String, String)> {
        edited.iter().map(|(name, path)| (name.clone(), fs::read_to_string(path).unwrap())).collect()
    };
    let expected =
        [("data/events.json", "programme X"), ("a/index.html", "1 app-0000000000000001.js, by hand")];
    assert_eq!(texts(&edited), expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    assert_eq!(desk.seen()["data/events.json"], "programme X");
    let done = desk.publish_over(&mut desk.remote(), "2", true).unwrap();
    assert_eq!(texts(&done.edited).len(), 2);
    assert_eq!(desk.seen()["data/events.json"], "programme 2");
}

#[test]
fn one_at_a_time() {
    let desk = Desk::new();
    let busy = desk.server.join(".stadsgesprek/busy");
    let by = |seen: i64| {
        fs::create_dir_all(&busy).unwrap();
        fs::write(busy.join("by.json"), format!(r#"{{"computer":"elders","seen":{seen},"token":"x"}}"#))
            .unwrap();
    };
    by(1_800_000_000 - 60);
    assert!(matches!(desk.publish("1"), Err(NotPut::Taken(other)) if other.computer == "elders"));
    assert!(desk.seen().is_empty());
    // Who said nothing for a quarter of an hour is no longer there.
    by(1_800_000_000 - 900);
    desk.publish("1").unwrap();
    assert!(!busy.exists());
}

#[test]
fn a_list_that_is_not_understood_stops_it() {
    let desk = Desk::new();
    let leads_out = [r"..\\x", "c:x", ".stadsgesprek/x", "a//b", "/x"];
    let leading_out = leads_out.map(|name| format!(r#"{{"version":1,"coming":{{"{name}":[]}}}}"#));
    for list in leading_out.iter().map(String::as_str).chain([
        "{",
        r#"{"version":2}"#,
        r#"{"version":1,"files":{"../x":{"hash":"","bytes":0}}}"#,
    ]) {
        let path: &Path = &desk.server.join(".stadsgesprek");
        fs::create_dir_all(path).unwrap();
        fs::write(path.join("online.json"), list).unwrap();
        assert!(matches!(desk.publish("1"), Err(NotPut::List)), "{list}");
        assert!(desk.seen().is_empty());
    }
}
