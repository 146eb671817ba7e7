//! The options of `new`.

use super::moment;
use crate::programme_file;
use clap::Args;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

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
