//! A value a line. A broken line is told by its number; the others are read.

use super::{object, plain, surrogates};
use crate::corpus::formats::json_tree::Json;
use crate::corpus::formats::{ReadFile, Settings};
use rayon::prelude::*;

/// The articles of a file, or of a stretch of it that has so many lines before it; the lines are read in parallel.
pub fn read(before: usize, text: &str, settings: &Settings) -> ReadFile {
    let lines: Vec<(usize, &str)> = text
        .split('\n')
        .enumerate()
        .map(|(n, line)| (before + n + 1, line))
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    let readings: Vec<ReadFile> = lines
        .par_iter()
        .map(|(n, line)| one(*n, line, settings))
        .collect();
    let mut all = ReadFile::default();
    for reading in readings {
        all.drafts.extend(reading.drafts);
        all.faults.extend(reading.faults);
    }
    all
}

/// The article on the line of this number.
pub fn one(n: usize, line: &str, settings: &Settings) -> ReadFile {
    let mut reading = ReadFile::default();
    let read = serde_json::from_str::<Json>(line);
    let read = read.or_else(|error| -> serde_json::Result<Json> {
        let mended = surrogates::replaced(line).ok_or(error)?;
        let json = serde_json::from_str(&mended)?;
        reading.faults.push((Some(n), surrogates::TOLD.into()));
        Ok(json)
    });
    match read {
        Ok(json) => object::add(&json, Some(n), settings, &mut reading),
        Err(error) => {
            let reason = format!("broken JSON, column {}: {}", error.column(), plain(&error));
            reading.faults.push((Some(n), reason));
        }
    }
    reading
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ReadFile {
        super::read(0, text, &Settings::default())
    }

    #[test]
    fn half_a_letter_costs_no_record() {
        let reading = read("{\"text\":\"It rained \\ud83d\"}\n{\"text\":\"b \\ud83d\n");
        assert_eq!(&*reading.drafts[0].text, "It rained \u{fffd}");
        let told: Vec<_> = reading
            .faults
            .iter()
            .map(|(line, why)| (*line, why.as_str()))
            .collect();
        assert_eq!(told[0], (Some(1), surrogates::TOLD));
        assert!(told[1].1.starts_with("broken JSON"), "{told:?}");
    }

    #[test]
    fn a_broken_line_is_told_and_the_rest_read() {
        let reading =
            read("{\"text\":\"a\"}\r\n{\"text\":\"b\n\n17\n{\"text\":\"c\",\"date\":\"soon\"}\n");
        let texts: Vec<_> = reading
            .drafts
            .iter()
            .map(|d| (d.line, d.text.as_ref()))
            .collect();
        assert_eq!(texts, [(Some(1), "a"), (Some(5), "c")]);
        let lines: Vec<_> = reading.faults.iter().map(|f| f.0).collect();
        assert_eq!(lines, [Some(2), Some(4), Some(5)]);
        assert!(
            reading.faults[0].1.starts_with("broken JSON, column "),
            "{:?}",
            reading.faults[0]
        );
    }

    #[test]
    fn text_is_kept_code_point_for_code_point() {
        let text = " a\r\nb\r\u{FEFF}\u{200B}e\u{301}\u{1F600}\u{0} ";
        let line = serde_json::json!({ "text": text, "unknown": {"text": "no"} }).to_string();
        assert_eq!(&*read(&line).drafts[0].text, text);
    }

    #[test]
    fn wrong_types_do_not_lose_the_article() {
        let reading = read(
            r#"{"text":"a","headline":7,"authors":"Ada Okoro and Bo Lind","outlet":{"name":"Harbour Post"},"url":null,"date":[1,{}]}"#,
        );
        let given = &reading.drafts[0].given;
        assert_eq!(given.headline(), Some("7"));
        assert_eq!(given.authors, ["Ada Okoro", "Bo Lind"]);
        assert_eq!(
            given.outlet.as_ref().map(|k| k.value.as_str()),
            Some("Harbour Post")
        );
        assert_eq!(reading.faults.len(), 1);
    }
}
