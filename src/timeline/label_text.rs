//! The texts of the timeline in its language.

use super::builder::SMALL_TEXT;
use super::header::Outside;
use super::scale::Segment;
use super::ticks::{TickUnit, date_of};
use super::visible_events::{TimelineItem, anniversary};
use super::{TimelineView, Zoom};
use crate::locale::Interpolate;
use crate::locale::{Locale, key, ltr, strip};
use crate::story::{Date, Decimal, Kind, Precision, Span, Text, Unit, Value};
use jisr_charts::text::{FontMetrics, JisrSans, Weight};

/// Space beside a counter's text, both sides and the gap to the next counter together.
const COUNTER_PADDING: f64 = 18.0;
/// Least width of a counter with its gap.
const MIN_COUNTER: f64 = 34.0;
/// Space between two counters.
const COUNTER_GAP: f64 = 6.0;

/// A text of the legend.
#[derive(Clone, Copy)]
pub(super) enum LegendText {
    ByShape,
    Kind(Kind),
    ByFill,
    ByArticle,
    ByRecord,
    Month,
    Interval,
    Planned,
    Counter,
    Break,
}

pub(super) struct LabelText<'a> {
    view: &'a TimelineView<'a>,
    locale: &'a Locale,
    months: Vec<String>,
    /// Lengths along the axis of counters with one digit, two digits, three, and more.
    counters: [f64; 4],
}

impl<'a> LabelText<'a> {
    pub fn new(view: &'a TimelineView<'a>) -> Self {
        let mut label_text = LabelText {
            view,
            locale: view.locale,
            months: (1..=12)
                .map(|m| view.locale.dates().month_short(m).to_owned())
                .collect(),
            counters: [0.0; 4],
        };
        label_text.counters = [8, 88, 888, 8888].map(|n| {
            let text = label_text.counter(n);
            (JisrSans.width(&text, SMALL_TEXT, Weight::Bold) + COUNTER_PADDING).max(MIN_COUNTER)
        });
        label_text
    }

    fn message(&self, text: Text) -> &str {
        self.locale.message(text)
    }

    /// The short name of an event.
    pub fn label(&self, event: usize) -> String {
        self.locale
            .fill(self.view.events[event].label, self.view.story)
    }

    /// The parts of an event's first line: its dates, whether it is planned, its anniversary.
    pub fn when(&self, event: usize) -> Vec<String> {
        let event = &self.view.events[event];
        let mut parts = vec![self.locale.span(event.when)];
        if event.planned {
            parts.push(self.message(key::TIMELINE_PLANNED).to_owned());
        }
        let published = self.view.story.published;
        if let Some(years) = anniversary(event, published) {
            let years = Value::One(Decimal::new(i64::from(years), 0));
            let years = self.locale.amount(years, Unit::Years, false);
            let text = self.message(key::TIMELINE_ANNIVERSARY);
            let year = self.locale.year(published.year);
            parts.push(text.interpolate("years", &years).interpolate("year", &year));
        }
        parts
    }

    /// The short name of a month, counted from 1.
    pub fn month(&self, month: usize) -> &str {
        self.months.get(month - 1).map_or("", String::as_str)
    }

    pub fn year(&self, year: i16) -> String {
        self.locale.year(year)
    }

    pub fn number(&self, number: usize) -> String {
        self.locale.count(number)
    }

    /// The name of a division of the axis that starts on `day`.
    pub fn division(&self, unit: TickUnit, day: i32, segment: &Segment) -> String {
        let date = date_of(day);
        let years = date_of(segment.from).year != date_of(segment.to - 1).year;
        match unit {
            TickUnit::Day if date.day > 1 => self.number(usize::from(date.day)),
            TickUnit::Months(n) if n >= 12 => self.year(date.year),
            // If a segment covers more than one year, January has the name of its year.
            _ if date.month == 1 && years => self.year(date.year),
            _ => self.month(usize::from(date.month)).to_owned(),
        }
    }

    /// The title of a segment, such as "2022 · by month", from the longest form to the shortest.
    pub fn titles(&self, unit: TickUnit, segment: &Segment) -> Vec<String> {
        let by = self.message(match unit {
            TickUnit::Day => key::TIMELINE_BY_DAY,
            TickUnit::Months(1) => key::TIMELINE_BY_MONTH,
            TickUnit::Months(_) => key::TIMELINE_BY_YEAR,
        });
        let (first, last) = (date_of(segment.from), date_of(segment.to - 1));
        let months = first.day == 1 && date_of(segment.to).day == 1;
        // The whole time ends with the month of the last event, so its years are enough.
        let years = first.month == 1 && (last.month == 12 || self.view.zoom == Zoom::Whole);
        let forms: &[Precision] = match (months, years) {
            (true, true) => &[Precision::Year],
            (true, false) => &[Precision::Month, Precision::Year],
            _ => &[Precision::Day, Precision::Month, Precision::Year],
        };
        let spans = forms.iter().map(|p| self.span(first, last, *p));
        let mut titles: Vec<String> = spans.map(|s| format!("{s} · {by}")).collect();
        titles.push(self.span(first, last, Precision::Year));
        titles
    }

    /// The dates that some events cover: months if they are all of one year, otherwise years.
    pub fn dates_of(&self, items: &[TimelineItem]) -> String {
        let first = items.iter().map(|i| i.from).min().unwrap_or(0);
        let last = items.iter().map(|i| i.to).max().unwrap_or(1);
        let (first, last) = (date_of(first), date_of(last - 1));
        let precision = if first.year == last.year {
            Precision::Month
        } else {
            Precision::Year
        };
        self.span(first, last, precision)
    }

    fn span(&self, first: Date, last: Date, precision: Precision) -> String {
        let cut = |date: Date| match precision {
            Precision::Day => date,
            Precision::Month => Date {
                day: 1,
                precision,
                ..date
            },
            Precision::Year => Date {
                day: 1,
                month: 1,
                precision,
                ..date
            },
        };
        self.locale.span(Span {
            from: cut(first),
            to: cut(last),
        })
    }

    /// The text of a counter: `+12`.
    pub fn counter(&self, count: usize) -> String {
        ltr(&format!("+{}", strip(&self.number(count))))
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
            Outside::Earlier => key::TIMELINE_EARLIER,
            Outside::Later => key::TIMELINE_LATER,
        };
        self.message(text).interpolate("n", &self.counter(count))
    }

    /// A text of the legend.
    pub fn legend_text(&self, text: LegendText) -> &str {
        self.message(match text {
            LegendText::Kind(Kind::Diplomacy) => key::KIND_DIPLOMACY,
            LegendText::Kind(Kind::Trade) => key::KIND_TRADE,
            LegendText::Kind(Kind::Education) => key::KIND_EDUCATION,
            LegendText::Kind(Kind::Transport) => key::KIND_TRANSPORT,
            LegendText::Kind(Kind::Culture) => key::KIND_CULTURE,
            LegendText::ByShape => key::TIMELINE_BY_SHAPE,
            LegendText::ByFill => key::TIMELINE_BY_FILL,
            LegendText::ByArticle => key::TIMELINE_BY_ARTICLE,
            LegendText::ByRecord => key::TIMELINE_BY_RECORD,
            LegendText::Month => key::TIMELINE_MONTH,
            LegendText::Interval => key::TIMELINE_INTERVAL,
            LegendText::Planned => key::TIMELINE_OPEN,
            LegendText::Counter => key::TIMELINE_COUNTER,
            LegendText::Break => key::TIMELINE_BREAK,
        })
    }
}
