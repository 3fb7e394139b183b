//! SVG, through plotters' own backend, tidied: colours by the page's custom properties, text on
//! its baseline, nothing said twice.

use super::tidy::tidy;
use crate::chart::paint::{FAMILY, paint};
use crate::chart::palette::{INKS, NAMES, Palette};
use crate::chart::{Scene, Theme};
use plotters_backend::DrawingBackend;
use plotters_svg::SVGBackend;

/// SVG pixels to a scene unit: coordinates are whole numbers, so a tenth of a unit is the finest.
const FINE: f64 = 10.0;

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
