//! What a form of the desk sends: names and values (`application/x-www-form-urlencoded`).

use percent_encoding::percent_decode_str;

/// What was sent, in its order; a name may stand more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SubmittedForm(Vec<(String, String)>);

impl SubmittedForm {
    /// Reads the body of a request; what is no text is read as far as it is.
    pub(super) fn read(body: &str) -> Self {
        let pairs = body.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(value).replace("\r\n", "\n"))
                })
                .collect(),
        )
    }

    /// The last value of a name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).last()
    }

    /// All values of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether there is a value under a name that begins so.
    pub(super) fn has_below(&self, prefix: &str) -> bool {
        self.0.iter().any(|(name, _)| name.starts_with(prefix))
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::SubmittedForm;

    #[test]
    fn what_a_browser_sends_is_read() {
        let form =
            SubmittedForm::read("title.nl=Caf%C3%A9+%26+stad&a=1&a=2&leeg=&text=een%0D%0Atwee&%zz=x&kaal");
        assert_eq!(form.get("title.nl"), Some("Café & stad"));
        assert_eq!(form.get("a"), Some("2"));
        assert_eq!(form.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(form.get("leeg"), Some(""));
        assert_eq!(form.get("text"), Some("een\ntwee"));
        assert_eq!(form.get("kaal"), Some(""));
        assert_eq!(form.get("niet"), None);
        assert!(form.has_below("title."));
    }
}
