//! Recordings that a program has written down, as Whisper and its kin do: stretches with the seconds at which they begin and end.

use crate::corpus::formats::json_tree::Json;
use crate::corpus::formats::subtitles;

/// The transcript of a recording, with its times, if an object is one.
pub fn transcript(json: &Json) -> Option<String> {
    let Some(Json::List(segments)) = json.get("segments") else {
        return None;
    };
    let stretches: Option<Vec<_>> = segments.iter().map(stretch).collect();
    let stretches = stretches.filter(|stretches| !stretches.is_empty())?;
    Some(subtitles::of_stretches(stretches.into_iter()))
}

fn stretch(segment: &Json) -> Option<((f64, f64), &str)> {
    let seconds = |key: &str| match segment.get(key)? {
        Json::Number(number) => number.parse::<f64>().ok(),
        _ => None,
    };
    match segment.get("text")? {
        Json::Text(words) => Some(((seconds("start")?, seconds("end")?), words.trim())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_with_their_times_are_a_transcript() {
        let of = |text: &str| transcript(&serde_json::from_str(text).expect("JSON"));
        assert_eq!(
            of(r#"{"text": " It rained. It snowed.", "segments": [
                {"start": 0.0, "end": 2.5, "text": " It rained"},
                {"start": 2.5, "end": 3, "text": " all day."},
                {"start": 3725.2, "end": 3727, "text": " It snowed."}]}"#)
            .as_deref(),
            Some("[00:00:00] It rained all day.\n\n[01:02:05] It snowed.")
        );
        for other in [
            r#"{"text": "It rained.", "segments": [{"text": "It rained."}]}"#,
            r#"{"text": "It rained.", "segments": []}"#,
            r#"{"text": "It rained."}"#,
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
