//! What a source is called, so that two of them which number their events alike are not taken for one.

use super::gathering::one_line;
use std::path::Path;

/// The name of a source: what somebody said, or else what it calls itself, or else what its file is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SourceName {
    name: String,
    is_said: bool,
}

/// Longer ones are cut, characters.
const LONGEST: usize = 80;

impl SourceName {
    /// That of a file, unless somebody `said` another.
    pub(super) fn of(file: &Path, said: Option<&str>) -> Self {
        match said.map(short).filter(|name| !name.is_empty()) {
            Some(name) => Self { name, is_said: true },
            None => Self { name: of_file(file), is_said: false },
        }
    }

    /// Takes what the source calls itself, whatever its file is called.
    pub(super) fn take(&mut self, own: &str) {
        let own = short(own);
        if !self.is_said && !own.is_empty() {
            self.name = own;
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.name
    }
}

fn short(name: &str) -> String {
    one_line(name).chars().take(LONGEST).collect()
}

/// `Programma maart (2).csv` is `programma maart`: who saves a file again gets a number in brackets, or a word, and many put
/// the date behind the name.
fn of_file(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| short(&stem.to_string_lossy()).to_lowercase()).unwrap_or_default();
    let mut bare = stem.as_str();
    if let Some((name, number)) = bare.strip_suffix(')').and_then(|bare| bare.rsplit_once('('))
        && number.chars().all(|c| c.is_ascii_digit())
    {
        bare = name.trim_end();
    }
    for copy in [" - kopie", " - copy", " kopie", " copy", "-kopie", "-copy"] {
        bare = bare.strip_suffix(copy).unwrap_or(bare);
    }
    let dated = bare.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | '.' | ' '));
    let digits = bare.get(dated.len()..).unwrap_or_default().chars().filter(char::is_ascii_digit).count();
    let is_date = (6..=8).contains(&digits) && !dated.is_empty();
    if is_date { dated.to_owned() } else { bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_saved_again_is_the_same_source() {
        for name in [
            "programma.csv",
            "Programma (2).csv",
            "programma 2027-03-01.csv",
            "programma - kopie.xlsx",
            "programma - Copy (2).csv",
        ] {
            assert_eq!(SourceName::of(Path::new(name), None).as_str(), "programma", "{name}");
        }
        for (name, expected) in
            [("map/2027.ics", "2027"), ("zaal1.csv", "zaal1"), ("export (2).csv", "export")]
        {
            assert_eq!(SourceName::of(Path::new(name), None).as_str(), expected);
        }
    }

    #[test]
    fn what_somebody_says_is_before_what_the_source_says() {
        let mut name = SourceName::of(Path::new("export.ics"), None);
        name.take("  ");
        assert_eq!(name.as_str(), "export");
        name.take("Agenda van\nde bibliotheek");
        assert_eq!(name.as_str(), "Agenda van de bibliotheek");
        let mut said = SourceName::of(Path::new("export.ics"), Some("DOK"));
        said.take("Agenda");
        assert_eq!(said.as_str(), "DOK");
    }
}
