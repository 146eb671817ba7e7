//! Copies of the files that a server can send compressed as they are: Brotli and gzip.

use super::output::Output;
use super::progress::{Progress, Stage};
use super::{cores, routes};
use crate::failure::Failure;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use stadsgesprek_core::route::{Page, Route};
use stadsgesprek_core::text::Language;
use std::cmp::Reverse;
use std::io::{self, Write};
use std::path::Path;

/// What names of files worth compressing end in. Pictures and fonts are compressed already.
const ENDINGS: [&str; 10] =
    [".atom", ".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"];

/// Files that are replaced on the server without a build: a copy beside them would be an older programme.
const REPLACED: &str = "data/";

/// Smaller files fit into one packet as they are.
const SMALLEST: u64 = 1_000;

/// The best that Brotli can; slow. For the app, which stays the same from one programme to the next.
const BEST: i32 = 11;

/// For the pages that most people come to first: a twentieth larger, ten times faster.
const GOOD: i32 = 9;

/// For all else, of which there are thousands of files or large ones: a tenth larger, a hundred times faster.
const FAST: i32 = 5;

/// What names of the app's files end in.
const APP: [&str; 4] = [".css", ".js", ".svg", ".wasm"];

/// A way to compress.
type Compress = fn(&[u8], &str) -> io::Result<Vec<u8>>;

/// The ways, by the ending of the copies.
const WAYS: [(&str, Compress); 2] = [(".br", brotli), (".gz", gzip)];

/// Writes the copies that are smaller than their files; those of unchanged files are taken from the build before.
pub(super) fn run(output: &Output, progress: &Progress) -> Result<(), Failure> {
    let files = output.sizes().into_iter().filter(|(name, size)| *size >= SMALLEST && is_worth(name));
    let mut files: Vec<(String, u64)> = files.collect();
    // The largest take by far the longest: they begin first, so that no core waits for them in the end.
    files.sort_by_key(|(name, size)| (Reverse(quality(name)), Reverse(*size)));
    progress.begin(Stage::Compression, files.len());
    cores::for_each(&files, |(name, _)| {
        progress.step();
        WAYS.iter().try_for_each(|(ending, compress)| copy(name, ending, *compress, output))
    })
}

fn copy(of: &str, ending: &str, compress: Compress, output: &Output) -> Result<(), Failure> {
    let name = format!("{of}{ending}");
    if output.take_over(&name, of) {
        return Ok(());
    }
    let bytes = output.read(of)?;
    let made = compress(&bytes, of).map_err(Failure::unwritable(Path::new(&name)))?;
    if made.len() < bytes.len() { output.write(&name, &made) } else { Ok(()) }
}

fn is_worth(name: &str) -> bool {
    let is_hidden = name.split('/').any(|part| part.starts_with('.'));
    !is_hidden && !name.starts_with(REPLACED) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// How hard Brotli tries.
fn quality(name: &str) -> i32 {
    if APP.iter().any(|ending| name.ends_with(ending)) {
        return BEST;
    }
    let is_agenda = |language: &Language| name == routes::file(&Route::new(*language, Page::Agenda));
    if Language::ALL.iter().any(is_agenda) { GOOD } else { FAST }
}

fn brotli(bytes: &[u8], name: &str) -> io::Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: quality(name), size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// The header holds no name and no time, so the same bytes give the same copy.
fn gzip(bytes: &[u8], _: &str) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_copy_gives_the_file_back_and_is_the_same_each_time() {
        let text = "Hoe ziet Delft eruit in 2050? ".repeat(200);
        let (small, same) =
            (brotli(text.as_bytes(), "a.js").unwrap(), brotli(text.as_bytes(), "a.js").unwrap());
        assert!(small == same && small.len() < 200);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &small[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes(), "").unwrap()[..])
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn what_changes_with_the_programme_is_compressed_in_no_time() {
        for (name, expected) in [
            ("app-1_bg.wasm", BEST),
            ("boot.js", BEST),
            ("index.html", GOOD),
            ("en/index.html", GOOD),
            ("activiteit/a/index.html", FAST),
            ("sitemap.xml", FAST),
        ] {
            assert_eq!(quality(name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_compressed_or_replaced_by_hand_has_no_copy() {
        for (name, expected) in [
            ("index.html", true),
            ("activiteit/a/index.html", true),
            ("app-1_bg.wasm", true),
            ("volg/alles.ics", true),
            ("data/events.json", false),
            (".hosting/hosting.json", false),
            ("fonts/a.woff2", false),
            ("images/a.avif", false),
        ] {
            assert_eq!(is_worth(name), expected, "{name}");
        }
    }
}
