//! Pictures as cameras and drawing programs give them, made here.

use super::*;
use image::{ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

/// The left half is red, the right half blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, _| if x < width / 2 { Rgb([200, 20, 20]) } else { Rgb([20, 20, 200]) },
    )
}

/// A photograph that was taken with the camera on its side, with the place where that was.
fn photograph(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x0e, 0x01, 2, 0, 16, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"52.0116N 4.3571E");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.encode_image(&halves(width, height)).unwrap();
    bytes
}

fn drawing(width: u32, height: u32) -> Vec<u8> {
    let pixels = RgbaImage::from_pixel(width, height, Rgba([0, 80, 0, 100]));
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(&pixels, width, height, ExtendedColorType::Rgba8)
        .unwrap();
    bytes
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

#[test]
fn a_photograph_is_published_upright_small_and_without_what_the_camera_hid() {
    let taken = photograph(4000, 2000, 6);
    assert!(contains(&taken, "4.3571E"));
    let facts = facts(&taken).unwrap();
    assert_eq!((facts.kind, facts.width, facts.height), (PictureKind::Jpeg, 800, 1600));
    assert_eq!(facts.widths, [480, 800]);
    let picture = read(&taken).unwrap();
    assert_eq!((picture.width(), picture.height()), (800, 1600));
    let own = published(&picture, &facts).unwrap();
    assert!(!contains(&own, "4.3571E") && !contains(&own, "Exif"));
    // What was left is above: the camera was turned to the left.
    let seen = image::load_from_memory(&own).unwrap().to_rgb8();
    let (above, below) = (seen.get_pixel(400, 100), seen.get_pixel(400, 1500));
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");
    assert!(is_published(&own, &facts) && !is_published(&own[..own.len() - 2], &facts));
    assert!(!is_published(&taken, &facts));
    for width in &facts.widths {
        let small = webp(&picture, *width).unwrap();
        assert!(is_webp(&small) && !is_webp(&small[..small.len() - 1]) && small.len() < own.len());
        let seen = image::load_from_memory(&small).unwrap();
        assert_eq!((seen.width(), seen.height()), (*width, width * 2));
    }
}

#[test]
fn every_way_of_holding_a_camera_gives_the_size_that_is_published() {
    for orientation in 1..=8 {
        let taken = photograph(60, 40, orientation);
        let (facts, picture) = (facts(&taken).unwrap(), read(&taken).unwrap());
        assert_eq!((facts.width, facts.height), (picture.width(), picture.height()), "{orientation}");
    }
}

#[test]
fn a_drawing_stays_what_it_is_and_keeps_what_one_sees_through() {
    let drawn = drawing(500, 300);
    let facts = facts(&drawn).unwrap();
    assert_eq!((facts.kind, facts.widths.as_slice()), (PictureKind::Png, [500].as_slice()));
    let picture = read(&drawn).unwrap();
    let own = published(&picture, &facts).unwrap();
    assert!(is_published(&own, &facts));
    for bytes in [own, webp(&picture, 500).unwrap()] {
        assert_eq!(image::load_from_memory(&bytes).unwrap().to_rgba8().get_pixel(9, 9)[3], 100);
    }
}

#[test]
fn what_only_browsers_read_has_its_size() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>"#;
    let gif = b"GIF89a\x0c\0\x0b\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x0c\0\x0b\0\0\x02\x02L\x01\0;";
    for (bytes, size) in [(&svg[..], (30, 20)), (&gif[..], (12, 11))] {
        let facts = facts(bytes).unwrap();
        assert_eq!((facts.kind, (facts.width, facts.height)), (PictureKind::AsItIs, size));
        assert!(facts.widths.is_empty());
    }
}

#[test]
fn what_is_no_picture_is_none() {
    let whole = photograph(600, 400, 1);
    let huge = drawing(1, 1)
        .iter()
        .enumerate()
        .map(|(at, byte)| if (16..24).contains(&at) { 0x7f } else { *byte })
        .collect();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    for bytes in [Vec::new(), b"x".to_vec(), b"<html><script>".to_vec(), whole[..20].to_vec(), huge, heic] {
        assert_eq!(facts(&bytes), None, "{bytes:?}");
    }
    assert!(read(&whole).is_ok() && read(&[&whole[..], b"a film of a second"].concat()).is_ok());
    for length in [0, 200, whole.len() / 2, whole.len() - 1] {
        assert!(read(&whole[..length]).is_err(), "{length}");
    }
}

#[test]
fn colors_of_a_camera_are_those_of_screens() {
    let red = RgbImage::from_pixel(8, 8, Rgb([200, 40, 40]));
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
    encoder.set_icc_profile(ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    encoder.encode_image(&red).unwrap();
    let seen = *read(&bytes).unwrap().to_rgb8().get_pixel(4, 4);
    assert!(seen[0] > 208 && seen[1] < 35, "{seen:?}");
}

#[test]
fn a_bare_file_says_nothing_beside_what_it_shows_and_shows_the_same() {
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, 2, 1);
    encoder.set_color(ColorType::Rgb);
    encoder.add_text_chunk("Comment".to_owned(), "52.0116N 4.3571E".to_owned()).unwrap();
    encoder.add_text_chunk(MARK.to_owned(), "0a1b".to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[200, 20, 20, 20, 20, 200]).unwrap();
    writer.finish().unwrap();
    let picture = read(&png).unwrap();
    let mut file = img_parts::webp::WebP::from_bytes(webp(&picture, 2).unwrap().into()).unwrap();
    img_parts::ImageEXIF::set_exif(&mut file, Some(b"52.0116N 4.3571E".to_vec().into()));
    let webp = file.encoder().bytes().to_vec();
    for taken in [photograph(60, 40, 1), png, webp] {
        assert!(contains(&taken, "4.3571E"));
        let made = bare(&taken).unwrap();
        assert!(!contains(&made, "4.3571E") && !contains(&made, "Exif"));
        assert_eq!(bare(&made).as_ref(), Some(&made));
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
        assert!(pixels(&made) == pixels(&taken));
        assert_eq!(contains(&made, MARK), contains(&taken, MARK));
    }
    assert_eq!(bare(b"%PDF-1.7"), None);
    // A camera that writes a film behind its photograph.
    let moving = [&photograph(60, 40, 1)[..], b"52.0116N 4.3571E"].concat();
    assert!(facts(&moving).is_some() && !contains(&bare(&moving).unwrap(), "4.3571E"));
}

#[test]
fn what_was_published_is_fit_and_stays_as_it_is() {
    let taken = photograph(4000, 2000, 6);
    let before = facts(&taken).unwrap();
    assert!(!before.is_fit && !before.is_upright);
    let own = published(&read(&taken).unwrap(), &before).unwrap();
    assert!(facts(&own).unwrap().is_fit);
    assert_eq!(bare(&own), Some(own));
}

#[test]
fn half_a_file_of_any_kind_is_none() {
    let picture = read(&drawing(300, 200)).unwrap();
    for whole in [photograph(300, 200, 1), drawing(300, 200), webp(&picture, 300).unwrap()] {
        assert!(facts(&whole).is_some());
        for length in [whole.len() - 13, whole.len() / 2, 40] {
            assert_eq!(facts(&whole[..length]), None);
        }
    }
}
