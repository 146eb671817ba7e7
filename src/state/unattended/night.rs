//! The reload of every night, with the newest version when there is one.

use crate::platform::{http, navigation, service_worker};
use crate::state::long_lived::LongLived;
use leptos::prelude::*;
use stadsgesprek_core::screens::unattended::night::files_to_start;

/// Loads the page again when the server has all that it needs to start, and the screen is still idle by then.
pub(super) async fn reload_if_healthy(is_idle: LongLived<bool>) {
    if !is_healthy().await {
        return;
    }
    service_worker::take_new_version().await;
    if is_idle.get_untracked() {
        navigation::reload();
    }
}

async fn is_healthy() -> bool {
    let place = navigation::current();
    let path = if place.path.is_empty() { "./" } else { &place.path };
    let Some(page) = http::page_on_server(path).await else { return false };
    let Some(files) = files_to_start(&page) else { return false };
    for file in files {
        if !http::is_on_server(file).await {
            return false;
        }
    }
    true
}
