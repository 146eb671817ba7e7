//! A file of a picture without what a camera or a program wrote beside what it shows; that stays, to the last pixel.

use super::{MARK, PictureKind, jpeg_end, kind};
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;

/// What a PNG or WebP file may say beside its pixels: how they are to be shown.
const PNG_KEPT: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"hIST", b"sPLT",
];
const WEBP_KEPT: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The bits of a WebP file that say that something stands beside its pixels: EXIF and XMP.
const WEBP_BESIDE: u8 = 0x0c;

/// The file without the rest; nothing when it is none of these, or broken. Once bare, it stays as it is.
pub(crate) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let kind = kind(bytes)?;
    // Behind the end of a photograph some cameras write a film, or another photograph.
    let end = if kind == PictureKind::Jpeg { jpeg_end(bytes)? } else { bytes.len() };
    let whole = bytes.get(..end)?.to_vec().into();
    Some(match kind {
        PictureKind::Jpeg => {
            let mut file = Jpeg::from_bytes(whole).ok()?;
            file.segments_mut().retain(|segment| match segment.marker() {
                // The profile of its colors, and what Adobe says of how they are written.
                markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
                markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
                markers::APP14 => segment.contents().starts_with(b"Adobe"),
                markers::COM => segment.contents().starts_with(MARK.as_bytes()),
                marker => !(markers::APP1..=markers::APP15).contains(&marker),
            });
            file.encoder().bytes().to_vec()
        }
        PictureKind::Png => {
            let mut file = Png::from_bytes(whole).ok()?;
            let is_ours = |text: &[u8]| text.starts_with(MARK.as_bytes());
            file.chunks_mut().retain(|chunk| {
                let kind = chunk.kind();
                PNG_KEPT.contains(&&kind) || (&kind == b"tEXt" && is_ours(chunk.contents()))
            });
            file.encoder().bytes().to_vec()
        }
        PictureKind::WebP => {
            let mut file = WebP::from_bytes(whole).ok()?;
            file.chunks_mut().retain(|chunk| WEBP_KEPT.contains(&&chunk.id()));
            for chunk in file.chunks_mut().iter_mut().filter(|chunk| &chunk.id() == b"VP8X") {
                let said = chunk.content().data()?.to_vec();
                let said =
                    said.iter().enumerate().map(|(at, it)| if at == 0 { it & !WEBP_BESIDE } else { *it });
                *chunk = RiffChunk::new(*b"VP8X", RiffContent::Data(said.collect::<Vec<u8>>().into()));
            }
            file.encoder().bytes().to_vec()
        }
        PictureKind::AsItIs => return None,
    })
}
