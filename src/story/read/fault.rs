//! What is wrong with a story, where, and what would be right.

use std::fmt;
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
    text: String,
    /// The faults found so far.
    pub faults: Vec<Fault>,
}

impl Source {
    /// Reads a file of the folder; one that can't be read is empty and at fault.
    pub fn open(folder: &Path, name: &str) -> Self {
        let path = folder.join(name);
        let mut source = Source {
            path,
            text: String::new(),
            faults: vec![],
        };
        match std::fs::read_to_string(&source.path) {
            Ok(text) if text.trim().is_empty() => source.fault(
                0..0,
                "the file is empty",
                "write its entries, or restore it",
            ),
            Ok(text) => source.text = text,
            Err(e) => source.fault(
                0..0,
                format!("can't be read: {e}"),
                "the story needs this file: write it, in UTF-8",
            ),
        }
        source
    }

    /// Notes a fault at a place (bytes) of the file.
    pub fn fault(&mut self, at: Range<usize>, wrong: impl Into<String>, right: impl Into<String>) {
        let line = self.line(at.start);
        let fault = Fault {
            file: self.path.clone(),
            line,
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
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Reads the whole file as `T`; none, and a fault, when it isn't one.
    pub fn parse<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        if self.text.is_empty() {
            return None;
        }
        match toml::from_str(&self.text) {
            Ok(value) => Some(value),
            Err(e) => {
                let at = e.span().unwrap_or(0..0);
                let message = e.message().trim().replace('\n', "; ");
                self.fault(at, message, "see the story's other entries for the form");
                None
            }
        }
    }
}
