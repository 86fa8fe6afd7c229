//! What corrections have done, in words: what was set, and how far it reaches.

use super::choices::left_out;
use super::question::{day, stated_day};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::edition::{Correction, Edition, EventIx, OutletIx, QuotationIx};
use crate::export::{correction_in_words, day as in_words, spread};
use crate::quotation::When;
use crate::text::{CodePoints, Span, counted};
use std::collections::BTreeSet;

/// Whether all that a correction reaches has that speaker already, and no doubt about it: setting the speaker leaves
/// other doubts as they are.
pub fn is_so(edition: &Edition, correction: &Correction) -> bool {
    let (Correction::Speaker { name, .. } | Correction::StatementSpeaker { name, .. }) = correction
    else {
        return false;
    };
    let has_it = |quotation: &QuotationIx| {
        let placed = &edition[*quotation];
        let mut doubts = placed.quotation.doubts.iter();
        placed.speaker() == Some(name) && !doubts.any(|doubt| doubt.is_about_speaker())
    };
    let all = reached(edition, correction);
    !all.is_empty() && all.iter().all(has_it)
}

/// "corrected: Ada Lind, 15 quotations in 6 articles; u takes it back": what was set, and how far it reaches.
pub fn done(edition: &Edition, corrections: &[Correction]) -> String {
    let set: BTreeSet<QuotationIx> = corrections
        .iter()
        .flat_map(|c| reached(edition, c))
        .collect();
    let quotations: Vec<QuotationIx> = set.into_iter().collect();
    if let [first, others @ ..] = corrections
        && let Some(changed) = changed_in_article(edition, first)
    {
        let others = match (others.len(), others_of_outlet(edition, first)) {
            (0, 0) => String::new(),
            (0, one) => format!(
                "; {} of that outlet {} as before",
                counted(one, "other article"),
                if one == 1 { "stays" } else { "stay" }
            ),
            (set, _) => format!("; so for {}", counted(set, "other article")),
        };
        return format!("corrected: {changed}{others}; u takes it back");
    }
    let missed = matches!(corrections.first(), Some(Correction::Missed { .. }));
    let reach = match quotations.is_empty() {
        true if missed => "a quotation that was missed".to_owned(),
        true => "the article".to_owned(),
        false => spread(edition, &quotations),
    };
    let set = corrections.first().map(|correction| match correction {
        Correction::Speaker { name, .. }
        | Correction::StatementSpeaker { name, .. }
        | Correction::SpeakerRule { name, .. }
        | Correction::Missed { name, .. }
        | Correction::Outlet { name, .. } => name.clone(),
        _ => correction_in_words(edition, correction),
    });
    let joined = corrections.iter().find_map(|c| speakers_joined(edition, c));
    let joined = joined.map_or_else(String::new, |whose| format!("; they are words {whose}"));
    // An event is of one day, and what is put there is of that, too.
    let is_moved = matches!(corrections.first(), Some(Correction::SameEvent { .. }));
    let mut days = corrections.iter().filter(|_| is_moved);
    let day = days.find(|made| matches!(made, Correction::Day { .. }));
    let day = day.map_or_else(String::new, |day| {
        format!("; {}", correction_in_words(edition, day))
    });
    let beside = corrections.iter().find_map(|c| beside_marks(edition, c));
    let beside = beside.map_or_else(String::new, |words| {
        format!("; without {words} beside its marks")
    });
    let event = corrections.iter().find_map(|c| other_event(edition, c));
    let event = event.unwrap_or_default();
    format!(
        "corrected: {}, {reach}{day}{joined}{event}{beside}; u takes it back",
        set.unwrap_or_default()
    )
}

/// "of Ada Lind and Tom Vey": whose words a join puts together, where these cannot be one.
fn speakers_joined(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::Join { quotation, with } = correction else {
        return None;
    };
    let speaker = |id: &str| edition.quotation(id).and_then(|q| edition[q].speaker());
    let (one, other) = (speaker(quotation), speaker(with));
    let differ = speakers_agree(one, other) == Agreement::Conflict;
    differ.then(|| {
        format!(
            "of {} and {}",
            one.unwrap_or_default(),
            other.unwrap_or_default()
        )
    })
}

/// "; it may come to the event “Lind”, which PA then covers": where a new speaker has said other things on that day. Events are
/// gathered by speaker and day, and whoever prints something of one covers it: who leaves out the rest of it is told then.
fn other_event(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::StatementSpeaker { quotation, name } = correction else {
        return None;
    };
    let statement = edition[edition.quotation(quotation)?].statement;
    let own = edition.event_of(statement);
    let day = edition[own].date?;
    let mut events = (0..edition.events.len()).map(EventIx);
    let is_it = |event: &EventIx| {
        let other = &edition[*event];
        *event != own && other.date == Some(day) && other.speakers.contains(name)
    };
    let other = &edition[events.find(is_it)?];
    let witnesses = edition[statement].witnesses.iter();
    let outlets: BTreeSet<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    let new = outlets
        .iter()
        .filter(|outlet| !other.outlets.contains(outlet));
    let new: Vec<&str> = new.map(|outlet| edition[*outlet].siglum.as_str()).collect();
    let covers = match new.as_slice() {
        [] => String::new(),
        [one] => format!(", which {one} then covers"),
        all => format!(", which {} then cover", all.join(", ")),
    };
    Some(format!(
        "; it may come to the event “{}”{covers}",
        other.title
    ))
}

/// Which of the words that bound a quotation it will not hold.
fn beside_marks(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::Extent {
        quotation,
        start,
        end,
    } = correction
    else {
        return None;
    };
    let quotation = edition.quotation(quotation)?;
    let points = CodePoints::new(&edition[edition[quotation].article].text);
    let selected = Span::new(points.to_byte(*start), points.to_byte(*end));
    left_out(edition, quotation, selected)
}

/// "the outlet of NL “Ferry to sail”: North Ledger → Harbour Post": what a correction of an article changes. A slip of the
/// cursor sets another article right than was meant.
fn changed_in_article(edition: &Edition, correction: &Correction) -> Option<String> {
    let article = &edition[edition.article(&correction.names())?];
    let headline = article.headline();
    let outlet = article.outlet.as_ref().map(|known| known.value.clone());
    let published = article.published.as_ref();
    let about = if stated_day(article).is_some() {
        ""
    } else {
        "≈ "
    };
    let published = published.map(|known| format!("{about}{}", in_words(When::Day(known.value))));
    let set = |stated: &str| {
        day(stated).map_or_else(|_| stated.to_owned(), |set| in_words(When::Day(set)))
    };
    let (what, before, now) = match correction {
        Correction::Outlet { name, .. } => ("outlet", outlet, name.clone()),
        Correction::Siglum { siglum, .. } => {
            ("siglum", Some(article.siglum.clone()), siglum.clone())
        }
        Correction::Kind { kind, .. } => {
            let before = article.kind.name().to_owned();
            ("kind", Some(before), kind.name().to_owned())
        }
        Correction::Headline { text, .. } => {
            ("headline", headline.map(str::to_owned), text.clone())
        }
        Correction::Published { day, .. } => ("day", published, set(day)),
        _ => return None,
    };
    let named = match (headline, correction) {
        (_, Correction::Siglum { .. }) => article.source_name().to_owned(),
        (None, _) | (_, Correction::Headline { .. }) => article.siglum.clone(),
        (Some(headline), _) => format!("{} “{headline}”", article.siglum),
    };
    let before = before.unwrap_or_else(|| "unknown".into());
    Some(format!("the {what} of {named}: {before} → {now}"))
}

/// How many articles its outlet has beside that whose outlet a correction sets.
fn others_of_outlet(edition: &Edition, correction: &Correction) -> usize {
    let Correction::Outlet { article, .. } = correction else {
        return 0;
    };
    let article = edition.article(article);
    let outlet = article.map(|article| &edition[edition.outlet_of(article)]);
    outlet.map_or(0, |outlet| outlet.articles.len().saturating_sub(1))
}

/// The quotations that a correction is about; those of a whole statement or event with the others of it.
fn reached(edition: &Edition, correction: &Correction) -> Vec<QuotationIx> {
    let named = edition.quotation(&correction.names());
    let of_statement = |q: QuotationIx| edition[edition[q].statement].sure_quotations();
    match (correction, named) {
        (Correction::SpeakerRule { .. }, _) => edition.ruled_by(correction),
        (Correction::StatementSpeaker { .. }, Some(q)) => of_statement(q).collect(),
        (Correction::Title { .. }, Some(q)) => {
            let event = &edition[edition.event_of(edition[q].statement)];
            let all = event.statements.iter();
            all.flat_map(|s| edition[*s].sure_quotations()).collect()
        }
        (_, named) => named.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn who_comes_to_cover_an_event_by_a_new_speaker_is_told() {
        let articles = [
            (
                "quay",
                "Quay News",
                "“We will not work,” said Ada Lind on Monday.",
            ),
            (
                "port",
                "Port Record",
                "“Our door is open to all,” said Moe Berg on Monday.",
            ),
        ];
        let lines = articles.map(|(id, outlet, text)| {
            json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
        });
        let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
        let edition = Edition::build(corpus, &[]);
        let of = |article: &str| {
            let mut all = edition.quotations_of(edition.article(article).unwrap());
            edition[all.next().unwrap()].id.to_string()
        };
        let told = |name: &str| {
            let (quotation, name) = (of("port"), name.to_owned());
            other_event(&edition, &Correction::StatementSpeaker { quotation, name })
        };
        let lind = told("Ada Lind").unwrap();
        assert!(lind.ends_with(", which PR then covers"), "{lind}");
        assert_eq!(told("Mo Farrow"), None);
    }
}
