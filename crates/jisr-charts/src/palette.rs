//! The colours: one for each of seven series, a grey for the rest, one for caveats.
//!
//! Colours are written only here. The style sheet of the page gets them as custom properties
//! ([`Palette::css`]), the canvas as numbers.

use super::ColorRole;

/// Light or dark, already resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark text on white.
    #[default]
    Light,
    /// Light text on near-black.
    Dark,
}

/// A colour for each role, `0xRRGGBB`, in the order of [`ColorRole`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub [u32; ColorRole::ALL.len()]);

impl Palette {
    /// On white.
    pub const LIGHT: Palette = Palette([
        0xffffff, 0x17212b, 0x52606d, 0xe4e8ec, 0x7b8794, 0x006d77, 0xc2410c, 0xcfe6e8, 0xfbe0d3,
        0x3a4b5b, 0xdde3e8, 0xffffff, 0x9a6700, 0xb0419a, 0xf6ddf0, 0x0b71cf, 0xd9e6f6, 0x5d2e85,
        0xe7dcf5, 0x5d7c54, 0xe2ecc9, 0x794124, 0xf0e2d4,
    ]);

    /// On near-black.
    pub const DARK: Palette = Palette([
        0x12181f, 0xe9eef3, 0xa3b1bf, 0x2a343e, 0x7b8794, 0x4fc3cc, 0xff9466, 0x1d4247, 0x54301f,
        0xbed5e1, 0x34404c, 0x12181f, 0xe3b341, 0xd273a2, 0x4d2439, 0x8aa3ee, 0x24345a, 0x9e79d1,
        0x3b2a57, 0xdde250, 0x3a3d14, 0xeec09d, 0x46311f,
    ]);

    /// The palette of a theme.
    pub const fn of(theme: Theme) -> &'static Palette {
        match theme {
            Theme::Light => &Palette::LIGHT,
            Theme::Dark => &Palette::DARK,
        }
    }

    /// The colour of a role as red, green, blue.
    pub const fn rgb(&self, role: ColorRole) -> (u8, u8, u8) {
        let c = self.0[role as usize];
        ((c >> 16) as u8, (c >> 8) as u8, c as u8)
    }

    /// The colours as custom properties: `--paper:#ffffff;--text:…`.
    pub fn css(&self) -> String {
        let colors = ColorRole::ALL.iter().zip(self.0);
        let property =
            |(role, color): (&ColorRole, u32)| format!("--{}:#{color:06x};", role.code());
        colors.map(property).collect()
    }
}
