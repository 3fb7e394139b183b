//! What a frame says of its height, in every way that newsrooms listen for.

use super::heard::RESIZER;
use super::{Asked, Heard};

/// A message to be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Post {
    /// As a string.
    Text(String),
    /// As the object that this JSON tells.
    Object(String),
}

/// Remembers what was said, so that nothing is said twice.
#[derive(Clone, Debug)]
pub struct Heights {
    view: &'static str,
    child: Option<String>,
    resizer: Option<String>,
    said: Option<(u32, u32)>,
}

impl Heights {
    /// A frame that has said nothing yet.
    pub fn new(asked: &Asked) -> Self {
        Heights {
            view: asked.view,
            child: asked.child.clone(),
            resizer: None,
            said: None,
        }
    }

    /// What a frame says first, when it can answer.
    pub fn hello(&self) -> Vec<Post> {
        vec![
            Post::Object(format!(r#"{{"type":"jisr:ready","view":"{}"}}"#, self.view)),
            Post::Text("[iFrameResizerChild]Ready".into()),
        ]
    }

    /// Another view is shown from now on; its height is new to the parent.
    pub fn show(&mut self, view: &'static str) {
        self.view = view;
        self.said = None;
    }

    /// The content's size, in CSS pixels: what to say of it, nothing when the height is known.
    /// `address` is the frame's own.
    pub fn measured(&mut self, height: f64, width: f64, address: &str) -> Vec<Post> {
        // A saturating cast: no page is negative, none is endless. Rounded up: nothing is cut off.
        let (height, width) = (height.ceil() as u32, width.ceil() as u32);
        if height == 0 || self.said.is_some_and(|(said, _)| said == height) {
            return vec![];
        }
        self.said = Some((height, width));
        // The view is one of ours: it needs no quoting.
        let view = self.view;
        let mut posts = vec![
            Post::Object(format!(r#"{{"datawrapper-height":{{"{view}":{height}}}}}"#)),
            amp(height),
            Post::Object(format!(
                r#"{{"type":"jisr:height","view":"{view}","height":{height}}}"#
            )),
            Post::Text(format!(
                r#"{{"src":{},"context":"iframe.resize","height":{height}}}"#,
                quoted(address)
            )),
            Post::Text(format!(r#"{{"type":"set-height","value":{height}}}"#)),
        ];
        if let Some(child) = &self.child {
            posts.push(Post::Text(format!(
                "pymxPYMx{child}xPYMxheightxPYMx{height}"
            )));
        }
        if let Some(name) = &self.resizer {
            posts.push(resizer(name, height, width, "resizeObserver"));
        }
        posts
    }

    /// The answer to a message. Before the first measurement there is none: it follows then.
    pub fn answer(&mut self, heard: &Heard) -> Vec<Post> {
        match (heard, self.said) {
            (Heard::FramesInit, Some((height, _))) => vec![amp(height)],
            (Heard::Resizer(name), said) => {
                self.resizer = Some(name.clone());
                said.map(|(height, width)| resizer(name, height, width, "init"))
                    .into_iter()
                    .collect()
            }
            _ => vec![],
        }
    }
}

fn amp(height: u32) -> Post {
    Post::Object(format!(
        r#"{{"sentinel":"amp","type":"embed-size","height":{height}}}"#
    ))
}

fn resizer(name: &str, height: u32, width: u32, event: &str) -> Post {
    Post::Text(format!("{RESIZER}{name}:{height}:{width}:{event}"))
}

/// The text as JSON.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::Known;

    const KNOWN: Known = Known {
        views: &["all", "rail"],
        languages: &["ar"],
    };
    const ADDRESS: &str = "https://news.example/jisr/?view=rail";

    fn frame(query: &str) -> Heights {
        Heights::new(&Asked::read(query, KNOWN))
    }

    /// Messages as a parent would print them.
    fn shown(posts: &[Post]) -> Vec<String> {
        let text = |post: &'_ Post| match post {
            Post::Text(text) | Post::Object(text) => text.clone(),
        };
        posts.iter().map(text).collect()
    }

    #[test]
    fn every_newsroom_hears_the_height_in_its_own_way() {
        let mut frame = frame("?view=rail&childId=pym-3");
        let _ = frame.answer(&Heard::Resizer("r1".into()));
        assert_eq!(
            shown(&frame.measured(411.2, 600.0, ADDRESS)),
            [
                r#"{"datawrapper-height":{"rail":412}}"#,
                r#"{"sentinel":"amp","type":"embed-size","height":412}"#,
                r#"{"type":"jisr:height","view":"rail","height":412}"#,
                r#"{"src":"https://news.example/jisr/?view=rail","context":"iframe.resize","height":412}"#,
                r#"{"type":"set-height","value":412}"#,
                "pymxPYMxpym-3xPYMxheightxPYMx412",
                "[iFrameSizer]r1:412:600:resizeObserver",
            ]
        );
    }

    #[test]
    fn pym_and_iframe_resizer_hear_nothing_unasked() {
        let said = shown(&frame("").measured(10.0, 10.0, ADDRESS)).join("\n");
        assert!(!said.contains("pym") && !said.contains(RESIZER), "{said}");
    }

    #[test]
    fn a_height_is_said_once_and_again_when_it_changes_either_way() {
        let mut frame = frame("");
        assert!(!frame.measured(500.0, 300.0, ADDRESS).is_empty());
        assert!(frame.measured(500.0, 300.0, ADDRESS).is_empty());
        assert!(frame.measured(499.6, 320.0, ADDRESS).is_empty());
        assert!(!frame.measured(501.0, 320.0, ADDRESS).is_empty());
        assert!(!frame.measured(400.0, 320.0, ADDRESS).is_empty());
    }

    #[test]
    fn a_hidden_frame_says_nothing_until_it_has_a_height() {
        let mut frame = frame("");
        for nothing in [0.0, -1.0, f64::NAN] {
            assert!(frame.measured(nothing, 0.0, ADDRESS).is_empty());
        }
        assert!(frame.answer(&Heard::FramesInit).is_empty());
        assert!(frame.answer(&Heard::Resizer("a".into())).is_empty());
        assert!(!frame.measured(300.0, 300.0, ADDRESS).is_empty());
    }

    #[test]
    fn questions_are_answered_in_kind() {
        let mut frame = frame("");
        let _ = frame.measured(300.0, 280.0, ADDRESS);
        assert_eq!(
            shown(&frame.answer(&Heard::FramesInit)),
            [r#"{"sentinel":"amp","type":"embed-size","height":300}"#]
        );
        assert_eq!(
            shown(&frame.answer(&Heard::Resizer("a b".into()))),
            ["[iFrameSizer]a b:300:280:init"]
        );
    }

    #[test]
    fn another_view_is_another_height() {
        let mut frame = frame("");
        let _ = frame.measured(300.0, 280.0, ADDRESS);
        frame.show("rail");
        assert!(shown(&frame.measured(300.0, 280.0, ADDRESS))[0].contains(r#""rail":300"#));
    }

    #[test]
    fn an_address_with_quotes_stays_one_text() {
        assert_eq!(quoted("a\"b\\c\nd"), "\"a\\\"b\\\\c\\u000ad\"");
    }
}
