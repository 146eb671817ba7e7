//! Whether a text can be an e-mail address. Only a message that arrives proves one.

/// Whether mail could be sent there: one `@`, a dot in the domain, nothing that mail programs read as a list or a comment.
///
/// Looser than RFC 5322 where people's real addresses are (letters of any script, RFC 6531), stricter where an address
/// would break the mail it is put in (quotes, commas, angle brackets).
pub fn is_email(address: &str) -> bool {
    let is_forbidden = |c: char| c.is_control() || c.is_whitespace() || "<>()[],;:\\\"".contains(c);
    let Some((local, domain)) = address.split_once('@') else { return false };
    !address.chars().any(is_forbidden) && is_dotted(local) && is_domain(domain)
}

/// Parts separated by single dots, none empty.
fn is_dotted(text: &str) -> bool {
    text.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.') && is_dotted(domain) && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::is_email;

    fn check(address: &str, expected: bool) {
        assert_eq!(is_email(address), expected, "{address:?}");
    }

    #[test]
    fn addresses_that_people_have_pass() {
        for address in [
            "jan@example.org",
            "j.de-vries+delft@post.example.org",
            "zoë@voorbeeld.example",
            "δοκιμή@παράδειγμα.gr",
            "o'brien@example.ie",
            "_x@example.org",
            "a@xn--bcher-kva.example",
            "1@2.nl",
        ] {
            check(address, true);
        }
    }

    #[test]
    fn what_cannot_be_an_address_does_not() {
        for address in [
            "",
            "jan",
            "jan@",
            "@example.org",
            "jan@example",
            "jan@@example.org",
            "a@b@example.org",
            "jan jansen@example.org",
            "jan@example.org, piet@example.org",
            "Jan <jan@example.org>",
            "mailto:jan@example.org",
            "jan@example..org",
            ".jan@example.org",
            "jan.@example.org",
            "jan@.example.org",
            "jan@example.org.",
            "jan@-example.org",
            "jan\n@example.org",
            "jan@example.org\r\nBcc:x@example.org",
            "jan@exa_mple.org",
            "jan＠example.org",
            "jan@exam\u{200b}ple.org",
        ] {
            check(address, false);
        }
    }
}
