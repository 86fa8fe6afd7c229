//! How near the words of each witness are to those that were spoken: told by the language, by what is stated of
//! its article, else by its wording standing alone.

use super::renditions::{Rendition, Words};
use super::spoken::is_translated;
use crate::collation::Lineage;
use crate::collation::matching::share as share_of;
use crate::collation::normal::printed_words;
use crate::corpus::{Article, Attested, Provenance, Translator};
use crate::language::function_word;
use crate::language::normal::{ROOT_LETTERS, forms, stem};
use crate::text::letters_and_figures;
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// So many printings it takes to tell the lineage of one: two that agree and a third that stands alone. It bounds the work: of fewer the rules find none
/// either, but most statements have fewer.
const MIN_PRINTINGS: usize = 3;
/// Wording tells nothing of fewer words.
const MIN_WORDING_WORDS: usize = 8;
/// Who prints this share of another one's words prints the same words.
const SAME_SHARE: f32 = 0.95;
/// Who prints less than this share of what others agree on, and they of its words, prints words of its own.
const OWN_SHARE: f32 = 0.5;
/// Who prints this share of another one's words, and the other of theirs, has them from one speech in one language: a
/// translation back seldom finds so many of the words again.
const ALIKE_SHARE: f32 = 0.8;
/// A sentence of so many words is nobody's by chance in a translation back.
const SENTENCE_WORDS: usize = 5;
/// So many words with a sense in common say that two tell of the same.
const MIN_SENSE_WORDS: usize = 2;
/// So many different wordings of one statement are held against each other; of more than that none tells.
const MAX_WORDINGS_COMPARED: usize = 8;

/// Gives each rendition of a statement the lineage that is stated of it; `spoken` is the language of the speech.
pub fn state(
    renditions: &mut [Rendition],
    spoken: Option<&Attested<String>>,
    articles: &[Article],
) {
    for rendition in renditions {
        let (lineage, by) = stated(spoken, &articles[rendition.article]);
        (rendition.lineage, rendition.lineage_by) = (lineage, by);
    }
}

/// The lineage of what an article prints, by its language and what is stated of it.
fn stated(spoken: Option<&Attested<String>>, article: &Article) -> (Lineage, Option<Provenance>) {
    let foreign = spoken.filter(|_| is_translated(spoken, article));
    match (&article.translation, foreign) {
        (Some(stated), _) if stated.value.by == Translator::Machine => {
            (Lineage::MachineTranslated, Some(stated.provenance.clone()))
        }
        (_, Some(spoken)) => (Lineage::Translated, Some(spoken.provenance.clone())),
        (Some(stated), None) => {
            let back = spoken.is_some();
            let lineage = if back {
                Lineage::BackTranslated
            } else {
                Lineage::Translated
            };
            (lineage, Some(stated.provenance.clone()))
        }
        (None, None) => (Lineage::Verbatim, None),
    }
}

/// Renditions whose wording stands alone against two that agree on theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alone {
    renditions: Vec<usize>,
    agreed: [usize; 2],
}

/// What stands alone in its wording, where two other outlets agree on theirs: of the sentences that these two print
/// alike it tells the same things in less than half of their words, no outlet prints half of its words nor it half of
/// theirs, and not one whole sentence does it share with any. `words` are those of a rendition, `outlet` prints it.
pub fn alone<'o>(
    renditions: &[Rendition],
    words: impl Fn(usize) -> Words,
    outlet: impl Fn(&Rendition) -> &'o str,
) -> Option<Alone> {
    let verbatim = (0..renditions.len()).filter(|n| {
        let own = &renditions[*n];
        own.lineage == Lineage::Verbatim && own.is_direct
    });
    let verbatim: Vec<usize> = verbatim.collect();
    if verbatim.len() < MIN_PRINTINGS {
        return None;
    }
    let printed = verbatim.into_iter().map(|n| (n, words(n)));
    let told: Vec<(usize, Words)> = printed
        .filter(|(_, words)| words.count() >= MIN_WORDING_WORDS)
        .collect();
    if told.len() < MIN_PRINTINGS {
        return None;
    }
    let mut wordings: Vec<&Words> = told.iter().map(|(_, words)| words).collect();
    wordings.sort_unstable();
    wordings.dedup();
    if wordings.len() > MAX_WORDINGS_COMPARED {
        return None;
    }
    let shares = Shares::new(&wordings);
    let told = told.iter().filter_map(|(rendition, words)| {
        Some(WordedRendition {
            rendition: *rendition,
            outlet: outlet(&renditions[*rendition]),
            wording: wordings.binary_search(&words).ok()?,
        })
    });
    let told: Vec<WordedRendition<'_>> = told.collect();
    let alone = told.iter().filter(|own| {
        let mut others = told.iter().filter(|other| other.outlet != own.outlet);
        others.all(|other| shares.are_apart(own.wording, other.wording))
    });
    let against = alone.filter_map(|own| Some((own.rendition, shares.agreed(own, &told)?)));
    let against: Vec<(usize, [usize; 2])> = against.collect();
    Some(Alone {
        agreed: against.first()?.1,
        renditions: against.into_iter().map(|(own, _)| own).collect(),
    })
}

/// A rendition, who prints it, and the number of its wording.
struct WordedRendition<'o> {
    rendition: usize,
    outlet: &'o str,
    wording: usize,
}

/// What one wording shares with another, told once of each two.
struct Shares<'w> {
    wordings: &'w [&'w Words],
    told: Vec<OnceCell<f32>>,
}

impl<'w> Shares<'w> {
    fn new(wordings: &'w [&'w Words]) -> Self {
        let pairs = wordings.len() * wordings.len();
        Self {
            wordings,
            told: vec![OnceCell::new(); pairs],
        }
    }

    /// Which share of the words of one wording another prints.
    fn of(&self, whole: usize, part: usize) -> f32 {
        let told = &self.told[whole * self.wordings.len() + part];
        let parts = |wording: usize| self.wordings[wording].parts();
        *told.get_or_init(|| share_of(&parts(whole), &parts(part)))
    }

    /// Whether neither prints half of the other's words, nor one of its sentences.
    fn are_apart(&self, a: usize, b: usize) -> bool {
        self.of(a, b) < OWN_SHARE
            && self.of(b, a) < OWN_SHARE
            && !share_a_sentence(self.wordings[a], self.wordings[b])
    }

    /// Two of other outlets who agree against a rendition on sentences of which it tells in other words.
    fn agreed(
        &self,
        own: &WordedRendition<'_>,
        told: &[WordedRendition<'_>],
    ) -> Option<[usize; 2]> {
        let others = || told.iter().filter(|other| other.outlet != own.outlet);
        let pairs = others().flat_map(|a| others().map(move |b| (a, b)));
        let mut pairs = pairs.filter(|(a, b)| a.outlet != b.outlet);
        let (a, b) =
            pairs.find(|(a, b)| self.tells_otherwise(own.wording, a.wording, b.wording))?;
        Some([a.rendition, b.rendition])
    }

    /// Whether a wording tells what two others print alike, and in less than half of their words.
    fn tells_otherwise(&self, own: usize, a: usize, b: usize) -> bool {
        let [own, a, b] = [own, a, b].map(|wording| self.wordings[wording]);
        let other = b.parts();
        let sentences = a.sentences().into_iter();
        let alike = sentences.filter(|sentence| share_of(&[sentence], &other) >= SAME_SHARE);
        let alike: Vec<&str> = alike.collect();
        let count: usize = alike.iter().map(|s| s.split_whitespace().count()).sum();
        count >= MIN_WORDING_WORDS
            && tells_of(own, &alike)
            && share_of(&alike, &own.parts()) < OWN_SHARE
    }
}

/// Whether words tell of what sentences tell: some words with a sense stand in both, if in other forms.
fn tells_of(own: &Words, sentences: &[&str]) -> bool {
    let own = senses(&own.parts());
    senses(sentences).intersection(&own).count() >= MIN_SENSE_WORDS
}

/// The words with a sense, by the letters that related ones share.
fn senses(texts: &[&str]) -> BTreeSet<String> {
    let words = texts.iter().flat_map(|text| printed_words(text));
    let forms = words.filter_map(|word| forms(word.text).into_iter().next());
    let telling = forms.filter(|form| function_word::of(form).is_none());
    let cognates = telling.map(|form| stem(&form).chars().take(ROOT_LETTERS).collect());
    cognates.collect()
}

/// Whether one of two prints a whole sentence of the other.
fn share_a_sentence(a: &Words, b: &Words) -> bool {
    let prints = |whole: &Words, part: &Words| {
        let letters = whole.letters();
        let sentences = part.sentences().into_iter();
        let mut told = sentences.filter(|own| own.split_whitespace().count() >= SENTENCE_WORDS);
        told.any(|sentence| letters.contains(&letters_and_figures(sentence)))
    };
    prints(a, b) || prints(b, a)
}

/// Calls what stands alone in its wording back-translated.
pub fn set_alone(renditions: &mut [Rendition], alone: &Alone, articles: &[Article]) {
    let siglum = |n: usize| articles[renditions[n].article].siglum.clone();
    let by = Provenance::Wording(alone.agreed.map(siglum).to_vec());
    for &n in &alone.renditions {
        renditions[n].lineage = Lineage::BackTranslated;
        renditions[n].lineage_by = Some(by.clone());
    }
}

/// What the wording of one statement tells of an article holds for all that it quotes of that speaker, unless another
/// statement contradicts it: who prints one of them in the words of others has not translated them back.
pub fn share(
    statements: &mut [Vec<Rendition>],
    speakers: &[Option<String>],
    words: impl Fn(&Rendition) -> Words,
) {
    let of_speakers = || statements.iter().zip(speakers);
    let named = || of_speakers().filter_map(|(own, speaker)| Some((own, speaker.as_deref()?)));
    let mut told: BTreeMap<(usize, &str), Option<Provenance>> = BTreeMap::new();
    for (renditions, speaker) in named() {
        let guessed = renditions.iter().filter_map(|own| Some((own, guess(own)?)));
        told.extend(guessed.map(|(own, by)| ((own.article, speaker), Some(by.clone()))));
    }
    for (renditions, speaker) in named() {
        for own in renditions {
            if let Some(by) = told.get_mut(&(own.article, speaker))
                && by.is_some()
                && prints_as_another(own, renditions, &words)
            {
                *by = None;
            }
        }
    }
    for (renditions, speaker) in statements.iter_mut().zip(speakers) {
        for own in renditions {
            let key = speaker.as_deref().map(|speaker| (own.article, speaker));
            let by = key.and_then(|key| told.get(&key));
            match by {
                Some(Some(by)) if own.lineage == Lineage::Verbatim => {
                    (own.lineage, own.lineage_by) = (Lineage::BackTranslated, Some(by.clone()));
                }
                Some(None) if guess(own).is_some() => {
                    (own.lineage, own.lineage_by) = (Lineage::Verbatim, None);
                }
                _ => {}
            }
        }
    }
}

/// What tells that a rendition is back-translated, where that is a guess.
fn guess(own: &Rendition) -> Option<&Provenance> {
    let by = own.lineage_by.as_ref().filter(|by| by.is_guess());
    by.filter(|_| own.lineage == Lineage::BackTranslated)
}

/// Whether another article prints the words of a rendition much as it does, or one sentence of them just so.
fn prints_as_another(
    own: &Rendition,
    renditions: &[Rendition],
    words: impl Fn(&Rendition) -> Words,
) -> bool {
    let is_comparable =
        |one: &Rendition| one.is_direct && one.is_sure && one.lineage == Lineage::Verbatim;
    let others = renditions
        .iter()
        .filter(|other| other.article != own.article);
    let mut others = others.filter(|other| is_comparable(other)).peekable();
    if !is_comparable(own) || others.peek().is_none() {
        return false;
    }
    let printed = words(own);
    let prints_alike = |other: &Rendition| {
        let other = words(other);
        let (own, other) = (&printed, &other);
        let is_told = own.count().min(other.count()) >= MIN_WORDING_WORDS;
        let are_alike = || {
            share_of(&own.parts(), &other.parts()) >= ALIKE_SHARE
                && share_of(&other.parts(), &own.parts()) >= ALIKE_SHARE
        };
        share_a_sentence(own, other) || is_told && are_alike()
    };
    others.any(prints_alike)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::renditions::rendition;

    fn renditions(count: usize) -> Vec<Rendition> {
        (0..count).map(rendition).collect()
    }

    /// Each article is of an outlet of its own.
    fn outlet(own: &Rendition) -> &'static str {
        const OUTLETS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        OUTLETS[own.article]
    }

    fn told(renditions: &[Rendition], wordings: &[&str]) -> Option<Alone> {
        super::alone(renditions, |n| wordings[n].into(), outlet)
    }

    /// The numbers of the wordings that stand alone.
    fn alone(wordings: &[&str]) -> Vec<usize> {
        let told = told(&renditions(wordings.len()), wordings);
        told.map(|alone| alone.renditions).unwrap_or_default()
    }

    const NONE: [usize; 0] = [];
    const AGREED: &str = "nobody sails from the harbour before the quay is mended again";
    const OTHER: &str = "no boat shall leave this harbour until stones of the quay hold";

    #[test]
    fn two_that_agree_make_a_third_in_other_words_a_back_translation() {
        assert_eq!(alone(&[AGREED, OTHER, AGREED]), [1]);
        assert_eq!(alone(&[AGREED, AGREED, AGREED]), NONE);
        assert_eq!(alone(&[AGREED, OTHER]), NONE);
        let third = "every captain at the quay waits for masons in this harbour now";
        assert_eq!(alone(&[AGREED, OTHER, third]), NONE);
    }

    #[test]
    fn the_ground_is_named_by_those_who_agree() {
        let articles = crate::corpus::sample().articles;
        let mut all = renditions(3);
        let told = told(&all, &[OTHER, AGREED, AGREED]).unwrap();
        set_alone(&mut all, &told, &articles);
        let sigla = [1, 2].map(|n: usize| articles[n].siglum.clone());
        assert_eq!(all[0].lineage_by, Some(Provenance::Wording(sigla.to_vec())));
        assert_eq!(all[0].lineage, Lineage::BackTranslated);
        assert_eq!(all[1].lineage_by, None);
        assert_eq!(all[1].lineage, Lineage::Verbatim);
    }

    #[test]
    fn few_words_tell_nothing() {
        let seven = "no boat leaves harbour until quay holds";
        assert_eq!(alone(&[AGREED, seven, AGREED]), NONE);
        let agreed = "nobody leaves harbour before quay is mended";
        assert_eq!(alone(&[agreed, OTHER, agreed]), NONE);
    }

    #[test]
    fn a_report_and_what_is_of_another_lineage_already_tell_nothing() {
        let wordings = [AGREED, OTHER, AGREED];
        let mut all = renditions(3);
        all[1].is_direct = false;
        assert_eq!(told(&all, &wordings), None);
        let mut all = renditions(3);
        all[0].lineage = Lineage::Translated;
        assert_eq!(told(&all, &wordings), None);
    }

    #[test]
    fn those_agree_who_differ_in_a_small_word_at_most() {
        let long = "nobody sails from the harbour before the quay is mended again, nor will any crew be asked to carry \
            loads in the winter gales of this grey northern coast";
        let small = long.replace("the quay", "that quay");
        assert_eq!(alone(&[long, OTHER, &small]), [1]);
        let more = long.replace("winter gales", "summer storms");
        assert_eq!(alone(&[long, OTHER, &more]), NONE);
    }

    #[test]
    fn who_shares_half_of_the_words_has_none_of_their_own() {
        let of = |shared: usize| {
            let own = [
                "boulders", "lanterns", "herons", "barges", "sluices", "anchors", "gulls", "ropes",
            ];
            let agreed = [
                "masons", "captains", "pilots", "dockers", "tugs", "nets", "oars", "sails",
            ];
            let words = agreed[..shared].iter().chain(&own[shared..]);
            let words: Vec<&str> = words.copied().collect();
            (agreed.join(" "), words.join(" "))
        };
        // Of fewer nobody knows whether it tells of the same.
        for (shared, expected) in [(1, vec![]), (3, vec![1]), (5, vec![])] {
            let (agreed, words) = of(shared);
            assert_eq!(alone(&[&agreed, &words, &agreed]), expected, "{shared}");
        }
    }

    #[test]
    fn of_many_wordings_none_tells() {
        let others: Vec<String> = (0..8)
            .map(|n| {
                let words: Vec<String> = (0..8).map(|word| format!("w{n}x{word}")).collect();
                format!("{} of harbour and quay", words.join(" "))
            })
            .collect();
        let told = |others: &[String]| {
            let others = others.iter().map(String::as_str);
            let wordings: Vec<&str> = [AGREED, AGREED].into_iter().chain(others).collect();
            alone(&wordings)
        };
        assert_eq!(told(&others[..7]), [2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(told(&others), NONE);
    }

    #[test]
    fn who_shares_the_words_of_a_fourth_has_none_of_their_own() {
        let near = "no boat shall leave this harbour until the rain stops";
        let longer = "no boat at all, big or small, shall ever leave this old harbour again until the stones of every \
            quay hold and each mason of the town has had his pay for the winter";
        for fourth in [near, longer] {
            assert_eq!(alone(&[AGREED, OTHER, AGREED, fourth]), NONE, "{fourth}");
        }
    }

    #[test]
    fn who_prints_one_sentence_word_for_word_has_none_of_their_own_wording() {
        let agreed = format!("{AGREED}. The masons will come in May.");
        let own = format!("{OTHER}. The masons will come in May.");
        let other = format!("{OTHER}. Masons shall arrive here in spring.");
        assert_eq!(alone(&[&agreed, &own, &agreed]), NONE);
        assert_eq!(alone(&[&agreed, &other, &agreed]), [1]);
        // It may be a part of a longer one, of either.
        let part = format!("{OTHER}, and the masons will come in May, says each of us.");
        assert_eq!(alone(&[&agreed, &part, &agreed]), NONE);
        let whole = format!("{AGREED}, and the masons will come in May, says each of us.");
        assert_eq!(alone(&[&whole, &own, &whole]), NONE);
    }

    #[test]
    fn two_others_of_different_outlets_have_to_agree_on_what_it_tells_of_too() {
        let wordings = [AGREED, OTHER, AGREED];
        let told = |outlets: [&'static str; 3]| {
            let told = super::alone(
                &renditions(3),
                |n| wordings[n].into(),
                |own| outlets[own.article],
            );
            told.map(|alone| (alone.renditions, alone.agreed))
        };
        assert_eq!(told(["a", "b", "c"]), Some((vec![1], [0, 2])));
        assert_eq!(told(["a", "b", "a"]), None);
        assert_eq!(told(["a", "b", "b"]), None);
        // The two agree on a sentence of which the third says nothing, and it prints the other one in words of its own.
        let second = "The rent of every cottage on the hill rises next year.";
        let both = format!("{AGREED}. {second}");
        let free = "Whoever lives in a cottage up on our hill will pay more soon";
        assert_eq!(alone(&[&both, free, AGREED]), NONE);
        assert_eq!(alone(&[&both, free, &both]), [1]);
    }

    #[test]
    fn what_one_statement_tells_holds_for_all_of_its_article_and_speaker() {
        let mut guessed = rendition(0);
        guessed.lineage = Lineage::BackTranslated;
        guessed.lineage_by = Some(Provenance::Wording(Vec::new()));
        let own = || vec![rendition(0), rendition(1)];
        let mut statements = vec![vec![guessed], own(), own(), own()];
        let speakers = [Some("Okoro"), Some("Okoro"), Some("Vey"), None];
        share(
            &mut statements,
            &speakers.map(|name| name.map(str::to_string)),
            |own| ["the heron waits", "nobody sails"][own.article].into(),
        );
        let lineages = |n: usize| [statements[n][0].lineage, statements[n][1].lineage];
        assert_eq!(lineages(1), [Lineage::BackTranslated, Lineage::Verbatim]);
        assert_eq!(lineages(2), [Lineage::Verbatim; 2]);
        assert_eq!(lineages(3), [Lineage::Verbatim; 2]);
        assert_eq!(
            statements[1][0].lineage_by,
            Some(Provenance::Wording(Vec::new()))
        );
    }

    #[test]
    fn who_prints_another_statement_as_others_do_has_translated_nothing_back() {
        let guessed = || Rendition {
            lineage: Lineage::BackTranslated,
            lineage_by: Some(Provenance::Wording(Vec::new())),
            ..rendition(0)
        };
        let lineages = |second: &str| {
            let mut statements = vec![
                vec![guessed(), rendition(1)],
                vec![rendition(0), rendition(2)],
            ];
            share(
                &mut statements,
                &[Some("Okoro".into()), Some("Okoro".into())],
                |own| [AGREED, OTHER, second][own.article].into(),
            );
            [statements[0][0].lineage, statements[1][0].lineage]
        };
        assert_eq!(lineages(AGREED), [Lineage::Verbatim; 2]);
        assert_eq!(lineages(OTHER), [Lineage::BackTranslated; 2]);
    }

    #[test]
    fn only_sure_words_in_marks_and_as_spoken_tell_that_nothing_was_translated_back() {
        let is_translation = |change: fn(&mut Rendition)| {
            let mut other = rendition(1);
            change(&mut other);
            let words = |_: &Rendition| AGREED.into();
            !prints_as_another(&rendition(0), &[rendition(0), other], words)
        };
        assert!(!is_translation(|_| ()));
        assert!(is_translation(|other| other.is_direct = false));
        assert!(is_translation(|other| other.is_sure = false));
        assert!(is_translation(|other| other.lineage = Lineage::Translated));
        assert!(is_translation(|other| other.article = 0));
        let mut own = rendition(0);
        own.is_sure = false;
        assert!(!prints_as_another(&own, &[rendition(1)], |_| AGREED.into()));
    }

    #[test]
    fn each_of_two_prints_much_of_the_other_where_they_are_alike() {
        let longer = "nobody at all ever sails from the harbour, as you have heard, before the quay of this town is mended \
            again by masons whom we have yet to find and to pay";
        let are_alike = |own: &str, other: &str| {
            let words = |of: &Rendition| [own, other][of.article].into();
            prints_as_another(&rendition(0), &[rendition(1)], words)
        };
        assert!(!are_alike(AGREED, longer));
        assert!(!are_alike(longer, AGREED));
        assert!(are_alike(AGREED, &AGREED.replace("sails", "leaves")));
    }

    #[test]
    fn what_is_stated_is_shared_with_no_other_statement() {
        let mut stated = rendition(0);
        stated.lineage = Lineage::BackTranslated;
        stated.lineage_by = Some(Provenance::Note("Translated from the Danish".into()));
        let mut statements = vec![vec![stated], vec![rendition(0)]];
        share(
            &mut statements,
            &[Some("Okoro".into()), Some("Okoro".into())],
            |_| AGREED.into(),
        );
        assert_eq!(statements[1][0].lineage, Lineage::Verbatim);
    }

    #[test]
    fn a_sentence_of_five_words_is_nobodys_by_chance() {
        let shared = |sentence: &str| {
            let one = format!("{sentence} Stones were cut by prisoners.");
            let other = format!("The pilots wept all night. {sentence}");
            share_a_sentence(&one.as_str().into(), &other.as_str().into())
        };
        assert!(!shared("We sail at dawn."));
        assert!(shared("We sail again at dawn."));
        assert!(shared("We sail again at dawn whatever they say."));
    }

    #[test]
    fn two_words_are_of_one_sense_by_five_letters() {
        assert_eq!(senses(&["departure"]), senses(&["department"]));
        assert_ne!(senses(&["captain"]), senses(&["capital"]));
    }

    #[test]
    fn who_prints_four_of_five_words_of_another_prints_as_that_one_does() {
        let all = "pilots quarry granite beside breakwaters while widows demand lighthouses today";
        let prints_alike = |other: &str| {
            let renditions = renditions(2);
            prints_as_another(&renditions[0], &renditions, |own| {
                [all, other][own.article].into()
            })
        };
        let changed = |count: usize| {
            let words = all.split(' ').enumerate();
            let words = words.map(|(n, word)| match n >= 1 && n <= count {
                true => format!("other{n}"),
                false => word.to_string(),
            });
            words.collect::<Vec<String>>().join(" ")
        };
        let alike: Vec<bool> = (0..=6).map(|n| prints_alike(&changed(n))).collect();
        assert!(alike[1], "one word of ten is another: {alike:?}");
        assert!(!alike[4] && !alike[5], "four and five are: {alike:?}");
    }
}
