//! Which kind of file has which media type.

/// What a name ends in, the type, and whether it is text: UTF-8, and worth compressing.
pub(super) const TYPES: [(&str, &str, bool); 22] = [
    ("atom", "application/atom+xml", true),
    ("avif", "image/avif", false),
    ("css", "text/css", true),
    ("csv", "text/csv", true),
    ("gif", "image/gif", false),
    ("html", "text/html", true),
    ("ico", "image/x-icon", false),
    ("ics", "text/calendar", true),
    ("jpeg", "image/jpeg", false),
    ("jpg", "image/jpeg", false),
    ("js", "text/javascript", true),
    ("json", "application/json", true),
    ("mp4", "video/mp4", false),
    ("pdf", "application/pdf", false),
    ("png", "image/png", false),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain", true),
    ("wasm", "application/wasm", false),
    ("webmanifest", "application/manifest+json", false),
    ("webp", "image/webp", false),
    ("woff2", "font/woff2", false),
    ("xml", "application/xml", true),
];

/// The type as it is sent.
pub(super) fn sent(media_type: &str, is_text: bool) -> String {
    if is_text { format!("{media_type}; charset=utf-8") } else { media_type.to_owned() }
}
