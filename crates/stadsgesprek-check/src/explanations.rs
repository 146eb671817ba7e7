//! What every code of a check means, in Dutch and English, by subject. Native only.

mod changes;
mod entries;
mod file;
mod settings;
mod texts;
mod times;

pub(crate) use changes::CHANGES;
pub(crate) use entries::ENTRIES;
pub(crate) use file::FILE;
pub(crate) use settings::SETTINGS;
pub(crate) use texts::TEXTS;
pub(crate) use times::TIMES;
