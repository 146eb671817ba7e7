//! What a test run did, how long it took, and the line that machines read.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{
    counted::{Failed, Report},
    stage::Stage,
};

/// The stages so far.
#[derive(Default)]
pub(super) struct Summary {
    lines: Vec<(Stage, Duration, Outcome)>,
    tests: Report,
    left_out: Vec<Stage>,
}

#[derive(Clone, Copy)]
enum Outcome {
    Passed,
    Failed,
}

impl Summary {
    /// Runs a stage under its name, and remembers how it went.
    pub(super) fn time(&mut self, stage: Stage, action: impl FnOnce() -> Result<Report>) -> Result<()> {
        println!("\n━━━━ {} ━━━━", stage.name());
        let start = Instant::now();
        let result = action();
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        self.lines.push((stage, start.elapsed(), outcome));
        self.tests.add(report_of(&result));
        result.map(drop)
    }

    /// Notes a stage that is not run.
    pub(super) fn leave_out(&mut self, stage: Stage) {
        self.left_out.push(stage);
    }

    /// Says what took long and what was not tested; ends with `N passed, N failed` alone on a line.
    pub(super) fn print(&self) {
        if !self.tests.slowest.is_empty() {
            println!("\n━━━━ Slowest tests ━━━━");
        }
        for (time, name) in &self.tests.slowest {
            println!("{:>6.1} s  {name}", time.as_secs_f32());
        }
        println!("\n━━━━ Summary ━━━━");
        for (stage, time, outcome) in &self.lines {
            let mark = match outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
            };
            println!("{mark}  {:<18}{:>6.0} s", stage.name(), time.as_secs_f32());
        }
        for stage in &self.left_out {
            println!("left out  {} (`--all` runs it)", stage.name());
        }
        for what in &self.tests.skipped {
            println!("skipped  {what}");
        }
        println!("\n{} passed, {} failed", self.tests.passed, self.tests.failed);
    }
}

/// A stage that fails without counting, such as the format, is one failure.
fn report_of(result: &Result<Report>) -> Report {
    match result {
        Ok(report) => report.clone(),
        Err(error) => {
            let mut report =
                error.downcast_ref::<Failed>().map_or_else(Report::default, |failed| failed.0.clone());
            report.failed = report.failed.max(1);
            report
        }
    }
}
