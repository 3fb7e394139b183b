//! What must hold of every drawing of every story at every width, in every language, digits,
//! measure and source filter: of the product's own story and of stories that nobody would choose.

mod axes;
mod before;
mod cases;
mod hostile;
mod laws;
mod lengths;
mod mirror;
mod stories;
mod sweep;
mod switch;
mod words;
