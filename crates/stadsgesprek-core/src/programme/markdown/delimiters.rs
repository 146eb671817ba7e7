//! Puts inlines together: which marks open and close what.

use super::{Inline, plain_text};

/// How many marks can be open at once. The oldest becomes text when there are more, so a search for the one that fits
/// takes constant time, and the tree has a limited depth.
const MAX_OPEN: usize = 12;

/// A run of `*` or `_`.
#[derive(Clone, Copy)]
pub(super) struct DelimiterRun {
    pub(super) mark: char,
    pub(super) count: usize,
    pub(super) opens: bool,
    pub(super) closes: bool,
}

/// A mark that waits for the one that closes it; its own text stands at `node`.
struct OpenDelimiter {
    node: usize,
    kind: DelimiterKind,
}

enum DelimiterKind {
    Run(DelimiterRun),
    Bracket { is_picture: bool },
}

/// The inlines read so far, with the marks that are open.
#[derive(Default)]
pub(super) struct InlineBuilder {
    nodes: Vec<Inline>,
    open: Vec<OpenDelimiter>,
}

impl InlineBuilder {
    pub(super) fn text(&mut self, text: &str) {
        self.nodes.push(Inline::Text(text.to_owned()));
    }

    pub(super) fn line_break(&mut self) {
        self.nodes.push(Inline::LineBreak);
    }

    /// A link that shows its own address.
    pub(super) fn link(&mut self, url: &str) {
        self.nodes.push(Inline::Link { url: url.to_owned(), inlines: vec![Inline::Text(url.to_owned())] });
    }

    pub(super) fn open_bracket(&mut self, is_picture: bool) {
        self.push(DelimiterKind::Bracket { is_picture });
        self.text(if is_picture { "![" } else { "[" });
    }

    /// Whether a bracket is open, and whether it is a picture's.
    pub(super) fn bracket(&self) -> Option<bool> {
        self.open.iter().rev().find_map(|open| match open.kind {
            DelimiterKind::Bracket { is_picture } => Some(is_picture),
            DelimiterKind::Run(_) => None,
        })
    }

    /// The innermost bracket turns out to be text.
    pub(super) fn drop_bracket(&mut self) {
        if let Some(at) = self.bracket_index() {
            self.open.remove(at);
        }
    }

    /// Everything since the innermost bracket becomes a link; a bracket around it can be none any more.
    pub(super) fn close_link(&mut self, url: &str) -> bool {
        let Some(inlines) = self.take_bracket() else { return false };
        let inlines = without_links(inlines);
        if inlines.is_empty() {
            self.link(url);
        } else {
            self.nodes.push(Inline::Link { url: url.to_owned(), inlines });
        }
        self.open.retain(|open| !matches!(open.kind, DelimiterKind::Bracket { is_picture: false }));
        true
    }

    /// Everything since the innermost bracket describes a picture.
    pub(super) fn close_picture(&mut self) -> bool {
        let Some(inlines) = self.take_bracket() else { return false };
        let text = plain_text(&[super::Block::Paragraph(without_links(inlines))]);
        self.nodes.push(Inline::Text(text));
        true
    }

    /// A run closes what it can, and what is left of it may open something.
    pub(super) fn run(&mut self, mut run: DelimiterRun) {
        while run.closes && run.count > 0 {
            let Some(at) = self.opener(run.mark) else { break };
            run.count -= self.wrap(at, run.count);
        }
        if run.count == 0 {
            return;
        }
        if run.opens {
            self.push(DelimiterKind::Run(run));
        }
        self.nodes.push(Inline::Text(marks(run)));
    }

    pub(super) fn finish(self) -> Vec<Inline> {
        merged(self.nodes)
    }

    /// The innermost run of the same mark; a bracket in between keeps the two apart.
    fn opener(&self, mark: char) -> Option<usize> {
        let inside = self.bracket_index().map_or(0, |at| at + 1);
        let found = self.open[inside..]
            .iter()
            .rposition(|open| matches!(open.kind, DelimiterKind::Run(run) if run.mark == mark));
        found.map(|at| at + inside)
    }

    /// Wraps everything since the opener; gives how many marks were used.
    fn wrap(&mut self, at: usize, closing: usize) -> usize {
        self.open.truncate(at + 1);
        let Some(OpenDelimiter { node, kind: DelimiterKind::Run(mut run) }) = self.open.pop() else {
            return closing;
        };
        let used = if run.count >= 2 && closing >= 2 { 2 } else { 1 };
        let inside = merged(self.nodes.drain(node + 1..).collect());
        run.count -= used;
        self.nodes.truncate(node);
        if run.count > 0 {
            self.open.push(OpenDelimiter { node, kind: DelimiterKind::Run(run) });
            self.nodes.push(Inline::Text(marks(run)));
        }
        self.nodes.push(if used == 2 { Inline::Strong(inside) } else { Inline::Emphasis(inside) });
        used
    }

    fn bracket_index(&self) -> Option<usize> {
        self.open.iter().rposition(|open| matches!(open.kind, DelimiterKind::Bracket { .. }))
    }

    fn take_bracket(&mut self) -> Option<Vec<Inline>> {
        let at = self.bracket_index()?;
        let node = self.open[at].node;
        self.open.truncate(at);
        let inside = merged(self.nodes.drain(node + 1..).collect());
        self.nodes.truncate(node);
        Some(inside)
    }

    fn push(&mut self, kind: DelimiterKind) {
        if self.open.len() == MAX_OPEN {
            self.open.remove(0);
        }
        self.open.push(OpenDelimiter { node: self.nodes.len(), kind });
    }
}

fn marks(run: DelimiterRun) -> String {
    std::iter::repeat_n(run.mark, run.count).collect()
}

/// Neighboring texts become one.
fn merged(nodes: Vec<Inline>) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::with_capacity(nodes.len());
    for node in nodes {
        match (merged.last_mut(), node) {
            (_, Inline::Text(text)) if text.is_empty() => {}
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, node) => merged.push(node),
        }
    }
    merged
}

/// Links become their text: a link cannot stand in a link.
fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    let flat = inlines.into_iter().flat_map(|inline| match inline {
        Inline::Link { inlines, .. } => inlines,
        Inline::Emphasis(inlines) => vec![Inline::Emphasis(without_links(inlines))],
        Inline::Strong(inlines) => vec![Inline::Strong(without_links(inlines))],
        other => vec![other],
    });
    merged(flat.collect())
}
