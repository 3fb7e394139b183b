//! The files that pages load. Their names contain a hash of their content, so that servers can cache them for
//! ever, and pages have their integrity.

use super::boot::BootScripts;
use super::copy_table;
use super::css::minify_css;
use super::glue_trim::trim_glue;
use super::hashed_file::{Asset, add_module, add_script, built_asset, prepare_staged, short_hash};
use super::javascript::minify_edited_module;
use super::listen;
use super::wasm_optimize::optimize;
use super::wasm_trim::{ShortNames, trim_module};
use crate::locale::Lang;
use crate::site::SiteError;
use crate::site::routes::preview_path;
use crate::story;
use crate::story::View;
use std::fs;
use std::path::{Path, PathBuf};

/// The script of the embed builder, the dialog that shows it, and the script that copies, shares and saves
/// drawings. Pages load them on demand.
const EMBED_BUILDER_JS: &str = include_str!("../../../assets/embed-builder.js");
const DIALOG_JS: &str = include_str!("../../../assets/dialog.js");
const SHARE_JS: &str = include_str!("../../../assets/share.js");

/// The style sheet of every page.
const BASE: &str = "base.css";

/// The style sheets in the order of the cascade.
const SHEETS: [&str; 11] = [
    BASE,
    "table.css",
    "page.css",
    "chart.css",
    "keys.css",
    "listen.css",
    "textures.css",
    "tooltip.css",
    "timeline.css",
    "ledger.css",
    "print.css",
];

/// The files that pages refer to, with their final paths below the site's root.
#[derive(Clone, Debug, Default)]
pub struct AssetManifest {
    /// The program.
    pub wasm: Asset,
    /// The script that loads the program.
    pub glue: Asset,
    /// Whether pages have a security policy. It would block the reload script of `trunk serve`, so only release
    /// builds have one.
    pub policy: bool,
    /// The site's absolute address with a final slash; empty where the build doesn't know it.
    pub site: String,
    /// The script of the embed builder.
    pub embed_builder: Asset,
    /// The script of the dialog that shows the embed builder.
    pub dialog: Asset,
    /// The script that copies, shares and saves drawings.
    pub share: Asset,
    /// The script that plays drawings as tones.
    pub listen: Asset,
    /// The script that copies tables.
    pub copy_table: Asset,
    /// The scripts that run before the first paint.
    pub boot: BootScripts,
    folder: PathBuf,
    embed_builder_sheet: String,
    gallery_sheet: String,
    sheets: String,
    fonts: Vec<(String, String)>,
    fonts_css: Vec<(Lang, String)>,
}

impl AssetManifest {
    /// Prepares the files of a build: trims and renames what Trunk has put into `staging`, adds our scripts and
    /// fonts to it, and minifies the style sheets of the project at `project`.
    ///
    /// # Errors
    /// When a file is missing or can't be written; the message names it.
    pub fn collect(
        project: &Path,
        staging: &Path,
        policy: bool,
    ) -> Result<AssetManifest, SiteError> {
        let mut files = AssetManifest::from_project(project, staging)?;
        files.policy = policy;
        let mut names = ShortNames::new();
        files.wasm = prepare_staged(staging, "_bg.wasm", "jisr", "wasm", |wasm| {
            let (program, short) = trim_module(wasm)?;
            names = short;
            if policy {
                return optimize(&program, staging);
            }
            Ok(program)
        })?;
        files.glue = prepare_staged(staging, ".js", "jisr", "js", |script| {
            let script = String::from_utf8_lossy(script);
            let trimmed = minify_edited_module(&script, |allocator, module| {
                trim_glue(allocator, module, &names);
            })?;
            Ok(trimmed.into_bytes())
        })?;
        files.embed_builder = add_module(staging, "embed-builder", EMBED_BUILDER_JS)?;
        files.dialog = add_module(staging, "dialog", DIALOG_JS)?;
        files.share = add_module(staging, "share", SHARE_JS)?;
        files.listen = add_script(staging, "listen", &listen::script(story())?)?;
        files.copy_table = add_script(staging, "copy-table", &copy_table::script(story())?)?;
        for (name, hashed) in &files.fonts {
            let font = project.join("assets").join(name);
            let copy = staging.join(hashed);
            fs::copy(&font, &copy).map_err(SiteError::io(&copy))?;
        }
        Ok(files)
    }

    /// Finds the files of the site that a build of this project has written to `dist`.
    ///
    /// # Errors
    /// When a file is missing or can't be read; the message names it.
    pub fn from_dist(project: &Path, dist: &Path) -> Result<AssetManifest, SiteError> {
        let built = |stem: &str, ext: &str| {
            built_asset(dist, stem, ext).map_err(|e| SiteError::NotBuilt(Box::new(e)))
        };
        Ok(AssetManifest {
            policy: true,
            wasm: built("jisr", "wasm")?,
            glue: built("jisr", "js")?,
            embed_builder: built("embed-builder", "js")?,
            dialog: built("dialog", "js")?,
            share: built("share", "js")?,
            listen: built("listen", "js")?,
            copy_table: built("copy-table", "js")?,
            ..AssetManifest::from_project(project, dist)?
        })
    }

    /// The parts that depend only on the project's sources: the boot script, the styles, and the names of the
    /// fonts. `site` is the folder of the site's files.
    fn from_project(project: &Path, site: &Path) -> Result<AssetManifest, SiteError> {
        let mut files = AssetManifest {
            boot: BootScripts::build()?,
            folder: site.to_owned(),
            ..AssetManifest::default()
        };
        let sheet = |name: &str| read_sheet(&project.join("style").join(name));
        for name in SHEETS {
            files.sheets += &sheet(name)?;
        }
        files.embed_builder_sheet = sheet(BASE)? + &sheet("embed-builder.css")?;
        files.gallery_sheet = sheet(BASE)? + &sheet("table.css")? + &sheet("gallery.css")?;
        let folder = project.join("assets/fonts");
        for entry in fs::read_dir(&folder)
            .map_err(SiteError::io(&folder))?
            .flatten()
        {
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Some(stem) = name.strip_suffix(".woff2") {
                let path = entry.path();
                let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
                let hashed = format!("{stem}-{}.woff2", short_hash(&bytes));
                files.fonts.push((format!("fonts/{name}"), hashed));
            }
        }
        for lang in Lang::ALL {
            let own = project.join(format!("style/fonts-{}.css", lang.code()));
            let path = if own.exists() {
                own
            } else {
                project.join("style/fonts.css")
            };
            files.fonts_css.push((lang, read_sheet(&path)?));
        }
        Ok(files)
    }

    /// The whole style of a page in this language. `address` returns the address by which the page loads a
    /// font file.
    pub fn style(&self, lang: Lang, address: impl Fn(&str) -> String) -> String {
        self.font_faces_at(lang, address) + &self.sheets
    }

    /// The whole style of the embed builder. `address` returns the address by which the page loads a font file.
    pub fn embed_builder_style(&self, lang: Lang, address: impl Fn(&str) -> String) -> String {
        self.font_faces_at(lang, address) + &self.embed_builder_sheet
    }

    /// The whole style of the gallery, with the fonts of both its languages. `address` returns the address by which
    /// the page loads a font file.
    pub fn gallery_style(&self, address: impl Fn(&str) -> String) -> String {
        // Later faces come first: the Arabic one has all letters of the charts' texts and their fallbacks.
        let faces = [Lang::En, Lang::Ar].map(|lang| self.font_faces_at(lang, &address));
        faces.concat() + &self.gallery_sheet
    }

    /// Whether the site has this file.
    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).exists()
    }

    /// The path of the link preview of a view in a language, if the build has made one.
    pub fn preview(&self, lang: &str, view: View) -> Option<String> {
        let name = preview_path(lang, view);
        self.has(&name).then_some(name)
    }

    fn font_faces_at(&self, lang: Lang, address: impl Fn(&str) -> String) -> String {
        let mut css = self.font_faces(lang).to_owned();
        for (name, hashed) in &self.fonts {
            css = css.replace(name, &address(hashed));
        }
        css
    }

    /// The files of all fonts, below the site's root.
    pub fn all_fonts(&self) -> impl Iterator<Item = &str> {
        self.fonts.iter().map(|(_, hashed)| hashed.as_str())
    }

    /// The font files that a page in this language needs at first.
    pub fn preloaded_fonts(&self, lang: Lang) -> Vec<&str> {
        let css = self.font_faces(lang);
        self.fonts
            .iter()
            .filter(|(name, _)| css.contains(name.as_str()))
            .map(|(_, hashed)| hashed.as_str())
            .collect()
    }

    fn font_faces(&self, lang: Lang) -> &str {
        self.fonts_css
            .iter()
            .find(|(l, _)| *l == lang)
            .map_or("", |(_, css)| css)
    }
}

/// The minified style sheet at `path`.
fn read_sheet(path: &Path) -> Result<String, SiteError> {
    let css = fs::read_to_string(path).map_err(SiteError::io(path))?;
    minify_css(&css).map_err(SiteError::in_file(path))
}
