//! The hosts of the site before this one.

use super::Portal;

impl Portal {
    /// The hosts whose addresses lead to this site; what is no host is left out.
    pub fn former_hosts(&self) -> Vec<&str> {
        self.former_sites.iter().map(String::as_str).filter(|it| is_host(it)).collect()
    }
}

/// The name of a host in small letters, without scheme or path: `www.example.org`.
pub fn is_host(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.contains('.') && text.split('.').all(is_part)
}
