//! Why the site, or a file of it, could not be written.

use crate::locale::Lang;
use crate::story::ChartId;
use jisr_charts::LayoutError;
use jisr_charts::render::RasterizeError;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

/// Why the site, or a file of it, could not be written. The text names the file and includes the text of the
/// cause; `prerender` and `single` print it.
#[derive(Debug)]
pub enum SiteError {
    /// A file or folder can't be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The content of a file can't be used.
    File {
        /// The file; below the site's root where it isn't written yet.
        path: PathBuf,
        /// What is wrong with it.
        cause: Box<SiteError>,
    },
    /// A style sheet can't be parsed; the parser's message, with the line.
    Css(String),
    /// A script can't be parsed; the parser's message.
    JavaScript(String),
    /// The WebAssembly program can't be parsed.
    WebAssembly(Box<dyn Error + Send + Sync>),
    /// The optimizer of the program failed.
    Optimizer {
        /// The name of its executable.
        program: &'static str,
        /// What the system said, or how the program ended.
        cause: io::Error,
    },
    /// A script doesn't have exactly one placeholder for the build's data.
    ScriptPlaceholder {
        /// The placeholder.
        placeholder: &'static str,
        /// How often it occurs.
        count: usize,
    },
    /// A chart of the gallery can't be drawn.
    Chart {
        /// The name of its form.
        form: &'static str,
        /// Why.
        cause: jisr_charts::LayoutError,
    },
    /// The script that loads the program exports no function that starts it.
    NoDefaultExport,
    /// A file that an earlier step of the build should have written is missing.
    Missing {
        /// Where it should be.
        folder: PathBuf,
        /// How its name begins and ends, with `*` between.
        name: String,
    },
    /// Data can't be written as JSON.
    Json(serde_json::Error),
    /// A table can't be written as CSV.
    Csv(csv::Error),
    /// A drawing can't be rendered as PNG.
    Rasterize(RasterizeError),
    /// A thread that renders pictures has panicked.
    RasterizerStopped,
    /// `TRUNK_STAGING_DIR` is not set.
    NoStagingFolder,
    /// `JISR_SITE` is set, but isn't an absolute address.
    SiteAddress(String),
    /// The figures of a chart of the story can't be drawn in its form.
    StoryChart {
        /// The file and the line of the chart, or of the panel that can't be drawn.
        place: String,
        /// The chart.
        chart: ChartId,
        /// The language in which it was tried.
        lang: Lang,
        /// Why not.
        cause: LayoutError,
    },
    /// `make single` can't read a file of the built site.
    NotBuilt(Box<SiteError>),
}

impl SiteError {
    /// Adds the path to an error of the system: `fs::read(&path).map_err(SiteError::io(&path))`.
    pub fn io(path: &Path) -> impl FnOnce(io::Error) -> SiteError {
        let path = path.to_owned();
        |cause| SiteError::Io { path, cause }
    }

    /// Adds the path of the file to what is wrong with its content.
    pub fn in_file<E: Into<SiteError>>(path: impl Into<PathBuf>) -> impl FnOnce(E) -> SiteError {
        let path = path.into();
        |cause| SiteError::File {
            path,
            cause: Box::new(cause.into()),
        }
    }
}

impl From<RasterizeError> for SiteError {
    fn from(cause: RasterizeError) -> SiteError {
        SiteError::Rasterize(cause)
    }
}

impl From<csv::Error> for SiteError {
    fn from(cause: csv::Error) -> SiteError {
        SiteError::Csv(cause)
    }
}

impl Display for SiteError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            SiteError::Io { path, cause } => write!(f, "{}: {cause}", path.display()),
            SiteError::File { path, cause } => write!(f, "{}: {cause}", path.display()),
            SiteError::Css(message) | SiteError::JavaScript(message) => f.write_str(message),
            SiteError::WebAssembly(cause) => cause.fmt(f),
            SiteError::Optimizer { program, cause } => write!(f, "{program}: {cause}"),
            SiteError::ScriptPlaceholder { placeholder, count } => {
                write!(f, "the script has {count} places for {placeholder}, not one")
            }
            SiteError::Json(cause) => cause.fmt(f),
            SiteError::NoDefaultExport => f.write_str("the script has no default export"),
            SiteError::Chart { form, cause } => write!(f, "the gallery: {form}: {cause}"),
            SiteError::Missing { folder, name } => {
                write!(f, "{}: no {name} here", folder.display())
            }
            SiteError::Csv(cause) => cause.fmt(f),
            SiteError::Rasterize(cause) => cause.fmt(f),
            SiteError::RasterizerStopped => f.write_str("a thread that paints pictures stopped"),
            SiteError::NoStagingFolder => f.write_str(
                "TRUNK_STAGING_DIR is not set: this program is run by `trunk build` and `trunk serve`",
            ),
            SiteError::SiteAddress(address) => write!(
                f,
                "JISR_SITE is \"{address}\": it should be the site's whole address, such as https://news.example/story/"
            ),
            SiteError::StoryChart {
                place,
                chart,
                lang,
                cause,
            } => write!(
                f,
                "{place}: the chart `{chart}` can't be drawn (language {}): {cause}\n    change its figures, or choose another form",
                lang.code()
            ),
            SiteError::NotBuilt(cause) => {
                write!(f, "{cause}; build the site first: trunk build --release")
            }
        }
    }
}

/// [`Error::source`] returns nothing, because the text of an error includes its cause.
impl Error for SiteError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_file_before_the_cause() {
        let missing = SiteError::io(Path::new("dist/a.css"))(io::ErrorKind::NotFound.into());
        assert_eq!(missing.to_string(), "dist/a.css: entity not found");
        let refused = SiteError::in_file("style/page.css")(SiteError::Css("line 3".to_owned()));
        assert_eq!(refused.to_string(), "style/page.css: line 3");
        let chart = SiteError::StoryChart {
            place: "assets/story/charts.toml:7".to_owned(),
            chart: ChartId("prices"),
            lang: Lang::En,
            cause: LayoutError::TimesNotAscending { item: 2 },
        };
        let text = chart.to_string();
        assert!(
            text.starts_with(
                "assets/story/charts.toml:7: the chart `prices` can't be drawn (language en): time or number 2"
            ),
            "{text}"
        );
        let first = SiteError::NotBuilt(Box::new(missing));
        assert_eq!(
            first.to_string(),
            "dist/a.css: entity not found; build the site first: trunk build --release"
        );
    }
}
