//! How long to wait before the next attempt, in milliseconds.

use crate::visitor::message::MAX_RETRY_AFTER_MS;
use chrono::DateTime;

/// After the first attempt.
const FIRST_WAIT_MS: u64 = 5_000;
/// The longest wait of our own, before the jitter.
pub const LONGEST_WAIT_MS: u64 = 3_600_000;

/// The wait after so many attempts: 5 s doubling to an hour, a fifth more or less, so that all devices that lost one
/// receiver do not come back at once. `random` is from 0 to 1.
pub fn backoff_ms(attempts: u32, random: f64) -> u64 {
    let doublings = attempts.saturating_sub(1).min(20);
    let wait = (FIRST_WAIT_MS << doublings).min(LONGEST_WAIT_MS);
    let jitter = wait / 5 * 2;
    wait - wait / 5 + (random.clamp(0.0, 1.0) * jitter as f64) as u64
}

/// The wait that a `Retry-After` (RFC 9110, section 10.2.3) asks for: seconds or a date. At most a day; nothing when it
/// makes no sense or is not ahead of `now` (milliseconds since 1970).
pub fn retry_after_ms(retry_after: &str, now: u64) -> Option<u64> {
    let text = retry_after.trim();
    let wait = if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are more than a day.
        text.parse::<u64>().unwrap_or(u64::MAX).saturating_mul(1000)
    } else {
        let at = DateTime::parse_from_rfc2822(text).ok()?.timestamp_millis();
        u64::try_from(at).ok()?.saturating_sub(now)
    };
    (wait > 0).then_some(wait.min(MAX_RETRY_AFTER_MS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_wait_doubles_to_an_hour() {
        for (attempts, seconds) in
            [(0, 5), (1, 5), (2, 10), (3, 20), (10, 2560), (11, 3600), (99, 3600), (u32::MAX, 3600)]
        {
            assert_eq!(backoff_ms(attempts, 0.5), seconds * 1000, "after {attempts}");
        }
        assert_eq!((backoff_ms(1, 0.0), backoff_ms(1, 1.0)), (4_000, 6_000));
    }

    #[test]
    fn a_retry_after_is_believed_as_far_as_it_makes_sense() {
        let now = 1_795_543_200_000; // Tue, 24 Nov 2026 18:00:00 GMT
        for (text, expected) in [
            ("120", Some(120_000)),
            (" 7 ", Some(7_000)),
            ("Tue, 24 Nov 2026 18:02:00 GMT", Some(120_000)),
            ("Wed, 01 Jan 2200 00:00:00 GMT", Some(MAX_RETRY_AFTER_MS)),
            ("Tue, 24 Nov 2026 17:59:00 GMT", None),
            ("86401", Some(MAX_RETRY_AFTER_MS)),
            ("99999999999999999999999999", Some(MAX_RETRY_AFTER_MS)),
            ("0", None),
            ("-5", None),
            ("1e9", None),
            ("1.5", None),
            ("", None),
            ("soon", None),
            ("١٢", None),
        ] {
            assert_eq!(retry_after_ms(text, now), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_wait_is_absurd(text in "\\PC*", attempts: u32, random in -1.0..2.0, now in 0..4_000_000_000_000_u64) {
            prop_assert!(retry_after_ms(&text, now).is_none_or(|wait| (1..=MAX_RETRY_AFTER_MS).contains(&wait)));
            let wait = backoff_ms(attempts, random);
            prop_assert!((4_000..=LONGEST_WAIT_MS / 5 * 6).contains(&wait));
        }

        #[test]
        fn seconds_of_any_size_are_bounded(seconds: u64) {
            let told = retry_after_ms(&seconds.to_string(), 0);
            prop_assert_eq!(told, (seconds > 0).then(|| seconds.saturating_mul(1000).min(MAX_RETRY_AFTER_MS)));
        }
    }
}
