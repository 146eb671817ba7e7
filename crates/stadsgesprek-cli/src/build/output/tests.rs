//! What becomes of a folder in which sites are built.

use super::*;
use tempfile::TempDir;

mod laws;

/// A folder with an input and an old site.
fn workplace() -> TempDir {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir_all(place.path().join("input/dist")).unwrap();
    write(&place, &[("404.html", "old")]).unwrap();
    place
}

fn begin(place: &TempDir, target: &str) -> Result<Output, Failure> {
    Output::begin(&place.path().join(target), &[place.path().join("input")])
}

/// Writes a site into `dist`.
fn write(place: &TempDir, files: &[(&str, &str)]) -> Result<Files, Failure> {
    let output = begin(place, "dist")?;
    files.iter().try_for_each(|(name, text)| output.write(name, text.as_bytes()))?;
    output.commit()
}

/// What a commit gives; of each kind of change there is one name at most.
fn files(count: usize, bytes: u64, changes: [&str; 3]) -> Files {
    let names = |name: &str| Some(name.to_owned()).filter(|it| !it.is_empty()).into_iter().collect();
    let [new, changed, gone] = changes.map(names);
    Files { count, bytes, changes: Some(Changes { new, changed, gone }), edited: None, of_others: Vec::new() }
}

/// What is in a folder of the place, save what a build keeps for itself.
fn names(place: &TempDir, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(place.path().join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name != HOME).collect();
    names.sort();
    names
}

fn text(place: &TempDir, name: &str) -> String {
    fs::read_to_string(place.path().join(name)).unwrap()
}

fn put(place: &TempDir, name: &str, text: &str) {
    let path = place.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn the_old_site_stays_until_the_new_one_is_whole() {
    let place = workplace();
    let output = begin(&place, "dist").unwrap();
    output.write("a/b.html", b"new").unwrap();
    assert_eq!(names(&place, "dist"), ["404.html"]);
    assert_eq!(output.commit().unwrap(), files(1, 3, ["a/b.html", "", "404.html"]));
    assert_eq!(names(&place, "dist"), ["a"]);
    assert_eq!(names(&place, "."), ["dist", "input"]);
    assert_eq!(names(&place, "dist/.stadsgesprek"), ["files.json"]);
    write(&place, &[("404.html", "new")]).unwrap();
    assert_eq!(names(&place, "dist"), ["404.html"], "no empty folder is left");
}

#[test]
fn what_did_not_change_keeps_its_date() {
    let place = workplace();
    let file = place.path().join("dist/404.html");
    let list = place.path().join("dist/.stadsgesprek/files.json");
    let date = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let (before, listed) = (date(&file), date(&list));
    assert_eq!(write(&place, &[("404.html", "old")]).unwrap(), files(1, 3, ["", "", ""]));
    assert_eq!((date(&file), date(&list)), (before, listed));
    let site = [("404.html", "old"), ("other.html", "old")];
    assert_eq!(write(&place, &site).unwrap(), files(2, 6, ["other.html", "", ""]));
    assert_eq!(date(&file), before);
    let site = [("404.html", "old"), ("404.html", "new")];
    assert_eq!(write(&place, &site).unwrap(), files(1, 3, ["", "404.html", "other.html"]));
    assert_eq!(text(&place, "dist/404.html"), "new");
}

#[test]
fn a_file_is_read_and_taken_over_as_it_will_be() {
    let place = workplace();
    write(&place, &[("a.js", "app"), ("a.js.gz", "packed")]).unwrap();
    let output = begin(&place, "dist").unwrap();
    output.write("a.js", b"app").unwrap();
    assert!(output.take_over("a.js.gz", "a.js") && !output.take_over("a.js.br", "a.js"));
    assert_eq!(output.read_text("a.js.gz").unwrap(), "packed");
    output.write("b.js", b"b").unwrap();
    assert_eq!(output.read_text("b.js").unwrap(), "b");
    output.commit().unwrap();
    put(&place, "dist/a.js.gz", "an older copy");
    let output = begin(&place, "dist").unwrap();
    output.write("a.js", b"app").unwrap();
    assert!(!output.take_over("a.js.gz", "a.js"), "what somebody changed is not taken over");
    drop(output);
    assert_eq!(text(&place, "dist/a.js.gz"), "an older copy");
}

#[test]
fn the_first_site_in_a_place_changed_nothing() {
    let place = workplace();
    fs::create_dir(place.path().join("empty")).unwrap();
    fs::create_dir_all(place.path().join("disk/lost+found")).unwrap();
    for target in ["first", "more/than/one", "empty", "input/../second", "disk"] {
        let output = begin(&place, target).unwrap();
        output.write("404.html", b"new").unwrap();
        let of_others = if target == "disk" { vec!["lost+found/".to_owned()] } else { Vec::new() };
        let expected = Files { changes: None, of_others, ..files(1, 3, ["", "", ""]) };
        assert_eq!(output.commit().unwrap(), expected);
    }
}

#[test]
fn an_unfinished_site_leaves_nothing_behind() {
    let place = workplace();
    fs::create_dir(place.path().join("empty")).unwrap();
    for target in ["dist", "new", "empty"] {
        begin(&place, target).unwrap().write("404.html", b"new").unwrap();
    }
    assert_eq!(names(&place, "."), ["dist", "empty", "input"]);
    assert_eq!(text(&place, "dist/404.html"), "old");
    assert!(fs::read_dir(place.path().join("empty")).unwrap().next().is_none());
}

#[test]
fn a_second_build_in_the_same_place_leaves_the_first_one_alone() {
    let place = workplace();
    let first = begin(&place, "dist").unwrap();
    first.write("404.html", b"new").unwrap();
    assert!(matches!(begin(&place, "dist"), Err(Failure::Busy(_))));
    assert_eq!(first.commit().unwrap(), files(1, 3, ["", "404.html", ""]));
    assert!(begin(&place, "dist").is_ok());
    assert_eq!(names(&place, "."), ["dist", "input"]);
}

#[test]
fn only_an_empty_folder_and_one_with_our_list_are_written_in() {
    let place = workplace();
    put(&place, "letters/mother.txt", "dear");
    put(&place, "site/404.html", "somebody's");
    put(&place, "site/foto/a.txt", "somebody's");
    for name in ["404.html", "data/events.json", ".hosting/hosting.json"] {
        put(&place, &format!("older/{name}"), "{}");
    }
    put(&place, "strange/.stadsgesprek/files.json", "{}");
    put(&place, "named-alike/.stadsgesprek/notes.txt", "mine");
    put(&place, "beside/.stadsgesprek/lock", "");
    put(&place, "beside/notes.txt", "mine");
    let input = place.path().join("input");
    let before = laws::everything(&place);
    type Expected = fn(&Failure) -> bool;
    let rows: [(&str, Expected); 12] = [
        ("letters", |it| matches!(it, Failure::NotASite(_))),
        ("letters/mother.txt", |it| matches!(it, Failure::Unwritable { .. })),
        ("letters/mother.txt/dist", |it| matches!(it, Failure::Unwritable { .. })),
        ("site", |it| matches!(it, Failure::NotASite(_))),
        ("older", |it| matches!(it, Failure::OlderSite(_))),
        ("strange", |it| matches!(it, Failure::List(_))),
        ("named-alike", |it| matches!(it, Failure::NotASite(_))),
        ("beside", |it| matches!(it, Failure::NotASite(_))),
        ("input", |it| matches!(it, Failure::OutputHoldsInput { .. })),
        ("input/dist", |it| matches!(it, Failure::OutputHoldsInput { .. })),
        ("nothing/../input/new", |it| matches!(it, Failure::OutputHoldsInput { .. })),
        (".", |it| matches!(it, Failure::OutputHoldsInput { .. })),
    ];
    for (target, is_expected) in rows {
        let failure = begin(&place, target).err().unwrap_or_else(|| panic!("{target} is accepted"));
        assert!(is_expected(&failure), "{target}: {failure:?}");
        assert_eq!(laws::everything(&place), before, "{target}");
    }
    for target in [Path::new("/"), Path::new("."), &std::env::home_dir().unwrap()] {
        assert!(Output::begin(target, std::slice::from_ref(&input)).is_err(), "{target:?}");
    }
}

#[test]
fn what_others_put_into_the_folder_stays_and_is_told() {
    let place = workplace();
    write(&place, &[("index.html", "1"), ("activiteit/a/index.html", "1"), ("beeld/a.png", "1")]).unwrap();
    let others = [
        ("google0123.html", "google"),
        ("uploads/2026/flyer.pdf", "flyer"),
        (".well-known/acme-challenge/token", "token"),
        ("activiteit/a/foto.jpg", "photo"),
        ("activiteit/b/notes.txt", "notes"),
        ("index.html.bak", "1"),
    ];
    others.iter().for_each(|(name, text)| put(&place, &format!("dist/{name}"), text));
    let done = write(&place, &[("index.html", "2")]).unwrap();
    let expected =
        [".well-known/", "activiteit/", "google0123.html", "index.html.bak", "uploads/"].map(str::to_owned);
    assert_eq!(done.of_others, expected);
    for (name, expected) in others {
        assert_eq!(text(&place, &format!("dist/{name}")), expected);
    }
    assert_eq!(names(&place, "dist/activiteit/a"), ["foto.jpg"]);
    assert!(!place.path().join("dist/beeld").exists());
}

#[test]
fn a_name_that_somebody_else_has_stops_the_build_before_anything_changes() {
    let place = workplace();
    put(&place, "dist/robots.txt", "mine");
    put(&place, "dist/volg", "a file, not a folder");
    put(&place, "dist/en.html/x", "a folder, not a file");
    let before = laws::everything(&place);
    for name in ["robots.txt", "volg/alles.ics", "en.html"] {
        let failure = write(&place, &[("404.html", "new"), (name, "mine")]).unwrap_err();
        assert!(matches!(&failure, Failure::InTheWay { names, .. } if names == &[name]), "{failure:?}");
        assert_eq!(laws::everything(&place), before, "{name}");
    }
}

#[test]
fn what_somebody_changed_by_hand_is_kept_aside_and_told() {
    let place = workplace();
    write(&place, &[("404.html", "old"), ("a.html", "a"), ("b.html", "b"), ("c.html", "c")]).unwrap();
    put(&place, "dist/404.html", "by hand");
    put(&place, "dist/a.html", "by hand, and gone");
    fs::remove_file(place.path().join("dist/b.html")).unwrap();
    let edited = write(&place, &[("404.html", "old"), ("b.html", "b"), ("c.html", "c")]).unwrap().edited;
    assert_eq!(edited.unwrap().names, ["404.html", "a.html"]);
    assert_eq!(text(&place, "dist/404.html"), "old");
    assert_eq!(text(&place, "dist/b.html"), "b");
    assert_eq!(text(&place, "dist/.stadsgesprek/kept/404.html"), "by hand");
    assert_eq!(text(&place, "dist/.stadsgesprek/kept/a.html"), "by hand, and gone");
    put(&place, "dist/404.html", "by hand again");
    write(&place, &[("404.html", "old")]).unwrap();
    assert_eq!(text(&place, "dist/.stadsgesprek/kept/404.html"), "by hand");
    assert_eq!(text(&place, "dist/.stadsgesprek/kept/404.html.2"), "by hand again");
    put(&place, "dist/404.html", "the next one");
    assert_eq!(write(&place, &[("404.html", "the next one")]).unwrap().edited, None);
}

#[cfg(unix)]
#[test]
fn no_link_leads_a_build_elsewhere() {
    use std::os::unix::fs::symlink;
    let place = workplace();
    let at = |name: &str| place.path().join(name);
    write(&place, &[("a/x.html", "1"), ("b.html", "1"), ("c.html", "1")]).unwrap();
    put(&place, "elsewhere/x.html", "1");
    fs::remove_dir_all(at("dist/a")).unwrap();
    symlink(at("elsewhere"), at("dist/a")).unwrap();
    fs::remove_file(at("dist/b.html")).unwrap();
    symlink(at("elsewhere/x.html"), at("dist/b.html")).unwrap();
    for name in ["a/x.html", "b.html"] {
        let failure = write(&place, &[("c.html", "2"), (name, "2")]).unwrap_err();
        assert!(matches!(failure, Failure::InTheWay { .. }), "{failure:?}");
    }
    write(&place, &[("c.html", "2")]).unwrap();
    assert_eq!(names(&place, "elsewhere"), ["x.html"]);
    assert_eq!(text(&place, "elsewhere/x.html"), "1");
    assert_eq!(names(&place, "dist"), ["a", "b.html", "c.html"]);

    symlink(at("dist"), at("link")).unwrap();
    let output = begin(&place, "link").unwrap();
    output.write("c.html", b"3").unwrap();
    output.commit().unwrap();
    assert_eq!(text(&place, "dist/c.html"), "3");
    assert!(fs::symlink_metadata(at("link")).unwrap().is_symlink());
    symlink(at("letters"), at("nowhere")).unwrap();
    symlink(at("input"), at("to-input")).unwrap();
    for target in ["nowhere", "nowhere/dist", "to-input", "to-input/new"] {
        assert!(begin(&place, target).is_err(), "{target}");
    }
    assert!(!at("letters").exists() && names(&place, "input") == ["dist"]);

    fs::rename(at("dist/.stadsgesprek"), at("elsewhere/.stadsgesprek")).unwrap();
    symlink(at("elsewhere/.stadsgesprek"), at("dist/.stadsgesprek")).unwrap();
    assert!(matches!(begin(&place, "dist"), Err(Failure::NotASite(_))));
}

#[test]
fn files_that_may_not_be_written_are_replaced_all_the_same() {
    let place = workplace();
    let mut permissions = fs::metadata(place.path().join("dist/404.html")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place.path().join("dist/404.html"), permissions).unwrap();
    write(&place, &[("404.html", "new")]).unwrap();
    assert_eq!(text(&place, "dist/404.html"), "new");
}
