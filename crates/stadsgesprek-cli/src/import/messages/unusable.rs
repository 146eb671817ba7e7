//! What a file is that no event can be read from, and what to do with it.

use crate::failure::CommandError;
use crate::import::kind::FileKind;
use crate::import::{NotImported, Unusable};
use crate::report::printable;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

impl CommandError for NotImported {
    fn in_words(&self, language: Language) -> String {
        let path = self.path.display();
        let text = match language {
            Nl => unusable_nl(&self.problem),
            En => unusable_en(&self.problem),
        };
        match &self.problem {
            Unusable::Calendar { line } | Unusable::Xml { line } => format!("{path}:{line}: {text}"),
            Unusable::Table { line } => format!("{path}:{line}: {text}"),
            _ => format!("{path}: {text}"),
        }
    }

    fn is_of_content(&self) -> bool {
        true
    }
}

fn unusable_nl(problem: &Unusable) -> String {
    match problem {
        Unusable::Empty => "Het bestand is leeg.".to_owned(),
        Unusable::Calendar { .. } => {
            "Dit is hier geen geldig agendabestand. Er is niets overgenomen.".to_owned()
        }
        Unusable::NotJson { detail } => format!("Dit is geen geldige JSON: {detail}"),
        Unusable::NotASchedule => {
            "Hierin staat geen \"schedule\" met dagen, zoals pretalx die maakt.".to_owned()
        }
        Unusable::Xml { .. } => "De XML is hier niet te lezen. Er is niets overgenomen.".to_owned(),
        Unusable::Workbook { .. } => {
            "Dit rekenblad kan niet worden gelezen. Bewaar het in Excel of LibreOffice als CSV, en importeer dat.".to_owned()
        }
        Unusable::Other(kind) => kind_nl(*kind).to_owned(),
        Unusable::TooLarge => {
            "Dit is te groot om te lezen: 64 MB (JSON en XML 24 MB), 20.000 activiteiten of 2 miljoen cellen is het meeste. Splits het."
                .to_owned()
        }
        Unusable::DateOrder { example } => format!(
            "Staat in \"{}\" de dag vooraan of de maand? De tabel bewijst het niet. Zeg het met --datumvolgorde dag of --datumvolgorde maand.",
            printable(example)
        ),
        Unusable::Zone { name } => format!(
            "\"{}\" is geen tijdzone. Zo wel: Europe/Amsterdam.",
            printable(name)
        ),
        Unusable::NoColumn { missing, found } => format!(
            "Er is geen kolom \"{missing}\". Gevonden: {}. Een voorbeeld: stadsgesprek importeer --csv-sjabloon",
            printable(&found.join(", "))
        ),
        Unusable::Table { .. } => "De tabel is hier niet te lezen. Er is niets overgenomen.".to_owned(),
    }
}

fn unusable_en(problem: &Unusable) -> String {
    match problem {
        Unusable::Empty => "The file is empty.".to_owned(),
        Unusable::Calendar { .. } => {
            "This is not a valid calendar file here. Nothing was taken over.".to_owned()
        }
        Unusable::NotJson { detail } => format!("This is not valid JSON: {detail}"),
        Unusable::NotASchedule => "There is no \"schedule\" with days in it, as pretalx makes it.".to_owned(),
        Unusable::Xml { .. } => "The XML cannot be read here. Nothing was taken over.".to_owned(),
        Unusable::Workbook { .. } => {
            "This workbook cannot be read. Save it as CSV in Excel or LibreOffice, and import that.".to_owned()
        }
        Unusable::Other(kind) => kind_en(*kind).to_owned(),
        Unusable::TooLarge => {
            "This is too large to read: 64 MB (JSON and XML 24 MB), 20,000 events or 2 million cells is the most. Split it."
                .to_owned()
        }
        Unusable::DateOrder { example } => format!(
            "Does \"{}\" begin with the day or the month? The table does not prove it. Say it with --date-order day or --date-order month.",
            printable(example)
        ),
        Unusable::Zone { name } => {
            format!("\"{}\" is not a time zone. Like this: Europe/Amsterdam.", printable(name))
        }
        Unusable::NoColumn { missing, found } => format!(
            "There is no column \"{missing}\". Found: {}. An example: stadsgesprek import --csv-template",
            printable(&found.join(", "))
        ),
        Unusable::Table { .. } => "The table cannot be read here. Nothing was taken over.".to_owned(),
    }
}

const fn kind_nl(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Programme => "Dit is een programmabestand van deze site, geen bron om te importeren.",
        FileKind::Document => {
            "Dit is een tekstdocument (Word, RTF). Zet de activiteiten in een tabel en bewaar die als CSV of Excel-bestand. Een voorbeeld: stadsgesprek importeer --csv-sjabloon"
        }
        FileKind::Slides => {
            "Dit is een presentatie. Zet de activiteiten in een tabel en bewaar die als CSV of Excel-bestand."
        }
        FileKind::OtherWorkbook => {
            "Dit is een rekenblad van een soort die niet wordt gelezen. Bewaar het als CSV of Excel-bestand (.xlsx)."
        }
        FileKind::Pdf => {
            "Dit is een PDF. Vraag de maker om het agendabestand (.ics) of de tabel waar de PDF van is gemaakt."
        }
        FileKind::Card => "Dit is een visitekaartje (vCard), geen agenda. Exporteer de agenda als .ics.",
        FileKind::Mail => "Dit is een e-mail. Bewaar de bijlage met de uitnodiging (.ics) en importeer die.",
        FileKind::WebPage => {
            "Dit is een webpagina, geen agenda: misschien was u niet ingelogd toen u het bestand ophaalde. Haal het agendabestand (.ics) opnieuw op."
        }
        FileKind::Feed => {
            "Dit is een nieuwsfeed (RSS of Atom), zonder bruikbare tijden. Zoek op die site het agendabestand (.ics)."
        }
        FileKind::Xml => "Dit is XML, maar geen schedule.xml zoals pretalx en frab die maken.",
        FileKind::Picture => "Dit is een afbeelding.",
        FileKind::Archive => {
            "Dit is een ingepakt bestand (zip). Pak het uit en importeer het agendabestand (.ics) of de tabel die erin zit."
        }
        FileKind::Binary => "Dit is geen tekst, agenda of tabel die hier wordt gelezen.",
    }
}

const fn kind_en(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Programme => "This is a programme file of this site, not a source to import.",
        FileKind::Document => {
            "This is a text document (Word, RTF). Put the events in a table and save it as CSV or as an Excel file. An example: stadsgesprek import --csv-template"
        }
        FileKind::Slides => {
            "These are slides. Put the events in a table and save it as CSV or as an Excel file."
        }
        FileKind::OtherWorkbook => {
            "This is a workbook of a sort that is not read. Save it as CSV or as an Excel file (.xlsx)."
        }
        FileKind::Pdf => {
            "This is a PDF. Ask its maker for the calendar file (.ics) or the table that it was made from."
        }
        FileKind::Card => "This is a visiting card (vCard), not a calendar. Export the calendar as .ics.",
        FileKind::Mail => {
            "This is a mail. Save the invitation that is attached to it (.ics) and import that."
        }
        FileKind::WebPage => {
            "This is a web page, not a calendar: maybe you were not signed in when you fetched the file. Fetch the calendar file (.ics) again."
        }
        FileKind::Feed => {
            "This is a news feed (RSS or Atom), without usable times. Look for the calendar file (.ics) on that site."
        }
        FileKind::Xml => "This is XML, but no schedule.xml as pretalx and frab make it.",
        FileKind::Picture => "This is a picture.",
        FileKind::Archive => {
            "This is an archive (zip). Unpack it, and import the calendar file (.ics) or the table in it."
        }
        FileKind::Binary => "This is no text, calendar or table that is read here.",
    }
}
