//! What was searched for words that no source has.

use crate::check::{Finding, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::edition::Found;
use crate::quotation::Kind;
use crate::text::{counted, printable};

/// How many sources were searched, and what whom the draft names says in them; `None` where a place of them is shown.
pub fn searched(finding: &Finding, sources: &Found) -> Option<String> {
    if finding.verdict != Verdict::NotFound || finding.source.is_some() {
        return None;
    }
    let all = match sources.articles.len() {
        1 => "The one source was searched".to_string(),
        all => format!("All {all} sources were searched"),
    };
    let Some(name) = finding.passage.claim.speaker.as_deref() else {
        return Some(format!(
            "{all}; whose words they are, the draft does not tell."
        ));
    };
    let name_shown = printable(name);
    Some(match quoted(name, sources) {
        0 => format!("{all}; none of them quotes {name_shown}."),
        times => format!(
            "{all}; they quote {name_shown} in {}, none of them near these words.",
            counted(times, "passage")
        ),
    })
}

/// How many passages of the sources are the words of a person of this name.
fn quoted(name: &str, sources: &Found) -> usize {
    let all = (0..sources.articles.len()).flat_map(|article| sources.quotations_in(article));
    let quoted = all.filter(|quotation| quotation.kind != Kind::Indirect);
    let speakers = quoted.filter_map(|quotation| quotation.known_speaker());
    let own = speakers
        .filter(|speaker| speakers_agree(Some(name), Some(&speaker.name)) == Agreement::Agree);
    own.count()
}
