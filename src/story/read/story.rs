//! From raw entries to the story: every id known, every number sound, every verdict as declared.

use super::chart::charts;
use super::fault::{Fault, Source};
use super::raw::*;
use super::words::Reader;
use super::{Read, leak, list};
use crate::story::{
    Check, Date, Decimal, Event, Figure, Flag, Precision, Span, Story, Theme, Value, Verdict,
};
use std::collections::BTreeSet;
use std::path::Path;
use toml::Spanned;

/// No story counts more than this of anything: a longer number is a slip.
const HUGE: f64 = 1e12;

pub fn read(folder: &Path, interface: &Path) -> Result<Read, Vec<Fault>> {
    let [
        mut top,
        mut figures,
        mut checks,
        mut flags,
        mut events,
        mut drawn,
    ] = [
        "story.toml",
        "figures.toml",
        "checks.toml",
        "flags.toml",
        "events.toml",
        "charts.toml",
    ]
    .map(|name| Source::open(folder, name));
    let raw = (
        top.parse::<StoryFile>(),
        figures.parse::<FiguresFile>(),
        checks.parse::<ChecksFile>(),
        flags.parse::<FlagsFile>(),
        events.parse::<EventsFile>(),
        drawn.parse::<ChartsFile>(),
    );
    let files = |s: [Source; 6]| s.into_iter().flat_map(|s| s.faults).collect::<Vec<_>>();
    let (Some(t), Some(f), Some(c), Some(g), Some(e), Some(d)) = raw else {
        return Err(files([top, figures, checks, flags, events, drawn]));
    };

    let codes: Vec<String> = t.languages.iter().map(|l| l.get_ref().clone()).collect();
    for code in &t.languages {
        if crate::story::LANGUAGES
            .iter()
            .all(|known| known != code.get_ref())
        {
            top.fault(
                code.span(),
                format!("no rules for the language `{}`", code.get_ref()),
                format!("known: {}", crate::story::LANGUAGES.join(", ")),
            );
        }
    }
    if codes.is_empty() {
        top.fault(0..0, "the story has no language", "languages = [\"ar\"]");
    }
    let mut words = Reader::open(interface, folder, &codes);
    let mut ids = BTreeSet::new();
    let mut fresh = |source: &mut Source, id: &Word| {
        let name = id.get_ref();
        let plain = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
        if !plain {
            source.fault(
                id.span(),
                format!("`{name}` is no id"),
                "use Latin letters, figures, dots, - and _",
            );
        }
        if !ids.insert(name.clone()) {
            source.fault(
                id.span(),
                format!("the id `{name}` is there twice"),
                "give each entry an id of its own",
            );
        }
        leak(name)
    };

    let sources: Vec<_> = t
        .source
        .iter()
        .map(|s| {
            let id = fresh(&mut top, &s.id);
            crate::story::Source {
                id,
                name: words.need(&format!("source.{id}.name")),
                short: words.need(&format!("source.{id}.short")),
            }
        })
        .collect();
    let flag_list: Vec<_> = g
        .flag
        .iter()
        .map(|s| {
            let id = fresh(&mut flags, &s.id);
            Flag {
                id,
                title: words.need(&format!("flag.{id}.title")),
                reason: words.need(&format!("flag.{id}.reason")),
            }
        })
        .collect();
    let flag_ids: Vec<&str> = flag_list.iter().map(|f| f.id).collect();

    let figure_list: Vec<Figure> = f
        .figure
        .iter()
        .map(|r| {
            let id = fresh(&mut figures, &r.id);
            known(
                &mut figures,
                "source",
                std::slice::from_ref(&r.source),
                &sources.iter().map(|s| s.id).collect::<Vec<_>>(),
            );
            paragraph(&mut figures, &r.paragraph, t.paragraphs);
            let value = value(&mut figures, r);
            if matches!(value, Value::None) != r.unit.is_none() {
                figures.fault(
                    r.id.span(),
                    format!("`{id}` has a number or a unit, but not both"),
                    "give both `value` (or `range`) and `unit`, or neither",
                );
            }
            Figure {
                id,
                area: one_of(&mut figures, "area", &r.area).unwrap_or(crate::story::Area::Trade),
                label: words.need(&format!("figure.{id}")),
                value,
                unit: r
                    .unit
                    .as_ref()
                    .and_then(|u| one_of(&mut figures, "unit", u)),
                about: r.about,
                change: r
                    .change
                    .as_ref()
                    .and_then(|c| number(&mut figures, c.get_ref(), c.span(), true)),
                period: r.period.as_ref().and_then(|p| span(&mut figures, p)),
                source: leak(r.source.get_ref()),
                paragraph: *r.paragraph.get_ref(),
                note: words.may(&format!("note.{id}")),
                flags: ids_of(&mut figures, "flag", &r.flags, &flag_ids),
            }
        })
        .collect();
    let mut figure_ids: Vec<&str> = figure_list.iter().map(|f| f.id).collect();

    let mut check_list = vec![];
    for r in &c.check {
        let id = fresh(&mut checks, &r.id);
        let against = std::slice::from_ref(&r.against)
            .iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>();
        known(
            &mut checks,
            "figure or earlier check",
            &against,
            &figure_ids,
        );
        let of = ids_of(&mut checks, "figure or earlier check", &r.of, &figure_ids);
        if *r.digits.get_ref() > 6 {
            checks.fault(
                r.digits.span(),
                format!("`{id}` shows {} digits", r.digits.get_ref()),
                "digits = 0 to 6",
            );
        }
        let (Some(kind), Some(unit), Some(declares)) = (
            one_of(&mut checks, "kind", &r.kind),
            one_of(&mut checks, "unit", &r.unit),
            one_of(&mut checks, "verdict", &r.declares),
        ) else {
            continue;
        };
        check_list.push(Check {
            id,
            label: words.need(&format!("check.{id}")),
            kind,
            of,
            unit,
            digits: *r.digits.get_ref(),
            against: r.against.as_ref().map(|a| leak(a.get_ref())),
            declares,
            note: words.may(&format!("note.{id}")),
            flags: ids_of(&mut checks, "flag", &r.flags, &flag_ids),
        });
        figure_ids.push(id);
    }

    let charts = charts(
        &mut drawn,
        &d,
        &mut words,
        &figure_ids,
        &sources.iter().map(|s| s.id).collect::<Vec<_>>(),
        &mut fresh,
    );
    let chart_ids: Vec<&str> = charts.iter().map(|c| c.id).collect();
    let mut event_list: Vec<Event> = e
        .event
        .iter()
        .map(|r| {
            let id = fresh(&mut events, &r.id);
            Event {
                id,
                label: words.need(&format!("event.{id}.label")),
                text: words.need(&format!("event.{id}.text")),
                when: span(&mut events, &r.when).unwrap_or(NEVER),
                origin: one_of(&mut events, "origin", &r.origin)
                    .unwrap_or(crate::story::Origin::Article),
                kind: one_of(&mut events, "kind", &r.kind).unwrap_or(crate::story::Kind::Diplomacy),
                planned: r.planned,
                anniversary: r.anniversary,
                paragraphs: paragraphs(&mut events, &r.paragraphs, t.paragraphs),
                figures: ids_of(&mut events, "figure", &r.figures, &figure_ids),
                charts: ids_of(&mut events, "chart", &r.charts, &chart_ids),
                flags: ids_of(&mut events, "flag", &r.flags, &flag_ids),
            }
        })
        .collect();
    event_list.sort_by_key(|e| (e.when.from.first_day(), e.when.to.end_day()));
    let themes = e
        .theme
        .iter()
        .map(|r| Theme {
            id: fresh(&mut events, &r.id),
            text: words.need(&format!("theme.{}", r.id.get_ref())),
            kind: one_of(&mut events, "kind", &r.kind).unwrap_or(crate::story::Kind::Diplomacy),
            paragraphs: paragraphs(&mut events, &r.paragraphs, t.paragraphs),
            figures: ids_of(&mut events, "figure", &r.figures, &figure_ids),
        })
        .collect();

    let story = Story {
        id: leak(t.id.get_ref()),
        languages: list(codes.iter().map(|c| leak(c)).collect()),
        published: date(&mut top, &t.published).unwrap_or(NEVER.from),
        paragraphs: t.paragraphs,
        title: words.need("story.title"),
        lede: words.need("story.lede"),
        about: words.need("story.about"),
        timeline_title: words.need("story.timeline"),
        sources: list(sources),
        figures: list(figure_list),
        checks: list(check_list),
        flags: list(flag_list),
        events: list(event_list),
        themes: list(themes),
        charts: list(charts),
    };
    judge(&mut checks, &c, &story);
    let knows = |name: &str| placeholder(&story, name);
    let (tables, told) = words.finish(&t.allow, knows);
    let mut faults = files([top, figures, checks, flags, events, drawn]);
    faults.extend(told);
    if faults.is_empty() {
        Ok(Read { story, tables })
    } else {
        Err(faults)
    }
}

const NEVER: Span = {
    let date = Date {
        year: 1970,
        month: 1,
        day: 1,
        precision: Precision::Year,
    };
    Span {
        from: date,
        to: date,
    }
};

/// Whether a text may name this in braces.
fn placeholder(story: &Story, name: &str) -> bool {
    let (id, form) = name.split_once(':').unwrap_or((name, ""));
    if let Some(event) = id.strip_prefix("event.") {
        return form == "years" && story.event(event).is_some();
    }
    match (story.figure(id), story.check(id)) {
        (Some(f), _) => match form {
            "" | "number" | "percent" => f.unit.is_some(),
            "change" => f.change.is_some(),
            _ => false,
        },
        (None, Some(_)) => matches!(form, "" | "number" | "percent"),
        _ => false,
    }
}

/// Every check must come out as the story declares: a changed figure can't turn one in silence.
fn judge(source: &mut Source, raw: &ChecksFile, story: &Story) {
    for (r, check) in raw
        .check
        .iter()
        .filter_map(|r| Some((r, story.check(r.id.get_ref())?)))
    {
        match check.evaluate(story) {
            None => source.fault(
                r.id.span(),
                format!("`{}` can't be computed", check.id),
                "each input needs a number (and a change, or a period, where the kind asks for it); see `kind`",
            ),
            Some(o) if o.verdict != check.declares => source.fault(
                r.declares.span(),
                format!("`{}` declares {}, but its figures come to {:.4} ({:.4} to {:.4} with rounding): {}", check.id, code(check.declares), o.value, o.room.low, o.room.high, code(o.verdict)),
                format!("correct the figure, or declare \"{}\"", code(o.verdict)),
            ),
            Some(_) => {}
        }
    }
}

fn code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::WithinRounding => "within_rounding",
        Verdict::Disagrees => "disagrees",
        Verdict::CannotJudge => "cannot_judge",
    }
}

/// One of the words that serde knows for `T`; the fault lists them.
fn one_of<T: serde::de::DeserializeOwned>(
    source: &mut Source,
    what: &str,
    word: &Word,
) -> Option<T> {
    let parsed = T::deserialize(
        serde::de::value::StrDeserializer::<serde::de::value::Error>::new(word.get_ref()),
    );
    match parsed {
        Ok(value) => Some(value),
        Err(e) => {
            let known = e.to_string();
            let known = known
                .split_once("expected ")
                .map_or(known.as_str(), |(_, k)| k)
                .to_owned();
            source.fault(
                word.span(),
                format!("unknown {what} `{}`", word.get_ref()),
                format!("known: {known}"),
            );
            None
        }
    }
}

fn known(source: &mut Source, what: &str, words: &[Word], all: &[&str]) {
    for word in words {
        if !all.contains(&word.get_ref().as_str()) {
            let near = all.iter().min_by_key(|id| distance(id, word.get_ref()));
            let right = near.map_or_else(String::new, |id| format!("did you mean `{id}`?"));
            source.fault(
                word.span(),
                format!("there is no {what} `{}`", word.get_ref()),
                right,
            );
        }
    }
}

pub fn ids_of(
    source: &mut Source,
    what: &str,
    words: &[Word],
    all: &[&str],
) -> crate::story::List<&'static str> {
    known(source, what, words, all);
    list(words.iter().map(|w| leak(w.get_ref())).collect())
}

/// How many letters stand differently: enough to guess at a slip.
fn distance(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let tail = a
        .bytes()
        .rev()
        .zip(b.bytes().rev())
        .take_while(|(x, y)| x == y)
        .count();
    a.len().max(b.len()).saturating_sub(same + tail)
}

fn number(
    source: &mut Source,
    text: &str,
    at: std::ops::Range<usize>,
    signed: bool,
) -> Option<Decimal> {
    match Decimal::parse(text) {
        None => {
            source.fault(
                at,
                format!("`{text}` is not a number"),
                "write it as in \"8.8\" or \"3218\": digits, one point at most, no separators",
            );
            None
        }
        Some(d) if d.to_f64().abs() > HUGE => {
            source.fault(
                at,
                format!("`{text}` is huge"),
                "use a larger unit, such as usd_billion",
            );
            None
        }
        Some(d) if !signed && d.mantissa < 0 => {
            source.fault(
                at,
                format!("`{text}` is negative"),
                "amounts are zero or more",
            );
            None
        }
        Some(d) => Some(d),
    }
}

fn value(source: &mut Source, r: &FigureEntry) -> Value {
    match (&r.value, &r.range) {
        (None, None) => Value::None,
        (Some(v), None) => {
            number(source, v.get_ref(), v.span(), false).map_or(Value::None, Value::One)
        }
        (None, Some(range)) => {
            let [a, b] = range.get_ref();
            let ends = (
                number(source, a, range.span(), false),
                number(source, b, range.span(), false),
            );
            let (Some(a), Some(b)) = ends else {
                return Value::None;
            };
            if a.to_f64() >= b.to_f64() {
                source.fault(
                    range.span(),
                    "the range runs backward",
                    "write the smaller number first: range = [\"12\", \"14\"]",
                );
            }
            Value::Range(a, b)
        }
        (Some(v), Some(_)) => {
            source.fault(v.span(), "both a value and a range", "keep one of them");
            Value::None
        }
    }
}

fn paragraph(source: &mut Source, p: &Spanned<u8>, last: u8) {
    if *p.get_ref() == 0 || *p.get_ref() > last {
        source.fault(
            p.span(),
            format!("there is no paragraph {}", p.get_ref()),
            format!("the article has 1 to {last}"),
        );
    }
}

fn paragraphs(source: &mut Source, all: &[Spanned<u8>], last: u8) -> crate::story::List<u8> {
    for p in all {
        paragraph(source, p, last);
    }
    list(all.iter().map(|p| *p.get_ref()).collect())
}

fn date(source: &mut Source, word: &Word) -> Option<Date> {
    let date = Date::parse(word.get_ref());
    if date.is_none() {
        source.fault(
            word.span(),
            format!("`{}` is no date", word.get_ref()),
            "write 2022, 2022-06 or 2022-06-24",
        );
    }
    date
}

fn span(source: &mut Source, word: &Word) -> Option<Span> {
    let text = word.get_ref();
    let (a, b) = text.split_once('/').unwrap_or((text, text));
    match (Date::parse(a), Date::parse(b)) {
        (Some(from), Some(to)) if from.first_day() <= to.first_day() => Some(Span { from, to }),
        (Some(_), Some(_)) => {
            source.fault(
                word.span(),
                format!("`{text}` ends before it begins"),
                "write the earlier date first",
            );
            None
        }
        _ => {
            source.fault(
                word.span(),
                format!("`{text}` is no date"),
                "write 2022, 2022-06, 2022-06-24, or two of them with / between",
            );
            None
        }
    }
}
