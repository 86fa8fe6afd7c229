//! Whether corrections still mean the quotations that they were made on.
//!
//! A correction names quotations by id, and an id tells where a quotation stands in its article. When the text, or
//! the program that reads it, has changed since, other words may stand there. So each quotation is kept as an
//! anchor, and the quotation that stands where its words are now is meant. In the notebooks of earlier versions the
//! words alone are kept, and they decide.

use super::anchor::{Anchor, Place};
use super::pages::Corrected;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::Article;
use crate::edition::{Correction, Edition, Found, QuotationIx, Stage, Unsettled};
use crate::quotation::reason::Decided;
use crate::text::{CodePoints, Span};

/// The corrections that are obeyed, with the ids that their quotations or their article have now; and those whose ground
/// is not what it was: what they are about is not found, or the text gives the words to somebody else.
///
/// Corrections about what a quotation is come first, since they decide which quotations there are: of what kind articles
/// are, those that were missed, then where quotations begin and end. All others are held against what these have made of
/// the articles.
pub fn settle(corrections: &[Corrected], found: &Found) -> (Vec<Correction>, Vec<Unsettled>) {
    let mut settled: Vec<Option<Correction>> = vec![None; corrections.len()];
    let mut unsettled: Vec<Option<Unsettled>> = vec![None; corrections.len()];
    let mut settle_those = |is_meant: fn(&Correction) -> bool, readings: &[&Found]| {
        let both = settled.iter_mut().zip(&mut unsettled).zip(corrections);
        for ((settled, unsettled), corrected) in both {
            if !is_meant(&corrected.correction) {
                continue;
            }
            let now = with_ids_of_now(corrected, readings);
            *unsettled = match &now {
                Some(now) => of_another(corrected, now, readings),
                None => Some(Unsettled::lost(corrected.correction.clone())),
            };
            let is_obeyed = unsettled.as_ref().is_none_or(|told| told.is_obeyed);
            *settled = now.filter(|_| is_obeyed);
        }
        let so_far: Vec<Correction> = settled.iter().flatten().cloned().collect();
        found.amended(&so_far)
    };
    // What was missed is a quotation that can be bounded otherwise, and both can be corrected further.
    let of_kinds = settle_those(|c| matches!(c, Correction::Kind { .. }), &[found]);
    let of_kinds = of_kinds.as_ref().unwrap_or(found);
    let with_missed = settle_those(|c| matches!(c, Correction::Missed { .. }), &[of_kinds]);
    let with_missed = with_missed.as_ref().unwrap_or(of_kinds);
    let bounded = settle_those(|c| matches!(c, Correction::Extent { .. }), &[with_missed]);
    let bounded = bounded.as_ref().unwrap_or(with_missed);
    settle_those(|c| c.stage() > Stage::Found, &[with_missed, bounded]);
    let told = unsettled.into_iter().flatten();
    (settled.into_iter().flatten().collect(), told.collect())
}

/// The correction where a text that has changed gives its words to another than the one who was found to have said them;
/// nothing where that is the one whom the correction names: the article has been set right itself. Where nothing stands
/// around the words that did, they are another quotation, and nothing that was told holds of it.
fn of_another(corrected: &Corrected, now: &Correction, readings: &[&Found]) -> Option<Unsettled> {
    let found = readings.last()?;
    let set = corrected.correction.speaker();
    let mut now = now.clone();
    let mut quotations = ids(&mut now).into_iter().enumerate();
    quotations.find_map(|(n, id)| {
        let (anchor, place) = (corrected.anchors.get(n)?, corrected.places.get(n)?);
        let was = corrected.spoken_by.get(n)?;
        // Whom the reader has named where he added the words, nobody has found.
        let speaker = found.quotation(id)?.speaker.as_ref();
        let name = &speaker
            .filter(|speaker| speaker.by.decided != Decided::Reader)?
            .name;
        let article = &found.articles[found.article(&place.article)?];
        let agreement = |other: &str| speakers_agree(Some(other), Some(name));
        let is_another = match was.is_empty() {
            true => set.is_some(),
            false => agreement(was) == Agreement::Conflict,
        };
        let is_set = set.is_some_and(|set| agreement(set) == Agreement::Agree);
        let is_changed = anchor.sha256 != article.sha256;
        let has_neighbours = || anchor.has_neighbours(&article.text, place.span);
        (is_changed && is_another && !is_set).then(|| {
            let correction = corrected.correction.clone();
            Unsettled::of_another(correction, name, has_neighbours())
        })
    })
}

/// The correction with the ids that its quotations and its article have now; nothing where one of them is not found.
///
/// `readings` are the same articles, the last with all quotations bounded as the reader says. A quotation is looked
/// for in each of them, because its bounds may have been corrected before this correction was made or after it; but
/// only an id that the last of them has is one that the edition knows.
fn with_ids_of_now(corrected: &Corrected, readings: &[&Found]) -> Option<Correction> {
    let mut correction = corrected.correction.clone();
    let last = readings.last()?;
    let is_in_last = |id: &&str| last.number(id).is_some();
    if corrected.anchors.is_empty() {
        return by_words(correction, corrected, last);
    }
    // The anchors, and so the places, stand in this order: the quotations, then the article or the bounded words.
    let mut places = corrected.places.iter();
    for id in ids(&mut correction) {
        let place = places.next()?;
        let mut there = readings
            .iter()
            .filter_map(|found| quotation_at(place, found));
        *id = there.find(is_in_last)?.to_owned();
    }
    let mut rest = places.filter(|place| place.is_sure());
    if let Some(article) = correction.article() {
        // The words of a missed quotation stand in this article: one place tells both.
        let place = rest.clone().next()?;
        article.clone_from(&place.article);
    }
    if let Some([start, end]) = correction.words() {
        let place = rest.next()?;
        let article = &last.articles[last.article(&place.article)?];
        [*start, *end] = CodePoints::new(&article.text).of_span(place.span);
    }
    Some(correction)
}

/// The id of the quotation at a place: of those that share more than half of the longer of the two, the one whose bounds
/// are most nearly these, and the earlier of two that are as near: one within another is not the other. Nothing where the
/// article has the words twice with the same surroundings: which of them was meant cannot be told.
fn quotation_at<'f>(place: &Place, found: &'f Found) -> Option<&'f str> {
    if !place.is_sure() {
        return None;
    }
    let article = found.article(&place.article)?;
    let quotations = found.quotations_in(article).iter();
    let shares = quotations.enumerate().filter_map(|(n, q)| {
        let extent = q.extent();
        quotation_shares(extent, place.span)?;
        Some((extent.bounds_apart(&place.span), n))
    });
    let (_, number) = shares.min()?;
    found.id_in(article, number)
}

/// How much a quotation shares with the words of one: more than half of the longer of the two, else it is another.
pub fn quotation_shares(extent: Span, words: Span) -> Option<usize> {
    let end = extent.end.min(words.end);
    let both = end.saturating_sub(extent.start.max(words.start));
    (both * 2 > extent.len().max(words.len())).then_some(both)
}

/// The same for a correction of an earlier version, which kept words but no anchors: the ids of the quotations that
/// have these words now.
fn by_words(
    mut correction: Correction,
    corrected: &Corrected,
    found: &Found,
) -> Option<Correction> {
    let mut words = corrected.words.iter();
    for id in ids(&mut correction) {
        *id = found.id_now(id, words.next()?)?.to_owned();
    }
    if let Some(article) = correction.article()
        && let Some(ix) = found.article(article)
    {
        article.clone_from(&found.articles[ix].id);
    }
    Some(correction)
}

/// Who is found to have said each of the quotations that a correction names, empty where nobody is.
pub fn speakers(correction: &Correction, edition: &Edition) -> Vec<String> {
    let mut correction = correction.clone();
    let quotations = ids(&mut correction).into_iter();
    let quotations = quotations.filter_map(|id| edition.quotation(id));
    let names = quotations.map(|q| edition[q].found_speaker().unwrap_or_default().to_owned());
    names.collect()
}

/// The quotations that a correction names.
pub fn ids(correction: &mut Correction) -> Vec<&mut String> {
    match correction {
        Correction::Speaker { quotation, .. }
        | Correction::StatementSpeaker { quotation, .. }
        | Correction::Day { quotation, .. }
        | Correction::Split { quotation }
        | Correction::Right { quotation }
        | Correction::NotAQuotation { quotation }
        | Correction::Extent { quotation, .. }
        | Correction::Title { quotation, .. } => vec![quotation],
        Correction::Join { quotation, with } | Correction::SameEvent { quotation, with } => {
            vec![quotation, with]
        }
        Correction::Apart { quotation, from } | Correction::OtherEvent { quotation, from } => {
            vec![quotation, from]
        }
        Correction::Outlet { .. }
        | Correction::Siglum { .. }
        | Correction::Kind { .. }
        | Correction::Headline { .. }
        | Correction::Published { .. }
        | Correction::SpeakerRule { .. }
        | Correction::Missed { .. } => Vec::new(),
    }
}

/// What a correction names: the words of its quotations and those that it bounds, and the anchors of these or of its
/// article; nothing where the edition does not have all of them.
pub fn named(correction: &Correction, edition: &Edition) -> (Vec<String>, Vec<Anchor>) {
    let mut correction = correction.clone();
    let words = correction.words().map(|[start, end]| (*start, *end));
    if let Some(article) = correction.article() {
        let article = edition.article(article).map(|article| &edition[article]);
        let anchor = article.map(|article| match words {
            Some(words) => anchor_of(article, words),
            None => Anchor::new(article, Span::default()),
        });
        let words = anchor.iter().map(|anchor| anchor.exact.clone());
        let words = words.filter(|words| !words.is_empty()).collect();
        return (words, anchor.into_iter().collect());
    }
    let quotations = ids(&mut correction)
        .into_iter()
        .filter_map(|id| edition.quotation(id));
    let quotations: Vec<QuotationIx> = quotations.collect();
    let named = quotations.iter().map(|quotation| {
        let placed = &edition[*quotation];
        let anchor = Anchor::new(&edition[placed.article], placed.quotation.extent());
        (edition.words_of(*quotation), anchor)
    });
    let bounded = quotations.first().zip(words).map(|(quotation, words)| {
        let anchor = anchor_of(&edition[edition[*quotation].article], words);
        (anchor.exact.clone(), anchor)
    });
    named.chain(bounded).unzip()
}

/// The anchor of the words from one code point to another.
fn anchor_of(article: &Article, (start, end): (usize, usize)) -> Anchor {
    let points = CodePoints::new(&article.text);
    Anchor::new(
        article,
        Span::new(points.to_byte(start), points.to_byte(end)),
    )
}
