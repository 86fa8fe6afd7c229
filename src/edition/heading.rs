//! Words that can be read by themselves, for lists and for what is handed over. A fragment comes with the clause
//! that it hangs on (*no* “big fight”), a report as what somebody says.

use super::clause::{self, Clause};
use super::{Edition, QuotationIx, StatementIx, Witness};
use crate::collation::SEAM;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::{self, Function, THAT, TO};
use crate::language::lexicon;
use crate::language::word;
use crate::markup;
use crate::quotation::{Kind, Quotation};
use crate::text::{Span, marks_around};

/// Fewer words than these in marks are no clause, even with a capital at their head; and a report of fewer, that has no verb,
/// is the beginning of one.
const WORDS_OF_CLAUSE: usize = 5;
/// So many words before a report whose subject stands in the outlet's own clause are shown.
const WORDS_BEFORE_VERB: usize = 12;
/// Stands where a sentence begins before what is shown of it, or goes on behind it.
const CUT: &str = "…";

/// How words are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Words in marks that can be read by themselves.
    Quoted,
    /// A fragment in its clause.
    Clause,
    /// What somebody is reported to say.
    Reported,
}

/// What is shown of a quotation.
struct Shown {
    words: String,
    form: Form,
    /// The stretch of the article.
    span: Span,
}

impl Edition {
    /// The words by which a statement is listed: all those of the witness that stands for it, as what the others print is
    /// held against all of them. Of several passages each stands in its marks.
    pub fn heading(&self, statement: StatementIx) -> String {
        let witness = self[statement].quoted_from();
        let mut runs = witness.map_or_else(Vec::new, |witness| self.runs(witness));
        let first = witness.and_then(|witness| witness.quotations.first());
        if let (Some(first), Some(shown)) = (first, runs.first_mut())
            && let Some(words) = self.between_others(*first, shown)
        {
            shown.words = words;
        }
        match runs.as_slice() {
            [only] if !only.words.contains(SEAM) => only.words.clone(),
            _ => marked(runs),
        }
    }

    /// The words of a fragment's clause between those of other statements in it: two fragments of one sentence are not listed
    /// by the same words. Not where these are what the fragment turns on, nor where they have its verb.
    fn between_others(&self, ix: QuotationIx, shown: &Shown) -> Option<String> {
        let placed = &self[ix];
        let (text, extent) = (&self[placed.article].text, placed.quotation.extent());
        let others = self
            .quotations_of(placed.article)
            .filter(|other| self[*other].statement != placed.statement)
            .flat_map(|other| self[other].quotation.spans.clone())
            .filter(|span| shown.form == Form::Clause && shown.span.contains(span));
        let (before, behind): (Vec<Span>, Vec<Span>) = others
            .filter(|span| !span.overlaps(&extent))
            .partition(|span| span.end <= extent.start);
        let begins = before.iter().map(|span| span.end).max().and_then(|end| {
            let own = text[end..extent.start].trim_start_matches(|c: char| !c.is_alphanumeric());
            let turns = clause::turning(text, &placed.quotation, extent).filter(|at| *at < end);
            // "that nobody … and that I …": what the first clause turns on is its own.
            let parallel = clause::parallel(own);
            let is_of_other = |at| parallel.is_some() && clause::is_in_clause(text, at);
            let is_own = turns.is_none_or(is_of_other);
            let has_verb = parallel.is_some() || clause::has_verb(own);
            let own = parallel.unwrap_or(own);
            (is_own && has_verb).then(|| extent.start - own.len())
        });
        let first = behind.iter().map(|span| span.start).min();
        let ends = extent.end + marks_around(text, extent).1.len();
        // What goes on to a comma before them is still its own: "“no plans” to sail, but said that".
        let own = first.and_then(|first| text.get(ends..first));
        let ends = own
            .and_then(|own| own.find([',', ';']))
            .map_or(ends, |n| ends + n);
        let last = behind.iter().map(|span| span.end).max();
        // What the words of the others turn on is theirs.
        let around = first.zip(last).map(|(first, last)| {
            let rests = [(ends, first), (last, shown.span.end)];
            rests.map(|(from, to)| text.get(from..to).unwrap_or_default())
        });
        let ends = around
            .filter(|rests| !rests.iter().any(|rest| clause::has_turn(rest)))
            .map(|_| ends);
        begins.or(ends)?;
        let cut = |is_cut: bool| if is_cut { CUT } else { "" };
        let (start, end) = (shown.span.start, shown.span.end);
        let words = format!(
            "{} {} {}",
            cut(begins.is_some() || shown.words.starts_with(CUT)),
            printed(
                text,
                Span::new(begins.unwrap_or(start), ends.unwrap_or(end))
            ),
            cut(ends.is_some() || shown.words.ends_with(CUT)),
        );
        Some(words.trim().to_string())
    }

    /// All words of a witness as they can be read by themselves: in marks what it prints in marks and what stands for
    /// itself, a fragment in its clause, reported words as what somebody says. What it prints twice stands here once.
    pub fn in_clauses(&self, witness: &Witness) -> String {
        marked(self.runs(witness))
    }

    /// The same with nothing that its outlet does not print: reported words as they stand there.
    pub fn in_its_words(&self, witness: &Witness) -> String {
        let mut runs = self.runs(witness);
        for shown in runs.iter_mut().filter(|own| own.form == Form::Reported) {
            shown.words = printed(&self[witness.article].text, shown.span);
        }
        marked(runs)
    }

    /// What a witness prints, run by run.
    fn runs(&self, witness: &Witness) -> Vec<Shown> {
        let text = &self[witness.article].text;
        let mut all: Vec<Shown> = Vec::new();
        for quotation in self.distinct_quotations(witness) {
            let next = self.shown(quotation);
            match all.last_mut() {
                // The sentences of a record, in one run.
                Some(last)
                    if last.form == Form::Quoted
                        && next.form == Form::Quoted
                        && last.span.runs_on_to(&next.span, text) =>
                {
                    last.words.push_str(&format!(" {}", next.words));
                    last.span = last.span.cover(&next.span);
                }
                // Two fragments of one sentence.
                Some(last)
                    if last.form == Form::Clause
                        && next.form == Form::Clause
                        && last.span.overlaps(&next.span) =>
                {
                    last.span = last.span.cover(&next.span);
                    last.words = printed(text, last.span);
                }
                _ => all.push(next),
            }
        }
        all
    }

    /// The clause around a fragment, or around reported words that it denies or doubts; nothing around words that
    /// stand for themselves.
    pub fn clause_of(&self, quotation: QuotationIx) -> Option<String> {
        let shown = self.shown(quotation);
        (shown.form == Form::Clause).then_some(shown.words)
    }

    /// Whether the reader has added a quotation inside another one.
    fn is_added_inside(&self, ix: QuotationIx) -> bool {
        let placed = &self[ix];
        let extent = placed.quotation.extent();
        let holds =
            |other: &QuotationIx| *other != ix && self[*other].quotation.extent().contains(&extent);
        placed.quotation.is_added() && self.quotations_of(placed.article).any(|q| holds(&q))
    }

    fn shown(&self, ix: QuotationIx) -> Shown {
        let placed = &self[ix];
        let (text, quotation) = (&self[placed.article].text, &*placed.quotation);
        let words = self.quoted(ix);
        let extent = quotation.extent();
        let fragment = || {
            let clause = Clause::around(text, quotation, extent);
            let (before, behind) = (
                if clause.opens { "" } else { CUT },
                if clause.closes { "" } else { CUT },
            );
            Shown {
                words: format!("{before} {} {behind}", printed(text, clause.span))
                    .trim()
                    .to_string(),
                form: Form::Clause,
                span: clause.span,
            }
        };
        let turned = || clause::turning(text, quotation, extent).is_some();
        match quotation.kind {
            Kind::Indirect if turned() => fragment(),
            // "… what the board says was a mistake", "crews claiming to speak for it": whose verb it is stands before it.
            Kind::Indirect if goes_on_clause(text, quotation, &words) => {
                let (start, opens) = clause::words_before(text, extent.start, WORDS_BEFORE_VERB);
                let cut = if opens { "" } else { CUT };
                let span = Span::new(start, extent.end);
                Shown {
                    words: format!("{cut} {}", printed(text, span)).trim().to_string(),
                    form: Form::Clause,
                    span,
                }
            }
            Kind::Indirect if is_begun(&words) && goes_on(text, extent.end) => {
                let (end, closes) = clause::behind(text, extent.end);
                let span = Span::new(extent.start, end);
                let cut = if closes { "" } else { CUT };
                let words = reported(text, quotation, &printed(text, span));
                Shown {
                    words: format!("{words} {cut}").trim().to_string(),
                    form: Form::Reported,
                    span,
                }
            }
            Kind::Indirect => Shown {
                words: reported(text, quotation, &words),
                form: Form::Reported,
                span: extent,
            },
            // Whoever adds words of another one's speech has said where they begin and end. And what a label or the layout sets
            // off stands in no clause of the outlet: around it are the labels and the words of others.
            _ if self.is_added_inside(ix) || is_set_off(text, quotation) => Shown {
                words,
                form: Form::Quoted,
                span: extent,
            },
            _ if is_clause(&self.words_of(ix)) && !(hangs_on(text, extent) && turned()) => Shown {
                words,
                form: Form::Quoted,
                span: extent,
            },
            _ => fragment(),
        }
    }
}

/// Runs in marks, where they are printed so or stand for themselves, with seams between them.
fn marked(runs: Vec<Shown>) -> String {
    let marked = runs.into_iter().map(|shown| match shown.form {
        Form::Quoted => format!(
            "“{}”",
            shown
                .words
                .replace(&format!(" {SEAM} "), &format!("” {SEAM} “"))
        ),
        Form::Clause | Form::Reported => shown.words,
    });
    marked.collect::<Vec<_>>().join(&format!(" {SEAM} "))
}

/// A stretch of an article as it is printed, in one line.
fn printed(text: &str, span: Span) -> String {
    let printed = markup::stretch(text, span).words().to_string();
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words in marks go on the outlet's own clause: "it is false that “We sail”".
fn hangs_on(text: &str, extent: Span) -> bool {
    let before = text[..extent.start]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ',' && c != ':');
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    word == THAT || lexicon::UNASSERTED_OPENINGS.contains(word)
}

/// Whether direct words stand without quotation marks: under the label of a turn, or as a post.
fn is_set_off(text: &str, quotation: &Quotation) -> bool {
    let (open, close) = marks_around(text, quotation.extent());
    quotation.kind == Kind::Direct && open.is_empty() && close.is_empty()
}

/// Whether words in marks begin a sentence.
fn is_clause(words: &str) -> bool {
    let head = words.chars().find(|c| c.is_alphanumeric());
    head.is_some_and(|c| !c.is_lowercase()) && words.split_whitespace().count() >= WORDS_OF_CLAUSE
}

/// Whether a reported question begins with a word (in lower case): "says whether", "says why".
fn is_question_word(word: &str) -> bool {
    lexicon::QUESTION_LINKS.contains(word) || lexicon::INTERROGATIVES.contains(word)
}

/// Whether a report is the verb of a subject that stands in the outlet's own clause, or hangs on a participle.
fn goes_on_clause(text: &str, quotation: &Quotation, words: &str) -> bool {
    let first = without_tie(words).split_whitespace().next();
    let first = first.unwrap_or_default();
    let cue = quotation
        .cue
        .filter(|cue| cue.end <= quotation.extent().start);
    let is_participle = || {
        let form = cue.and_then(|cue| word::look_up(cue.of(text)).cue);
        form.is_some_and(|form| form.inflection == Inflection::Ing)
    };
    function_word::of(first).is_some_and(Function::is_finite) || first == TO && is_participle()
}

/// Whether a report breaks off before its verb: "that starting in May".
fn is_begun(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    let own = words.iter().copied().filter(|word| *word != THAT);
    // The month is no "may".
    let own = own.filter(|word| word.starts_with(char::is_lowercase));
    words.len() < WORDS_OF_CLAUSE && !clause::has_verb(&own.collect::<Vec<_>>().join(" "))
}

/// Whether words of the sentence stand behind a place.
fn goes_on(text: &str, at: usize) -> bool {
    let rest = text[at..clause::behind(text, at).0].chars();
    rest.into_iter().any(char::is_alphanumeric)
}

/// "says that …", "says whether …"; "says: …" of what is a sentence of its own; behind its own verb what is only to be done
/// and what another verb than "say" has for its object, which need be no clause: "vowed to …", "criticized the …".
fn reported(text: &str, quotation: &Quotation, words: &str) -> String {
    let words = without_tie(words);
    let first = words.split_whitespace().next().unwrap_or_default();
    let lower = first.to_lowercase();
    let rest = &words[first.len()..];
    let start = quotation.extent().start;
    let cue = quotation.cue.filter(|cue| cue.end <= start);
    let verb = cue.map(|cue| cue.of(text));
    let has_object = cue.is_some_and(|cue| {
        let found = word::look_up(cue.of(text)).cue;
        found.is_some_and(|found| found.group != CueGroup::Say)
            && text[cue.end..start].trim().is_empty()
    });
    match lower.as_str() {
        THAT => format!("says {lower}{rest}"),
        TO => format!("{} {lower}{rest}", verb.unwrap_or("says")),
        word if is_question_word(word) => format!("says {lower}{rest}"),
        _ if has_object => format!("{} {words}", verb.unwrap_or_default()),
        // "The", "It": no name loses its capital.
        _ if first != "I" && function_word::of(&lower).is_some() => {
            format!("says that {lower}{rest}")
        }
        // A capitalised word that opens a sentence may be a name or none: it keeps its capital behind a colon.
        _ if !first.starts_with(char::is_lowercase) && opens_sentence(text, start) => {
            format!("says: {words}")
        }
        _ => format!("says that {words}"),
    }
}

/// Whether nothing of the sentence stands before a place.
fn opens_sentence(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let ended = before.trim_end();
    ended.is_empty()
        || ended.ends_with(['.', '!', '?', ':'])
        || before[ended.len()..].contains('\n')
}

/// Words without the "and" that ties them to what goes before, or at their end to what goes on, and without the agency or
/// place in brackets at the head of an article.
fn without_tie(words: &str) -> &str {
    let headed = words
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'));
    let words = headed.map_or(words, |(_, rest)| rest.trim_start());
    let first = words.split_whitespace().next().unwrap_or_default();
    let words = match lexicon::COORDINATORS.contains_folded(first) {
        true => words[first.len()..].trim_start(),
        false => words,
    };
    let last = words.rsplit(char::is_whitespace).next();
    let last = last.filter(|last| lexicon::COORDINATORS.contains(last));
    last.map_or(words, |last| words[..words.len() - last.len()].trim_end())
}
