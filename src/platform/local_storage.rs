//! The browser's local storage, which may be blocked, full, or changed by another tab at any time.

use super::confinement::is_confined;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

/// Why nothing was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser allows no storage for this site.
    #[error("storage is blocked")]
    Blocked,
    /// No room is left.
    #[error("storage is full")]
    Full,
}

/// What another tab did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageChange {
    /// A key was set or removed.
    Key {
        /// The storage key.
        key: String,
        /// What it holds now.
        text: Option<String>,
    },
    /// Everything was erased.
    Cleared,
}

/// The storage; nothing in a kiosk, which keeps nothing: there it looks empty, and takes what it is given without keeping
/// it.
fn kept() -> Result<Option<Storage>, StorageError> {
    if is_confined() { Ok(None) } else { storage().map(Some) }
}

/// Whether anything is kept at all; not in a kiosk.
pub fn is_keeping() -> bool {
    !is_confined()
}

fn storage() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Blocked)?;
    window.local_storage().ok().flatten().ok_or(StorageError::Blocked)
}

/// Every key with its text.
///
/// # Errors
/// When the storage is blocked.
pub fn all() -> Result<Vec<(String, String)>, StorageError> {
    let Some(storage) = kept()? else { return Ok(Vec::new()) };
    let length = storage.length().map_err(|_| StorageError::Blocked)?;
    let keys: Vec<String> = (0..length).filter_map(|at| storage.key(at).ok().flatten()).collect();
    Ok(keys
        .into_iter()
        .filter_map(|key| Some((key.clone(), storage.get_item(&key).ok().flatten()?)))
        .collect())
}

/// The text under a key.
///
/// # Errors
/// When the storage is blocked.
pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    kept()?.map_or(Ok(None), |storage| storage.get_item(key).map_err(|_| StorageError::Blocked))
}

/// Sets a key.
///
/// # Errors
/// When the storage is blocked or full.
pub fn set(key: &str, text: &str) -> Result<(), StorageError> {
    kept()?.map_or(Ok(()), |storage| storage.set_item(key, text).map_err(|error| reason(&error)))
}

/// Removes a key.
///
/// # Errors
/// When the storage is blocked.
pub fn remove(key: &str) -> Result<(), StorageError> {
    kept()?.map_or(Ok(()), |storage| storage.remove_item(key).map_err(|_| StorageError::Blocked))
}

/// Calls back for each change that another tab makes.
pub fn on_change(on_change: impl Fn(StorageChange) + 'static) {
    leptos::prelude::window_event_listener(leptos::ev::storage, move |ev: StorageEvent| {
        let change = match ev.key() {
            Some(key) => StorageChange::Key { key, text: ev.new_value() },
            None => StorageChange::Cleared,
        };
        on_change(change);
    });
}

fn reason(error: &JsValue) -> StorageError {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" {
        StorageError::Full
    } else {
        StorageError::Blocked
    }
}
