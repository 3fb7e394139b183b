//! Small multiples: the same form again and again, one panel for each part of the data.

mod table;

use super::mark_text::MarkText;
use super::{Chart, DataTable, LayoutError, LegendEntry, draw_legend};
use crate::data::Unit;
use crate::scene::joined_id;
use crate::text::style::Column;
use crate::{Mark, MarkId, Point, Scene, SceneBuilder, Settings};

/// Space between panels side by side, and between rows of panels.
const COLUMN_GAP: f64 = 24.0;
const ROW_GAP: f64 = 22.0;
/// Space below the words above all panels, and below the title of a panel.
const HEAD_GAP: f64 = 10.0;
const TITLE_GAP: f64 = 4.0;
/// The least width of a panel, if none is given.
const PANEL_WIDTH: f64 = 136.0;

/// A grid of charts, in reading order from the start side.
///
/// As many panels stand side by side as have room. On one scale, equal lengths mean equal amounts in all panels; a
/// scale of its own lets each panel show its own course.
///
/// ```
/// use jisr_charts::chart::{Chart, Columns, Multiples, Panel};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Times, Unit};
///
/// let columns = |values: [f64; 3]| {
///     Columns::over_time(Times::years([2022, 2023, 2024]), [Series::new("GDP", values)])
/// };
/// let chart = Multiples::new([
///     Panel::new("Egypt", columns([476.7, 396.0, 389.1])).id("EGY"),
///     Panel::new("Iraq", columns([286.6, 250.8, 279.6])).id("IRQ"),
/// ])
/// .unit(Unit::new("billion US dollars"));
/// let scene = chart.scene(&Settings::new(Lang::En, 672.0))?;
/// assert_eq!(scene.marks[0].id, "EGY:0.0");
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("multiples-shared"))]
#[non_exhaustive]
pub struct Multiples {
    /// The panels, in reading order.
    pub panels: Vec<Panel>,
    /// Whether the panels share one scale.
    pub scale: PanelScale,
    /// What the values of all panels count. The panels' own units should have no name, so that it stands once.
    pub unit: Unit,
    /// The entries of a legend above all panels: names of series with their colours.
    pub legend: Vec<(String, super::Swatch)>,
    /// The least width of a panel, in scene units.
    pub panel_width: f64,
}

/// One chart of a grid.
#[non_exhaustive]
pub struct Panel {
    /// What stands above it.
    pub title: String,
    /// Its chart.
    pub chart: Box<dyn Chart>,
    /// What the ids of its marks begin with, before a colon. Without it, that is the place of the panel.
    pub id: Option<String>,
}

/// Whether panels share one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum PanelScale {
    /// One scale for all, as far as their forms have an axis of values.
    #[default]
    Shared,
    /// A scale for each.
    Free,
}

impl Panel {
    /// A panel with its title.
    pub fn new(title: impl Into<String>, chart: impl Chart + 'static) -> Self {
        Panel {
            title: title.into(),
            chart: Box::new(chart),
            id: None,
        }
    }

    /// The same with what the ids of its marks begin with.
    pub fn id(self, id: impl Into<String>) -> Self {
        Panel {
            id: Some(id.into()),
            ..self
        }
    }
}

impl Multiples {
    /// A grid of panels on one scale.
    pub fn new(panels: impl IntoIterator<Item = Panel>) -> Self {
        Multiples {
            panels: panels.into_iter().collect(),
            scale: PanelScale::default(),
            unit: Unit::default(),
            legend: vec![],
            panel_width: PANEL_WIDTH,
        }
    }

    /// The same with shared or free scales.
    pub fn scale(self, scale: PanelScale) -> Self {
        Multiples { scale, ..self }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Multiples { unit, ..self }
    }

    /// The same with a legend above all panels.
    pub fn legend<N: Into<String>>(
        self,
        entries: impl IntoIterator<Item = (N, super::Swatch)>,
    ) -> Self {
        let entries = entries.into_iter().map(|(name, s)| (name.into(), s));
        Multiples {
            legend: entries.collect(),
            ..self
        }
    }

    /// The same with another least width of panels.
    pub fn panel_width(self, panel_width: f64) -> Self {
        Multiples {
            panel_width,
            ..self
        }
    }

    /// The extent that covers those of all panels.
    fn shared_extent(&self) -> Option<(f64, f64)> {
        let extents = self.panels.iter().filter_map(|p| p.chart.extent());
        extents.reduce(|(a, b), (low, high)| (a.min(low), b.max(high)))
    }

    /// The scenes of all panels at a width.
    fn scenes(&self, settings: &Settings) -> Result<Vec<Scene>, LayoutError> {
        let shared = match self.scale {
            PanelScale::Shared => self.shared_extent(),
            PanelScale::Free => None,
        };
        let scene = |panel: &Panel| {
            let same = shared.and_then(|extent| panel.chart.with_extent(extent));
            match same {
                Some(chart) => chart.scene(settings),
                None => panel.chart.scene(settings),
            }
        };
        self.panels.iter().map(scene).collect()
    }

    /// The grid with as many panels side by side as have room.
    fn grid(&self, settings: &Settings) -> Result<Grid, LayoutError> {
        let count = self.panels.len();
        if count == 0 {
            return Err(LayoutError::NoData);
        }
        let most = (settings.width + COLUMN_GAP) / (self.panel_width.max(1.0) + COLUMN_GAP);
        let mut columns = (most as usize).max(1).min(count);
        loop {
            // No emptier last row than this number of rows needs.
            columns = count.div_ceil(count.div_ceil(columns));
            let gaps = COLUMN_GAP * (columns - 1) as f64;
            let width = (settings.width - gaps) / columns as f64;
            match self.scenes(&settings.width(width)) {
                Ok(scenes) => {
                    return Ok(Grid {
                        scenes,
                        columns,
                        width,
                    });
                }
                Err(LayoutError::TooNarrow { .. } | LayoutError::TooMany { .. }) if columns > 1 => {
                    columns -= 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Draws the words above all panels; returns the top of the first row.
    fn draw_head(&self, builder: &mut SceneBuilder, settings: &Settings) -> f64 {
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        let note = settings.text.note;
        note.draw_lines(builder, &self.unit.name, false, &mut column);
        let entries = self.legend.iter().map(|(name, swatch)| LegendEntry {
            name,
            swatch: *swatch,
        });
        let entries: Vec<LegendEntry> = entries.collect();
        draw_legend(builder, &entries, &mut column, settings);
        if column.y > 0.0 {
            column.y += HEAD_GAP;
        }
        column.y
    }
}

/// The laid-out panels.
struct Grid {
    scenes: Vec<Scene>,
    /// How many stand side by side, and the width of each.
    columns: usize,
    width: f64,
}

impl Chart for Multiples {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        let grid = self.grid(settings)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut y = self.draw_head(&mut builder, settings);
        let style = settings.text.heading;
        let panels: Vec<(&Panel, &Scene)> = self.panels.iter().zip(&grid.scenes).collect();
        for (row, panels) in panels.chunks(grid.columns).enumerate() {
            let lines = panels
                .iter()
                .map(|(panel, _)| style.line_count(&panel.title, grid.width));
            let titles = lines.fold(0, usize::max) as f64 * style.line_height();
            let top = y + titles + TITLE_GAP;
            for (place, (panel, scene)) in panels.iter().enumerate() {
                let x = place as f64 * (grid.width + COLUMN_GAP);
                let mut column = Column {
                    x,
                    w: grid.width,
                    y,
                };
                style.draw_lines(&mut builder, &panel.title, false, &mut column);
                let number = row * grid.columns + place;
                let id = panel.id.clone().unwrap_or_else(|| number.to_string());
                let prefix = [&id, ":"].concat();
                builder.nest(scene, Point { x, y: top }, &prefix);
            }
            let heights = panels.iter().map(|(_, scene)| scene.height);
            y = top + heights.fold(0.0, f64::max) + ROW_GAP;
        }
        Ok(builder.finish(y - ROW_GAP))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        table::of(self, settings)
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let texts = |(place, panel): (usize, &Panel)| {
            let id = panel.id.clone().unwrap_or_else(|| place.to_string());
            let prefix = [&id, ":"].concat();
            let own = |mark: &Mark| {
                let ids = mark.ids().map(|id| id.strip_prefix(&prefix));
                let ids = ids.map(|id| id.map(|id| id.to_owned().into()));
                let id = joined_id(ids.collect::<Option<Vec<MarkId>>>()?);
                Some(Mark { id, ..mark.clone() })
            };
            // What a mark shows does not depend on where the panel stands.
            let panel_scene = Scene {
                marks: scene.marks.iter().filter_map(own).collect(),
                labels: scene.labels.clone(),
                ..Scene::default()
            };
            let texts = panel.chart.mark_texts(&panel_scene, settings);
            let titled = |text: MarkText| MarkText {
                title: [&panel.title, ": ", &text.title].concat(),
                ..text
            };
            texts.into_iter().map(titled).collect::<Vec<MarkText>>()
        };
        self.panels.iter().enumerate().flat_map(texts).collect()
    }

    fn description(&self, settings: &Settings) -> String {
        let unit = Some(self.unit.name.clone()).filter(|name| !name.is_empty());
        let panels = self.panels.iter().map(|panel| {
            let text = panel.chart.description(settings);
            [&panel.title, ": ", &text].concat()
        });
        let all: Vec<String> = unit.into_iter().chain(panels).collect();
        all.join(". ")
    }
}
