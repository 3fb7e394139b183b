//! Long work in pieces, a task each: between two of them the browser paints and hears the reader.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;

/// A piece of work.
pub type Piece = Box<dyn FnOnce()>;

/// Does the first piece now and the others one after the other, each in a task of its own.
pub fn run(mut pieces: std::vec::IntoIter<Piece>) {
    if let Some(piece) = pieces.next() {
        piece();
        set_timeout(move || run(pieces), Duration::ZERO);
    }
}

/// Does the work in the first task after the next frame.
pub fn after_frame(work: Piece) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}
