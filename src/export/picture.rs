//! Drawings as PNG, painted natively with the shipped fonts. The edge of `export`: only this file
//! knows a painter of pixels.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Group, Node, Options, Tree, fontdb};
use std::sync::Arc;

/// Paints SVG text as pixels.
#[derive(Clone, Debug)]
pub struct Painter {
    fonts: Arc<fontdb::Database>,
}

impl Painter {
    /// A painter with these fonts, each a whole `.woff2` file, and no others but those that the
    /// machine brings where `machine` says so.
    ///
    /// # Errors
    /// When one of them is no font.
    pub fn new(fonts: &[&[u8]], machine: bool) -> Result<Painter, String> {
        let mut all = fontdb::Database::new();
        if machine {
            all.load_system_fonts();
        }
        for font in fonts {
            let plain = wuff::decompress_woff2(font).map_err(|e| format!("a font: {e:?}"))?;
            all.load_font_data(plain);
        }
        Ok(Painter {
            fonts: Arc::new(all),
        })
    }

    /// Whether there is a glyph for every letter of the text.
    pub fn can_write(&self, text: &str) -> bool {
        let letters: String = text
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == ' ')
            .collect();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>{letters}</text></svg>"
        );
        let mut written = String::new();
        if let Ok(tree) = self.tree(&svg) {
            collect(tree.root(), &mut written);
        }
        letters.chars().all(|c| c == ' ' || written.contains(c))
    }

    /// The SVG as PNG, `scale` pixels to its unit.
    ///
    /// # Errors
    /// When it is no SVG, or too large to be painted.
    pub fn png(&self, svg: &str, scale: f32) -> Result<Vec<u8>, String> {
        let tree = self.tree(svg)?;
        let size = tree.size();
        let side = |v: f32| (v * scale).round() as u32;
        let mut pixels = Pixmap::new(side(size.width()), side(size.height()))
            .ok_or("a picture without a size")?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        pixels.encode_png().map_err(|e| e.to_string())
    }

    fn tree(&self, svg: &str) -> Result<Tree, String> {
        let options = Options {
            fontdb: Arc::clone(&self.fonts),
            font_family: "Jisr Sans".to_owned(),
            font_resolver: FontResolver {
                select_fallback: of_its_weight(),
                ..FontResolver::default()
            },
            ..Options::default()
        };
        Tree::from_str(svg, &options).map_err(|e| e.to_string())
    }
}

/// Letters that a font lacks come from another of its weight, where one has them: our family has a file
/// for each script.
fn of_its_weight() -> FallbackSelectionFn<'static> {
    let any = FontResolver::default_fallback_selector();
    Box::new(move |letter, tried, fonts| {
        let weight = fonts.face(*tried.first()?)?.weight;
        let others = fonts.faces().filter(|f| f.weight != weight).map(|f| f.id);
        let others: Vec<_> = tried.iter().copied().chain(others).collect();
        any(letter, &others, fonts).or_else(|| any(letter, tried, fonts))
    })
}

/// What of the texts in it has glyphs.
fn collect(group: &Group, written: &mut String) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, written),
            Node::Text(text) => text
                .layouted()
                .iter()
                .flat_map(|span| &span.positioned_glyphs)
                .filter(|g| g.id.0 != 0)
                .for_each(|g| written.push_str(&g.text)),
            _ => {}
        }
    }
}
