//! Pieces that know the domain.

mod contributor_list;
mod date_block;
mod event_card;
mod event_list;
mod event_status;
mod favorite_button;
mod filter_bar;
mod filter_chips;
mod filter_options;
mod localized;
mod markdown;
mod no_results;
mod registration_line;
mod share_panel;
mod site_footer;
mod site_header;
mod storage_notice;
mod topic_line;

pub use contributor_list::ContributorList;
pub use date_block::DateBlock;
pub use event_card::{EventCard, RolesOf, place_line};
pub use event_list::{EventList, provide_list_memory};
pub use event_status::{EventStatus, status_words, timeliness};
pub use favorite_button::FavoriteButton;
pub use filter_bar::FilterBar;
pub use filter_chips::{FilterChips, RESULT_COUNT_ID};
pub use filter_options::{Choice, FilterOptions};
pub use localized::{Localized, localized};
pub use markdown::Markdown;
pub use no_results::NoResults;
pub use registration_line::RegistrationLine;
pub use share_panel::SharePanel;
pub use site_footer::SiteFooter;
pub use site_header::SiteHeader;
pub use storage_notice::StorageNotice;
pub use topic_line::{ThemeMark, TopicLine, partner_name, partners_by_role, theme_name};
