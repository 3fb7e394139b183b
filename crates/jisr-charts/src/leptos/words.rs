//! The words that the components add to a chart.

use crate::i18n::Lang;

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ChartWords {
    /// The head of the table: "Data as a table".
    pub table: &'static str,
    /// The name of the buttons that go from event to event: "Event by event".
    pub steps: &'static str,
    /// The button that goes to the event before: "Earlier event".
    pub previous: &'static str,
    /// The button that goes to the event after: "Later event".
    pub next: &'static str,
}

impl ChartWords {
    /// The words of a language.
    pub const fn of(lang: Lang) -> Self {
        let [table, steps, previous, next] = match lang {
            Lang::Ar => [
                "البيانات في جدول",
                "حدثًا حدثًا",
                "الحدث الأسبق",
                "الحدث اللاحق",
            ],
            Lang::En => [
                "Data as a table",
                "Event by event",
                "Earlier event",
                "Later event",
            ],
            Lang::Zh => ["数据表", "逐个事件", "上一事件", "下一事件"],
            Lang::Ru => [
                "Данные в таблице",
                "Событие за событием",
                "Предыдущее событие",
                "Следующее событие",
            ],
            Lang::Kk => [
                "Деректер кестеде",
                "Оқиғадан оқиғаға",
                "Алдыңғы оқиға",
                "Келесі оқиға",
            ],
        };
        ChartWords {
            table,
            steps,
            previous,
            next,
        }
    }
}
