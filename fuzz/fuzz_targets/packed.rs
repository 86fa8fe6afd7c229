//! Packed files of all kinds.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| verbatim_fuzz::file(".gz", data));
