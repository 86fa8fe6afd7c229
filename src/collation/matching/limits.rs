//! Limits on work. They bound how much is looked at, so that large corpora stay quick; on anything but hundreds of
//! printings of the same words they do not decide what is found. No test holds them, as none holds those that only say
//! how much is done at once or by one core: `GROUPS_AT_ONCE`, `CHUNKS_AT_ONCE`, `READ_AT_ONCE` and `PRINTINGS_PER_ALIGNER` stand
//! where they are used.

/// With so many printings of a group, at most, those of another are compared before they are offered to it.
pub(super) const COMPARED_PRINTINGS: usize = 8;
/// All printings of a trigram that has so few are paired.
pub(super) const SMALL_GROUP: usize = 4;
/// Of the more common trigrams only the rarest ones of a printing count.
pub(super) const RAREST_TRIGRAMS: usize = 8;
/// With how many printings before and behind it, by day, a printing is paired.
pub(super) const NEIGHBOURS: usize = 24;
/// Of a list of more printings only those that are near in speaker or words are paired.
pub(super) const COMMON_GROUP: usize = 64;
/// With how many of those that print most of the same words a printing of such a list is paired.
pub(super) const NEIGHBOURS_IN_WORDS: usize = 2;
/// With how many on either side a printing is weighed before it is known what these join.
pub(super) const NEAREST_NEIGHBOURS: usize = 3;
/// Longer texts are cropped, so that the table of steps stays within this many cells.
pub(super) const ALIGNED_CELLS: usize = 4_000_000;
/// So many of the articles that print a phrase are compared, to know in how many stories it is printed.
pub(super) const STORIES_COMPARED: usize = 12;
