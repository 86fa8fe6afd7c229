//! Fits the weights of the speaker model.

fn main() {}
