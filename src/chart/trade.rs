//! (being written)

/// Lays out the drawing.
pub fn scene(_chart: &crate::story::Chart, view: &super::View) -> super::Scene {
    super::Sketch::new(view.width, view.locale.lang.direction()).finish(0.0)
}
