//! The rules that propose reported speech: which words, by which cue, whose. They aim at recall; [`super::filter`]
//! decides which proposals to accept.

use crate::language::auxiliary::Auxiliary;
use crate::language::class::Class;
use crate::language::cue_verb::WORDS;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::indirect_verb::{Takes, takes};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::word::Lists;
use crate::quotation::construction::{Cut, Shape, SpeakerOrigin};
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::index::{MentionIx, ParagraphIx, Places, TokenIx};
use crate::quotation::indirect::extent::{MIN_OBJECT_TOKENS, ReportedWords};
use crate::quotation::indirect::proposal::Proposal;
use crate::quotation::indirect::sentence::Sentence;
use std::ops::Range;

/// Tokens from the speaker of "according to" to words in marks with which the clause before it goes on.
const TOKENS_TO_MARKS: usize = 6;

/// Tokens before a speaker that can be all that is reported: "Otherwise, she said" needs what follows.
const MIN_FRONT_TOKENS: usize = 2;

/// The speaker of a proposal: a mention, or words that are no mention.
#[derive(Clone)]
struct ProposedSpeaker {
    speaker: Option<MentionIx>,
    named: Option<Range<TokenIx>>,
    origin: SpeakerOrigin,
}

impl ProposedSpeaker {
    fn of(speaker: Option<MentionIx>, origin: SpeakerOrigin) -> Self {
        ProposedSpeaker {
            speaker,
            named: None,
            origin,
        }
    }

    fn named(words: Range<TokenIx>) -> Self {
        ProposedSpeaker {
            speaker: None,
            named: Some(words),
            origin: SpeakerOrigin::Words,
        }
    }
}

/// Collects the proposals of one sentence.
pub(super) struct Proposer<'s, 'a, 't> {
    sentence: &'s Sentence<'a, 't>,
    paragraph: ParagraphIx,
    found: &'s mut Vec<Proposal>,
}

impl<'s, 'a, 't> Proposer<'s, 'a, 't> {
    /// Appends what the sentence could report.
    pub fn propose(
        sentence: &'s Sentence<'a, 't>,
        paragraph: ParagraphIx,
        found: &'s mut Vec<Proposal>,
    ) {
        if sentence.speakers().outlet_speaks_of_itself() {
            return;
        }
        let mut proposer = Proposer {
            sentence,
            paragraph,
            found,
        };
        for at in (sentence.start..sentence.end).iter() {
            match sentence.class(at) {
                Class::According => proposer.according(at),
                Class::CueNoun => proposer.claim(at),
                Class::Cue => proposer.cue(at),
                Class::Name if at == sentence.start => proposer.cue(at),
                _ => {}
            }
        }
    }

    fn put(
        &mut self,
        shape: Shape,
        cue: Range<TokenIx>,
        whose: &ProposedSpeaker,
        words: ReportedWords,
    ) {
        let s = self.sentence;
        let clear = |tokens: &Range<TokenIx>| {
            let opens = s.class(tokens.start) != Class::Close;
            tokens.start < tokens.end && opens && !tokens.iter().any(|t| s.is_said(t))
        };
        // Without a speaker, reported speech is only hearsay.
        let said = whose.speaker.is_some() || whose.named.is_some();
        // "said that the ferry was “a wreck”": the words in marks are the quotation.
        let goes_on = words.cut == Cut::Marks && s.is_unfinished(&words.clause);
        let goes_on = goes_on || words.rest.is_none() && s.only_places(&words.clause);
        if said && !goes_on && clear(&words.clause) && words.rest.as_ref().is_none_or(clear) {
            self.found.push(Proposal {
                shape,
                clause: words.clause,
                rest: words.rest,
                cut: words.cut,
                longer: words.longer,
                cue,
                speaker: whose.speaker,
                named: whose.named.clone(),
                origin: whose.origin,
                sentence: s.start..s.full,
                paragraph: self.paragraph,
            });
        }
    }

    /// "According to Okoro, …", "…, according to Okoro." and both at once.
    fn according(&mut self, at: TokenIx) {
        let s = self.sentence;
        if s.class(at + 1) != Class::To || s.keeps_with(at + 2) {
            return;
        }
        let speaker = s.by_cue.get(&at).and_then(|speakers| speakers.inverted);
        let whose = &match speaker {
            Some(_) => ProposedSpeaker::of(speaker, SpeakerOrigin::Inverted),
            None => ProposedSpeaker {
                speaker,
                named: s.speakers().words_after(at + 2),
                origin: SpeakerOrigin::Words,
            },
        };
        let cue = at..at + 2;
        let after = speaker.map_or(at + 2, |m| s.analysis.mentions[m].end);
        let comma = (after..s.end).iter().find(|&t| s.class(t) == Class::Comma);
        if at <= s.start + 1 {
            for comma in comma.into_iter().chain(self.second_comma(comma)) {
                let longer = self.second_comma(Some(comma)).is_some();
                let words = ReportedWords {
                    longer,
                    ..ReportedWords::whole(comma + 1..s.end)
                };
                // "According to Okoro, hardly."
                if words.clause.len() >= MIN_OBJECT_TOKENS {
                    self.put(Shape::Leading, cue.clone(), whose, words);
                }
            }
        } else {
            self.according_behind(cue, whose, after, comma);
        }
    }

    /// "…, according to Okoro." and "…, according to Okoro, …". The speaker's name ends where `after` begins, and `comma`
    /// is the first behind it.
    fn according_behind(
        &mut self,
        cue: Range<TokenIx>,
        whose: &ProposedSpeaker,
        after: TokenIx,
        comma: Option<TokenIx>,
    ) {
        let (s, at) = (self.sentence, cue.start);
        let set_off = matches!(s.before(at), Class::Comma | Class::Dash | Class::Open);
        let end = at - usize::from(set_off);
        // "Okoro defended it, once saying, according to the Courier, “…”": the verb leads over to the words in marks.
        let leads = s.cue_at(end - 1);
        let says = |cue: CueForm| cue.inflection == Inflection::Ing && cue.group <= CueGroup::Core;
        if leads.is_some_and(says) {
            return;
        }
        let marks = (after..s.full)
            .iter()
            .take(TOKENS_TO_MARKS)
            .any(|t| s.is_said(t));
        for (start, cut, longer) in s.starts(end) {
            let words = |rest| ReportedWords {
                clause: start..end,
                rest,
                cut,
                longer,
            };
            if let Some(comma) = comma.filter(|&comma| comma + 2 < s.end && set_off) {
                let words = words(Some(comma + 1..s.end));
                self.put(Shape::Inserted, cue.clone(), whose, words);
            }
            if marks && s.is_unfinished(&(start..end)) {
                continue;
            }
            // "The ferry, according to Okoro, was late": a subject alone is no report.
            if s.has_verb(start..end) || !set_off || comma.is_none() {
                self.put(Shape::Closing, cue.clone(), whose, words(None));
            }
        }
    }

    /// The comma after an appositive: "According to Okoro, the mayor, it was late."
    fn second_comma(&self, comma: Option<TokenIx>) -> Option<TokenIx> {
        let comma = comma?;
        (comma + 1..self.sentence.end)
            .iter()
            .find(|&t| self.sentence.class(t) == Class::Comma)
    }

    /// "Okoro's claim on Friday that …".
    fn claim(&mut self, at: TokenIx) {
        let s = self.sentence;
        let time = |t: &TokenIx| matches!(s.class(*t), Class::On | Class::Day);
        if s.analysis.word(at) == WORDS && s.class(at + 1) == Class::Of {
            self.in_the_words_of(at);
            return;
        }
        // "their belief that": what is held has not been said.
        if lexicon::HELD_NOUNS.contains(s.analysis.word(at)) {
            return;
        }
        let begin = at + 1 + (at + 1..s.end).iter().take_while(time).count();
        if s.class(begin) != Class::That || s.is_attribute(begin) {
            return;
        }
        // "the pilots dismissed claims that": somebody else's.
        let Some(owner) = s.speakers().owner(at) else {
            return;
        };
        let whose = &ProposedSpeaker::of(Some(owner), SpeakerOrigin::Owner);
        for words in self.sentence.ends(begin) {
            self.put(Shape::Claim, at..at + 1, whose, words);
        }
    }

    /// "In the words of Okoro, the ferry was late."
    fn in_the_words_of(&mut self, at: TokenIx) {
        let s = self.sentence;
        let mentions = &s.analysis.mentions;
        let place = mentions.partition_point(|m| m.first < at + 2);
        let Some(speaker) = mentions.get(place).filter(|m| m.first <= at + 3) else {
            return;
        };
        if at <= s.start + 2 && s.class(speaker.end) == Class::Comma {
            let whose = ProposedSpeaker::of(Some(place), SpeakerOrigin::Inverted);
            let words = ReportedWords::whole(speaker.end + 1..s.end);
            self.put(Shape::Leading, s.start..at + 2, &whose, words);
        }
    }

    fn cue(&mut self, at: TokenIx) {
        let s = self.sentence;
        let Some(form) = s.cue_at(at) else { return };
        let Some(takes) = takes(form) else { return };
        if s.is_nobodys(at, form) || s.is_noun(at, form) || s.is_unsaid(at, form) {
            return;
        }
        let speakers = s.by_cue.get(&at).copied().unwrap_or_default();
        let subject = speakers
            .subject
            .filter(|&place| !self.is_no_subject(place, form));
        let general =
            |place| self.speaks_in_general(place, at, form) || self.is_moved(place, at, form);
        let unsaid = |place: MentionIx| {
            let mention = &s.analysis.mentions[place];
            s.is_supposed(mention, at, form) || s.is_shown(mention, form)
        };
        if subject.is_some_and(|place| general(place) || unsaid(place)) {
            return;
        }
        if form.inflection.is_finite() || form.inflection == Inflection::Base {
            self.clause_before(at, subject);
            if let Some(place) = speakers.inverted {
                self.inverted(at, place);
            }
        }
        if form.inflection == Inflection::Ing && subject.is_none() && takes.clause {
            self.participle(at, form);
        }
        let whose = &self.whose(at, form, subject);
        let named = whose.named.as_ref().map(|words| words.start);
        if named.is_some_and(|first| s.is_nobody(first)) {
            return;
        }
        self.clause_after(at, form, takes, whose);
    }

    /// Proposes the clause of a participle that opens the sentence, with the subject behind it: "Noting that the
    /// ferry was late, Okoro left".
    fn participle(&mut self, at: TokenIx, form: CueForm) {
        let s = self.sentence;
        if at > s.start + 1 {
            return;
        }
        let begin = s.clause_begins(at, form)[0].filter(|&begin| s.class(begin) == Class::That);
        let Some(begin) = begin else { return };
        let mentions = &s.analysis.mentions;
        let subject = |comma: TokenIx| {
            let place = mentions.partition_point(|m| m.first <= comma);
            let mention = mentions.get(place)?;
            let somebody = matches!(
                mention.kind,
                MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun
            );
            let begins = mention.first == comma + 1 && somebody;
            (begins && s.has_verb(begin..comma) && s.begins_main_clause(mention)).then_some(place)
        };
        let mut commas = (begin + 2..s.end)
            .iter()
            .filter(|&comma| s.class(comma) == Class::Comma);
        let found = commas.find_map(|comma| Some((comma, subject(comma)?)));
        if let Some((comma, place)) = found {
            let whose = ProposedSpeaker::of(Some(place), SpeakerOrigin::Subject);
            let words = ReportedWords::whole(begin..comma);
            self.put(Shape::After, at..at + 1, &whose, words);
        }
    }

    fn whose(&self, at: TokenIx, form: CueForm, subject: Option<MentionIx>) -> ProposedSpeaker {
        let speakers = self.sentence.speakers();
        // "with activists noting that": they, and not the subject of the sentence.
        let with = speakers
            .words_before(at)
            .filter(|words| self.sentence.before(words.start) == Class::With)
            .filter(|_| form.inflection == Inflection::Ing);
        if let Some(words) = with {
            return ProposedSpeaker::named(words);
        }
        let ways = [
            (SpeakerOrigin::Subject, subject),
            (SpeakerOrigin::Understood, speakers.understood(at)),
            (SpeakerOrigin::Antecedent, speakers.antecedent(at)),
        ];
        if let Some((origin, speaker)) = ways.into_iter().find(|(_, s)| s.is_some()) {
            return ProposedSpeaker::of(speaker, origin);
        }
        match speakers.words_before(at) {
            Some(words) => ProposedSpeaker::named(words),
            None => {
                let opener = speakers.opener();
                ProposedSpeaker::of(
                    opener,
                    opener.map_or(SpeakerOrigin::None, |_| SpeakerOrigin::Opener),
                )
            }
        }
    }

    /// Whether a mention in a prepositional phrase was taken for the subject: the town in "in Ostwick and promising". Nor
    /// is one that only describes a thing.
    fn is_no_subject(&self, place: MentionIx, form: CueForm) -> bool {
        let analysis = self.sentence.analysis;
        let mention = &analysis.mentions[place];
        let over = mention.subject.map(|s| s.intervening).unwrap_or_default();
        let participle = form.inflection == Inflection::Ing;
        // "Okoro was the first in saying": a predicate.
        if participle
            && mention.kind == MentionKind::Nominal
            && self.sentence.before(mention.first) == Class::Be
        {
            return true;
        }
        let joined = over.has(Intervening::CONJUNCTION) || over.has(Intervening::SENTENCE);
        (joined || participle)
            && (dependents::stands_in_phrase(analysis, mention) || self.describes_thing(place))
    }

    /// Whether words only tell more about a thing: "Norland" in "condemning the Norland raid on Ostwick and promising",
    /// "their public" in "closed their public meetings and promised".
    fn describes_thing(&self, place: MentionIx) -> bool {
        let mention = &self.sentence.analysis.mentions[place];
        let mut nouns = (mention.end..self.sentence.end).iter();
        let Some(after) = nouns.find(|&at| !self.sentence.class(at).is_nounlike()) else {
            return false;
        };
        let noun = self.sentence.analysis.tokens[after - 1];
        let speaks = noun.lists.has(Lists::ROLE) || noun.lists.has(Lists::BODY);
        let describes = matches!(mention.kind, MentionKind::Name | MentionKind::Nominal);
        describes && after > mention.end && !noun.capital && !speaks
    }

    /// Whether the subject is not a speaker, but what the writer feels or experiences: "Our feelings tell us that".
    fn is_moved(&self, place: MentionIx, cue: TokenIx, form: CueForm) -> bool {
        let analysis = self.sentence.analysis;
        let mention = &analysis.mentions[place];
        let head = analysis.word(mention.end - 1);
        let own = matches!(self.sentence.class(mention.first), Class::PossessivePronoun);
        let person = analysis.tokens[mention.end - 1].lists.has(Lists::ROLE)
            || lexicon::GENDERED_NOUNS.meaning(head).is_some();
        let told = Pronoun::of(analysis.word(cue + 1));
        let told = told.is_some_and(|told| told.is_speech_participant() && told.is_object());
        form.group == CueGroup::Tell && own && !person && told
    }

    /// Whether the cue is a turn of phrase of the writer: "I think", "you would say".
    fn speaks_in_general(&self, place: MentionIx, cue: TokenIx, form: CueForm) -> bool {
        let s = self.sentence;
        let analysis = s.analysis;
        let mention = &analysis.mentions[place];
        let words = mention.span.of(analysis.text);
        let writer = Pronoun::of(words);
        let writer =
            writer.is_some_and(|writer| writer.is_speech_participant() && writer.is_subject());
        let modal = (mention.end..cue).iter().any(|at| {
            let auxiliary = Auxiliary::of(analysis.word(at));
            auxiliary.is_some_and(Auxiliary::is_modal)
        });
        writer && (modal || lexicon::has_flag!(OPINION_VERBS, form.lemma(), "musing"))
    }

    /// "…, Okoro said on Friday.", "…, Okoro said, …" and "as Okoro said, …".
    fn clause_before(&mut self, at: TokenIx, subject: Option<MentionIx>) {
        let s = self.sentence;
        let Some(place) = subject else { return };
        // "…, Okoro, who argued for it": the relative clause tells of him alone.
        if s.class(s.analysis.mentions[place].first) == Class::Relative {
            return;
        }
        let whose = &ProposedSpeaker::of(subject, SpeakerOrigin::Subject);
        let cue = at..at + 1;
        let first = s.joint_start(s.phrase_start(s.analysis.mentions[place].first));
        if s.before(first) == Class::As {
            self.as_said(first - 1, at, whose);
            return;
        }
        let Some(end) = s.end_before(first) else {
            return;
        };
        // "Knowing that it is late, Okoro has threatened to leave": the verb has its own object.
        if s.class(at + 1) == Class::To && s.is_infinitive(at + 1) {
            return;
        }
        let tail = s.past_adverbial(at + 1);
        // "The mayor told them, the Courier reported, that": the report goes on, and has a speaker of its own.
        let goes_on = s.class(tail) == Class::Comma && s.class(tail + 1) == Class::That;
        if goes_on
            && (s.start..end)
                .iter()
                .any(|at| s.analysis.tokens[at].is_finite_cue())
        {
            return;
        }
        let tells_later = s.class(at + 1) != Class::Comma
            && (at + 1..s.end).iter().any(|t| s.class(t) == Class::That);
        let ends_here = tail >= s.end || s.class(tail) == Class::Semicolon;
        let goes_on = matches!(s.class(tail), Class::Comma | Class::Dash) && tail + 1 < s.end;
        // "But, he said, it was late.": nothing but the joint stands before the speaker.
        if goes_on && end == s.start + 1 && s.class(s.start) == Class::Conjunction {
            let words = ReportedWords::whole(tail + 1..s.end);
            self.put(Shape::Around, cue.clone(), whose, words);
        }
        for (start, cut, longer) in self.sentence.starts(end) {
            let where_only = tells_later && self.is_only_where(start..end);
            let when_only = self.is_only_when(start..end);
            // "Unless it is mended, she said, it will sink.": the main clause is behind the speaker.
            let leads = goes_on && !tells_later && s.class(start) != Class::Ing;
            if where_only || when_only && !leads {
                continue;
            }
            let alone = end >= start + MIN_FRONT_TOKENS && !when_only;
            let words = |rest| ReportedWords {
                clause: start..end,
                rest,
                cut,
                longer,
            };
            if goes_on {
                let rest = Some(tail + 1..s.end);
                self.put(Shape::Around, cue.clone(), whose, words(rest));
            }
            if alone && (ends_here || goes_on) {
                self.put(Shape::Before, cue.clone(), whose, words(None));
            }
        }
    }

    /// Whether the words before the speaker are only a temporal or causal clause, or a participle without a finite
    /// verb, and so not reported: "When the ferry had sunk, the mayor warned …", "Speaking on the quay, she insisted
    /// …".
    fn is_only_when(&self, words: Range<TokenIx>) -> bool {
        use Class::*;
        let s = self.sentence;
        let cue = s.cue_at(words.start);
        let participle = cue.is_some_and(|cue| cue.inflection == Inflection::Ing);
        if participle || s.class(words.start) == Ing {
            return !s.has_verb(words.start + 1..words.end);
        }
        let opens = matches!(
            s.class(words.start),
            When | While | After | If | Because | Subordinator
        );
        opens && !words.iter().any(|at| s.class(at) == Comma)
    }

    /// Whether the words before the speaker are only a phrase of time or place: "Last month, in a meeting with the
    /// owners, Okoro told the board that …".
    fn is_only_where(&self, words: Range<TokenIx>) -> bool {
        let s = self.sentence;
        let opening = s.class(words.start);
        let period = lexicon::PERIOD_MODIFIERS.contains_folded(s.analysis.word(words.start));
        let opens = opening.is_preposition() || opening == Class::Day || period;
        let verb = |at: TokenIx| {
            let finite = matches!(s.class(at), Class::Be | Class::Auxiliary | Class::Cue);
            finite || lexicon::IRREGULAR_PASTS.contains(s.analysis.word(at))
        };
        opens && !words.iter().any(verb)
    }

    fn as_said(&mut self, as_at: TokenIx, at: TokenIx, whose: &ProposedSpeaker) {
        let s = self.sentence;
        let comma = (at + 1..s.end).iter().find(|&t| s.class(t) == Class::Comma);
        let set_off = s.before(as_at) == Class::Comma;
        let words = if as_at <= s.start + 1 {
            comma.map(|comma| ReportedWords::whole(comma + 1..s.end))
        } else if set_off && as_at > s.start + 3 {
            Some(ReportedWords::whole(s.start..as_at - 1))
        } else {
            // "Gulls, as Okoro pointed out, eat fish.": the subject alone is no report.
            comma.filter(|_| set_off).map(|comma| ReportedWords {
                rest: Some(comma + 1..s.end),
                ..ReportedWords::whole(s.start..as_at - 1)
            })
        };
        if let Some(words) = words {
            self.put(Shape::As, at..at + 1, whose, words);
        }
    }

    /// "…, said Okoro, the mayor."
    fn inverted(&mut self, at: TokenIx, place: MentionIx) {
        let s = self.sentence;
        if s.before(at) != Class::Comma || at < s.start + 4 {
            return;
        }
        let whose = &ProposedSpeaker::of(Some(place), SpeakerOrigin::Inverted);
        for (start, cut, longer) in self.sentence.starts(at - 1) {
            let words = ReportedWords {
                clause: start..at - 1,
                rest: None,
                cut,
                longer,
            };
            self.put(Shape::Inverted, at..at + 1, whose, words);
        }
    }

    /// "Okoro said that …" and "Okoro criticized …".
    fn clause_after(&mut self, at: TokenIx, form: CueForm, takes: Takes, whose: &ProposedSpeaker) {
        let s = self.sentence;
        let own = whose
            .speaker
            .filter(|_| whose.origin == SpeakerOrigin::Subject);
        let adjacent = own.is_some_and(|m| s.analysis.mentions[m].end == at);
        // "his claim", but "some say"
        let object = !adjacent
            && matches!(
                s.before(at),
                Class::Determiner | Class::PossessivePronoun | Class::Genitive
            );
        if object || s.before(at) == Class::Quote && whose.origin != SpeakerOrigin::Subject {
            return;
        }
        let mut begins = [None, None];
        if takes.clause {
            begins = s.clause_begins(at, form);
            let fits = |begin: &TokenIx| match s.class(*begin) {
                Class::That => true,
                // "the Courier said and the Post confirmed": no clause begins with a conjunction.
                Class::Conjunction => false,
                // "said when she left": that tells when.
                Class::When | Class::While if form.group == CueGroup::Say => false,
                _ => !takes.that,
            };
            begins = begins.map(|begin| begin.filter(fits));
            if takes.name {
                begins = begins.map(|begin| begin.filter(|&begin| s.names_something(begin)));
            }
        }
        let goes_on = s.is_in_opening_clause(at);
        let within = |words: &ReportedWords| {
            let comma = || words.clause.iter().any(|at| s.class(at) == Class::Comma);
            let runs_on = words.cut == Cut::None && (words.longer || comma());
            !(goes_on && (runs_on || s.ends_in_another_subject(&words.clause)))
        };
        let begins_clause = begins.into_iter().flatten();
        for begin in begins_clause.filter(|&begin| !s.only_points(begin)) {
            let least = match s.opens_clause(begin) {
                true => 0,
                false => MIN_OBJECT_TOKENS,
            };
            for words in s.ends(begin) {
                let thing = || s.is_a_thing(begin, words.clause.end, form);
                if words.clause.len() >= least && within(&words) && !thing() {
                    self.put(Shape::After, at..at + 1, whose, words);
                }
            }
        }
        // "suggested on Gullnet the board was late": the phrase is passed over, and no object.
        let object = |begin: TokenIx| !s.opens_clause(begin) && begin <= s.object_begin(at);
        // "what Okoro called a double standard": a name for a thing.
        let names = own.is_some_and(|m| {
            let first = s.phrase_start(s.analysis.mentions[m].first);
            s.before(first) == Class::What
        });
        if takes.object && !names && begins[0].is_none_or(object) {
            for words in self.object_after(at, form, takes) {
                if within(&words) {
                    self.put(Shape::Object, at..at + 1, whose, words);
                }
            }
        }
    }

    /// What the object of a cue may hold: "criticized the delay".
    fn object_after(&self, at: TokenIx, form: CueForm, takes: Takes) -> Vec<ReportedWords> {
        let s = self.sentence;
        // "is asking for a month of rest": what somebody wants, and no words of his.
        if form.inflection == Inflection::Ing && s.before(at) == Class::Be {
            return Vec::new();
        }
        let begin = s.object_begin(at);
        let class = s.class(begin);
        let calls = takes.name;
        // "called on Vey to sail": without an infinitive it is a visit.
        let calls_on = calls && s.class(at + 1) == Class::On;
        let rings_up = calls && !calls_on && s.is_rung_up(begin);
        // "denounced what she called a double standard": a thing. "Okoro reported and Vey confirmed": no object.
        let object = class.is_word()
            && !class.is_preposition()
            && !matches!(class, Class::What | Class::Conjunction);
        let mut words = (begin..s.end).iter();
        // "described the plan in an interview", "announced the plan in Ostwick": nothing is told of what was said.
        let tells = match takes {
            Takes {
                as_object: true, ..
            } => words.any(|at| s.class(at) == Class::As),
            Takes {
                infinitive: true, ..
            } => words.any(|at| s.class(at) == Class::To && s.is_infinitive(at)),
            _ => true,
        };
        if !object || !tells || rings_up {
            return Vec::new();
        }
        let infinitive = |at: TokenIx| s.class(at) == Class::To && s.is_infinitive(at);
        let mut ends = s.object_ends(begin);
        ends.retain(|words| !calls_on || words.clause.iter().any(infinitive));
        ends
    }
}
