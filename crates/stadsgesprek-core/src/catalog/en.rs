//! The English texts.

use super::document_size::document_size;
use super::{Catalog, RareCatalog, dates};
use crate::value::text::Language;

pub(super) static TEXTS: Catalog = Catalog {
    language: Language::En,
    skip_to_content: "Skip to content",
    main_navigation: "Main menu",
    agenda: "What’s on",
    archive: "Archive",
    mine: "Saved",
    mine_count: |n| if n == 1 { "1 event or part".to_owned() } else { format!("{n} events or parts") },
    about: "About us",
    privacy: "Privacy",
    accessibility: "Accessibility",
    other_language: "Nederlands",
    footer_publisher: |name| format!("A programme by {name}"),
    footer_updated: |at| format!("Programme updated on {}.", dates::day(at.date(), Language::En)),
    preview_mark: |at| format!("You see the site as on {}.", dates::full_moment(at, Language::En)),
    preview_leave: "Back to today",
    sample_site_note: "Events marked ‘example’ were made up to show how the site works.",
    loading: "Loading what’s on…",
    failed_title: "The programme did not load",
    failed_text: "There may be no connection, or something is wrong with the programme file. What you saved on this device is still there.",
    retry: "Try again",
    retry_failed: "That did not work yet.",
    last_good: |at| {
        format!(
            "The newest programme could not be loaded. This is the programme of {}.",
            dates::day(at.date(), Language::En)
        )
    },
    programme_updated: "The programme has been updated.",
    updated_status: |title, status| format!("The programme has been updated. {title}: {status}."),
    last_good_undated: "The newest programme could not be loaded. This is an earlier one.",
    new_version: "There is a new version of this site.",
    new_version_show: "Refresh the page",
    agenda_title: "What’s on",
    what_this_is: "Talks and debates about the city. Everyone is welcome.",
    next_talk: "Next talk",
    tonight_at: |at| format!("Tonight {}", dates::clock_short(at, Language::En)),
    today_at: |at| format!("Today {}", dates::clock_short(at, Language::En)),
    in_days: |n| format!("in {n} days"),
    now_on: "Now",
    upcoming: "Coming up",
    nothing_upcoming: "Nothing is planned right now.",
    nothing_upcoming_hint: "Read back what was said in earlier talks.",
    to_agenda: "See what’s on",
    to_archive: "Go to the archive",
    archive_title: "Archive",
    archive_intro: "Every talk, debate and walk since 2011, with reports and recordings where there are any.",
    date_unknown: "Date unknown",
    show_more: |n| format!("Show {n} more"),
    show_all: |n| format!("Show all {n}"),
    all_shown: |n| format!("All {n} are on this page."),
    results: |n| {
        if n == 1 { "1 event".to_owned() } else { format!("{n} events") }
    },
    view: "View",
    view_list: "List",
    view_month: "Month",
    filters_open: |n| {
        if n == 0 { "Filters".to_owned() } else { format!("Filters ({n})") }
    },
    search: "Search the programme",
    search_hint: "Search, e.g. housing",
    themes: "Theme",
    partners: "Partner",
    period: "Period",
    period_upcoming: "To come",
    period_archive: "Archive",
    period_all: "Everything",
    year: "Year",
    every_year: "All years",
    active_filters: "Chosen filters",
    remove_filter: |name| format!("Remove filter {name}"),
    clear_filters: "Clear all filters",
    more_choices: |n| format!("{n} more"),
    fewer_choices: "Fewer",
    suggestions_below: |n| {
        if n == 1 {
            "1 suggestion at the search field".to_owned()
        } else {
            format!("{n} suggestions at the search field")
        }
    },
    found_in_part: "Nothing has all that you are looking for. These come closest.",
    best_first: "Found, the best first",
    search_not_had: "Searching does not work right now: a part of the site could not be loaded. The list stays as it was.",
    corrected: |words| format!("Nothing found for your words. These are the results for ‘{words}’."),
    nothing_found: "Nothing found with this choice.",
    nearby: "What there is:",
    nearby_in_archive: |n| format!("{n} in the archive"),
    nearby_in_upcoming: |n| format!("{n} still to come"),
    nearby_without: |name, n| format!("{n} without ‘{name}’"),
    nearby_without_words: |n| format!("{n} without search words"),
    status_cancelled: "Cancelled",
    status_postponed: "Postponed",
    status_rescheduled: "New date",
    status_moved_online: "Moved online",
    status_unknown: "Please check: status not known",
    status_full: "Full",
    sample: "Example",
    sample_explained: "Example: does not really take place",
    status_postponed_explained: "There is no new date yet.",
    status_unknown_explained: "Whether this goes ahead is not known here. Please ask before you come.",
    previously: |date| format!("Was on {date} before."),
    today: "Today",
    tomorrow: "Tomorrow",
    under_way: "Under way",
    doors_open: "Doors are open",
    exhibition_on: "On show now",
    until: |at| format!("until {}", dates::clock(at, Language::En)),
    doors_at: |at| format!("doors {}", dates::clock_short(at, Language::En)),
    starts_at: |at| format!("starts at {}", dates::clock(at, Language::En)),
    end_unknown: "end time not known",
    up_to: "until",
    time_unknown: "time not known",
    begun_end_unknown: |at| format!("started at {}, end time not known", dates::clock(at, Language::En)),
    when: "When",
    where_: "Where",
    where_unknown: "Place not known",
    online: "Online",
    also_online: "Can also be followed online",
    join_online: "Join online",
    watch_stream: "Watch online",
    route_link: "Directions",
    opening_hours: "Open",
    price_free: "Free",
    price: "Price",
    language_spoken: "Language",
    language_nl: "Dutch",
    language_en: "English",
    spoken_in_english: "In English",
    audience: "For whom",
    access: "Access",
    access_wheelchair: "Can be reached in a wheelchair",
    access_no_wheelchair: "Cannot be reached in a wheelchair",
    access_hearing_loop: "With a hearing loop",
    access_no_hearing_loop: "Without a hearing loop",
    access_captions: "With captions",
    access_no_captions: "Without captions",
    access_sign_language: "With a sign language interpreter",
    access_no_sign_language: "Without a sign language interpreter",
    programme: "Programme",
    people: "Who",
    partners_of_event: "Partners",
    about_event: "What it is about",
    in_other_language: "in Dutch",
    other_language_note: "This text is only available in Dutch.",
    thread: "The thread",
    follows: "This continues",
    followed_by: "This was followed by",
    part_of: "Part of",
    parts: "Together with this",
    related: "On the same matter",
    outcomes: "What came of it",
    outcome_due: |date| format!("by {date}"),
    outcome_by: |name| format!("by {name}"),
    outcome_source: "source",
    links_before: "Beforehand",
    links_during: "During",
    links_after: "Afterwards",
    links_unknown: "Links",
    material: "Watch and read back",
    recordings: "Recordings",
    reports: "Reports",
    slides: "Slides",
    photos: "Photos",
    document_size: |name, bytes| document_size(name, bytes, Language::En),
    picture_by: |name| format!("Picture: {name}"),
    press: "In the press",
    attendance: |n| format!("{n} visitors"),
    sources: "Sources",
    about_data: "About these facts",
    date_inferred: "The date was concluded from the sources.",
    date_disputed: "The sources disagree about the date.",
    date_certainty_unknown: "How sure this date is, is not known.",
    series: "Series",
    favorite: "Save",
    favorite_of: |title| format!("Save {title}"),
    calendar: "Calendar",
    add_to_calendar: "In my calendar",
    calendar_file: "Calendar file (.ics)",
    calendar_copy: "This is a copy of now: when the event changes, your calendar does not change with it.",
    calendar_note_end: "The end time is not known. Your calendar says two hours.",
    calendar_sessions: "Only one part",
    reminder: "Reminder",
    reminder_none: "None",
    reminder_hour: "An hour before",
    reminder_day: "A day before",
    follow: "New talks in my calendar",
    follow_subject: |name| format!("New talks in my calendar: {name}"),
    follow_note: "New and changed talks come into your calendar by themselves. That can take a day.",
    follow_calendar: "Calendar on this device",
    follow_android: "Android follows no calendars by itself, but Google Calendar does: open it in your browser. Does that not work on your phone? Copy the link and add it on a computer in Google Calendar, under ‘Other calendars’, ‘From URL’. After that you see everything on your phone too.",
    follow_feed: "Follow with a feed reader (Atom)",
    share: "Share",
    share_device: "Share…",
    share_copy: "Copy the link",
    share_copied: "The link was copied.",
    share_copy_failed: "Copying failed. This is the link:",
    share_server: "Which Mastodon server are you on?",
    share_server_hint: "For example mastodon.social. Your device remembers the name.",
    share_server_wrong: "This is not the name of a server. A name looks like mastodon.social.",
    share_server_keep: "Remember this server",
    share_server_other: "Other server",
    share_qr: "QR code",
    share_qr_picture: "QR code with the link to this page",
    share_qr_failed: "The QR code cannot be loaded now. Try again later.",
    register: "Register",
    registration: "Registration",
    registration_required: "Registration required",
    registration_open: "Registration is open",
    registration_open_until: |at| format!("You can register until {at}."),
    registration_not_yet: |at| format!("You can register from {at}."),
    registration_closed: "Registration is closed.",
    registration_full: "The organiser says that all seats are taken.",
    registration_cancelled: "You cannot register: this event is cancelled.",
    registration_postponed: "You cannot register yet: there is no new date.",
    registration_past: "You can no longer register: this event is over.",
    registration_none: "You do not need to register.",
    registration_outside: "Registration is on another site.",
    registration_outside_link: "Register on another site",
    registration_capacity: |n| format!("{n} seats"),
    registration_title: |title| format!("Register for {title}"),
    registration_change_or_cancel: "Change or withdraw",
    mine_title: "Saved",
    notes_title: "My notes",
    note: "Make a note",
    note_kept: "My note",
    clash: |title| format!("At the same time as ‘{title}’, which is under Saved too."),
    clash_possible: |title| {
        format!("Perhaps at the same time as ‘{title}’, which is under Saved too: an end time is not known.")
    },
    transfer_title: "Take along to another device",
    device_title: "What is kept on this device",
    own_changed: "Something that you saved has changed.",
    page_loading: "The page is loading…",
    page_not_had: "This page cannot be loaded now. What you see here keeps working.",
    storage_blocked: "This browser keeps nothing for this site. What you choose may be gone on the next page.",
    storage_full: "The storage of this browser is full. Your last choice was not kept.",
    storage_quarantine: |n| {
        if n == 1 {
            "1 saved record is damaged and was put aside.".to_owned()
        } else {
            format!("{n} saved records are damaged and were put aside.")
        }
    },
    storage_download: "Download what was put aside",
    storage_newer: "A newer version of this site has saved data here. Reload the page to see it.",
    storage_erased: "What was kept here has been erased, in the browser or in another window. What you choose now is kept again.",
    theme: "Theme",
    partner: "Partner",
    theme_upcoming_none: "Nothing on this theme is planned right now.",
    partner_upcoming_none: "Nothing with this partner is planned right now.",
    series_upcoming_none: "Nothing in this series is planned right now.",
    website_of: |name| format!("Website of {name}"),
    in_archive: "In the archive",
    former_names: |names| format!("Formerly: {names}"),
    not_found_title: "This page does not exist",
    not_found_text: "The address may have changed. Search below, or see what’s on.",
    not_found_event: "This event is not in the programme. It may have been removed.",
    not_found_search: "Search",
    about_title: |site| format!("About {site}"),
    privacy_title: "Privacy",
    accessibility_title: "Accessibility statement",
    month_title: "Month",
    print_title: |title| format!("Print for {title}"),
    print_event: "Print an announcement or poster",
    print_event_with_parts: "Print an announcement, poster or run sheet",
    leaflet_title: "Leaflet of the month",
    print_month: "Print the leaflet of the month",
    mine_print_title: "Saved, on paper",
    door_screen_title: "Screen beside the door",
};

pub(super) static RARE: RareCatalog = RareCatalog {
    language: Language::En,
    retention: |days| match days {
        1 => "one day".to_owned(),
        7 => "seven days".to_owned(),
        days => format!("{days} days"),
    },
    purpose_on_device: |days| {
        format!(
            "This site does not send your details: they stay on this device, and are erased {days} after the event. So your seat is not certain yet."
        )
    },
    purpose_mail: |address, days| {
        format!(
            "After that a mail to {address} is ready, which you send yourself. On this device the details are erased {days} after the event."
        )
    },
    purpose_endpoint: |host| {
        format!(
            "We send the details to {host}. Without internet they wait on this device. Once the organiser has them, we erase your name, e-mail address, question and needs here."
        )
    },
    purpose_unknown: "The details wait on this device until it is known how the organiser gets them. They go to nobody else.",
    delivery_moved: "The time has changed since you registered.",
    delivery_open_mail: "Open the mail",
    delivery_long_mail: "Your text is too long to come into the mail by itself. Copy the text first, then open the mail, and paste the text into it.",
    delivery_mail_text: "The text of your mail",
    delivery_copy_text: "Copy the text",
    delivery_text_copied: "The text has been copied. Paste it into the mail.",
    delivery_text_not_copied: "Copying does not work here. Select the text and copy it yourself.",
    delivery_ask: "Do you want to be sure of a seat? Let them know:",
    delivery_say_mailed: "I sent the mail",
    delivery_try: "Try now",
    delivery_send: "Send to the organiser",
    delivery_send_anyway: "Send all the same",
    draft_kept: "What you typed before is still here.",
    draft_erase: "Begin again",
    device_drafts: "Half-filled forms",
    device_aside: |count| {
        if count == 1 {
            "One record that could not be read; it may hold details of yours.".to_owned()
        } else {
            format!("{count} records that could not be read; they may hold details of yours.")
        }
    },
    device_aside_erase: "Erase what could not be read",
    ticket: "Your ticket",
    ticket_explained: "Show this at the door. It works without internet. It holds no personal details.",
    ticket_picture: "QR code of your ticket",
    registration_purpose: "We ask this only to give you a seat.",
    device_intro: "What you save is only in this browser on this device. Here you see all of it. You can make a copy, put a copy back, or erase everything.",
    device_needs_app: "This page works only with JavaScript switched on.",
    device_kept: "Kept",
    device_favorites: "Saved events",
    device_registrations: "Registrations",
    device_notes: "Notes",
    device_other: "Also",
    device_settings: "Your choices on this site",
    device_seen: "How your events were when you last looked, to tell you what changes.",
    device_name: "A random name of this device. It says nothing about you, and keeps changes apart.",
    device_site_copy: "A copy of the site and the programme, so that everything works without internet. It holds nothing about you.",
    backup_title: "Make a copy",
    backup_text: "The copy is a file with everything on this page. Keep it in a place that is only yours: it may hold your name and e-mail address.",
    backup_safari: "Do you use Safari? That browser may erase everything when you do not visit this site for seven days. So make a copy here. If you add the site to your home screen, ‘Saved’ is still empty there: put the copy back in it.",
    backup_save: "Download the copy",
    restore_title: "Put a copy back",
    restore_text: "You first see what changes. What you saved later stays.",
    restore_choose: "Choose the file",
    restore_preview: "This will change",
    restore_nothing: "This copy changes nothing: all of it is here already.",
    restore_accept: "Put the copy back",
    restore_decline: "Do not put it back",
    restore_done: "The copy has been put back.",
    restore_not_kept: "The browser did not keep all of the copy.",
    restore_not_a_backup: "This file is not a copy of this site.",
    restore_newer: "A newer version of this site made this copy. Reload the page and try again.",
    shortcut_title: "Keys",
    shortcut_search: "The key / goes to the search field of a list",
    suggestions: "Go straight to",
    suggested_theme: "theme",
    suggested_series: "series",
    suggested_partner: "partner",
    suggested_person: "person",
    suggested_place: "place",
    erase_title: "Erase everything",
    erase_text: "You cannot undo this. A registration that has reached the organizer does not disappear there: withdraw it first. What is still on its way to the organizer does not arrive any more.",
    erase: "Erase everything on this device",
    erase_confirm: "Are you sure that you want to erase everything?",
    erase_yes: "Yes, erase everything",
    erase_no: "No, keep it",
    erase_done: "Everything has been erased.",
    erase_failed: "The browser does not let us erase everything.",
    device_personal: |fields| format!("It holds: {fields}."),
    device_removed: |n| {
        if n == 1 {
            "Of 1 thing that you removed: only that it is gone, so that an old copy does not bring it back."
                .to_owned()
        } else {
            format!(
                "Of {n} things that you removed: only that they are gone, so that an old copy does not bring them back."
            )
        }
    },
    restore_added: |title| format!("Added: {title}"),
    restore_changed: |title| format!("Changes: {title}"),
    restore_removed: |title| format!("Goes: {title}"),
    restore_refused: |n| {
        if n == 1 {
            "1 item of the copy cannot be read and is left out.".to_owned()
        } else {
            format!("{n} items of the copy cannot be read and are left out.")
        }
    },
    mine_calendar: "In my calendar",
    mine_calendar_text: |count| {
        let what = if count == 1 { "One event".to_owned() } else { format!("{count} events and parts") };
        format!(
            "{what} in one file. This is a copy of now: when something changes, your calendar does not change with it. Then download the file again; your calendar updates what it has. Does your phone not open the file? Then use ‘Calendar’ with each event."
        )
    },
    mine_calendar_make: "Download for my calendar",
    mine_calendar_failed: "The calendar file could not be made. Try again when there is internet.",
    mine_calendar_follow: "Do you want your calendar to stay up to date? Choose ‘New talks in my calendar’ at",
    mine_calendar_agenda: "the agenda",
    reach_organizer: "This is how you reach the organiser:",
    about_body: "What you save stays on your own device. You do not need an account.",
    privacy_intro: "This site collects nothing about you. There are no cookies, no statistics and no requests to other sites, but for one: a registration that goes to the organiser.",
    privacy_body: |days| {
        format!(
            r"### What is on your device

- The events you save.
- Your notes. They go nowhere, except what you yourself use as the question in your registration.
- Your registrations, with the details you fill in.
- Your choices on this site, such as your Mastodon server when you fill it in.
- What you type in a form, until you send it.
- How your events were when you last looked.
- A copy of the programme, for when there is no internet.
- When you scan codes of another device: what you scanned so far, until all of it is there. After an hour it no longer counts; it is then erased as soon as you open ‘Saved’.

This is in your browser's storage. Only you can reach it, and everybody who uses the same device.

### What goes to the organiser

Only a registration, and only when you fill one in. Above the form it says where the details go, or that they stay on your device. Once the organiser has said that they arrived, the site erases your name, e-mail address, question and needs here. The QR code of your ticket holds no personal details.

### When you take along what you saved

A QR code or link with what you saved holds everything itself. What is in it goes to no server, not when you open the link either. Name, e-mail address, question and needs go along only when you tick that. Whoever has the code or the link can read what is in it.

### How long

The details of a registration are erased {days} after the event. What you save stays until you remove it. Safari may erase everything when you do not visit the site for seven days.

### Erasing

Under ‘Saved’ you remove what you like. You can also erase this site's data in the settings of your browser.

### Questions

Do you want to know which details the organiser has of you, or have them corrected or erased? Ask the organiser."
        )
    },
    accessibility_body: r"Everybody should be able to read and use this programme. The site is made to the WCAG 2.2 guidelines, level AA.

### What we do

- The site works with a keyboard only and with screen readers.
- Text can be made up to four times larger without anything being lost.
- The site follows your device's settings for dark, contrast and motion.
- What a color means is also said in words.

### What we know can be better

- Many texts are in Dutch only.
- Of old events it is often not known whether the building was accessible.
- Reports and recordings are on other sites, which may not follow the guidelines.
- The site was tested in Chromium, Firefox and WebKit (Safari). People with a screen reader have not tested it yet.

### Found something?

Tell the organiser. It will be put right.",
    month_intro: "The whole programme, month by month.",
    month_written: |month| format!("You see {month}. Other months are in the lists."),
    month_choose: "Choose a month",
    month_previous: "Previous month",
    month_next: "Next month",
    month_jump: "Go to",
    month_said: |name, n| {
        if n == 1 { format!("{name}: 1 event") } else { format!("{name}: {n} events") }
    },
    month_week: "Week",
    month_day: |month, n, off| {
        let count = if n == 1 { "1 event".to_owned() } else { format!("{n} events") };
        match off {
            0 => format!("{month}, {count}"),
            _ if n == 1 => format!("{month}, {count}, which does not take place"),
            1 => format!("{month}, {count}, of which 1 does not take place"),
            _ => format!("{month}, {count}, of which {off} do not take place"),
        }
    },
    month_free_day: |month| format!("{month}, no events"),
    month_more: |day, n| format!("{n} more events on {day}"),
    month_goes_on: "continues",
    month_last_day: "last day",
    month_list: |month| format!("Everything in {month}"),
    month_whole: |month| format!("Show everything in {month}"),
    month_day_empty: "There are no events on this day.",
    month_empty: |month| format!("There are no events in {month}."),
    month_empty_filtered: |month| format!("There are no events in {month} with this choice."),
    month_nearest: "There are in:",
    month_undated: |n| {
        let count = if n == 1 { "1 event".to_owned() } else { format!("{n} events") };
        format!("Without a date, and so only in the archive: {count}.")
    },
    month_keys: "The arrow keys lead from day to day, Page Up and Page Down to another month.",
};
