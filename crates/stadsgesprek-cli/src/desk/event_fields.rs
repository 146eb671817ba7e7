//! What of an event can be filled in, by the parts of its page.

use super::field::{Bilingual, DeskField, Entity, FieldKind, Record, WhenFields};
use stadsgesprek_core::programme::document::{
    Accessibility, Archive, Contribution, ContributorRole, EventEntry, Image, Kind, Link, Material, Outcome,
    OutcomeKind, OutcomeState, PartnerRole, Partnership, Price, RegistrationTerms, SessionEntry,
};
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::Language;

/// A part of the page of an event.
pub(super) struct Part {
    /// Its name in addresses.
    pub(super) name: &'static str,
    /// What it is called.
    pub(super) words: Bilingual,
    /// What it asks.
    pub(super) record: &'static Record,
}

/// Those that are filled in before an event, in their order, and then those of afterwards.
pub(super) static PARTS: [Part; 7] = [
    Part { name: "wanneer", words: ["Wat en wanneer", "What and when"], record: &WHAT_AND_WHEN },
    Part { name: "wie", words: ["Wie", "Who"], record: &WHO },
    Part { name: "programma", words: ["Programma", "Programme"], record: &SESSIONS },
    Part { name: "tekst", words: ["Tekst en foto", "Text and pictures"], record: &TEXT },
    Part { name: "aanmelden", words: ["Aanmelden", "Registration"], record: &REGISTRATION },
    Part { name: "meer", words: ["Nog meer", "More"], record: &MORE },
    Part { name: "afloop", words: ["Na afloop", "Afterwards"], record: &AFTERWARDS },
];

const fn event(fields: &'static [DeskField]) -> Record {
    Record { fields, order: EventEntry::NAMES, another: ["", ""], has_id: false }
}

static WHAT_AND_WHEN: Record = event(&[
    DeskField::of("title", ["Titel", "Title"], FieldKind::Text),
    DeskField::of("subtitle", ["Ondertitel", "Subtitle"], FieldKind::Text),
    DeskField::of("kind", ["Soort", "Kind"], FieldKind::Choice(kinds)),
    DeskField::of("when", ["Datum en tijd", "Date and time"], FieldKind::When(WhenFields::Event)).helped([
        "Typ het zoals u het zegt: 20 januari, half acht, 19u30. Laat leeg wat nog niet bekend is.",
        "Type it as you say it: 20 January, 19.30. Leave out what is not known yet.",
    ]),
    DeskField::of("allDay", ["Duurt hele dagen", "Takes whole days"], FieldKind::Flag).helped([
        "Voor een expositie of een week; er zijn dan geen begin- en eindtijd.",
        "For an exhibition or a week; there are no times then.",
    ]),
    DeskField::of("openingHours", ["Openingstijden", "Opening hours"], FieldKind::Text),
    DeskField::of("dateText", ["Datum in woorden", "Date in words"], FieldKind::Text)
        .helped(["Als er nog geen datum is: najaar 2027.", "When there is no date yet: autumn 2027."]),
    DeskField::of("place", ["Plaats", "Place"], FieldKind::Reference(Entity::Places)),
    DeskField::of("room", ["Zaal", "Room"], FieldKind::Reference(Entity::Rooms)),
    DeskField::of("themes", ["Thema's", "Themes"], FieldKind::References(Entity::Themes)),
    DeskField::of("series", ["Reeks", "Series"], FieldKind::Reference(Entity::Series)),
    DeskField::of("language", ["Voertaal", "Language spoken"], FieldKind::Choice(languages)),
    DeskField::of("attendance", ["Zaal of online", "In the room or online"], FieldKind::Choice(attendances)),
    DeskField::of("onlineUrl", ["Meedoen online", "To join online"], FieldKind::Address),
    DeskField::of(
        "onlinePlatform",
        ["Naam van de onlinedienst", "Name of the online service"],
        FieldKind::Line,
    ),
    DeskField::of("streamUrl", ["Meekijken online", "To watch online"], FieldKind::Address),
]);

static WHO: Record = event(&[
    DeskField::of("contributors", ["Mensen", "People"], FieldKind::Items(&CONTRIBUTION)).helped([
        "Typ een naam. Staat die er nog niet, dan kunt u hem toevoegen.",
        "Type a name. One that is not there yet can be added.",
    ]),
    DeskField::of("partners", ["Organisaties", "Organisations"], FieldKind::Items(&PARTNERSHIP)),
]);

static CONTRIBUTION: Record = Record {
    fields: &[
        DeskField::of("person", ["Naam", "Name"], FieldKind::Reference(Entity::People)),
        DeskField::of("role", ["Rol", "Role"], FieldKind::Chosen(contributor_roles)),
        DeskField::of("function", ["Functie", "Function"], FieldKind::Text),
        DeskField::of(
            "partner",
            ["Werkt bij (partner)", "Works for (partner)"],
            FieldKind::Reference(Entity::Partners),
        ),
        DeskField::of("affiliation", ["Werkt bij (andere)", "Works for (other)"], FieldKind::Text),
    ],
    order: Contribution::NAMES,
    another: ["Nog iemand", "Somebody else"],
    has_id: false,
};

static PARTNERSHIP: Record = Record {
    fields: &[
        DeskField::of("partner", ["Organisatie", "Organisation"], FieldKind::Reference(Entity::Partners)),
        DeskField::of("role", ["Rol", "Role"], FieldKind::Chosen(partner_roles)),
        DeskField::of("note", ["Toelichting", "Note"], FieldKind::Text),
    ],
    order: Partnership::NAMES,
    another: ["Nog een organisatie", "Another organisation"],
    has_id: false,
};

static SESSIONS: Record = event(&[
    DeskField::of("sessions", ["Onderdelen", "Parts"], FieldKind::Items(&SESSION)).helped([
        "Een rij per onderdeel, in de volgorde van de avond.",
        "A row for each part, in the order of the evening.",
    ]),
    DeskField::of("sessionsNote", ["Opmerking bij het programma", "Note on the programme"], FieldKind::Text),
]);

static SESSION: Record = Record {
    fields: &[
        DeskField::of("title", ["Onderdeel", "Part"], FieldKind::Text),
        DeskField::of("when", ["Tijd", "Time"], FieldKind::When(WhenFields::Session)),
        DeskField::of("kind", ["Soort", "Kind"], FieldKind::Choice(session_kinds)),
        DeskField::of("place", ["Andere plaats", "Another place"], FieldKind::Reference(Entity::Places)),
        DeskField::of("room", ["Andere zaal", "Another room"], FieldKind::Reference(Entity::Rooms)),
        DeskField::of("description", ["Tekst", "Text"], FieldKind::LongText),
        DeskField::of("contributors", ["Wie", "Who"], FieldKind::Items(&CONTRIBUTION)),
    ],
    order: SessionEntry::NAMES,
    another: ["Nog een onderdeel", "Another part"],
    has_id: true,
};

static TEXT: Record = event(&[
    DeskField::of("summary", ["In het kort", "In short"], FieldKind::LongText).helped([
        "Een of twee zinnen. Ze staan in de lijst en bij gedeelde links.",
        "One or two sentences, for lists and shared links.",
    ]),
    DeskField::of("description", ["Tekst", "Text"], FieldKind::LongText).helped([
        "Een lege regel maakt een alinea. **vet**, *schuin*, - voor een lijst, ### voor een kop, [tekst](https://adres).",
        "An empty line begins a paragraph. **bold**, *italic*, - for a list, ### for a heading, [text](https://address).",
    ]),
    DeskField::of("images", ["Foto's", "Pictures"], FieldKind::Items(&IMAGE)),
    DeskField::of("links", ["Links", "Links"], FieldKind::Items(&LINK)),
]);

static IMAGE: Record = Record {
    fields: &[
        DeskField::of("src", ["Foto", "Picture"], FieldKind::Picture).helped([
            "Sleep een foto hierheen of kies er een. Hij wordt rechtop gezet, kleiner gemaakt en ontdaan van wat de camera erin schreef.",
            "Drop a picture here or choose one. It is turned upright, made smaller and freed of what the camera wrote into it.",
        ]),
        DeskField::of("alt", ["Wat is er te zien?", "What can be seen?"], FieldKind::Text),
        DeskField::of("credit", ["Van wie?", "Whose is it?"], FieldKind::Line),
    ],
    order: Image::NAMES,
    another: ["Nog een foto", "Another picture"],
    has_id: false,
};

static LINK: Record = Record {
    fields: &[
        DeskField::of("label", ["Wat het is", "What it is"], FieldKind::Text),
        DeskField::of("url", ["Adres", "Address"], FieldKind::Document).helped([
            "Een adres van het web. Of sleep een bestand hierheen, zoals een PDF.",
            "An address of the web. Or drop a file here, such as a PDF.",
        ]),
        DeskField::of("kind", ["Soort", "Kind"], FieldKind::Choice(link_kinds)),
        DeskField::of("when", ["Voor wanneer", "For when"], FieldKind::Choice(link_whens)),
    ],
    order: Link::NAMES,
    another: ["Nog een link", "Another link"],
    has_id: false,
};

static REGISTRATION: Record = event(&[
    DeskField::of("registration", ["Aanmelden", "Registration"], FieldKind::Group(&TERMS)),
    DeskField::of("price", ["Toegang", "Admission"], FieldKind::Group(&PRICE)),
    DeskField::of("audience", ["Voor wie", "For whom"], FieldKind::Text),
]);

static TERMS: Record = Record {
    fields: &[
        DeskField::of(
            "fields",
            ["Wat het formulier vraagt", "What the form asks"],
            FieldKind::Several(registration_fields),
        )
        .helped([
            "Kiest u niets, dan is er op de site geen formulier.",
            "With nothing chosen there is no form on the site.",
        ]),
        DeskField::of("required", ["Aanmelden moet", "Registration is needed"], FieldKind::Flag),
        DeskField::of("capacity", ["Plaatsen", "Seats"], FieldKind::Number),
        DeskField::of("full", ["Vol", "Full"], FieldKind::Flag),
        DeskField::of("opens", ["Opent", "Opens"], FieldKind::Moment),
        DeskField::of("closes", ["Sluit", "Closes"], FieldKind::Moment)
            .helped(["20 januari 12.00, of alleen de dag.", "20 January 12.00, or only the day."]),
        DeskField::of("sessions", ["Bezoekers kiezen onderdelen", "Visitors choose parts"], FieldKind::Flag),
        DeskField::of("url", ["Kaartverkoop elders", "Tickets elsewhere"], FieldKind::Address),
        DeskField::of("note", ["In woorden", "In words"], FieldKind::Text),
    ],
    order: RegistrationTerms::NAMES,
    another: ["", ""],
    has_id: false,
};

static PRICE: Record = Record {
    fields: &[
        DeskField::of("free", ["Gratis", "Free"], FieldKind::Known),
        DeskField::of("text", ["Prijs in woorden", "Price in words"], FieldKind::Text),
    ],
    order: Price::NAMES,
    another: ["", ""],
    has_id: false,
};

static MORE: Record = event(&[
    DeskField::of("accessibility", ["Toegankelijkheid", "Accessibility"], FieldKind::Group(&ACCESS)),
    DeskField::of("follows", ["Is een vervolg op", "Continues"], FieldKind::References(Entity::Events)),
    DeskField::of("partOf", ["Hoort bij", "Is part of"], FieldKind::Reference(Entity::Events)),
    DeskField::of(
        "related",
        ["Gaat over hetzelfde als", "Is about the same as"],
        FieldKind::References(Entity::Events),
    ),
    DeskField::of(
        "formerIds",
        ["Vroegere namen in adressen", "Earlier names in addresses"],
        FieldKind::Lines,
    ),
    DeskField::of(
        "dateCertainty",
        ["Hoe zeker is de datum", "How sure is the date"],
        FieldKind::Choice(certainties),
    ),
    DeskField::of("note", ["Opmerking over de gegevens", "Remark about the data"], FieldKind::Text),
    DeskField::of("sources", ["Bronnen", "Sources"], FieldKind::Lines)
        .helped(["Een adres per regel.", "An address on each line."]),
    DeskField::of("sample", ["Voorbeeld", "Sample"], FieldKind::Flag).helped([
        "Staat met een merk op de site, en niet in agenda's en zoekmachines.",
        "Shown with a mark, and left out of calendars and search engines.",
    ]),
]);

static ACCESS: Record = Record {
    fields: &[
        DeskField::of("wheelchair", ["Met een rolstoel", "By wheelchair"], FieldKind::Known),
        DeskField::of("hearingLoop", ["Ringleiding", "Hearing loop"], FieldKind::Known),
        DeskField::of("captions", ["Ondertiteling", "Captions"], FieldKind::Known),
        DeskField::of("signLanguage", ["Gebarentolk", "Sign language interpreter"], FieldKind::Known),
        DeskField::of("notes", ["Meer", "More"], FieldKind::Text),
    ],
    order: Accessibility::NAMES,
    another: ["", ""],
    has_id: false,
};

static AFTERWARDS: Record = event(&[
    DeskField::of("archive", ["Wat er bleef", "What was kept"], FieldKind::Group(&ARCHIVE)),
    DeskField::of(
        "outcomes",
        ["Wat er is toegezegd of besloten", "What was promised or decided"],
        FieldKind::Items(&OUTCOME),
    ),
]);

static ARCHIVE: Record = Record {
    fields: &[
        DeskField::of("reports", ["Verslag", "Report"], FieldKind::Items(&MATERIAL)),
        DeskField::of("recordings", ["Opname", "Recording"], FieldKind::Items(&MATERIAL)),
        DeskField::of("slides", ["Presentaties", "Slides"], FieldKind::Items(&MATERIAL)),
        DeskField::of("photos", ["Foto's", "Photographs"], FieldKind::Items(&MATERIAL)),
        DeskField::of("press", ["In de pers", "In the press"], FieldKind::Items(&MATERIAL)),
        DeskField::of("attendance", ["Opkomst", "How many came"], FieldKind::Number),
    ],
    order: Archive::NAMES,
    another: ["", ""],
    has_id: false,
};

static MATERIAL: Record = Record {
    fields: &[
        DeskField::of("label", ["Wat het is", "What it is"], FieldKind::Text),
        DeskField::of("url", ["Adres", "Address"], FieldKind::Document).helped([
            "Een adres van het web. Of sleep een bestand hierheen, zoals een PDF.",
            "An address of the web. Or drop a file here, such as a PDF.",
        ]),
    ],
    order: Material::NAMES,
    another: ["Nog een", "Another"],
    has_id: false,
};

static OUTCOME: Record = Record {
    fields: &[
        DeskField::of("text", ["Wat", "What"], FieldKind::Text),
        DeskField::of("kind", ["Soort", "Kind"], FieldKind::Chosen(outcome_kinds)),
        DeskField::of(
            "by",
            ["Door (organisatie)", "By (organisation)"],
            FieldKind::Reference(Entity::Partners),
        ),
        DeskField::of("person", ["Door (persoon)", "By (person)"], FieldKind::Reference(Entity::People)),
        DeskField::of("due", ["Vóór wanneer", "By when"], FieldKind::Moment),
        DeskField::of("state", ["Hoe staat het ermee", "How it stands"], FieldKind::Choice(outcome_states)),
        DeskField::of("source", ["Waar te lezen", "Where to read it"], FieldKind::Address),
    ],
    order: Outcome::NAMES,
    another: ["Nog een toezegging of besluit", "Another promise or decision"],
    has_id: false,
};

fn kinds(language: Language) -> Vec<(&'static str, &'static str)> {
    let all = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Pitch | Kind::Panel | Kind::Break));
    all.map(|kind| (kind.as_written(), kind.word(language))).collect()
}

fn session_kinds(language: Language) -> Vec<(&'static str, &'static str)> {
    Kind::ALL.iter().map(|kind| (kind.as_written(), kind.word(language))).collect()
}

fn contributor_roles(language: Language) -> Vec<(&'static str, &'static str)> {
    ContributorRole::ALL.iter().map(|role| (role.as_written(), role.word(language))).collect()
}

fn partner_roles(language: Language) -> Vec<(&'static str, &'static str)> {
    PartnerRole::ALL.iter().map(|role| (role.as_written(), role.word(language))).collect()
}

fn outcome_kinds(language: Language) -> Vec<(&'static str, &'static str)> {
    OutcomeKind::ALL.iter().map(|kind| (kind.as_written(), kind.word(language))).collect()
}

fn outcome_states(language: Language) -> Vec<(&'static str, &'static str)> {
    OutcomeState::ALL.iter().map(|state| (state.as_written(), state.word(language))).collect()
}

/// The words of a list that the site itself has no words for.
fn words(all: &[(&'static str, Bilingual)], language: Language) -> Vec<(&'static str, &'static str)> {
    all.iter().map(|(value, words)| (*value, super::field::said(*words, language))).collect()
}

fn languages(language: Language) -> Vec<(&'static str, &'static str)> {
    words(&[("nl", ["Nederlands", "Dutch"]), ("en", ["Engels", "English"])], language)
}

fn attendances(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 3] = [
        ("onSite", ["In de zaal", "In the room"]),
        ("online", ["Online", "Online"]),
        ("mixed", ["Zaal en online", "In the room and online"]),
    ];
    words(&ALL, language)
}

fn certainties(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 3] = [
        ("exact", ["Zeker", "Sure"]),
        ("inferred", ["Afgeleid", "Concluded"]),
        ("disputed", ["Bronnen spreken elkaar tegen", "Sources disagree"]),
    ];
    words(&ALL, language)
}

fn link_kinds(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 4] = [
        ("info", ["Achtergrond", "Background"]),
        ("document", ["Document", "Document"]),
        ("page", ["Pagina elders", "Page elsewhere"]),
        ("stream", ["Livestream", "Live stream"]),
    ];
    words(&ALL, language)
}

fn link_whens(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 3] = [
        ("before", ["Vooraf", "Before"]),
        ("during", ["Tijdens", "During"]),
        ("after", ["Achteraf", "Afterwards"]),
    ];
    words(&ALL, language)
}

fn registration_fields(language: Language) -> Vec<(&'static str, &'static str)> {
    const ALL: [(&str, Bilingual); 5] = [
        ("name", ["Naam", "Name"]),
        ("email", ["E-mailadres", "E-mail address"]),
        ("seats", ["Aantal plaatsen", "Number of seats"]),
        ("question", ["Een vraag voor het gesprek", "A question for the conversation"]),
        ("accessibilityNeeds", ["Wat iemand nodig heeft om mee te doen", "What somebody needs to take part"]),
    ];
    words(&ALL, language)
}
