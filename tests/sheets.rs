//! The stylesheet of what is printed has the sizes that the core reckons with.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the stylesheet has failed")]

use stadsgesprek_core::export::print::{ANNOUNCEMENT, Area, POSTER};

/// The sizes that the stylesheet has for the titles of a sheet.
fn sizes(sheet: &str) -> Vec<f32> {
    let style = include_str!("../style/sheet.css");
    let (_, block) =
        style.split_once(&format!(".sheet[data-sheet=\"{sheet}\"] {{\n  & [data-size=\"0\"]")).unwrap();
    let (block, _) = block.split_once("\n}").unwrap();
    let values = block.split("--title: ").skip(1);
    values.map(|value| value.split(';').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn titles_have_the_sizes_that_they_were_reckoned_with() {
    for (sheet, area) in [("announcement", ANNOUNCEMENT), ("poster", POSTER)] {
        let Area { sizes: expected, .. } = area;
        assert_eq!(sizes(sheet), expected, "{sheet}");
    }
}
