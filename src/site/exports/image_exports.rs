//! Writes the drawings as files: SVG for every state of the switches, PNG for the state that a page has at
//! first, and the link previews.

use crate::chart::{Measure, SourceFilter};
use crate::export::preview;
use crate::export::standalone_svg::{self, Caption};
use crate::interaction::address::parameter;
use crate::interaction::settings::Setting;
use crate::locale::{Digits, Lang, Locale};
use crate::site::routes::{PageRoute, picture_path, preview_path};
use crate::site::{AssetManifest, SiteError};
use crate::story::{Chart, Story, View};
use crate::timeline::Zoom;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jisr_charts::render::Text;
use jisr_charts::render::{RasterizeError, Rasterizer};
use jisr_charts::{Scene, Theme, TimeDirection};
use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

/// Pixels per scene unit of the PNGs.
pub const PNG_SCALES: [u8; 2] = [2, 4];

/// A file that is made with the rasterizer. Only a release build makes these, because it takes long.
enum Job<'a> {
    /// A PNG: its path, its drawing as SVG, and pixels per unit.
    Picture(String, String, u8),
    /// An SVG with outlines instead of texts, for design programs.
    Outlines(Drawing<'a>),
}

/// A drawing with its caption, before it is written.
struct Drawing<'a> {
    /// The path of its files without theme and extension.
    name: String,
    scene: Scene,
    title: String,
    locale: &'a Locale,
}

impl Drawing<'_> {
    fn file(&self, theme: Theme, faces: &str, text: Text) -> String {
        standalone_svg::file(&self.scene, &self.title, self.locale, theme, faces, text)
    }

    /// Writes its SVG files for both themes, with `end` after the theme in their names.
    fn write(&self, end: &str, faces: &str, text: Text, staging: &Path) -> Result<(), SiteError> {
        for (theme, themed) in [(Theme::Light, ""), (Theme::Dark, "-dark")] {
            let path = staging.join(format!("{}{themed}{end}.svg", self.name));
            let file = self.file(theme, faces, text);
            fs::write(&path, file).map_err(SiteError::io(&path))?;
        }
        Ok(())
    }
}

/// Writes the drawings of a language, and if `pictures` is set the PNGs and the drawings with outlines.
///
/// # Errors
/// When a font can't be read, a picture can't be rendered, or a file can't be written.
pub(super) fn write_images(
    story: &Story,
    lang: Lang,
    files: &AssetManifest,
    staging: &Path,
    pictures: bool,
) -> Result<(), SiteError> {
    let mut jobs: VecDeque<Job> = VecDeque::new();
    let fonts = read_fonts(files, staging, lang)?;
    let faces = font_face_css(&fonts);
    let locales = [Digits::Latn, Digits::Arab].map(|digits| Locale::native(lang, digits));
    for locale in &locales {
        let routes = PageRoute::all(story, lang).into_iter();
        for route in routes.filter(|r| r.digits == locale.digits) {
            for (suffix, scene, caption) in drawings(story, locale, route) {
                let drawing = Drawing {
                    name: picture_path(route) + &suffix,
                    scene: standalone_svg::with_caption(&scene, &caption, locale),
                    title: caption.title,
                    locale,
                };
                drawing.write("", &faces, Text::Fitted, staging)?;
                // `assets/share.js` renders the PNG of any other state in the reader's browser.
                if suffix.is_empty() {
                    let svg = drawing.file(Theme::Light, "", Text::Plain);
                    let png_job =
                        |s| Job::Picture(format!("{}-{s}x.png", drawing.name), svg.clone(), s);
                    jobs.extend(PNG_SCALES.map(png_job));
                }
                jobs.push_back(Job::Outlines(drawing));
            }
        }
    }
    let [locale, _] = &locales;
    for view in story.views() {
        let name = preview_path(lang.code(), view);
        let svg = preview::preview(story, locale, view);
        jobs.push_back(Job::Picture(name, svg, 1));
    }
    let fonts: Vec<&[u8]> = fonts.iter().map(|f| &*f.bytes).collect();
    if pictures && let Some(rasterizer) = rasterizer(&fonts, &jobs)? {
        run_jobs(&rasterizer, jobs, staging)?;
    }
    Ok(())
}

/// The drawings of a view that is a chart or the timeline: one for each state of its switches, with the end of
/// its name and its caption.
fn drawings(story: &Story, locale: &Locale, route: PageRoute) -> Vec<(String, Scene, Caption)> {
    match route.view {
        View::Chart(chart) => chart_drawings(story, locale, chart),
        View::Timeline => timeline_drawings(story, locale, route.time),
        View::All | View::Ledger => vec![],
    }
}

/// The timeline at each zoom, with the end of its name.
fn timeline_drawings(
    story: &Story,
    locale: &Locale,
    time: TimeDirection,
) -> Vec<(String, Scene, Caption)> {
    let zooms = [Zoom::Whole, Zoom::Year(story.published.year)];
    let drawing = |zoom| {
        let (scene, caption) = standalone_svg::timeline(story, locale, zoom, time);
        let zoomed = Setting::Zoomed(zoom != Zoom::Whole);
        (name_part(story, zoomed), scene, caption)
    };
    zooms.map(drawing).into()
}

/// A chart in each state of its switches, with the end of its name.
fn chart_drawings(story: &Story, locale: &Locale, chart: &Chart) -> Vec<(String, Scene, Caption)> {
    let (measures, source_filters) = match chart.ledgers() {
        Some(_) => (&Measure::ALL[..], &SourceFilter::ALL[..]),
        None => (&Measure::ALL[..1], &SourceFilter::ALL[..1]),
    };
    let mut drawings = vec![];
    for measure in measures {
        for source_filter in source_filters {
            let (scene, caption) =
                standalone_svg::chart(story, locale, chart, *measure, *source_filter);
            let name = name_part(story, Setting::Measure(*measure))
                + &name_part(story, Setting::SourceFilter(*source_filter));
            drawings.push((name, scene, caption));
        }
    }
    drawings
}

/// What a setting adds to a file's name: its value in the address, and nothing for the value that the page has at
/// first. `assets/share.js` makes names in the same way from the pressed buttons.
fn name_part(story: &Story, setting: Setting) -> String {
    match setting {
        Setting::Measure(Measure::Value)
        | Setting::SourceFilter(SourceFilter::Both)
        | Setting::Zoomed(false)
        | Setting::Kind(None) => String::new(),
        changed => format!("-{}", parameter(story, changed).1),
    }
}

/// A font file, with the weight from its name.
struct Font {
    bytes: Vec<u8>,
    bold: bool,
}

/// The fonts of a language.
fn read_fonts(files: &AssetManifest, staging: &Path, lang: Lang) -> Result<Vec<Font>, SiteError> {
    let read = |name: &str| {
        let path = staging.join(name);
        let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
        Ok(Font {
            bytes,
            bold: name.contains("-700-"),
        })
    };
    files.preloaded_fonts(lang).into_iter().map(read).collect()
}

/// A style sheet with the fonts inside. If a language has several files for a weight, a browser takes a letter
/// from the last one that has it.
fn font_face_css(fonts: &[Font]) -> String {
    let face = |f: &Font| {
        let (weight, data) = (if f.bold { 700 } else { 400 }, STANDARD.encode(&f.bytes));
        format!(
            "@font-face{{font-family:\"Jisr Sans\";font-weight:{weight};src:url(data:font/woff2;base64,{data})format(\"woff2\")}}"
        )
    };
    fonts.iter().map(face).collect()
}

/// A rasterizer with a glyph for every letter of the jobs. It uses the machine's fonts if ours lack letters, as
/// for Chinese. None if a letter is still missing.
fn rasterizer(
    fonts: &[&[u8]],
    jobs: &VecDeque<Job<'_>>,
) -> Result<Option<Rasterizer>, RasterizeError> {
    let letters: String = jobs
        .iter()
        .map(|job| match job {
            Job::Picture(_, svg, _) => svg_text(svg),
            Job::Outlines(drawing) => drawing.scene.labels.iter().map(|l| &*l.text).collect(),
        })
        .collect();
    let letters: BTreeSet<char> = letters.chars().collect();
    let letters: String = letters.into_iter().collect();
    for system_fonts in [false, true] {
        let rasterizer = Rasterizer::new(fonts, system_fonts)?;
        if rasterizer.can_write(&letters) {
            return Ok(Some(rasterizer));
        }
    }
    Ok(None)
}

/// The texts of an SVG.
fn svg_text(svg: &str) -> String {
    let texts = svg
        .split("</text>")
        .filter_map(|piece| piece.rsplit('>').next());
    texts.collect()
}

/// Does the jobs on all processors.
fn run_jobs(
    rasterizer: &Rasterizer,
    jobs: VecDeque<Job<'_>>,
    staging: &Path,
) -> Result<(), SiteError> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().ok()?.pop_front();
    let work = || -> Result<(), SiteError> {
        while let Some(job) = next() {
            match job {
                Job::Picture(name, svg, scale) => {
                    let png = rasterizer
                        .png(&svg, f32::from(scale))
                        .map_err(SiteError::in_file(&name))?;
                    let path = staging.join(name);
                    fs::write(&path, &png).map_err(SiteError::io(&path))?;
                }
                Job::Outlines(drawing) => {
                    let outlines = rasterizer
                        .outlines(&drawing.scene)
                        .map_err(SiteError::in_file(&drawing.name))?;
                    drawing.write("-outlines", "", Text::Outlines(&outlines), staging)?;
                }
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        all.into_iter()
            .try_for_each(|one| one.join().unwrap_or(Err(SiteError::RasterizerStopped)))
    })
}
