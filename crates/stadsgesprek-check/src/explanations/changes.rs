//! What can be wrong compared with what was published.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::Warning;

pub(crate) const CHANGES: &[Explanation] = &[
    row(
        "changed-without-sequence",
        Warning,
        [
            "Tijd, plaats of status is veranderd, maar \"sequence\" is niet verhoogd.",
            "Time, place or status changed, but \"sequence\" was not raised.",
        ],
        [
            "Agenda's van bezoekers nemen de wijziging dan niet over.",
            "Calendars of visitors then do not take over the change.",
        ],
        r#""sequence": 1"#,
    ),
    row(
        "id-vanished",
        Warning,
        ["Deze id was gepubliceerd en is nu weg.", "This id was published and is gone now."],
        [
            "Links, favorieten en inschrijvingen leiden nergens meer heen.",
            "Links, favorites and registrations lead nowhere.",
        ],
        r#""id": "nieuwe-id", "formerIds": ["oude-id"]"#,
    ),
    row(
        "revision-not-raised",
        Warning,
        [
            "Het programma is veranderd, maar \"revision\" is niet verhoogd.",
            "The programme changed, but \"revision\" was not raised.",
        ],
        [
            "Zo is niet te zien welke van twee bestanden het nieuwste is.",
            "It cannot be seen which of two files is the newer.",
        ],
        r#""revision": 2"#,
    ),
];
