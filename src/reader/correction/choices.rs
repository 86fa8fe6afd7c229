//! All that can be set right for a quotation, an event, an article or selected words, each with the letter that takes it.

use super::choice::{Act, Choice, Target};
use super::decisions::{ids, joins, pairs, perhaps, refusals, rights};
use super::question::{Asked, Reach, UNKNOWN, Wanted};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::edition::{ArticleIx, Correction, Edition, PlacedQuotation, QuotationIx, Witness};
use crate::reader::naming::{anchor, shortened, words_of};
use crate::text::{CodePoints, Span, all_printings};

/// All that can be set right for `target`.
pub fn choices(edition: &Edition, target: &Target) -> Vec<Choice> {
    let of_several = || of_event(edition, &target.quotations);
    match target.selected {
        Some(selected) => of_selection(edition, target.article, selected),
        None => of_several().unwrap_or_else(|| of_one(edition, target)),
    }
}

/// What can be set right for one printing and its article.
fn of_one(edition: &Edition, target: &Target) -> Vec<Choice> {
    let mut choices = Vec::new();
    if !target.quotations.is_empty() {
        choices.extend(of_quotations(edition, target));
    }
    choices.extend(of_article(edition, target.article));
    choices
}

/// What selected words can be: all of a quotation that was found otherwise, or one that was missed.
fn of_selection(edition: &Edition, article: ArticleIx, selected: Span) -> Vec<Choice> {
    let text = &edition[article].text;
    let [start, end] = CodePoints::new(text).of_span(selected);
    let touched = edition.quotations_of(article);
    let touched = touched.filter(|q| edition[*q].quotation.extent().overlaps(&selected));
    let bounded = ('1'..='9').zip(touched).map(|(key, touched)| Choice {
        key: if key == '1' { 'b' } else { key },
        words: format!(
            "these words{} are the quotation “{}”",
            left_out(edition, touched, selected)
                .map_or_else(String::new, |words| format!(" without {words}")),
            shortened(&edition.quoted(touched))
        ),
        act: Act::Make(vec![Correction::Extent {
            quotation: edition[touched].id.to_string(),
            start,
            end,
        }]),
    });
    let missed = Choice {
        key: 'm',
        words: "these words are a quotation that was missed: by …".into(),
        act: Act::Ask(Asked::new(
            Wanted::Missed { start, end },
            vec![edition[article].id.clone()],
            None,
        )),
    };
    bounded.chain([missed]).collect()
}

/// "“Lind told us”": which selected words a quotation that is bounded by them will not hold, since they are the outlet's.
pub fn left_out(edition: &Edition, quotation: QuotationIx, selected: Span) -> Option<String> {
    let placed = &edition[quotation];
    let text = &edition[placed.article].text;
    let bounded = placed.quotation.with_extent(text, selected)?.extent();
    let before = Span::new(selected.start, bounded.start.max(selected.start));
    let behind = Span::new(bounded.end.min(selected.end), selected.end);
    let beside = [before, behind].map(|span| span.of(text).trim_matches(is_edge));
    let beside = beside.iter().filter(|words| !words.is_empty());
    let named: Vec<String> = beside.map(|w| format!("“{}”", shortened(w))).collect();
    (!named.is_empty()).then(|| named.join(" and "))
}

fn is_edge(c: char) -> bool {
    !c.is_alphanumeric()
}

fn ask(key: char, what: &str, wanted: Wanted, of: Vec<String>, now: Option<String>) -> Choice {
    ask_as_far(key, what, wanted, Reach::These, of, now)
}

fn ask_as_far(
    key: char,
    what: &str,
    wanted: Wanted,
    reach: Reach,
    of: Vec<String>,
    now: Option<String>,
) -> Choice {
    let words = format!("{what} …");
    let asked = Asked {
        reach,
        ..Asked::new(wanted, of, now)
    };
    let act = Act::Ask(asked);
    Choice { key, words, act }
}

/// What can be set right for an article as a whole.
fn of_article(edition: &Edition, ix: ArticleIx) -> Vec<Choice> {
    let article = &edition[ix];
    let outlet = article.outlet.as_ref().map(|known| known.value.clone());
    let published = article.published.as_ref();
    let published = published.map(|known| known.value.to_string());
    let of = || vec![article.id.clone()];
    let siglum = article.siglum.clone();
    let siglum_of = match &outlet {
        Some(name) => format!("the siglum of {name}"),
        None => "the siglum of the article".to_owned(),
    };
    let headline = article.headline().map(str::to_owned);
    let mut choices = vec![
        ask(
            'p',
            "the outlet of the whole article",
            Wanted::Outlet,
            of(),
            outlet.clone(),
        ),
        ask(
            'h',
            "the headline of the article",
            Wanted::Headline,
            of(),
            headline,
        ),
        ask(
            'w',
            "when the article came out",
            Wanted::Published,
            of(),
            published,
        ),
        ask('f', &siglum_of, Wanted::Siglum, of(), Some(siglum)),
        ask(
            'k',
            "of what kind the article is",
            Wanted::Kind,
            of(),
            Some(article.kind.name().to_owned()),
        ),
    ];
    let all = &edition[edition.outlet_of(ix)].articles;
    if let (2.., Some(name)) = (all.len(), &outlet) {
        let what = format!("the outlet of all {} articles of {name}", all.len());
        let ids = all.iter().map(|article| edition[*article].id.clone());
        let of_all = ask('P', &what, Wanted::Outlet, ids.collect(), outlet.clone());
        choices.insert(1, of_all);
    }
    choices
}

/// Rules for the speaker of these quotations, in the article and everywhere, where such a rule holds more than these.
fn of_same_speaker(edition: &Edition, target: &Target) -> Vec<Choice> {
    let placed = &edition[target.quotations[0]];
    let mut choices = Vec::new();
    let everywhere = rule(edition, placed, Reach::Everywhere, String::new());
    let everywhere = everywhere.map_or_else(Vec::new, |rule| edition.ruled_by(&rule));
    let is_ruled = |q: &&QuotationIx| everywhere.contains(q);
    let mut fewer = target.quotations.iter().filter(is_ruled).count();
    for (key, reach, place) in [
        ('a', Reach::Article, "in this article"),
        ('e', Reach::Everywhere, "everywhere"),
    ] {
        let Some(rule) = rule(edition, placed, reach, String::new()) else {
            continue;
        };
        let ruled = edition.ruled_by(&rule);
        if ruled.len() > fewer {
            let found = placed.found_speaker().unwrap_or_default();
            // What is told of a quotation alone is not touched by a rule.
            let is_ruled = ruled.contains(&target.quotations[0]);
            let all = if is_ruled { "all" } else { "the other" };
            let quotations = ruled.len();
            let what = format!("the speaker {place}, of {all} {quotations} found as {found}");
            let of = ids(edition, &ruled);
            let now = shown_speakers(edition, &ruled);
            choices.push(ask_as_far(key, &what, Wanted::Speaker, reach, of, now));
        }
        fewer = fewer.max(ruled.len());
    }
    choices
}

/// Whom these quotations are by as they are shown: one name, or the first of several.
fn shown_speakers(edition: &Edition, quotations: &[QuotationIx]) -> Option<String> {
    let names = quotations.iter().filter_map(|q| edition[*q].speaker());
    let mut different: Vec<&str> = Vec::new();
    for name in names {
        if !different.contains(&name) {
            different.push(name);
        }
    }
    let (first, more) = different.split_first()?;
    Some(match more.len() {
        0 => (*first).to_owned(),
        n => format!("{first} and {n} more"),
    })
}

/// The rule that gives this speaker to all who are found to be the same as that of a quotation.
pub fn rule(
    edition: &Edition,
    of: &PlacedQuotation,
    reach: Reach,
    name: String,
) -> Option<Correction> {
    let article = match reach {
        Reach::Article => Some(edition[of.article].id.clone()),
        _ => None,
    };
    Some(Correction::SpeakerRule {
        as_found: of.found_speaker()?.to_owned(),
        article,
        name,
    })
}

/// What can be set right for several statements at once: the day, which is that of their event.
fn of_event(edition: &Edition, quotations: &[QuotationIx]) -> Option<Vec<Choice>> {
    let first = &edition[*quotations.first()?];
    let other = |q: &QuotationIx| edition[*q].statement != first.statement;
    if !quotations.iter().any(other) {
        return None;
    }
    let day = first.said_on().map(|known| known.value.to_string());
    let all = format!("the day of all {} quotations", quotations.len());
    Some(vec![
        ask('d', &all, Wanted::Day, ids(edition, quotations), day),
        Choice {
            key: 'r',
            words: "right as found: the doubts of all of them are settled".into(),
            act: Act::Make(rights(edition, quotations)),
        },
    ])
}

fn of_quotations(edition: &Edition, target: &Target) -> Vec<Choice> {
    let ids = ids(edition, &target.quotations);
    let first = &edition[target.quotations[0]];
    let speaker = first.speaker().map(str::to_owned);
    let day = first.said_on().map(|known| known.value.to_string());
    let mut choices = match of_several(edition, &printed_as(edition, target)) {
        Some(names) => of_one_speaker(edition, target, speaker, &names),
        None => of_printings(
            edition,
            target,
            's',
            ("the speaker", Wanted::Speaker),
            speaker,
        ),
    };
    choices.extend(of_same_speaker(edition, target));
    let said = ("the day it was said", Wanted::Day);
    choices.extend(of_printings(edition, target, 'd', said, day));
    choices.push(Choice {
        key: 'b',
        words: "where it begins and ends: select it, then c".into(),
        act: Act::Select(target.quotations[0]),
    });
    choices.extend(of_occasion(edition, target));
    let perhaps = perhaps(edition, &target.quotations);
    for (key, statement) in ('1'..='9').zip(&perhaps) {
        let key = if perhaps.len() == 1 { 'y' } else { key };
        choices.push(Choice {
            key,
            words: format!(
                "yes, the same statement as {}",
                words_of(edition, *statement)
            ),
            act: Act::Make(joins(edition, &target.quotations, *statement)),
        });
    }
    if !perhaps.is_empty() {
        choices.push(Choice {
            key: 'n',
            words: match perhaps.len() {
                1 => "no, not that statement".into(),
                _ => "no, none of these statements".into(),
            },
            act: Act::Make(refusals(edition, &target.quotations)),
        });
    }
    choices.extend(parting(edition, target));
    let doubted = rights(edition, &target.quotations);
    if !doubted.is_empty() {
        choices.push(Choice {
            key: 'r',
            words: "right as found: its doubts are settled".into(),
            act: Act::Make(doubted),
        });
    }
    choices.push(Choice {
        key: 'j',
        words: "the same statement as …".into(),
        act: Act::Ask(Asked::new(Wanted::Same, ids.clone(), None)),
    });
    let nobody = ids.into_iter();
    let nobody = nobody.map(|quotation| Correction::NotAQuotation { quotation });
    choices.push(Choice {
        key: 'x',
        words: "not a quotation: a title, a term, nobody’s words".into(),
        act: Act::Make(nobody.collect()),
    });
    choices
}

/// Whom quotations are by, where these are several who cannot be the same: "Ada Lind, Mo Farrow".
pub fn of_several(edition: &Edition, quotations: &[QuotationIx]) -> Option<String> {
    let names = edition.different_speakers(quotations.iter().copied());
    (names.len() > 1).then(|| names.join(", "))
}

/// The speaker of a statement whose printings name several: only what is found as the one who is set right, or on purpose
/// all of it.
fn of_one_speaker(
    edition: &Edition,
    target: &Target,
    now: Option<String>,
    names: &str,
) -> Vec<Choice> {
    let is_same = |q: &QuotationIx| {
        let own = edition[*q].speaker();
        speakers_agree(own, now.as_deref()) != Agreement::Conflict
    };
    let all = printed_as(edition, target);
    let same: Vec<QuotationIx> = all.iter().copied().filter(is_same).collect();
    let own = target.quotations.iter().copied().filter(is_same);
    let found = now.as_deref().unwrap_or(UNKNOWN);
    let of_same = format!("the speaker, of the {} found as {found}", same.len());
    let of_all = format!("the speaker, of all {}", all.len());
    let mut choices = vec![
        ask(
            's',
            &of_same,
            Wanted::Speaker,
            ids(edition, &same),
            now.clone(),
        ),
        ask(
            'l',
            &of_all,
            Wanted::Speaker,
            ids(edition, &all),
            Some(names.into()),
        ),
    ];
    if !others(edition, target).is_empty() {
        let own: Vec<QuotationIx> = own.collect();
        choices.push(ask_as_far(
            'S',
            "the speaker, for this printing alone: it leaves the others",
            Wanted::Speaker,
            Reach::Alone,
            ids(edition, &own),
            now,
        ));
    }
    choices
}

/// What is one thing for all printings of a statement: for all of them, or for this one, which then is no printing of it.
fn of_printings(
    edition: &Edition,
    target: &Target,
    key: char,
    (what, wanted): (&str, Wanted),
    now: Option<String>,
) -> Vec<Choice> {
    let statement = &edition[edition[target.quotations[0]].statement];
    let sure = || statement.witnesses.iter().filter(|w| w.sure);
    let all = printed_as(edition, target);
    if others(edition, target).is_empty() {
        return vec![ask(key, what, wanted, ids(edition, &all), now)];
    }
    let reach = Reach::Statement;
    let of_all = format!("{what}, for {}", all_printings(sure().count()));
    let alone = format!("{what}, for this printing alone: it leaves the others");
    vec![
        ask_as_far(key, &of_all, wanted, reach, ids(edition, &all), now.clone()),
        ask_as_far(
            key.to_ascii_uppercase(),
            &alone,
            wanted,
            Reach::Alone,
            ids(edition, &target.quotations),
            now,
        ),
    ]
}

/// The quotations of what is to be set right, and all others that surely print its statement. What holds for the statement is
/// told of each of them: one of them may be bounded otherwise or be no quotation after all, and it still holds for the others.
fn printed_as(edition: &Edition, target: &Target) -> Vec<QuotationIx> {
    let Some(first) = target.quotations.first() else {
        return Vec::new();
    };
    let statement = &edition[edition[*first].statement];
    let others = statement.sure_quotations();
    let others = others.filter(|other| !target.quotations.contains(other));
    target.quotations.iter().copied().chain(others).collect()
}

/// The sure printings of the statement in other articles.
fn others<'e>(edition: &'e Edition, target: &Target) -> Vec<&'e Witness> {
    let statement = &edition[edition[target.quotations[0]].statement];
    let sure = statement.witnesses.iter().filter(|w| w.sure);
    sure.filter(|w| w.article != target.article).collect()
}

/// The corrections that take a printing out of the statement that other articles print too: from the printing of each of
/// them, so that it stays apart whichever of these is there.
pub fn leaving(edition: &Edition, quotation: QuotationIx) -> Vec<Correction> {
    let target = Target {
        article: edition[quotation].article,
        quotations: vec![quotation],
        selected: None,
    };
    let others = others(edition, &target).into_iter();
    let apart = others.filter_map(|witness| {
        let from = *witness.quotations.first()?;
        Some(Correction::Apart {
            quotation: edition[quotation].id.to_string(),
            from: edition[from].id.to_string(),
        })
    });
    apart.collect()
}

/// What can be set right of the event at which a quotation was said.
fn of_occasion(edition: &Edition, target: &Target) -> Vec<Choice> {
    let quotation = &edition[target.quotations[0]];
    let event = &edition[edition.event_of(quotation.statement)];
    let named = || vec![quotation.id.to_string()];
    let title = || Some(event.title.clone());
    let mut choices = vec![
        ask(
            't',
            "what the event is called",
            Wanted::Title,
            ids(edition, &printed_as(edition, target)),
            title(),
        ),
        ask(
            'v',
            "the event at which it was said",
            Wanted::Event,
            named(),
            title(),
        ),
    ];
    let mut others = event
        .statements
        .iter()
        .filter(|s| **s != quotation.statement);
    if let Some(other) = others.find_map(|s| anchor(edition, *s)) {
        choices.push(Choice {
            key: 'g',
            words: format!("at an event of its own, not at “{}”", event.title),
            act: Act::Make(
                pairs(edition, target.quotations[0], other)
                    .map(|[quotation, from]| Correction::OtherEvent { quotation, from })
                    .collect(),
            ),
        });
    }
    choices
}

/// The lines that take the printing out of its statement: as a whole from the other outlets, and, where the
/// outlet prints the statement in several pieces, a piece alone.
fn parting(edition: &Edition, target: &Target) -> Vec<Choice> {
    let statement = &edition[edition[target.quotations[0]].statement];
    let sure = || statement.witnesses.iter().filter(|w| w.sure);
    let others = others(edition, target);
    let pieces: usize = sure()
        .filter(|w| w.article == target.article)
        .map(|w| w.quotations.len())
        .sum();
    let mut choices = Vec::new();
    let leaving = leaving(edition, target.quotations[0]);
    if !leaving.is_empty() {
        let sigla: Vec<&str> = others
            .iter()
            .map(|w| edition[w.article].siglum.as_str())
            .collect();
        choices.push(Choice {
            key: 'o',
            words: format!("not the same statement as {}: part it", sigla.join(", ")),
            act: Act::Make(leaving),
        });
    }
    if pieces > 1 {
        let split = |quotation| Correction::Split { quotation };
        let ids = ids(edition, &target.quotations).into_iter();
        choices.push(Choice {
            key: 'i',
            words: match target.quotations.len() {
                1 => "this piece is a statement of its own".into(),
                _ => "each of its pieces is a statement of its own".into(),
            },
            act: Act::Make(ids.map(split).collect()),
        });
    }
    choices
}
