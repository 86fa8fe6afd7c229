//! The corrections of a notebook: which there are, what has become of their words, and making and withdrawing them.

use super::articles::Articles;
use super::change::Change;
use super::origin::Origin;
use super::pages::Corrected;
use super::{Anchor, Anchoring, Notebook, Place};
use super::{conflict, question, settle, was};
use crate::edition::{Correction, Edition, Found, QuotationIx, Unsettled};
use jiff::{SignedDuration, Timestamp};
use std::ops::Range;

impl Notebook {
    /// The corrections in the order in which they were made. [`Notebook::settle`] tells which of them
    /// still fit the texts.
    pub fn corrections(&self) -> impl Iterator<Item = &Correction> {
        self.pages.corrections.iter().map(|c| &c.correction)
    }

    /// Obeys no correction from here on: they are kept and listed, and nothing that goes out tells of them.
    pub fn show_as_found(&mut self) {
        self.is_as_found = true;
    }

    /// Whether the corrections are obeyed.
    pub fn is_obeyed(&self) -> bool {
        !self.is_as_found
    }

    /// The words or the article that a correction (by its place in [`Notebook::corrections`]) is about, and where
    /// they are now; `None` where an earlier version made it, which kept no more than their id.
    pub fn corrected_place(&self, number: usize) -> Option<(&Anchor, &Place)> {
        let Corrected {
            correction,
            anchors,
            places,
            ..
        } = self.pages.corrections.get(number)?;
        match correction {
            // The words that it says are the quotation; the first are those that were found.
            Correction::Extent { .. } => anchors.last().zip(places.last()),
            _ => anchors.first().zip(places.first()),
        }
    }

    /// The words of the other quotation that a correction (by its place in [`Notebook::corrections`]) names, and where they
    /// are now; `None` where it names no other, and where an earlier version made it.
    pub fn corrected_partner(&self, number: usize) -> Option<(&Anchor, &Place)> {
        let made = self.pages.corrections.get(number)?;
        made.correction.partner()?;
        made.anchors.get(1).zip(made.places.get(1))
    }

    /// The quotation of an edition that stands at a place: of those that have some of its words the one whose bounds are
    /// most nearly these.
    pub fn quotation_at(edition: &Edition, place: &Place) -> Option<QuotationIx> {
        let own = edition.quotations_of(edition.article(&place.article)?);
        let extent = |quotation: &QuotationIx| edition[*quotation].quotation.extent();
        let own = own.filter(|quotation| extent(quotation).overlaps(&place.span));
        own.min_by_key(|quotation| extent(quotation).bounds_apart(&place.span))
    }

    /// A correction (by its place in [`Notebook::corrections`]) with the id that the article of a rule has now.
    pub fn correction_now(&self, number: usize) -> Option<Correction> {
        let made = self.pages.corrections.get(number)?;
        let mut correction = made.correction.clone();
        if let (true, Some(article), Some(place)) = (
            made.correction.is_rule(),
            correction.article(),
            made.places.first(),
        ) {
            article.clone_from(&place.article);
        }
        Some(correction)
    }

    /// What stood there before a correction (by its place in [`Notebook::corrections`]), and when it was made (RFC
    /// 3339); each is empty where an earlier version did not keep it.
    pub fn corrected_from(&self, number: usize) -> (&str, &str) {
        let made = self.pages.corrections.get(number);
        made.map_or(("", ""), |made| (&made.was, &made.created))
    }

    /// Who has made a correction (by its place in [`Notebook::corrections`]); empty where it was the reader.
    pub fn corrected_by(&self, number: usize) -> &str {
        let made = self.pages.corrections.get(number);
        made.map_or("", |made| &made.by)
    }

    /// The corrections to build the edition with, their ids brought up to date, and those whose ground is not what it was
    /// when they were made.
    pub fn settle(&self, found: &Found) -> (Vec<Correction>, Vec<Unsettled>) {
        let all = &self.pages.corrections;
        let overruled = conflict::overruled(all);
        if overruled.is_empty() {
            return settle::settle(all, found);
        }
        let standing = all.iter().enumerate();
        let standing = standing.filter(|(n, _)| !overruled.contains(n));
        let standing: Vec<Corrected> = standing.map(|(_, made)| made.clone()).collect();
        settle::settle(&standing, found)
    }

    /// The later correction that counts in the place of one (by its place in [`Notebook::corrections`]): both stand there
    /// where version control has joined two notebooks.
    pub fn overruled_by(&self, number: usize) -> Option<&Correction> {
        let made = self.pages.corrections.get(number)?;
        let later = self.pages.corrections.get(number + 1..)?;
        let mut later = later.iter().rev();
        let later = later.find(|later| conflict::overrules(later, made))?;
        Some(&later.correction)
    }

    /// What has become of the words of a correction (by its place in [`Notebook::corrections`]) that is obeyed though they
    /// are not as they were; `None` where nothing has.
    pub fn corrected_change(&self, number: usize) -> Option<Anchoring> {
        self.pages.corrections.get(number)?.change()
    }

    /// Corrects the machine. `edition` is the one whose ids the correction uses.
    pub fn correct(&mut self, correction: Correction, edition: &Edition) {
        self.correct_all(vec![correction], edition);
    }

    /// Corrects the machine in several ways at once: these are one deed, which is listed and taken back as a whole.
    pub fn correct_all(&mut self, corrections: Vec<Correction>, edition: &Edition) {
        let now = self.after_the_last(Timestamp::now());
        for correction in corrections {
            self.correct_at(now, correction, edition);
        }
    }

    /// This time, or where a clock was set back, one behind the last correction's.
    fn after_the_last(&self, now: Timestamp) -> Timestamp {
        let last = self.pages.corrections.last().and_then(Corrected::made_at);
        let next = last.and_then(|last| last.checked_add(SignedDuration::from_nanos(1)).ok());
        next.map_or(now, |next| next.max(now))
    }

    /// The deeds of which the corrections are, each by the places of its own in [`Notebook::corrections`]: what was made at
    /// once has one time.
    pub fn deeds(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let all = &self.pages.corrections;
        let mut end = 0;
        all.chunk_by(Corrected::is_one_deed).map(move |own| {
            let start = end;
            end += own.len();
            start..end
        })
    }

    fn correct_at(&mut self, now: Timestamp, correction: Correction, edition: &Edition) {
        let (mut words, mut anchors) = settle::named(&correction, edition);
        if let Some(before) = self.bounded(&correction) {
            // What was found by itself stays what is bounded otherwise, however often.
            words.splice(..1, before.words.first().cloned());
            anchors.splice(..1, before.anchors.first().cloned());
        }
        let again = self.pages.corrections.iter();
        let again = again.filter(|made| question::replaces(&correction, &made.correction));
        let was = again
            .map(|made| made.was.clone())
            .find(|was| !was.is_empty());
        let was = was.unwrap_or_else(|| was::was(&correction, edition));
        let spoken_by = settle::speakers(&correction, edition);
        let mut corrected = Corrected {
            correction,
            spoken_by,
            was,
            words,
            anchors,
            created: now.to_string(),
            by: String::new(),
            places: Vec::new(),
            origin: Origin::default(),
        };
        corrected.place(&Articles::new(&edition.articles));
        self.step(Change::Correct(corrected));
    }

    /// The correction that has bounded the quotation before that this one bounds.
    fn bounded(&self, correction: &Correction) -> Option<&Corrected> {
        let is_bounding = matches!(correction, Correction::Extent { .. });
        let mut all = self.pages.corrections.iter().filter(|_| is_bounding);
        all.find(|made| question::replaces(correction, &made.correction))
    }

    /// Takes a correction back.
    pub fn withdraw(&mut self, correction: &Correction) {
        self.step(Change::Withdraw(correction.clone()));
    }
}
