//! Pictures of the hardest events: what fits, what is left out, and that nothing changes by itself.

#[path = "../../../../stadsgesprek-core/tests/hostile/mod.rs"]
mod hostile;

use super::content::PictureText;
use super::design::{EDGE, FRAME, svg};
use super::lines::{MOST_LINES, fit, on_one_line};
use super::png::has_mark;
use super::typeface::Weight;
use super::*;
use crate::picture_file;
use resvg::usvg::Node;
use stadsgesprek_core::programme::schedule::read;

/// A width in which titles break.
const WIDE: f32 = 1048.0;

/// One that draws; nobody on a fresh clone, where the typeface is not there until `cargo xtask setup` has run.
fn renderer() -> Option<PictureRenderer> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let is_set_up = fs::read(root.join("node_modules/.stadsgesprek-lock.json")).ok()
        == fs::read(root.join("package-lock.json")).ok();
    let is_here = root.join(FONTS).exists();
    assert!(is_here || !is_set_up, "the packages of package-lock.json hold the typeface");
    is_here.then(|| PictureRenderer {
        typeface: Typeface::read(&root.join(FONTS)).unwrap(),
        blue: BLUE.to_owned(),
    })
}

fn contents(programme: &str) -> Vec<PictureText> {
    let (schedule, _) = read(programme).unwrap();
    let events = schedule.events.iter();
    let both = events.flat_map(|event| {
        Language::ALL.iter().map(|&language| PictureText::of(event, &schedule, "Stadsgesprek", language))
    });
    both.collect()
}

fn titled(title: &str) -> PictureText {
    let event = serde_json::json!({
        "id": "a", "title": title, "start": "2026-12-31T22:00", "end": "2027-01-01T01:00", "place": "huis"
    });
    let places = serde_json::json!([{ "id": "huis", "name": title }]);
    let programme = serde_json::json!({ "schemaVersion": 1, "places": places, "events": [event] });
    contents(&programme.to_string()).remove(0)
}

/// The left and right end of every line as it is drawn, with the text's top and bottom.
fn boxes(renderer: &PictureRenderer, content: &PictureText) -> Vec<resvg::tiny_skia::Rect> {
    let tree = renderer.tree(&svg(content, &renderer.typeface), None).unwrap();
    let texts = tree.root().children().iter().filter(|node| matches!(node, Node::Text(_)));
    texts.map(|node| node.abs_bounding_box()).collect()
}

/// Every line ends before the frame does, give or take some pixels, and none lies below the picture.
#[track_caller]
fn check_fits(renderer: &PictureRenderer, content: &PictureText, give: f32) {
    let boxes = boxes(renderer, content);
    assert!(boxes.len() <= MOST_LINES + 5 && boxes.len() > 1, "{content:?}");
    for rect in boxes {
        let is_inside = rect.left() >= EDGE as f32 - 4.0 && rect.right() <= EDGE as f32 + FRAME + give;
        assert!(is_inside && rect.bottom() < HEIGHT as f32, "{rect:?} of {content:?}");
    }
}

const LONGEST: &str = "Hottentottententententoonstellingsmakersopleidingsprogrammavergaderingsverslaggevingscommissievoorzittersverkiezing";

#[test]
fn every_title_of_the_real_programme_fits() {
    let Some(renderer) = renderer() else { return };
    for content in contents(include_str!("../../../../../tests/fixtures/house/events.json")) {
        check_fits(&renderer, &content, 0.5);
    }
}

#[test]
fn hostile_and_endless_titles_fit() {
    let Some(renderer) = renderer() else { return };
    let endless = "woord ".repeat(900);
    let titles = [
        LONGEST,
        &endless,
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "</text><script>alert(1)</script>&amp;\u{0}\u{1b}\u{ffff}",
        "👩‍👩‍👧 城市 de stad",
        "e\u{301}e\u{301}n",
    ];
    for title in titles.iter().chain(hostile::HOSTILE) {
        // Rows of one odd sign are drawn wider than they are measured; they end well before the picture does.
        check_fits(&renderer, &titled(title), EDGE as f32 / 2.0);
    }
}

#[test]
fn a_long_word_breaks_with_a_hyphen_where_a_syllable_begins() {
    let Some(renderer) = renderer() else { return };
    let lines = fit(&renderer.typeface, LONGEST, &[50.0], WIDE, 300.0, 1.08).lines;
    let (last, others) = lines.split_last().unwrap();
    assert!(others.iter().all(|line| line.ends_with('-')), "{lines:?}");
    let whole: String = others.iter().map(|line| line.trim_end_matches('-')).collect();
    assert_eq!(format!("{whole}{last}"), LONGEST);
}

#[test]
fn a_compound_breaks_rather_than_making_the_letters_small() {
    let Some(renderer) = renderer() else { return };
    let title = "Wie betaalt het grachtenkademurenherstelprogramma?";
    let lines = fit(&renderer.typeface, title, &[96.0, 76.0, 60.0, 50.0], WIDE, 294.0, 1.08);
    assert_eq!(lines.lines, ["Wie betaalt het", "grachtenkademuren-", "herstelprogramma?"]);
}

#[test]
fn the_lines_of_a_title_are_as_equal_as_they_can_be() {
    let Some(renderer) = renderer() else { return };
    let title = "Verder in gesprek over de nieuwe Omgevingsvisie van Delft";
    let lines = fit(&renderer.typeface, title, &[76.0], WIDE, 294.0, 1.08);
    assert_eq!(lines.lines, ["Verder in gesprek", "over de nieuwe", "Omgevingsvisie van Delft"]);
}

#[test]
fn what_does_not_fit_ends_with_an_ellipsis() {
    let Some(renderer) = renderer() else { return };
    let endless = "woord ".repeat(900);
    let title = fit(&renderer.typeface, &endless, &[108.0, 50.0], FRAME, 300.0, 1.08);
    assert_eq!((title.lines.len(), title.size), (MOST_LINES, 50.0));
    assert!(title.lines[4].ends_with("woord…"), "{title:?}");
    let line = on_one_line(&renderer.typeface, &endless, Weight::Medium, &[38.0, 27.0], FRAME);
    assert!(line.size == 27.0 && line.lines[0].ends_with('…'), "{line:?}");
}

#[test]
fn a_picture_is_a_png_of_1200_by_630_that_knows_its_drawing() {
    let Some(renderer) = renderer() else { return };
    let drawing = svg(&titled("Het gesprek"), &renderer.typeface);
    let mark = renderer.typeface.mark(&drawing);
    let first = renderer.draw(&drawing, None, &mark).unwrap();
    assert!(first == renderer.draw(&drawing, None, &mark).unwrap(), "the same drawing gives other bytes");
    assert_eq!(first[..8], *b"\x89PNG\r\n\x1a\n");
    assert_eq!(first[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
    assert!(has_mark(&first, &mark));
    assert!(!has_mark(&first, "another") && !has_mark(&first[..first.len() - 20], &mark));
    assert_ne!(mark, renderer.typeface.mark(&svg(&titled("Een ander"), &renderer.typeface)));
}

#[test]
fn what_is_off_says_so_first_and_its_date_is_struck_out() {
    let Some(renderer) = renderer() else { return };
    let event = |status: &str| {
        serde_json::json!({
            "schemaVersion": 1,
            "events": [{ "id": "a", "title": "A", "start": "2019-02-06T20:00", "status": status }]
        })
    };
    for (status, nl, en, is_struck) in [
        ("cancelled", "Afgelast", "Cancelled", true),
        ("postponed", "Uitgesteld", "Postponed", true),
        ("rescheduled", "Nieuwe datum", "New date", false),
    ] {
        let both = contents(&event(status).to_string());
        for (content, word) in both.iter().zip([nl, en]) {
            let drawing = svg(content, &renderer.typeface);
            assert!(drawing.contains(&format!(">{word}</text>")), "{drawing}");
            assert_eq!(drawing.contains("line-through"), is_struck, "{drawing}");
        }
        assert!(svg(&both[0], &renderer.typeface).contains("woensdag 6 februari 2019, 20.00 uur"));
    }
}

#[test]
fn a_photograph_is_on_the_left_behind_the_tile_and_leaves_the_words_their_room() {
    let Some(renderer) = renderer() else { return };
    let red = image::RgbImage::from_pixel(640, 640, image::Rgb([200, 20, 20]));
    let photo = picture_file::webp(&red.into(), 640).unwrap();
    let bare = titled("Het gesprek");
    let content = PictureText { photo: Some("pictures/640-0a1b.webp".to_owned()), ..bare.clone() };
    let drawing = svg(&content, &renderer.typeface);
    assert_ne!(renderer.typeface.mark(&drawing), renderer.typeface.mark(&svg(&bare, &renderer.typeface)));
    let drawn = renderer.draw(&drawing, Some(photo), "x").unwrap();
    let drawn = image::load_from_memory(&drawn).unwrap().to_rgb8();
    let is_red = |x, y| drawn.get_pixel(x, y)[0] > 180 && drawn.get_pixel(x, y)[2] < 60;
    assert!(is_red(10, 10) && is_red(330, 550));
    assert!(!is_red(122, 444) && !is_red(360, 300) && !is_red(10, 600));
    assert_eq!(boxes(&renderer, &content), boxes(&renderer, &bare));
}
