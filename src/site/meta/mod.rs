//! What a page tells search engines, social networks and other sites about itself.

pub mod oembed;
pub mod social;
pub mod structured_data;
