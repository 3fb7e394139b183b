//! Isolates: what keeps numbers, signs and names in order inside text of the other direction.

/// Wraps text that reads left to right: numbers, signs, Latin names.
pub fn ltr(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// Wraps text that reads right to left.
pub fn rtl(text: &str) -> String {
    format!("\u{2067}{text}\u{2069}")
}

/// Wraps text whose first strong letter decides.
pub fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The text without isolates and marks, for files and machines.
pub fn strip(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
            )
        })
        .collect()
}
