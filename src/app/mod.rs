//! The application in the browser. [`start`] mounts its components in the places of the static page.
//!
//! The rest of the page stays as the build made it, so nothing moves. If anything here fails, the page is complete
//! without it.

mod address;
mod animation_frame;
mod column_heads;
mod dom;
mod drawing;
mod effect;
mod environment;
mod ledger;
mod listener;
mod mount;
mod observers;
mod page;
mod places;
mod route;
mod scheduler;
mod sorted_rows;
mod static_parts;
mod viewport;

pub use dom::mark_failed;

use crate::components::{Around, EventSteps, PageState, Switches, TexturesButton};
use crate::interaction::switches::{chart_switches, timeline_switches};
use crate::story;
use drawing::Drawing;
use leptos::mount::mount_to;
use leptos::prelude::*;
use page::{Page, PageData};
use places::{DrawingPlace, Places};
use scheduler::{Task, after_frame};
use viewport::{ChartViewport, Controls};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Takes the page over: reads its language and texts, and mounts the components.
///
/// # Errors
/// If the page lacks the block of texts that every page of this site has. The page then stays static.
pub fn start() -> Result<(), JsValue> {
    let places = Places::of_document().ok_or("no document")?;
    let data = PageData::read(&places).ok_or("no words")?;
    let main = places.main().ok_or("no content")?;
    // The application ends with the page.
    mount_to(main, move || view! { <App places=places data=data /> }).forget();
    Ok(())
}

/// The application. It renders nothing where it is mounted: its components have places of their own.
#[component]
fn App(
    /// The places of the static page.
    places: Places,
    /// What the build wrote into the page for the program.
    data: &'static PageData,
) -> impl IntoView {
    let state = PageState::new(address::settings(), environment::current_theme());
    let page = Page::new(state, data);
    environment::observe(state);
    address::follow(page);
    static_parts::follow(page, &places);
    mount_parts(page, places);
}

/// Mounts each drawing in a task of its own, and the tables in another. The page is interactive before any canvas is painted, because the
/// static drawings show the same picture. The lists of marks for screen readers are filled last.
fn mount_parts(page: Page, places: Places) {
    let mut tasks: Vec<Task> = vec![];
    // Charts come first: the reader sees them first.
    let drawings = places.drawings().into_iter();
    let (charts, others): (Vec<_>, Vec<_>) = drawings.partition(|p| p.drawing.is_chart());
    let stages: Vec<Stages> = charts
        .iter()
        .chain(&others)
        .map(|_| Stages::new())
        .collect();
    let mut mounted = stages.clone().into_iter();
    let mut mount = |place: DrawingPlace| -> Option<Task> {
        let stages = mounted.next()?;
        Some(Box::new(move || mount_drawing(page, place, stages)))
    };
    let others_come_first = charts.is_empty();
    tasks.extend(charts.into_iter().filter_map(&mut mount));
    let mut others: Vec<Task> = others.into_iter().filter_map(&mut mount).collect();
    others.push(Box::new(move || mount_tables(page, &places)));
    let live: Task = Box::new(move || {
        dom::mark_live();
        dom::performance_mark("charts-interactive");
        route::follow(page);
    });
    if others_come_first {
        tasks.extend(others);
        tasks.push(live);
    } else {
        tasks.push(live);
        tasks.extend(others);
    }
    tasks.extend(
        stages
            .iter()
            .copied()
            .map(|s| -> Task { Box::new(move || s.may_paint.set(true)) }),
    );
    tasks.push(Box::new(|| {
        after_frame(Box::new(|| dom::performance_mark("charts-painted")));
    }));
    tasks.extend(
        stages
            .iter()
            .copied()
            .map(|s| -> Task { Box::new(move || s.may_list.set(true)) }),
    );
    scheduler::run(tasks);
}

/// Mounts the ledger, and the heads of the charts' tables.
fn mount_tables(page: Page, places: &Places) {
    if let Some(place) = places.ledger() {
        ledger::mount(page, place);
    }
    let tables = places.chart_tables().into_iter();
    tables.for_each(sorted_rows::mount);
}

/// What a drawing may do already.
#[derive(Clone, Copy)]
struct Stages {
    /// Paint its canvas.
    may_paint: RwSignal<bool>,
    /// Fill its list of marks.
    may_list: RwSignal<bool>,
}

impl Stages {
    fn new() -> Self {
        Stages {
            may_paint: RwSignal::new(false),
            may_list: RwSignal::new(false),
        }
    }
}

/// Mounts the components of one drawing.
fn mount_drawing(page: Page, place: DrawingPlace, stages: Stages) {
    let DrawingPlace {
        drawing,
        viewport,
        switches,
        steps,
        textures,
    } = place;
    let controls = Controls {
        switches: NodeRef::new(),
        steps: NodeRef::new(),
    };
    let (state, locale) = (page.state, page.locale());
    if let Some(switches) = switches {
        let list = match drawing {
            Drawing::Chart(chart) => chart_switches(story(), locale, chart),
            Drawing::Timeline => timeline_switches(story(), locale),
        };
        let (id, direction, node) = (drawing.id(), locale.lang.direction(), controls.switches);
        mount::replace(
            &switches,
            move || view! { <Switches drawing=id direction=direction switches=list state=state node_ref=node /> },
        );
    }
    if let Some(steps) = steps {
        let node = controls.steps;
        let announcement = Signal::derive(move || {
            let event = state.stepped_to.get();
            event.map_or_else(String::new, |event| page.label(&[event]))
        });
        mount::replace(&steps, move || {
            view! { <EventSteps locale=locale state=state announcement=announcement node_ref=node /> }
        });
    }
    if let Some(button) = textures {
        mount_textures_button(page, button);
    }
    let place = viewport.clone();
    mount::append(&viewport, move || {
        view! {
            <ChartViewport
                page=page
                drawing=drawing
                place=place
                controls=controls
                may_paint=stages.may_paint.read_only()
                may_list=stages.may_list.read_only()
            />
        }
    });
}

/// Mounts the button for textures. It stays in its place in the window when keys to textures appear on the page.
fn mount_textures_button(page: Page, button: HtmlElement) {
    let line = button.parent_element();
    let around: Around = Box::new(move |change| match &line {
        Some(line) => dom::keep_in_place(line, change),
        None => change(),
    });
    let (state, locale) = (page.state, page.locale());
    mount::replace(
        &button,
        move || view! { <TexturesButton locale=locale state=state around=around /> },
    );
}
