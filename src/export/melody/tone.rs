//! What a melody is made of: its tones, and the scale of their pitches.

/// The pitch of the least amount, in hertz. Small loudspeakers play no lower tones well.
pub const LOWEST: f64 = 220.0;

/// From the pitch of the least amount to that of the greatest.
pub const OCTAVES: f64 = 2.0;

/// Beats in a second of a gap as wide as the whole scale: faster ones are heard as a rough tone.
pub const FASTEST_BEAT: f64 = 12.0;

/// A drawing as tones.
#[derive(Clone, Debug, PartialEq)]
pub struct Melody {
    /// The drawing's view.
    pub view: &'static str,
    /// Whether its tones follow each other in time. They then start where time starts, not where reading starts.
    pub is_over_time: bool,
    /// The parameter of the address that chooses a version; none if there is one version.
    pub switch: Option<&'static str>,
    /// The parameter of the address that chooses the tones of one group.
    pub filter: Option<&'static str>,
    /// The tones for each value of the switch, the default first.
    pub versions: Vec<Version>,
}

/// The tones of a drawing in one state of its switch.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The value of the switch.
    pub value: &'static str,
    /// The tones, in the order of the drawing.
    pub tones: Vec<Tone>,
}

/// One mark of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// The id of the figure, check or event, whose row has the words.
    pub id: &'static str,
    /// The group that the filter chooses by: a source, or a kind of event. A tone without a group belongs to all
    /// groups together, and is left out when one is chosen.
    pub group: Option<&'static str>,
    /// The timbre: 0 for the first source or series, 1 for the second.
    pub voice: usize,
    /// What is heard.
    pub sound: Sound,
    /// The place in the drawing: 0 where reading (or time) starts, 1 where it ends.
    pub at: f64,
    /// Whether the tone is the figure's change on the year, not its amount.
    pub is_change: bool,
}

/// What is heard of a mark. Pitches and beats are in hertz.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sound {
    /// Nothing: there is no number, or it is not counted in the unit of the drawing's scale.
    Silence,
    /// A number.
    Steady(f64),
    /// A range: from the pitch of its lower end to that of its higher end.
    Glide(f64, f64),
    /// The gap between two numbers: two tones that beat, the faster the wider the gap.
    Beat {
        /// The pitch of the lower tone.
        pitch: f64,
        /// Beats in a second: the distance of the two tones.
        rate: f64,
    },
}

/// The scale of pitches of one drawing. Equal steps of the amount are equal intervals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PitchScale {
    low: f64,
    high: f64,
}

impl PitchScale {
    /// The scale from the least to the greatest of the amounts and zero.
    pub fn of(amounts: impl IntoIterator<Item = f64>) -> PitchScale {
        let zero = PitchScale {
            low: 0.0,
            high: 0.0,
        };
        amounts.into_iter().fold(zero, |scale, amount| PitchScale {
            low: scale.low.min(amount),
            high: scale.high.max(amount),
        })
    }

    /// The pitch of an amount, in hertz.
    pub fn pitch(self, amount: f64) -> f64 {
        LOWEST * (OCTAVES * self.part(amount - self.low)).exp2()
    }

    /// How many beats in a second stand for a distance between two amounts.
    pub fn beats(self, distance: f64) -> f64 {
        FASTEST_BEAT * self.part(distance.abs())
    }

    /// A distance as a part of the whole scale.
    pub(super) fn part(self, distance: f64) -> f64 {
        match self.high - self.low {
            length if length > 0.0 => distance / length,
            _ => 0.0,
        }
    }

    /// What is heard of the amounts from `low` to `high`.
    pub(super) fn sound(self, (low, high): (f64, f64)) -> Sound {
        match low < high {
            true => Sound::Glide(self.pitch(low), self.pitch(high)),
            false => Sound::Steady(self.pitch(low)),
        }
    }
}
