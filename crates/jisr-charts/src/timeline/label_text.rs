//! The texts of the timeline in its language.

use super::input::LayoutInput;
use super::scale::Segment;
use super::ticks::TickUnit;
use super::visible_events::{Outside, TimelineItem};
use crate::i18n::{Date, Interpolate, Precision, Span, ltr, strip};

/// Space beside a counter's text, both sides and the gap to the next counter together.
const COUNTER_PADDING: f64 = 18.0;
/// Least width of a counter with its gap.
const MIN_COUNTER: f64 = 34.0;
/// Space between two counters.
const COUNTER_GAP: f64 = 6.0;

pub(super) struct LabelText<'a> {
    input: &'a LayoutInput<'a>,
    /// Lengths along the axis of counters with one digit, two digits, three, and more.
    counters: [f64; 4],
}

impl<'a> LabelText<'a> {
    pub fn new(input: &'a LayoutInput<'a>) -> Self {
        let mut label_text = LabelText {
            input,
            counters: [0.0; 4],
        };
        label_text.counters = [8, 88, 888, 8888].map(|n| {
            let text = label_text.counter(n);
            (input.counter().width(&text) + COUNTER_PADDING).max(MIN_COUNTER)
        });
        label_text
    }

    /// The input whose texts these are; it has their styles.
    pub fn input(&self) -> &'a LayoutInput<'a> {
        self.input
    }

    /// The names of an event, from the longest to the shortest.
    pub fn names(&self, event: usize) -> &'a [String] {
        self.input.events.get(event).map_or(&[], |e| &e.names)
    }

    /// Whether an event has a caveat.
    pub fn has_caveat(&self, event: usize) -> bool {
        self.input.events.get(event).is_some_and(|e| e.has_caveat)
    }

    /// The parts of an event's first line: its dates, whether it is planned, its note.
    pub fn when(&self, event: usize) -> Vec<String> {
        let Some(event) = self.input.events.get(event) else {
            return vec![];
        };
        let mut parts = vec![self.input.dates.span(event.when)];
        if event.planned {
            parts.push(self.input.words.planned.to_owned());
        }
        parts.extend(event.note.clone());
        parts
    }

    /// The short name of a month, counted from 1.
    pub fn month(&self, month: u8) -> &'a str {
        self.input.dates.month_short(month)
    }

    pub fn year(&self, year: i16) -> String {
        self.input.dates.numbers.year(year)
    }

    pub fn number(&self, number: usize) -> String {
        self.input.dates.numbers.count(number)
    }

    /// The name of a division of the axis that starts on `day`.
    pub fn division(&self, unit: TickUnit, day: i32, segment: &Segment) -> String {
        let date = Date::of_day(day);
        let years = Date::of_day(segment.from).year != Date::of_day(segment.to - 1).year;
        match unit {
            TickUnit::Day if date.day > 1 => self.number(usize::from(date.day)),
            TickUnit::Months(n) if n >= 12 => self.year(date.year),
            // If a segment covers more than one year, January has the name of its year.
            _ if date.month == 1 && years => self.year(date.year),
            _ => self.month(date.month).to_owned(),
        }
    }

    /// The title of a segment, such as "2022 · by month", from the longest form to the shortest.
    pub fn titles(&self, unit: TickUnit, segment: &Segment) -> Vec<String> {
        let words = self.input.words;
        let by = match unit {
            TickUnit::Day => words.by_day,
            TickUnit::Months(1) => words.by_month,
            TickUnit::Months(_) => words.by_year,
        };
        let (first, last) = (Date::of_day(segment.from), Date::of_day(segment.to - 1));
        let months = first.day == 1 && Date::of_day(segment.to).day == 1;
        // The whole time ends with the month of the last event, so its years are enough.
        let years = first.month == 1 && (last.month == 12 || self.input.range.is_none());
        let forms: &[Precision] = match (months, years) {
            (true, true) => &[Precision::Year],
            (true, false) => &[Precision::Month, Precision::Year],
            _ => &[Precision::Day, Precision::Month, Precision::Year],
        };
        let spans = forms.iter().map(|p| self.span(first, last, *p));
        let mut titles: Vec<String> = spans.map(|s| [s.as_str(), " · ", by].concat()).collect();
        titles.push(self.span(first, last, Precision::Year));
        titles
    }

    /// The dates that some events cover: months if they are all of one year, otherwise years.
    pub fn dates_of(&self, items: &[TimelineItem]) -> String {
        let first = items.iter().map(|i| i.from).min().unwrap_or(0);
        let last = items.iter().map(|i| i.to).max().unwrap_or(1);
        let (first, last) = (Date::of_day(first), Date::of_day(last - 1));
        let precision = if first.year == last.year {
            Precision::Month
        } else {
            Precision::Year
        };
        self.span(first, last, precision)
    }

    fn span(&self, first: Date, last: Date, precision: Precision) -> String {
        self.input.dates.span(Span {
            from: cut(first, precision),
            to: cut(last, precision),
        })
    }

    /// The text of a counter: `+12`.
    pub fn counter(&self, count: usize) -> String {
        ltr(&["+", &strip(&self.number(count))].concat())
    }

    /// The length of a counter along the axis, with the gap to the next.
    pub fn counter_width(&self, count: usize) -> f64 {
        let [one, two, three, more] = self.counters;
        match count {
            0..10 => one,
            10..100 => two,
            100..1000 => three,
            _ => more,
        }
    }

    /// Width of a counter's box, without the gap to the next.
    pub fn counter_box_width(&self, count: usize) -> f64 {
        self.counter_width(count) - COUNTER_GAP
    }

    /// The text of the counter of events before or after the shown time.
    pub fn outside_count(&self, side: Outside, count: usize) -> String {
        let text = match side {
            Outside::Earlier => self.input.words.earlier,
            Outside::Later => self.input.words.later,
        };
        text.interpolate("n", &self.counter(count))
    }
}

/// The date to this precision.
fn cut(date: Date, precision: Precision) -> Date {
    let (month, day) = match precision {
        Precision::Day => return date,
        Precision::Month => (date.month, 1),
        Precision::Year => (1, 1),
    };
    Date {
        month,
        day,
        precision,
        ..date
    }
}
