//! The constituents around a verb of saying: where its clause or its object begins and ends.

use crate::language::auxiliary::Auxiliary;
use crate::language::cue_verb::{CALLED, POINT};
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::language::function_word::{AND, BUT, IT, OUT, THAT, is_indefinite_article};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::time_word::AGO;
use crate::language::word::singular;
use crate::quotation::construction::Cut;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::indirect::sentence::Sentence;

use crate::language::class::Class;
use crate::language::indirect_verb::takes;
use std::ops::Range;

/// Tokens of a noun phrase before the head that names the speaker.
const MAX_SPEAKER_PHRASE_TOKENS: usize = 8;
/// Tokens of a phrase of time or place between the verb and its clause, the preposition included.
const MAX_PREPOSITIONAL_TOKENS: usize = 12;

impl Sentence<'_, '_> {
    /// The tokens at which the clause behind the verb could begin, past its object and words of time and place: the
    /// likelier one, and another where the object may be shorter.
    pub(super) fn clause_begins(&self, cue: TokenIx, form: CueForm) -> [Option<TokenIx>; 2] {
        let lemma = form.lemma();
        let mut at = cue + 1;
        // "pointed out"
        if lemma == POINT {
            if self.analysis.word(at) != OUT {
                return [None, None];
            }
            at += 1;
        }
        let with_object = form.group.addresses() || lexicon::ADDRESSING_VERBS.contains(lemma);
        if !with_object {
            return [self.past_phrases(at), None];
        }
        let object = self.past_object(at);
        // "which pilots told the Courier was late": the clause has no subject of its own.
        if object > at && self.is_predicate(object) && self.stands_in_relative(cue) {
            return [Some(object), None];
        }
        let long = self.own_subject(at, object);
        let short = self.past_mention(at).filter(|&short| short != long);
        [
            self.past_phrases(long),
            short.and_then(|at| self.past_phrases(at)),
        ]
    }

    /// Whether a clause without a subject begins there: "was late".
    fn is_predicate(&self, at: TokenIx) -> bool {
        matches!(self.class(at), Class::Be | Class::Auxiliary)
    }

    /// Whether the verb belongs to the subject of a relative clause: "told" in "the ferry, which two pilots told us was
    /// late".
    fn stands_in_relative(&self, verb: TokenIx) -> bool {
        let of_subject = |at: &TokenIx| {
            let class = self.class(*at);
            class.is_nounlike()
                || matches!(
                    class,
                    Class::Adverb
                        | Class::Auxiliary
                        | Class::Determiner
                        | Class::Genitive
                        | Class::Number
                        | Class::PossessivePronoun
                        | Class::Pronoun
                )
        };
        let mut before = (self.start..verb).iter().rev();
        let opener = before.find(|at| !of_subject(at));
        opener.is_some_and(|at| match self.class(at) {
            Class::Relative => at + 1 < verb,
            Class::That => self.before(at).is_nounlike() && at + 1 < verb,
            _ => false,
        })
    }

    /// Where the clause begins if the words from `object` up to `verb` hold not only the object of the cue, but also
    /// the subject of `verb`: "told the Courier the move would", "warned the worst of the storm would".
    fn own_subject(&self, object: TokenIx, verb: TokenIx) -> TokenIx {
        if !matches!(self.class(verb), Class::Be | Class::Auxiliary) {
            return verb;
        }
        let begins = |at: &TokenIx| {
            let determines = matches!(
                self.class(*at),
                Class::Determiner | Class::PossessivePronoun | Class::Number
            );
            determines && self.before(*at) != Class::Of
        };
        let subject = (object + 1..verb).iter().rev().find(begins);
        subject.unwrap_or(object)
    }

    /// The token behind words of time and place, if a clause can open there.
    fn past_phrases(&self, at: TokenIx) -> Option<TokenIx> {
        let mut at = self.past_times(at);
        if let Some(that) = self.past_insertion(at) {
            return Some(that);
        }
        let phrase = self.class(at).is_preposition() && !self.is_of_a_number(at);
        // "says as he walks", "said after she left": the clause tells when, and not what was said.
        let subject = Pronoun::of(self.analysis.word(at + 1));
        let subject = subject.is_some_and(|it| it.is_people() && it.is_subject());
        if phrase && subject {
            return None;
        }
        if phrase && !(self.class(at) == Class::To && self.is_infinitive(at)) {
            at = self.past_preposition(at)?;
        }
        let opens = at < self.end
            && !matches!(
                self.class(at),
                Class::Quote
                    | Class::Comma
                    | Class::Dash
                    | Class::Colon
                    | Class::Open
                    | Class::Semicolon
            );
        opens.then_some(at)
    }

    /// "that" behind words set off by signs of one kind: "insists, most lately on the quay, that", "said — in a post — that".
    fn past_insertion(&self, at: TokenIx) -> Option<TokenIx> {
        let sign = self.class(at);
        if !matches!(sign, Class::Comma | Class::Dash) {
            return None;
        }
        let within = at + 2..self.end.min(at + MAX_PREPOSITIONAL_TOKENS);
        let mut closing = within.iter().filter(|&t| self.class(t) == sign);
        closing
            .find(|&t| self.class(t + 1) == Class::That)
            .map(|t| t + 1)
    }

    /// The token behind words of time without a preposition: "Friday", "last week".
    fn past_times(&self, mut at: TokenIx) -> TokenIx {
        let period = |at: TokenIx| {
            self.class(at) == Class::Day || lexicon::PERIODS.contains(self.analysis.word(at))
        };
        loop {
            let part = self.before(at) == Class::Day
                && lexicon::PARTS_OF_DAY.contains(self.analysis.word(at));
            if at < self.end && (part || self.is_time_word(at)) {
                at += 1;
            } else if lexicon::PERIOD_MODIFIERS.contains(self.analysis.word(at)) && period(at + 1) {
                at += 2;
            } else if self.is_long_ago(at) {
                at += 3;
            } else {
                return at;
            }
        }
    }

    /// Whether a time of three words stands there: "two years ago".
    fn is_long_ago(&self, at: TokenIx) -> bool {
        let unit = self.analysis.word(at + 1);
        let unit = singular(unit);
        matches!(self.class(at), Class::Number | Class::Determiner)
            && lexicon::PERIODS.contains(unit)
            && self.analysis.word(at + 2) == AGO
    }

    /// The token behind a phrase that opens with the preposition `at`, where a clause can follow it.
    fn past_preposition(&self, at: TokenIx) -> Option<TokenIx> {
        // "on Gullnet the board": a name is the whole phrase, and the clause begins behind it.
        let named = |t: TokenIx| t > at + 1 && self.before(t) == Class::Name;
        let ends = |&t: &TokenIx| match self.class(t) {
            Class::That | Class::Pronoun | Class::How => true,
            Class::Determiner | Class::PossessivePronoun => named(t),
            // "during Thursday's talk that": the day owns what follows.
            Class::Day => self.class(t + 1) != Class::Genitive,
            Class::Genitive => false,
            class => !class.is_word(),
        };
        let within = at + 1..self.end.min(at + MAX_PREPOSITIONAL_TOKENS);
        let end = within.iter().find(ends)?;
        // "responded to Okoro's claim that": the clause is Okoro's.
        let owned = |t: TokenIx| self.class(t) == Class::CueNoun && self.before(t).is_owner();
        // "told a story about where that money came from": only what it was about is told.
        let asks = |t: TokenIx| lexicon::QUESTION_LINKS.contains_folded(self.analysis.word(t));
        if (at..end).iter().any(|t| owned(t) || asks(t)) {
            return None;
        }
        match self.class(end) {
            Class::How => (self.class(at) == Class::About).then_some(end),
            // "during a speech that lasted"
            Class::That if self.is_attribute(end) || self.class(end + 1) == Class::Ed => None,
            Class::That | Class::Pronoun => Some(end),
            Class::Determiner | Class::PossessivePronoun => Some(end),
            // "ruled on March 12 that", "said on Friday evening that"
            Class::Day => {
                let next = end + 1;
                let part = lexicon::PARTS_OF_DAY.contains(self.analysis.word(next));
                Some(next + usize::from(self.class(next) == Class::Number || part))
            }
            Class::Comma if self.class(end + 1) == Class::That => Some(end + 1),
            // "said in Ostwick, Norland, that"
            Class::Comma
                if self.class(end + 2) == Class::Comma && self.class(end + 3) == Class::That =>
            {
                Some(end + 3)
            }
            _ => None,
        }
    }

    /// Whether a preposition belongs to a number with which the clause begins: "about 20", "over half", "at least".
    fn is_of_a_number(&self, at: TokenIx) -> bool {
        match self.class(at) {
            Class::About | Class::Preposition => {
                self.class(at + 1) == Class::Number
                    || lexicon::FRACTIONS.contains(self.analysis.word(at + 1))
            }
            Class::At => {
                let bound = format!("at {}", self.analysis.word(at + 1));
                lexicon::AMOUNT_RELATIONS.contains(&bound)
            }
            _ => false,
        }
    }

    /// Whether "to" begins an infinitive: "to sail", but not "to reporters".
    pub(super) fn is_infinitive(&self, to: TokenIx) -> bool {
        matches!(
            self.class(to + 1),
            Class::Word | Class::Be | Class::Auxiliary | Class::Adverb | Class::Cue
        )
    }

    /// The token behind the object of a verb: "told the ferrymen", "told them".
    fn past_object(&self, at: TokenIx) -> TokenIx {
        if self.class(at) == Class::ObjectPronoun {
            return at + 1;
        }
        // "told the Post and Courier": one name, or two.
        let joins_names = |t: TokenIx| {
            let named = self.before(t) == Class::Name && self.class(t + 1) == Class::Name;
            named && self.analysis.word(t) == AND
        };
        // "told Gullnet's “Morning Tide” that": the title of what somebody was a guest on.
        let titles = |t: TokenIx| self.class(t) == Class::Quote && t > at && !self.is_said(t);
        let object = |t: &TokenIx| {
            let class = self.class(*t);
            class.is_nounlike()
                || joins_names(*t)
                || titles(*t)
                || matches!(
                    class,
                    Class::Determiner
                        | Class::PossessivePronoun
                        | Class::Genitive
                        | Class::Day
                        | Class::Of
                        | Class::Number
                )
        };
        at + (at..self.end.min(at + 9)).iter().take_while(object).count()
    }

    /// The token behind the longest mention that begins at token `at`.
    fn past_mention(&self, at: TokenIx) -> Option<TokenIx> {
        let mentions = &self.analysis.mentions;
        let from = mentions.partition_point(|m| m.first < at);
        let here = (from..mentions.end()).iter().map(|place| &mentions[place]);
        let here = here.take_while(|m| m.first == at);
        here.map(|m| m.end).max()
    }

    fn is_time_word(&self, at: TokenIx) -> bool {
        matches!(self.class(at), Class::Day | Class::Adverb)
            || lexicon::TIME_ADVERBS.contains(self.analysis.word(at))
            || self.class(at) == Class::Number && self.before(at) == Class::Day
    }

    /// The token behind an adverbial or addressee that may follow "Okoro said": "to reporters on Friday".
    pub(super) fn past_adverbial(&self, from: TokenIx) -> TokenIx {
        let first = self.class(from);
        let opens = first.is_preposition()
            || matches!(
                first,
                Class::Day | Class::Adverb | Class::Number | Class::ObjectPronoun
            )
            || lexicon::ADVERBIAL_OPENINGS.contains(self.analysis.word(from))
            || self
                .cue_at(from.saturating_sub(1))
                .is_some_and(|cue| cue.group == CueGroup::Tell);
        if !opens {
            return from;
        }
        from + (from..self.end)
            .iter()
            .take_while(|&t| self.is_adverbial(t))
            .count()
    }

    fn is_adverbial(&self, at: TokenIx) -> bool {
        use Class::*;
        let class = self.class(at);
        // "in a June report"
        let cue = self.cue_at(at);
        let noun = cue.is_some_and(|cue| cue.inflection == Inflection::Base);
        class.is_word()
            && (noun || class != Cue)
            && !matches!(
                class,
                That | Pronoun
                    | Be
                    | Auxiliary
                    | Relative
                    | Subordinator
                    | How
                    | What
                    | When
                    | While
                    | If
                    | Because
            )
    }

    /// The first token of the noun phrase that a speaker's mention ends: "a top aide, Ada Lind" has none
    /// before the comma.
    pub(super) fn phrase_start(&self, first: TokenIx) -> TokenIx {
        let mut at = first;
        while at > self.start && first - at < MAX_SPEAKER_PHRASE_TOKENS {
            let class = self.class(at - 1);
            let inside = class.is_nounlike()
                || matches!(
                    class,
                    Class::Determiner
                        | Class::PossessivePronoun
                        | Class::Number
                        | Class::Genitive
                        | Class::Ed
                        | Class::Ing
                        | Class::Of
                        | Class::For
                        | Class::In
                        | Class::At
                        | Class::To
                        | Class::From
                );
            if !inside {
                break;
            }
            at -= 1;
        }
        at
    }

    /// The first token of the subject of which the phrase at `phrase` is the last part: "he and Okoro", "pilots and
    /// crews".
    pub(super) fn joint_start(&self, phrase: TokenIx) -> TokenIx {
        let Some(and) = phrase.checked_sub(1).filter(|and| *and > self.start) else {
            return phrase;
        };
        let one = match self.before(and) {
            Class::Pronoun => and - 1,
            _ => self.phrase_start(and),
        };
        let joins = self.analysis.word(and) == AND && one < and;
        if joins { one } else { phrase }
    }

    /// Where words before the speaker's phrase end: before its comma or dash.
    pub(super) fn end_before(&self, phrase: TokenIx) -> Option<TokenIx> {
        let signed = matches!(self.before(phrase), Class::Comma | Class::Dash);
        (signed && phrase >= self.start + 2).then(|| phrase - 1)
    }

    /// Whether the cue stands in a subordinate clause that opens the sentence, behind which the outlet's own words
    /// follow: "Although Okoro said the ferry was late, …".
    pub(super) fn is_in_opening_clause(&self, cue: TokenIx) -> bool {
        use Class::*;
        let first = self.start + usize::from(self.class(self.start) == Conjunction);
        let opens = matches!(
            self.class(first),
            While | When | After | If | Because | Subordinator
        );
        opens && !(first..cue).iter().any(|at| self.class(at) == Comma)
    }

    /// Whether the words that begin there are a clause by their first word.
    pub(super) fn opens_clause(&self, at: TokenIx) -> bool {
        matches!(
            self.class(at),
            Class::That | Class::Pronoun | Class::To | Class::How | Class::What | Class::If
        ) || self.class(at) == Class::Not && self.class(at + 1) == Class::To
    }

    /// Whether a second cue with a that-clause stands at token `at`: "and added that".
    pub(super) fn reports_again(&self, at: TokenIx) -> bool {
        let cue = self.cue_at(at).and_then(takes);
        cue.is_some_and(|takes| takes.clause) && self.class(at + 1) == Class::That
    }

    /// Whether the words are a second verb of whoever speaks, who asks for something: "and called for a new quay".
    pub(super) fn calls_for(&self, at: TokenIx) -> bool {
        let called = self.cue_at(at).and_then(takes);
        called.is_some_and(|takes| takes.name)
            && self.class(at) == Class::Cue
            && self.analysis.word(at) == CALLED
            && matches!(self.class(at + 1), Class::For | Class::On)
    }

    /// Whether the mention begins a main clause: a verb follows it, or an insertion ("…, Okoro left", "…, the mayor has
    /// said").
    pub(super) fn begins_main_clause(&self, mention: &Mention) -> bool {
        use Class::*;
        let next = self.class(mention.end);
        let past = lexicon::IRREGULAR_PASTS.contains(self.analysis.word(mention.end));
        past || matches!(next, Be | Auxiliary | Cue | Ed | Adverb | Comma)
            || mention.subject.is_some()
    }

    /// Whether some word could be a verb.
    pub(super) fn has_verb(&self, words: Range<TokenIx>) -> bool {
        use Class::*;
        words
            .iter()
            .any(|at| matches!(self.class(at), Be | Auxiliary | Ed | Cue | Plural))
    }

    /// Whether words only tell where or when, and report nothing: "on Tuesday at a talk in Ostwick".
    pub(super) fn only_places(&self, words: &Range<TokenIx>) -> bool {
        let opening = self.class(words.start);
        let is_phrase =
            opening.is_preposition() && opening != Class::To && !self.is_of_a_number(words.start);
        // A verb stands behind its subject and before what is no preposition: "news" of a talk is none.
        let is_verb = |at: TokenIx| {
            self.before(at).is_nounlike()
                && at + 1 < words.end
                && !self.class(at + 1).is_preposition()
        };
        let clause = |at: TokenIx| match self.class(at) {
            Class::Plural => is_verb(at),
            Class::That | Class::Pronoun | Class::Ing => true,
            _ => lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at)),
        };
        let has_verb = |at: TokenIx| self.class(at) != Class::Plural && self.has_verb(at..at + 1);
        is_phrase && !words.iter().any(|at| clause(at) || has_verb(at))
    }

    /// Whether "that" opens a relative clause and no complement: "his claim that was heard".
    pub(super) fn is_attribute(&self, that: TokenIx) -> bool {
        let object = matches!(
            self.class(that + 2),
            Class::Determiner | Class::PossessivePronoun
        );
        match self.class(that + 1) {
            _ if self.class(that) != Class::That => false,
            Class::Be | Class::Auxiliary | Class::Cue => true,
            // "that matches his": as likely a verb as a noun, but for the object after it.
            Class::Plural => object,
            _ => false,
        }
    }

    /// Whether the words behind "call" give something a name ("called the plan a scandal", "called it mad"), so that
    /// nobody is rung up or summoned.
    pub(super) fn names_something(&self, begin: TokenIx) -> bool {
        if self.class(begin) == Class::ObjectPronoun || self.analysis.word(begin) == IT {
            return true;
        }
        let stop = self.noun_phrase_end(begin);
        stop.is_some_and(|stop| self.class(stop) == Class::Determiner)
    }

    /// Whether whoever begins there is rung up, and called nothing: "means to call Okoro again", "called the crew
    /// because it was late".
    pub(super) fn is_rung_up(&self, begin: TokenIx) -> bool {
        let reason = |stop: TokenIx| {
            matches!(
                self.class(stop),
                Class::Because | Class::When | Class::While | Class::After | Class::If
            )
        };
        !self.names_something(begin)
            && (self.class(begin) == Class::Name || self.noun_phrase_end(begin).is_some_and(reason))
    }

    /// Where the noun phrase that begins there ends: before an indefinite article, a verb, another clause, or a sign.
    fn noun_phrase_end(&self, begin: TokenIx) -> Option<TokenIx> {
        use Class::*;
        let stops = |&at: &TokenIx| {
            let article = is_indefinite_article(self.analysis.word(at));
            let clause = matches!(
                self.class(at),
                Because | When | While | After | If | Subordinator | Cue | Be | Auxiliary | To
            );
            at > begin && article || clause || !self.class(at).is_word()
        };
        (begin..self.end).iter().find(stops)
    }

    /// Whether a name behind the last comma of a clause is rather the subject of what follows: "Lind" in "While the crew
    /// has said that it sank, Lind, who owns it, …".
    pub(super) fn ends_in_another_subject(&self, words: &Range<TokenIx>) -> bool {
        let mut inner = words.iter();
        let comma = inner.rfind(|&at| self.class(at) == Class::Comma);
        comma.is_some_and(|comma| {
            let mut name = (comma + 1..words.end).iter();
            self.class(words.end) == Class::Comma
                && comma + 1 < words.end
                && name
                    .all(|at| self.class(at).is_nounlike() || self.class(at) == Class::Determiner)
        })
    }

    /// Whether words are incomplete: "that the ferry was", "the results of".
    pub(super) fn is_unfinished(&self, words: &Range<TokenIx>) -> bool {
        use Class::*;
        let last = words.iter().next_back().map(|last| self.class(last));
        last.is_some_and(|last| {
            last.is_preposition()
                || matches!(
                    last,
                    Be | Auxiliary
                        | Determiner
                        | PossessivePronoun
                        | Genitive
                        | That
                        | Conjunction
                        | Adverb
                )
        })
    }

    /// Whether the word behind the cue is no reported content: it points to what was said elsewhere ("said this at a
    /// meeting", "said so on Friday"), tells when ("said as he left"), or is a single word ("said no, but left").
    pub(super) fn only_points(&self, at: TokenIx) -> bool {
        let next = self.class(at + 1);
        let ends = at + 1 >= self.end || !next.is_word();
        match self.analysis.word(at) {
            word if lexicon::means!(PRO_FORMS, word, "clause") => ends || next.is_preposition(),
            "as" => {
                let subject = matches!(
                    next,
                    Class::Pronoun | Class::Determiner | Class::PossessivePronoun | Class::Name
                );
                ends || next.is_preposition() || subject
            }
            // "said when asked", "said when ordering"
            _ if matches!(self.class(at), Class::When | Class::While) => {
                let cue = self.cue_at(at + 1);
                next == Class::Ing || cue.is_some_and(|cue| cue.inflection != Inflection::Base)
            }
            // "tell that to the crew"
            THAT if next == Class::To => !self.is_infinitive(at + 1),
            // "said that, if the ferry sails,": the clause goes on.
            THAT => ends && (next != Class::Comma || self.class(at + 2) == Class::Conjunction),
            // "announced officially — perhaps to please him": the word belongs to the verb.
            _ => match next {
                Class::Comma => !self.opens_clause(at),
                Class::Dash => self.class(at) == Class::Adverb,
                _ => false,
            },
        }
    }

    /// Where the object of a cue begins, behind a preposition: "called for", "pointed to", but "claimed about 20".
    pub(super) fn object_begin(&self, cue: TokenIx) -> TokenIx {
        let at = cue + 1;
        let leads = matches!(
            self.class(at),
            Class::For | Class::On | Class::About | Class::To | Class::Of
        );
        at + usize::from(leads && !self.is_of_a_number(at))
    }

    /// Where the object ends: at the next punctuation mark, or at a word that opens another clause.
    pub(super) fn object_end(&self, begin: TokenIx) -> TokenIx {
        use Class::*;
        let ends = |&at: &TokenIx| {
            !self.class(at).is_word()
                || matches!(self.class(at), When | While | After | Because | As)
        };
        (begin..self.end).iter().find(ends).unwrap_or(self.end)
    }

    /// Where the noun phrase of an object ends, if another phrase follows it: "criticized the delay before
    /// the vote".
    pub(super) fn phrase_end(&self, begin: TokenIx) -> TokenIx {
        use Class::*;
        let ends = |&at: &TokenIx| {
            !self.class(at).is_word()
                || matches!(
                    self.class(at),
                    In | On | At | By | From | With | As | That | Relative | Preposition
                )
                || matches!(
                    self.class(at),
                    When | While | After | Because | Conjunction | Subordinator | To
                )
        };
        (begin + 1..self.end).iter().find(ends).unwrap_or(self.end)
    }

    /// Whether the words from `begin` up to a comma are only a conditional or temporal clause: "that if the ferry
    /// sails,".
    pub(super) fn opens_with_condition(&self, begin: TokenIx, comma: TokenIx) -> bool {
        use Class::*;
        let first = begin + usize::from(self.class(begin) == That);
        let opens = matches!(
            self.class(first),
            If | While | When | Because | Subordinator | After
        ) || lexicon::CONCESSIONS.contains(self.analysis.word(first));
        opens && !(first..comma).iter().any(|at| self.class(at) == Comma)
    }

    /// Whether a comma opens a non-restrictive relative clause up to the end of the sentence, which is the writer's
    /// own: "…, which sank in May", "…, a claim that nobody has tested". "that the ferry, which sank, was old" continues
    /// behind it.
    pub(super) fn opens_tail(&self, comma: TokenIx) -> bool {
        use Class::*;
        let narrates = self.class(comma) == Comma
            && (lexicon::COMMENT_RELATIVES.contains(self.analysis.word(comma + 1))
                || self.opens_comment(comma));
        let goes_on = |at: TokenIx| {
            let verb = matches!(self.class(at + 1), Be | Auxiliary | Not | Cue | Ed | Adverb)
                || lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at + 1));
            self.class(at) == Comma && verb
        };
        narrates && !(comma + 1..self.end).iter().any(goes_on)
    }

    /// Whether a comma opens a noun phrase that takes up the whole clause before it as something said or done, with a
    /// relative clause: ", a claim that nobody has tested", ", allegations which could cost him the office".
    fn opens_comment(&self, comma: TokenIx) -> bool {
        let article = is_indefinite_article(self.analysis.word(comma + 1));
        let noun = comma + 1 + usize::from(article);
        let relative = matches!(self.class(noun + 1), Class::That | Class::Relative);
        relative && lexicon::TAKING_UP_NOUNS.contains(self.analysis.word(noun))
    }

    /// Whether "but" at a token, or behind a comma there, takes up "not only", "not just": what it opens belongs to the
    /// words before it.
    fn corrects(&self, begin: TokenIx, at: TokenIx) -> bool {
        let but = at + usize::from(self.class(at) == Class::Comma);
        let is_but = |at: TokenIx| self.analysis.word(at) == BUT;
        let only =
            |at: TokenIx| lexicon::means_folded!(OPERATORS, self.analysis.word(at), "exclusive");
        let mut before = (begin..at).iter().rev().take_while(|at| !is_but(*at));
        is_but(but) && before.any(|at| self.class(at) == Class::Not && only(at + 1))
    }

    /// Whether a comma stands in a list of names behind a preposition: "with Norland, the Lake Union and others".
    fn parts_list(&self, comma: TokenIx) -> bool {
        let names = |from: TokenIx| {
            let determiner = usize::from(self.class(from) == Class::Determiner);
            let name = |at: &TokenIx| self.class(*at) == Class::Name;
            let count = (from + determiner..self.end)
                .iter()
                .take_while(name)
                .count();
            (count > 0).then_some(from + determiner + count)
        };
        let name = |at: &TokenIx| self.class(*at) == Class::Name;
        let first = (self.start..comma).iter().rev().take_while(name).count();
        let leads = first > 0 && {
            let before = comma.checked_sub(first + 1);
            before.is_some_and(|at| self.class(at).is_preposition())
        };
        let joint = names(comma + 1).filter(|&joint| self.class(joint) == Class::Conjunction);
        let last = joint.and_then(|joint| {
            names(joint + 1).or((self.class(joint + 1) == Class::Plural).then_some(joint + 2))
        });
        // "with Norland, the Courier and the Post reported": they report it.
        let is_verb = |at: TokenIx| {
            matches!(
                self.class(at),
                Class::Cue | Class::Be | Class::Auxiliary | Class::Ed
            ) || lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at))
        };
        leads && last.is_some_and(|end| !is_verb(end))
    }

    /// Whether behind a comma and "and" a clause with a subject of its own follows an infinitive, so that it is the
    /// writer's: "promised to sail, and the crew is still ashore", but not "to sail, and the crew would follow".
    pub(super) fn opens_own_clause(&self, begin: TokenIx, comma: TokenIx) -> bool {
        let joined = self.class(comma) == Class::Comma && self.analysis.word(comma + 1) == AND;
        let to = self.class(begin) == Class::To && self.is_infinitive(begin);
        let of_subject = |at: &TokenIx| {
            let class = self.class(*at);
            class.is_nounlike() || matches!(class, Class::Determiner | Class::Pronoun)
        };
        let subject = (comma + 2..self.end).iter().take_while(of_subject).count();
        let verb = comma + 2 + subject;
        let auxiliary = Auxiliary::of(self.analysis.word(verb));
        let is_modal = auxiliary.is_some_and(Auxiliary::is_modal);
        joined && to && subject > 0 && self.is_predicate(verb) && !is_modal
    }

    /// Whether a dash opens a clause in which the writer qualifies what was said: "— although nobody had counted".
    pub(super) fn opens_objection(&self, dash: TokenIx) -> bool {
        let objects = lexicon::OBJECTIONS.contains(self.analysis.word(dash + 1));
        let verb = |at: TokenIx| {
            matches!(self.class(at), Class::Be | Class::Auxiliary)
                || lexicon::IRREGULAR_PASTS.contains(self.analysis.word(at))
        };
        self.class(dash) == Class::Dash && objects && (dash + 2..self.end).iter().any(verb)
    }

    /// Where the innermost clause begins of words from `begin` up to `end`: "that" in "figures show that the mayor".
    fn last_clause(&self, begin: TokenIx, end: TokenIx) -> TokenIx {
        let mut words = (begin..end).iter();
        let that = words.rfind(|&at| self.class(at) == Class::That && self.is_cue(at));
        that.unwrap_or(begin)
    }

    /// Whether "that" follows a verb of saying.
    fn is_cue(&self, that: TokenIx) -> bool {
        self.before(that) == Class::Cue
    }

    /// What ends words that are reported from `begin` on before the token `at`, if they could end there.
    pub(super) fn cut_at(&self, begin: TokenIx, at: TokenIx) -> Option<Cut> {
        let next = self.class(at + 1);
        let cue = self
            .analysis
            .tokens
            .get(at + 1)
            .filter(|_| at + 1 < self.end);
        let cue = cue.and_then(|t| t.cue);
        match self.class(at) {
            Class::Comma | Class::Conjunction if self.corrects(begin, at) => None,
            Class::Comma if self.parts_list(at) => None,
            Class::Comma if self.opens_comment(at) => Some(Cut::Contrast),
            Class::Semicolon | Class::Dash => Some(Cut::Sign),
            Class::Quote if self.is_said(at) => Some(Cut::Marks),
            Class::Comma if next == Class::According => Some(Cut::Participle),
            Class::Comma if cue.is_some_and(|c| c.inflection == Inflection::Ing) => {
                Some(Cut::Participle)
            }
            Class::Comma
                if matches!(
                    next,
                    Class::While | Class::Subordinator | Class::Ing | Class::Relative
                ) || next == Class::Conjunction =>
            {
                Some(Cut::Contrast)
            }
            // "that his deputy, Tom Vey, had left": an apposition, and no end.
            Class::Comma
                if matches!(next, Class::Name | Class::Determiner)
                    && !self.has_verb(self.last_clause(begin, at) + 1..at) =>
            {
                None
            }
            Class::Comma => Some(Cut::Comma),
            Class::Conjunction if cue.is_some_and(|c| c.inflection.is_finite()) => {
                Some(Cut::Joined)
            }
            Class::Conjunction if next == Class::Pronoun && self.cue_at(at + 2).is_some() => {
                Some(Cut::Joined)
            }
            Class::Conjunction if self.analysis.word(at) == BUT => Some(Cut::Contrast),
            _ => None,
        }
    }
}

impl Class {
    /// Whether it marks an owner: "'s" or "her".
    fn is_owner(self) -> bool {
        matches!(self, Class::Genitive | Class::PossessivePronoun)
    }
}
