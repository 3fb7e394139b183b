//! Faults of a file's response, and responses that are held.

use super::lock;
use std::sync::{Arc, Condvar, Mutex};

/// A fault of a file's response.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 404.
    Missing,
    /// Another `Content-Type`.
    Type(&'static str),
    /// Only this many bytes of it are sent.
    Cut(usize),
    /// One bit of the byte at this position is flipped.
    Flip(usize),
    /// It is sent when the test allows it: see `Server::hold`.
    Held(Arc<Gate>),
}

/// Holds threads until it is opened.
#[derive(Debug, Default)]
pub struct Gate {
    pub(super) open: Mutex<bool>,
    pub(super) opens: Condvar,
}

impl Gate {
    /// Lets all waiting threads continue.
    pub(super) fn open(&self) {
        *lock(&self.open) = true;
        self.opens.notify_all();
    }
}

/// Held responses. They are sent after `release`, after a request for [`RELEASE`], or when this is dropped.
#[must_use]
pub struct Held(pub(super) Arc<Gate>);

impl Held {
    /// Sends them.
    pub fn release(self) {}
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.open();
    }
}

/// A request for this path releases held responses. A page requests it itself, because drivers run no script
/// of a test while the page waits for files.
pub const RELEASE: &str = "release";
