//! A figure: a number, who counted it, and where the article says so.

use super::coded_enum::coded_enum;
use super::{CaveatId, Decimal, FigureId, List, SourceId, Span, Text};

coded_enum! {
/// The subject of a figure. The ledger groups and filters by it.
pub enum Area {
    /// Goods across the border, by value.
    Trade = "trade",
    /// Trains, containers, border crossings.
    Rail = "rail",
    /// Flights.
    Air = "air",
    /// Energy and industry projects.
    Energy = "energy",
    /// Other investment.
    Investment = "investment",
    /// Farm products.
    Agriculture = "agriculture",
    /// Universities and studies.
    Education = "education",
}
}

coded_enum! {
/// What a figure counts. The locale has the words for each, with their plural forms.
pub enum Unit {
    /// Billion (10⁹) US dollars.
    UsdBillion = "usd_billion",
    /// Million (10⁶) US dollars.
    UsdMillion = "usd_million",
    /// Twenty-foot equivalent units, a measure of containers.
    Teu = "teu",
    /// Thousand twenty-foot equivalent units.
    TeuThousand = "teu_thousand",
    /// Trains.
    Trains = "trains",
    /// Thousand containers.
    ContainersThousand = "containers_thousand",
    /// Trains a day.
    TrainsPerDay = "trains_per_day",
    /// Twenty-foot units a train.
    TeuPerTrain = "teu_per_train",
    /// Flights a week.
    FlightsPerWeek = "flights_per_week",
    /// Flights in two weeks.
    FlightsPerFortnight = "flights_per_fortnight",
    /// Kinds of product.
    Products = "products",
    /// Companies.
    Companies = "companies",
    /// Universities.
    Universities = "universities",
    /// Years.
    Years = "years",
    /// Per cent.
    Percent = "percent",
}
}

/// The number itself, with the digits that the article states.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A statement or a list without a number.
    None,
    /// One number.
    One(Decimal),
    /// From the first to the second, both included.
    Range(Decimal, Decimal),
}

/// One figure of the article. Computed figures are [`super::Check`]s.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Stable name, such as `trade.kz.total`. Links, exports and texts contain it.
    pub id: FigureId,
    /// What it is about.
    pub area: Area,
    /// What is counted, in a few words ("Kazakhstan's exports to China").
    pub label: Text,
    /// The number.
    pub value: Value,
    /// What the number counts; `None` with [`Value::None`].
    pub unit: Option<Unit>,
    /// Whether the article says "about".
    pub about: bool,
    /// Change on the same period of the year before, per cent.
    pub change: Option<Decimal>,
    /// The time that the figure covers, if the article gives one.
    pub period: Option<Span>,
    /// Who states it.
    pub source: SourceId,
    /// The article's paragraph, counted from 1.
    pub paragraph: u8,
    /// A sentence of context for the reader.
    pub note: Option<Text>,
    /// Ids of the caveats that the reader must see with it.
    pub caveats: List<CaveatId>,
}

/// Who states a figure: an agency, or the article itself.
#[derive(Clone, Copy, Debug)]
pub struct DataSource {
    /// Stable name, such as `kz`.
    pub id: SourceId,
    /// The agency's official name.
    pub name: Text,
    /// A short name for labels in a chart ("Kazakhstan's count").
    pub short: Text,
    /// What it counts or says, in a sentence for the list of sources.
    pub about: Option<Text>,
}

/// A warning that readers see with a figure: a doubt, or an editorial reading.
#[derive(Clone, Copy, Debug)]
pub struct Caveat {
    /// Stable name, such as `unit-doubtful`.
    pub id: CaveatId,
    /// The caveat in two or three words.
    pub title: Text,
    /// The reason, a sentence or two.
    pub reason: Text,
}

impl Unit {
    /// The unit that represents all units of one kind. Amounts with the same base can be added and compared.
    pub const fn base(self) -> Unit {
        match self {
            Unit::UsdBillion => Unit::UsdMillion,
            Unit::TeuThousand => Unit::Teu,
            unit => unit,
        }
    }

    /// The power of ten that it counts in: 6 for millions, 0 for single ones.
    pub const fn power(self) -> i8 {
        match self {
            Unit::UsdBillion => 9,
            Unit::UsdMillion => 6,
            Unit::TeuThousand | Unit::ContainersThousand => 3,
            _ => 0,
        }
    }

    /// How many of the single unit (dollars, containers, trains …) one of it is.
    pub fn factor(self) -> f64 {
        10f64.powi(i32::from(self.power()))
    }
}

impl Value {
    /// The lower and the higher end, equal for a single number; none without a number.
    pub const fn bounds(self) -> Option<(Decimal, Decimal)> {
        match self {
            Value::None => None,
            Value::One(d) => Some((d, d)),
            Value::Range(low, high) => Some((low, high)),
        }
    }

    /// The same with each number times ten to the power of `places`.
    pub fn shift_trimmed(self, places: i8) -> Value {
        match self {
            Value::None => Value::None,
            Value::One(d) => Value::One(d.shift_trimmed(places)),
            Value::Range(low, high) => {
                Value::Range(low.shift_trimmed(places), high.shift_trimmed(places))
            }
        }
    }
}

impl Figure {
    /// The figure's number counted in `unit`: 800 million as 0.8 billion. The unit has the same
    /// base: the build sees to it.
    pub fn value_in(&self, unit: Unit) -> Value {
        match self.unit.map_or(0, |own| own.power() - unit.power()) {
            0 => self.value,
            places => self.value.shift_trimmed(places),
        }
    }
}

impl core::fmt::Debug for Value {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Value::None => f.write_str("Value::None"),
            Value::One(d) => write!(f, "Value::One({d:?})"),
            Value::Range(a, b) => write!(f, "Value::Range({a:?}, {b:?})"),
        }
    }
}
