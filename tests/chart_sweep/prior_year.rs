//! The measure "year before": each row has two bars, each with its number.

use crate::sweep::{Case, cases};
use jisr::breakpoint::BREAKPOINTS;
use jisr::chart::Measure;
use jisr::locale::{Digits, Lang, Locale, strip};
use jisr_charts::{Fill, Shape};

#[test]
fn case_f1_each_number_of_the_year_before_stands_at_its_own_length() {
    let all = cases(
        "",
        jisr::story(),
        vec![Locale::native(Lang::En, Digits::Latn)],
    );
    let before = |c: &&Case| c.measure == Measure::Before && c.chart.id.as_str() == "trade";
    assert_eq!(all.iter().filter(before).count(), 3 * BREAKPOINTS.len());
    for case in all.iter().filter(before) {
        let (scene, name) = (case.scene(), case.name());
        for (id, level, stated) in [
            ("trade.kz.total.before", "6.97", "8.8"),
            ("trade.cn.total.before", "9.71", "11.5"),
            ("trade.kz.exports.before", "3.90", "5.1"),
            ("trade.cn.imports.before", "5.18", "5.1"),
        ] {
            let mark = scene.marks.iter().find(|m| m.id == id).expect(id);
            let label = |words: &str| {
                let own = scene
                    .labels
                    .iter()
                    .filter(|l| mark.rect.grown(0.5).overlaps(&l.frame));
                let mut own = own.filter(|l| strip(&l.text).ends_with(words));
                own.next()
                    .unwrap_or_else(|| panic!("{name}: {words} is not printed"))
            };
            let (level, stated) = (label(level), label(stated));
            if case.width < 600.0 {
                // Above the bar, and the second says that it is the stated one.
                assert!(
                    strip(&stated.text).starts_with("stated"),
                    "{name}: {}",
                    stated.text
                );
                continue;
            }
            let end = |which: fn(&Fill) -> bool| {
                let all = scene.shapes[mark.shapes.clone()].iter();
                let ends = all.filter_map(|s| match s {
                    Shape::Rect(r, _, fill) if which(fill) => Some(r.x + r.w),
                    _ => None,
                });
                ends.fold(0.0, f64::max)
            };
            let hatched = end(|f| *f == Fill::Hatch);
            let outlined = end(|f| matches!(f, Fill::Outline(_)));
            for (label, own) in [(level, hatched), (stated, outlined)] {
                let from = label.frame.x - own;
                assert!(
                    (0.0..10.0).contains(&from),
                    "{name}: {} at {from}",
                    label.text
                );
            }
        }
    }
}
