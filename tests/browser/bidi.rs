//! The visual order of texts with mixed directions: signs, ranges, Latin and Cyrillic names inside Arabic,
//! in HTML, in SVG and on a canvas.
//!
//! WebKit returns the rectangle of the whole run of text when it is asked for that of the first character, so
//! there only the pixels on the canvas are compared.

mod cases;

use crate::browser::Browser;
use crate::driver::Engine;
use crate::runner::TestResult;
use crate::server::Server;
use cases::cases;
use jisr::locale::{Direction, strip};
use jisr_charts::i18n::embed;
use serde_json::json;

/// The characters in visual order, from left to right: Arabic words are reversed. Opening and closing brackets
/// become the same character, because only their glyphs are mirrored (the comparison on canvas sees glyphs).
fn seen(pieces: &[&str]) -> String {
    let arabic = |c: char| ('\u{621}'..='\u{64a}').contains(&c);
    let turned = |piece: &&str| match piece.chars().any(arabic) {
        true => piece.chars().rev().collect::<String>(),
        false => (*piece).to_owned(),
    };
    alike(&pieces.iter().map(turned).collect::<String>())
}

fn alike(text: &str) -> String {
    // Direction marks are invisible.
    text.replace(['(', ')'], "|").replace('\u{61c}', "")
}

pub async fn mixed_direction_texts_have_the_right_visual_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("arab/")).await?;
    let cases = cases();
    assert!(cases.len() >= 30);
    let texts: Vec<_> = cases
        .iter()
        .map(|(text, pieces)| {
            let text = without_marks(text);
            let drawn = embed(&text, Direction::Rtl);
            json!([text, drawn, pieces])
        })
        .collect();
    let orders: Vec<(String, String, f64)> = b
        .js(&format!(
            "const cases = {}; {VISUAL_ORDER_JS}",
            json!(texts)
        ))
        .await?;
    assert_eq!(orders.len(), cases.len());
    for ((text, pieces), (html, svg, apart)) in cases.iter().zip(orders) {
        let expected = seen(pieces);
        if Engine::current() != Engine::WebKit {
            assert_eq!(alike(&html), expected, "HTML: {}", strip(text));
            assert_eq!(alike(&svg), expected, "SVG: {}", strip(text));
        }
        // The same glyphs at the same positions, except for antialiasing at their edges.
        assert!(apart < 0.12, "canvas: {}: {apart}", strip(text));
    }
    Ok(())
}

/// The text without vowel marks, which share the position of a letter.
fn without_marks(text: &str) -> String {
    let marks = '\u{64b}'..='\u{652}';
    text.chars().filter(|c| !marks.contains(c)).collect()
}

/// For each case: the characters from left to right in HTML and in SVG, and the share of pixels on a canvas
/// that differ between the text drawn at once, as charts draw it, and drawn piece by piece.
const VISUAL_ORDER_JS: &str = r#"
    const drawn = document.querySelector('[data-chart] svg text') || document.body;
    const font = '32px ' + getComputedStyle(drawn).fontFamily;
    await document.fonts.ready;
    const order = element => {
        const range = document.createRange(), text = element.firstChild, all = [];
        for (let i = 0; i < text.length; i++) {
            if (/[\u200e\u200f\u202a-\u202c\u2066-\u2069]/.test(text.data[i])) continue;
            range.setStart(text, i);
            range.setEnd(text, i + 1);
            const box = range.getBoundingClientRect();
            all.push([box.left + box.right, text.data[i]]);
        }
        return all.sort((a, b) => a[0] - b[0]).map(pair => pair[1]).join('');
    };
    const place = document.createElement('div');
    place.dir = 'rtl';
    place.style.font = font;
    place.style.whiteSpace = 'pre';
    place.style.fontKerning = 'none';
    document.body.replaceChildren(place);
    const canvas = document.createElement('canvas');
    canvas.dir = 'ltr';
    canvas.width = 800;
    canvas.height = 60;
    place.append(canvas);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.font = font;
    context.fontKerning = 'none';
    context.textAlign = 'left';
    const ink = paint => {
        context.clearRect(0, 0, 800, 60);
        paint();
        return context.getImageData(0, 0, 800, 60).data.filter((_, i) => i % 4 == 3);
    };
    return cases.map(([text, drawn, pieces]) => {
        const html = document.createElement('span');
        html.textContent = text;
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('width', 800);
        const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        words.setAttribute('y', 40);
        words.setAttribute('x', 10);
        words.setAttribute('direction', 'ltr');
        words.textContent = drawn;
        svg.append(words);
        place.append(html, svg);
        const orders = [order(html), order(words)];
        html.remove(), svg.remove();
        const whole = ink(() => context.fillText(drawn, 10, 40));
        const parts = ink(() => {
            let x = 10;
            for (const piece of pieces) {
                context.fillText(/[\u0621-\u064a]/.test(piece) ? '\u202b' + piece + '\u202c' : piece, x, 40);
                x += context.measureText(piece).width;
            }
        });
        let all = 0, apart = 0;
        whole.forEach((a, i) => (all += a, apart += Math.abs(a - parts[i])));
        return [...orders, all ? apart / all : 1];
    });
"#;
