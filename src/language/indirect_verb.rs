//! Which verbs report speech without quotation marks, and their complements.

use crate::language::cue_verb::CueForm;
use crate::language::lexicon;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The complements that a reporting verb takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Takes {
    /// A clause: "said it was late".
    pub clause: bool,
    /// Only a clause with "that": "declared that it was safe", but not "declared it safe".
    pub that: bool,
    /// A noun: "criticized the delay".
    pub object: bool,
    /// An object says something only with "as" in it: "described the plan as old".
    pub as_object: bool,
    /// An object says something only with an infinitive in it: "announced plans to sail".
    pub infinitive: bool,
    /// It gives its object a name ("called the plan a scandal"); without one somebody is rung up or summoned.
    pub name: bool,
    /// A performative verb: whoever promises or denies something has thereby said it ("vowed to sail", "denied that it
    /// sank").
    pub binds: bool,
    /// It may follow its clause at the end of a sentence ("The ferry sank, officials reported"), although elsewhere it
    /// often means more than saying.
    pub closes: bool,
}

static VERBS: LazyLock<HashMap<&str, Takes, FixedState>> = LazyLock::new(|| {
    let verbs = lexicon::INDIRECT_VERBS.pairs().map(|(lemma, meaning)| {
        let mut takes = Takes::default();
        for word in meaning.split(' ') {
            takes.clause |= word == "clause" || word == "that";
            takes.that |= word == "that";
            takes.object |= word == "object";
            takes.as_object |= word == "as";
            takes.infinitive |= word == "infinitive";
            takes.name |= word == "name";
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
