//! Copies of the files that a server can send compressed as they are: Brotli and gzip.

use super::output::Output;
use crate::failure::Failure;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::path::Path;

/// What names of files worth compressing end in. Pictures and fonts are compressed already.
const ENDINGS: [&str; 10] =
    [".atom", ".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"];

/// Files that are replaced on the server without a build: a copy beside them would be an older programme.
const REPLACED: &str = "data/";

/// Smaller files fit into one packet as they are.
const SMALLEST: usize = 1_000;

/// The best that Brotli can; slow.
const BEST: i32 = 11;

/// For pages, of which there are many: nearly as small, many times faster.
const FAST: i32 = 9;

/// A way to compress.
type Compress = fn(&[u8], &str) -> io::Result<Vec<u8>>;

/// Writes the copies that are smaller than their files; those of unchanged files are taken from the build before.
pub(super) fn run(output: &mut Output) -> Result<(), Failure> {
    let ways: [(&str, Compress); 2] = [(".br", brotli), (".gz", gzip)];
    let names: Vec<String> = output.names().filter(|name| is_worth(name)).map(str::to_owned).collect();
    for name in names {
        for (ending, compress) in ways {
            let copy = format!("{name}{ending}");
            if !output.take_over(&copy, &name) {
                write(output, &name, &copy, compress)?;
            }
        }
    }
    Ok(())
}

fn write(output: &mut Output, name: &str, copy: &str, compress: Compress) -> Result<(), Failure> {
    let bytes = output.read(name)?;
    if bytes.len() < SMALLEST {
        return Ok(());
    }
    let compressed = compress(&bytes, name).map_err(Failure::unwritable(Path::new(copy)))?;
    if compressed.len() < bytes.len() { output.write(copy, &compressed) } else { Ok(()) }
}

fn is_worth(name: &str) -> bool {
    let is_hidden = name.split('/').any(|part| part.starts_with('.'));
    !is_hidden && !name.starts_with(REPLACED) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn brotli(bytes: &[u8], name: &str) -> io::Result<Vec<u8>> {
    let quality = if name.contains('/') { FAST } else { BEST };
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
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
