//! What goes online of the data folder.

use crate::support::{Workplace, files};

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>"#;

#[test]
fn the_data_and_the_app_go_along() {
    let place = Workplace::new();
    place.write("data/images/a.svg", DRAWING);
    place.change_programme(
        "\"formerIds\"",
        "\"images\": [{ \"src\": \"images/a.svg\", \"alt\": \"A\" }], \"formerIds\"",
    );
    place.write("data/.events.json.swp", "");
    place.write("bundle/.stage/app.js", "half");
    let site = place.site(&[]);
    let told = site["data/events.json"].replace(r#", "published": { "width": 30, "height": 20 }"#, "");
    assert_eq!(told, files(&place.path("data"))["events.json"]);
    assert_eq!((site["data/images/a.svg"].as_str(), site["app.js"].as_str()), (DRAWING, "// the app"));
    assert!(!site.contains_key("data/.events.json.swp") && !site.contains_key(".stage/app.js"));
}

#[test]
fn of_the_data_folder_only_what_the_programme_names_goes_online() {
    let place = Workplace::new();
    let named = |src: &str| format!("\"images\": [{{ \"src\": \"{src}\", \"alt\": \"A\" }}], \"formerIds\"");
    for name in
        ["aanmeldingen.xlsx", "notes/private.txt", "foto/stuk.jpg", "foto/Groot.JPG", "logo.svg", "v.pdf"]
    {
        place.write(&format!("data/{name}"), name);
    }
    place.write("data/foto/zaal.svg", DRAWING);
    place.write("geheim.txt", "secret");
    place.write(
        "data/portal.json",
        r#"{ "$schema": "portal.schema.json", "siteName": "X", "smtp": "secret" }"#,
    );
    place.write("data/portal.schema.json", "{}");
    place.write("data/events.schema.json", "{}");
    place.change_programme("\"formerIds\"", &named("foto/zaal.svg"));
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let site = files(&place.path("dist"));
    let published: Vec<&str> =
        site.keys().map(String::as_str).filter(|name| name.starts_with("data/")).collect();
    assert_eq!(
        published,
        [
            "data/events.json",
            "data/foto/zaal.svg",
            "data/outline.json",
            "data/portal.json",
            "data/portal.schema.json"
        ]
    );
    assert!(site["data/portal.json"].contains("siteName") && !site["data/portal.json"].contains("secret"));
    for line in ["  aanmeldingen.xlsx", "  notes/private.txt", "  events.schema.json", "  smtp"] {
        assert!(finished.out.lines().any(|it| it == line), "{line}: {finished:?}");
    }
    for src in [
        "../geheim.txt",
        "foto/../../geheim.txt",
        "/etc/hostname",
        "foto/groot.jpg",
        "FOTO/zaal.svg",
        "foto",
        "foto/stuk.jpg",
    ] {
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

/// A photograph that was taken with the camera on its side, in which the camera left its name and the place.
const PHOTOGRAPH: &[u8] = include_bytes!("../../../../tests/fixtures/house/images/Gracht bij avond.jpg");

#[test]
fn a_photograph_goes_online_small_upright_and_without_what_the_camera_left_in_it() {
    let place = Workplace::new();
    let contains = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
    place.write("data/foto/een gracht.jpg", PHOTOGRAPH);
    place.write("data/elders.jpg", PHOTOGRAPH);
    // What no page can show keeps what the camera wrote: it stays here, whatever it is called.
    place.write("data/foto.heic", b"\0\0\0\x18ftypheic Een camera");
    place.write("data/half.jfif", &PHOTOGRAPH[..PHOTOGRAPH.len() / 2]);
    place.write("data/half.jpg", &PHOTOGRAPH[..PHOTOGRAPH.len() / 2]);
    assert!(contains(PHOTOGRAPH, "Een camera"));
    place.change_programme(
        "\"formerIds\"",
        r#""images": [{ "src": "half.jpg", "alt": "" }, { "src": "foto/een gracht.jpg", "alt": "Een gracht" }], "links": [{ "label": "Foto", "url": "elders.jpg" }, { "label": "Half", "url": "half.jpg" },
            { "label": "HEIC", "url": "foto.heic" }, { "label": "JFIF", "url": "half.jfif" }], "formerIds""#,
    );
    let arguments = ["--base-url", "https://delft.test/"];
    let finished = place.build(&arguments);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.lines().any(|line| line == "  half.jpg"), "{finished:?}");
    let read = |name: &str| std::fs::read(place.path(&format!("dist/{name}"))).unwrap();
    for name in ["data/foto/een gracht.jpg", "data/elders.jpg"] {
        assert!(!contains(&read(name), "Een camera") && !contains(&read(name), "Exif"), "{name}");
        let size = imagesize::blob_size(&read(name)).unwrap();
        assert_eq!((size.width, size.height), (900, 1200), "{name}");
    }
    assert!(!place.path("dist/data/foto.heic").exists() && !place.path("dist/data/half.jfif").exists());
    // What is only linked is not made smaller, and its size is that of what is sent.
    let page = String::from_utf8(read("activiteit/debat/index.html")).unwrap();
    let kilobytes = read("data/elders.jpg").len().div_ceil(1000);
    assert!(!page.contains("half.jpg") && !place.path("dist/data/half.jpg").exists(), "{page}");
    assert!(page.contains(&format!("(JPG, {kilobytes} kB)")), "{page}");
    let small: Vec<_> =
        std::fs::read_dir(place.path("dist/pictures")).unwrap().map(|it| it.unwrap().path()).collect();
    assert_eq!(small.len(), 2);
    let page = String::from_utf8(read("activiteit/debat/index.html")).unwrap();
    assert!(
        page.contains(r#"alt="Een gracht" width="900" height="1200" src="data/foto/een%20gracht.jpg""#),
        "{page}"
    );
    assert!(page.contains("480w, ") && !page.contains("half.jpg"), "{page}");
    let calendar =
        String::from_utf8(read("activiteit/debat/debat.ics")).unwrap_or_default().replace("\r\n ", "");
    assert!(
        calendar.contains("IMAGE;VALUE=URI:https://delft.test/data/foto/een%20gracht.jpg\r\n"),
        "{calendar}"
    );
    let again = place.build(&arguments);
    assert!(again.out.contains("niets veranderd"), "{again:?}");
}
