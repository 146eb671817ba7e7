//! What can be wrong with texts.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::{Error, Tip, Warning};

pub(crate) const TEXTS: &[Explanation] = &[
    row(
        "missing-title",
        Error,
        ["De titel ontbreekt.", "The title is missing."],
        [
            "Zonder titel is de activiteit niet te herkennen; zij is weggelaten.",
            "Without a title the event cannot be recognized; it is left out.",
        ],
        r#""title": "Delft in 2050""#,
    ),
    row(
        "long-title",
        Warning,
        ["Deze titel is te lang voor een titel.", "This title is too long for a title."],
        [
            "Op een telefoon vult zij het hele scherm. Zet de rest in \"summary\" of \"description\".",
            "On a phone it fills the whole screen. Put the rest in \"summary\" or \"description\".",
        ],
        r#""title": "Delft in 2050", "summary": "Hoe ziet de stad er straks uit?""#,
    ),
    row(
        "only-english",
        Tip,
        ["Deze tekst is er alleen in het Engels.", "This text is there in English only."],
        [
            "Wie de Nederlandse site leest, krijgt hier Engels.",
            "People who read the Dutch site get English here.",
        ],
        r#""title": { "nl": "De stad als archief", "en": "The city as an archive" }"#,
    ),
    row(
        "html-in-text",
        Warning,
        ["In deze tekst staat HTML.", "There is HTML in this text."],
        [
            "De site toont de tekens zoals ze er staan, dus ook <b>. Voor nadruk schrijft u *zo*.",
            "The site shows the characters as they are, so also <b>. For emphasis write *like this*.",
        ],
        r#""description": "Een *gratis* avond.""#,
    ),
    row(
        "direction-override",
        Warning,
        [
            "In deze tekst staat een onzichtbaar teken dat de leesrichting omdraait.",
            "There is an invisible character in this text that turns its direction.",
        ],
        [
            "De tekst kan er anders uitzien dan zij is. Typ de tekst opnieuw.",
            "The text may look other than it is. Type it again.",
        ],
        r#""title": "Delft in 2050""#,
    ),
    row(
        "unsafe-address-in-text",
        Warning,
        [
            "Een link in deze tekst is geen adres dat een link mag zijn.",
            "A link in this text is not an address that may be a link.",
        ],
        ["De site toont de tekst zonder link.", "The site shows the text without a link."],
        "[het rapport](https://www.voorbeeld.nl/rapport)",
    ),
];
