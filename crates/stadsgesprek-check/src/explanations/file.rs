//! What can be wrong with the file as a whole.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::{Error, Tip, Warning};

/// Why nothing can be read, where that is so.
const WHOLE: [&str; 2] = [
    "Zonder deze verbetering leest de site niets uit dit bestand en blijft de vorige versie staan.",
    "Until this is mended the site reads nothing of this file and keeps the version before it.",
];

/// Why another encoding matters.
const GARBLED: [&str; 2] = [
    "De site wordt hier niet mee gebouwd, en in de browser zouden letters met een accent onleesbaar zijn.",
    "No site is built from this, and in the browser accented letters would be unreadable.",
];

pub(crate) const FILE: &[Explanation] = &[
    row(
        "empty-file",
        Error,
        ["Het bestand is leeg.", "The file is empty."],
        WHOLE,
        r#"{ "schemaVersion": 1, "events": [] }"#,
    ),
    row(
        "utf-16",
        Error,
        [
            "Het bestand is opgeslagen als UTF-16 (in Kladblok heet dat \"Unicode\").",
            "The file was saved as UTF-16 (Notepad calls that \"Unicode\").",
        ],
        WHOLE,
        "Kladblok / Notepad: Opslaan als, Save as → UTF-8",
    ),
    row(
        "windows-1252",
        Error,
        [
            "Het bestand is opgeslagen als Windows-1252 (ANSI); letters met een accent zijn zo niet te lezen.",
            "The file was saved as Windows-1252 (ANSI); accented letters cannot be read like that.",
        ],
        GARBLED,
        "Kladblok / Notepad: Opslaan als, Save as → UTF-8",
    ),
    row(
        "not-text",
        Error,
        ["Hier staan tekens die geen tekst zijn.", "There are characters here that are no text."],
        GARBLED,
        "UTF-8",
    ),
    row(
        "html-page",
        Error,
        ["Dit is een webpagina, geen programmabestand.", "This is a web page, not a programme file."],
        [
            "Waarschijnlijk is de pagina opgeslagen in plaats van het bestand. De site kan er niets van lezen.",
            "Probably the page was saved instead of the file. The site can read nothing of it.",
        ],
        "Download events.json zelf, niet de pagina. Download events.json itself, not the page.",
    ),
    row(
        "merge-conflict",
        Error,
        [
            "Git heeft hier twee versies laten staan (<<<<<<< en >>>>>>>).",
            "Git left two versions here (<<<<<<< and >>>>>>>).",
        ],
        [
            "Twee mensen hebben hetzelfde veranderd; iemand moet kiezen. Tot dan leest de site niets uit dit bestand.",
            "Two people changed the same lines; somebody must choose. Until then the site reads nothing of this file.",
        ],
        "Houd één versie, en verwijder de regels met <<<<<<<, ======= en >>>>>>>. Keep one version, and remove those lines.",
    ),
    row(
        "top-level-list",
        Error,
        ["Het bestand is een lijst; het moet met { beginnen.", "The file is a list; it must begin with {."],
        WHOLE,
        r#"{ "schemaVersion": 1, "events": [ … ] }"#,
    ),
    row(
        "not-an-object",
        Error,
        ["Het bestand moet met { beginnen en met } eindigen.", "The file must begin with { and end with }."],
        WHOLE,
        r#"{ "schemaVersion": 1, "events": [ … ] }"#,
    ),
    row(
        "trailing-comma",
        Error,
        [
            "Na het laatste onderdeel staat een komma te veel.",
            "There is a comma too many after the last part.",
        ],
        WHOLE,
        r#""themes": ["wonen", "water"]"#,
    ),
    row(
        "extra-comma",
        Error,
        ["Hier staat een komma te veel.", "There is a comma too many here."],
        WHOLE,
        r#""themes": ["wonen", "water"]"#,
    ),
    row(
        "missing-comma",
        Error,
        ["Hier ontbreekt een komma.", "A comma is missing here."],
        WHOLE,
        "\"id\": \"delft-in-2050\",\n\"title\": \"Delft in 2050\"",
    ),
    row(
        "smart-quotes",
        Error,
        [
            "Hier staan gekrulde aanhalingstekens (“ ”) van een tekstverwerker.",
            "There are curly quotation marks (“ ”) of a word processor here.",
        ],
        WHOLE,
        r#""title": "Delft in 2050""#,
    ),
    row(
        "comment",
        Error,
        ["In dit bestand kan geen commentaar staan.", "There can be no comments in this file."],
        WHOLE,
        r#""note": "Een opmerking staat in een veld.""#,
    ),
    row(
        "single-quotes",
        Error,
        [
            "Gebruik rechte dubbele aanhalingstekens (\") in plaats van enkele (').",
            "Use straight double quotation marks (\") instead of single ones (').",
        ],
        WHOLE,
        r#""title": "Delft in 2050""#,
    ),
    row(
        "name-without-quotes",
        Error,
        ["Om de naam van dit veld horen aanhalingstekens.", "The name of this field needs quotation marks."],
        WHOLE,
        r#""title": "Delft in 2050""#,
    ),
    row(
        "unclosed-text",
        Error,
        [
            "Deze tekst eindigt niet op dezelfde regel: er ontbreekt een aanhalingsteken, of er staat een Enter in.",
            "This text does not end on its line: a quotation mark is missing, or there is a line break in it.",
        ],
        WHOLE,
        r#""summary": "Eerste regel.\nTweede regel.""#,
    ),
    row(
        "unescaped-quote",
        Error,
        [
            "In deze tekst staat een aanhalingsteken. Zet er een \\ voor.",
            "There is a quotation mark inside this text. Put a \\ before it.",
        ],
        WHOLE,
        r#""title": "De \"slimme\" stad""#,
    ),
    row(
        "bad-escape",
        Error,
        [
            "Na deze \\ staat iets dat geen betekenis heeft. Een gewone \\ schrijft u als \\\\.",
            "What follows this \\ has no meaning. A plain \\ is written as \\\\.",
        ],
        WHOLE,
        r#""note": "C:\\Programma""#,
    ),
    row(
        "control-character",
        Error,
        [
            "In deze tekst staat een Enter, tab of ander stuurteken. Schrijf \\n voor een nieuwe regel.",
            "There is a line break, tab or other control character in this text. Write \\n for a new line.",
        ],
        WHOLE,
        r#""description": "Eerste alinea.\n\nTweede alinea.""#,
    ),
    row(
        "strange-space",
        Error,
        [
            "Hier staat een teken dat u niet ziet, of dat op een spatie lijkt. Haal het weg of zet er een gewone spatie.",
            "There is a character here that cannot be seen, or that looks like a space. Remove it or type a plain space.",
        ],
        WHOLE,
        r#"{ "id": "delft-in-2050", "title": "Delft in 2050" }"#,
    ),
    row(
        "not-a-number",
        Error,
        [
            "Zo kan hier geen getal staan: geen 0 of + ervoor, en een punt met cijfers erachter.",
            "A number cannot be written like this: no 0 or + before it, and a point with digits behind it.",
        ],
        WHOLE,
        r#""latitude": 52.0116, "registration": { "capacity": 50 }"#,
    ),
    row(
        "word-without-quotes",
        Error,
        [
            "Om dit woord horen aanhalingstekens; zonder kan alleen true, false of null.",
            "This word needs quotation marks; only true, false and null can do without.",
        ],
        WHOLE,
        r#""kind": "debat", "sample": true"#,
    ),
    row(
        "lone-surrogate",
        Warning,
        [
            "Hier staat een half teken, meestal een halve emoji.",
            "Half a character stands here, mostly half an emoji.",
        ],
        ["De site toont op die plek een �.", "The site shows a � in its place."],
        r#""title": "Delft 🌊""#,
    ),
    row(
        "unclosed-bracket",
        Error,
        [
            "Dit haakje wordt nergens gesloten; misschien is het eind van het bestand weggevallen.",
            "This bracket is closed nowhere; perhaps the end of the file was lost.",
        ],
        WHOLE,
        r#"{ "events": [ { … } ] }"#,
    ),
    row(
        "not-json",
        Error,
        ["Het bestand is hier geen geldige JSON.", "The file is not valid JSON here."],
        WHOLE,
        r#"{ "id": "delft-in-2050", "title": "Delft in 2050" }"#,
    ),
    row(
        "unknown-version",
        Error,
        ["Deze versie van het bestandsformaat is onbekend.", "This version of the file format is not known."],
        [
            "De site zou velden verkeerd kunnen begrijpen en leest daarom niets.",
            "The site might take fields for something else and so reads nothing.",
        ],
        r#""schemaVersion": 1"#,
    ),
    row(
        "no-events",
        Error,
        [
            "Er staat geen enkele bruikbare activiteit in dit bestand.",
            "There is not a single usable event in this file.",
        ],
        [
            "Een lege agenda is bijna altijd een vergissing. De site wordt er niet mee gebouwd.",
            "An empty agenda is nearly always a slip. No site is built from it.",
        ],
        r#""events": [{ "id": "delft-in-2050", "title": "Delft in 2050", "start": "2027-03-10T20:00" }]"#,
    ),
    row(
        "unknown-time-zone",
        Warning,
        [
            "Deze tijdzone kent de site niet; alle tijden gelden als tijd in Nederland.",
            "The site does not know this time zone; all times count as time in the Netherlands.",
        ],
        [
            "In een andere zone zouden bezoekers op de verkeerde tijd komen.",
            "In another zone visitors would come at the wrong time.",
        ],
        r#""timeZone": "Europe/Amsterdam""#,
    ),
    row(
        "updated-in-future",
        Warning,
        ["De datum van deze wijziging ligt in de toekomst.", "The date of this change lies in the future."],
        [
            "De site toont deze datum als de dag waarop het programma is bijgewerkt.",
            "The site shows this date as the day the programme was updated.",
        ],
        r#""updated": "2026-11-20T09:00""#,
    ),
    row(
        "nothing-ahead",
        Tip,
        ["Alle activiteiten zijn voorbij; de agenda is leeg.", "All events are over; the agenda is empty."],
        ["Bezoekers zien dan alleen het archief.", "Visitors then see only the archive."],
        r#"{ "id": "delft-in-2050", "title": "Delft in 2050", "start": "2027-03-10T20:00" }"#,
    ),
    row(
        "lone-synonym",
        Tip,
        [
            "In deze lijst van synoniemen staat geen ander woord.",
            "In this list of synonyms there is no other word.",
        ],
        [
            "Een woord alleen helpt niemand die zoekt: zet er een ander bij dat hetzelfde betekent, of haal de lijst weg.",
            "A word alone helps nobody who searches: add another one that means the same, or take the list away.",
        ],
        r#"["verkeer", "mobiliteit", "traffic"]"#,
    ),
];
