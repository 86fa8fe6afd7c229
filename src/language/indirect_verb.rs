//! Which verbs report speech without marks, and what they take.

use crate::language::cue_verb::CueForm;
use crate::language::lexicon;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a verb of saying takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Takes {
    /// A clause: "said it was late".
    pub clause: bool,
    /// Only a clause with "that": "declared that it was safe", but not "declared it safe".
    pub that: bool,
    /// A noun: "criticized the delay".
    pub object: bool,
    /// Who promises or denies has said so: "vowed to sail", "denied that it sank".
    pub binds: bool,
    /// It ends a sentence behind its clause, although it may mean more than saying: "The ferry sank, officials
    /// reported".
    pub closes: bool,
}

static VERBS: LazyLock<HashMap<&str, Takes, FixedState>> = LazyLock::new(|| {
    let verbs = lexicon::INDIRECT_VERBS.pairs().map(|(lemma, meaning)| {
        let mut takes = Takes::default();
        for word in meaning.split(' ') {
            takes.clause |= word == "clause" || word == "that";
            takes.that |= word == "that";
            takes.object |= word == "object";
            takes.binds |= word == "binds";
            takes.closes |= word == "closes";
        }
        (lemma, takes)
    });
    verbs.collect()
});

/// What the verb takes, if it reports at all.
pub fn takes(form: CueForm) -> Option<Takes> {
    VERBS.get(form.lemma()).copied()
}
