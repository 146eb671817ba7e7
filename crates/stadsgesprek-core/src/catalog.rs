//! All visible text, per language: whole sentences, Dutch first. A text that is missing does not compile.
//!
//! What lives here: a table of texts for each language and each part of the site that loads apart; dates in words
//! ([`dates`]); the words for the values of the programme file.
//!
//! It uses [`crate::programme`] and what is before that. A table knows no type of a room after it: which text says what a
//! registration, a change or the kiosk is at, is decided beside those types (`wording.rs`), by a method of the table.

mod conference;
pub mod dates;
mod document_size;
mod en;
mod labels;
mod nl;
pub mod people;
pub mod thread;

use crate::value::text::Language;
use crate::value::time::Moment;

/// The texts in a language.
pub const fn texts(language: Language) -> &'static Catalog {
    match language {
        Language::Nl => &nl::TEXTS,
        Language::En => &en::TEXTS,
    }
}

/// The texts of pages that few visits come to ([`crate::address::route::Page::is_rare`]), in a language.
pub const fn rare_texts(language: Language) -> &'static RareCatalog {
    match language {
        Language::Nl => &nl::RARE,
        Language::En => &en::RARE,
    }
}

/// The texts of the visitor's own programme and notes, in a language; apart for the same reason.
pub const fn mine_texts(language: Language) -> &'static MineCatalog {
    match language {
        Language::Nl => &mine::NL,
        Language::En => &mine::EN,
    }
}

/// The texts of the form with which a visitor registers, in a language; apart for the same reason.
pub const fn form_texts(language: Language) -> &'static FormCatalog {
    match language {
        Language::Nl => &form::NL,
        Language::En => &form::EN,
    }
}

/// How the visitor's own registration stands, in a language; apart for the same reason.
pub const fn delivery_texts(language: Language) -> &'static DeliveryCatalog {
    match language {
        Language::Nl => &delivery::NL,
        Language::En => &delivery::EN,
    }
}

/// What changed of the visitor's own events, in a language; apart for the same reason.
pub const fn change_texts(language: Language) -> &'static ChangeCatalog {
    match language {
        Language::Nl => &changes::NL,
        Language::En => &changes::EN,
    }
}

macro_rules! catalog {
    ($(#[$about:meta])* $catalog:ident { $($name:ident: $kind:ty),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $catalog {
            /// The language these texts are in.
            pub language: Language,
            $(#[allow(missing_docs, reason = "the name and the Dutch text say it")] pub $name: $kind),+
        }
    };
}

mod changes;
mod delivery;
mod door_screen;
mod form;
mod kiosk;
mod mine;
mod print;
pub use changes::ChangeCatalog;
pub use conference::day_of_days;
pub use delivery::DeliveryCatalog;
pub use door_screen::{DoorCatalog, door_texts};
pub use form::FormCatalog;
pub use kiosk::{KioskCatalog, kiosk_texts};
pub use mine::MineCatalog;
pub use print::{PrintCatalog, print_texts};

type Words = &'static str;
type Counted = fn(usize) -> String;
type Named = fn(&str) -> String;
type Timed = fn(Moment) -> String;
type Minutes = fn(i64) -> String;

mod rare;
// Behind the macro, which it uses.
mod transfer;

pub use rare::RareCatalog;
pub use transfer::{TransferCatalog, transfer_texts};

catalog! {
/// Every text in one language that the app which starts first has.
Catalog {
    // The frame
    skip_to_content: Words,
    main_navigation: Words,
    agenda: Words,
    archive: Words,
    mine: Words,
    mine_count: Counted,
    about: Words,
    privacy: Words,
    accessibility: Words,
    other_language: Words,
    footer_publisher: Named,
    footer_updated: Timed,
    preview_mark: Timed,
    preview_leave: Words,
    sample_site_note: Words,
    // Loading and failing
    loading: Words,
    failed_title: Words,
    failed_text: Words,
    retry: Words,
    retry_failed: Words,
    last_good: Timed,
    programme_updated: Words,
    updated_status: fn(&str, &str) -> String,
    last_good_undated: Words,
    new_version: Words,
    new_version_show: Words,
    // Agenda and lists
    agenda_title: Words,
    what_this_is: Words,
    next_talk: Words,
    tonight_at: Timed,
    today_at: Timed,
    in_days: Counted,
    now_on: Words,
    upcoming: Words,
    nothing_upcoming: Words,
    nothing_upcoming_hint: Words,
    to_agenda: Words,
    to_archive: Words,
    archive_title: Words,
    archive_intro: Words,
    date_unknown: Words,
    show_more: Counted,
    show_all: Counted,
    all_shown: Counted,
    results: Counted,
    view: Words,
    view_list: Words,
    view_month: Words,
    // Filters
    filters_open: Counted,
    search: Words,
    search_hint: Words,
    themes: Words,
    partners: Words,
    period: Words,
    period_upcoming: Words,
    period_archive: Words,
    period_all: Words,
    year: Words,
    every_year: Words,
    active_filters: Words,
    remove_filter: Named,
    clear_filters: Words,
    more_choices: Counted,
    fewer_choices: Words,
    corrected: Named,
    found_in_part: Words,
    suggestions_below: Counted,
    best_first: Words,
    search_not_had: Words,
    nothing_found: Words,
    nearby: Words,
    nearby_in_archive: Counted,
    nearby_in_upcoming: Counted,
    nearby_without: fn(&str, usize) -> String,
    nearby_without_words: Counted,
    // An event
    status_cancelled: Words,
    status_postponed: Words,
    status_rescheduled: Words,
    status_moved_online: Words,
    status_unknown: Words,
    status_full: Words,
    sample: Words,
    sample_explained: Words,
    status_postponed_explained: Words,
    status_unknown_explained: Words,
    previously: Named,
    today: Words,
    tomorrow: Words,
    under_way: Words,
    doors_open: Words,
    exhibition_on: Words,
    until: Timed,
    doors_at: Timed,
    starts_at: Timed,
    end_unknown: Words,
    time_unknown: Words,
    up_to: Words,
    begun_end_unknown: Timed,
    when: Words,
    where_: Words,
    where_unknown: Words,
    online: Words,
    also_online: Words,
    join_online: Words,
    watch_stream: Words,
    route_link: Words,
    opening_hours: Words,
    price_free: Words,
    price: Words,
    language_spoken: Words,
    language_nl: Words,
    language_en: Words,
    spoken_in_english: Words,
    audience: Words,
    access: Words,
    access_wheelchair: Words,
    access_no_wheelchair: Words,
    access_hearing_loop: Words,
    access_no_hearing_loop: Words,
    access_captions: Words,
    access_no_captions: Words,
    access_sign_language: Words,
    access_no_sign_language: Words,
    programme: Words,
    people: Words,
    partners_of_event: Words,
    about_event: Words,
    in_other_language: Words,
    other_language_note: Words,
    thread: Words,
    follows: Words,
    followed_by: Words,
    part_of: Words,
    parts: Words,
    related: Words,
    outcomes: Words,
    outcome_due: Named,
    outcome_by: Named,
    outcome_source: Words,
    links_before: Words,
    links_during: Words,
    links_after: Words,
    links_unknown: Words,
    material: Words,
    recordings: Words,
    reports: Words,
    slides: Words,
    photos: Words,
    picture_by: Named,
    document_size: fn(&str, u32) -> String,
    press: Words,
    attendance: fn(u32) -> String,
    sources: Words,
    about_data: Words,
    date_inferred: Words,
    date_disputed: Words,
    date_certainty_unknown: Words,
    series: Words,
    // Favorites
    favorite: Words,
    favorite_of: Named,
    // Calendar and sharing
    calendar: Words,
    add_to_calendar: Words,
    calendar_file: Words,
    calendar_copy: Words,
    calendar_note_end: Words,
    calendar_sessions: Words,
    reminder: Words,
    reminder_none: Words,
    reminder_hour: Words,
    reminder_day: Words,
    follow: Words,
    follow_subject: Named,
    follow_note: Words,
    follow_calendar: Words,
    follow_android: Words,
    follow_feed: Words,
    share: Words,
    share_device: Words,
    share_copy: Words,
    share_copied: Words,
    share_copy_failed: Words,
    share_server: Words,
    share_server_hint: Words,
    share_server_wrong: Words,
    share_server_keep: Words,
    share_server_other: Words,
    share_qr: Words,
    share_qr_picture: Words,
    share_qr_failed: Words,
    // Registration
    register: Words,
    registration: Words,
    registration_required: Words,
    registration_open: Words,
    registration_open_until: Named,
    registration_not_yet: Named,
    registration_closed: Words,
    registration_full: Words,
    registration_cancelled: Words,
    registration_postponed: Words,
    registration_past: Words,
    registration_none: Words,
    registration_outside: Words,
    registration_outside_link: Words,
    registration_capacity: fn(u32) -> String,
    registration_title: Named,
    registration_change_or_cancel: Words,
    // Mine
    mine_title: Words,
    notes_title: Words,
    note: Words,
    note_kept: Words,
    clash: Named,
    clash_possible: Named,
    transfer_title: Words,
    device_title: Words,
    own_changed: Words,
    page_loading: Words,
    page_not_had: Words,
    storage_blocked: Words,
    storage_full: Words,
    storage_quarantine: Counted,
    storage_download: Words,
    storage_newer: Words,
    storage_erased: Words,
    // Theme, partner and series pages
    theme: Words,
    partner: Words,
    theme_upcoming_none: Words,
    partner_upcoming_none: Words,
    series_upcoming_none: Words,
    website_of: Named,
    in_archive: Words,
    former_names: Named,
    // Not found
    not_found_title: Words,
    not_found_text: Words,
    not_found_event: Words,
    not_found_search: Words,
    // Separate pages
    about_title: Named,
    privacy_title: Words,
    accessibility_title: Words,
    month_title: Words,
    // On paper
    print_title: Named,
    print_event: Words,
    print_event_with_parts: Words,
    leaflet_title: Words,
    print_month: Words,
    mine_print_title: Words,
    door_screen_title: Words,
}
}
