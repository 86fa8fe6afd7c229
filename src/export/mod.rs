//! An edition and a notebook to files that others read.

pub mod collation;
