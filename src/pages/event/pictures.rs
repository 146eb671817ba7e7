//! The pictures of an event: the first with the summary, the others after the programme.

use crate::components::localized;
use crate::state::location::use_texts;
use leptos::prelude::*;
use stadsgesprek_core::programme::document::Image;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// How wide the first is, and each of the others (the `sizes` of HTML).
const FIRST: &str = "(min-width: 44rem) 40rem, 94vw";
const OTHERS: &str = "(min-width: 44rem) 20rem, 94vw";

/// The first picture.
pub fn first_picture(event: &Event) -> Option<AnyView> {
    event.about.images.first().map(|image| picture(image, FIRST, None))
}

/// The pictures after the first; those are wanted only when somebody scrolls there.
#[component]
pub fn Pictures(event: Arc<Event>) -> impl IntoView {
    let others = event.about.images.iter().skip(1);
    let others: Vec<_> =
        others.map(|image| view! { <li>{picture(image, OTHERS, Some("lazy"))}</li> }).collect();
    (!others.is_empty()).then(|| {
        view! {
            <section aria-labelledby="pictures">
                <h2 id="pictures">{use_texts().photos}</h2>
                <ul class="pictures" role="list">{others}</ul>
            </section>
        }
    })
}

/// A picture with whose it is. What the build knows of its size holds its place until it is there.
fn picture(image: &Image, sizes: &'static str, loading: Option<&'static str>) -> AnyView {
    let (alt, lang) = localized(&image.alt);
    let source = image.webp().map(|files| {
        view! { <source type="image/webp" srcset=files.to_owned() sizes=sizes /> }
    });
    let size = |of: fn(&_) -> u32| image.published.as_ref().map(of);
    let credit = image.credit.as_ref().filter(|credit| !credit.trim().is_empty());
    let credit = credit.map(|credit| (use_texts().picture_by)(credit));
    view! {
        <figure class="picture">
            <picture>
                {source}
                // A browser fetches as soon as it knows the address: all else comes before.
                <img
                    loading=loading
                    alt=alt
                    lang=lang
                    width=size(|it| it.width)
                    height=size(|it| it.height)
                    src=image.address()
                />
            </picture>
            {credit.map(|credit| view! { <figcaption>{credit}</figcaption> })}
        </figure>
    }
    .into_any()
}
