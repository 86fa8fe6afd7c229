//! PDF.
#![no_main]

use std::panic;

// A broken document may make the reader of PDF panic; that ends a thread of its own and is told as a fault. The fuzzer, which
// aborts at every panic, is to pass over that one.
libfuzzer_sys::fuzz_target!(
    init: {
        let abort = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if std::thread::current().name() != Some("pdf") {
                abort(panicked);
            }
        }));
    },
    |data: &[u8]| verbatim_fuzz::file(".pdf", data)
);
