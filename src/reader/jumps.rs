//! Where the reader was: back always goes back.

/// The most places that are remembered.
const MAX_JUMPS: usize = 200;

/// The places before and after the one being shown.
#[derive(Clone, Debug)]
pub struct Jumps<T> {
    before: Vec<T>,
    after: Vec<T>,
}

impl<T> Default for Jumps<T> {
    fn default() -> Self {
        Self {
            before: Vec::new(),
            after: Vec::new(),
        }
    }
}

impl<T> Jumps<T> {
    /// Remembers the place that is being left for a new one.
    pub fn leave(&mut self, place: T) {
        self.after.clear();
        if self.before.len() == MAX_JUMPS {
            self.before.remove(0);
        }
        self.before.push(place);
    }

    /// Changes every remembered place.
    pub fn change(&mut self, change: impl Fn(&T) -> T) {
        for place in self.before.iter_mut().chain(&mut self.after) {
            *place = change(place);
        }
    }

    /// The place before; `now` is given up for it and can be gone forward to.
    pub fn back(&mut self, now: &mut T) -> bool {
        step(&mut self.before, &mut self.after, now)
    }

    /// The place that was last gone back from.
    pub fn forward(&mut self, now: &mut T) -> bool {
        step(&mut self.after, &mut self.before, now)
    }
}

fn step<T>(from: &mut Vec<T>, to: &mut Vec<T>, now: &mut T) -> bool {
    let Some(place) = from.pop() else {
        return false;
    };
    to.push(std::mem::replace(now, place));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forth_until_a_new_way_is_taken() {
        let mut jumps = Jumps::default();
        jumps.leave('a');
        let mut now = 'b';
        assert!(jumps.back(&mut now) && now == 'a');
        assert!(!jumps.back(&mut now));
        assert!(jumps.forward(&mut now) && now == 'b');
        assert!(jumps.back(&mut now));
        jumps.leave('a');
        now = 'c';
        assert!(!jumps.forward(&mut now) && now == 'c');
    }
}
