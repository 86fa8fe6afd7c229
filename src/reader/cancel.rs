//! Giving up work that nobody waits for any more.

use std::sync::{Arc, Weak};

/// Kept by whoever waits for the result of a task. Dropping it cancels the task: its [`CancelToken`] tells the
/// thread that does the work.
#[derive(Clone, Debug, Default)]
pub struct TaskHandle(Arc<()>);

/// Goes with the work, and tells it whether anybody still waits; made by [`TaskHandle::token`].
#[derive(Clone, Debug)]
pub struct CancelToken(Weak<()>);

impl TaskHandle {
    /// The token to send with the work.
    pub fn token(&self) -> CancelToken {
        CancelToken(Arc::downgrade(&self.0))
    }

    /// Whether the token was made by this handle: whether its work is the one that is waited for.
    pub fn owns(&self, token: &CancelToken) -> bool {
        token.0.ptr_eq(&Arc::downgrade(&self.0))
    }
}

impl CancelToken {
    /// Whether the handle has been dropped, so that nobody waits any more.
    pub fn is_cancelled(&self) -> bool {
        self.0.strong_count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_given_up_when_nobody_waits() {
        let (one, other) = (TaskHandle::default(), TaskHandle::default());
        let token = one.token();
        assert!(one.owns(&token) && !other.owns(&token) && !token.is_cancelled());
        drop(one);
        assert!(token.is_cancelled() && !other.owns(&token));
    }
}
