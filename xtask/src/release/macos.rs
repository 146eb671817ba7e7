//! macOS, seen from elsewhere: what the linker has to know of it, and whether what was made can start there.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use object::{
    Endianness,
    macho::{CpuType, LC_CODE_SIGNATURE, MH_EXECUTE, MachHeader64},
    read::macho::{LoadCommandVariant, MachHeader},
};
use xshell::Shell;

/// What `chrono` asks of CoreFoundation: in which zone the computer is. Zig knows the libraries of the system, and not its frameworks.
const ASKED: [&str; 7] = [
    "_CFRelease",
    "_CFStringGetBytes",
    "_CFStringGetCStringPtr",
    "_CFStringGetLength",
    "_CFTimeZoneCopySystem",
    "_CFTimeZoneGetName",
    "_CFTimeZoneResetSystem",
];

/// Writes the names that a framework has, as a linker reads them (`.tbd`), and gives the folder in which it looks for frameworks.
pub(super) fn frameworks(shell: &Shell) -> Result<PathBuf> {
    let folder = shell.current_dir().join("target/macos-frameworks");
    let text = format!(
        "--- !tapi-tbd\ntbd-version: 4\ntargets: [ x86_64-macos, arm64-macos ]\n\
         install-name: '/System/Library/Frameworks/CoreFoundation.framework/Versions/A/CoreFoundation'\n\
         exports:\n  - targets: [ x86_64-macos, arm64-macos ]\n    symbols: [ {} ]\n...\n",
        ASKED.join(", ")
    );
    shell.write_file(folder.join("CoreFoundation.framework/CoreFoundation.tbd"), text)?;
    Ok(folder)
}

/// Fails when a program could not start: it is for the processor, asks for nothing that a Mac does not have, and is signed,
/// without which a Mac with Apple's processor starts none.
pub(super) fn check(program: &str, processor: CpuType) -> Result<()> {
    let bytes = fs::read(program).with_context(|| format!("{program} cannot be read"))?;
    check_bytes(&bytes, processor).with_context(|| format!("{program} could not start on a Mac"))
}

fn check_bytes(bytes: &[u8], processor: CpuType) -> Result<()> {
    let header = MachHeader64::<Endianness>::parse(bytes, 0).context("it is no program for macOS")?;
    let endian = header.endian()?;
    ensure!(header.filetype(endian) == MH_EXECUTE, "it is no program");
    ensure!(header.cputype(endian) == processor, "it is for another processor");
    let mut commands = header.load_commands(endian, bytes, 0)?;
    let mut is_signed = false;
    while let Some(command) = commands.next()? {
        is_signed |= command.cmd() == LC_CODE_SIGNATURE;
        if let LoadCommandVariant::Dylib(library) = command.variant()? {
            let name = String::from_utf8_lossy(command.string(endian, library.dylib.name)?).into_owned();
            if !["/usr/lib/", "/System/Library/"].iter().any(|place| name.starts_with(place)) {
                bail!("it asks for {name}");
            }
        }
    }
    ensure!(is_signed, "it is not signed");
    Ok(())
}

#[cfg(test)]
mod tests {
    use object::macho::{CPU_TYPE_ARM64, CPU_TYPE_X86_64, FileType, LC_LOAD_DYLIB, MH_DYLIB, MH_MAGIC_64};

    use super::*;

    /// The head of a program: the processor, the sort of file and its commands.
    fn program(processor: CpuType, sort: FileType, libraries: &[&str], is_signed: bool) -> Vec<u8> {
        let mut commands = Vec::new();
        for name in libraries {
            let mut name = name.as_bytes().to_vec();
            name.resize(name.len() / 8 * 8 + 8, 0);
            let size = 24 + u32::try_from(name.len()).unwrap_or_default();
            commands.extend([LC_LOAD_DYLIB.0, size, 24, 0, 0, 0].map(u32::to_le_bytes).concat());
            commands.extend(name);
        }
        if is_signed {
            commands.extend([LC_CODE_SIGNATURE.0, 16, 0, 0].map(u32::to_le_bytes).concat());
        }
        let count = u32::try_from(libraries.len()).unwrap_or_default() + u32::from(is_signed);
        let size = u32::try_from(commands.len()).unwrap_or_default();
        let head = [MH_MAGIC_64, processor.0, 0, sort.0, count, size, 0, 0];
        [head.map(u32::to_le_bytes).concat(), commands].concat()
    }

    #[test]
    fn what_could_not_start_is_told_from_what_could() {
        let system = "/usr/lib/libSystem.B.dylib";
        let good = program(CPU_TYPE_ARM64, MH_EXECUTE, &[system], true);
        assert!(check_bytes(&good, CPU_TYPE_ARM64).is_ok());
        for (bytes, reason) in [
            (b"\x7fELF and so on, as long as a head is".to_vec(), "it is no program for macOS"),
            (good[..good.len() - 4].to_vec(), ""),
            (program(CPU_TYPE_X86_64, MH_EXECUTE, &[system], true), "another processor"),
            (program(CPU_TYPE_ARM64, MH_DYLIB, &[system], true), "it is no program"),
            (program(CPU_TYPE_ARM64, MH_EXECUTE, &[system], false), "it is not signed"),
            (
                program(CPU_TYPE_ARM64, MH_EXECUTE, &[system, "/opt/lib/libz.dylib"], true),
                "it asks for /opt/lib/libz.dylib",
            ),
        ] {
            let error = check_bytes(&bytes, CPU_TYPE_ARM64).err().map(|error| error.to_string());
            assert!(error.as_ref().is_some_and(|error| error.contains(reason)), "{error:?}: {reason}");
        }
    }
}
