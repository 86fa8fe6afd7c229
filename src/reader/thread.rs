//! Threads beside the one that draws. None of them dies unheard: the terminal is given back when it panics,
//! and the reader, who would wait for it in vain, ends.

use super::event::Event;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::sync::mpsc::Sender;
use std::thread::Builder;

/// Starts a thread that sends events.
///
/// # Errors
/// Where the system allows no further thread.
pub fn spawn(
    name: &str,
    events: Sender<Event>,
    work: impl FnOnce(&Sender<Event>) + Send + 'static,
) -> io::Result<()> {
    let guarded = move || {
        if catch_unwind(AssertUnwindSafe(|| work(&events))).is_err() {
            // A reader that has quit meanwhile needs none of it.
            let _ = events.send(Event::Panicked);
        }
    };
    Builder::new().name(name.into()).spawn(guarded)?;
    Ok(())
}

/// Does long work on threads of its own: what is shared among the cores while a key waits never queues behind
/// it. Where the system allows no further threads, it is done with the others.
pub fn aside<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    let build = || ThreadPoolBuilder::new().build().ok();
    match POOL.get_or_init(build) {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_panic_is_an_event() {
        let (send, events) = channel();
        spawn("doomed", send, |_| panic!("as it should")).unwrap();
        assert!(matches!(events.recv(), Ok(Event::Panicked)));
    }
}
