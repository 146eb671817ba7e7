//! Copies of the files that a server can send compressed as they are: Brotli and gzip.

use super::output::Output;
use crate::failure::Failure;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

/// What names of files worth compressing end in. Pictures and fonts are compressed already.
const ENDINGS: [&str; 10] =
    [".atom", ".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"];

/// Files that are replaced on the server without a build: a copy beside them would be an older programme.
const REPLACED: &str = "data/";

/// Smaller files fit into one packet as they are.
const SMALLEST: usize = 1_000;

/// The best that Brotli can; slow.
const BEST: i32 = 11;

/// For pages, of which there are thousands: a sixteenth larger, fifteen times faster.
const FAST: i32 = 5;

/// How many copies are made before they are written, so that they need not all fit into memory.
const BATCH: usize = 512;

/// A way to compress.
type Compress = fn(&[u8], &str) -> io::Result<Vec<u8>>;

/// A copy to be made.
struct Copy {
    of: String,
    name: String,
    compress: Compress,
}

/// Writes the copies that are smaller than their files; those of unchanged files are taken from the build before.
pub(super) fn run(output: &mut Output) -> Result<(), Failure> {
    let ways: [(&str, Compress); 2] = [(".br", brotli), (".gz", gzip)];
    let names: Vec<String> = output.names().filter(|name| is_worth(name)).map(str::to_owned).collect();
    let mut copies = Vec::new();
    for of in names {
        for (ending, compress) in ways {
            let name = format!("{of}{ending}");
            if !output.take_over(&name, &of) {
                copies.push(Copy { of: of.clone(), name, compress });
            }
        }
    }
    for batch in copies.chunks(BATCH) {
        let made = make_all(batch, output);
        for (copy, bytes) in batch.iter().zip(made) {
            if let Some(bytes) = bytes? {
                output.write(&copy.name, &bytes)?;
            }
        }
    }
    Ok(())
}

/// Makes copies on every core, in their order.
fn make_all(copies: &[Copy], output: &Output) -> Vec<Result<Option<Vec<u8>>, Failure>> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = copies.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let make = |part| move || copies_of(part, output);
        let workers: Vec<_> = copies.chunks(share).map(|part| scope.spawn(make(part))).collect();
        let made =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        made.flatten().collect()
    })
}

fn copies_of(part: &[Copy], output: &Output) -> Vec<Result<Option<Vec<u8>>, Failure>> {
    part.iter().map(|copy| copy.make(output)).collect()
}

impl Copy {
    /// The compressed bytes; nothing when they are no gain.
    fn make(&self, output: &Output) -> Result<Option<Vec<u8>>, Failure> {
        let bytes = output.read(&self.of)?;
        if bytes.len() < SMALLEST {
            return Ok(None);
        }
        let made = (self.compress)(&bytes, &self.of).map_err(Failure::unwritable(Path::new(&self.name)))?;
        Ok((made.len() < bytes.len()).then_some(made))
    }
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
