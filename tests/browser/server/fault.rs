//! What can go wrong with a file on its way, and answers that are held back.

use super::lock;
use std::sync::{Arc, Condvar, Mutex};

/// Something that goes wrong with a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// It isn't there.
    Missing,
    /// It is said to be of another type.
    Type(&'static str),
    /// Only so many bytes of it arrive.
    Cut(usize),
    /// One bit of the byte at this place is wrong.
    Flip(usize),
    /// It comes when the test says so: see [`Server::hold`].
    Held(Arc<Gate>),
}

/// Open or closed.
#[derive(Debug, Default)]
pub struct Gate {
    pub(super) open: Mutex<bool>,
    pub(super) opens: Condvar,
}

impl Gate {
    /// Opens it for all that wait.
    pub(super) fn open(&self) {
        *lock(&self.open) = true;
        self.opens.notify_all();
    }
}

/// Answers that are held back, until `release`, until the page asks for [`RELEASE`], or to the test's end.
#[must_use]
pub struct Held(pub(super) Arc<Gate>);

impl Held {
    /// Lets them go.
    pub fn release(self) {}
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.open();
    }
}

/// The path by which a page itself lets go what is held back: drivers don't run a test's script while
/// files that the page's load waits for are on their way.
pub const RELEASE: &str = "release";
