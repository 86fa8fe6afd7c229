//! TEI and the XML of trafilatura.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| verbatim_fuzz::file(".tei.xml", data));
