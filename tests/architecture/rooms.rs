//! The rooms of a crate: its modules at the top, each of which uses only those that are declared before it. Inside a room
//! no two modules use each other.

use super::paths::{Crate, Target};
use super::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The crate whose root is at a path from the root of the repository.
fn read(path: &str) -> Crate {
    Crate::read(&root().join(path), &|file| fs::read_to_string(file).ok())
}

/// The paths that lead to a room which comes after the one they are in.
fn upward(it: &Crate, order: &[impl AsRef<str>]) -> Vec<String> {
    let place = |room: &str| order.iter().position(|name| name.as_ref() == room);
    let paths = it.paths().into_iter().filter_map(|(module, path, target)| {
        let Target::Inside(target) = target else { return None };
        let from = place(module.split("::").next()?)?;
        let to = place(target.first()?)?;
        (from < to).then(|| format!("{module} names {path}, which is in {}", target.join("::")))
    });
    paths.collect()
}

/// The paths from a module to one beside it that leads back, over others or not. What a module and those below it need of
/// each other is theirs.
fn circles(it: &Crate) -> Vec<String> {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut found = Vec::new();
    for (module, path, target) in it.paths() {
        let Target::Inside(target) = target else { continue };
        let from: Vec<&str> = module.split("::").filter(|name| !name.is_empty()).collect();
        let shared = from.iter().zip(&target).take_while(|(one, other)| *one == other).count();
        if shared < from.len().min(target.len()) {
            let (beside, below) = (from[..=shared].join("::"), target[..=shared].join("::"));
            uses.entry(beside.clone()).or_default().insert(below.clone());
            found.push((beside, below, format!("{module} names {path}, which is in {}", target.join("::"))));
        }
    }
    let leads = |from: &String, to: &String| {
        let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
        while let Some(at) = left.pop() {
            if at == to {
                return true;
            }
            left.extend(uses.get(at).into_iter().flatten().filter(|next| seen.insert(*next)));
        }
        false
    };
    found.into_iter().filter(|(from, to, _)| leads(to, from)).map(|(.., what)| what).collect()
}

/// The paths of other crates that begin with one of these.
fn outside(it: &Crate, forbidden: &[&str]) -> Vec<String> {
    let paths = it.paths().into_iter().filter_map(|(module, path, target)| {
        let Target::Outside(target) = target else { return None };
        let target = target.join("::");
        let begins = |with: &&str| {
            target.strip_prefix(with).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        forbidden.iter().any(begins).then(|| format!("{module} names {path}, which is {target}"))
    });
    paths.collect()
}

const CORE: &str = "crates/stadsgesprek-core/src/lib.rs";

#[test]
fn no_room_of_the_core_uses_one_that_is_declared_after_it() {
    let core = read(CORE);
    assert_eq!(core.top.first().map(String::as_str), Some("value"), "the rooms are read in their order");
    assert!(core.paths().len() > 1000, "the paths are read");
    assert_eq!(upward(&core, &core.top), [""; 0]);
}

#[test]
fn modules_of_the_core_use_each_other_one_way() {
    assert_eq!(circles(&read(CORE)), [""; 0]);
}

#[test]
fn no_module_of_the_staff_tool_uses_one_that_is_declared_after_it() {
    let tool = read("crates/stadsgesprek-cli/src/main.rs");
    assert_eq!(tool.top.last().map(String::as_str), Some("commands"), "one module knows all commands");
    assert!(tool.paths().len() > 1000, "the paths are read");
    assert_eq!(upward(&tool, &tool.top), [""; 0]);
}

#[test]
fn core_asks_for_no_time_no_chance_no_file_and_no_browser() {
    let forbidden = [
        "chrono::Local",
        "chrono::Utc::now",
        "getrandom",
        "js_sys",
        "leptos",
        "rand",
        "std::collections::hash_map",
        "std::collections::HashMap",
        "std::collections::HashSet",
        "std::env",
        "std::fs",
        "std::io",
        "std::net",
        "std::process",
        "std::random",
        "std::thread",
        "std::time",
        "wasm_bindgen",
        "web_sys",
    ];
    assert_eq!(outside(&read(CORE), &forbidden), [""; 0]);
}

#[test]
fn the_views_use_only_what_is_below_them() {
    let order = ["ui", "platform", "state", "components", "pages", "app", "render"];
    let views = read("src/lib.rs");
    let mut top: Vec<&str> = views.top.iter().map(String::as_str).collect();
    top.sort_by_key(|name| order.iter().position(|it| it == name));
    assert_eq!(top, order);
    assert_eq!(upward(&views, &order), [""; 0]);
    let of_ui = |it: &String| it.starts_with("ui::");
    assert_eq!(outside(&views, &["stadsgesprek_core"]).into_iter().find(of_ui), None);
}

const ORDER: [&str; 2] = ["below", "above"];

/// A crate of two rooms, `below` with a module `deep`, and `above`.
fn small(deep: &str, below: &str) -> Crate {
    let files = [
        ("lib.rs", "pub mod below;\n\npub mod above;"),
        ("below.rs", below),
        ("below/deep.rs", deep),
        ("above.rs", "pub struct Thing; pub mod inner { pub fn make() {} }"),
    ];
    let text =
        |path: &Path| files.iter().find(|(name, _)| Path::new(name) == path).map(|(_, it)| (*it).to_owned());
    Crate::read(Path::new("lib.rs"), &text)
}

#[test]
fn a_path_upward_is_found_however_it_is_written() {
    for deep in [
        "use crate::above::Thing;",
        "use crate::{above};",
        "use crate::{self, above::{self, Thing}};",
        "use crate::above as friend;",
        "use crate as all; use all::above::Thing;",
        "pub use super::super::above::inner::make;",
        "use super::super::{above::*};",
        "use super::*; fn f() { above::inner::make() }",
        "use super::Borrowed;",
        "use super::super::below::Borrowed as Mine;",
        "fn f() { crate::above::inner::make() }",
        "fn f() { let x: Option<crate::above::Thing> = None; }",
        "fn f() { use crate::above; above::inner::make() }",
        "impl From<super::super::above::Thing> for u8 {}",
        "fn f() { println!(\"{:?}\", crate::above::inner::make()) }",
        "macro_rules! make { () => { $crate::above::inner::make() } }",
        "thing! { use crate::{above::Thing}; }",
    ] {
        let found =
            upward(&small(deep, "mod deep; use crate::above; pub use above::Thing as Borrowed;"), &ORDER);
        assert!(found.iter().any(|it| it.starts_with("below::deep ")), "{deep}: {found:?}");
    }
}

#[test]
fn what_leads_nowhere_upward_is_let_through() {
    for deep in [
        "use super::Own; use self::inner::make; mod inner { pub fn make() {} }",
        "#[cfg(test)] mod tests { use crate::above::Thing; }",
        "#[cfg(test)] fn f() { crate::above::inner::make() }",
        "/// [`crate::above::Thing`]\nfn f() { let above = \"crate::above::Thing\"; }",
        "use elsewhere::above::Thing; fn f() { Thing::above() }",
    ] {
        assert_eq!(upward(&small(deep, "mod deep; pub struct Own;"), &ORDER), [""; 0], "{deep}");
    }
}

#[test]
fn a_circle_is_found_however_long_it_is() {
    let found = |deep: &str, other: &str, third: &str| {
        let beside = format!("mod other {{ {other} }} mod third {{ {third} pub struct Lent; }}");
        circles(&small(
            &format!("{deep} pub struct Own;"),
            &format!("mod deep; {beside} pub use third::Lent;"),
        ))
    };
    for (deep, other, third) in [
        ("use super::other::f;", "use super::deep::Own; pub fn f() {}", ""),
        ("use crate::below::other;", "fn f() { super::third::g() }", "use super::deep::Own;"),
        // What another module only passes on is of where it comes from.
        ("use super::Lent;", "", "use super::deep::*;"),
    ] {
        assert!(!found(deep, other, third).is_empty(), "{deep} {other} {third}");
    }
    for (deep, other, third) in [
        ("use super::other::f; use super::third::Lent;", "use super::third::Lent; pub fn f() {}", ""),
        ("use super::Lent; fn f() { super::g() }", "#[cfg(test)] use super::deep::Own;", ""),
    ] {
        assert_eq!(found(deep, other, third), [""; 0]);
    }
}

#[test]
fn a_path_out_of_the_crate_is_found_however_it_is_written() {
    for deep in [
        "use std::{fs};",
        "use std::fs::read as look;",
        "use std as base; fn f() { base::fs::read(\"x\") }",
        "fn f() { std::fs::read(\"x\") }",
        "use super::Reader;",
    ] {
        let found = outside(&small(deep, "mod deep; pub use std::fs::File as Reader;"), &["std::fs"]);
        assert!(found.iter().any(|it| it.starts_with("below::deep ")), "{deep}: {found:?}");
    }
    assert_eq!(outside(&small("use std::fmt;", "mod deep;"), &["std::fs", "std::f"]), [""; 0]);
}
