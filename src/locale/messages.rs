//! The words of a language, by the number that [`Text`] gives them.
//!
//! The tables come from `assets/locale` and the story's `text`, checked by the build. Native
//! programs (and the benchmark's) hold all languages; the program in the page holds none: its page
//! brings them.

use crate::story::Text;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Between two words of a page's block; no text has it.
const BREAK: char = '\n';

/// The words of one language, or those of them that a page carries.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    messages: Vec<&'static str>,
    /// The number of the first of them.
    first: usize,
}

impl Messages {
    /// All messages, in the order of the tables.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn all(messages: Vec<&'static str>) -> Self {
        Messages { messages, first: 0 }
    }

    /// The words of a language that the story is told in; English rules without words otherwise.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang) -> Self {
        let table = MESSAGES.iter().find(|(code, _)| *code == lang.code());
        Messages::all(table.map(|(_, words)| words.to_vec()).unwrap_or_default())
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
        Messages {
            messages: self.messages.into_iter().map(typed).collect(),
            ..self
        }
    }

    /// The live words as a page carries them for its program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_page(&self) -> String {
        let live = self.messages.get(CLIENT_MESSAGES).unwrap_or_default();
        let lines: Vec<String> = live.iter().map(|w| w.replace(BREAK, " ")).collect();
        lines.join(&BREAK.to_string())
    }

    /// The words that a page carries. They stay for as long as the page does.
    pub fn from_page(block: &str) -> Self {
        let block: &'static str = Box::leak(block.to_owned().into_boxed_str());
        Messages {
            messages: block.split(BREAK).collect(),
            first: CLIENT_MESSAGES.start,
        }
    }
}

impl super::Locale {
    /// A language with its messages, for native programs.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang, digits: super::Digits) -> Self {
        super::Locale {
            lang,
            digits,
            messages: Messages::native(lang).typed(lang, digits),
        }
    }

    /// The words of a text; empty where the language has none.
    pub fn message(&self, text: Text) -> &str {
        let Messages { messages, first } = &self.messages;
        usize::from(text.0)
            .checked_sub(*first)
            .and_then(|place| messages.get(place).copied())
            .unwrap_or_default()
    }
}
