//! The controls of the ledger: its search field, its filters and its order, and what they found.

use crate::interaction::ledger::{LedgerFilter, area_name};
use crate::interaction::row_order::{RowOrder, order_name};
use crate::locale::{Locale, key};
use crate::story::{Area, SourceId, Story};
use leptos::prelude::*;

/// The search field, the filters and the order of the ledger. `data-filter` on a control is for tests. The order is set
/// here in narrow windows alone; in wide ones the heads of the columns set it (`style/ledger.css`).
#[component]
pub fn LedgerControls<'a>(
    /// The story, whose subjects and sources are the options.
    story: &'a Story,
    /// The language of the labels.
    locale: &'a Locale,
    /// What the controls show and change.
    filter: RwSignal<LedgerFilter>,
    /// Whether the controls do nothing, as in a page whose program doesn't run.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView + use<> {
    let say = |text| locale.message(text).to_owned();
    let all = || (String::new(), say(key::LEDGER_FIND_ALL));
    let areas = Area::ALL.into_iter();
    let areas = areas.filter(|area| story.figures.iter().any(|f| f.area == *area));
    let areas = areas.map(|area| (area.code().to_owned(), say(area_name(area))));
    let sources = story
        .sources
        .iter()
        .map(|s| (s.id.to_string(), say(s.short)));
    let source_ids: Vec<SourceId> = story.sources.iter().map(|s| s.id).collect();
    let orders = RowOrder::ALL.map(|order| (order.code().to_owned(), say(order_name(order))));
    let area = select(
        say(key::LEDGER_FIND_AREA),
        "area",
        [all()].into_iter().chain(areas).collect(),
        disabled,
        Box::new(move || filter.with(|f| f.area.map_or("", Area::code))),
        Box::new(move |value| filter.update(|f| f.area = Area::from_code(&value))),
    );
    let source = select(
        say(key::LEDGER_FIND_SOURCE),
        "source",
        [all()].into_iter().chain(sources).collect(),
        disabled,
        Box::new(move || filter.with(|f| f.source.map_or("", SourceId::as_str))),
        Box::new(move |value| {
            let source = source_ids.iter().find(|id| id.as_str() == value).copied();
            filter.update(|f| f.source = source);
        }),
    );
    let order = select(
        say(key::LEDGER_SORT),
        "order",
        orders.into(),
        disabled,
        Box::new(move || filter.with(|f| f.order.code())),
        Box::new(move |value| {
            filter.update(|f| f.order = RowOrder::from_code(&value).unwrap_or_default())
        }),
    );
    let flagged = checkbox(
        say(key::LEDGER_FIND_FLAGGED),
        "flagged",
        disabled,
        Box::new(move || filter.with(|f| f.flagged)),
        Box::new(move |on| filter.update(|f| f.flagged = on)),
    );
    let disagreeing = checkbox(
        say(key::LEDGER_FIND_DISAGREEING),
        "disagreeing",
        disabled,
        Box::new(move || filter.with(|f| f.disagreeing)),
        Box::new(move |on| filter.update(|f| f.disagreeing = on)),
    );
    view! {
        <div class="controls filters" role="search">
            <label>
                {say(key::LEDGER_FIND)}
                <input
                    type="search"
                    disabled=disabled
                    data-filter="words"
                    prop:value=move || filter.with(|f| f.words.clone())
                    on:input=move |event| filter.update(|f| f.words = event_target_value(&event))
                />
            </label>
            {area}
            {source}
            {order}
            {flagged}
            {disagreeing}
        </div>
    }
}

/// Reads the value of a control. Boxed, so that the markup of all controls of a kind is compiled once.
type Value<T> = Box<dyn Fn() -> T + Send>;

/// Sets the value of a control.
type Set<T> = Box<dyn Fn(T)>;

/// A list of options: its label, the values with their names, the value that is set, and what a choice does.
fn select(
    label: String,
    name: &'static str,
    options: Vec<(String, String)>,
    disabled: bool,
    value: Value<&'static str>,
    choose: Set<String>,
) -> impl IntoView {
    let options = options.into_iter();
    let options = options.map(|(value, words)| view! { <option value=value>{words}</option> });
    view! {
        <label class=name>
            {label}
            <select
                disabled=disabled
                data-filter=name
                prop:value=value
                on:input=move |event| choose(event_target_value(&event))
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

/// A condition that is on or off.
fn checkbox(
    label: String,
    name: &'static str,
    disabled: bool,
    checked: Value<bool>,
    set: Set<bool>,
) -> impl IntoView {
    view! {
        <label class="checkbox">
            <input
                type="checkbox"
                disabled=disabled
                data-filter=name
                prop:checked=checked
                on:input=move |event| set(event_target_checked(&event))
            />
            {label}
        </label>
    }
}

/// Says what the controls found, also to screen readers.
#[component]
pub fn LedgerStatus(
    /// What is said; nothing while all rows are shown in the story's order.
    #[prop(optional, into)]
    found: Signal<String>,
) -> impl IntoView {
    view! { <p class="found" role="status">{move || found.get()}</p> }
}
