//! The questions about an event, one after the other.

use super::interview::{Interview, InvalidAnswer, Question, UnusableAnswer, choice, choices};
use super::options::NewOptions;
use super::{lineup, messages};
use crate::dialogue::is_registration_required;
use crate::draft::{Draft, DraftRegistration, in_languages};
use crate::failure::Failure;
use crate::names::{Choice, Names, kinds, roles};
use crate::{proposed_id, wall_time};
use chrono::{Days, NaiveDate, NaiveDateTime};
use stadsgesprek_core::programme::document::{PartnerRole, RegistrationField};
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::{Fold, Moment, TimeProblem};

/// An event out of options and answers.
pub(super) fn draft(
    interview: &mut Interview,
    options: &NewOptions,
    names: &Names,
    taken: &[String],
) -> Result<Draft, Failure> {
    let title = interview.settle(Question::Title, options.title.as_deref(), "", needed)?;
    let title_en = interview.settle(Question::TitleEn, options.title_en.as_deref(), "", optional)?;
    let id = id(interview, options, &title, taken)?;
    let mut draft = Draft { id, ..Draft::titled(in_languages(title, title_en)) };
    when(interview, options, &mut draft)?;
    let all_kinds = kinds(interview.language);
    if options.kind.is_none() {
        interview.show(&all_kinds)?;
    }
    draft.kind = Some(interview.settle(Question::Kind, options.kind.as_deref(), "stadsgesprek", |text| {
        choice(&all_kinds, text).map(|kind| kind.value)
    })?);
    draft.themes = themes(interview, options, names)?;
    draft.partners = partners(interview, options, names)?;
    place(interview, options, names, &mut draft)?;
    let summary = interview.settle(Question::Summary, options.summary.as_deref(), "", optional)?;
    if let Some(summary) = summary {
        let summary_en =
            interview.settle(Question::SummaryEn, options.summary_en.as_deref(), "", optional)?;
        draft.summary = Some(in_languages(summary, summary_en));
    }
    draft.registration = registration(interview, options)?;
    draft.contributors = lineup::people(interview, options, names)?;
    draft.sessions = lineup::sessions(interview, options, &draft)?;
    if !interview.is_held() {
        all_used(options, &draft)?;
    }
    Ok(draft)
}

/// That no option was passed over, because it says something about what is not there.
fn all_used(options: &NewOptions, draft: &Draft) -> Result<(), Failure> {
    let has_time = draft.start.as_ref().is_some_and(|start| start.contains('T'));
    let has_form = draft.registration.is_some();
    let alone = [
        (Question::SummaryEn, options.summary_en.is_some(), Question::Summary, draft.summary.is_some()),
        (Question::Doors, options.doors.is_some(), Question::Time, has_time),
        (Question::Fields, !options.fields.is_empty(), Question::Registration, has_form),
        (Question::Capacity, options.capacity.is_some(), Question::Registration, has_form),
    ]
    .into_iter()
    .find(|(_, is_given, _, has_other)| *is_given && !has_other);
    match alone {
        Some((question, _, other, _)) => {
            Err(UnusableAnswer { question, reason: InvalidAnswer::Alone(other) }.into())
        }
        None => Ok(()),
    }
}

fn needed(text: &str) -> Result<String, InvalidAnswer> {
    if text.is_empty() { Err(InvalidAnswer::Empty) } else { Ok(text.to_owned()) }
}

fn optional(text: &str) -> Result<Option<String>, InvalidAnswer> {
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

fn id(
    interview: &mut Interview,
    options: &NewOptions,
    title: &str,
    taken: &[String],
) -> Result<String, Failure> {
    let is_taken = |id: &str| taken.iter().any(|other| other == id);
    let proposed = match proposed_id::from_title(title) {
        empty if empty.is_empty() => proposed_id::unique("activiteit", is_taken),
        id => proposed_id::unique(&id, is_taken),
    };
    interview.settle(Question::Id, options.id.as_deref(), &proposed, |text| match text {
        text if !is_well_formed(text) => Err(InvalidAnswer::MalformedId(text.to_owned())),
        text if is_taken(text) => Err(InvalidAnswer::TakenId(text.to_owned())),
        text => Ok(text.to_owned()),
    })
}

fn when(interview: &mut Interview, options: &NewOptions, draft: &mut Draft) -> Result<(), Failure> {
    let (date, time) = match options.start.as_deref() {
        None if interview.is_held() => {
            let date =
                interview.settle(Question::Date, None, "", |text| Ok(wall_time::date(&needed(text)?)?))?;
            let time = interview.settle(Question::Time, None, "", |text| match text {
                "" => Ok(None),
                text => existing(date.and_time(wall_time::time(text)?)).map(|local| Some(local.time())),
            })?;
            (date, time)
        }
        start => interview.settle(Question::Start, start, "", |text| {
            let (date, time) = wall_time::stamp(&needed(text)?)?;
            time.map_or(Ok(()), |time| existing(date.and_time(time)).map(drop))?;
            Ok((date, time))
        })?,
    };
    match time {
        None => {
            draft.start = Some(date.to_string());
            draft.end =
                interview.settle(Question::LastDay, options.end.as_deref(), "", |text| match text {
                    "" => Ok(None),
                    text => match wall_time::date(text)? {
                        last if last < date => Err(InvalidAnswer::EndBeforeStart),
                        last => Ok(Some(last.to_string())),
                    },
                })?;
            Ok(())
        }
        Some(time) => timed(interview, options, draft, date.and_time(time)),
    }
}

/// A time that exists at least once.
fn existing(local: NaiveDateTime) -> Result<NaiveDateTime, InvalidAnswer> {
    Moment::from_local(local, Some(Fold::First))?;
    Ok(local)
}

fn timed(
    interview: &mut Interview,
    options: &NewOptions,
    draft: &mut Draft,
    local: NaiveDateTime,
) -> Result<(), Failure> {
    if let Err(twice @ TimeProblem::ExistsTwice(_)) = Moment::from_local(local, None) {
        draft.fold =
            Some(interview.settle(Question::Fold, options.fold.as_deref(), "", |text| match text {
                "" => Err(InvalidAnswer::Time(twice.clone())),
                text => fold(text),
            })?);
    }
    let fold = draft.fold;
    let start = Moment::from_local(local, fold)
        .map_err(|problem| UnusableAnswer { question: Question::Start, reason: problem.into() })?;
    draft.start = Some(start.to_file());
    draft.end = interview.settle(Question::End, options.end.as_deref(), "", |text| match text {
        "" => Ok(None),
        text => match clock(text, local.date(), fold)? {
            end if end > start => Ok(Some(end.to_file())),
            // Past midnight: only a time was given, and it is earlier.
            _ if wall_time::time(text).is_ok() => match local.date().checked_add_days(Days::new(1)) {
                Some(next) => Ok(Some(clock(text, next, fold)?.to_file())),
                None => Err(InvalidAnswer::EndBeforeStart),
            },
            _ => Err(InvalidAnswer::EndBeforeStart),
        },
    })?;
    draft.doors = interview.settle(Question::Doors, options.doors.as_deref(), "", |text| match text {
        "" => Ok(None),
        text => match clock(text, local.date(), fold)? {
            doors if doors > start => Err(InvalidAnswer::DoorsAfterStart),
            doors => Ok(Some(doors.to_file())),
        },
    })?;
    Ok(())
}

/// A time on a day, or with a day of its own.
fn clock(text: &str, date: NaiveDate, fold: Option<Fold>) -> Result<Moment, InvalidAnswer> {
    let local = match wall_time::stamp(text) {
        Ok((date, Some(time))) => date.and_time(time),
        _ => date.and_time(wall_time::time(text)?),
    };
    Ok(Moment::from_local(local, fold)?)
}

fn fold(text: &str) -> Result<Fold, InvalidAnswer> {
    match text.to_lowercase().as_str() {
        "1" | "eerste" | "first" => Ok(Fold::First),
        "2" | "tweede" | "second" => Ok(Fold::Second),
        _ => Err(InvalidAnswer::NotAChoice {
            text: text.to_owned(),
            known: Fold::ALL.iter().map(|fold| fold.as_written().to_owned()).collect(),
        }),
    }
}

fn themes(interview: &mut Interview, options: &NewOptions, names: &Names) -> Result<Vec<String>, Failure> {
    if names.themes.is_empty() && options.themes.is_empty() {
        return Ok(Vec::new());
    }
    let given = (!options.themes.is_empty()).then(|| options.themes.join(","));
    if given.is_none() {
        interview.show(&names.themes)?;
    }
    interview.settle(Question::Themes, given.as_deref(), "", |text| choices(&names.themes, text))
}

fn partners(
    interview: &mut Interview,
    options: &NewOptions,
    names: &Names,
) -> Result<Vec<(String, PartnerRole)>, Failure> {
    let all_roles = roles(interview.language);
    let mut partners: Vec<(String, PartnerRole)> = Vec::new();
    for given in &options.partners {
        let (partner, role) =
            given.rsplit_once(':').unwrap_or((given, default_role(&partners, interview.language)));
        let partner = interview.settle(Question::Partner, Some(partner), "", |text| {
            choice(&names.partners, text).map(|partner| partner.value.clone())
        })?;
        partners.push((partner, self::role(interview, &all_roles, Some(role), "")?));
    }
    if !options.partners.is_empty() || !interview.is_held() || names.partners.is_empty() {
        return Ok(partners);
    }
    interview.show(&names.partners)?;
    loop {
        let partner = interview.settle(Question::Partner, None, "", |text| match text {
            "" => Ok(None),
            text => choice(&names.partners, text).map(|partner| Some(partner.value.clone())),
        })?;
        let Some(partner) = partner else { return Ok(partners) };
        interview.show(&all_roles)?;
        let role = self::role(interview, &all_roles, None, default_role(&partners, interview.language))?;
        partners.push((partner, role));
    }
}

/// The first organization is most often the one that organizes.
const fn default_role(partners: &[(String, PartnerRole)], language: Language) -> &'static str {
    let role = if partners.is_empty() { PartnerRole::Organiser } else { PartnerRole::Partner };
    role.word(language)
}

fn role(
    interview: &mut Interview,
    roles: &[Choice<PartnerRole>],
    given: Option<&str>,
    default: &str,
) -> Result<PartnerRole, Failure> {
    interview.settle(Question::Role, given, default, |text| choice(roles, text).map(|role| role.value))
}

fn place(
    interview: &mut Interview,
    options: &NewOptions,
    names: &Names,
    draft: &mut Draft,
) -> Result<(), Failure> {
    let one = |all: &[Choice], text: &str| match text {
        "" => Ok(None),
        text => choice(all, text).map(|found| Some(found.id.clone())),
    };
    if options.place.is_none() {
        interview.show(&names.places)?;
    }
    draft.place =
        interview.settle(Question::Place, options.place.as_deref(), "", |text| one(&names.places, text))?;
    let rooms = draft.place.as_ref().map(|place| names.rooms_of(place)).unwrap_or_default();
    if rooms.is_empty() && options.room.is_none() {
        return Ok(());
    }
    if options.room.is_none() {
        interview.show(&rooms)?;
    }
    draft.room = interview.settle(Question::Room, options.room.as_deref(), "", |text| one(&rooms, text))?;
    Ok(())
}

fn registration(
    interview: &mut Interview,
    options: &NewOptions,
) -> Result<Option<DraftRegistration>, Failure> {
    let known = messages::registration_choices(interview.language);
    let given = options.registration.as_deref();
    let is_required = interview.settle(Question::Registration, given, known[0], |text| {
        is_registration_required(text).ok_or_else(|| InvalidAnswer::NotAChoice {
            text: text.to_owned(),
            known: known.map(str::to_owned).to_vec(),
        })
    })?;
    let Some(is_required) = is_required else { return Ok(None) };
    let all: Vec<Choice<RegistrationField>> = RegistrationField::ALL
        .iter()
        .map(|field| Choice { value: *field, id: field.as_written().to_owned(), names: vec![] })
        .collect();
    let given = (!options.fields.is_empty()).then(|| options.fields.join(","));
    let fields = interview.settle(Question::Fields, given.as_deref(), "1, 2", |text| choices(&all, text))?;
    let capacity =
        interview.settle(Question::Capacity, options.capacity.as_deref(), "", |text| match text {
            "" => Ok(None),
            text => match text.parse() {
                Ok(number) if number > 0 => Ok(Some(number)),
                _ => Err(InvalidAnswer::NotANumber(text.to_owned())),
            },
        })?;
    Ok(Some(DraftRegistration { is_required, capacity, fields }))
}
