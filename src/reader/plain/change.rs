//! What a key has changed of a screen in words: who listens does not want to hear the rest again.

use std::collections::HashSet;

/// Lines of the new screen that the old one does not have, without those that are only selected no more; all of
/// it where that is most of it, for then it is another screen.
///
/// ```text
/// 1 of 2, selected: Lund     1 of 2: Lund
/// 2 of 2: Okoro              2 of 2, selected: Okoro   <- said
/// ```
pub fn changed(before: &str, now: &str) -> String {
    let old: HashSet<&str> = before.lines().collect();
    let is_left = |line: &str| {
        line.split_once(": ")
            .is_some_and(|(at, words)| old.contains(format!("{at}, selected: {words}").as_str()))
    };
    let is_new = |line: &&str| !line.is_empty() && !old.contains(line) && !is_left(line);
    let new: Vec<&str> = now.lines().filter(is_new).collect();
    let all = now.lines().filter(|line| !line.is_empty()).count();
    match new.len() {
        0 => "Nothing has changed.\n".to_string(),
        many if many * 2 > all => now.to_string(),
        _ => new.join("\n") + "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str =
        "Lamps. 2 statements.\n\n1 of 2, selected: Lund\n2 of 2: Okoro\n\nKeys: q.\n";

    #[test]
    fn what_is_selected_now_is_said_and_nothing_else() {
        let now = BEFORE.replace("2 of 2", "2 of 2, selected");
        let now = now.replace("1 of 2, selected", "1 of 2");
        assert_eq!(changed(BEFORE, &now), "2 of 2, selected: Okoro\n");
        assert_eq!(changed(BEFORE, BEFORE), "Nothing has changed.\n");
    }

    #[test]
    fn another_screen_is_said_from_its_beginning() {
        let now = "Lamps. 2 statements.\n\nArticle.\nThe lamps are lit.\n\nKeys: q, s.\n";
        assert_eq!(changed(BEFORE, now), now);
        assert_eq!(changed("", BEFORE), BEFORE);
    }
}
