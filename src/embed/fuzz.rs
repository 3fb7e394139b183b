//! Strangers' hashes: made up of sound pieces, broken ones and hostile ones, the same at every run.

use super::*;
use crate::story;

const CASES: usize = 20_000;

const PIECES: &[&str] = &[
    "#event=",
    "#figure=",
    "?",
    "&",
    "=",
    "#",
    ":",
    "%",
    "%2",
    "%00",
    "%ff",
    "figure=",
    "event=",
    "trade.kz.total",
    "visit",
    "<script>alert(1)</script>",
    "\u{202e}\u{0}\"\\",
    "يناير",
];

/// Marsaglia's xorshift: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn piece(&mut self) -> &'static str {
        PIECES[self.below(PIECES.len())]
    }

    fn text(&mut self) -> String {
        let n = self.below(14);
        (0..n).map(|_| self.piece()).collect()
    }
}

#[test]
fn hashes_name_only_what_the_story_has() {
    let mut dice = Dice(0x6861_7368);
    for _ in 0..CASES {
        let hash = dice.text();
        if let Some((row, id)) = target(story(), &hash) {
            assert!(row.ends_with(id) && hash.ends_with(id), "{hash}");
        }
    }
}
