//! Earlier versions of a file of the house, kept beside it: each change can be undone and done again, also after the program
//! was stopped or broke off.

use stadsgesprek_core::value::time::Moment;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// So many are kept.
const KEPT: usize = 30;

/// The folder with them, beside the file; what begins with a dot is never published.
pub(super) const FOLDER: &str = ".versies";

/// The file that says which of them is the one of now.
const CURRENT: &str = "nu";

/// The versions of one file.
pub(super) struct History {
    folder: PathBuf,
}

/// One that is kept.
struct Version {
    number: u32,
    path: PathBuf,
}

/// In which direction to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To what was before.
    Undo,
    /// To what was undone.
    Redo,
}

impl History {
    /// Of a file.
    pub(super) fn of(file: &Path) -> Self {
        let name = file.file_stem().unwrap_or_default();
        Self { folder: file.with_file_name(FOLDER).join(name) }
    }

    /// Notes a change, from what was in the file to what is in it now. What had been undone is let go.
    pub(super) fn note(&self, before: &str, after: &str, now: Moment) -> io::Result<()> {
        self.meet(before, now)?;
        self.keep(after, now)
    }

    /// What the file becomes when one goes a step; nothing when there is none. `text` is what is in it now: when somebody
    /// changed it elsewhere, that is a step too.
    pub(super) fn step(&self, direction: Direction, text: &str, now: Moment) -> io::Result<Option<String>> {
        if self.current().is_none() {
            return Ok(None);
        }
        self.meet(text, now)?;
        let Some(target) = self.target(direction)? else { return Ok(None) };
        let text = fs::read_to_string(&target.path)?;
        self.turn_to(target.number)?;
        Ok(Some(text))
    }

    /// Whether there is a step in that direction.
    pub(super) fn has_step(&self, direction: Direction) -> bool {
        self.target(direction).is_ok_and(|target| target.is_some())
    }

    /// The newest kept version that has what is looked for.
    pub(super) fn find<T>(&self, look: impl Fn(&str) -> Option<T>) -> Option<T> {
        let versions = self.versions().ok()?;
        versions.iter().rev().find_map(|version| look(&fs::read_to_string(&version.path).ok()?))
    }

    /// When it was changed last, or a step was gone; nothing when it never was.
    pub(super) fn last_moved(&self) -> Option<SystemTime> {
        let has_two = self.versions().is_ok_and(|versions| versions.len() > 1);
        fs::metadata(self.folder.join(CURRENT)).and_then(|it| it.modified()).ok().filter(|_| has_two)
    }

    /// Makes sure that what is in the file is the version of now.
    pub(super) fn meet(&self, text: &str, now: Moment) -> io::Result<()> {
        let current = self.current();
        let known = self.versions()?.into_iter().find(|it| Some(it.number) == current);
        let is_known = known.is_some_and(|it| fs::read_to_string(it.path).is_ok_and(|it| it == text));
        if is_known { Ok(()) } else { self.keep(text, now) }
    }

    /// Keeps a version after the one of now; what had been undone is let go, and the oldest, when there are many.
    fn keep(&self, text: &str, now: Moment) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let current = self.current();
        for undone in self.versions()?.into_iter().filter(|it| Some(it.number) > current) {
            fs::remove_file(undone.path)?;
        }
        let number = self.versions()?.last().map_or(1, |it| it.number.saturating_add(1));
        let name = format!("{number:06} {}.json", now.local().format("%Y-%m-%d %H.%M.%S"));
        self.write(&name, text)?;
        self.turn_to(number)?;
        let versions = self.versions()?;
        let surplus = versions.len().saturating_sub(KEPT);
        versions.into_iter().take(surplus).try_for_each(|version| fs::remove_file(version.path))
    }

    /// Writes a file of it as a whole, or not at all.
    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let beside = self.folder.join("half");
        fs::write(&beside, text)?;
        fs::rename(beside, self.folder.join(name))
    }

    fn target(&self, direction: Direction) -> io::Result<Option<Version>> {
        let Some(current) = self.current() else { return Ok(None) };
        let mut versions = self.versions()?;
        Ok(match direction {
            Direction::Undo => versions.into_iter().rfind(|it| it.number < current),
            Direction::Redo => {
                versions.retain(|it| it.number > current);
                versions.into_iter().next()
            }
        })
    }

    /// The oldest first.
    fn versions(&self) -> io::Result<Vec<Version>> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut versions = Vec::new();
        for entry in entries {
            let path = entry?.path();
            let number = path.file_name().and_then(|name| name.to_str()?.split_once(' ')?.0.parse().ok());
            versions.extend(number.map(|number| Version { number, path }));
        }
        versions.sort_by_key(|it| it.number);
        Ok(versions)
    }

    fn current(&self) -> Option<u32> {
        fs::read_to_string(self.folder.join(CURRENT)).ok()?.trim().parse().ok()
    }

    fn turn_to(&self, number: u32) -> io::Result<()> {
        self.write(CURRENT, &number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, History, KEPT};
    use stadsgesprek_core::value::time::Moment;

    const NOW: i64 = 1_796_000_000;

    #[test]
    fn each_change_is_undone_and_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("events.json");
        let now = Moment::from_unix_seconds(NOW);
        let history = || History::of(&file);
        let step = |direction, text: &str| history().step(direction, text, now).unwrap();
        assert_eq!(step(Direction::Undo, "a"), None);
        history().note("a", "b", now).unwrap();
        history().note("b", "c", now).unwrap();
        assert!(history().has_step(Direction::Undo) && !history().has_step(Direction::Redo));
        assert_eq!(step(Direction::Undo, "c").as_deref(), Some("b"));
        assert_eq!(step(Direction::Undo, "b").as_deref(), Some("a"));
        assert_eq!(step(Direction::Undo, "a"), None);
        assert_eq!(step(Direction::Redo, "a").as_deref(), Some("b"));
        // Another change lets go of what was undone.
        history().note("b", "d", now).unwrap();
        assert_eq!(step(Direction::Redo, "d"), None);
        // What somebody changed elsewhere is a step of its own.
        assert_eq!(step(Direction::Undo, "elsewhere").as_deref(), Some("d"));
        assert_eq!(step(Direction::Redo, "d").as_deref(), Some("elsewhere"));
    }

    #[test]
    fn no_more_are_kept_than_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::of(&folder.path().join("events.json"));
        for number in 0..50 {
            let now = Moment::from_unix_seconds(NOW + number);
            history.note(&number.to_string(), &(number + 1).to_string(), now).unwrap();
        }
        assert_eq!(history.versions().unwrap().len(), KEPT);
        assert_eq!(history.find(|text| (text == "30").then_some(())), Some(()));
        assert_eq!(history.find(|text| (text == "3").then_some(())), None);
    }
}
