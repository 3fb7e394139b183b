//! SVG, through plotters' own backend, tidied: colours by the page's custom properties, text on
//! its baseline, nothing said twice.

use crate::chart::paint::{FAMILY, paint};
use crate::chart::palette::{INKS, NAMES, Palette};
use crate::chart::{Scene, Theme};
use plotters_backend::DrawingBackend;
use plotters_svg::SVGBackend;

/// SVG pixels to a scene unit: coordinates are whole numbers, so a tenth of a unit is the finest.
const FINE: f64 = 10.0;

/// plotters-svg divides every font size by this.
const SHRUNK: f64 = 1.24;

/// A drawing for the static page: coloured by custom properties, so that it follows the theme.
/// `step` is the place of its width in `STEPS`; the style sheet shows one step at a time.
pub fn still(scene: &Scene, step: usize) -> String {
    // Colours that no theme has stand for the inks, and are replaced by their properties.
    let mut keys = [0; INKS];
    for (i, key) in keys.iter_mut().enumerate() {
        *key = 0xabcd00 + i as u32;
    }
    let mut body = draw(scene, &Palette(keys));
    for (name, key) in NAMES.iter().zip(keys) {
        body = body.replace(&format!("\"#{key:06X}\""), &format!("\"var(--{name})\""));
    }
    format!(
        "<svg class=\"still s{step}\" {} aria-hidden=\"true\">{body}</svg>",
        view_box(scene)
    )
}

/// The same with a frame for each mark on top, invisible: where the page's program doesn't draw
/// anew, it reads from them what can be chosen.
pub fn still_with_marks(scene: &Scene, step: usize) -> String {
    let frames: String = scene
        .marks
        .iter()
        .map(|m| {
            let [x, y, w, h] = [m.rect.x, m.rect.y, m.rect.w, m.rect.h].map(|v| (v * FINE).round() as i64);
            format!("<rect data-mark=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"none\"/>", m.id)
        })
        .collect();
    still(scene, step).replace("</svg>", &format!("{frames}</svg>"))
}

/// A drawing that stands alone, in the colours of a theme.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    let palette = Palette::of(theme);
    let body = draw(scene, palette);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" {} width=\"{}\" height=\"{}\" font-family=\"{FAMILY}\">{body}</svg>",
        view_box(scene),
        scene.width,
        scene.height.ceil(),
    )
}

fn view_box(scene: &Scene) -> String {
    let (w, h) = (
        (scene.width * FINE).round(),
        (scene.height.ceil() * FINE).round(),
    );
    format!("viewBox=\"0 0 {w} {h}\" direction=\"ltr\"")
}

/// The elements of the scene, without the `<svg>` around them.
fn draw(scene: &Scene, palette: &Palette) -> String {
    let mut raw = String::new();
    let size = (
        (scene.width * FINE) as u32,
        (scene.height.ceil() * FINE) as u32,
    );
    let mut backend = SVGBackend::with_string(&mut raw, size);
    // Writing to a string can't fail.
    let _ = paint(scene, &mut backend, FINE, palette);
    let _ = backend.present();
    drop(backend);
    let open = raw.find(">\n").map_or(0, |i| i + 2);
    let close = raw.rfind("</svg>").unwrap_or(raw.len());
    tidy(&raw[open..close])
}

/// Neighbours of one look become one element: a hundred hatching lines are one path. Fewer bytes,
/// and far fewer elements for a browser to keep.
fn tidy(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut run: Option<(String, String)> = None;
    for line in raw.lines() {
        let next = path(line);
        match (&mut run, next) {
            (Some((look, d)), Some((l, more))) if *look == l => d.push_str(&more),
            (run, next) => {
                if let Some((look, d)) = std::mem::replace(run, next) {
                    out.push_str(&format!("<path {look} d=\"{d}\"/>"));
                }
                if run.is_none() {
                    element(line, &mut out);
                }
            }
        }
    }
    if let Some((look, d)) = run {
        out.push_str(&format!("<path {look} d=\"{d}\"/>"));
    }
    out
}

/// A filled rectangle or a line as a look and a piece of path.
fn path(line: &str) -> Option<(String, String)> {
    let value = |name: &str| {
        let (_, after) = line.split_once(&format!(" {name}=\""))?;
        Some(after.split_once('"')?.0)
    };
    if line.starts_with("<rect ")
        && value("stroke") == Some("none")
        && value("opacity") == Some("1")
    {
        let (w, h) = (value("width")?, value("height")?);
        let piece = format!("M{},{}h{w}v{h}h-{w}z", value("x")?, value("y")?).replace("--", "");
        return Some((format!("fill=\"{}\"", value("fill")?), piece));
    }
    if line.starts_with("<line ") && value("opacity") == Some("1") {
        let number = |name| value(name)?.parse::<i64>().ok();
        let (x, y) = (number("x1")?, number("y1")?);
        let piece = format!("M{x},{y}l{},{}", number("x2")? - x, number("y2")? - y);
        return Some((
            format!(
                "stroke=\"{}\" stroke-width=\"{}\"",
                value("stroke")?,
                value("stroke-width")?
            ),
            piece,
        ));
    }
    None
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
                "points" => out.push_str(&format!(" points=\"{}\"", value.trim())),
                _ => out.push_str(&format!(" {name}=\"{value}\"")),
            }
        }
        rest = tail;
    }
    out.push_str(rest.trim_start());
}
