//! The settings as staff write them: every field of `portal.json`.

use crate::reading::{Said, json_record};
use crate::value::id::{PlaceId, RoomId, ThemeId};
use crate::value::json_enum::json_enum;
use crate::value::text::{Language, Text};

json_record! {
    /// The settings of the portal.
    Portal {
        /// Address of the JSON Schema, so that an editor can help while typing.
        schema: Option<String> = "$schema",
        /// The name of the site; that of the publisher when nothing is said.
        site_name: Option<Text> = "siteName",
        /// What stands above the agenda: in a sentence what this is.
        tagline: Option<Text> = "tagline",
        /// The color of the house, as `#rrggbb`: of words, links and tiles. It is made darker or lighter until it can be read.
        color: Option<String> = "color",
        /// The address of the site: `"https://www.example.org/agenda/"`.
        site_url: Option<String> = "siteUrl",
        /// The hosts of the site before this one: `"www.example.org"`. Their addresses lead to this site.
        former_sites: Vec<String> = "formerSites" default,
        /// Where the visitors come; the only place of the programme when nothing is said.
        house: Option<House> = "house",
        /// How registrations reach the house.
        delivery: Said<DeliverySettings> = "delivery" default,
        /// Whom to tell of a weakness of the site; makes `/.well-known/security.txt` (RFC 9116).
        security: Option<Security> = "security",
        /// How many days after an event the details of a registration stay on the visitor's device: 1 to 365; seven when
        /// nothing is said.
        retention_days: Option<u32> = "retentionDays",
        /// The screens in the house.
        screens: Option<Screens> = "screens",
    }
}

json_record! {
    /// The screens in the house.
    Screens {
        /// The screen beside a door, `scherm/`. What an address says itself goes before it.
        door: Option<DoorScreen> = "door",
        /// The kiosk at the entrance, `kiosk/`. What the address that it is started at says goes before it.
        kiosk: Option<KioskSettings> = "kiosk",
    }
}

json_record! {
    /// The screen beside a door.
    DoorScreen {
        /// The diagonal of the panel in inches, 7 to 120; 43 when nothing is said.
        inches: Option<u32> = "inches",
        /// From how many meters it must be read, 1 to 20; 6 when nothing is said.
        meters: Option<u32> = "meters",
        /// The languages that it speaks in turn; that of its page when nothing is said.
        languages: Vec<Language> = "languages" default,
    }
}

json_record! {
    /// The kiosk at the entrance.
    #[cfg_attr(feature = "schema", schemars(rename = "Kiosk"))]
    KioskSettings {
        /// The id of a place: it shows first what is there.
        place: Option<PlaceId> = "place",
        /// The id of a room of that place.
        room: Option<RoomId> = "room",
        /// The ids of themes: it shows first what has one of them.
        themes: Vec<ThemeId> = "themes" default,
        /// After how many seconds without a touch it asks whether somebody is still there: 90 when nothing is said, 20 at
        /// least.
        idle_seconds: Option<u32> = "idleSeconds",
        /// The same while a long text or a code is on the screen: 180 when nothing is said.
        reading_seconds: Option<u32> = "readingSeconds",
        /// How many seconds there are to answer: 30 when nothing is said, and at least.
        warning_seconds: Option<u32> = "warningSeconds",
        /// The languages in the order of the screen, `["nl", "en"]`; it rests in the first.
        languages: Vec<Language> = "languages" default,
        /// The diagonal of the panel, in inches.
        panel_inches: Option<u32> = "panelInches",
        /// From how far it is read, in centimeters.
        distance_cm: Option<u32> = "distanceCm",
    }
}

json_record! {
    /// Where the visitors come.
    House {
        /// The name.
        name: Option<String> = "name",
        /// Street and number.
        address: Option<String> = "address",
        /// City.
        city: Option<String> = "city",
    }
}

json_record! {
    /// How registrations reach the house.
    #[cfg_attr(feature = "schema", schemars(rename = "Delivery"))]
    DeliverySettings {
        /// How they are sent.
        kind: DeliveryKind = "kind",
        /// For `endpoint`: where they are sent, an `https` address.
        url: Option<String> = "url",
        /// For `mailto`: the mailbox that visitors mail them to.
        address: Option<String> = "address",
    }
}

json_enum! {
    /// How registrations are sent.
    DeliveryKind {
        /// They stay on the visitor's device.
        None = "none" ["geen", "niet", "uit", "op het apparaat", "off"],
        /// The visitor sends a mail that is ready.
        Mailto = "mailto" ["mail", "e-mail", "per mail", "email"],
        /// The site sends them to an address.
        Endpoint = "endpoint" ["adres", "url", "https", "api", "webadres", "server"],
    }
}

json_record! {
    /// Whom to tell of a weakness of the site.
    Security {
        /// An address: `mailto:`, `https:` or `tel:`.
        contact: String = "contact",
        /// Until when this holds, in the time of the programme: `"2027-12-31"`.
        expires: String = "expires",
    }
}
