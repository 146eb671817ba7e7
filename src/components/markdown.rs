//! A text from the programme file as views; never as HTML.

use leptos::prelude::*;
use stadsgesprek_core::programme::markdown::{Block, Inline, parse};

/// A text with paragraphs, emphasis, lists, links, headings and quotes.
#[component]
pub fn Markdown(
    /// The text as written.
    text: String,
) -> impl IntoView {
    blocks(parse(&text))
}

fn blocks(blocks: Vec<Block>) -> AnyView {
    blocks.into_iter().map(block).collect_view().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading { level, inlines: content } => match level {
            3 => view! { <h3>{inlines(content)}</h3> }.into_any(),
            4 => view! { <h4>{inlines(content)}</h4> }.into_any(),
            5 => view! { <h5>{inlines(content)}</h5> }.into_any(),
            _ => view! { <h6>{inlines(content)}</h6> }.into_any(),
        },
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::List { is_ordered, items } => {
            let items = items.into_iter().map(|item| view! { <li>{inlines(item)}</li> }).collect_view();
            if is_ordered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
        Block::Quote(content) => view! { <blockquote>{blocks(content)}</blockquote> }.into_any(),
    }
}

fn inlines(content: Vec<Inline>) -> AnyView {
    content.into_iter().map(inline).collect_view().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content)}</em> }.into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content)}</strong> }.into_any(),
        Inline::Link { url, inlines: content } => {
            view! { <a href=url rel="external noreferrer">{inlines(content)}</a> }.into_any()
        }
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}
