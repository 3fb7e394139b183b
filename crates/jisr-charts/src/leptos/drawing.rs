//! What a chart shows: its drawing and all texts that stand for it.

use crate::chart::{Chart, DataTable, LayoutError, MarkText};
use crate::i18n::{Direction, Lang};
use crate::scene::names;
use crate::{MarkId, Rect, Scene, Settings, render};

/// A chart that needs a little more width than there is, is drawn smaller: at least at this part of its size.
const LEAST_SCALE: f64 = 0.85;

/// A chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawing {
    /// The scene; empty if the chart can't be laid out.
    pub scene: Scene,
    /// The scene as SVG; empty if the chart can't be laid out.
    pub svg: String,
    /// Why the chart can't be laid out.
    pub error: Option<LayoutError>,
    /// What each mark of the scene shows.
    pub texts: Vec<MarkText>,
    /// All values.
    pub table: DataTable,
    /// The text alternative.
    pub description: String,
    /// The language of the texts.
    pub lang: Lang,
    /// The direction of the layout.
    pub direction: Direction,
    /// Between the items of a list.
    pub separator: &'static str,
}

impl Drawing {
    /// Lays a chart out.
    pub fn new(chart: &impl Chart, settings: &Settings<'static>) -> Self {
        let (scene, settings) = fitted(chart, settings);
        let (scene, error) = match scene {
            Ok(scene) => (scene, None),
            Err(error) => (Scene::default(), Some(error)),
        };
        let svg = match error {
            None => render::static_svg(&scene, "jisr-svg"),
            Some(_) => String::new(),
        };
        Drawing {
            svg,
            error,
            texts: chart.mark_texts(&scene, &settings),
            table: chart.table(&settings),
            description: chart.description(&settings),
            lang: settings.lang(),
            direction: settings.direction,
            separator: settings.words.list_separator,
            scene,
        }
    }

    /// The place of a mark in the order of the keyboard, by its id or by that of a value that it shows.
    pub fn place(&self, id: &MarkId) -> Option<usize> {
        let marks = &self.scene.marks;
        let whole = marks.iter().position(|mark| mark.id == *id);
        whole.or_else(|| marks.iter().position(|mark| names(&mark.id, id)))
    }

    /// The id of the mark at a place.
    pub fn id(&self, place: usize) -> Option<MarkId> {
        self.scene.marks.get(place).map(|mark| mark.id.clone())
    }

    /// A mark's rectangle in parts of the drawing's width and height, from the upper left corner.
    pub fn share(&self, place: usize) -> Option<Rect> {
        let (w, h) = (self.scene.width, self.scene.height.ceil());
        let rect = self.scene.marks.get(place)?.rect;
        (w > 0.0 && h > 0.0).then(|| Rect {
            x: rect.x / w,
            y: rect.y / h,
            w: rect.w / w,
            h: rect.h / h,
        })
    }

    /// What a mark shows, in one line.
    pub fn sentence(&self, place: usize) -> String {
        let text = self.texts.get(place);
        text.map_or_else(String::new, |text| text.sentence(self.separator))
    }
}

/// The scene, with the settings of its layout: with the least width of the chart if there is a little less.
fn fitted(
    chart: &impl Chart,
    settings: &Settings<'static>,
) -> (Result<Scene, LayoutError>, Settings<'static>) {
    match chart.scene(settings) {
        Err(LayoutError::TooNarrow { width, least }) if width >= least * LEAST_SCALE => {
            let settings = settings.width(least);
            (chart.scene(&settings), settings)
        }
        scene => (scene, *settings),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Series;
    use crate::chart::Bars;
    use crate::i18n::Date;
    use crate::timeline::{Event, Timeline};

    fn drawing<const N: usize>(values: [i32; N]) -> Drawing {
        let bars = Bars::new(["A", "B"], [Series::new("", values)]);
        Drawing::new(&bars, &Settings::new(Lang::Ar, 448.0))
    }

    #[test]
    fn each_mark_has_its_text_and_its_share_of_the_drawing() {
        let drawing = drawing([1, 2]);
        assert_eq!(drawing.error, None);
        assert_eq!(drawing.texts.len(), drawing.scene.marks.len());
        assert!(drawing.svg.starts_with("<svg"));
        for (place, mark) in drawing.scene.marks.iter().enumerate() {
            assert_eq!(drawing.place(&mark.id), Some(place));
            assert_eq!(drawing.id(place).as_ref(), Some(&mark.id));
            let share = drawing.share(place).unwrap_or_default();
            assert!(share.w > 0.0 && share.x + share.w <= 1.0, "{share:?}");
            assert!(share.h > 0.0 && share.y + share.h <= 1.0, "{share:?}");
        }
        assert_eq!(drawing.share(2), None);
    }

    #[test]
    fn a_chart_with_a_little_too_little_width_is_drawn_smaller() {
        let event = Event::new("a", "A", Date::of_year(2001));
        let timeline = Timeline::new([event]);
        let drawn = |width| Drawing::new(&timeline, &Settings::new(Lang::En, width));
        assert_eq!(drawn(270.0).scene.width, 280.0);
        assert_eq!(drawn(270.0).texts.len(), 1);
        assert!(drawn(200.0).error.is_some());
    }

    #[test]
    fn a_chart_that_can_not_be_drawn_keeps_its_table() {
        let drawing = drawing([1]);
        assert!(matches!(
            drawing.error,
            Some(LayoutError::UnequalLengths { .. })
        ));
        assert_eq!((drawing.svg.as_str(), drawing.texts.len()), ("", 0));
        assert_eq!(drawing.table.rows.len(), 2);
    }
}
