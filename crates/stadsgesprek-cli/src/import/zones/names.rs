//! What programs call zones besides the names of Windows: in Dutch, German and French (CLDR), as Outlook shows them and as
//! abbreviations.

use stadsgesprek_core::value::fold::fold;

/// The cities and regions that Windows shows, by a zone of the tz database that keeps their time; folded.
const CITIES: &[(&str, &str)] = &[
    (
        "Europe/Amsterdam",
        "amsterdam|berlijn|berlin|bern|berne|rome|rom|stockholm|wenen|wien|vienna|vienne|west europa|west europe|westeuropa|centraal europa|midden europa|central europe|mitteleuropa|europe centrale",
    ),
    (
        "Europe/Brussels",
        "brussel|brussels|bruxelles|kopenhagen|copenhagen|copenhague|madrid|parijs|paris|romance",
    ),
    (
        "Europe/Budapest",
        "belgrado|belgrade|belgrad|bratislava|pressburg|boedapest|budapest|ljubljana|praag|prague|prag",
    ),
    ("Europe/Warsaw", "sarajevo|skopje|warschau|warsaw|varsovie|zagreb"),
    (
        "Europe/London",
        "dublin|edinburgh|edinburg|edimbourg|lissabon|lisbon|lisbonne|londen|london|londres|groot brittannie",
    ),
    ("Atlantic/Reykjavik", "monrovia|reykjavik"),
    ("Africa/Casablanca", "casablanca"),
    ("Europe/Bucharest", "athene|athens|athen|athenes|boekarest|bucharest|bukarest|bucarest"),
    ("Europe/Helsinki", "helsinki|kiev|kyiv|kiew|riga|sofia|tallinn|vilnius|wilna"),
    ("Europe/Chisinau", "chisinau"),
    ("Europe/Istanbul", "istanboel|istanbul"),
    ("Europe/Moscow", "moskou|moscow|moskau|moscou|st petersburg|sint petersburg|saint petersbourg"),
    ("Asia/Jerusalem", "jeruzalem|jerusalem"),
    ("Asia/Beirut", "beiroet|beirut|beyrouth"),
    ("Africa/Cairo", "cairo|kairo|le caire"),
    ("Africa/Johannesburg", "harare|pretoria"),
    ("Asia/Dubai", "abu dhabi|abou dhabi|muscat|maskat|mascate"),
    ("Asia/Kolkata", "chennai|kolkata|calcutta|kalkutta|mumbai|bombay|new delhi|neu delhi"),
    ("Asia/Shanghai", "peking|beijing|pekin|chongqing|hongkong|hong kong|urumqi"),
    ("Asia/Singapore", "kuala lumpur|singapore|singapur|singapour"),
    ("Asia/Tokyo", "osaka|sapporo|tokio|tokyo"),
    ("Australia/Sydney", "canberra|melbourne|sydney"),
    ("America/New_York", "eastern time|eastern"),
    ("America/Chicago", "central time"),
    ("America/Denver", "mountain time"),
    ("America/Los_Angeles", "pacific time|pacific"),
    (
        "Etc/UTC",
        "coordinated universal time|universal coordinated time|gecoordineerde wereldtijd|koordinierte weltzeit|temps universel coordonne",
    ),
];

/// The times that countries share, without "standard", "summer" and "time"; folded.
const TIMES: &[(&str, &str)] = &[
    (
        "Europe/Amsterdam",
        "w europa|west europa|w europe|west europe|c europa|centraal europa|centraal europese|midden europa|midden europese|central europe|central european|mitteleuropa|mitteleuropaische|europe centrale|deurope centrale|europe de louest|romance|romaanse|amsterdam|met|mest|mez|mesz|cet|cest",
    ),
    ("Europe/London", "gmt|bst|britse|british"),
    ("Europe/Lisbon", "west europese|western european|westeuropaische|deurope de louest|wet|west"),
    ("Europe/Helsinki", "oost europese|eastern european|osteuropaische|deurope de lest|fle|eet|eest|gtb"),
];

/// What stands around the name of a time in it.
const AROUND: &[&str] = &[
    "standaardtijd",
    "zomertijd",
    "wintertijd",
    "standard time",
    "daylight time",
    "summer time",
    "standardzeit",
    "normalzeit",
    "sommerzeit",
    "winterzeit",
    "heure normale",
    "heure standard",
    "heure dete",
    "heure",
    "tijd",
    "time",
    "zeit",
];

/// The zone of a city or region that Windows shows.
pub(super) fn of_city(city: &str) -> Option<&'static str> {
    among(CITIES, &fold(city.split('(').next().unwrap_or_default()))
}

/// The zone of a time such as "Romance (zomertijd)", "Midden-Europese standaardtijd", "MEST".
pub(super) fn of_time(name: &str) -> Option<&'static str> {
    let folded = fold(name);
    let mut bare = format!(" {folded} ");
    for word in AROUND {
        bare = bare.replace(&format!(" {word} "), " ");
    }
    among(TIMES, bare.trim())
}

fn among(table: &[(&'static str, &str)], wanted: &str) -> Option<&'static str> {
    let is_among = |names: &str| !wanted.is_empty() && names.split('|').any(|name| name == wanted);
    table.iter().find(|(_, names)| is_among(names)).map(|(zone, _)| *zone)
}
