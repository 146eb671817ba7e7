//! The browser's window for printing.

/// Opens it. Closing it without printing is no error.
pub fn print() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}
