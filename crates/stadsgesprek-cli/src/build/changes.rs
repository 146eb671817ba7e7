//! What differs between a site and the one before it.

/// Names of files, each list in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Were not there before.
    pub(crate) new: Vec<String>,
    /// Have other bytes than before.
    pub(crate) changed: Vec<String>,
    /// Are there no more.
    pub(crate) gone: Vec<String>,
}

/// The addresses of the pages among files, seen from the top of the site: `/archief/`.
pub(crate) fn pages(names: &[String]) -> Vec<String> {
    let pages = names.iter().filter(|name| name.ends_with(".html"));
    pages.map(|name| format!("/{}", name.strip_suffix("index.html").unwrap_or(name))).collect()
}

/// How many files are neither pages nor compressed copies.
pub(crate) fn others(names: &[String]) -> usize {
    names.iter().filter(|name| ![".html", ".br", ".gz"].iter().any(|ending| name.ends_with(ending))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_addresses_and_copies_do_not_count() {
        let names =
            ["404.html", "404.html.br", "a/index.html", "a/index.html.gz", "index.html", "volg/alles.ics"];
        let names = names.map(str::to_owned);
        assert_eq!((pages(&names), others(&names)), (vec!["/404.html".into(), "/a/".into(), "/".into()], 1));
    }
}
