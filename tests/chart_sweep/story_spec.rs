//! Stories with extreme values, written as the files of a story.

#![expect(
    clippy::unwrap_used,
    reason = "a story that can't be written should stop the test"
)]

use crate::spec_texts::{LANGUAGES, Wording, text};
use std::fmt::Write;

/// A number as a story's file has it: `"9"`, or `"9 to 10"` for a range.
type Number = &'static str;

/// A figure: its number, its unit, its change on the year.
#[derive(Clone, Copy)]
pub struct Amount(pub Number, pub &'static str, pub &'static str);

/// A stacked bar: its parts, the amount apart, the unit of the sum.
#[derive(Clone)]
pub struct PartsSpec(pub Vec<Amount>, pub Amount, pub &'static str);

/// Paired bars: a pair for each row, the unit of the gaps.
#[derive(Clone)]
pub struct PairedBarsSpec(pub Vec<(Amount, Amount)>, pub &'static str);

/// A pictogram.
#[derive(Clone, Copy)]
pub struct TrafficSpec {
    pub containers: Amount,
    pub part: Amount,
    pub trains: Amount,
    pub per_day: Number,
}

/// What a story of the tests contains.
#[derive(Clone)]
pub struct StorySpec {
    pub name: &'static str,
    pub parts: Option<PartsSpec>,
    pub ledgers: Option<PairedBarsSpec>,
    pub traffic: Option<TrafficSpec>,
    pub wording: Wording,
    /// Digits behind the point of computed amounts.
    pub digits: u8,
}

/// A story's files in the making.
#[derive(Default)]
struct Files {
    figures: String,
    checks: String,
    charts: String,
    /// Ids that need words, by the section of the texts.
    named: Vec<(&'static str, String)>,
}

impl Files {
    fn figure(&mut self, id: &str, amount: Amount, source: &str, more: &str) {
        let Amount(number, unit, change) = amount;
        let value = match number.split_once(" to ") {
            Some((low, high)) => format!("range = [\"{low}\", \"{high}\"]"),
            None => format!("value = \"{number}\""),
        };
        let change = match change {
            "" => String::new(),
            change => format!("change = \"{change}\"\n"),
        };
        let _ = writeln!(
            self.figures,
            "[[figure]]\nid = \"{id}\"\narea = \"trade\"\n{value}\nunit = \"{unit}\"\n{change}source = \"{source}\"\nparagraph = 1\n{more}",
        );
        self.named.push(("figure", id.to_owned()));
    }

    fn check(&mut self, id: &str, kind: &str, of: &[String], unit: &str, digits: u8) {
        let of: Vec<String> = of.iter().map(|id| format!("\"{id}\"")).collect();
        let of = of.join(", ");
        let _ = writeln!(
            self.checks,
            "[[check]]\nid = \"{id}\"\nkind = \"{kind}\"\nof = [{of}]\nunit = \"{unit}\"\ndigits = {digits}\ndeclares = \"cannot_judge\"",
        );
        self.named.push(("check", id.to_owned()));
    }

    fn parts(&mut self, PartsSpec(parts, apart, unit): &PartsSpec, digits: u8) {
        let ids: Vec<String> = (0..parts.len()).map(|i| format!("parts.{i}")).collect();
        for (id, part) in ids.iter().zip(parts) {
            self.figure(id, *part, "article", "flags = [\"odd\"]");
        }
        self.figure("parts.apart", *apart, "article", "");
        self.figure(
            "parts.doubtful",
            Amount("120", "usd_million", ""),
            "article",
            "flags = [\"odd\"]",
        );
        self.check("parts.sum", "sum", &ids, unit, digits);
        self.check("parts.share", "share", &ids, "percent", 1);
        self.charts += "[[chart]]\nid = \"parts\"\nform = \"parts\"\nsum = \"parts.sum\"\nshare = \"parts.share\"\ncomparison = \"parts.apart\"\nunscaled = \"parts.doubtful\"\n";
        for id in ids {
            let _ = writeln!(self.charts, "[[chart.row]]\nfigures = [\"{id}\"]");
        }
        self.named.push(("chart", "parts".to_owned()));
    }

    fn ledgers(&mut self, PairedBarsSpec(rows, unit): &PairedBarsSpec, digits: u8) {
        self.charts +=
            "[[chart]]\nid = \"ledgers\"\nform = \"paired-bars\"\nsources = [\"one\", \"two\"]\n";
        for (i, (first, second)) in rows.iter().enumerate() {
            let [a, b] = ["one", "two"].map(|source| format!("{source}.{i}"));
            let flag = if i % 2 == 0 { "flags = [\"odd\"]" } else { "" };
            self.figure(&a, *first, "one", flag);
            self.figure(&b, *second, "two", "");
            for (id, amount) in [(&a, first), (&b, second)] {
                let before = format!("{id}.before");
                self.check(
                    &before,
                    "before",
                    std::slice::from_ref(id),
                    amount.1,
                    digits,
                );
            }
            let gap = format!("gap.{i}");
            self.check(&gap, "gap", &[a.clone(), b.clone()], unit, digits);
            let _ = writeln!(
                self.charts,
                "[[chart.row]]\nid = \"row{i}\"\nfigures = [\"{a}\", \"{b}\"]\ngap = \"{gap}\"\nbefore = [\"{a}.before\", \"{b}.before\"]",
            );
            self.named.push(("row", format!("row{i}")));
        }
        self.named.push(("chart", "ledgers".to_owned()));
    }

    fn traffic(&mut self, t: &TrafficSpec, verdict: &str) {
        let period = "period = \"2024-01/2024-02\"";
        self.figure("rail.containers", t.containers, "article", period);
        self.figure("rail.part", t.part, "article", "about = true");
        self.figure("rail.trains", t.trains, "article", period);
        let per_day = Amount(t.per_day, "trains_per_day", "");
        self.figure("rail.per_day", per_day, "article", "flags = [\"odd\"]");
        let trains = ["rail.trains".to_owned()];
        let load = ["rail.containers".to_owned(), "rail.trains".to_owned()];
        self.check("rail.before", "before", &trains, "trains", 0);
        self.check("rail.load", "rate", &load, "teu_per_train", 0);
        self.check("rail.implied", "per_day", &trains, "trains_per_day", 1);
        // The last check is held against what is stated.
        let end = self.checks.rfind("declares").unwrap();
        self.checks.truncate(end);
        let _ = writeln!(
            self.checks,
            "against = \"rail.per_day\"\ndeclares = \"{verdict}\""
        );
        self.charts += RAIL;
        for row in ["stated", "implied", "year_before"] {
            self.named.push(("row", row.to_owned()));
        }
        self.named.push(("chart", "rail".to_owned()));
    }
}

/// The chart of traffic: three panels of icons, as the project's own story has them.
const RAIL: &str = r#"
[[chart]]
id = "rail"
[[chart.panel]]
form = "icons"
title_of = "rail.per_day"
icon = "train"
per_icon = "1"
arrangement = "line"
excess = true
[[chart.panel.row]]
id = "stated"
figures = ["rail.per_day"]
[[chart.panel.row]]
id = "implied"
figures = ["rail.implied"]
[[chart.panel]]
form = "icons"
title_of = "rail.trains"
arrangement = "bars"
[[chart.panel.row]]
name = "change"
figures = ["rail.trains"]
[[chart.panel.row]]
id = "year_before"
figures = ["rail.before"]
[[chart.panel]]
form = "icons"
title_of = "rail.containers"
related = "rail.load"
[[chart.panel.row]]
name = "none"
figures = ["rail.containers"]
[[chart.panel.row]]
figures = ["rail.part"]
part = true
"#;

impl StorySpec {
    /// The files of the story: their names in its folder, and their texts. `verdict` is what its last check declares.
    pub fn files(&self, verdict: &str) -> Vec<(String, String)> {
        let mut files = Files::default();
        if let Some(parts) = &self.parts {
            files.parts(parts, self.digits);
        }
        if let Some(ledgers) = &self.ledgers {
            files.ledgers(ledgers, self.digits);
        }
        if let Some(traffic) = &self.traffic {
            files.traffic(traffic, verdict);
        }
        let languages = LANGUAGES.map(|l| format!("\"{l}\"")).join(", ");
        let top = format!(
            "id = \"odd\"\nlanguages = [{languages}]\npublished = \"2024-03\"\nsource_language = \"en\"\nparagraphs = 1\nallow = []\n[[source]]\nid = \"one\"\n[[source]]\nid = \"two\"\n[[source]]\nid = \"article\"\n",
        );
        let texts = LANGUAGES.map(|code| {
            let text = text(code, self.wording, &files.named);
            (format!("text/{code}.toml"), text)
        });
        let own = [
            ("story.toml", top),
            ("figures.toml", files.figures),
            ("checks.toml", files.checks),
            ("charts.toml", files.charts),
            ("flags.toml", "[[flag]]\nid = \"odd\"\n".to_owned()),
            ("events.toml", "# No event.\n".to_owned()),
        ];
        let own = own.map(|(name, text)| (name.to_owned(), text));
        own.into_iter().chain(texts).collect()
    }
}
