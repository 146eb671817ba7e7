//! Text as it may stand in HTML.

use askama::filters::{self, Escaper};
use std::fmt::{self, Write};

/// How templates escape what they are given (`askama.toml`).
#[derive(Clone, Copy)]
pub(crate) struct Html;

impl Escaper for Html {
    fn write_escaped_str<W: Write>(&self, mut out: W, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| match c {
            '&' => out.write_str("&amp;"),
            '<' => out.write_str("&lt;"),
            '>' => out.write_str("&gt;"),
            '"' => out.write_str("&quot;"),
            '\'' => out.write_str("&#39;"),
            _ => out.write_char(c),
        })
    }
}

/// The text for use between tags and in double-quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let Ok(escaped) = filters::escape(text, Html);
    escaped.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_an_element_or_an_attribute() {
        let hostile = r#"</title><script>alert("1")</script> & 'x'"#;
        let expected = "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;";
        assert_eq!(escape(hostile), expected);
    }
}
