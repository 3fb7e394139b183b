//! Band scales: equal places for categories side by side, or one below the other.

/// A scale of `count` bands over a length, with equal gaps between them and none at the ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// How many bands there are.
    pub count: usize,
    /// The length of all bands and gaps, in scene units.
    pub length: f64,
    /// The part of each step that is the gap, from 0 to less than 1.
    pub gap: f64,
}

impl Band {
    /// The width of a band.
    pub fn width(&self) -> f64 {
        self.step() * (1.0 - self.gap)
    }

    /// Where the band at this place begins.
    pub fn start(&self, place: usize) -> f64 {
        self.step() * place as f64
    }

    /// The middle of the band at this place.
    pub fn middle(&self, place: usize) -> f64 {
        self.start(place) + self.width() / 2.0
    }

    /// From the start of a band to the start of the next.
    pub fn step(&self) -> f64 {
        self.length / (self.count as f64 - self.gap).max(1.0 - self.gap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_fill_the_length_and_are_equal() {
        let band = Band {
            count: 4,
            length: 110.0,
            gap: 1.0 / 3.0,
        };
        assert!((band.start(3) + band.width() - 110.0).abs() < 1e-9);
        assert!((band.width() - 20.0).abs() < 1e-9);
        assert!((band.middle(1) - 40.0).abs() < 1e-9);
    }

    #[test]
    fn one_band_is_the_whole_length() {
        let band = Band {
            count: 1,
            length: 50.0,
            gap: 0.2,
        };
        assert!((band.width() - 50.0).abs() < 1e-9);
    }
}
