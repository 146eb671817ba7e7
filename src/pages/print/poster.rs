//! An event on A3, for the door: the title over half of the sheet, the date, the place, a code.

use super::announcement::{SheetFoot, SheetTitle, SheetTop, SheetWhen};
use super::desk::Paper;
use super::facts::{price_line, registration_need};
use crate::components::{LocalizedText, localized, plain_picture};
use leptos::prelude::*;
use stadsgesprek_core::export::print::{POSTER, POSTER_WITH_PICTURE};
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// An event on A3.
#[component]
pub fn PosterSheet(event: Arc<Event>) -> impl IntoView {
    let need = registration_need(&event).map(|words| (words, None));
    let terms: Vec<LocalizedText> = need.into_iter().chain(price_line(&event)).collect();
    let picture = event.about.images.first();
    let area = if picture.is_some() { POSTER_WITH_PICTURE } else { POSTER };
    let picture =
        picture.map(|image| plain_picture("sheet-picture", image.largest(), localized(&image.alt), false));
    view! {
        <Paper sheet="poster" is_off=!event.goes_ahead()>
            <div class="sheet-body">
                <SheetTop event=event.clone() />
                <SheetTitle event=event.clone() area />
                {picture}
                <SheetWhen event=event.clone() terms />
                <SheetFoot event />
            </div>
        </Paper>
    }
    .into_any()
}
