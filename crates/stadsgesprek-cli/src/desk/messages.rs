//! What the desk says in its own window.

use stadsgesprek_core::value::text::Language;

/// Where it is, and how it is stopped.
pub(super) fn opened(address: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "De redactie van Stadsgesprek is open in uw browser:\n\n  {address}\n\n\
             Laat dit venster staan zolang u werkt. Stoppen: sluit het, of druk op Ctrl-C."
        ),
        Language::En => format!(
            "The desk of Stadsgesprek is open in your browser:\n\n  {address}\n\n\
             Leave this window open while you work. To stop: close it, or press Ctrl-C."
        ),
    }
}

/// That it is open already.
pub(super) fn runs_already(address: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("De redactie van deze map is al open: {address}"),
        Language::En => format!("The desk of this folder is open already: {address}"),
    }
}

/// That it is closed.
pub(super) const fn stopped(language: Language) -> &'static str {
    match language {
        Language::Nl => "De redactie is gesloten. Alles is bewaard.",
        Language::En => "The desk is closed. All is saved.",
    }
}
