//! The Dutch texts.

use super::document_size::document_size;
use super::{Catalog, RareCatalog, dates};
use crate::value::text::Language;

pub(super) static TEXTS: Catalog = Catalog {
    language: Language::Nl,
    skip_to_content: "Naar de inhoud",
    main_navigation: "Hoofdmenu",
    agenda: "Agenda",
    archive: "Archief",
    mine: "Bewaard",
    mine_count: |n| {
        if n == 1 {
            "1 activiteit of onderdeel".to_owned()
        } else {
            format!("{n} activiteiten of onderdelen")
        }
    },
    about: "Over ons",
    privacy: "Privacy",
    accessibility: "Toegankelijkheid",
    other_language: "English",
    footer_publisher: |name| format!("Een programma van {name}"),
    footer_updated: |at| format!("Programma bijgewerkt op {}.", dates::day(at.date(), Language::Nl)),
    preview_mark: |at| format!("U ziet de site zoals die is op {}.", dates::full_moment(at, Language::Nl)),
    preview_leave: "Terug naar vandaag",
    sample_site_note: "Activiteiten met het merk ‘voorbeeld’ zijn verzonnen om te laten zien hoe de site werkt.",
    loading: "De agenda wordt geladen…",
    failed_title: "Het programma is niet geladen",
    failed_text: "Misschien is er geen verbinding, of is het bestand met het programma niet in orde. Wat u op dit apparaat hebt bewaard, is er nog.",
    retry: "Probeer het opnieuw",
    retry_failed: "Het is nog niet gelukt.",
    last_good: |at| {
        format!(
            "Het nieuwste programma kon niet worden geladen. Dit is het programma van {}.",
            dates::day(at.date(), Language::Nl)
        )
    },
    programme_updated: "Het programma is bijgewerkt.",
    updated_status: |title, status| format!("Het programma is bijgewerkt. {title}: {status}."),
    last_good_undated: "Het nieuwste programma kon niet worden geladen. Dit is een eerder programma.",
    new_version: "Er is een nieuwe versie van deze site.",
    new_version_show: "Vernieuw de pagina",
    agenda_title: "Agenda",
    what_this_is: "Gesprekken en debatten over de stad. Iedereen is welkom.",
    next_talk: "Eerstvolgende gesprek",
    tonight_at: |at| format!("Vanavond {}", dates::clock_short(at, Language::Nl)),
    today_at: |at| format!("Vandaag {}", dates::clock_short(at, Language::Nl)),
    in_days: |n| format!("over {n} dagen"),
    now_on: "Nu",
    upcoming: "Binnenkort",
    nothing_upcoming: "Er staat nu niets op het programma.",
    nothing_upcoming_hint: "Lees terug wat er in eerdere gesprekken is gezegd.",
    to_agenda: "Naar de agenda",
    to_archive: "Naar het archief",
    archive_title: "Archief",
    archive_intro: "Alle gesprekken, debatten en wandelingen, vanaf 2011. Met verslagen en opnamen waar die er zijn.",
    date_unknown: "Datum onbekend",
    show_more: |n| format!("Toon er nog {n}"),
    show_all: |n| format!("Toon alle {n}"),
    all_shown: |n| format!("Alle {n} staan op deze pagina."),
    results: |n| {
        if n == 1 { "1 activiteit".to_owned() } else { format!("{n} activiteiten") }
    },
    view: "Weergave",
    view_list: "Lijst",
    view_month: "Maand",
    filters_open: |n| {
        if n == 0 { "Filters".to_owned() } else { format!("Filters ({n})") }
    },
    search: "Zoek in het programma",
    search_hint: "Zoek, bijv. wonen",
    themes: "Thema",
    partners: "Partner",
    period: "Periode",
    period_upcoming: "Komend",
    period_archive: "Archief",
    period_all: "Alles",
    year: "Jaar",
    every_year: "Alle jaren",
    active_filters: "Gekozen filters",
    remove_filter: |name| format!("Verwijder filter {name}"),
    clear_filters: "Wis alle filters",
    more_choices: |n| format!("Nog {n}"),
    fewer_choices: "Minder",
    suggestions_below: |n| {
        if n == 1 {
            "1 suggestie bij het zoekveld".to_owned()
        } else {
            format!("{n} suggesties bij het zoekveld")
        }
    },
    found_in_part: "Niets heeft alles wat u zoekt. Dit komt het dichtst in de buurt.",
    best_first: "Gevonden, het beste eerst",
    search_not_had: "Zoeken lukt nu niet: een deel van de site kon niet worden geladen. De lijst blijft zoals zij was.",
    corrected: |words| format!("Niets gevonden voor uw zoekwoorden. Dit zijn de resultaten voor ‘{words}’."),
    nothing_found: "Niets gevonden met deze keuze.",
    nearby: "Wat er wel is:",
    nearby_in_archive: |n| format!("{n} in het archief"),
    nearby_in_upcoming: |n| format!("{n} nog te komen"),
    nearby_without: |name, n| format!("{n} zonder ‘{name}’"),
    nearby_without_words: |n| format!("{n} zonder zoekwoorden"),
    status_cancelled: "Afgelast",
    status_postponed: "Uitgesteld",
    status_rescheduled: "Nieuwe datum",
    status_moved_online: "Alleen nog online",
    status_unknown: "Let op: status onbekend",
    status_full: "Vol",
    sample: "Voorbeeld",
    sample_explained: "Voorbeeld: vindt niet echt plaats",
    status_postponed_explained: "Er is nog geen nieuwe datum.",
    status_unknown_explained: "Of dit doorgaat, weten wij hier niet. Vraag het na voor u komt.",
    previously: |date| format!("Was eerder op {date}."),
    today: "Vandaag",
    tomorrow: "Morgen",
    under_way: "Nu bezig",
    doors_open: "De deuren zijn open",
    exhibition_on: "Nu te zien",
    until: |at| format!("tot {}", dates::clock(at, Language::Nl)),
    doors_at: |at| format!("inloop {}", dates::clock_short(at, Language::Nl)),
    starts_at: |at| format!("begint om {}", dates::clock(at, Language::Nl)),
    end_unknown: "eindtijd niet bekend",
    up_to: "t/m",
    time_unknown: "tijd niet bekend",
    begun_end_unknown: |at| format!("begonnen om {}, eindtijd niet bekend", dates::clock(at, Language::Nl)),
    when: "Wanneer",
    where_: "Waar",
    where_unknown: "Plaats niet bekend",
    online: "Online",
    also_online: "Ook online te volgen",
    join_online: "Doe online mee",
    watch_stream: "Kijk online",
    route_link: "Route",
    opening_hours: "Open",
    price_free: "Gratis",
    price: "Prijs",
    language_spoken: "Voertaal",
    language_nl: "Nederlands",
    language_en: "Engels",
    spoken_in_english: "In het Engels",
    audience: "Voor wie",
    access: "Toegang",
    access_wheelchair: "Te bereiken met een rolstoel",
    access_no_wheelchair: "Niet te bereiken met een rolstoel",
    access_hearing_loop: "Met ringleiding",
    access_no_hearing_loop: "Zonder ringleiding",
    access_captions: "Met ondertiteling",
    access_no_captions: "Zonder ondertiteling",
    access_sign_language: "Met gebarentolk",
    access_no_sign_language: "Zonder gebarentolk",
    programme: "Programma",
    people: "Wie",
    partners_of_event: "Partners",
    about_event: "Waar het over gaat",
    in_other_language: "in het Engels",
    other_language_note: "Deze tekst is er alleen in het Engels.",
    thread: "Rode draad",
    follows: "Dit is een vervolg op",
    followed_by: "Hierna volgde",
    part_of: "Onderdeel van",
    parts: "Hierbij hoort",
    related: "Over hetzelfde",
    outcomes: "Wat ervan kwam",
    outcome_due: |date| format!("uiterlijk {date}"),
    outcome_by: |name| format!("door {name}"),
    outcome_source: "bron",
    links_before: "Vooraf",
    links_during: "Tijdens",
    links_after: "Na afloop",
    links_unknown: "Links",
    material: "Terugkijken en teruglezen",
    recordings: "Opnamen",
    reports: "Verslagen",
    slides: "Presentaties",
    photos: "Foto’s",
    document_size: |name, bytes| document_size(name, bytes, Language::Nl),
    picture_by: |name| format!("Beeld: {name}"),
    press: "In de pers",
    attendance: |n| format!("{n} bezoekers"),
    sources: "Bronnen",
    about_data: "Over deze gegevens",
    date_inferred: "De datum is afgeleid uit de bronnen.",
    date_disputed: "De bronnen zijn het niet eens over de datum.",
    date_certainty_unknown: "Hoe zeker deze datum is, is niet bekend.",
    series: "Serie",
    favorite: "Bewaar",
    favorite_of: |title| format!("Bewaar {title}"),
    calendar: "Kalender",
    add_to_calendar: "In mijn kalender",
    calendar_file: "Kalenderbestand (.ics)",
    calendar_copy: "Dit is een kopie van nu: als de activiteit verandert, verandert uw kalender niet mee.",
    calendar_note_end: "De eindtijd is niet bekend. In uw kalender staat twee uur.",
    calendar_sessions: "Alleen een onderdeel",
    reminder: "Herinnering",
    reminder_none: "Geen",
    reminder_hour: "Een uur ervoor",
    reminder_day: "Een dag ervoor",
    follow: "Nieuwe gesprekken in mijn kalender",
    follow_subject: |name| format!("Nieuwe gesprekken in mijn kalender: {name}"),
    follow_note: "Nieuwe en gewijzigde gesprekken komen vanzelf in uw kalender. Dat kan een dag duren.",
    follow_calendar: "Kalender op dit apparaat",
    follow_android: "Android volgt zelf geen kalenders, Google Agenda wel: open het in uw browser. Lukt dat niet op uw telefoon? Kopieer de link en voeg die op een computer toe in Google Agenda, bij ‘Andere agenda’s’, ‘Via URL’. Daarna ziet u alles ook op uw telefoon.",
    follow_feed: "Volg met een feedlezer (Atom)",
    share: "Delen",
    share_device: "Deel…",
    share_copy: "Kopieer de link",
    share_copied: "De link is gekopieerd.",
    share_copy_failed: "Kopiëren lukt niet. Dit is de link:",
    share_server: "Op welke Mastodon-server bent u?",
    share_server_hint: "Bijvoorbeeld mastodon.nl. Uw apparaat onthoudt de naam.",
    share_server_wrong: "Dit is geen naam van een server. Een naam ziet eruit als mastodon.nl.",
    share_server_keep: "Onthoud deze server",
    share_server_other: "Andere server",
    share_qr: "QR-code",
    share_qr_picture: "QR-code met de link naar deze pagina",
    share_qr_failed: "De QR-code is nu niet te laden. Probeer het later opnieuw.",
    register: "Aanmelden",
    registration: "Aanmelding",
    registration_required: "Aanmelden verplicht",
    registration_open: "U kunt zich aanmelden",
    registration_open_until: |at| format!("Aanmelden kan tot {at}."),
    registration_not_yet: |at| format!("Aanmelden kan vanaf {at}."),
    registration_closed: "De aanmelding is gesloten.",
    registration_full: "De organisator meldt dat alle plaatsen bezet zijn.",
    registration_cancelled: "Aanmelden kan niet: deze activiteit is afgelast.",
    registration_postponed: "Aanmelden kan nog niet: er is nog geen nieuwe datum.",
    registration_past: "Aanmelden kan niet meer: deze activiteit is geweest.",
    registration_none: "Aanmelden is niet nodig.",
    registration_outside: "Aanmelden gaat via een andere site.",
    registration_outside_link: "Aanmelden op een andere site",
    registration_capacity: |n| format!("{n} plaatsen"),
    registration_title: |title| format!("Aanmelden voor {title}"),
    registration_change_or_cancel: "Wijzigen of afmelden",
    mine_title: "Bewaard",
    notes_title: "Mijn notities",
    note: "Maak een notitie",
    note_kept: "Mijn notitie",
    clash: |title| format!("Valt samen met ‘{title}’, dat ook bij Bewaard staat."),
    clash_possible: |title| {
        format!("Valt misschien samen met ‘{title}’, dat ook bij Bewaard staat: een eindtijd is niet bekend.")
    },
    transfer_title: "Meenemen naar een ander apparaat",
    device_title: "Wat op dit apparaat staat",
    own_changed: "Er is iets veranderd aan wat u bewaarde.",
    page_loading: "De pagina wordt geladen…",
    page_not_had: "Deze pagina kan nu niet worden geladen. Wat u hier ziet, blijft werken.",
    storage_blocked: "Deze browser bewaart niets voor deze site. Wat u kiest, kan op de volgende pagina al weg zijn.",
    storage_full: "De opslag van deze browser is vol. Uw laatste keuze is niet bewaard.",
    storage_quarantine: |n| {
        if n == 1 {
            "1 bewaard gegeven is beschadigd en apart gezet.".to_owned()
        } else {
            format!("{n} bewaarde gegevens zijn beschadigd en apart gezet.")
        }
    },
    storage_download: "Download wat apart is gezet",
    storage_newer: "Een nieuwere versie van deze site heeft hier gegevens bewaard. Laad de pagina opnieuw om ze te zien.",
    storage_erased: "Wat hier bewaard was, is gewist, in de browser of in een ander venster. Wat u nu kiest, wordt weer bewaard.",
    theme: "Thema",
    partner: "Partner",
    theme_upcoming_none: "Over dit thema is nu niets gepland.",
    partner_upcoming_none: "Met deze partner is nu niets gepland.",
    series_upcoming_none: "In deze serie is nu niets gepland.",
    website_of: |name| format!("Website van {name}"),
    in_archive: "In het archief",
    former_names: |names| format!("Eerder: {names}"),
    not_found_title: "Deze pagina is er niet",
    not_found_text: "Misschien is het adres veranderd. Zoek hieronder, of ga naar de agenda.",
    not_found_event: "Deze activiteit staat niet in het programma. Misschien is zij weggehaald.",
    not_found_search: "Zoek",
    about_title: |site| format!("Over {site}"),
    privacy_title: "Privacy",
    accessibility_title: "Toegankelijkheidsverklaring",
    month_title: "Maand",
    print_title: |title| format!("Drukwerk voor {title}"),
    print_event: "Aankondiging of affiche afdrukken",
    print_event_with_parts: "Aankondiging, affiche of draaiboek afdrukken",
    leaflet_title: "Maandfolder",
    print_month: "Maandfolder afdrukken",
    mine_print_title: "Bewaard, op papier",
    door_screen_title: "Scherm bij de deur",
};

pub(super) static RARE: RareCatalog = RareCatalog {
    language: Language::Nl,
    retention: |days| match days {
        1 => "één dag".to_owned(),
        7 => "zeven dagen".to_owned(),
        days => format!("{days} dagen"),
    },
    purpose_on_device: |days| {
        format!(
            "Deze site verstuurt uw gegevens niet: ze blijven op dit apparaat, en worden {days} na de activiteit gewist. Uw plaats is dus nog niet zeker."
        )
    },
    purpose_mail: |address, days| {
        format!(
            "Daarna staat er een mail aan {address} voor u klaar, die u zelf verstuurt. Op dit apparaat worden de gegevens {days} na de activiteit gewist."
        )
    },
    purpose_endpoint: |host| {
        format!(
            "Wij sturen de gegevens naar {host}. Zonder internet wachten ze op dit apparaat. Als de organisator ze heeft, wissen wij hier uw naam, e-mailadres, vraag en wensen."
        )
    },
    purpose_unknown: "De gegevens wachten op dit apparaat tot bekend is hoe de organisator ze krijgt. Ze gaan naar niemand anders.",
    delivery_moved: "De tijd is veranderd sinds u zich aanmeldde.",
    delivery_open_mail: "Open de mail",
    delivery_long_mail: "Uw tekst is te lang om vanzelf in de mail te komen. Kopieer eerst de tekst, open dan de mail, en plak de tekst daarin.",
    delivery_mail_text: "De tekst van uw mail",
    delivery_copy_text: "Kopieer de tekst",
    delivery_text_copied: "De tekst is gekopieerd. Plak die in de mail.",
    delivery_text_not_copied: "Kopiëren lukt hier niet. Selecteer de tekst en kopieer die zelf.",
    delivery_ask: "Wilt u zeker zijn van een plaats? Laat het weten aan",
    delivery_say_mailed: "Ik heb de mail verstuurd",
    delivery_try: "Probeer het nu",
    delivery_send: "Stuur naar de organisator",
    delivery_send_anyway: "Stuur toch",
    draft_kept: "Wat u eerder typte, staat er nog.",
    draft_erase: "Begin opnieuw",
    device_drafts: "Half ingevulde formulieren",
    device_aside: |count| {
        if count == 1 {
            "Eén bericht dat niet gelezen kon worden; er kunnen gegevens van u in staan.".to_owned()
        } else {
            format!("{count} berichten die niet gelezen konden worden; er kunnen gegevens van u in staan.")
        }
    },
    device_aside_erase: "Wis wat niet gelezen kon worden",
    ticket: "Uw ticket",
    ticket_explained: "Laat dit bij de deur zien. Het werkt ook zonder internet. Er staan geen persoonlijke gegevens in.",
    ticket_picture: "QR-code van uw ticket",
    registration_purpose: "Wij vragen dit alleen om u een plaats te geven.",
    device_intro: "Wat u bewaart, staat alleen in deze browser op dit apparaat. Hier ziet u alles. U kunt er een kopie van maken, een kopie terugzetten, of alles wissen.",
    device_needs_app: "Deze pagina werkt alleen als JavaScript aan staat.",
    device_kept: "Bewaard",
    device_favorites: "Bewaarde activiteiten",
    device_registrations: "Aanmeldingen",
    device_notes: "Notities",
    device_other: "Verder",
    device_settings: "Uw keuzes op deze site",
    device_seen: "Hoe uw activiteiten waren toen u het laatst keek, om u te zeggen wat er verandert.",
    device_name: "Een willekeurige naam van dit apparaat. Hij zegt niets over u, en houdt wijzigingen uit elkaar.",
    device_site_copy: "Een kopie van de site en het programma, zodat alles ook zonder internet werkt. Daarin staat niets over u.",
    backup_title: "Een kopie maken",
    backup_text: "De kopie is een bestand met alles van deze pagina. Bewaar het op een plek die alleen van u is: uw naam en e-mailadres kunnen erin staan.",
    backup_safari: "Gebruikt u Safari? Die browser kan alles wissen als u zeven dagen niet op deze site komt. Maak daarom hier een kopie. Zet u de site op uw beginscherm, dan is ‘Bewaard’ daar nog leeg: zet de kopie daar terug.",
    backup_save: "Download de kopie",
    restore_title: "Een kopie terugzetten",
    restore_text: "U ziet eerst wat er verandert. Wat u later hebt bewaard, blijft staan.",
    restore_choose: "Kies het bestand",
    restore_preview: "Dit verandert er",
    restore_nothing: "Deze kopie verandert niets: alles staat er al.",
    restore_accept: "Zet de kopie terug",
    restore_decline: "Niet terugzetten",
    restore_done: "De kopie is teruggezet.",
    restore_not_kept: "De browser heeft niet alles van de kopie bewaard.",
    restore_not_a_backup: "Dit bestand is geen kopie van deze site.",
    restore_newer: "Een nieuwere versie van deze site heeft deze kopie gemaakt. Laad de pagina opnieuw, en probeer het nog een keer.",
    shortcut_title: "Toetsen",
    shortcut_search: "Met de toets / gaat u naar het zoekveld van een lijst",
    suggestions: "Ga direct naar",
    suggested_theme: "thema",
    suggested_series: "reeks",
    suggested_partner: "partner",
    suggested_person: "persoon",
    suggested_place: "plaats",
    erase_title: "Alles wissen",
    erase_text: "Dit kunt u niet terugdraaien. Een aanmelding die al bij de organisator is, verdwijnt daar niet mee: meld u eerst af. Wat nog op weg is naar de organisator, komt daar niet meer aan.",
    erase: "Wis alles op dit apparaat",
    erase_confirm: "Weet u zeker dat u alles wilt wissen?",
    erase_yes: "Ja, wis alles",
    erase_no: "Nee, laat het staan",
    erase_done: "Alles is gewist.",
    erase_failed: "De browser laat ons niet alles wissen.",
    device_personal: |fields| format!("Hierin staat: {fields}."),
    device_removed: |n| {
        if n == 1 {
            "Van 1 ding dat u hebt weggehaald: alleen dat het weg is, zodat een oude kopie het niet terugbrengt.".to_owned()
        } else {
            format!(
                "Van {n} dingen die u hebt weggehaald: alleen dat ze weg zijn, zodat een oude kopie ze niet terugbrengt."
            )
        }
    },
    restore_added: |title| format!("Komt erbij: {title}"),
    restore_changed: |title| format!("Verandert: {title}"),
    restore_removed: |title| format!("Gaat weg: {title}"),
    restore_refused: |n| {
        if n == 1 {
            "1 onderdeel van de kopie kunnen we niet lezen. Dat blijft buiten beschouwing.".to_owned()
        } else {
            format!("{n} onderdelen van de kopie kunnen we niet lezen. Die blijven buiten beschouwing.")
        }
    },
    mine_calendar: "In mijn kalender",
    mine_calendar_text: |count| {
        let what = if count == 1 {
            "Eén activiteit".to_owned()
        } else {
            format!("{count} activiteiten en onderdelen")
        };
        format!(
            "{what} in één bestand. Dit is een kopie van nu: als er iets verandert, verandert uw kalender niet mee. Download het bestand dan opnieuw; uw kalender werkt bij wat er al in staat. Opent uw telefoon het bestand niet? Gebruik dan ‘Kalender’ bij elke activiteit."
        )
    },
    mine_calendar_make: "Download voor mijn kalender",
    mine_calendar_failed: "Het kalenderbestand kon niet worden gemaakt. Probeer het nog eens als er internet is.",
    mine_calendar_follow: "Wilt u dat uw kalender bijgewerkt blijft? Kies ‘Nieuwe gesprekken in mijn kalender’ bij",
    mine_calendar_agenda: "de agenda",
    reach_organizer: "Zo bereikt u de organisator:",
    about_body: "Wat u bewaart, blijft op uw eigen apparaat. U hebt geen account nodig.",
    privacy_intro: "Deze site verzamelt niets over u. Er zijn geen cookies, geen statistieken en geen verzoeken aan andere sites, op één na: een aanmelding die naar de organisator gaat.",
    privacy_body: |days| {
        format!(
            r"### Wat er op uw apparaat staat

- De activiteiten die u bewaart.
- Uw notities. Die gaan nergens heen, behalve wat u zelf overneemt als vraag in uw aanmelding.
- Uw aanmeldingen, met de gegevens die u invult.
- Uw keuzes op deze site, zoals uw Mastodon-server als u die invult.
- Wat u in een formulier typt, tot u het verstuurt.
- Hoe uw activiteiten waren toen u het laatst keek.
- Een kopie van het programma, voor als er geen internet is.
- Als u codes van een ander apparaat scant: wat u al hebt gescand, tot alles er is. Na een uur telt het niet meer mee; het wordt dan gewist zodra u ‘Bewaard’ opent.

Dit staat in de opslag van uw browser. Alleen u kunt erbij, en iedereen die hetzelfde apparaat gebruikt.

### Wat naar de organisator gaat

Alleen een aanmelding, en alleen als u die zelf invult. Boven het formulier staat waar de gegevens heen gaan, of dat ze op uw apparaat blijven. Als de organisator heeft laten weten dat ze er zijn, wist de site hier uw naam, e-mailadres, vraag en wensen. De QR-code van uw ticket bevat geen persoonlijke gegevens.

### Als u meeneemt wat u bewaarde

Een QR-code of link met wat u bewaarde, bevat alles zelf. Wat erin staat, gaat naar geen enkele server, ook niet als u de link opent. Naam, e-mailadres, vraag en wensen gaan alleen mee als u dat aanvinkt. Wie de code of de link heeft, kan lezen wat erin staat.

### Hoe lang

De gegevens van een aanmelding worden {days} na de activiteit gewist. Wat u bewaart, blijft staan tot u het verwijdert. Safari kan alles wissen als u de site zeven dagen niet bezoekt.

### Wissen

Bij ‘Bewaard’ verwijdert u wat u wilt. U kunt ook de gegevens van deze site wissen in de instellingen van uw browser.

### Vragen

Wilt u weten welke gegevens de organisator van u heeft, of ze laten verbeteren of wissen? Vraag het de organisator."
        )
    },
    accessibility_body: r"Iedereen moet dit programma kunnen lezen en gebruiken. De site is gemaakt volgens de richtlijnen WCAG 2.2, niveau AA.

### Wat we doen

- De site werkt met alleen een toetsenbord en met schermlezers.
- De tekst mag tot vier keer zo groot, zonder dat er iets wegvalt.
- De site volgt de instellingen van uw apparaat voor donker, contrast en beweging.
- Wat een kleur betekent, staat er ook in woorden.

### Wat we weten dat beter kan

- Veel teksten zijn er alleen in het Nederlands.
- Van oude activiteiten is vaak niet bekend of het gebouw toegankelijk was.
- Verslagen en opnamen staan op andere sites. Die voldoen misschien niet aan de richtlijnen.
- De site is getest in Chromium, Firefox en WebKit (Safari). Mensen met een schermlezer hebben haar nog niet getest.

### Iets gevonden?

Meld het bij de organisator. Dan wordt het verbeterd.",
    month_intro: "Het hele programma, maand voor maand.",
    month_written: |month| format!("U ziet {month}. Andere maanden staan in de lijsten."),
    month_choose: "Kies een maand",
    month_previous: "Vorige maand",
    month_next: "Volgende maand",
    month_jump: "Ga naar",
    month_said: |name, n| {
        if n == 1 { format!("{name}: 1 activiteit") } else { format!("{name}: {n} activiteiten") }
    },
    month_week: "Week",
    month_day: |month, n, off| {
        let count = if n == 1 { "1 activiteit".to_owned() } else { format!("{n} activiteiten") };
        match off {
            0 => format!("{month}, {count}"),
            1 if n == 1 => format!("{month}, {count}, die niet doorgaat"),
            1 => format!("{month}, {count}, waarvan er 1 niet doorgaat"),
            _ => format!("{month}, {count}, waarvan er {off} niet doorgaan"),
        }
    },
    month_free_day: |month| format!("{month}, geen activiteiten"),
    month_more: |day, n| format!("nog {n} activiteiten op {day}"),
    month_goes_on: "gaat door",
    month_last_day: "laatste dag",
    month_list: |month| format!("Alles in {month}"),
    month_whole: |month| format!("Toon alles in {month}"),
    month_day_empty: "Op deze dag zijn er geen activiteiten.",
    month_empty: |month| format!("In {month} zijn er geen activiteiten."),
    month_empty_filtered: |month| format!("In {month} zijn er geen activiteiten met deze keuze."),
    month_nearest: "Wel in:",
    month_undated: |n| {
        let count = if n == 1 { "1 activiteit".to_owned() } else { format!("{n} activiteiten") };
        format!("Zonder datum, en daarom alleen in het archief: {count}.")
    },
    month_keys: "Met de pijltjestoetsen gaat u van dag naar dag, met Page Up en Page Down naar een andere maand.",
};
