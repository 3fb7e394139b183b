//! Formulas, with the numbers put in: one piece that runs left to right in every language.

use super::Locale;
use crate::story::{Formula, Term, Unit, Value};

impl Locale {
    /// The formula with its result: `8.8 ÷ (1 + 26.3%) = 6.97`.
    pub fn formula(&self, formula: &Formula) -> String {
        let mut out = String::new();
        for term in &formula.terms {
            match term {
                Term::Number { value, .. } => out += &self.value(*value, false),
                Term::Percent { value, .. } => out += &self.percent(*value),
                Term::Count(count) => out += &self.count(usize::try_from(*count).unwrap_or(0)),
                Term::Plus => out += " + ",
                Term::Minus => out += " \u{2212} ",
                Term::Over => out += " ÷ ",
                Term::Open => out.push('('),
                Term::Close => out.push(')'),
            }
        }
        out += " = ";
        out += &match formula.unit {
            Unit::Percent => self.percent(formula.result),
            _ => self.value(Value::One(formula.result), false),
        };
        self.piece(out)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Digits, Lang, Locale, strip};
    use crate::story;

    /// The formula of a check of the shipped story.
    fn said(lang: Lang, digits: Digits, id: &str) -> String {
        let check = story().check(id).unwrap_or_else(|| panic!("no {id}"));
        let formula = check.formula(story()).unwrap_or_else(|| panic!("{id}"));
        Locale::native(lang, digits).formula(&formula)
    }

    #[test]
    fn every_kind_of_check_shows_its_formula_with_the_numbers_put_in() {
        for (id, formula) in [
            ("trade.kz.sum", "5.1 + 3.7 = 8.8"),
            ("trade.kz.total.before", "8.8 ÷ (1 + 26.3%) = 6.97"),
            ("trade.cn.imports.before", "5.1 ÷ (1 − 1.6%) = 5.18"),
            (
                "trade.kz.before_sum",
                "5.1 ÷ (1 + 30.7%) + 3.7 ÷ (1 + 20.4%) = 6.98",
            ),
            ("trade.gap.total", "11.5 − 8.8 = 2.7"),
            ("trade.gap.share", "(11.5 − 8.8) ÷ 8.8 = 30.7%"),
            ("rail.teu_per_train", "332,000 ÷ 3,218 = 103"),
            ("rail.implied_per_day", "3,218 ÷ 151 = 21.3"),
            ("energy.share", "772 ÷ (2,997 + 772) = 20.5%"),
        ] {
            assert_eq!(said(Lang::En, Digits::Latn, id), formula, "{id}");
            // The same, once the marks that keep its order are taken out.
            assert_eq!(
                strip(&said(Lang::Ar, Digits::Latn, id)),
                formula,
                "{id} in Arabic"
            );
        }
    }

    #[test]
    fn in_arabic_a_formula_is_one_piece_that_runs_left_to_right() {
        for digits in [Digits::Latn, Digits::Arab] {
            let text = said(Lang::Ar, digits, "trade.gap.total");
            assert!(text.starts_with('\u{2066}') && text.ends_with('\u{2069}'));
        }
        let text = said(Lang::Ar, Digits::Arab, "rail.implied_per_day");
        assert_eq!(strip(&text), "٣٬٢١٨ ÷ ١٥١ = ٢١٫٣");
    }

    #[test]
    fn every_check_of_the_story_has_a_formula() {
        for check in story().checks.iter() {
            assert!(check.formula(story()).is_some(), "{}", check.id);
        }
    }
}
