//! Bytes as text: base64url (RFC 4648) for a link, decimal digits for a QR code, which packs three of them in ten bits.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// How many bytes become digits together.
const GROUP: usize = 14;
/// How many digits hold so many bytes.
const DIGITS: [usize; GROUP + 1] = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29, 32, 34];

/// As letters, without padding.
pub(super) fn to_letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 2);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(*group.get(at).unwrap_or(&0)));
        for at in 0..=group.len() {
            let index = (bits >> (18 - 6 * at)) & 63;
            text.push(char::from(LETTERS[index as usize]));
        }
    }
    text
}

/// From letters; nothing when another is among them.
pub(super) fn from_letters(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for letter in group {
            let value = LETTERS.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        let bits = bits << (6 * (4 - group.len()));
        let count = group.len().checked_sub(1).filter(|count| *count > 0)?;
        bytes.extend_from_slice(&bits.to_be_bytes()[1..=count]);
    }
    Some(bytes)
}

/// As digits.
pub(super) fn to_digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 2 + 2);
    for group in bytes.chunks(GROUP) {
        let mut number = group.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let mut digits = [b'0'; DIGITS[GROUP]];
        let length = DIGITS[group.len()];
        for digit in digits[..length].iter_mut().rev() {
            *digit = b'0' + (number % 10) as u8;
            number /= 10;
        }
        text.extend(digits[..length].iter().map(|digit| char::from(*digit)));
    }
    text
}

/// From digits; nothing when something else is among them, or when no bytes are written so.
pub(super) fn from_digits(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for group in text.as_bytes().chunks(DIGITS[GROUP]) {
        let count = DIGITS.iter().position(|digits| *digits == group.len())?;
        let mut number = 0_u128;
        for digit in group {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
            number = number.checked_mul(10)?.checked_add(u128::from(digit))?;
        }
        let all = number.to_be_bytes();
        let (above, own) = all.split_at(all.len() - count);
        if above.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(own);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_those_of_rfc_4648() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xff, 0xef, 0xbe], "_---"),
        ] {
            assert_eq!(to_letters(bytes), text);
            assert_eq!(from_letters(text).as_deref(), Some(bytes), "{text}");
        }
    }

    #[test]
    fn what_is_no_writing_of_bytes_is_nothing() {
        for text in ["A", "AAAAA", "AA=", "A A", "é", "AA+/"] {
            assert_eq!(from_letters(text), None, "{text}");
        }
        for text in ["1", "12", "256", "999", "12a", "-12", "１２３", "9999999999999999999999999999999999"]
        {
            assert_eq!(from_digits(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            prop_assert_eq!(from_letters(&to_letters(&bytes)), Some(bytes.clone()));
            prop_assert_eq!(from_digits(&to_digits(&bytes)), Some(bytes));
        }

        #[test]
        fn any_text_is_bytes_or_nothing(text in any::<String>(), digits in "[0-9]{0,120}") {
            let _ = (from_letters(&text), from_digits(&text), from_digits(&digits));
        }
    }
}
