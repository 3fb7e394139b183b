//! The words that a timeline adds to its events.

use crate::i18n::Lang;

/// Words and patterns of timelines in one language. [`TimelineWords::of`] has them for each language of the
/// crate; a program can set others, for example what its kinds of provenance mean. The default has no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TimelineWords<'a> {
    /// Behind the date of a planned event: "planned".
    pub planned: &'a str,
    /// In the title of a part of the axis that is divided into days: "by day".
    pub by_day: &'a str,
    /// The same for months.
    pub by_month: &'a str,
    /// The same for years.
    pub by_year: &'a str,
    /// The count of events before the shown time, with the placeholder `{n}`: "{n} earlier".
    pub earlier: &'a str,
    /// The count of events after it.
    pub later: &'a str,
    /// The heading of the legend of glyphs: "Shape: kind of event".
    pub by_shape: &'a str,
    /// The heading of the legend of solid and hollow glyphs: "Fill: source of the date".
    pub by_fill: &'a str,
    /// What a solid glyph means.
    pub stated: &'a str,
    /// What a hollow glyph means.
    pub added: &'a str,
    /// What the band of a month or a year means.
    pub unknown_day: &'a str,
    /// What the band of an interval means.
    pub interval: &'a str,
    /// What the dashed, open band means.
    pub open: &'a str,
    /// What a counter in the drawing means.
    pub counter: &'a str,
    /// What the sign of a change of scale means.
    pub scale_break: &'a str,
    /// The name of the table's column of events.
    pub event: &'a str,
    /// The name of the table's column of kinds.
    pub kind: &'a str,
    /// The name of the table's column of remarks.
    pub remarks: &'a str,
    /// How many events there are, with the placeholder `{n}`: "Events: {n}".
    pub count: &'a str,
    /// Which kinds are not dimmed, with the placeholder `{kinds}`: "Highlighted: {kinds}".
    pub highlighted: &'a str,
    /// What joins remarks: "; ".
    pub separator: &'a str,
}

impl TimelineWords<'static> {
    /// The words of a language.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Ar => AR,
            Lang::En => EN,
            Lang::Zh => ZH,
            Lang::Ru => RU,
            Lang::Kk => KK,
        }
    }
}

const AR: TimelineWords = TimelineWords {
    planned: "مقرَّر",
    by_day: "بالأيام",
    by_month: "بالأشهر",
    by_year: "بالسنوات",
    earlier: "{n} قبل ذلك",
    later: "{n} بعد ذلك",
    by_shape: "الشكل: نوع الحدث",
    by_fill: "التعبئة: مصدر التاريخ",
    stated: "تاريخ يذكره المصدر",
    added: "تاريخ من مصدر آخر",
    unknown_day: "اليوم غير معروف",
    interval: "مدّة",
    open: "مقرَّر لم يحدث بعد",
    counter: "أحداث أخرى، أسماؤها في الجدول",
    scale_break: "المقياس يتغيّر هنا",
    event: "الحدث",
    kind: "النوع",
    remarks: "ملاحظات",
    count: "عدد الأحداث: {n}",
    highlighted: "المُبرَز: {kinds}",
    separator: "؛ ",
};

const EN: TimelineWords = TimelineWords {
    planned: "planned",
    by_day: "by day",
    by_month: "by month",
    by_year: "by year",
    earlier: "{n} earlier",
    later: "{n} later",
    by_shape: "Shape: kind of event",
    by_fill: "Fill: source of the date",
    stated: "Date as stated",
    added: "Date from another source",
    unknown_day: "Day not known",
    interval: "Period",
    open: "Planned, not yet held",
    counter: "More events, named in the table",
    scale_break: "The scale changes",
    event: "event",
    kind: "kind",
    remarks: "remarks",
    count: "Events: {n}",
    highlighted: "Highlighted: {kinds}",
    separator: "; ",
};

const ZH: TimelineWords = TimelineWords {
    planned: "计划中",
    by_day: "按日",
    by_month: "按月",
    by_year: "按年",
    earlier: "更早 {n}",
    later: "更晚 {n}",
    by_shape: "形状：事件类别",
    by_fill: "填充：日期来源",
    stated: "原文所述日期",
    added: "日期出自其他来源",
    unknown_day: "具体日期不详",
    interval: "时段",
    open: "计划中，尚未举行",
    counter: "其他事件见表格",
    scale_break: "比例在此改变",
    event: "事件",
    kind: "类别",
    remarks: "备注",
    count: "事件数：{n}",
    highlighted: "突出显示：{kinds}",
    separator: "；",
};

const RU: TimelineWords = TimelineWords {
    planned: "планируется",
    by_day: "по дням",
    by_month: "по месяцам",
    by_year: "по годам",
    earlier: "{n} раньше",
    later: "{n} позже",
    by_shape: "Форма: вид события",
    by_fill: "Заливка: источник даты",
    stated: "Дата из источника",
    added: "Дата из другого источника",
    unknown_day: "День неизвестен",
    interval: "Период",
    open: "Планируется, ещё не состоялось",
    counter: "Другие события названы в таблице",
    scale_break: "Масштаб меняется",
    event: "событие",
    kind: "вид",
    remarks: "примечания",
    count: "Событий: {n}",
    highlighted: "Выделено: {kinds}",
    separator: "; ",
};

const KK: TimelineWords = TimelineWords {
    planned: "жоспарда",
    by_day: "күндеп",
    by_month: "айлап",
    by_year: "жылдап",
    earlier: "бұрынырақ {n}",
    later: "кейінірек {n}",
    by_shape: "Пішіні: оқиға түрі",
    by_fill: "Бояуы: күннің дереккөзі",
    stated: "Күні дереккөзде айтылған",
    added: "Күні басқа дереккөзден",
    unknown_day: "Күні белгісіз",
    interval: "Кезең",
    open: "Жоспарланған, әлі өткен жоқ",
    counter: "Басқа оқиғалар кестеде аталған",
    scale_break: "Масштаб өзгереді",
    event: "оқиға",
    kind: "түрі",
    remarks: "ескертпелер",
    count: "Оқиғалар саны: {n}",
    highlighted: "Ерекшеленгені: {kinds}",
    separator: "; ",
};
