//! The measurements in the README are those that the benchmark wrote.

#![expect(
    clippy::unwrap_used,
    reason = "a file that can't be read should stop the test"
)]

use serde_json::Value;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The README's rows in their order, and its columns, as the results name them.
const ROWS: [&str; 4] = ["painted", "interactive", "tbt", "hover"];
const COLUMNS: [&str; 5] = ["svg", "canvas", "uplot", "chartjs", "echarts"];

#[test]
fn the_readme_quotes_the_last_benchmark() {
    let results: Value = serde_json::from_str(&read("tests/bench/results.json")).unwrap();
    let phone = &results["ratios"]["phone"];
    let readme = read("README.md");
    let (_, table) = readme.split_once("| ours, as a multiple of").unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let rows: Vec<Vec<&str>> = rows
        .map(|line| {
            let cells = line.trim_matches('|').split('|').skip(1);
            cells.map(str::trim).collect()
        })
        .collect();
    assert_eq!(rows.len(), ROWS.len());
    for (measure, cells) in ROWS.iter().zip(rows) {
        assert_eq!(cells.len(), COLUMNS.len(), "{measure}");
        for (site, cell) in COLUMNS.iter().zip(cells) {
            let ratio = |name: &str| phone[name][measure].as_f64().unwrap();
            let (said, measured) = (cell.parse::<f64>().unwrap(), ratio("ours") / ratio(site));
            let digits = cell.split_once('.').map_or(0, |(_, d)| d.len());
            // The results have three decimal places, so the quotient of two of them is not exact.
            let room = 0.5 * 0.1_f64.powi(digits.try_into().unwrap()) + 0.005 * measured;
            assert!(
                (said - measured).abs() <= room,
                "{measure}, to {site}: {said} in README.md, {measured:.3} in results.json"
            );
        }
    }
}

/// `assets/boot/fallback-fonts.js` names the reader's system, `style/fonts.css` and its like have a list for it.
#[test]
fn each_system_has_its_fonts() {
    let script = read("assets/boot/fallback-fonts.js");
    let (_, list) = script.split_once("attributes.os = [").unwrap();
    let systems: Vec<&str> = list.split_once(']').unwrap().0.split(", ").collect();
    assert!(systems.len() > 3, "{systems:?}");
    for sheet in [
        "fonts.css",
        "fonts-en.css",
        "fonts-zh.css",
        "fonts-ru.css",
        "fonts-kk.css",
    ] {
        let css = read(&format!("style/{sheet}"));
        for system in &systems {
            let name = format!(":root[data-os={system}]");
            let (_, rest) = css
                .split_once(&name)
                .and_then(|(_, rest)| rest.split_once("{--font:"))
                .unwrap_or_else(|| panic!("{sheet}: no list for {system}"));
            let fonts: Vec<&str> = rest.split_once('}').unwrap().0.split(',').collect();
            assert_eq!(fonts.first(), Some(&"\"Jisr Sans\""), "{sheet}, {system}");
            assert_eq!(fonts.last(), Some(&"sans-serif"), "{sheet}, {system}");
            // A name of ours is one that the sheet defines.
            for font in fonts.iter().filter(|f| f.starts_with("\"Jisr")) {
                let face = format!("@font-face{{font-family:{font};");
                assert!(css.contains(&face), "{sheet}, {system}: {font}");
            }
        }
    }
}
