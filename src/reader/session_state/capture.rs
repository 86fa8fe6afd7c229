//! Taking the reader's place from the model, and going back to it.

use super::{SessionState, VERSION, ViewSettings};
use crate::edition::{Edition, OutletIx, QuotationIx};
use crate::reader::compare::Compare;
use crate::reader::lists::List;
use crate::reader::model::Model;
use crate::reader::screen::{Screen, ScreenName};
use crate::reader::source::Source;

impl SessionState {
    /// Where the reader is.
    pub fn of(model: &Model) -> Self {
        let edition = &model.edition;
        let selection = model.location.selection;
        let outlet = edition.outlets.get(selection.outlet.0);
        let mut state = Self {
            version: VERSION,
            screen: model.location.screen.name(),
            pane: model.location.pane,
            quotation: selected(model).map(|q| edition[q].id.to_string()),
            outlet: outlet.map(|outlet| outlet.siglum.clone()),
            view_settings: ViewSettings::of(model),
            ..Self::default()
        };
        match &model.location.screen {
            Screen::Landing | Screen::Check(_) => {}
            Screen::Compare(compare) => {
                state.layout = compare.chosen_layout.then_some(compare.layout);
            }
            Screen::Source(source) => {
                let pane = source.pane();
                state.article = Some(edition[pane.article].id.clone());
                state.quoted = source.quotation().map(|q| edition[q].id.to_string());
                state.byte = pane.top_byte().unwrap_or(0);
                state.beside = source.beside;
            }
            Screen::List(list) if list.spec().remembered => state.line = list.cursor,
            Screen::List(_) => state.screen = ScreenName::Landing,
        }
        state
    }

    /// Goes there, as far as it is there still; the landing as it was is one step back.
    pub fn restore(&self, model: &mut Model) {
        self.view_settings.restore(model);
        let edition = &model.edition;
        let quotation = self.quotation.as_ref();
        let quotation = quotation.and_then(|id| edition.quotation(id));
        let statement = quotation.map(|quotation| edition.row_of(edition[quotation].statement));
        let statement = statement.filter(|statement| model.filter.passes(*statement));
        let outlet = self.outlet.as_ref();
        let outlet =
            outlet.and_then(|siglum| edition.outlets.iter().position(|o| o.siglum == *siglum));
        let screen = match self.screen {
            ScreenName::Landing => None,
            ScreenName::Compare => statement.map(|statement| {
                let mut compare = Compare::new(edition, statement, model.variant_filter.clone());
                if let Some(layout) = self.layout {
                    compare.set_layout(layout);
                }
                Screen::Compare(Box::new(compare))
            }),
            ScreenName::Source => self.source(model).map(|s| Screen::Source(Box::new(s))),
            ScreenName::List(kind) => Some(Screen::List(List::at(kind, self.line))),
        };
        if statement.is_some() {
            model.choose_statement(statement);
        }
        if let Some(outlet) = outlet {
            model.location.selection.outlet = OutletIx(outlet);
        }
        model.location.pane = self.pane;
        if let Some(mut screen) = screen {
            if let (Screen::Compare(compare), Some(quotation)) = (&mut screen, quotation) {
                compare.choose(model.edition[quotation].article);
            }
            model.go(screen);
        }
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
        opened_on(fixture::edition(), state, keys)
    }

    fn opened_on(edition: Edition, state: Option<SessionState>, keys: &str) -> Model {
        let mut model = Model::new(Config::default(), Theme::Mono, Size::new(120, 36));
        model.last_session = state;
        let opened = Box::new((edition.into(), Notebook::in_memory()));
        update(&mut model, Event::Opened(opened));
        press(&mut model, keys);
        model
    }

    fn press(model: &mut Model, keys: &str) {
        for key in keys::parse(keys).unwrap() {
            update(model, Event::Key(key));
        }
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
    fn marks_are_listed_as_they_were_left() {
        let mut model = opened(None, "mjmM");
        for keys in ["Lcheck<enter>", "SSS", "fcheck<enter>"] {
            model.list_marks();
            press(&mut model, keys);
        }
        let left = SessionState::of(&model);
        assert!(left.view_settings.mark_order.is_some() && left.view_settings.is_filtered());
        let state: SessionState =
            serde_json::from_str(&serde_json::to_string(&left).unwrap()).unwrap();
        let again = |model: &mut Model| {
            model.mark_list = Default::default();
            state.restore(model);
            model.list_marks();
        };
        again(&mut model);
        assert_eq!(SessionState::of(&model), left);
        assert_eq!(model.mark_list.shown, [0]);
        // Where no mark passes any more, all are listed, and it is said.
        let id = model.notebook.marks()[0].id.clone();
        model.notebook.label(&id, "");
        again(&mut model);
        assert_eq!(model.mark_list.shown.len(), 2);
        let said = model.notice.as_ref().unwrap();
        assert!(said.text.contains("check"), "{}", said.text);
    }

    #[test]
    fn months_and_stories_are_folded_as_they_were_left() {
        for edition in [fixture::edition(), fixture::with_stories()] {
            for keys in ["", "za", "zM", "zR", "zMJza"] {
                let left = opened_on(edition.clone(), None, keys);
                let json = serde_json::to_string(&SessionState::of(&left)).unwrap();
                let state = Some(serde_json::from_str(&json).unwrap());
                let back = opened_on(edition.clone(), state, "");
                assert_eq!(back.turned, left.turned, "{keys}");
                assert_eq!(back.rows.rows, left.rows.rows, "{keys}");
            }
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
            screen: ScreenName::Source,
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
