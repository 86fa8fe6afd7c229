//! How near the words of each witness are to those that were spoken: told by the language, by what is stated of
//! its article, else by its wording standing alone.

use super::renditions::Rendition;
use super::spoken::is_translated;
use crate::collation::Lineage;
use crate::collation::matching::share as share_of;
use crate::corpus::{Article, Attested, Provenance, Translator};
use std::collections::BTreeMap;

/// Wording tells nothing of fewer words.
const LEAST_WORDS: usize = 8;
/// Who prints this share of another one's words prints the same words.
const SAME_SHARE: f32 = 0.95;
/// Who prints less than this share of what others agree on, and they of its words, prints words of its own.
const OWN_SHARE: f32 = 0.5;
/// So many different wordings of one statement are held against each other; of more than that none tells.
const MOST_WORDINGS: usize = 8;

/// Tells the lineage of each rendition of a statement; `spoken` is the language of the speech.
pub fn tell(renditions: &mut [Rendition], spoken: Option<&Attested<String>>, articles: &[Article]) {
    for rendition in &mut *renditions {
        let (lineage, by) = stated(spoken, &articles[rendition.article]);
        (rendition.lineage, rendition.lineage_by) = (lineage, by);
    }
    by_wording(renditions);
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

/// Calls what stands alone in its wording back-translated, where two outlets agree on theirs: neither does it print
/// half of any other's words, nor any other half of its own.
fn by_wording(witnesses: &mut [Rendition]) {
    let told: Vec<usize> = (0..witnesses.len())
        .filter(|n| witnesses[*n].lineage == Lineage::Verbatim)
        .filter(|n| witnesses[*n].is_direct && witnesses[*n].length() >= LEAST_WORDS)
        .collect();
    if told.len() < 3 {
        return;
    }
    let mut wordings: Vec<&[String]> = told.iter().map(|n| &*witnesses[*n].texts).collect();
    wordings.sort_unstable();
    wordings.dedup();
    if wordings.len() > MOST_WORDINGS {
        return;
    }
    let share =
        |whole: usize, part: usize| share_of(&witnesses[whole].parts(), &witnesses[part].parts());
    let agree = |a: usize, b: usize| a != b && share(a, b) >= SAME_SHARE;
    let apart = |a: usize, b: usize| share(a, b) < OWN_SHARE && share(b, a) < OWN_SHARE;
    let agreed = |n: &usize| {
        let other = told.iter().find(|other| agree(*n, **other));
        other.map(|other| [*n, *other])
    };
    let Some(agreed) = told.iter().find_map(agreed) else {
        return;
    };
    let alone = |n: &usize| told.iter().all(|other| other == n || apart(*n, *other));
    let alone: Vec<usize> = told.iter().copied().filter(alone).collect();
    let sigla = agreed.map(|n| witnesses[n].siglum.clone()).to_vec();
    for n in alone {
        witnesses[n].lineage = Lineage::BackTranslated;
        witnesses[n].lineage_by = Some(Provenance::Wording(sigla.clone()));
    }
}

/// What the wording of one statement tells of an article holds for all that it quotes of that speaker.
pub fn share(statements: &mut [Vec<Rendition>], speakers: &[Option<String>]) {
    let mut told: BTreeMap<(usize, &str), Provenance> = BTreeMap::new();
    for (renditions, speaker) in statements.iter().zip(speakers) {
        let Some(speaker) = speaker.as_deref() else {
            continue;
        };
        let guessed = renditions
            .iter()
            .filter(|own| own.lineage == Lineage::BackTranslated);
        for own in guessed {
            let by = own.lineage_by.clone().filter(Provenance::is_guess);
            told.extend(by.map(|by| ((own.article, speaker), by)));
        }
    }
    for (renditions, speaker) in statements.iter_mut().zip(speakers) {
        let verbatim = renditions
            .iter_mut()
            .filter(|own| own.lineage == Lineage::Verbatim);
        for own in verbatim {
            let key = speaker.as_deref().map(|speaker| (own.article, speaker));
            if let Some(by) = key.and_then(|key| told.get(&key)) {
                own.lineage = Lineage::BackTranslated;
                own.lineage_by = Some(by.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rendition in marks by an outlet of its own.
    fn rendition(article: usize, words: &str) -> Rendition {
        Rendition {
            article,
            siglum: format!("O{article}"),
            texts: vec![words.to_string()],
            lineage: Lineage::Verbatim,
            lineage_by: None,
            is_sure: true,
            is_record: false,
            is_direct: true,
            printings: Vec::new(),
        }
    }

    fn renditions(wordings: &[&str]) -> Vec<Rendition> {
        let wordings = wordings.iter().enumerate();
        wordings.map(|(n, words)| rendition(n, words)).collect()
    }

    /// The numbers of the wordings that stand alone.
    fn alone(wordings: &[&str]) -> Vec<usize> {
        let mut all = renditions(wordings);
        by_wording(&mut all);
        let told = all.iter().enumerate();
        let told = told.filter(|(_, own)| own.lineage == Lineage::BackTranslated);
        told.map(|(n, _)| n).collect()
    }

    const NONE: [usize; 0] = [];
    const AGREED: &str = "nobody sails before the quay is mended again";
    const OTHER: &str = "no boat shall leave until harbour stones hold";

    #[test]
    fn two_that_agree_make_a_third_in_other_words_a_back_translation() {
        assert_eq!(alone(&[AGREED, OTHER, AGREED]), [1]);
        assert_eq!(alone(&[AGREED, AGREED, AGREED]), NONE);
        assert_eq!(alone(&[AGREED, OTHER]), NONE);
        let third = "every captain waits for masons this winter here";
        assert_eq!(alone(&[AGREED, OTHER, third]), NONE);
    }

    #[test]
    fn the_ground_is_named_by_those_who_agree() {
        let mut all = renditions(&[OTHER, AGREED, AGREED]);
        by_wording(&mut all);
        let by = Provenance::Wording(vec!["O1".into(), "O2".into()]);
        assert_eq!(all[0].lineage_by, Some(by));
        assert_eq!(all[1].lineage_by, None);
    }

    #[test]
    fn few_words_tell_nothing() {
        let seven = "no boat shall leave until stones hold";
        assert_eq!(alone(&[AGREED, seven, AGREED]), NONE);
        let agreed = "nobody sails before quay is mended again";
        assert_eq!(alone(&[agreed, OTHER, agreed]), NONE);
    }

    #[test]
    fn a_report_and_what_is_of_another_lineage_already_tell_nothing() {
        let mut all = renditions(&[AGREED, OTHER, AGREED]);
        all[1].is_direct = false;
        by_wording(&mut all);
        assert_eq!(all[1].lineage, Lineage::Verbatim);
        let mut all = renditions(&[AGREED, OTHER, AGREED]);
        all[0].lineage = Lineage::Translated;
        by_wording(&mut all);
        assert_eq!(all[1].lineage, Lineage::Verbatim);
    }

    #[test]
    fn those_agree_who_differ_in_a_small_word_at_most() {
        let long = "nobody sails before the quay is mended again, nor will any crew be asked to carry stones \
            in the winter gales of this grey northern coast";
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
        for (shared, expected) in [(3, vec![1]), (5, vec![])] {
            let (agreed, words) = of(shared);
            assert_eq!(alone(&[&agreed, &words, &agreed]), expected, "{shared}");
        }
    }

    #[test]
    fn of_many_wordings_none_tells() {
        let others: Vec<String> = (0..8)
            .map(|n| {
                let words: Vec<String> = (0..8).map(|word| format!("w{n}x{word}")).collect();
                words.join(" ")
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
    fn what_one_statement_tells_holds_for_all_of_its_article_and_speaker() {
        let mut guessed = rendition(0, OTHER);
        guessed.lineage = Lineage::BackTranslated;
        guessed.lineage_by = Some(Provenance::Wording(Vec::new()));
        let own = || vec![rendition(0, "a"), rendition(1, "b")];
        let mut statements = vec![vec![guessed], own(), own(), own()];
        let speakers = [Some("Okoro"), Some("Okoro"), Some("Vey"), None];
        share(
            &mut statements,
            &speakers.map(|name| name.map(str::to_string)),
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
    fn what_is_stated_is_shared_with_no_other_statement() {
        let mut stated = rendition(0, OTHER);
        stated.lineage = Lineage::BackTranslated;
        stated.lineage_by = Some(Provenance::Note("Translated from the Danish".into()));
        let mut statements = vec![vec![stated], vec![rendition(0, "a")]];
        share(
            &mut statements,
            &[Some("Okoro".into()), Some("Okoro".into())],
        );
        assert_eq!(statements[1][0].lineage, Lineage::Verbatim);
    }
}
