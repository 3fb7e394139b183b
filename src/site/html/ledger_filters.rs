//! The ledger's search field, filters and order. The page has them disabled, and the program enables
//! them.

use crate::interaction::row_order::RowOrder;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{Area, Text};
use leptos::prelude::*;

/// The name of a subject.
pub const fn area_name(area: Area) -> Text {
    match area {
        Area::Trade => key::AREA_TRADE,
        Area::Rail => key::AREA_RAIL,
        Area::Air => key::AREA_AIR,
        Area::Energy => key::AREA_ENERGY,
        Area::Investment => key::AREA_INVESTMENT,
        Area::Agriculture => key::AREA_AGRICULTURE,
        Area::Education => key::AREA_EDUCATION,
    }
}

/// The name of an order of rows.
const fn order_name(order: RowOrder) -> Text {
    match order {
        RowOrder::Story => key::PAGE_SORT_STORY,
        RowOrder::Paragraph => key::PAGE_SORT_PARAGRAPH,
        RowOrder::Name => key::PAGE_SORT_NAME,
    }
}

/// The controls of the ledger.
pub fn ledger_filters(page: &PageContext) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.message(text).to_owned();
    let all = || vec![(String::new(), say(key::PAGE_FIND_ALL))];
    let areas = Area::ALL
        .into_iter()
        .filter(|area| story.figures.iter().any(|f| f.area == *area));
    let areas = areas.map(|area| (area.code().to_owned(), say(area_name(area))));
    let sources = story
        .sources
        .iter()
        .map(|s| (s.id.to_string(), say(s.short)));
    let orders = RowOrder::ALL.map(|order| (order.code().to_owned(), say(order_name(order))));
    view! {
        <details>
            <summary>{say(key::PAGE_FILTERS)}</summary>
            <div class="controls filters" role="search">
            <label>{say(key::PAGE_FIND)}<input type="search" disabled data-filter="words"/></label>
            {select(say(key::PAGE_FIND_AREA), "area", all().into_iter().chain(areas).collect())}
            {select(say(key::PAGE_FIND_SOURCE), "source", all().into_iter().chain(sources).collect())}
            {select(say(key::PAGE_SORT), "order", orders.into())}
            <label class="checkbox"><input type="checkbox" disabled data-filter="flagged"/>{say(key::PAGE_FIND_FLAGGED)}</label>
            </div>
        </details>
        <p class="empty" role="status" data-empty-text=say(key::PAGE_FOUND_NONE)></p>
    }
}

fn select(title: String, filter: &'static str, options: Vec<(String, String)>) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| view! { <option value=value>{words}</option> })
        .collect();
    view! { <label>{title}<select disabled data-filter=filter>{options}</select></label> }
}
