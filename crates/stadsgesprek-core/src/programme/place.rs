//! What can be made of a place.

use crate::programme::document::Place;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The address of a map that shows the place, as a plain link; `None` when nothing says where it is.
pub fn route_address(place: &Place) -> Option<String> {
    if place.online {
        return None;
    }
    if let Some((latitude, longitude)) = place.latitude.as_ref().zip(place.longitude.as_ref()) {
        return Some(format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}"
        ));
    }
    let name = place.name.all().next().map(str::to_owned);
    let where_ = place.address.clone().or(name)?;
    let words: Vec<String> = [Some(where_), place.city.clone()].into_iter().flatten().collect();
    place.city.as_ref()?;
    let query = utf8_percent_encode(&words.join(", "), NON_ALPHANUMERIC).to_string();
    Some(format!("https://www.openstreetmap.org/search?query={query}"))
}
