//! Which figures belong to what: the ids behind charts and checks.

use super::{
    Area, Chart, Check, CheckKind, EntryId, Event, Figure, FigureId, Form, Ledgers, Panel, Span,
    Story,
};

impl Chart {
    /// What it shows, if it is a chart of paired bars.
    pub const fn ledgers(&self) -> Option<&Ledgers> {
        match &self.form {
            Form::PairedBars(ledgers) => Some(ledgers),
            Form::Panels(_) => None,
        }
    }

    /// Its panels; none if it is a chart of paired bars.
    pub const fn panels(&self) -> &'static [Panel] {
        match self.form {
            Form::PairedBars(_) => &[],
            Form::Panels(panels) => panels.0,
        }
    }

    /// Ids of all figures and checks that it draws, in the order of its table.
    pub fn ids(&self) -> Vec<FigureId> {
        let mut ids = vec![];
        match self.form {
            Form::PairedBars(ledgers) => {
                for r in ledgers.rows.iter() {
                    ids.extend([r.figures.0, r.figures.1, r.gap, r.before.0, r.before.1]);
                }
            }
            Form::Panels(panels) => {
                for panel in panels.iter() {
                    panel.add_ids(&mut ids);
                }
            }
        }
        ids
    }

    /// The figure of the other ledger for the same flow, where this chart sets two side by side.
    pub fn other_ledger(&self, id: FigureId) -> Option<FigureId> {
        self.ledgers()?.rows.iter().find_map(|r| match r.figures {
            (first, second) if first == id => Some(second),
            (first, second) if second == id => Some(first),
            _ => None,
        })
    }
}

impl Check {
    /// All stated figures that it rests on, those of the checks it builds on included.
    pub fn figures(&self, story: &Story) -> Vec<&'static Figure> {
        let mut found = vec![];
        for id in self.of.iter() {
            match (story.figure(*id), story.check(*id)) {
                (Some(figure), _) => found.push(figure),
                // Checks build on earlier ones only: this ends.
                (None, Some(check)) if check.id != self.id => found.extend(check.figures(story)),
                _ => {}
            }
        }
        found
    }
}

impl Check {
    /// The periods that its result covers: those of its inputs, each once; one where they agree, none
    /// where no input has one. A level of the year before covers the year before.
    pub fn periods(&self, story: &Story) -> Vec<Span> {
        let mut periods: Vec<Span> = vec![];
        for id in self.of.iter() {
            let of_input = match (story.figure(*id), story.check(*id)) {
                (Some(figure), _) => figure.period.into_iter().collect(),
                (None, Some(check)) if check.id != self.id => check.periods(story),
                _ => vec![],
            };
            for period in of_input {
                let period = match self.kind {
                    CheckKind::PriorYear | CheckKind::PriorYearSum => period.year_before(),
                    _ => period,
                };
                if !periods.contains(&period) {
                    periods.push(period);
                }
            }
        }
        periods
    }
}

impl Story {
    /// The charts that draw the figure or check with this id.
    pub fn charts_with(&self, id: FigureId) -> impl Iterator<Item = &'static Chart> + use<> {
        let charts = self.charts.iter();
        charts.filter(move |chart| chart.ids().contains(&id))
    }

    /// Entries related to an entry. For an event: the figures and checks that it names. For a figure or
    /// check: the events that name it or its chart.
    pub fn related(&self, entry: EntryId) -> Vec<EntryId> {
        let id = match entry {
            EntryId::Event(id) => {
                let figures = self.event(id).into_iter().flat_map(|e| e.figures.iter());
                return figures.copied().map(EntryId::Figure).collect();
            }
            EntryId::Figure(id) => id,
        };
        let charts: Vec<_> = self.charts_with(id).map(|chart| chart.id).collect();
        let names = |event: &&Event| {
            event.figures.contains(&id) || event.charts.iter().any(|c| charts.contains(c))
        };
        let speaks = self.events.iter().filter(names);
        speaks.map(|e| EntryId::Event(e.id)).collect()
    }

    /// What a figure is about; a check is about what its first figure is.
    pub fn area(&self, id: FigureId) -> Option<Area> {
        let check = || Some(self.check(id)?.figures(self).first()?.area);
        self.figure(id).map(|f| f.area).or_else(check)
    }
}
