//! The columns of a table, by the names that people and programs give them in Dutch and English.

use stadsgesprek_core::value::fold::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Id,
    Uid,
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
    Private,
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

/// Every name that is known, folded; of two columns for the same, the one whose name comes first here is meant.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Id, &["id"]),
    (Column::Uid, &["uid", "event id", "post id", "guid"]),
    (
        Column::Title,
        &[
            "titel",
            "title",
            "titel nl",
            "title nl",
            "onderwerp",
            "subject",
            "post title",
            "activiteit",
            "evenement",
            "event",
            "naam",
            "name",
            "wat",
            "what",
        ],
    ),
    (Column::TitleEn, &["titel en", "title en", "titel engels", "title english"]),
    (Column::Subtitle, &["ondertitel", "subtitle", "subkop"]),
    (
        Column::Date,
        &[
            "datum",
            "date",
            "begindatum",
            "startdatum",
            "start date",
            "begin datum",
            "start datum",
            "wanneer",
            "when",
            "dag",
            "day",
        ],
    ),
    (
        Column::Start,
        &[
            "begintijd",
            "starttijd",
            "start time",
            "begin tijd",
            "start tijd",
            "begin",
            "start",
            "aanvang",
            "aanvangstijd",
            "tijd",
            "time",
            "tijdstip",
            "begint om",
            "van",
            "from",
        ],
    ),
    (
        Column::EndDate,
        &["einddatum", "end date", "eind datum", "laatste dag", "last day", "tot en met", "t m"],
    ),
    (
        Column::End,
        &["eindtijd", "end time", "eind tijd", "einde", "eind", "end", "eindigt om", "tot", "until", "to"],
    ),
    (Column::Doors, &["inloop", "doors", "zaal open", "deuren open", "doors open", "inloop vanaf"]),
    (Column::Fold, &["fold"]),
    (
        Column::AllDay,
        &[
            "hele dag",
            "hele dagen",
            "all day",
            "allday",
            "duurt de hele dag",
            "gebeurtenis die hele dag duurt",
        ],
    ),
    (
        Column::Private,
        &[
            "prive",
            "private",
            "gevoeligheid",
            "sensitivity",
            "vertrouwelijkheid",
            "visibility",
            "zichtbaarheid",
        ],
    ),
    (Column::Status, &["status"]),
    (Column::Kind, &["soort", "kind", "type"]),
    (
        Column::Themes,
        &[
            "themas",
            "thema",
            "themes",
            "theme",
            "categorieen",
            "categorie",
            "categories",
            "category",
            "track",
            "tags",
        ],
    ),
    (
        Column::Partners,
        &[
            "partners",
            "partner",
            "organisatie",
            "organisation",
            "organization",
            "organisator",
            "organizer",
            "organiser",
            "organizer name",
            "organizer names",
            "organizer name s",
            "georganiseerd door",
        ],
    ),
    (Column::People, &["sprekers", "spreker", "speakers", "speaker", "speaker names", "mensen", "people"]),
    (
        Column::Place,
        &["plaats", "place", "locatie", "location", "venue", "venue name", "waar", "where", "adres"],
    ),
    (Column::Room, &["ruimte", "zaal", "room"]),
    (
        Column::Summary,
        &[
            "samenvatting",
            "summary",
            "samenvatting nl",
            "summary nl",
            "korte omschrijving",
            "korte beschrijving",
            "inleiding",
            "intro",
            "excerpt",
            "abstract",
        ],
    ),
    (Column::SummaryEn, &["samenvatting en", "summary en", "samenvatting engels"]),
    (
        Column::Description,
        &[
            "beschrijving",
            "omschrijving",
            "description",
            "beschrijving nl",
            "description nl",
            "toelichting",
            "content",
            "post content",
            "tekst",
            "body",
        ],
    ),
    (Column::DescriptionEn, &["beschrijving en", "omschrijving en", "description en"]),
    (Column::Registration, &["aanmelden", "aanmelding", "registration"]),
    (Column::Fields, &["velden", "fields"]),
    (Column::Capacity, &["capaciteit", "capacity", "aantal plaatsen", "seats"]),
    (Column::Language, &["taal", "language"]),
    (Column::Link, &["link", "links", "url", "website", "webadres", "meer informatie", "permalink"]),
    (Column::Note, &["opmerking", "opmerkingen", "notitie", "note", "notes"]),
];

/// What a name says besides what it names: "Titel van de activiteit", "Event Start Date".
const AROUND: &[&str] = &[
    " van de activiteit",
    " van het evenement",
    " van de avond",
    " of the event",
    " activiteit",
    " evenement",
    " event",
];
const BEFORE: &[&str] = &["event ", "evenement ", "activiteit ", "proposal "];

/// The columns of a header, each at most once, and which of them were for the same as another.
pub(super) fn columns<'h>(header: impl Iterator<Item = &'h str>) -> (Vec<Option<Column>>, Vec<usize>) {
    let ranked: Vec<Option<(Column, usize)>> = header.map(column).collect();
    let mut second = Vec::new();
    let columns = ranked.iter().enumerate().map(|(at, found)| {
        let (column, rank) = (*found)?;
        let is_better = |(other, found): (usize, &Option<(Column, usize)>)| {
            found.is_some_and(|(same, other_rank)| same == column && (other_rank, other) < (rank, at))
        };
        if ranked.iter().enumerate().any(is_better) {
            second.push(at);
            return None;
        }
        Some(column)
    });
    (columns.collect(), second)
}

/// The column with this name, and how far down the list of its names that is.
fn column(name: &str) -> Option<(Column, usize)> {
    let name = name.split(['(', '[']).next().unwrap_or_default();
    let (whole, apart) = (fold(name), fold(&apart(name)));
    let bare = |name: &str| {
        let name = AROUND.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).to_owned();
        BEFORE.iter().find_map(|start| name.strip_prefix(start)).map_or(name.clone(), str::to_owned)
    };
    let forms = [bare(&whole), bare(&apart)];
    let forms = [&whole, &apart, &forms[0], &forms[1]];
    forms.into_iter().find_map(|form| {
        NAMES.iter().find_map(|(column, names)| Some((*column, names.iter().position(|name| name == form)?)))
    })
}

/// "StartDate" as two words.
fn apart(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut is_small = false;
    for c in name.chars() {
        if c.is_uppercase() && is_small {
            words.push(' ');
        }
        is_small = c.is_lowercase();
        words.push(c);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Column, columns};

    #[track_caller]
    fn check(header: &str, expected: &[Option<Column>]) {
        assert_eq!(columns(header.split(',')).0, expected, "{header}");
    }

    #[test]
    fn the_columns_of_common_programs_are_known() {
        use Column::{AllDay, Date, Description, End, EndDate, Place, Private, Start, Themes, Title};
        let outlook = [Title, Date, Start, EndDate, End, AllDay, Themes, Description, Place].map(Some);
        check(
            "Onderwerp,Begindatum,Begintijd,Einddatum,Eindtijd,Hele dag,Categorieën,Beschrijving,Locatie",
            &outlook,
        );
        check(
            "Subject,Start Date,Start Time,End Date,End Time,All day event,Categories,Description,Location",
            &outlook,
        );
        check(
            "StartDate,EndDate,StartTime,EndTime,Location,Subject,Categories",
            &[Date, EndDate, Start, End, Place, Title, Themes].map(Some),
        );
        check(
            "EVENT NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,EVENT VENUE NAME,ALL DAY EVENT",
            &[Title, Date, Start, EndDate, End, Place, AllDay].map(Some),
        );
        check("Titel van de activiteit,Datum (dd-mm-jjjj),Privé", &[Title, Date, Private].map(Some));
        check("start_date,end_time", &[Date, End].map(Some));
    }

    #[test]
    fn of_two_columns_for_the_same_one_is_meant() {
        check("Naam,Titel,Datum", &[None, Some(Column::Title), Some(Column::Date)]);
        assert_eq!(columns("Naam,Titel,Datum".split(',')).1, [0]);
        check("titel,titel,x", &[Some(Column::Title), None, None]);
    }
}
