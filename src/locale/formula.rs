//! Formulas with their numbers. A formula is isolated as one left-to-right run in every language.

use super::Locale;
use crate::story::{Formula, Term, Unit, Value};

impl Locale {
    /// The formula with its result: `8.8 ÷ (1 + 26.3%) = 6.97`.
    pub fn formula(&self, formula: &Formula) -> String {
        let mut out = String::new();
        for term in &formula.terms {
            match term {
                Term::Number {
                    value, unit, power, ..
                } => out += &self.term(*value, *unit, *power),
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
            unit => self.quantity(Value::One(formula.result), Some(unit), false),
        };
        self.numbers().isolate_number(out)
    }

    /// A number of a formula that counts in this power of ten, in the language's own magnitude.
    fn term(&self, value: Value, unit: Unit, power: i8) -> String {
        let places = match self.places(unit) {
            0 => return self.format_value(value, false),
            places => places - unit.power() + power,
        };
        let value = match places {
            0 => value,
            _ => value.shift_trimmed(places),
        };
        let number = self.format_value(value, false);
        // Amounts of money share their magnitude with the result; what is counted stands beside
        // plain numbers and says its own.
        if unit.base() == Unit::Teu && places == -4 {
            return number + "万";
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Digits, Lang, Locale, strip};
    use crate::story;
    use crate::story::FigureId;

    /// The formula of a check of the shipped story.
    fn said(lang: Lang, digits: Digits, id: &'static str) -> String {
        let check = story()
            .check(FigureId(id))
            .unwrap_or_else(|| panic!("no {id}"));
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
    fn case_c13_chinese_formulas_count_as_the_amounts_beside_them_do() {
        for (id, formula) in [
            ("trade.kz.sum", "51 + 37 = 88"),
            ("trade.kz.total.before", "88 ÷ (1 + 26.3%) = 69.7"),
            ("trade.gap.share", "(115 − 88) ÷ 88 = 30.7%"),
            ("rail.teu_per_train", "33.2万 ÷ 3,218 = 103"),
            ("energy.sum", "29.97 + 7.72 = 37.69"),
            ("energy.share", "7.72 ÷ (29.97 + 7.72) = 20.5%"),
        ] {
            assert_eq!(said(Lang::Zh, Digits::Latn, id), formula, "{id}");
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
