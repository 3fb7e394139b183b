//! What an address asks for: `?view=trade&lang=en&theme=dark&digits=arab`.

use crate::chart::Theme;
use crate::locale::{Digits, Lang};

/// The longest frame name taken from a parent, in bytes.
const LONGEST: usize = 128;

/// What there is to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Names of views; the first is the default.
    pub views: &'a [&'static str],
    /// Codes of languages that the story is told in.
    pub languages: &'a [&'static str],
}

/// An address' wishes, each one that the page can fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The part of the page to show.
    pub view: &'static str,
    /// The language; none: the page's own.
    pub lang: Option<Lang>,
    /// The theme; none: the system's.
    pub theme: Option<Theme>,
    /// The digits; none: the language's usual ones.
    pub digits: Option<Digits>,
    /// The name that pym.js gave this frame.
    pub child: Option<String>,
}

impl Asked {
    /// Nothing in particular.
    pub fn nothing(known: Known) -> Self {
        Asked {
            view: known.views.first().copied().unwrap_or("all"),
            lang: None,
            theme: None,
            digits: None,
            child: None,
        }
    }

    /// Reads a query string, with its `?` or without. The first of several values counts, as in
    /// the browser's `URLSearchParams`; what is unknown or broken counts as not said.
    pub fn read(query: &str, known: Known) -> Self {
        let mut asked = Asked::nothing(known);
        let mut seen = vec![];
        for pair in query.strip_prefix('?').unwrap_or(query).split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(key) = decode(key) else { continue };
            if seen.contains(&key) {
                continue;
            }
            if let Some(value) = decode(value) {
                if key == "childId" {
                    asked.child = frame_name(value);
                } else {
                    asked.take(&key, &value, known);
                }
            }
            if NAMES.contains(&key.as_str()) {
                seen.push(key);
            }
        }
        asked
    }

    /// Takes one wish over, if the page knows it; else nothing changes.
    pub fn take(&mut self, key: &str, value: &str, known: Known) {
        match (key, value) {
            ("view", name) => {
                let view = known.views.iter().find(|v| **v == name);
                self.view = view.copied().unwrap_or(self.view);
            }
            ("lang", code) => {
                let lang = Lang::from_code(code).filter(|l| known.languages.contains(&l.code()));
                self.lang = lang.or(self.lang);
            }
            ("theme", "auto") => self.theme = None,
            ("theme", "light") => self.theme = Some(Theme::Light),
            ("theme", "dark") => self.theme = Some(Theme::Dark),
            ("digits", "auto") => self.digits = None,
            ("digits", "latn") => self.digits = Some(Digits::Latn),
            ("digits", "arab") => self.digits = Some(Digits::Arab),
            _ => {}
        }
    }

    /// The wishes as a query string, defaults left out: `?view=trade&theme=dark`, or nothing.
    pub fn query(&self, known: Known) -> String {
        let view = (known.views.first() != Some(&self.view)).then_some(self.view);
        let theme = self.theme.map(|t| match t {
            Theme::Light => "light",
            Theme::Dark => "dark",
        });
        let digits = self.digits.map(|d| match d {
            Digits::Latn => "latn",
            Digits::Arab => "arab",
        });
        let mut query = String::new();
        for (name, value) in NAMES
            .into_iter()
            .zip([view, self.lang.map(Lang::code), theme, digits])
        {
            if let Some(value) = value {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(name);
                query.push('=');
                query.push_str(value);
            }
        }
        query
    }
}

/// The parameters' names. pym's stands last: it is never written back.
const NAMES: [&str; 5] = ["view", "lang", "theme", "digits", "childId"];

/// A frame's name as its parent gave it, unless it is none or absurd.
fn frame_name(name: String) -> Option<String> {
    let sound = !name.is_empty() && name.len() <= LONGEST && !name.contains(char::is_control);
    sound.then_some(name)
}

/// Undoes an address' escapes; none where they don't make a text.
fn decode(text: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut rest = text.as_bytes();
    let mut out = vec![];
    while let [byte, after @ ..] = rest {
        rest = after;
        let code = match after {
            [a, b, ..] if *byte == b'%' => digit(*a).zip(digit(*b)),
            _ => None,
        };
        if let Some((high, low)) = code {
            out.push((high * 16 + low) as u8);
            rest = &after[2..];
        } else {
            out.push(if *byte == b'+' { b' ' } else { *byte });
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub const KNOWN: Known = Known {
        views: &["all", "trade", "timeline"],
        languages: &["ar", "en"],
    };

    fn read(query: &str) -> Asked {
        Asked::read(query, KNOWN)
    }

    #[test]
    fn every_wish_is_read() {
        let asked = read("?view=trade&lang=en&theme=dark&digits=arab&childId=pym-0");
        assert_eq!(asked.view, "trade");
        assert_eq!(asked.lang, Some(Lang::En));
        assert_eq!(asked.theme, Some(Theme::Dark));
        assert_eq!(asked.digits, Some(Digits::Arab));
        assert_eq!(asked.child.as_deref(), Some("pym-0"));
    }

    #[test]
    fn unknown_and_broken_wishes_are_not_wishes() {
        let nothing = Asked::nothing(KNOWN);
        for query in [
            "",
            "?",
            "&&&",
            "?view=Trade",
            "?view=rail",
            "?view=",
            "?view",
            "?=trade",
            "?lang=xx",
            // There are rules for Russian, but this story isn't told in it.
            "?lang=ru",
            "?lang=ar-EG",
            "?theme=blue",
            "?digits=deva",
            "?view=%ff",
            "?view=trade%00",
            "?childId=",
            "?childId=%0a",
            "?view=<script>&theme=javascript:",
        ] {
            assert_eq!(read(query), nothing, "{query}");
        }
        assert_eq!(read(&format!("?childId={}", "x".repeat(129))), nothing);
    }

    #[test]
    fn addresses_are_read_as_browsers_read_them() {
        assert_eq!(read("view=trade").view, "trade");
        assert_eq!(read("?view=tr%61de").view, "trade");
        assert_eq!(read("?v%69ew=trade").view, "trade");
        assert_eq!(read("?view=trade&view=timeline").view, "trade");
        // The first counts even where it is unknown.
        assert_eq!(read("?view=x&view=timeline").view, "all");
        assert_eq!(
            read("?childId=a+b%20%D8%A3").child.as_deref(),
            Some("a b أ")
        );
        assert_eq!(read("?childId=100%").child.as_deref(), Some("100%"));
        assert_eq!(read("?childId=%4").child.as_deref(), Some("%4"));
    }

    #[test]
    fn wishes_go_back_into_an_address() {
        for query in [
            "",
            "?view=trade",
            "?lang=en&theme=light",
            "?view=timeline&digits=latn",
        ] {
            assert_eq!(read(query).query(KNOWN), query);
        }
        assert_eq!(
            read("?digits=arab&view=all&x=1&view=trade&theme=auto&childId=p").query(KNOWN),
            "?digits=arab"
        );
    }
}
