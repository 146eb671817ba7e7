//! The options of `build`.

use crate::arguments::{CommandWords, OptionWords, moment, shared};
use crate::programme_file::first_there;
use clap::Args;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

/// `build`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["bouw", "build"],
    purpose: ["Maakt de site die op een webserver kan.", "Write the site that can be put on any web server."],
    files: ["", ""],
    options: &[&OPTIONS],
    declare: BuildOptions::augment_args,
};

/// The options of `build`.
#[derive(Args, Clone)]
pub(crate) struct BuildOptions {
    /// What Trunk made of the browser app.
    #[arg(long, default_value_os_t = first_there(&["target/bundle", "bundle"]))]
    pub(crate) bundle: PathBuf,
    /// The folder with events.json and portal.json.
    #[arg(long, default_value_os_t = first_there(&["public/data", "data"]))]
    pub(crate) data: PathBuf,
    /// Where the site goes; what was built there before is replaced.
    #[arg(long, default_value = "dist")]
    pub(crate) out: PathBuf,
    /// The path of the site on its server; only 404.html needs to know.
    #[arg(long)]
    pub(crate) base_path: Option<String>,
    /// The address of the site, for search engines.
    #[arg(long)]
    pub(crate) base_url: Option<String>,
    /// Leave out the compressed copies (.br and .gz) that web servers send.
    #[arg(long = "without-compression")]
    pub(crate) without_compression: bool,
    /// The moment that the pages are written for, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// The folder with the typeface of the pictures.
    #[arg(long)]
    pub(crate) fonts: Option<PathBuf>,
    /// Leave out the pictures that previews of links show.
    #[arg(long = "without-pictures")]
    pub(crate) without_pictures: bool,
}

/// Their words.
pub(crate) static OPTIONS: [OptionWords; 9] = [
    OptionWords {
        id: "bundle",
        names: Some(["bundel", "bundle"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De app zoals Trunk die maakte [standaard: target/bundle, of bundle]",
            "What Trunk made of the browser app [default: target/bundle, or bundle]",
        ],
        examples: Some(["target/bundle"; 2]),
    },
    shared::DATA,
    OptionWords {
        id: "out",
        names: Some(["uit", "out"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "Waar de site komt; wat daar eerder gebouwd is, wordt vervangen, en wat anderen er neerzetten, blijft [standaard: dist]",
            "Where the site goes; what was built there before is replaced, and what others put there stays [default: dist]",
        ],
        examples: Some(["dist"; 2]),
    },
    OptionWords {
        id: "base_path",
        names: Some(["basispad", "base-path"]),
        former: &[],
        values: Some(["PAD", "PATH"]),
        help: [
            "Het pad van de site op de server; alleen 404.html moet het weten [standaard: dat van het adres, anders /]",
            "The path of the site on its server; only 404.html needs to know [default: that of the address, else /]",
        ],
        examples: Some(["/agenda/"; 2]),
    },
    OptionWords {
        id: "base_url",
        names: Some(["basisadres", "base-url"]),
        former: &[],
        values: Some(["ADRES", "ADDRESS"]),
        help: [
            "Het adres van de site, voor zoekmachines [standaard: siteUrl in portal.json]",
            "The address of the site, for search engines [default: siteUrl in portal.json]",
        ],
        examples: Some(["https://www.voorbeeld.nl/", "https://www.example.org/"]),
    },
    OptionWords {
        id: "without_compression",
        names: Some(["zonder-compressie", "without-compression"]),
        former: &[],
        values: None,
        help: [
            "Laat de gecomprimeerde kopieën (.br en .gz) van de app weg",
            "Leave out the compressed copies (.br and .gz) of the app",
        ],
        examples: None,
    },
    shared::now([
        "Het moment waarvoor de pagina's geschreven worden, in Delftse tijd: 2026-11-23T19:00 [standaard: nu]",
        "The moment that the pages are written for, in Delft's time: 2026-11-23T19:00 [default: now]",
    ]),
    OptionWords {
        id: "fonts",
        names: Some(["lettertype", "fonts"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De map met het lettertype van de beelden [standaard: node_modules/@expo-google-fonts/bricolage-grotesque; is die er niet, dan komen er geen beelden]",
            "The folder with the typeface of the pictures [default: node_modules/@expo-google-fonts/bricolage-grotesque, and no pictures when it is not there]",
        ],
        examples: Some(["fonts"; 2]),
    },
    OptionWords {
        id: "without_pictures",
        names: Some(["zonder-beelden", "without-pictures"]),
        former: &[],
        values: None,
        help: [
            "Laat de beelden weg die bij gedeelde links te zien zijn",
            "Leave out the pictures that previews of links show",
        ],
        examples: None,
    },
];
