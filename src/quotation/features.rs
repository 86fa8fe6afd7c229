//! Numbered and named features for the linear models of this room.
//!
//! A feature is a group with a value for each part of the group. Every combination of values has a number, so that its
//! weight is found by arithmetic without hashing, and every number has a name, so that weights can be read and
//! reviewed.

/// A set of numbered features, to which [`crate::quotation::weights::Weights`] give weights.
pub trait FeatureSet {
    /// How many features there are.
    const COUNT: usize;

    /// The name of a feature.
    fn name(number: usize) -> String;

    /// The number of the feature with this name.
    fn named(name: &str) -> Option<usize>;
}

/// Declares `Group`, a number and a name for each feature of each group, and the [`FeatureSet`] of them.
/// The type before the semicolon is that of the parts; it has `const fn size(self) -> usize` and
/// `fn value_name(self, usize) -> String`.
macro_rules! feature_groups {
    ($part_type:ty; $($(#[$doc:meta])* $variant:ident = $name:literal [$($part:expr),*],)*) => {
        /// A group of features.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Group { $($(#[$doc])* $variant,)* }

        const GROUPS: &[(&str, &[$part_type])] = &[$(($name, &[$($part),*]),)*];

        /// How many features there are.
        pub const COUNT: usize = OFFSETS[GROUPS.len()];

        /// Where each group begins.
        const OFFSETS: [usize; GROUPS.len() + 1] = {
            let mut offsets = [0; GROUPS.len() + 1];
            let mut group = 0;
            while group < GROUPS.len() {
                let mut size = 1;
                let mut part = 0;
                while part < GROUPS[group].1.len() {
                    size *= GROUPS[group].1[part].size();
                    part += 1;
                }
                offsets[group + 1] = offsets[group] + size;
                group += 1;
            }
            offsets
        };

        /// The number of a feature. Values beyond the largest of their part count as the largest, which means "or
        /// more".
        #[inline(always)]
        pub fn number<const N: usize>(group: Group, values: [usize; N]) -> usize {
            let parts = GROUPS[group as usize].1;
            debug_assert_eq!(parts.len(), N);
            let mut place = 0;
            for i in 0..N {
                let size = parts[i].size();
                place = place * size + values[i].min(size - 1);
            }
            OFFSETS[group as usize] + place
        }

        /// The name of a feature.
        pub fn name(number: usize) -> String {
            let group = OFFSETS.partition_point(|&offset| offset <= number) - 1;
            let (name, parts) = GROUPS[group];
            let mut place = number - OFFSETS[group];
            let mut values = Vec::new();
            for part in parts.iter().rev() {
                values.push(part.value_name(place % part.size()));
                place /= part.size();
            }
            values.reverse();
            if values.is_empty() {
                name.to_string()
            } else {
                format!("{name} = {}", values.join(" "))
            }
        }

        /// The number of the feature with this name, computed from its group and values: a table of all names would
        /// take longer to build than an article to read, and few features have a weight.
        pub fn named(name: &str) -> Option<usize> {
            let (group, values) = name.split_once(" = ").unwrap_or((name, ""));
            let group = GROUPS.iter().position(|(name, _)| *name == group)?;
            let mut values = values.split(' ').filter(|value| !value.is_empty());
            let mut place = 0;
            for part in GROUPS[group].1 {
                let value = values.next()?;
                let size = part.size();
                place = place * size + (0..size).find(|n| part.value_name(*n) == value)?;
            }
            values.next().is_none().then_some(OFFSETS[group] + place)
        }

        /// The features of all groups.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Features {}

        impl $crate::quotation::features::FeatureSet for Features {
            const COUNT: usize = COUNT;

            fn name(number: usize) -> String {
                name(number)
            }

            fn named(text: &str) -> Option<usize> {
                named(text)
            }
        }
    };
}
