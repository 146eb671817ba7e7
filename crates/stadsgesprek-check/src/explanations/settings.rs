//! What can be wrong with the settings of the portal.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::{Error, Tip, Warning};

/// Why an address that the build needs matters.
const NO_SITE: [&str; 2] = ["De site wordt hier niet mee gebouwd.", "No site is built with this."];

pub(crate) const SETTINGS: &[Explanation] = &[
    row(
        "color",
        Warning,
        ["Dit is geen kleur.", "This is no color."],
        ["De site houdt haar eigen blauw.", "The site keeps its own blue."],
        r##""color": "#1d3f8f""##,
    ),
    row(
        "color-too-light",
        Tip,
        [
            "Met deze kleur zijn woorden op de lichte pagina's niet goed te lezen.",
            "With this color words are hard to read on the light pages.",
        ],
        [
            "De site maakt haar donkerder, tot iedereen het kan lezen. Kies zelf een donkere kleur als u die liever ziet.",
            "The site makes it darker, until everybody can read it. Choose a dark color yourself if you like that better.",
        ],
        r##""color": "#1d3f8f""##,
    ),
    row(
        "site-address",
        Error,
        [
            "Dit kan het adres van de site niet zijn: https://, de naam van de site, en daarachter alleen gewone letters, cijfers, streepjes en punten.",
            "This cannot be the address of the site: https://, the name of the site, and behind it only plain letters, digits, hyphens and dots.",
        ],
        NO_SITE,
        r#""siteUrl": "https://www.voorbeeld.nl/agenda/""#,
    ),
    row(
        "site-address-unset",
        Warning,
        [
            "Het adres van de site (\"siteUrl\") ontbreekt of is nog dat van het voorbeeld. Zo maakt `bouw` geen feeds (volg/*.atom), geen sitemap.xml, geen beeld en adres bij gedeelde links, geen canonieke adressen, en geen links naar de site in agenda's.",
            "The address of the site (\"siteUrl\") is missing, or still that of the example. So `build` makes no feeds (volg/*.atom), no sitemap.xml, no picture and address for shared links, no canonical addresses, and no links to the site in calendars.",
        ],
        [
            "Zoekmachines, feedlezers en diensten die een link tonen, hebben het hele adres nodig.",
            "Search engines, feed readers and services that show a link need the whole address.",
        ],
        r#""siteUrl": "https://www.voorbeeld.nl/agenda/""#,
    ),
    row(
        "site-address-secret",
        Error,
        [
            "In het adres van de site staat een naam of wachtwoord.",
            "There is a name or a password in the address of the site.",
        ],
        [
            "Het adres staat op elke pagina: iedereen zou het wachtwoord lezen.",
            "The address is on every page: everybody would read the password.",
        ],
        r#""siteUrl": "https://www.voorbeeld.nl/agenda/""#,
    ),
    row(
        "site-address-letters",
        Error,
        [
            "In het adres van de site staan letters die een adres niet heeft: schrijf de vorm met xn--.",
            "There are letters in the address of the site that an address does not have: write the form with xn--.",
        ],
        [
            "Feedlezers, agenda's en zoekmachines begrijpen alleen die vorm. Wie de naam heeft vastgelegd, kent haar.",
            "Feed readers, calendars and search engines understand that form only. Who registered the name knows it.",
        ],
        r#""siteUrl": "https://xn--mnchen-3ya.de/""#,
    ),
    row(
        "site-address-page",
        Error,
        [
            "Dit is het adres van een pagina, niet dat van de site.",
            "This is the address of a page, not that of the site.",
        ],
        [
            "Elk adres van de site begint ermee, en leidt zo nergens heen.",
            "Every address of the site begins with it, and leads nowhere like this.",
        ],
        r#""siteUrl": "https://www.voorbeeld.nl/agenda/""#,
    ),
    row(
        "site-address-local",
        Warning,
        [
            "Dit adres is alleen op deze computer of in dit netwerk te bereiken.",
            "This address can be reached on this computer or in this network only.",
        ],
        [
            "Gedeelde links, feeds en agenda's leiden voor ieder ander nergens heen.",
            "Shared links, feeds and calendars lead nowhere for everybody else.",
        ],
        r#""siteUrl": "https://www.voorbeeld.nl/agenda/""#,
    ),
    row(
        "former-site",
        Warning,
        [
            "Dit is geen naam van een site: zonder https:// ervoor en zonder iets erachter.",
            "This is no name of a site: without https:// before it, and nothing behind it.",
        ],
        [
            "Oude adressen op die site leiden zo nergens heen.",
            "Old addresses on that site lead nowhere like this.",
        ],
        r#""formerSites": ["www.voorbeeld.nl"]"#,
    ),
    row(
        "delivery-address",
        Error,
        [
            "Naar dit adres kunnen geen aanmeldingen worden gestuurd; het moet met https:// beginnen.",
            "Registrations cannot be sent to this address; it must begin with https://.",
        ],
        NO_SITE,
        r#""delivery": { "kind": "endpoint", "url": "https://aanmelden.voorbeeld.nl/nieuw" }"#,
    ),
    row(
        "delivery-mailbox",
        Error,
        [
            "Naar dit adres kunnen geen aanmeldingen worden gemaild: een gewoon e-mailadres, zonder meer erbij.",
            "Registrations cannot be mailed to this address: a plain e-mail address, with nothing more to it.",
        ],
        NO_SITE,
        r#""delivery": { "kind": "mailto", "address": "aanmelden@voorbeeld.nl" }"#,
    ),
    row(
        "retention-days",
        Warning,
        [
            "Zo lang kan een aanmelding niet bewaard blijven: 1 tot en met 365 dagen.",
            "A registration cannot be kept that long: from 1 to 365 days.",
        ],
        [
            "De site houdt zich aan zeven dagen na de activiteit.",
            "The site keeps to seven days after the event.",
        ],
        r#""retentionDays": 7"#,
    ),
    row(
        "screen-panel",
        Warning,
        [
            "Zo groot is geen scherm: 7 tot en met 120 inch, van hoek tot hoek.",
            "No screen is of that size: from 7 to 120 inches, from corner to corner.",
        ],
        [
            "De letters op het scherm bij de deur worden dan gemaakt voor 43 inch.",
            "The letters on the screen beside the door are then made for 43 inches.",
        ],
        r#""screens": { "door": { "inches": 43, "meters": 6 } }"#,
    ),
    row(
        "screen-distance",
        Warning,
        [
            "Van zo ver wordt geen scherm gelezen: 1 tot en met 20 meter.",
            "No screen is read from there: from 1 to 20 meters.",
        ],
        [
            "De letters op het scherm bij de deur worden dan gemaakt voor 6 meter.",
            "The letters on the screen beside the door are then made for 6 meters.",
        ],
        r#""screens": { "door": { "inches": 43, "meters": 6 } }"#,
    ),
    row(
        "kiosk-time",
        Warning,
        [
            "Zo kort of zo lang wacht een kiosk niet: 20 tot en met 3600 seconden, en ten minste 30 om te antwoorden.",
            "A kiosk does not wait so short or so long: from 20 to 3600 seconds, and at least 30 to answer.",
        ],
        [
            "De kiosk neemt dan de kortste of de langste tijd die wel kan.",
            "The kiosk then takes the shortest or the longest time that is possible.",
        ],
        r#""screens": { "kiosk": { "idleSeconds": 90, "readingSeconds": 180, "warningSeconds": 30 } }"#,
    ),
    row(
        "kiosk-size",
        Warning,
        [
            "Zo groot of zo ver weg is geen kiosk: 1 tot en met 1000 inch, en 1 tot en met 1000 centimeter.",
            "No kiosk is so large or so far away: from 1 to 1000 inches, and from 1 to 1000 centimeters.",
        ],
        [
            "De kiosk doet dan alsof het er niet staat, en maakt de codes voor een klein scherm van dichtbij.",
            "The kiosk then passes it over, and makes the codes for a small panel from nearby.",
        ],
        r#""screens": { "kiosk": { "panelInches": 32, "distanceCm": 60 } }"#,
    ),
    row(
        "kiosk-scope",
        Warning,
        [
            "Dit is geen id uit het programma, of niet van deze plaats.",
            "This is no id of the programme, or not of this place.",
        ],
        [
            "De kiosk zoekt dan iets wat er niet is, en toont het niet als eerste.",
            "The kiosk then looks for what is not there, and does not show it first.",
        ],
        r#""screens": { "kiosk": { "place": "prinsenkwartier", "room": "podium", "themes": ["wonen"] } }"#,
    ),
    row(
        "security-contact",
        Error,
        [
            "Dit is geen adres om een zwakke plek te melden: mailto:, https:// of tel:.",
            "This is no address to tell of a weakness: mailto:, https:// or tel:.",
        ],
        NO_SITE,
        r#""security": { "contact": "mailto:site@voorbeeld.nl", "expires": "2027-12-31" }"#,
    ),
    row(
        "security-expires",
        Error,
        [
            "Dit is geen datum waarop security.txt kan aflopen.",
            "This is no date at which security.txt can expire.",
        ],
        NO_SITE,
        r#""security": { "contact": "mailto:site@voorbeeld.nl", "expires": "2027-12-31" }"#,
    ),
    row(
        "security-expired",
        Warning,
        [
            "De datum van security.txt is voorbij. Kijk of het adres nog klopt en zet er een nieuwe datum bij.",
            "The date of security.txt is past. See whether the address still holds, and put a new date.",
        ],
        [
            "Wie een zwakke plek vindt, mag dit bestand dan niet meer geloven (RFC 9116).",
            "Whoever finds a weakness may believe this file no longer (RFC 9116).",
        ],
        r#""security": { "contact": "mailto:site@voorbeeld.nl", "expires": "2027-12-31" }"#,
    ),
    row(
        "security-expires-soon",
        Warning,
        [
            "De datum van security.txt is over dertig dagen of eerder voorbij.",
            "The date of security.txt will be past within thirty days.",
        ],
        [
            "Daarna mag wie een zwakke plek vindt dit bestand niet meer geloven (RFC 9116).",
            "After it, whoever finds a weakness may believe this file no longer (RFC 9116).",
        ],
        r#""security": { "contact": "mailto:site@voorbeeld.nl", "expires": "2027-12-31" }"#,
    ),
];
