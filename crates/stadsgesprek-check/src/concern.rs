//! What staff should know, as data: the concerns that reading the file does not need.

use stadsgesprek_core::value::time::Moment;
use std::ops::RangeInclusive;

macro_rules! concerns {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? })? = $code:literal),+ $(,)?) => {
        /// A concern, with the data that its wording needs.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Concern {
            $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $kind),+ })?),+
        }

        impl Concern {
            /// The stable codes of all concerns.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// What `docs/beheer/meldingen.md` and the JSON report name it by; it never changes.
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $($field: _),+ })? => $code),+
                }
            }
        }
    };
}

concerns! {
    /// Nothing in the file.
    EmptyFile = "empty-file",
    /// UTF-16, as Notepad writes when asked for "Unicode".
    Utf16 = "utf-16",
    /// Windows-1252, as Notepad writes when asked for "ANSI".
    Windows1252 = "windows-1252",
    /// Bytes that are no text in any encoding that editors use.
    NotText = "not-text",
    /// A web page under the name of the file.
    HtmlPage = "html-page",
    /// What git leaves when two people changed the same lines.
    MergeConflict = "merge-conflict",
    /// The file is a list.
    TopLevelList = "top-level-list",
    /// The file is something else than an object or a list.
    NotAnObject = "not-an-object",
    /// A comma after the last entry.
    TrailingComma = "trailing-comma",
    /// A comma with nothing before it.
    ExtraComma = "extra-comma",
    /// Two values without a comma between them.
    MissingComma = "missing-comma",
    /// A word processor's quotation marks.
    SmartQuotes = "smart-quotes",
    /// A comment, which JSON does not have.
    Comment = "comment",
    /// Texts between `'`.
    SingleQuotes = "single-quotes",
    /// A name without quotation marks.
    NameWithoutQuotes = "name-without-quotes",
    /// A text that is not closed on its line.
    UnclosedText = "unclosed-text",
    /// A quotation mark inside a text.
    UnescapedQuote = "unescaped-quote",
    /// A backslash before something that means nothing.
    BadEscape = "bad-escape",
    /// Half an emoji.
    LoneSurrogate = "lone-surrogate",
    /// The file ends before everything is closed.
    UnclosedBracket = "unclosed-bracket",
    /// A line break or other control character in a text.
    ControlCharacter {
        /// Which, as Unicode names it.
        code: String,
    } = "control-character",
    /// A character between the parts that looks like a space, or like nothing.
    StrangeSpace {
        /// Which, as Unicode names it.
        code: String,
    } = "strange-space",
    /// A number that JSON writes otherwise.
    NotANumber = "not-a-number",
    /// A word that is neither a text nor one of the three that JSON has.
    WordWithoutQuotes {
        /// As it stands there.
        word: String,
    } = "word-without-quotes",
    /// Something else that is not JSON.
    NotJson {
        /// What the JSON reader said.
        detail: String,
    } = "not-json",
    /// A major version that this program does not know.
    UnknownVersion {
        /// The major version that the file says.
        version: u32,
    } = "unknown-version",
    /// Not a single usable event.
    NoEvents = "no-events",
    /// Another time zone.
    UnknownTimeZone {
        /// What the file says.
        name: String,
    } = "unknown-time-zone",
    /// Changed after today.
    UpdatedInFuture = "updated-in-future",
    /// Nothing is to come.
    NothingAhead = "nothing-ahead",
    /// A list of words that mean the same, with less than two of them.
    LoneSynonym = "lone-synonym",
    /// The id of a session cannot be an id.
    MalformedSessionId {
        /// As the file has it.
        id: String,
    } = "malformed-session-id",
    /// Two sessions of an event have one id.
    DuplicateSessionId {
        /// As the file has it.
        id: String,
    } = "duplicate-session-id",
    /// A text in English only.
    OnlyEnglish = "only-english",
    /// A title that is no title.
    LongTitle {
        /// Its length in characters.
        length: usize,
    } = "long-title",
    /// HTML, which is shown as it stands.
    Html {
        /// The first of it.
        sample: String,
    } = "html-in-text",
    /// A character that turns the direction of the text.
    DirectionOverride = "direction-override",
    /// A link in a text that is not safe.
    UnsafeAddressInText {
        /// As the text has it; safe are `https`, `http`, `mailto` and `tel`.
        url: String,
    } = "unsafe-address-in-text",
    /// A weekday that is not the date's.
    WeekdayDiffers {
        /// The date with the weekday as written.
        written: String,
        /// The weekday it really is, in Dutch and English.
        right: [&'static str; 2],
    } = "weekday-differs",
    /// A field under a name that is nearly right, so that what it says is lost.
    MisspelledField {
        /// As the file has it.
        name: String,
        /// As the format has it.
        meant: String,
    } = "misspelled-field",
    /// Why it does not go ahead as planned, of what goes ahead as planned.
    ReasonWithoutStatus = "reason-without-status",
    /// An earlier id that is the id of an event today.
    FormerIdInUse {
        /// Of both: one is it today, the other was it before.
        id: String,
    } = "former-id-in-use",
    /// The end is on a day on which the event was before it was moved.
    EndOnFormerDay {
        /// As it is now.
        start: Moment,
        /// As it was before the start was moved.
        end: Moment,
    } = "end-on-former-day",
    /// With times, and longer than an event is.
    LongEvent {
        /// With its time.
        start: Moment,
        /// Further from the start than an event with times takes.
        end: Moment,
    } = "long-event",
    /// Nothing says when the event is.
    NoDate = "no-date",
    /// When the doors open is known, and not when it begins.
    DoorsWithoutStart {
        /// When they open.
        doors: Moment,
    } = "doors-without-start",
    /// Registration opens when it has closed.
    RegistrationOpensLate {
        /// When it opens.
        opens: Moment,
        /// When it closes, or the event begins.
        closes: Moment,
    } = "registration-opens-late",
    /// Something else is in that room at that time.
    RoomTaken {
        /// The title of the other.
        other: String,
    } = "room-taken",
    /// A promise that is past its date.
    OutcomeOverdue = "outcome-overdue",
    /// A picture that is not there.
    ImageMissing {
        /// The path as written.
        src: String,
    } = "image-missing",
    /// A document that is not there.
    DocumentMissing {
        /// The path as written.
        src: String,
    } = "document-missing",
    /// A picture or document whose name is written with other capitals.
    ImageCase {
        /// The path as it is on disk.
        found: String,
    } = "image-case",
    /// A picture that takes long to load.
    ImageHuge {
        /// Its size, of 1000 bytes each.
        kilobytes: u64,
    } = "image-huge",
    /// A picture that cannot be read, or that no browser can.
    ImageUnreadable = "image-unreadable",
    /// A picture that is not in the folder of the programme.
    ImageNotLocal {
        /// The path as written.
        src: String,
    } = "image-not-local",
    /// Time, place or status changed, and `sequence` did not go up.
    ChangedWithoutSequence {
        /// The `sequence` it should have at least.
        sequence: u32,
    } = "changed-without-sequence",
    /// An id that was published and is not there now.
    IdVanished {
        /// Of an event, as it was published.
        id: String,
    } = "id-vanished",
    /// The programme changed and `revision` did not go up.
    RevisionNotRaised = "revision-not-raised",
    /// Not a color.
    Color {
        /// What is written.
        text: String,
    } = "color",
    /// A color that is made darker, so that it can be read on paper.
    ColorTooLight {
        /// As it is used.
        used: String,
        /// The contrast of the one that is asked for, in tenths.
        tenths: u32,
    } = "color-too-light",
    /// The address of the site is none.
    SiteAddress {
        /// As `siteUrl` says.
        url: String,
    } = "site-address",
    /// Nobody has said what the address of the site is.
    SiteAddressUnset = "site-address-unset",
    /// The address of the site has a name or password in it.
    SiteAddressSecret = "site-address-secret",
    /// The address of the site has letters that addresses do not have.
    SiteAddressLetters {
        /// As `siteUrl` says.
        url: String,
    } = "site-address-letters",
    /// The address of the site is that of a page.
    SiteAddressPage {
        /// As `siteUrl` says.
        url: String,
    } = "site-address-page",
    /// Only this computer, or this house, can reach the site.
    SiteAddressLocal {
        /// As `siteUrl` says.
        url: String,
    } = "site-address-local",
    /// Not the name of a host.
    FormerSite {
        /// What is written.
        text: String,
    } = "former-site",
    /// Registrations cannot be sent there.
    DeliveryAddress {
        /// As `delivery.url` says.
        url: String,
    } = "delivery-address",
    /// Registrations cannot be mailed there.
    DeliveryMailbox {
        /// As `delivery.address` says.
        address: String,
    } = "delivery-mailbox",
    /// Registrations are not kept so many days.
    Retention {
        /// As `retentionDays` says; 1 to 365 can be.
        days: u32,
    } = "retention-days",
    /// No panel has that diagonal.
    ScreenPanel {
        /// The diagonal in inches.
        inches: u32,
    } = "screen-panel",
    /// Nobody reads a panel from there.
    ScreenDistance {
        /// The distance in meters.
        meters: u32,
    } = "screen-distance",
    /// A kiosk does not wait so long, or longer.
    KioskTime {
        /// The time in seconds.
        seconds: u32,
        /// The shortest and the longest that can be, in seconds.
        possible: RangeInclusive<u32>,
    } = "kiosk-time",
    /// A kiosk is not so large, or not read from there.
    KioskSize {
        /// The diagonal in inches, or the distance in centimeters.
        size: u32,
        /// The smallest and the largest that can be.
        possible: RangeInclusive<u32>,
    } = "kiosk-size",
    /// A kiosk is to be about something that is not in the programme.
    KioskScope {
        /// Of a place, a room or a theme.
        id: String,
        /// The nearest id that exists.
        nearest: Option<String>,
    } = "kiosk-scope",
    /// Nobody can be told there of a weakness.
    SecurityContact {
        /// What is written.
        text: String,
    } = "security-contact",
    /// Not a date until which `security.txt` can count.
    SecurityExpires {
        /// What is written.
        text: String,
    } = "security-expires",
    /// `security.txt` counts no longer.
    SecurityExpired = "security-expired",
    /// `security.txt` soon counts no longer.
    SecurityExpiresSoon {
        /// How many days are left.
        days: i64,
    } = "security-expires-soon",
}
