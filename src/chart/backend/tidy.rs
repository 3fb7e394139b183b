//! What plotters-svg writes, made small: shapes of one look as one path, texts of one look as a group,
//! nothing said twice.

/// plotters-svg divides every font size by this.
const SHRUNK: f64 = 1.24;

/// Neighbours of one look become one element: a hundred hatching lines are one path, texts of one
/// look are a group. Fewer bytes, and far fewer elements for a browser to keep.
pub(super) fn tidy(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut run: Option<Run> = None;
    let mut texts: Vec<(String, String)> = vec![];
    let mut lines = raw.lines();
    while let Some(line) = lines.next() {
        if let Some(piece) = Piece::of(line) {
            match &mut run {
                Some(run) if run.look == piece.look => run.push(&piece),
                _ => {
                    let mut next = Run::new(piece.look.clone());
                    next.push(&piece);
                    out.extend(run.replace(next).map(Run::close));
                }
            }
            continue;
        }
        out.extend(run.take().map(Run::close));
        if line.starts_with("<text ") {
            // Texts never overlap: they may be painted in any order, and so by their look.
            let (look, place) = text(line, lines.next().unwrap_or_default());
            lines.next();
            match texts.iter_mut().find(|(l, _)| *l == look) {
                Some((_, places)) => places.push_str(&place),
                None => texts.push((look, place)),
            }
        } else {
            element(line, &mut out);
        }
    }
    out.extend(run.map(Run::close));
    for (look, places) in texts {
        out.push_str(&format!("<g{look}>{places}</g>"));
    }
    out
}

/// A shape of straight lines: its look, where it starts, how it goes on from there, and where that
/// leaves the pen.
struct Piece {
    look: String,
    from: (i64, i64),
    steps: String,
    to: (i64, i64),
}

impl Piece {
    fn of(line: &str) -> Option<Piece> {
        if value(line, "opacity") != Some("1") {
            return None;
        }
        let (name, _) = line.strip_prefix('<')?.split_once(' ')?;
        let number = |name| value(line, name)?.parse::<i64>().ok();
        let (look, points) = match (name, value(line, "stroke")?) {
            ("rect", "none") => {
                let from = (number("x")?, number("y")?);
                let (w, h) = (number("width")?, number("height")?);
                return Some(Piece {
                    look: format!("fill=\"{}\"", value(line, "fill")?),
                    from,
                    steps: format!("h{w}v{h}h{}z", -w),
                    to: from,
                });
            }
            ("line", ink) => (
                format!(
                    "stroke=\"{ink}\" stroke-width=\"{}\"",
                    value(line, "stroke-width")?
                ),
                vec![
                    (number("x1")?, number("y1")?),
                    (number("x2")?, number("y2")?),
                ],
            ),
            ("polyline", ink) => (
                format!(
                    "fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\"",
                    value(line, "stroke-width")?
                ),
                points(line)?,
            ),
            ("polygon", "none") => (
                format!("fill=\"{}\"", value(line, "fill")?),
                clockwise(points(line)?),
            ),
            _ => return None,
        };
        let from = *points.first()?;
        let (mut steps, mut pen) = (String::new(), from);
        for (i, (x, y)) in points.into_iter().enumerate().skip(1) {
            let step = pair(x - pen.0, y - pen.1);
            let joint = match i {
                1 => "l",
                _ if step.starts_with('-') => "",
                _ => " ",
            };
            steps.push_str(joint);
            steps.push_str(&step);
            pen = (x, y);
        }
        let to = if name == "polygon" {
            steps.push('z');
            from
        } else {
            pen
        };
        Some(Piece {
            look,
            from,
            steps,
            to,
        })
    }
}

/// The corners of a polygon or polyline.
fn points(line: &str) -> Option<Vec<(i64, i64)>> {
    let corner = |word: &str| {
        let (x, y) = word.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    value(line, "points")?
        .split_whitespace()
        .map(corner)
        .collect()
}

/// The corners in the order in which rectangles go round: shapes of one path that turn against each
/// other would cut holes where they overlap.
fn clockwise(mut points: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    let next = points.iter().skip(1).chain(points.first());
    let area: i64 = points
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    if area < 0 {
        points.reverse();
    }
    points
}

/// Pieces of one look. Each starts relative to where the last one ended, so that equal distances are
/// equal words, which compress.
struct Run {
    look: String,
    d: String,
    pen: Option<(i64, i64)>,
}

impl Run {
    fn new(look: String) -> Run {
        Run {
            look,
            d: String::new(),
            pen: None,
        }
    }

    fn push(&mut self, piece: &Piece) {
        let (x, y) = piece.from;
        let start = match self.pen {
            None => format!("M{}", pair(x, y)),
            Some((px, py)) => format!("m{}", pair(x - px, y - py)),
        };
        self.d.push_str(&start);
        self.d.push_str(&piece.steps);
        self.pen = Some(piece.to);
    }

    fn close(self) -> String {
        format!("<path {} d=\"{}\"/>", self.look, self.d)
    }
}

/// Two numbers of a path: a minus parts them as well as a comma.
fn pair(x: i64, y: i64) -> String {
    if y < 0 {
        format!("{x}{y}")
    } else {
        format!("{x},{y}")
    }
}

/// A text's look as attributes, and the text itself in its place.
fn text(line: &str, words: &str) -> (String, String) {
    let mut look = String::new();
    attributes(
        line.trim_start_matches("<text").trim_end_matches('>'),
        &mut look,
    );
    let mut place = String::from("<text");
    for name in ["x", "y"] {
        let at = value(line, name).unwrap_or_default();
        look = look.replace(&format!(" {name}=\"{at}\""), "");
        place.push_str(&format!(" {name}=\"{at}\""));
    }
    (look, format!("{place}>{words}</text>"))
}

/// An attribute of the element in this line.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    Some(after.split_once('"')?.0)
}

fn element(line: &str, out: &mut String) {
    match line.strip_prefix('<').filter(|rest| !rest.starts_with('/')) {
        Some(rest) => {
            let (name, tag) = rest.split_once(' ').unwrap_or((rest, ""));
            out.push('<');
            out.push_str(name);
            attributes(tag, out);
        }
        None => out.push_str(line),
    }
}

/// Copies the attributes that say something.
fn attributes(tag: &str, out: &mut String) {
    let mut rest = tag;
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, tail) = after.split_once('"').unwrap_or((after, ""));
        let name = name.trim();
        let silent = matches!(
            (name, value),
            ("opacity", "1") | ("stroke", "none") | ("text-anchor", "start")
        ) || matches!(name, "dy" | "font-family");
        if !silent {
            match name {
                "font-size" => {
                    let size: f64 = value.parse().unwrap_or(0.0) * SHRUNK;
                    out.push_str(&format!(" font-size=\"{}\"", size.round()));
                }
                _ => out.push_str(&format!(" {name}=\"{value}\"")),
            }
        }
        rest = tail;
    }
    out.push_str(rest.trim_start());
}
