//! Strangers' input: made-up addresses, hashes and messages, the same ones at every run.

use super::*;
use crate::story;

const CASES: usize = 20_000;
const VIEWS: [&str; 4] = ["all", "trade", "timeline", "ledger"];
const KNOWN: Known = Known {
    views: &VIEWS,
    languages: &["ar", "en"],
};

/// What inputs are made of: sound pieces, broken ones, and hostile ones.
const PIECES: &[&str] = &[
    "&view=trade&",
    "?lang=en&",
    "&theme=dark&",
    "&digits=arab&",
    "&childId=",
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
    "+",
    "view",
    "lang",
    "theme",
    "digits",
    "childId",
    "trade",
    "timeline",
    "ar",
    "en",
    "kk",
    "dark",
    "light",
    "auto",
    "arab",
    "latn",
    "figure=",
    "event=",
    "trade.kz.total",
    "visit",
    "[iFrameSizer]",
    "frame-1",
    "true",
    "false",
    "8:false:false:32:true:true:n:n:n:n:0:n",
    "jisr:set",
    "frames-init",
    "amp",
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

fn assert_known(asked: &Asked) {
    assert!(VIEWS.contains(&asked.view));
    assert!(
        asked
            .lang
            .is_none_or(|l| KNOWN.languages.contains(&l.code()))
    );
    let name = asked.child.as_deref().unwrap_or_default();
    assert!(name.len() <= 128 && !name.contains(char::is_control));
}

#[test]
fn addresses_ask_only_for_what_is_known() {
    let mut dice = Dice(0x6a69_7372);
    let mut understood = 0;
    for _ in 0..CASES {
        let query = dice.text();
        let asked = Asked::read(&query, KNOWN);
        assert_known(&asked);
        let again = Asked::read(&asked.query(KNOWN), KNOWN);
        assert_eq!(again.query(KNOWN), asked.query(KNOWN), "{query}");
        understood += usize::from(asked != Asked::nothing(KNOWN));
    }
    // Else the made-up addresses would be too wild to try anything.
    assert!(understood > CASES / 100, "{understood}");
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

#[test]
fn messages_change_only_to_what_is_known() {
    let mut dice = Dice(0x6d73_6773);
    let (mut hellos, mut sets) = (0, 0);
    for _ in 0..CASES {
        let mut frame = Heights::new(&Asked::nothing(KNOWN));
        let text = format!("{}{}", ["", "[iFrameSizer]"][dice.below(2)], dice.text());
        let fields: Vec<String> = (0..6).map(|_| dice.piece().to_owned()).collect();
        let field = |key: &'static str| {
            let keys = ["type", "sentinel", "view", "lang", "theme", "digits"];
            keys.iter()
                .position(|k| *k == key)
                .map(|i| fields[i].clone())
        };
        for data in [Data::Text(&text), Data::Object(&field)] {
            let heard = heard(data, &Asked::nothing(KNOWN), KNOWN);
            match &heard {
                Some(Heard::Set(asked)) => {
                    assert_known(asked);
                    sets += 1;
                }
                Some(Heard::Resizer(name)) => {
                    assert!(text.contains(name.as_str()));
                    hellos += 1;
                }
                Some(Heard::FramesInit) | None => {}
            }
            if let Some(heard) = heard {
                let _ = frame.answer(&heard);
            }
        }
        assert!(
            frame
                .measured(dice.below(9000) as f64 + 1.0, 300.0, &text)
                .len()
                >= 5
        );
    }
    assert!(hellos > 0 && sets > 0, "{hellos} {sets}");
}
