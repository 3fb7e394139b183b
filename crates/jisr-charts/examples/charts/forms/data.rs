//! The data that several charts are drawn from.

use super::Text;
use jisr_charts::Amount;

/// A country: its code of three letters, its name in Arabic and in English.
pub type Country = (&'static str, &'static str, &'static str);

/// The five Arab countries with most people.
pub const LARGEST: [Country; 5] = [
    ("EGY", "مصر", "Egypt"),
    ("SDN", "السودان", "Sudan"),
    ("DZA", "الجزائر", "Algeria"),
    ("IRQ", "العراق", "Iraq"),
    ("MAR", "المغرب", "Morocco"),
];

/// The six countries of the Gulf Cooperation Council.
pub const GULF: [Country; 6] = [
    ("SAU", "السعودية", "Saudi Arabia"),
    ("ARE", "الإمارات", "United Arab Emirates"),
    ("OMN", "عُمان", "Oman"),
    ("KWT", "الكويت", "Kuwait"),
    ("QAT", "قطر", "Qatar"),
    ("BHR", "البحرين", "Bahrain"),
];

/// The people of countries in 2024, in millions.
pub fn people_of<const N: usize>(countries: [Country; N], text: Text) -> [Amount; N] {
    let people = Countries::population();
    countries.map(|(code, arabic, english)| {
        Amount::new(text.of(arabic, english), people.millions(code, 2024))
    })
}

/// A file of the World Bank: a row for each country and year.
pub struct Countries(Vec<(String, i16, f64)>);

impl Countries {
    /// Population, people.
    pub fn population() -> Self {
        Countries::read(include_str!("../../data/population.csv"))
    }

    /// Gross domestic product, current US dollars.
    pub fn gdp() -> Self {
        Countries::read(include_str!("../../data/gdp.csv"))
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
pub fn round(value: f64, digits: i32) -> f64 {
    let power = 10f64.powi(digits);
    (value * power).round() / power
}

/// The price of Brent crude, US dollars a barrel.
pub struct Brent(Vec<(String, f64)>);

impl Brent {
    /// The average of each year.
    pub fn yearly() -> Self {
        Brent::read(include_str!("../../data/brent-year.csv"))
    }

    /// The average of each month.
    pub fn monthly() -> Self {
        Brent::read(include_str!("../../data/brent-monthly.csv"))
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
