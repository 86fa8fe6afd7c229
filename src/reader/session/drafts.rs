//! What the check screen does with files: the baseline that takes a reason, a draft that is read again.

use super::file::{new_file, typed_path};
use crate::check::{Baseline, BaselineError, check};
use crate::corpus;
use crate::edition::Found;
use crate::export::check::{CheckFormat, Checked, write};
use crate::reader::check::{Drafts, JudgedPassage};
use crate::reader::model::Model;
use crate::reader::outside::file_of;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use std::path::Path;

/// Adds a finding to the baseline file and says which that is. The draft is not written.
pub fn let_stand(model: &mut Model, number: usize, reason: &str) {
    let Some(drafts) = &mut model.drafts else {
        return;
    };
    let change = |baseline: &mut Baseline, told: &JudgedPassage<'_>, sources: &Found| {
        baseline.accept(told.finding, &told.checked.draft, sources, reason);
    };
    let (role, words) = match rewrite(drafts, number, change) {
        Ok(path) => {
            drafts.accept(number, reason);
            if let Screen::Check(check) = &mut model.location.screen {
                check.tell_anew(drafts);
            }
            (
                Role::Notice,
                format!("let stand: written into {path}; u takes it back"),
            )
        }
        Err(why) => (Role::Problem, format!("not let stand: {why}")),
    };
    model.say(role, words);
}

/// Takes a finding out of the baseline file again, whenever it was let stand, and says which that is.
pub fn take_back(model: &mut Model, number: usize) {
    let Some(drafts) = &mut model.drafts else {
        return;
    };
    let change = |baseline: &mut Baseline, told: &JudgedPassage<'_>, sources: &Found| {
        baseline.withdraw(told.finding, &told.checked.draft, sources);
    };
    let (role, words) = match rewrite(drafts, number, change) {
        Ok(path) => {
            drafts.take_back(number);
            if let Screen::Check(check) = &mut model.location.screen {
                check.tell_anew(drafts);
            }
            (
                Role::Notice,
                format!("not let stand any more: taken out of {path}"),
            )
        }
        Err(why) => (Role::Problem, format!("not taken back: {why}")),
    };
    model.say(role, words);
}

/// Writes the report on the drafts, and says which file that is.
pub fn report(model: &mut Model, draft: usize, format: CheckFormat, file: &str) {
    let Some(drafts) = &model.drafts else { return };
    let checked = match (format.is_of_one_draft(), drafts.checked(draft)) {
        (true, Some(one)) => std::slice::from_ref(one),
        _ => drafts.all(),
    };
    let path = typed_path(file);
    let written = new_file(&path).map_err(|why| why.to_string());
    let written = written.and_then(|mut file| {
        let written = write(format, checked, drafts.sources(), &mut file);
        written.and_then(|()| file.sync_all()).map_err(|why| {
            // A file that could not be written whole is removed: a half would pass for the whole.
            let _ = std::fs::remove_file(&path);
            why.to_string()
        })
    });
    match written {
        Ok(()) => model.say(Role::Notice, format!("written: {}", path.display())),
        Err(why) => model.say(Role::Problem, format!("not written: {why}")),
    }
}

/// Changes the baseline file of a finding's draft; answers the path of that file.
fn rewrite(
    drafts: &Drafts,
    number: usize,
    change: impl Fn(&mut Baseline, &JudgedPassage<'_>, &Found),
) -> Result<String, String> {
    let told = drafts.passage(number).ok_or("the finding is gone")?;
    let path = drafts.baseline_path(&told.checked.draft);
    let path = path.ok_or("the draft has no file; --baseline names one")?;
    let mut baseline = baseline(&path).map_err(|why| why.to_string())?;
    change(&mut baseline, &told, drafts.sources());
    let written = baseline.write(&path);
    written.map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(path.display().to_string())
}

fn baseline(path: &Path) -> Result<Baseline, BaselineError> {
    match path.exists() {
        true => Baseline::open(path),
        false => Ok(Baseline::default()),
    }
}

/// Reads a draft's file again and checks it against the same sources.
///
/// # Errors
/// Where the draft is not there any more, with the reason for the reader.
pub fn recheck(drafts: &Drafts, draft: usize) -> Result<Checked, String> {
    let old = drafts.draft(draft).ok_or("the draft is gone")?;
    let (file, _) = file_of(&old.path).ok_or("its file is gone")?;
    let corpus = corpus::open_drafts(&[file]);
    let new = corpus.articles.into_iter().find(|new| new.path == old.path);
    let Some(new) = new else {
        let problem = corpus.problems.first();
        return Err(problem.map_or("its file has no text".into(), ToString::to_string));
    };
    let mut findings = check(&new, drafts.sources());
    drafts
        .baseline()
        .apply(&mut findings, &new, drafts.sources());
    let file = std::fs::read(&new.path).ok();
    Ok(Checked::new(new, file, findings))
}
