//! What of the house can be filled in: the settings, and what events refer to.

use super::event_fields::Part;
use super::field::{Bilingual, DeskField, FieldKind, Record, said};
use stadsgesprek_core::portal::document::{
    DeliverySettings, House as HouseEntry, Portal as PortalEntry, Security,
};
use stadsgesprek_core::programme::document::{
    Document, HouseLink, Partner, PartnerKind, Person, Place, Publisher, Room, Series, Theme,
};
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::Language;

/// The parts of the settings (`portal.json`).
pub(super) static SETTINGS: [Part; 1] =
    [Part { name: "instellingen", words: ["De site", "The site"], record: &PORTAL }];

/// The parts of the programme file that are no events.
pub(super) static LISTS: [Part; 6] = [
    Part { name: "uitgever", words: ["Organisatie", "Organisation"], record: &PUBLISHERS },
    Part { name: "plaatsen", words: ["Plaatsen en zalen", "Places and rooms"], record: &PLACES },
    Part { name: "themas", words: ["Thema's", "Themes"], record: &THEMES },
    Part { name: "partners", words: ["Partners", "Partners"], record: &PARTNERS },
    Part { name: "mensen", words: ["Mensen", "People"], record: &PEOPLE },
    Part { name: "reeksen", words: ["Reeksen", "Series"], record: &SERIES },
];

static PORTAL: Record = Record {
    fields: &[
        DeskField::of("siteName", ["Naam van de site", "Name of the site"], FieldKind::Text),
        DeskField::of("tagline", ["In een zin wat dit is", "In a sentence what this is"], FieldKind::Text),
        DeskField::of("color", ["Kleur van het huis", "Color of the house"], FieldKind::Line).helped([
            "Een hekje en zes tekens, zoals #1d3f8f. De site maakt haar donkerder of lichter tot alles te lezen is. Leeg: blauw.",
            "A hash and six characters, such as #1d3f8f. The site makes it darker or lighter until all can be read. Empty: blue.",
        ]),
        DeskField::of("siteUrl", ["Adres van de site", "Address of the site"], FieldKind::Address)
            .helped(["https://www.voorbeeld.nl/agenda/", "https://www.example.org/agenda/"]),
        DeskField::of("house", ["Waar bezoekers komen", "Where visitors come"], FieldKind::Group(&HOUSE)),
        DeskField::of("delivery", ["Aanmeldingen", "Registrations"], FieldKind::Group(&DELIVERY)),
        DeskField::of(
            "retentionDays",
            ["Dagen dat gegevens op het apparaat blijven", "Days that details stay on the device"],
            FieldKind::Number,
        )
        .helped(["Na de activiteit: 1 tot 365; leeg is 7.", "After the event: 1 to 365; empty means 7."]),
        DeskField::of("formerSites", ["Vroegere adressen", "Former addresses"], FieldKind::Lines)
            .helped(["Een naam per regel: www.voorbeeld.nl", "A name on each line: www.example.org"]),
        DeskField::of(
            "security",
            ["Melden van een lek", "Reporting a weakness"],
            FieldKind::Group(&SECURITY),
        ),
    ],
    order: PortalEntry::NAMES,
    another: ["", ""],
    has_id: false,
};

static HOUSE: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Line),
        DeskField::of("address", ["Straat en nummer", "Street and number"], FieldKind::Line),
        DeskField::of("city", ["Plaats", "City"], FieldKind::Line),
    ],
    order: HouseEntry::NAMES,
    another: ["", ""],
    has_id: false,
};

static DELIVERY: Record = Record {
    fields: &[
        DeskField::of("kind", ["Hoe ze bij u komen", "How they reach you"], FieldKind::Choice(deliveries)),
        DeskField::of("address", ["E-mailadres", "E-mail address"], FieldKind::Line),
        DeskField::of("url", ["Adres van de ontvanger", "Address of the receiver"], FieldKind::Address),
    ],
    order: DeliverySettings::NAMES,
    another: ["", ""],
    has_id: false,
};

static SECURITY: Record = Record {
    fields: &[
        DeskField::of("contact", ["Aan wie", "To whom"], FieldKind::Line)
            .helped(["mailto:beveiliging@voorbeeld.nl", "mailto:security@example.org"]),
        DeskField::of("expires", ["Geldt tot", "Holds until"], FieldKind::Moment),
    ],
    order: Security::NAMES,
    another: ["", ""],
    has_id: false,
};

const fn list(fields: &'static [DeskField]) -> Record {
    Record { fields, order: Document::NAMES, another: ["", ""], has_id: false }
}

static PUBLISHERS: Record =
    list(&[DeskField::of("publisher", ["Organisatie", "Organisation"], FieldKind::Group(&PUBLISHER))]);

static PUBLISHER: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Line),
        DeskField::of("url", ["Website", "Website"], FieldKind::Address),
        DeskField::of("email", ["E-mailadres", "E-mail address"], FieldKind::Line),
        DeskField::of("description", ["Wie wij zijn", "Who we are"], FieldKind::LongText).helped([
            "Staat op de pagina Over. Leeg: wie het programma uitgeeft.",
            "Stands on the page About. Empty: who publishes the programme.",
        ]),
        DeskField::of("privacy", ["Over privacy", "About privacy"], FieldKind::LongText).helped([
            "Staat bovenaan de pagina Privacy: wie verantwoordelijk is, wat u met aanmeldingen doet. Wat de site zelf doet, staat er al.",
            "Stands first on the page Privacy: who is responsible, what you do with registrations. What the site itself does is there already.",
        ]),
        DeskField::of("accessibility", ["Over toegankelijkheid", "About accessibility"], FieldKind::LongText).helped([
            "Staat bovenaan de pagina Toegankelijkheid: over het gebouw, wie kan helpen. Wat de site zelf doet, staat er al.",
            "Stands first on the page Accessibility: of the building, who can help. What the site itself does is there already.",
        ]),
        DeskField::of("links", ["Links onder elke pagina", "Links below each page"], FieldKind::Items(&HOUSE_LINK)),
    ],
    order: Publisher::NAMES,
    another: ["", ""],
    has_id: false,
};

static HOUSE_LINK: Record = Record {
    fields: &[
        DeskField::of("label", ["Wat het is", "What it is"], FieldKind::Text),
        DeskField::of("url", ["Adres", "Address"], FieldKind::Address),
    ],
    order: HouseLink::NAMES,
    another: ["Nog een link", "Another link"],
    has_id: false,
};

static PLACES: Record = list(&[DeskField::of("places", ["Plaatsen", "Places"], FieldKind::Items(&PLACE))]);

static PLACE: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Text),
        DeskField::of("address", ["Straat en nummer", "Street and number"], FieldKind::Line),
        DeskField::of("postalCode", ["Postcode", "Postal code"], FieldKind::Line),
        DeskField::of("city", ["Plaats", "City"], FieldKind::Line),
        DeskField::of("url", ["Website", "Website"], FieldKind::Address),
        DeskField::of(
            "online",
            ["Online, geen plaats op de kaart", "Online, no place on a map"],
            FieldKind::Flag,
        ),
        DeskField::of("note", ["Opmerking", "Remark"], FieldKind::Text),
        DeskField::of("rooms", ["Zalen", "Rooms"], FieldKind::Items(&ROOM)),
    ],
    order: Place::NAMES,
    another: ["Nog een plaats", "Another place"],
    has_id: true,
};

static ROOM: Record = Record {
    fields: &[DeskField::of("name", ["Naam", "Name"], FieldKind::Text)],
    order: Room::NAMES,
    another: ["Nog een zaal", "Another room"],
    has_id: true,
};

static THEMES: Record = list(&[DeskField::of("themes", ["Thema's", "Themes"], FieldKind::Items(&THEME))]);

static THEME: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Text),
        DeskField::of("description", ["Waar het over gaat", "What it is about"], FieldKind::LongText),
        DeskField::of("color", ["Kleur", "Colour"], FieldKind::Line)
            .helped(["Zo: #1f6f5c", "Like this: #1f6f5c"]),
        DeskField::of("formerNames", ["Vroegere namen", "Former names"], FieldKind::Lines)
            .helped(["Een per regel; wie ernaar zoekt, vindt het.", "One on each line; search finds them."]),
    ],
    order: Theme::NAMES,
    another: ["Nog een thema", "Another theme"],
    has_id: true,
};

static PARTNERS: Record =
    list(&[DeskField::of("partners", ["Partners", "Partners"], FieldKind::Items(&PARTNER))]);

static PARTNER: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Text),
        DeskField::of("fullName", ["Naam voluit", "Name in full"], FieldKind::Text),
        DeskField::of("kind", ["Soort", "Kind"], FieldKind::Choice(partner_kinds)),
        DeskField::of("url", ["Website", "Website"], FieldKind::Address),
        DeskField::of("description", ["Wat het is en doet", "What it is and does"], FieldKind::LongText),
    ],
    order: Partner::NAMES,
    another: ["Nog een partner", "Another partner"],
    has_id: true,
};

static PEOPLE: Record = list(&[DeskField::of("people", ["Mensen", "People"], FieldKind::Items(&PERSON))]);

static PERSON: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Line),
        DeskField::of("sortName", ["In de lijst onder", "In the list under"], FieldKind::Line).helped([
            "Alleen als dat niet het laatste woord is: Wilms Floet",
            "Only when that is not the last word: Wilms Floet",
        ]),
        DeskField::of("page", ["Eigen pagina", "Own page"], FieldKind::Known),
    ],
    order: Person::NAMES,
    another: ["Nog iemand", "Somebody else"],
    has_id: true,
};

static SERIES: Record =
    list(&[DeskField::of("series", ["Reeksen", "Series"], FieldKind::Items(&ONE_SERIES))]);

static ONE_SERIES: Record = Record {
    fields: &[
        DeskField::of("name", ["Naam", "Name"], FieldKind::Text),
        DeskField::of("description", ["Waar het over gaat", "What it is about"], FieldKind::LongText),
    ],
    order: Series::NAMES,
    another: ["Nog een reeks", "Another series"],
    has_id: true,
};

fn partner_kinds(language: Language) -> Vec<(&'static str, &'static str)> {
    PartnerKind::ALL.iter().map(|kind| (kind.as_written(), kind.word(language))).collect()
}

fn deliveries(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 3] = [
        ("none", ["Ze blijven op het apparaat van de bezoeker", "They stay on the visitor's device"]),
        (
            "mailto",
            ["De bezoeker verstuurt een mail die klaarstaat", "The visitor sends a mail that is ready"],
        ),
        ("endpoint", ["De site stuurt ze naar een adres", "The site sends them to an address"]),
    ];
    ALL.iter().map(|(value, words)| (*value, said(*words, language))).collect()
}
