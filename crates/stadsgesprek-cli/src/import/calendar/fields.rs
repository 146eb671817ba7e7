//! What a calendar says of an event besides when it is.

use crate::draft::Draft;
use crate::import::content_lines::Property;
use crate::import::gathering::{Gathering, one_line};
use crate::import::issue::ImportIssue;
use crate::import::readable;
use crate::names::{find, kinds};
use stadsgesprek_core::programme::document::PartnerRole;
use stadsgesprek_core::value::text::Text;

/// Takes one property over, or says why not.
pub(super) fn take_over(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let field = property.name.as_str();
    match field {
        "DESCRIPTION" => {
            let text = readable::description(&property.text());
            draft.description = text.and_then(|text| gathering.public(field, text)).map(Text::Plain);
        }
        "LOCATION" => {
            let place = readable::line(&property.text());
            if !place.is_empty() {
                gathering.place(draft, field, &place);
            }
        }
        "URL" => gathering.link(draft, field, property.value.trim(), None),
        "STATUS" => status(property, draft, gathering),
        "CATEGORIES" => categories(property, draft, gathering),
        "ORGANIZER" => {
            if let Some(name) = property.parameter("CN") {
                gathering.partner(draft, field, &readable::line(name), PartnerRole::Organiser);
            }
        }
        // What was never changed has no need to say so.
        "SEQUENCE" => draft.sequence = property.value.trim().parse().ok().filter(|number| *number > 0),
        "ATTACH" | "IMAGE" => attachment(property, draft, gathering),
        "GEO" => gathering.report(field, ImportIssue::Coordinates),
        "COMMENT" | "CONTACT" | "CONFERENCE" | "RESOURCES" => {
            let text = readable::line(&property.text());
            if !text.is_empty() {
                gathering.report(field, ImportIssue::NoField(text));
            }
        }
        "ATTENDEE" => {
            let is_said = gathering
                .notices
                .last()
                .is_some_and(|last| last.issue == ImportIssue::Guests && last.subject == gathering.subject);
            if !is_said {
                gathering.report(field, ImportIssue::Guests);
            }
        }
        _ => {}
    }
}

/// What is attached is a link, unless it is in the file itself or a picture.
fn attachment(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let (field, url) = (property.name.as_str(), property.value.trim());
    let is_embedded = property.parameter("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("BINARY"))
        || property.parameter("ENCODING").is_some()
        || url.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"));
    let is_picture = property.parameter("FMTTYPE").is_some_and(|kind| kind.starts_with("image/"));
    if is_embedded {
        gathering.report(field, ImportIssue::Embedded);
    } else if field == "IMAGE" || is_picture {
        gathering.report(field, ImportIssue::Picture(one_line(url)));
    } else {
        let label = ["FILENAME", "X-FILENAME"].iter().find_map(|name| property.parameter(name)).map(one_line);
        gathering.link(draft, field, url, label.as_deref());
    }
}

fn status(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let word = one_line(&property.text());
    // What is not published was left out before.
    if !word.is_empty()
        && let Err(issue) = gathering.status(draft, "STATUS", &word)
    {
        gathering.report("STATUS", issue);
    }
}

/// A category is a sort of gathering or a theme.
fn categories(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let all_kinds = kinds(gathering.default_language);
    for category in property.texts() {
        let category = readable::line(&category);
        let is_theme = find(&gathering.names.themes, &category).is_ok();
        match find(&all_kinds, &category) {
            Ok(kind) if !is_theme && draft.kind.is_none() => draft.kind = Some(kind.value),
            _ => gathering.theme(draft, &property.name, &category),
        }
    }
}
