//! What both programs render.

use crate::treaties::Treaties;
use jisr_charts::chart::Lines;
use jisr_charts::i18n::Lang;
use jisr_charts::leptos::Chart;
use jisr_charts::{MarkId, Series, Settings, Times, Unit};
use leptos::prelude::*;

/// The price of oil, and a timeline, in Arabic.
#[component]
pub fn App() -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let lines = || {
        let brent = Series::new("برنت", [70.9, 100.9, 82.5, 80.5]);
        Lines::new(Times::years(2021..2025), [brent]).unit(Unit::new("دولارًا للبرميل"))
    };
    let select = move |mark: Option<MarkId>| chosen.set(mark.unwrap_or_default().into_owned());
    view! {
        <main>
            <Chart
                id="oil"
                title="سعر خام برنت"
                chart=lines
                settings=|width| Settings::new(Lang::Ar, width)
                on_select=select
            />
            <Treaties lang=Lang::Ar on_select=select />
            <output id="chosen">{chosen}</output>
        </main>
    }
}
