//! The options that more than one command has.

use super::words::OptionWords;

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
    examples: Some(["en"; 2]),
};

/// Of every command.
pub(crate) const HELP: OptionWords = OptionWords {
    id: "help",
    names: Some(["hulp", "help"]),
    former: &[],
    values: None,
    help: ["Toont deze hulp", "Show this help"],
    examples: None,
};

/// Of the program.
pub(crate) const VERSION: OptionWords = OptionWords {
    id: "version",
    names: Some(["versie", "version"]),
    former: &[],
    values: None,
    help: ["Toont de versie", "Show the version"],
    examples: None,
};

/// The programme file that is looked at or changed.
pub(crate) const PROGRAMME: OptionWords = OptionWords {
    id: "file",
    names: None,
    former: &[],
    values: Some(["BESTAND", "FILE"]),
    help: [
        "Het programma [standaard: public/data/events.json, of data/events.json]",
        "The programme file [default: public/data/events.json, or data/events.json]",
    ],
    examples: Some(["public/data/events.json"; 2]),
};

/// The moment of a change to the programme file.
pub(crate) const CHANGED_AT: OptionWords = now([
    "Het moment van de wijziging, in Delftse tijd: 2026-11-23T19:00 [standaard: nu]",
    "The moment of the change, in Delft's time: 2026-11-23T19:00 [default: now]",
]);

/// The moment that counts as now; what it is for differs.
pub(crate) const fn now(help: [&'static str; 2]) -> OptionWords {
    OptionWords {
        id: "now",
        names: Some(["nu", "now"]),
        former: &[],
        values: Some(["MOMENT", "MOMENT"]),
        help,
        examples: Some(["2026-11-23T19:00"; 2]),
    }
}

/// The folder with what staff keep.
pub(crate) const DATA: OptionWords = OptionWords {
    id: "data",
    names: Some(["gegevens", "data"]),
    former: &[],
    values: Some(["MAP", "FOLDER"]),
    help: [
        "De map met events.json en portal.json [standaard: public/data, of data]",
        "The folder with events.json and portal.json [default: public/data, or data]",
    ],
    examples: Some(["public/data"; 2]),
};

/// Shows, and writes nothing; what it shows differs.
pub(crate) const fn rehearsal(help: [&'static str; 2]) -> OptionWords {
    OptionWords {
        id: "is_rehearsal",
        names: Some(["proef", "dry-run"]),
        former: &[],
        values: None,
        help,
        examples: None,
    }
}
