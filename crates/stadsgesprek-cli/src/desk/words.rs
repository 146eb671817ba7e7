//! What the desk says. The words of fields stand with the fields.

use stadsgesprek_core::value::text::Language;

macro_rules! desk_words {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        /// What the desk says in a language.
        pub(super) struct DeskWords {
            /// The language.
            pub(super) language: Language,
            $(pub(super) $name: &'static str,)+
        }

        static NL: DeskWords = DeskWords { language: Language::Nl, $($name: $nl,)+ };
        static EN: DeskWords = DeskWords { language: Language::En, $($name: $en,)+ };
    };
}

desk_words! {
    desk: "Redactie", "Desk";
    events: "Activiteiten", "Events";
    registrations: "Aanmeldingen", "Registrations";
    registered_intro: "Wie komt er? Sleep hier de mails van bezoekers naartoe, of het bestand van uw ontvanger. De redactie telt ze. Ze blijven op deze computer en komen nooit op de site.", "Who comes? Drop the mails of visitors here, or the file of your receiver. The desk counts them. They stay on this computer and never come on the site.";
    registered_choose: "Kies bestanden", "Choose files";
    registered_kinds: "Mails (.eml, .mbox of .txt), of .json van een ontvanger. Meer tegelijk mag.", "Mails (.eml, .mbox or .txt), or .json of a receiver. More at once is fine.";
    registered_column: "Plaatsen", "Seats";
    registered_paste: "Of plak de tekst van een of meer mails", "Or paste the text of one mail or more";
    registered_take: "Tel mee", "Count them";
    registered_read_one: "Eén aanmelding of afmelding gelezen.", "One registration or withdrawal read.";
    registered_read: "aanmeldingen en afmeldingen gelezen.", "registrations and withdrawals read.";
    registered_not: "Hierin staat geen aanmelding:", "There is no registration in this:";
    registered_pasted: "de tekst die u plakte", "the text you pasted";
    registered_none: "Er zijn nog geen aanmeldingen.", "There are no registrations yet.";
    registered_others: "Van activiteiten die niet in het programma staan", "Of events that are not in the programme";
    registered_person: "aanmelding", "registration";
    registered_people: "aanmeldingen", "registrations";
    registered_seat: "plaats", "seat";
    registered_seats: "plaatsen", "seats";
    registered_of: "van de", "of";
    registered_withdrawn: "afgemeld", "withdrawn";
    registered_too_many: "Dit zijn er meer dan er plaatsen zijn.", "These are more than there are seats.";
    registered_table: "Download de lijst", "Download the list";
    registered_mail: "Maak een mail klaar", "Prepare a mail";
    registered_addresses: "Adressen voor een mail (zet ze in BCC, dan ziet niemand de andere)", "Addresses for a mail (put them in BCC, so that nobody sees the others)";
    registered_who: "Wie er komen", "Who comes";
    registered_name: "Naam", "Name";
    registered_question: "Vraag", "Question";
    registered_needs: "Wat er nodig is", "What is needed";
    registered_over: "Deze activiteit is voorbij. Hebt u deze gegevens niet meer nodig? Wis ze dan.", "This event is over. Do you no longer need these details? Then erase them.";
    registered_forget: "Wis deze aanmeldingen", "Erase these registrations";
    registered_forget_note: "De mails zelf en de gegevens bij uw ontvanger blijven; die wist u daar.", "The mails themselves and the details at your receiver stay; those you erase there.";
    registered_forget_do: "Ja, wis ze", "Yes, erase them";
    registered_forgotten: "De aanmeldingen zijn gewist.", "The registrations are erased.";
    registered_for_this: "Aanmeldingen die u hier hebt:", "Registrations that you have here:";
    registered_without: "Zonder mailadres, dus niet in die mail:", "Without a mail address, so not in that mail:";
    house: "Huis", "House";
    publish: "Publiceren", "Publish";
    undo: "Maak ongedaan", "Undo";
    redo: "Doe opnieuw", "Redo";
    stop: "Stop het programma", "Stop the program";
    other_language: "English", "Nederlands";
    skip: "Naar de inhoud", "Skip to content";
    saved: "Bewaard.", "Saved.";
    undone: "Ongedaan gemaakt.", "Undone.";
    redone: "Opnieuw gedaan.", "Done again.";
    not_saved: "Niet bewaard: het programma antwoordt niet. Loopt het nog?", "Not saved: the program does not answer. Is it still running?";
    save: "Bewaar", "Save";
    choose_file: "Kies een bestand", "Choose a file";
    used_in: "Staat bij:", "Stands at:";
    used_more: "en nog", "and more:";
    used_nowhere: "Staat bij geen activiteit.", "Stands at no event.";
    not_merged: "Dit kan niet worden samengevoegd: kies een andere naam uit de lijst. Een plaats met zalen blijft apart, en ook wat de kiosk noemt (portal.json).", "This cannot be merged: choose another name of the list. A place with rooms stays apart, and so does what the kiosk names (portal.json).";
    same_as: "Hetzelfde als", "The same as";
    merge: "Voeg samen", "Merge";
    file_taken: "Het bestand staat nu bij uw gegevens.", "The file is with your data now.";
    file_large: "dit is meer dan 100 MB. Zet een film liever op een site voor films, en hier de link.", "this is more than 100 MB. Put a film on a site for films, and the link here.";
    file_refused: "dit bestand kan hier niet staan. Voor foto’s: JPEG, PNG of WebP; sla een HEIC van een telefoon op als JPEG. Voor stukken: PDF of een bestand van Word, Excel, PowerPoint of LibreOffice.", "this file cannot be here. For pictures: JPEG, PNG or WebP; save a HEIC from a phone as JPEG. For documents: PDF or a file of Word, Excel, PowerPoint or LibreOffice.";
    upcoming: "Komend", "To come";
    past: "Geweest", "Past";
    all: "Alles", "All";
    search: "Zoek", "Search";
    search_label: "Zoek op titel", "Search by title";
    new_event: "Nieuwe activiteit", "New event";
    copy: "Kopieer", "Copy";
    repeat: "Maak er een reeks van", "Make it a series";
    repeat_note: "Elke avond wordt een eigen activiteit: hetzelfde, op een andere dag.", "Each evening becomes an event of its own: the same, on another day.";
    repeat_times: "Hoeveel avonden erbij?", "How many more evenings?";
    repeat_rhythm: "Wanneer?", "When?";
    repeat_week: "Elke week", "Every week";
    repeat_fortnight: "Om de week", "Every other week";
    repeat_month: "Elke maand, op dezelfde weekdag (de eerste woensdag)", "Every month, on the same weekday (the first Wednesday)";
    repeat_do: "Maak de avonden", "Make the evenings";
    repeat_needs_day: "Geef eerst een datum, en een aantal.", "Give a date first, and a number.";
    repeat_none: "Er is geen avond bij gekomen: in die maanden is er geen zo'n dag.", "No evening was added: there is no such day in those months.";
    repeat_help: "Ten hoogste 52.", "52 at most.";
    repeated: "De avonden staan in de lijst.", "The evenings are in the list.";
    remove_event: "Verwijder deze activiteit", "Remove this event";
    remove_event_note: "Is zij al gepubliceerd en gaat zij niet door? Zeg dan dat zij is afgelast: wie haar bewaarde, ziet dat.", "Was it published, and is it off? Then say that it is cancelled: who saved it will see that.";
    remove_surely: "Ja, verwijder", "Yes, remove";
    nothing_found: "Geen activiteit gevonden.", "No event found.";
    no_events: "Er zijn nog geen activiteiten.", "There are no events yet.";
    no_date: "zonder datum", "no date";
    title: "Titel", "Title";
    date: "Datum", "Date";
    begin: "Begin", "Begins";
    end: "Einde", "Ends";
    doors: "Inloop", "Doors";
    last_day: "Laatste dag, als dat een andere is", "Last day, when that is another one";
    create: "Maak de activiteit", "Make the event";
    title_needed: "Geef een titel.", "Give a title.";
    changes: "Gaat niet door of verandert", "Is off or changes";
    state_scheduled: "gaat door", "goes ahead";
    state_cancelled: "afgelast", "cancelled";
    state_postponed: "uitgesteld, datum volgt", "postponed, date to follow";
    state_rescheduled: "nieuwe datum of zaal", "new date or room";
    state_moved_online: "wordt online", "moves online";
    state_full: "vol", "full";
    state_what: "Wat verandert er?", "What changes?";
    state_why: "Waarom? Dit staat op de site.", "Why? This is on the site.";
    state_new_time: "Nieuwe tijd en plaats", "New time and place";
    state_shift: "Inloop, einde en onderdelen schuiven mee.", "Doors, end and parts move along.";
    state_do: "Zet dit in het programma", "Put this in the programme";
    state_day_needed: "Vul de nieuwe dag in.", "Fill in the new day.";
    place: "Plaats", "Place";
    room: "Zaal", "Room";
    join_online: "Waar mensen online meedoen", "Where people join online";
    drafts: "Concept", "Drafts";
    draft: "concept", "draft";
    draft_note: "Dit is een concept: het staat niet op de site, ook niet als u publiceert.", "This is a draft: it is not on the site, also when you publish.";
    draft_ready: "Klaar: zet in het programma", "Ready: put in the programme";
    draft_again: "Maak er een concept van", "Make it a draft";
    sample: "voorbeeld", "sample";
    no_report: "nog geen verslag", "no report yet";
    preview: "Zo ziet het eruit", "What it looks like";
    preview_desktop: "Bureaublad", "Desktop";
    preview_page: "Pagina", "Page";
    preview_list: "Lijst", "List";
    preview_poster: "Affiche", "Poster";
    preview_shared: "Beeld bij een gedeelde link", "Picture of a shared link";
    preview_undrawn: "Er is geen beeld te maken: de activiteit heeft nog geen titel, of het lettertype is er niet (de map fonts van een release, of npm in een kloon).", "No picture can be made: the event has no title yet, or the typeface is not there (the folder fonts of a release, or npm in a clone).";
    preview_none: "Er is nog niets te tonen: geef een titel en een datum.", "There is nothing to show yet: give a title and a date.";
    preview_language: "In het Engels", "In English";
    up: "Omhoog", "Up";
    down: "Omlaag", "Down";
    remove: "Haal weg", "Take away";
    add: "Voeg toe:", "Add:";
    yes: "Ja", "Yes";
    no: "Nee", "No";
    not_known: "Niet bekend", "Not known";
    dutch: "Nederlands", "Dutch";
    english: "Engels (mag later)", "English (may come later)";
    no_number: "Dit is geen getal.", "This is no number.";
    no_day: "Deze dag wordt niet begrepen. Typ bijvoorbeeld 20 januari 2027.", "This day is not understood. Type for example 20 January 2027.";
    no_time: "Deze tijd wordt niet begrepen. Typ bijvoorbeeld 19.30.", "This time is not understood. Type for example 19.30.";
    no_moment: "Dit wordt niet begrepen. Typ bijvoorbeeld 20 januari 2027 12.00.", "This is not understood. Type for example 20 January 2027 12.00.";
    day_first: "Vul eerst de dag in.", "Fill in the day first.";
    unknown_name: "Deze naam staat er nog niet.", "This name is not there yet.";
    changed_elsewhere: "Dit is intussen ergens anders veranderd. Wat u typte en daar niet mee botst, is bewaard. Niet bewaard is:", "This was changed elsewhere meanwhile. What you typed and does not clash with that is saved. Not saved:";
    change_elsewhere: "Deze activiteit is intussen ergens anders veranderd. Uw keuze is nog niet bewaard: kijk na of zij nog klopt, en druk dan nog een keer.", "This event was changed elsewhere meanwhile. Your choice is not saved yet: see whether it still holds, and press once more.";
    gone: "Deze activiteit staat niet meer in het programma.", "This event is no longer in the programme.";
    ready: "Nakijken", "Check";
    nothing_wrong: "Er is niets aan te merken.", "There is nothing to remark.";
    errors: "Dit laat de site weg", "The site leaves this out";
    doubts: "Dit is de moeite van het nakijken waard", "This is worth a look";
    what_changed: "Wat er verandert", "What changes";
    nothing_changed: "Er is niets veranderd sinds de vorige keer.", "Nothing changed since the last time.";
    house_changed: "Gegevens van het huis, thema's, partners of mensen", "Details of the house, themes, partners or people";
    first_time: "De site is hier nog niet eerder gemaakt.", "The site was not made here before.";
    first_time_web: "De site is vanaf deze computer nog niet eerder op deze webruimte gezet.", "The site was not put on this web space from this computer before.";
    publish_where: "Waar de site komt", "Where the site goes";
    publish_folder: "Map op deze computer of op het netwerk", "Folder on this computer or on the network";
    publish_folder_help: "Een lege map, of een waar de site eerder in kwam. Staat er iets anders in, dan gebeurt er niets.", "An empty folder, or one where the site was put before. When something else is in it, nothing happens.";
    publish_do: "Publiceer", "Publish";
    publish_web: "Webruimte (FTP)", "Web space (FTP)";
    publish_local: "Map", "Folder";
    web_server: "Server", "Server";
    web_server_help: "De naam die uw host ervoor noemt, zoals ftp.voorbeeld.nl.", "The name that your host gives for it, like ftp.example.org.";
    web_user: "Naam", "Name";
    web_password: "Wachtwoord", "Password";
    web_password_help: "Het wordt nergens bewaard: u typt het één keer, elke keer dat u het programma start.", "It is kept nowhere: you type it once, each time that you start the program.";
    web_password_given: "U hebt het al gegeven. Typ alleen als het een ander is.", "You gave it already. Type only if it is another one.";
    web_folder: "Map op de server", "Folder on the server";
    web_folder_help: "Waar de pagina's van uw site horen, vaak www, httpdocs of public_html.", "Where the pages of your site belong, often www, httpdocs or public_html.";
    web_encrypted: "Versleuteld (FTPS)", "Encrypted (FTPS)";
    web_test: "Test", "Test";
    web_back: "Zet vorige versie terug", "Put back the previous version";
    web_overwrite: "Vervang wat er al staat", "Replace what is there";
    web_under_way: "Bezig met publiceren", "Publishing";
    web_files: "bestanden", "files";
    web_of: "van", "of";
    web_stop: "Stop", "Stop";
    web_look_again: "Kijk hoe ver het is", "See how far it is";
    server_needed: "Vul de naam van de server in, zoals ftp.voorbeeld.nl.", "Fill in the name of the server, like ftp.example.org.";
    user_needed: "Vul de naam in waarmee u zich bij uw host aanmeldt.", "Fill in the name with which you sign in at your host.";
    password_needed: "Vul het wachtwoord in.", "Fill in the password.";
    publish_done: "De site staat in", "The site is in";
    publish_look: "Bekijk de site", "See the site";
    publish_failed: "Er is niets veranderd op de site.", "Nothing changed on the site.";
    stopped: "Het programma is gestopt. U kunt dit venster sluiten.", "The program has stopped. You can close this window.";
    house_intro: "Wat voor alle activiteiten geldt.", "What holds for all events.";
    no_json: "Het bestand is niet te lezen als programma. Herstel het, of maak de laatste wijziging ongedaan.", "The file cannot be read as a programme. Mend it, or undo the last change.";
    begin_title: "Hier is nog geen programma", "There is no programme here yet";
    begin_empty: "Begin leeg", "Begin empty";
    begin_example: "Begin met een voorbeeld", "Begin with an example";
    begin_example_help: "Een voorbeeld heeft drie avonden om te bekijken en te veranderen. Op de site staat dat het voorbeelden zijn; haal ze weg als u zelf begint.", "An example has three evenings to look at and to change. The site says that they are samples; remove them when you begin yourself.";
    begin_help: "Er komt een bestand events.json in deze map:", "A file events.json comes into this folder:";
    house_name: "Hoe heet uw huis?", "What is your house called?";
}

/// What the desk says in a language.
pub(super) const fn desk_words(language: Language) -> &'static DeskWords {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

impl DeskWords {
    /// What a language is called, beside a field of it; a template has it by reference.
    pub(super) const fn language_name(&self, language: &Language) -> &'static str {
        match language {
            Language::Nl => self.dutch,
            Language::En => self.english,
        }
    }
}
