//! What was probably meant, among what is known. In the browser nobody is told.

/// The known text that is most like the given one, when one is.
pub fn nearest(text: &str, known: &[&str]) -> Option<String> {
    let scored = known.iter().map(|candidate| (strsim::jaro_winkler(text, candidate), *candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.82).then(|| best.1.to_owned())
}
