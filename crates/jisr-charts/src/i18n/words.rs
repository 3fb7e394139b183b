//! The words that charts add to their data.

use super::Lang;

/// Words and patterns in one language. [`Words::of`] has them for each language of the crate; a program
/// can set others. The default has no words, for charts whose data brings all their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Words {
    /// What the areas of dots count, with the placeholder `{unit}`: "Dot area: {unit}".
    pub dot_area: &'static str,
    /// Between the items of a list: ", ".
    pub list_separator: &'static str,
    /// A value that is not known: "no data".
    pub missing: &'static str,
    /// What follows an estimated value: "estimate".
    pub estimate: &'static str,
    /// What follows a projected value: "projection".
    pub projection: &'static str,
    /// The name of a group of small categories: "other".
    pub other: &'static str,
    /// The name of a sum: "total".
    pub total: &'static str,
    /// The difference between two bars: "gap".
    pub gap: &'static str,
    /// A stated value below an implied one, with the placeholder `{n}`: "stated: {n}".
    pub stated: &'static str,
    /// What parts of a whole are written as: "share of the total".
    pub share_of_total: &'static str,
    /// The name of the first column of a table of times: "date".
    pub time: &'static str,
    /// An axis that does not start at zero: "The axis does not start at zero."
    pub not_from_zero: &'static str,
    /// The head of the column of names in a table: "name".
    pub name: &'static str,
    /// The head of the column of values in a table without a unit: "value".
    pub value: &'static str,
    /// The head of the column of changes in a table: "change".
    pub change: &'static str,
    /// What the dashed part of a range means: "Dashed: between the lower and the higher number".
    pub range: &'static str,
    /// An amount that is drawn to no scale: "to no scale".
    pub no_scale: &'static str,
    /// The least of some values: "lowest".
    pub lowest: &'static str,
    /// The greatest of some values: "highest".
    pub highest: &'static str,
    /// A stated sum that differs from that of its parts, with the placeholder `{n}`: "Does not add up by {n}".
    pub does_not_add_up: &'static str,
    /// What one icon stands for, with the placeholder `{n}`: "One icon = {n}".
    pub one_icon: &'static str,
    /// What one square stands for, with the placeholder `{n}`: "One square = {n}".
    pub one_square: &'static str,
    /// Short names of the twelve months for axes, separated by `|`.
    pub months: &'static str,
    /// A quarter of a year, with the placeholders `{q}` and `{y}`: "Q{q} {y}".
    pub quarter: &'static str,
    /// A quarter where its year is known, with the placeholder `{q}`: "Q{q}".
    pub short_quarter: &'static str,
    /// A month of a year, with the placeholders `{m}` and `{y}`: "{m} {y}".
    pub month_of_year: &'static str,
    /// A day where its year is known, with the placeholders `{d}` and `{m}`: "{d} {m}".
    pub day_of_month: &'static str,
    /// A day of a year, with the placeholders `{d}`, `{m}` and `{y}`: "{d} {m} {y}".
    pub day_of_year: &'static str,
}

impl Words {
    /// The words of a language.
    pub const fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::Ar => &AR,
            Lang::En => &EN,
            Lang::Zh => &ZH,
            Lang::Ru => &RU,
            Lang::Kk => &KK,
        }
    }

    /// The short name of a month (1 to 12); empty for other numbers.
    pub fn month(&self, month: u8) -> &'static str {
        let place = usize::from(month).wrapping_sub(1);
        self.months.split('|').nth(place).unwrap_or_default()
    }
}

const AR: Words = Words {
    dot_area: "مساحة الدائرة: {unit}",
    list_separator: "، ",
    missing: "لا بيانات",
    estimate: "تقدير",
    projection: "توقّع",
    other: "أخرى",
    total: "المجموع",
    gap: "الفجوة",
    stated: "كما ورد: {n}",
    share_of_total: "الحصة من المجموع",
    time: "التاريخ",
    not_from_zero: "لا يبدأ المحور من الصفر.",
    name: "الاسم",
    value: "القيمة",
    change: "التغيّر",
    range: "الإطار المتقطّع: ما بين العددين الأدنى والأعلى",
    no_scale: "معروض بلا مقياس",
    lowest: "الأدنى",
    highest: "الأعلى",
    does_not_add_up: "لا يتطابق المجموع، بفارق {n}",
    one_icon: "كل رمز = {n}",
    one_square: "كل مربع = {n}",
    months: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    quarter: "الربع {q}، {y}",
    short_quarter: "الربع {q}",
    month_of_year: "{m} {y}",
    day_of_month: "{d} {m}",
    day_of_year: "{d} {m} {y}",
};

const EN: Words = Words {
    dot_area: "Dot area: {unit}",
    list_separator: ", ",
    missing: "no data",
    estimate: "estimate",
    projection: "projection",
    other: "other",
    total: "total",
    gap: "gap",
    stated: "stated: {n}",
    share_of_total: "share of the total",
    time: "date",
    not_from_zero: "The axis does not start at zero.",
    name: "name",
    value: "value",
    change: "change",
    range: "Dashed: between the lower and the higher number",
    no_scale: "shown to no scale",
    lowest: "lowest",
    highest: "highest",
    does_not_add_up: "Does not add up by {n}",
    one_icon: "One icon = {n}",
    one_square: "One square = {n}",
    months: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    quarter: "Q{q} {y}",
    short_quarter: "Q{q}",
    month_of_year: "{m} {y}",
    day_of_month: "{d} {m}",
    day_of_year: "{d} {m} {y}",
};

const ZH: Words = Words {
    dot_area: "圆点面积：{unit}",
    list_separator: "、",
    missing: "无数据",
    estimate: "估计",
    projection: "预测",
    other: "其他",
    total: "合计",
    gap: "差额",
    stated: "所述：{n}",
    share_of_total: "占总数的比例",
    time: "日期",
    not_from_zero: "坐标轴不从零开始。",
    name: "名称",
    value: "数值",
    change: "变化",
    range: "虚线：下限与上限之间",
    no_scale: "不按比例显示",
    lowest: "最低",
    highest: "最高",
    does_not_add_up: "合计不符，相差{n}",
    one_icon: "每个图标 = {n}",
    one_square: "每格 = {n}",
    months: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    quarter: "{y}年第{q}季度",
    short_quarter: "第{q}季度",
    month_of_year: "{y}年{m}",
    day_of_month: "{m}{d}日",
    day_of_year: "{y}年{m}{d}日",
};

const RU: Words = Words {
    dot_area: "Площадь круга: {unit}",
    list_separator: ", ",
    missing: "нет данных",
    estimate: "оценка",
    projection: "прогноз",
    other: "прочее",
    total: "всего",
    gap: "разрыв",
    stated: "названо: {n}",
    share_of_total: "доля в общем объёме",
    time: "дата",
    not_from_zero: "Ось начинается не с нуля.",
    name: "название",
    value: "значение",
    change: "изменение",
    range: "Пунктир — между меньшим и большим числом",
    no_scale: "показано без масштаба",
    lowest: "минимум",
    highest: "максимум",
    does_not_add_up: "Сумма не сходится на {n}",
    one_icon: "Один значок = {n}",
    one_square: "Один квадрат = {n}",
    months: "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
    quarter: "{q} кв. {y}",
    short_quarter: "{q} кв.",
    month_of_year: "{m} {y}",
    day_of_month: "{d} {m}",
    day_of_year: "{d} {m} {y}",
};

const KK: Words = Words {
    dot_area: "Дөңгелек ауданы: {unit}",
    list_separator: ", ",
    missing: "дерек жоқ",
    estimate: "бағалау",
    projection: "болжам",
    other: "басқа",
    total: "барлығы",
    gap: "айырма",
    stated: "аталғаны: {n}",
    share_of_total: "жалпы көлемдегі үлесі",
    time: "күні",
    not_from_zero: "Ось нөлден басталмайды.",
    name: "атауы",
    value: "мәні",
    change: "өзгеріс",
    range: "Үзік сызық — ең аз және ең көп санның арасы",
    no_scale: "масштабсыз көрсетілген",
    lowest: "ең төмені",
    highest: "ең жоғарысы",
    does_not_add_up: "Қосынды {n} айырмамен сәйкес келмейді",
    one_icon: "Бір белгі = {n}",
    one_square: "Бір шаршы = {n}",
    months: "қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел",
    quarter: "{y} ж. {q}-тоқсан",
    short_quarter: "{q}-тоқсан",
    month_of_year: "{y} ж. {m}",
    day_of_month: "{d} {m}",
    day_of_year: "{y} ж. {d} {m}",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_twelve_months() {
        for lang in Lang::ALL {
            let words = Words::of(lang);
            assert_eq!(words.months.split('|').count(), 12, "{lang:?}");
            assert!((1..=12).all(|m| !words.month(m).is_empty()), "{lang:?}");
            assert_eq!(words.month(13), "");
        }
    }
}
