//! Decides which events of a segment get a row with their name, and which are counted.

use super::builder::TimelineBuilder;
use super::cluster::clusters;
use super::extents;
use super::input::LayoutInput;
use super::label_block::{LABEL_GAP, LabelBlock};
use super::label_text::LabelText;
use super::occupancy::{TRACKS, Tracks};
use super::scale::{Scale, Segment};
use super::visible_events::{TimelineItem, longest_first};
use crate::order::sorted_by;
use crate::{Anchor, Point};

/// Least height of a row with a name, so that a fingertip can hit it.
const MIN_ROW: f64 = 44.0;
/// Height of a counter's row, and the length of the axis that one counter stands for.
const COUNTER_ROW: f64 = 30.0;
const COUNTER_SPACING: f64 = 64.0;
/// If not all events can be named, the first of each such length of the axis is.
const CELL_LENGTH: f64 = 128.0;
/// Space to keep free between a row's text and the edge of the drawing.
const EDGE: f64 = 4.0;
/// From the middle of a line of text to its baseline.
const BASELINE: f64 = 4.0;
/// With more events than this their names are not measured: they cannot all have room.
const MAX_MEASURED: usize = 40;

/// A row beside the axis: an event with its name, or counted events.
pub(super) struct Row {
    /// The event, the track of its glyph, its text; `None` for counted events.
    pub name: Option<(TimelineItem, usize, LabelBlock)>,
    /// The counted events.
    pub counted: Vec<TimelineItem>,
    /// Position of its leader line along the axis.
    pub at: f64,
    /// Height of the row, with the gap to the next.
    pub height: f64,
}

fn height(block: &LabelBlock) -> f64 {
    (block.h + LABEL_GAP).max(MIN_ROW)
}

/// The length that a segment needs for the names of all these events.
pub(super) fn wanted_length(label_text: &LabelText, items: &[TimelineItem], room: f64) -> f64 {
    if items.len() > MAX_MEASURED {
        return items.len() as f64 * (MIN_ROW + LABEL_GAP);
    }
    let height = |i: &TimelineItem| {
        LabelBlock::new(label_text, i.index, room).map_or(COUNTER_ROW, |b| height(&b))
    };
    items.iter().map(height).sum()
}

/// The input for the rows of a segment: its events, and the width of their names.
pub(super) struct SegmentRows<'a> {
    pub input: &'a LayoutInput<'a>,
    pub label_text: &'a LabelText<'a>,
    pub scale: &'a Scale,
    pub segment: &'a Segment,
    pub items: &'a [TimelineItem],
    pub room: f64,
}

/// A named event, the track of its glyph, and the position of its leader line.
type Named = (TimelineItem, usize, f64);

impl SegmentRows<'_> {
    /// The rows of the segment, in the order of time; their heights add up to at most its length.
    pub fn rows(&self) -> Vec<Row> {
        let items = self.items;
        let mut named = self.assign_tracks(&self.first_choice());
        let mut rows = self.build_rows(&named);
        if rows.len() < items.len() && items.len() <= MAX_MEASURED {
            rows = self.name_more(&mut named, rows);
        }
        // If the rows still don't fit, the highest names are counted instead.
        while !self.fit(&rows) {
            let highest = rows
                .iter()
                .filter_map(|r| r.name.as_ref().map(|(item, ..)| (item.index, r.height)))
                .max_by(|a, b| a.1.total_cmp(&b.1));
            let Some((index, _)) = highest else { break };
            named.retain(|(item, ..)| item.index != index);
            rows = self.build_rows(&named);
        }
        rows
    }

    /// Names more of the counted events while there is room, beginning where the fewest are
    /// counted.
    fn name_more(&self, named: &mut Vec<Named>, mut rows: Vec<Row>) -> Vec<Row> {
        let mut tried: Vec<usize> = vec![];
        loop {
            let fewest = rows
                .iter()
                .filter_map(|r| Some((r.counted.len(), *r.counted.first()?)))
                .filter(|(_, first)| !tried.contains(&first.index))
                .min_by(|a, b| (a.0, a.1.from, a.1.to).cmp(&(b.0, b.1.from, b.1.to)));
            let Some((_, TimelineItem { index, .. })) = fewest else {
                return rows;
            };
            tried.push(index);
            let more = |i: &&TimelineItem| {
                i.index == index || named.iter().any(|(n, ..)| n.index == i.index)
            };
            let chosen: Vec<TimelineItem> = self.items.iter().filter(more).copied().collect();
            let with_tracks = self.assign_tracks(&chosen);
            let next = self.build_rows(&with_tracks);
            let fits = self.fit(&next);
            if fits && with_tracks.len() > named.len() {
                (*named, rows) = (with_tracks, next);
            }
        }
    }

    /// All events if their names fit, otherwise the first of each cell.
    fn first_choice(&self) -> Vec<TimelineItem> {
        let (items, segment) = (self.items, self.segment);
        if wanted_length(self.label_text, items, self.room) <= segment.length() {
            return items.to_vec();
        }
        let cell = |item: &TimelineItem| {
            ((item.middle - f64::from(segment.from)) * segment.units_per_day() / CELL_LENGTH) as i64
        };
        let cells = items.chunk_by(|a, b| cell(a) == cell(b));
        cells.filter_map(|c| c.first().copied()).collect()
    }

    /// Gives events their tracks; returns those that found one. No leader line crosses the glyph of
    /// another event, and the lines start in the order of time.
    fn assign_tracks(&self, items: &[TimelineItem]) -> Vec<Named> {
        let (input, scale) = (self.input, self.scale);
        let mut tracks = Tracks::new(TRACKS);
        let mut track_of = vec![None; items.len()];
        let bands: Vec<usize> = (0..items.len()).filter(|i| !items[*i].day).collect();
        for i in longest_first(bands, items) {
            let extent = extents::track_extent(input, scale, &items[i]);
            track_of[i] = tracks.room(extent, TRACKS);
            if let Some(track) = track_of[i] {
                tracks.reserve(track, extent);
            }
        }
        for (i, item) in items.iter().enumerate().filter(|(_, i)| i.day) {
            let at = scale.at(item.middle);
            track_of[i] = tracks.free_track(at);
            if let Some(track) = track_of[i] {
                tracks.reserve(track, extents::glyph_extent(at));
                tracks.reserve_glyph(track, at);
            }
        }
        let mut last = f64::NEG_INFINITY;
        let mut out = vec![];
        for (i, item) in items.iter().enumerate() {
            let Some(track) = track_of[i] else { continue };
            let next = items
                .get(i + 1)
                .map_or(f64::INFINITY, |n| scale.at(n.middle));
            let ordered = |at: &f64| *at >= last && *at <= next && tracks.clear(track, *at);
            let found = extents::glyph_positions(input, scale, item)
                .into_iter()
                .find(|at| item.day || ordered(at));
            let Some(at) = found else {
                tracks.release(track, extents::track_extent(input, scale, item));
                continue;
            };
            if !item.day {
                tracks.reserve_glyph(track, at);
            }
            last = at;
            out.push((*item, track, at));
        }
        out
    }

    /// Rows for the named events, and counters for the others.
    fn build_rows(&self, named: &[Named]) -> Vec<Row> {
        let (label_text, scale, segment) = (self.label_text, self.scale, self.segment);
        let mut rows = vec![];
        let mut counted_items = vec![];
        let mut with_tracks = named.iter().peekable();
        for item in self.items {
            let block = with_tracks
                .next_if(|(n, ..)| n.index == item.index)
                .and_then(|s| Some((s, LabelBlock::new(label_text, item.index, self.room)?)));
            match block {
                Some((&(item, track, at), block)) => rows.push(Row {
                    height: height(&block),
                    name: Some((item, track, block)),
                    counted: vec![],
                    at,
                }),
                None => counted_items.push(*item),
            }
        }
        let places: Vec<f64> = counted_items.iter().map(|i| scale.at(i.middle)).collect();
        for cluster in clusters(&places, (segment.start, segment.end), |_| COUNTER_SPACING) {
            rows.push(Row {
                name: None,
                counted: counted_items[cluster.members].to_vec(),
                at: cluster.at,
                height: COUNTER_ROW,
            });
        }
        sorted_by(rows, |row| row.at)
    }

    /// Whether the rows fit beside the segment.
    fn fit(&self, rows: &[Row]) -> bool {
        rows.iter().map(|r| r.height).sum::<f64>() <= self.segment.length()
    }
}

/// Writes the dates of the counted events of a row, if there is room.
pub(super) fn draw_counted_dates(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    label_text: &LabelText,
    row: &Row,
    x: f64,
    y: f64,
) {
    let text = label_text.dates_of(&row.counted);
    let style = input.note();
    if x + style.width(&text) <= input.width - EDGE {
        let at = Point { x, y: y + BASELINE };
        builder.scene.label(text, at, Anchor::Start, style);
    }
}
