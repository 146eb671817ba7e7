//! Every feed keeps the rules of its format, RFC 4287.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

#[path = "feeds/atom.rs"]
mod atom;
#[path = "../../stadsgesprek-core/tests/hostile/mod.rs"]
mod hostile;
mod support;

use atom::violations;
use hostile::HOSTILE;
use serde_json::json;
use support::Workplace;

const ADDRESS: &str = "https://www.delft.test/agenda/";

/// Looks at every feed of the site that a place builds; gives how many there are.
#[track_caller]
fn check(place: &Workplace) -> usize {
    let site = place.site(&["--base-url", ADDRESS]);
    let feeds: Vec<_> = site.iter().filter(|(name, _)| name.ends_with(".atom")).collect();
    for (name, xml) in &feeds {
        assert_eq!(violations(xml, &format!("{ADDRESS}{name}")), [""; 0], "{name}");
    }
    feeds.len()
}

#[test]
fn the_feeds_of_the_real_programme_keep_the_rules() {
    let place = Workplace::new();
    place.write("data/events.json", include_str!("../../../tests/fixtures/house/events.json"));
    let feeds = check(&place);
    assert!(feeds > 50, "only {feeds} feeds were read");
}

#[test]
fn the_feeds_of_unusual_programmes_keep_the_rules() {
    assert!(check(&Workplace::new()) > 0);
    let place = Workplace::new();
    let events = HOSTILE.iter().enumerate().map(|(at, text)| {
        let text = json!(text);
        let texts = format!("\"title\": {text}, \"summary\": {text}, \"description\": {text}");
        format!("{{ \"id\": \"h{at}\", {texts}, \"themes\": [\"wonen\"], \"start\": \"2027-01-01T20:00\" }},")
    });
    place.change_programme("\"events\": [", &format!("\"events\": [{}", events.collect::<String>()));
    assert!(check(&place) > 0);
}

/// A feed as it should be, at `https://a.test/f.atom`.
const FEED: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<title>Titel</title><id>tag:a.test,2011:f</id><updated>2026-11-23T18:00:00+00:00</updated>
<author><name>Huis</name></author><generator version="1">Stadsgesprek</generator>
<link rel="self" href="https://a.test/f.atom" type="application/atom+xml"/><link href="https://a.test/" type="text/html"/>
<entry><title>Debat</title><id>tag:a.test,2011:debat</id><updated>2026-11-23T18:00:00Z</updated>
<link rel="alternate" href="https://a.test/debat/" type="text/html"/><category term="wonen"/><summary>Kort</summary></entry>
<entry><title>Lezing</title><id>tag:a.test,2011:lezing</id><updated>2026-11-22T18:00:00Z</updated>
<link rel="alternate" href="https://a.test/lezing/"/><summary>Kort</summary></entry></feed>"#;

#[test]
fn a_feed_against_the_rules_is_refused() {
    let look = |xml: &str| violations(xml, "https://a.test/f.atom");
    assert_eq!(look(FEED), [""; 0]);
    for (from, to, expected) in [
        ("2005/Atom", "2006/Atom", "2 feed"),
        ("xml:lang=\"nl\"", "xml:lang=\"het nederlands\"", "2 xml:lang"),
        ("<title>Titel</title>", "", "4.1.1 title"),
        ("<title>Titel</title>", "<title>Titel</title><title>Nog een</title>", "4.1.1 title"),
        ("<title>Titel</title>", "<title> </title>", "4.2.14 title without text"),
        ("<title>Titel</title>", "<title><b>Titel</b></title>", "3.1.1 title"),
        ("<title>Titel</title>", "<title type=\"markdown\">Titel</title>", "3.1.1 title"),
        (
            "<title>Titel</title>",
            "<title>Titel</title><subtitle>A</subtitle><subtitle>B</subtitle>",
            "4.1.1 subtitle",
        ),
        ("<title>Titel</title>", "<title>Titel</title><summary>Kort</summary>", "4.1.1 summary in feed"),
        ("<title>Titel</title>", "<title>Titel</title>Los", "4.1.1 text beside elements"),
        ("<id>tag:a.test,2011:f</id>", "", "4.1.1 id"),
        ("<id>tag:a.test,2011:f</id>", "<id>f.atom</id>", "4.2.6 id"),
        ("<id>tag:a.test,2011:f</id>", "<id>tag:a.test,2011:een f</id>", "4.2.6 id"),
        ("<updated>2026-11-23T18:00:00+00:00</updated>", "", "4.1.1 updated"),
        ("18:00:00+00:00", "18:00:00", "3.3 updated"),
        ("2026-11-23T18:00:00Z", "2026-11-23t18:00:00z", "3.3 updated"),
        ("2026-11-23T18:00:00Z", "2026-11-31T18:00:00Z", "3.3 updated"),
        ("2026-11-23T18:00:00Z", "2026-11-23 18:00:00Z", "3.3 updated"),
        ("<author><name>Huis</name></author>", "", "4.1.1 author"),
        ("<name>Huis</name>", "", "3.2 name"),
        ("<name>Huis</name>", "<name/>", "3.2.1 name"),
        ("<name>Huis</name>", "<name>Huis</name><uri>huis.nl</uri>", "3.2.2 uri"),
        ("<name>Huis</name>", "<name>Huis</name><email>huis</email>", "3.2.3 email"),
        (">Stadsgesprek</generator>", "/>", "4.2.4 generator"),
        ("version=\"1\"", "uri=\"stadsgesprek\"", "4.2.4 uri"),
        ("rel=\"self\"", "rel=\"other\"", "4.1.1 self"),
        ("https://a.test/f.atom", "https://b.test/f.atom", "4.1.1 self"),
        ("<link href=\"https://a.test/\" ", "<link ", "4.2.7.1 href"),
        ("https://a.test/debat/", "debat/", "4.2.7.1 href"),
        ("rel=\"alternate\"", "rel=\"een ander\"", "4.2.7.2 rel"),
        ("type=\"text/html\"/><category", "type=\"html\"/><category", "4.2.7.3 type"),
        ("type=\"text/html\"/><category", "hreflang=\"n l\"/><category", "4.2.7.4 hreflang"),
        (
            "<link href",
            "<link type=\"text/html\" href=\"https://a.test/x/\"/><link href",
            "4.1.1 alternate twice",
        ),
        (
            "<category",
            "<link href=\"https://a.test/x/\" type=\"text/html\"/><category",
            "4.1.2 alternate twice",
        ),
        ("<link rel=\"alternate\" href=\"https://a.test/lezing/\"/>", "", "4.1.2 alternate"),
        ("term=\"wonen\"", "", "4.2.2 term"),
        ("term=\"wonen\"", "term=\"wonen\" scheme=\"x\"", "4.2.2 scheme"),
        ("<summary>Kort</summary>", "", "4.1.2 summary"),
        ("<summary>Kort</summary>", "<summary>A</summary><summary>B</summary>", "4.1.2 summary"),
        ("<title>Debat</title>", "", "4.1.2 title"),
        ("<id>tag:a.test,2011:lezing</id>", "", "4.1.2 id"),
        ("<id>tag:a.test,2011:lezing</id>", "<id>tag:a.test,2011:debat</id>", "4.1.1 entries of one id"),
        (
            "<title>Debat</title>",
            "<title>Debat</title><icon>https://a.test/i.png</icon>",
            "4.1.2 icon in entry",
        ),
    ] {
        assert!(FEED.contains(from), "{from}");
        let found = look(&FEED.replacen(from, to, 1));
        assert!(found.iter().any(|it| it == expected), "{from} → {to}: {found:?} is not {expected}");
    }
    assert!(look(&FEED.replace("</feed>", ""))[0].starts_with("2 "));
}
