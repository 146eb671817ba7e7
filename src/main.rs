//! The browser app.

fn main() {
    stadsgesprek::app::start();
}
