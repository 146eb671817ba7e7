//! The options of `import`.

use super::identity::Likely;
use super::messages;
use super::table::DateOrder;
use crate::arguments::{CommandWords, OptionWords, moment, shared};
use clap::Args;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["importeer", "import"],
    purpose: [
        "Leest activiteiten uit een agendabestand, een tabel of een conferentierooster.",
        "Read events out of a calendar file, a table or a conference schedule.",
    ],
    files: [" <bestand>", " <file>"],
    options: &[&OPTIONS],
    declare: ImportOptions::augment_args,
};

/// The options of `import`.
#[derive(Args, Clone, Debug)]
pub(crate) struct ImportOptions {
    /// A calendar file (.ics), a table (.csv, .xlsx, .ods), or a schedule.json or schedule.xml of pretalx, frab or c3voc.
    #[arg(required_unless_present = "csv-template")]
    pub(crate) source: Option<PathBuf>,
    /// Add the events to this programme file, and follow there what was imported before.
    #[arg(long)]
    pub(crate) into: Option<PathBuf>,
    /// Only show what would be added or changed.
    #[arg(long = "dry-run")]
    pub(crate) is_rehearsal: bool,
    /// Print a table to begin with.
    #[arg(long = "csv-template", id = "csv-template")]
    pub(crate) is_template_wanted: bool,
    /// The zone of times whose zone is not known here, such as "Customized Time Zone": Europe/Amsterdam.
    #[arg(long)]
    pub(crate) zone: Option<String>,
    /// What comes first in the dates of a table: day (21/4/2027) or month (4/21/2027).
    #[arg(long = "date-order", value_parser = order)]
    pub(crate) date_order: Option<DateOrder>,
    /// Of what was changed both in the source and by hand, take what the source says.
    #[arg(long = "overwrite")]
    pub(crate) is_source_right: bool,
    /// What is like an event that this source has no longer: same (it was moved, or has another title) or new.
    #[arg(long, value_parser = likely)]
    pub(crate) likely: Option<Likely>,
    /// What the source is called, when two have files of the same name.
    #[arg(long = "source-name")]
    pub(crate) source_name: Option<String>,
    /// The moment of the change, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
}

static OPTIONS: [OptionWords; 10] = [
    OptionWords {
        id: "source",
        names: None,
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Een agendabestand (.ics), een tabel (.csv, .xlsx, .ods), of een rooster van pretalx, frab of c3voc (schedule.json, schedule.xml)",
            "A calendar file (.ics), a table (.csv, .xlsx, .ods), or a schedule of pretalx, frab or c3voc (schedule.json, schedule.xml)",
        ],
        examples: Some(["agenda.ics", "calendar.ics"]),
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
        examples: Some(["public/data/events.json"; 2]),
    },
    shared::rehearsal([
        "Toont alleen wat erbij zou komen of zou veranderen",
        "Only show what would be added or changed",
    ]),
    OptionWords {
        id: "csv-template",
        names: Some(["csv-sjabloon", "csv-template"]),
        former: &[],
        values: None,
        help: ["Toont een tabel om mee te beginnen", "Print a table to begin with"],
        examples: None,
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
        examples: Some(["Europe/Amsterdam"; 2]),
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
        examples: Some(["dag", "day"]),
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
        examples: None,
    },
    OptionWords {
        id: "likely",
        names: Some(["gelijkend", "likely"]),
        former: &[],
        values: Some(["WAT", "WHAT"]),
        help: [
            "Wat lijkt op een activiteit die niet meer in de bron staat: is dezelfde (verplaatst, andere titel) of nieuw [standaard: vraagt het, of laat weg]",
            "What is like an event that the source has no longer: is the same (moved, another title) or new [default: ask, or leave out]",
        ],
        examples: Some(["dezelfde", "same"]),
    },
    OptionWords {
        id: "source_name",
        names: Some(["bron", "source-name"]),
        former: &[],
        values: Some(["NAAM", "NAME"]),
        help: [
            "Hoe de bron heet [standaard: zoals die zichzelf noemt, of zoals het bestand heet]",
            "What the source is called [default: as it calls itself, or as its file is called]",
        ],
        examples: Some(["bibliotheek", "library"]),
    },
    shared::CHANGED_AT,
];

fn likely(text: &str) -> Result<Likely, &'static str> {
    messages::likely(text).ok_or("dezelfde, nieuw, same, new")
}

fn order(text: &str) -> Result<DateOrder, &'static str> {
    messages::order(text).ok_or("dag, maand, day, month")
}
