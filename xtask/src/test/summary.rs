//! What a test run did, how long it took, and the line that machines read.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{
    counted::{Count, Failed},
    stage::Stage,
};

/// The stages so far.
#[derive(Default)]
pub(super) struct Summary {
    lines: Vec<(Stage, Duration, Outcome)>,
    tests: Count,
}

#[derive(Clone, Copy)]
enum Outcome {
    Passed,
    Failed,
}

impl Summary {
    /// Runs a stage under its name, and remembers how it went.
    pub(super) fn time(&mut self, stage: Stage, action: impl FnOnce() -> Result<Count>) -> Result<()> {
        println!("\n━━━━ {} ━━━━", stage.name());
        let start = Instant::now();
        let result = action();
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        self.lines.push((stage, start.elapsed(), outcome));
        self.tests.add(count_of(&result));
        result.map(drop)
    }

    /// Ends with `N passed, N failed` alone on a line.
    pub(super) fn print(&self) {
        println!("\n━━━━ Summary ━━━━");
        for (stage, time, outcome) in &self.lines {
            let mark = match outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
            };
            println!("{mark}  {:<18}{:>6.0} s", stage.name(), time.as_secs_f32());
        }
        println!("\n{} passed, {} failed", self.tests.passed, self.tests.failed);
    }
}

/// A stage that fails without counting, such as the format, is one failure.
fn count_of(result: &Result<Count>) -> Count {
    let Err(error) = result else { return *result.as_ref().unwrap_or(&Count::default()) };
    let mut count = error.downcast_ref::<Failed>().map_or_else(Count::default, |failed| failed.0);
    count.failed = count.failed.max(1);
    count
}
