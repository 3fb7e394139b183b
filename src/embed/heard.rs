//! What a frame's parent may say to it. Everything else is ignored in silence.

use super::{Asked, Known};

/// What iframe-resizer's messages begin with.
pub const RESIZER: &str = "[iFrameSizer]";

/// The longest message that is looked at, in bytes.
const LONGEST: usize = 4096;

/// A message as the browser delivers it.
pub enum Data<'a> {
    /// A string.
    Text(&'a str),
    /// An object: answers the string that stands under a key.
    Object(&'a dyn Fn(&'static str) -> Option<String>),
}

/// A message that is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// AMP and @newswire/frames ask for the height.
    FramesInit,
    /// iframe-resizer, 4 or 5, says hello to the frame that it calls so.
    Resizer(String),
    /// Our own: the wishes as they stand from now on.
    Set(Asked),
}

/// Understands a message; `now` are the wishes that a change is made to.
pub fn heard(data: Data, now: &Asked, known: Known) -> Option<Heard> {
    match data {
        Data::Text(text) => resizer(text).map(|name| Heard::Resizer(name.to_owned())),
        Data::Object(field) => match field("type")?.as_str() {
            "frames-init" if field("sentinel")? == "amp" => Some(Heard::FramesInit),
            "jisr:set" => {
                let mut asked = now.clone();
                for key in ["view", "lang", "theme", "digits"] {
                    if let Some(value) = field(key) {
                        asked.take(key, &value, known);
                    }
                }
                Some(Heard::Set(asked))
            }
            _ => None,
        },
    }
}

/// The frame's name in iframe-resizer's first message: after the name follow at least eleven
/// settings; the second and the sixth are yes or no in versions 4 and 5.
fn resizer(text: &str) -> Option<&str> {
    if text.len() > LONGEST {
        return None;
    }
    let fields: Vec<&str> = text.strip_prefix(RESIZER)?.split(':').collect();
    let boolean = |i: usize| matches!(fields.get(i), Some(&("true" | "false")));
    let name = *fields.first()?;
    (!name.is_empty() && fields.len() >= 12 && boolean(2) && boolean(6)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Theme;
    use crate::locale::{Digits, Lang};

    const KNOWN: Known = Known {
        views: &["all", "rail"],
        languages: &["ar", "en"],
    };
    /// As version 4.4.5 says it, and version 5.
    const FOUR: &str = "[iFrameSizer]frame-7:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false";
    const FIVE: &str = "[iFrameSizer]frame-7:8:false:true:32:true:true::auto:::0:true:child:auto:false:700:600:true:GPLv3:5.3.2:0:";

    fn text(text: &str) -> Option<Heard> {
        heard(Data::Text(text), &Asked::nothing(KNOWN), KNOWN)
    }

    fn object(fields: &[(&str, &str)]) -> Option<Heard> {
        let field = |key: &'static str| {
            let found = fields.iter().find(|(k, _)| *k == key);
            found.map(|(_, v)| (*v).to_owned())
        };
        heard(Data::Object(&field), &Asked::nothing(KNOWN), KNOWN)
    }

    #[test]
    fn handshakes_are_recognised() {
        for hello in [FOUR, FIVE] {
            assert_eq!(text(hello), Some(Heard::Resizer("frame-7".into())));
        }
        assert_eq!(
            object(&[("sentinel", "amp"), ("type", "frames-init")]),
            Some(Heard::FramesInit)
        );
    }

    #[test]
    fn a_parent_sets_what_it_names_and_leaves_the_rest() {
        let mut now = Asked::nothing(KNOWN);
        now.digits = Some(Digits::Arab);
        let field = |key: &'static str| match key {
            "type" => Some("jisr:set".to_owned()),
            "theme" => Some("dark".to_owned()),
            "lang" => Some("en".to_owned()),
            "view" => Some("<img onerror=x>".to_owned()),
            _ => None,
        };
        let Some(Heard::Set(set)) = heard(Data::Object(&field), &now, KNOWN) else {
            panic!("not understood");
        };
        assert_eq!((set.theme, set.lang), (Some(Theme::Dark), Some(Lang::En)));
        assert_eq!((set.digits, set.view), (Some(Digits::Arab), "all"));
    }

    #[test]
    fn anything_else_is_ignored() {
        for message in [
            "",
            "hello",
            "[iFrameSizer]",
            "[iFrameSizer]frame-7:resize",
            "[iFrameSizer]:8:false:false:32:true:true:null:bodyOffset:null:null:0",
            "[iFrameSizer]frame-7:8:0:0:32:1:1:null:bodyOffset:null:null:0",
            "pymxPYMxpym-0xPYMxwidthxPYMx600",
            "{\"type\":\"jisr:set\",\"theme\":\"dark\"}",
        ] {
            assert_eq!(text(message), None, "{message}");
        }
        assert_eq!(text(&format!("{FOUR}{}", "x".repeat(LONGEST))), None);
        assert_eq!(object(&[]), None);
        assert_eq!(object(&[("type", "frames-init")]), None);
        assert_eq!(object(&[("sentinel", "amp"), ("type", "embed-size")]), None);
        assert_eq!(object(&[("type", "jisr:height")]), None);
    }
}
