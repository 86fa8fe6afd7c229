//! The weights of a linear model, as a text file that a person can read (`assets/model`).

use crate::quotation::features::FeatureSet;
use std::marker::PhantomData;

/// The unit of weights: each is a whole multiple of it, so that sums are exact and the file is short.
pub const STEP: f64 = 0.05;

/// A line of a file of weights that is no weight with the name of a feature.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {text}")]
#[non_exhaustive]
pub struct WeightsError {
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// The weights of all features of a set, in steps of [`STEP`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights<F> {
    steps: Vec<i16>,
    set: PhantomData<F>,
}

impl<F: FeatureSet> Weights<F> {
    /// Weights of a file that the program is compiled with.
    pub(in crate::quotation) fn compiled_in(text: &str) -> Self {
        #[expect(clippy::expect_used, reason = "a test of each model reads its file")]
        Self::parse(text).expect("shipped weights")
    }

    fn from_steps(mut steps: Vec<i16>) -> Self {
        steps.resize(F::COUNT, 0);
        Self {
            steps,
            set: PhantomData,
        }
    }

    /// Weights rounded to multiples of [`STEP`], of which 1000 is the largest; `weights` has one for each feature.
    pub fn rounded(weights: &[f64]) -> Self {
        let step = |w: &f64| (w / STEP).round().clamp(-1000.0, 1000.0) as i16;
        Self::from_steps(weights.iter().map(step).collect())
    }

    /// These weights changed by so much, and rounded; `by` has a change for each feature.
    pub fn changed(&self, by: &[f64]) -> Self {
        let sums = self.steps.iter().zip(by);
        let sums: Vec<f64> = sums.map(|(own, by)| f64::from(*own) * STEP + by).collect();
        Self::rounded(&sums)
    }

    /// What some features score together.
    pub fn score(&self, features: &[usize]) -> f64 {
        let steps: i32 = features.iter().map(|&feature| self.of(feature)).sum();
        f64::from(steps) * STEP
    }

    /// Parses a file of weights: on each line a weight, a blank and the name of its feature; lines that begin with
    /// `#` are comments.
    ///
    /// # Errors
    /// Names the first line that is no weight or no feature.
    pub fn parse(text: &str) -> Result<Self, WeightsError> {
        let mut steps = vec![0; F::COUNT];
        for (i, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let parsed = line.split_once(' ').and_then(|(weight, name)| {
                let weight: f64 = weight.parse().ok()?;
                Some((weight, F::named(name.trim())?))
            });
            let (weight, number) = parsed.ok_or_else(|| WeightsError {
                line: i + 1,
                text: line.to_string(),
            })?;
            steps[number] = (weight / STEP).round() as i16;
        }
        Ok(Self::from_steps(steps))
    }

    /// The weights other than zero in the form that [`Weights::parse`] reads.
    pub fn to_text(&self) -> String {
        let numbered = self.steps.iter().enumerate();
        let set = numbered.filter(|(_, weight)| **weight != 0);
        let lines = set.map(|(n, w)| format!("{:+.2} {}\n", f64::from(*w) * STEP, F::name(n)));
        lines.collect()
    }

    /// The weight of a feature, in steps of [`STEP`].
    #[inline(always)]
    pub fn of(&self, feature: usize) -> i32 {
        i32::from(self.steps[feature])
    }

    /// How many weights are not zero.
    pub fn len(&self) -> usize {
        self.steps.iter().filter(|weight| **weight != 0).count()
    }

    /// Whether all weights are zero.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
