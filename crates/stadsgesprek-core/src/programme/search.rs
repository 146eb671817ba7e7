//! Free text over what people look for in an event: the best first, slips of the finger forgiven.
//!
//! That is its title and texts, who takes part, its themes (by former names too), partners, places, series and sessions; and when it is, in
//! words. What one asks only of an event that is found (price, hours, audience, access) is not searched.
//!
//! A word counts for more in a title than in a name, a label, a summary, a session, a text; as it is for more than in another form, in a
//! longer word, by a synonym; and for more when few events have it. What has all that was asked comes first. When nothing has, a word that
//! nobody wrote is taken for the nearest one, else what has the most of it is shown and said to be only that – but never for a name that
//! nobody here has. The weights were chosen by the sixty judged queries of `tests/search.rs`.

mod clause;
mod dates;
mod excerpt;
mod index;
mod query;
mod rank;
mod slip;
mod stem;
mod suggest;

pub use excerpt::{Excerpt, excerpt, marks};
pub use index::{IndexReading, SearchIndex};
pub use rank::{Hit, SearchResult};
pub use suggest::{Suggestion, SuggestionTarget};
