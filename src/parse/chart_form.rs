//! Which fields the entry of a chart has: those of paired bars, those of one panel, or a list of panels.

use super::diagnostic::SourceFile;
use super::toml_entries::{PairedBarsEntry, PanelEntry, PanelsEntry, SpannedString};
use super::toml_tables::RawEntry;
use crate::story::PanelForm;
use toml::Spanned;

/// The form that is a chart of its own and no panel.
const PAIRED_BARS: &str = "paired-bars";

/// The entry of a chart.
pub enum ChartEntry {
    PairedBars(PairedBarsEntry),
    Panels {
        id: SpannedString,
        panels: Vec<Spanned<PanelEntry>>,
        /// Whether the chart itself is its one panel. The panel's place is then that of the id.
        is_one: bool,
    },
}

impl ChartEntry {
    /// The id of the chart.
    pub fn id(&self) -> &SpannedString {
        match self {
            ChartEntry::PairedBars(entry) => &entry.id,
            ChartEntry::Panels { id, .. } => id,
        }
    }
}

/// Reads the fields of the form that the entry names, or its panels. If it names no form or an unknown one, this is
/// reported.
pub fn read_form(file: &mut SourceFile, raw: RawEntry) -> Option<ChartEntry> {
    let known = || {
        let all = [PAIRED_BARS].into_iter().chain(PanelForm::CODES);
        all.collect::<Vec<_>>().join(", ")
    };
    if raw.has("panel") {
        let entry: PanelsEntry = raw.read(file)?;
        return Some(ChartEntry::Panels {
            id: entry.id,
            panels: entry.panel,
            is_one: false,
        });
    }
    let Some(form) = raw.word("form") else {
        raw.report(
            file,
            "has no `form`",
            format!(
                "add a line: form = …; known: {}; or begin panels with [[chart.panel]]",
                known()
            ),
        );
        return None;
    };
    let code = form.get_ref().as_str();
    if code == PAIRED_BARS {
        return raw.read(file).map(ChartEntry::PairedBars);
    }
    if !PanelForm::CODES.contains(&code) {
        file.report(
            form.span(),
            format!("there is no form `{code}`"),
            format!("known: {}", known()),
        );
        return None;
    }
    let Some(id) = raw.word("id") else {
        raw.report(file, "has no `id`", "add a line: id = \"…\"".to_owned());
        return None;
    };
    let panel: PanelEntry = raw.read(file)?;
    Some(ChartEntry::Panels {
        panels: vec![Spanned::new(id.span(), panel)],
        id,
        is_one: true,
    })
}
