//! Gives each quotation its setting: who the speaker is, who passed the words on, when and on what
//! occasion they were said.

use crate::quotation::day::moment::{Moments, Scene};
use crate::quotation::day::occasion;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::clause::Clause;
use crate::quotation::grammar::dependents;
use crate::quotation::index::{EntityIx, MentionIx, ParagraphIx, Places, TokenIx};
use crate::quotation::list::List;
use crate::quotation::person::relay;
use crate::quotation::person::{Meaning, People};
use crate::quotation::{Doubt, Kind, Quotation, TimeExpression};
use crate::text::{Span, printable};

/// Where a quotation stands in the analysis.
struct Place {
    /// The speaker's mention.
    mention: Option<MentionIx>,
    /// Token of the cue.
    cue: Option<TokenIx>,
    /// Token and paragraph of the first words.
    token: TokenIx,
    paragraph: ParagraphIx,
}

/// Sets speaker names, relays, times and occasions of the quotations of one article.
pub fn complete(analysis: &Analysis<'_>, quotations: &mut [Quotation]) {
    let mut places: Vec<Place> = quotations.iter().map(|q| place(analysis, q)).collect();
    for (quotation, place) in quotations.iter_mut().zip(&mut places) {
        if let Some((speaker, _)) = place.mention.and_then(|m| relay::quoted_by(analysis, m)) {
            place.mention = Some(speaker);
            if let Some(known) = &mut quotation.speaker {
                known.mention = Some(analysis.mentions[speaker].span);
            }
        }
    }
    let mut speaks: List<MentionIx, bool> = vec![false; analysis.mentions.len()].into();
    for mention in places.iter().filter_map(|place| place.mention) {
        speaks[mention] = true;
    }
    let people = People::read(analysis, &speaks);
    let moments = Moments::read(analysis, &people, &contents(quotations));
    let mut last: Option<Timed> = None;
    for (quotation, place) in quotations.iter_mut().zip(&places) {
        let meaning = speaker(analysis, &people, quotation, place);
        quotation.relay = place
            .cue
            .and_then(|cue| relay::beside(analysis, &people, cue, meaning.map(|m| m.entity)));
        let timed = timed(analysis, &moments, quotation, place, meaning, last);
        quotation.time = timed.time;
        quotation.occasion = timed.occasion;
        if timed.from_opening {
            quotation.doubts.push(Doubt::DayFromLead);
        }
        quotation.doubts.sort_unstable();
        quotation.doubts.dedup();
        last = Some(timed);
    }
}

/// All stretches of reported speech, in order.
fn contents(quotations: &[Quotation]) -> Vec<Span> {
    let reported = quotations.iter().filter(|q| q.kind == Kind::Indirect);
    let mut spans: Vec<Span> = reported.flat_map(|q| q.spans.iter().copied()).collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    spans
}

fn place(analysis: &Analysis<'_>, quotation: &Quotation) -> Place {
    let token = analysis.tokens_in(quotation.extent()).start;
    Place {
        mention: quotation
            .speaker
            .as_ref()
            .and_then(|s| s.mention)
            .and_then(|span| mention_at(analysis, span)),
        cue: quotation.cue.map(|span| analysis.tokens_in(span).start),
        token,
        paragraph: analysis.paragraph_at(quotation.extent().start),
    }
}

/// The mention of that span; where several stand side by side in it ("Harbour Board" + "spokesman"), the last.
fn mention_at(analysis: &Analysis<'_>, span: Span) -> Option<MentionIx> {
    let from = analysis
        .mentions
        .partition_point(|m| m.span.start < span.start);
    let inside = (from..analysis.mentions.end())
        .iter()
        .map(|at| &analysis.mentions[at])
        .take_while(|m| m.span.start < span.end)
        .enumerate()
        .filter(|(_, m)| span.contains(&m.span));
    inside
        .max_by_key(|(_, m)| (m.span.end, m.span.len()))
        .map(|(at, _)| from + at)
}

/// Names the speaker. A pronoun that nobody fits keeps its own words for a name, with a doubt.
fn speaker(
    analysis: &Analysis<'_>,
    people: &People,
    quotation: &mut Quotation,
    place: &Place,
) -> Option<Meaning> {
    let known = quotation.speaker.as_mut()?;
    let meaning = match place.mention {
        Some(mention) => people.speaker(analysis, mention),
        None => people.called(known.mention.map_or("", |span| span.of(analysis.text))),
    };
    match meaning {
        Some(meaning) => {
            let printed = known.mention.map_or("", |span| span.of(analysis.text));
            let name = people.name(meaning.entity);
            if !name.contains(printed) {
                known
                    .by
                    .push_str(&format!("; “{}” is {name}", printable(printed)));
            }
            let both = place
                .mention
                .and_then(|m| dependents::together(analysis, m));
            let both = both.map(|both| both.map(|m| people.speaker(analysis, m)));
            known.name = match both {
                Some([Some(a), Some(b)]) if a.entity != b.entity => {
                    format!("{} and {}", people.name(a.entity), people.name(b.entity))
                }
                _ => name.to_string(),
            };
            if meaning.doubtful {
                quotation.doubts.push(Doubt::PersonAmbiguous);
            }
        }
        None if place
            .mention
            .is_some_and(|m| analysis.mentions[m].kind.is_pronoun()) =>
        {
            // The words stand there, although whom they mean is not known.
            quotation.doubts.push(Doubt::SpeakerUnknown);
        }
        None => {}
    }
    meaning
}

/// Time and occasion of a quotation.
#[derive(Clone, Copy, Default)]
struct Timed {
    entity: Option<EntityIx>,
    time: Option<TimeExpression>,
    occasion: Option<Span>,
    from_opening: bool,
}

fn timed(
    analysis: &Analysis<'_>,
    moments: &Moments<'_, '_>,
    quotation: &Quotation,
    place: &Place,
    meaning: Option<Meaning>,
    last: Option<Timed>,
) -> Timed {
    let entity = meaning.map(|m| m.entity);
    let speaker = place.mention.map(|m| &analysis.mentions[m]);
    let clause = place.cue.map(|cue| Clause {
        analysis,
        cue,
        speaker,
    });
    let own = clause.as_ref().and_then(|clause| moments.own(clause));
    let signed = quotation
        .speaker
        .as_ref()
        .and_then(|s| s.mention)
        .and_then(|m| moments.signed(m));
    let own_occasion = clause.as_ref().and_then(occasion::beside);
    let before = last.filter(|last| quotation.floating && last.entity == entity);
    if let Some(before) = before.filter(|_| own.is_none()) {
        return Timed {
            occasion: own_occasion.or(before.occasion),
            ..before
        };
    }
    let scene: Option<Scene> =
        entity.and_then(|e| moments.scene_of(e, place.token, place.paragraph));
    let scene = scene.filter(|_| own.is_none());
    let stated = own
        .or(signed)
        .or(scene.map(|s| s.time))
        .or_else(|| moments.date_line(place.paragraph));
    Timed {
        entity,
        time: stated.or(moments.opening()),
        occasion: own_occasion.or(scene.and_then(|s| s.occasion)),
        from_opening: stated.is_none() && moments.opening().is_some(),
    }
}
