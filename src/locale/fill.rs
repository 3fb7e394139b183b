//! Texts with the story's numbers in them.
//!
//! Texts contain no typed digits; they name figures: `{trade.kz.total}` becomes the amount with its
//! unit, `{…:number}` the number alone, `{…:change}` the signed change on the year,
//! `{…:percent}` the number as per cent; checks are named in the same way. `{event.ID:years}` is
//! how many years the event lies back in the year of the article. The build refuses names that
//! the story doesn't have.

use super::Locale;
use crate::story::{Decimal, Story, Text, Unit, Value};
use jisr_charts::i18n::replace_placeholders;

impl Locale {
    /// The text with its placeholders filled.
    pub fn fill(&self, text: Text, story: &Story) -> String {
        replace_placeholders(self.message(text), &|name| self.placeholder(name, story))
    }

    /// The value of a placeholder. None if the story doesn't have what it names.
    fn placeholder(&self, name: &str, story: &Story) -> Option<String> {
        let (id, form) = name.split_once(':').unwrap_or((name, ""));
        if let Some(id) = id.strip_prefix("event.") {
            let event = story.event(story.event_id(id)?)?;
            let years = i64::from(story.published.year) - i64::from(event.when.from.year);
            let years = Value::One(Decimal::new(years, 0));
            return (form == "years").then(|| self.amount(years, Unit::Years, false));
        }
        let id = story.figure_id(id)?;
        if let Some(figure) = story.figure(id) {
            return match form {
                "" => Some(self.figure(figure)),
                "number" => Some(self.quantity(figure.value, figure.unit, false)),
                "percent" => Some(self.format_percent_value(figure.value, false)),
                "change" => figure.change.map(|change| self.change(change)),
                _ => None,
            };
        }
        let check = story.check(id)?;
        let value = Value::One(check.result?);
        match form {
            "" => Some(self.amount(value, check.unit, false)),
            "number" => Some(self.quantity(value, Some(check.unit), false)),
            "percent" => Some(self.format_percent_value(value, false)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Digits, Lang, Messages, key, strip};
    use crate::story::{
        Area, Check, CheckKind, Date, DateProvenance, Event, EventId, Figure, FigureId, Kind, List,
        Precision, SourceId, Span, StoryId, Verdict,
    };

    const NONE: Text = Text(u16::MAX);
    const YEAR: Date = Date {
        year: 2002,
        month: 12,
        day: 23,
        precision: Precision::Day,
    };

    const fn figure(id: FigureId, value: Value, unit: Unit) -> Figure {
        Figure {
            id,
            area: Area::Rail,
            label: NONE,
            value,
            unit: Some(unit),
            about: false,
            change: None,
            period: None,
            source: SourceId("s"),
            paragraph: 11,
            note: None,
            caveats: List(&[]),
        }
    }

    const TRAINS: Figure = Figure {
        change: Some(Decimal::new(-7, 0)),
        ..figure(
            FigureId("rail.trains"),
            Value::One(Decimal::new(3218, 0)),
            Unit::Trains,
        )
    };
    const CONTAINERS: Figure = Figure {
        about: true,
        ..figure(
            FigureId("rail.containers"),
            Value::One(Decimal::new(7, 0)),
            Unit::ContainersThousand,
        )
    };
    const SUM: Check = Check {
        id: FigureId("rail.sum"),
        label: NONE,
        kind: CheckKind::Sum,
        of: List(&[TRAINS.id, TRAINS.id]),
        unit: Unit::Trains,
        digits: 0,
        against: None,
        declares: Verdict::CannotJudge,
        note: None,
        caveats: List(&[]),
        result: Some(Decimal::new(6436, 0)),
    };
    const TREATY: Event = Event {
        id: EventId("treaty"),
        label: NONE,
        text: NONE,
        when: Span {
            from: YEAR,
            to: YEAR,
        },
        dated_by: DateProvenance::YearByArticle,
        kind: Kind::Diplomacy,
        planned: false,
        anniversary: true,
        paragraphs: List(&[2]),
        figures: List(&[]),
        charts: List(&[]),
        caveats: List(&[]),
    };
    const STORY: Story = Story {
        id: StoryId("test"),
        languages: List(&[Lang::En]),
        published: Date {
            year: 2022,
            month: 9,
            day: 1,
            precision: Precision::Month,
        },
        source_language: "ar",
        paragraphs: 24,
        title: NONE,
        lede: NONE,
        about: NONE,
        key_numbers: List(&[]),
        timeline_title: NONE,
        sources: List(&[]),
        figures: List(&[TRAINS, CONTAINERS]),
        checks: List(&[SUM]),
        caveats: List(&[]),
        events: List(&[TREATY]),
        themes: List(&[]),
        charts: List(&[]),
    };

    fn filled_in(digits: Digits, text: &str) -> String {
        let last = key::UNIT_TRAINS
            .0
            .max(key::UNIT_CONTAINERS_THOUSAND.0)
            .max(key::UNIT_YEARS.0);
        let text_place = last.max(key::NUMBER_ABOUT.0) + 1;
        let words = (0..=text_place)
            .map(|place| match place {
                p if p == text_place => &*text.to_owned().leak(),
                p if p == key::NUMBER_ABOUT.0 => "about {n}",
                _ => "{n} of it|{n} of them",
            })
            .collect();
        let words = Messages::all(words).with_digits(Lang::En, digits);
        let locale = Locale {
            lang: Lang::En,
            digits,
            messages: words,
        };
        locale.fill(Text(text_place), &STORY)
    }

    fn filled(text: &str) -> String {
        filled_in(Digits::Latn, text)
    }

    #[test]
    fn years_typed_in_a_text_follow_the_choice_of_digits() {
        assert_eq!(filled("May 2022"), "May 2022");
        let text = filled_in(Digits::Arab, "May 2022: {rail.trains:number}");
        assert_eq!(strip(&text), "May ٢٠٢٢: ٣٬٢١٨");
    }

    #[test]
    fn figures_checks_and_events_fill_in_each_form() {
        assert_eq!(
            filled("{rail.trains}, {rail.trains:change}"),
            "3,218 of them, −7%"
        );
        assert_eq!(
            filled("{rail.trains:number} {rail.trains:percent}"),
            "3,218 3,218%"
        );
        assert_eq!(
            filled("{rail.containers} / {rail.containers:number}"),
            "about 7 of them / 7"
        );
        assert_eq!(
            filled("{rail.sum} {rail.sum:number}"),
            "6,436 of them 6,436"
        );
        assert_eq!(filled("{event.treaty:years}"), "20 of them");
    }

    #[test]
    fn unknown_placeholders_stay_as_they_are() {
        for text in [
            "{rail.ships}",
            "{rail.containers:change}",
            "{rail.trains:colour}",
            "{event.treaty}",
        ] {
            assert_eq!(strip(&filled(text)), text);
        }
    }
}
