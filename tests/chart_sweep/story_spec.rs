//! Writes a story with extreme values to files, and reads it as the build reads any story. Each one is drawn
//! in all five languages, to find layouts that break.

#![expect(
    clippy::unwrap_used,
    reason = "a story that can't be written should stop the test"
)]

use crate::spec_texts::{LANGUAGES, Wording, text};
use jisr::locale::{Digits, Lang, Locale, Messages};
use jisr::parse::{Diagnostic, ParsedStory, read_story};
use jisr::story::Story;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, process};

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

/// A story that was read, with the words of its languages.
pub struct LoadedStory {
    pub name: &'static str,
    pub story: &'static Story,
    words: Vec<(String, Vec<&'static str>)>,
}

impl LoadedStory {
    /// The story in each language with both sets of digits.
    pub fn locales(&self) -> Vec<Locale> {
        let each = |digits: Digits| {
            self.words.iter().map(move |(code, words)| Locale {
                lang: Lang::from_code(code).unwrap(),
                digits,
                messages: Messages::all(words.clone()),
            })
        };
        each(Digits::Latn).chain(each(Digits::Arab)).collect()
    }
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

/// A folder of its own, gone when dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn written(spec: &StorySpec, verdict: &str) -> Folder {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = Folder(std::env::temp_dir().join(format!("jisr-odd-{}-{count}", process::id())));
    fs::create_dir_all(folder.0.join("text")).unwrap();
    let mut files = Files::default();
    if let Some(parts) = &spec.parts {
        files.parts(parts, spec.digits);
    }
    if let Some(ledgers) = &spec.ledgers {
        files.ledgers(ledgers, spec.digits);
    }
    if let Some(traffic) = &spec.traffic {
        files.traffic(traffic, verdict);
    }
    let languages: Vec<String> = LANGUAGES.iter().map(|l| format!("\"{l}\"")).collect();
    let top = format!(
        "id = \"odd\"\nlanguages = [{}]\npublished = \"2024-03\"\nsource_language = \"en\"\nparagraphs = 1\nallow = []\n[[source]]\nid = \"one\"\n[[source]]\nid = \"two\"\n[[source]]\nid = \"article\"\n",
        languages.join(", ")
    );
    let write = |name: &str, text: &str| fs::write(folder.0.join(name), text).unwrap();
    write("story.toml", &top);
    write("figures.toml", &files.figures);
    write("checks.toml", &files.checks);
    write("charts.toml", &files.charts);
    write("flags.toml", "[[flag]]\nid = \"odd\"\n");
    write("events.toml", "# No event.\n");
    for code in LANGUAGES {
        write(
            &format!("text/{code}.toml"),
            &text(code, spec.wording, &files.named),
        );
    }
    folder
}

fn attempt(spec: &StorySpec, verdict: &str) -> Result<ParsedStory, Vec<Diagnostic>> {
    let folder = written(spec, verdict);
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale");
    read_story(&folder.0, &interface)
}

/// What the build says of a story.
pub fn diagnostics(spec: &StorySpec) -> Vec<Diagnostic> {
    attempt(spec, "agrees").err().unwrap_or_default()
}

/// The story as it is read. It declares the verdict that its check has.
pub fn load(spec: &StorySpec) -> LoadedStory {
    let verdicts = ["agrees", "within_rounding", "disagrees"];
    let mut all = verdicts.iter().map(|verdict| attempt(spec, verdict));
    let read = all.find_map(Result::ok);
    let read = read.unwrap_or_else(|| panic!("{}: {:#?}", spec.name, diagnostics(spec)));
    let words = read.tables.languages.into_iter();
    LoadedStory {
        name: spec.name,
        story: Box::leak(Box::new(read.story)),
        words: words
            .map(|(lang, words)| {
                (
                    lang.code().to_owned(),
                    words.into_iter().map(|w| &*w.leak()).collect(),
                )
            })
            .collect(),
    }
}
