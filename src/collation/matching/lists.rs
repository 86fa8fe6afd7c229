//! Lists of printings that have something in common, read from the place of any one of them.
//!
//! Pairs are many times as many as printings, and most of them come from several lists. So they are never laid down:
//! who stands near a printing is looked up when it is asked, and told once.

use super::vocabulary::NONE;

/// A printing in a list, and whether it is looked for there: of a pair one has to be.
#[derive(Clone, Copy)]
struct Member(u32);

/// The bit that says that a member is looked for; there are fewer printings than that.
const WANTED: u32 = 1 << 31;

impl Member {
    fn new(printing: u32, is_wanted: bool) -> Self {
        Self(printing | if is_wanted { WANTED } else { 0 })
    }

    fn printing(self) -> u32 {
        self.0 & !WANTED
    }

    fn is_wanted(self) -> bool {
        self.0 & WANTED != 0
    }
}

/// Where the members of a list stand, and how many places apart neighbours in it are at most.
#[derive(Clone, Copy)]
struct List {
    start: u32,
    end: u32,
    reach: u32,
}

/// Lists while they are gathered.
#[derive(Default)]
pub(super) struct Lists {
    members: Vec<Member>,
    lists: Vec<List>,
}

impl Lists {
    /// Adds a list of printings, each with whether it is looked for there; neighbours are at most `reach` places
    /// apart.
    pub(super) fn add(&mut self, members: impl Iterator<Item = (u32, bool)>, reach: usize) {
        let start = self.members.len();
        let members = members.map(|(printing, is_wanted)| Member::new(printing, is_wanted));
        self.members.extend(members);
        let own = &self.members[start..];
        if own.len() < 2 || !own.iter().any(|member| member.is_wanted()) {
            self.members.truncate(start);
            return;
        }
        self.lists.push(List {
            start: start as u32,
            end: self.members.len() as u32,
            reach: reach as u32,
        });
    }

    /// Adds the lists of others behind its own.
    pub(super) fn append(&mut self, others: Vec<Self>) {
        let (members, lists) = (others.iter().map(|o| o.members.len()), others.iter());
        self.members.reserve_exact(members.sum());
        self.lists.reserve_exact(lists.map(|o| o.lists.len()).sum());
        for other in others {
            let behind = self.members.len() as u32;
            self.members.extend(other.members);
            self.lists.extend(other.lists.into_iter().map(|list| List {
                start: list.start + behind,
                end: list.end + behind,
                reach: list.reach,
            }));
        }
    }
}

/// A place in a list.
#[derive(Clone, Copy)]
struct PlaceInList {
    at: u32,
    list: u32,
}

/// Lists of `count` printings, by printing.
pub(super) struct Neighbours {
    lists: Lists,
    /// Where the places of each printing begin.
    starts: Vec<u32>,
    places: Vec<PlaceInList>,
}

impl Neighbours {
    /// Sorts the places in the lists of `count` printings.
    pub(super) fn new(lists: Lists, count: usize) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for member in &lists.members {
            starts[member.printing() as usize + 1] += 1;
        }
        for n in 0..count {
            starts[n + 1] += starts[n];
        }
        let mut next = starts.clone();
        let mut places = vec![PlaceInList { at: 0, list: 0 }; lists.members.len()];
        for (number, list) in lists.lists.iter().enumerate() {
            for at in list.start..list.end {
                let next = &mut next[lists.members[at as usize].printing() as usize];
                places[*next as usize] = PlaceInList {
                    at,
                    list: number as u32,
                };
                *next += 1;
            }
        }
        Self {
            lists,
            starts,
            places,
        }
    }

    /// How many printings there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The neighbours of a printing in all its lists; who stands near in several is told several times.
    pub(super) fn of(&self, printing: u32) -> impl Iterator<Item = u32> + '_ {
        let n = printing as usize;
        let places = &self.places[self.starts[n] as usize..self.starts[n + 1] as usize];
        places.iter().flat_map(move |place| {
            let list = self.lists.lists[place.list as usize];
            let from = place.at.saturating_sub(list.reach).max(list.start);
            let to = (place.at + list.reach + 1).min(list.end);
            let is_wanted = self.lists.members[place.at as usize].is_wanted();
            let near = self.lists.members[from as usize..to as usize].iter();
            let wanted = near.filter(move |other| is_wanted || other.is_wanted());
            let others = wanted.map(|other| other.printing());
            others.filter(move |other| *other != printing)
        })
    }
}

/// What was told of one printing already.
pub(super) struct AlreadyPaired {
    /// Of each printing the one for which it was told last.
    last: Vec<u32>,
}

impl AlreadyPaired {
    /// Nothing was told of `count` printings.
    pub(super) fn new(count: usize) -> Self {
        Self {
            last: vec![NONE; count],
        }
    }

    /// Whether `other` was not told for `printing` yet, of which one after the other is asked.
    pub(super) fn is_new(&mut self, printing: u32, other: u32) -> bool {
        std::mem::replace(&mut self.last[other as usize], printing) != printing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neighbours(lists: &[(&[(u32, bool)], usize)]) -> Neighbours {
        let mut all = Lists::default();
        for (members, reach) in lists {
            let mut one = Lists::default();
            one.add(members.iter().copied(), *reach);
            all.append(vec![one]);
        }
        Neighbours::new(all, 6)
    }

    fn of(neighbours: &Neighbours, printing: u32) -> Vec<u32> {
        let mut told = AlreadyPaired::new(neighbours.len());
        let near = neighbours.of(printing);
        near.filter(|other| told.is_new(printing, *other)).collect()
    }

    #[test]
    fn neighbours_stand_within_reach_and_one_of_them_is_looked_for() {
        let list: &[(u32, bool)] = &[(4, false), (0, true), (2, false), (3, false), (5, true)];
        let near = neighbours(&[(list, 2)]);
        assert_eq!(of(&near, 0), [4, 2, 3]);
        assert_eq!(of(&near, 2), [0, 5]);
        assert_eq!(of(&near, 4), [0]);
        assert_eq!(of(&near, 1), [0; 0]);
    }

    #[test]
    fn who_is_near_in_several_lists_is_told_once() {
        let near = neighbours(&[
            (&[(1, true), (2, true)], 1),
            (&[(2, false), (3, false)], 1),
            (&[(3, true), (1, true), (2, true)], 2),
        ]);
        assert_eq!(near.of(2).count(), 3);
        assert_eq!(of(&near, 2), [1, 3]);
        assert_eq!(of(&near, 1), [2, 3]);
    }

    #[test]
    fn nobody_is_a_neighbour_of_itself() {
        let near = neighbours(&[(&[(1, true), (1, true), (2, true)], 1)]);
        assert_eq!(of(&near, 1), [2]);
    }
}
