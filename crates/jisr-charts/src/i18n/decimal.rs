//! Exact decimal numbers. They keep the digits that a source states, because these show its precision.

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
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }

    /// The shortest decimal number that is this binary one. `None` if it is no number, or has more digits
    /// than [`Decimal::parse`] reads: it is then rounded to 9 digits behind the point, if it fits so.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        Decimal::parse(&value.to_string()).or_else(|| {
            let rounded = (0..=9)
                .rev()
                .map(|scale| (value * 10f64.powi(scale), scale))
                .find(|(mantissa, _)| mantissa.abs() < 1e15)?;
            Some(Decimal::new(rounded.0.round() as i64, rounded.1 as u8))
        })
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
        if whole.len() + part.len() > 15 || part.len() > 9 {
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
        Decimal::new((value * 10f64.powi(i32::from(scale))).round() as i64, scale)
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
        0.5 / 10f64.powi(i32::from(self.scale))
    }
}
