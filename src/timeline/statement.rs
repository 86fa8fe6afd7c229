//! A statement as the timeline sees it.

use crate::quotation::When;

/// Words in which an outlet names the occasion of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OccasionMention<'a> {
    /// Their normal form: "joint news conference", "interview".
    pub kind: &'a str,
    /// The article, to tell the occasions of one report.
    pub article: usize,
    /// The sentence that they stand in; it may name who else was there.
    pub sentence: &'a str,
}

/// A place where a statement is printed: its article, and which quotation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// Index of the article.
    pub article: usize,
    /// Number of the quotation, in the order of the text.
    pub number: usize,
}

/// A statement as the timeline sees it. One of which nothing is known is [`default`](Self::default), and has its fields set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimelineStatement<'a> {
    /// Who spoke, under one name in all articles; nobody where that is too doubtful to make an event of.
    pub speaker: Option<&'a str>,
    /// Who or what is named, where that is too doubtful ("the results say"): it is of no occasion of others.
    pub doubtful: Option<&'a str>,
    /// Its family, by the number of a statement: what is perhaps the same.
    pub family: Option<usize>,
    /// All whom its outlets name, where these cannot be the same and none is named by most: no event is called after the
    /// first of them alone.
    pub rivals: Vec<&'a str>,
    /// When.
    pub when: Option<When>,
    /// The place of its story among the stories, where there are several.
    pub story: Option<usize>,
    /// What its witnesses call the occasion.
    pub occasions: Vec<OccasionMention<'a>>,
    /// Where it surely is printed, ascending.
    pub printed: Vec<Occurrence>,
}
