//! A scatter: dots placed by two values, with their names where there is room.

mod plot;
mod size_key;

use self::plot::ScatterPlot;
use super::annotation::AnnotationTarget;
use super::axis_start::AxisStart;
use super::domain::ordered;
use super::dot::dot_texts;
use super::dot::{Dot, DotGroup, DotLabels, Front, PlacedDot, bounds, draw_dot_labels, draw_dots};
use super::mark_text::MarkText;
use super::{
    Annotation, AnnotationLayer, Chart, DataTable, LayoutError, Position, describe_annotations,
};
use crate::data::Unit;
use crate::scene::names;
use crate::text::style::Column;
use crate::{Scene, SceneBuilder, Settings};

/// The most names that are written beside those of chosen dots.
const MOST_LABELS: usize = 40;

/// A scatter. The axes may leave zero out, and the drawing then says so.
///
/// A mark is one dot, or all dots of a place that are too close to be hit one by one; its id is then theirs,
/// separated by spaces.
///
/// ```
/// use jisr_charts::chart::{Chart, Dot, DotGroup, Scatter};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Settings, Unit};
///
/// let countries = [
///     Dot::at("Jordan", 11.6, 53.4),
///     Dot::at("Iraq", 46.0, 279.6).labelled(),
///     Dot::at("Egypt", 116.5, 389.1),
/// ];
/// let chart = Scatter::new([DotGroup::new("", countries)])
///     .x(Unit::new("Population, millions"))
///     .y(Unit::new("GDP, billion dollars"));
/// assert_eq!(chart.scene(&Settings::new(Lang::Ar, 448.0))?.marks.len(), 3);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("dots-scatter"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scatter {
    /// The dots, in one group or several.
    pub groups: Vec<DotGroup>,
    /// What the axis that runs sideways counts.
    pub x: Unit,
    /// What the axis that runs upward counts.
    pub y: Unit,
    /// What the areas of the dots count; without it, all dots are equal.
    pub size: Option<Unit>,
    /// Which dots have their names written.
    pub labels: DotLabels,
    /// Where the axis that runs sideways starts.
    pub x_start: AxisStart,
    /// Where the axis that runs upward starts.
    pub y_start: AxisStart,
    /// Least and greatest values that the axis that runs upward covers too, such as those of other charts.
    pub domain: Option<(f64, f64)>,
    /// Texts about dots, values, and numbers on the axis that runs sideways.
    pub annotations: Vec<Annotation>,
}

impl Scatter {
    /// A scatter of dots.
    pub fn new(groups: impl IntoIterator<Item = DotGroup>) -> Self {
        Scatter {
            groups: groups.into_iter().collect(),
            x: Unit::default(),
            y: Unit::default(),
            size: None,
            labels: DotLabels::default(),
            x_start: AxisStart::default(),
            y_start: AxisStart::default(),
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the axis that runs sideways counts.
    pub fn x(self, x: Unit) -> Self {
        Scatter { x, ..self }
    }

    /// The same with what the axis that runs upward counts.
    pub fn y(self, y: Unit) -> Self {
        Scatter { y, ..self }
    }

    /// The same with areas of the dots that are true to their sizes, and what these count.
    pub fn size(self, unit: Unit) -> Self {
        let size = Some(unit);
        Scatter { size, ..self }
    }

    /// The same with a choice of the dots that have their names written.
    pub fn labels(self, labels: DotLabels) -> Self {
        Scatter { labels, ..self }
    }

    /// The same with other starts of the axes: the one that runs sideways, and the one that runs upward.
    pub fn start(self, x_start: AxisStart, y_start: AxisStart) -> Self {
        Scatter {
            x_start,
            y_start,
            ..self
        }
    }

    /// The same with an axis upward that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Scatter { domain, ..self }
    }

    /// The same with texts about dots, values and numbers.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Scatter {
            annotations,
            ..self
        }
    }

    /// All dots, each with the place of its group and its place in it.
    fn dots(&self) -> impl Iterator<Item = (usize, usize, &Dot)> {
        let groups = self.groups.iter().enumerate();
        groups.flat_map(|(group, data)| {
            let dots = data.dots.iter().enumerate();
            dots.map(move |(item, dot)| (group, item, dot))
        })
    }

    /// Whether all values of a dot are there that the drawing needs.
    fn is_drawn(&self, dot: &Dot) -> bool {
        let size = self.size.is_none() || bounds(&dot.size).is_some();
        size && bounds(&dot.x).is_some() && bounds(&dot.y).is_some()
    }

    /// The bounds of the values of all dots that are drawn, on one of the axes.
    fn bounds(&self, of: impl Fn(&Dot) -> Option<(f64, f64)>) -> Option<(f64, f64)> {
        let drawn = self.dots().filter(|(_, _, dot)| self.is_drawn(dot));
        let all = drawn.filter_map(|(_, _, dot)| of(dot));
        all.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
    }

    /// Checks that no size is negative.
    fn check(&self) -> Result<(), LayoutError> {
        let negative = |(_, _, dot): &(usize, usize, &Dot)| {
            self.size.is_some() && bounds(&dot.size).is_some_and(|(low, _)| low < 0.0)
        };
        match self.dots().find(negative) {
            Some((series, item, _)) => Err(LayoutError::Negative { series, item }),
            None => Ok(()),
        }
    }

    /// The annotations, those about marks as ones about the places of their dots: a mark can be several dots.
    fn placed_annotations(&self) -> Vec<Annotation> {
        let place = |annotation: &Annotation| {
            let AnnotationTarget::Mark(id) = &annotation.target else {
                return annotation.clone();
            };
            let own = |(group, item, _): &(usize, usize, &Dot)| {
                let data = self.groups.get(*group);
                data.is_some_and(|data| names(&data.mark_id(*group, *item), id))
            };
            let dot = self.dots().find(own).map(|(_, _, dot)| dot);
            let at = dot.and_then(|dot| Some((dot.x.value.middle()?, dot.y.value.middle()?)));
            match at {
                Some((x, y)) => Annotation::point(Position::Number(x), y, &annotation.text),
                None => annotation.clone(),
            }
        };
        self.annotations.iter().map(place).collect()
    }
}

impl Chart for Scatter {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        let annotations = self.placed_annotations();
        let mut layer = AnnotationLayer::new(&annotations, settings);
        let plot = ScatterPlot::new(self, &mut builder, &layer, &mut column, settings)?;
        let place = |at| plot.place(at);
        layer.draw_spans(&mut builder, &plot.area(&place))?;
        plot.draw_axes(&mut builder);
        let dots: Vec<PlacedDot> = self.dots().filter_map(|dot| plot.placed(dot)).collect();
        let front = if plot.has_sizes() {
            Front::Small
        } else {
            Front::Large
        };
        draw_dots(&mut builder, &self.groups, &dots, &plot.within, front);
        let labels = (self.labels, MOST_LABELS);
        draw_dot_labels(&mut builder, labels, &dots, &plot.within, settings);
        plot.draw_notes(&mut builder, &mut column);
        let bottom = layer.draw(&mut builder, &plot.area(&place), column.y)?;
        Ok(builder.finish(bottom))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let named = self.groups.iter().any(|group| !group.name.is_empty());
        let mut columns = vec![String::new()];
        if named {
            columns.push(String::new());
        }
        columns.extend([self.x.name.clone(), self.y.name.clone()]);
        columns.extend(self.size.as_ref().map(|unit| unit.name.clone()));
        // A dot without a name has its number as one.
        let row = |(number, (group, _, dot)): (usize, (usize, usize, &Dot))| {
            let group = self.groups.get(group).filter(|_| named);
            let group = group.map(|group| group.name.clone());
            let size = self.size.as_ref();
            let size = size.map(|unit| unit.write_datum(&dot.size, settings));
            let name = match dot.name.as_str() {
                "" => settings.numbers.count(number + 1),
                name => name.to_owned(),
            };
            let name = [name].into_iter().chain(group);
            let x = self.x.write_datum(&dot.x, settings);
            let y = self.y.write_datum(&dot.y, settings);
            name.chain([x, y]).chain(size).collect()
        };
        DataTable {
            columns,
            rows: self.dots().enumerate().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let dots = self.dots();
        let ids = dots.filter_map(|(group, i, _)| Some(self.groups.get(group)?.mark_id(group, i)));
        dot_texts(
            scene,
            &self.table(settings),
            &ids.collect::<Vec<_>>(),
            settings,
        )
    }

    fn description(&self, settings: &Settings) -> String {
        let extent = |unit: &Unit, of: fn(&Dot) -> Option<(f64, f64)>| {
            let words = self.bounds(of).map(|bounds| {
                let value = crate::Value::from(bounds);
                unit.write_value(value, settings)
            });
            let words = words.unwrap_or_else(|| settings.words.missing.to_owned());
            [&unit.name, ": ", &words].concat()
        };
        let count = settings.numbers.count(self.dots().count());
        let x = extent(&self.x, |dot| bounds(&dot.x));
        let y = extent(&self.y, |dot| bounds(&dot.y));
        let names = self.dots().filter(|(_, _, dot)| dot.is_labelled);
        let names: Vec<&str> = names.map(|(_, _, dot)| dot.name.as_str()).collect();
        let names = match names.as_slice() {
            [] => String::new(),
            names => [" ", &names.join(", "), "."].concat(),
        };
        let notes = describe_annotations(&self.annotations);
        [&x, "; ", &y, " (", &count, ").", &names, &notes].concat()
    }

    fn extent(&self) -> Option<(f64, f64)> {
        let all = self.bounds(|dot| bounds(&dot.y))?;
        Some(self.y_start.extent(all, None, &self.annotations))
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        Some(Box::new(self.clone().domain(extent)))
    }
}
