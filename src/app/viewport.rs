//! The interactive part of a drawing, over the static one: its canvas, the list of its marks for keyboard and screen
//! reader, the focus ring, and the tooltip.
//!
//! When the pointer moves, only ring and tooltip change, and the canvas isn't painted.

mod canvas;
mod events;
mod mark_list;
mod painter;
mod tooltip;
mod walk;

use super::dom;
use super::drawing::Drawing;
use super::observers::{self, Size};
use super::page::Page;
use crate::components::PageState;
use crate::interaction::settings::SwitchSettings;
use crate::story;
use crate::story::EntryId;
use canvas::ChartCanvas;
use jisr_charts::interaction::Level;
use jisr_charts::scene::hit;
use jisr_charts::{Mark, Point, Rect, Scene};
use leptos::html::Div;
use leptos::prelude::*;
use mark_list::MarkList;
use std::sync::Arc;
use tooltip::Tooltip;
use web_sys::HtmlElement;

/// A drawing with what is known of its marks. Copies share the signals.
#[derive(Clone, Copy)]
pub struct Viewport {
    /// What all components share.
    page: Page,
    /// What is drawn.
    pub drawing: Drawing,
    /// The size of the drawing.
    size: RwSignal<Size>,
    /// Whether the browser lets the canvas be painted. Otherwise the static drawing stays, and the marks are its own.
    has_context: RwSignal<bool>,
    /// What the switches set, or the default where only the static drawing can be shown.
    settings: Memo<SwitchSettings>,
    scene: Memo<Arc<Scene>>,
    /// The entry whose tooltip is shown here, and whether it is pinned.
    selected: Memo<Option<(EntryId, bool)>>,
    /// Notifies when the keyboard goes from level to level.
    walked: Trigger,
    /// Whether no part of the drawing is inside the window.
    offscreen: RwSignal<bool>,
    /// The list of marks.
    list: NodeRef<Div>,
    tooltip: NodeRef<Div>,
    /// What happened last.
    last: StoredValue<Last>,
}

/// What happened last in a drawing.
#[derive(Clone, Copy, Default)]
struct Last {
    /// The rectangles of mark and tooltip, in CSS pixels from the drawing's corner.
    geometry: Option<(Rect, Rect)>,
    /// Where the keyboard went. A selected mark goes before it: see [`Viewport::level_at`].
    level: Level,
    /// Where a finger touched the drawing, in CSS pixels of the window.
    finger_down: Option<(i32, i32)>,
}

impl Viewport {
    /// A drawing of a page, whose size is not known yet.
    fn new(page: Page, drawing: Drawing) -> Self {
        let (state, size) = (page.state, RwSignal::new(Size::default()));
        let has_context = RwSignal::new(true);
        let settings = Memo::new(move |_| match has_context.get() {
            true => state.switches.get(),
            false => SwitchSettings::default(),
        });
        let layout = Memo::new(move |_| {
            let width = size.get().width / (observers::root_font_size() / 16.0);
            drawing.layout_state(settings.get(), width)
        });
        // Another layout state always has another scene, so the scenes themselves need no comparison.
        let scene = Memo::new_with_compare(
            move |_| {
                let (locale, time) = (page.locale(), page.data.time);
                Arc::new(drawing.scene(layout.get(), locale, time))
            },
            |_, _| true,
        );
        let selected = Memo::new(move |_| {
            let (entry, pinned) = state.selection.get().in_drawing(drawing.id())?;
            let has_mark = mark_of(&scene.get(), entry).is_some();
            (has_mark && is_of_kind(state, entry)).then_some((entry, pinned))
        });
        Viewport {
            page,
            drawing,
            size,
            has_context,
            settings,
            scene,
            selected,
            walked: Trigger::new(),
            offscreen: RwSignal::new(false),
            list: NodeRef::new(),
            tooltip: NodeRef::new(),
            last: StoredValue::new(Last::default()),
        }
    }

    /// Whether the static drawing shows what is to be shown.
    fn is_static(&self) -> bool {
        self.drawing.is_static(self.settings.get())
    }

    /// The part of the scene's width that a CSS pixel has.
    fn units_per_pixel(&self, scene: &Scene) -> f64 {
        let width = self.size.get().width;
        if width > 0.0 {
            scene.width / width
        } else {
            1.0
        }
    }

    /// The entry of the mark at a point of the drawing, or of the nearest mark within `reach`; in CSS pixels.
    fn mark_at(&self, at: Point, reach: f64) -> Option<EntryId> {
        let scene = self.scene.get();
        let units = self.units_per_pixel(&scene);
        let at = Point {
            x: at.x * units,
            y: at.y * units,
        };
        let mark = scene.marks.get(hit(&scene, at, reach * units)?)?;
        EntryId::of(story(), &mark.id).filter(|entry| is_of_kind(self.page.state, *entry))
    }

    /// A mark's rectangle in CSS pixels from the drawing's corner.
    fn mark_rect(&self, entry: EntryId) -> Option<Rect> {
        let scene = self.scene.get();
        let units = self.units_per_pixel(&scene);
        let mark = mark_of(&scene, entry)?;
        let Rect { x, y, w, h } = mark.rect;
        let [x, y, w, h] = [x, y, w, h].map(|side| side / units);
        is_of_kind(self.page.state, entry).then_some(Rect { x, y, w, h })
    }

    /// All entries of the mark that shows an entry: that one, then the others.
    fn entries_beside(&self, entry: EntryId) -> Vec<EntryId> {
        let scene = self.scene.get();
        let ids = mark_of(&scene, entry).into_iter().flat_map(Mark::ids);
        let others = ids.filter_map(|id| EntryId::of(story(), id));
        let others = others.filter(|other| *other != entry);
        [entry].into_iter().chain(others).collect()
    }

    /// The entry that the keyboard's mark of an entry has: the first that the mark shows.
    fn entry_of_mark(&self, entry: EntryId) -> EntryId {
        let scene = self.scene.get();
        let first = mark_of(&scene, entry).and_then(|mark| EntryId::of(story(), &mark.id));
        first.unwrap_or(entry)
    }

    /// The entries of the marks, in keyboard order.
    fn mark_entries(&self) -> Vec<EntryId> {
        let scene = self.scene.get();
        let entries = scene
            .marks
            .iter()
            .filter_map(|m| EntryId::of(story(), &m.id));
        entries
            .filter(|entry| is_of_kind(self.page.state, *entry))
            .collect()
    }

    /// The rectangle of the first mark that is related to the selection.
    fn related_rect(&self) -> Option<Rect> {
        let entry = self.page.state.selection.get().current()?.id;
        let related = story().related(entry).into_iter();
        let mut related = related.filter_map(|entry| self.mark_rect(entry));
        self.mark_rect(entry).or_else(|| related.next())
    }

    /// The rectangles with a ring: of the selected mark or the marks that the keyboard is at, or of one that is related
    /// to the selection.
    fn ring_rects(&self) -> Vec<Rect> {
        let here = self.entries_here();
        if here.is_empty() {
            return self.related_rect().into_iter().collect();
        }
        let rects = here.iter().filter_map(|entry| self.mark_rect(*entry));
        rects.collect()
    }

    /// Remembers where mark and tooltip are.
    fn set_geometry(&self, geometry: Option<(Rect, Rect)>) {
        self.last.update_value(|last| last.geometry = geometry);
    }

    /// Takes a request to bring the selected mark into view back. Returns whether there was one.
    fn take_reveal(&self) -> bool {
        let reveal = self.page.state.reveal;
        let is_asked = reveal.get() == Some(self.drawing.id());
        if is_asked {
            reveal.update_untracked(|drawing| *drawing = None);
        }
        is_asked
    }
}

/// The mark that shows an entry. A mark may show several.
fn mark_of(scene: &Scene, entry: EntryId) -> Option<&Mark> {
    let mut marks = scene.marks.iter();
    marks.find(|mark| mark.ids().any(|id| id == entry.as_str()))
}

/// Whether an entry is a figure, or an event of the kind that is shown. Events of other kinds are dimmed, and their marks
/// do nothing.
fn is_of_kind(state: PageState, entry: EntryId) -> bool {
    let EntryId::Event(id) = entry else {
        return true;
    };
    let kind = state.switches.get().kind;
    kind.is_none_or(|kind| story().event(id).is_some_and(|event| event.kind == kind))
}

/// The interactive part of a drawing.
#[component]
pub fn ChartViewport(
    /// What all components share.
    page: Page,
    /// What is drawn.
    drawing: Drawing,
    /// The element of the static page in which this is mounted.
    place: HtmlElement,
    /// The controls around the drawing, which its tooltip must not cover.
    controls: Controls,
    /// Whether the canvas may be painted and replace the static drawing.
    may_paint: ReadSignal<bool>,
    /// Whether the list of marks may be filled, although it doesn't have the focus yet.
    may_list: ReadSignal<bool>,
) -> impl IntoView {
    let viewport = Viewport::new(page, drawing);
    page.add_mark_list(drawing.id(), viewport.list);
    let rect = place.get_bounding_client_rect();
    viewport.size.set(Size::of(rect.width(), rect.height()));
    observers::observe_resize(&place, move |size| {
        // An element that isn't shown keeps its drawing.
        if !size.is_empty() && size != viewport.size.get_untracked() {
            viewport.size.set(size);
        }
    });
    observers::observe_visibility(&place, move |seen| viewport.offscreen.set(!seen));
    events::listen(viewport, &place);
    let rings = move || {
        let walked = viewport.selected.get().is_none() && viewport.level() != Level::Drawing;
        let class = match walked {
            true => "focus-ring shown walked",
            false => "focus-ring shown",
        };
        let ring = |Rect { x, y, w, h }| {
            let size = ["width:", &dom::pixels(w), ";height:", &dom::pixels(h)].concat();
            let style = [&size, ";transform:", &dom::translation(x, y)].concat();
            view! { <div class=class data-ring="" style=style></div> }
        };
        let rects = viewport.ring_rects().into_iter();
        rects.map(ring).collect_view()
    };
    view! {
        <ChartCanvas viewport=viewport place=place.clone() may_paint=may_paint />
        <MarkList viewport=viewport may_list=may_list />
        {rings}
        <Tooltip viewport=viewport place=place controls=controls />
    }
}

/// The controls around a drawing.
#[derive(Clone, Copy)]
pub struct Controls {
    /// The switches.
    pub switches: NodeRef<Div>,
    /// The buttons that go from event to event, which stick to the window's top.
    pub steps: NodeRef<Div>,
}
