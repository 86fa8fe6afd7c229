//! Who is meant by a name, a noun or a description, as far as a text tells.
//!
//! ```text
//! words      nouns for what a person is, and full names by the given name
//! full_name  whether a full name that no list has is a person's
//! called     the words by which somebody is called: his last name, what he is, whose
//! gender     the gender of whom a name means
//! role       what somebody is called by whom a draft does not name
//! spokesman  whether somebody speaks for a body
//! relayed    whom a speaker quotes in the lead-in of a quotation
//! ```

pub(super) mod called;
pub(super) mod full_name;
pub(super) mod gender;
pub(super) mod relayed;
pub(super) mod role;
pub(super) mod spokesman;
pub(super) mod words;
