//! A program for the browser alone: two charts and a timeline in two languages.
//!
//! `sh tests/tools/leptos_example.sh csr` builds it, with its page, into `target/leptos/csr`.

mod treaties;

use jisr_charts::chart::{Bars, Chart as Form, Lines};
use jisr_charts::i18n::Lang;
use jisr_charts::leptos::{Chart, ChartStyle};
use jisr_charts::{MarkId, Series, Settings, Theme, Times, Unit};
use leptos::prelude::*;
use treaties::Treaties;

fn main() {
    leptos::mount::mount_to_body(App);
}

/// The charts that the reader can choose, beside the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    People,
    Oil,
}

/// A text in Arabic and in English.
#[derive(Clone, Copy)]
struct Text(&'static str, &'static str);

impl Text {
    fn of(self, lang: Lang) -> &'static str {
        if lang == Lang::Ar { self.0 } else { self.1 }
    }
}

impl Shown {
    const ALL: [Shown; 2] = [Shown::People, Shown::Oil];

    fn title(self) -> Text {
        match self {
            Shown::People => Text("السكان في 2024", "People in 2024"),
            Shown::Oil => Text("سعر خام برنت", "The price of Brent oil"),
        }
    }

    fn chart(self, lang: Lang) -> Box<dyn Form> {
        let text = |ar, en| Text(ar, en).of(lang);
        match self {
            Shown::People => {
                let people = Series::new("", [116.5, 46.0, 35.3, 11.6]);
                let names = [
                    text("مصر", "Egypt"),
                    text("العراق", "Iraq"),
                    text("السعودية", "Saudi Arabia"),
                    text("الأردن", "Jordan"),
                ];
                let unit = Unit::new(text("مليون نسمة", "million people"));
                Box::new(Bars::new(names, [people]).unit(unit))
            }
            Shown::Oil => {
                let brent = Series::new(text("برنت", "Brent"), [70.9, 100.9, 82.5, 80.5]);
                let unit = Unit::new(text("دولارًا للبرميل", "US dollars a barrel"));
                Box::new(Lines::new(Times::years(2021..2025), [brent]).unit(unit))
            }
        }
    }
}

#[component]
fn App() -> impl IntoView {
    let lang = RwSignal::new(Lang::Ar);
    let is_shown = RwSignal::new(true);
    let chosen = RwSignal::new(String::new());
    let other = move || {
        if lang.get() == Lang::Ar {
            Lang::En
        } else {
            Lang::Ar
        }
    };
    let charts = move || {
        let lang = lang.get();
        is_shown
            .get()
            .then(|| view! { <Charts lang=lang chosen=chosen /> })
    };
    view! {
        <ChartStyle />
        <main lang=move || lang.get().code() dir=move || lang.get().direction().code()>
            <nav>
                <button id="language" on:click=move |_| lang.set(other())>
                    {move || other().name()}
                </button>
                <button id="mount" on:click=move |_| is_shown.update(|shown| *shown = !*shown)>
                    {move || Text("إظهار أو إخفاء", "Show or hide").of(lang.get())}
                </button>
            </nav>
            {charts}
            <p>
                <output id="chosen">{chosen}</output>
            </p>
        </main>
    }
}

/// The chart, with buttons that change it.
#[component]
fn Charts(
    /// The language of all texts.
    lang: Lang,
    /// Gets the id of the mark that the reader chooses.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let shown = RwSignal::new(Shown::People);
    let is_timeline = RwSignal::new(false);
    let theme = RwSignal::new(None::<Theme>);
    let pressed = |is_pressed| if is_pressed { "true" } else { "false" };
    let choice = move |form: Shown| {
        let choose = move |_| {
            shown.set(form);
            is_timeline.set(false);
        };
        view! {
            <button
                aria-pressed=move || pressed(!is_timeline.get() && shown.get() == form)
                on:click=choose
            >
                {form.title().of(lang)}
            </button>
        }
    };
    let select = move |mark: Option<MarkId>| chosen.set(mark.unwrap_or_default().into_owned());
    let drawing = move || {
        if is_timeline.get() {
            return view! { <Treaties lang=lang theme=theme on_select=select /> }.into_any();
        }
        view! {
            <Chart
                id="chart"
                title=move || shown.get().title().of(lang).to_owned()
                chart=move || shown.get().chart(lang)
                settings=move |width| Settings::new(lang, width)
                theme=theme
                on_select=select
            />
        }
        .into_any()
    };
    view! {
        <div class="choices">
            {Shown::ALL.map(choice)}
            <button
                aria-pressed=move || pressed(is_timeline.get())
                on:click=move |_| is_timeline.set(true)
            >
                {Text("الاتحاد الأوروبي", "European Union").of(lang)}
            </button>
            <button id="dark" on:click=move |_| theme.set(Some(Theme::Dark))>
                {Text("داكن", "Dark").of(lang)}
            </button>
        </div>
        {drawing}
    }
}
