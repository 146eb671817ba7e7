//! The tags of HTML in a text that may be plain: only what HTML has a name for is a tag.

use super::entities;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HtmlToken<'t> {
    /// What stands between tags, with its entities.
    Text(&'t str),
    /// A tag that opens, or stands alone.
    Open {
        /// In small letters.
        name: &'static str,
        /// Where a link leads.
        href: Option<String>,
    },
    /// A tag that closes.
    Close(&'static str),
}

/// What is known as a tag. What is not on this list, such as "<naam>", is text.
const NAMES: &[&str] = &[
    "a",
    "abbr",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "html-blob",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "link",
    "main",
    "meta",
    "o:p",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
];

/// Those whose content nobody sees.
const UNSEEN: &[&str] = &["script", "style", "title"];

/// How long a tag is at most; so a bracket that is never closed does not make the whole text be read again.
const LONGEST: usize = 2000;

/// Whether there is a tag in it.
pub(super) fn is_html(text: &str) -> bool {
    let mut ends = BracketEnds::default();
    text.match_indices('<').any(|(at, _)| ends.is_near(text, at) && tag(&text[at..]).is_some())
}

/// Where the next bracket closes, looked for once: a text of brackets that never close takes no longer than its length.
#[derive(Default)]
struct BracketEnds {
    next: Option<usize>,
}

impl BracketEnds {
    fn is_near(&mut self, text: &str, at: usize) -> bool {
        if self.next.is_none_or(|next| next < at) {
            self.next = Some(text[at..].find('>').map_or(usize::MAX, |end| at + end));
        }
        self.next.is_some_and(|next| next - at <= LONGEST)
    }
}

/// The pieces, in order.
pub(super) fn pieces(text: &str) -> Vec<HtmlToken<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut ends = BracketEnds::default();
    while let Some(found) = text[at..].find('<').map(|found| found + at) {
        let rest = &text[found..];
        let tag = if ends.is_near(text, found) { tag(rest) } else { None };
        let (piece, length) = match (unseen(rest), tag) {
            (Some(length), _) => (None, length),
            (None, Some((piece, length))) => (Some(piece), length),
            (None, None) => {
                at = found + 1;
                continue;
            }
        };
        if start < found {
            pieces.push(HtmlToken::Text(&text[start..found]));
        }
        at = found + length;
        if let Some(HtmlToken::Open { name, .. }) = &piece
            && UNSEEN.contains(name)
        {
            let ends = |(end, _): &(usize, &str)| {
                text[at + end + 2..].get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name))
            };
            at += text[at..].match_indices("</").find(ends).map_or(text.len() - at, |(end, _)| end);
        }
        pieces.extend(piece);
        start = at;
    }
    if start < text.len() {
        pieces.push(HtmlToken::Text(&text[start..]));
    }
    pieces
}

/// How long a comment or declaration is.
fn unseen(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some(comment.find("-->").map_or(text.len(), |end| end + 7));
    }
    let is_declaration = text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"))
        || text.starts_with("<?xml")
        || text.starts_with("<![");
    is_declaration.then(|| text.find('>').map_or(text.len(), |end| end + 1))
}

/// The tag at the start of a text, and how long it is.
fn tag(text: &str) -> Option<(HtmlToken<'_>, usize)> {
    let inside = text.strip_prefix('<')?;
    let (inside, is_end) = inside.strip_prefix('/').map_or((inside, false), |inside| (inside, true));
    let length = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '-')?;
    let written = &inside[..length];
    let name = NAMES.iter().find(|name| name.eq_ignore_ascii_case(written))?;
    let attributes = &inside[length..];
    if !attributes.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/') {
        return None;
    }
    let end = end(attributes)?;
    let whole = text.len() - attributes.len() + end + 1;
    if is_end {
        return Some((HtmlToken::Close(name), whole));
    }
    let href = (*name == "a").then(|| href(&attributes[..end])).flatten();
    Some((HtmlToken::Open { name, href }, whole))
}

/// Where the tag closes, outside quotes.
fn end(attributes: &str) -> Option<usize> {
    let mut quote = None;
    let closes = attributes.bytes().take(LONGEST).position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        byte == b'>' && quote.is_none()
    });
    // A quotation mark that is never closed.
    closes.or_else(|| attributes.bytes().take(LONGEST).position(|byte| byte == b'>'))
}

fn href(attributes: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.find("href")?;
    let value = attributes[at + 4..].trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split(|c: char| c.is_ascii_whitespace()).next()?,
    };
    Some(entities(value.trim()).into_owned())
}
