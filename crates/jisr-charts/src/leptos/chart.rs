//! The chart as a component.

use super::data_table::DataTable;
use super::drawing::Drawing;
use super::marks::{Hooks, Marks, Parts};
use super::overlay::overlay;
use super::resize::follow_width;
use super::words::ChartWords;
use crate::chart::{self, LayoutError};
use crate::{MarkId, Settings, Theme};
use leptos::prelude::*;

/// The width of the drawing until the browser tells its own, in scene units.
const WIDTH: f64 = 448.0;

/// A chart with its title, its drawing, and all that a reader needs to ask it.
///
/// The drawing is a picture for readers who see it. For others there are the list of its marks, a
/// description and a table. Keys act while the list of marks has the focus: arrows in the direction of
/// reading, Home and End, Enter to pin a tooltip, Escape to close it.
///
/// A chart that needs a little more width than there is, is drawn smaller. If the chart can't be laid out, its
/// table stands open in place of the drawing.
#[component]
pub fn Chart<C, F, S>(
    /// The id of the element. The ids of its parts begin with it, so it must be unique in the page, and
    /// the same natively and in the browser.
    #[prop(into)]
    id: String,
    /// The title, which is also the name of the list of marks.
    #[prop(into)]
    title: Signal<String>,
    /// Makes the chart. It is made again when a signal changes that this reads.
    chart: F,
    /// The settings of the layout for a width in scene units.
    settings: S,
    /// The width that the drawing has until the browser tells its own, in scene units: 448 without it.
    #[prop(default = WIDTH)]
    width: f64,
    /// The theme. Without it, the one that the reader's system prefers.
    #[prop(optional, into)]
    theme: MaybeProp<Theme>,
    /// Is called with the id of the mark that the reader chooses by key, click or tap, and with `None`
    /// when no mark is chosen any more.
    #[prop(optional, into)]
    on_select: Option<Callback<(Option<MarkId>,)>>,
    /// Is called when the chart can't be laid out.
    #[prop(optional, into)]
    on_error: Option<Callback<(LayoutError,)>>,
    /// Makes the content of a mark's tooltip. Without it, the tooltip has the mark's title and values.
    #[prop(optional, into)]
    tooltip_content: Option<Callback<(MarkId,), AnyView>>,
    /// Whether marks have a tooltip.
    #[prop(default = true)]
    tooltip: bool,
    /// Whether the selected mark has a ring.
    #[prop(default = true)]
    focus_ring: bool,
    /// Whether the marks are a list that keys and screen readers reach.
    #[prop(default = true)]
    keyboard: bool,
    /// Whether screen readers are told of a mark that is chosen by click or tap.
    #[prop(default = true)]
    announcements: bool,
    /// Whether the chart has a text alternative.
    #[prop(default = true)]
    description: bool,
    /// Whether the chart has a table of its values, which readers can open.
    #[prop(default = true)]
    table: bool,
    /// What stands below the drawing, such as its source.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    C: chart::Chart + 'static,
    F: Fn() -> C + Send + Sync + 'static,
    S: Fn(f64) -> Settings<'static> + Send + Sync + 'static,
{
    let width = RwSignal::new(width);
    let drawing = Memo::new(move |_| Drawing::new(&chart(), &settings(width.get())));
    let parts = Parts {
        tooltip,
        focus_ring,
        keyboard,
        announcements,
        description,
    };
    let hooks = Hooks {
        on_select,
        tooltip_content,
    };
    let marks = Marks::new(drawing, parts, hooks);
    let viewport = marks.viewport();
    viewport.on_load(move |element| follow_width(element.into(), width));
    report_errors(drawing, on_error);

    let lang = move || drawing.with(|d| d.lang.code());
    let direction = move || drawing.with(|d| d.direction.code());
    let theme = move || {
        theme.get().map(|theme| match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        })
    };
    let text = description.then(|| {
        let text = move || drawing.with(|d| d.description.clone());
        view! { <p class="jisr-hidden" id=[&id, "-text"].concat()>{text}</p> }
    });
    let data = table.then(|| data(drawing));
    view! {
        <figure class="jisr-chart" id=id.clone() lang=lang dir=direction data-theme=theme>
            <figcaption class="jisr-title" id=[&id, "-title"].concat()>
                {title}
            </figcaption>
            <div
                class="jisr-viewport"
                node_ref=viewport
                on:click=move |event| marks.click(&event)
                on:pointerleave=move |event| marks.pointer_leave(&event)
            >
                <div aria-hidden="true" inner_html=move || drawing.with(|d| d.svg.clone())></div>
                {overlay(marks, &id)}
            </div>
            {text}
            {data}
            {children.map(|children| children())}
        </figure>
    }
}

/// The table of all values, which readers can open. It is open where there is no drawing.
fn data(drawing: Memo<Drawing>) -> impl IntoView {
    let open = move || drawing.with(|d| d.error.is_some());
    let head = move || ChartWords::of(drawing.with(|d| d.lang)).table;
    let table = move || drawing.with(|d| d.table.clone());
    view! {
        <details class="jisr-data" open=open>
            <summary>{head}</summary>
            <div class="jisr-scroll">
                <DataTable table=table />
            </div>
        </details>
    }
}

/// Tells the program why a chart can't be laid out.
fn report_errors(drawing: Memo<Drawing>, on_error: Option<Callback<(LayoutError,)>>) {
    let Some(on_error) = on_error else { return };
    let error = Memo::new(move |_| drawing.with(|d| d.error));
    Effect::new(move || {
        if let Some(error) = error.get() {
            on_error.run((error,));
        }
    });
}
