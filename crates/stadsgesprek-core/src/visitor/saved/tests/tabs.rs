//! Two tabs that write the same record at once: both end with the same, and so does the storage.

use super::*;

#[test]
fn nothing_takes_the_place_of_what_cannot_be_read() {
    let key = favorite_key("wonen");
    let mut data = sort_records(stored());
    for text in ["", "{\"version\":1,", r#"{"version":7,"x":1}"#] {
        data.take(key.to_string(), text.to_owned());
        assert_eq!(data.instead_of(&key, text), None, "{text}");
    }
}

proptest! {
    /// Both have written when each hears of the other, and the storage has what one of them wrote.
    #[test]
    fn two_tabs_that_write_at_once_end_alike_and_so_does_the_storage(a in envelopes(), b in envelopes()) {
        let key = favorite_key("a");
        let tab = |own: &Envelope, told: &Envelope| {
            let mut data = VisitorData::default();
            data.merge_in(key.clone(), own.clone());
            data.take(key.to_string(), told.encode());
            data
        };
        let (one, other) = (tab(&a, &b), tab(&b, &a));
        prop_assert_eq!(&one, &other);
        let expected = one.records[&key].encode();
        for (data, stands) in [(&one, b.encode()), (&other, a.encode())] {
            let put_back = data.instead_of(&key, &stands);
            prop_assert_eq!(put_back.unwrap_or(stands), expected.clone());
            prop_assert_eq!(data.instead_of(&key, &expected), None);
        }
    }
}
