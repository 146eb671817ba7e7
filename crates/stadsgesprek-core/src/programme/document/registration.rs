//! How an event takes registrations.

use crate::reading::json_record;
use crate::value::json_enum::json_enum;
use crate::value::text::Text;

json_record! {
    /// How to register.
    #[cfg_attr(feature = "schema", schemars(rename = "Registration"))]
    RegistrationTerms {
        /// Without it you cannot come in.
        required: bool = "required" default,
        /// From when, local time.
        opens: Option<String> = "opens",
        /// Until when, local time.
        closes: Option<String> = "closes",
        /// How many people fit.
        capacity: Option<u32> = "capacity",
        /// The organizer knows that there are no seats left.
        full: bool = "full" default,
        /// What the form asks, in order. Empty means: there is no form on this site.
        fields: Vec<RegistrationField> = "fields" default,
        /// The visitor chooses sessions.
        sessions: bool = "sessions" default,
        /// An outside ticket shop instead of the form.
        url: Option<String> = "url",
        /// How to register, in words.
        note: Option<Text> = "note",
    }
}

json_enum! {
    /// A field of the form.
    RegistrationField {
        /// Name, required.
        Name = "name" ["naam"],
        /// E-mail address, required.
        Email = "email" ["e-mail", "mail", "e-mailadres", "mailadres", "email address"],
        /// Number of seats, 1 to 10.
        Seats = "seats" ["plaatsen", "aantal", "aantal plaatsen", "aantal personen", "personen", "number of seats"],
        /// A question for the conversation.
        Question = "question" ["vraag", "vragen", "questions"],
        /// What the visitor needs to take part.
        AccessibilityNeeds = "accessibilityNeeds" ["toegankelijkheid", "accessibility", "wensen", "wat u nodig hebt", "toegankelijkheidswensen"],
    }
}
