//! Five taps in a corner, by which staff open their panel: unknown to visitors, and nothing to see.

/// So many taps open the panel for staff.
const COUNT: u8 = 5;
/// The longest time between two of them, in milliseconds.
const LONGEST_MS: u64 = 1500;
/// The side of the corner, in CSS pixels.
pub const CORNER: i32 = 120;

/// Taps in the corner so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taps {
    count: u8,
    last: u64,
}

impl Taps {
    /// Counts a tap at a place and a time; says whether it was the last one needed. A tap elsewhere begins anew.
    pub const fn tap(&mut self, x: i32, y: i32, now: u64) -> bool {
        let is_in_corner = x < CORNER && y < CORNER;
        let is_in_time = now.saturating_sub(self.last) <= LONGEST_MS;
        self.count = match (is_in_corner, is_in_time) {
            (false, _) => 0,
            (true, false) => 1,
            (true, true) => self.count + 1,
        };
        self.last = now;
        let is_complete = self.count == COUNT;
        if is_complete {
            self.count = 0;
        }
        is_complete
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(taps: &[(i32, i32, u64)], expected: bool) {
        let mut counted = Taps::default();
        let opened: Vec<bool> = taps.iter().map(|(x, y, now)| counted.tap(*x, *y, *now)).collect();
        assert_eq!(opened.last(), Some(&expected), "{taps:?}");
        assert!(!opened[..opened.len() - 1].contains(&true));
    }

    #[test]
    fn five_taps_in_the_corner_open_the_panel() {
        check(&[(5, 5, 9000), (119, 0, 9100), (0, 119, 10_600), (1, 1, 12_100), (9, 9, 12_101)], true);
    }

    #[test]
    fn fewer_or_slower_or_elsewhere_do_not() {
        check(&[(5, 5, 9000), (5, 5, 9100), (5, 5, 9200), (5, 5, 9300)], false);
        check(&[(5, 5, 9000), (5, 5, 9100), (5, 5, 9200), (5, 5, 9300), (120, 5, 9400)], false);
        check(&[(5, 5, 9000), (5, 5, 9100), (5, 5, 9200), (5, 5, 9300), (5, 5, 10_801)], false);
        check(&[(5, 5, 9000), (5, 5, 9100), (500, 5, 9200), (5, 5, 9300), (5, 5, 9301), (5, 5, 9302)], false);
    }
}
