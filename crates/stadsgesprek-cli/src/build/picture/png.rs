//! The file of a picture: PNG, with a mark in it that says which drawing it is.

use crate::failure::Undrawn;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder};
use resvg::tiny_skia::Pixmap;
use std::io::Cursor;

/// The name of the mark.
const MARK: &str = "Drawing";

/// How every whole PNG file ends: an empty chunk `IEND` with its checksum.
const END: [u8; 12] = [0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82];

/// The picture as a file; the paper covers all of it, so there is no transparency.
pub(in crate::build) fn encode(pixels: &Pixmap, mark: &str) -> Result<Vec<u8>, Undrawn> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.add_text_chunk(MARK.to_owned(), mark.to_owned())?;
    let mut writer = encoder.write_header()?;
    let colors: Vec<[u8; 3]> = pixels.data().chunks_exact(4).map(|it| [it[0], it[1], it[2]]).collect();
    writer.write_image_data(colors.as_flattened())?;
    writer.finish()?;
    Ok(bytes)
}

/// Whether a file is a whole picture of the drawing with this mark.
pub(super) fn has_mark(bytes: &[u8], mark: &str) -> bool {
    let Ok(reader) = Decoder::new(Cursor::new(bytes)).read_info() else { return false };
    let texts = &reader.info().uncompressed_latin1_text;
    bytes.ends_with(&END) && texts.iter().any(|text| text.keyword == MARK && text.text == mark)
}
