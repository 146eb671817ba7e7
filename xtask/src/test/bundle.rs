//! The browser app, built while the native tests are compiled and run: most of its time is the work of one core.

use std::{
    env, io,
    process::{Command, Output},
    thread::{self, JoinHandle},
    time::Instant,
};

use anyhow::{Context, Result, anyhow, ensure};

/// A build that is under way, in a process of its own; what it says is kept until it is done.
pub(super) struct Bundle {
    process: JoinHandle<io::Result<Output>>,
}

impl Bundle {
    pub(super) fn start() -> Self {
        Self {
            process: thread::spawn(|| Command::new(env::current_exe()?).args(["dist", "--bundle"]).output()),
        }
    }

    /// Waits until it is done, and shows what it said.
    pub(super) fn finish(self) -> Result<()> {
        let start = Instant::now();
        let output = self.process.join().map_err(|_| anyhow!("the build stopped"))?;
        let Output { status, stdout, stderr } = output.context("the build did not start")?;
        print!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        println!("   waited for it: {:.0} s", start.elapsed().as_secs_f32());
        ensure!(status.success(), "the browser app could not be built: see above");
        Ok(())
    }
}
