//! The labels of the timeline's drawing that a reader sees: on its canvas, or in its static SVG.

use crate::browser::Browser;
use crate::driver::Failure;

/// Lets each canvas know the texts that were painted since it was cleared, each with its colour. It runs before a page's
/// own scripts.
pub const RECORD_LABELS_JS: &str = "{
    const context = CanvasRenderingContext2D.prototype, { clearRect, fillText } = context;
    context.clearRect = function (...all) { this.canvas.labels = []; clearRect.apply(this, all); };
    context.fillText = function (...all) { this.canvas.labels.push([all[0], this.fillStyle]); fillText.apply(this, all); };
}";

/// The labels that are seen, each with its strength: 1 in the colour of text, 0 in that of paper.
pub async fn drawn_labels(b: &Browser) -> Result<Vec<(String, f64)>, Failure> {
    b.js(
        "const drawing = document.querySelector('[data-drawing=timeline]'), canvas = drawing.querySelector('canvas');
         const red = color => parseInt(color.trim().slice(1, 3), 16);
         const style = getComputedStyle(drawing), [paper, text] = ['paper', 'text'].map(name => red(style.getPropertyValue('--' + name)));
         if (canvas?.checkVisibility({ visibilityProperty: true })) return canvas.labels.map(([label, color]) => [label, (paper - red(color)) / (paper - text)]);
         const opaque = e => e.nodeType === 1 ? getComputedStyle(e).opacity * opaque(e.parentNode) : 1;
         return [...drawing.querySelectorAll('svg text')]
             .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width)
             .map(e => [e.textContent, opaque(e)])",
    )
    .await
}
