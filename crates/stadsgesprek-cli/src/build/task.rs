//! A piece of the site that can be made on its own, on any core.

/// Gives files, as their names and texts.
pub(super) type Task<'a> = Box<dyn Fn() -> Vec<(String, String)> + Send + Sync + 'a>;

/// One that makes one file.
pub(super) fn file<'a>(make: impl Fn() -> (String, String) + Send + Sync + 'a) -> Task<'a> {
    Box::new(move || vec![make()])
}
