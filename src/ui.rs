//! Generic pieces that know nothing of the programme.

mod icon;
mod notice;

pub use icon::{Icon, IconShape};
pub use notice::{Notice, NoticeKind};
