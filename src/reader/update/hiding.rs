//! Leaving kinds of differences out of Compare, and showing them again.

use crate::reader::compare::{Compare, VariantFilter};
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;

/// Changes what is left out, here and on the screens to come, and says what it is now.
pub(super) fn change_filter(model: &mut Model, change: impl FnOnce(&mut VariantFilter)) {
    let before = model.variant_filter.perhaps;
    change(&mut model.variant_filter);
    let Screen::Compare(compare) = &mut model.location.screen else {
        return;
    };
    if before == model.variant_filter.perhaps {
        compare.set_filter(model.variant_filter.clone());
        let told = compare.variant_filter.summary();
        return model.say(Role::Notice, told);
    }
    let layout = compare.chosen_layout.then_some(compare.layout);
    let (statement, article) = (compare.statement, compare.article());
    let mut anew = Compare::new(&model.edition, statement, model.variant_filter.clone());
    if let Some(article) = article {
        anew.choose(article);
    }
    if let Some(layout) = layout {
        anew.set_layout(layout);
    }
    model.location.screen = Screen::Compare(Box::new(anew));
    let all = &model.edition[statement].witnesses;
    let perhaps = all.iter().filter(|witness| !witness.sure).count();
    let told = match (perhaps, model.variant_filter.perhaps) {
        (0, true) => "perhaps printings are shown; this statement has none".to_string(),
        (0, false) => "perhaps printings are left out; this statement has none".to_string(),
        (some, true) => format!("{some} perhaps shown"),
        (some, false) => format!("{some} perhaps left out"),
    };
    model.say(Role::Notice, told);
}
