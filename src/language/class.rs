//! Token classes: the coarse parts of speech on which the grammar rules and the features of the models are defined.

/// Declares [`Class`] together with the names that features and lexicon files use.
macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The class of a token: as much of its part of speech as a lexicon of closed classes, a capital letter and
        /// an ending can tell without a parser.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// Every class, in the order of its number.
            pub const ALL: &[Class] = &[$(Class::$variant,)*];

            /// The name used in features and lexicon files.
            pub fn name(self) -> &'static str {
                match self { $(Class::$variant => $name,)* }
            }

            /// The class of that name.
            pub fn named(name: &str) -> Option<Class> {
                match name { $($name => Some(Class::$variant),)* _ => None }
            }
        }
    };
}

classes! {
    /// No token at all: before the first or after the last of a paragraph.
    Edge = "edge",
    /// A whole quotation.
    Quote = "quotation",
    /// A verb of saying or thinking, in lower case.
    Cue = "cue",
    /// "according", of "according to".
    According = "according",
    /// A form of "to be".
    Be = "be",
    /// Another auxiliary.
    Auxiliary = "auxiliary",
    /// "not", "n't", "never".
    Not = "not",
    /// An adverb.
    Adverb = "adverb",
    /// "that".
    That = "that",
    /// "who", "whom", "whose", "which".
    Relative = "relative",
    /// "how".
    How = "how",
    /// "what".
    What = "what",
    /// "when".
    When = "when",
    /// "while".
    While = "while",
    /// "if".
    If = "if",
    /// "because".
    Because = "because",
    /// Another subordinating conjunction.
    Subordinator = "subordinator",
    /// "and", "or", "but", "nor", "yet", "so".
    Conjunction = "conjunction",
    /// "of".
    Of = "of",
    /// "to".
    To = "to",
    /// "as".
    As = "as",
    /// "by".
    By = "by",
    /// "in".
    In = "in",
    /// "with".
    With = "with",
    /// "for".
    For = "for",
    /// "about".
    About = "about",
    /// "at".
    At = "at",
    /// "on".
    On = "on",
    /// "from".
    From = "from",
    /// "after".
    After = "after",
    /// Another preposition.
    Preposition = "preposition",
    /// "'s" and the bare apostrophe of a genitive.
    Genitive = "genitive",
    /// An article or a quantifier.
    Determiner = "determiner",
    /// "his", "her", "their" …
    PossessivePronoun = "possessive",
    /// "he", "she", "they" …
    Pronoun = "pronoun",
    /// "him", "them", "himself" …
    ObjectPronoun = "object-pronoun",
    /// A day of the week or a month.
    Day = "day",
    /// It begins with a digit.
    Number = "number",
    /// A capital letter or an @ begins it.
    Name = "name",
    /// A noun for something said or written ("statement").
    CueNoun = "cue-noun",
    /// A noun for whoever speaks in the news ("spokeswoman", "agency").
    Role = "role",
    /// Another word in -ing.
    Ing = "ing",
    /// Another word in -ed.
    Ed = "ed",
    /// Another word in -s.
    Plural = "s-word",
    /// Another word.
    Word = "word",
    /// ",".
    Comma = "comma",
    /// ".".
    Stop = "stop",
    /// ":".
    Colon = "colon",
    /// ";".
    Semicolon = "semicolon",
    /// "?".
    Question = "question",
    /// "!".
    Exclamation = "exclamation",
    /// A dash, in any of its forms.
    Dash = "dash",
    /// "…" or "...".
    Ellipsis = "ellipsis",
    /// An opening bracket.
    Open = "open",
    /// A closing bracket.
    Close = "close",
    /// Any other sign.
    Sign = "sign",
}

impl Class {
    /// Whether tokens of this class are words, and not signs or quotations.
    pub fn is_word(self) -> bool {
        !matches!(self, Class::Edge | Class::Quote) && self < Class::Comma
    }

    /// Whether it is a closed class, whose words are all listed: prepositions, pronouns, auxiliaries and the like.
    pub fn is_closed(self) -> bool {
        use Class::*;
        self.is_word()
            && !matches!(
                self,
                Cue | Name | Number | Day | Adverb | CueNoun | Role | Ing | Ed | Plural | Word
            )
    }

    /// Whether it may stand inside a noun phrase after its first word.
    pub fn is_nounlike(self) -> bool {
        matches!(
            self,
            Class::Name | Class::Word | Class::Role | Class::CueNoun | Class::Plural
        )
    }

    /// Whether it ends a sentence.
    pub fn ends_sentence(self) -> bool {
        matches!(self, Class::Stop | Class::Question | Class::Exclamation)
    }

    /// Whether it is a preposition, including those that have a class of their own.
    pub fn is_preposition(self) -> bool {
        matches!(
            self,
            Class::Of
                | Class::To
                | Class::As
                | Class::By
                | Class::In
                | Class::With
                | Class::For
                | Class::About
                | Class::At
                | Class::On
                | Class::From
                | Class::After
                | Class::Preposition
        )
    }
}
