//! Generic pieces that know nothing of the programme.

mod disclosure;
mod icon;
mod live;
mod notice;

pub use disclosure::DisclosureButton;
pub use icon::{Icon, IconShape};
pub use live::{each, either, live, live_text, when};
pub use notice::{Notice, NoticeKind};
