//! Everything that can be gone to by some of its letters.

use super::filter::Chip;
use super::index::IndexedSpeaker;
use super::naming::words_of;
use super::picker::{PickAction, PickerEntry};
use super::wording;
use crate::edition::{ArticleIx, Edition, EventIx, StatementIx};
use crate::text::counted;
use rayon::prelude::*;

/// Speakers, stories, events, articles and statements, in this order.
pub fn destinations(edition: &Edition, speakers: &[IndexedSpeaker]) -> Vec<PickerEntry> {
    #[cfg(test)]
    super::cost::count(edition.statements.len());
    let speakers = speakers.iter().map(|speaker| PickerEntry {
        sort: "speaker",
        words: speaker.name.clone(),
        remark: counted(speaker.statements, "statement"),
        target: PickAction::Add(Chip::Speaker(speaker.name.clone())),
    });
    let stories = edition.stories.iter().map(|story| PickerEntry {
        sort: "story",
        words: story.title.clone(),
        remark: counted(story.outlets.len(), "outlet"),
        target: PickAction::Add(Chip::of_story(story)),
    });
    let events = edition.events.iter().enumerate();
    let events = events.map(|(number, event)| (number, event, edition.rows_of(event).count()));
    // What stands in the rows of others is found there.
    let events = events.filter(|(_, _, rows)| *rows > 0);
    let events = events.map(|(number, event, rows)| PickerEntry {
        sort: "event",
        words: format!("{} · {}", event.title, wording::day_of(event)),
        remark: counted(rows, "statement"),
        target: PickAction::Event(EventIx(number)),
    });
    let articles = (0..edition.articles.len()).map(|n| article(edition, ArticleIx(n)));
    let statements = (0..edition.statements.len()).into_par_iter();
    let statements: Vec<PickerEntry> = statements
        .with_min_len(256)
        .map(|n| statement(edition, StatementIx(n)))
        .collect();
    let mut out: Vec<PickerEntry> = speakers
        .chain(stories)
        .chain(events)
        .chain(articles)
        .collect();
    out.extend(statements);
    out
}

fn article(edition: &Edition, ix: ArticleIx) -> PickerEntry {
    let article = &edition[ix];
    let outlet = article.outlet.as_ref().map(|known| known.value.as_str());
    let headline = article.headline().unwrap_or(&article.path);
    let name = outlet.filter(|name| *name != article.siglum);
    let name = name.map_or(String::new(), |name| format!(" · {name}"));
    let day = article.published.as_ref();
    PickerEntry {
        sort: "article",
        words: format!("{}{name} · {headline}", article.siglum),
        remark: day.map_or_else(String::new, |known| known.value.to_string()),
        target: PickAction::Article(ix),
    }
}

fn statement(edition: &Edition, ix: StatementIx) -> PickerEntry {
    let statement = &edition[ix];
    let speaker = edition.told_speaker(statement);
    let day = statement.said_on.as_ref();
    PickerEntry {
        sort: "statement",
        words: format!("{speaker}: {}", words_of(edition, ix)),
        remark: day.map_or_else(String::new, wording::known_day),
        target: PickAction::Statement(ix),
    }
}
