//! Whatever builds do, and wherever they stop: nothing of others is lost or changed.

use super::*;
use proptest::prelude::*;

/// Every file of a workplace save what a build keeps for itself, with its text.
pub(super) fn everything(place: &TempDir) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![place.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(place.path()).unwrap().to_str().unwrap().to_owned();
                let is_kept = name.contains("/.stadsgesprek/kept/");
                if is_kept || !name.starts_with("dist/.stadsgesprek/") {
                    found.insert(name, fs::read_to_string(path).unwrap());
                }
            }
        }
    }
    found
}

/// What happens to the folder.
#[derive(Clone, Debug)]
enum Happening {
    /// A build that ends well, or stops after so many steps as if the power failed.
    Build { site: BTreeMap<String, String>, stops_after: Option<usize> },
    /// A build that fails before it is whole.
    Failed { site: BTreeMap<String, String> },
    /// Somebody puts a file there, whatever was there before.
    Others { name: String, text: String },
}

/// Names that sites and others have, so that they often meet.
fn name() -> impl Strategy<Value = String> {
    let names =
        ["index.html", "404.html", "a/index.html", "a/b/c.ics", "sw.js", "google.html", "uploads/x", "a/x"];
    proptest::sample::select(names.map(str::to_owned).to_vec())
}

fn site() -> impl Strategy<Value = BTreeMap<String, String>> {
    proptest::collection::btree_map(name(), "ours [1-3]", 0..6)
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => (site(), proptest::option::of(0_usize..8))
            .prop_map(|(site, stops_after)| Happening::Build { site, stops_after }),
        1 => site().prop_map(|site| Happening::Failed { site }),
        3 => (name(), "theirs [1-3]").prop_map(|(name, text)| Happening::Others { name, text }),
    ]
}

/// Stops as a process does that is killed: only what the system takes back is taken back.
fn stop(mut output: Output) {
    drop(output.lock.take());
    std::mem::forget(output);
}

fn build(place: &TempDir, site: &BTreeMap<String, String>, stops_after: Option<usize>) -> bool {
    let Ok(output) = begin(place, "dist") else { return false };
    if site.iter().any(|(name, text)| output.write(name, text.as_bytes()).is_err()) {
        return false;
    }
    let Some(count) = stops_after else { return output.commit().is_ok() };
    let Ok(steps) = output.steps() else { return false };
    let mut exchange = Exchange::begin(&output.folder, &output.before, &output.after()).unwrap();
    let is_done = steps.iter().take(count).all(|step| exchange.step(step).is_ok());
    assert!(is_done, "{steps:?}");
    drop(exchange);
    stop(output);
    false
}

/// Whether a text of others is still where it was put, or kept aside.
fn is_there(found: &BTreeMap<String, String>, name: &str, text: &str) -> bool {
    let kept = format!("dist/.stadsgesprek/kept/{name}");
    let is_kept = |(at, it): (&String, &String)| it == text && at.starts_with(&kept);
    found.get(&format!("dist/{name}")).is_some_and(|it| it == text) || found.iter().any(is_kept)
}

proptest! {
    // Each case waits for the disk many times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_of_others_is_ever_lost(happenings in proptest::collection::vec(happening(), 1..14)) {
        let place = workplace();
        put(&place, ".dist.new/letter.txt", "theirs");
        put(&place, ".dist.old/letter.txt", "theirs");
        put(&place, ".dist.lock", "theirs");
        put(&place, "beside/404.html", "theirs");
        let around: Vec<_> = everything(&place).into_iter().filter(|(name, _)| !name.starts_with("dist/")).collect();
        let mut of_others: BTreeMap<String, String> = BTreeMap::new();
        let mut last: BTreeMap<String, String> = BTreeMap::new();
        for happening in &happenings {
            match happening {
                Happening::Build { site, stops_after } => {
                    if build(&place, site, *stops_after) {
                        last.clone_from(site);
                    }
                }
                Happening::Failed { site } => {
                    let before = everything(&place);
                    if let Ok(output) = begin(&place, "dist") {
                        let recovered = everything(&place);
                        site.iter().for_each(|(name, text)| drop(output.write(name, text.as_bytes())));
                        drop(output);
                        prop_assert_eq!(everything(&place), recovered);
                    } else {
                        prop_assert_eq!(everything(&place), before);
                    }
                }
                Happening::Others { name, text } => {
                    let path = place.path().join("dist").join(name);
                    let is_free = path.parent().is_some_and(|it| fs::create_dir_all(it).is_ok());
                    if is_free && fs::write(&path, text).is_ok() {
                        of_others.insert(name.clone(), text.clone());
                    }
                }
            }
            let found = everything(&place);
            for (name, text) in &of_others {
                prop_assert!(is_there(&found, name, text), "{} is lost: {:?}", name, found);
            }
            for (name, text) in &around {
                prop_assert_eq!(found.get(name), Some(text));
            }
        }
        // Once nothing of others is in the way, the site is whole, whatever happened before.
        let site = BTreeMap::from([("fine.html".to_owned(), "fine".to_owned())]);
        prop_assert!(build(&place, &site, None));
        let found = everything(&place);
        prop_assert_eq!(found.get("dist/fine.html").map(String::as_str), Some("fine"));
        prop_assert!(!found.iter().any(|(name, text)| !name.contains("/kept/") && text.starts_with("ours")));
    }

    #[test]
    fn a_build_that_stopped_anywhere_is_undone_by_the_next(
        first in site(), second in site(), stops_after in 0_usize..14, is_whole in any::<bool>(),
    ) {
        let place = workplace();
        prop_assert!(build(&place, &first, None));
        let before = everything(&place);
        build(&place, &second, Some(stops_after));
        let output = begin(&place, "dist").unwrap();
        if !is_whole {
            drop(output);
            let found = everything(&place);
            for (name, text) in &before {
                prop_assert_eq!(found.get(name), Some(text), "{}", name);
            }
            return Ok(());
        }
        first.iter().for_each(|(name, text)| output.write(name, text.as_bytes()).unwrap());
        prop_assert_eq!(output.commit().unwrap().edited, None);
        prop_assert_eq!(everything(&place), before);
    }
}
