//! Runs Binaryen's optimizer a second time, on the trimmed program.
//!
//! Trunk runs it before `wasm_trim` removes exports. After that the optimizer can simplify more, which saves 800
//! bytes of the download.

use crate::site::SiteError;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// The optimizer's executable, which `make tools` installs.
const PROGRAM: &str = "wasm-opt";

/// The passes in their order. The module itself lists the WebAssembly features that it uses.
const PASSES: [&str; 5] = ["-Os", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// The optimized program, or the same bytes if `wasm-opt` isn't on the PATH. The optimizer's temporary files
/// are in `folder`.
///
/// # Errors
/// When the optimizer refuses the program, or a file can't be read or written.
pub fn optimize(wasm: &[u8], folder: &Path) -> Result<Vec<u8>, SiteError> {
    let [before, after] = ["unoptimized.wasm", "optimized.wasm"].map(|name| folder.join(name));
    let run = || -> io::Result<Option<Vec<u8>>> {
        fs::write(&before, wasm)?;
        let status = Command::new(PROGRAM)
            .args(PASSES)
            .arg(&before)
            .arg("--output")
            .arg(&after)
            .status();
        match status {
            Ok(status) if status.success() => fs::read(&after).map(Some),
            Ok(status) => Err(io::Error::other(format!("ended with {status}"))),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
        }
    };
    let optimized = run();
    for file in [&before, &after] {
        // If the optimizer didn't run, there may be no file to remove.
        let _ = fs::remove_file(file);
    }
    match optimized {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            eprintln!("{PROGRAM} is not on the PATH: the program stays a hundredth larger");
            Ok(wasm.to_vec())
        }
        Err(cause) => Err(SiteError::Optimizer {
            program: PROGRAM,
            cause,
        }),
    }
}
