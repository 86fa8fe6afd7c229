//! Where words stood, and finding them again in a text that may have changed since.
//!
//! In the order of trust: the place itself; the same words elsewhere, the more of their surroundings
//! they kept the better; the same words in other blanks, dashes and quotation marks; most of the same words; the same
//! words beside others, where the text has them once.
//! What is not found is lost, never guessed.

mod near;

use crate::corpus::Article;
use crate::markup;
use crate::text::{CodePoints, Span, whole_words};
use memchr::memmem;
use serde::{Deserialize, Serialize};

/// A passage shorter than this (bytes) is common enough to be found by chance; some of what stood around
/// it has to stand around it still.
const SHORT_BYTES: usize = 24;

/// Words of surroundings that tell a place from a chance likeness: one alone ("said") stands before many words.
const ENOUGH_WORDS: usize = 2;

/// Code points of surroundings that tell a short passage from a chance likeness.
const ENOUGH_CODE_POINTS: usize = 8;

/// How many code points before and after a passage are kept to find it again.
const CONTEXT_CODE_POINTS: usize = 32;

/// How what was written stands to the text that is open now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Anchoring {
    /// Where it was made, as far as that is known: of an annotation of another program, where its words are.
    #[default]
    InPlace,
    /// The text has changed; the passage stands elsewhere in it.
    Moved,
    /// Some words of the passage are others now.
    Changed,
    /// The same words stand in the text more than once, and nothing around them tells which of them were meant. The
    /// nearest are taken.
    Ambiguous,
    /// The article is not open, or no longer holds the passage. What was written is kept.
    Lost,
}

impl Anchoring {
    /// The words used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::InPlace => "in place",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Ambiguous => "ambiguous",
            Self::Lost => "lost",
        }
    }
}

/// Words of an article as they were when something was written beside them: by what the article is known, and by
/// what the words (Web Annotation: `TextPositionSelector` and `TextQuoteSelector`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Anchor {
    /// The id that the article had.
    pub article: String,
    /// SHA-256 of its text; empty where it is not known: another program has made the mark.
    pub sha256: String,
    /// Its outlet, where it was known otherwise than from the reader.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Its address, where known.
    #[serde(default)]
    pub url: Option<String>,
    /// Its headline; with the day it tells articles of one text apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The day on which it came out (ISO 8601), where that was read off the article itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Where the words began in that text, in code points; where the text is not known, what another program counted.
    pub start: usize,
    /// Where they ended.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
    /// The words right before them.
    #[serde(default)]
    pub prefix: String,
    /// The words right after them.
    #[serde(default)]
    pub suffix: String,
}

impl Anchor {
    /// The words of `span` of `article`.
    pub fn new(article: &Article, span: Span) -> Self {
        let points = CodePoints::new(&article.text);
        let [start, end] = points.of_span(span);
        let before = points.to_byte(start.saturating_sub(CONTEXT_CODE_POINTS));
        let after = points.to_byte(end + CONTEXT_CODE_POINTS);
        // What the reader sets can be taken back; it tells nobody what the article is.
        let outlet = article.read_outlet();
        Self {
            article: article.id.clone(),
            sha256: article.sha256.clone(),
            outlet: outlet.map(|known| known.value.clone()),
            url: article.url.clone(),
            headline: article.headline().map(str::to_owned),
            published: article.read_published().map(|day| day.to_string()),
            start,
            end,
            exact: span.of(&article.text).to_string(),
            prefix: Span::new(before, span.start).of(&article.text).to_string(),
            suffix: Span::new(span.end, after).of(&article.text).to_string(),
        }
    }

    /// The words as they are read: without mark-up, also where what opens it or closes it stands beside them.
    pub fn words(&self) -> String {
        let text = [&*self.prefix, &self.exact, &self.suffix].concat();
        let start = self.prefix.len();
        let own = Span::new(start, start + self.exact.len());
        markup::stretch(&text, own).words().to_owned()
    }

    /// Start and end, in code points of the text as it was; `None` where that text is not known.
    pub fn position(&self) -> Option<[usize; 2]> {
        self.knows_text().then_some([self.start, self.end])
    }

    /// Whether it is known which text the words were marked in. Of another it cannot be told whether it has changed.
    pub fn knows_text(&self) -> bool {
        !self.sha256.is_empty()
    }

    /// Whether some of what stood around the words stands around this span of a text. Where an article as a whole is
    /// meant, its first words need only be somewhere in it.
    pub(super) fn keeps_surroundings(&self, text: &str, span: Span) -> bool {
        if self.exact.is_empty() {
            return text.contains(self.suffix.trim());
        }
        kept(self, text, span) >= ENOUGH_CODE_POINTS.min(surroundings(self))
    }

    /// Whether the words right before it, or those right behind it, stand there still beside this span of a text.
    pub(super) fn has_neighbours(&self, text: &str, span: Span) -> bool {
        let sides = self.neighbours(text, span);
        // What stood at the end of an article had nothing on that side, and nothing tells of it.
        sides.contains(&Some(true)) || sides == [None, None]
    }

    /// "before them stood “… said Okoro:”": what stood right before the words or right behind them and does not beside this
    /// span of a text, where other words do. Who is named there as their speaker may be another one.
    pub fn former_neighbours(&self, text: &str, span: Span) -> Option<String> {
        let [before, behind] = self.neighbours(text, span);
        let edge = |c: char| !c.is_alphanumeric();
        // What is kept of a longer text begins and ends within words.
        let is_cut = |part: &str| part.chars().count() >= CONTEXT_CODE_POINTS;
        let (prefix, suffix) = (&*self.prefix, &*self.suffix);
        let last = prefix.split_once(edge).filter(|_| is_cut(prefix));
        let last = last.map_or(prefix, |(_, last)| last).trim_matches(edge);
        let first = suffix.rsplit_once(edge).filter(|_| is_cut(suffix));
        let first = first.map_or(suffix, |(first, _)| first).trim_matches(edge);
        let told = [
            (before, "before", format!("… {last}")),
            (behind, "behind", format!("{first} …")),
        ];
        let told = told.iter().filter(|(stands, ..)| *stands == Some(false));
        let told = told.map(|(_, side, words)| {
            let words: Vec<&str> = words.split_whitespace().collect();
            format!("{side} them stood “{}”", words.join(" "))
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join(", "))
    }

    /// Whether the words before it and those behind it stand there still; `None` where there were none.
    fn neighbours(&self, text: &str, span: Span) -> [Option<bool>; 2] {
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric());
            let words = words.filter(|word| !word.is_empty());
            words.map(str::to_owned).collect()
        };
        let [prefix, suffix] = [&self.prefix, &self.suffix].map(|part| words(part));
        let before = words(text.get(..span.start).unwrap_or_default());
        let behind = words(text.get(span.end..).unwrap_or_default());
        let last = &prefix[prefix.len().saturating_sub(ENOUGH_WORDS)..];
        let first = &suffix[..suffix.len().min(ENOUGH_WORDS)];
        [
            (!last.is_empty()).then(|| before.ends_with(last)),
            (!first.is_empty()).then(|| behind.starts_with(first)),
        ]
    }

    /// Where its words stand in an article as it is now, whose code points are counted. Without words the article as a
    /// whole is meant.
    pub(super) fn find(&self, article: &Article, points: &CodePoints<'_>) -> Place {
        let found = match self.exact.is_empty() {
            true => Found::new(Anchoring::InPlace, Span::default()),
            false => find(self, &article.text, &article.sha256, points),
        };
        let found = match found.anchoring {
            // What is not known to have stood elsewhere has not moved.
            Anchoring::Moved if !self.knows_text() => Found::new(Anchoring::InPlace, found.span),
            _ => found,
        };
        Place {
            article: article.id.clone(),
            anchoring: found.anchoring,
            span: found.span,
        }
    }
}

/// Where an anchor's words stand now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The id of the article now; where it is lost, the one that it had.
    pub article: String,
    /// How the words were found.
    pub anchoring: Anchoring,
    /// Bytes of the article's text; empty where the words are lost.
    pub span: Span,
}

impl Place {
    /// The article is not there, or the words are not in it.
    pub fn lost(anchor: &Anchor) -> Self {
        Self {
            article: anchor.article.clone(),
            anchoring: Anchoring::Lost,
            ..Self::default()
        }
    }

    /// Whether it is no place any more.
    pub fn is_lost(&self) -> bool {
        self.anchoring == Anchoring::Lost
    }

    /// Whether these are the words that were meant, though some of them may have changed.
    pub fn is_sure(&self) -> bool {
        !matches!(self.anchoring, Anchoring::Lost | Anchoring::Ambiguous)
    }
}

/// What a search in one text found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    anchoring: Anchoring,
    span: Span,
}

impl Found {
    fn new(anchoring: Anchoring, span: Span) -> Self {
        Self { anchoring, span }
    }

    /// Of places (each with how much of the surroundings it kept) the one that kept most, then the nearest.
    fn best(places: &[(usize, Span)], near: usize) -> Option<Self> {
        let (most, span) = places
            .iter()
            .max_by_key(|(kept, span)| (*kept, std::cmp::Reverse(span.start.abs_diff(near))))?;
        let alike = places.iter().filter(|(kept, _)| kept == most).count();
        let anchoring = match alike {
            1 => Anchoring::Moved,
            _ => Anchoring::Ambiguous,
        };
        Some(Self::new(anchoring, *span))
    }
}

/// Where the words of `anchor` stand in `text`, whose SHA-256 is `sha256`.
fn find(anchor: &Anchor, text: &str, sha256: &str, points: &CodePoints<'_>) -> Found {
    let there = Span::new(points.to_byte(anchor.start), points.to_byte(anchor.end));
    let same_text = sha256 == anchor.sha256;
    if there.of(text) == anchor.exact && (same_text || is_whole(anchor, text, there)) {
        return Found::new(Anchoring::InPlace, there);
    }
    let changed = || {
        let span = near::find(anchor, text, there.start)?;
        Some(Found::new(Anchoring::Changed, span))
    };
    elsewhere(anchor, text, there.start)
        .or_else(|| in_other_typography(anchor, text, there.start))
        .or_else(changed)
        .or_else(|| alone(anchor, text))
        .unwrap_or(Found::new(Anchoring::Lost, Span::default()))
}

/// Whether all that stood around the words still does, to the letter.
fn is_whole(anchor: &Anchor, text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    before.ends_with(&anchor.prefix) && after.starts_with(&anchor.suffix)
}

/// Finds the words of the anchor at another place than where they stood.
fn elsewhere(anchor: &Anchor, text: &str, near: usize) -> Option<Found> {
    let places = occurrences(text, &anchor.exact)
        .map(|start| Span::new(start, start + anchor.exact.len()))
        .map(|span| (kept(anchor, text, span), span))
        .filter(|(kept, _)| *kept >= needed(anchor));
    Found::best(&places.collect::<Vec<_>>(), near)
}

/// The same words where nothing that stood beside them does: several words that the article has but once are these words.
/// One alone ("harbour") stands in many a sentence.
fn alone(anchor: &Anchor, text: &str) -> Option<Found> {
    let words = anchor.exact.trim();
    if words.split_whitespace().count() < ENOUGH_WORDS {
        return None;
    }
    let places = occurrences(text, words).map(|start| Span::new(start, start + words.len()));
    let mut places = places.filter(|span| whole_words(text, *span) == *span);
    let only = places.next().filter(|_| places.next().is_none())?;
    Some(Found::new(Anchoring::Moved, only))
}

/// Where `words` begin in `text` (bytes), those within an earlier occurrence too: "bb" is twice in "bbb".
fn occurrences<'t>(text: &'t str, words: &str) -> impl Iterator<Item = usize> + use<'t> {
    let finder = memmem::Finder::new(words).into_owned();
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(text.as_bytes().get(from..)?)?;
        from = at + step;
        Some(at)
    })
}

/// Finds the words of the anchor where blanks, dashes and quotation marks were set anew.
fn in_other_typography(anchor: &Anchor, text: &str, near: usize) -> Option<Found> {
    let (plain, places) = plain(text);
    let [prefix, words, suffix] =
        [&anchor.prefix, anchor.exact.trim(), &anchor.suffix].map(|part| self::plain(part).0);
    if words.len() < SHORT_BYTES {
        return None;
    }
    let found = occurrences(&plain, &words).map(|at| {
        let (before, after) = (&plain[..at], &plain[at + words.len()..]);
        let kept = alike(
            prefix.trim_end(),
            suffix.trim_start(),
            before.trim_end(),
            after.trim_start(),
        );
        let span = Span::new(places[at], places[at + words.len()]);
        let length = span.of(text).trim_end().len();
        (kept, Span::new(span.start, span.start + length))
    });
    Found::best(&found.collect::<Vec<_>>(), near)
}

/// `text` with one kind of blank, dash and quotation mark, and for each byte of it (and its end) the byte
/// of `text` that it comes from.
fn plain(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        let c = plain_char(c);
        if c == ' ' && out.ends_with(' ') {
            continue;
        }
        out.push(c);
        places.resize(out.len(), at);
    }
    places.push(text.len());
    (out, places)
}

/// The one kind of blank, dash or quotation mark that stands for all: which of them a text has is set anew without a
/// word being another.
fn plain_char(c: char) -> char {
    match c {
        '\'' | '"' | '`' | '‘' | '’' | '‚' | 'ʼ' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' => {
            '"'
        }
        '–' | '—' | '‑' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// These characters with one kind of blank, dash and quotation mark, several blanks as one.
fn plain_chars(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut is_blank = false;
    chars.map(plain_char).filter(move |c| {
        let is_another = *c == ' ' && is_blank;
        is_blank = *c == ' ';
        !is_another
    })
}

/// How many code points around `span` are as they were around the anchor, typography aside.
fn kept(anchor: &Anchor, text: &str, span: Span) -> usize {
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    alike(&anchor.prefix, &anchor.suffix, before, after)
}

/// The most that can be kept of what stood around the anchor.
fn surroundings(anchor: &Anchor) -> usize {
    let parts = [&anchor.prefix, &anchor.suffix];
    parts
        .map(|part| plain_chars(part.chars()).count())
        .iter()
        .sum()
}

/// How many code points of what stood before and after some words stand before and after them now.
fn alike(prefix: &str, suffix: &str, before: &str, after: &str) -> usize {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let ends = plain_chars(prefix.chars().rev()).zip(plain_chars(before.chars().rev()));
    let begins = plain_chars(suffix.chars()).zip(plain_chars(after.chars()));
    ends.take_while(same).count() + begins.take_while(same).count()
}

/// How much of the surroundings must have stayed: little where the passage itself tells enough.
fn needed(anchor: &Anchor) -> usize {
    if anchor.exact.len() < SHORT_BYTES {
        ENOUGH_CODE_POINTS.min(surroundings(anchor))
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::tests::article;

    const TEXT: &str =
        "Mayor Tove Lund spoke on Monday. “The ferry – is safe,” she said. It sails at noon.";

    fn anchored(words: &str) -> Anchor {
        let article = article("a", TEXT);
        let start = TEXT.find(words).unwrap();
        Anchor::new(&article, Span::new(start, start + words.len()))
    }

    #[track_caller]
    fn check(words: &str, text: &str, want: Anchoring, at: &str) {
        let now = article("a", text);
        let found = find(
            &anchored(words),
            text,
            &now.sha256,
            &CodePoints::new(&now.text),
        );
        assert_eq!((found.anchoring, found.span.of(text)), (want, at));
    }

    #[test]
    fn the_same_text_needs_no_search() {
        check("said", TEXT, Anchoring::InPlace, "said");
    }

    #[test]
    fn a_passage_moves_with_its_text() {
        let longer = format!("CORRECTED. {TEXT}");
        check(
            "The ferry – is safe",
            &longer,
            Anchoring::Moved,
            "The ferry – is safe",
        );
        check("said", &longer, Anchoring::Moved, "said");
    }

    #[test]
    fn of_two_places_the_one_with_its_surroundings_wins() {
        let twice = format!("It is said so. {TEXT} He said it.");
        let now = article("a", &twice);
        let found = find(
            &anchored("said"),
            &twice,
            &now.sha256,
            &CodePoints::new(&now.text),
        );
        assert_eq!(found.anchoring, Anchoring::Moved);
        assert!(twice[..found.span.start].ends_with("she "));
    }

    #[test]
    fn of_many_places_the_meant_one_is_found_by_its_surroundings_or_told_as_unsure() {
        let says =
            |who: usize| format!("“Nobody takes the harbour from us,” said speaker {who}.\n");
        let words = "Nobody takes the harbour from us";
        let all: String = (0..20).map(says).collect();
        let nth = |text: &str, n: usize| {
            let start = occurrences(text, words).nth(n).unwrap();
            Span::new(start, start + words.len())
        };
        let anchor = Anchor::new(&article("a", &all), nth(&all, 7));
        let set_anew = |text: &str| {
            let text = text
                .replace(['“', '”'], "\"")
                .replace("the harbour", "the\u{a0}harbour");
            format!("{} {text}", "It rained all night on the quay. ".repeat(3))
        };
        let find = |anchor: &Anchor, text: &str| {
            let now = article("a", text);
            find(anchor, text, &now.sha256, &CodePoints::new(text))
        };
        for text in [format!("Updated. {all}"), set_anew(&all)] {
            let found = find(&anchor, &text);
            assert_eq!(found.anchoring, Anchoring::Moved);
            assert!(text[found.span.end..].contains("said speaker 7."));
            assert!(!text[found.span.end..].contains("said speaker 6."));
        }
        // Where all stand alike, which was meant cannot be told.
        let same = "“Nobody takes the harbour from us.”\n".repeat(20);
        let anchor = Anchor::new(&article("a", &same), nth(&same, 7));
        for text in [format!("Updated. {same}"), set_anew(&same)] {
            let found = find(&anchor, &text);
            assert_eq!(found.anchoring, Anchoring::Ambiguous);
        }
    }

    #[test]
    fn other_typography_is_the_same_passage() {
        let set_anew = TEXT.replace(['“', '”'], "\"").replace('–', "-");
        let words = "“The ferry – is safe,” she said";
        let now = "\"The ferry - is safe,\" she said";
        check(words, &set_anew, Anchoring::Moved, now);
    }

    #[test]
    fn other_marks_around_a_passage_are_the_same_surroundings() {
        for marks in [["\"", "\""], ["«", "»"], ["‘", "’"]] {
            let set_anew = TEXT.replace('“', marks[0]).replace('”', marks[1]);
            let set_anew = set_anew.replace("Monday. ", "Monday.\n\n");
            let now = article("a", &set_anew);
            for words in ["The ferry – is safe", "safe"] {
                check(words, &set_anew, Anchoring::Moved, words);
                let start = set_anew.find(words).unwrap();
                let there = Span::new(start, start + words.len());
                assert!(anchored(words).keeps_surroundings(&now.text, there));
            }
        }
    }

    #[test]
    fn a_place_within_an_earlier_occurrence_is_looked_at() {
        let before = article("a", "It sang la la la on the quay all night.");
        let mark = Anchor::new(&before, Span::new(11, 16));
        let now = article("a", "Then it sang la la la on the quay all night.");
        let found = find(&mark, &now.text, &now.sha256, &CodePoints::new(&now.text));
        assert_eq!(found, Found::new(Anchoring::Moved, Span::new(16, 21)));
    }

    #[test]
    fn a_chance_likeness_is_no_find() {
        check("said", "Nothing more was said here.", Anchoring::Lost, "");
        check(
            "The ferry – is safe",
            "The ferry is not safe.",
            Anchoring::Lost,
            "",
        );
        check("said", "", Anchoring::Lost, "");
    }
}
