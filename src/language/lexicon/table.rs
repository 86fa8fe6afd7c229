//! The table of the lists: what each is for, its file, and what may stand in it.

use super::{Index, Known, Lexicon, pairs};
use std::sync::LazyLock;

/// Declares the lists. `words` are in lower case, `names` keep their capitals; behind `=` stands what a
/// meaning is: any `text`, a `number`, a `kind` (of its words the first is one of those named) or `flags`
/// (each of its words is). The compiler tells of a list that nobody uses, a test of everything else.
macro_rules! lexicons {
    ($($(#[$doc:meta])* $name:ident = $file:literal: $case:ident $(= $meaning:ident $([$($known:literal)*])?)?;)*) => {
        $(
            $(#[$doc])*
            pub(crate) static $name: Lexicon = {
                const TEXT: &str = include_str!(concat!("../../../assets/lexicon/", $file, ".txt"));
                Lexicon {
                    pairs: LazyLock::new(|| pairs(TEXT).collect()),
                    index: LazyLock::new(|| Index::new(pairs(TEXT))),
                }
            };
        )*

        /// The kinds or flags of each list that has any, for the macros that ask for one of them.
        #[allow(dead_code, reason = "of most lists only entries are asked for")]
        pub(crate) mod known {
            $(pub(crate) const $name: super::Known = lexicons!(@known $($meaning $([$($known)*])?)?);)*
        }

        #[cfg(test)]
        pub(super) static TABLE: &[super::tests::Row] = &[$(super::tests::Row {
            file: $file,
            text: include_str!(concat!("../../../assets/lexicon/", $file, ".txt")),
            lexicon: &$name,
            cased: lexicons!(@cased $case),
            meaning: lexicons!(@meaning $($meaning $([$($known)*])?)?),
        },)*];
    };
    (@known) => { super::Known(&[]) };
    (@known text) => { super::Known(&[]) };
    (@known number) => { super::Known(&[]) };
    (@known kind [$($known:literal)*]) => { super::Known(&[$($known),*]) };
    (@known flags [$($known:literal)*]) => { super::Known(&[$($known),*]) };
    (@cased words) => { false };
    (@cased names) => { true };
    (@meaning) => { super::tests::Meaning::Nothing };
    (@meaning text) => { super::tests::Meaning::Text };
    (@meaning number) => { super::tests::Meaning::Number };
    (@meaning kind [$($known:literal)*]) => { super::tests::Meaning::Kind(&[$($known),*]) };
    (@meaning flags [$($known:literal)*]) => { super::tests::Meaning::Flags(&[$($known),*]) };
}

lexicons! {
    /// Words that are spelt nearly like another one, and that one.
    LOOK_ALIKES = "forms/look-alikes": words = text;
    /// Words that sound like another one, and that one.
    HOMOPHONES = "forms/homophones": words = text;
    /// Abbreviations whose stop ends no sentence, without the stop.
    ABBREVIATIONS = "forms/abbreviations": words;
    /// Titles whose stop ends no sentence, without the stop.
    ABBREVIATED_TITLES = "forms/abbreviated-titles": words;
    /// Acronyms that would be another word in small letters.
    ACRONYMS = "forms/acronyms": names;
    /// British endings, and the American ones under which words are compared.
    BRITISH_ENDINGS = "forms/british-endings": words = text;
    /// Short forms in capitals, and what they are compared as.
    CAPITAL_FORMS = "forms/capital-forms": names = text;
    /// Shortened words behind an apostrophe.
    CLITICS = "forms/clitics": words;
    /// Endings of contractions, and what they stand for.
    CONTRACTION_ENDINGS = "forms/contraction-endings": words = text;
    /// Contractions whose parts cannot be read off their ending.
    CONTRACTIONS = "forms/contractions": words = text;
    /// Words that may be contracted into the one before them, and the ending that they leave there.
    CONTRACTED_WORDS = "forms/contracted-words": words = text;
    /// The words for currencies, and their signs.
    CURRENCIES = "forms/currencies": words = text;
    /// The codes for currencies before a sum, and their signs.
    CURRENCY_CODES = "forms/currency-codes": words = text;
    /// Letters that houses print before a sum with one capital, and the signs of currencies that stand for them.
    CURRENCY_LETTERS = "forms/currency-letters": words = text;
    /// Words under which English has the currencies of several countries, and the signs of these.
    SHARED_CURRENCIES = "forms/shared-currencies": words = text;
    /// Signs of currencies of several countries, and those which tell whose.
    SHARED_SIGNS = "forms/shared-signs": words = text;
    /// Words that compare a sum with the one before it.
    SUM_COMPARISONS = "forms/sum-comparisons": words = kind ["way" "side"];
    /// Words cut at their beginning, behind the apostrophe.
    ELISIONS = "forms/elisions": words;
    /// How common words are: `ln(sentences / sentences that have the word)`.
    FREQUENCY = "forms/frequency": words = number;
    /// Letters behind digits that stand for a magnitude.
    MAGNITUDE_LETTERS = "forms/magnitude-letters": words = text;
    /// Letters behind a number of a sum or a count that stand for a magnitude.
    MULTIPLYING_LETTERS = "forms/multiplying-letters": words = text;
    /// Words for nought among the figures of a number.
    ZEROS = "forms/zeros": words;
    /// Parts of an hour in words, in minutes.
    CLOCK_PARTS = "forms/clock-parts": words = number;
    /// Words that multiply the number before them, and by how much.
    MAGNITUDES = "forms/magnitudes": words = number;
    /// Words within and before numbers that count nothing.
    NUMBER_LINKS = "forms/number-links": words;
    /// Words between how many there are and of how many.
    PROPORTION_LINKS = "forms/proportion-links": words;
    /// Number words, and what they are compared as.
    NUMBERS = "forms/numbers": words = text;
    /// Ordinal numbers in words, and their values.
    ORDINALS = "forms/ordinals": words = number;
    /// British "our" with what may follow it, and the American form.
    OUR_ENDINGS = "forms/our-endings": words = text;
    /// Words that tell how many or how often, without a digit.
    QUANTITY_WORDS = "forms/quantity-words": words;
    /// Parts of a whole, in percent.
    FRACTIONS = "forms/fractions": words = number;
    /// Ordinals that name a part behind "a".
    UNIT_FRACTIONS = "forms/unit-fractions": words;
    /// Parts that no ordinal names, and how many make the whole.
    NAMED_PARTS = "forms/named-parts": words = number;
    /// Short forms of states and bodies, without their stops, and their full names.
    SHORT_FORMS = "forms/short-forms": names = text;
    /// Letters behind the digits of a sum of money that stand for a magnitude.
    SUM_LETTERS = "forms/sum-letters": words = text;
    /// Letters behind digits that stand for one of several words.
    MEASURE_LETTERS = "forms/measure-letters": words = text;
    /// Misspelled words, and the form under which they are compared.
    MISSPELLINGS = "forms/misspellings": words = text;
    /// Words of two spellings, and the one under which they are compared.
    SPELLINGS = "forms/spellings": words = text;
    /// Units, and how many of a lesser one they are.
    UNIT_SIZES = "forms/unit-sizes": words = text;
    /// Units, by what they measure.
    UNITS = "forms/units": words = kind [
        "time" "daytime" "speed" "length" "mass" "area" "volume" "power" "temperature" "share" "rate"
    ];

    /// Regular endings of words, what they make of a word, and the least length of a word that they make it of.
    WORD_ENDINGS = "forms/word-endings": words = kind ["adverb" "participle" "past"];
    /// Endings of adjectives before which "in" denies.
    ADJECTIVE_ENDINGS = "grammar/adjective-endings": words;
    /// Auxiliaries before a verb of saying, by tense and mood.
    AUXILIARIES = "grammar/auxiliaries": words = kind ["was" "has" "had" "will" "would" "can"];
    /// Prepositions that also begin a clause with a subject of its own.
    CLAUSE_PREPOSITIONS = "grammar/clause-prepositions": words;
    /// Words after which "'s" stands for "is".
    CONTRACTED_IS = "grammar/contracted-is": words;
    /// Conjunctions that join two sentences.
    COORDINATORS = "grammar/coordinators": words = kind ["addition" "contrast" "result" "alternative"];
    /// Words with which a speaker does not claim the clause that follows.
    DISBELIEF = "grammar/disbelief": words;
    /// Words of a clause that takes back what was said before it.
    TAKING_BACK = "grammar/taking-back": words = flags ["object" "subject" "verb" "adverb" "denial" "disbelief" "belief" "withdrawal" "back"];
    /// Words with which a clause begins that tells which ones are meant.
    RESTRICTING_RELATIVES = "grammar/restricting-relatives": words;
    /// Relative pronouns that behind a comma open what the writer adds of his own.
    COMMENT_RELATIVES = "grammar/comment-relatives": words;
    /// Conjunctions that set a clause against the one before.
    CONTRASTS = "grammar/contrasts": words;
    /// Verbs for what somebody has in mind.
    THINKING_VERBS = "grammar/thinking-verbs": words;
    /// Past participles of irregular verbs that differ from the past.
    IRREGULAR_PARTICIPLES = "grammar/irregular-participles": words;
    /// Past participles of irregular verbs that are spelt as the past.
    PARTICIPLES_LIKE_PASTS = "grammar/participles-like-pasts": words;
    /// Forms of "be" that make a passive.
    PASSIVE_AUXILIARIES = "grammar/passive-auxiliaries": words;
    /// Words with which a clause begins that says of nothing that it is so.
    UNASSERTED_OPENINGS = "grammar/unasserted-openings": words;
    /// Words that a printing drops or puts in without touching what is said.
    FILLERS = "grammar/fillers": words = flags ["filler" "honorific" "set-off"];
    /// Words that carry grammar more than meaning.
    FUNCTION_WORDS = "grammar/function-words": words = kind [
        "article" "demonstrative" "subject" "pronoun" "possessive" "auxiliary" "modal" "preposition"
        "conjunction" "relative" "adverb"
    ];
    /// Determiners that introduce somebody new.
    INDEFINITE_DETERMINERS = "grammar/indefinite-determiners": words;
    /// Words with which a question begins.
    INTERROGATIVES = "grammar/interrogatives": words;
    /// Words with which a question begins that somebody reports.
    QUESTION_LINKS = "grammar/question-links": words = kind ["closed" "manner" "open"];
    /// Words that stand for something told before.
    PRO_FORMS = "grammar/pro-forms": words = kind ["clause" "thing"];
    /// Past forms of irregular verbs that no noun is spelled like.
    IRREGULAR_PASTS = "grammar/irregular-pasts": words;
    /// Plurals that do not end in -s.
    IRREGULAR_PLURALS = "grammar/irregular-plurals": words;
    /// Adjectives behind a noun that a phrase with one preposition follows.
    LINKING_ADJECTIVES = "grammar/linking-adjectives": words = kind ["of" "to" "with"];
    /// Nouns that tell how many of somebody are meant.
    QUANTITY_NOUNS = "grammar/quantity-nouns": words;
    /// Forms of "be", "have" and "do", and whether they tell of the past.
    AUXILIARY_TENSES = "grammar/auxiliary-tenses": words = kind ["present" "past"];
    /// Words between two clauses that say another thing where these change places.
    ORDER_LINKS = "grammar/order-links": words;
    /// Words before a number that tell how it is meant.
    AMOUNT_RELATIONS = "grammar/amount-relations": words = text;
    /// Words behind a number that tell how it is meant.
    AMOUNT_TAILS = "grammar/amount-tails": words = text;
    /// Prepositions and conjunctions, and those which tell something else.
    OTHER_RELATIONS = "grammar/other-relations": words = text;
    /// Words that take either of two prepositions in one sense.
    TAKING_EITHER = "grammar/taking-either": words;
    /// Words that tell how something stands in time to what follows.
    TIME_RELATIONS = "grammar/time-relations": words = kind ["before" "at" "during" "after" "since" "until"];
    /// Words before a quantity that make it a bound or a guess and no measure.
    QUANTITY_BOUNDS = "grammar/quantity-bounds": words;
    /// Words that make a claim less than it would be without them.
    NEAR_MISSES = "grammar/near-misses": words;
    /// Quantities that are hardly any without an article, and some with one.
    SCANT_QUANTITIES = "grammar/scant-quantities": words;
    /// Words that set off what follows from others.
    FOCUS_WORDS = "grammar/focus-words": words;
    /// Signs before a number, and the word that says each.
    NUMBER_SIGNS = "forms/number-signs": words = text;
    /// Conjunctions that open a clause which is not claimed to be so.
    UNCLAIMED_OPENINGS = "grammar/unclaimed-openings": words;
    /// Words by which a speaker only guesses what follows.
    OWN_GUESSES = "grammar/own-guesses": words;
    /// Turns of phrase that say that something is the speaker's own view.
    OWN_VIEWS = "grammar/own-views": words;
    /// Nouns for what is thought or told without the speaker holding it.
    VIEWS = "grammar/views": words;
    /// Small words behind a verb that go with it.
    VERB_PARTICLES = "grammar/verb-particles": words;
    /// Words behind a clause that limit when it holds.
    LIMITS = "grammar/limits": words;
    /// Words with which the rest of a sentence goes on behind a clause, and whether they limit it.
    LIMITS_AT_END = "grammar/limits-at-end": words = kind ["limit" "general" "promise" "light"];
    /// Words with which a sentence opens before its subject, and how they limit it.
    LIMITS_AT_FRONT = "grammar/limits-at-front": words = kind ["limit" "general" "clause" "denied"];
    /// Denials with which a passage may end, so that it leaves off what they deny.
    FINAL_DENIALS = "grammar/final-denials": words;
    /// Prepositions before a place or time to which a sentence is limited.
    PLACE_PREPOSITIONS = "grammar/place-prepositions": words = flags ["own" "bound" "apart"];
    /// Prepositions behind an adjective before whom or what it holds for.
    COMPLEMENT_PREPOSITIONS = "grammar/complement-prepositions": words;
    /// Words that make a sentence hold for all or for ever, or promise it.
    SWEEPING_WORDS = "grammar/sweeping-words": words = kind ["all" "promise"];
    /// Words with which a speaker opens a sentence in answer to another one.
    SENTENCE_OPENINGS = "grammar/sentence-openings": words;
    /// Words that set the second of two parallels off from the first.
    LISTING_WORDS = "grammar/listing-words": words;
    /// Pronouns for whoever does what a relative clause says: before "who", or without it, too.
    RELATIVE_HEADS = "grammar/relative-heads": words = kind ["head" "both"];
    /// Words that say of things that they are the same, or that they differ.
    LIKENESS = "grammar/likeness": words = kind ["same" "differs"];
    /// Auxiliaries before "not" whose denial may only be of a reason.
    REASON_DENIALS = "grammar/reason-denials": words;
    /// Verbs with which somebody says what should have been done.
    REGRETS = "grammar/regrets": words;
    /// Words of a degree beside which stands what it is too much or enough for.
    DEGREES = "grammar/degrees": words;
    /// Determiners and adjectives of a part.
    PARTIAL_QUANTITIES = "grammar/partial-quantities": words;
    /// Words behind a clause that make it hold for less than it says.
    QUALIFICATIONS = "grammar/qualifications": words;
    /// Words before a quantity that make it a guess.
    QUANTITY_GUESSES = "grammar/quantity-guesses": words;
    /// Words with which a speaker corrects what he has just said.
    SELF_CORRECTIONS = "grammar/self-corrections": words = kind ["sure" "figure"];
    /// How a sentence opens that is no more than the condition of the one before it.
    CONDITIONS_BEHIND = "grammar/conditions-behind": words = kind ["sure" "short"];
    /// Whoever meets and decides by the minutes of a meeting, and the minutes.
    SITTING_WORDS = "speech/sitting-words": words;
    /// What a record calls somebody without a name who asks.
    ASKERS = "speech/askers": words;
    /// What stands behind a name in the label of a turn and tells that nobody has asked yet.
    TURN_OPENINGS = "speech/turn-openings": words;
    /// Words with which a speaker says how far he knows what he says.
    KNOWLEDGE_LIMITS = "grammar/knowledge-limits": words;
    /// Prefixes that deny, and where they are told.
    NEGATIVE_PREFIXES = "grammar/negative-prefixes": words = flags ["cognate" "denies" "adjective"];
    /// Words that say of those right behind them that they are no more, or hardly, so: by themselves, before "to", or both.
    REVERSALS = "grammar/reversals": words = kind ["bare" "to" "both"];
    /// Words that turn or weigh the meaning of what is said; "plain" shields a phrase.
    OPERATORS = "grammar/operators": words = kind [
        "negation" "exclusive" "condition" "modal" "quantifier" "hedge" "intensifier" "plain"
    ];
    /// Words that say the contrary of each other.
    OPPOSITES = "grammar/opposites": words = text;
    /// Phrases, and the one that says the contrary.
    OPPOSITE_PHRASES = "grammar/opposite-phrases": words = text;
    /// Prefixes that make one word two opposite ones.
    OPPOSITE_PREFIXES = "grammar/opposite-prefixes": words = text;
    /// Pronouns, and whom they can mean.
    PERSONAL_PRONOUNS = "grammar/personal-pronouns": words = kind ["man" "woman" "body" "many" "nearest"];
    /// Pronouns that stand alone for what somebody owns, and the one before a noun.
    ABSOLUTE_POSSESSIVES = "grammar/absolute-possessives": words = text;
    /// Determiners that can be a whole noun phrase ("one said").
    PRONOMINAL_DETERMINERS = "grammar/pronominal-determiners": words;
    /// Personal pronouns, and what their form tells.
    PRONOUN_PERSONS = "grammar/pronoun-persons": words = flags [
        "first" "second" "third" "generic" "subject" "object" "possessive" "singular" "thing"
    ];
    /// Determiners before one person or thing.
    SINGULAR_DETERMINERS = "grammar/singular-determiners": words;
    /// Pronouns that begin a sentence, with their capital.
    SUBJECT_PRONOUNS = "grammar/subject-pronouns": names;
    /// Operators, and the word that says the same.
    OPERATOR_SYNONYMS = "grammar/operator-synonyms": words = text;
    /// Modals, and their past in reported speech.
    TENSE_SHIFTS = "grammar/tense-shifts": words = text;
    /// Words of which English prints many and other languages hardly one.
    TELLING_WORDS = "grammar/telling-words": words;
    /// Closed word classes and the calendar.
    WORD_CLASSES = "grammar/word-classes": words = kind [
        "be" "auxiliary" "not" "of" "to" "as" "by" "in" "with" "for" "about" "at" "on" "from"
        "after" "when" "while" "if" "because" "how" "what" "that" "relative" "preposition"
        "conjunction" "subordinator" "according" "genitive" "adverb" "determiner" "possessive"
        "pronoun" "object-pronoun" "day"
    ];

    /// Verbs that take whom they address before their clause.
    ADDRESSING_VERBS = "speech/addressing-verbs": words;
    /// Verbs for speaking against somebody.
    ATTACKING_WORDS = "speech/attacking-words": words;
    /// Words with which what follows "Okoro said" may begin.
    ADVERBIAL_OPENINGS = "speech/adverbial-openings": words;
    /// Words with which a clause begins that qualifies what stands before it.
    OBJECTIONS = "grammar/objections": words;
    /// Words by which somebody is bound to say or to know something.
    OBLIGATIONS = "grammar/obligations": words = flags ["modal" "verb"];
    /// Words before a verb that bids somebody.
    BIDDING_WORDS = "grammar/bidding-words": words = flags ["before" "let" "request"];
    /// Words with which a clause begins that grants what others say or do.
    COME_WHAT_MAY = "grammar/come-what-may": words;
    /// Words that open a phrase behind which the main clause is still to come.
    CONCESSIONS = "grammar/concessions": words;
    /// Nouns for what somebody holds to be so, which need not have been said.
    HELD_NOUNS = "speech/held-nouns": words;
    /// Nouns that take up a whole clause as something said or done.
    TAKING_UP_NOUNS = "speech/taking-up-nouns": words;
    /// Nouns for an inquiry whose figures only suggest something.
    INQUIRIES = "speech/inquiries": words;
    /// Nouns for what is said or written, which the year before them dates.
    DATED_WORKS = "time/dated-works": words;
    /// Words beside a verb of saying that tell of a habit, and of no certain day.
    HABITS = "time/habits": words;
    /// Nouns for works that were written well before a report of them.
    MEMOIRS = "speech/memoirs": words;
    /// Words before "to say" after which nobody has said it.
    FREE_RELATIVE_HEADS = "grammar/free-relative-heads": words;
    BEFORE_UNSAID = "speech/before-unsaid": words;
    /// Nouns for what somebody goes by in acting, which is no source.
    GUIDING_NOUNS = "speech/guiding-nouns": words;
    /// What bears an inscription.
    INSCRIBED_THINGS = "speech/inscribed-things": words;
    /// Nouns for words that somebody says again and again.
    MOTTOS = "speech/mottos": words;
    /// Nouns for something said or written.
    CUE_NOUNS = "speech/cue-nouns": words;
    /// Verbs of saying and thinking: their group, and irregular forms.
    CUE_VERBS = "speech/cue-verbs": words = kind ["say" "tell" "ask" "core" "strong" "soft" "plain"];
    /// Verbs of saying that are such with a capital, too.
    HEADLINE_CUES = "speech/headline-cues": words;
    /// Words before an -ing form after which nobody has said it.
    DESERVING_WORDS = "speech/deserving-words": words;
    /// Nouns for what somebody wrote or released, and who mostly does.
    DOCUMENTS = "speech/documents": words = kind ["body" "person"];
    /// Nouns for what a body or a judge gives out, which stand alone on a line above it.
    DOCUMENT_LABELS = "speech/document-labels": words;
    /// Words between a document and whoever stands by it.
    DOCUMENT_LINKS = "speech/document-links": words = flags ["attribution" "author" "body" "agent" "owner"];
    /// Prepositions before whoever something comes from.
    SOURCE_PREPOSITIONS = "speech/source-prepositions": words;
    /// How somebody says at the head of a text who he is.
    SELF_INTRODUCTIONS = "speech/self-introductions": names = kind ["name" "comma" "group"];
    /// How the line begins in which a letter addresses somebody.
    LETTER_ADDRESSES = "speech/letter-addresses": names = kind ["named" "alone"];
    /// Nouns for what a body gives out to many.
    PERIODICALS = "speech/periodicals": words;
    /// Words beside the noun for a document in the line that announces it.
    DOCUMENT_OPENINGS = "speech/document-openings": words = flags ["head" "issued" "alone" "whole"];
    /// Words of a line that tells that a document was given out.
    HANDING_OVER = "speech/handing-over": words = kind ["verb" "onto" "noun" "date" "proxy"];
    /// Verbs with which a line ends above what somebody says or writes.
    HEADING_VERBS = "speech/heading-verbs": words;
    /// Nouns for a scholarly text and for those who wrote it.
    SCHOLARLY_NOUNS = "speech/scholarly-nouns": words;
    /// Nouns for what somebody says to many at once, which stand over the text of it.
    SPOKEN_WORKS = "speech/spoken-works": words;
    /// Verbs that report speech without quotation marks, and what they take.
    INDIRECT_VERBS = "speech/indirect-verbs": words = flags ["clause" "that" "object" "as" "infinitive" "name" "binds" "closes"];
    /// How the first line of what a body gives out begins.
    RELEASE_HEADS = "speech/release-heads": words;
    /// With what the first line of a document of record begins, and what has its year behind it there.
    RECORD_HEADS = "speech/record-heads": words = kind ["dated" "opening"];
    /// Nouns for what somebody says of somebody else.
    JUDGING_NOUNS = "speech/judging-nouns": words;
    /// Words before the signature of a letter.
    LETTER_CLOSINGS = "speech/letter-closings": words;
    /// Words with which the salutation of a letter begins.
    LETTER_OPENINGS = "speech/letter-openings": words;
    /// Words for how much was said, and not what.
    MEASURES = "speech/measures": words;
    /// Prepositions before an occasion with its year.
    DATED_OCCASION_PREPOSITIONS = "speech/dated-occasion-prepositions": words;
    /// Occasions that can be joint, and what they are called then.
    JOINT_OCCASIONS = "speech/joint-occasions": words = text;
    /// Words that tell that several people speak on one occasion.
    JOINT_WORDS = "speech/joint-words": words;
    /// Words of a letterhead before whoever holds the office.
    LETTERHEADS = "speech/letterheads": words;
    /// Words before whoever wrote down what another one told.
    SCRIBE_LINKS = "press/scribe-links": words;
    /// Nouns for what a crowd calls out.
    SHOUTS = "speech/shouts": words;
    /// Participles with which something is called so, by nobody who is named.
    CALLING_PARTICIPLES = "speech/calling-participles": words;
    /// How what somebody denies to have said begins.
    DENIED_OBJECTS = "speech/denied-objects": words;
    /// Words around a quotation by which it is read whether they unsay it.
    FRAME_WORDS = "speech/frame-words": words = flags [
        "ties" "supposes" "claims" "imagines" "asks" "gives" "depicts" "answers" "takes" "true"
        "untrue" "far"
    ];
    /// Words with which somebody binds himself to do something.
    PROMISING_WORDS = "speech/promising-words": words = kind ["verb" "modal" "assurance"];
    /// Adjectives that call what stands behind them by a name that others use.
    NAMING_ADJECTIVES = "speech/naming-adjectives": words;
    /// Words that introduce a name or a term in quotation marks, with what that is.
    NAMING_WORDS = "speech/naming-words": words = kind["nickname" "term" "title" "word"];
    /// Participles behind which "as" gives somebody another name.
    ALIAS_PARTICIPLES = "speech/alias-participles": words = kind ["any" "one"];
    /// Pronouns for whoever it may be.
    NOBODIES = "speech/nobodies": words;
    /// Words in the names of occasions that can be one, by class.
    OCCASION_CLASSES = "speech/occasion-classes": words = kind ["press" "interview" "speech" "post" "written"];
    /// Words before the time in the name of an occasion at which, or to which, somebody speaks.
    BEFORE_OCCASIONS = "speech/before-occasions": words;
    /// Bodies and proceedings before which somebody speaks, beside the common occasions.
    SITTINGS = "speech/sittings": words;
    /// Bodies and people in session before whom somebody speaks, beside those.
    AUDIENCES = "speech/audiences": words;
    /// Words before what somebody says in writing, which is not what he says aloud.
    WRITTEN_WAYS = "speech/written-ways": words = kind ["way" "thing"];
    /// Occasions on which somebody speaks and writes nothing.
    SPOKEN_OCCASIONS = "speech/spoken-occasions": words;
    /// Prepositions before an occasion on which somebody speaks.
    SPOKEN_OCCASION_PREPOSITIONS = "speech/spoken-occasion-prepositions": words;
    /// Prepositions before a body in session or its seat.
    SESSION_PREPOSITIONS = "speech/session-prepositions": words;
    /// Words that tell that somebody took back what he had said.
    RETRACTIONS = "speech/retractions": words = kind ["alone" "verb" "for" "back" "wrong" "object"];
    /// Verbs that tell that a body held its meeting.
    MEETING_VERBS = "speech/meeting-verbs": words;
    /// Prepositions before an occasion, beside the common ones.
    OCCASION_PREPOSITIONS = "speech/occasion-prepositions": words;
    /// What an occasion of speaking is called, and the form under which it is counted.
    OCCASIONS = "speech/occasions": words = text;
    /// What is played from a recording in a broadcast.
    RECORDED_THINGS = "speech/recorded-things": words;
    /// Words of a line in brackets with which a recording begins or ends.
    CLIP_MARKS = "speech/clip-marks": words = kind ["begins" "ends"];
    /// How the heading begins below which a release prints what somebody says.
    ATTRIBUTING_HEADS = "speech/attributing-heads": words;
    /// What a note calls the text that it corrects.
    CORRECTED_TEXTS = "speech/corrected-texts": words;
    /// Words behind a judge's name that tell that his opinion stands below it.
    OPINION_NOTES = "speech/opinion-notes": words;
    /// Headings of a part of a document that somebody else than its authors may write.
    FOREWORDS = "speech/forewords": words;
    /// Openings of paragraphs in which a record tells what was done.
    PROCEEDINGS = "speech/proceedings": words;
    /// Verbs of holding something to be so.
    OPINION_VERBS = "speech/opinion-verbs": words = flags ["belief" "musing"];
    /// Verbs with which an outlet passes words on.
    RELAY_VERBS = "speech/relay-verbs": words = kind ["before" "after"];
    /// Forms of verbs of which a report of somebody's words has many.
    REPORT_VERBS = "speech/report-verbs": words;
    /// Words with which a text gives what it quotes to somebody, without a verb of saying.
    HOLDING_WORDS = "speech/holding": words = kind ["mind" "purpose" "seat"];
    /// Words before the name of somebody whom a text quotes, at the head of a sentence.
    INTRODUCING_OPENINGS = "speech/introducing": words;
    /// Words with which a sentence behind a quotation opens that tells whose words they were.
    CLOSING_OPENINGS = "speech/closing-openings": words;
    /// Verbs with which somebody tells what he has from others.
    RECEIVING_VERBS = "speech/receiving-verbs": words;
    /// Verbs with which somebody passes on what another one said, or what he remembers.
    QUOTING_VERBS = "speech/quoting-verbs": words = kind ["words" "memory"];
    /// Words between somebody and the verb with which he tells.
    BEFORE_TELLING = "speech/before-telling": words;
    /// Verbs before "to say" of what somebody says again and again.
    HABIT_VERBS = "speech/habit-verbs": words = kind ["lasting" "ended"];
    /// Words with which a clause begins that tells what somebody says.
    CLAUSE_LINKS = "speech/clause-links": words = kind ["content" "other"];
    /// Nouns for what somebody else said, whose owner said it.
    PASSED_ON_NOUNS = "speech/passed-on-nouns": words;
    /// Verbs of reading out what somebody else wrote.
    READING_VERBS = "speech/reading-verbs": words;
    /// Nouns for what somebody sends to another one, beside documents.
    SENT_THINGS = "speech/sent-things": words;
    /// Verbs of hearing another one speak.
    HEARING_VERBS = "speech/hearing": words;
    /// Words with which a text tells that what it quotes was not said so.
    UNSAYING_WORDS = "speech/unsaying": words = kind [
        "denial" "refusal" "expectation" "awaited" "supposition" "claim" "mistake" "forgery" "forged"
        "medium"
    ];
    /// Verbs of saying with which a thing only shows something.
    SHOWING_CUES = "speech/showing-cues": words;
    /// Nouns that show something and say nothing.
    SILENT_THINGS = "speech/silent-things": words;
    /// The participles with which a sentence opens that tells when somebody was asked.
    QUESTION_OPENINGS = "speech/question-openings": words;
    /// How a sentence opens before whom somebody speaks of in it.
    TOPIC_OPENINGS = "speech/topic-openings": words;
    /// Words before whoever speaks in a transcript, in its title.
    SPEAKER_PREPOSITIONS = "speech/speaker-prepositions": words;
    /// Words of somebody who speaks of himself or to somebody.
    SPEAKING_WORDS = "speech/speaking-words": words;
    /// Occasions that say little beside another.
    THIN_OCCASIONS = "speech/thin-occasions": words;
    /// Nouns that call one person or thing alike, and the one under which they are compared.
    CALLED_ALIKE = "persons/called-alike": words = text;
    /// Verbs between somebody and how he feels.
    FEELING_VERBS = "speech/feeling-verbs": words;
    /// How somebody feels.
    FEELINGS = "speech/feelings": words;
    /// Nouns that "say" something in the news and are nobody.
    THINGS = "speech/things": words;
    /// Lines of services in transcripts.
    TRANSCRIPT_LINES = "speech/transcript-lines": words = kind ["list" "service"];
    /// Words that announce a transcript.
    TRANSCRIPT_WORDS = "speech/transcript-words": words;
    /// Words by which the record of a hearing calls a witness.
    WITNESS_WORDS = "speech/witness-words": words;
    /// What stands at the head of a turn of a record and is no name, and what it tells of who speaks.
    TURN_LABELS = "speech/turn-labels": words = kind ["question" "answer" "unknown" "office" "text"];
    /// Beginnings of words that tell of others that they are translated, or whose they are.
    TELLING_STEMS = "speech/telling-stems": words = kind ["translation" "attribution"];
    /// Words with which the paragraph behind a record begins.
    RECORD_ENDS = "speech/record-ends": names;
    /// Words before the number of one of several in a label.
    NUMBER_LABELS = "speech/number-labels": names;
    /// Nouns beside which words in quotation marks are likely a title.
    WORKS = "speech/works": words;
    /// Things that are written, printed or counted.
    WRITTEN_THINGS = "speech/written-things": words;

    /// Words that stand before a description and are no part of it.
    DESCRIPTION_BOUNDS = "persons/description-bounds": words;
    /// Words after which a description only adds to its head, or joins another to it.
    DESCRIPTION_LINKS = "persons/description-links": words = kind ["adds" "joins"];
    /// Words of a description that say nothing about a person.
    DESCRIPTION_STOPWORDS = "persons/description-stopwords": words;
    /// Words after a noun that are no part of its phrase.
    DESCRIPTION_TRAILERS = "persons/description-trailers": words;
    /// Nouns that tell "he" from "she".
    GENDERED_NOUNS = "persons/gendered-nouns": words = kind ["man" "woman"];
    /// Nouns that can mean a person or body of one of several kinds, and these.
    GENERIC_NOUNS = "persons/generic-nouns": words = text;
    /// Given names that are mostly a man's or mostly a woman's.
    GIVEN_NAMES = "persons/given-names": words = kind ["man" "woman"];
    /// Offices whose holders speak for a state.
    STATE_OFFICES = "persons/state-offices": words;
    /// Given names that are a form of others which begin with another letter, and those.
    SHORT_GIVEN_NAMES = "persons/short-given-names": words = text;
    /// Beginnings of surnames that stay small in capitals.
    NAME_PREFIXES = "persons/name-prefixes": names;
    /// Words that are no name although a capital begins them.
    NOT_NAMES = "persons/not-names": words;
    /// Words with which the name of an office ends after "of".
    OFFICE_COMPLEMENTS = "persons/office-complements": words;
    /// Names of offices, and the one under which they are compared.
    OFFICES = "persons/offices": words = text;
    /// Small words inside names of people.
    PARTICLES = "persons/particles": words = flags ["text" "byline"];
    /// Nouns for people and bodies that speak in the news.
    ROLES = "persons/roles": words;
    /// Endings of nouns for those who do something.
    AGENT_ENDINGS = "persons/agent-endings": words = kind ["both" "person" "trade"];
    /// Nouns behind a name that make it the name for very many people.
    BROAD_NAMES = "persons/broad-names": words;
    /// What very many people may be called, whatever they are.
    BROAD_ROLES = "persons/broad-roles": words;
    /// Roles of very many people whose bearer a source is to call so all the same.
    TOLD_ROLES = "persons/told-roles": words = kind ["office" "told"];
    /// Words in honour of whoever bears the name behind them.
    HONOURS = "persons/honours": words;
    /// What somebody is before a court.
    PARTY_ROLES = "persons/party-roles": words;
    /// Offices of which there are several, each for something else.
    PORTFOLIO_OFFICES = "persons/portfolio-offices": words;
    /// Words for those who head a body or speak for it, and the one under which they are compared.
    HEADS_OF_BODIES = "persons/heads-of-bodies": words = kind ["chief" "chairman" "president" "founder" "owner" "spokesman" "secretary"];
    /// Those who hold something in a body, beside its heads.
    OFFICERS = "persons/officers": words;
    /// Words for a judge, and for the court for which he speaks.
    COURT_WORDS = "persons/court-words": words = kind ["judge" "court"];
    /// Nouns for people who mostly stay nameless: anonymous sources, and those who speak for a body.
    NAMELESS_SPEAKERS = "persons/nameless-speakers": words = kind ["anonymous" "for-body"];
    /// Callings and offices by which a person is known and called again.
    STANDING_ROLES = "persons/standing-roles": words;
    /// Words between what somebody is to another one and that one's name.
    RELATION_LINKS = "persons/relation-links": words;
    /// What somebody is to another one, whose name does not mean him.
    RELATIONS = "persons/relations": words;
    /// Words of a description that do not tell one person or body from another.
    PERSON_STOPWORDS = "persons/stopwords": words;
    /// Endings of nouns for men and women, the longer one first.
    GENDERED_ENDINGS = "persons/gendered-endings": words = kind ["woman" "man"];
    /// Suffixes of names, and whether a shortened name drops them.
    NAME_SUFFIXES = "persons/suffixes": names = kind ["common" "rare"];
    /// Offices behind "Mr." and the like that are no surnames there.
    ADDRESSED_OFFICES = "persons/addressed-offices": words;
    /// Words behind the head of an office that make it one of a firm.
    COMPANY_RANKS = "persons/company-ranks": words;
    /// Nouns for whoever speaks for another one.
    SPOKESPERSONS = "persons/spokespersons": words;
    /// Words before an office that make it another one.
    OFFICE_MODIFIERS = "persons/office-modifiers": words = kind ["other" "acting" "past"];
    /// Offices for which parties put somebody up, in a part of the country or in all of it.
    ELECTED_OFFICES = "persons/elected-offices": words = kind ["regional" "national"];
    /// Nouns for members of a party, and the letter that stands for it.
    MEMBERSHIPS = "persons/memberships": words = text;
    /// Small words inside titles and offices, and what stands beside them.
    TITLE_LINKS = "persons/title-links": words = flags ["link" "complement" "end"];
    /// Words beside a name in capitals that keep their small letters.
    UNSHOUTED = "persons/unshouted": names;
    /// Parts of hyphenated titles, and on which side of the title they stand.
    TITLE_AFFIXES = "persons/title-affixes": words = kind ["before" "after"];
    /// Words before a person's name, and the gender that they tell.
    TITLES = "persons/titles": words = kind ["man" "woman" "any" "weak" "adjective"];

    /// Legal forms of companies.
    COMPANY_FORMS = "bodies/company-forms": words;
    /// Nouns for a company.
    COMPANY_NOUNS = "bodies/company-nouns": words;
    /// Nouns that take up a body named before ("the company").
    GENERIC_BODIES = "bodies/generic-nouns": words;
    /// Heads of names that go on after "of" or "for".
    BODY_HEADS = "bodies/heads": words;
    /// Words in the names of bodies and countries, hardly ever surnames.
    BODY_WORDS = "bodies/name-words": words;
    /// Nouns for bodies for which very many speak.
    WIDE_BODIES = "bodies/wide-bodies": words;
    /// Nouns in which the name of a programme ends.
    PROGRAMMES = "bodies/programmes": words;

    /// Short names of states, and the states.
    STATE_ABBREVIATIONS = "countries/state-abbreviations": words = text;
    /// Words for belonging to a country, people or continent.
    DEMONYMS = "countries/demonyms": words;
    /// Nouns for somebody of a country or city that differ from the adjective for it.
    PEOPLE = "countries/people": words;
    /// Endings of nouns for people by where they come from.
    PEOPLE_ENDINGS = "countries/people-endings": words;
    /// Ends of the hosts of countries that write the day before the month.
    DAY_FIRST_HOSTS = "countries/day-first-hosts": words;
    /// Languages that give every noun a capital.
    CAPITAL_NOUNS = "countries/capital-nouns": names;
    /// Languages by their ISO 639 codes.
    LANGUAGES = "countries/languages": words = text;
    /// Codes of languages of three letters, and those of two.
    LANGUAGE_CODES = "countries/language-codes": words = text;
    /// Prepositions before the language in which something was said.
    LANGUAGE_PREPOSITIONS = "countries/language-prepositions": words;
    /// Languages as they call themselves, and their codes.
    OWN_LANGUAGE_NAMES = "countries/own-language-names": words = text;
    /// Words that begin the name of a country or seat of power of two words.
    COUNTRY_OPENINGS = "countries/name-openings": words;
    /// Countries and seats of power, and the language spoken there in office.
    SPOKEN = "countries/spoken": words = text;

    /// How often something happens, by the length of time between.
    FREQUENCIES = "time/frequencies": words = text;
    /// Words between a verb of saying and its clause that tell when.
    TIME_ADVERBS = "time/adverbs": words;
    /// Words before an end of a stretch of time.
    TIME_BOUNDS = "time/bounds": words;
    /// Small words behind the name of an occasion.
    OCCASION_LINKS = "time/occasion-links": words = kind ["tie" "host" "place"];
    /// Words between the day of a month and the month.
    DATE_LINKS = "time/date-links": words;
    /// Words before "to" and a verb with which the verb tells of something to come.
    BEFORE_INFINITIVES = "time/before-infinitives": words;
    /// Words between a verb and the words that tell when, to which they belong.
    BEFORE_TIMES = "time/before-times": words;
    /// Words before a time that make it one to come.
    FUTURE_WORDS = "time/future-words": words;
    /// What follows a time of day on a clock of twelve hours.
    DAY_HALVES = "time/day-halves": names;
    /// Hours that have a name, and their number on a clock of twenty-four.
    NAMED_HOURS = "time/named-hours": words = number;
    /// What stands behind a time on a clock of twelve hours, without stops, and in which half of the day that is.
    CLOCK_HALVES = "time/clock-halves": words = kind ["early" "late"];
    /// Words before a time of day in figures or in words.
    CLOCK_PREPOSITIONS = "time/clock-prepositions": words;
    /// Words between minutes and an hour, and on which side of it they are.
    CLOCK_RELATIONS = "time/clock-relations": words = kind ["after" "before"];
    /// Words before a month that belong to the date.
    MONTH_MODIFIERS = "time/month-modifiers": words;
    /// Names of months in several languages, and their numbers.
    MONTHS = "time/months": words = number;
    /// Endings of ordinal numbers in digits.
    ORDINAL_ENDINGS = "time/ordinal-endings": words;
    /// Parts of a day that follow its name.
    PARTS_OF_DAY = "time/parts-of-day": words = kind ["early" "late" "night"];
    /// Words before a day or a stretch of time.
    PERIOD_MODIFIERS = "time/period-modifiers": words;
    /// Words that name a stretch of time after "last" and "this".
    PERIODS = "time/periods": words;
    /// Stretches of time for which somebody binds himself, beside those.
    BOUNDED_PERIODS = "time/bounded-periods": words;
    /// Words before a stretch of time that is not over.
    RUNNING_PERIODS = "time/running-periods": words;
    /// Words before the time from which on something holds.
    STARTS = "time/starts": words;
    /// Words before a day of the week with which it is a name and no day.
    DAY_NAME_HEADS = "time/name-heads": words;
    /// Words behind a day of the week with which it is a name and no day.
    DAY_NAME_TAILS = "time/name-tails": words;
    /// Words for recording what is shown later.
    RECORDING_VERBS = "time/recording-verbs": words;
    /// Words for showing what was recorded before.
    SHOWING_VERBS = "time/showing-verbs": words;
    /// Months whose name is also another word or a given name.
    AMBIGUOUS_MONTHS = "time/ambiguous-months": words;
    /// Months whose short name is the whole name.
    SHORT_MONTHS = "time/short-months": names;
    /// Turns of phrase for the last weekend.
    WEEKENDS = "time/weekends": words;
    /// Participles of what is said to somebody, whose day is that of the words.
    SPEAKING_PASTS = "time/speaking-pasts": words;
    /// Words between a verb of saying and what happens on a day that is not that of the words.
    BEFORE_EVENTS = "time/before-events": words;
    /// What happens on a day that is not that of the words about it.
    EVENTS = "time/events": words;
    /// Words with which a clause begins that tells when or why something else happens.
    TIME_CLAUSES = "time/time-clauses": words;
    /// Verbs that tell that words were written.
    WRITING_VERBS = "speech/writing-verbs": words;
    /// Words that tell on which side of an event something is.
    EVENT_SIDES = "time/event-sides": words = kind ["before" "after" "over"];
    /// Events of one day before or after which people speak.
    NEWS_EVENTS = "time/news-events": words;
    /// Words of time that mean the time named before them.
    BACK_REFERENCES = "time/back-references": words;
    /// Words behind a period that count it back from the day of the news.
    BACK_STEPS = "time/back-steps": words;
    /// Words that tell when.
    TIMES = "time/times": words = kind ["weekday" "month" "ago" "months-ago" "years-ago" "vague" "same" "year"];
    /// Words before a day of the week, and which day they make of it.
    WEEKDAY_MODIFIERS = "time/weekday-modifiers": words = kind ["another" "past" "same"];

    /// Labels of the notes that an author sets off in his own text.
    ADMONITIONS = "press/admonitions": words;
    /// Short forms in names of outlets.
    PRESS_ACRONYMS = "press/acronyms": words;
    /// Words that tell that a body belongs to the press.
    PRESS_BODIES = "press/bodies": words;
    /// Words with which an account says that it is that of whom it names.
    OFFICIAL_ACCOUNTS = "press/official-accounts": words;
    /// Words of a link that tell that it leads to where something was said.
    SOURCE_WORDS = "press/source-words": words;
    /// Openings of a by-line.
    BYLINES = "press/bylines": words;
    /// Words before the colon behind which a document names who writes it.
    AUTHOR_LABELS = "press/author-labels": words;
    /// Words with which a line below a letter begins that tells who gets a copy.
    COPY_LABELS = "press/copy-labels": words;
    /// Openings of a by-line in other languages, each with its word for "and".
    FOREIGN_BYLINES = "press/foreign-bylines": words = text;
    /// Words that join the names of several authors in one field of a page.
    AUTHOR_LINKS = "press/author-links": words;
    /// Words of a headline that announce an interview.
    INTERVIEW_WORDS = "press/interview-words": words;
    /// Headings under which an outlet presents the writer.
    CLOSING_NOTES = "press/closing-notes": words;
    /// Phrases of a note that says that a program translated the text.
    MACHINE_TRANSLATION = "press/machine-translation": words;
    /// What a note says was translated.
    TRANSLATED_THINGS = "press/translated-things": words;
    /// Openings of a note that says that the text is a translation.
    TRANSLATION_NOTES = "press/translation-notes": words;
    /// Words before the credit of a picture.
    CREDIT_LABELS = "press/credit-labels": words = flags ["label" "numbered"];
    /// Words between such a word and the name of whoever made the picture.
    CREDIT_LINKS = "press/credit-links": words;
    /// Labels of press databases, and what stands under each.
    DATABASE_LABELS = "press/database-labels": words = kind ["headline" "text" "authors" "outlet" "issue" "date" "language" "url" "other"];
    /// Words before a date, and what they make of it.
    DATE_LABELS = "press/date-labels": words = kind ["published" "updated" "other"];
    /// What stands around the number of a page in its head or foot.
    PAGE_NUMBERS = "press/page-numbers": words = flags ["word" "between"];
    /// Parts of the names of a page's elements, and what they tell of a date there.
    DATE_ELEMENTS = "press/date-elements": words = flags ["about" "dated" "own" "other"];
    /// Words that may stand in a date line beside the date.
    DATE_WORDS = "press/date-words": words;
    /// Lines of a saved page that are neither headline nor body.
    FURNITURE = "press/furniture": words;
    /// Words that stay small in headlines written with capitals.
    HEADLINE_SMALL = "press/headline-small": words;
    /// What an editor says in brackets of the words beside.
    EDITORS_NOTES = "press/editors-notes": words;
    /// Hosts whose name is no outlet's.
    HOSTS = "press/hosts": words = kind ["shared" "mail" "archive" "platform" "suffix"];
    /// Head lines of a mail within another, and what they tell.
    MAIL_HEADS = "press/mail-heads": words = kind ["from" "date" "subject" "other"];
    /// How lines begin that stand around the text of a mail, and the marks of a subject that is passed on.
    MAIL_LINES = "press/mail-lines": words = kind ["line" "foot" "passed" "original" "subject"];
    /// Labels of the line of a letter or a memo that names its subject, beside those of mails.
    MEMO_SUBJECTS = "press/memo-subjects": words;
    /// Labels of the first line of a text that names it.
    TITLE_LABELS = "press/title-labels": words;
    /// What a page says where it asks for consent to its advertisers.
    PAGE_BANNERS = "press/page-banners": words;
    /// What sites write below each entry of their feeds.
    FEED_CLOSINGS = "press/feed-closings": words;
    /// Hosts that spell the name of their outlet short or otherwise, and that name.
    OUTLET_HOSTS = "press/outlet-hosts": words = text;
    /// Words beside the name of an outlet from which words are taken.
    OUTLET_CONTEXTS = "press/outlet-contexts": words = kind ["address" "before" "behind" "show"];
    /// Words with which names of outlets end.
    OUTLET_ENDINGS = "press/name-endings": words;
    /// Endings of words that describe an outlet and are no part of its name.
    DESCRIBING_ENDINGS = "press/describing-endings": words;
    /// Names of outlets that no word in them tells to be one.
    OUTLET_SHORT_NAMES = "press/short-names": words;
    /// Words with which names of outlets begin.
    OUTLET_OPENINGS = "press/name-openings": words;
    /// Small words inside names of outlets.
    OUTLET_SMALL_WORDS = "press/name-small-words": words = flags ["masthead" "sentence"];
    /// What programs write as the author where nobody gave a name.
    NO_AUTHORS = "press/no-authors": words;
    /// Names that stand where an outlet could name itself and are none.
    NO_OUTLETS = "press/no-outlets": words;
    /// Names of what on a page is never the article, however long it is.
    PAGE_BOXES = "press/page-boxes": words;
    /// How the name of the folder with the parts of a page ends.
    PAGE_FOLDERS = "press/page-folders": words;
    /// Last words of the labels at pictures and recordings, and the words before them.
    PAGE_LABELS = "press/page-labels": words = text;
    /// How lines begin that pages put between the paragraphs of an article.
    PAGE_LINES = "press/page-lines": words;
    /// What a page is called that stands in the place of another one.
    ERROR_PAGES = "press/error-pages": words;
    /// What a page says in the place of its article to who has not paid or consented.
    PAGE_WALLS = "press/page-walls": words = kind ["payment" "consent"];
    /// Names of the parts of a page that are no body.
    PAGE_PARTS = "press/page-parts": words;
    /// Those names that say it of a paragraph, too.
    PARAGRAPH_PARTS = "press/paragraph-parts": words;
    /// Words that name the picture in its caption.
    PICTURE_WORDS = "press/picture-words": words;
    /// How a picture is called in the caption of an agency.
    PICTURE_KINDS = "press/picture-kinds": words;
    /// Agencies whose name alone tells that a line is the credit of a picture.
    PICTURE_AGENCIES = "press/picture-agencies": words;
    /// Names of fields in which tools state something about an article, and what; the better name first.
    RECORD_FIELDS = "press/record-fields": words = kind ["id" "text" "outlet" "host" "source" "siglum" "headline" "authors" "date" "url" "language" "kind" "note" "translatedfrom" "translation" "accessed"];
    /// Names of fields in which tools that clip pages into notes state when they did.
    CLIP_FIELDS = "press/clip-fields": words;
    /// What may stand before the trade in a by-line.
    PRESS_ADJECTIVES = "press/role-adjectives": words;
    /// Phrases with which a draft names a source of its own.
    OWN_SOURCES = "press/own-sources": words;
    /// What those are called who present a programme.
    PRESENTERS = "press/presenters": words;
    /// Endings of files that programs read, and what stands in them.
    PROGRAM_FILES = "press/program-files": words = text;
    /// Trades of those who write for an outlet.
    PRESS_ROLES = "press/roles": words;
    /// Words of section labels.
    SECTIONS = "press/sections": words;
    /// Sentences in which an outlet names itself, and how much each counts.
    SELF_NAMING = "press/self-naming": names = number;
    /// Words with which a line begins that invites to a recording.
    RECORDING_INVITATIONS = "press/recording-invitations": words;
    /// Words with which a line begins that points to other articles.
    TEASERS = "press/teasers": words;
    /// How the addresses begin that close a post in social media.
    POST_LINKS = "press/post-links": words;
    /// Marks before the account whose post is passed on.
    REPOST_MARKS = "press/repost-marks": names;
    /// Words before the address of the article itself.
    URL_LABELS = "press/url-labels": words;
}
