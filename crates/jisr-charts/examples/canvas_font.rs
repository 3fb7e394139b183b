//! A chart in a font of the page, which the browser measures.
//!
//! `cargo build --example canvas_font --features canvas --target wasm32-unknown-unknown`, then
//! `wasm-bindgen --target web`. The page has a `<canvas>`, on which the program paints the chart. It leaves the
//! texts with their size, weight and measured width in `globalThis.labels`.

#[cfg(target_arch = "wasm32")]
mod page {
    use jisr_charts::chart::{Bars, Chart};
    use jisr_charts::i18n::{Lang, strip};
    use jisr_charts::render::{Canvas, CanvasFont, paint};
    use jisr_charts::{Palette, Scene, Series, Settings, Theme, Unit};
    use js_sys::{Array, Reflect};
    use wasm_bindgen::JsCast;
    use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

    /// The CSS `font-family` of the chart.
    const FAMILY: &str = "monospace";

    fn context(element: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
        element.get_context("2d").ok()??.dyn_into().ok()
    }

    /// A font that is measured on a canvas of its own.
    fn font(document: &Document) -> Option<CanvasFont> {
        let element = document.create_element("canvas").ok()?;
        let context = context(&element.dyn_into().ok()?)?;
        Some(CanvasFont::new(context, FAMILY))
    }

    /// Lays the chart out, paints it and hands its labels over.
    pub fn show() -> Option<()> {
        let document = web_sys::window()?.document()?;
        let font = font(&document)?;
        let settings = Settings::new(Lang::Ar, 448.0).metrics(&font);
        let people = Series::new("", [116.5, 50.4, 46.8]);
        let scene = Bars::new(["مصر", "السودان", "Algeria"], [people])
            .unit(Unit::new("مليون نسمة"))
            .scene(&settings)
            .ok()?;
        let element = document.query_selector("canvas").ok()??;
        let element: HtmlCanvasElement = element.dyn_into().ok()?;
        element.set_width(scene.width as u32);
        element.set_height(scene.height.ceil() as u32);
        let context = context(&element)?;
        let mut canvas = Canvas::new(element, context)?.family(FAMILY);
        canvas.begin();
        paint(&scene, &mut canvas, 1.0, Palette::of(Theme::Light)).ok()?;
        Reflect::set(&js_sys::global(), &"labels".into(), &labels(&scene)).ok()?;
        Some(())
    }

    fn labels(scene: &Scene) -> Array {
        let label = |label: &jisr_charts::Label| {
            let text = strip(&label.text).into();
            Array::of4(
                &text,
                &label.size.into(),
                &label.bold.into(),
                &label.frame.w.into(),
            )
        };
        scene.labels.iter().map(label).collect()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    if page::show().is_none() {
        web_sys::console::error_1(&"the chart can't be drawn".into());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this example runs in a browser: build it for wasm32-unknown-unknown");
}
