//! The tree as plain text, for calendars, previews and mail.

use super::{Block, Inline};

/// The text without markup: a blank line between blocks, `- ` or `1. ` before items, `> ` before quoted lines, and the
/// address after the text of a link.
pub fn plain_text(blocks: &[Block]) -> String {
    blocks.iter().map(block_text).collect::<Vec<_>>().join("\n\n")
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph(inlines) => text_of(inlines),
        Block::List { is_ordered, items } => {
            let marked = items.iter().enumerate().map(|(at, item)| match is_ordered {
                true => format!("{}. {}", at + 1, text_of(item)),
                false => format!("- {}", text_of(item)),
            });
            marked.collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => {
            let text = plain_text(blocks);
            text.split('\n')
                .map(|line| format!("> {line}").trim_end().to_owned())
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

fn text_of(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write(inlines, &mut text);
    text
}

fn write(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(piece) => text.push_str(piece),
            Inline::Emphasis(inlines) | Inline::Strong(inlines) => write(inlines, text),
            Inline::LineBreak => text.push('\n'),
            Inline::Link { url, inlines } => {
                let label = text_of(inlines);
                text.push_str(&label);
                if label != *url && format!("mailto:{label}") != *url {
                    text.push_str(&format!(" ({url})"));
                }
            }
        }
    }
}
