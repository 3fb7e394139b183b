//! The page in other people's pages: what an address' hash names. Pure.
//!
//! The rest of an address, and what frames say to each other, is `assets/first.js`: it holds whether
//! the program runs or not.

mod hash;

#[cfg(test)]
mod fuzz;

pub use hash::target;
