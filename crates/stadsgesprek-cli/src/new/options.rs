//! The options of `new`.

use crate::arguments::{CommandWords, OptionWords, moment, shared};
use crate::programme_file;
use clap::Args;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

/// `new`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["nieuw", "new"],
    purpose: [
        "Zet een activiteit in het programma: vraagt wat niet met een optie gezegd is.",
        "Add an event to a programme file: asks what is not said by an option.",
    ],
    files: [" [bestand]", " [file]"],
    options: &[&OPTIONS],
    declare: NewOptions::augment_args,
};

/// The options of `new`.
#[derive(Args, Clone, Debug)]
pub(crate) struct NewOptions {
    /// The programme file.
    #[arg(default_value_os_t = programme_file::usual())]
    pub(crate) file: PathBuf,
    /// The name.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// The name in English.
    #[arg(long)]
    pub(crate) title_en: Option<String>,
    /// The id, for ever in the page's address.
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// The start: 2027-03-10T20:00, "10-3-2027 20.00", or only the date.
    #[arg(long)]
    pub(crate) start: Option<String>,
    /// The end: a time, or a date with or without time.
    #[arg(long)]
    pub(crate) end: Option<String>,
    /// When the doors open: 19:30.
    #[arg(long)]
    pub(crate) doors: Option<String>,
    /// Which of the two, for a time that exists twice: first or second.
    #[arg(long)]
    pub(crate) fold: Option<String>,
    /// What sort of gathering it is.
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// A theme; may be given more than once.
    #[arg(long = "theme")]
    pub(crate) themes: Vec<String>,
    /// An organization and its role: gemeente-delft:inConsultationWith; may be given more than once.
    #[arg(long = "partner")]
    pub(crate) partners: Vec<String>,
    /// The place.
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// The room.
    #[arg(long)]
    pub(crate) room: Option<String>,
    /// One or two sentences.
    #[arg(long)]
    pub(crate) summary: Option<String>,
    /// The same in English.
    #[arg(long)]
    pub(crate) summary_en: Option<String>,
    /// Whether one can register: no, optional or required (nee, kan, moet).
    #[arg(long)]
    pub(crate) registration: Option<String>,
    /// A field of the form: name, email, seats, question, accessibilityNeeds; may be given more than once.
    #[arg(long = "field")]
    pub(crate) fields: Vec<String>,
    /// How many people fit.
    #[arg(long)]
    pub(crate) capacity: Option<String>,
    /// A person of the programme and the role: jan-jansen:moderator; may be given more than once.
    #[arg(long = "person")]
    pub(crate) people: Vec<String>,
    /// A part of the event, with or without time: "20:15-20:45 Inleiding"; may be given more than once.
    #[arg(long = "session")]
    pub(crate) sessions: Vec<String>,
    /// Ask nothing: what is not given is left out.
    #[arg(long = "yes", short = 'y')]
    pub(crate) is_without_questions: bool,
    /// Only show what would be added.
    #[arg(long = "dry-run")]
    pub(crate) is_rehearsal: bool,
    /// The moment of the change, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
}

/// Their words, in the order in which they are asked.
static OPTIONS: [OptionWords; 23] = [
    shared::PROGRAMME,
    OptionWords {
        id: "title",
        names: Some(["titel", "title"]),
        former: &[],
        values: Some(["TEKST", "TEXT"]),
        help: ["De naam", "The name"],
        examples: Some(["Hoe hoog mag Delft worden?", "How high may Delft grow?"]),
    },
    OptionWords {
        id: "title_en",
        names: Some(["titel-en", "title-en"]),
        former: &[],
        values: Some(["TEKST", "TEXT"]),
        help: ["De naam in het Engels", "The name in English"],
        examples: Some(["How high may Delft grow?"; 2]),
    },
    OptionWords {
        id: "id",
        names: Some(["id", "id"]),
        former: &[],
        values: Some(["ID", "ID"]),
        help: [
            "De id, voor altijd in het adres van de pagina [standaard: van de titel gemaakt]",
            "The id, for ever in the page's address [default: made from the title]",
        ],
        examples: Some(["delft-in-2050"; 2]),
    },
    OptionWords {
        id: "start",
        names: Some(["begin", "start"]),
        former: &[],
        values: Some(["MOMENT", "MOMENT"]),
        help: [
            "Het begin: 2027-03-10T20:00, \"10-3-2027 20.00\", of alleen de datum",
            "The start: 2027-03-10T20:00, \"10-3-2027 20.00\", or only the date",
        ],
        examples: Some(["2027-03-10T20:00"; 2]),
    },
    OptionWords {
        id: "end",
        names: Some(["einde", "end"]),
        former: &[],
        values: Some(["MOMENT", "MOMENT"]),
        help: [
            "Het einde: een tijd, of een datum met of zonder tijd",
            "The end: a time, or a date with or without time",
        ],
        examples: Some(["22:00"; 2]),
    },
    OptionWords {
        id: "doors",
        names: Some(["deuren", "doors"]),
        former: &[],
        values: Some(["TIJD", "TIME"]),
        help: ["Wanneer de deuren opengaan: 19:30", "When the doors open: 19:30"],
        examples: Some(["19:30"; 2]),
    },
    OptionWords {
        id: "fold",
        names: Some(["welke", "fold"]),
        former: &[],
        values: Some(["WELKE", "WHICH"]),
        help: [
            "Welke van de twee, bij een tijd die er twee keer is: first (de eerste) of second",
            "Which of the two, for a time that exists twice: first or second",
        ],
        examples: Some(["eerste", "first"]),
    },
    OptionWords {
        id: "kind",
        names: Some(["soort", "kind"]),
        former: &[],
        values: Some(["SOORT", "KIND"]),
        help: [
            "Wat voor bijeenkomst het is [standaard: stadsgesprek]",
            "What sort of gathering it is [default: stadsgesprek]",
        ],
        examples: Some(["debat", "debate"]),
    },
    OptionWords {
        id: "themes",
        names: Some(["thema", "theme"]),
        former: &[],
        values: Some(["THEMA", "THEME"]),
        help: ["Een thema; mag vaker gegeven worden", "A theme; may be given more than once"],
        examples: Some(["wonen"; 2]),
    },
    OptionWords {
        id: "partners",
        names: Some(["partner", "partner"]),
        former: &[],
        values: Some(["PARTNER", "PARTNER"]),
        help: [
            "Een organisatie en haar rol: gemeente-delft:inConsultationWith; mag vaker gegeven worden",
            "An organization and its role: gemeente-delft:inConsultationWith; may be given more than once",
        ],
        examples: Some(["gemeente-delft:inConsultationWith"; 2]),
    },
    OptionWords {
        id: "place",
        names: Some(["plaats", "place"]),
        former: &[],
        values: Some(["PLAATS", "PLACE"]),
        help: ["De plaats", "The place"],
        examples: Some(["prinsenkwartier"; 2]),
    },
    OptionWords {
        id: "room",
        names: Some(["zaal", "room"]),
        former: &[],
        values: Some(["ZAAL", "ROOM"]),
        help: ["De zaal", "The room"],
        examples: Some(["podium"; 2]),
    },
    OptionWords {
        id: "summary",
        names: Some(["samenvatting", "summary"]),
        former: &[],
        values: Some(["TEKST", "TEXT"]),
        help: ["Een of twee zinnen", "One or two sentences"],
        examples: Some(["Waar het over gaat.", "What it is about."]),
    },
    OptionWords {
        id: "summary_en",
        names: Some(["samenvatting-en", "summary-en"]),
        former: &[],
        values: Some(["TEKST", "TEXT"]),
        help: ["Hetzelfde in het Engels", "The same in English"],
        examples: Some(["What it is about."; 2]),
    },
    OptionWords {
        id: "registration",
        names: Some(["aanmelden", "registration"]),
        former: &[],
        values: Some(["HOE", "HOW"]),
        help: [
            "Of men zich kan aanmelden: nee, kan of moet",
            "Whether one can register: no, optional or required",
        ],
        examples: Some(["kan", "optional"]),
    },
    OptionWords {
        id: "fields",
        names: Some(["veld", "field"]),
        former: &[],
        values: Some(["VELD", "FIELD"]),
        help: [
            "Een veld van het formulier: name, email, seats, question, accessibilityNeeds; mag vaker gegeven worden",
            "A field of the form: name, email, seats, question, accessibilityNeeds; may be given more than once",
        ],
        examples: Some(["email"; 2]),
    },
    OptionWords {
        id: "capacity",
        names: Some(["capaciteit", "capacity"]),
        former: &[],
        values: Some(["AANTAL", "NUMBER"]),
        help: ["Hoeveel mensen erin kunnen", "How many people fit"],
        examples: Some(["80"; 2]),
    },
    OptionWords {
        id: "people",
        names: Some(["persoon", "person"]),
        former: &[],
        values: Some(["PERSOON", "PERSON"]),
        help: [
            "Iemand uit het programma en de rol: de-id:moderator; mag vaker gegeven worden",
            "A person of the programme and the role: the-id:moderator; may be given more than once",
        ],
        examples: Some(["de-id:moderator", "the-id:moderator"]),
    },
    OptionWords {
        id: "sessions",
        names: Some(["onderdeel", "session"]),
        former: &[],
        values: Some(["ONDERDEEL", "SESSION"]),
        help: [
            "Een deel van de activiteit, met of zonder tijd: \"20:15-20:45 Inleiding\"; mag vaker gegeven worden",
            "A part of the event, with or without time: \"20:15-20:45 Introduction\"; may be given more than once",
        ],
        examples: Some(["20:15-20:45 Inleiding", "20:15-20:45 Introduction"]),
    },
    OptionWords {
        id: "is_without_questions",
        names: Some(["ja", "yes"]),
        former: &[],
        values: None,
        help: ["Vraagt niets: wat niet gegeven is, blijft weg", "Ask nothing: what is not given is left out"],
        examples: None,
    },
    shared::rehearsal(["Toont alleen wat erbij zou komen", "Only show what would be added"]),
    shared::CHANGED_AT,
];
