//! What is to be done on the server, and in which order.

use super::online::OnlineList;
use super::site_files::SiteFiles;
use crate::build::{is_of_hash, upload_turn};
use std::collections::BTreeSet;

/// What is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PublishSteps {
    /// Files to put, in this order: what a page needs is there before the page.
    pub(crate) put: Vec<String>,
    /// Files to take away, after that.
    pub(crate) remove: Vec<String>,
    /// Files that stay until the next time: pages that are open still ask for them.
    pub(crate) leaving: BTreeSet<String>,
    /// How many bytes are to be sent.
    pub(crate) bytes: u64,
}

impl PublishSteps {
    /// From what is on the server to a site.
    pub(super) fn between(online: &OnlineList, site: &SiteFiles) -> Self {
        let is_there = |name: &str, hash: &str| online.files.get(name).is_some_and(|it| it.hash == hash);
        let new = site.0.iter().filter(|(name, file)| !is_there(name, &file.hash));
        let (mut put, sizes): (Vec<String>, Vec<u64>) =
            new.map(|(name, file)| (name.clone(), file.bytes)).unzip();
        put.sort_by_key(|name| upload_turn(name));
        let old: BTreeSet<&String> = online.files.keys().chain(online.coming.keys()).collect();
        let gone = old.into_iter().filter(|name| !site.0.contains_key(*name));
        let (leaving, remove): (Vec<&String>, Vec<&String>) =
            gone.partition(|name| is_of_hash(name) && !online.leaving.contains(*name));
        Self {
            put,
            remove: remove.into_iter().cloned().collect(),
            leaving: leaving.into_iter().cloned().collect(),
            bytes: sizes.iter().sum(),
        }
    }

    /// Whether the server has all of the site already.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::online::OnlineFile;
    use crate::publish::site_files::SiteFile;
    use std::path::PathBuf;

    fn site(files: &[(&str, &str)]) -> SiteFiles {
        let file = |hash: &str| SiteFile { path: PathBuf::new(), hash: hash.to_owned(), bytes: 10 };
        SiteFiles(files.iter().map(|(name, hash)| ((*name).to_owned(), file(hash))).collect())
    }

    fn online(files: &[(&str, &str)]) -> OnlineList {
        let file = |hash: &str| OnlineFile { hash: hash.to_owned(), bytes: 10 };
        let mut list = OnlineList::default();
        list.files = files.iter().map(|(name, hash)| ((*name).to_owned(), file(hash))).collect();
        list
    }

    const OLD: &str = "app-1111111111111111.js";
    const NEW: &str = "app-2222222222222222.js";

    #[test]
    fn what_a_page_needs_is_there_before_the_page() {
        let copy = format!("{NEW}.br");
        let site = site(&[
            ("index.html", "b"),
            ("sw.js", "b"),
            ("data/events.json", "b"),
            (NEW, "b"),
            (&copy, "b"),
            ("favicon.svg", "b"),
            ("a/index.html", "b"),
        ]);
        let steps = PublishSteps::between(&OnlineList::default(), &site);
        let expected = [NEW, &copy, "favicon.svg", "data/events.json", "sw.js", "a/index.html", "index.html"];
        assert_eq!(steps.put, expected);
        assert_eq!(steps.bytes, 70);
        assert!(steps.remove.is_empty() && steps.leaving.is_empty());
    }

    #[test]
    fn a_file_of_the_app_stays_for_open_pages_until_the_next_time() {
        let mut before = online(&[("index.html", "a"), ("gone/index.html", "a"), (OLD, "a")]);
        let site = site(&[("index.html", "b"), (NEW, "b")]);
        let steps = PublishSteps::between(&before, &site);
        assert_eq!(steps.put, [NEW, "index.html"]);
        assert_eq!(steps.remove, ["gone/index.html"]);
        assert_eq!(steps.leaving, BTreeSet::from([OLD.to_owned()]));
        before.leaving = steps.leaving;
        assert_eq!(
            PublishSteps::between(&before, &site).remove,
            ["gone/index.html", OLD].map(str::to_owned).into_iter().rev().collect::<Vec<_>>()
        );
    }

    #[test]
    fn what_was_on_its_way_when_publishing_stopped_is_taken_away_if_nothing_needs_it() {
        let mut before = online(&[("index.html", "a")]);
        before.coming =
            ["page/index.html", "index.html"].map(|name| (name.to_owned(), BTreeSet::new())).into();
        let steps = PublishSteps::between(&before, &site(&[("index.html", "a")]));
        assert_eq!((steps.put.len(), steps.remove), (0, vec!["page/index.html".to_owned()]));
    }
}
