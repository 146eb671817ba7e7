//! `schedule.xml`.

use super::super::xml_text::allowed;
use super::{Conference, Talk, duration};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Xml = Writer<Vec<u8>>;

/// The text of the file.
pub(super) fn text(conference: &Conference) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory does not fail.
    let _ = write(conference, &mut xml);
    let mut text = String::from_utf8(xml.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

fn write(conference: &Conference, xml: &mut Xml) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("schedule").write_inner_content(|xml| {
        element(xml, "version", &conference.version)?;
        head(conference, xml)?;
        for (at, day) in conference.days.iter().enumerate() {
            let index = (at + 1).to_string();
            let attributes =
                [("index", index.as_str()), ("date", &day.date), ("start", &day.start), ("end", &day.end)];
            xml.create_element("day").with_attributes(attributes).write_inner_content(|xml| {
                for (name, talks) in &day.rooms {
                    let room = xml.create_element("room").with_attribute(("name", allowed(name).as_str()));
                    room.write_inner_content(|xml| talks.iter().try_for_each(|it| talk(it, xml)))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn head(conference: &Conference, xml: &mut Xml) -> io::Result<()> {
    let (start, end) = conference.ends();
    xml.create_element("conference").write_inner_content(|xml| {
        element(xml, "acronym", &conference.acronym)?;
        element(xml, "title", &conference.title)?;
        element(xml, "start", start)?;
        element(xml, "end", end)?;
        element(xml, "days", &conference.days.len().to_string())?;
        element(xml, "timeslot_duration", "00:15")?;
        element(xml, "time_zone_name", "Europe/Amsterdam")?;
        conference.base_url.iter().try_for_each(|url| element(xml, "base_url", url))
    })?;
    Ok(())
}

fn talk(talk: &Talk, xml: &mut Xml) -> io::Result<()> {
    let (id, guid) = (talk.id.to_string(), talk.guid.to_string());
    let event = xml.create_element("event").with_attributes([("id", id.as_str()), ("guid", guid.as_str())]);
    event.write_inner_content(|xml| {
        element(xml, "date", &talk.start.rfc3339())?;
        element(xml, "start", &talk.start.local().format("%H:%M").to_string())?;
        element(xml, "duration", &duration(talk.minutes))?;
        element(xml, "room", &talk.room)?;
        element(xml, "slug", &talk.slug)?;
        talk.url.iter().try_for_each(|url| element(xml, "url", url))?;
        element(xml, "title", &talk.title)?;
        element(xml, "subtitle", &talk.subtitle)?;
        element(xml, "track", &talk.track)?;
        element(xml, "type", talk.kind)?;
        element(xml, "language", talk.language)?;
        element(xml, "abstract", &talk.summary)?;
        element(xml, "description", &talk.description)?;
        xml.create_element("persons").write_inner_content(|xml| {
            talk.persons.iter().try_for_each(|(id, name)| {
                let id = id.to_string();
                let person = xml.create_element("person").with_attribute(("id", id.as_str()));
                person.write_text_content(BytesText::new(&allowed(name))).map(drop)
            })
        })?;
        xml.create_element("links").write_inner_content(|xml| {
            talk.links.iter().try_for_each(|(url, title)| {
                let link = xml.create_element("link").with_attribute(("href", allowed(url).as_str()));
                link.write_text_content(BytesText::new(&allowed(title))).map(drop)
            })
        })?;
        Ok(())
    })?;
    Ok(())
}

fn element(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&allowed(text))).map(drop)
}
