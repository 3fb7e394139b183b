//! Properties of every chart at every layout width, in every language, with every shape of digits, measure
//! and source filter. The charts are those of the project's story and of stories with extreme values.

mod axes;
mod extreme_stories;
mod lengths;
mod loaded_story;
mod mirror;
mod prior_year;
mod properties;
mod regressions;
mod spec_texts;
mod story_spec;
mod sweep;
mod textures;
mod transitions;
