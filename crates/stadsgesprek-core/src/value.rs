//! The smallest things that a file or an address holds: texts in two languages, Delft's time, ids, degrees, words of a
//! closed list, e-mail addresses, links, queries, and text as search sees it.
//!
//! Each is a value that is what it should be, or a function that says whether a text is one. Nothing here knows JSON: how
//! a value is read out of a file is in [`crate::reading`].
//!
//! It uses no other room, and every room may use it.

pub mod degrees;
pub mod email;
pub mod fold;
pub mod id;
pub mod json_enum;
pub mod link;
pub mod query;
pub mod text;
pub mod time;
