//! Copies of the app's files that a server can send compressed as they are: Brotli and gzip.
//!
//! Only of those with a hash in their names. A page and a copy beside it are two files: in the middle of an upload, or where
//! one was never uploaded, a server would send an older copy than the page. So servers compress pages when they are asked for.

use super::host::is_hashed;
use super::output::Output;
use super::parallel;
use super::progress::{BuildProgress, Stage};
use crate::failure::Failure;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::cmp::Reverse;
use std::io::{self, Write};
use std::path::Path;

/// What names of files worth compressing end in. Pictures and fonts are compressed already.
const ENDINGS: [&str; 3] = [".css", ".js", ".wasm"];

/// Smaller files fit into one packet as they are.
const SMALLEST: u64 = 1_000;

/// The best that Brotli can; slow, but the app stays the same from one programme to the next.
const BEST: i32 = 11;

/// A way to compress.
type Compress = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The ways, by the ending of the copies.
const WAYS: [(&str, Compress); 2] = [(".br", brotli), (".gz", gzip)];

/// Writes the copies that are smaller than their files; those of unchanged files are taken from the build before.
pub(super) fn run(output: &Output, progress: &BuildProgress) -> Result<(), Failure> {
    let files = output.sizes().into_iter().filter(|(name, size)| *size >= SMALLEST && is_worth(name));
    let mut files: Vec<(String, u64)> = files.collect();
    // The largest take by far the longest: they begin first, so that no core waits for them in the end.
    files.sort_by_key(|(_, size)| Reverse(*size));
    progress.begin(Stage::Compression, files.len());
    parallel::for_each(&files, |(name, _)| {
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
    let made = compress(&bytes).map_err(Failure::unwritable(Path::new(&name)))?;
    if made.len() < bytes.len() { output.write(&name, &made) } else { Ok(()) }
}

fn is_worth(name: &str) -> bool {
    is_hashed(name) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: BEST, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// The header holds no name and no time, so the same bytes give the same copy.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
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
        let (small, same) = (brotli(text.as_bytes()).unwrap(), brotli(text.as_bytes()).unwrap());
        assert!(small == same && small.len() < 200);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &small[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn only_what_cannot_change_under_its_name_has_a_copy() {
        for (name, expected) in [
            ("app-0123456789abcdef_bg.wasm", true),
            ("app-0123456789abcdef.js", true),
            ("site-0123456789abcdef.css", true),
            ("index.html", false),
            ("activiteit/a/index.html", false),
            ("sw.js", false),
            ("favicon.svg", false),
            ("volg/alles.ics", false),
            ("data/events.json", false),
            ("data/a-0123456789abcdef.js", false),
            (".hosting/hosting.json", false),
            ("fonts/a-latin-700-normal-TDD6IXKC.woff2", false),
        ] {
            assert_eq!(is_worth(name), expected, "{name}");
        }
    }
}
