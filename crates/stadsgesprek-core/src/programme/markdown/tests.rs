//! Everything in the subset means what CommonMark says it means, and everything else stays text.

use super::*;
use proptest::prelude::*;

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn em(inlines: &[Inline]) -> Inline {
    Inline::Emphasis(inlines.to_vec())
}

fn strong(inlines: &[Inline]) -> Inline {
    Inline::Strong(inlines.to_vec())
}

fn link(url: &str, label: &str) -> Inline {
    Inline::Link { url: url.to_owned(), inlines: vec![text(label)] }
}

fn heading(level: u8, label: &str) -> Block {
    Block::Heading { level, inlines: vec![text(label)] }
}

fn paragraph(label: &str) -> Block {
    Block::Paragraph(vec![text(label)])
}

fn list(is_ordered: bool, items: &[&str]) -> Block {
    Block::List { is_ordered, items: items.iter().map(|item| vec![text(item)]).collect() }
}

#[track_caller]
fn check(input: &str, expected: &[Block]) {
    assert_eq!(parse(input), expected, "{input:?}");
}

/// Checks a text of one paragraph.
#[track_caller]
fn check_line(input: &str, expected: &[Inline]) {
    check(input, &[Block::Paragraph(expected.to_vec())]);
}

#[test]
fn blank_lines_part_paragraphs() {
    check("", &[]);
    check(" \n\t\n", &[]);
    check("een\ntwee\n\n \ndrie", &[paragraph("een twee"), paragraph("drie")]);
    check("een\r\n\r\ntwee\r\rdrie", &[paragraph("een"), paragraph("twee"), paragraph("drie")]);
}

#[test]
fn headings_begin_at_level_three() {
    check(
        "# een\n## twee\n### drie\n###### zes",
        &[heading(3, "een"), heading(3, "twee"), heading(3, "drie"), heading(6, "zes")],
    );
    check("### kop ###\ntekst", &[heading(3, "kop"), paragraph("tekst")]);
    check("### C#", &[heading(3, "C#")]);
    for input in ["####### zeven", "#plat", "#"] {
        check(input, &[paragraph(input)]);
    }
}

#[test]
fn lines_with_a_mark_are_items() {
    check("- een\n- twee", &[list(false, &["een", "twee"])]);
    check("* een\n\n* twee\n  verder\n\ntekst", &[list(false, &["een", "twee verder"]), paragraph("tekst")]);
    check("tekst\n- een\n  - twee", &[paragraph("tekst"), list(false, &["een", "twee"])]);
    check("1. een\n2) twee", &[list(true, &["een", "twee"])]);
    check("1. een\n1. twee\n1. drie", &[list(true, &["een", "twee", "drie"])]);
}

#[test]
fn a_number_that_begins_no_list_stays() {
    check("6. februari", &[paragraph("6. februari")]);
    check("Het was\n2019. Toen", &[paragraph("Het was 2019. Toen")]);
    check("1. een\n\n3. drie", &[list(true, &["een"]), paragraph("3. drie")]);
    check("1.een", &[paragraph("1.een")]);
}

#[test]
fn quotes_hold_blocks_and_are_never_deep() {
    check("> een\n> twee\n\ndrie", &[Block::Quote(vec![paragraph("een twee")]), paragraph("drie")]);
    check(
        "> - een\n>> twee",
        &[Block::Quote(vec![list(false, &["een"]), Block::Quote(vec![paragraph("twee")])])],
    );
    let deep = parse(&">".repeat(100));
    assert_eq!(
        deep,
        [Block::Quote(vec![Block::Quote(vec![Block::Quote(vec![paragraph(&">".repeat(97))])])])]
    );
}

#[test]
fn stars_and_underscores_emphasize() {
    check_line("een *twee* drie", &[text("een "), em(&[text("twee")]), text(" drie")]);
    check_line("een __twee__", &[text("een "), strong(&[text("twee")])]);
    check_line("***x***", &[em(&[strong(&[text("x")])])]);
    check_line("**een *twee***", &[strong(&[text("een "), em(&[text("twee")])])]);
    check_line("*een **twee***", &[em(&[text("een "), strong(&[text("twee")])])]);
    check_line("on*der*streept", &[text("on"), em(&[text("der")]), text("streept")]);
}

#[test]
fn stars_and_underscores_that_emphasize_nothing_stay() {
    for input in [
        "5 * 3 * 2",
        "snake_case_naam",
        "*een",
        "een*",
        "** x **",
        "****",
        "*",
        "een _ twee",
        "a**** b****",
        "`*`x",
    ] {
        check_line(input, &[text(input)]);
    }
}

#[test]
fn links_need_a_safe_address() {
    check_line(
        "zie [hier](https://example.org/a_(b)).",
        &[text("zie "), link("https://example.org/a_(b)", "hier"), text(".")],
    );
    check_line("[mail](mailto:x@example.org)", &[link("mailto:x@example.org", "mail")]);
    check_line("[](https://example.org)", &[link("https://example.org", "https://example.org")]);
    for input in [
        "[x](javascript:alert(1))",
        "[x](www.example.org)",
        "[x]()",
        "[x](/pad)",
        "[x](java\\script:x)",
        "[x] (x)",
        "[x]",
    ] {
        let Some(Block::Paragraph(inlines)) = parse(input).pop() else { panic!("{input:?}") };
        assert!(matches!(inlines.as_slice(), [Inline::Text(_)]), "{inlines:?}");
    }
}

#[test]
fn a_link_holds_no_link() {
    let url = "https://example.org";
    check_line(&format!("[https://a.example]({url})"), &[link(url, "https://a.example")]);
    check_line(
        &format!("[a [b]({url}) c]({url})"),
        &[text("[a "), link(url, "b"), text(" c]("), link(url, url), text(")")],
    );
    let both = Inline::Link { url: url.to_owned(), inlines: vec![em(&[text("b")])] };
    check_line(&format!("[*b*]({url})"), &[both]);
}

#[test]
fn a_bare_address_is_a_link_without_the_punctuation_around_it() {
    let url = "https://example.org/a?b=c";
    for (before, after) in
        [("", ""), ("zie ", "."), ("(", ")"), ("<", ">"), ("\"", "\""), ("‘", "’,"), ("", "…")]
    {
        let inlines = [text(before), link(url, url), text(after)];
        let expected: Vec<Inline> = inlines.into_iter().filter(|inline| *inline != text("")).collect();
        check_line(&format!("{before}{url}{after}"), &expected);
    }
    check_line(&format!("*{url}*"), &[em(&[link(url, url)])]);
    check_line(
        "https://example.org/a_(b)",
        &[link("https://example.org/a_(b)", "https://example.org/a_(b)")],
    );
    for input in [
        "https://",
        "xhttps://example.org",
        "https:example.org",
        "ftp://example.org",
        "http://...",
        "h",
        "https",
    ] {
        check_line(input, &[text(input)]);
    }
}

#[test]
fn pictures_are_their_description_and_html_is_text() {
    check_line("![een *huis*](huis.jpg)", &[text("een huis")]);
    check_line("[![huis](x.png)](https://example.org)", &[link("https://example.org", "huis")]);
    check_line("<b>x</b> &amp;", &[text("<b>x</b> &amp;")]);
    check_line("Let op![1]", &[text("Let op![1]")]);
}

#[test]
fn a_line_break_has_to_be_asked_for() {
    check_line(
        "een  \ntwee\\\ndrie",
        &[text("een"), Inline::LineBreak, text("twee"), Inline::LineBreak, text("drie")],
    );
    check_line("een  ", &[text("een")]);
}

#[test]
fn a_backslash_takes_the_meaning_away() {
    check_line(r"\*x\* \[y\](z) \\ \q", &[text(r"*x* [y](z) \ \q")]);
    check(r"\# x", &[paragraph("# x")]);
    check(r"1\. x", &[paragraph("1. x")]);
}

#[test]
fn plain_text_reads_well() {
    let input =
        "### Kop\n\nEen *twee* [drie](https://example.org).  \nVier\n\n- a\n- b\n\n1. c\n2. d\n\n> e\n>\n> f";
    let expected =
        "Kop\n\nEen twee drie (https://example.org).\nVier\n\n- a\n- b\n\n1. c\n2. d\n\n> e\n>\n> f";
    assert_eq!(plain_text(&parse(input)), expected);
    assert_eq!(
        plain_text(&parse("https://example.org [x@y.nl](mailto:x@y.nl)")),
        "https://example.org x@y.nl"
    );
}

fn depth(inlines: &[Inline]) -> usize {
    let inside = |inline: &Inline| match inline {
        Inline::Emphasis(inlines) | Inline::Strong(inlines) | Inline::Link { inlines, .. } => {
            depth(inlines) + 1
        }
        Inline::Text(_) | Inline::LineBreak => 0,
    };
    inlines.iter().map(inside).max().unwrap_or(0)
}

fn deepest(blocks: &[Block]) -> usize {
    let inside = |block: &Block| match block {
        Block::Heading { inlines, .. } | Block::Paragraph(inlines) => depth(inlines),
        Block::List { items, .. } => items.iter().map(|item| depth(item)).max().unwrap_or(0),
        Block::Quote(blocks) => deepest(blocks) + 1,
    };
    blocks.iter().map(inside).max().unwrap_or(0)
}

fn links(inlines: &[Inline], found: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { url, inlines } => {
                found.push(url.clone());
                links(inlines, found);
            }
            Inline::Emphasis(inlines) | Inline::Strong(inlines) => links(inlines, found),
            Inline::Text(_) | Inline::LineBreak => {}
        }
    }
}

/// A reader that looks back or ahead over the whole text at each mark would need minutes for these.
#[test]
fn long_hostile_texts_are_read_quickly_and_never_deeply() {
    let pieces = [
        "*",
        "**",
        "_",
        "*a ",
        "a* ",
        "*a_ ",
        "**a *b ",
        "[",
        "]",
        "[a",
        "](",
        "[a](",
        "![",
        "[](https://a",
        "https://",
        "https://(",
        "https://a)",
        "(",
        "\\",
        "> ",
        ">",
        "- ",
        "1. ",
        "1. a\n",
        "# ",
        "\n",
        "\n\n",
        "a\n",
        "  \n",
        "> a\n",
        "*_",
        "*a**b",
        "h",
        "!",
    ];
    for piece in pieces {
        let blocks = parse(&piece.repeat(400_000 / piece.len()));
        assert!(deepest(&blocks) <= 64, "{piece:?}: {}", deepest(&blocks));
    }
    let nested = format!("{}x{}", "*a **b ".repeat(50_000), "** *".repeat(50_000));
    assert!(deepest(&parse(&nested)) <= 64);
}

proptest! {
    #[test]
    fn any_text_can_be_read(input in any::<String>()) {
        let _ = plain_text(&parse(&input));
    }

    #[test]
    fn any_text_of_marks_can_be_read(input in "[-*_#>\\[\\]()!\\\\ \n1.ahtps:/é]{0,300}") {
        let blocks = parse(&input);
        prop_assert!(deepest(&blocks) <= 64);
        for block in &blocks {
            let mut found = Vec::new();
            if let Block::Paragraph(inlines) = block {
                links(inlines, &mut found);
            }
            prop_assert!(found.iter().all(|url| crate::value::link::is_safe_address(url)));
        }
    }

    /// Without the address of a picture, which is left out, and the numbers of a list, which it counts itself.
    #[test]
    fn no_letter_or_digit_is_lost(input in "[-*_#>\\[(!\\\\ \nabcé漢0-9]{0,200}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&plain_text(&parse(&input))), letters(&input));
    }
}
