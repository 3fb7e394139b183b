//! The texts of extreme stories, in every language.

use std::fmt::Write;

/// The languages that every extreme story is written in.
pub const LANGUAGES: [&str; 5] = ["ar", "en", "zh", "ru", "kk"];

/// How long a story's names are.
#[derive(Clone, Copy, PartialEq)]
pub enum Wording {
    /// A word or two.
    Short,
    /// A sentence.
    Sentence,
    /// One word that no line can hold.
    Unbreakable,
    /// Latin names inside the language's own words.
    Latin,
}

/// A name in a language.
pub fn name(code: &str, wording: Wording) -> &'static str {
    match (wording, code) {
        (Wording::Short, "ar") => "صادرات",
        (Wording::Short, "zh") => "出口",
        (Wording::Short, "ru") => "Экспорт",
        (Wording::Short, "kk") => "Экспорт",
        (Wording::Short, _) => "Exports",
        (Wording::Sentence, "ar") => {
            "صادرات المنتجات الزراعية والصناعية إلى أسواق البلدان المجاورة كما أوردتها مصلحة الجمارك"
        }
        (Wording::Sentence, "zh") => {
            "海关所述的对周边国家市场的农产品和工业产品出口总额及其变化情况"
        }
        (Wording::Sentence, "ru") => {
            "Экспорт сельскохозяйственной и промышленной продукции на рынки соседних стран по данным таможни"
        }
        (Wording::Sentence, "kk") => {
            "Кеден деректері бойынша көрші елдердің нарықтарына ауыл шаруашылығы өнімдерінің экспорты"
        }
        (Wording::Sentence, _) => {
            "Exports of farm and factory goods to the markets of neighbouring countries, by customs"
        }
        (Wording::Unbreakable, "ar") => "فأسقيناكموهاوالمستشفياتوالاستقلاليةوالاستراتيجيات",
        (Wording::Unbreakable, "zh") => "出口贸易统计数据汇总分析报告出口贸易统计数据汇总分析报告",
        (Wording::Unbreakable, "ru") => "Достопримечательнейшийвысокопревосходительствующий",
        (Wording::Unbreakable, "kk") => "Қанағаттандырылмағандықтарыңыздандаболарынемесе",
        (Wording::Unbreakable, _) => "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
        (Wording::Latin, "ar") => "صادرات Belt & Road Holdings وشركة KazMunayGas معًا",
        (Wording::Latin, "zh") => "Belt & Road Holdings 和 KazMunayGas 的出口",
        (Wording::Latin, "ru") => "Экспорт Belt & Road Holdings и KazMunayGas",
        (Wording::Latin, "kk") => "Belt & Road Holdings және KazMunayGas экспорты",
        (Wording::Latin, _) => "Exports of Belt & Road Holdings and KazMunayGas",
    }
}

/// A file of texts: every text is the same name, for the ids that need words.
pub fn text(code: &str, wording: Wording, ids: &[(&'static str, String)]) -> String {
    let words = name(code, wording);
    let mut out = format!(
        "[story]\ntitle = \"{words}\"\nlede = \"{words}\"\nabout = \"{words}\"\ntimeline = \"{words}\"\n[flag.odd]\ntitle = \"{words}\"\nreason = \"{words}\"\n"
    );
    for source in ["one", "two", "article"] {
        let _ = writeln!(
            out,
            "[source.{source}]\nname = \"{words}\"\nshort = \"{words}\""
        );
    }
    for section in ["figure", "check", "row"] {
        let _ = writeln!(out, "[{section}]");
        for (_, id) in ids.iter().filter(|(s, _)| *s == section) {
            let _ = writeln!(out, "\"{id}\" = \"{words}\"");
        }
    }
    for (_, id) in ids.iter().filter(|(s, _)| *s == "chart") {
        let _ = writeln!(out, "[chart_text.{id}]");
        let two = [
            "first",
            "second",
            "change",
            "change_first",
            "change_second",
            "before",
            "before_first",
            "before_second",
            "explain",
        ];
        let all = ["name", "title", "measure", "note", "description"];
        for part in all.iter().chain(two.iter().filter(|_| id == "ledgers")) {
            let _ = writeln!(out, "{part} = \"{words}\"");
        }
    }
    out
}
