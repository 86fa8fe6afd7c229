//! Who waits for a piece of work.

use std::sync::{Arc, Weak};

/// Kept by who waits for something; the work is given up when it is thrown away.
#[derive(Clone, Debug, Default)]
pub struct Ticket(Arc<()>);

/// The part of a [`Ticket`] that goes with the work.
#[derive(Clone, Debug)]
pub struct Stub(Weak<()>);

impl Ticket {
    /// What goes with the work.
    pub fn stub(&self) -> Stub {
        Stub(Arc::downgrade(&self.0))
    }

    /// Whether this is the work that is waited for.
    pub fn is(&self, stub: &Stub) -> bool {
        stub.0.ptr_eq(&Arc::downgrade(&self.0))
    }
}

impl Stub {
    /// Whether nobody waits any more.
    pub fn is_off(&self) -> bool {
        self.0.strong_count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_given_up_when_nobody_waits() {
        let (one, other) = (Ticket::default(), Ticket::default());
        let stub = one.stub();
        assert!(one.is(&stub) && !other.is(&stub) && !stub.is_off());
        drop(one);
        assert!(stub.is_off() && !other.is(&stub));
    }
}
