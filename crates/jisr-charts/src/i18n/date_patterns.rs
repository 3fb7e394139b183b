//! The date formats of the languages of this module.

use super::{DateFormat, Lang, NumberFormat};

impl DateFormat<'static> {
    /// The usual date format of the numbers' language.
    pub const fn of(numbers: NumberFormat) -> Self {
        let format = match numbers.lang {
            Lang::Ar => AR,
            Lang::En => EN,
            Lang::Zh => ZH,
            Lang::Ru => RU,
            Lang::Kk => KK,
        };
        DateFormat { numbers, ..format }
    }
}

/// The numbers of a language; `DateFormat::of` replaces them by those that are asked for.
const fn numbers(lang: Lang) -> NumberFormat {
    NumberFormat {
        lang,
        digits: super::Digits::Latn,
    }
}

const AR: DateFormat = DateFormat {
    numbers: numbers(Lang::Ar),
    year: "{y}",
    month: "{m} {y}",
    day: "{d} {m} {y}",
    months: "{a} – {b} {y}",
    span: "{a} – {b}",
    month_names: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    short_month_names: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
};

const EN: DateFormat = DateFormat {
    numbers: numbers(Lang::En),
    year: "{y}",
    month: "{m} {y}",
    day: "{m} {d}, {y}",
    months: "{a}–{b} {y}",
    span: "{a} – {b}",
    month_names: "January|February|March|April|May|June|July|August|September|October|November|December",
    short_month_names: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
};

const ZH: DateFormat = DateFormat {
    numbers: numbers(Lang::Zh),
    year: "{y}年",
    month: "{y}年{m}",
    day: "{y}年{m}{d}日",
    months: "{y}年{a}至{b}",
    span: "{a}至{b}",
    month_names: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    short_month_names: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
};

const RU: DateFormat = DateFormat {
    numbers: numbers(Lang::Ru),
    year: "{y}",
    month: "{m} {y}",
    day: "{d} {m} {y}",
    months: "{a} – {b} {y}",
    span: "{a} – {b}",
    month_names: "январь~января|февраль~февраля|март~марта|апрель~апреля|май~мая|июнь~июня|июль~июля|август~августа|сентябрь~сентября|октябрь~октября|ноябрь~ноября|декабрь~декабря",
    short_month_names: "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
};

const KK: DateFormat = DateFormat {
    numbers: numbers(Lang::Kk),
    year: "{y}",
    month: "{y} жылғы {m}",
    day: "{y} жылғы {d} {m}",
    months: "{y} жылғы {a} – {b}",
    span: "{a} – {b}",
    month_names: "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
    short_month_names: "қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел",
};

#[cfg(test)]
mod tests {
    use super::super::{Date, Digits, strip};
    use super::*;

    #[test]
    fn every_language_writes_days_months_and_years() {
        for (lang, day, month) in [
            (Lang::Ar, "3 يناير 1992", "يناير 1992"),
            (Lang::En, "January 3, 1992", "January 1992"),
            (Lang::Zh, "1992年1月3日", "1992年1月"),
            (Lang::Ru, "3 января 1992", "январь 1992"),
            (Lang::Kk, "1992 жылғы 3 қаңтар", "1992 жылғы қаңтар"),
        ] {
            let format = DateFormat::of(NumberFormat {
                lang,
                digits: Digits::Latn,
            });
            for (date, expected) in [("1992-01-03", day), ("1992-01", month)] {
                let date = Date::parse(date).unwrap();
                assert_eq!(strip(&format.date(date)), expected);
            }
        }
    }
}
