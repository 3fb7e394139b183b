//! Options that name series or rows of their panel.

use super::chart_references::Relations;
use super::toml_entries::{PanelEntry, SpannedString};

impl Relations<'_> {
    /// The place of the row with this id, from which the figures are projections.
    pub fn projected_from(&mut self, entry: &PanelEntry) -> Option<u8> {
        let word = entry.projected_from.as_ref()?;
        let mut ids = entry.row.iter().map(|row| row.get_ref().id.as_ref());
        let place = ids.position(|id| id.is_some_and(|id| id.get_ref() == word.get_ref()));
        if place.is_none() {
            self.report_unknown_name(
                word,
                "row",
                entry.row.iter().filter_map(|row| row.get_ref().id.as_ref()),
            );
        }
        place.and_then(|place| u8::try_from(place).ok())
    }

    /// Which of these names are highlighted. Names that the panel lacks are reported.
    pub fn highlighted<'w>(
        &mut self,
        entry: &PanelEntry,
        what: &str,
        names: impl Iterator<Item = Option<&'w SpannedString>> + Clone,
    ) -> Vec<bool> {
        let chosen: &[SpannedString] = match &entry.highlight {
            Some(all) => all.get_ref(),
            None => &[],
        };
        for word in chosen {
            let known = |name: &SpannedString| name.get_ref() == word.get_ref();
            if !names.clone().flatten().any(known) {
                self.report_unknown_name(word, what, names.clone().flatten());
            }
        }
        let is_chosen = |name: Option<&SpannedString>| {
            name.is_some_and(|name| chosen.iter().any(|w| w.get_ref() == name.get_ref()))
        };
        names.map(is_chosen).collect()
    }

    /// Reports a name that is not among those of a panel.
    fn report_unknown_name<'w>(
        &mut self,
        word: &SpannedString,
        what: &str,
        known: impl Iterator<Item = &'w SpannedString>,
    ) {
        let known: Vec<&str> = known.map(|name| name.get_ref().as_str()).collect();
        let help = if known.is_empty() {
            format!("give the {what} an id")
        } else {
            format!("known: {}", known.join(", "))
        };
        self.file.report(
            word.span(),
            format!("the panel has no {what} `{}`", word.get_ref()),
            help,
        );
    }
}
