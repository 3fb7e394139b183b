//! Prints the charts of a form as SVG, one after the other: `cargo run --example charts --features svg -- bars > bars.svg`.
//!
//! Behind the name of the form may stand a language (`ar`, the default, or `en`) and a width in pixels (672).

use jisr_charts::i18n::Lang;
use jisr_charts::render::svg;
use jisr_charts::{Settings, Theme};

mod forms;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let Some((_, charts)) = forms::FORMS.iter().find(|(form, _)| *form == name) else {
        let names: Vec<&str> = forms::FORMS.iter().map(|(form, _)| *form).collect();
        eprintln!("name a form: {}", names.join(", "));
        return;
    };
    let lang = arguments.next().and_then(|code| Lang::from_code(&code));
    let lang = lang.unwrap_or(Lang::Ar);
    let width = arguments.next().and_then(|width| width.parse().ok());
    let settings = Settings::new(lang, width.unwrap_or(672.0));
    for (name, chart) in charts(lang) {
        match chart.scene(&settings) {
            Ok(scene) => println!("{}", svg(&scene, Theme::Light)),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
}
