//! Removes the names of source files from the program's data.
//!
//! Panic messages name the file that they come from, with the building machine's folders. The same
//! source must give the same bytes on every machine, and no page should tell where it was built.

use std::ops::Range;
use walrus::{DataId, Module};

/// Fills the names of source files with zero bytes. `homes` are the folders that they begin with.
pub fn forget_paths(module: &mut Module, homes: &[&str]) {
    let all: Vec<DataId> = module.data.iter().map(|d| d.id()).collect();
    for id in all {
        let data = &mut module.data.get_mut(id).value;
        for at in paths(data, homes) {
            data[at].fill(0);
        }
    }
}

/// Where source files are named in the bytes.
fn paths(data: &[u8], homes: &[&str]) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut from = 0;
    while from < data.len() {
        let rest = &data[from..];
        let Some(home) = homes.iter().find(|h| rest.starts_with(h.as_bytes())) else {
            from += 1;
            continue;
        };
        let path = |b: &u8| b.is_ascii_alphanumeric() || b"/._-+".contains(b);
        let run = rest.iter().take_while(|b| path(b)).count();
        let end = rest[..run].windows(3).position(|w| w == b".rs");
        let len = end.map_or(home.len(), |n| n + 3);
        if end.is_some() {
            found.push(from..from + len);
        }
        from += len;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::paths;

    #[test]
    fn only_source_files_are_forgotten() {
        let data = b"ledger/rustc/1a/library/core/src/str.rsauto/home/x/.cargo/a.rs/rustc/plain";
        let found: Vec<&[u8]> = paths(data, &["/rustc/", "/home/x/.cargo/"])
            .into_iter()
            .map(|r| &data[r])
            .collect();
        let expected: [&[u8]; 2] = [b"/rustc/1a/library/core/src/str.rs", b"/home/x/.cargo/a.rs"];
        assert_eq!(found, expected);
    }
}
