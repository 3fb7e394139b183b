//! The colours of both themes: contrast, and how far colours are apart for readers who see fewer of them.

use jisr_charts::{ColorRole, Palette, Theme};

const PALETTES: [(Theme, Palette); 2] =
    [(Theme::Light, Palette::LIGHT), (Theme::Dark, Palette::DARK)];

type Matrix = [[f64; 3]; 3];

/// Colour vision: complete, and without one kind of cone. The matrices are for linear red, green and blue
/// (Machado, Oliveira and Fernandes 2009, severity 1).
const VISIONS: [(&str, Matrix); 4] = [
    (
        "complete vision",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// The least distance of any two colours of series in Oklab, for every kind of colour vision. Two colours
/// that are 2 apart can just be told apart side by side; in areas that don't touch it takes about 5.
const LEAST_DISTANCE: f64 = 7.0;

/// Red, green and blue as amounts of light.
fn linear(palette: &Palette, color: ColorRole) -> [f64; 3] {
    let (r, g, b) = palette.rgb(color);
    [r, g, b].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn product(m: &Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    m.map(|row| row[0] * x + row[1] * y + row[2] * z)
}

/// The contrast of two colours as WCAG 2 defines it.
fn contrast(palette: &Palette, a: ColorRole, b: ColorRole) -> f64 {
    let luminance = |color| {
        let [r, g, b] = linear(palette, color);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour in Oklab, whose distances are about as large as they look; its lightness is from 0 to 100.
fn oklab(light: [f64; 3]) -> [f64; 3] {
    let cones = product(
        &[
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ],
        light.map(|l| l.clamp(0.0, 1.0)),
    );
    let lab = product(
        &[
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ],
        cones.map(f64::cbrt),
    );
    lab.map(|v| v * 100.0)
}

fn distance(palette: &Palette, vision: &Matrix, a: ColorRole, b: ColorRole) -> f64 {
    let seen = |color| oklab(product(vision, linear(palette, color)));
    let squares = seen(a)
        .into_iter()
        .zip(seen(b))
        .map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn words_and_marks_stand_out_in_both_themes() {
    for (theme, palette) in PALETTES {
        let check = |a: ColorRole, b: ColorRole, least: f64| {
            let ratio = contrast(&palette, a, b);
            assert!(ratio >= least, "{theme:?}: {a:?} on {b:?} has {ratio:.2}");
        };
        for color in [ColorRole::Text, ColorRole::Muted, ColorRole::Doubt] {
            check(color, ColorRole::Paper, 4.5);
        }
        check(ColorRole::Axis, ColorRole::Paper, 3.0);
        for color in ColorRole::SERIES {
            // Numbers and names are also written in the colour of their series.
            check(color, ColorRole::Paper, 4.5);
            check(ColorRole::OnMark, color, 4.5);
            check(ColorRole::Text, color.soft(), 4.5);
        }
    }
}

#[test]
fn pale_forms_are_told_apart_from_the_paper() {
    for (theme, palette) in PALETTES {
        for (vision, matrix) in &VISIONS {
            for color in ColorRole::SERIES {
                let apart = distance(&palette, matrix, color.soft(), ColorRole::Paper);
                assert!(
                    apart >= 4.0,
                    "{theme:?}, {vision}: {color:?} has {apart:.1}"
                );
            }
        }
    }
}

#[test]
fn colours_of_series_are_told_apart_without_one_kind_of_cone() {
    for (theme, palette) in PALETTES {
        for (vision, matrix) in &VISIONS {
            for (i, a) in ColorRole::SERIES.into_iter().enumerate() {
                for b in ColorRole::SERIES.into_iter().skip(i + 1) {
                    let apart = distance(&palette, matrix, a, b);
                    let pair = format!("{theme:?}, {vision}: {a:?} and {b:?}");
                    assert!(apart >= LEAST_DISTANCE, "{pair} are {apart:.1} apart");
                    assert_ne!(a.texture(), b.texture(), "{pair}");
                }
            }
        }
    }
}
