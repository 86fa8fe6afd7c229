//! Each kind of correction from the notebook to all that is told: obeyed by the rows of the command line and by exports,
//! listed, undone, and the same when it is read again.

use super::*;
use crate::corpus::{self, ArticleKind, Corpus};
use crate::edition::{Found, QuotationIx};
use crate::export::rows::EditionRows;
use crate::export::{self, Contents, Format};
use crate::notebook::CorpusKey;
use serde_json::json;
use std::collections::HashSet;
use strum::{EnumCount, IntoEnumIterator};

const POST: &str = "The quay will be rebuilt.\n\n\
    “The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said on Thursday.\n\n\
    “We owe the crews a harbour that does not flood,” Lind said.";
const LEDGER: &str = "Skarholm plans a new quay.\n\n\
    “The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said.\n\n\
    “Seals are not fish,” Mo Farrow said on Wednesday.";
const GULL: &str =
    "The council met.\n\n“Nobody will be asked to leave the harbour,” Ada Lind said.";

fn texts() -> Corpus {
    let articles = [
        ("post", "The Harbour Post", POST),
        ("ledger", "North Ledger", LEDGER),
        ("gull", "The Gull", GULL),
    ];
    let lines = articles.map(|(id, outlet, text)| {
        let headline = format!("News of {id}");
        let line = json!({"id": id, "outlet": outlet, "date": "2031-05-02", "headline": headline, "text": text});
        line.to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

/// What the command line prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Articles,
    Quotes,
    Statements,
    Timeline,
}

const ALL: [Command; 4] = [
    Command::Articles,
    Command::Quotes,
    Command::Statements,
    Command::Timeline,
];

impl Command {
    fn printed(self, edition: &Edition) -> String {
        let rows = EditionRows::new(edition);
        let printed = match self {
            Self::Articles => json!(rows.articles().collect::<Vec<_>>()),
            Self::Quotes => json!(rows.quotes().collect::<Vec<_>>()),
            Self::Statements => json!(rows.statements().collect::<Vec<_>>()),
            Self::Timeline => json!(rows.timeline().collect::<Vec<_>>()),
        };
        printed.to_string()
    }
}

/// What the exports write, which are given no notebook: they must know it from the edition.
fn exported(edition: &Edition, format: Format, contents: Contents) -> Vec<u8> {
    let mut out = Vec::new();
    let notebook = Notebook::in_memory();
    export::write(format, edition, &notebook, contents, &mut out).unwrap();
    out
}

/// What the four commands print, and an export of all that was said.
fn told(edition: &Edition) -> Vec<String> {
    let read = |contents| {
        let written = exported(edition, Format::Markdown, contents);
        String::from_utf8(written).unwrap()
    };
    let read = [Contents::Statements, Contents::Timeline].map(read);
    let printed = ALL.iter().map(|command| command.printed(edition));
    printed.chain([read.join("\n")]).collect()
}

/// A correction, the commands that tell it, and with which words; of what has none they print something else.
struct Case {
    correction: Correction,
    tell: &'static [Command],
    words: &'static str,
    /// What its row in the list says.
    row: &'static str,
}

/// Whether a correction tells of an article what no bibliography tells.
fn is_of_sigla_or_kinds(made: &Correction) -> bool {
    matches!(made, Correction::Siglum { .. } | Correction::Kind { .. })
}

fn cases(edition: &Edition) -> Vec<Case> {
    use Command::{Articles, Quotes, Statements, Timeline};
    let of = |article: &str, words: &str| {
        let article = edition.article(article).unwrap();
        let mut own = edition.quotations_of(article);
        let found = own.find(|q| edition.quoted(*q).contains(words));
        edition[found.expect(words)].id.to_string()
    };
    let quay = || of("post", "old quay");
    let other = || of("ledger", "old quay");
    let crews = || of("post", "crews");
    let seals = || of("ledger", "Seals");
    let nobody = || of("gull", "Nobody");
    let post = || "post".to_string();
    let at = |words: &str| {
        let start = POST[..POST.find(words).unwrap()].chars().count();
        (start, start + words.chars().count())
    };
    let (start, end) = at("We owe the crews");
    let (from, to) = at("The quay will be rebuilt");
    let rule = |article: Option<String>| Correction::SpeakerRule {
        as_found: "Ada Lind".into(),
        article,
        name: "Tove Brink".into(),
    };
    let case = |correction, tell, words, row| Case {
        correction,
        tell,
        words,
        row,
    };
    let (quotation, name) = (crews(), "Tove Brink".to_string());
    let speaker = Correction::Speaker { quotation, name };
    let (quotation, name) = (quay(), "Tove Brink".to_string());
    let of_statement = Correction::StatementSpeaker { quotation, name };
    let spoken: &[Command] = &[Quotes, Statements, Timeline];
    vec![
        case(
            speaker,
            spoken,
            "Tove Brink",
            "Ada Lind → Tove Brink · this quotation",
        ),
        case(
            of_statement,
            spoken,
            "Tove Brink",
            "Ada Lind → Tove Brink · all printings of its statement",
        ),
        case(
            rule(Some(post())),
            spoken,
            "Tove Brink",
            "Ada Lind → Tove Brink · in this article: 2 quotations in 1 article",
        ),
        case(
            rule(None),
            spoken,
            "Tove Brink",
            "Ada Lind → Tove Brink · everywhere: 4 quotations in 3 articles",
        ),
        case(
            Correction::Day {
                quotation: crews(),
                day: "2031-04-28".into(),
            },
            spoken,
            "2031-04-28",
            "→ 28 Apr 2031 · this quotation",
        ),
        case(
            Correction::Outlet {
                article: post(),
                name: "South Courier".into(),
            },
            &[Articles],
            "South Courier",
            "The Harbour Post → South Courier · this article",
        ),
        case(
            Correction::Siglum {
                article: post(),
                outlet: Some("The Harbour Post".into()),
                siglum: "HARB".into(),
            },
            &[Articles],
            "HARB",
            "HP → HARB · all articles of The Harbour Post",
        ),
        case(
            Correction::Kind {
                article: post(),
                kind: ArticleKind::Transcript,
            },
            &[Articles],
            "transcript",
            "article → transcript · this article",
        ),
        case(
            Correction::Headline {
                article: post(),
                text: "A quay at last".into(),
            },
            &[Articles],
            "A quay at last",
            "News of post → A quay at last · this article",
        ),
        case(
            Correction::Published {
                article: post(),
                day: "2031-05-04".into(),
            },
            &[Articles],
            "2031-05-04",
            "2 May 2031 → 4 May 2031 · this article",
        ),
        case(
            Correction::Title {
                quotation: seals(),
                title: "Seal hearing".into(),
            },
            &[Timeline],
            "Seal hearing",
            "→ Seal hearing · this event",
        ),
        case(
            Correction::Join {
                quotation: crews(),
                with: nobody(),
            },
            &[Quotes, Statements],
            "",
            "the same statement as",
        ),
        case(
            Correction::Split { quotation: quay() },
            &[Quotes, Statements],
            "",
            "a statement of its own",
        ),
        case(
            Correction::Apart {
                quotation: other(),
                from: quay(),
            },
            &[Quotes, Statements],
            "",
            "another statement than",
        ),
        case(
            Correction::Right {
                quotation: nobody(),
            },
            &[Quotes, Statements],
            "",
            "right as found",
        ),
        case(
            Correction::NotAQuotation { quotation: crews() },
            &[Quotes, Statements, Timeline],
            "",
            "not a quotation",
        ),
        case(
            Correction::Extent {
                quotation: crews(),
                start,
                end,
            },
            &[Quotes, Statements],
            "",
            "",
        ),
        case(
            Correction::Missed {
                article: post(),
                start: from,
                end: to,
                name: "Eva Vik".into(),
            },
            spoken,
            "Eva Vik",
            "a quotation that was missed: Eva Vik",
        ),
        case(
            Correction::SameEvent {
                quotation: nobody(),
                with: quay(),
            },
            &[Timeline],
            "",
            "made at the same event as",
        ),
        case(
            Correction::OtherEvent {
                quotation: crews(),
                from: quay(),
            },
            &[Timeline],
            "",
            "made at another event than",
        ),
    ]
}

fn read(notebook: &Notebook) -> Edition {
    let found = Found::find(texts(), &Watch::default());
    let (corrections, lost) = notebook.settle(&found);
    assert_eq!(lost, []);
    Edition::build(texts(), &corrections)
}

/// The reader with this notebook, after the keys.
fn reader(notebook: &Notebook, keys: &str) -> App {
    let mut app = App {
        model: Model::new(Config::default(), Theme::Mono, Size::new(80, 24)),
        export: Box::new(|_, _, _| Ok(PathBuf::new())),
        remembers: false,
        saved_in: None,
        own_writes: Default::default(),
        reread: None,
        build: Arc::new(|notebook| Ok(read(notebook))),
    };
    let opened = (read(notebook), notebook.clone());
    let keys = keys::parse(keys).unwrap();
    replay::screen(&mut app, Box::new(|_, _| opened), keys);
    app
}

/// The words on the screen, which breaks them over lines where it is narrow.
fn words_of(app: &App) -> String {
    let screen = replay::text(&replay::drawn(app));
    let words = screen.split(|c: char| c.is_whitespace() || c == '│');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[test]
fn every_kind_of_correction_is_obeyed_listed_undone_and_kept() {
    let plain = Edition::build(texts(), &[]);
    let before = told(&plain);
    let cases = cases(&plain);
    let kinds = cases
        .iter()
        .map(|case| std::mem::discriminant(&case.correction));
    assert_eq!(kinds.collect::<HashSet<_>>().len(), Correction::COUNT);
    let dir = tempfile::tempdir().unwrap();
    for (number, case) in cases.iter().enumerate() {
        let made = &case.correction;
        let mut notebook = Notebook::in_memory();
        notebook.correct(made.clone(), &plain);
        let corrected = read(&notebook);
        let after = told(&corrected);
        for command in case.tell {
            let at = ALL.iter().position(|one| one == command).unwrap();
            assert_ne!(after[at], before[at], "{command:?}: {made:?}");
            assert!(after[at].contains(case.words), "{command:?}: {made:?}");
        }
        assert_ne!(after.last(), before.last(), "exports: {made:?}");
        for (command, contents, is_of_sources) in [
            (Command::Articles, Contents::Statements, true),
            (Command::Statements, Contents::Statements, false),
            (Command::Timeline, Contents::Timeline, false),
        ] {
            let sources = [Format::Csl, Format::Bibtex, Format::Ris];
            let holds = Format::iter().filter(|format| format.holds(contents));
            let holds = holds.filter(|format| sources.contains(format) == is_of_sources);
            // A bibliography names an article by its outlet, day and headline.
            let is_listed = !is_of_sources || !is_of_sigla_or_kinds(made);
            for format in holds.filter(|_| is_listed && case.tell.contains(&command)) {
                let [before, after] = [&plain, &corrected].map(|of| exported(of, format, contents));
                assert!(before != after, "{format:?} of {contents:?}: {made:?}");
            }
        }

        let listed = words_of(&reader(&notebook, "C"));
        assert!(listed.contains(case.row), "{made:?}: {listed}");
        let opened = reader(&notebook, "C<enter>");
        assert!(
            matches!(opened.model.location.screen, Screen::Source(_)),
            "{made:?}"
        );

        for keys in ["u", "Cd"] {
            let undone = reader(&notebook, keys);
            assert_eq!(undone.model.notebook.corrections().count(), 0, "{made:?}");
            assert_eq!(told(&undone.model.edition), before, "{keys}: {made:?}");
        }

        let path = dir.path().join(number.to_string());
        notebook.save_as(&path).unwrap();
        let kept = Notebook::open_at(&path, &CorpusKey::of_paths(&[]), &texts().articles);
        assert_eq!(told(&read(&kept)), after, "{made:?}");
    }
}

#[test]
fn one_rule_is_made_listed_and_taken_back_as_one() {
    for (key, held) in [('a', 2), ('e', 4)] {
        let notebook = Notebook::in_memory();
        let mut app = reader(&notebook, "");
        let quotation = app.model.edition.quotations.iter();
        let crews = quotation.enumerate().find(|(n, _)| {
            let quoted = app.model.edition.quoted(QuotationIx(*n));
            quoted.contains("crews")
        });
        let statement = crews.unwrap().1.statement;
        app.model.choose_statement(Some(statement));
        let asked = format!("c{key}Tove Brink");
        replay::press(&mut app, keys::parse(&asked).unwrap());
        // What it will touch is told before, and esc leaves all as it is.
        let screen = replay::text(&replay::drawn(&app));
        assert!(
            screen.contains(&format!("sets {held} quotations")),
            "{screen}"
        );
        replay::press(&mut app, keys::parse("<enter><enter>").unwrap());
        let [rule @ Correction::SpeakerRule { .. }] = &made(&app)[..] else {
            panic!("{:?}", made(&app));
        };
        assert_eq!(app.model.edition.set_by(rule).count(), held);
        replay::press(&mut app, keys::parse("u").unwrap());
        assert!(made(&app).is_empty());
        app.model.choose_statement(Some(statement));
        let called_off = format!("{asked}<esc>");
        replay::press(&mut app, keys::parse(&called_off).unwrap());
        assert!(made(&app).is_empty());
    }
}

#[test]
fn what_is_said_of_one_printing_is_said_of_all_or_parts_it() {
    let after = at_shared;
    let menu = replay::text(&replay::drawn(&after("c")));
    assert!(menu.contains("the speaker, for both printings"), "{menu}");
    assert!(
        menu.contains("the day it was said, for this printing alone: it leaves"),
        "{menu}"
    );
    for keys in ["csTove Brink<enter><enter>", "cd2031-04-28<enter>"] {
        let app = after(keys);
        assert_eq!(app.model.notebook.deeds().count(), 1, "{keys}");
        let edition = &app.model.edition;
        let of_all = &edition[shared(edition)];
        assert_eq!(of_all.witnesses.len(), 2);
        let first = |n: usize| &edition[of_all.witnesses[n].quotations[0]];
        assert_eq!(first(0).speaker(), first(1).speaker());
        assert_eq!(
            first(0).said_on().unwrap().value,
            first(1).said_on().unwrap().value
        );
    }
    let decided = words_of(&after("csTove Brink<enter><enter>"));
    assert!(
        decided.contains("you decided: said by Tove Brink, not Ada Lind"),
        "{decided}"
    );
    for keys in ["cSTove Brink<enter><enter>", "cD2031-04-28<enter>"] {
        let app = after(keys);
        let edition = &app.model.edition;
        let left: Vec<usize> = edition
            .statements
            .iter()
            .map(|s| s.witnesses.len())
            .collect();
        assert!(
            left.iter().all(|printings| *printings == 1),
            "{keys}: {left:?}"
        );
        let is_told = |of: &crate::edition::Statement| {
            let day = of.said_on.as_ref().map(|known| known.value.to_string());
            of.speaker.as_deref() == Some("Tove Brink") || day.as_deref() == Some("2031-04-28")
        };
        assert_eq!(
            edition.statements.iter().filter(|s| is_told(s)).count(),
            1,
            "{keys}"
        );
    }
}

/// The reader at the statement that two articles print, after the keys.
fn at_shared(keys: &str) -> App {
    let notebook = Notebook::in_memory();
    let mut app = reader(&notebook, "");
    let shared = shared(&app.model.edition);
    app.model.choose_statement(Some(shared));
    replay::press(&mut app, keys::parse(keys).unwrap());
    app
}

/// By whom each printing of the words about the quay is, and how its event is called on which day.
fn of_the_quay(app: &App) -> Vec<[String; 3]> {
    let edition = &app.model.edition;
    let all = (0..edition.quotations.len()).map(QuotationIx);
    let quay = all.filter(|q| edition.quoted(*q).contains("old quay"));
    let told = quay.map(|q| {
        let statement = &edition[edition[q].statement];
        let day = statement.said_on.as_ref().map(|known| known.value);
        let event = &edition[edition.event_of(edition[q].statement)];
        [
            statement.speaker.clone().unwrap_or_default(),
            day.map(|day| day.to_string()).unwrap_or_default(),
            event.title.clone(),
        ]
    });
    told.collect()
}

#[test]
fn what_was_told_of_one_printing_alone_is_one_line_and_taken_back_whole() {
    let before = of_the_quay(&at_shared(""));
    for keys in ["cSTove Brink<enter><enter>", "cD2031-04-28<enter>"] {
        let listed = at_shared(&format!("{keys}C"));
        assert_eq!(listed.model.notebook.deeds().count(), 1, "{keys}");
        let screen = words_of(&listed);
        assert!(
            screen.contains("this printing alone, which leaves"),
            "{screen}"
        );
        let back = at_shared(&format!("{keys}Cd"));
        assert!(made(&back).is_empty(), "{keys}");
        assert_eq!(of_the_quay(&back), before, "{keys}");
        assert_eq!(
            of_the_quay(&at_shared(&format!("{keys}Cdu"))),
            of_the_quay(&listed)
        );
    }
}

#[test]
fn the_speaker_of_one_quotation_is_not_that_of_the_others_of_its_statement() {
    let plain = Edition::build(texts(), &[]);
    let article = plain.article("ledger").unwrap();
    let mut own = plain.quotations_of(article);
    let one = own.find(|q| plain.quoted(*q).contains("old quay")).unwrap();
    let corrected = Edition::build(
        texts(),
        &[Correction::Speaker {
            quotation: plain[one].id.to_string(),
            name: "Tove Brink".into(),
        }],
    );
    assert_eq!(corrected[one].speaker(), Some("Tove Brink"));
    let statement = &corrected[corrected[one].statement];
    assert_eq!(statement.witnesses.len(), 2);
    assert_eq!(statement.speaker.as_deref(), Some("Ada Lind"));
}

#[test]
fn what_holds_for_all_printings_holds_on_when_one_of_them_is_no_quotation() {
    let told = [
        ("csTove Brink<enter><enter>", "both printings"),
        ("cd2031-04-28<enter>", "both printings"),
        ("ct<end><c-u>Quay hearing<enter>", "this event"),
    ];
    for (field, (keys, reach)) in told.into_iter().enumerate() {
        let both = at_shared(keys);
        let of_both = of_the_quay(&both);
        assert_eq!(of_both.len(), 2, "{keys}");
        let list = words_of(&at_shared(&format!("{keys}C")));
        assert!(list.contains(reach), "{keys}: {list}");
        // Whichever of the two goes.
        for outlet in ["", "l"] {
            let one = at_shared(&format!("{keys}{outlet}cx"));
            let [left] = &of_the_quay(&one)[..] else {
                panic!("{keys}{outlet}: two are left");
            };
            assert_eq!(left[field], of_both[0][field], "{keys}{outlet}");
            let list = words_of(&at_shared(&format!("{keys}{outlet}cxC")));
            let left = format!("{reach}: 1 of 2 is a quotation now");
            assert!(list.contains(&left), "{keys}{outlet}: {list}");
        }
    }
    let titled = at_shared("ct<end><c-u>Quay hearing<enter>");
    let sheet = exported(
        &titled.model.edition,
        Format::Markdown,
        Contents::Statements,
    );
    assert!(String::from_utf8(sheet).unwrap().contains("Quay hearing"));
}

#[test]
fn a_correction_says_how_far_it_reached_and_whether_an_event_was_left() {
    let said = |keys: &str| at_shared(keys).model.notice.unwrap().text;
    for keys in ["csTove Brink<enter><enter>", "cd2031-04-28<enter>"] {
        let told = said(keys);
        assert!(told.contains(", 2 quotations in 2 articles; u"), "{told}");
        assert!(!told.contains("left the event"), "{told}");
    }
    let left = said("cD2031-04-28<enter>");
    assert!(
        left.contains(", 1 quotation in 1 article; u") && left.contains("it has left the event “"),
        "{left}"
    );
    let rule = said("ceTove Brink<enter><enter>");
    assert!(
        rule.starts_with("corrected: Tove Brink, 4 quotations in 3 articles"),
        "{rule}"
    );
}

#[test]
fn the_menu_of_what_was_set_right_speaks_of_the_others_as_found() {
    let menu = at_shared("csTove Brink<enter><enter>c");
    let screen = replay::text(&replay::drawn(&menu));
    let line = screen.lines().find(|line| line.contains("everywhere"));
    let line = line.unwrap();
    assert!(
        line.contains("the other 2") && line.contains("(now Ada Lind)"),
        "{line}"
    );
    // A rule for them leaves what was told of the statement.
    let ruled = at_shared("csTove Brink<enter><enter>ceEva Vik<enter><enter>");
    assert!(
        of_the_quay(&ruled)
            .iter()
            .all(|[speaker, ..]| speaker == "Tove Brink")
    );
}

#[test]
fn where_printings_name_several_speakers_only_the_one_that_is_set_right_is_touched() {
    use crate::reader::correction::choice::{Act, Target};
    use crate::reader::correction::menu::Menu;
    let plain = Edition::build(texts(), &[]);
    let of = |edition: &Edition, words: &str| {
        let mut all = (0..edition.quotations.len()).map(QuotationIx);
        all.find(|q| edition.words_of(*q).starts_with(words))
            .unwrap()
    };
    let id = |words: &str| plain[of(&plain, words)].id.to_string();
    let join = Correction::Join {
        quotation: id("Seals are not fish"),
        with: id("The old quay"),
    };
    let edition = Edition::build(texts(), &[join]);
    let (lind, farrow) = (
        of(&edition, "The old quay"),
        of(&edition, "Seals are not fish"),
    );
    assert_eq!(edition[lind].statement, edition[farrow].statement);
    let menu = |quotation: QuotationIx| {
        let target = Target {
            article: edition[quotation].article,
            quotations: vec![quotation],
            selected: None,
        };
        Menu::new(&edition, target)
    };
    let asked = |menu: &Menu, letter| {
        let choice = &menu.choices[menu.line(letter).unwrap()];
        let Act::Ask(asked) = &choice.act else {
            panic!("{choice:?}")
        };
        let ids = asked.of.iter().filter_map(|id| edition.quotation(id));
        let words = format!("{} {}", choice.words, choice.now().unwrap());
        (words, ids.collect::<HashSet<_>>())
    };
    for quotation in [lind, farrow] {
        let menu = menu(quotation);
        let (words, touched) = asked(&menu, 's');
        let name = edition[quotation].speaker().unwrap();
        assert!(words.contains(&format!("found as {name}")), "{words}");
        assert!(
            touched.iter().all(|q| edition[*q].speaker() == Some(name)),
            "{words}"
        );
        let (words, touched) = asked(&menu, 'l');
        assert!(
            words.contains("Ada Lind") && words.contains("Mo Farrow"),
            "{words}"
        );
        assert!(touched.contains(&lind) && touched.contains(&farrow));
    }
    // Who looks at the printings, or gets the sheet, reads whose words it holds.
    let mut app = reader(&Notebook::in_memory(), "");
    app.model.edition = std::sync::Arc::new(edition.clone());
    app.model.choose_statement(Some(edition[lind].statement));
    let shown = words_of(&app);
    assert!(shown.contains("in part given to Mo Farrow"), "{shown}");
    let mut out = Vec::new();
    let sheet = Contents::Statement(edition[lind].statement);
    let notebook = Notebook::in_memory();
    export::write(Format::Markdown, &edition, &notebook, sheet, &mut out).unwrap();
    let page = String::from_utf8(out).unwrap();
    assert!(
        page.contains("# Ada Lind (NL names Mo Farrow in part)"),
        "{page}"
    );
    assert!(page.contains("in part given to Mo Farrow"), "{page}");
}

#[test]
fn what_has_become_of_any_of_the_words_of_one_decision_is_listed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("notebook.jsonl");
    let edition = Edition::build(texts(), &[]);
    let opened = || Notebook::open_at(&path, &CorpusKey::of_paths(&[]), &edition.articles);
    let all = edition.quotations.iter();
    let quay = all.filter(|placed| {
        edition[placed.article].text[placed.quotation.extent().range()].contains("old quay")
    });
    let set = quay.map(|placed| Correction::StatementSpeaker {
        quotation: placed.id.to_string(),
        name: "Tove Brink".into(),
    });
    let mut notebook = opened();
    notebook.correct_all(set.collect(), &edition);
    notebook.save(&edition.articles).unwrap();
    let listed = |notebook: &Notebook| words_of(&reader(notebook, "C"));
    assert!(!listed(&opened()).contains("words have changed"));
    // The words of the second printing were others when the decision was made.
    let file = std::fs::read_to_string(&path).unwrap();
    let (others, last) = file.trim_end().rsplit_once('\n').unwrap();
    let (_, found) = edition
        .articles
        .iter()
        .map(|a| (&a.id, &a.sha256))
        .find(|(_, sha)| last.contains(&***sha))
        .unwrap();
    let last = last
        .replace("no longer", "no further")
        .replace(&**found, &"0".repeat(64));
    std::fs::write(&path, format!("{others}\n{last}\n")).unwrap();
    let listed = listed(&opened());
    assert!(listed.contains("words have changed"), "{listed}");
}

#[test]
fn a_headline_of_any_words_is_offered_to_be_mended() {
    use crate::reader::correction::choice::{Act, Target};
    use crate::reader::correction::menu::Menu;
    let begun = |line: serde_json::Value| {
        let texts = corpus::from_reader(line.to_string().as_bytes());
        let edition = Edition::build(texts, &[]);
        let target = Target {
            article: edition.article("post").unwrap(),
            quotations: vec![QuotationIx(0)],
            selected: None,
        };
        let mut choices = Menu::new(&edition, target).choices.into_iter();
        let choice = choices.find(|choice| choice.key == 'h').unwrap();
        let now = choice.now().unwrap();
        match choice.act {
            Act::Ask(asked) => (asked.begun().to_string(), now),
            act => panic!("{act:?}"),
        }
    };
    let headed = begun(json!({"id": "post", "headline": "unknown", "text": POST}));
    assert_eq!(headed, ("unknown".into(), "(now unknown)".into()));
    let text = "“We owe the crews a harbour that does not flood,” Ada Lind said.";
    let bare = begun(json!({"id": "post", "text": text}));
    assert_eq!(bare, (String::new(), "(now unknown)".into()));
}
