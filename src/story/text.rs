//! A text that a reader sees, by its number. The locale has the words.

/// Index into the word table of a language (`locale::Messages`). The story names texts, never words,
/// so that the program carries no language and each page brings its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(pub u16);
