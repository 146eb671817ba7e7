//! Texts of other programs as people read them: HTML, entities and Markdown become the markup of the programme, or one
//! plain line.

mod html;
mod meeting;
mod plain;
mod tags;

pub(super) use meeting::{is_door, without as without_meeting};

use stadsgesprek_core::programme::markdown::{parse, plain_text};
use std::borrow::Cow;

/// A text that is plain unless it is HTML, as Markdown that shows the same; nothing when there is nothing in it.
pub(super) fn description(text: &str) -> Option<String> {
    match tags::is_html(text) {
        true => html::markdown(text, html::TextSource::Plain),
        false => plain::escaped(&entities(text)),
    }
}

/// A text that is Markdown with or without HTML in it, as Markdown; nothing when there is nothing in it.
pub(super) fn marked_up(text: &str) -> Option<String> {
    match tags::is_html(text) {
        true => html::markdown(text, html::TextSource::Markdown),
        false => super::gathering::many_lines(&entities(text)),
    }
}

/// A title, a name: one plain line of a text that is plain unless it is HTML.
pub(super) fn line(text: &str) -> String {
    let text = match tags::is_html(text) {
        true => Cow::Owned(html::words(text)),
        false => entities(text),
    };
    super::gathering::one_line(&text)
}

/// One plain line of a text that is Markdown, with or without HTML in it.
pub(super) fn line_of_markdown(text: &str) -> String {
    super::gathering::one_line(&plain_text(&parse(&marked_up(text).unwrap_or_default())))
}

/// The text with its entities as characters. Only those with a semicolon: "?a=1&copy=2" is an address.
pub(super) fn entities(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 33;
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        let end = after.bytes().take(LONGEST).position(|byte| byte == b';');
        let entity = end.map(|end| &after[..=end]).filter(|entity| is_entity(entity)).unwrap_or("&");
        match entity {
            "&" => plain.push('&'),
            entity => plain.push_str(&htmlize::unescape(entity)),
        }
        rest = &after[entity.len()..];
    }
    if plain.is_empty() {
        return Cow::Borrowed(text);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn is_entity(text: &str) -> bool {
    let name = text.strip_prefix('&').and_then(|text| text.strip_suffix(';')).unwrap_or_default();
    let name = name.strip_prefix('#').unwrap_or(name);
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{description, entities, line, line_of_markdown, marked_up};

    #[track_caller]
    fn check(read: fn(&str) -> Option<String>, text: &str, expected: &str) {
        assert_eq!(read(text).as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn a_description_in_html_is_read_as_it_is_shown() {
        let html = "<p>Kom<br>ook&nbsp;<a href=\"https://x.nl\">hier</a></p>";
        check(description, html, "Kom\\\nook [hier](https://x.nl)");
        check(description, "<p>Een</p>\n\n<p>Twee *drie*</p>", "Een\n\nTwee \\*drie\\*");
        check(
            description,
            "Eerst:\n<ul>\n<li>een</li>\n<li>twee</li></ul>Daarna",
            "Eerst:\n\n- een\n- twee\n\nDaarna",
        );
        check(description, "<ol><li>een<li>twee</ol>", "1. een\n2. twee");
        check(description, "<h2>Kop</h2>tekst", "### Kop\n\ntekst");
        check(description, "<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc");
        check(description, "een <b>dik </b>woord, <i></i>niets", "een **dik** woord, niets");
        check(
            description,
            "<html><head><style>p{}</style><title>t</title></head><body>Kom ook</body></html>",
            "Kom ook",
        );
        check(description, "<script>alert(1)</script>Veilig<!-- weg -->", "Veilig");
        check(description, "<a href=\"javascript:alert(1)\">klik</a>", "klik");
        check(
            description,
            "<a href='https://x.nl/a(b)'></a><a href=https://x.nl/>https://x.nl/</a>",
            "https://x.nl/",
        );
        check(description, "Regel een\n<b>Regel</b> twee\n\nDrie", "Regel een\\\n**Regel** twee\n\nDrie");
        check(description, "<p>1. geen lijst<br># geen kop</p>", "1\\. geen lijst\\\n\\# geen kop");
    }

    #[test]
    fn what_is_not_html_stays_as_it_is() {
        check(description, "a < b en <naam> & x > y", "a < b en <naam> & x > y");
        check(description, "Caf&eacute; &#8211; R&D", "Café – R&D");
        check(description, "I <3 Delft", "I <3 Delft");
        check(description, "zie https://x.nl/?a=1&copy=2", "zie https://x.nl/?a=1&copy=2");
    }

    #[test]
    fn markdown_keeps_its_meaning_with_html_in_it() {
        let mixed = "Lees [meer hierover](https://voorbeeld.nl/), <small>ook</small> <p>dit</p>";
        check(marked_up, mixed, "Lees [meer hierover](https://voorbeeld.nl/), ook\n\ndit");
        check(marked_up, "Met *nadruk*.\n\n- een", "Met *nadruk*.\n\n- een");
        check(marked_up, "<p>Alinea</p>", "Alinea");
        assert_eq!(line_of_markdown(mixed), "Lees meer hierover (https://voorbeeld.nl/), ook dit");
        assert_eq!(line_of_markdown("**Kort** en\ngoed."), "Kort en goed.");
    }

    #[test]
    fn a_title_is_one_plain_line() {
        assert_eq!(line("Caf&eacute; &#8211; <b>debat</b>\n"), "Café – debat");
        assert_eq!(line("A <br> B"), "A B");
        assert_eq!(line("2 < 3 <en> 4"), "2 < 3 <en> 4");
    }

    #[test]
    fn an_entity_is_a_character() {
        for (text, expected) in [
            ("&amp;amp;", "&amp;"),
            ("&#x20AC;5", "€5"),
            ("&;&#;&onbekend; & &é;", "&;&#;&onbekend; & &é;"),
            ("", ""),
        ] {
            assert_eq!(entities(text), expected, "{text}");
        }
    }

    #[test]
    fn hostile_html_takes_no_longer_than_its_length() {
        for part in
            ["<p>", "<b>", "<ul><li>", "<a href='", "<blockquote>", "</p>", "&", "<!--", "<a href=x>y"]
        {
            let _ = description(&format!("<p>{}", part.repeat(5_000)));
        }
    }
}
