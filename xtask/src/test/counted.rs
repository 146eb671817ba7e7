//! Runs a test runner, shows what it says, and reports what it did: how many tests passed, what was skipped, what took long.

use std::{
    cmp::Reverse,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use xshell::Cmd;

/// How a test says that something it wants is not here.
pub(super) const SKIPPED: &str = "Skipped: ";
/// How many of the slowest tests are kept.
pub(super) const SLOWEST: usize = 10;

/// What a stage did.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct StageReport {
    pub(super) passed: u32,
    pub(super) failed: u32,
    /// Which tests failed, each with the first line of why where the runner says one.
    pub(super) failures: Vec<String>,
    /// What was not tested, and why.
    pub(super) skipped: Vec<String>,
    /// The slowest tests, the slowest first.
    pub(super) slowest: Vec<(Duration, String)>,
}

impl StageReport {
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self.skipped.extend(other.skipped);
        self.slowest.extend(other.slowest);
        self.slowest.sort_by_key(|(time, _)| Reverse(*time));
        self.slowest.truncate(SLOWEST);
    }

    fn took(name: &str, seconds: f64) -> Self {
        let time = Duration::try_from_secs_f64(seconds).unwrap_or_default();
        Self { slowest: vec![(time, name.to_owned())], ..Self::default() }
    }
}

/// Whose lines are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Runner {
    Cargo,
    Node,
    Playwright,
}

/// Reads what a runner says, line after line.
struct OutputReader {
    runner: Runner,
    /// The test that Playwright is telling about, as long as it has not said why it failed.
    failing: Option<String>,
    /// What Node said so far of a test: its name, and after it how long it took, in milliseconds.
    name: String,
    took: Option<f64>,
}

impl OutputReader {
    const fn new(runner: Runner) -> Self {
        Self { runner, failing: None, name: String::new(), took: None }
    }

    fn read(&mut self, line: &str) -> StageReport {
        if let Some(what) = line.strip_prefix(SKIPPED) {
            return StageReport { skipped: vec![what.to_owned()], ..StageReport::default() };
        }
        match self.runner {
            Runner::Cargo => of_cargo(line),
            Runner::Node => self.of_node(line),
            Runner::Playwright => self.of_playwright(line),
        }
    }

    /// Reads lines such as `  12 passed (3.4s)` and `  ✓  3 [phone] › a.spec.mjs:3:1 › a name (3.4s)`; and of what failed
    /// `  1) [phone] › a.spec.mjs:3:1 › a name ───` with `    Error: …` below it.
    fn of_playwright(&mut self, line: &str) -> StageReport {
        if let Some(name) = failing(line) {
            self.failing = Some(name);
        } else if says_why(line)
            && let Some(name) = self.failing.take()
        {
            return StageReport {
                failures: vec![format!("{name}: {}", line.trim())],
                ..StageReport::default()
            };
        }
        if let Some((name, time)) = line.strip_suffix(')').and_then(|line| line.rsplit_once(" ("))
            && let Some((_, name)) = name.split_once('[')
            && let Some(seconds) = seconds(time)
        {
            return StageReport::took(&format!("[{name}"), seconds);
        }
        let line = line.split(" (").next().unwrap_or(line);
        let count = |word| number_before(line, word).unwrap_or(0);
        StageReport { passed: count(" passed"), failed: count(" failed"), ..StageReport::default() }
    }

    /// Reads lines such as `# pass 12`, and what is said of each test: `ok 1 - a name`, `duration_ms: 3.4`, `...`.
    fn of_node(&mut self, line: &str) -> StageReport {
        let number_after = |word| line.strip_prefix(word).and_then(|number| number.trim().parse().ok());
        let said = line.trim_start();
        if let Some((mark, name)) = said.split_once(" - ")
            && mark.trim_start_matches("not ").starts_with("ok ")
        {
            name.clone_into(&mut self.name);
            if mark.starts_with("not ") {
                return StageReport { failures: vec![name.to_owned()], ..StageReport::default() };
            }
            if let Some((name, why)) = name.split_once(" # SKIP ") {
                return StageReport { skipped: vec![format!("{name} ({why})")], ..StageReport::default() };
            }
        } else if let Some(time) = said.strip_prefix("duration_ms: ") {
            self.took = time.parse().ok();
        } else if said == "type: 'suite'" {
            // The time of a group is that of its tests.
            self.took = None;
        } else if said == "..."
            && let Some(time) = self.took.take()
        {
            return StageReport::took(&self.name, time / 1000.0);
        }
        let count = |word| number_after(word).unwrap_or(0);
        StageReport { passed: count("# pass "), failed: count("# fail "), ..StageReport::default() }
    }
}

/// Reads `test a::name ... FAILED` and `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn of_cargo(line: &str) -> StageReport {
    if let Some(name) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
        return StageReport { failures: vec![name.to_owned()], ..StageReport::default() };
    }
    let Some(result) = line.strip_prefix("test result: ") else { return StageReport::default() };
    let number_before = |word| result.split([';', '.']).find_map(|part| number_before(part, word));
    let count = |word| number_before(word).unwrap_or(0);
    StageReport { passed: count(" passed"), failed: count(" failed"), ..StageReport::default() }
}

/// The name in the heading of what Playwright says of a test that failed.
fn failing(line: &str) -> Option<String> {
    let (number, name) = line.trim_start().split_once(") [")?;
    number.parse::<u32>().ok()?;
    Some(format!("[{}", name.trim_end_matches(['─', ' '])))
}

fn says_why(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("Test timeout of ")
        || line.split_once(": ").is_some_and(|(kind, _)| kind.ends_with("Error"))
}

/// `850ms`, `3.4s` or `1.2m`.
fn seconds(time: &str) -> Option<f64> {
    let units = [("ms", 0.001), ("s", 1.0), ("m", 60.0)];
    units.iter().find_map(|(unit, scale)| Some(time.strip_suffix(unit)?.parse::<f64>().ok()? * scale))
}

fn number_before(text: &str, word: &str) -> Option<u32> {
    text.trim().strip_suffix(word)?.parse().ok()
}

/// What a runner that failed had reported until then.
#[derive(Debug)]
pub(super) struct Failed(pub(super) StageReport);

impl std::fmt::Display for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the test runner found failures: see above")
    }
}

impl std::error::Error for Failed {}

/// Runs to the end; fails with [`Failed`] when the runner does.
pub(super) fn run(command: Cmd<'_>, runner: Runner) -> Result<StageReport> {
    let mut child =
        Command::from(command).stdout(Stdio::piped()).spawn().context("the test runner did not start")?;
    let output = child.stdout.take().context("the test runner has no output")?;
    let (mut report, mut reader) = (StageReport::default(), OutputReader::new(runner));
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        report.add(reader.read(&line));
    }
    if child.wait()?.success() { Ok(report) } else { Err(Failed(report).into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(runner: Runner, lines: &[&str]) -> StageReport {
        let (mut report, mut reader) = (StageReport::default(), OutputReader::new(runner));
        lines.iter().for_each(|line| report.add(reader.read(line)));
        report
    }

    fn counted(passed: u32, failed: u32) -> StageReport {
        StageReport { passed, failed, ..StageReport::default() }
    }

    #[test]
    fn counts_what_cargo_reports() {
        let line = "test result: FAILED. 41 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(read(Runner::Cargo, &[line, "test time::tests::reads ... ok"]), counted(41, 2));
    }

    #[test]
    fn counts_what_node_reports() {
        assert_eq!(read(Runner::Node, &["# pass 12", "# fail 1", "ok 1 - # pass 12"]), counted(12, 1));
    }

    #[test]
    fn counts_what_playwright_reports() {
        let lines = ["  12 passed (3.4s)", "  1 failed", "  ok 12 passed by name"];
        assert_eq!(read(Runner::Playwright, &lines), counted(12, 1));
    }

    #[test]
    fn names_what_failed() {
        let lines = [
            "  ✘  7 [phone] › a.spec.mjs:3:1 › opens (1.5s)",
            "  1) [phone] › a.spec.mjs:3:1 › opens ─────",
            "",
            "    Error: expect(locator).toBeVisible() failed",
            "    Error: said only once",
            "  2) [desktop] › b.spec.mjs:4:1 › waits ───",
            "    Test timeout of 30000ms exceeded.",
        ];
        let expected = [
            "[phone] › a.spec.mjs:3:1 › opens: Error: expect(locator).toBeVisible() failed",
            "[desktop] › b.spec.mjs:4:1 › waits: Test timeout of 30000ms exceeded.",
        ];
        assert_eq!(read(Runner::Playwright, &lines).failures, expected);
        assert_eq!(read(Runner::Cargo, &["test a::b ... FAILED", "test a::c ... ok"]).failures, ["a::b"]);
        assert_eq!(read(Runner::Node, &["    not ok 2 - uploads", "ok 1 - reads"]).failures, ["uploads"]);
    }

    #[test]
    fn keeps_the_slowest_tests_the_slowest_first() {
        let name = |at: usize| format!("[phone] › a.spec.mjs:3:1 › number {at}");
        let lines: Vec<String> = (0..12).map(|at| format!("  ✓  {at} {} (1.{at:02}s)", name(at))).collect();
        let mut lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        lines.push("  ✘  12 [desktop] › b.spec.mjs:3:1 › slow (1.5m)");
        lines.push("  ✓  13 [desktop] › b.spec.mjs:4:1 › quick (850ms)");
        let slowest = read(Runner::Playwright, &lines).slowest;
        assert_eq!(slowest.len(), SLOWEST);
        assert_eq!(slowest[0], (Duration::from_secs(90), "[desktop] › b.spec.mjs:3:1 › slow".to_owned()));
        assert_eq!(slowest[1], (Duration::from_millis(1110), name(11)));

        let test = ["    ok 1 - a test", "      ---", "      duration_ms: 1500", "      ..."];
        let group = ["ok 1 - a group", "  ---", "  duration_ms: 1600", "  type: 'suite'", "  ..."];
        let slowest = read(Runner::Node, &[test.as_slice(), group.as_slice()].concat()).slowest;
        assert_eq!(slowest, [(Duration::from_millis(1500), "a test".to_owned())]);
    }

    #[test]
    fn names_what_was_skipped() {
        let lines = ["Skipped: Firefox is not here (install it).", "ok 2 - reads the unit # SKIP no systemd"];
        let expected = ["Firefox is not here (install it).", "reads the unit (no systemd)"];
        assert_eq!(read(Runner::Node, &lines).skipped, expected);
    }
}
