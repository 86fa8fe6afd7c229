//! Fits the weights of the speaker model to articles whose quotations are marked by hand.
//!
//! ```text
//! cargo run --release --features learn --bin learn_speakers -- MARKED.jsonl > assets/model/speaker-weights.txt
//! ```
//!
//! Each line is an object with `text` and `gold.marks`: `start` and `end` of a quotation in code points,
//! `attributed`, and `speaker_spans`. The same input gives the same weights.

mod examples;
mod fit;

use anyhow::{Context, Result};
use examples::Examples;
use std::io::Write;
use verbatim::quotation::speaker::model::Weights;

/// A feature that occurs in fewer rows keeps no weight.
const RAREST: u32 = 20;
/// How strongly weights are drawn to nought.
const DAMPING: f64 = 1.0;
/// Steps of the fit.
const STEPS: usize = 150;

fn main() -> Result<()> {
    let path = std::env::args()
        .nth(1)
        .context("usage: learn_speakers MARKED.jsonl")?;
    let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
    let mut examples = Examples::default();
    for (i, line) in text.lines().enumerate() {
        let article = serde_json::from_str(line).with_context(|| format!("{path}:{}", i + 1))?;
        examples
            .add(&article)
            .with_context(|| format!("{path}:{}", i + 1))?;
    }
    examples.drop_rare(RAREST);
    eprintln!(
        "{} quotations, {} rows",
        examples.groups.len(),
        examples.rows()
    );
    let weights = fit::fit(&examples, DAMPING, STEPS);
    let weights = Weights::rounded(&weights);
    eprintln!("{} weights", weights.len());
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "# Weights of the speaker model: weight, feature. Fitted by learn_speakers to PolNeAR's training\n\
         # articles (Newell et al. 2018); damping {DAMPING}, features in fewer than {RAREST} rows left out."
    )?;
    out.write_all(weights.to_text().as_bytes())?;
    Ok(())
}
