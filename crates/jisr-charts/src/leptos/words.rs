//! The words that the components add to a chart.

use crate::i18n::Lang;

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ChartWords {
    /// The head of the table: "Data as a table".
    pub table: &'static str,
}

impl ChartWords {
    /// The words of a language.
    pub const fn of(lang: Lang) -> Self {
        let table = match lang {
            Lang::Ar => "البيانات في جدول",
            Lang::En => "Data as a table",
            Lang::Zh => "数据表",
            Lang::Ru => "Данные в таблице",
            Lang::Kk => "Деректер кестеде",
        };
        ChartWords { table }
    }
}
