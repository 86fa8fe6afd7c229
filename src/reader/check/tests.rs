//! The check screen on invented texts: what is seen, stepped through, copied, let stand, edited.

use super::Drafts;
use super::places::ScrolledText;
use super::state::Check;
use crate::check::{Baseline, Verdict, check};
use crate::corpus;
use crate::corpus::Watch;
use crate::edition::{Correction, Found, Joined, QuotationIx, Stages};
use crate::export::check::Checked;
use crate::notebook::Notebook;
use crate::reader::effect::Effect;
use crate::reader::event::{Event, Gesture};
use crate::reader::keys;
use crate::reader::picture::compared;
use crate::reader::screen::Screen;
use crate::reader::session::{App, Opener, drafts, replay};
use crate::reader::tests::app;
use crate::reader::theme::Theme;
use ratatui::layout::Position;
use std::path::Path;
use std::sync::Arc;

const HEARING: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: Good evening. We will not close the north pier this year. The harbour is full and the boats \
    have nowhere else to go.\n\n\
    TOM VEY: The crane stays where it is. It has cost this town four million crowns, and I for one will not \
    see it sold for scrap.\n";

const DRAFT: &str = "# The pier stays\n\n\
    “We will close the north pier this year,” Mara Okoro said on Friday, to the surprise of the hall.\n\n\
    “The harbour is full and the boats have nowhere else to go,” she said.\n\n\
    Of the crane, Tom Vey said: “It has cost this town five million crowns.”\n\n\
    “Nobody told the gulls about any of it,” Mara Okoro said.\n";

/// Drafts of these texts, each in a file of its own, against the hearing.
fn drafts_in(folder: &Path, texts: &[&str]) -> Drafts {
    drafts_against(folder, ("hearing.md", HEARING), texts)
}

/// The same against a source of this name.
fn drafts_against(folder: &Path, source: (&str, &str), texts: &[&str]) -> Drafts {
    std::fs::create_dir_all(folder.join("sources")).unwrap();
    std::fs::write(folder.join("sources").join(source.0), source.1).unwrap();
    let corpus = corpus::open(&[folder.join("sources")]);
    let sources = Arc::new(Found::find(corpus, &Watch::default()));
    let checked = texts.iter().enumerate().map(|(n, text)| {
        let path = folder.join(format!("draft-{n}.md"));
        std::fs::write(&path, text).unwrap();
        let draft = corpus::open(&[path]).articles.remove(0);
        let findings = check(&draft, &sources);
        Checked::new(draft, Some(text.as_bytes().to_vec()), findings)
    });
    let checked = checked.collect();
    Drafts::new(
        checked,
        Arc::clone(&sources),
        sources,
        Baseline::default(),
        None,
    )
}

/// The sources as what the reader opens.
fn opener(drafts: &Drafts) -> Opener {
    let sources = Arc::new(drafts.sources().clone());
    Box::new(move |watch, _| {
        let stages = Stages::new(Arc::new(Joined::join(sources, watch)), &[]);
        (stages.edition().clone(), Notebook::in_memory())
    })
}

fn opened(drafts: Drafts, theme: Theme, size: (u16, u16), keys: &str) -> App {
    let mut app = app(theme, size);
    let open = opener(&drafts);
    app.model.drafts = Some(drafts);
    replay::play(&mut app, open, keys::parse(keys).unwrap());
    app
}

/// The screen on these drafts after these keys.
fn after(texts: &[&str], keys: &str) -> App {
    let folder = tempfile::tempdir().unwrap();
    opened(
        drafts_in(folder.path(), texts),
        Theme::Dark,
        (120, 36),
        keys,
    )
}

fn text(app: &App) -> String {
    replay::text(&replay::drawn(app))
}

fn current(app: &App) -> Option<usize> {
    match &app.model.location.screen {
        Screen::Check(check) => Some(check.current),
        _ => None,
    }
}

/// The drafts with names that do not change from run to run.
fn named(mut drafts: Drafts) -> Drafts {
    for number in 0.. {
        let Some(mut checked) = drafts.checked(number).cloned() else {
            return drafts;
        };
        checked.draft.path = format!("draft-{number}.md");
        drafts.replace(number, checked);
    }
    drafts
}

#[test]
fn a_draft_stands_beside_its_source_in_every_size_and_look() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = named(drafts_in(folder.path(), &[DRAFT]));
    for (name, keys) in [
        ("check", ""),
        ("check_next", "nj"),
        ("check_source", "<tab>"),
    ] {
        let mut out = String::new();
        for size in [(120, 36), (80, 24), (40, 12)] {
            let drawn = |theme| replay::drawn(&opened(drafts.clone(), theme, size, keys));
            let looks = [
                ("dark", drawn(Theme::Dark)),
                ("light", drawn(Theme::Light)),
                ("mono", drawn(Theme::Mono)),
            ];
            let told = compared(&drawn(Theme::Roles), &looks);
            out += &format!("== {}x{}\n{told}", size.0, size.1);
        }
        insta::assert_snapshot!(name, out);
    }
}

#[test]
fn the_screen_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = named(drafts_in(folder.path(), &[DRAFT]));
    let app = opened(drafts, Theme::Dark, (100, 30), "n");
    insta::assert_snapshot!(crate::reader::plain::text(&app.model, 100));
}

#[test]
fn a_source_without_an_outlet_has_the_name_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let notes = (
        "quay-notes.md",
        "“The gate is not open,” Ana Ruiz said on Monday.\n",
    );
    let draft = "“The gate is open,” Ana Ruiz said.\n";
    let drafts = drafts_against(folder.path(), notes, &[draft]);
    for keys in ["", "<enter>", "f"] {
        let screen = text(&opened(drafts.clone(), Theme::Dark, (120, 36), keys));
        assert!(screen.contains("quay-notes"), "{keys}: {screen}");
    }
}

#[test]
fn keys_step_through_what_there_is_to_tell_and_stop_at_the_ends() {
    let at = |keys| current(&after(&[DRAFT], keys));
    assert_eq!([at(""), at("n"), at("nn")], [Some(0), Some(1), Some(2)]);
    assert_eq!([at("9n"), at("np"), at("nnN")], [Some(2), Some(0), Some(1)]);
    assert!(text(&after(&[DRAFT], "nnn")).contains("that was the last finding"));
    assert!(text(&after(&[DRAFT], "p")).contains("that was the first finding"));
}

#[test]
fn what_a_verdict_on_day_or_speaker_rests_on_is_told_of_both_sides_and_marked() {
    let folder = tempfile::tempdir().unwrap();
    let notes =
        "“The gate is not open,” Ana Ruiz said on Monday.\n\n“The keys are lost,” said Lia Orn.\n";
    let draft = "“The gate is not open,” Ana Ruiz said on Thursday.\n\n“The keys are lost,” said Ana Ruiz.\n";
    let drafts = drafts_against(folder.path(), ("notes.md", notes), &[draft]);
    for (number, verdict, [in_draft, in_source]) in [
        (0, Verdict::Misdated, ["“on Thursday”", "“on Monday”"]),
        (1, Verdict::Misattributed, ["Ana Ruiz", "Lia Orn"]),
    ] {
        let told = drafts.passage(number).unwrap();
        assert_eq!(told.finding.verdict, verdict);
        let reasons = told.reasons(drafts.sources());
        let sides = reasons.last().unwrap();
        let marked: Vec<&str> = sides
            .differing
            .iter()
            .map(|span| span.of(&sides.words))
            .collect();
        assert_eq!(marked, [in_draft, in_source], "{sides:?}");
        let place = told.finding.source.as_ref().unwrap();
        let text = &drafts.sources().articles[place.article].text;
        let (claimed, said) = told.differing_claim();
        let plain = |words: &str| words.trim_matches(['“', '”']).to_string();
        assert_eq!(claimed[0].of(draft), plain(in_draft));
        assert_eq!(said[0].of(text), plain(in_source));
    }
}

#[test]
fn of_invented_words_the_nearest_are_told_as_such_or_what_was_searched() {
    let notes = "“The gate is not open to lorries at night,” Ana Ruiz said.\n\n“The keys are lost,” said Lia Orn.\n";
    let draft = "“Nothing at night will ever pass my gate,” Ana Ruiz said.\n\n\
        “Sardines climb chimneys backwards,” Lia Orn said.\n\n\
        “Sardines hum hymns unheard,” Bo Fenn said.\n";
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_against(folder.path(), ("notes.md", notes), &[draft]);
    let screen = |keys| text(&opened(drafts.clone(), Theme::Dark, (120, 36), keys));
    assert!(screen("").contains("nearest · notes"), "{}", screen(""));
    assert!(screen("").contains("nearest: Ana Ruiz"), "{}", screen(""));
    let words = |text: &str| text.split([' ', '\n', '│']).collect::<String>();
    for (keys, searched) in [
        ("n", "they quote Lia Orn in 1 passage"),
        ("nn", "none of them quotes Bo Fenn"),
    ] {
        let pane = words(&drafts.no_source(keys.len()).join(""));
        assert!(pane.contains(&words(searched)), "{pane}");
        assert!(
            screen(keys).contains("The one source was searched"),
            "{}",
            screen(keys)
        );
        assert!(screen(keys).contains("ask whoever"), "{}", screen(keys));
    }
}

#[test]
fn every_passage_is_stepped_through_where_it_is_asked_for_and_exact_ones_open() {
    // The second passage is exact: only the wide way comes by it.
    let exact = after(&[DRAFT], "an");
    let screen = text(&exact);
    assert!(screen.contains("2 of 4 passages · exact"), "{screen}");
    assert!(matches!(
        after(&[DRAFT], "an<enter>").model.location.screen,
        Screen::Source(_)
    ));
    assert_eq!(current(&after(&[DRAFT], "an<enter><c-o>")), Some(1));
    // Going back to the findings, the next one behind it is in sight.
    let screen = text(&after(&[DRAFT], "ana"));
    assert!(screen.contains("2 of 3 · altered"), "{screen}");
    // From a finding and back it stays where it is.
    assert!(text(&after(&[DRAFT], "nna")).contains("4 of 4 passages"));
    assert!(text(&after(&[DRAFT], "nnaa")).contains("3 of 3 · not found"));
    assert!(text(&after(&[DRAFT], "annnn")).contains("that was the last passage"));
    // An exact passage needs nobody's word.
    let asked = after(&[DRAFT], "ani");
    assert!(asked.model.overlay.is_none());
    assert!(text(&asked).contains("nothing to let stand"));
}

#[test]
fn the_findings_of_several_drafts_are_one_list() {
    let other = "“The crane goes where it is,” Tom Vey said.\n";
    let texts = [DRAFT, "Nobody says a word here.\n", other];
    let first = text(&after(&texts, ""));
    assert!(first.contains("draft-0.md") && first.contains("1 of 4"));
    let last = text(&after(&texts, "nnn"));
    assert!(
        last.contains("draft-2.md") && last.contains("4 of 4"),
        "{last}"
    );
    assert!(text(&after(&texts, "nnnp")).contains("draft-0.md"));
}

#[test]
fn a_draft_without_anything_to_tell_is_shown_as_such() {
    let faithful = "“The harbour is full and the boats have nowhere else to go,” Okoro said.\n";
    assert!(text(&after(&[faithful], "a")).contains("1 of 1 passages · exact"));
    for (draft, words) in [
        (faithful, "1 passage · 1 exact"),
        ("It rained.\n", "no quotation"),
    ] {
        let app = after(&[draft], "n<enter>i");
        let screen = text(&app);
        assert!(screen.contains(words), "{screen}");
        assert!(screen.contains("nothing to tell"));
        assert!(app.model.overlay.is_none());
        // That the sources do not have the words would be untrue.
        let screen = text(&after(&[draft], "<enter>"));
        assert!(screen.contains("no finding is selected"), "{screen}");
    }
}

#[test]
fn enter_opens_the_source_at_the_place_and_back_returns() {
    let source = after(&[DRAFT], "n<enter>");
    assert!(matches!(source.model.location.screen, Screen::Source(_)));
    assert!(text(&source).contains("four million"));
    assert_eq!(current(&after(&[DRAFT], "n<enter><c-o>")), Some(1));
    let nowhere = after(&[DRAFT], "nn<enter>");
    assert_eq!(current(&nowhere), Some(2));
    assert!(text(&nowhere).contains("no place of the sources"));
}

#[test]
fn the_words_of_the_source_are_copied_with_their_citation() {
    let mut app = after(&[DRAFT], "");
    let copied = |app: &mut App| {
        let effects = replay::press(app, keys::parse("y").unwrap()).into_iter();
        let texts = effects.filter_map(|effect| match effect {
            Effect::Copy(text) => Some(text),
            _ => None,
        });
        texts.last()
    };
    let cited = copied(&mut app).unwrap();
    assert!(
        cited.starts_with("“We will not close the north pier this year")
            && cited.contains("Ostwick Council"),
        "{cited}"
    );
    replay::press(&mut app, keys::parse("nn").unwrap());
    assert_eq!(copied(&mut app), None);
}

#[test]
fn a_finding_is_let_stand_with_a_reason_in_a_file_beside_the_draft() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let app = opened(drafts, Theme::Dark, (120, 36), "niheard on tape<enter>");
    let path = folder.path().join("draft-0.md.baseline.jsonl");
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written.lines().count(), 2);
    assert!(written.contains("five million") && written.contains("\"reason\":\"heard on tape\""));
    assert!(
        app.model
            .notice
            .as_ref()
            .unwrap()
            .text
            .contains("draft-0.md.baseline.jsonl")
    );
    assert!(text(&app).contains("let stand by the baseline: heard on tape"));
    assert!(text(&app).contains("1 let stand"));
    let draft = std::fs::read_to_string(folder.path().join("draft-0.md")).unwrap();
    assert_eq!(draft, DRAFT);
    // A second one joins the first; the reason of one that stands already is changed.
    let mut app = app;
    replay::press(&mut app, keys::parse("piagain<enter>").unwrap());
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written.lines().count(), 3);
    replay::press(&mut app, keys::parse("i and seen<enter>").unwrap());
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("again and seen") && written.lines().count() == 3);
}

#[test]
fn what_was_let_stand_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let mut app = opened(drafts, Theme::Dark, (120, 36), "iheard<enter>niread<enter>");
    let path = folder.path().join("draft-0.md.baseline.jsonl");
    let reasons = || std::fs::read_to_string(&path).unwrap();
    assert!(reasons().contains("heard") && reasons().contains("read"));
    replay::press(&mut app, keys::parse("pu").unwrap());
    assert!(!reasons().contains("heard") && reasons().contains("read"));
    let screen = text(&app);
    assert!(
        screen.contains("1 let stand") && screen.contains("not let stand any more"),
        "{screen}"
    );
    // Checked anew, it does not come back; without such a finding the key is that of the notebook.
    let checked = drafts::recheck(app.model.drafts.as_ref().unwrap(), 0);
    app.take(Event::Rechecked(0, Box::new(checked)));
    assert!(!text(&app).contains("heard"));
    replay::press(&mut app, keys::parse("u").unwrap());
    assert!(text(&app).contains("nothing to take back"));
}

#[test]
fn nothing_is_let_stand_without_a_reason_or_over_a_file_that_is_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("draft-0.md.baseline.jsonl");
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let mut app = opened(drafts, Theme::Dark, (120, 36), "i <enter>");
    assert!(!path.exists());
    std::fs::write(&path, "{\"mine\":true}\n").unwrap();
    replay::press(&mut app, keys::parse("iso be it<enter>").unwrap());
    assert!(text(&app).contains("not let stand: "));
    assert!(!text(&app).contains("1 let stand"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "{\"mine\":true}\n");
}

#[test]
fn a_draft_that_was_edited_is_checked_anew() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let mut app = opened(drafts, Theme::Dark, (120, 36), "nnnp");
    let asked = app.take(Event::Key(keys::parse("e").unwrap()[0]));
    let place = asked.into_iter().find_map(|effect| match effect {
        Effect::EditDraft(draft, span) => Some((draft, span.of(DRAFT))),
        _ => None,
    });
    assert_eq!(
        place,
        Some((0, "It has cost this town five million crowns."))
    );
    let mended = DRAFT.replace("five million", "four million");
    std::fs::write(folder.path().join("draft-0.md"), mended).unwrap();
    let checked = drafts::recheck(app.model.drafts.as_ref().unwrap(), 0);
    app.take(Event::Rechecked(0, Box::new(checked)));
    let screen = text(&app);
    assert!(
        screen.contains("2 of 2") && screen.contains("four million"),
        "{screen}"
    );
    std::fs::remove_file(folder.path().join("draft-0.md")).unwrap();
    let gone = drafts::recheck(app.model.drafts.as_ref().unwrap(), 0);
    app.take(Event::Rechecked(0, Box::new(gone)));
    assert!(text(&app).contains("not checked anew: "));
    assert!(text(&app).contains("2 of 2"));
}

#[test]
fn what_was_let_stand_stays_so_when_the_draft_is_checked_anew() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let mut app = opened(drafts, Theme::Dark, (120, 36), "iheard<enter>");
    let checked = drafts::recheck(app.model.drafts.as_ref().unwrap(), 0);
    app.take(Event::Rechecked(0, Box::new(checked)));
    assert!(text(&app).contains("let stand by the baseline: heard"));
}

#[test]
fn a_click_chooses_a_finding_and_a_text_and_the_wheel_scrolls() {
    let mut app = after(&[DRAFT], "");
    let screen = text(&app);
    let row = screen
        .lines()
        .position(|line| line.contains("Of the crane"))
        .unwrap();
    let line = screen.lines().nth(row).unwrap();
    let column = line[..line.find("“It has").unwrap()].chars().count() + 2;
    let at = Position::new(column as u16, row as u16);
    app.take(Event::Mouse(Gesture::Press, at));
    assert_eq!(current(&app), Some(1));
    let side = |app: &App| match &app.model.location.screen {
        Screen::Check(check) => check.side,
        _ => panic!("another screen"),
    };
    assert_eq!(side(&app), ScrolledText::Draft);
    app.take(Event::Mouse(Gesture::Press, Position::new(100, 5)));
    assert_eq!((side(&app), current(&app)), (ScrolledText::Source, Some(1)));
    app.take(Event::Mouse(Gesture::WheelDown, Position::new(100, 5)));
}

#[test]
fn no_size_is_too_small_and_no_draft_steers_the_terminal() {
    let hostile = "“We \u{1b}[2Jwill close the north pier\u{7} this year,” Mara Okoro said.\n";
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = drafts_in(folder.path(), &[DRAFT, hostile, "It rained.\n"]);
    let mut checked = drafts.checked(0).unwrap().clone();
    checked.draft.path = "\u{1b}[31m.md".into();
    drafts.replace(0, checked);
    for size in [
        (1, 1),
        (2, 1),
        (1, 9),
        (9, 2),
        (7, 3),
        (12, 5),
        (40, 12),
        (400, 3),
    ] {
        for keys in ["", "nnn", "<tab>j", "ibe"] {
            let app = opened(drafts.clone(), Theme::Dark, size, keys);
            let screen = text(&app);
            assert!(
                !screen
                    .replace('\n', "")
                    .chars()
                    .any(crate::text::is_steering)
            );
        }
    }
}

#[test]
fn a_finding_that_is_out_of_view_is_brought_into_it() {
    let long = format!("{}{}", "It rained.\n\n".repeat(200), DRAFT);
    assert!(text(&after(&[&long], "")).contains("to the surprise of the hall"));
    let away = text(&after(&[&long], "gg"));
    assert!(!away.contains("to the surprise of the hall"));
    assert!(text(&after(&[&long], "ggn")).contains("five million"));
}

#[test]
fn who_says_a_passage_is_seen_with_it() {
    let around = "It rained.\n\n".repeat(40);
    let late = "“The harbour is full of boats that never sail, and of gulls that never leave them alone,” \
        as the hall was told at the very end of a long evening by Tom Vey.";
    for lines in 0..12 {
        let before = "It rained.\n\n".repeat(lines);
        let draft = format!("“The crane goes,” Tom Vey said.\n\n{before}{late}\n\n{around}");
        let folder = tempfile::tempdir().unwrap();
        let drafts = drafts_in(folder.path(), &[&draft]);
        let screen = text(&opened(drafts, Theme::Dark, (80, 24), "n"));
        assert!(
            screen.contains("2 of 2") && screen.contains("by Tom Vey."),
            "{screen}"
        );
    }
}

#[test]
fn a_check_begins_on_its_first_finding() {
    let folder = tempfile::tempdir().unwrap();
    let check = Check::new(&drafts_in(folder.path(), &["It rained.\n", DRAFT]));
    assert_eq!((check.current, check.draft_number), (0, 1));
}

#[test]
fn what_is_told_of_a_finding_is_read_in_full_in_every_size() {
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = drafts_in(folder.path(), &[DRAFT]);
    drafts.accept(
        0,
        &"the recording has it so, and two of us have heard it ".repeat(4),
    );
    let reasons = drafts.passage(0).unwrap().reasons(drafts.sources());
    let words = |text: &str| text.split([' ', '\n', '│']).collect::<String>();
    for size in [(120, 36), (80, 24), (60, 24)] {
        let screen = text(&opened(drafts.clone(), Theme::Dark, size, ""));
        for reason in &reasons {
            assert!(
                words(&screen).contains(&words(&reason.words)),
                "{reason:?}\n{screen}"
            );
        }
    }
    // Where it does not fit, that is said.
    let small = text(&opened(drafts, Theme::Dark, (40, 14), ""));
    assert!(small.contains('…'), "{small}");
}

#[test]
fn a_correction_of_the_sources_changes_the_verdicts() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(
        folder.path(),
        &[
            "“The crane stays where it is,” Mara Okoro said.\n\n“The pier is closed for the year,” Mara Okoro said.\n",
        ],
    );
    let found = Arc::new(drafts.sources().clone());
    // From the check screen to the source, and there the correction.
    let mut app = opened(drafts, Theme::Dark, (120, 36), "<enter>");
    assert_eq!(current(&app), None);
    let verdicts = |app: &App| -> Vec<&'static str> {
        let findings = &app.model.drafts.as_ref().unwrap().all()[0].findings;
        findings
            .iter()
            .map(|finding| finding.verdict.name())
            .collect()
    };
    assert_eq!(verdicts(&app), ["misattributed", "altered"]);
    let stages = Stages::new(Arc::new(Joined::join(found, &Watch::default())), &[]);
    let edition = stages.edition();
    let mut all = (0..edition.quotations.len()).map(QuotationIx);
    let crane = all
        .find(|q| edition.words_of(*q).contains("crane"))
        .unwrap();
    let correction = Correction::Speaker {
        quotation: edition[crane].id.to_string(),
        name: "Mara Okoro".into(),
    };
    app.model.notebook.correct(correction.clone(), edition);
    let corrected = stages.corrected(&[correction]).edition().clone();
    let built = app.model.indexed().corrected(corrected);
    let effects = app.take(Event::Rebuilt(Box::new(Ok(built))));
    replay::done(&mut app, effects);
    assert_eq!(verdicts(&app), ["exact", "altered"]);
    assert!(text(&app).contains("checked anew"), "{}", text(&app));
    let effects = app.take(Event::Key(keys::parse("<c-o>").unwrap()[0]));
    replay::done(&mut app, effects);
    let screen = text(&app);
    assert!(screen.contains("1 of 1 · altered"), "{screen}");
}

#[test]
fn stops_have_a_sign_and_a_key_of_their_own() {
    let light = "“We will not … close the north pier this year,” Mara Okoro said.\n\n";
    let app = |keys| after(&[&format!("{light}{DRAFT}")], keys);
    let stops: Vec<usize> = {
        let app = app("");
        let drafts = app.model.drafts.as_ref().unwrap();
        let all = (0..drafts.count()).filter(|n| drafts.passage(*n).unwrap().is_stop());
        all.collect()
    };
    assert_eq!(current(&app("s")), Some(stops[1]));
    assert!(text(&app("9sssss")).contains("no stop behind this one"));
    let screen = text(&app(""));
    let signs = screen.lines().filter(|line| line.starts_with("│▲"));
    assert!(signs.count() >= stops.len().min(2), "{screen}");
}

#[test]
fn the_list_of_keys_begins_with_what_a_finding_asks_for_and_ends_on_its_last_line() {
    let screen = text(&after(&[DRAFT], "?"));
    let at = |words: &str| screen.find(words).unwrap_or(usize::MAX);
    let order = [
        "next finding",
        "Copy the passage",
        "Take back what",
        "An editor must look",
    ];
    assert!(
        order.map(at).is_sorted() && at(order[3]) < usize::MAX,
        "{screen}"
    );
    let end = text(&after(&[DRAFT], "?G"));
    let filled = end
        .lines()
        .filter(|line| line.trim_matches(['│', ' ']).len() > 4);
    assert!(filled.count() > 20, "{end}");
}

#[test]
fn the_report_goes_to_the_file_that_is_named_in_the_form_of_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts_in(folder.path(), &[DRAFT]);
    let report = folder.path().join("report.md");
    let keys = format!("x<c-u>{}<enter>", report.display());
    let app = opened(drafts.clone(), Theme::Dark, (120, 36), &keys);
    assert!(text(&app).contains("written"), "{}", text(&app));
    let written = std::fs::read_to_string(&report).unwrap();
    assert!(written.contains("[^v1]: altered, stop"), "{written}");
    let other = opened(drafts, Theme::Dark, (120, 36), "x<c-u>report.xyz<enter>");
    assert!(text(&other).contains("another ending"), "{}", text(&other));
}

#[test]
fn keys_are_not_offered_where_the_draft_has_no_passage() {
    let screen = text(&after(&["It rained.\n"], ""));
    let foot = screen.lines().last().unwrap();
    assert!(
        !foot.contains("let stand") && !foot.contains("next"),
        "{foot}"
    );
}
