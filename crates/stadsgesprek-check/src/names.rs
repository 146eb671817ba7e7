//! Names of fields that are not known, and are nearly one that is: what they say is lost.

use crate::Concern;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;

/// The fields that decide whether somebody stands before a closed door, or gets a page who wanted none.
const DECISIVE: [&str; 7] = ["status", "start", "end", "closes", "opens", "registration", "page"];

/// What a name that is not known was meant to be, when it differs from that only in case, accents and hyphens, or is a
/// slip of a decisive one. A name that begins with `_`, `$` or `x-` is somebody's own.
pub(crate) fn misspelled(name: &str, nearest: Option<&str>) -> Option<Concern> {
    if name.starts_with(['_', '$']) || name.starts_with("x-") {
        return None;
    }
    // A language is understood under its name in capitals too.
    let nearest = nearest.filter(|it| Language::ALL.iter().all(|language| language.tag() != *it))?;
    let (plain, right) = (bare(name), bare(nearest));
    let is_slip = DECISIVE.contains(&nearest) && distance(&plain, &right) <= right.len() / 3;
    (plain == right || is_slip)
        .then(|| Concern::MisspelledField { name: name.to_owned(), meant: nearest.to_owned() })
}

fn bare(name: &str) -> String {
    fold(name).replace(' ', "")
}

/// How many keys apart two words are: one more, one less, another, or two the wrong way around.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (rows[i][j] + usize::from(x != y)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
