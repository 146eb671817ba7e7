//! Work on every core of the machine.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does the work for each item, in no order, until all is done or one failed; gives the first failure by order of items.
pub(super) fn for_each<T: Sync, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    // Each thread takes the next item when it is ready for one: items differ a hundredfold.
    let take = || {
        while let Some((at, item)) = take_next(items, &next) {
            if let Err(failure) = work(item) {
                next.store(items.len(), Ordering::Relaxed);
                return Some((at, failure));
            }
        }
        None
    };
    let count = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let failures = thread::scope(|scope| {
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(take)).collect();
        let ends =
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        ends.collect::<Vec<_>>()
    });
    let first = failures.into_iter().flatten().min_by_key(|(at, _)| *at);
    first.map_or(Ok(()), |(_, failure)| Err(failure))
}

fn take_next<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    items.get(at).map(|item| (at, item))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_failure_ends_the_work() {
        let work = |at: &usize| if *at < 3 { Ok(()) } else { Err(*at) };
        assert_eq!(for_each(&[0, 1, 2, 3], work), Err(3));
        assert!(for_each(&(0..1_000).collect::<Vec<_>>(), work).is_err_and(|at| at >= 3));
    }
}
