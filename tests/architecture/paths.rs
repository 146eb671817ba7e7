//! The paths of a crate as the compiler reads them: grouped imports, `self` and `super`, other names, re-exports, paths
//! in expressions and types, and those in macros. Code of tests is left out; a method, which needs no path, is not seen.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::visit::{Visit, visit_impl_item_fn, visit_item, visit_macro, visit_path};

type Segments = Vec<String>;

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A module of the crate, or something in it.
    Inside(Segments),
    /// A path of another crate, or of nothing that is a module here.
    Outside(Segments),
}

/// The modules of a crate.
#[derive(Default)]
pub struct Crate {
    modules: BTreeMap<Segments, Module>,
    /// The modules at the top, in the order in which they are declared.
    pub top: Vec<String>,
}

#[derive(Default)]
struct Module {
    /// What a name stands for that is brought in by `use`.
    names: BTreeMap<String, Vec<Segments>>,
    /// The modules all of whose names are brought in.
    globs: Vec<Segments>,
    /// Every path, as written.
    paths: BTreeSet<Segments>,
    children: Vec<(String, Option<PathBuf>, Option<Vec<syn::Item>>)>,
}

impl Crate {
    /// Reads a crate from the file at its root; `text` gives what is in a file, nothing when it is not there.
    pub fn read(root: &Path, text: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut found = Self::default();
        let items = syn::parse_file(&text(root).unwrap()).unwrap().items;
        let folder = root.parent().unwrap();
        found.add(Vec::new(), &items, folder, folder, text);
        found
    }

    /// Adds a module; the modules below it are in `folder`, save where a `#[path]` counts from `beside`.
    fn add(
        &mut self,
        name: Segments,
        items: &[syn::Item],
        folder: &Path,
        beside: &Path,
        text: &dyn Fn(&Path) -> Option<String>,
    ) {
        let mut module = Module::default();
        items.iter().for_each(|item| module.visit_item(item));
        let children = std::mem::take(&mut module.children);
        if name.is_empty() {
            self.top = children.iter().map(|(child, ..)| child.clone()).collect();
        }
        // Two of one name are the same module on two targets.
        let known = self.modules.entry(name.clone()).or_default();
        known.names.append(&mut module.names);
        known.globs.append(&mut module.globs);
        known.paths.append(&mut module.paths);
        for (child, path, inline) in children {
            let below = folder.join(&child);
            let name: Segments = name.iter().cloned().chain([child.clone()]).collect();
            if let Some(items) = inline {
                self.add(name, &items, &below, &below, text);
                continue;
            }
            let places = [folder.join(format!("{child}.rs")), below.join("mod.rs")];
            let places = path.map_or_else(|| places.to_vec(), |path| vec![beside.join(path)]);
            let file = places.iter().find_map(|file| text(file));
            assert!(file.is_some(), "no {places:?}");
            let file = file.unwrap();
            self.add(name, &syn::parse_file(&file).unwrap().items, &below, folder, text);
        }
    }

    /// Every path: the module it is in, how it is written, and what it leads to.
    pub fn paths(&self) -> Vec<(String, String, Target)> {
        let mut found = Vec::new();
        for (name, module) in &self.modules {
            for path in &module.paths {
                let targets = self.resolve(name, path, &mut BTreeSet::new());
                found.extend(targets.into_iter().map(|target| (name.join("::"), path.join("::"), target)));
            }
        }
        found
    }

    fn resolve(
        &self,
        module: &[String],
        path: &[String],
        seen: &mut BTreeSet<(Segments, Segments)>,
    ) -> BTreeSet<Target> {
        if !seen.insert((module.to_vec(), path.to_vec())) {
            return BTreeSet::new();
        }
        let (mut at, mut rest) = (module, path);
        match rest[0].as_str() {
            "crate" => (at, rest) = (&[], &rest[1..]),
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|first| first == "super") {
                    (at, rest) = (&at[..at.len() - 1], &rest[1..]);
                }
            }
            _ => {
                let found = self.named(at, rest, seen);
                return if found.is_empty() { [Target::Outside(rest.to_vec())].into() } else { found };
            }
        }
        self.walk(at, rest, seen)
    }

    /// Follows a path from a module downward, and through what that brings in from elsewhere.
    fn walk(
        &self,
        at: &[String],
        rest: &[String],
        seen: &mut BTreeSet<(Segments, Segments)>,
    ) -> BTreeSet<Target> {
        let inside = || BTreeSet::from([Target::Inside(at.to_vec())]);
        if rest.is_empty() {
            return inside();
        }
        let found = self.named(at, rest, seen);
        if found.is_empty() { inside() } else { found }
    }

    /// What a path leads to whose first name is one that the module has or brings in; nothing when it has no such name.
    fn named(
        &self,
        at: &[String],
        path: &[String],
        seen: &mut BTreeSet<(Segments, Segments)>,
    ) -> BTreeSet<Target> {
        let below: Segments = at.iter().chain([&path[0]]).cloned().collect();
        if self.modules.contains_key(&below) {
            return self.walk(&below, &path[1..], seen);
        }
        let Some(module) = self.modules.get(at) else { return BTreeSet::new() };
        let mut found = BTreeSet::new();
        for brought in module.names.get(&path[0]).into_iter().flatten() {
            let whole: Segments = brought.iter().chain(&path[1..]).cloned().collect();
            // `use thing::thing` is of another crate, since no module here has that name.
            if brought[0] == path[0] {
                found.insert(Target::Outside(whole));
            } else {
                found.append(&mut self.resolve(at, &whole, seen));
            }
        }
        for glob in &module.globs {
            for target in self.resolve(at, glob, seen) {
                if let Target::Inside(of) = target
                    && seen.insert((of.clone(), path.to_vec()))
                {
                    found.append(&mut self.named(&of, path, seen));
                }
            }
        }
        found
    }
}

impl Module {
    fn note(&mut self, path: Segments) {
        if path.len() > 1 || matches!(path[0].as_str(), "crate" | "super") {
            self.paths.insert(path);
        }
    }

    /// A tree of imports; `mut` over a list, since groups nest.
    fn import(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |name: String| -> Segments { before.iter().cloned().chain([name]).collect() };
        match tree {
            syn::UseTree::Path(path) => self.import(&path.tree, &with(path.ident.to_string())),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before)),
            syn::UseTree::Glob(_) => {
                self.globs.push(before.to_vec());
                self.note(before.to_vec());
            }
            syn::UseTree::Name(name) => self.bring(&with(name.ident.to_string()), None),
            syn::UseTree::Rename(name) => {
                self.bring(&with(name.ident.to_string()), Some(name.rename.to_string()));
            }
        }
    }

    fn bring(&mut self, path: &[String], name: Option<String>) {
        // `a::{self}` is `a`.
        let end = path.len() - usize::from(path.len() > 1 && path.last().is_some_and(|last| last == "self"));
        let path = path[..end].to_vec();
        let name = name.unwrap_or_else(|| path[end - 1].clone());
        self.names.entry(name).or_default().push(path.clone());
        self.note(path);
    }

    /// The paths in what a macro is given, where nothing says what is one.
    fn tokens(&mut self, tokens: TokenStream, before: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is_colon =
            |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(it)) if it.as_char() == ':');
        let is_step = |at: usize| is_colon(at) && is_colon(at + 1);
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Ident(first) => {
                    let mut path: Segments = before.iter().cloned().chain([first.to_string()]).collect();
                    while is_step(at + 1) {
                        match tokens.get(at + 3) {
                            Some(TokenTree::Ident(next)) => path.push(next.to_string()),
                            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                                self.tokens(group.stream(), &path);
                            }
                            _ => break,
                        }
                        at += 3;
                    }
                    self.note(path);
                }
                TokenTree::Group(group) => self.tokens(group.stream(), &[]),
                _ => {}
            }
            at += 1;
        }
    }
}

/// Whether something is compiled for tests only.
pub fn is_of_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(it) => &it.attrs,
        syn::Item::Enum(it) => &it.attrs,
        syn::Item::Fn(it) => &it.attrs,
        syn::Item::Impl(it) => &it.attrs,
        syn::Item::Macro(it) => &it.attrs,
        syn::Item::Mod(it) => &it.attrs,
        syn::Item::Static(it) => &it.attrs,
        syn::Item::Struct(it) => &it.attrs,
        syn::Item::Trait(it) => &it.attrs,
        syn::Item::Type(it) => &it.attrs,
        syn::Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_of_tests(attributes(item)) {
            visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_of_tests(&item.attrs) {
            visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let path = item.attrs.iter().find_map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(it) if it.path.is_ident("path") => match &it.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value().into()),
                _ => None,
            },
            _ => None,
        });
        let inline = item.content.as_ref().map(|(_, items)| items.clone());
        self.children.push((item.ident.to_string(), path, inline));
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.note(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit_path(self, path);
    }

    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        self.tokens(it.tokens.clone(), &[]);
        visit_macro(self, it);
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}
