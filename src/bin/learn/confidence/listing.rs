//! What the confidence model is fitted to, for a look.

use super::Read;
use anyhow::Result;
use serde_json::json;
use std::io::Write;
use verbatim::quotation::fitting::confidence::{ConfidenceWeights, name};

/// Prints a line for each quotation: its group, what is marked of it, and the features of each fault.
pub fn print(read: &[Read]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    for read in read {
        for (example, verdict) in &read.findings {
            let quotation = &example.quotation;
            let names = |features: &Vec<usize>| features.iter().map(|f| name(*f)).collect();
            let features: Vec<Vec<String>> = example.features.iter().map(names).collect();
            let line = json!({
                "group": read.article.group,
                "verdict": format!("{verdict:?}"),
                "kind": quotation.kind.name(),
                "text": quotation.text(&read.article.text),
                "speaker": quotation.speaker.as_ref().map(|speaker| &speaker.name),
                "sound": ConfidenceWeights::shipped().soundness(&example.features),
                "features": features,
            });
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}
