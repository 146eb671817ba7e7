//! Runs a test runner, shows what it says, and counts the tests it reports.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use xshell::Cmd;

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Count {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Count {
    /// Reads a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub(super) fn of_cargo(line: &str) -> Self {
        let Some(result) = line.strip_prefix("test result: ") else { return Self::default() };
        let number_before = |word| result.split([';', '.']).find_map(|part| number_before(part, word));
        Self { passed: number_before(" passed").unwrap_or(0), failed: number_before(" failed").unwrap_or(0) }
    }

    /// Reads a line such as `  12 passed (3.4s)`.
    pub(super) fn of_playwright(line: &str) -> Self {
        let line = line.split(" (").next().unwrap_or(line);
        let number_before = |word| number_before(line, word).unwrap_or(0);
        Self { passed: number_before(" passed"), failed: number_before(" failed") }
    }

    /// Reads a line such as `# pass 12` of Node's runner.
    pub(super) fn of_node(line: &str) -> Self {
        let number_after = |word| line.strip_prefix(word).and_then(|number| number.trim().parse().ok());
        Self { passed: number_after("# pass ").unwrap_or(0), failed: number_after("# fail ").unwrap_or(0) }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn number_before(text: &str, word: &str) -> Option<u32> {
    text.trim().strip_suffix(word)?.parse().ok()
}

/// What a runner that failed had counted until then.
#[derive(Debug)]
pub(super) struct Failed(pub(super) Count);

impl std::fmt::Display for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the test runner found failures: see above")
    }
}

impl std::error::Error for Failed {}

/// Runs to the end; fails with [`Failed`] when the runner does.
pub(super) fn run(command: Cmd<'_>, count_line: fn(&str) -> Count) -> Result<Count> {
    let mut child =
        Command::from(command).stdout(Stdio::piped()).spawn().context("the test runner did not start")?;
    let output = child.stdout.take().context("the test runner has no output")?;
    let mut count = Count::default();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        count.add(count_line(&line));
    }
    if child.wait()?.success() { Ok(count) } else { Err(Failed(count).into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_cargo_reports() {
        let line = "test result: FAILED. 41 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(Count::of_cargo(line), Count { passed: 41, failed: 2 });
        assert_eq!(Count::of_cargo("test time::tests::reads ... ok"), Count::default());
    }

    #[test]
    fn counts_what_node_reports() {
        assert_eq!(Count::of_node("# pass 12"), Count { passed: 12, failed: 0 });
        assert_eq!(Count::of_node("# fail 1"), Count { passed: 0, failed: 1 });
        assert_eq!(Count::of_node("ok 1 - # pass 12"), Count::default());
    }

    #[test]
    fn counts_what_playwright_reports() {
        assert_eq!(Count::of_playwright("  12 passed (3.4s)"), Count { passed: 12, failed: 0 });
        assert_eq!(Count::of_playwright("  1 failed"), Count { passed: 0, failed: 1 });
        assert_eq!(Count::of_playwright("  ok 12 passed by name"), Count::default());
    }
}
