//! NewsML-G2 and NITF.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| verbatim_fuzz::file(".newsml.xml", data));
