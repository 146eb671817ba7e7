//! One event on the screen: large, or as a row.

use leptos::prelude::*;
use stadsgesprek_core::catalog::{dates, door_texts, texts};
use stadsgesprek_core::screens::door_screen::{Showing, ShowingTime, StatusNotice};
use stadsgesprek_core::value::text::{Language, Text};

/// Titles of up to so many characters are set largest, and of up to so many in the middle size.
const SHORT: usize = 28;
const MIDDLE: usize = 56;

/// A word of more characters does not fit on a line in those sizes.
const LONG_WORD: usize = 16;

/// A text in the language of the screen, marked when it is in the other one.
fn localized(text: &Text, language: Language, default: Language) -> AnyView {
    let (text, found) = text.get(language, default);
    let text = text.to_owned();
    if found == language {
        text.into_any()
    } else {
        view! { <span lang=found.tag()>{text}</span> }.into_any()
    }
}

fn length(text: &Text, language: Language, default: Language) -> &'static str {
    let text = text.get(language, default).0;
    let characters = |text: &str| text.chars().count();
    match characters(text) {
        _ if text.split(' ').any(|word| characters(word) > LONG_WORD) => "long",
        length if length <= SHORT => "short",
        length if length <= MIDDLE => "middle",
        _ => "long",
    }
}

/// The event that matters most now. When it is stands beside the heading when there is only this one.
#[component]
pub(super) fn LeadView(
    showing: Showing,
    language: Language,
    default: Language,
    has_time: bool,
) -> impl IntoView {
    let t = door_texts(language);
    let say = move |text: &Text| localized(text, language, default);
    let plain = move |text: &Text| text.get(language, default).0.to_owned();
    let length = length(&showing.title, language, default);
    let sessions = showing.sessions.iter().map(|session| {
        view! { <p class="door-part" data-kind="now">{(t.part_now)(&plain(&session.title))}</p> }
    });
    let sessions = sessions.collect_view();
    let next = showing.next_session.as_ref().map(|session| {
        view! { <p class="door-part">{(t.part_next)(session.start, &plain(&session.title))}</p> }
    });
    let within =
        showing.within.as_ref().map(|text| view! { <p class="door-line">{(t.within)(&plain(text))}</p> });
    let time =
        has_time.then(|| view! { <p class="door-when">{when(&showing, language, EndMention::Said)}</p> });
    view! {
        <article class="door-showing">
            <NoticeView showing=showing.clone() language />
            {time}
            <h3 class="door-title" data-length=length>{say(&showing.title)}</h3>
            {within}
            {whereabouts(&showing, language, default).map(|text| view! { <p class="door-line door-where">{text}</p> })}
            <MoreView showing=showing.clone() language default />
            {sessions}
            {next}
        </article>
    }
    .into_any()
}

/// An event in one row, beside what matters most.
#[component]
pub(super) fn RowView(showing: Showing, language: Language, default: Language) -> impl IntoView {
    let t = door_texts(language);
    let within = showing.within.as_ref().map(|text| {
        let text = text.get(language, default).0.to_owned();
        view! { <p class="door-line">{(t.within)(&text)}</p> }
    });
    let place = whereabouts(&showing, language, default);
    let place = place.map(|text| view! { " " <span class="door-where">{text}</span> });
    view! {
        <article class="door-showing">
            <NoticeView showing=showing.clone() language />
            <p class="door-when">{when(&showing, language, EndMention::Unsaid)} {place}</p>
            <h3 class="door-row-title">{localized(&showing.title, language, default)}</h3>
            {within}
            <MoreView showing=showing.clone() language default />
        </article>
    }
    .into_any()
}

/// The status in words, before anything else.
#[component]
fn NoticeView(showing: Showing, language: Language) -> impl IntoView {
    let (t, door) = (texts(language), door_texts(language));
    let words = match showing.notice {
        Some(StatusNotice::Cancelled) => Some(t.status_cancelled.to_owned()),
        Some(StatusNotice::Postponed) => Some(t.status_postponed.to_owned()),
        Some(StatusNotice::Rescheduled) => Some(t.status_rescheduled.to_owned()),
        Some(StatusNotice::MovedOnline) => Some(t.status_moved_online.to_owned()),
        Some(StatusNotice::Unknown) => Some(t.status_unknown.to_owned()),
        Some(StatusNotice::MovedTo(when)) => Some((door.moved_to)(when)),
        None if showing.is_full => Some(t.status_full.to_owned()),
        None => None,
    };
    let is_sentence = matches!(showing.notice, Some(StatusNotice::MovedTo(_)));
    let sample = showing.is_sample.then(|| view! { <span class="door-sample">{t.sample}</span> });
    let words = words.map(|words| {
        view! { <span class="door-notice" data-form=if is_sentence { "sentence" } else { "word" }>{words}</span> }
    });
    (words.is_some() || sample.is_some()).then(|| view! { <p class="door-notices">{words} " " {sample}</p> })
}

/// Whether it is said when something ends that is still to come: in a row the place needs that room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EndMention {
    /// It is said.
    Said,
    /// It is not.
    Unsaid,
}

/// When it is, in one line; each piece stays whole where the line breaks.
pub(super) fn when(showing: &Showing, language: Language, ends: EndMention) -> AnyView {
    let (t, door) = (texts(language), door_texts(language));
    let is_off = matches!(
        showing.notice,
        Some(StatusNotice::Cancelled | StatusNotice::Postponed | StatusNotice::MovedTo(_))
    );
    let words = match &showing.timing {
        ShowingTime::UnderWay { start, .. }
        | ShowingTime::Soon { start, .. }
        | ShowingTime::At { start, .. }
            if is_off =>
        {
            (door.not_at)(*start)
        }
        ShowingTime::UnderWay { end: Some(end), .. } => (t.until)(*end),
        ShowingTime::UnderWay { start, end: None } => (door.begun)(*start),
        ShowingTime::Soon { start, minutes, is_open } => {
            let open = is_open.then(|| view! { " " <span>{door.open}</span> });
            return view! {
                <strong class="door-soon">{(door.in_minutes)(usize::from(*minutes))}</strong>
                " "
                <span>{(door.at_time)(*start)}</span>
                {open}
            }
            .into_any();
        }
        ShowingTime::At { start, end } => {
            dates::times(*start, end.filter(|_| ends == EndMention::Said), language)
        }
        ShowingTime::Days { last, .. } => (door.through)(*last),
        ShowingTime::Sometime => door.time_unknown.to_owned(),
    };
    view! { <span>{words}</span> }.into_any()
}

/// Where it is, as far as the screen is not about that place alone.
fn whereabouts(showing: &Showing, language: Language, default: Language) -> Option<AnyView> {
    let say = move |text: &Text| localized(text, language, default);
    match (&showing.place, &showing.room) {
        (None, None) => None,
        (Some(place), None) => Some(say(place)),
        (None, Some(room)) => Some(say(room)),
        (Some(place), Some(room)) => Some(view! { {say(place)} ", " {say(room)} }.into_any()),
    }
}

/// Why it is otherwise, and when something that lasts for days is open.
#[component]
fn MoreView(showing: Showing, language: Language, default: Language) -> impl IntoView {
    let hours = match &showing.timing {
        ShowingTime::Days { hours, .. } => hours.as_ref(),
        _ => None,
    };
    let lines = showing.reason.as_ref().into_iter().chain(hours);
    let lines = lines.map(|text| view! { <p class="door-line">{localized(text, language, default)}</p> });
    lines.collect_view()
}
