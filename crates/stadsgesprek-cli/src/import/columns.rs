//! The columns of a table, by the names that people and programs give them in Dutch and English.

mod names;

use super::audience::Guard;
use names::NAMES;
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
    Zone,
    AllDay,
    Private,
    Public,
    Publication,
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
    /// A remark that may be for colleagues.
    Remark,
}

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

impl Column {
    /// What it says of who may see a row, if it does. Of these, each one counts.
    pub(super) const fn guard(self) -> Option<Guard> {
        match self {
            Self::Private => Some(Guard::Private),
            Self::Public => Some(Guard::Public),
            Self::Publication => Some(Guard::Publication),
            _ => None,
        }
    }
}

/// The columns of a header, each at most once unless it says who may see a row, and which of them were for the same as
/// another.
pub(super) fn columns<'h>(header: impl Iterator<Item = &'h str>) -> (Vec<Option<Column>>, Vec<usize>) {
    let ranked: Vec<Option<(Column, usize)>> = header.map(column).collect();
    let mut second = Vec::new();
    let columns = ranked.iter().enumerate().map(|(at, found)| {
        let (column, rank) = (*found)?;
        let is_better = |(other, found): (usize, &Option<(Column, usize)>)| {
            found.is_some_and(|(same, other_rank)| same == column && (other_rank, other) < (rank, at))
        };
        if column.guard().is_none() && column != Column::Remark && ranked.iter().enumerate().any(is_better) {
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
    fn every_column_that_says_who_may_see_a_row_counts() {
        use Column::{Date, Note, Private, Public, Publication, Remark, Status, Title};
        check(
            "Titel,Datum,Privé,Gevoeligheid,Openbaar,post_status,status",
            &[Title, Date, Private, Private, Public, Publication, Status].map(Some),
        );
        check("titel,datum,Opmerkingen,Publieke opmerking", &[Title, Date, Remark, Note].map(Some));
    }

    #[test]
    fn of_two_columns_for_the_same_one_is_meant() {
        check("Naam,Titel,Datum", &[None, Some(Column::Title), Some(Column::Date)]);
        assert_eq!(columns("Naam,Titel,Datum".split(',')).1, [0]);
        check("titel,titel,x", &[Some(Column::Title), None, None]);
    }
}
