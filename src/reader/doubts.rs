//! What the machine is unsure of, in the order in which it is worth a reader's minute. Who said it, whether it
//! is a quotation at all and whose statement it is can be seen by reading a sentence: these come first, one by
//! one. A day that is only guessed is no doubt, and the same question for all that was said on the occasion:
//! these come last, an event at a time, and are not counted among what is worth looking at.

use crate::corpus::Attested;
use crate::disjoint::DisjointSets;
use crate::edition::{Edition, EventIx, PlacedQuotation, QuotationIx, StatementIx};
use crate::quotation::Doubt;
use std::sync::Arc;

/// What is doubtful, that which matters most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Outlets give the same words to different people.
    SpeakersDiffer,
    /// Who said it.
    Speaker,
    /// Whether it is anybody's words.
    Kind,
    /// Where it begins or ends.
    Marks,
    /// When it was said, since a day that was set does not go with what is printed.
    Late,
    /// Whether it is the same statement as another.
    Perhaps,
    /// When it was said: the day is guessed, and nothing else is doubtful.
    Day,
}

impl Topic {
    /// The heading over the doubts of this kind.
    pub fn title(self) -> &'static str {
        match self {
            Self::SpeakersDiffer => "Outlets name different speakers",
            Self::Speaker => "Who said it",
            Self::Kind => "Whether it is a quotation",
            Self::Late => "Days that cannot be as they were set",
            Self::Marks => "Where it begins and ends",
            Self::Perhaps => "Perhaps the same statement",
            Self::Day => "Days that are guessed, event by event",
        }
    }

    /// What is most worth asking about a quotation; `None` where nothing is doubtful.
    fn of(placed: &PlacedQuotation) -> Option<Self> {
        let doubts = placed.quotation.doubts.iter().copied().map(of_doubt);
        let perhaps = (!placed.perhaps.is_empty()).then_some(Self::Perhaps);
        let said_on = placed.said_on();
        let day = said_on.is_some_and(Attested::is_guess).then_some(Self::Day);
        doubts.chain(perhaps).chain(day).min()
    }
}

/// What a doubt of the machine asks.
fn of_doubt(doubt: Doubt) -> Topic {
    match doubt {
        Doubt::SpeakersDiffer => Topic::SpeakersDiffer,
        Doubt::SpeakerUnknown
        | Doubt::SpeakerByDistance
        | Doubt::SpeakerClose
        | Doubt::PersonAmbiguous => Topic::Speaker,
        Doubt::KindUnclear => Topic::Kind,
        Doubt::MarksOdd => Topic::Marks,
        Doubt::DayAfterPrinting | Doubt::DayContradicted => Topic::Late,
    }
}

/// One line of the list: a quotation, or all of an event of which nothing is doubtful but the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    /// What is most worth asking.
    pub topic: Topic,
    /// What it is asked of; never empty.
    pub quotations: Vec<QuotationIx>,
}

/// Whether no question ties any of the statements that a quotation perhaps prints to its own yet, if by way of others; then
/// one does. Where A may be B and B may be C, whether A is C is no third question: the two answers most often settle it, and
/// what they leave open is asked then.
fn is_new(placed: &PlacedQuotation, asked: &mut DisjointSets) -> bool {
    let own = placed.statement.0;
    let mut is_new = false;
    for StatementIx(other) in &placed.perhaps {
        is_new |= asked.least(own) != asked.least(*other);
        asked.unite(own, *other);
    }
    is_new
}

/// All that is doubtful in an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    rows: Arc<Vec<Unsure>>,
}

impl Doubts {
    /// Reads an edition once.
    pub fn new(edition: &Edition) -> Self {
        let mut rows = Vec::new();
        let mut asked = DisjointSets::new(edition.statements.len());
        let mut days: Vec<Vec<QuotationIx>> = vec![Vec::new(); edition.events.len()];
        for (number, placed) in edition.quotations.iter().enumerate() {
            let quotation = QuotationIx(number);
            match Topic::of(placed) {
                Some(Topic::Day) => {
                    let EventIx(event) = edition.event_of(placed.statement);
                    days[event].push(quotation);
                }
                // Whether two statements are one is one question, whichever printing it is asked of and from whichever side.
                Some(Topic::Perhaps) if !is_new(placed, &mut asked) => {}
                Some(topic) => rows.push(Unsure {
                    topic,
                    quotations: vec![quotation],
                }),
                None => {}
            }
        }
        // Those who are named for the same words stand beside each other.
        rows.sort_by_key(|row: &Unsure| {
            let statement = |row: &Unsure| row.quotations.first().map(|q| edition[*q].statement);
            let differ = row.topic == Topic::SpeakersDiffer;
            (row.topic, differ.then(|| statement(row)))
        });
        let days = days.into_iter().filter(|quotations| !quotations.is_empty());
        rows.extend(days.map(|quotations| Unsure {
            topic: Topic::Day,
            quotations,
        }));
        Self {
            rows: Arc::new(rows),
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many of them are worth a reader's minute: more than the day is doubtful.
    pub fn worth(&self) -> usize {
        self.rows.partition_point(|row| row.topic < Topic::Day)
    }

    /// A line; `None` past the end.
    pub fn get(&self, number: usize) -> Option<&Unsure> {
        self.rows.get(number)
    }

    /// The heading over a line that is the first of its topic: "Who said it · 12".
    pub fn heading(&self, number: usize) -> Option<String> {
        let topic = self.get(number)?.topic;
        let first = self.rows.partition_point(|row| row.topic < topic);
        let last = self.rows.partition_point(|row| row.topic <= topic);
        (first == number).then(|| format!("{} · {}", topic.title(), last - first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Provenance;
    use crate::reader::fixture;
    use jiff::civil::date;

    /// The fixture, the doubts of its quotations replaced, and the days of some of them guessed.
    fn edition(doubts: &[(usize, &[Doubt])], guessed: &[usize]) -> Edition {
        let mut edition = fixture::edition();
        for (number, placed) in edition.quotations.iter_mut().enumerate() {
            let quotation = Arc::make_mut(&mut placed.quotation);
            quotation.doubts.clear();
            let said_on = quotation.said_on.as_mut().unwrap();
            said_on.provenance = match guessed.contains(&number) {
                true => Provenance::Publication(date(2031, 5, 2)),
                false => Provenance::Reader,
            };
            placed.perhaps.clear();
        }
        for (quotation, doubts) in doubts {
            let placed = &mut edition.quotations[*quotation];
            Arc::make_mut(&mut placed.quotation).doubts = doubts.to_vec();
        }
        edition
    }

    fn rows(edition: &Edition) -> Vec<(Topic, Vec<usize>)> {
        let doubts = Doubts::new(edition);
        let rows = (0..doubts.len()).filter_map(|n| doubts.get(n));
        rows.map(|row| (row.topic, row.quotations.iter().map(|q| q.0).collect()))
            .collect()
    }

    #[test]
    fn what_a_sentence_settles_comes_first_and_days_are_one_line_an_event() {
        use Doubt::{KindUnclear, MarksOdd, SpeakerByDistance};
        let doubts: [(usize, &[Doubt]); 3] = [
            (4, &[MarksOdd]),
            (5, &[KindUnclear, MarksOdd]),
            (8, &[SpeakerByDistance]),
        ];
        let edition = edition(&doubts, &[2, 3, 8]);
        let event = |q: usize| edition.event_of(edition.quotations[q].statement);
        assert_eq!(event(2), event(3));
        assert_eq!(
            rows(&edition),
            [
                (Topic::Speaker, vec![8]),
                (Topic::Kind, vec![5]),
                (Topic::Marks, vec![4]),
                (Topic::Day, vec![2, 3]),
            ]
        );
        let doubts = Doubts::new(&edition);
        assert_eq!((doubts.len(), doubts.worth()), (4, 3));
        assert_eq!(doubts.heading(0).as_deref(), Some("Who said it · 1"));
        assert_eq!(doubts.heading(4), None);
    }

    #[test]
    fn whether_two_statements_are_one_is_asked_once() {
        let mut edition = edition(&[], &[]);
        let of = |q: usize, edition: &Edition| edition.quotations[q].statement;
        let (one, other, third) = (of(0, &edition), of(2, &edition), of(7, &edition));
        assert!(one == of(5, &edition) && one != other && third != one && third != other);
        // Of both printings of the one it is asked, and of the one of the other.
        edition.quotations[0].perhaps = vec![other];
        edition.quotations[2].perhaps = vec![one];
        edition.quotations[5].perhaps = vec![other];
        assert_eq!(rows(&edition), [(Topic::Perhaps, vec![0])]);
        edition.quotations[5].perhaps = vec![other, third];
        let asked = [(Topic::Perhaps, vec![0]), (Topic::Perhaps, vec![5])];
        assert_eq!(rows(&edition), asked);
        // That the third may be the other follows from both.
        edition.quotations[7].perhaps = vec![other];
        assert_eq!(rows(&edition), asked);
        edition.quotations[5].perhaps = vec![other];
        let asked = [(Topic::Perhaps, vec![0]), (Topic::Perhaps, vec![7])];
        assert_eq!(rows(&edition), asked);
    }

    #[test]
    fn those_named_for_the_same_words_stand_beside_each_other_under_one_heading() {
        let differ: &[Doubt] = &[Doubt::SpeakersDiffer];
        let edition = edition(&[(0, differ), (2, differ), (5, differ)], &[]);
        let of = |q: usize| edition.quotations[q].statement;
        assert!(of(0) == of(5) && of(0) != of(2));
        let all: Vec<usize> = rows(&edition).into_iter().flat_map(|(_, q)| q).collect();
        assert_eq!(all, [0, 5, 2]);
        let doubts = Doubts::new(&edition);
        let headings = (0..3).filter_map(|n| doubts.heading(n)).count();
        assert_eq!(headings, 1);
    }
}
