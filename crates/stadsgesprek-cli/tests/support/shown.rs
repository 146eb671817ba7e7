//! A running `serve`, what it says, and requests to it as they are sent.

use super::{MOMENT, Workplace};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// Longer than anything takes: who waits in vain has failed.
const IN_VAIN: Duration = Duration::from_secs(60);

/// A site that is shown until this is dropped.
pub struct Shown {
    child: Child,
    lines: Receiver<String>,
    /// The line that says where.
    pub announcement: String,
    /// `127.0.0.1` and the port.
    pub origin: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The lines before the body.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Shown {
    /// Starts on a free port, and waits until the site is there.
    pub fn start(place: &Workplace, more: &[&str]) -> Self {
        Self::start_at(place, MOMENT, more)
    }

    /// The same, at another moment.
    pub fn start_at(place: &Workplace, moment: &str, more: &[&str]) -> Self {
        let fixed = "serve --port 0 --bundle bundle --data data --out dist --zonder-compressie --now";
        let mut command = Command::new(env!("CARGO_BIN_EXE_stadsgesprek"));
        command.args(fixed.split(' ')).arg(moment).args(more).current_dir(place.path(""));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        pass_on(child.stdout.take().unwrap(), sender.clone());
        pass_on(child.stderr.take().unwrap(), sender);
        let mut shown = Self { child, lines, announcement: String::new(), origin: String::new() };
        shown.announcement = shown.wait_for("http://");
        let (_, address) = shown.announcement.split_once("http://").unwrap();
        shown.origin = address.split('/').next().unwrap().to_owned();
        shown
    }

    /// Waits for a line that holds a text, and gives it.
    pub fn wait_for(&self, text: &str) -> String {
        let mut said = String::new();
        loop {
            let line = self.lines.recv_timeout(IN_VAIN);
            assert!(line.is_ok(), "{text:?} was not said, but this:\n{said}");
            let line = line.unwrap();
            if line.contains(text) {
                return line;
            }
            said = said + &line + "\n";
        }
    }

    /// Asks for a path.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// Asks; the path is not tidied, `headers` end in a line break each.
    pub fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.origin).unwrap();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// As Ctrl-C does; gives the status.
    pub fn interrupt(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Answer {
    /// The value of a header; its name is in small letters, as it is sent.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pass_on(output: impl Read + Send + 'static, lines: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // Whoever listened may be gone.
            let _ = lines.send(line);
        }
    });
}
