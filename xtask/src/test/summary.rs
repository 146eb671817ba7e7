//! What a test run did, how long it took, and the line that machines read.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{
    Extent,
    counted::{Failed, StageReport},
    stage::TestStage,
};

/// The stages so far.
pub(super) struct Summary {
    lines: Vec<(TestStage, Duration, StageOutcome)>,
    tests: StageReport,
    left_out: Vec<TestStage>,
}

#[derive(Clone, Copy)]
enum StageOutcome {
    Passed,
    Failed,
}

impl Summary {
    /// Of a run that leaves these stages out.
    pub(super) fn new(left_out: Vec<TestStage>) -> Self {
        Self { lines: Vec::new(), tests: StageReport::default(), left_out }
    }

    /// Runs a stage under its name, and remembers how it went.
    pub(super) fn time(
        &mut self,
        stage: TestStage,
        action: impl FnOnce() -> Result<StageReport>,
    ) -> Result<()> {
        println!("\n━━━━ {} ━━━━", stage.name());
        let start = Instant::now();
        let result = action();
        let outcome = if result.is_ok() { StageOutcome::Passed } else { StageOutcome::Failed };
        self.lines.push((stage, start.elapsed(), outcome));
        self.tests.add(report_of(&result));
        result.map(drop)
    }

    /// Says what took long, what was not tested and what failed, also when a second try passed; ends with `N passed, N failed` alone on a line.
    pub(super) fn print(&self, extent: Extent) {
        if !self.tests.slowest.is_empty() {
            println!("\n━━━━ Slowest tests ━━━━");
        }
        for (time, name) in &self.tests.slowest {
            println!("{:>6.1} s  {name}", time.as_secs_f32());
        }
        println!("\n━━━━ Summary ━━━━");
        for (stage, time, outcome) in &self.lines {
            let mark = match outcome {
                StageOutcome::Passed => "passed",
                StageOutcome::Failed => "FAILED",
            };
            println!("{mark}  {:<18}{:>6.0} s", stage.name(), time.as_secs_f32());
        }
        for what in &self.tests.skipped {
            println!("skipped  {what}");
        }
        let names: Vec<_> = self.left_out.iter().map(|stage| stage.name()).collect();
        let remedy = if extent == Extent::Rest { "without `--rest` they run" } else { "`--all` runs them" };
        if !names.is_empty() {
            println!("left out  {} ({remedy})", names.join(", "));
        }
        for what in &self.tests.failures {
            println!("failed  {what}");
        }
        println!("\n{} skipped, {} stages left out", self.tests.skipped.len(), names.len());
        println!("{} passed, {} failed", self.tests.passed, self.tests.failed);
    }
}

/// A stage that fails without counting, such as the format, is one failure.
fn report_of(result: &Result<StageReport>) -> StageReport {
    match result {
        Ok(report) => report.clone(),
        Err(error) => {
            let mut report =
                error.downcast_ref::<Failed>().map_or_else(StageReport::default, |failed| failed.0.clone());
            report.failed = report.failed.max(1);
            report
        }
    }
}
