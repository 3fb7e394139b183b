//! The marks of the page's timeline as text, which the page carries for the program: the layout of the timeline isn't
//! part of the download.
//!
//! Each drawing is a paragraph: a line with its zoom, its breakpoint, its width and its height, then a line for each
//! mark with its event, its left and top edge, its width and its height, in whole scene units.

use super::{TimelineView, Zoom, scene};
use crate::breakpoint::BREAKPOINTS;
use crate::locale::Locale;
use crate::story::Story;
use jisr_charts::{Mark, Rect, Scene, TimeDirection};

/// The codes of the two zooms.
const WHOLE: &str = "whole";
const YEAR: &str = "year";

const fn zoom_code(zoomed: bool) -> &'static str {
    if zoomed { YEAR } else { WHOLE }
}

/// The marks of all drawings of a page's timeline.
pub fn write(story: &Story, locale: &Locale, time: TimeDirection) -> String {
    let zooms = [
        (false, Zoom::Whole),
        (true, Zoom::Year(story.published.year)),
    ];
    let drawings = zooms.into_iter().flat_map(|(zoomed, zoom)| {
        BREAKPOINTS.map(|width| {
            let drawn = scene(&TimelineView {
                zoom,
                time,
                ..TimelineView::new(story, locale, width)
            });
            write_drawing(zoomed, width, &drawn)
        })
    });
    drawings.collect::<Vec<_>>().join("\n\n")
}

fn write_drawing(zoomed: bool, width: f64, scene: &Scene) -> String {
    let whole = |value: f64| value.round() as i32;
    let head = format!(
        "{} {} {} {}",
        zoom_code(zoomed),
        whole(width),
        whole(scene.width),
        whole(scene.height)
    );
    let marks = scene.marks.iter().map(|mark| {
        let Rect { x, y, w, h } = mark.rect;
        format!(
            "\n{} {} {} {} {}",
            mark.id,
            whole(x),
            whole(y),
            whole(w),
            whole(h)
        )
    });
    head + &marks.collect::<String>()
}

/// A scene with the marks of one of the drawings, and no shapes; `None` if the text doesn't have this drawing.
pub fn read(text: &str, zoomed: bool, width: f64) -> Option<Scene> {
    text.split("\n\n").find_map(|drawing| {
        let (head, marks) = drawing.split_once('\n').unwrap_or((drawing, ""));
        let rest = head.strip_prefix(zoom_code(zoomed))?.strip_prefix(' ')?;
        let [breakpoint, w, h] = numbers(rest)?;
        (breakpoint == width).then(|| Scene {
            width: w,
            height: h,
            marks: marks.split('\n').filter_map(read_mark).collect(),
            ..Scene::default()
        })
    })
}

fn read_mark(line: &str) -> Option<Mark> {
    let (id, rect) = line.split_once(' ')?;
    let [x, y, w, h] = numbers(rect)?;
    Some(Mark {
        id: id.to_owned().into(),
        rect: Rect { x, y, w, h },
        shapes: 0..0,
    })
}

/// The numbers of a line; `None` if it has others than `N` whole numbers.
fn numbers<const N: usize>(line: &str) -> Option<[f64; N]> {
    let parsed = line
        .split(' ')
        .map(|n| n.parse::<i32>().ok().map(f64::from));
    parsed.collect::<Option<Vec<f64>>>()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Digits;
    use crate::story;

    #[test]
    fn the_program_reads_the_marks_that_the_layout_has() {
        for lang in story().languages.iter().copied() {
            let locale = &Locale::native(lang, Digits::Latn);
            let text = write(story(), locale, TimeDirection::Auto);
            for (zoomed, zoom) in [
                (false, Zoom::Whole),
                (true, Zoom::Year(story().published.year)),
            ] {
                for width in BREAKPOINTS {
                    let view = TimelineView {
                        zoom,
                        ..TimelineView::new(story(), locale, width)
                    };
                    let drawn = scene(&view);
                    let read = read(&text, zoomed, width).unwrap();
                    assert_eq!(read.width, drawn.width);
                    assert!((read.height - drawn.height).abs() <= 0.5);
                    assert_eq!(read.marks.len(), drawn.marks.len());
                    assert!(!read.marks.is_empty());
                    for (read, drawn) in read.marks.iter().zip(&drawn.marks) {
                        assert_eq!(read.id, drawn.id);
                        let sides = |r: Rect| [r.x, r.y, r.w, r.h];
                        let pairs = sides(read.rect).into_iter().zip(sides(drawn.rect));
                        for (read, drawn) in pairs {
                            assert!((read - drawn).abs() <= 0.5, "{}", read);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_text_that_lacks_a_drawing_has_no_marks() {
        for text in [
            "",
            "year 304 304",
            "whole 304 a b",
            "whole 448 448 100\ne 1 2 3 4",
        ] {
            assert!(read(text, false, 304.0).is_none(), "{text}");
        }
        let odd = read(
            "whole 304 304 100\ne 1 2 3\n\nyear 304 304 90",
            false,
            304.0,
        );
        assert!(odd.unwrap().marks.is_empty());
    }
}
