//! The chart as a component.

use super::drawing::Drawing;
use super::frame::{Frame, WIDTH, frame};
use super::marks::{Hooks, Marks, Parts};
use crate::chart::{self, LayoutError};
use crate::{MarkId, Settings, Theme};
use leptos::prelude::*;

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
        swipe: false,
    };
    let hooks = Hooks {
        on_select,
        on_error,
        tooltip_content,
    };
    frame(Frame {
        id,
        class: "jisr-chart",
        title,
        marks: Marks::new(drawing, parts, hooks),
        theme,
        width,
        table,
        controls: None,
        children,
    })
}
