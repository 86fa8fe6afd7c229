//! Statements to events: what was said on one occasion on one day.
