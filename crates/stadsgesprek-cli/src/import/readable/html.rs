//! HTML as the markup of the programme. Nothing is nested deeper than that markup is, so hostile input costs its length.

use super::tags::{HtmlToken, pieces};
use super::{entities, plain};
use stadsgesprek_core::value::link::is_safe_address;

/// What stands between the tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextSource {
    /// Plain text: its stars are stars.
    Plain,
    Markdown,
}

/// The words alone.
pub(super) fn words(text: &str) -> String {
    let mut words = String::new();
    for piece in pieces(text) {
        match piece {
            HtmlToken::Text(text) => words.push_str(&entities(text)),
            HtmlToken::Open { name, .. } | HtmlToken::Close(name) if !is_inline(name) => words.push(' '),
            _ => {}
        }
    }
    words
}

/// As Markdown; nothing when there is nothing in it.
pub(super) fn markdown(text: &str, source: TextSource) -> Option<String> {
    let pieces = pieces(text);
    let is_laid_out = pieces.iter().any(|piece| match piece {
        HtmlToken::Open { name, .. } => !is_inline(name),
        _ => false,
    });
    let mut writer = MarkdownWriter {
        text: String::new(),
        source,
        // Without tags for lines, those of the text count.
        has_lines: !is_laid_out || source == TextSource::Markdown,
        gap: Spacing::None,
        lists: Vec::new(),
        is_new_list: false,
        quotes: 0,
        strong: Mark::Off,
        link: None,
        is_start: true,
    };
    for piece in pieces {
        match piece {
            HtmlToken::Text(text) => writer.words(&entities(text)),
            HtmlToken::Open { name, href } => writer.open(name, href),
            HtmlToken::Close(name) => writer.close(name),
        }
    }
    writer.end_marks();
    let text = writer.text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "u"
            | "o:p"
    )
}

/// What comes before the next words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Spacing {
    None,
    Space,
    Line,
    Paragraph,
    Item,
}

/// Strong text, which is only marked around words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Off,
    Asked,
    On,
}

struct MarkdownWriter {
    text: String,
    source: TextSource,
    has_lines: bool,
    gap: Spacing,
    /// The number of the next item, in lists that have numbers.
    lists: Vec<Option<u32>>,
    /// The next item is the first of its list.
    is_new_list: bool,
    quotes: usize,
    strong: Mark,
    /// Where it leads, and where its words begin once there are some.
    link: Option<(String, Option<usize>)>,
    is_start: bool,
}

impl MarkdownWriter {
    fn open(&mut self, name: &str, href: Option<String>) {
        match name {
            "br" => self.widen(Spacing::Line),
            "b" | "strong" if self.strong == Mark::Off => self.strong = Mark::Asked,
            "a" => {
                self.end_link();
                self.link = href.filter(|href| is_safe_address(href)).map(|href| (href, None));
            }
            "ul" => self.begin_list(None),
            "ol" => self.begin_list(Some(1)),
            "li" => {
                self.begin_block(Spacing::Item);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.begin_block(Spacing::Paragraph);
                self.push_block_start();
                self.text.push_str("### ");
            }
            "blockquote" => {
                self.begin_block(Spacing::Paragraph);
                self.quotes += 1;
            }
            "tr" | "dt" | "dd" => self.begin_block(Spacing::Line),
            "td" | "th" => self.widen(Spacing::Space),
            name if is_inline(name) => {}
            // A browser shows the first paragraph of an item beside its sign.
            _ if self.gap == Spacing::Item => {}
            "div" | "section" | "article" => self.begin_block(Spacing::Line),
            _ => self.begin_block(Spacing::Paragraph),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.end_strong(),
            "a" => self.end_link(),
            "ul" | "ol" => {
                self.lists.pop();
                self.begin_block(if self.lists.is_empty() { Spacing::Paragraph } else { Spacing::Item });
            }
            "blockquote" => {
                self.begin_block(Spacing::Paragraph);
                self.quotes = self.quotes.saturating_sub(1);
            }
            "br" => self.widen(Spacing::Line),
            "li" | "td" | "th" => {}
            name if is_inline(name) => {}
            "tr" | "dt" | "dd" | "div" | "section" | "article" => self.begin_block(Spacing::Line),
            _ => self.begin_block(Spacing::Paragraph),
        }
    }

    fn begin_list(&mut self, number: Option<u32>) {
        self.begin_block(if self.lists.is_empty() { Spacing::Paragraph } else { Spacing::Item });
        // A list inside a list becomes part of the outer one.
        self.is_new_list |= self.lists.is_empty();
        self.lists.push(number);
    }

    fn begin_block(&mut self, gap: Spacing) {
        self.end_marks();
        self.widen(gap);
    }

    fn widen(&mut self, gap: Spacing) {
        // Two line breaks in a row are a paragraph.
        let is_twice = gap == Spacing::Line && self.gap == Spacing::Line;
        self.gap = if is_twice { Spacing::Paragraph } else { self.gap.max(gap) };
    }

    fn words(&mut self, text: &str) {
        if !self.has_lines {
            return self.run(text);
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 && self.source == TextSource::Markdown {
                self.raw_line();
            } else if at > 0 {
                self.widen(Spacing::Line);
            }
            self.run(line);
        }
    }

    /// A line of Markdown ends where it ends.
    fn raw_line(&mut self) {
        if !self.text.is_empty() && self.gap < Spacing::Paragraph {
            self.end_marks();
            self.text.push('\n');
            self.gap = Spacing::None;
            self.is_start = true;
        }
    }

    fn run(&mut self, text: &str) {
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if clean.starts_with(char::is_whitespace) && !self.is_start {
            self.widen(Spacing::Space);
        }
        for (at, word) in clean.split_whitespace().enumerate() {
            if at > 0 {
                self.widen(Spacing::Space);
            }
            self.word(word);
        }
        if clean.ends_with(char::is_whitespace) && !self.is_start {
            self.widen(Spacing::Space);
        }
    }

    fn word(&mut self, word: &str) {
        let is_start = self.push_gap();
        if let Some((_, start @ None)) = &mut self.link {
            *start = Some(self.text.len());
        }
        if self.strong == Mark::Asked && self.link.is_none() {
            self.text.push_str("**");
            self.strong = Mark::On;
        }
        let word = match self.source {
            TextSource::Plain if is_start => plain::at_start(plain::word(word)),
            TextSource::Plain => plain::word(word),
            TextSource::Markdown => word.to_owned(),
        };
        self.text.push_str(&word);
        self.is_start = false;
    }

    /// Whether a line begins here.
    fn push_gap(&mut self) -> bool {
        let gap = std::mem::replace(&mut self.gap, Spacing::None);
        match gap {
            _ if self.text.is_empty() => {
                self.is_new_list = false;
                self.push_start(gap);
            }
            Spacing::None => return self.is_start,
            Spacing::Space => {
                self.text.push(' ');
                return false;
            }
            Spacing::Line => {
                self.text.push_str("\\\n");
                self.push_quotes();
            }
            Spacing::Item if std::mem::take(&mut self.is_new_list) => {
                self.new_paragraph();
                self.push_start(gap);
            }
            Spacing::Item => {
                self.text.push('\n');
                self.push_start(gap);
            }
            Spacing::Paragraph => {
                self.new_paragraph();
                self.push_start(gap);
            }
        }
        true
    }

    fn push_block_start(&mut self) {
        self.push_gap();
        self.is_start = true;
    }

    fn new_paragraph(&mut self) {
        self.text.push('\n');
        if self.quotes > 0 && self.text.rsplit('\n').nth(1).is_some_and(|line| line.starts_with('>')) {
            self.text.push('>');
        }
        self.text.push('\n');
    }

    fn push_start(&mut self, gap: Spacing) {
        self.push_quotes();
        if gap != Spacing::Item {
            return;
        }
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let sign = format!("{number}. ");
                *number += 1;
                self.text.push_str(&sign);
            }
            _ => self.text.push_str("- "),
        }
    }

    fn push_quotes(&mut self) {
        if self.quotes > 0 {
            self.text.push_str("> ");
        }
    }

    fn end_marks(&mut self) {
        self.end_strong();
        self.end_link();
    }

    fn end_strong(&mut self) {
        if std::mem::replace(&mut self.strong, Mark::Off) == Mark::On {
            self.text.push_str("**");
        }
    }

    fn end_link(&mut self) {
        let Some((url, Some(start))) = self.link.take() else { return };
        let words = self.text.split_off(start);
        let is_address = words == url || words == url.trim_end_matches('/');
        let url = url.replace(' ', "%20").replace('(', "%28").replace(')', "%29");
        let is_plain = is_address && plain::word(&url) == url;
        match is_plain {
            true => self.text.push_str(&url),
            false => self.text.push_str(&format!("[{words}]({url})")),
        }
    }
}
