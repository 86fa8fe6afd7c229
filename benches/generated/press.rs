//! Two years of a press that nobody wrote: what is hard for joining at scale.
//!
//! Passages are printed whole, cut short at either end, as fragments, and with words changed. Beside them
//! stand near neighbours (the same speaker begins another passage in the same words), slogans that many
//! speakers repeat month after month, and stock phrases; each occasion of these is an utterance of its own.

use super::generated::Numbers;

/// One printing and what it is a printing of.
pub struct Printed {
    /// Which article.
    pub article: usize,
    /// Days from the first.
    pub day: usize,
    /// Who is said to have said it.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// The truth.
    pub utterance: usize,
    /// It is a slogan or a stock phrase: whether two printings of one occasion join is a matter of taste.
    pub is_phrase: bool,
}

const DAYS: usize = 730;
const STOCK: [&str; 8] = [
    "no comment",
    "we will do what we can",
    "our thoughts and prayers are with the families",
    "it is what it is",
    "we are working around the clock",
    "at the end of the day",
    "we take these allegations very seriously",
    "this is a sad day for all of us",
];

/// About so many printings, and the texts of their articles.
pub fn press(count: usize) -> (Vec<Printed>, Vec<String>) {
    let mut maker = Maker::new(count);
    while maker.printed.len() < count {
        maker.event();
    }
    (maker.printed, maker.articles)
}

struct Maker {
    numbers: Numbers,
    words: Vec<String>,
    speakers: Vec<String>,
    slogans: Vec<String>,
    /// How each speaker likes to begin.
    openings: Vec<Vec<String>>,
    printed: Vec<Printed>,
    articles: Vec<String>,
    utterances: usize,
}

/// What is said at an event: whole sentences, or a phrase that is printed as it is.
struct Passage {
    words: Vec<String>,
    speaker: usize,
    is_phrase: bool,
    /// Somebody has printed it whole: what others print of it can be known to be a part.
    is_printed: bool,
    utterance: usize,
}

impl Maker {
    fn new(count: usize) -> Self {
        let mut numbers = Numbers::new(17);
        let words = (0..40_000).map(|_| numbers.rare_word()).collect();
        let speakers = (0..(count / 60).max(40))
            .map(|_| numbers.name())
            .collect::<Vec<_>>();
        let mut maker = Self {
            numbers,
            words,
            speakers,
            slogans: Vec::new(),
            openings: Vec::new(),
            printed: Vec::new(),
            articles: Vec::new(),
            utterances: 0,
        };
        for _ in 0..40 {
            let length = 3 + maker.numbers.below(4);
            let slogan = maker.sentence(length, &[]).join(" ");
            maker.slogans.push(slogan);
        }
        for _ in 0..maker.speakers.len() {
            let opening = maker.sentence(7, &[]);
            maker.openings.push(opening);
        }
        maker
    }

    /// Half small words, the others by Zipf's law, some of them what the event is about.
    fn sentence(&mut self, length: usize, topic: &[String]) -> Vec<String> {
        let mut out = Vec::with_capacity(length);
        for _ in 0..length {
            out.push(match self.numbers.below(20) {
                0..10 => self.numbers.small_word(),
                10..12 if !topic.is_empty() => topic[self.numbers.below(topic.len())].clone(),
                _ => {
                    let most = self.words.len() as f64;
                    let unit = self.numbers.below(1 << 20) as f64 / f64::from(1 << 20);
                    self.words[most.powf(unit) as usize % self.words.len()].clone()
                }
            });
        }
        out
    }

    fn event(&mut self) {
        let day = self.numbers.below(DAYS);
        let topic: Vec<String> = self.sentence(16, &[]);
        let mut passages = self.passages(&topic);
        for _ in 0..2 + self.numbers.below(8) {
            self.article(day, &topic, &mut passages);
        }
    }

    fn passages(&mut self, topic: &[String]) -> Vec<Passage> {
        let mut out = Vec::new();
        for _ in 0..4 + self.numbers.below(8) {
            let speaker = self.numbers.below(self.speakers.len());
            let sort = self.numbers.below(20);
            let (words, is_phrase): (Vec<String>, bool) = match sort {
                0 => (
                    split(&self.slogans[self.numbers.below(self.slogans.len())]),
                    true,
                ),
                1 => (split(STOCK[self.numbers.below(STOCK.len())]), true),
                _ => {
                    let length = 10 + self.numbers.below(40);
                    let mut words = self.sentence(length, topic);
                    if sort < 5 {
                        words.splice(0..0, self.openings[speaker].clone());
                    }
                    (words, false)
                }
            };
            let utterance = self.utterances;
            self.utterances += 1;
            out.push(Passage {
                words,
                speaker,
                is_phrase,
                is_printed: false,
                utterance,
            });
        }
        out
    }

    fn article(&mut self, day: usize, topic: &[String], passages: &mut [Passage]) {
        let day = day + self.numbers.below(3);
        let mut text = self.sentence(60, topic).join(" ") + ".\n\n";
        for _ in 0..3 + self.numbers.below(6) {
            let at = self.numbers.below(passages.len());
            let passage = &mut passages[at];
            let words = self.print(passage);
            let speaker = match self.numbers.below(100) {
                0..12 => None,
                12..15 => Some(self.speakers[self.numbers.below(self.speakers.len())].clone()),
                _ => Some(self.speakers[passage.speaker].clone()),
            };
            let name = speaker.as_deref().unwrap_or("they");
            text += &format!(
                "“{words},” {name} said. {}.\n\n",
                self.sentence(12, topic).join(" ")
            );
            self.printed.push(Printed {
                article: self.articles.len(),
                day,
                speaker,
                text: words,
                utterance: passage.utterance,
                is_phrase: passage.is_phrase,
            });
        }
        self.articles.push(text);
    }

    /// A few words in a row that tell something: nobody quotes "that of the".
    fn fragment<'w>(&mut self, all: &'w [String]) -> &'w [String] {
        let mut pick = || {
            let start = self.numbers.below(all.len() - 8);
            &all[start..start + 5 + self.numbers.below(4)]
        };
        let tries: Vec<&[String]> = (0..8).map(|_| pick()).collect();
        let first = tries.iter().find(|words| telling(words) >= 3);
        first.copied().unwrap_or(all)
    }

    /// A passage as one outlet prints it.
    fn print(&mut self, passage: &mut Passage) -> String {
        let all = &passage.words;
        if passage.is_phrase || !std::mem::replace(&mut passage.is_printed, true) {
            return all.join(" ");
        }
        let half = all.len() / 2;
        let (start, end) = match self.numbers.below(10) {
            0 => (0, half + self.numbers.below(half)),
            1 => (self.numbers.below(half), all.len()),
            2 => {
                return self.fragment(all).join(" ");
            }
            _ => (0, all.len()),
        };
        self.numbers.edited(&all[start..end], 24).join(" ")
    }
}

/// How many of the words are more than grammar.
fn telling(words: &[String]) -> usize {
    words.iter().filter(|word| word.len() > 4).count()
}

fn split(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_string).collect()
}
