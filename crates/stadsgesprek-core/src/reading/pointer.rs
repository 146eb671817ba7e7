//! Where something stands in the file.

use jsonc_parser::ast::Value;

/// A step on the way from the top of the file to a value.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only reports say where something stands"))]
pub(super) enum PointerToken<'t> {
    Name(&'t str),
    Index(usize),
}

/// An entry of a list at the top of the file: where it stands.
#[derive(Clone, Copy, Debug)]
pub struct FileEntry<'t> {
    list: &'static str,
    index: usize,
    value: &'t Value<'t>,
}

impl<'t> FileEntry<'t> {
    /// Its JSON.
    pub const fn value(&self) -> &'t Value<'t> {
        self.value
    }

    /// The entry at a position of a list at the top of the file.
    pub const fn new(list: &'static str, index: usize, value: &'t Value<'t>) -> Self {
        Self { list, index, value }
    }

    /// Where it stands, as a JSON pointer.
    pub fn pointer(&self) -> String {
        format!("/{}/{}", self.list, self.index)
    }
}
