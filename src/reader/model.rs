//! Everything that the screen depends on. `update` changes it, `view` shows it, and it knows neither of them.

use super::check::{Check, Drafts};
use super::commands::Context;
use super::compare::VariantFilter;
use super::config::Config;
use super::event::Work;
use super::filter::{Filter, MAX_COLLATED_BYTES};
use super::index::{Index, Indexed, beginning, printers};
use super::jumps::Jumps;
use super::keymap::Pending;
use super::keys::Key;
use super::lists::{ListData, ListKind, Subject};
use super::mark_list::{MarkList, named};
use super::overlay::Overlay;
use super::picker::PickerEntry;
use super::rows::{Group, TimelineRows, group_of};
use super::screen::{LandingPane, Location, Screen, Selection};
use super::search::Search;
use super::session_state::SessionState;
use super::theme::{Role, Theme};
use crate::collation::Collation;
use crate::collation::collate;
use crate::edition::{Correction, Edition, EventIx, OutletIx, Sort, StatementIx};
use crate::export::{Lost, correction_in_words_of_both};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use ratatui::layout::{Rect, Size};
use std::collections::{BTreeSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

/// One line said to the reader until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What is said.
    pub text: String,
    /// How it is coloured: whether what was asked went well.
    pub role: Role,
}

/// How far the corpus has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The corpus is being read; nothing of it is there yet.
    Reading,
    /// The first articles are there; the others are being read.
    Filling,
    /// The whole corpus is there.
    Ready,
}

/// The state of the reader.
#[derive(Debug)]
pub struct Model {
    /// What is read; empty until it arrives.
    pub edition: Arc<Edition>,
    /// The drafts that are checked against it, where any are.
    pub drafts: Option<Drafts>,
    /// Tables over the edition.
    pub index: Index,
    /// The filters that are set, and what passes them.
    pub filter: Filter,
    /// The timeline's lines.
    pub rows: TimelineRows,
    /// What can be gone to, once it has been asked for.
    pub destinations: Option<Arc<Vec<PickerEntry>>>,
    /// All statements that pass, in the chosen order, while they are listed.
    pub all_statements: Vec<StatementIx>,
    /// The order in which `all_statements` stand; `None` where they must be gathered anew.
    pub listed_in: Option<Sort>,
    /// Months of the timeline that are folded, and stories that are not.
    pub turned: BTreeSet<Group>,
    /// Whether the edition has arrived.
    pub progress: Progress,
    /// The files of the corpus that have changed on disk since they were read.
    pub changed_files: Vec<PathBuf>,
    /// Whether the corpus is being read again.
    pub rereading: bool,
    /// How far the reading of the corpus is.
    pub work: Work,
    /// The window in cells.
    pub size: Size,
    /// The look.
    pub theme: Theme,
    /// The look that the terminal's answer about its background decides on, where it was asked.
    pub asked_theme: Option<Theme>,
    /// What the reader has set once for all, the keys among it.
    pub config: Config,
    /// Where the reader was the last time, until the articles are there.
    pub last_session: Option<SessionState>,
    /// What was pressed before there was anything to press it on.
    pub early: Vec<Key>,
    /// What was pressed on what is being found out still.
    pub typeahead: VecDeque<Key>,
    /// What has been typed of a sequence.
    pub pending: Pending,
    /// The screen that is shown, and what is selected.
    pub location: Location,
    /// The screens that were shown before, for the way back.
    pub jumps: Jumps<Location>,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// What is said to the reader below the screen.
    pub notice: Option<Notice>,
    /// What is said once the edition is built anew.
    pub said_when_rebuilt: String,
    /// The ids of a quotation that was taken out of its statement and of one that stays there: whether both are of one event
    /// still is known when the edition is there.
    pub parted: Option<(String, String)>,
    /// The statements of the selected event, in the chosen order.
    pub statements: Vec<StatementIx>,
    /// The collation of the selected statement's witnesses, in their order, where it has several.
    pub collated: Option<(StatementIx, Collation)>,
    /// Whether an article has the whole screen for itself.
    pub zen: bool,
    /// What Compare leaves out.
    pub variant_filter: VariantFilter,
    /// The last search.
    pub search: Search,
    /// The reader's marks and corrections.
    pub notebook: Notebook,
    /// What was marked and is not found any more: no outlet is silent of what it printed then.
    pub lost: Lost,
    /// The edition and the passages that it was gathered from.
    lost_of: Option<u64>,
    /// Which marks are listed, and in which order.
    pub mark_list: MarkList,
    /// The id of the mark that is given a label.
    pub labelling: Option<String>,
    /// The mark that was made for what is being written on it: it goes where nothing is written.
    pub made_for_note: Option<String>,
    /// The mark that the last command made: a note or a label that is written next is on it.
    pub just_marked: Option<String>,
    /// What is put on the words that are marked next.
    pub attaching: Option<Attaching>,
    /// What became of a key that would have opened a line to type in.
    pub refusal: Refusal,
}

/// Whether a key that opens a line or a menu was refused: letters behind it were meant for that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Refusal {
    /// No key was refused, or the reader has gone on since.
    #[default]
    None,
    /// The last key was refused.
    Last,
    /// Letters were typed since, which are not taken.
    TypedOn,
}

/// What is put on other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attaching {
    /// The mark with this id.
    Mark(String),
    /// The deed of which this is the first correction.
    Correction(Correction),
}

impl Model {
    /// A reader that still waits for its edition.
    pub fn new(config: Config, theme: Theme, size: Size) -> Self {
        let hidden = config.hidden.clone();
        Self {
            edition: Arc::default(),
            drafts: None,
            index: Index::default(),
            filter: Filter::default(),
            rows: TimelineRows::default(),
            turned: BTreeSet::new(),
            destinations: None,
            all_statements: Vec::new(),
            listed_in: None,
            progress: Progress::Reading,
            changed_files: Vec::new(),
            rereading: false,
            work: Work::default(),
            size,
            theme,
            asked_theme: None,
            config,
            last_session: None,
            early: Vec::new(),
            typeahead: VecDeque::new(),
            pending: Pending::default(),
            location: Location {
                screen: Screen::Landing,
                pane: LandingPane::default(),
                selection: Selection {
                    event: EventIx(0),
                    statement: None,
                    outlet: OutletIx(0),
                },
                order: Sort::default(),
            },
            jumps: Jumps::default(),
            overlay: None,
            notice: None,
            said_when_rebuilt: String::new(),
            parted: None,
            statements: Vec::new(),
            collated: None,
            zen: false,
            variant_filter: VariantFilter::hiding(hidden),
            search: Search::default(),
            notebook: Notebook::in_memory(),
            lost: Lost::default(),
            lost_of: None,
            mark_list: MarkList::default(),
            labelling: None,
            made_for_note: None,
            just_marked: None,
            attaching: None,
            refusal: Refusal::None,
        }
    }

    /// The edition has arrived: begin at the event that most outlets cover, or with the drafts that are checked.
    pub fn open(&mut self, opened: Indexed, notebook: Notebook) {
        self.index = opened.index;
        self.edition = opened.edition;
        self.filter.apply(&self.edition);
        let first = beginning(&self.edition);
        self.turned.extend(self.turned_at_first());
        self.lay_out();
        self.notebook = notebook;
        self.progress = Progress::Ready;
        self.notice = None;
        let hints = self.notebook.hints();
        let notices = self.notebook.notices();
        if let Some(first) = notices.first().or(hints.first()) {
            self.say(Role::Notice, format!("! lists it: {}", first.reason));
        }
        let failed = self.edition.problems.iter().find(|one| !one.is_note);
        if let Some(first) = failed {
            let told = format!("not read: {first}; ! lists all");
            self.say(Role::Problem, told);
        }
        if let Some(first) = self.config.problems.first() {
            self.say(Role::Problem, format!("{first}; ! lists the problems"));
        }
        self.choose_event(first);
        if let Some(drafts) = &self.drafts {
            let first = drafts.problems().first().map(ToString::to_string);
            self.location.screen = Screen::Check(Box::new(Check::new(drafts)));
            if let Some(first) = first {
                self.say(Role::Problem, format!("{first}; ! lists all"));
            }
        }
    }

    /// The group that the timeline opens by itself: that of the event at which one begins.
    pub fn turned_at_first(&self) -> Option<Group> {
        let group = group_of(&self.edition, beginning(&self.edition));
        group.begins_folded().then_some(group)
    }

    /// The edition with its tables.
    pub fn indexed(&self) -> Indexed {
        Indexed {
            edition: Arc::clone(&self.edition),
            index: self.index.clone(),
        }
    }

    /// Where the keys go.
    pub fn context(&self) -> Context {
        if let Some(Overlay::Help(_)) = self.overlay {
            return Context::Help;
        }
        self.context_below()
    }

    /// Where the keys go when nothing lies over the screen.
    pub fn context_below(&self) -> Context {
        if self.progress == Progress::Reading {
            return Context::Reading;
        }
        self.location.screen.context(self.location.pane)
    }

    /// What is put on the words that are marked next, in words: the mark “We sail …”.
    pub fn attached(&self) -> Option<String> {
        match self.attaching.as_ref()? {
            Attaching::Mark(id) => {
                let mut marks = self.notebook.marks().iter();
                let mark = marks.find(|mark| mark.id == *id)?;
                Some(format!("the mark {}", named(mark)))
            }
            Attaching::Correction(correction) => {
                let words = correction_in_words_of_both(&self.edition, &self.notebook, correction);
                Some(format!("the correction “{words}”"))
            }
        }
    }

    /// What the cursor of the list that is shown stands on.
    pub fn list_subject(&self) -> Option<Subject<'_>> {
        let list = self.location.list()?;
        (list.spec().subject)(&self.list_data(), list.cursor)
    }

    /// Keeps the cursor of the list that is shown within it.
    pub fn clamp_list(&mut self) {
        let Some(list) = self.location.list() else {
            return;
        };
        let last = (list.spec().count)(&self.list_data()).saturating_sub(1);
        if let Screen::List(list) = &mut self.location.screen {
            list.cursor = list.cursor.min(last);
        }
    }

    /// Selects an event and its first statement.
    pub fn choose_event(&mut self, event: EventIx) {
        self.location.selection.event = event;
        self.statements = self.listed(event);
        self.choose_statement(self.statements.first().copied());
    }

    /// Selects the statement in whose row this one stands, and with it its event; the outlet stays where it
    /// prints the statement.
    pub fn choose_statement(&mut self, statement: Option<StatementIx>) {
        let statement = statement.map(|statement| self.edition.row_of(statement));
        self.location.selection.statement = statement;
        let Some(statement) = statement else { return };
        let event = self.edition.event_of(statement);
        if event != self.location.selection.event {
            self.location.selection.event = event;
            self.statements = self.listed(event);
        }
        let outlet = self.location.selection.outlet;
        let printers = printers(&self.edition, &self.edition[statement]);
        if !printers.contains(&outlet) {
            let base = &self.edition[statement];
            let base = base.witnesses.get(base.base);
            let base = base.map(|witness| self.edition.outlet_of(witness.article));
            if let Some(outlet) = base.or(printers.first().copied()) {
                self.location.selection.outlet = outlet;
            }
        }
    }

    /// What the lists are made of.
    pub fn list_data(&self) -> ListData<'_> {
        ListData {
            edition: &self.edition,
            index: &self.index,
            notebook: &self.notebook,
            lost: &self.lost,
            search: &self.search,
            settings_problems: &self.config.problems,
            draft_problems: self.drafts.as_ref().map_or(&[], Drafts::problems),
            statements: &self.all_statements,
            order: self.location.order,
            mark_list: &self.mark_list,
            labels: &self.config.labels,
        }
    }

    /// Finds out which marks are listed, where they are. The cursor stays on its mark, wherever that stands now: what is
    /// pressed next is meant for it.
    pub fn list_marks(&mut self) {
        let list = self.location.list();
        let Some(list) = list.filter(|list| list.kind == ListKind::Marks) else {
            return;
        };
        let current = self.mark_list.id(list.cursor).map(str::to_owned);
        let labels = &self.config.labels;
        self.mark_list.fill(&self.edition, &self.notebook, labels);
        let line = current.and_then(|id| self.mark_list.line_of(&id));
        if let (Screen::List(list), Some(line)) = (&mut self.location.screen, line) {
            list.cursor = line;
        }
        self.clamp_list();
    }

    /// The statement that stands on the screen, which commands of a statement are about: whatever was selected before, the
    /// reader sees nothing of it in an article without it, in a draft, or in a list but on the line of the cursor.
    pub fn shown_statement(&self) -> Option<StatementIx> {
        let is_shown = match &self.location.screen {
            Screen::Landing => true,
            Screen::Compare(_) | Screen::Source(_) => self.location.screen.subject().0.is_some(),
            Screen::Check(_) => false,
            Screen::List(_) => match self.list_subject() {
                Some(Subject::Statement(statement)) => return Some(statement),
                _ => false,
            },
        };
        self.location.selection.statement.filter(|_| is_shown)
    }

    /// Where the selected statement stands among those of its event.
    pub fn position(&self) -> Option<usize> {
        let chosen = self.location.selection.statement?;
        self.statements.iter().position(|s| *s == chosen)
    }

    /// Brings up to date what follows from the rest; `body` is the room that the screen has for itself.
    pub fn settle(&mut self, body: Rect) {
        self.list_all();
        self.collate();
        self.remember();
        let measure = self.config.measure;
        let screen = &mut self.location.screen;
        screen.fit((&self.edition, &self.lost), body, measure, self.zen);
    }

    /// Gathers what was marked and is not found any more, unless neither the texts nor such marks are others than before.
    fn remember(&mut self) {
        let mut of = DefaultHasher::new();
        Arc::as_ptr(&self.edition).hash(&mut of);
        let marks = self.notebook.marks().iter();
        let lost = marks.filter(|mark| mark.passages().any(MarkedPassage::is_lost));
        for passage in lost.flat_map(Mark::passages) {
            (&passage.article, passage.span, passage.is_lost()).hash(&mut of);
        }
        let of = of.finish();
        if self.lost_of != Some(of) {
            self.lost = Lost::new(&self.edition, &self.notebook);
            self.lost_of = Some(of);
        }
    }

    /// Collates the selected statement, unless that is done or would take too long for a glance.
    fn collate(&mut self) {
        let chosen = self.location.selection.statement;
        if self.collated.as_ref().map(|(done, _)| *done) == chosen {
            return;
        }
        self.collated = None;
        let Some(ix) = chosen else { return };
        // All witnesses, as in Compare and named as there: what two of them differ in is the same in every table.
        let statement = &self.edition[ix];
        let mut witnesses = self.edition.witness_texts(statement);
        let sigla = self.edition.signed_sigla(statement);
        for (witness, siglum) in witnesses.iter_mut().zip(sigla) {
            witness.siglum = siglum;
        }
        let pieces = witnesses.iter().flat_map(|w| &w.pieces);
        let bytes: usize = pieces.map(String::len).sum();
        if witnesses.len() > 1 && bytes < MAX_COLLATED_BYTES {
            self.collated = Some((ix, collate(&witnesses)));
        }
    }

    /// Goes to a new screen and remembers the one that is left.
    pub fn go(&mut self, screen: Screen) {
        let location = self.location.on(screen);
        let left = std::mem::replace(&mut self.location, location);
        self.jumps.leave(left);
        self.overlay = None;
    }

    /// Says why a line to type in, or a menu, is not opened.
    pub fn refuse_line(&mut self, why: impl Into<String>) {
        self.refusal = Refusal::Last;
        self.say(Role::Problem, why);
    }

    /// Says a line to the reader.
    pub fn say(&mut self, role: Role, text: impl Into<String>) {
        let text = crate::text::printable(&text.into());
        self.notice = Some(Notice { text, role });
    }
}
