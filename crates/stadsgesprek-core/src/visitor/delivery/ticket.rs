//! The ticket: an opaque code at the door, without any personal data.

/// What the QR code of a registration says: `SG1:` and its id, in capitals, which a QR code packs more tightly.
pub fn code(registration: &str) -> String {
    let mut code = "SG1:".to_owned();
    code.push_str(&registration.to_ascii_uppercase());
    code
}

/// The id of a registration in groups of four, to be read aloud.
pub fn groups(registration: &str) -> String {
    let mut groups = String::new();
    let letters = registration.chars().filter(char::is_ascii_alphanumeric);
    for (at, letter) in letters.enumerate() {
        if at > 0 && at % 4 == 0 {
            groups.push(' ');
        }
        groups.push(letter.to_ascii_uppercase());
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_holds_the_id_and_nothing_else() {
        let id = "0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
        assert_eq!(code(id), "SG1:0B9F5A52-6C1E-4A7E-9F0E-2F7D2C1F8F11");
        assert_eq!(groups(id), "0B9F 5A52 6C1E 4A7E 9F0E 2F7D 2C1F 8F11");
        assert_eq!(groups("r1"), "R1");
    }
}
