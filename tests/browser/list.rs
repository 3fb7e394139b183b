//! The list of all tests.

mod drawings;
mod hosts;
mod page;

use crate::runner::Test;

/// All tests.
pub fn tests() -> Vec<Test> {
    [page::TESTS, drawings::TESTS, hosts::TESTS].concat()
}
