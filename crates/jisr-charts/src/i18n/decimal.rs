//! Exact decimal numbers. They keep the digits that a source states, because these show its precision.

use std::fmt;

/// The most digits of a number, and the most after its point. A binary number holds so many without loss.
const MAX_DIGITS: usize = 15;
const MAX_SCALE: u8 = 9;
/// The least whole number with more digits.
const TOO_LARGE: f64 = 1e15;

/// `mantissa / 10^scale`. 8.8 is `{ mantissa: 88, scale: 1 }`; 5.10 keeps its last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// All digits as a whole number, with the sign.
    pub mantissa: i64,
    /// How many of them are after the point, at most 9.
    pub scale: u8,
}

impl Decimal {
    /// `mantissa / 10^scale`.
    pub const fn new(mantissa: i64, scale: u8) -> Self {
        Decimal { mantissa, scale }
    }

    /// Like [`Decimal::shift`], for numbers of a story, which always fit. A shift to the right also removes zeros at
    /// the end of the fraction.
    pub fn shift_trimmed(self, places: i8) -> Self {
        let mut number = self.shift(places).unwrap_or(self);
        while places < 0 && number.scale > 0 && number.mantissa % 10 == 0 {
            number.mantissa /= 10;
            number.scale -= 1;
        }
        number
    }

    /// The nearest binary number, for geometry.
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / power_of_ten(self.scale)
    }

    /// The shortest decimal number that is this binary one. `None` if it is no number, or has more digits
    /// than [`Decimal::parse`] reads: it is then rounded to 9 digits behind the point, if it fits so.
    pub fn from_f64(value: f64) -> Option<Self> {
        let at = |scale: u8| (value * power_of_ten(scale)).round();
        let most = (0..=MAX_SCALE)
            .rev()
            .find(|scale| at(*scale).abs() < TOO_LARGE)?;
        // A decimal number of so few digits is the shortest one of its binary number.
        let is_exact = |scale: &u8| at(*scale) / power_of_ten(*scale) == value;
        let scale = match is_exact(&most) {
            true => (0..most).find(is_exact).unwrap_or(most),
            false => most,
        };
        Some(Decimal::new(at(scale) as i64, scale))
    }

    /// Reads `-1.6`, `3218`, `0.5`: an optional sign, digits, an optional point and digits; at
    /// most 15 digits, 9 of them behind the point. Nothing else is a number.
    pub fn parse(s: &str) -> Option<Self> {
        let (negative, digits) = match s.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, s.strip_prefix('+').unwrap_or(s)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty()
            || !all(whole)
            || !all(part)
            || (part.is_empty() && digits.contains('.'))
        {
            return None;
        }
        if whole.len() + part.len() > MAX_DIGITS || part.len() > usize::from(MAX_SCALE) {
            return None;
        }
        let mantissa: i64 = format!("{whole}{part}").parse().ok()?;
        Some(Decimal::new(
            if negative { -mantissa } else { mantissa },
            part.len() as u8,
        ))
    }

    /// The number rounded to `scale` digits after the point, half away from zero.
    pub fn round(value: f64, scale: u8) -> Self {
        Decimal::new((value * power_of_ten(scale)).round() as i64, scale)
    }

    /// The number rounded to at most `scale` digits after the point, without zeros at the end of the fraction.
    pub fn round_trimmed(value: f64, scale: u8) -> Self {
        let mut number = Decimal::round(value, scale);
        while number.scale > 0 && number.mantissa % 10 == 0 {
            number.mantissa /= 10;
            number.scale -= 1;
        }
        number
    }

    /// The number times ten to this power, exact: 332 shifted by 3 is 332000, by −3 is 0.332.
    /// `None` if it would not fit.
    pub fn shift(self, power: i8) -> Option<Self> {
        let scale = i16::from(self.scale) - i16::from(power);
        let zeros = u32::try_from(-scale.min(0)).ok()?;
        Some(Decimal {
            mantissa: self.mantissa.checked_mul(10i64.checked_pow(zeros)?)?,
            scale: u8::try_from(scale.max(0)).ok()?,
        })
    }

    /// Half of a unit of the last stated digit: the true value differs by at most this.
    pub fn half_step(self) -> f64 {
        0.5 / power_of_ten(self.scale)
    }
}

/// All its digits with a point before the fraction, as [`Decimal::parse`] reads them.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.unsigned_abs();
        // If a unit is more than any number of digits can be, the number is a fraction.
        let unit = 10_u64.checked_pow(self.scale.into()).unwrap_or(u64::MAX);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        write!(f, "{sign}{}", digits / unit)?;
        match usize::from(self.scale) {
            0 => Ok(()),
            scale => write!(f, ".{:0scale$}", digits % unit),
        }
    }
}

/// Ten to this power. The first ones are looked up, because charts of many values ask for them often.
fn power_of_ten(power: u8) -> f64 {
    const KNOWN: [f64; MAX_SCALE as usize + 1] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    let known = KNOWN.get(usize::from(power)).copied();
    known.unwrap_or_else(|| (0..power).fold(1.0, |product, _| product * 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The decimal number that is written for this binary one.
    fn written(value: f64) -> Option<Decimal> {
        Decimal::parse(&value.to_string())
    }

    #[test]
    fn stated_digits_stay() {
        for text in ["8.8", "5.10", "-0.05", "3218", "0.332", "0", "-7"] {
            let number = Decimal::parse(text);
            assert_eq!(number.map(|n| n.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn binary_numbers_have_the_digits_that_are_written_for_them() {
        for value in [
            0.0,
            -0.0,
            8.8,
            -0.025,
            1e-9,
            1234.5678,
            999_999_999_999_999.0,
        ] {
            assert_eq!(Decimal::from_f64(value), written(value), "{value}");
        }
    }

    #[test]
    fn binary_numbers_with_more_digits_are_rounded() {
        let cases = [
            (0.1 + 0.2, Some(Decimal::new(300_000_000, 9))),
            (1.0 / 3.0, Some(Decimal::new(333_333_333, 9))),
            (1e-10, Some(Decimal::new(0, 9))),
            (
                123_456_789_012_345.6,
                Some(Decimal::new(123_456_789_012_346, 0)),
            ),
            (1e15, None),
            (f64::NAN, None),
            (f64::NEG_INFINITY, None),
        ];
        for (value, expected) in cases {
            assert_eq!(Decimal::from_f64(value), expected, "{value}");
        }
    }

    proptest! {
        #[test]
        fn binary_and_decimal_numbers_are_the_same(
            mantissa in -999_999_999_999_999_i64..=999_999_999_999_999,
            digits in 0_u32..15,
            scale in 0_u8..=9,
        ) {
            let value = Decimal::new(mantissa / 10_i64.pow(digits), scale).to_f64();
            if let Some(written) = written(value) {
                prop_assert_eq!(Decimal::from_f64(value), Some(written));
            }
        }

        #[test]
        fn any_binary_number_of_few_digits_has_those_that_are_written(bits: u64) {
            let value = f64::from_bits(bits);
            if let Some(written) = written(value) {
                prop_assert_eq!(Decimal::from_f64(value), Some(written));
            }
        }
    }
}
