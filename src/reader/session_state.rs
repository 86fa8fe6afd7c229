//! Where the reader was in a corpus, in words that outlast the program: ids of articles and quotations,
//! never places in an edition's tables. What is not there any more is passed over.

mod view_settings;

use super::compare::{Compare, Layout};
use super::lists::{List, ListKind};
use super::model::{Model, Pane, Screen};
use super::source::Source;
use crate::edition::{Edition, OutletIx, QuotationIx};
use serde::{Deserialize, Serialize};
use view_settings::ViewSettings;

/// The form that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// A place in the reading of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionState {
    /// The form of the record.
    pub version: u32,
    screen: Shown,
    pane: Panel,
    /// A quotation of the selected statement.
    quotation: Option<String>,
    /// The short name of the selected outlet.
    outlet: Option<String>,
    /// The article being read.
    article: Option<String>,
    /// The quotation that it stands on.
    quoted: Option<String>,
    /// The first byte of its text in view.
    byte: usize,
    /// Whether a second article may stand beside it.
    beside: bool,
    /// The chosen layout of the comparison.
    layout: Option<Laid>,
    /// The line of a list.
    line: usize,
    /// Order, filters, what is left out.
    #[serde(rename = "manner")]
    view_settings: ViewSettings,
}

macro_rules! named {
    ($(#[$doc:meta] $name:ident of $other:ident: $first:ident, $($variant:ident),*;)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum $name {
            #[default]
            $first,
            $($variant,)*
        }

        impl From<$other> for $name {
            fn from(other: $other) -> Self {
                match other {
                    $other::$first => Self::$first,
                    $($other::$variant => Self::$variant,)*
                }
            }
        }

        impl From<$name> for $other {
            fn from(name: $name) -> Self {
                match name {
                    $name::$first => Self::$first,
                    $($name::$variant => Self::$variant,)*
                }
            }
        }
    )*};
}

named! {
    /// A panel of the landing.
    Panel of Pane: Statements, Timeline, Printings;
    /// A layout of the comparison.
    Laid of Layout: Table, Pair, Apparatus;
}

/// A screen that can be come back to; what a search found cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shown {
    #[default]
    Landing,
    Compare,
    Source,
    Speakers,
    Statements,
    Articles,
    Marks,
    Doubts,
    Corrections,
    Problems,
}

impl SessionState {
    /// Where the reader is.
    pub fn of(model: &Model) -> Self {
        let edition = &model.edition;
        let selection = model.location.selection;
        let outlet = edition.outlets.get(selection.outlet.0);
        let mut state = Self {
            version: VERSION,
            pane: model.location.pane.into(),
            quotation: selected(model).map(|q| edition[q].id.clone()),
            outlet: outlet.map(|outlet| outlet.siglum.clone()),
            view_settings: ViewSettings::of(model),
            ..Self::default()
        };
        match &model.location.screen {
            Screen::Landing => {}
            Screen::Compare(compare) => {
                state.screen = Shown::Compare;
                state.layout = compare.chosen_layout.then(|| compare.layout.into());
            }
            Screen::Source(source) => {
                let pane = source.pane();
                state.screen = Shown::Source;
                state.article = Some(edition[pane.article].id.clone());
                state.quoted = source.quotation().map(|q| edition[q].id.clone());
                state.byte = pane.top_byte().unwrap_or(0);
                state.beside = source.beside;
            }
            Screen::List(list) => {
                state.screen = match list.kind {
                    ListKind::Speakers => Shown::Speakers,
                    ListKind::Statements => Shown::Statements,
                    ListKind::Articles => Shown::Articles,
                    ListKind::Marks => Shown::Marks,
                    ListKind::Doubts => Shown::Doubts,
                    ListKind::Corrections => Shown::Corrections,
                    ListKind::Problems => Shown::Problems,
                    ListKind::Found => Shown::Landing,
                };
                state.line = list.cursor;
            }
        }
        state
    }

    /// Whether the statement and the article are there in the first part of a corpus, as far as there are any.
    /// What passes a filter is known when all of it is there.
    pub fn is_there(&self, edition: &Edition) -> bool {
        if self.view_settings.is_filtered() {
            return false;
        }
        let quotations = [&self.quotation, &self.quoted].into_iter().flatten();
        let mut quotations = quotations.map(|id| edition.quotation(id));
        let article = self.article.as_ref().map(|id| edition.article(id));
        quotations.all(|found| found.is_some()) && article.is_none_or(|found| found.is_some())
    }

    /// Goes there, as far as it is there still; the landing as it was is one step back.
    pub fn restore(&self, model: &mut Model) {
        self.view_settings.restore(model);
        let edition = &model.edition;
        let quotation = self.quotation.as_ref();
        let quotation = quotation.and_then(|id| edition.quotation(id));
        let statement = quotation.map(|quotation| edition[quotation].statement);
        let statement = statement.filter(|statement| model.filter.passes(*statement));
        let outlet = self.outlet.as_ref();
        let outlet =
            outlet.and_then(|siglum| edition.outlets.iter().position(|o| o.siglum == *siglum));
        let screen = match self.screen {
            Shown::Landing => None,
            Shown::Compare => statement.map(|statement| {
                let mut compare = Compare::new(edition, statement, model.variant_filter.clone());
                if let Some(layout) = self.layout {
                    compare.set_layout(layout.into());
                }
                Screen::Compare(Box::new(compare))
            }),
            Shown::Source => self.source(model).map(|s| Screen::Source(Box::new(s))),
            Shown::Speakers => Some(self.list(ListKind::Speakers)),
            Shown::Statements => Some(self.list(ListKind::Statements)),
            Shown::Articles => Some(self.list(ListKind::Articles)),
            Shown::Marks => Some(self.list(ListKind::Marks)),
            Shown::Doubts => Some(self.list(ListKind::Doubts)),
            Shown::Corrections => Some(self.list(ListKind::Corrections)),
            Shown::Problems => Some(self.list(ListKind::Problems)),
        };
        if statement.is_some() {
            model.choose_statement(statement);
        }
        if let Some(outlet) = outlet {
            model.location.selection.outlet = OutletIx(outlet);
        }
        model.location.pane = self.pane.into();
        if let Some(mut screen) = screen {
            if let (Screen::Compare(compare), Some(quotation)) = (&mut screen, quotation) {
                compare.choose(model.edition[quotation].article);
            }
            model.go(screen);
        }
    }

    fn list(&self, kind: ListKind) -> Screen {
        let cursor = self.line;
        Screen::List(List { kind, cursor })
    }

    fn source(&self, model: &Model) -> Option<Source> {
        let edition = &model.edition;
        let article = edition.article(self.article.as_ref()?)?;
        let quoted = self.quoted.as_ref();
        let quoted = quoted.and_then(|id| edition.quotation(id));
        let mut source = match quoted {
            Some(quotation) => Source::at_quotation(edition, quotation),
            None => Source::at_place(edition, article, 0),
        };
        if !self.beside {
            source.toggle_beside(edition);
        }
        let side = source.side;
        source.panes[side].scroll_to(self.byte);
        Some(source)
    }
}

/// A quotation of the selected statement: the selected outlet's, else its base's.
fn selected(model: &Model) -> Option<QuotationIx> {
    let edition: &Edition = &model.edition;
    let selection = model.location.selection;
    let statement = selection.statement?;
    let own = edition.witness_of(statement, selection.outlet);
    let base = || edition[statement].witnesses.get(edition[statement].base);
    own.or_else(base)?.quotations.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::reader::config::Config;
    use crate::reader::event::Event;
    use crate::reader::fixture;
    use crate::reader::keys;
    use crate::reader::theme::Theme;
    use crate::reader::update::update;
    use ratatui::layout::Size;

    fn opened(state: Option<SessionState>, keys: &str) -> Model {
        let mut model = Model::new(Config::default(), Theme::Mono, Size::new(120, 36));
        model.last_session = state;
        let opened = Box::new((fixture::edition().into(), Notebook::in_memory()));
        update(&mut model, Event::Opened(opened));
        for key in keys::parse(keys).unwrap() {
            update(&mut model, Event::Key(key));
        }
        model
    }

    #[test]
    fn who_comes_back_is_where_they_were() {
        for keys in [
            "",
            "<tab>",
            "Jj",
            "jl<enter>",
            "<enter>ta]",
            "s}<c-d>t",
            "Aj",
            "D",
            "SS",
            "TSj",
            "foutlet VD<enter>fspeaker Dunne<enter>j",
            "fdifference operator<enter>fprinted fragment<enter>",
            "f2031-05<enter>fseveral<enter><enter>",
            "fweighty<enter>S",
            "<enter>h",
            "<enter>Hnumber<enter><esc>n",
            "<enter>P",
        ] {
            let left = SessionState::of(&opened(None, keys));
            let json = serde_json::to_string(&left).unwrap();
            let back = opened(Some(serde_json::from_str(&json).unwrap()), "");
            assert_eq!(SessionState::of(&back), left, "{keys}");
        }
    }

    #[test]
    fn filters_that_let_nothing_pass_any_more_are_taken_away_and_told() {
        let only = |filter: &str| {
            let json = format!("{{\"manner\":{{\"only\":[{filter}]}}}}");
            opened(Some(serde_json::from_str(&json).unwrap()), "")
        };
        let said = |model: &Model| model.notice.as_ref().map(|notice| notice.text.clone());
        let gone = only("{\"speaker\":\"Nobody Here\"},\"shared\"");
        assert!(
            said(&gone)
                .unwrap()
                .contains("(Nobody Here, several outlets)")
        );
        assert!(!gone.filter.is_set() && !gone.statements.is_empty());
        let unknown = only("{\"difference\":\"smell\"}");
        assert!(said(&unknown).unwrap().contains("known no more"));
        let kept = only("\"shared\"");
        assert!(kept.filter.is_set() && said(&kept).is_none());
    }

    #[test]
    fn what_is_gone_is_passed_over() {
        let state = SessionState {
            screen: Shown::Source,
            quotation: Some("gone:q1".into()),
            outlet: Some("GONE".into()),
            article: Some("gone".into()),
            ..SessionState::default()
        };
        let model = opened(Some(state), "");
        assert!(matches!(model.location.screen, Screen::Landing));
        assert_eq!(
            model.location.selection,
            opened(None, "").location.selection
        );
    }
}
