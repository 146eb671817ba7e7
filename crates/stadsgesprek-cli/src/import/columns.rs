//! The columns of a table, by their Dutch or English names.

use stadsgesprek_core::fold::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Id,
    Title,
    TitleEn,
    Subtitle,
    Date,
    Start,
    EndDate,
    End,
    Doors,
    Fold,
    AllDay,
    Status,
    Kind,
    Themes,
    Partners,
    People,
    Place,
    Room,
    Summary,
    SummaryEn,
    Description,
    DescriptionEn,
    Registration,
    Fields,
    Capacity,
    Language,
    Link,
    Note,
}

/// Every name that is known, folded.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Id, &["id"]),
    (Column::Title, &["titel", "title", "naam", "name", "titel nl", "title nl"]),
    (Column::TitleEn, &["titel en", "title en", "titel engels"]),
    (Column::Subtitle, &["ondertitel", "subtitle"]),
    (Column::Date, &["datum", "date", "begindatum", "startdatum", "start date"]),
    (Column::Start, &["begin", "start", "tijd", "time", "aanvang", "begintijd", "starttijd", "start time"]),
    (Column::EndDate, &["einddatum", "end date", "laatste dag", "last day"]),
    (Column::End, &["einde", "eind", "eindtijd", "end", "end time"]),
    (Column::Doors, &["inloop", "doors", "zaal open", "deuren open"]),
    (Column::Fold, &["fold"]),
    (Column::AllDay, &["hele dag", "hele dagen", "all day", "allday"]),
    (Column::Status, &["status"]),
    (Column::Kind, &["soort", "kind", "type"]),
    (Column::Themes, &["themas", "thema", "themes", "theme"]),
    (Column::Partners, &["partners", "partner", "organisatie", "organisation", "organization"]),
    (Column::People, &["sprekers", "spreker", "speakers", "speaker", "mensen", "people"]),
    (Column::Place, &["plaats", "place", "locatie", "location"]),
    (Column::Room, &["ruimte", "zaal", "room"]),
    (Column::Summary, &["samenvatting", "summary", "samenvatting nl", "summary nl"]),
    (Column::SummaryEn, &["samenvatting en", "summary en", "samenvatting engels"]),
    (
        Column::Description,
        &["beschrijving", "omschrijving", "description", "beschrijving nl", "description nl"],
    ),
    (Column::DescriptionEn, &["beschrijving en", "omschrijving en", "description en"]),
    (Column::Registration, &["aanmelden", "aanmelding", "registration"]),
    (Column::Fields, &["velden", "fields"]),
    (Column::Capacity, &["capaciteit", "capacity", "aantal plaatsen", "seats"]),
    (Column::Language, &["taal", "language"]),
    (Column::Link, &["link", "links", "url", "website"]),
    (Column::Note, &["opmerking", "notitie", "note"]),
];

/// The column with this name.
pub(super) fn column(name: &str) -> Option<Column> {
    let name = fold(name);
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column)
}
