//! Generic pieces that know nothing of the programme.

mod icon;
mod markdown;
mod notice;

pub use icon::{Icon, IconShape};
pub use markdown::Markdown;
pub use notice::{Notice, NoticeKind};
