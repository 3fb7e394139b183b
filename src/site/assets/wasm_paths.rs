//! Removes the folders of the build machine from the program.
//!
//! The compiler writes a source file's path into the program for each place that can panic. The paths of
//! libraries begin with a folder of the machine that built the program. Readers have no use for it, and it makes
//! the builds of two machines differ. `--remap-path-prefix` would need that folder in a file of the project,
//! because neither Cargo's nor Trunk's configuration expands `$HOME`, and `RUSTFLAGS` in the Makefile would have
//! no effect on a plain `trunk build`; `trim-paths` is unstable. So the bytes are overwritten after the build. A
//! panic's message keeps its text, its line, and the path if the file is ours.

use std::ops::Range;
use walrus::{DataId, Module};

/// Overwrites with dots, in each path of a source file in the program's data that begins with `home`, everything
/// before `CRATE/src/FILE.rs`.
pub fn blank_library_folders(module: &mut Module, home: &str) {
    let all: Vec<DataId> = module.data.iter().map(|d| d.id()).collect();
    for id in all {
        let data = &mut module.data.get_mut(id).value;
        for at in library_folders(data, home) {
            data[at].fill(b'.');
        }
    }
}

/// The ranges of the data that are overwritten.
fn library_folders(data: &[u8], home: &str) -> Vec<Range<usize>> {
    let path = |b: &u8| b.is_ascii_alphanumeric() || b"/._-+@".contains(b);
    let mut found = vec![];
    let mut from = 0;
    while from < data.len() {
        let rest = &data[from..];
        if !rest.starts_with(home.as_bytes()) {
            from += 1;
            continue;
        }
        // Nothing separates the texts in the data, so a path is taken to end at the first ".rs".
        let run = rest.iter().take_while(|b| path(b)).count();
        let end = rest[..run].windows(3).position(|w| w == b".rs");
        let file = &rest[..end.map_or(home.len(), |n| n + 3)];
        let source = file.windows(5).rposition(|w| w == b"/src/");
        let library = source.and_then(|at| file[..at].iter().rposition(|b| *b == b'/'));
        let len = library.map_or(file.len(), |at| at + 1);
        found.push(from..from + len.max(home.len()));
        from += file.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::library_folders;

    #[test]
    fn folders_before_a_library_are_removed() {
        let data = b"ledger/rustc/1a/library/core/src/str.rsauto/home/x/.cargo/registry/src/host-1a/leptos-0.8.2/src/a/b.rs/home/x/.cargo/c.rs/home/x/.cargo/plain";
        let found: Vec<&[u8]> = library_folders(data, "/home/x/.cargo/")
            .into_iter()
            .map(|r| &data[r])
            .collect();
        let expected: [&[u8]; 3] = [
            b"/home/x/.cargo/registry/src/host-1a/",
            b"/home/x/.cargo/c.rs",
            b"/home/x/.cargo/",
        ];
        assert_eq!(found, expected);
    }
}
