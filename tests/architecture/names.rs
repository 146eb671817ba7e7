//! A name of a type stands for one thing; `docs/glossary.md` says what each means.

use super::sources;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;

/// The macros that declare types: a name before braces, or names with commas between.
const DECLARING: [&str; 4] = ["json_record", "json_enum", "catalog", "ids"];

/// The types of a file, also those that a macro declares; those of tests are left out.
fn types(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    add(&syn::parse_file(text).unwrap().items, &mut found);
    found
}

fn add(items: &[syn::Item], found: &mut Vec<String>) {
    for item in items {
        if super::paths::is_of_tests(attributes(item)) {
            continue;
        }
        let name = match item {
            syn::Item::Struct(it) => &it.ident,
            syn::Item::Enum(it) => &it.ident,
            syn::Item::Union(it) => &it.ident,
            syn::Item::Trait(it) => &it.ident,
            syn::Item::Type(it) => &it.ident,
            syn::Item::Macro(it) if DECLARING.iter().any(|name| it.mac.path.is_ident(name)) => {
                found.extend(declared(it.mac.tokens.clone()));
                continue;
            }
            syn::Item::Mod(it) => {
                add(it.content.as_ref().map_or(&[], |(_, items)| items), found);
                continue;
            }
            _ => continue,
        };
        found.push(name.to_string());
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Struct(it) => &it.attrs,
        syn::Item::Enum(it) => &it.attrs,
        syn::Item::Union(it) => &it.attrs,
        syn::Item::Trait(it) => &it.attrs,
        syn::Item::Type(it) => &it.attrs,
        syn::Item::Mod(it) => &it.attrs,
        _ => &[],
    }
}

/// The names at the top of what a macro is given that declares types.
fn declared(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let names = tokens.iter().enumerate().filter_map(|(at, token)| {
        let TokenTree::Ident(name) = token else { return None };
        let is_second = at > 0 && matches!(tokens[at - 1], TokenTree::Ident(_));
        let is_declared = match tokens.get(at + 1) {
            None => !is_second,
            Some(TokenTree::Punct(after)) => after.as_char() == ',',
            Some(TokenTree::Group(after)) => after.delimiter() == Delimiter::Brace,
            _ => false,
        };
        is_declared.then(|| name.to_string())
    });
    names.collect()
}

#[test]
fn no_name_of_a_type_stands_for_two_things() {
    let (mut seen, mut twice) = (BTreeMap::new(), Vec::new());
    let folders = ["src", "crates", "xtask/src"].into_iter().flat_map(sources);
    // In the browser it stands in for the other one, which has the same names.
    let files = folders.filter(|(file, _)| {
        (file.starts_with("src/") || file.contains("/src/"))
            && !file.contains("/tests")
            && !file.ends_with("reading/no_reports.rs")
    });
    for (file, text) in files {
        for name in types(&text) {
            if let Some(other) = seen.insert(name.clone(), file.clone()) {
                twice.push(format!("{name} in {other} and in {file}"));
            }
        }
    }
    assert!(twice.is_empty(), "they stand for two things; call each what it is: {twice:#?}");
    for declared in ["Schedule", "EventEntry", "Status", "KioskCatalog", "EventId"] {
        assert!(seen.contains_key(declared), "{declared} is not seen");
    }
}

#[test]
fn a_type_is_seen_however_it_is_declared() {
    for text in [
        "pub struct Thing;",
        "struct Thing;",
        "pub(super) enum Thing { One }",
        "pub(crate) trait Thing {}",
        "pub(in crate::build) type Thing<T> = Vec<T>;",
        "mod inner { pub struct Thing<'a>(&'a str); }",
        "json_record! { /// One of `Other { … }`.\n #[derive(Default)] Thing { name: Vec<Other> = \"name\" default } }",
        "json_enum! { Thing { One = \"one\" [\"een\"], } unknown Other }",
        "catalog! { Thing { other: Words } }",
        "ids! { /// One.\n Thing }",
        "ids! { Thing, }",
    ] {
        assert_eq!(types(text), ["Thing"], "{text}");
    }
    for text in [
        "#[cfg(test)] struct Thing;",
        "#[cfg(test)] mod tests { pub struct Thing; }",
        "labels! { Thing { One => \"een\" } }",
    ] {
        assert_eq!(types(text), [""; 0], "{text}");
    }
}
