//! The table of commands.

use super::Command::{self, *};
use super::Place::{Compare as C, Source as S};
use super::{Entry, Group, Place};

const EVERYWHERE: &[Place] = &[
    Place::Timeline,
    Place::Statements,
    Place::Printings,
    C,
    S,
    Place::Articles,
    Place::Marks,
    Place::Doubts,
    Place::Corrections,
    Place::Problems,
    Place::Found,
    Place::Help,
    Place::Reading,
];
const SCREENS: &[Place] = EVERYWHERE.split_at(11).0;
const MOVING: &[Place] = EVERYWHERE.split_at(12).0;
const LANDING: &[Place] = SCREENS.split_at(3).0;
const STATEMENTS: &[Place] = &[Place::Statements, Place::Printings];
const STATEMENT: &[Place] = &[Place::Statements, Place::Printings, C, S];
const LISTS: &[Place] = &[
    Place::Timeline,
    Place::Articles,
    Place::Marks,
    Place::Doubts,
    Place::Corrections,
    Place::Found,
    C,
];
const PASSAGE: &[Place] = &[
    Place::Statements,
    Place::Printings,
    C,
    S,
    Place::Marks,
    Place::Found,
];
const PRINTED: &[Place] = &[
    Place::Statements,
    Place::Printings,
    C,
    S,
    Place::Articles,
    Place::Marks,
    Place::Doubts,
    Place::Found,
];
const CORRECTING: &[Place] = &[
    Place::Statements,
    Place::Printings,
    C,
    S,
    Place::Articles,
    Place::Doubts,
];

const fn entry(
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    places: &'static [Place],
    group: Group,
    short: &'static str,
    doc: &'static str,
) -> Entry {
    Entry {
        command,
        name,
        doc,
        short,
        group,
        keys,
        places,
    }
}

/// Every command, in the order in which the help lists them within a group and the footer from left to right.
#[rustfmt::skip]
pub static COMMANDS: &[Entry] = &[
    entry(Compare, "compare", &["<enter>"], &[Place::Statements, Place::Printings, S], Group::Go, "compare", "Lay the printings of the statement side by side"),
    entry(NextDifference, "next-difference", &["n"], &[C], Group::Differences, "next", "Go to the next difference"),
    entry(PreviousDifference, "previous-difference", &["p", "N"], &[C], Group::Differences, "previous", "Go to the previous difference"),
    entry(NextBase, "next-base", &["b"], &[C], Group::Differences, "base", "Compare against the next witness"),
    entry(Source, "source", &["s"], &[Place::Statements, Place::Printings, C], Group::Go, "source", "Open the statement's place in the selected outlet's article"),
    entry(HideTypography, "hide-typography", &["h"], &[C], Group::Differences, "typography", "Hide or show differences of case, punctuation and marks"),
    entry(Open, "open", &["<enter>"], LISTS, Group::Go, "open", "Open what the cursor stands on"),
    entry(PairLayout, "pair", &["d"], &[C], Group::Differences, "", "Two outlets side by side"),
    entry(TableLayout, "table", &["t"], &[C], Group::Differences, "", "All outlets in one alignment table"),
    entry(ApparatusLayout, "apparatus", &["a"], &[C], Group::Differences, "", "One text with the list of its variants"),
    entry(Command::NextPane, "next-pane", &["<tab>"], LANDING, Group::Move, "pane", "Go to the next panel"),
    entry(PreviousPane, "previous-pane", &["<s-tab>"], LANDING, Group::Move, "", "Go to the panel before"),
    entry(NextEvent, "next-event", &["J", "<s-down>"], LANDING, Group::Move, "", "Go to the next event"),
    entry(PreviousEvent, "previous-event", &["K", "<s-up>"], LANDING, Group::Move, "", "Go to the event before"),
    entry(Sort, "sort", &["S"], STATEMENTS, Group::Move, "", "Sort the statements: as said, most outlets, most differences"),
    entry(NextOutlet, "next-outlet", &["]", "<tab>"], &[C, S], Group::Move, "outlet", "Go to the next outlet that prints the statement"),
    entry(PreviousOutlet, "previous-outlet", &["[", "<s-tab>"], &[C, S], Group::Move, "", "Go to the outlet before"),
    entry(NextStatement, "next-statement", &[")", "J"], &[C, S], Group::Move, "", "Go to the next statement"),
    entry(PreviousStatement, "previous-statement", &["(", "K"], &[C, S], Group::Move, "", "Go to the statement before"),
    entry(NextQuotation, "next-quotation", &["}"], &[S], Group::Reading, "quotation", "Go to the next quotation, or select to the end of the sentence"),
    entry(PreviousQuotation, "previous-quotation", &["{"], &[S], Group::Reading, "", "Go to the quotation before, or select back by a sentence"),
    entry(NextWord, "next-word", &["w"], &[S], Group::Reading, "", "Extend the selection by a word"),
    entry(PreviousWord, "previous-word", &["b"], &[S], Group::Reading, "", "Take a word from the selection"),
    entry(SecondArticle, "second-article", &["t"], &[S], Group::Reading, "beside", "Show a second article beside, or take it away"),
    entry(Select, "select", &["v"], &[S], Group::Marking, "select", "Begin or end selecting a passage"),
    entry(Mark, "mark", &["m"], STATEMENT, Group::Marking, "mark", "Mark the selected passage or printing, or take its mark away"),
    entry(Copy, "copy", &["y"], PASSAGE, Group::Marking, "copy", "Copy the passage with its citation to the clipboard"),
    entry(Note, "note", &["a"], &[S, Place::Marks], Group::Marking, "note", "Write a note beside the mark"),
    entry(Unmark, "take-away", &["d"], &[Place::Marks, Place::Corrections], Group::Marking, "take away", "Take the mark or the correction away"),
    entry(Accept, "accept", &["y"], &[Place::Doubts], Group::Correcting, "accept", "Accept what the machine is unsure of"),
    entry(Refuse, "refuse", &["n"], &[Place::Doubts], Group::Correcting, "refuse", "Refuse it: another statement, or choose what is true"),
    entry(Correct, "correct", &["c"], CORRECTING, Group::Correcting, "correct", "Set right the speaker, the day, the statement or the outlet"),
    entry(Undo, "undo", &["u"], SCREENS, Group::Correcting, "", "Take back the last correction, or put back the last mark taken away"),
    entry(Search, "search", &["/"], SCREENS, Group::Go, "search", "Search all articles: text, speakers, outlets"),
    entry(NextFound, "next-found", &["n"], &[S, Place::Found], Group::Move, "", "Go to the next place found"),
    entry(PreviousFound, "previous-found", &["N"], &[S, Place::Found], Group::Move, "", "Go to the place found before"),
    entry(Export, "export", &["x"], SCREENS, Group::Marking, "export", "Write the marks to a Markdown file in this folder"),
    entry(Browse, "browse", &["o"], PRINTED, Group::Reading, "", "Open the article's page in the browser, at the passage"),
    entry(Edit, "edit", &["e"], PRINTED, Group::Reading, "", "Open the article's file in your editor, at the line of the passage"),
    entry(Down, "down", &["j", "<down>"], MOVING, Group::Move, "", "Down one line"),
    entry(Up, "up", &["k", "<up>"], MOVING, Group::Move, "", "Up one line"),
    entry(Left, "left", &["h", "<left>"], &[Place::Statements, Place::Printings, S], Group::Move, "", "To the outlet, article or letter on the left"),
    entry(Right, "right", &["l", "<right>"], &[Place::Statements, Place::Printings, S], Group::Move, "", "To the outlet, article or letter on the right"),
    entry(HalfPageDown, "half-page-down", &["<c-d>", "<pagedown>", "<space>"], MOVING, Group::Move, "", "Down half a page"),
    entry(HalfPageUp, "half-page-up", &["<c-u>", "<pageup>"], MOVING, Group::Move, "", "Up half a page"),
    entry(First, "first", &["gg", "<home>"], MOVING, Group::Move, "", "To the beginning"),
    entry(Last, "last", &["G", "<end>"], MOVING, Group::Move, "", "To the end"),
    entry(Articles, "articles", &["A"], SCREENS, Group::Go, "", "List the articles: outlet, day, and how each is known"),
    entry(Marks, "marks", &["M"], SCREENS, Group::Go, "", "List the marks"),
    entry(Doubts, "doubts", &["D"], SCREENS, Group::Go, "", "List what the machine is unsure of"),
    entry(Corrections, "corrections", &["C"], SCREENS, Group::Go, "", "List what you have corrected"),
    entry(Problems, "problems", &["!"], SCREENS, Group::Go, "", "List what could not be read"),
    entry(Forward, "forward", &["<a-o>", "<a-right>"], SCREENS, Group::Go, "", "Go forward again to where you came back from"),
    entry(Cancel, "cancel", &["<esc>"], MOVING, Group::Program, "", "Leave: close what lies over the screen, stop selecting, go back"),
    entry(StopReading, "stop-reading", &["<esc>"], &[Place::Reading], Group::Program, "stop and read what is there", "Stop reading the articles and open what is there"),
    entry(Command::Mouse, "mouse", &["gm"], MOVING, Group::Program, "", "Listen to the mouse, or leave it to the terminal"),
    entry(Suspend, "suspend", &["<c-z>"], EVERYWHERE, Group::Program, "", "Stop the program and give the terminal to the shell; fg comes back"),
    entry(Redraw, "redraw", &["<c-l>"], EVERYWHERE, Group::Program, "", "Draw the screen anew"),
    entry(Help, "help", &["?"], EVERYWHERE, Group::Program, "keys", "List the keys that work here"),
    entry(Palette, "commands", &[":"], SCREENS, Group::Program, "commands", "Run a command by its name"),
    entry(Back, "back", &["<c-o>", "<a-left>", "<backspace>"], SCREENS, Group::Go, "back", "Go back to where you were before"),
    entry(Quit, "quit", &["q", "<c-c>"], EVERYWHERE, Group::Program, "quit", "Leave Verbatim"),
];
