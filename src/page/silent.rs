//! The program without the messages of its panics.
//!
//! A panic's message is made by code and words that no reader ever meets: a tenth of the download. In
//! a release the functions that begin one do nothing but trap, so all that only they call goes too.
//! The page's own script hears the trap (`head::boot`). Debug builds say what happened.

use std::ops::Range;
use walrus::ir::{Instr, InstrLocId, Unreachable};
use walrus::{DataId, FunctionKind, Module};

/// Functions that begin a panic, by what their paths hold once the compiler's hashes are out.
const PANICS: [&str; 16] = [
    "core::panicking::",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::cell::lazy::panic_poisoned",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "std::thread::local::panic_access_error",
    "std::panicking::",
    "std::alloc::rust_oom",
    "Fallibility::capacity_overflow",
];

/// What is called for the messages of panics alone, and the machinery of streams, which Leptos brings
/// for its server functions: tables of methods keep both in the program though nothing calls them.
const NEEDLESS: [&str; 4] = [
    " as core::fmt::Debug>::fmt",
    "future_to_promise",
    "wasm_streams::",
    "wasm_streams..",
];

/// Makes every panic a bare trap. Needs the module's names.
pub fn silence(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let Some(name) = function.name.as_deref().map(plain) else {
            continue;
        };
        if !PANICS.iter().chain(&NEEDLESS).any(|p| name.contains(p)) {
            continue;
        }
        if let FunctionKind::Local(local) = &mut function.kind {
            let entry = local.entry_block();
            local.block_mut(entry).instrs =
                vec![(Instr::Unreachable(Unreachable {}), InstrLocId::default())];
        }
    }
}

/// Blanks the names of source files in the program's data: they stand there for panics alone, and
/// differ from one machine to the next. `homes` are the folders that they begin with.
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

/// The function's path without the hashes that compilers put into it.
fn plain(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        out += before;
        match after.split_once(']') {
            Some((hash, after)) if hash.bytes().all(|b| b.is_ascii_hexdigit()) => rest = after,
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{paths, plain};

    #[test]
    fn hashes_leave_a_path() {
        assert_eq!(
            plain("core[c5930c85a12de822]::str::slice_error_fail"),
            "core::str::slice_error_fail"
        );
        assert_eq!(plain("<[T] as X>::f"), "<[T] as X>::f");
        assert_eq!(plain("open["), "open[");
    }

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
