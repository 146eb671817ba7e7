//! A folder to work in, with a tiny programme and a stub of the browser app, and the tool to run there.

#![allow(dead_code, reason = "every test file uses another part")]
#![allow(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

pub mod again;
pub mod shown;

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::SystemTime;
use tempfile::TempDir;

/// A title that would end the element it stands in, were it not escaped.
pub const HOSTILE_TITLE: &str = r#""></title><script>alert('x')</script>"#;

/// The same as it must stand in an HTML file.
pub const ESCAPED_TITLE: &str = "&quot;&gt;&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

/// When the tests are, in Delft.
pub const MOMENT: &str = "2026-11-23T19:00";

const PROGRAMME: &str = include_str!("programme.json");
const SHELL: &str = include_str!("shell.html");

/// A folder to work in.
pub struct Workplace {
    folder: TempDir,
}

impl Workplace {
    /// With the tiny programme and the stub.
    pub fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        place.write("bundle/index.html", SHELL);
        place.write("bundle/site.css", "p{color:inherit}");
        place.write("bundle/boot.js", "// the starter");
        place.write("bundle/ahead.js", "// asks for the app");
        place.write("bundle/filter.js", "// the filter");
        place.write("bundle/app.js", "// the app");
        place.write("bundle/app.wasm", "the app");
        place.write("bundle/data/events.json", "an older programme");
        place.write("data/events.json", PROGRAMME);
        place
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes the programme with one text replaced.
    pub fn change_programme(&self, from: &str, to: &str) {
        assert!(PROGRAMME.contains(from), "{from}");
        self.write("data/events.json", PROGRAMME.replacen(from, to, 1));
    }

    /// Runs the tool in the folder, at the moment of the tests unless the arguments name another one: no test may
    /// depend on the day on which it runs.
    pub fn run(&self, arguments: &[&str]) -> Finished {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stadsgesprek"));
        command.args(arguments).args(moment_for(arguments)).current_dir(self.folder.path());
        Finished::from(command.output().unwrap())
    }

    /// Runs the tool in the folder while nobody reads what it says on either output; gives its exit status.
    pub fn run_unheard(&self, arguments: &[&str]) -> Option<i32> {
        let closed = || std::io::pipe().unwrap().1;
        let mut command = Command::new(env!("CARGO_BIN_EXE_stadsgesprek"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command.stdout(closed()).stderr(closed()).status().unwrap().code()
    }

    /// Runs the tool in the folder on a terminal, where somebody types `answers`; both outputs are in `out`.
    pub fn run_on_a_terminal(&self, arguments: &[&str], answers: &str) -> Finished {
        let told = moment_for(arguments);
        let words = std::iter::once(env!("CARGO_BIN_EXE_stadsgesprek"));
        let words = words.chain(arguments.iter().copied()).chain(told.as_deref());
        let line = words.map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
        let mut command = Command::new("script");
        command.args(["-qec", &line, "/dev/null"]).current_dir(self.folder.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
        Finished::from(child.wait_with_output().unwrap())
    }

    /// Fields of what was imported, in the order of its start, with ` | ` between them.
    pub fn imported(&self, fields: &[&str]) -> Vec<String> {
        let text = fs::read_to_string(self.path("data/events.json")).unwrap();
        let programme: Value = serde_json::from_str(&text).unwrap();
        let mut events = programme["events"].as_array().unwrap().clone();
        events.retain(|event| !event["origin"].is_null());
        events.sort_by_key(|event| event["start"].to_string());
        let field = |event: &Value, name: &str| event[name].as_str().map(str::to_owned);
        let line =
            |event| fields.iter().filter_map(|name| field(event, name)).collect::<Vec<_>>().join(" | ");
        events.iter().map(line).collect()
    }

    /// Starts the tool in the folder; nobody reads what it says.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stadsgesprek"));
        command.args(arguments).current_dir(self.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Builds into `dist` for a fixed moment, without compressed copies: they take time and are not text.
    pub fn build(&self, more: &[&str]) -> Finished {
        let fixed = "build --bundle bundle --data data --out dist --now 2026-11-23T19:00 --zonder-compressie";
        let fixed: Vec<&str> = fixed.split(' ').collect();
        self.run(&[&fixed[..], more].concat())
    }

    /// Builds, and gives all files of the site by name.
    pub fn site(&self, more: &[&str]) -> BTreeMap<String, String> {
        let finished = self.build(more);
        assert_eq!(finished.status, 0, "{finished:?}");
        files(&self.path("dist"))
    }
}

/// What tells the tool the moment, where it would ask the device.
fn moment_for(arguments: &[&str]) -> Option<String> {
    const TOLD: [&str; 10] =
        ["check", "build", "search", "new", "import", "controleer", "bouw", "zoek", "nieuw", "importeer"];
    const NAMES: [&str; 4] = ["--now", "--nu", "--vandaag", "--today"];
    let wants_moment = TOLD.contains(arguments.first()?);
    let is_name = |argument: &str| NAMES.iter().any(|name| argument.split('=').next() == Some(*name));
    let is_told = arguments.iter().any(|argument| is_name(argument));
    let is_help = arguments.contains(&"--help");
    (wants_moment && !is_told && !is_help).then(|| format!("--now={MOMENT}"))
}

/// How a run ended.
#[derive(Debug)]
pub struct Finished {
    /// The exit status.
    pub status: i32,
    /// The standard output.
    pub out: String,
    /// The error output.
    pub err: String,
}

impl From<Output> for Finished {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The texts of all files below a folder by name.
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    each_file(folder, |path| fs::read_to_string(path).unwrap())
}

/// When each file below a folder was written, by name.
pub fn dates(folder: &Path) -> BTreeMap<String, SystemTime> {
    each_file(folder, |path| fs::metadata(path).unwrap().modified().unwrap())
}

fn each_file<T>(folder: &Path, look: impl Fn(&Path) -> T) -> BTreeMap<String, T> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, look(&path));
            }
        }
    }
    files
}
