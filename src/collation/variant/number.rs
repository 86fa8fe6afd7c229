//! What numbers come to, whatever they are written as: "twenty-five" is 25, "1.5 million" 1,500,000.

use crate::collation::token::MINUS;
use crate::language::function_word::AND;
use crate::language::number;

/// A number while its words are read.
#[derive(Default)]
struct Reader {
    values: Vec<String>,
    /// What thousands and millions have been read.
    high: Option<f64>,
    /// The value of the words behind those thousands and millions.
    low: Option<f64>,
    /// Whether "minus" stands before the number.
    is_negative: bool,
}

/// The numbers among the forms of words, each by its value; a word that is none by itself ("hundreds",
/// "twice") stands for itself.
pub(crate) fn values(forms: &[&str]) -> Vec<String> {
    let mut reader = Reader::default();
    for (n, form) in forms.iter().enumerate() {
        let next = forms.get(n + 1).is_some_and(|next| number::is_number(next));
        if let Some(value) = number::ordinal(form) {
            reader.take_ordinal(value);
        } else if number::is_number(form) {
            reader.take(form);
        } else if *form == MINUS && next {
            reader.end();
            reader.is_negative = true;
        } else if !(*form == AND && next && reader.is_open()) {
            reader.end();
        }
    }
    reader.end();
    reader.values
}

impl Reader {
    fn take(&mut self, form: &str) {
        let Some(times) = number::magnitude(form) else {
            return self.take_value(form);
        };
        let value = self.low.take().unwrap_or(1.0) * times;
        match times >= 1000.0 {
            true => self.high = Some(self.high.unwrap_or(0.0) + value),
            false => self.low = Some(value),
        }
    }

    fn take_value(&mut self, form: &str) {
        match (form.parse::<f64>(), self.low) {
            (Ok(value), None) => self.low = Some(value),
            // "twenty" and "five", "two hundred" and "five".
            (Ok(value), Some(low)) if goes_on(low, value) => self.low = Some(low + value),
            (Ok(value), Some(_)) => {
                self.end();
                self.low = Some(value);
            }
            (Err(_), _) => {
                self.end();
                self.values.push(form.to_string());
            }
        }
    }

    /// "twenty" and "first" are the 21st; after any other number an ordinal stands for itself.
    fn take_ordinal(&mut self, value: f64) {
        let tens = self.low.take_if(|low| goes_on(*low, value)).unwrap_or(0.0);
        self.end();
        self.values.push(format!("{}th", tens + value));
    }

    fn is_open(&self) -> bool {
        self.high.is_some() || self.low.is_some_and(|low| low >= 100.0)
    }

    fn end(&mut self) {
        let (high, low) = (self.high.take(), self.low.take());
        let sign = match std::mem::take(&mut self.is_negative) {
            true => -1.0,
            false => 1.0,
        };
        if high.is_some() || low.is_some() {
            let value = high.unwrap_or(0.0) + low.unwrap_or(0.0);
            self.values.push((sign * value).to_string());
        }
    }
}

/// Whether a lower number adds to one before it, in words: not "50" and "60" in a row.
fn goes_on(before: f64, value: f64) -> bool {
    let tens = (20.0..100.0).contains(&before) && before % 10.0 == 0.0;
    tens && value < 10.0 || before >= 100.0 && before % 100.0 == 0.0 && value < 100.0
}

#[cfg(test)]
mod tests {
    fn values(text: &str) -> Vec<String> {
        super::values(&text.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn words_and_digits_come_to_the_same() {
        for (words, value) in [
            ("20 5", "25"),
            ("2 hundred and 5", "205"),
            ("1.5 million", "1500000"),
            ("a dozen", "12"),
            ("2 thousand 3 hundred", "2300"),
            ("1500", "1500"),
            ("20 first", "21th"),
            ("21st", "21th"),
            ("minus 2.5 million", "-2500000"),
        ] {
            assert_eq!(values(words), [value], "{words}");
        }
    }

    #[test]
    fn several_numbers_stay_apart() {
        assert_eq!(values("50 60 boats and 3 nets"), ["50", "60", "3"]);
        assert_eq!(values("hundreds of boats"), ["hundreds"]);
        assert_eq!(values("20 and 5"), ["20", "5"]);
        assert!(values("no boats").is_empty());
    }
}
