//! What reaches outside the views, boxed for the same reason as `ui`'s live views.

use leptos::prelude::*;

/// Runs once the views stand, and again when something it read has changed. Browser only.
pub fn effect(reach: impl Fn() + 'static) {
    effect_boxed(Box::new(reach));
}

fn effect_boxed(reach: Box<dyn Fn()>) {
    Effect::new(move |_| reach());
}
