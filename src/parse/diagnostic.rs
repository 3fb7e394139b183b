//! Diagnostics: what is wrong with a story, in which line, and how to correct it.

use std::fmt;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// One mistake in a story's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path of the file, relative to the project's folder.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// How to correct it.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.message)?;
        if self.help.is_empty() {
            Ok(())
        } else {
            write!(f, "\n    {}", self.help)
        }
    }
}

/// A file of the story with its diagnostics.
pub struct SourceFile {
    path: PathBuf,
    text: &'static str,
    /// The diagnostics so far, each once.
    pub diagnostics: Vec<Diagnostic>,
}

impl SourceFile {
    /// Reads a file of the folder. If it can't be read or is empty, its text is empty and it has a diagnostic.
    /// `missing` is the help for a file that is not there.
    pub fn open(folder: &Path, name: &str, missing: &str) -> Self {
        let mut file = SourceFile {
            path: folder.join(name),
            text: "",
            diagnostics: vec![],
        };
        match std::fs::read_to_string(&file.path) {
            Ok(text) if text.trim().is_empty() => file.report(
                0..0,
                "the file is empty",
                "write its entries, or restore it",
            ),
            Ok(text) => file.text = super::leak(&text),
            Err(e) if e.kind() == ErrorKind::NotFound => {
                file.report(0..0, "the file is missing", missing);
            }
            Err(e) if e.kind() == ErrorKind::InvalidData => file.report(
                0..0,
                "the file is not in UTF-8",
                "save it anew, as a plain text in UTF-8",
            ),
            Err(e) => file.report(0..0, format!("the file can't be read: {e}"), missing),
        }
        file
    }

    /// Reports a mistake at a place of the file, in bytes.
    pub fn report(
        &mut self,
        at: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diagnostic = Diagnostic {
            file: self.path.clone(),
            line: self.line(at.start),
            message: message.into(),
            help: help.into(),
        };
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
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

    /// The path of the file, for diagnostics in other files.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
