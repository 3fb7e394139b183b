//! What is wrong with a story, where, and what would be right.

use std::fmt;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// One fault of a story's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as the editor knows it.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.wrong)?;
        if self.right.is_empty() {
            Ok(())
        } else {
            write!(f, "\n    {}", self.right)
        }
    }
}

/// A file that was read, with what is wrong in it.
pub struct Source {
    path: PathBuf,
    text: &'static str,
    /// The faults found so far.
    pub faults: Vec<Fault>,
}

impl Source {
    /// Reads a file of the folder; one that can't be read, or says nothing, is empty and at fault.
    /// `missing` is what to do when there is no such file.
    pub fn open(folder: &Path, name: &str, missing: &str) -> Self {
        let mut source = Source {
            path: folder.join(name),
            text: "",
            faults: vec![],
        };
        match std::fs::read_to_string(&source.path) {
            Ok(text) if text.trim().is_empty() => source.fault(
                0..0,
                "the file is empty",
                "write its entries, or restore it",
            ),
            Ok(text) => source.text = super::leak(&text),
            Err(e) if e.kind() == ErrorKind::NotFound => {
                source.fault(0..0, "the file is missing", missing);
            }
            Err(e) if e.kind() == ErrorKind::InvalidData => source.fault(
                0..0,
                "the file is not in UTF-8",
                "save it anew, as a plain text in UTF-8",
            ),
            Err(e) => source.fault(0..0, format!("the file can't be read: {e}"), missing),
        }
        source
    }

    /// Notes a fault at a place (bytes) of the file.
    pub fn fault(&mut self, at: Range<usize>, wrong: impl Into<String>, right: impl Into<String>) {
        let fault = Fault {
            file: self.path.clone(),
            line: self.line(at.start),
            wrong: wrong.into(),
            right: right.into(),
        };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
    }

    /// The file's text.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The file, as faults in other files name it.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
