//! The browser: the only modules that name `web_sys`, `js_sys` or `gloo`. Called from effects and handlers only.

pub mod chime;
pub mod clock;
pub mod confinement;
pub mod connection;
pub mod download;
mod effect;
pub mod fault;
pub mod field;
pub mod http;
pub mod idle;
pub mod install;
pub mod keyboard;
pub mod last_good;
pub mod local_storage;
pub mod lock;
pub mod lost_focus;
pub mod navigation;
pub mod neighbor;
pub mod page;
pub mod page_positions;
pub mod pager;
pub mod post;
pub mod print;
pub mod random;
pub mod service_worker;
pub mod share;
pub mod tab;
pub mod task;
pub mod timer;
pub mod trace;
pub mod upload;
pub mod visibility;
pub mod wake_lock;

pub use effect::effect;
