//! The words of a language, by the number that [`Text`] gives them.
//!
//! The tables come from `assets/locale` and the story's `text`, checked by the build. Native
//! programs (and the benchmark's) hold all languages; the program in the page holds none: its page
//! brings them.

use crate::story::Text;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Between two words of a page's block; no text has it.
const BREAK: char = '\n';

/// The words of one language, or those of them that a page carries.
#[derive(Clone, Debug, Default)]
pub struct Words {
    words: Vec<&'static str>,
    /// The number of the first of them.
    first: usize,
}

impl Words {
    /// All words, in the order of the tables.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn all(words: Vec<&'static str>) -> Self {
        Words { words, first: 0 }
    }

    /// The words of a language that the story is told in; English rules without words otherwise.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang) -> Self {
        let table = WORDS.iter().find(|(code, _)| *code == lang.code());
        Words::all(table.map(|(_, words)| words.to_vec()).unwrap_or_default())
    }

    /// The words with the digits that they type as a page in this language shows them.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn typed(self, lang: super::Lang, digits: super::Digits) -> Self {
        let typed = |word: &'static str| -> &'static str {
            match super::typed::typed(word, lang, digits) {
                same if same == word => word,
                other => other.leak(),
            }
        };
        Words {
            words: self.words.into_iter().map(typed).collect(),
            ..self
        }
    }

    /// The live words as a page carries them for its program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_page(&self) -> String {
        let live = self.words.get(LIVE).unwrap_or_default();
        let lines: Vec<String> = live.iter().map(|w| w.replace(BREAK, " ")).collect();
        lines.join(&BREAK.to_string())
    }

    /// The words that a page carries. They stay for as long as the page does.
    pub fn from_page(block: &str) -> Self {
        let block: &'static str = Box::leak(block.to_owned().into_boxed_str());
        Words {
            words: block.split(BREAK).collect(),
            first: LIVE.start,
        }
    }
}

impl super::Locale {
    /// A language with its words, for native programs.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang, digits: super::Digits) -> Self {
        super::Locale {
            lang,
            digits,
            words: Words::native(lang).typed(lang, digits),
        }
    }

    /// The words of a text; empty where the language has none.
    pub fn say(&self, text: Text) -> &str {
        let Words { words, first } = &self.words;
        usize::from(text.0)
            .checked_sub(*first)
            .and_then(|place| words.get(place).copied())
            .unwrap_or_default()
    }
}
