//! Choices among candidates, each a row of features.

/// Something to choose: its candidates, "none" first, each a row of features.
pub struct Choice {
    /// Place of the first row.
    pub first: usize,
    /// One past the last row.
    pub end: usize,
    /// Which rows are right, counted from `first`.
    pub right: Vec<usize>,
    /// How often it counts.
    pub weight: f64,
}

/// All choices of a marked set.
pub struct Rows {
    /// The choices.
    pub choices: Vec<Choice>,
    /// How many features there are.
    pub features: usize,
    numbers: Vec<u32>,
    /// What each row scores before its features are weighed.
    before: Vec<f64>,
    /// Where each row begins in `numbers`, and where the last one ends.
    starts: Vec<usize>,
}

impl Rows {
    /// No choices yet; features are numbered below `features`.
    pub fn new(features: usize) -> Self {
        Self {
            choices: Vec::new(),
            features,
            numbers: Vec::new(),
            before: Vec::new(),
            starts: vec![0],
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The features of a row.
    pub fn row(&self, row: usize) -> &[u32] {
        &self.numbers[self.starts[row]..self.starts[row + 1]]
    }

    /// What a row scores before its features are weighed.
    pub fn before(&self, row: usize) -> f64 {
        self.before[row]
    }

    /// Adds a row of the features that `fill` names.
    pub fn push(&mut self, fill: impl FnOnce(&mut dyn FnMut(usize))) {
        self.push_from(0.0, fill);
    }

    /// Adds a row that scores so much before its features are weighed.
    pub fn push_from(&mut self, before: f64, fill: impl FnOnce(&mut dyn FnMut(usize))) {
        self.before.push(before);
        let numbers = &mut self.numbers;
        fill(&mut |feature| numbers.push(feature as u32));
        self.starts.push(self.numbers.len());
    }

    /// Makes a choice of the rows from `first` on, of which those `right` (counted without "none", which is
    /// right where they are empty) would be accepted.
    pub fn choose(&mut self, first: usize, right: &[usize]) {
        let right = match right {
            [] => vec![0],
            places => places.iter().map(|place| place + 1).collect(),
        };
        let end = self.len();
        self.choices.push(Choice {
            first,
            end,
            right,
            weight: 1.0,
        });
    }

    /// Which features occur in `least` rows or more.
    pub fn frequent(&self, least: u32) -> Vec<bool> {
        let mut counts = vec![0u32; self.features];
        self.numbers.iter().for_each(|&f| counts[f as usize] += 1);
        counts.iter().map(|&count| count >= least).collect()
    }
}
