//! The story that the build compiled in.

use crate::story::Form::*;
use crate::story::*;

include!(concat!(env!("OUT_DIR"), "/story.rs"));

/// The compiled story.
pub fn story() -> &'static Story {
    &STORY
}
