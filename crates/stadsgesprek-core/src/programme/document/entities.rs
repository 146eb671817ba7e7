//! What events refer to: themes, partners, people, places, series.

use super::page_wish::PageWish;
use crate::reading::json_record;
use crate::value::degrees::Degrees;
use crate::value::id::{PartnerId, PersonId, PlaceId, RoomId, SeriesId, ThemeId};
use crate::value::json_enum::json_enum;
use crate::value::text::Text;

json_record! {
    /// Who publishes the programme.
    Publisher {
        /// The name.
        name: String = "name",
        /// Its website.
        url: Option<String> = "url",
        /// Its public e-mail address.
        email: Option<String> = "email",
        /// What it is and does, for the page about the site; the same markup as an event's description.
        description: Option<Text> = "description",
        /// What goes first on the page about privacy: who is responsible, what is done with registrations; the same markup.
        privacy: Option<Text> = "privacy",
        /// What goes first on the page about accessibility: of the building, who to ask; the same markup.
        accessibility: Option<Text> = "accessibility",
        /// What else of the house is on the web, for the foot of each page.
        links: Vec<HouseLink> = "links" default,
    }
}

json_record! {
    /// A page of the house elsewhere.
    HouseLink {
        /// The address: `https`, `http`, `mailto` or `tel`.
        url: String = "url",
        /// What it leads to.
        label: Text = "label",
    }
}

json_record! {
    /// A subject.
    Theme {
        /// Short, lower case, with hyphens.
        id: ThemeId = "id",
        /// The name.
        name: Text = "name",
        /// Names it had before; found by search.
        former_names: Vec<String> = "formerNames" default,
        /// What it is about.
        description: Option<Text> = "description",
        /// A color as `#rrggbb`, used only as a small mark beside the name.
        color: Option<String> = "color",
        /// Where the facts come from. What is on a former site leads to the page of the theme; so does its list of one
        /// theme, `https://www.example.org/dossier/?theme_id=7`.
        sources: Vec<String> = "sources" default,
    }
}

json_record! {
    /// An organization.
    Partner {
        /// Short, lower case, with hyphens.
        id: PartnerId = "id",
        /// The name in lists.
        name: Text = "name",
        /// The name in full.
        full_name: Option<Text> = "fullName",
        /// What sort of organization it is.
        kind: Option<PartnerKind> = "kind",
        /// Its website.
        url: Option<String> = "url",
        /// What it is and does.
        description: Option<Text> = "description",
    }
}

json_record! {
    /// A person; the function held at an event stands at that event.
    Person {
        /// Short, lower case, with hyphens.
        id: PersonId = "id",
        /// The name.
        name: String = "name",
        /// The name by which the list of people is in order, when that is not the last word or what follows a prefix such as
        /// "van der": `"Wilms Floet"`.
        sort_name: Option<String> = "sortName",
        /// `false`: no page of its own; the name stays at its events, and leads nowhere.
        page: Option<PageWish> = "page",
    }
}

json_record! {
    /// A place, with its rooms.
    Place {
        /// Short, lower case, with hyphens.
        id: PlaceId = "id",
        /// The name.
        name: Text = "name",
        /// Street and number.
        address: Option<String> = "address",
        /// Postal code.
        postal_code: Option<String> = "postalCode",
        /// City.
        city: Option<String> = "city",
        /// ISO 3166 country code.
        country: Option<String> = "country",
        /// WGS 84 latitude in degrees.
        latitude: Option<Degrees> = "latitude",
        /// WGS 84 longitude in degrees.
        longitude: Option<Degrees> = "longitude",
        /// Its website.
        url: Option<String> = "url",
        /// Rooms.
        rooms: Vec<Room> = "rooms" default,
        /// Not a place on a map but an online gathering.
        online: bool = "online" default,
        /// A remark.
        note: Option<Text> = "note",
        /// Where the facts come from.
        sources: Vec<String> = "sources" default,
    }
}

json_record! {
    /// A room inside a place.
    Room {
        /// Unique within the place.
        id: RoomId = "id",
        /// The name.
        name: Text = "name",
    }
}

json_record! {
    /// A series of events under one name.
    Series {
        /// Short, lower case, with hyphens.
        id: SeriesId = "id",
        /// The name.
        name: Text = "name",
        /// What it is about.
        description: Option<Text> = "description",
    }
}

json_record! {
    /// An organization's part in an event.
    Partnership {
        /// Which organization.
        partner: PartnerId = "partner",
        /// What it does for the event.
        role: PartnerRole = "role",
        /// A remark, such as the department.
        note: Option<Text> = "note",
    }
}

json_record! {
    /// A person's part in an event or session.
    Contribution {
        /// Who.
        person: PersonId = "person",
        /// What the person does at the event.
        role: ContributorRole = "role",
        /// The function the person had then.
        function: Option<Text> = "function",
        /// The organization the person worked for then, when it is a partner.
        partner: Option<PartnerId> = "partner",
        /// The organization the person worked for then, when it is not a partner.
        affiliation: Option<Text> = "affiliation",
    }
}

json_enum! {
    /// What an organization does for an event.
    PartnerRole {
        /// Organizes it.
        Organiser = "organiser" ["organizer", "organisator", "organisatie", "organiseert", "initiatiefnemer", "organisation"],
        /// Organizes it together with another.
        CoOrganiser = "coOrganiser" ["co-organizer", "medeorganisator", "mede-organisatie", "medeorganisatie", "coorganisator"],
        /// Works on it together with the organizer (*in samenwerking met*).
        Partner = "partner" ["samenwerking", "in samenwerking met", "samenwerkingspartner", "partners", "together with"],
        /// Was consulted about it (*in samenspraak met*).
        InConsultationWith = "inConsultationWith" ["in samenspraak met", "in samenspraak", "samenspraak", "consulted"],
        /// Offers the place.
        Host = "host" ["gastheer", "gastvrouw", "te gast bij", "locatie", "hosted by", "venue"],
        /// Pays for it.
        Funder = "funder" ["financier", "betaald door", "betaalt", "subsidie", "subsidiegever", "funded by", "fund"],
        /// Supports it.
        Supporter = "supporter" ["steun", "met steun van", "ondersteuner", "sponsor", "supported by"],
    } unknown Unknown
}

json_enum! {
    /// What sort of organization it is.
    PartnerKind {
        /// A municipality or other government.
        Government = "government" ["overheid", "gemeente", "provincie", "rijk", "waterschap", "municipality"],
        /// A university, college or school.
        Education = "education" ["onderwijs", "school", "universiteit", "hogeschool", "university"],
        /// A business or a group of businesses.
        Business = "business" ["bedrijf", "bedrijven", "onderneming", "company"],
        /// A museum, theater, library or arts organization.
        Culture = "culture" ["cultuur", "museum", "theater", "bibliotheek", "library", "kunst", "arts"],
        /// A fund.
        Fund = "fund" ["fonds", "foundation fund"],
        /// An association, foundation or platform.
        Society = "society" ["vereniging", "stichting", "platform", "association", "foundation", "maatschappelijk"],
    }
}

json_enum! {
    /// What a person does at an event.
    ContributorRole {
        /// Introduces the subject (*inleider*).
        Introducer = "introducer" ["inleider", "inleiding", "introductie", "introduction"],
        /// Leads the conversation (*gespreksleider*, *moderator*).
        Moderator = "moderator" ["gespreksleider", "gespreksleiding", "dagvoorzitter", "voorzitter", "presentator", "chair"],
        /// Sits on the panel.
        Panellist = "panellist" ["panelist", "panellid", "panel", "panel member"],
        /// Pitches.
        Pitcher = "pitcher" ["pitch", "pitches"],
        /// Speaks.
        Speaker = "speaker" ["spreker", "spreekster", "lezing", "keynote", "keynote speaker"],
        /// Receives the guests.
        Host = "host" ["gastheer", "gastvrouw", "host(ess)", "hostess"],
        /// Takes part in the conversation (*gesprekspartner*).
        Discussant = "discussant" ["gesprekspartner", "tafelgast", "gesprek"],
        /// Is there as an expert (*deskundige*).
        Expert = "expert" ["deskundige", "specialist"],
        /// Puts forward a proposition (*stellingnemer*).
        Proposer = "proposer" ["stellingnemer", "stelling", "proposition"],
        /// Opens the event.
        Opener = "opener" ["opening", "opent"],
        /// Reflects on what was said (*referent*).
        Respondent = "respondent" ["referent", "reactie", "coreferent", "response"],
        /// Is interviewed.
        Interviewee = "interviewee" ["geinterviewde", "interview", "geïnterviewd"],
        /// Leads a workshop.
        WorkshopLeader = "workshopLeader" ["workshopleider", "leidt de workshop", "workshop"],
        /// Organizes.
        Organiser = "organiser" ["organizer", "organisator", "organisatie"],
        /// Makes pictures or film.
        Maker = "maker" ["beeld", "fotograaf", "filmmaker", "photographer", "kunstenaar", "artist"],
        /// Takes part or is involved in another way.
        Guest = "guest" ["gast", "deelnemer", "betrokkene", "participant"],
    } unknown Unknown
}

json_record! {
    /// What it costs.
    Price {
        /// It costs nothing.
        free: bool = "free",
        /// The price in words.
        text: Option<Text> = "text",
    }
}

json_record! {
    /// What is known about access; leave out what is not known.
    #[derive(Default)]
    Accessibility {
        /// Can be reached in a wheelchair.
        wheelchair: Option<bool> = "wheelchair",
        /// Has a hearing loop.
        hearing_loop: Option<bool> = "hearingLoop",
        /// Has live captions.
        captions: Option<bool> = "captions",
        /// Has a sign language interpreter.
        sign_language: Option<bool> = "signLanguage",
        /// Anything else.
        notes: Option<Text> = "notes",
    }
}
