//! The words of a language, by the number that [`Text`] gives them.
//!
//! The tables come from `assets/locale` and the story's `text`, checked by the build. Native
//! programs hold all languages; the program in the page holds none: its page brings them.

use crate::story::Text;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Between two words of a page's block; no text has it.
const BREAK: char = '\n';

/// The words of one language.
#[derive(Clone, Debug, Default)]
pub struct Words(Vec<&'static str>);

impl Words {
    /// The words of a language that the story is told in; English rules without words otherwise.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native(lang: super::Lang) -> Self {
        let table = WORDS.iter().find(|(code, _)| *code == lang.code());
        Words(table.map(|(_, words)| words.to_vec()).unwrap_or_default())
    }

    /// The live words as a page carries them for its program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_page(lang: super::Lang) -> String {
        let words = Words::native(lang);
        words
            .0
            .iter()
            .take(LIVE)
            .map(|w| w.replace(BREAK, " "))
            .collect::<Vec<_>>()
            .join(&BREAK.to_string())
    }

    /// The words that a page carries. They stay for as long as the page does.
    pub fn from_page(block: &str) -> Self {
        let block: &'static str = Box::leak(block.to_owned().into_boxed_str());
        Words(block.split(BREAK).collect())
    }
}

impl super::Locale {
    /// A language with its words, for native programs.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native(lang: super::Lang, digits: super::Digits) -> Self {
        super::Locale {
            lang,
            digits,
            words: Words::native(lang),
        }
    }

    /// The words of a text; empty where the language has none.
    pub fn say(&self, text: Text) -> &str {
        self.words
            .0
            .get(usize::from(text.0))
            .copied()
            .unwrap_or_default()
    }
}
