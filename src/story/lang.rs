//! The languages that the product has rules for. `locale` has the rules.

use super::coded_enum::coded_enum;

coded_enum! {
/// A language that `locale` has rules for. The story chooses which of them its site uses. The order of
/// the variants is the order in which readers are offered the languages. The code is the one in URLs
/// and `lang` attributes.
#[derive(Default)]
pub enum Lang {
    /// Arabic.
    #[default]
    Ar = "ar",
    /// English.
    En = "en",
    /// Chinese, simplified.
    Zh = "zh",
    /// Russian.
    Ru = "ru",
    /// Kazakh, Cyrillic.
    Kk = "kk",
}
}
