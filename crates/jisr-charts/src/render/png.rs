//! Renders drawings as PNG by resvg, natively and with the fonts that it is given. No other file uses a rasterizer.

use super::Document;
use crate::{Label, Scene};
use resvg::tiny_skia::{PathSegment, Pixmap, Point, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Group, Node, Options, Tree, fontdb};
use std::error::Error;
use std::fmt::{self, Display, Formatter, Write};
use std::sync::Arc;

/// Why a drawing can't be rendered.
#[derive(Debug)]
pub enum RasterizeError {
    /// A font file is no `.woff2`; what the decoder said.
    Font(String),
    /// The drawing is no SVG.
    Svg(resvg::usvg::Error),
    /// The picture would have no pixels, or more than memory can hold.
    Size,
    /// The pixels can't be written as PNG; what the encoder said.
    Png(String),
}

impl Display for RasterizeError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            RasterizeError::Font(cause) => write!(f, "a font is no .woff2 file: {cause}"),
            RasterizeError::Svg(cause) => write!(f, "the drawing is no SVG: {cause}"),
            RasterizeError::Size => f.write_str("the picture has no size, or is too large"),
            RasterizeError::Png(cause) => {
                write!(f, "the picture can't be written as PNG: {cause}")
            }
        }
    }
}

/// [`Error::source`] returns nothing, because the text of an error includes its cause.
impl Error for RasterizeError {}

/// Renders SVG as pixels.
///
/// ```
/// use jisr_charts::chart::{Bars, Chart};
/// use jisr_charts::render::{self, Rasterizer};
/// use jisr_charts::{Series, Settings, Theme, i18n::Lang};
///
/// let chart = Bars::new(["مصر", "العراق"], [Series::new("2024", [116.5, 46.0])]);
/// let drawing = render::svg(&chart.scene(&Settings::new(Lang::Ar, 448.0))?, Theme::Light);
/// // The fonts of the machine; a program that ships its own gives their `.woff2` files instead.
/// let rasterizer = Rasterizer::new(&[], true)?;
/// let picture = rasterizer.png(&drawing, 2.0)?;
/// assert!(picture.starts_with(b"\x89PNG"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rasterizer {
    fonts: Arc<fontdb::Database>,
}

impl Rasterizer {
    /// A rasterizer with these fonts, each the content of a `.woff2` file, and with the fonts of the machine if
    /// `system_fonts` is set.
    ///
    /// # Errors
    /// When one of them is no font.
    pub fn new(fonts: &[&[u8]], system_fonts: bool) -> Result<Rasterizer, RasterizeError> {
        let mut all = fontdb::Database::new();
        if system_fonts {
            all.load_system_fonts();
        }
        for font in fonts {
            let plain =
                wuff::decompress_woff2(font).map_err(|e| RasterizeError::Font(format!("{e:?}")))?;
            all.load_font_data(plain);
        }
        Ok(Rasterizer {
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
        let mut rendered = String::new();
        if let Ok(tree) = self.tree(&svg) {
            collect_rendered(tree.root(), &mut rendered);
        }
        letters.chars().all(|c| c == ' ' || rendered.contains(c))
    }

    /// The SVG as PNG, with `scale` pixels per unit.
    ///
    /// # Errors
    /// When it is no SVG, or too large to be rendered.
    pub fn png(&self, svg: &str, scale: f32) -> Result<Vec<u8>, RasterizeError> {
        let tree = self.tree(svg)?;
        let size = tree.size();
        let side = |v: f32| (v * scale).round() as u32;
        let mut pixels =
            Pixmap::new(side(size.width()), side(size.height())).ok_or(RasterizeError::Size)?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        pixels
            .encode_png()
            .map_err(|e| RasterizeError::Png(e.to_string()))
    }

    /// The outlines of each label of the scene as path data, in hundredths of a scene unit. A drawing with
    /// outlines looks the same in every program and needs no font.
    ///
    /// # Errors
    /// When the SVG of a label can't be parsed.
    pub fn outlines(&self, scene: &Scene) -> Result<Vec<String>, RasterizeError> {
        let of = |label: &Label| {
            let alone = Scene {
                width: scene.width,
                height: scene.height,
                labels: vec![label.clone()],
                ..Scene::default()
            };
            let tree = self.tree(&Document::default().write(&alone))?;
            let mut outline = Outline::default();
            outline.group(tree.root());
            Ok(outline.d)
        };
        scene.labels.iter().map(of).collect()
    }

    fn tree(&self, svg: &str) -> Result<Tree, RasterizeError> {
        let options = Options {
            fontdb: Arc::clone(&self.fonts),
            font_family: "Jisr Sans".to_owned(),
            font_resolver: FontResolver {
                select_fallback: same_weight_fallback(),
                ..FontResolver::default()
            },
            ..Options::default()
        };
        Tree::from_str(svg, &options).map_err(RasterizeError::Svg)
    }
}

/// Takes letters that a font lacks from another font of the same weight, because our family has a file for
/// each script.
fn same_weight_fallback() -> FallbackSelectionFn<'static> {
    let any = FontResolver::default_fallback_selector();
    Box::new(move |letter, tried, fonts| {
        let weight = fonts.face(*tried.first()?)?.weight;
        let others = fonts.faces().filter(|f| f.weight != weight).map(|f| f.id);
        let others: Vec<_> = tried.iter().copied().chain(others).collect();
        any(letter, &others, fonts).or_else(|| any(letter, tried, fonts))
    })
}

/// Path data in whole hundredths, with coordinates relative to the end of the previous segment.
#[derive(Default)]
struct Outline {
    d: String,
    start: (i32, i32),
    current: (i32, i32),
}

impl Outline {
    fn group(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group),
                Node::Text(text) => self.group(text.flattened()),
                Node::Path(path) => {
                    let to_hundredths = path.abs_transform().post_scale(100.0, 100.0);
                    let path = path.data().clone().transform(to_hundredths);
                    for segment in path.iter().flat_map(|p| p.segments()) {
                        self.segment(segment);
                    }
                }
                Node::Image(_) => {}
            }
        }
    }

    fn segment(&mut self, segment: PathSegment) {
        match segment {
            PathSegment::MoveTo(to) => {
                self.write_segment('m', &[to]);
                self.start = self.current;
            }
            PathSegment::LineTo(to) => self.write_segment('l', &[to]),
            PathSegment::QuadTo(by, to) => self.write_segment('q', &[by, to]),
            PathSegment::CubicTo(by, then, to) => self.write_segment('c', &[by, then, to]),
            PathSegment::Close => {
                self.d.push('z');
                self.current = self.start;
            }
        }
    }

    fn write_segment(&mut self, command: char, points: &[Point]) {
        self.d.push(command);
        let from = self.current;
        for (i, p) in points.iter().enumerate() {
            let to = (p.x.round() as i32, p.y.round() as i32);
            let (x, y) = (to.0 - from.0, to.1 - from.1);
            // A minus separates numbers, so no space is needed before it.
            let first = if i > 0 && x >= 0 { " " } else { "" };
            let second = if y >= 0 { " " } else { "" };
            let _ = write!(self.d, "{first}{x}{second}{y}");
            self.current = to;
        }
    }
}

/// The text of a group as far as the fonts have glyphs for it.
fn collect_rendered(group: &Group, rendered: &mut String) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect_rendered(group, rendered),
            Node::Text(text) => text
                .layouted()
                .iter()
                .flat_map(|span| &span.positioned_glyphs)
                .filter(|g| g.id.0 != 0)
                .for_each(|g| rendered.push_str(&g.text)),
            _ => {}
        }
    }
}
