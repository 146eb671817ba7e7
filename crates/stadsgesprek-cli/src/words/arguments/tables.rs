//! Every option with its words.

mod new;

use super::{OptionWords, Verb};
use new::NEW;

/// Of every command.
pub(crate) const LANGUAGE: OptionWords = OptionWords {
    id: "language",
    names: Some(["taal", "language"]),
    former: &["lang"],
    values: Some(["TAAL", "LANGUAGE"]),
    help: [
        "De taal van alles wat dit zegt: nl of en [standaard: nl]",
        "The language of all that this says: nl or en [default: nl]",
    ],
    example: "en",
};

/// Of every command.
pub(crate) const HELP: OptionWords = OptionWords {
    id: "help",
    names: Some(["hulp", "help"]),
    former: &[],
    values: None,
    help: ["Toont deze hulp", "Show this help"],
    example: "",
};

/// Of the program.
pub(crate) const VERSION: OptionWords = OptionWords {
    id: "version",
    names: Some(["versie", "version"]),
    former: &[],
    values: None,
    help: ["Toont de versie", "Show the version"],
    example: "",
};

/// The tables of a command.
pub(super) const fn of(verb: Verb) -> &'static [&'static [OptionWords]] {
    match verb {
        Verb::Check => &[&CHECK],
        Verb::Build => &[&BUILD],
        Verb::Serve => &[&SERVE, &BUILD],
        Verb::New => &[&NEW],
        Verb::Import => &[&IMPORT],
    }
}

const CHECK: [OptionWords; 5] = [
    OptionWords {
        id: "file",
        names: None,
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Het programma [standaard: public/data/events.json, of data/events.json]",
            "The programme file [default: public/data/events.json, or data/events.json]",
        ],
        example: "public/data/events.json",
    },
    OptionWords {
        id: "format",
        names: Some(["vorm", "format"]),
        former: &[],
        values: Some(["VORM", "FORM"]),
        help: [
            "Voor wie: een mens (text, of tekst) of een programma (json; de vorm staat in docs/beheer/meldingen.md) [standaard: text]",
            "For whom: a person (text) or a program (json; the shape is in docs/beheer/meldingen.md) [default: text]",
        ],
        example: "json",
    },
    OptionWords {
        id: "today",
        names: Some(["nu", "now"]),
        former: &["vandaag", "today"],
        values: Some(["MOMENT", "MOMENT"]),
        help: [
            "Het moment dat als nu telt: 2026-11-23T19:00, of alleen de datum [standaard: nu]",
            "The moment that counts as now: 2026-11-23T19:00, or only the date [default: now]",
        ],
        example: "2026-11-23T19:00",
    },
    OptionWords {
        id: "previous",
        names: Some(["vorige", "previous"]),
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Het programma zoals het gepubliceerd was: zegt ook wat zonder bericht veranderde, en wat verdween",
            "The programme as it was published: also say what changed without being announced, and what vanished",
        ],
        example: "events.json",
    },
    OptionWords {
        id: "is_complete",
        names: Some(["volledig", "complete"]),
        former: &[],
        values: None,
        help: [
            "Zegt ook hoe volledig elke activiteit is, en wat het best als eerste wordt aangevuld",
            "Also say how complete each event is, and what is best added next",
        ],
        example: "",
    },
];

const BUILD: [OptionWords; 9] = [
    OptionWords {
        id: "bundle",
        names: Some(["bundel", "bundle"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De app zoals Trunk die maakte [standaard: target/bundle, of bundle]",
            "What Trunk made of the browser app [default: target/bundle, or bundle]",
        ],
        example: "target/bundle",
    },
    OptionWords {
        id: "data",
        names: Some(["gegevens", "data"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De map met events.json en portal.json [standaard: public/data, of data]",
            "The folder with events.json and portal.json [default: public/data, or data]",
        ],
        example: "public/data",
    },
    OptionWords {
        id: "out",
        names: Some(["uit", "out"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "Waar de site komt; wat daar eerder gebouwd is, wordt vervangen, en wat anderen er neerzetten, blijft [standaard: dist]",
            "Where the site goes; what was built there before is replaced, and what others put there stays [default: dist]",
        ],
        example: "dist",
    },
    OptionWords {
        id: "base_path",
        names: Some(["basispad", "base-path"]),
        former: &[],
        values: Some(["PAD", "PATH"]),
        help: [
            "Het pad van de site op de server; alleen 404.html moet het weten [standaard: dat van het adres, anders /]",
            "The path of the site on its server; only 404.html needs to know [default: that of the address, else /]",
        ],
        example: "/agenda/",
    },
    OptionWords {
        id: "base_url",
        names: Some(["basisadres", "base-url"]),
        former: &[],
        values: Some(["ADRES", "ADDRESS"]),
        help: [
            "Het adres van de site, voor zoekmachines [standaard: siteUrl in portal.json]",
            "The address of the site, for search engines [default: siteUrl in portal.json]",
        ],
        example: "https://www.example.org/",
    },
    OptionWords {
        id: "without_compression",
        names: Some(["zonder-compressie", "without-compression"]),
        former: &[],
        values: None,
        help: [
            "Laat de gecomprimeerde kopieën (.br en .gz) van de app weg",
            "Leave out the compressed copies (.br and .gz) of the app",
        ],
        example: "",
    },
    OptionWords {
        id: "now",
        names: Some(["nu", "now"]),
        former: &[],
        values: Some(["MOMENT", "MOMENT"]),
        help: [
            "Het moment waarvoor de pagina's geschreven worden, in Delftse tijd: 2026-11-23T19:00 [standaard: nu]",
            "The moment that the pages are written for, in Delft's time: 2026-11-23T19:00 [default: now]",
        ],
        example: "2026-11-23T19:00",
    },
    OptionWords {
        id: "fonts",
        names: Some(["lettertype", "fonts"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De map met het lettertype van de beelden [standaard: node_modules/@expo-google-fonts/bricolage-grotesque; is die er niet, dan komen er geen beelden]",
            "The folder with the typeface of the pictures [default: node_modules/@expo-google-fonts/bricolage-grotesque, and no pictures when it is not there]",
        ],
        example: "fonts",
    },
    OptionWords {
        id: "without_pictures",
        names: Some(["zonder-beelden", "without-pictures"]),
        former: &[],
        values: None,
        help: [
            "Laat de beelden weg die bij gedeelde links te zien zijn",
            "Leave out the pictures that previews of links show",
        ],
        example: "",
    },
];

const SERVE: [OptionWords; 2] = [
    OptionWords {
        id: "port",
        names: Some(["poort", "port"]),
        former: &[],
        values: Some(["NUMMER", "NUMBER"]),
        help: [
            "De poort; 0 voor een die vrij is [standaard: 8080]",
            "The port; 0 for one that is free [default: 8080]",
        ],
        example: "8080",
    },
    OptionWords {
        id: "host",
        names: Some(["adres", "host"]),
        former: &[],
        values: Some(["ADRES", "ADDRESS"]),
        help: [
            "Het adres van deze computer waarop de site te zien is; 0.0.0.0 toont hem aan het hele netwerk [standaard: 127.0.0.1]",
            "The address of this computer at which the site is to be seen; 0.0.0.0 shows it to the whole network [default: 127.0.0.1]",
        ],
        example: "127.0.0.1",
    },
];

const IMPORT: [OptionWords; 8] = [
    OptionWords {
        id: "source",
        names: None,
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Een agendabestand (.ics), een tabel (.csv, .xlsx, .ods), of een rooster van pretalx, frab of c3voc (schedule.json, schedule.xml)",
            "A calendar file (.ics), a table (.csv, .xlsx, .ods), or a schedule of pretalx, frab or c3voc (schedule.json, schedule.xml)",
        ],
        example: "agenda.ics",
    },
    OptionWords {
        id: "into",
        names: Some(["in", "into"]),
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Zet de activiteiten in dit programma, en werkt bij wat al eerder is overgenomen [standaard: toont ze]",
            "Add the events to this programme file, and update what was imported before [default: print them]",
        ],
        example: "public/data/events.json",
    },
    OptionWords {
        id: "is_rehearsal",
        names: Some(["proef", "dry-run"]),
        former: &[],
        values: None,
        help: [
            "Toont alleen wat erbij zou komen of zou veranderen",
            "Only show what would be added or changed",
        ],
        example: "",
    },
    OptionWords {
        id: "csv-template",
        names: Some(["csv-sjabloon", "csv-template"]),
        former: &[],
        values: None,
        help: ["Toont een tabel om mee te beginnen", "Print a table to begin with"],
        example: "",
    },
    OptionWords {
        id: "zone",
        names: Some(["tijdzone", "zone"]),
        former: &[],
        values: Some(["ZONE", "ZONE"]),
        help: [
            "De tijdzone van tijden waarvan die niet te herkennen is: Europe/Amsterdam [standaard: laat die activiteiten weg]",
            "The zone of times whose zone is not recognized: Europe/Amsterdam [default: leave those events out]",
        ],
        example: "Europe/Amsterdam",
    },
    OptionWords {
        id: "date_order",
        names: Some(["datumvolgorde", "date-order"]),
        former: &[],
        values: Some(["VOLGORDE", "ORDER"]),
        help: [
            "Wat vooraan staat in de datums van een tabel: dag (21/4/2027) of maand (4/21/2027) [standaard: wat de tabel bewijst]",
            "What comes first in the dates of a table: day (21/4/2027) or month (4/21/2027) [default: what the table proves]",
        ],
        example: "dag",
    },
    OptionWords {
        id: "is_source_right",
        names: Some(["overschrijf", "overwrite"]),
        former: &[],
        values: None,
        help: [
            "Neemt de bron over, ook waar iemand het programma intussen met de hand heeft veranderd",
            "Take what the source says, also where somebody has changed the programme by hand since",
        ],
        example: "",
    },
    OptionWords {
        id: "now",
        names: Some(["nu", "now"]),
        former: &[],
        values: Some(["MOMENT", "MOMENT"]),
        help: [
            "Het moment van de wijziging, in Delftse tijd: 2026-11-23T19:00 [standaard: nu]",
            "The moment of the change, in Delft's time: 2026-11-23T19:00 [default: now]",
        ],
        example: "2026-11-23T19:00",
    },
];
