//! The message catalogue of a language. [`Text`] is the number of a message in it.
//!
//! The build makes the catalogues from `assets/locale` and the story's `text`. Native programs and the
//! benchmark contain all languages. The program in the browser contains none: each page carries the
//! client messages of its language.

use crate::story::Text;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Separates the messages in a page. No message contains it, because the build refuses control characters.
const BREAK: char = '\n';

/// The messages of one language: all of them, or the client messages that a page carries.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    messages: Vec<&'static str>,
    /// The number of the first message.
    first: usize,
}

impl Messages {
    /// A catalogue with all messages, in the order of their numbers.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn all(messages: Vec<&'static str>) -> Self {
        Messages { messages, first: 0 }
    }

    /// The catalogue of a language. It is empty if the story is not translated to this language.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang) -> Self {
        let table = MESSAGES.iter().find(|(of, _)| *of == lang);
        Messages::all(table.map(|(_, words)| words.to_vec()).unwrap_or_default())
    }

    /// The catalogue with the digits in its texts, such as years, in this shape.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn with_digits(self, lang: super::Lang, digits: super::Digits) -> Self {
        let converted = |word: &'static str| -> &'static str {
            match jisr_charts::i18n::convert_typed_digits(word, lang, digits) {
                same if same == word => word,
                other => other.leak(),
            }
        };
        Messages {
            messages: self.messages.into_iter().map(converted).collect(),
            ..self
        }
    }

    /// The client messages as a page carries them for the program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_page(&self) -> String {
        let live = self.messages.get(CLIENT_MESSAGES).unwrap_or_default();
        let lines: Vec<String> = live.iter().map(|w| w.replace(BREAK, " ")).collect();
        lines.join(&BREAK.to_string())
    }

    /// The client messages from a page's block of texts.
    pub fn from_page(block: &'static str) -> Self {
        Messages {
            messages: block.split(BREAK).collect(),
            first: CLIENT_MESSAGES.start,
        }
    }
}

impl super::Locale {
    /// A language with its whole catalogue, for native programs.
    #[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
    pub fn native(lang: super::Lang, digits: super::Digits) -> Self {
        super::Locale {
            lang,
            digits,
            messages: Messages::native(lang).with_digits(lang, digits),
        }
    }

    /// The message with this number. Empty if the catalogue doesn't have it.
    pub fn message(&self, text: Text) -> &str {
        let Messages { messages, first } = &self.messages;
        usize::from(text.0)
            .checked_sub(*first)
            .and_then(|place| messages.get(place).copied())
            .unwrap_or_default()
    }
}
