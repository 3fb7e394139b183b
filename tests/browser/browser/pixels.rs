//! The pixels of a canvas, and pictures of what is shown.

use super::Browser;
use crate::driver::Failure;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use std::path::PathBuf;

impl Browser {
    /// A canvas' pixels.
    pub async fn pixels(&self, canvas: &str) -> Result<Pixels, Failure> {
        let (width, data): (usize, String) = self
            .js(&format!(
                "const c = document.querySelector(`{canvas}`);
                 const data = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                 let hex = '';
                 for (let i = 0; i < data.length; i += 4)
                     hex += (data[i + 3] ? (1 << 24 | data[i] << 16 | data[i + 1] << 8 | data[i + 2]).toString(16).slice(1) : '------');
                 return [c.width, hex]"
            ))
            .await?;
        let colours = data
            .as_bytes()
            .chunks(6)
            .map(|c| u32::from_str_radix(std::str::from_utf8(c).ok()?, 16).ok())
            .collect();
        Ok(Pixels { width, colours })
    }

    /// A PNG of an element, also of the parts outside the window.
    pub async fn capture(&self, selector: &str) -> Result<Vec<u8>, Failure> {
        // The browser lays the page out again for a picture of what is outside the window, so it should only if it must.
        let (clip, outside): (Value, bool) = self
            .js(&format!(
                "const r = document.querySelector(`{selector}`).getBoundingClientRect();
                 const clip = {{ x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height, scale: 1 }};
                 return [clip, r.left < 0 || r.top < 0 || r.right > innerWidth || r.bottom > innerHeight]"
            ))
            .await?;
        let wanted = json!({ "clip": clip, "captureBeyondViewport": outside });
        let answer = self.cdp("Page.captureScreenshot", wanted).await?;
        let data = answer["data"].as_str().ok_or("no picture")?;
        Ok(BASE64_STANDARD.decode(data)?)
    }

    /// Writes a screenshot into the build's temporary folder, and returns its path.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf, Failure> {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{}.png", name.replace("::", "-")));
        std::fs::write(&file, self.client.screenshot().await?)?;
        Ok(file)
    }
}

/// The pixels of a canvas: `0xRRGGBB`, or `None` if transparent.
pub struct Pixels {
    /// Pixels in a row.
    pub width: usize,
    /// Row by row.
    pub colours: Vec<Option<u32>>,
}

impl Pixels {
    /// The colour of a pixel; `None` outside the canvas or if transparent.
    pub fn at(&self, x: usize, y: usize) -> Option<u32> {
        self.colours.get(y * self.width + x).copied().flatten()
    }

    /// The centre of the topmost square of this colour with sides of `side` pixels.
    pub fn find_square(&self, colour: u32, side: usize) -> Option<(usize, usize)> {
        let rows = self.colours.len() / self.width.max(1);
        let filled = |x: usize, y: usize| {
            (0..side).all(|i| (0..side).all(|j| self.at(x + i, y + j) == Some(colour)))
        };
        (0..rows.saturating_sub(side))
            .flat_map(|y| (0..self.width.saturating_sub(side)).map(move |x| (x, y)))
            .find(|(x, y)| filled(*x, *y))
            .map(|(x, y)| (x + side / 2, y + side / 2))
    }

    /// How many pixels have this colour.
    pub fn count(&self, colour: u32) -> usize {
        self.colours.iter().filter(|c| **c == Some(colour)).count()
    }
}
