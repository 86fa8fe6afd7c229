//! A place of a source: its words as collation takes them, whose they are, when they were said.

mod candidate_text;
mod day;
mod inside;

pub(super) use candidate_text::{CandidateText, candidate_texts, laid};

use super::align::Alignment;
use super::apposition;
use super::candidates::Candidate;
use super::epithets;
use super::persons::relayed::quoted_in;
use super::sources::{SourceProfile, Sources};
use super::spoken::{Printed, Stretch};
use super::surroundings::{around, before, paragraph};
use super::unsaying;
use super::verdict::SourcePlace;
use super::voices::{self, writers};
use crate::collation::WitnessText;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::corpus::{Article, ArticleKind, Container, Provenance};
use crate::edition::Found;
use crate::language::function_word::{BY, ME};
use crate::language::{function_word, lexicon, turn_label, word};
use crate::markup;
use crate::quotation::reason::Support;
use crate::quotation::{Doubt, Kind, Quotation, find_in_text};
use crate::text::Span;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;

/// So many words of a name stand before the surname, with the "by" before them.
const WORDS_BEFORE_SURNAME: usize = 3;

impl Candidate {
    /// The text of the source there, and what stands around it.
    pub(super) fn around<'s>(&self, sources: &'s Found) -> &'s str {
        let text = &sources.articles[self.article].text;
        around(text, self.span).of(text)
    }
}

/// A passage laid along a place of a source.
pub(super) struct Place<'s> {
    sources: &'s Sources<'s>,
    pub(super) article: usize,
    source: &'s Article,
    quotations: &'s [Arc<Quotation>],
    taken_out: Rc<[Span]>,
    pub(super) profile: &'s SourceProfile,
    voice: Option<Rc<str>>,
    /// The passage, its days, hours and sums printed as the source prints them.
    pub(super) passage: String,
    stretch: Rc<Stretch>,
    pub(super) alignment: Alignment,
    range: Range<usize>,
}

impl<'s> Place<'s> {
    /// The quotation that most of the words are of. Where some are of one that this one stands in, all are: its speaker
    /// says the words of the other, too.
    fn quotation(&self) -> Option<&'s Quotation> {
        let printed = self.stretch.printed[self.range.clone()].iter();
        let mut numbers: Vec<usize> = printed.filter_map(|p| p.quotation()).collect();
        numbers.sort_unstable();
        let runs = numbers.chunk_by(|a, b| a == b);
        let most = runs
            .clone()
            .max_by_key(|run| (run.len(), std::cmp::Reverse(run[0])))?;
        let most = &self.quotations[most[0]];
        let all = runs.map(|run| &self.quotations[run[0]]);
        let around = all.filter(|other| {
            other.kind != Kind::Indirect && other.extent().contains(&most.extent())
        });
        around
            .max_by_key(|other| other.extent().len())
            .map(|q| &**q)
    }

    /// Whether the words are quoted by whoever writes around them.
    pub(super) fn is_in_marks(&self) -> bool {
        let quotation = self.quotation();
        quotation.is_some_and(|own| own.kind != Kind::Indirect)
    }

    /// Whether whoever writes the source offers the words below as his own, or as those of whom he speaks for: "You may attribute this
    /// to a spokesman, or to me:".
    pub(super) fn is_offered(&self) -> bool {
        let own = paragraph(&self.source.text, self.words_span());
        let above = self.source.text[..own.start].trim_end();
        let line = above.rsplit('\n').next().unwrap_or_default();
        let small = line.to_lowercase();
        line.ends_with(':')
            && lexicon::flagged!(TELLING_STEMS, "attribution").any(|stem| small.contains(stem))
            && line.unicode_words().any(|word| word == ME)
    }

    /// Whether most of the words are speech.
    pub(super) fn is_speech(&self) -> bool {
        let printed = &self.stretch.printed[self.range.clone()];
        let speech = printed.iter().filter(|p| p.is_speech()).count();
        speech * 2 > printed.len()
    }

    /// Whether the reader has set most of the words to be no quotation.
    pub(super) fn is_taken_out(&self) -> bool {
        let words = &self.stretch.words[self.range.clone()];
        let is_out = |word: &&Word| self.taken_out.iter().any(|span| span.contains(&word.span));
        words.iter().filter(is_out).count() * 2 > words.len()
    }

    /// Whether the source names its speaker nearby and nothing ties him to the words: no verb, or only that of words before them, whose "he"
    /// may be anybody.
    pub(super) fn is_speaker_near(&self) -> bool {
        let quotation = self.quotation();
        quotation.is_some_and(|own| {
            let goes_on = || {
                own.known_speaker()
                    .is_some_and(|one| one.by.link == Support::Floating)
            };
            own.doubts.contains(&Doubt::SpeakerByDistance)
                || own.doubts.contains(&Doubt::PersonAmbiguous) && goes_on()
        })
    }

    /// Whether the reader has set who says it.
    pub(super) fn is_speaker_set(&self) -> bool {
        let speaker = self.quotation().and_then(Quotation::known_speaker);
        speaker.is_some_and(|speaker| speaker.by.link == Support::Correction)
    }

    /// Whether the reader has set when it was said, of this printing or of another one.
    pub(super) fn is_day_set(&self) -> bool {
        let said_on = self.quotation().and_then(|q| q.said_on.as_ref());
        said_on.is_some_and(|known| match &known.provenance {
            Provenance::Witness { provenance, .. } => **provenance == Provenance::Reader,
            own => *own == Provenance::Reader,
        })
    }

    /// Who says it, where the source tells. Words that a speaker quotes are those of whom he quotes.
    pub(super) fn speaker(&self) -> Option<String> {
        let Some(quotation) = self.quotation() else {
            if self.is_answer() {
                return self.answering();
            }
            if let Some(voice) = self.voice() {
                return Some(voice.to_string());
            }
            let outlet = self.source.outlet.as_ref().map(|known| &known.value);
            let outlet = outlet.filter(|_| !self.profile.is_document);
            let own = self.profile.voices.author(self.words_span().start);
            let own = own.or(outlet.map(String::as_str));
            return own.filter(|_| self.is_own()).map(String::from);
        };
        match self.quoted_inside(quotation) {
            Some(inner) => self.full_name(&inner),
            None => {
                let name = quotation.known_speaker().map(|speaker| &speaker.name);
                // A letter for whoever asks or answers is nobody's name.
                let Some(name) = name.filter(|name| !turn_label::is_letter(name)) else {
                    return self.by_head();
                };
                let named = apposition::named(name, &self.source.text);
                let of_epithet = || {
                    let mention = self.mention()?;
                    let is_one = epithets::is_epithet(name, &self.source.text);
                    epithets::bearer(mention, &self.source.text).filter(|_| is_one)
                };
                Some(named.or_else(of_epithet).unwrap_or(name).to_string())
            }
        }
    }

    /// Whose words they are by the head inside the source below which they stand.
    fn by_head(&self) -> Option<String> {
        let own = self.profile.voices.below_head(self.words_span().start)?;
        Some(own.to_string())
    }

    /// Who speaks in these words of the source's own, where that is whom the draft names.
    pub(super) fn voice(&self) -> Option<&str> {
        self.voice.as_deref().filter(|_| self.is_own())
    }

    /// Who answers here in an interview, where it tells.
    fn answering(&self) -> Option<String> {
        self.profile.voices.answer(self.words_span())?.name.clone()
    }

    /// The source's own words before the quotation, in its sentence.
    pub(super) fn lead(&self) -> String {
        let quotation = self.stretch_of_quotation();
        quotation.map_or_else(String::new, |span| before(span, &self.source.text))
    }

    /// The source's own words before the quotation in its sentence or, where it opens a paragraph, the line above.
    pub(super) fn lead_or_line_above(&self) -> String {
        let lead = self.lead();
        let is_told = |text: &str| text.contains(char::is_alphanumeric);
        let own = paragraph(&self.source.text, self.words_span()).start;
        let mut above = self.source.text[..own].lines().rev();
        match is_told(&lead) {
            true => lead,
            false => above.find(|line| is_told(line)).unwrap_or_default().into(),
        }
    }

    /// Whether all of the words stand in one stretch of their quotation.
    pub(super) fn is_in_one_stretch(&self) -> bool {
        let own = self.words_span();
        let stretch = self.stretch_of_quotation();
        stretch.is_some_and(|stretch| stretch.contains(&own))
    }

    /// Whoever tells it all here: he answers in an interview, or writes of himself.
    pub(super) fn narrator(&self) -> Option<&str> {
        let own = self.words_span();
        let voices = &self.profile.voices;
        let answer = voices.answer(own);
        answer.map_or_else(|| voices.author(own.start), |answer| answer.name.as_deref())
    }

    /// Whether somebody of this name writes the source's own words, signs or sends it.
    pub(super) fn is_writer(&self, name: &str) -> bool {
        let at = self.words_span().start;
        let agrees = |own: &str| speakers_agree(Some(own), Some(name)) == Agreement::Agree;
        self.profile.voices.senders(at).any(agrees)
    }

    /// The name under which the head of the source names its author, where that is whom a draft names.
    fn authorship_of(&self, name: &str) -> Option<String> {
        let place = self.words_span().start;
        self.profile.voices.person(name, place)
    }

    /// Whether whoever tells it all here is somebody of this name.
    pub(super) fn is_narrator(&self, name: &str) -> bool {
        // A piece under somebody else's name only tells of whom it names above its first paragraph.
        let agrees = |own: &String| speakers_agree(Some(own), Some(name)) == Agreement::Agree;
        let authors = &self.source.authors;
        let is_anothers = !authors.is_empty() && !authors.iter().any(agrees);
        let is_author = || !is_anothers && self.authorship_of(name).is_some();
        speakers_agree(self.narrator(), Some(name)) == Agreement::Agree || is_author()
    }

    /// Whose words they are, where a speaker of this name quotes somebody else here.
    pub(super) fn quoted_by(&self, name: &str) -> Option<String> {
        let quotation = self.quotation()?;
        let outer = quotation.known_speaker();
        let outer = outer.map(|speaker| speaker.name.as_str());
        let agrees = |other| speakers_agree(other, Some(name)) == Agreement::Agree;
        let inner = self.quoted_inside(quotation).filter(|_| agrees(outer))?;
        let pronoun = inner.to_lowercase();
        let is_of_others = lexicon::PERSONAL_PRONOUNS.contains(&pronoun);
        let is_other = is_of_others || !function_word::is_pronoun(&pronoun);
        (!inner.is_empty() && is_other && !agrees(Some(&inner))).then_some(inner)
    }

    /// Whether whoever tells it all here is somebody of this name and quotes a "he" or "she", who is not himself.
    pub(super) fn is_heard_by(&self, name: &str) -> bool {
        let mention = self.mention().map(|mention| mention.of(&self.source.text));
        let is_of_others = |word: &str| lexicon::PERSONAL_PRONOUNS.contains(&word.to_lowercase());
        let is_one_stretch = self.is_in_one_stretch();
        mention.is_some_and(is_of_others) && is_one_stretch && self.is_narrator(name)
    }

    /// Whether somebody could be told to say the words, which stand in marks or answer a question: a machine hears voices and no
    /// names, and of another language than English only the marks are read.
    pub(super) fn may_tell_speaker(&self) -> bool {
        let first = self.stretch.printed[self.range.start];
        let is_said = matches!(first, Printed::Speech(_) | Printed::Answer);
        is_said && !self.profile.is_caption && self.source.foreign_language().is_none()
    }

    /// The stretch of its quotation in which the words begin.
    pub(super) fn stretch_of_quotation(&self) -> Option<Span> {
        let first = self.stretch.words[self.range.start].span;
        let spans = self.quotation()?.spans.iter().copied();
        spans.into_iter().find(|span| span.contains(&first))
    }

    /// What stands before the words in their sentence inside the marks.
    pub(super) fn sentence_before(&self) -> String {
        let first = self.stretch.words[self.range.start].span.start;
        let sentences = self.sentence_spans();
        let own = sentences
            .iter()
            .find(|span| span.start <= first && first < span.end);
        own.map_or_else(String::new, |span| {
            self.source.text[span.start..first].into()
        })
    }

    /// The sentences inside the marks in which the words stand.
    pub(super) fn sentence_words(&self) -> String {
        self.witness().pieces.join(" ")
    }

    /// The speakers of the quotations that the words are of, each once, as they come. One of whom the source leaves any doubt
    /// is left out, and so is whoever is quoted inside the words of another one here.
    pub(super) fn sure_speakers(&self) -> Vec<&str> {
        let beside = self.alignment.beside.iter().flatten();
        let quotations = beside.filter_map(|n| match self.stretch.printed[*n] {
            Printed::Speech(quotation) => Some(&*self.quotations[quotation]),
            _ => None,
        });
        let mut quotations: Vec<&Quotation> = quotations.collect();
        quotations.dedup_by_key(|quotation| quotation.extent());
        let mut names: Vec<&str> = Vec::new();
        for quotation in &quotations {
            let own = quotation.extent();
            let mut extents = quotations.iter().map(|quotation| quotation.extent());
            let inside = extents.any(|outer| outer != own && outer.contains(&own));
            let doubted = quotation.doubts.iter().any(|d| d.is_about_speaker());
            let speaker = quotation.known_speaker().filter(|_| !inside && !doubted);
            let name = speaker.map(|speaker| speaker.name.as_str());
            names.extend(name.filter(|name| !names.contains(name)));
        }
        names
    }

    /// Whether somebody sent the source by mail.
    pub(super) fn is_mail(&self) -> bool {
        let published = self.source.published.as_ref();
        let is_head = |given: &Provenance| {
            matches!(
                given,
                Provenance::Field {
                    container: Container::Head,
                    ..
                }
            )
        };
        self.profile.voices.sender.is_some()
            || published.is_some_and(|day| is_head(&day.provenance))
    }

    /// Whether the source is an account of the speech itself.
    pub(super) fn is_record(&self) -> bool {
        self.source.kind != ArticleKind::Article
    }

    /// Whether they answer a question of an interview.
    pub(super) fn is_answer(&self) -> bool {
        self.stretch.printed[self.range.start] == Printed::Answer
    }

    /// Whether they are a statement's own words, which are its outlet's.
    pub(super) fn is_own(&self) -> bool {
        self.stretch.printed[self.range.start] == Printed::Own
    }

    /// Whether the source quotes somebody of this name.
    pub(super) fn has_speaker(&self, name: &str) -> bool {
        self.speakers()
            .any(|speaker| speakers_agree(Some(speaker), Some(name)) == Agreement::Agree)
    }

    /// The names of those whom the source quotes.
    pub(super) fn speakers(&self) -> impl Iterator<Item = &'s str> {
        let speakers = self.quotations.iter().filter_map(|q| q.known_speaker());
        speakers.map(|speaker| speaker.name.as_str())
    }

    /// Whether all sources together call only one by these words, and his name is this one.
    pub(super) fn is_only_bearer(&self, name: &str, role: &[&str], of: Option<&str>) -> bool {
        let only = self.sources.only_bearer(role, of);
        only.is_some_and(|only| speakers_agree(Some(&only), Some(name)) == Agreement::Agree)
    }

    /// The sentence of the source that tells when the words were said, up to the words that tell it, and behind them.
    pub(super) fn around_day(&self) -> Option<(&'s str, &'s str)> {
        let told = self.time_told()?.span;
        let (before, behind) = (&self.text()[..told.start], &self.text()[told.end..]);
        let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\n' | '“' | '”' | '"');
        let before = before.rsplit(is_end).next()?;
        let behind = behind.split(is_end).next()?;
        Some((before, behind))
    }

    /// The words of the source behind the place.
    pub(super) fn words_behind(&self) -> &[Word] {
        &self.stretch.words[self.range.end..]
    }

    /// The words of the source that name its speaker here.
    pub(super) fn mention(&self) -> Option<Span> {
        self.quotation()?.known_speaker()?.mention
    }

    /// The name of the one whose words a speaker quotes here; empty where he does not tell.
    fn quoted_inside(&self, quotation: &Quotation) -> Option<String> {
        let own = self.words_span();
        let span = quotation.spans.iter().find(|span| span.contains(&own))?;
        let text = span.of(&self.source.text);
        if quotation.kind == Kind::Indirect || !text.contains(['‘', '“', '"', '\'']) {
            return None;
        }
        let inside = find_in_text(text).into_iter().find(|inner| {
            let moved = |s: &Span| Span::new(s.start + span.start, s.end + span.start);
            inner.kind != Kind::Indirect && inner.spans.iter().any(|s| moved(s).contains(&own))
        })?;
        let speaker = inside.known_speaker().map(|speaker| speaker.name.clone());
        let first = inside.spans.first().copied().unwrap_or_default();
        let lead = before(first, text);
        let told = || lead_speaker(&lead);
        let read_out = || quoted_in(&lead).map(String::from);
        Some(speaker.or_else(told).or_else(read_out).unwrap_or_default())
    }

    /// Whether somebody claims that another one has said the words: "‘The quay sinks,’ Vey said,” Okoro claims.
    pub(super) fn is_claimed_inside(&self) -> bool {
        let quotation = self.quotation();
        let cue = quotation.and_then(|quotation| quotation.cue);
        let is_claim = cue.is_some_and(|cue| unsaying::is_claim(cue.of(&self.source.text)));
        is_claim
            && quotation
                .and_then(|own| self.quoted_inside(own))
                .is_some_and(|inner| !inner.is_empty())
    }

    /// Whether the passage goes on within a sentence from the answer to one question of a record to the answer to another.
    pub(super) fn joins_answers(&self) -> bool {
        let own = words(&self.passage);
        let met = own.iter().zip(&self.alignment.beside);
        let met: Vec<(&Word, usize)> = met
            .filter_map(|(word, beside)| Some((word, (*beside)?)))
            .collect();
        let joins = |two: &[(&Word, usize)]| {
            let ((a, one), (b, other)) = (two[0], two[1]);
            let printed = self.passage.get(a.span.end..b.span.start);
            let printed = printed.unwrap_or_default().replace("...", "…");
            let (one, other) = (&self.stretch.words[one], &self.stretch.words[other]);
            let hidden = self.source.text.get(one.span.end..other.span.start);
            let asks = hidden.is_some_and(|hidden| hidden.contains("?\n"));
            asks && !printed.contains(['.', '!', '?'])
        };
        self.is_record() && met.windows(2).any(joins)
    }

    /// Whether a turn of a record has the words in marks, as somebody else's, and the next turn denies them.
    pub(super) fn is_denied_by_answer(&self) -> bool {
        let text = &self.source.text;
        let own = paragraph(text, self.words_span());
        let before = &text[own.start..self.words_span().start];
        let count = |mark| before.matches(mark).count();
        let is_quoted = count('“') > count('”') || count('"') % 2 == 1;
        let mut turns = text[own.end..]
            .lines()
            .filter(|line| !line.trim().is_empty());
        self.is_record() && is_quoted && turns.next().is_some_and(unsaying::denies_as_answer)
    }

    /// A name as the article has it in full.
    pub(super) fn full_name(&self, name: &str) -> Option<String> {
        if name.is_empty() || function_word::is_pronoun(&name.to_lowercase()) {
            return None;
        }
        let full = self.speakers();
        let full = full.filter(|full| full.split(' ').any(|word| word == name));
        Some(
            full.max_by_key(|full| full.len())
                .unwrap_or(name)
                .to_string(),
        )
    }

    /// The paragraph of the source that the words stand in.
    pub(super) fn paragraph(&self) -> &'s str {
        paragraph(&self.source.text, self.words_span()).of(&self.source.text)
    }

    /// What tells who says the words where nobody is read for them: their paragraph, the head of an interview.
    pub(super) fn ground(&self) -> &'s str {
        let first = self.profile.voices.answers().next();
        match first.filter(|_| self.is_answer()) {
            Some(first) => &self.source.text[..first.span.start],
            None => self.paragraph(),
        }
    }

    /// Whether what stands behind an interview names somebody, and not as the one by whom it was made.
    pub(super) fn is_named_behind_answers(&self, surname: &str) -> bool {
        let last = self
            .profile
            .voices
            .answers()
            .next_back()
            .filter(|_| self.is_answer());
        let rest = last.and_then(|last| self.source.text.get(last.span.end..));
        let words: Vec<&str> = rest.unwrap_or_default().unicode_words().collect();
        let is_named = |at: usize| {
            let before = &words[at.saturating_sub(WORDS_BEFORE_SURNAME)..at];
            words[at] == surname && !before.contains(&BY)
        };
        (0..words.len()).any(is_named)
    }

    /// The names of those who wrote the source.
    pub(super) fn authors(&self) -> impl Iterator<Item = &'s str> {
        self.source.authors.iter().map(String::as_str)
    }

    /// The outlet of the source.
    pub(super) fn outlet(&self) -> Option<&'s str> {
        let outlet = self.source.outlet.as_ref();
        outlet.map(|outlet| outlet.value.as_str())
    }

    /// Whether this is the name of the source's outlet, in full or short, or of an author.
    pub(super) fn is_told_by(&self, name: &str) -> bool {
        let name = function_word::without_the(name).unwrap_or(name);
        let is_short = |outlet: &str| {
            let outlet = function_word::without_the(outlet).unwrap_or(outlet);
            let rest = outlet.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let agrees = |author: &String| speakers_agree(Some(author), Some(name)) == Agreement::Agree;
        let at = self.words_span().start;
        !self.is_taken_out()
            && !self.profile.voices.is_anothers_part(name, at)
            && (self.outlet().is_some_and(is_short) || writers(self.source).any(agrees))
    }

    /// Whether this is what the source's outlet is called.
    pub(super) fn is_outlet(&self, name: &str) -> bool {
        voices::is_outlet(self.source, name)
    }

    /// The headline of the source.
    pub(super) fn headline(&self) -> &'s str {
        self.source.headline().unwrap_or_default()
    }

    /// The whole text of the source.
    pub(super) fn text(&self) -> &'s str {
        &self.source.text
    }

    /// The sentences of speech that the words stand in, as the record that a draft is held against.
    pub(super) fn witness(&self) -> WitnessText {
        let printed = |span: Span| markup::stretch(&self.source.text, span);
        let pieces = self.sentence_spans().into_iter();
        let pieces = pieces.map(|span| printed(span).words().trim_end().to_string());
        WitnessText {
            record: true,
            ..WitnessText::new("source", pieces.collect())
        }
    }

    /// The sentences of speech that the words stand in, each stretch between cues by itself.
    fn sentence_spans(&self) -> Vec<Span> {
        let words = self.sentences();
        let runs = words.chunk_by(|a, b| a + 1 == *b && !self.is_seam(*a, *b));
        let span = |run: &[usize]| {
            let start = self.stretch.words[run[0]].span.start;
            // Words in brackets are an editor's: the one that opens them is read, too.
            let is_opened = self.source.text[..start].ends_with(['[', '(']);
            let start = start - usize::from(is_opened);
            Span::new(start, self.end_of(run[run.len() - 1]))
        };
        runs.map(span).collect()
    }

    /// Whether the marks close between two words.
    fn is_seam(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.stretch.words[a].span, self.stretch.words[b].span);
        let between = self.source.text.get(a.end..b.start).unwrap_or_default();
        // Most words have none between, and the quotations of a source may be many.
        if !between.contains(['”', '"', '’', '“']) {
            return false;
        }
        let holds = |span: &Span| span.contains(&a) && span.contains(&b);
        let spans = self
            .quotations
            .iter()
            .flat_map(|quotation| &quotation.spans);
        let own = self.stretch.printed.iter().all(|p| *p == Printed::Own);
        !own && a != b && !spans.clone().any(holds) && spans.clone().any(|span| span.contains(&a))
    }

    /// The end of a word with the marks behind it.
    fn end_of(&self, word: usize) -> usize {
        let own = self.stretch.words[word].span;
        let next = self.stretch.words[word..]
            .iter()
            .find(|w| w.span.start >= own.end);
        let holding = self
            .quotations
            .iter()
            .flat_map(|q| &q.spans)
            .filter(|span| span.contains(&own))
            .min_by_key(|span| span.len());
        let limit = match (holding, self.stretch.printed[word]) {
            (Some(span), _) => span.end,
            (None, Printed::Own | Printed::Answer) => {
                next.map_or(self.source.text.len(), |next| next.span.start)
            }
            (None, _) => own.end,
        };
        next.map_or(limit, |next| next.span.start.min(limit))
            .max(own.end)
    }

    /// The words of speech from the beginning of the first sentence to the end of the last one.
    fn sentences(&self) -> Vec<usize> {
        let speech = |n: &usize| self.stretch.printed[*n].is_speech();
        let all: Vec<usize> = (0..self.stretch.words.len()).filter(speech).collect();
        let first = all.partition_point(|n| *n < self.range.start);
        let last = all.partition_point(|n| *n < self.range.end);
        if first == last {
            return self.range.clone().collect();
        }
        let goes_on = |a: usize, b: usize| {
            let same = self.stretch.printed[a] == self.stretch.printed[b];
            same && !self.parts(a, b)
        };
        let start = (1..=first).rev().find(|n| !goes_on(all[n - 1], all[*n]));
        let end = (last..all.len()).find(|n| !goes_on(all[n - 1], all[*n]));
        all[start.unwrap_or(0)..end.unwrap_or(all.len())].to_vec()
    }

    /// Whether a sentence ends between two words.
    fn parts(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.stretch.words[a].span, self.stretch.words[b].span);
        let between = self.source.text.get(a.end..b.start).unwrap_or_default();
        between.contains(['.', '!', '?', '\n'])
    }

    /// Whether another place goes on right behind this one, with no word between.
    pub(super) fn runs_on_in(&self, behind: &Self) -> bool {
        let between = self.words_span().end..behind.words_span().start;
        let between = self.source.text.get(between);
        let is_empty = |between: &str| !between.contains(char::is_alphanumeric);
        self.article == behind.article && between.is_some_and(is_empty)
    }

    /// The next sentences of the same speech in the paragraph, where the words end one; behind the marks it goes on in the next ones.
    pub(super) fn sentences_behind(&self) -> Vec<&'s str> {
        let text: &'s str = &self.source.text;
        let own = self.words_span();
        let rest = &text[own.end..paragraph(text, own).end];
        let first = rest.find(char::is_alphanumeric).unwrap_or(rest.len());
        let is_mark = |c: char| matches!(c, '”' | '"' | '»');
        let is_closed = rest[..first].contains(is_mark);
        let rest = match (is_closed, rest[..first].contains(['.', '!', '?'])) {
            (true, _) if self.is_in_marks() => {
                let behind = &rest[rest.find(is_mark).unwrap_or_default()..];
                let mut open = behind.char_indices().skip(1);
                open.find(|(_, c)| matches!(c, '“' | '"' | '«'))
                    .map_or("", |(at, _)| &behind[at..])
            }
            (false, true) => rest,
            _ => "",
        };
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let end = match self.is_in_marks() && !self.is_record() {
            true => rest.find(is_mark),
            false => None,
        };
        let rest = &rest[..end.unwrap_or(rest.len())];
        let sentences = rest.split(['.', '!', '?']).map(str::trim);
        sentences
            .filter(|own| own.contains(char::is_alphanumeric))
            .collect()
    }

    /// The text of the source before the words.
    pub(super) fn text_before(&self) -> &'s str {
        &self.source.text[..self.words_span().start]
    }

    /// From the first to the last word, in bytes of the source's text.
    pub(super) fn words_span(&self) -> Span {
        let words = &self.stretch.words[self.range.clone()];
        let first = words.first().map(|w| w.span).unwrap_or_default();
        first.cover(&words.last().map(|w| w.span).unwrap_or(first))
    }

    /// The words together with those at their ends that the passage has other words for: a changed last word is shown.
    fn span_beside(&self) -> Span {
        let beside = &self.alignment.beside;
        let behind = beside.iter().flatten().filter(|n| **n >= self.range.end);
        let more = behind
            .zip(self.range.end..)
            .take_while(|(n, next)| **n == *next);
        let before = beside.iter().rev().flatten();
        let before = before.filter(|n| **n < self.range.start);
        let fewer = before.zip((0..self.range.start).rev());
        let fewer = fewer.take_while(|(n, next)| **n == *next);
        let first = &self.stretch.words[self.range.start - fewer.count()];
        let last = &self.stretch.words[self.range.end + more.count() - 1];
        self.words_span().cover(&first.span).cover(&last.span)
    }

    /// The place as a finding shows it.
    pub(super) fn shown(&self) -> SourcePlace {
        SourcePlace {
            article: self.article,
            spans: vec![self.span_beside()],
            sentences: match self.is_speech() {
                true => self.sentence_spans(),
                false => vec![self.words_span()],
            },
            said_on: self.said_on(),
            // A guess is told where a verdict rests on it, and nowhere else.
            day_words: match self.day_guessed() {
                Some(_) => None,
                None => self.day_words(),
            },
            speaker_words: self.speaker_words(),
        }
    }

    /// The words that name who says it.
    fn speaker_words(&self) -> Option<Span> {
        self.quotation()?.known_speaker()?.mention
    }
}

/// Whom a "he" or "she" with a verb of saying right before words in marks gives them to: "She told me, “…”".
fn lead_speaker(lead: &str) -> Option<String> {
    let words: Vec<&str> = lead.unicode_words().collect();
    let is_addressed = words
        .last()
        .is_some_and(|last| function_word::is_pronoun(last));
    let verb = words.len().checked_sub(1 + usize::from(is_addressed))?;
    word::look_up(words[verb]).cue?;
    let subject = words[verb.checked_sub(1)?];
    let is_pronoun = lexicon::PERSONAL_PRONOUNS.contains(&subject.to_lowercase());
    is_pronoun.then(|| subject.to_string())
}
