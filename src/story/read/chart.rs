//! The charts of a story: each of one form, each part of it a figure or check that is there.

use super::fault::Source;
use super::raw::{ChartsFile, Word};
use super::story::ids_of;
use super::words::Reader;
use super::{leak, list};
use crate::story::{Chart, Form, LedgerRow};

pub fn charts(
    source: &mut Source,
    file: &ChartsFile,
    words: &mut Reader,
    figures: &[&str],
    sources: &[&str],
    fresh: &mut impl FnMut(&mut Source, &Word) -> &'static str,
) -> Vec<Chart> {
    let mut charts = vec![];
    for r in &file.chart {
        let id = fresh(source, &r.id);
        let one = |source: &mut Source, w: &Word| {
            ids_of(source, "figure or check", std::slice::from_ref(w), figures);
            leak(w.get_ref())
        };
        let form = match (&r.ledgers, &r.traffic, &r.parts) {
            (Some(l), None, None) => Form::Ledgers {
                sources: ids_of(source, "source", &l.sources, sources),
                rows: list(
                    l.row
                        .iter()
                        .map(|row| LedgerRow {
                            label: words.need(&format!("row.{}", row.id.get_ref())),
                            figures: (one(source, &row.figures[0]), one(source, &row.figures[1])),
                            gap: one(source, &row.gap),
                            before: (one(source, &row.before[0]), one(source, &row.before[1])),
                        })
                        .collect(),
                ),
            },
            (None, Some(t), None) => Form::Traffic {
                containers: one(source, &t.containers),
                part: one(source, &t.part),
                trains: one(source, &t.trains),
                before: one(source, &t.before),
                per_day: one(source, &t.per_day),
                implied: one(source, &t.implied),
                load: one(source, &t.load),
            },
            (None, None, Some(p)) => Form::Parts {
                parts: ids_of(source, "figure or check", &p.parts, figures),
                sum: one(source, &p.sum),
                share: one(source, &p.share),
                apart: one(source, &p.apart),
                doubtful: one(source, &p.doubtful),
            },
            _ => {
                source.fault(
                    r.id.span(),
                    format!("the chart `{id}` has no form, or several"),
                    "give it one of [chart.ledgers], [chart.traffic], [chart.parts]",
                );
                continue;
            }
        };
        let mut text = |part: &str| words.need(&format!("chart_text.{id}.{part}"));
        charts.push(Chart {
            id,
            title: text("title"),
            measure: text("measure"),
            note: text("note"),
            description: text("description"),
            form,
        });
    }
    charts
}
