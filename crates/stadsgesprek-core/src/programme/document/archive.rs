//! Links, archive material and outcomes.

use crate::reading::json_record;
use crate::value::id::{PartnerId, PersonId};
use crate::value::json_enum::json_enum;
use crate::value::text::Text;

json_record! {
    /// A link of an event.
    Link {
        /// The address: `https`, `http`, `mailto` or `tel`; or the path of a document below `public/data/`.
        url: String = "url",
        /// What it leads to.
        label: Text = "label",
        /// What sort of link it is.
        kind: LinkKind = "kind" default,
        /// When it is of use.
        when: LinkWhen = "when" default,
        /// The size of such a document in bytes; `build` fills it in.
        bytes: Option<u32> = "bytes",
    }
}

json_enum! {
    /// What sort of link it is.
    #[derive(Default)]
    LinkKind {
        /// A document.
        Document = "document" ["stuk", "bestand", "pdf", "rapport", "report", "file"],
        /// A live stream.
        Stream = "stream" ["livestream", "live", "uitzending", "video", "broadcast"],
        /// A page about it elsewhere.
        Page = "page" ["pagina", "webpagina", "website", "site", "web page"],
        /// Something to read.
        #[default]
        Info = "info" ["informatie", "information", "achtergrond", "background"],
    } unknown Unknown
}

json_enum! {
    /// When a link is of use.
    #[derive(Default)]
    LinkWhen {
        /// Before the event.
        #[default]
        Before = "before" ["vooraf", "voor", "ervoor", "van tevoren", "voorbereiding"],
        /// During the event.
        During = "during" ["tijdens", "gedurende", "live", "while"],
        /// After the event.
        After = "after" ["achteraf", "na", "erna", "na afloop", "nadien", "afterwards"],
    } unknown Unknown
}

json_record! {
    /// What was kept of an event.
    #[derive(Default)]
    Archive {
        /// Film and sound.
        recordings: Vec<Material> = "recordings" default,
        /// Reports.
        reports: Vec<Material> = "reports" default,
        /// Slides.
        slides: Vec<Material> = "slides" default,
        /// Photographs.
        photos: Vec<Material> = "photos" default,
        /// What the press wrote.
        press: Vec<Material> = "press" default,
        /// How many people came.
        attendance: Option<u32> = "attendance",
    }
}

json_record! {
    /// One piece of archive material.
    Material {
        /// The address, or the path of a document below `public/data/`.
        url: String = "url",
        /// What it is.
        label: Text = "label",
        /// The size of such a document in bytes; `build` fills it in.
        bytes: Option<u32> = "bytes",
    }
}

json_record! {
    /// Something that was promised or decided at an event, and what came of it.
    Outcome {
        /// What sort of outcome it is.
        kind: OutcomeKind = "kind",
        /// What it is, in a sentence.
        text: Text = "text",
        /// The organization that promised or decided it.
        by: Option<PartnerId> = "by",
        /// The person who promised or decided it.
        person: Option<PersonId> = "person",
        /// The date by which it is due: `"2027-06-01"`.
        due: Option<String> = "due",
        /// How it stands.
        state: Option<OutcomeState> = "state",
        /// Where it can be read.
        source: Option<String> = "source",
    }
}

json_enum! {
    /// What sort of outcome it is.
    OutcomeKind {
        /// A promise.
        Promise = "promise" ["toezegging", "belofte", "afspraak", "commitment", "pledge"],
        /// A decision.
        Decision = "decision" ["besluit", "beslissing"],
        /// An agreement to talk again.
        FollowUp = "followUp" ["vervolg", "vervolgafspraak", "vervolggesprek", "sequel"],
        /// A publication or plan.
        Publication = "publication" ["publicatie", "plan", "rapport", "verslag", "report"],
    } unknown Unknown
}

json_enum! {
    /// How an outcome stands.
    OutcomeState {
        /// Not done yet.
        Open = "open" ["nog open", "uitgesteld", "openstaand", "loopt", "lopend", "bezig", "mee bezig", "nog niet gedaan", "te doen", "todo", "pending", "in progress", "ongoing", "still open", "not done"],
        /// Done.
        Done = "done" ["gedaan", "klaar", "afgerond", "nagekomen", "voltooid", "uitgevoerd", "gereed", "completed", "complete", "finished", "closed", "kept"],
        /// Given up.
        Dropped = "dropped" ["vervallen", "niet doorgegaan", "gestopt", "ingetrokken", "afgeblazen", "opgegeven", "abandoned", "given up", "withdrawn", "cancelled", "canceled"],
    } unknown Unknown
}
