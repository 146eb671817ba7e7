//! The files of pictures that staff give: what they are, and what is published of them. A camera writes into a file where and
//! when it was taken and how it was held; what is published is upright, as large as pages need, and says none of that.

mod bare;

pub(crate) use bare::bare;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use png::{BitDepth, ColorType, Encoder};
use resvg::usvg::{Options, Tree};
use sha2::{Digest, Sha256};
use std::io::{Cursor, ErrorKind};

/// The longest side of what is published, in pixels.
const LONGEST: u32 = 1600;

/// The widths at which there is a smaller file, in pixels: a card, a phone.
const SMALLER: [u32; 2] = [480, 960];

/// No camera makes more pixels on a side, and a file of a few bytes can claim any number.
const MOST_PIXELS: u32 = 20_000;

/// The memory that reading one may take, in bytes.
const MOST_MEMORY: u64 = 640 << 20;

/// Of one hundred: below this one sees it.
const JPEG_QUALITY: u8 = 82;
const WEBP_QUALITY: f32 = 78.0;

/// Raised whenever the same file would be published otherwise.
const VERSION: &str = "1";

/// The name of what a published file says of the one it was made of.
const MARK: &str = "Stadsgesprek";

/// How every whole PNG file ends: an empty chunk `IEND` with its checksum.
const PNG_END: [u8; 12] = [0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82];

/// What a file of a picture is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PictureKind {
    /// A photograph.
    Jpeg,
    /// A drawing, or a photograph without loss.
    Png,
    /// Either.
    WebP,
    /// A drawing of lines, or a film of a few pictures: published as it is.
    AsItIs,
}

/// What is known of a picture before all of it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PictureFacts {
    /// What the file is.
    pub(crate) kind: PictureKind,
    /// The width of what is published, in pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
    /// The widths of the WebP files, from small to large; none for one that is published as it is.
    pub(crate) widths: Vec<u32>,
    /// What tells its files from those of another picture.
    pub(crate) mark: String,
    /// It was held upright.
    pub(crate) is_upright: bool,
    /// It is upright, in the colors of screens and no larger than pages need: the file itself will do.
    pub(crate) is_fit: bool,
}

/// What can be published of a file; nothing of one that no page could show.
pub(crate) fn facts(bytes: &[u8]) -> Option<PictureFacts> {
    let mark = mark(bytes);
    let Some(kind) = kind(bytes) else {
        let (width, height) = size_as_it_is(bytes)?;
        let kind = PictureKind::AsItIs;
        return Some(PictureFacts {
            kind,
            width,
            height,
            widths: Vec::new(),
            mark,
            is_upright: true,
            is_fit: true,
        });
    };
    if !is_whole(bytes, kind) {
        return None;
    }
    let mut decoder = decoder(bytes).ok()?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let is_upright = orientation == Orientation::NoTransforms;
    let is_fit = is_upright && width.max(height) <= LONGEST && !matches!(decoder.icc_profile(), Ok(Some(_)));
    let (width, height) = fitted(if is_turned(orientation) { (height, width) } else { (width, height) });
    // One that is nearly as wide as the whole is not worth its bytes.
    let smaller = SMALLER.into_iter().filter(|smaller| smaller * 5 <= width * 4);
    let widths = smaller.chain([width]).collect();
    Some(PictureFacts { kind, width, height, widths, mark, is_upright, is_fit })
}

/// Reads a picture as it is published: upright, in the colors of screens, with its longest side shortened.
///
/// # Errors
/// When the file is broken or too large.
pub(crate) fn read(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut decoder = decoder(bytes)?;
    if kind(bytes).is_some_and(|kind| !is_whole(bytes, kind)) {
        return Err(ImageError::IoError(ErrorKind::UnexpectedEof.into()));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder)?;
    let has_alpha = picture.color().has_alpha();
    let (width, height) = (picture.width(), picture.height());
    let longest = width.max(height);
    let picture = match longest > LONGEST {
        true => {
            let (width, height) = fitted((width, height));
            picture.resize_exact(width, height, FilterType::Lanczos3)
        }
        false => picture,
    };
    let mut picture: DynamicImage =
        if has_alpha { picture.into_rgba8().into() } else { picture.into_rgb8().into() };
    if let Some(profile) = profile {
        to_screen(&mut picture, &profile);
    }
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The picture in the format of its file, with the mark of that.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn published(picture: &DynamicImage, facts: &PictureFacts) -> Result<Vec<u8>, ImageError> {
    match facts.kind {
        PictureKind::Jpeg => jpeg(picture, &facts.mark),
        PictureKind::Png => png(picture, &facts.mark),
        PictureKind::WebP | PictureKind::AsItIs => webp(picture, facts.width),
    }
}

/// Whether a file is a whole one that was published of a picture.
pub(crate) fn is_published(bytes: &[u8], facts: &PictureFacts) -> bool {
    let comment = comment(&facts.mark);
    match facts.kind {
        PictureKind::Jpeg => {
            bytes.get(2..).is_some_and(|it| it.starts_with(&comment)) && bytes.ends_with(&[0xff, 0xd9])
        }
        PictureKind::Png => {
            let Ok(reader) = png::Decoder::new(Cursor::new(bytes)).read_info() else { return false };
            let texts = &reader.info().uncompressed_latin1_text;
            bytes.ends_with(&PNG_END) && texts.iter().any(|it| it.keyword == MARK && it.text == facts.mark)
        }
        PictureKind::WebP | PictureKind::AsItIs => false,
    }
}

/// The picture as WebP, of this width.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn webp(picture: &DynamicImage, width: u32) -> Result<Vec<u8>, ImageError> {
    let scaled;
    let picture = if width == picture.width() {
        picture
    } else {
        let height = scale(picture.height(), width, picture.width());
        scaled = picture.resize_exact(width, height, FilterType::Lanczos3);
        &scaled
    };
    let (width, height) = (picture.width(), picture.height());
    let encoder = match picture {
        DynamicImage::ImageRgba8(pixels) => webp::Encoder::from_rgba(pixels, width, height),
        DynamicImage::ImageRgb8(pixels) => webp::Encoder::from_rgb(pixels, width, height),
        _ => return Err(unwritable("the pixels are neither RGB nor RGBA")),
    };
    let written = encoder.encode_simple(false, WEBP_QUALITY);
    Ok(written.map_err(|reason| unwritable(&format!("{reason:?}")))?.to_vec())
}

/// Whether the bytes are those of a whole WebP file.
pub(crate) fn is_webp(bytes: &[u8]) -> bool {
    webp_length(bytes) == Some(bytes.len() as u64)
}

/// Whether a file begins as a photograph does, whole or not.
pub(crate) fn is_photograph(bytes: &[u8]) -> bool {
    kind(bytes).is_some()
}

fn kind(bytes: &[u8]) -> Option<PictureKind> {
    match image::guess_format(bytes).ok()? {
        ImageFormat::Jpeg => Some(PictureKind::Jpeg),
        ImageFormat::Png => Some(PictureKind::Png),
        ImageFormat::WebP => Some(PictureKind::WebP),
        _ => None,
    }
}

/// Whether a file goes on to its end.
fn is_whole(bytes: &[u8], kind: PictureKind) -> bool {
    match kind {
        PictureKind::Jpeg => jpeg_end(bytes).is_some(),
        PictureKind::Png => bytes.windows(PNG_END.len()).rev().take(1 << 16).any(|it| it == PNG_END),
        PictureKind::WebP => webp_length(bytes).is_some_and(|length| length <= bytes.len() as u64),
        PictureKind::AsItIs => true,
    }
}

/// How long a WebP file says that it is.
fn webp_length(bytes: &[u8]) -> Option<u64> {
    let length: [u8; 4] = bytes.get(4..8)?.try_into().ok()?;
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    is_webp.then(|| u64::from(u32::from_le_bytes(length)) + 8)
}

/// Where a JPEG file ends; nothing of half a file, of which what is read is gray below. Behind it some cameras write more.
fn jpeg_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    // Each piece begins with 0xff and what it is; in the pixels stand zeros behind 0xff, or marks to begin anew at.
    while let Some([0xff, kind]) = bytes.get(at..at + 2) {
        match kind {
            0xd9 => return Some(at + 2),
            0xff => at += 1,
            _ => {
                let length = bytes.get(at + 2..at + 4)?;
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
                if *kind == 0xda {
                    let rest = bytes.get(at..).unwrap_or_default();
                    let is_next = |it: &[u8]| it[0] == 0xff && !matches!(it[1], 0 | 0xd0..=0xd7);
                    at += rest.windows(2).position(is_next)?;
                }
            }
        }
    }
    None
}

/// Of a drawing of lines, and of a film of a few pictures.
fn size_as_it_is(bytes: &[u8]) -> Option<(u32, u32)> {
    use imagesize::ImageType;
    match imagesize::image_type(bytes) {
        Ok(ImageType::Gif) => {
            let size = imagesize::blob_size(bytes).ok()?;
            Some((size.width.try_into().ok()?, size.height.try_into().ok()?))
        }
        Ok(_) => None,
        Err(_) => {
            // A drawing that names other files does not get them.
            let mut options = Options::default();
            options.image_href_resolver.resolve_string = Box::new(|_, _| None);
            options.image_href_resolver.resolve_data = Box::new(|_, _, _| None);
            let size = Tree::from_data(bytes, &options).ok()?.size();
            Some((size.width().ceil() as u32, size.height().ceil() as u32))
        }
    }
    .filter(|(width, height)| (1..=MOST_PIXELS).contains(width) && (1..=MOST_PIXELS).contains(height))
}

fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder + '_, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder()?;
    match decoder.total_bytes() > MOST_MEMORY {
        true => Err(ImageError::IoError(ErrorKind::OutOfMemory.into())),
        false => Ok(decoder),
    }
}

const fn is_turned(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// The same shape, with a longest side that pages need.
fn fitted((width, height): (u32, u32)) -> (u32, u32) {
    match width.max(height) {
        longest if longest > LONGEST => (scale(width, LONGEST, longest), scale(height, LONGEST, longest)),
        _ => (width, height),
    }
}

/// A side that is changed as another is, and is there.
fn scale(side: u32, to: u32, of: u32) -> u32 {
    let (side, to, of) = (u64::from(side), u64::from(to), u64::from(of.max(1)));
    u32::try_from((side * to + of / 2) / of).unwrap_or(u32::MAX).max(1)
}

/// From the colors of a camera to those of screens; what cannot be understood stays as it is.
fn to_screen(picture: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, pixels): (Layout, &mut [u8]) = match picture {
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, pixels),
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, pixels),
        _ => return,
    };
    let screen = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &screen, layout, TransformOptions::default())
    else {
        return;
    };
    let mut seen = vec![0; pixels.len()];
    if transform.transform(pixels, &mut seen).is_ok() {
        pixels.copy_from_slice(&seen);
    }
}

/// What tells the files of a picture from those of another.
fn mark(bytes: &[u8]) -> String {
    let hash = Sha256::new().chain_update(VERSION).chain_update(bytes).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A comment of a JPEG file, which comes right after its first two bytes.
fn comment(mark: &str) -> Vec<u8> {
    let text = format!("{MARK} {mark}");
    let length = u16::try_from(text.len() + 2).unwrap_or(2);
    [&[0xff, 0xfe], &length.to_be_bytes()[..], text.as_bytes()].concat()
}

fn jpeg(picture: &DynamicImage, mark: &str) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&picture.to_rgb8())?;
    bytes.splice(2..2, comment(mark));
    Ok(bytes)
}

fn png(picture: &DynamicImage, mark: &str) -> Result<Vec<u8>, ImageError> {
    let color = match picture.color().into() {
        ExtendedColorType::Rgba8 => ColorType::Rgba,
        _ => ColorType::Rgb,
    };
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    encoder.add_text_chunk(MARK.to_owned(), mark.to_owned()).map_err(|it| unwritable(&it.to_string()))?;
    let mut writer = encoder.write_header().map_err(|it| unwritable(&it.to_string()))?;
    writer.write_image_data(picture.as_bytes()).map_err(|it| unwritable(&it.to_string()))?;
    writer.finish().map_err(|it| unwritable(&it.to_string()))?;
    Ok(bytes)
}

fn unwritable(reason: &str) -> ImageError {
    ImageError::IoError(std::io::Error::other(reason.to_owned()))
}

#[cfg(test)]
mod tests;
