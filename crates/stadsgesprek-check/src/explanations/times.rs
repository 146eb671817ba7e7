//! What can be wrong with times and rooms.

use crate::{Explanation, row};
use stadsgesprek_core::reading::finding::Severity::{Error, Tip, Warning};

/// How a time is written.
const FORMS: &str = "\"start\": \"2027-02-11T20:00\"\n\"start\": \"2027-02-11\"";

pub(crate) const TIMES: &[Explanation] = &[
    row(
        "unusable-start",
        Error,
        ["De begintijd is niet bruikbaar.", "The start cannot be used."],
        [
            "Met een verkeerde tijd zouden bezoekers voor een dichte deur staan; de activiteit is daarom weggelaten.",
            "With a wrong time visitors would find a closed door; so the event is left out.",
        ],
        FORMS,
    ),
    row(
        "unusable-time",
        Warning,
        ["Deze tijd is niet bruikbaar.", "This time cannot be used."],
        [
            "De tijd is weggelaten; de activiteit wordt zonder getoond.",
            "The time is left out; the event is shown without it.",
        ],
        FORMS,
    ),
    row(
        "day-without-time",
        Error,
        [
            "Hier staat alleen een dag; er hoort een tijd bij.",
            "There is only a day here; a time must stand with it.",
        ],
        [
            "De dag is weggelaten: een inschrijving die dan sluit, blijft zo open tot het begin.",
            "The day is left out: registration that closes then stays open until the start like this.",
        ],
        r#""registration": { "closes": "2027-02-10T23:59" }"#,
    ),
    row(
        "end-on-former-day",
        Error,
        [
            "Het einde is op een dag waarop de activiteit eerst was.",
            "The end is on a day on which the event was before.",
        ],
        [
            "Het lijkt alsof het begin is verplaatst en het einde niet. De site toont dan dat zij tot die dag duurt.",
            "It seems that the start was moved and the end was not. The site then shows that it lasts until that day.",
        ],
        r#""start": "2027-03-01T20:00", "end": "2027-03-01T22:00", "previousStart": ["2027-06-01T20:00"]"#,
    ),
    row(
        "long-event",
        Warning,
        [
            "Tussen het begin en het einde ligt meer dan een week.",
            "There is more than a week between the start and the end.",
        ],
        [
            "Klopt dat, schrijf dan alleen de dagen, en de tijden in \"openingHours\".",
            "When that is right, write the days only, and the hours in \"openingHours\".",
        ],
        r#""start": "2027-03-01", "end": "2027-06-01", "openingHours": "dinsdag tot en met zondag, 11.00–17.00 uur""#,
    ),
    row(
        "no-date",
        Warning,
        ["Er staat niet wanneer dit is.", "It is not said when this is."],
        [
            "De activiteit staat bij het archief als iets waarvan de datum niet bekend is, en nooit in de agenda of de kalender.",
            "The event is in the archive as something of which the date is not known, and never in the agenda or the calendar.",
        ],
        "\"start\": \"2027-02-11T20:00\"\n\"dateText\": \"voorjaar 2014\"",
    ),
    row(
        "end-before-start",
        Error,
        ["Het einde ligt vóór het begin.", "The end is before the start."],
        [
            "Het einde is weggelaten. Eindigt het na middernacht, zet dan de datum van de volgende dag.",
            "The end is left out. When it ends after midnight, give the date of the next day.",
        ],
        r#""start": "2027-02-11T20:00", "end": "2027-02-12T00:30""#,
    ),
    row(
        "doors-after-start",
        Error,
        [
            "De inloop ligt na het begin, of op een andere dag.",
            "The doors open after the start, or on another day.",
        ],
        [
            "De inlooptijd is weggelaten. Is de activiteit verplaatst, verplaats dan ook de inloop.",
            "The time of the doors is left out. When the event was moved, move the doors too.",
        ],
        r#""doors": "2027-02-11T19:30", "start": "2027-02-11T20:00""#,
    ),
    row(
        "doors-without-start",
        Tip,
        [
            "Er staat een inlooptijd, maar niet hoe laat het begint.",
            "The time of the doors is said, but not when it begins.",
        ],
        ["De site toont de inloop niet.", "The site does not show the doors."],
        r#""doors": "2027-02-11T19:30", "start": "2027-02-11T20:00""#,
    ),
    row(
        "rescheduled-without-previous",
        Warning,
        ["Verplaatst, maar de eerdere datum ontbreekt.", "Rescheduled, but the earlier date is missing."],
        [
            "Wie de oude datum in de agenda heeft, herkent de activiteit niet.",
            "People who have the old date in their calendar do not recognize the event.",
        ],
        r#""status": "rescheduled", "previousStart": ["2027-02-04T20:00"]"#,
    ),
    row(
        "session-outside-event",
        Error,
        [
            "Dit onderdeel valt buiten de tijden van de activiteit.",
            "This session is outside the times of its event.",
        ],
        [
            "Niemand weet welke van de twee tijden klopt. Een tijd op een andere dag toont de site niet.",
            "Nobody knows which of the two times is right. The site does not show a time on another day.",
        ],
        r#""start": "2027-02-11T20:00", "sessions": [{ "id": "opening", "title": "Opening", "start": "2027-02-11T20:00" }]"#,
    ),
    row(
        "room-taken",
        Warning,
        ["In deze ruimte is dan ook iets anders.", "Something else is in this room at that time."],
        ["Twee groepen komen in dezelfde zaal.", "Two groups come to the same room."],
        r#""room": "atelier""#,
    ),
    row(
        "weekday-differs",
        Warning,
        [
            "De weekdag in de tekst is niet de weekdag van die datum.",
            "The weekday in the text is not the weekday of that date.",
        ],
        ["Bezoekers weten niet op welke dag zij moeten komen.", "Visitors do not know on which day to come."],
        "woensdag 10 maart 2027",
    ),
    row(
        "registration-closes-late",
        Error,
        ["De inschrijving sluit pas na het begin.", "Registration closes only after the start."],
        [
            "Bezoekers kunnen zich dan aanmelden voor iets wat al begonnen of voorbij is.",
            "Visitors could then register for something that has begun or is over.",
        ],
        r#""registration": { "closes": "2027-02-11T12:00" }"#,
    ),
    row(
        "registration-opens-late",
        Error,
        [
            "De inschrijving opent pas als zij al gesloten is.",
            "Registration opens when it has closed already.",
        ],
        ["Niemand kan zich inschrijven.", "Nobody can register."],
        r#""registration": { "opens": "2027-01-11T12:00", "closes": "2027-02-11T12:00" }"#,
    ),
    row(
        "outcome-overdue",
        Tip,
        [
            "De datum van deze toezegging is voorbij en zij staat nog open.",
            "The date of this promise is past and it is still open.",
        ],
        ["Bezoekers willen weten wat ervan gekomen is.", "Visitors want to know what came of it."],
        r#""state": "done""#,
    ),
];
