//! Who said what: the reader's word on the speakers, and where outlets name different ones for the same words.

use super::correction::Correction;
use super::found::FoundQuotation;
use super::persons::is_same_name;
use super::rivals::{Naming, are_rivals, is_spoken_for, standings};
use super::speaker_set::SpeakerSet;
use super::{Edition, PlacedQuotation, QuotationIx};
use crate::collation::matching::{Agreement, Group, speakers_agree};
use crate::corpus::{Article, ArticleKind};
use crate::quotation::reason::{Decided, Reason};
use crate::quotation::{Doubt, Speaker};
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Edition {
    /// The quotations whose speaker is set by a correction that has the ids of this edition.
    pub fn set_by<'a>(
        &'a self,
        correction: &'a Correction,
    ) -> impl Iterator<Item = QuotationIx> + 'a {
        self.those(move |placed| {
            let set = placed.speaker_set.as_ref();
            set.is_some_and(|set| *set.by == *correction)
        })
    }

    /// The quotations that a rule for a speaker would hold: not those of which something more narrow is told.
    #[cfg(feature = "reader")]
    pub fn ruled_by(&self, rule: &Correction) -> Vec<QuotationIx> {
        let Correction::SpeakerRule {
            as_found, article, ..
        } = rule
        else {
            return Vec::new();
        };
        let here = article.as_deref().and_then(|id| self.article(id));
        let is_held = |placed: &PlacedQuotation| {
            let set = placed.speaker_set.as_ref();
            (article.is_none() || Some(placed.article) == here)
                && placed.found_speaker() == Some(as_found)
                && set.is_none_or(|set| narrowness(&set.by) <= narrowness(rule))
        };
        self.those(is_held).collect()
    }

    fn those<'a>(
        &'a self,
        is_one: impl Fn(&PlacedQuotation) -> bool + 'a,
    ) -> impl Iterator<Item = QuotationIx> + 'a {
        let all = self.quotations.iter().enumerate();
        let all = all.filter(move |(_, placed)| is_one(placed));
        all.map(|(number, _)| QuotationIx(number))
    }
}

/// How narrow it is what a correction tells of a speaker: the narrower counts.
fn narrowness(correction: &Correction) -> u8 {
    match correction {
        Correction::SpeakerRule { article: None, .. } => 0,
        Correction::SpeakerRule { .. } => 1,
        Correction::StatementSpeaker { .. } => 2,
        _ => 3,
    }
}

/// Sets the speakers that the reader has named. `article` and `place` tell which article an id means, and where a
/// quotation stands.
pub fn set_speakers(
    quotations: &mut [FoundQuotation],
    corrections: &[Correction],
    article: impl Fn(&str) -> Option<usize>,
    place: impl Fn(&str) -> Option<usize>,
) {
    // A rule asks who was found, whatever another one makes of them.
    let places = |correction: &Correction| match correction {
        Correction::SpeakerRule {
            as_found,
            article: None,
            ..
        } => of_speaker(quotations, as_found, 0),
        Correction::SpeakerRule {
            as_found,
            article: Some(id),
            ..
        } => {
            let own = article(id).map(|ix| of_article(quotations, ix));
            own.map_or_else(Vec::new, |(before, own)| of_speaker(own, as_found, before))
        }
        Correction::Speaker { .. }
        | Correction::StatementSpeaker { .. }
        | Correction::Missed { .. } => place(&correction.names()).into_iter().collect(),
        _ => Vec::new(),
    };
    let told = corrections.iter().map(|c| (c, places(c)));
    let mut told: Vec<(&Correction, Vec<usize>)> = told.filter(|(_, at)| !at.is_empty()).collect();
    told.sort_by_key(|(correction, _)| narrowness(correction));
    for (correction, places) in told {
        let by = Arc::new(correction.clone());
        for at in places {
            set_speaker(&mut quotations[at], &by);
        }
    }
}

/// The quotations of an article, and how many stand before them.
fn of_article(quotations: &[FoundQuotation], ix: usize) -> (usize, &[FoundQuotation]) {
    let start = quotations.partition_point(|q| q.article < ix);
    let end = quotations.partition_point(|q| q.article <= ix);
    (start, &quotations[start..end])
}

/// Where those of these quotations stand whose speaker the corpus calls so. Where it calls nobody so any more, as articles
/// have come or gone since, whoever alone has a form of that name is meant.
fn of_speaker(quotations: &[FoundQuotation], as_found: &str, before: usize) -> Vec<usize> {
    let of = |name: &str| -> Vec<usize> {
        let own = quotations.iter().enumerate();
        let own = own.filter(|(_, found)| found.found_speaker() == Some(name));
        own.map(|(at, _)| before + at).collect()
    };
    let exactly = of(as_found);
    if !exactly.is_empty() {
        return exactly;
    }
    let printed = |found: &FoundQuotation| {
        let own = found.quotation.speaker.as_ref();
        own.is_some_and(|speaker| speaker.name == as_found)
    };
    let alike = quotations.iter().filter_map(|found| {
        let called = found.found_speaker()?;
        (printed(found) || is_same_name(called, as_found)).then_some(called)
    });
    let alike: BTreeSet<&str> = alike.collect();
    match alike.first() {
        Some(only) if alike.len() == 1 => of(only),
        _ => Vec::new(),
    }
}

fn set_speaker(found: &mut FoundQuotation, by: &Arc<Correction>) {
    let (Correction::Speaker { name, .. }
    | Correction::StatementSpeaker { name, .. }
    | Correction::SpeakerRule { name, .. }
    | Correction::Missed { name, .. }) = &**by
    else {
        return;
    };
    let as_found = match (&found.speaker_set, &**by) {
        (Some(before), _) => before.as_found.clone(),
        (None, Correction::Missed { .. }) => None,
        (None, _) => found.found_speaker().map(Arc::from),
    };
    let mention = found.quotation.speaker.as_ref().and_then(|s| s.mention);
    found.change().speaker = Some(Speaker {
        name: name.clone(),
        mention,
        by: Reason::reader(),
    });
    found.person = Some(name.as_str().into());
    found.speaker_set = Some(Arc::new(SpeakerSet {
        as_found,
        by: Arc::clone(by),
    }));
    found.settle(&[
        Doubt::SpeakerUnknown,
        Doubt::SpeakerByDistance,
        Doubt::SpeakerClose,
        Doubt::PersonAmbiguous,
    ]);
}

/// Sets the speakers that the reader has named for whole statements on all printings of these, but where one is told for a
/// quotation alone.
pub fn set_statement_speakers(
    quotations: &mut [FoundQuotation],
    groups: &[Group],
    corrections: &[Correction],
    place: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        let Correction::StatementSpeaker { quotation, name } = correction else {
            continue;
        };
        let Some(at) = place(quotation) else {
            continue;
        };
        let by = Arc::new(correction.clone());
        let as_found = quotations[at].speaker_set.as_ref();
        let as_found = as_found.and_then(|set| set.as_found.clone());
        let group = groups.iter().find(|group| group.sure.contains(&at));
        for &i in group.into_iter().flat_map(|group| &group.sure) {
            let set = quotations[i].speaker_set.as_ref();
            let is_open = set.is_none_or(|set| narrowness(&set.by) <= narrowness(correction));
            if is_open && (i == at || !is_of_another(&quotations[i], name, as_found.as_deref())) {
                set_speaker(&mut quotations[i], &by);
            }
        }
    }
}

/// Whether a printing names somebody who is neither the one whom the reader has named nor the one who was found before:
/// of that the reader has told nothing.
fn is_of_another(found: &FoundQuotation, name: &str, as_found: Option<&str>) -> bool {
    let own = found.found_speaker();
    let is_other = |name| speakers_agree(own, Some(name)) == Agreement::Conflict;
    found.speaker_set.is_none() && is_other(name) && as_found.is_none_or(is_other)
}

/// Where outlets name speakers of one statement who cannot be the same, each of its quotations says so; a name and a role
/// ("the company") can be, a body and who is told to speak for it, and so can one of several whom an article names. What the
/// reader has set is no outlet's word, and neither differs nor is doubted.
pub fn doubt_speakers(quotations: &mut [FoundQuotation], groups: &[Group], articles: &[Article]) {
    for group in groups.iter().filter(|group| group.sure.len() > 1) {
        let named = group.sure.iter().copied();
        let named: Vec<usize> = named.filter(|i| !is_set(&quotations[*i])).collect();
        let mut by_article: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for own in named.iter().map(|&i| &quotations[i]) {
            let of_article = by_article.entry(own.article).or_default();
            of_article.extend(own.speaker());
        }
        // Thousands of outlets name mostly the same: what they name is held against each other once.
        let mut names: BTreeMap<BTreeSet<&str>, &str> = BTreeMap::new();
        for (article, own) in by_article.into_iter().filter(|(_, own)| !own.is_empty()) {
            names.entry(own).or_insert(&articles[article].text);
        }
        // One article that gives the words to several people is at odds with itself, and not with another outlet.
        let are_others = |(own, text): (&BTreeSet<&str>, &&str),
                          (others, other_text): (&BTreeSet<&str>, &&str)| {
            let mut pairs = own.iter().flat_map(|a| others.iter().map(move |b| (a, b)));
            pairs.all(|(a, b)| are_rivals(a, b) && !is_spoken_for(a, b, [text, other_text]))
        };
        let differs = |own| names.iter().any(|of| are_others(own, of));
        if names.iter().any(differs) {
            for i in named {
                quotations[i].doubt(Doubt::SpeakersDiffer);
            }
        }
    }
}

/// Whether the reader has set the speaker.
fn is_set(found: &FoundQuotation) -> bool {
    let speaker = found.quotation.speaker.as_ref();
    speaker.is_some_and(|speaker| speaker.by.decided == Decided::Reader)
}

/// The name that a record gives, else the one that more outlets give among the sure witnesses than all others, else the one on
/// the best ground ([`standings`]), the first of them among equals. An outlet that prints the words more often is one voice all the same. What the reader has told of more than one
/// article counts before all others; what was told of one alone is the word of that one, and decides nothing for the others.
pub fn usual_speaker(
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Option<String> {
    #[derive(Default)]
    struct Voices<'a> {
        is_set: bool,
        is_recorded: bool,
        outlets: BTreeSet<&'a str>,
        printings: usize,
        /// Whether a printing gives it by itself.
        is_own: bool,
    }
    let mut voices: Vec<(&str, Voices<'_>)> = Vec::new();
    for found in group.sure.iter().map(|&i| &quotations[i]) {
        let Some(name) = found.speaker() else {
            continue;
        };
        let known = voices.iter().position(|(known, _)| *known == name);
        let at = known.unwrap_or_else(|| {
            voices.push((name, Voices::default()));
            voices.len() - 1
        });
        let (of, article) = (&mut voices[at].1, &articles[found.article]);
        let by = found.speaker_set.as_ref().map(|set| &*set.by);
        let is_of_one = by.is_some_and(is_of_one_article);
        of.is_set |= is_set(found) && !is_of_one;
        of.is_recorded |= article.kind == ArticleKind::Transcript;
        of.outlets.insert(&article.siglum);
        of.printings += 1;
        of.is_own |= !is_of_one;
    }
    let names: Vec<&str> = voices.iter().map(|(name, _)| *name).collect();
    let printings: Vec<Naming<'_>> = match names[..] {
        [] | [_] => Vec::new(),
        _ => namings(group, quotations, articles).collect(),
    };
    let standings = LazyCell::new(|| standings(&names, &printings));
    let best = voices
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(n, (name, of))| {
            let rivals = voices.iter().filter(|(other, _)| are_rivals(name, other));
            let against: BTreeSet<&str> = rivals.flat_map(|(_, of)| &of.outlets).copied().collect();
            // A surname alone, which either of two may have, is no rival of theirs and decides nothing.
            let is_rival = !against.is_empty();
            let is_of_most = is_rival && of.outlets.difference(&against).count() > against.len();
            let ground = is_rival.then(|| standings[*n]);
            let named = (of.outlets.len(), of.printings);
            (
                of.is_set,
                of.is_recorded,
                is_of_most,
                ground,
                named,
                of.is_own,
            )
        });
    best.map(|(_, (name, _))| (*name).to_string())
}

/// Whom the sure printings of a group name.
fn namings<'a>(
    group: &'a Group,
    quotations: &'a [FoundQuotation],
    articles: &'a [Article],
) -> impl Iterator<Item = Naming<'a>> {
    let found = group.sure.iter().map(|&i| &quotations[i]);
    found.filter_map(|found| {
        let name = found.speaker()?;
        let text = &articles[found.article].text;
        Some(Naming {
            name,
            quotation: &found.quotation,
            text,
        })
    })
}

/// Whether a correction tells the speaker of no more than one article.
pub fn is_of_one_article(correction: &Correction) -> bool {
    matches!(
        correction,
        Correction::Speaker { .. }
            | Correction::SpeakerRule {
                article: Some(_),
                ..
            }
    )
}
