//! What concerns say: the sentence of the reference, or one with what it is about. Native only.

use super::explanation;
use crate::concern::Concern;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

impl Concern {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        explanation(self.code()).map_or(Severity::Warning, |it| it.severity)
    }

    /// What is wrong, in a sentence.
    pub fn message(&self, language: Language) -> String {
        let specific = match language {
            Nl => self.specific_nl(),
            En => self.specific_en(),
        };
        let general = || explanation(self.code()).map_or("", |it| it.what(language)).to_owned();
        specific.unwrap_or_else(general)
    }

    fn specific_nl(&self) -> Option<String> {
        Some(match self {
            Self::ControlCharacter { code } => format!(
                "In deze tekst staat een Enter, tab of ander stuurteken ({code}). Schrijf \\n voor een nieuwe regel."
            ),
            Self::StrangeSpace { code } => format!(
                "Hier staat een teken dat u niet ziet, of dat op een spatie lijkt ({code}). \
                 Haal het weg of zet er een gewone spatie."
            ),
            Self::WordWithoutQuotes { word } => {
                format!(
                    "Om \"{}\" horen aanhalingstekens; zonder kan alleen true, false of null.",
                    short(word)
                )
            }
            Self::UnknownVersion { version } => {
                format!("Het bestand heeft \"schemaVersion\": {version}; dit programma kent alleen 1.")
            }
            Self::UnknownTimeZone { name } => {
                format!("De tijdzone \"{name}\" kent de site niet; alle tijden gelden als tijd in Nederland.")
            }
            Self::MalformedSessionId { id } => format!("\"{id}\" kan geen id van een onderdeel zijn."),
            Self::DuplicateSessionId { id } => {
                format!("Twee onderdelen van deze activiteit hebben de id \"{id}\".")
            }
            Self::LongTitle { length } => format!("Deze titel heeft {length} tekens."),
            Self::Html { sample } => format!("In deze tekst staat HTML: {}", short(sample)),
            Self::UnsafeAddressInText { url } => {
                format!("\"{}\" in deze tekst is geen adres dat een link mag zijn.", short(url))
            }
            Self::WeekdayDiffers { written, right } => {
                format!("Er staat \"{written}\", maar die datum is een {}.", right[0])
            }
            Self::SiteAddressLetters { url } => {
                format!(
                    "In \"{}\" staan letters die een adres niet heeft: schrijf de vorm met xn--.",
                    short(url)
                )
            }
            Self::SiteAddressPage { url } => {
                format!("\"{}\" is het adres van een pagina, niet dat van de site.", short(url))
            }
            Self::SiteAddressLocal { url } => {
                format!("\"{}\" is alleen op deze computer of in dit netwerk te bereiken.", short(url))
            }
            Self::MisspelledField { name, meant } => {
                format!("Het veld \"{}\" heet \"{meant}\"; wat er staat, telt zo niet.", short(name))
            }
            Self::FormerIdInUse { id } => {
                format!("De eerdere id \"{}\" is nu de id van een activiteit.", short(id))
            }
            Self::EndOnFormerDay { start, end } => format!(
                "Het begin is {}, maar het einde {}: een dag waarop de activiteit eerst was.",
                start.to_file(),
                end.to_file()
            ),
            Self::LongEvent { start, end } => {
                format!("Van {} tot {} is meer dan een week.", start.to_file(), end.to_file())
            }
            Self::DoorsWithoutStart { doors } => {
                format!("De inloop is om {}, maar wanneer het begint staat er niet.", doors.to_file())
            }
            Self::RegistrationOpensLate { opens, closes } => {
                format!("De inschrijving opent om {}, maar sluit om {}.", opens.to_file(), closes.to_file())
            }
            Self::RoomTaken { other } => format!("In deze ruimte is dan ook: {}.", short(other)),
            Self::ImageMissing { src } => format!("De afbeelding \"{src}\" bestaat niet."),
            Self::DocumentMissing { src } => format!("Het bestand \"{src}\" bestaat niet."),
            Self::ImageCase { found } => format!("Op de schijf heet dit bestand \"{found}\"."),
            Self::ImageHuge { kilobytes } => format!("Deze afbeelding is {kilobytes} kB."),
            Self::ImageUnreadable => "Dit bestand is geen afbeelding die te lezen is.".to_owned(),
            Self::ChangedWithoutSequence { sequence } => format!(
                "Tijd, plaats of status is veranderd sinds de vorige versie. Zet erbij: \"sequence\": {sequence}."
            ),
            Self::SiteAddress { url } => format!(
                "\"{}\" kan het adres van de site niet zijn: https://, de naam van de site, \
                 en daarachter alleen gewone letters, cijfers, streepjes en punten.",
                short(url)
            ),
            Self::FormerSite { text } => format!(
                "\"{}\" is geen naam van een site: zonder https:// ervoor en zonder iets erachter.",
                short(text)
            ),
            Self::DeliveryAddress { url } => {
                format!("Naar \"{}\" kunnen geen aanmeldingen worden gestuurd.", short(url))
            }
            Self::DeliveryMailbox { address } => {
                format!("Naar \"{}\" kunnen geen aanmeldingen worden gemaild.", short(address))
            }
            Self::Retention { days } => {
                format!("Een aanmelding kan niet {days} dagen bewaard blijven: 1 tot en met 365.")
            }
            Self::Color { text } => {
                format!("\"{}\" is geen kleur: een hekje en zes cijfers of letters van a tot f.", short(text))
            }
            Self::ColorTooLight { used, tenths } => format!(
                "Op de lichte pagina's is deze kleur niet goed te lezen (contrast {},{}; 4,5 is nodig). De site gebruikt {used}.",
                tenths / 10,
                tenths % 10
            ),
            Self::ScreenPanel { inches } => {
                format!("Een scherm van {inches} inch kan niet: 7 tot en met 120.")
            }
            Self::ScreenDistance { meters } => {
                format!("Lezen van {meters} meter afstand kan niet: 1 tot en met 20.")
            }
            Self::KioskTime { seconds, possible } => {
                let (first, last) = (possible.start(), possible.end());
                format!("Een kiosk kan hier geen {seconds} seconden wachten: {first} tot en met {last}.")
            }
            Self::KioskSize { size, possible } => {
                let (first, last) = (possible.start(), possible.end());
                format!("{size} kan hier niet: {first} tot en met {last}.")
            }
            Self::KioskScope { id, .. } => {
                format!("\"{}\" is geen id uit het programma, of niet van deze plaats.", short(id))
            }
            Self::SecurityContact { text } => {
                format!("\"{}\" is geen adres om een zwakke plek te melden.", short(text))
            }
            Self::SecurityExpires { text } => {
                format!("\"{}\" is geen datum waarop security.txt kan aflopen.", short(text))
            }
            Self::SecurityExpiresSoon { days } => {
                format!("De datum van security.txt is bijna voorbij; aantal dagen: {days}.")
            }
            Self::IdVanished { id } => format!("De id \"{id}\" was gepubliceerd en is nu weg."),
            _ => return None,
        })
    }

    fn specific_en(&self) -> Option<String> {
        Some(match self {
            Self::ControlCharacter { code } => format!(
                "There is a line break, tab or other control character in this text ({code}). Write \\n for a new line."
            ),
            Self::StrangeSpace { code } => format!(
                "There is a character here that cannot be seen, or that looks like a space ({code}). \
                 Remove it or type a plain space."
            ),
            Self::WordWithoutQuotes { word } => {
                format!(
                    "\"{}\" needs quotation marks; only true, false and null can do without.",
                    short(word)
                )
            }
            Self::NotJson { detail } => format!("The file is not valid JSON here: {detail}."),
            Self::UnknownVersion { version } => {
                format!("The file has \"schemaVersion\": {version}; this program knows only 1.")
            }
            Self::UnknownTimeZone { name } => {
                format!(
                    "The site does not know the time zone \"{name}\"; all times count as time in the Netherlands."
                )
            }
            Self::MalformedSessionId { id } => format!("\"{id}\" cannot be the id of a session."),
            Self::DuplicateSessionId { id } => format!("Two sessions of this event have the id \"{id}\"."),
            Self::LongTitle { length } => format!("This title has {length} characters."),
            Self::Html { sample } => format!("There is HTML in this text: {}", short(sample)),
            Self::UnsafeAddressInText { url } => {
                format!("\"{}\" in this text is not an address that may be a link.", short(url))
            }
            Self::WeekdayDiffers { written, right } => {
                format!("It says \"{written}\", but that date is a {}.", right[1])
            }
            Self::SiteAddressLetters { url } => {
                format!(
                    "There are letters in \"{}\" that an address does not have: write the form with xn--.",
                    short(url)
                )
            }
            Self::SiteAddressPage { url } => {
                format!("\"{}\" is the address of a page, not that of the site.", short(url))
            }
            Self::SiteAddressLocal { url } => {
                format!("\"{}\" can be reached on this computer or in this network only.", short(url))
            }
            Self::MisspelledField { name, meant } => {
                format!(
                    "The name of the field \"{}\" is \"{meant}\"; what it says does not count.",
                    short(name)
                )
            }
            Self::FormerIdInUse { id } => {
                format!("The earlier id \"{}\" is the id of an event today.", short(id))
            }
            Self::EndOnFormerDay { start, end } => format!(
                "The start is {}, but the end {}: a day on which the event was before.",
                start.to_file(),
                end.to_file()
            ),
            Self::LongEvent { start, end } => {
                format!("From {} to {} is more than a week.", start.to_file(), end.to_file())
            }
            Self::DoorsWithoutStart { doors } => {
                format!("The doors open at {}, but when it begins is not said.", doors.to_file())
            }
            Self::RegistrationOpensLate { opens, closes } => {
                format!("Registration opens at {}, but closes at {}.", opens.to_file(), closes.to_file())
            }
            Self::RoomTaken { other } => format!("In this room at that time is also: {}.", short(other)),
            Self::ImageMissing { src } => format!("The picture \"{src}\" does not exist."),
            Self::DocumentMissing { src } => format!("The file \"{src}\" does not exist."),
            Self::ImageCase { found } => format!("On disk this file is called \"{found}\"."),
            Self::ImageHuge { kilobytes } => format!("This picture is {kilobytes} kB."),
            Self::ImageUnreadable => "This file is no picture that can be read.".to_owned(),
            Self::ChangedWithoutSequence { sequence } => format!(
                "Time, place or status changed since the version before. Add: \"sequence\": {sequence}."
            ),
            Self::SiteAddress { url } => format!(
                "\"{}\" cannot be the address of the site: https://, the name of the site, \
                 and behind it only plain letters, digits, hyphens and dots.",
                short(url)
            ),
            Self::FormerSite { text } => format!(
                "\"{}\" is no name of a site: without https:// before it, and nothing behind it.",
                short(text)
            ),
            Self::DeliveryAddress { url } => format!("Registrations cannot be sent to \"{}\".", short(url)),
            Self::DeliveryMailbox { address } => {
                format!("Registrations cannot be mailed to \"{}\".", short(address))
            }
            Self::Retention { days } => {
                format!("A registration cannot be kept for {days} days: from 1 to 365.")
            }
            Self::Color { text } => {
                format!("\"{}\" is no color: a hash and six digits or letters from a to f.", short(text))
            }
            Self::ColorTooLight { used, tenths } => format!(
                "On the light pages this color is hard to read (contrast {}.{}; 4.5 is needed). The site uses {used}.",
                tenths / 10,
                tenths % 10
            ),
            Self::ScreenPanel { inches } => {
                format!("There is no screen of {inches} inches here: from 7 to 120.")
            }
            Self::ScreenDistance { meters } => {
                format!("Nobody reads from {meters} meters here: from 1 to 20.")
            }
            Self::KioskTime { seconds, possible } => {
                let (first, last) = (possible.start(), possible.end());
                format!("A kiosk cannot wait {seconds} seconds here: from {first} to {last}.")
            }
            Self::KioskSize { size, possible } => {
                let (first, last) = (possible.start(), possible.end());
                format!("{size} is not possible here: from {first} to {last}.")
            }
            Self::KioskScope { id, .. } => {
                format!("\"{}\" is no id of the programme, or not of this place.", short(id))
            }
            Self::SecurityContact { text } => {
                format!("\"{}\" is no address to tell of a weakness.", short(text))
            }
            Self::SecurityExpires { text } => {
                format!("\"{}\" is no date at which security.txt can expire.", short(text))
            }
            Self::SecurityExpiresSoon { days } => {
                format!("The date of security.txt is nearly past; days left: {days}.")
            }
            Self::IdVanished { id } => format!("The id \"{id}\" was published and is gone now."),
            _ => return None,
        })
    }
}

/// The beginning of a text from the file.
fn short(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
