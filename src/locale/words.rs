//! The words of a language.

use crate::story::Text;

/// (being written)
#[derive(Clone, Debug, Default)]
pub struct Words;
/// (being written)
pub mod key {}
impl super::Locale {
    /// The words.
    pub fn say(&self, _t: Text) -> &str {
        ""
    }
}
