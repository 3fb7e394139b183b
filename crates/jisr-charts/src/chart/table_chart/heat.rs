//! The steps of a heat scale.

use crate::{ColorRole, Fill};

/// How many per cent of the colour each step has. On all but the last, the colour of text has enough
/// contrast; on the last, the colour of text on marks.
const STEPS: [u8; 5] = [10, 21, 32, 43, 100];

/// The fill of a value and the colour of its number, on a scale from `low` to `high`.
pub fn step(value: f64, (low, high): (f64, f64)) -> (Fill, ColorRole) {
    let extent = high - low;
    let share = if extent > 0.0 {
        (value - low) / extent
    } else {
        0.0
    };
    let last = STEPS.len() - 1;
    let place = ((share * STEPS.len() as f64) as usize).min(last);
    let fill = Fill::Tint(STEPS[place]);
    if place == last {
        (fill, ColorRole::OnMark)
    } else {
        (fill, ColorRole::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Palette, Theme};

    /// The relative luminance of a colour, by WCAG 2.
    fn luminance((r, g, b): (f64, f64, f64)) -> f64 {
        let linear = |c: f64| {
            let c = c / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    #[test]
    fn numbers_have_enough_contrast_on_every_step_of_every_colour() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = Palette::of(theme);
            let rgb = |role| {
                let (r, g, b) = palette.rgb(role);
                (f64::from(r), f64::from(g), f64::from(b))
            };
            for role in ColorRole::SERIES {
                for value in [0.0, 25.0, 45.0, 65.0, 100.0] {
                    let (Fill::Tint(share), text) = step(value, (0.0, 100.0)) else {
                        panic!("a step is a tint")
                    };
                    let share = f64::from(share) / 100.0;
                    let mix = |a: f64, b: f64| a * share + b * (1.0 - share);
                    let (c, p) = (rgb(role), rgb(ColorRole::Paper));
                    let area = luminance((mix(c.0, p.0), mix(c.1, p.1), mix(c.2, p.2)));
                    let text = luminance(rgb(text));
                    let contrast = (area.max(text) + 0.05) / (area.min(text) + 0.05);
                    assert!(contrast >= 4.5, "{theme:?} {role:?} {share}: {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn greater_values_never_have_a_paler_step() {
        let shares = (0..=20).map(|i| match step(f64::from(i), (0.0, 20.0)) {
            (Fill::Tint(share), _) => share,
            _ => 0,
        });
        let shares: Vec<u8> = shares.collect();
        assert!(shares.is_sorted(), "{shares:?}");
        assert_eq!((shares[0], shares[20]), (STEPS[0], STEPS[4]));
    }
}
