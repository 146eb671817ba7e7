//! What this device can do by itself: whether it keeps what is stored, whether it can follow a calendar.

/// Whether this is a browser that erases everything after seven days without a visit: those on WebKit do, unless the
/// site was put on the home screen.
pub fn forgets_after_a_week() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let vendor = js_sys::Reflect::get(&window.navigator(), &"vendor".into()).ok();
    let is_webkit = vendor.and_then(|vendor| vendor.as_string()).is_some_and(|it| it.starts_with("Apple"));
    let installed = window.match_media("(display-mode: standalone)").ok().flatten();
    is_webkit && !installed.is_some_and(|query| query.matches())
}

/// Whether a `webcal:` address opens nothing here: Android has no calendar that follows others by itself.
pub fn follows_no_calendars() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.contains("Android"))
}
