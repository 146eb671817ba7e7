//! Where the site will be, as far as anybody has said so.

use crate::failure::Failure;
use stadsgesprek_core::portal::Portal;
use stadsgesprek_core::portal::site_address::{SiteAddress, is_site_path};

/// The address that is asked for, else that of the settings.
pub(super) fn choose(asked: Option<&str>, portal: &Portal) -> Result<Option<SiteAddress>, Failure> {
    match asked {
        Some(asked) => match SiteAddress::parse(asked) {
            Ok(address) => Ok(Some(address)),
            Err(_) => Err(Failure::Address(asked.to_owned())),
        },
        None => Ok(portal.site_address()),
    }
}

/// The path of the site on its server, with a slash at either end.
pub(super) fn base_path(asked: Option<&str>, address: Option<&SiteAddress>) -> Result<String, Failure> {
    let Some(asked) = asked else { return Ok(address.map_or("/", SiteAddress::path).to_owned()) };
    let path = if asked.ends_with('/') { asked.to_owned() } else { format!("{asked}/") };
    if is_site_path(&path) { Ok(path) } else { Err(Failure::BasePath(asked.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_is_what_is_asked_else_that_of_the_address() {
        let address = SiteAddress::parse("https://x.nl/agenda").unwrap();
        for (asked, address, expected) in [
            (None, None, Some("/")),
            (None, Some(&address), Some("/agenda/")),
            (Some("/delft"), Some(&address), Some("/delft/")),
            (Some("delft/"), None, None),
            (Some("//x.nl/"), None, None),
            (Some("/a b;{/"), None, None),
        ] {
            let path = base_path(asked, address);
            assert_eq!(path.as_ref().ok().map(String::as_str), expected, "{asked:?}");
        }
    }
}
