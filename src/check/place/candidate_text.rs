//! A candidate of a source, and the places in it along which a text can be laid.

use super::{Place, around};
use crate::check::align::{Alignment, Weights, align, is_alike};
use crate::check::candidates::Candidate;
use crate::check::captions;
use crate::check::house_style::HouseStyle;
use crate::check::sources::{SourceProfile, Sources};
use crate::check::spoken::Stretch;
use crate::check::voices;
use crate::collation::normal::{Word, words};
use crate::corpus::Article;
use crate::quotation::{Kind, Quotation};
use crate::text::Span;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// Less of a passage than this share is no likeness.
const MIN_SHARE: f32 = 0.5;

/// A candidate that texts are laid along, read once however many they are.
pub(in crate::check) struct CandidateText<'s> {
    sources: &'s Sources<'s>,
    article: usize,
    source: &'s Article,
    quotations: &'s [Arc<Quotation>],
    /// What the reader has set to be no quotation.
    taken_out: Rc<[Span]>,
    /// The candidate and what stands around it.
    here: Span,
    profile: &'s SourceProfile,
    /// Who speaks in the source's own words, where that is whom the draft names.
    voice: Option<Rc<str>>,
    /// All that stands there.
    all: OnceCell<Rc<Stretch>>,
    /// What each speaker says there: the same words may be another one's too.
    turns: OnceCell<Vec<(Span, OnceCell<Rc<Stretch>>)>>,
}

impl<'s> CandidateText<'s> {
    /// A candidate, held against whom the draft names.
    pub(in crate::check) fn of(
        candidate: &Candidate,
        sources: &'s Sources<'s>,
        claimed: Option<&str>,
    ) -> Self {
        let profile = sources.profile(candidate.article);
        let source = &sources.articles[candidate.article];
        Self {
            sources,
            article: candidate.article,
            source,
            quotations: sources.quotations_in(candidate.article),
            taken_out: sources.taken_out_in(candidate.article).collect(),
            here: around(&source.text, candidate.span),
            voice: claimed
                .and_then(|claimed| {
                    voices::voice(source, &profile.voices, claimed, candidate.span.start)
                })
                .map(Rc::from),
            profile,
            all: OnceCell::new(),
            turns: OnceCell::new(),
        }
    }

    fn stretch(&self, span: Span) -> Rc<Stretch> {
        Rc::new(Stretch::of(
            self.source,
            self.quotations,
            self.profile,
            span,
            self.voice.is_some(),
        ))
    }

    /// All that stands there, and behind it what each speaker says there; each is read when it is asked for. Where all of it does
    /// not reach, no part does.
    fn stretches(&self, reaches: impl Fn(&Stretch) -> bool) -> impl Iterator<Item = &Rc<Stretch>> {
        let all = || self.all.get_or_init(|| self.stretch(self.here));
        let turns = || {
            self.turns.get_or_init(|| {
                let turns = turns(self.quotations, self.here).into_iter();
                let turns = turns.filter(|turn| *turn != self.here);
                turns.map(|turn| (turn, OnceCell::new())).collect()
            })
        };
        let turns = std::iter::once_with(turns).flatten();
        let is_part = |turn: &Span| self.here.contains(turn);
        let turns = turns.filter(move |(turn, _)| !is_part(turn) || reaches(all()));
        let turns = turns.map(move |(turn, read)| {
            read.get_or_init(|| match is_part(turn) {
                true => Rc::new(all().within(*turn)),
                false => self.stretch(*turn),
            })
        });
        std::iter::once_with(all).chain(turns)
    }

    /// Lays a text along the ground, wherever enough of it is met.
    pub(in crate::check) fn places(
        &self,
        text: &HouseStyle<'_>,
    ) -> impl Iterator<Item = Place<'s>> {
        self.places_from(MIN_SHARE, text)
    }

    /// Lays a text along the ground, wherever this share of it is met; each place when it is asked for.
    pub(in crate::check) fn places_from(
        &self,
        least_share: f32,
        text: &HouseStyle<'_>,
    ) -> impl Iterator<Item = Place<'s>> {
        let here = self.here.of(&self.source.text);
        let mut passage = text.as_in_source(here);
        if self.profile.is_caption {
            passage = Cow::Owned(captions::without_apostrophes(&passage, here));
        }
        let own = words(&passage);
        let weights = Rc::new(Weights::of(&own));
        let reaches = {
            let weights = Rc::clone(&weights);
            move |stretch: &Stretch| weights.most_share(&stretch.stems) >= least_share
        };
        let lay = move |stretch: &Rc<Stretch>| {
            if weights.most_share(&stretch.stems) < least_share {
                return None;
            }
            let mut alignment = align(&own, &stretch.words);
            let mut passage = passage.to_string();
            let mut own = Cow::Borrowed(&own);
            if self.profile.is_caption
                && let Some(spelled) = captions::as_spelled(
                    &passage,
                    &own,
                    &alignment,
                    &stretch.words,
                    &self.source.text,
                )
            {
                own = Cow::Owned(words(&spelled));
                alignment = align(&own, &stretch.words);
                passage = spelled;
            }
            let enough = alignment.share >= least_share && (alignment.met > 1 || own.len() == 1);
            let range = met_range(&own, stretch, &alignment).filter(|_| enough)?;
            Some(Place {
                sources: self.sources,
                article: self.article,
                source: self.source,
                quotations: self.quotations,
                taken_out: Rc::clone(&self.taken_out),
                profile: self.profile,
                voice: self.voice.clone(),
                passage,
                stretch: Rc::clone(stretch),
                alignment,
                range,
            })
        };
        self.stretches(reaches).filter_map(lay)
    }
}

/// What each speaker says in a stretch without another one between, from the first to the last word of it.
fn turns(quotations: &[Arc<Quotation>], here: Span) -> Vec<Span> {
    let speech = quotations
        .iter()
        .filter(|q| q.kind != Kind::Indirect && q.extent().overlaps(&here));
    let mut turns: Vec<(Option<&str>, Span)> = Vec::new();
    for quotation in speech {
        let speaker = quotation
            .known_speaker()
            .map(|speaker| speaker.name.as_str());
        let extent = quotation.extent();
        match turns.last_mut().filter(|(last, _)| *last == speaker) {
            Some((_, turn)) => *turn = turn.cover(&extent),
            None => turns.push((speaker, extent)),
        }
    }
    turns.into_iter().map(|(_, turn)| turn).collect()
}

/// The words of a stretch from the first to the last that is like the one of the passage beside it.
fn met_range(passage: &[Word], stretch: &Stretch, alignment: &Alignment) -> Option<Range<usize>> {
    let beside = passage.iter().zip(&alignment.beside);
    let mut met = beside.filter_map(|(word, other)| {
        other.filter(|n| !word.bracketed && is_alike(word, &stretch.words[*n]))
    });
    let first = met.next()?;
    Some(first..met.next_back().unwrap_or(first) + 1)
}

/// The texts of the places that share words with a passage.
pub(in crate::check) fn candidate_texts<'s>(
    candidates: &[Candidate],
    sources: &'s Sources<'s>,
    claimed: Option<&str>,
) -> Vec<CandidateText<'s>> {
    let texts = candidates.iter();
    let texts = texts.map(|place| CandidateText::of(place, sources, claimed));
    texts.collect()
}

/// The places of the sources that are like a text, each looked at when it is asked for.
pub(in crate::check) fn laid<'s>(
    text: &HouseStyle<'_>,
    texts: &[CandidateText<'s>],
) -> impl Iterator<Item = Place<'s>> {
    texts.iter().flat_map(|candidate| candidate.places(text))
}
