//! One panel: its figures as the data of a form of the chart library, with the panel's options.

use super::amounts::{icons, parts, scorecard, waffle, waterfall};
use super::input::{library_unit, settings};
use super::rows::RowsData;
use super::{LayoutInput, is_linked};
use crate::generated::has_form;
use crate::locale::Direction;
use crate::story::{self, CellStyle, EntryId, Panel, PanelForm, RowOrder, Value};
use jisr_charts::chart::{
    Areas, AxisStart, BarMode, BarOrder, Bars, Chart as Form, ColumnMode, Columns, Lines, Ranges,
    Slope, Stacking, TableChart, TableColumn,
};
use jisr_charts::i18n::Words;
use jisr_charts::{LayoutError, Scene, Series};

/// Lays a panel out.
///
/// # Errors
/// If the form can't show these figures at this width, or if the program doesn't contain it.
pub(super) fn scene(
    panel: &Panel,
    input: &LayoutInput,
    direction: Direction,
) -> Result<Scene, LayoutError> {
    let drawing = Drawing {
        panel,
        input,
        direction,
    };
    use PanelForm as F;
    use has_form as has;
    match panel.form {
        F::Icons | F::Parts => drawing.draw_without_words(),
        F::Waffle if is_linked(has::WAFFLE) => drawing.draw(waffle(panel, input)),
        F::Waterfall if is_linked(has::WATERFALL) => drawing.draw(waterfall(panel, input)),
        F::Scorecard if is_linked(has::SCORECARD) => drawing.draw(scorecard(panel, input)),
        F::Bars if is_linked(has::BARS) => drawing.draw(drawing.bars(BarMode::Grouped)),
        F::StackedBars if is_linked(has::STACKED_BARS) => {
            drawing.draw(drawing.bars(BarMode::Stacked))
        }
        F::PercentBars if is_linked(has::PERCENT_BARS) => {
            drawing.draw(drawing.bars(BarMode::Share))
        }
        F::Columns if is_linked(has::COLUMNS) => drawing.draw(drawing.columns(ColumnMode::Grouped)),
        F::StackedColumns if is_linked(has::STACKED_COLUMNS) => {
            drawing.draw(drawing.columns(ColumnMode::Stacked))
        }
        F::PercentColumns if is_linked(has::PERCENT_COLUMNS) => {
            drawing.draw(drawing.columns(ColumnMode::Percent))
        }
        F::TimeColumns if is_linked(has::TIME_COLUMNS) => drawing.draw(drawing.time_columns()),
        F::Lines if is_linked(has::LINES) => drawing.draw(drawing.lines()),
        F::Areas if is_linked(has::AREAS) => drawing.draw(drawing.areas(Stacking::Amounts)),
        F::PercentAreas if is_linked(has::PERCENT_AREAS) => {
            drawing.draw(drawing.areas(Stacking::Shares))
        }
        F::Slope if is_linked(has::SLOPE) => drawing.draw(drawing.slope()),
        F::Dumbbell if is_linked(has::DUMBBELL) => match drawing.dumbbell() {
            Some(ranges) => drawing.draw(ranges),
            None => Err(LayoutError::NoData),
        },
        F::RangeBars if is_linked(has::RANGE_BARS) => drawing.draw(drawing.range_bars()),
        F::Strip if is_linked(has::STRIP) => drawing.draw(drawing.strip()),
        F::Scatter if is_linked(has::SCATTER) => drawing.draw(drawing.scatter()),
        F::Table if is_linked(has::TABLE) => drawing.draw(drawing.table()),
        _ => Err(LayoutError::NoData),
    }
}

/// A panel and what its drawing depends on.
pub(super) struct Drawing<'a> {
    pub panel: &'a Panel,
    pub input: &'a LayoutInput<'a>,
    direction: Direction,
}

impl Drawing<'_> {
    /// Draws a form that may add words of the library, such as "other". Marks that show no entry of the story, such
    /// as the total of a waterfall, have no row in the page and are left out.
    fn draw(&self, form: impl Form) -> Result<Scene, LayoutError> {
        let words = Words::of(self.input.locale.lang);
        let mut scene = form.scene(&settings(self.input, words, self.direction))?;
        let story = self.input.story;
        (scene.marks).retain(|mark| EntryId::of(story, &mark.id).is_some());
        Ok(scene)
    }

    /// Draws icons or parts, to which the story and its languages bring all words. The program then contains none
    /// of the library's.
    fn draw_without_words(&self) -> Result<Scene, LayoutError> {
        let words = Words::default();
        let settings = settings(self.input, &words, self.direction);
        let (panel, input) = (self.panel, self.input);
        let scene = match panel.form {
            PanelForm::Icons if is_linked(has_form::ICONS) => {
                icons(panel, input).map(|icons| icons.scene(&settings))
            }
            PanelForm::Parts if is_linked(has_form::PARTS) => {
                parts(panel, input).map(|parts| parts.scene(&settings))
            }
            _ => None,
        };
        scene.unwrap_or(Err(LayoutError::NoData))
    }

    pub fn rows(&self) -> RowsData {
        RowsData::of(self.panel, self.input)
    }

    /// The numbers that the axis covers at least.
    pub fn axis_range(&self) -> Option<(f64, f64)> {
        let (low, high) = self.panel.options.axis_range?;
        Some((low.to_f64(), high.to_f64()))
    }

    pub fn axis_start(&self) -> AxisStart {
        match self.panel.options.axis_start {
            None => AxisStart::Auto,
            Some(story::AxisStart::Zero) => AxisStart::Zero,
            Some(story::AxisStart::Data) => AxisStart::Data,
        }
    }

    fn bars(&self, mode: BarMode) -> Bars {
        let rows = self.rows();
        let order = match self.panel.options.order {
            None => BarOrder::AsGiven,
            Some(RowOrder::Descending) => BarOrder::Descending,
            Some(RowOrder::Ascending) => BarOrder::Ascending,
        };
        let mut bars = Bars::new(rows.categories, rows.series)
            .mode(mode)
            .unit(rows.unit)
            .order(order);
        bars.most_rows = self.panel.options.max_rows.map(usize::from);
        bars.domain = self.axis_range();
        bars.annotations = rows.annotations;
        bars
    }

    fn columns(&self, mode: ColumnMode) -> Columns {
        let rows = self.rows();
        let mut columns = Columns::new(rows.categories, rows.series)
            .mode(mode)
            .unit(rows.unit);
        columns.domain = self.axis_range();
        columns.annotations = rows.annotations;
        columns
    }

    fn time_columns(&self) -> Columns {
        let rows = self.rows();
        let mut columns = Columns::over_time(rows.times, rows.series).unit(rows.unit);
        columns.domain = self.axis_range();
        columns.annotations = rows.annotations;
        columns
    }

    fn lines(&self) -> Lines {
        let rows = self.rows();
        let mut lines = Lines::new(rows.times, rows.series)
            .unit(rows.unit)
            .axis_start(self.axis_start());
        lines.domain = self.axis_range();
        lines.projected_from = self.panel.options.projected_from.map(usize::from);
        lines
    }

    fn areas(&self, stacking: Stacking) -> Areas {
        let rows = self.rows();
        let mut areas = Areas::new(rows.times, rows.series)
            .unit(rows.unit)
            .stacking(stacking);
        areas.domain = self.axis_range();
        areas.projected_from = self.panel.options.projected_from.map(usize::from);
        areas
    }

    fn slope(&self) -> Slope {
        let rows = self.rows();
        Slope::new(rows.times, rows.series).unit(rows.unit)
    }

    /// None if there are not two series, which the build refuses.
    fn dumbbell(&self) -> Option<Ranges> {
        let mut rows = self.rows();
        let series = std::mem::take(&mut rows.series);
        let [from, to] = <[Series; 2]>::try_from(series).ok()?;
        let ranges = Ranges::dumbbell(std::mem::take(&mut rows.categories), from, to);
        Some(self.ranges(ranges, rows))
    }

    fn range_bars(&self) -> Ranges {
        let mut rows = self.rows();
        let series = std::mem::take(&mut rows.series);
        let ranges = Ranges::bars(std::mem::take(&mut rows.categories), series);
        self.ranges(ranges, rows)
    }

    /// Ranges with the options that both of their styles have.
    fn ranges(&self, ranges: Ranges, rows: RowsData) -> Ranges {
        let mut ranges = ranges.unit(rows.unit).axis_start(self.axis_start());
        ranges.domain = self.axis_range();
        ranges.annotations = rows.annotations;
        ranges
    }

    /// A column for each series, with its unit in its head. A row's mark shows all of its figures.
    fn table(&self) -> TableChart {
        let rows = self.rows();
        let styles = self.panel.series.iter().map(|series| series.cells);
        let styles = styles.chain(std::iter::repeat(CellStyle::Numbers));
        let columns = rows.series.into_iter().zip(rows.units).zip(styles);
        let columns = columns.map(|((series, unit), style)| {
            let Series { name, data, .. } = series;
            let column = match style {
                CellStyle::Numbers => TableColumn::numbers(name, data),
                CellStyle::Bars => TableColumn::bars(name, data),
                CellStyle::Heat => TableColumn::heat(name, data),
            };
            let mut counted = library_unit(unit, self.input);
            counted.name = self.input.locale.unit_name(Value::None, unit);
            column.unit(counted)
        });
        let columns: Vec<TableColumn> = columns.collect();
        let mut categories = rows.categories;
        for (category, id) in categories.iter_mut().zip(rows.ids) {
            category.id = Some(id);
        }
        TableChart::new(categories, columns)
    }
}
