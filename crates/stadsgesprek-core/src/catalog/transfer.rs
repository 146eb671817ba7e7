//! The texts of taking one's programme along to another device.

use super::{Counted, Named, Words};
use crate::value::text::Language;

type CountOf = fn(usize, usize) -> String;

catalog! {
/// The texts of taking one's programme along, in one language.
TransferCatalog {
    intro: Words,
    empty: Words,
    contents: Words,
    favorites: Counted,
    registrations: Counted,
    notes: Counted,
    removals: Counted,
    left_out: Counted,
    personal: Words,
    personal_hint: Words,
    codes_title: Words,
    codes_text: Words,
    codes_many: Counted,
    code_of: CountOf,
    code_picture: Words,
    next: Words,
    previous: Words,
    too_many: Words,
    too_much: Words,
    link_title: Words,
    link_text: Words,
    arrived: Words,
    preview: Words,
    added: Counted,
    changed: Counted,
    removed: Counted,
    registration: Named,
    note: fn(&str, &str) -> String,
    nothing: Words,
    nothing_text: Words,
    nothing_inside: Words,
    nothing_inside_text: Words,
    refused: Counted,
    not_kept: Words,
    merge: Words,
    merge_text: Words,
    replace: Words,
    replace_text: Words,
    decline: Words,
    replace_question: Words,
    replace_explained: Words,
    replace_yes: Words,
    replace_no: Words,
    staying: Words,
    merged: Words,
    replaced: Words,
    declined: Words,
    lost: Words,
    foreign: Words,
    foreign_text: Words,
    broken: Words,
    broken_text: Words,
    newer: Words,
    newer_text: Words,
    collecting: CountOf,
    missing: Named,
    collecting_text: Words,
    to_mine: Words,
    own: Words,
}
}

/// The texts of taking one's programme along.
pub const fn transfer_texts(language: Language) -> &'static TransferCatalog {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

/// A count with the word for one or for more.
fn count(n: usize, one: &str, more: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

static NL: TransferCatalog = TransferCatalog {
    language: Language::Nl,
    intro: "Zo neemt u wat u bewaarde mee naar een ander apparaat, bijvoorbeeld van uw computer op uw telefoon. Dat kan zonder account: alles past in een QR-code of een link.",
    empty: "U hebt nog niets om mee te nemen. Bewaar eerst een activiteit.",
    contents: "Dit gaat mee",
    favorites: |n| count(n, "bewaarde activiteit", "bewaarde activiteiten"),
    registrations: |n| count(n, "aanmelding", "aanmeldingen"),
    notes: |n| count(n, "notitie", "notities"),
    removals: |n| {
        if n == 1 {
            "1 ding dat u hier weghaalde: dat gaat daar ook weg".to_owned()
        } else {
            format!("{n} dingen die u hier weghaalde: die gaan daar ook weg")
        }
    },
    left_out: |n| {
        if n == 1 {
            "1 onderdeel gaat niet mee: een nieuwere versie van deze site heeft het gemaakt".to_owned()
        } else {
            format!("{n} onderdelen gaan niet mee: een nieuwere versie van deze site heeft ze gemaakt")
        }
    },
    personal: "Neem ook mijn persoonlijke gegevens mee",
    personal_hint: "Dat zijn naam, e-mailadres, vraag en wensen bij uw aanmeldingen. Ze zijn dan leesbaar voor iedereen die de code of de link heeft. Zonder vinkje blijven ze hier. Een aanmelding die nog weg moet, gaat dan alleen van dit apparaat naar de organisator.",
    codes_title: "Scan met uw telefoon",
    codes_text: "Richt de camera van uw telefoon op de code en open de link. Daar ziet u eerst wat er verandert.",
    codes_many: |n| format!("Het past niet in één code. Scan alle {n} codes, in welke volgorde u wilt."),
    code_of: |number, of| format!("Code {number} van {of}"),
    code_picture: "QR-code met wat u bewaarde",
    next: "Volgende code",
    previous: "Vorige code",
    too_many: "Dit is te veel voor QR-codes. Gebruik de link.",
    too_much: "Dit is te veel voor een link of een code. Maak een kopie als bestand:",
    link_title: "Of stuur uzelf een link",
    link_text: "Alles zit in de link zelf. Wie hem opent, stuurt er niets van naar een server. Maar wie de link heeft, kan alles lezen, ook uw notities. Stuur hem dus alleen aan uzelf.",
    arrived: "U hebt geopend wat op een ander apparaat is bewaard. Er is hier nog niets veranderd.",
    preview: "Dit verandert er als u samenvoegt",
    added: |n| format!("Komt erbij ({n})"),
    changed: |n| format!("Verandert ({n})"),
    removed: |n| format!("Gaat weg ({n})"),
    registration: |title| format!("Aanmelding: {title}"),
    note: |title, text| format!("Notitie bij {title}: {text}"),
    nothing: "Alles staat hier al",
    nothing_text: "Er is niets om samen te voegen.",
    nothing_inside: "Er staat niets in deze link",
    nothing_inside_text: "Hier is niets veranderd.",
    refused: |n| {
        if n == 1 {
            "1 onderdeel kunnen we niet lezen. Dat nemen we niet over.".to_owned()
        } else {
            format!("{n} onderdelen kunnen we niet lezen. Die nemen we niet over.")
        }
    },
    not_kept: "Deze browser bewaart niets. Wat u overneemt, staat hier alleen tot u de pagina sluit.",
    merge: "Voeg samen",
    merge_text: "Samenvoegen: wat u hier al hebt, blijft staan. Is iets op allebei de apparaten veranderd, dan telt de laatste wijziging.",
    replace: "Vervang wat hier staat",
    replace_text: "Vervangen: daarna staat hier alleen wat van het andere apparaat komt.",
    decline: "Niet nu",
    replace_question: "Weet u zeker dat u wilt vervangen?",
    replace_explained: "Dit verandert er dan:",
    replace_yes: "Ja, vervang",
    replace_no: "Nee, terug",
    staying: "Dit blijft staan, omdat de organisator anders denkt dat u komt. Meld u daar eerst voor af:",
    merged: "Alles is samengevoegd.",
    replaced: "Alles is vervangen.",
    declined: "Er is niets veranderd.",
    lost: "De browser heeft niet alles bewaard. Wat u overnam, staat hier tot u de pagina sluit.",
    foreign: "Deze link kennen we niet",
    foreign_text: "Er staat niets in dat is bewaard. Hier is niets veranderd.",
    broken: "Deze link is niet heel",
    broken_text: "Er is een stuk weggevallen of veranderd, misschien bij het kopiëren. Scan de code opnieuw, of kopieer de link nog een keer. Hier is niets veranderd.",
    newer: "Een nieuwere versie van deze site heeft deze link gemaakt",
    newer_text: "Laad de pagina opnieuw en open de link nog een keer. Hier is niets veranderd.",
    collecting: |scanned, of| format!("{scanned} van {of} codes gescand"),
    missing: |numbers| format!("Nog te scannen: code {numbers}."),
    collecting_text: "Op het andere apparaat gaat u met de knop onder de code naar de volgende. Als u ze allemaal hebt, ziet u hier wat er verandert.",
    to_mine: "Naar Bewaard",
    own: "Neem mee wat u zelf bewaarde",
};

static EN: TransferCatalog = TransferCatalog {
    language: Language::En,
    intro: "This is how you take what you saved to another device, such as from your computer to your phone. It needs no account: everything fits in a QR code or a link.",
    empty: "You have nothing to take along yet. Save an event first.",
    contents: "This goes along",
    favorites: |n| count(n, "saved event", "saved events"),
    registrations: |n| count(n, "registration", "registrations"),
    notes: |n| count(n, "note", "notes"),
    removals: |n| {
        if n == 1 {
            "1 thing that you removed here: it goes there as well".to_owned()
        } else {
            format!("{n} things that you removed here: they go there as well")
        }
    },
    left_out: |n| {
        if n == 1 {
            "1 item does not go along: a newer version of this site made it".to_owned()
        } else {
            format!("{n} items do not go along: a newer version of this site made them")
        }
    },
    personal: "Take my personal details along, too",
    personal_hint: "These are the name, e-mail address, question and needs of your registrations. Everybody who has the code or the link can then read them. Without a tick they stay here. A registration that is still to be sent then goes to the organiser from this device only.",
    codes_title: "Scan with your phone",
    codes_text: "Point the camera of your phone at the code and open the link. There you first see what changes.",
    codes_many: |n| format!("It does not fit in one code. Scan all {n} codes, in any order you like."),
    code_of: |number, of| format!("Code {number} of {of}"),
    code_picture: "QR code with what you saved",
    next: "Next code",
    previous: "Previous code",
    too_many: "This is too much for QR codes. Use the link.",
    too_much: "This is too much for a link or a code. Make a copy as a file:",
    link_title: "Or send yourself a link",
    link_text: "Everything is in the link itself. Opening it sends nothing of it to a server. But whoever has the link can read all of it, your notes too. So send it only to yourself.",
    arrived: "You opened what is saved on another device. Nothing has changed here yet.",
    preview: "This will change when you merge",
    added: |n| format!("Added ({n})"),
    changed: |n| format!("Changed ({n})"),
    removed: |n| format!("Removed ({n})"),
    registration: |title| format!("Registration: {title}"),
    note: |title, text| format!("Note at {title}: {text}"),
    nothing: "All of it is here already",
    nothing_text: "There is nothing to merge.",
    nothing_inside: "There is nothing in this link",
    nothing_inside_text: "Nothing has changed here.",
    refused: |n| {
        if n == 1 {
            "1 item cannot be read. We leave it out.".to_owned()
        } else {
            format!("{n} items cannot be read. We leave them out.")
        }
    },
    not_kept: "This browser keeps nothing. What you take over is here only until you close the page.",
    merge: "Merge",
    merge_text: "Merge: what you have here stays. Where something changed on both devices, the last change counts.",
    replace: "Replace what is here",
    replace_text: "Replace: after that, only what comes from the other device is here.",
    decline: "Not now",
    replace_question: "Are you sure that you want to replace?",
    replace_explained: "This will change then:",
    replace_yes: "Yes, replace",
    replace_no: "No, go back",
    staying: "This stays, since the organiser would otherwise think that you are coming. Withdraw the registration first:",
    merged: "All of it has been merged.",
    replaced: "All of it has been replaced.",
    declined: "Nothing has changed.",
    lost: "The browser did not keep everything. What you took over is here until you close the page.",
    foreign: "We do not know this link",
    foreign_text: "There is nothing saved in it. Nothing has changed here.",
    broken: "This link is not whole",
    broken_text: "A piece of it got lost or changed, perhaps in copying. Scan the code again, or copy the link once more. Nothing has changed here.",
    newer: "A newer version of this site made this link",
    newer_text: "Reload the page and open the link once more. Nothing has changed here.",
    collecting: |scanned, of| format!("{scanned} of {of} codes scanned"),
    missing: |numbers| format!("Still to scan: code {numbers}."),
    collecting_text: "On the other device, the button under the code shows the next one. Once you have them all, you see here what changes.",
    to_mine: "To Saved",
    own: "Take along what you saved yourself",
};
