//! The backup file: one JSON document with every record, and reading it back.

use super::envelope::{DecodeError, Envelope};
use super::key::RecordKey;
use super::personal_data::merge;
use super::records::{VisitorData, check};
use crate::reading::json;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const FORMAT: &str = "stadsgesprek-backup";
const BACKUP_VERSION: u64 = 1;

/// Why a file is not a backup that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Not JSON, or cut off.
    #[error("not JSON")]
    NotJson,
    /// JSON, but not a backup of this site.
    #[error("not a backup")]
    NotABackup,
    /// A backup by a newer version.
    #[error("a backup of version {0}")]
    NewerVersion(u64),
}

/// What reading a backup would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackupImport {
    /// The records to write: those that are new here, or were written later than what is here.
    pub changes: BTreeMap<RecordKey, Envelope>,
    /// Records in it that are not used, by storage key, with the reason.
    pub refused: Vec<(String, Option<DecodeError>)>,
}

/// The backup of everything on the device, records of a newer version and removed ones included.
pub fn export(data: &VisitorData) -> String {
    let mut records: Map<String, Value> =
        data.records.iter().map(|(key, envelope)| (key.to_string(), envelope.to_value())).collect();
    for unread in &data.newer {
        if let Some(value) = json::parse(&unread.text) {
            records.insert(unread.key.clone(), value);
        }
    }
    json!({ "format": FORMAT, "version": BACKUP_VERSION, "records": records }).to_string()
}

/// Reads a backup beside what is on the device; nothing there is changed yet. `now` is in milliseconds since 1970: what
/// was written on a clock that was far ahead counts as written now.
///
/// # Errors
/// When the file as a whole is not a backup. One bad record hides no other.
pub fn import(text: &str, mine: &VisitorData, now: u64) -> Result<BackupImport, BackupError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = json::parse(text).ok_or(BackupError::NotJson)?;
    Ok(import_records(records(value)?, mine, now))
}

/// Reads records by storage key beside what is on the device; nothing there is changed yet. `now` as for [`import`].
pub fn import_records(records: Map<String, Value>, mine: &VisitorData, now: u64) -> BackupImport {
    let mut import = BackupImport::default();
    for (key, value) in records {
        match RecordKey::parse(&key) {
            None => import.refused.push((key, None)),
            Some(record) => match read(&record, value, mine) {
                Ok(envelope) => import.add(record, envelope.guarded(now), mine),
                Err(error) => import.refused.push((key, Some(error))),
            },
        }
    }
    import
}

impl BackupImport {
    fn add(&mut self, key: RecordKey, envelope: Envelope, mine: &VisitorData) {
        let current = mine.records.get(&key);
        let merged = match current {
            Some(current) => merge(current.clone(), envelope),
            None => envelope,
        };
        if current != Some(&merged) {
            self.changes.insert(key, merged);
        }
    }
}

fn records(value: Value) -> Result<Map<String, Value>, BackupError> {
    let Value::Object(mut fields) = value else { return Err(BackupError::NotABackup) };
    if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(BackupError::NotABackup);
    }
    match fields.get("version").and_then(Value::as_u64) {
        Some(BACKUP_VERSION) => {}
        Some(version) if version > BACKUP_VERSION => return Err(BackupError::NewerVersion(version)),
        _ => return Err(BackupError::NotABackup),
    }
    match fields.remove("records") {
        Some(Value::Object(records)) => Ok(records),
        _ => Err(BackupError::NotABackup),
    }
}

fn read(key: &RecordKey, value: Value, mine: &VisitorData) -> Result<Envelope, DecodeError> {
    let envelope = Envelope::from_value(value)?;
    check(key, &envelope).map_err(DecodeError::Damaged)?;
    if mine.is_newer(key) { Err(DecodeError::NewerVersion(envelope.version)) } else { Ok(envelope) }
}
