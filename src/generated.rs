//! The story and the words that this build was made with.

use crate::story::Form::*;
use crate::story::*;

include!(concat!(env!("OUT_DIR"), "/story.rs"));

/// The story, compiled in.
pub fn story() -> &'static Story {
    &STORY
}
