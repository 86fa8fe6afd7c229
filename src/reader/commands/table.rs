//! The table of commands.

use super::command::{Command, CommandGroup, CommandInfo};
use super::context::{Context, Scope};
use crate::reader::lists::ListKind;
use std::sync::LazyLock;
use strum::IntoEnumIterator;

const TIMELINE: Scope = Scope::At(Context::Timeline);
const STATEMENTS: Scope = Scope::At(Context::Statements);
const PRINTINGS: Scope = Scope::At(Context::Printings);
const COMPARE: Scope = Scope::At(Context::Compare);
const SOURCE: Scope = Scope::At(Context::Source);
const CHECK: Scope = Scope::At(Context::Check);
const ALL_STATEMENTS: Scope = Scope::At(Context::List(ListKind::Statements));
const ARTICLES: Scope = Scope::At(Context::List(ListKind::Articles));
const FOUND: Scope = Scope::At(Context::List(ListKind::Found));
const MARKS: Scope = Scope::At(Context::List(ListKind::Marks));
const DOUBTS: Scope = Scope::At(Context::List(ListKind::Doubts));
const CORRECTIONS: Scope = Scope::At(Context::List(ListKind::Corrections));

/// Where a statement is selected.
const STATEMENT: &[Scope] = &[STATEMENTS, PRINTINGS, COMPARE, SOURCE, ALL_STATEMENTS];
/// Where something can be written on a mark.
const NOTABLE: &[Scope] = &[STATEMENTS, PRINTINGS, SOURCE, MARKS];
/// Where a passage of an article can be cited.
const PASSAGE: &[Scope] = &[STATEMENTS, PRINTINGS, COMPARE, SOURCE, CHECK, FOUND, MARKS];
/// Where the cursor stands in an article or on one.
const ARTICLE: &[Scope] = &[
    STATEMENTS, PRINTINGS, COMPARE, SOURCE, CHECK, FOUND, ARTICLES, MARKS, DOUBTS,
];
/// Where there is something to set right.
const CORRECTABLE: &[Scope] = &[
    STATEMENTS, PRINTINGS, COMPARE, SOURCE, ARTICLES, MARKS, DOUBTS,
];

const fn entry(
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    scopes: &'static [Scope],
    group: CommandGroup,
    short: &'static str,
    doc: &'static str,
) -> CommandInfo {
    CommandInfo {
        command,
        name,
        doc,
        short,
        group,
        keys,
        scopes,
    }
}

/// The command that shows a list.
fn shows(kind: ListKind) -> CommandInfo {
    let list = kind.spec();
    let scopes = &[Scope::Screens];
    entry(
        Command::List(kind),
        list.name,
        list.keys,
        scopes,
        CommandGroup::Go,
        "",
        list.doc,
    )
}

/// Every command, in the order in which the help lists them within a group and the footer from left to right.
pub static COMMANDS: LazyLock<Vec<CommandInfo>> = LazyLock::new(|| {
    let lists = ListKind::iter().map(shows);
    before_lists()
        .into_iter()
        .chain(lists)
        .chain(after_lists())
        .collect()
});

#[rustfmt::skip]
fn before_lists() -> Vec<CommandInfo> {
    use Command::*;
    use CommandGroup::{Checking, Correcting, Differences, Go, Marking, Move, Reading};
    use Scope::{Landing, OpeningLists, Screens, Scrolling};
    vec![
        entry(Compare, "compare", &["<enter>"], &[STATEMENTS, PRINTINGS, SOURCE], Go, "compare", "Lay the printings of the statement side by side"),
        entry(NextDifference, "next-difference", &["n"], &[COMPARE], Differences, "next", "Go to the next difference"),
        entry(PreviousDifference, "previous-difference", &["p", "N"], &[COMPARE], Differences, "previous", "Go to the previous difference"),
        entry(NextBase, "next-base", &["b"], &[COMPARE], Differences, "base", "Compare against the next witness"),
        entry(PairLayout, "pair", &["d"], &[COMPARE], Differences, "pair", "Two outlets side by side"),
        entry(TableLayout, "table", &["t"], &[COMPARE], Differences, "table", "All outlets in one alignment table"),
        entry(ApparatusLayout, "apparatus", &["a"], &[COMPARE], Differences, "apparatus", "One text with the list of its variants"),
        entry(Source, "source", &["s"], &[STATEMENTS, PRINTINGS, ALL_STATEMENTS, COMPARE], Go, "source", "Open the statement's place in the selected outlet's article"),
        entry(Hide, "hide", &["h"], &[COMPARE], Differences, "hidden", "Show the differences that are hidden (typography at first), or hide them again"),
        entry(HideKinds, "hide-kinds", &["H"], &[COMPARE], Differences, "", "Choose which kinds of differences are hidden"),
        entry(HidePerhaps, "hide-perhaps", &["P"], &[COMPARE], Differences, "perhaps", "Leave out printings that are only perhaps of the statement, or show them again"),
        entry(WordByWord, "word-by-word", &["w"], &[COMPARE], Differences, "", "Align a translation among printings in the speaker's words word by word, or sentence by sentence again"),
        entry(NextFinding, "next-finding", &["n"], &[CHECK], Checking, "next", "Go to the next finding, or passage where all are stepped through"),
        entry(PreviousFinding, "previous-finding", &["p", "N"], &[CHECK], Checking, "previous", "Go to the one before"),
        entry(NextStop, "next-stop", &["s"], &[CHECK], Checking, "stop", "Go to the next finding that is a stop (▲): the others are passed over"),
        entry(AllPassages, "all-passages", &["a"], &[CHECK], Checking, "all", "Step through every passage of the drafts, exact ones too, or through the findings alone again"),
        entry(LetStand, "let-stand", &["i"], &[CHECK], Checking, "let stand", "Let the finding stand, with a reason that goes into the baseline file; u takes it back"),
        entry(Open, "open", &["<enter>"], &[TIMELINE, OpeningLists, COMPARE, CHECK], Go, "open", "Open what the cursor stands on"),
        entry(NextPane, "next-pane", &["<tab>"], &[Landing, CHECK, MARKS], Move, "pane", "Go to the next panel"),
        entry(PreviousPane, "previous-pane", &["<s-tab>"], &[Landing], Move, "", "Go to the panel before"),
        entry(NextEvent, "next-event", &["J", "<s-down>"], &[Landing], Move, "", "Go to the next event"),
        entry(PreviousEvent, "previous-event", &["K", "<s-up>"], &[Landing], Move, "", "Go to the event before"),
        entry(Sort, "sort", &["S"], &[STATEMENTS, PRINTINGS, ALL_STATEMENTS], Move, "", "Sort the statements: as said, most outlets, most differences, most weight"),
        entry(SortMarks, "sort-marks", &["S"], &[MARKS], Move, "", "Sort the marks: as made, newest first, by article, by label, by tag"),
        entry(NextOutlet, "next-outlet", &["]", "<tab>"], &[COMPARE, SOURCE], Move, "outlet", "Go to the next outlet that prints the statement"),
        entry(PreviousOutlet, "previous-outlet", &["[", "<s-tab>"], &[COMPARE, SOURCE], Move, "", "Go to the outlet before"),
        entry(NextStatement, "next-statement", &[")", "J"], &[COMPARE, SOURCE], Move, "", "Go to the next statement"),
        entry(PreviousStatement, "previous-statement", &["(", "K"], &[COMPARE, SOURCE], Move, "", "Go to the statement before"),
        entry(NextQuotation, "next-quotation", &["}"], &[SOURCE], Reading, "quotation", "Go to the next quotation, or select to the end of the sentence"),
        entry(PreviousQuotation, "previous-quotation", &["{"], &[SOURCE], Reading, "", "Go to the quotation before, or select back by a sentence"),
        entry(NextWord, "next-word", &["w"], &[SOURCE], Reading, "", "Extend the selection by a word"),
        entry(PreviousWord, "previous-word", &["b"], &[SOURCE], Reading, "", "Take a word from the selection"),
        entry(SecondArticle, "second-article", &["t"], &[SOURCE], Reading, "beside", "Show a second article beside, or take it away"),
        entry(Select, "select", &["v"], &[SOURCE], Marking, "select", "Begin or end selecting a passage"),
        entry(SelectParagraph, "select-paragraph", &["V"], &[SOURCE], Marking, "", "Select the paragraph; again, the next one too"),
        entry(OtherEnd, "other-end", &["O"], &[SOURCE], Marking, "", "Move the other end of the selection"),
        entry(Mark, "mark", &["m"], STATEMENT, Marking, "mark", "Mark the selected passage or printing, or take its mark away"),
        entry(MarkStatement, "mark-statement", &["ga"], STATEMENT, Marking, "", "Mark the statement in all outlets that print it, or take these marks away"),
        entry(Copy, "copy", &["y"], PASSAGE, Marking, "copy", "Copy the passage with its citation to the clipboard"),
        entry(Note, "note", &["a"], NOTABLE, Marking, "note", "Write a note beside the mark, which is made where there is none; #words at its end are tags"),
        entry(NoteInEditor, "note-in-editor", &["E"], NOTABLE, Marking, "", "Write the note and its #tags in your editor, in as many lines as it takes"),
        entry(Label, "label", &["L"], NOTABLE, Marking, "", "Give the mark a label of the set, or take its label away"),
        entry(Unmark, "take-away", &["d"], &[MARKS, CORRECTIONS], Marking, "take away", "Take the mark or the correction away"),
        entry(Attach, "attach", &["R"], &[MARKS, CORRECTIONS], Marking, "other words", "Put the mark or the correction on other words, those of one that is not found above all: the words that are marked next"),
        entry(Accept, "accept", &["y"], &[DOUBTS], Correcting, "accept", "Accept what the machine is unsure of"),
        entry(Refuse, "refuse", &["n"], &[DOUBTS], Correcting, "refuse", "Refuse it: another statement, or choose what is true"),
        entry(Confirm, "right-as-found", &["r"], &[DOUBTS], Correcting, "right", "Right as found: settle its doubts, and leave open whose statement it perhaps is"),
        entry(AcceptPrinting, "same-statement", &["+"], &[STATEMENTS, PRINTINGS, COMPARE, SOURCE], Correcting, "", "Accept that the printing with ? is of this statement: the outlet's, else every one"),
        entry(RefusePrinting, "other-statement", &["-"], &[STATEMENTS, PRINTINGS, COMPARE, SOURCE], Correcting, "", "Refuse it: the printing with ? is another statement"),
        entry(Correct, "correct", &["c"], CORRECTABLE, Correcting, "correct", "Set right the speaker, the day, the statement, the event or the outlet; with words selected, where a quotation begins and ends, or one that was missed"),
        entry(Undo, "undo", &["u"], &[Screens], Correcting, "", "Take back what was marked, noted or corrected last, also in an earlier run"),
        entry(Redo, "redo", &["U"], &[Screens], Correcting, "", "Do again what was taken back last"),
        entry(Search, "search", &["/"], &[Scrolling], Go, "search", "Search all articles: text, speakers, outlets; in Marks, all that their lines say"),
        entry(Places, "go-to", &["<c-p>"], &[Screens], Go, "", "Go to an article, an event, a statement or a speaker by some of its letters"),
        entry(Filter, "filter", &["f"], &[Screens], Go, "filter", "Show only a speaker, an outlet, days, an extent, a kind of difference; in Marks, only marks with a label, a tag, an outlet or some words; or take a filter away"),
        entry(Unfilter, "unfilter", &["F"], &[Screens], Go, "", "Take the last filter away"),
        entry(NextFound, "next-found", &["n"], &[SOURCE, FOUND], Move, "", "Go to the next place found"),
        entry(PreviousFound, "previous-found", &["N"], &[SOURCE, FOUND], Move, "", "Go to the place found before"),
        entry(Export, "export", &["x"], &[Screens], Marking, "export", "Write marks, the quote sheet of the statement (one page to be handed over), statements, the matrix or the timeline to a file: Markdown, HTML, DOCX, CSV …; in Check the report on the drafts"),
        entry(Fold, "fold", &["za"], &[Landing], Move, "", "Fold the month or story of the timeline, or unfold it"),
        entry(FoldAll, "fold-all", &["zM"], &[Landing], Move, "", "Fold all months or stories of the timeline"),
        entry(UnfoldAll, "unfold-all", &["zR"], &[Landing], Move, "", "Unfold all months or stories of the timeline"),
        entry(Zen, "zen", &["Z"], &[SOURCE], Reading, "", "Nothing but the article on the whole screen, and back again"),
        entry(Browse, "browse", &["o"], ARTICLE, Reading, "", "Open the article's page in the browser, at the passage"),
        entry(Edit, "edit", &["e"], ARTICLE, Reading, "", "Open the file of the article or the draft in your editor, at the line of the passage"),
        entry(Down, "down", &["j", "<down>"], &[Scrolling], Move, "", "Down one line"),
        entry(Up, "up", &["k", "<up>"], &[Scrolling], Move, "", "Up one line"),
        entry(Left, "left", &["h", "<left>"], &[STATEMENTS, PRINTINGS, SOURCE], Move, "", "To the outlet, article or letter on the left"),
        entry(Right, "right", &["l", "<right>"], &[STATEMENTS, PRINTINGS, SOURCE], Move, "", "To the outlet, article or letter on the right"),
        entry(HalfPageDown, "half-page-down", &["<c-d>", "<pagedown>", "<space>"], &[Scrolling], Move, "", "Down half a page"),
        entry(HalfPageUp, "half-page-up", &["<c-u>", "<pageup>"], &[Scrolling], Move, "", "Up half a page"),
        entry(First, "first", &["gg", "<home>"], &[Scrolling], Move, "", "To the beginning"),
        entry(Last, "last", &["G", "<end>"], &[Scrolling], Move, "", "To the end"),
    ]
}

#[rustfmt::skip]
fn after_lists() -> Vec<CommandInfo> {
    use Command::*;
    use CommandGroup::{Go, Program};
    use Scope::{At, Everywhere, Screens, Scrolling};
    vec![
        entry(Forward, "forward", &["<a-o>", "<a-right>"], &[Screens], Go, "", "Go forward again to where you came back from (ctrl-i would be tab, which goes to the next panel)"),
        entry(Cancel, "cancel", &["<esc>"], &[Scrolling], Program, "", "Leave: close what lies over the screen, stop selecting, go back"),
        entry(StopReading, "stop-reading", &["<esc>"], &[At(Context::Reading)], Program, "stop and read what is there", "Stop reading the articles and open what is there"),
        entry(Mouse, "mouse", &["gm"], &[Scrolling], Program, "", "Listen to the mouse, or leave it to the terminal"),
        entry(Suspend, "suspend", &["<c-z>"], &[Everywhere], Program, "", "Stop the program and give the terminal to the shell; fg comes back"),
        entry(Redraw, "redraw", &["<c-l>"], &[Everywhere], Program, "", "Draw the screen anew"),
        entry(LayBeside, "beside", &["gb"], &[Screens], Program, "", "Lay the notebook beside the articles, in the folder that is opened, to be shared with them"),
        entry(Reread, "reread", &["gr"], &[Screens], Program, "", "Read the articles again, where their files have changed; you stay where you are"),
        entry(WriteManifest, "write-manifest", &["gw"], &[Screens], Program, "", "Write the outlets, sigla, kinds, headlines and days of publication that you have set into corpus.toml, whose comments stay"),
        entry(Help, "help", &["?", "<f1>"], &[Everywhere], Program, "keys", "List the keys that work here"),
        entry(Palette, "commands", &[":"], &[Screens], Program, "commands", "Run a command by its name"),
        entry(Back, "back", &["<c-o>", "<a-left>", "<backspace>"], &[Screens], Go, "back", "Go back to where you were before"),
        entry(Quit, "quit", &["q", "<c-c>"], &[Everywhere], Program, "quit", "Leave Verbatim"),
    ]
}
