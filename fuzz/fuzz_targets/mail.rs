//! Mails, mailboxes and pages saved as MHTML.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| verbatim_fuzz::file(".eml", data));
