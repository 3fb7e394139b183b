//! What follows from the stated figures, computed and judged by interval arithmetic.

use super::{Decimal, Figure, List, Story, Text, Unit, Value};

/// How a check's result is computed from its inputs (`of`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// All inputs added.
    Sum,
    /// The level a year before: value / (1 + change / 100), from the input's own change.
    Before,
    /// The sum of the year-before levels of all inputs.
    BeforeSum,
    /// Second input less the first: what one ledger counts more than the other.
    Gap,
    /// The gap as per cent of the first input.
    GapShare,
    /// First input divided by the second (thousands taken into account).
    Rate,
    /// The input divided by the days of its period.
    PerDay,
    /// Last input as per cent of the sum of all inputs.
    Share,
}

/// What a check says when held against a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Equal to the last stated digit.
    Agrees,
    /// Not equal, but the stated digits leave room for it.
    WithinRounding,
    /// No true values that round to the stated digits would make it hold.
    Disagrees,
    /// Nothing to hold it against, or an assumption that the article does not settle.
    CannotJudge,
}

/// A computed figure, with what it is held against and what the story declares of it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable name, such as `trade.gap.total`.
    pub id: &'static str,
    /// What it is, in a few words.
    pub label: Text,
    /// The computation.
    pub kind: CheckKind,
    /// Ids of its inputs, in order: figures, or checks that stand earlier.
    pub of: List<&'static str>,
    /// Unit of the result.
    pub unit: Unit,
    /// Digits behind the point that the result is shown with.
    pub digits: u8,
    /// Id of the figure (or check) that it should equal, where there is one.
    pub against: Option<&'static str>,
    /// What the story declares; the build stops when the computation says otherwise.
    pub declares: Verdict,
    /// A sentence for the reader: an assumption, a reading.
    pub note: Option<Text>,
    /// Ids of the flags that the reader must see with it.
    pub flags: List<&'static str>,
}

/// All true values that the stated digits allow: `low ..= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Least possible value.
    pub low: f64,
    /// Greatest possible value.
    pub high: f64,
}

/// A check, computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The result of the stated numbers.
    pub value: f64,
    /// What rounding of the inputs allows the result to be.
    pub room: Interval,
    /// The judgement.
    pub verdict: Verdict,
}
