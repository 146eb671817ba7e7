//! What can be wrong with entries, their ids and what they refer to.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::{Error, Tip, Warning};

/// Why an unknown reference matters.
const LOST: [&str; 2] = [
    "De activiteit wordt getoond zonder deze verwijzing, en is er niet mee te vinden.",
    "The event is shown without this reference, and cannot be found by it.",
];

/// Why an id matters.
const FOR_EVER: [&str; 2] = [
    "De id staat in adressen, favorieten en agenda's van bezoekers.",
    "The id is in addresses, favorites and calendars of visitors.",
];

pub(crate) const ENTRIES: &[Explanation] = &[
    row(
        "wrong-shape",
        Error,
        [
            "Hier staat een ander soort waarde dan het veld kan hebben.",
            "The value is of another sort than this field can have.",
        ],
        [
            "Wat niet te lezen is, wordt weggelaten; is het veld onmisbaar, dan de hele activiteit.",
            "What cannot be read is left out; when the field is essential, so is the whole event.",
        ],
        r#""registration": { "capacity": 50 }"#,
    ),
    row(
        "missing-field",
        Error,
        ["Een veld dat er moet zijn, ontbreekt.", "A field that must be there is missing."],
        [
            "Zonder dit veld kan dit onderdeel niet worden getoond.",
            "Without this field this part cannot be shown.",
        ],
        r#""images": [{ "src": "zaal.jpg", "alt": "De zaal, vol mensen" }]"#,
    ),
    row(
        "unknown-word",
        Error,
        ["Dit woord kan hier niet staan.", "This word cannot stand here."],
        [
            "De site toont het als onbekend, of laat het weg: beter niets dan iets wat niet klopt.",
            "The site shows it as not known, or leaves it out: better nothing than something wrong.",
        ],
        r#""status": "cancelled""#,
    ),
    row(
        "understood",
        Tip,
        [
            "Dit staat er anders dan het hoort, maar is begrepen.",
            "This is written otherwise than it should be, but understood.",
        ],
        [
            "De site toont het goed. Andere programma's die dit bestand lezen, begrijpen het misschien niet.",
            "The site shows it right. Other programs that read this file may not understand it.",
        ],
        r#""status": "cancelled""#,
    ),
    row(
        "duplicate-field",
        Warning,
        ["Dit veld staat er twee keer.", "This field stands twice."],
        [
            "Alleen het laatste telt; het eerste gaat verloren.",
            "Only the last one counts; the first is lost.",
        ],
        r#""title": "Delft in 2050""#,
    ),
    row(
        "unknown-field",
        Warning,
        ["Dit veld is onbekend.", "This field is not known."],
        ["De site doet er niets mee.", "The site does nothing with it."],
        r#""title": "Delft in 2050""#,
    ),
    row(
        "misspelled-field",
        Error,
        [
            "De naam van dit veld is net niet goed; wat er staat, telt zo niet.",
            "The name of this field is not quite right; what it says does not count.",
        ],
        [
            "De site zou een afgelaste activiteit tonen alsof zij doorgaat. Een naam van uzelf begint met _.",
            "The site would show a cancelled event as if it went ahead. A name of your own begins with _.",
        ],
        r#""status": "cancelled""#,
    ),
    row(
        "reason-without-status",
        Error,
        [
            "Er staat waarom de activiteit niet doorgaat zoals gepland (\"statusReason\"), maar volgens \"status\" gaat zij zo door.",
            "It is said why the event does not go ahead as planned (\"statusReason\"), but by \"status\" it does.",
        ],
        [
            "De site toont de activiteit alsof er niets is veranderd.",
            "The site shows the event as if nothing had changed.",
        ],
        r#""status": "cancelled", "statusReason": "De spreker is ziek.""#,
    ),
    row(
        "former-id-in-use",
        Error,
        ["Deze eerdere id is nu de id van een activiteit.", "This earlier id is the id of an event today."],
        [
            "Oude links en agenda's leiden naar die activiteit, en niet naar deze.",
            "Old links and calendars lead to that event, and not to this one.",
        ],
        r#""formerIds": ["delft-in-2049"]"#,
    ),
    row(
        "malformed-id",
        Error,
        [
            "Dit kan geen id zijn: alleen kleine letters, cijfers en streepjes.",
            "This cannot be an id: only lower case letters, digits and hyphens.",
        ],
        FOR_EVER,
        r#""id": "delft-in-2050""#,
    ),
    row(
        "duplicate-id",
        Error,
        ["Deze id komt twee keer voor.", "This id stands twice."],
        [
            "Er kan er maar één op dat adres staan; de tweede is weggelaten.",
            "Only one can be at that address; the second is left out.",
        ],
        r#""id": "delft-in-2050-deel-2""#,
    ),
    row(
        "malformed-session-id",
        Warning,
        [
            "Dit kan geen id van een onderdeel zijn: alleen kleine letters, cijfers en streepjes.",
            "This cannot be the id of a session: only lower case letters, digits and hyphens.",
        ],
        FOR_EVER,
        r#""sessions": [{ "id": "opening", "title": "Opening" }]"#,
    ),
    row(
        "duplicate-session-id",
        Warning,
        [
            "Twee onderdelen van deze activiteit hebben dezelfde id.",
            "Two sessions of this event have the same id.",
        ],
        [
            "Een favoriet van het ene wordt ook een favoriet van het andere.",
            "A favorite of the one is also a favorite of the other.",
        ],
        r#""sessions": [{ "id": "deel-1", "title": "Eerste deel" }, { "id": "deel-2", "title": "Tweede deel" }]"#,
    ),
    row(
        "unknown-theme",
        Error,
        ["Dit thema staat niet in de lijst \"themes\".", "This theme is not in the list \"themes\"."],
        LOST,
        r#""themes": ["stadsgesprekken"]"#,
    ),
    row(
        "unknown-partner",
        Error,
        [
            "Deze partner staat niet in de lijst \"partners\".",
            "This partner is not in the list \"partners\".",
        ],
        LOST,
        r#""partners": [{ "partner": "gemeente-delft", "role": "organiser" }]"#,
    ),
    row(
        "unknown-person",
        Error,
        ["Deze persoon staat niet in de lijst \"people\".", "This person is not in the list \"people\"."],
        LOST,
        r#""contributors": [{ "person": "hugo-de-groot", "role": "speaker" }]"#,
    ),
    row(
        "unknown-place",
        Error,
        ["Deze plaats staat niet in de lijst \"places\".", "This place is not in the list \"places\"."],
        ["Bezoekers zien niet waar het is.", "Visitors do not see where it is."],
        r#""place": "prinsenkwartier""#,
    ),
    row(
        "unknown-room",
        Error,
        ["Deze ruimte staat niet bij de plaats.", "This room is not listed with the place."],
        ["Bezoekers zien niet in welke ruimte het is.", "Visitors do not see in which room it is."],
        r#""place": "prinsenkwartier", "room": "podium""#,
    ),
    row(
        "unknown-series",
        Error,
        ["Deze serie staat niet in de lijst \"series\".", "This series is not in the list \"series\"."],
        LOST,
        r#""series": "hugo-de-grootlezing""#,
    ),
    row(
        "unknown-event",
        Error,
        ["Deze activiteit staat niet in het bestand.", "This event is not in the file."],
        LOST,
        r#""follows": ["delft-in-2040"]"#,
    ),
    row(
        "circular-follows",
        Warning,
        ["Deze activiteit volgt, via andere, op zichzelf.", "This event follows, by way of others, itself."],
        [
            "Een vervolg kan niet aan zijn eigen begin voorafgaan; de verwijzing is weggelaten.",
            "A sequel cannot come before its own beginning; the reference is left out.",
        ],
        r#""follows": ["delft-in-2040"]"#,
    ),
    row(
        "unsafe-address",
        Warning,
        ["Dit is geen adres dat een link mag zijn.", "This is not an address that may be a link."],
        [
            "De link wordt weggelaten. Een link mag https, http, mailto of tel zijn, of een bestand (zoals een PDF) in de map van het programma.",
            "The link is left out: only https, http, mailto and tel are safe for visitors, or a document in the folder of the programme.",
        ],
        r#""url": "https://www.voorbeeld.nl/""#,
    ),
    row(
        "image-missing",
        Warning,
        ["Deze afbeelding bestaat niet.", "This picture does not exist."],
        ["De site laat haar weg.", "The site leaves it out."],
        r#""images": [{ "src": "zaal.jpg", "alt": "De zaal, vol mensen" }]"#,
    ),
    row(
        "document-missing",
        Warning,
        ["Dit bestand bestaat niet.", "This file does not exist."],
        ["De site laat de link weg.", "The site leaves the link out."],
        r#""links": [{ "label": "Verslag", "url": "stukken/verslag.pdf" }]"#,
    ),
    row(
        "image-case",
        Warning,
        [
            "De naam van dit bestand heeft op de schijf andere hoofdletters.",
            "The name of this file has other capitals on disk.",
        ],
        [
            "De site laat het weg: op een webserver is dat een ander bestand.",
            "The site leaves it out: on a web server that is another file.",
        ],
        r#""src": "zaal.jpg""#,
    ),
    row(
        "image-huge",
        Warning,
        ["Deze afbeelding is erg groot.", "This picture is very large."],
        [
            "Een foto (JPEG, PNG of WebP) maakt de site zelf kleiner. Dit bestand blijft zoals het is: op een telefoon duurt het laden lang.",
            "The site makes a photo (JPEG, PNG or WebP) smaller by itself. This file stays as it is: on a phone it takes long to load.",
        ],
        "JPEG, PNG of/or WebP",
    ),
    row(
        "image-unreadable",
        Warning,
        ["Deze afbeelding is niet te lezen.", "This picture cannot be read."],
        [
            "De site laat haar weg. Is het een foto van een telefoon (HEIC)? Sla die op als JPEG.",
            "The site leaves it out. Is it a photo from a phone (HEIC)? Save it as JPEG.",
        ],
        "JPEG, PNG of/or WebP",
    ),
    row(
        "image-not-local",
        Warning,
        [
            "Een afbeelding moet in de map van het programma staan.",
            "A picture must be in the folder of the programme.",
        ],
        [
            "De site haalt niets op bij anderen; dat beschermt bezoekers.",
            "The site fetches nothing from others; that protects visitors.",
        ],
        r#""src": "afbeeldingen/zaal.jpg""#,
    ),
];
