//! What the form of `schedule.json` asks, as the schema of the Chaos Computer Club's video team says it: `validator/json/
//! schema.json` of <https://github.com/voc/schedule>, whose own name is <https://c3voc.de/schedule/schema.json>.
//!
//! One difference: a version of that schema gives `start` of an event the format of a date with a time, which none of its
//! own examples has. Here it is the time on the clock, as in those and in all that write and read the form.

use crate::values::{Test, acronym, anything, clock, color, date, duration, moment, slug, uri, uuid, zone};
use serde_json::Value;

use Kind::{Any, List, Null, Number, Record, Rooms, Text, Whole};
use Need::{Barred, May, Must};

/// Whether a field must be there.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    Must,
    May,
    Barred,
}

/// What a value can be.
#[derive(Clone, Copy)]
enum Kind {
    /// A text of this sort.
    Text(Test),
    /// A text or nothing.
    Null,
    /// A whole number from this one on.
    Whole(i64),
    /// A number or nothing.
    Number,
    /// A list of these.
    List(&'static Kind),
    /// An object.
    Record(&'static Form),
    /// What is in each room, by the name of the room.
    Rooms,
    /// An object that is of exactly one of two forms.
    OneOf(&'static Form, &'static Form),
    Any,
}

/// An object.
struct Form {
    fields: &'static [(&'static str, Need, Kind)],
    /// Whether it can have other fields.
    is_open: bool,
}

/// The whole file.
static FILE: Form = Form {
    fields: &[
        ("$schema", May, Text(anything)),
        ("generator", May, Record(&GENERATOR)),
        ("schedule", Must, Record(&SCHEDULE)),
    ],
    is_open: false,
};

static GENERATOR: Form = Form {
    fields: &[("name", May, Text(anything)), ("version", May, Text(anything)), ("url", May, Text(uri))],
    is_open: true,
};

static SCHEDULE: Form = Form {
    fields: &[
        ("version", Must, Text(anything)),
        ("base_url", May, Text(uri)),
        ("conference", Must, Record(&CONFERENCE)),
        ("rooms", Barred, Any),
    ],
    is_open: true,
};

static CONFERENCE: Form = Form {
    fields: &[
        ("acronym", Must, Text(acronym)),
        ("title", Must, Text(anything)),
        ("start", Must, Text(date)),
        ("end", Must, Text(date)),
        ("daysCount", Must, Whole(i64::MIN)),
        ("timeslot_duration", Must, Text(anything)),
        ("days", Must, List(&Record(&DAY))),
        ("description", May, Text(anything)),
        ("time_zone_name", May, Text(zone)),
        ("logo", May, Text(uri)),
        ("colors", May, Record(&COLORS)),
        ("keywords", May, List(&Text(anything))),
        ("url", May, Text(uri)),
        ("tracks", May, List(&Record(&TRACK))),
        ("rooms", May, List(&Record(&ROOM))),
        ("meta", May, Record(&META)),
    ],
    is_open: false,
};

static COLORS: Form =
    Form { fields: &[("primary", May, Text(color)), ("background", May, Text(color))], is_open: true };

static TRACK: Form =
    Form { fields: &[("name", May, Text(anything)), ("color", May, Text(color))], is_open: true };

static META: Form = Form { fields: &[], is_open: true };

static ROOM: Form = Form {
    fields: &[
        ("name", Must, Text(anything)),
        ("guid", Must, Text(uuid)),
        ("description", May, Null),
        ("capacity", May, Number),
    ],
    is_open: false,
};

static DAY: Form = Form {
    fields: &[
        ("index", Must, Whole(i64::MIN)),
        ("date", Must, Text(date)),
        ("day_start", Must, Text(moment)),
        ("day_end", Must, Text(moment)),
        ("rooms", Must, Rooms),
    ],
    is_open: false,
};

static EVENT: Form = Form {
    fields: &[
        ("id", Must, Whole(1)),
        ("guid", Must, Text(uuid)),
        ("date", Must, Text(moment)),
        ("start", Must, Text(clock)),
        ("duration", Must, Text(duration)),
        ("room", Must, Text(anything)),
        ("slug", Must, Text(slug)),
        ("url", Must, Text(uri)),
        ("title", Must, Text(anything)),
        ("subtitle", Must, Null),
        ("track", Must, Null),
        ("type", Must, Text(anything)),
        ("language", Must, Text(anything)),
        ("abstract", Must, Null),
        ("persons", Must, List(&Kind::OneOf(&PERSON_OF_FRAB, &PERSON_OF_PRETALX))),
        ("links", Must, List(&Any)),
        ("logo", May, Text(uri)),
        ("description", May, Null),
        ("recording_license", May, Text(anything)),
        ("do_not_record", May, Null),
        ("do_not_stream", May, Null),
        ("attachments", May, List(&Any)),
        ("answers", May, List(&Any)),
    ],
    is_open: false,
};

/// What is in a room on a day.
const TALKS: Kind = List(&Record(&EVENT));

static PERSON_OF_FRAB: Form = Form {
    fields: &[
        ("id", Must, Whole(i64::MIN)),
        ("public_name", Must, Text(anything)),
        ("guid", May, Text(uuid)),
    ],
    is_open: true,
};

static PERSON_OF_PRETALX: Form = Form {
    fields: &[
        ("name", Must, Text(anything)),
        ("id", May, Whole(i64::MIN)),
        ("guid", May, Text(uuid)),
        ("avatar", May, Text(uri)),
        ("biography", May, Text(anything)),
        ("answers", May, List(&Any)),
    ],
    is_open: true,
};

/// Where a file is not as the form asks, as JSON pointers.
pub fn refusals(file: &Value) -> Vec<String> {
    let mut refused = Vec::new();
    look(file, Record(&FILE), "", &mut refused);
    refused
}

fn look(value: &Value, kind: Kind, at: &str, refused: &mut Vec<String>) {
    let is_right = match kind {
        Text(test) => value.as_str().is_some_and(test),
        Null => value.is_string() || value.is_null(),
        Whole(least) => value.as_i64().is_some_and(|number| number >= least),
        Number => value.is_number() || value.is_null(),
        Any => true,
        List(kind) => value.as_array().is_some_and(|items| {
            let each = items.iter().enumerate();
            each.for_each(|(index, item)| look(item, *kind, &format!("{at}/{index}"), refused));
            true
        }),
        Rooms => value.as_object().is_some_and(|rooms| {
            let each = rooms.iter();
            each.for_each(|(name, talks)| look(talks, TALKS, &format!("{at}/{name}"), refused));
            true
        }),
        Kind::OneOf(one, other) => {
            let fits = |form: &'static Form| {
                let mut refused = Vec::new();
                look(value, Record(form), at, &mut refused);
                refused.is_empty()
            };
            fits(one) != fits(other)
        }
        Record(form) => value.as_object().is_some_and(|_| {
            fields(value, form, at, refused);
            true
        }),
    };
    if !is_right {
        refused.push(at.to_owned());
    }
}

fn fields(value: &Value, form: &Form, at: &str, refused: &mut Vec<String>) {
    for (name, need, kind) in form.fields {
        match (value.get(name), need) {
            (Some(_), Barred) | (None, Must) => refused.push(format!("{at}/{name}")),
            (Some(value), _) => look(value, *kind, &format!("{at}/{name}"), refused),
            (None, _) => {}
        }
    }
    let known = |name: &str| form.is_open || form.fields.iter().any(|field| field.0 == name);
    let names = value.as_object().into_iter().flat_map(|object| object.keys());
    refused.extend(names.filter(|name| !known(name)).map(|name| format!("{at}/{name}")));
}
