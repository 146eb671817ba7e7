//! The words for the values of the programme file.

use crate::programme::document::{
    ContributorRole, Kind, OutcomeKind, OutcomeState, PartnerKind, PartnerRole,
};
use crate::value::text::Language;

macro_rules! labels {
    ($($(#[$doc:meta])* $type:ident { $($variant:ident => $nl:literal, $en:literal;)+ })+) => {$(
        impl $type {
            $(#[$doc])*
            pub const fn word(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Nl) => $nl, (Self::$variant, Language::En) => $en,)+
                }
            }
        }
    )+};
}

labels! {
    /// The word for it, as it stands above a title.
    Kind {
        CityTalk => "Stadsgesprek", "City talk";
        Debate => "Debat", "Debate";
        Lecture => "Lezing", "Lecture";
        Cafe => "Café", "Café";
        Walk => "Wandeling", "Walk";
        Exhibition => "Expositie", "Exhibition";
        Workshop => "Workshop", "Workshop";
        Presentation => "Presentatie", "Presentation";
        MeetUp => "Ontmoeting", "Meet-up";
        Excursion => "Excursie", "Excursion";
        Pitch => "Pitch", "Pitch";
        Panel => "Panelgesprek", "Panel";
        Break => "Pauze", "Break";
        Gathering => "Bijeenkomst", "Gathering";
        Unknown => "Soort onbekend", "Kind not known";
    }
    /// How the organization takes part, before its name.
    PartnerRole {
        Organiser => "Organisatie", "Organised by";
        CoOrganiser => "Medeorganisatie", "Co-organised by";
        Partner => "In samenwerking met", "Together with";
        InConsultationWith => "In samenspraak met", "In consultation with";
        Host => "Te gast bij", "Hosted by";
        Funder => "Betaald door", "Funded by";
        Supporter => "Met steun van", "Supported by";
        Unknown => "Rol onbekend", "Role not known";
    }
    /// What sort of organization it is.
    PartnerKind {
        Government => "Overheid", "Government";
        Education => "Onderwijs", "Education";
        Business => "Bedrijven", "Business";
        Culture => "Cultuur", "Culture";
        Fund => "Fonds", "Fund";
        Society => "Vereniging of stichting", "Association or foundation";
    }
    /// What the person does at the event.
    ContributorRole {
        Introducer => "inleider", "introduction";
        Moderator => "gespreksleider", "moderator";
        Panellist => "panellid", "panellist";
        Pitcher => "pitch", "pitch";
        Speaker => "spreker", "speaker";
        Host => "gastheer of gastvrouw", "host";
        Discussant => "gesprekspartner", "discussant";
        Expert => "deskundige", "expert";
        Proposer => "stelling", "proposition";
        Opener => "opening", "opening";
        Respondent => "reactie", "response";
        Interviewee => "interview", "interview";
        WorkshopLeader => "leidt de workshop", "leads the workshop";
        Organiser => "organisatie", "organiser";
        Maker => "beeld", "pictures";
        Guest => "gast", "guest";
        Unknown => "rol onbekend", "role not known";
    }
    /// What sort of outcome it is.
    OutcomeKind {
        Promise => "Toezegging", "Promise";
        Decision => "Besluit", "Decision";
        FollowUp => "Vervolg", "Follow-up";
        Publication => "Publicatie", "Publication";
        Unknown => "Soort onbekend", "Kind not known";
    }
    /// How the outcome stands.
    OutcomeState {
        Open => "nog open", "still open";
        Done => "gedaan", "done";
        Dropped => "vervallen", "dropped";
        Unknown => "niet bekend hoe het ermee staat", "not known how it stands";
    }
}

impl PartnerRole {
    /// What the organization was, on its own page.
    pub const fn own_word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Organiser, Language::Nl) => "organisator",
            (Self::Organiser, Language::En) => "organiser",
            (Self::CoOrganiser, Language::Nl) => "medeorganisator",
            (Self::CoOrganiser, Language::En) => "co-organiser",
            (Self::Partner, _) => "partner",
            (Self::InConsultationWith, Language::Nl) => "in samenspraak",
            (Self::InConsultationWith, Language::En) => "consulted",
            (Self::Host, Language::Nl) => "gastheer",
            (Self::Host, Language::En) => "host",
            (Self::Funder, Language::Nl) => "betaalde mee",
            (Self::Funder, Language::En) => "funder",
            (Self::Supporter, Language::Nl) => "steunde",
            (Self::Supporter, Language::En) => "supporter",
            (Self::Unknown, Language::Nl) => "rol onbekend",
            (Self::Unknown, Language::En) => "role not known",
        }
    }
}
