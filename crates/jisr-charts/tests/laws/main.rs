//! What holds for every form, in both directions, at every width, in every language: for the examples,
//! and for random data.

#![expect(
    clippy::unwrap_used,
    reason = "a chart that can't be drawn should stop the test"
)]

mod annotations;
mod areas;
mod bar_modes;
mod bars;
mod columns;
mod columns_over_time;
mod common;
mod dots;
#[path = "../../examples/charts/forms/mod.rs"]
mod forms;
mod icons;
mod lines;
mod mark_ids;
mod multiples;
mod paired_bars;
mod parts;
mod ranges;
mod scorecard;
mod slope;
mod table;
mod textures;
mod timeline;
mod waffle;
mod waterfall;

use common::assert_laws;
use jisr_charts::i18n::Lang;

#[test]
fn the_laws_hold_for_every_example() {
    for (_, charts) in forms::FORMS {
        for lang in [Lang::Ar, Lang::En] {
            for (_, chart) in charts(lang) {
                assert_laws(chart.as_ref());
            }
        }
    }
}
