//! Taking from the model how the corpus is shown (the order of the statements and of the marks, the filters, what
//! Compare leaves out), and showing it so again. A name that is known no more is passed over.

use super::{SavedFilter, SavedGroup, SavedVariantFilter, ViewSettings};
use crate::collation::variant::VariantKind;
use crate::edition::{Coverage, Sort};
use crate::reader::compare::VariantFilter;
use crate::reader::filter::Chip;
use crate::reader::mark_list::MarkOrder;
use crate::reader::model::Model;
use crate::reader::rows::Group;
use crate::reader::theme::Role;
use strum::IntoEnumIterator;

impl ViewSettings {
    /// The settings with which the reader shows the corpus now.
    pub fn of(model: &Model) -> Self {
        let order = model.location.order;
        let settings = VariantFilter::hiding(model.config.hidden.clone());
        Self {
            order: (order != Sort::default()).then(|| order.name().to_string()),
            only: model.filter.chips.iter().map(SavedFilter::of).collect(),
            variant_filter: (model.variant_filter != settings)
                .then(|| SavedVariantFilter::of(&model.variant_filter)),
            turned: turned(model),
            mark_order: (model.mark_list.order != MarkOrder::default())
                .then(|| model.mark_list.order.name().to_string()),
            only_marks: model.mark_list.filters.clone(),
        }
    }

    /// Shows it so again. Filters that let nothing pass any more are taken away, and the reader is told.
    pub fn restore(&self, model: &mut Model) {
        let order = Sort::iter().find(|order| Some(order.name()) == self.order.as_deref());
        model.location.order = order.unwrap_or_default();
        let mark_order = self.mark_order.as_deref().and_then(MarkOrder::named);
        model.mark_list.order = mark_order.unwrap_or_default();
        model.mark_list.filters.clone_from(&self.only_marks);
        if let Some(left) = &self.variant_filter {
            model.variant_filter = left.variant_filter();
        }
        if let Some(turned) = &self.turned {
            let groups = turned.iter().filter_map(|group| group.group(model));
            model.turned = groups.collect();
        }
        model.filter.chips = self.only.iter().filter_map(SavedFilter::chip).collect();
        let unknown = self.only.len() - model.filter.chips.len();
        model.refilter();
        if model.statements.is_empty() && model.filter.is_set() {
            let set: Vec<String> = model.filter.chips.drain(..).map(|c| c.shown()).collect();
            model.refilter();
            let words = format!(
                "nothing passes the filters of the last time any more ({}); they are taken away",
                set.join(", ")
            );
            model.say(Role::Problem, words);
        } else if model.mark_list.passes_none(&model.edition, &model.notebook) {
            let set = model.mark_list.filters.drain(..);
            let set: Vec<String> = set.map(|filter| filter.shown()).collect();
            let words = format!(
                "no mark passes the filters of the last time any more ({}); they are taken away",
                set.join(", ")
            );
            model.say(Role::Problem, words);
        } else if unknown > 0 {
            model.say(
                Role::Problem,
                "a filter of the last time is known no more; it is taken away",
            );
        }
    }
}

/// The groups of the timeline that are not as they begin, where the reader has folded or opened any.
fn turned(model: &Model) -> Option<Vec<SavedGroup>> {
    let turned = &model.turned;
    let as_opened = turned.iter().copied().eq(model.turned_at_first());
    let groups = turned.iter().map(|group| SavedGroup::of(model, *group));
    (!as_opened).then(|| groups.collect())
}

impl SavedGroup {
    fn of(model: &Model, group: Group) -> Self {
        match group {
            Group::Month(month) => Self::Month(month),
            Group::Story(first) => Self::Story(model.edition[first].id.clone()),
        }
    }

    fn group(&self, model: &Model) -> Option<Group> {
        match self {
            Self::Month(month) => Some(Group::Month(*month)),
            Self::Story(first) => model.edition.article(first).map(Group::Story),
        }
    }
}

impl SavedFilter {
    fn of(chip: &Chip) -> Self {
        match chip {
            Chip::Speaker(name) => Self::Speaker(name.clone()),
            Chip::Story { id, title } => Self::Story(id.clone(), title.clone()),
            Chip::Outlet(siglum) => Self::Outlet(siglum.clone()),
            Chip::Days(from, to) => Self::Days(*from, *to),
            Chip::Coverage(coverage) => Self::Printed(coverage.name().into()),
            Chip::Kind(kind) => Self::Difference(kind.name().into()),
            Chip::Shared => Self::Shared,
            Chip::Weighty => Self::Weighty,
        }
    }

    fn chip(&self) -> Option<Chip> {
        Some(match self {
            Self::Speaker(name) => Chip::Speaker(name.clone()),
            Self::Story(id, title) => Chip::Story {
                id: id.clone(),
                title: title.clone(),
            },
            Self::Outlet(siglum) => Chip::Outlet(siglum.clone()),
            Self::Days(from, to) => Chip::Days(*from, *to),
            Self::Printed(name) => {
                Chip::Coverage(Coverage::iter().find(|coverage| coverage.name() == name)?)
            }
            Self::Difference(name) => Chip::Kind(kind(name)?),
            Self::Shared => Chip::Shared,
            Self::Weighty => Chip::Weighty,
        })
    }
}

impl SavedVariantFilter {
    fn of(variant_filter: &VariantFilter) -> Self {
        Self {
            hidden: variant_filter
                .hidden
                .iter()
                .map(|kind| kind.name().into())
                .collect(),
            open: variant_filter.open,
            perhaps: variant_filter.perhaps,
            word_by_word: variant_filter.word_by_word,
        }
    }

    fn variant_filter(&self) -> VariantFilter {
        VariantFilter {
            hidden: self.hidden.iter().filter_map(|name| kind(name)).collect(),
            open: self.open,
            perhaps: self.perhaps,
            word_by_word: self.word_by_word,
        }
    }
}

fn kind(name: &str) -> Option<VariantKind> {
    VariantKind::all().find(|kind| kind.name() == name)
}
