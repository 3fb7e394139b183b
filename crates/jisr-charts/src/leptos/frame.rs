//! What all components of drawings render: the title, the drawing with what lies over it, and its texts.

use super::data_table::DataTable;
use super::drawing::Drawing;
use super::marks::Marks;
use super::overlay::overlay;
use super::resize::follow_width;
use super::words::ChartWords;
use crate::Theme;
use crate::chart::LayoutError;
use leptos::prelude::*;

/// The width of a drawing until the browser tells its own, in scene units.
pub(super) const WIDTH: f64 = 448.0;

/// A drawing with its marks, and what stands around it.
pub(super) struct Frame {
    /// The id of the element. Those of its parts begin with it.
    pub id: String,
    /// The classes of the element.
    pub class: &'static str,
    pub title: Signal<String>,
    pub marks: Marks,
    /// The theme; the one of the reader's system without it.
    pub theme: MaybeProp<Theme>,
    /// Gets the width of the drawing, in scene units.
    pub width: RwSignal<f64>,
    /// Whether there is a table of all values.
    pub table: bool,
    /// Buttons above the drawing.
    pub controls: Option<AnyView>,
    /// What stands below the drawing.
    pub children: Option<Children>,
}

/// The element of a chart.
pub(super) fn frame(frame: Frame) -> impl IntoView {
    let Frame {
        id,
        class,
        title,
        marks,
        theme,
        width,
        table,
        controls,
        children,
    } = frame;
    let drawing = marks.drawing;
    let viewport = marks.viewport;
    viewport.on_load(move |element| follow_width(element.into(), width));
    report_errors(drawing, marks.hooks.on_error);

    let lang = move || drawing.with(|d| d.lang.code());
    let direction = move || drawing.with(|d| d.direction.code());
    let theme = move || {
        theme.get().map(|theme| match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        })
    };
    let text = marks.parts.description.then(|| {
        let text = move || drawing.with(|d| d.description.clone());
        view! { <p class="jisr-hidden" id=[&id, "-text"].concat()>{text}</p> }
    });
    let data = table.then(|| data(drawing));
    view! {
        <figure class=class id=id.clone() lang=lang dir=direction data-theme=theme>
            <figcaption class="jisr-title" id=[&id, "-title"].concat()>
                {title}
            </figcaption>
            {controls}
            <div
                class="jisr-viewport"
                class:jisr-swiped=marks.parts.swipe
                node_ref=viewport
                on:pointerdown=move |event| marks.pointer_down(&event)
                on:pointerup=move |event| marks.pointer_up(&event)
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
