//! What goes online of the data folder.

use crate::support::{Workplace, files};

#[test]
fn the_data_and_the_app_go_along() {
    let place = Workplace::new();
    place.write("data/images/a.svg", "<svg/>");
    place.change_programme(
        "\"formerIds\"",
        "\"images\": [{ \"src\": \"images/a.svg\", \"alt\": \"A\" }], \"formerIds\"",
    );
    place.write("data/.events.json.swp", "");
    place.write("bundle/.stage/app.js", "half");
    let site = place.site(&[]);
    assert_eq!(site["data/events.json"], files(&place.path("data"))["events.json"]);
    assert_eq!((site["data/images/a.svg"].as_str(), site["app.js"].as_str()), ("<svg/>", "// the app"));
    assert!(!site.contains_key("data/.events.json.swp") && !site.contains_key(".stage/app.js"));
}

#[test]
fn of_the_data_folder_only_what_the_programme_names_goes_online() {
    let place = Workplace::new();
    let named = |src: &str| format!("\"images\": [{{ \"src\": \"{src}\", \"alt\": \"A\" }}], \"formerIds\"");
    for name in
        ["aanmeldingen.xlsx", "notes/private.txt", "foto/zaal.jpg", "foto/Groot.JPG", "logo.svg", "v.pdf"]
    {
        place.write(&format!("data/{name}"), name);
    }
    place.write("geheim.txt", "secret");
    place.write(
        "data/portal.json",
        r#"{ "$schema": "portal.schema.json", "siteName": "X", "smtp": "secret" }"#,
    );
    place.write("data/portal.schema.json", "{}");
    place.write("data/events.schema.json", "{}");
    place.change_programme("\"formerIds\"", &named("foto/zaal.jpg"));
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let site = files(&place.path("dist"));
    let published: Vec<&str> =
        site.keys().map(String::as_str).filter(|name| name.starts_with("data/")).collect();
    assert_eq!(
        published,
        [
            "data/events.json",
            "data/foto/zaal.jpg",
            "data/outline.json",
            "data/portal.json",
            "data/portal.schema.json"
        ]
    );
    assert!(site["data/portal.json"].contains("siteName") && !site["data/portal.json"].contains("secret"));
    for line in ["  aanmeldingen.xlsx", "  notes/private.txt", "  events.schema.json", "  smtp"] {
        assert!(finished.out.lines().any(|it| it == line), "{line}: {finished:?}");
    }
    for src in
        ["../geheim.txt", "foto/../../geheim.txt", "/etc/hostname", "foto/groot.jpg", "FOTO/zaal.jpg", "foto"]
    {
        place.change_programme("\"formerIds\"", &named(src));
        let site = place.site(&[]);
        let data = site.iter().filter(|(name, _)| name.starts_with("data/")).count();
        assert_eq!(data, 4, "{src}");
        assert!(!site.values().any(|text| text == "secret"), "{src}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_data_folder_is_not_followed() {
    let place = Workplace::new();
    place.write("geheim/lijst.csv", "secret");
    std::os::unix::fs::symlink(place.path("geheim/lijst.csv"), place.path("data/lijst.csv")).unwrap();
    std::os::unix::fs::symlink(place.path("geheim"), place.path("data/map")).unwrap();
    for src in ["lijst.csv", "map/lijst.csv"] {
        place.change_programme(
            "\"formerIds\"",
            &format!("\"images\": [{{ \"src\": \"{src}\" }}], \"formerIds\""),
        );
        let finished = place.build(&[]);
        assert!(
            finished.status == 0 && finished.out.lines().any(|it| it == format!("  {src}")),
            "{finished:?}"
        );
        assert!(!files(&place.path("dist")).contains_key(&format!("data/{src}")));
    }
}
