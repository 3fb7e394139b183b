//! The numbers under the headline, each a link to its chart.

use crate::locale::key;
use crate::locale::{Interpolate, Locale};
use crate::site::PageContext;
use crate::story::{FigureId, KeyNumber, Story, Unit, Value};
use leptos::prelude::*;

/// The list of numbers, if the story has any.
pub fn key_numbers(page: &PageContext) -> Option<impl IntoView + use<>> {
    let each = page.story.key_numbers.iter();
    let items: Vec<_> = each.filter_map(|number| item(page, number)).collect();
    (!items.is_empty()).then(|| view! { <ul class="key-numbers">{items}</ul> })
}

fn item(page: &PageContext, number: &KeyNumber) -> Option<impl IntoView + use<>> {
    let (story, locale) = (page.story, page.locale);
    let (value, unit) = value_and_unit(story, *number.figures.first()?)?;
    let two = number.figures.len() > 1;
    let counts: Vec<_> = number
        .figures
        .iter()
        .filter_map(|id| count(story, locale, *id, two))
        .collect();
    let words = format!(
        "{} {}",
        locale.unit_name(value, unit),
        locale.fill(number.label, story)
    );
    Some(view! {
        <li class:two=two><a href=format!("#{}", number.chart)><span class="counts">{counts}</span>" "<span class="label">{words}</span></a></li>
    })
}

/// A number with its change on the year, or, beside the count of another source, with the source's name.
fn count(
    story: &Story,
    locale: &Locale,
    id: FigureId,
    name_source: bool,
) -> Option<impl IntoView + use<>> {
    let (value, unit) = value_and_unit(story, id)?;
    let figure = story.figure(id);
    let number = locale.quantity(value, Some(unit), figure.is_some_and(|f| f.about));
    let beside = if name_source {
        let source = story.source(figure?.source)?;
        Some(locale.message(source.short).to_owned())
    } else {
        let change = figure.and_then(|f| f.change);
        let on_the_year = locale.message(key::CARD_CHANGE);
        change.map(|change| on_the_year.interpolate("n", &locale.change(change)))
    };
    let beside = beside.map(|words| view! { <small>{words}</small>" " });
    Some(view! { <span><b>{number}</b>" "{beside}</span> })
}

/// The value of a figure, or the result of a check, with its unit.
fn value_and_unit(story: &Story, id: FigureId) -> Option<(Value, Unit)> {
    let Some(figure) = story.figure(id) else {
        let check = story.check(id)?;
        return Some((Value::One(check.result?), check.unit));
    };
    Some((figure.value, figure.unit?))
}
