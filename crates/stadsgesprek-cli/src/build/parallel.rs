//! Work on every core of the machine.

use rayon::prelude::*;

/// What the work makes of each item, in their order.
pub(super) fn map<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync + Send) -> Vec<U> {
    items.par_iter().with_max_len(1).map(work).collect()
}

/// Does the work for each item, in no order, until all is done or one failed; gives the first failure by order of items.
pub(super) fn for_each<T: Sync, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    // Each item is a piece of its own: they differ a hundredfold, and whoever is ready takes the next.
    let failure = items.par_iter().with_max_len(1).find_map_first(|item| work(item).err());
    failure.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn every_item_has_its_turn_once() {
        for count in [0, 1, 1_000] {
            let items: Vec<usize> = (0..count).collect();
            let turns: Vec<AtomicUsize> = (0..count).map(|_| AtomicUsize::new(0)).collect();
            let work = |at: &usize| {
                turns[*at].fetch_add(1, Ordering::Relaxed);
                Ok::<(), ()>(())
            };
            assert_eq!(for_each(&items, work), Ok(()));
            assert!(turns.iter().all(|turn| turn.load(Ordering::Relaxed) == 1), "{count}");
        }
    }

    #[test]
    fn of_several_failures_the_first_in_order_is_given() {
        let items: Vec<usize> = (0..1_000).collect();
        let work = |at: &usize| if at % 300 == 299 { Err(*at) } else { Ok(()) };
        for _ in 0..50 {
            assert_eq!(for_each(&items, work), Err(299));
        }
    }
}
