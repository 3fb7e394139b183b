//! What all examples share: the data files, and printing a chart as SVG.

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;
use jisr_charts::{Scene, Settings};

/// The charts of an example, each with the name of its picture.
pub type Charts = Vec<(&'static str, Box<dyn Chart>)>;

/// Prints the charts of an example as SVG, one after the other. The arguments of the program are a
/// language (`ar`, the default, or `en`) and a width in pixels (672).
#[allow(
    dead_code,
    reason = "the tests of the pictures lay the charts out themselves"
)]
pub fn print(charts: fn(Lang) -> Charts) {
    let mut arguments = std::env::args().skip(1);
    let lang = arguments.next().and_then(|code| Lang::from_code(&code));
    let lang = lang.unwrap_or(Lang::Ar);
    let width = arguments.next().and_then(|width| width.parse().ok());
    let settings = Settings::new(lang, width.unwrap_or(672.0));
    for (name, chart) in charts(lang) {
        match chart.scene(&settings) {
            Ok(scene) => print_svg(&scene),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
}

#[cfg(feature = "svg")]
fn print_svg(scene: &Scene) {
    let theme = jisr_charts::Theme::Light;
    println!("{}", jisr_charts::render::svg(scene, theme));
}

/// Without the feature the examples are compiled all the same, so that no list in `Cargo.toml` has to name them.
#[cfg(not(feature = "svg"))]
fn print_svg(_: &Scene) {
    eprintln!("the example needs `--features svg`");
}

/// The texts of an example in a language.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "not every example needs it")]
pub struct Text(pub Lang);

#[allow(dead_code, reason = "not every example needs it")]
impl Text {
    /// The Arabic or the English text.
    pub fn of<'a>(self, arabic: &'a str, english: &'a str) -> &'a str {
        if self.0 == Lang::Ar { arabic } else { english }
    }
}

/// A file of the World Bank: a row for each country and year.
#[allow(dead_code, reason = "not every example needs it")]
pub struct Countries(Vec<(String, i16, f64)>);

#[allow(dead_code, reason = "not every example needs it")]
impl Countries {
    /// Population, people.
    pub fn population() -> Self {
        Countries::read(include_str!("../data/population.csv"))
    }

    /// Gross domestic product, current US dollars.
    pub fn gdp() -> Self {
        Countries::read(include_str!("../data/gdp.csv"))
    }

    fn read(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.records().flatten().filter_map(|row| {
            let value: f64 = row.get(3)?.parse().ok()?;
            Some((row.get(1)?.to_owned(), row.get(2)?.parse().ok()?, value))
        });
        Countries(rows.collect())
    }

    /// The value of a country, by its code of three letters, in a year.
    pub fn value(&self, country: &str, year: i16) -> Option<f64> {
        let found = self.0.iter().find(|r| r.0 == country && r.1 == year);
        found.map(|r| r.2)
    }

    /// The same in millions, with one digit behind the point.
    pub fn millions(&self, country: &str, year: i16) -> Option<f64> {
        let value = self.value(country, year)?;
        Some(round(value / 1e6, 1))
    }
}

/// The number rounded to this many digits behind the point.
#[allow(dead_code, reason = "not every example needs it")]
pub fn round(value: f64, digits: i32) -> f64 {
    let power = 10f64.powi(digits);
    (value * power).round() / power
}

/// The price of Brent crude, US dollars a barrel.
#[allow(dead_code, reason = "not every example needs it")]
pub struct Brent(Vec<(String, f64)>);

#[allow(dead_code, reason = "not every example needs it")]
impl Brent {
    /// The average of each year.
    pub fn yearly() -> Self {
        Brent::read(include_str!("../data/brent-year.csv"))
    }

    /// The average of each month.
    pub fn monthly() -> Self {
        Brent::read(include_str!("../data/brent-monthly.csv"))
    }

    fn read(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.records().flatten().filter_map(|row| {
            let price: f64 = row.get(1)?.parse().ok()?;
            Some((row.get(0)?.to_owned(), price))
        });
        Brent(rows.collect())
    }

    /// The price at a time, such as `2008` or `2008-07`.
    pub fn price(&self, time: &str) -> Option<f64> {
        let found = self.0.iter().find(|row| row.0.starts_with(time));
        found.map(|row| row.1)
    }
}
