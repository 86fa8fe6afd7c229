//! Assembles the quotations of an article from attributed words: resolves who the speaker is, who passed the words on,
//! when and on what occasion they were said.

use crate::corpus::TimeLink;
use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::language::lexicon;
use crate::quotation::attributed::Attributed;
use crate::quotation::confidence::Judgement;
use crate::quotation::confidence::article_signs::article_signs;
use crate::quotation::confidence::evidence::Candidate;
use crate::quotation::coreference::relay;
use crate::quotation::coreference::{Meaning, People};
use crate::quotation::day::occasion;
use crate::quotation::day::speech_times::{SCENE_PARAGRAPHS, Scene, SpeechTimes};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::apposition;
use crate::quotation::grammar::clause::Clause;
use crate::quotation::grammar::coordination;
use crate::quotation::index::{EntityIx, MentionIx, ParagraphIx, Places};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::{Meant, Support};
use crate::quotation::{Doubt, Kind, Quotation, Speaker, TimeExpression, ToldTime};
use crate::text::{Span, printable};

/// What tells whether attributed words are kept, and with which doubt.
pub type Judge<'j> = &'j mut dyn FnMut(&Candidate<'_, '_>) -> Judgement;

/// The quotations of one article, from the words that it ascribes to somebody, in order.
pub fn assemble(
    analysis: &Analysis<'_>,
    mut found: Vec<Attributed>,
    judge: Judge<'_>,
) -> Vec<Quotation> {
    pass_over_quoting_relays(analysis, &mut found);
    correct_subjects(analysis, &mut found);
    pass_over_addressees(analysis, &mut found);
    let people = People::resolve(analysis, &speaking(analysis, &found));
    let moments = SpeechTimes::new(analysis, &people, &unmarked(&found));
    let mut quotations = Vec::with_capacity(found.len());
    let mut last: Option<SaidWhen> = None;
    let resolve = |one| resolve_speaker(analysis, &people, one);
    let meanings: Vec<_> = found.iter_mut().map(resolve).collect();
    let signs = article_signs(analysis, &found, &meanings);
    let each = found.into_iter().zip(meanings).zip(signs);
    for ((mut one, meaning), around) in each {
        let entity = meaning.map(|meaning| meaning.entity);
        let cue = one.cue.as_ref().map(|cue| cue.start);
        let relay = cue.and_then(|cue| relay::of_cue(analysis, &people, cue, entity));
        let timed = said_when(analysis, &moments, &one, entity, last);
        let judgement = judge(&Candidate {
            analysis,
            people: &people,
            found: &one,
            meaning,
            last: last.and_then(|last| last.entity),
            around,
        });
        match judgement {
            Judgement::Sure => {}
            Judgement::Doubtful(doubt) => {
                // Whoever only stands near is not named, and nobody is doubted who is not named.
                one.source = one.source.filter(|_| doubt != Doubt::SpeakerUnknown);
                if one.source.is_some() || !doubt.is_about_speaker() {
                    one.doubt([doubt]);
                } else {
                    one.doubt([Doubt::SpeakerUnknown]);
                }
            }
            Judgement::Nobodys => continue,
        }
        last = Some(timed);
        quotations.push(quotation(analysis, one, relay, timed));
    }
    quotations
}

fn quotation(
    analysis: &Analysis<'_>,
    found: Attributed,
    relay: Option<String>,
    timed: SaidWhen,
) -> Quotation {
    Quotation {
        spans: found.contents,
        kind: found.kind,
        cue: found.cue.map(|cue| analysis.span_of(cue)),
        speaker: found.source.map(|source| Speaker {
            name: source.name,
            mention: source.words,
            by: source.reason,
        }),
        relay,
        time: timed.time,
        said_on: None,
        occasion: timed.occasion,
        floating: found.floating,
        doubts: found.doubts,
    }
}

/// Replaces a speaker who only quotes another one: in "the agency quoted Okoro as saying" Okoro is the speaker.
fn pass_over_quoting_relays(analysis: &Analysis<'_>, found: &mut [Attributed]) {
    for source in found.iter_mut().filter_map(|one| one.source.as_mut()) {
        let mention = source.mention;
        if let Some((speaker, _)) = mention.and_then(|m| relay::quoted_by(analysis, m)) {
            source.mention = Some(speaker);
            source.words = Some(analysis.mentions[speaker].span);
        }
    }
}

/// Replaces a noun inside the subject by the subject itself: in "the head of the Guild, Mara Okoro, said" Mara Okoro is
/// the speaker and not the Guild, in "he met Okoro and said" it is "he".
fn correct_subjects(analysis: &Analysis<'_>, found: &mut [Attributed]) {
    for one in found {
        let own = one.cue.as_ref().map(|cue| cue.start);
        let Some(source) = one.source.as_mut() else {
            continue;
        };
        let Some(mention) = source.mention else {
            continue;
        };
        let tied = &analysis.mentions[mention];
        let subject = tied.subject.map(|subject| subject.cue);
        let inverted = tied.inverted.map(|inverted| inverted.cue);
        let mut cues = own.into_iter().chain(subject).chain(inverted);
        let speaker = cues.find_map(|cue| {
            apposition::bearer(analysis, mention, cue)
                .or_else(|| coordination::shared_subject(analysis, mention, cue))
        });
        if let Some(speaker) = speaker {
            source.mention = Some(speaker);
            source.words = Some(analysis.mentions[speaker].span);
        }
    }
}

/// Names nobody for words in marks that somebody was told: in "Okoro was told to say “yes”" the subject hears them.
fn pass_over_addressees(analysis: &Analysis<'_>, found: &mut [Attributed]) {
    for one in found.iter_mut().filter(|one| one.kind != Kind::Indirect) {
        let (Some(cue), Some(mention)) = (one.cue.as_ref(), one.mention()) else {
            continue;
        };
        let mut before = cue.start.before().iter().rev();
        let helper = before.find(|&at| analysis.tokens[at].class != Class::Adverb);
        let passive = helper.is_some_and(|at| analysis.tokens[at].class == Class::Be);
        let told = analysis.tokens[cue.start].cue.is_some_and(|cue| {
            let addresses =
                cue.group.addresses() || lexicon::ADDRESSING_VERBS.contains(cue.lemma());
            addresses && cue.inflection == Inflection::Past
        });
        if passive && told && analysis.mentions[mention].end <= cue.start {
            one.source = None;
            one.doubt([Doubt::SpeakerUnknown]);
        }
    }
}

/// For each mention whether it names the speaker of some of the words.
fn speaking(analysis: &Analysis<'_>, found: &[Attributed]) -> IndexVec<MentionIx, bool> {
    let mut speaking: IndexVec<MentionIx, bool> = vec![false; analysis.mentions.len()].into();
    for mention in found.iter().filter_map(Attributed::mention) {
        speaking[mention] = true;
    }
    speaking
}

/// All stretches of speech in no marks, in order: what is reported, and the turns of a record.
fn unmarked(found: &[Attributed]) -> Vec<Span> {
    let is_turn = |one: &Attributed| {
        let link = one.source.as_ref().map(|source| &source.reason.link);
        matches!(link, Some(Support::Label { .. } | Support::Head { .. }))
    };
    let unmarked = found
        .iter()
        .filter(|one| one.kind == Kind::Indirect || is_turn(one));
    let mut spans: Vec<Span> = unmarked
        .flat_map(|one| one.contents.iter().copied())
        .collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    spans
}

/// Resolves whom the words that name the speaker mean, and gives the speaker that name. A pronoun that fits nobody is
/// kept as printed, with a doubt.
fn resolve_speaker(
    analysis: &Analysis<'_>,
    people: &People,
    found: &mut Attributed,
) -> Option<Meaning> {
    let source = found.source.as_mut()?;
    if source.settled {
        return people.called(&source.name);
    }
    let printed = source.words.map_or("", |words| words.of(analysis.text));
    let meaning = match source.mention {
        Some(mention) => people.speaker(analysis, mention),
        None => people.called(printed),
    };
    let Some(meaning) = meaning else {
        let pronoun = |m: MentionIx| analysis.mentions[m].kind.is_pronoun();
        if source.mention.is_some_and(pronoun) {
            found.doubts.push(Doubt::SpeakerUnknown);
        }
        return None;
    };
    let name = people.name(meaning.entity);
    if !name.contains(printed) {
        source.reason.meaning = Some(Box::new(Meant {
            printed: printable(printed),
            name: name.to_string(),
        }));
    }
    source.name = two_speakers(analysis, people, source.mention).unwrap_or(name.to_string());
    Some(meaning)
}

/// The names of two persons who speak together, joined: "Okoro and Vey said".
fn two_speakers(
    analysis: &Analysis<'_>,
    people: &People,
    mention: Option<MentionIx>,
) -> Option<String> {
    let both = coordination::together(analysis, mention?)?;
    let [a, b] = both.map(|mention| people.speaker(analysis, mention));
    let (a, b) = (a?.entity, b?.entity);
    (a != b).then(|| format!("{} and {}", people.name(a), people.name(b)))
}

/// When and on what occasion a quotation was said, with what the next one needs to continue it.
#[derive(Clone, Copy, Default)]
struct SaidWhen {
    entity: Option<EntityIx>,
    time: Option<ToldTime>,
    occasion: Option<Span>,
    paragraph: ParagraphIx,
}

impl SaidWhen {
    /// The time of the passage in which the same person goes on speaking.
    fn goes_on_in_passage(
        &self,
        entity: EntityIx,
        paragraph: ParagraphIx,
    ) -> Option<TimeExpression> {
        let same = self.entity == Some(entity) && paragraph <= self.paragraph + 1;
        let told = self
            .time
            .filter(|told| same && told.link == TimeLink::Passage)?;
        Some(told.expression)
    }
}

fn said_when(
    analysis: &Analysis<'_>,
    moments: &SpeechTimes<'_, '_>,
    found: &Attributed,
    entity: Option<EntityIx>,
    last: Option<SaidWhen>,
) -> SaidWhen {
    let clause = found.cue.as_ref().map(|cue| Clause {
        analysis,
        cue: cue.start,
        speaker: found.mention().map(|m| &analysis.mentions[m]),
    });
    let own = clause.as_ref().and_then(|clause| moments.own(clause));
    let own = own.or_else(|| moments.late(entity?));
    let words = found.source.as_ref().and_then(|source| source.words);
    let signed = words.and_then(|words| moments.signed(words));
    let uncued = found.kind == Kind::Direct && clause.is_none();
    let leading = uncued.then(|| moments.leading(found.first)).flatten();
    let own_occasion = clause.as_ref().and_then(occasion::of_clause);
    let paragraph = analysis.paragraph_at(found.extent().start);
    let before = last.filter(|last| found.floating && last.entity == entity);
    if let Some(before) = before.filter(|_| own.is_none() && leading.is_none()) {
        return SaidWhen {
            occasion: own_occasion.or(before.occasion),
            paragraph,
            ..before
        };
    }
    let scene: Option<Scene> = entity.and_then(|e| moments.scene_of(e, found.first, paragraph));
    let scene = scene.filter(|_| own.is_none());
    let on = |link| move |expression| ToldTime { expression, link };
    let introduced = scene.map(|scene| ToldTime {
        expression: scene.time,
        link: link_of(moments, scene, found, entity, last),
    });
    let (near, far) = match introduced {
        Some(told) if told.link == TimeLink::Elsewhere => (None, introduced),
        Some(_) => (introduced, None),
        None => (moments.date_line(paragraph), None),
    };
    let stated = own
        .map(on(TimeLink::Clause))
        .or(signed.map(on(TimeLink::Signature)))
        .or(leading.map(on(TimeLink::Clause)))
        .or(near);
    let guessed = || {
        let cue = found.cue.as_ref().map(|cue| cue.start);
        let in_passage = on(TimeLink::Passage);
        let goes_on = || last?.goes_on_in_passage(entity?, paragraph);
        // The speaker's own time in this paragraph is nearer than another one there.
        let speaks_here = scene.is_some_and(|scene| scene.paragraph == paragraph);
        let passage = cue
            .filter(|_| !speaks_here)
            .and_then(|cue| moments.of_passage(cue, found.first));
        let before = || moments.of_passage_before(cue?, found.first);
        let vague = || moments.vague_scene(entity?, found.first, paragraph);
        let passage = passage.or_else(goes_on).or_else(vague).map(in_passage);
        let far = passage.or(far);
        let far = far.or_else(|| before().map(in_passage));
        far.or(moments.opening().map(on(TimeLink::Opening)))
    };
    SaidWhen {
        entity,
        time: stated.or_else(guessed),
        occasion: own_occasion.or(scene.and_then(|s| s.occasion)),
        paragraph,
    }
}

/// How a scene is linked to a quotation. It surely holds for what is said shortly after it was set, and as long as its
/// speaker goes on speaking in it; farther on it is a guess whether it still holds.
fn link_of(
    moments: &SpeechTimes<'_, '_>,
    scene: Scene,
    found: &Attributed,
    entity: Option<EntityIx>,
    last: Option<SaidWhen>,
) -> TimeLink {
    let paragraph = moments.paragraph_at(found.first);
    let goes_on = last.is_some_and(|last| {
        let same = |told: ToldTime| told.link == TimeLink::Scene && told.expression == scene.time;
        last.entity == entity
            && last.time.is_some_and(same)
            && paragraph <= last.paragraph + SCENE_PARAGRAPHS
    });
    let is_near = moments.is_shortly_before(scene, found.first);
    if goes_on || is_near {
        TimeLink::Scene
    } else {
        TimeLink::Elsewhere
    }
}
