//! How a build went, in words.

use super::changes::{Changes, others, pages};
use super::outcome::{Built, Copies, LeftOut, NoPictures};
use super::output::Edited;
use super::picture::FONTS;
use super::progress::Stage;
use super::published::Unpublished;
use crate::report::{Counts, and_more, counted, number, printable};
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::path::Path;

/// So many lines of a list are shown.
const MOST: usize = 20;

/// What a build does.
pub(super) const fn stage(stage: Stage, language: Language) -> &'static str {
    match (stage, language) {
        (Stage::Pages, Nl) => "Pagina's",
        (Stage::Photos, Nl) => "Foto's",
        (Stage::Pictures, Nl) => "Beelden",
        (Stage::Compression, Nl) => "Comprimeren",
        (Stage::Pages, En) => "Pages",
        (Stage::Photos, En) => "Photos",
        (Stage::Pictures, En) => "Pictures",
        (Stage::Compression, En) => "Compression",
    }
}

/// The end of a build: its size, what changed, what is not in it, and what the checks found.
pub(super) fn built(built: &Built, language: Language) -> String {
    let sections = [
        size(built, language),
        changes(built.files.changes.as_ref(), language),
        left_out(&built.left_out, language).unwrap_or_default(),
        unpublished(&built.left_out.unpublished, language).unwrap_or_default(),
        edited(built.files.edited.as_ref(), language).unwrap_or_default(),
        of_others(&built.files.of_others, language).unwrap_or_default(),
        findings(built.findings, language),
    ];
    sections.into_iter().filter(|section| !section.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn size(built: &Built, language: Language) -> String {
    let (out, pages, files) = (built.out.display(), built.pages, built.files.count);
    let size = megabytes(built.files.bytes, language);
    match language {
        Nl => format!("{out}: {pages} pagina's in {files} bestanden, {size}."),
        En => format!("{out}: {pages} pages in {files} files, {size}."),
    }
}

fn changes(changes: Option<&Changes>, language: Language) -> String {
    let Some(changes) = changes else {
        return match language {
            Nl => "Hier stond nog geen site: alles is nieuw.",
            En => "There was no site here yet: everything is new.",
        }
        .to_owned();
    };
    if *changes == Changes::default() {
        return match language {
            Nl => "Sinds de vorige keer is er niets veranderd.",
            En => "Nothing changed since the last time.",
        }
        .to_owned();
    }
    let words = match language {
        Nl => ["Nieuw", "Veranderd", "Weg"],
        En => ["New", "Changed", "Gone"],
    };
    let kinds = words.into_iter().zip([&changes.new, &changes.changed, &changes.gone]);
    let lists = kinds.filter(|(_, names)| !names.is_empty()).map(|(word, names)| kind(word, names, language));
    let since = match language {
        Nl => "Sinds de vorige keer:",
        En => "Since the last time:",
    };
    [since.to_owned()].into_iter().chain(lists).collect::<Vec<_>>().join("\n")
}

/// One kind of change: how many files, and which pages.
fn kind(word: &str, names: &[String], language: Language) -> String {
    let pages = pages(names);
    let (page_count, other_count) = (pages.len(), others(names));
    let counts = match language {
        Nl => [
            number(page_count, "pagina", "pagina's"),
            number(other_count, "ander bestand", "andere bestanden"),
        ],
        En => [number(page_count, "page", "pages"), number(other_count, "other file", "other files")],
    };
    let counts = format!("  {word}: {}", counts.join(", "));
    [counts].into_iter().chain(list(&pages, "    ", language)).collect::<Vec<_>>().join("\n")
}

/// What stays in the data folder, and why.
fn unpublished(unpublished: &Unpublished, language: Language) -> Option<String> {
    let titles = match language {
        Nl => [
            "In de map met gegevens, en niet op de site, want niets noemt ze:",
            "Genoemd, maar niet op de site: een koppeling of een map, of met andere hoofdletters:",
            "Foto's die niet te lezen zijn, en daarom niet op de site (JPEG, PNG en WebP kunnen wel):",
            "In portal.json, en niet op de site, want die kent deze velden niet:",
        ],
        En => [
            "In the data folder, and not on the site, for nothing names them:",
            "Named, but not on the site: a link or a folder, or with other capitals:",
            "Pictures that cannot be read, and so are not on the site (JPEG, PNG and WebP can):",
            "In portal.json, and not on the site, which does not know these fields:",
        ],
    };
    let lists = [&unpublished.unnamed, &unpublished.refused, &unpublished.unreadable, &unpublished.settings];
    let shown = titles.into_iter().zip(lists).filter(|(_, names)| !names.is_empty());
    let lines = shown.flat_map(|(title, names)| {
        [title.to_owned()].into_iter().chain(list(&printed(names), "  ", language))
    });
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What somebody had changed in the folder by hand.
fn edited(edited: Option<&Edited>, language: Language) -> Option<String> {
    let Edited { names, kept_in } = edited?;
    let title = match language {
        Nl => format!(
            "Met de hand veranderd, en weer zoals gebouwd. Uw bestanden staan in {}:",
            kept_in.display()
        ),
        En => format!("Changed by hand, and as built again. Your files are in {}:", kept_in.display()),
    };
    Some([title].into_iter().chain(list(&printed(names), "  ", language)).collect::<Vec<_>>().join("\n"))
}

/// What is in the folder that no build wrote.
fn of_others(names: &[String], language: Language) -> Option<String> {
    let title = match language {
        Nl => "Staat ook in de map, niet door `bouw` gemaakt, en blijft staan:",
        En => "Also in the folder, not made by `build`, and left alone:",
    };
    let lines = list(&printed(names), "  ", language);
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}

fn printed(names: &[String]) -> Vec<String> {
    names.iter().map(|name| printable(name)).collect()
}

fn left_out(left_out: &LeftOut, language: Language) -> Option<String> {
    let errors = left_out.errors.iter().map(|it| error(it, &left_out.programme, language));
    let mut lines = list(&errors.collect::<Vec<_>>(), "  ", language);
    lines.extend((left_out.drafts > 0).then(|| drafts(left_out.drafts, language)));
    lines.extend((left_out.samples > 0).then(|| samples(left_out.samples, language)));
    lines.extend(left_out.pictures.map(|reason| pictures(reason, language)));
    lines.extend((left_out.copies == Copies::Unwanted).then(|| copies(language).to_owned()));
    let title = match language {
        Nl => "Weggelaten:",
        En => "Left out:",
    };
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}

/// The title of the event, why it or its part is left out, and where that stands.
fn error(finding: &Finding, file: &Path, language: Language) -> String {
    let subject = finding.subject.as_ref().map(|title| format!("{title}: ")).unwrap_or_default();
    let place = finding.position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    let message = finding.problem.message(language);
    printable(&format!("{subject}{message} ({}{place})", file.display()))
}

fn drafts(count: usize, language: Language) -> String {
    match language {
        Nl => format!("  {}: nog niet klaar, en niet op de site.", number(count, "concept", "concepten")),
        En => format!("  {}: not ready, and not on the site.", number(count, "draft", "drafts")),
    }
}

fn samples(count: usize, language: Language) -> String {
    match language {
        Nl => format!(
            "  {}: wel op de site, niet in agenda's en feeds om te volgen, en niet voor zoekmachines.",
            number(count, "voorbeeld", "voorbeelden")
        ),
        En => format!(
            "  {}: on the site, but not in calendars and feeds to follow, nor for search engines.",
            number(count, "sample", "samples")
        ),
    }
}

/// Why links to events come without a picture.
fn pictures(reason: NoPictures, language: Language) -> String {
    match (reason, language) {
        (NoPictures::Unwanted, Nl) => {
            "  Beelden bij de activiteiten: zo gevraagd met --zonder-beelden.".to_owned()
        }
        (NoPictures::Unwanted, En) => {
            "  Pictures of the events: as asked with --without-pictures.".to_owned()
        }
        (NoPictures::NoTypeface, Nl) => format!(
            "  Beelden bij de activiteiten: het lettertype in {FONTS} is er niet. \
             Haal het op met npm ci, of wijs een map aan met --lettertype."
        ),
        (NoPictures::NoTypeface, En) => format!(
            "  Pictures of the events: the typeface in {FONTS} is not there. \
             Fetch it with npm ci, or name a folder with --fonts."
        ),
    }
}

const fn copies(language: Language) -> &'static str {
    match language {
        Nl => "  Gecomprimeerde kopieën: zo gevraagd met --zonder-compressie.",
        En => "  Compressed copies: as asked with --without-compression.",
    }
}

fn findings(counts: Counts, language: Language) -> String {
    let found = counted(counts, language);
    let is_clean = counts.errors + counts.warnings + counts.tips == 0;
    match (language, is_clean) {
        (Nl, true) => format!("In het programma: {found}."),
        (Nl, false) => format!("In het programma: {found}. `stadsgesprek controleer` laat ze zien."),
        (En, true) => format!("In the programme: {found}."),
        (En, false) => format!("In the programme: {found}. `stadsgesprek check` shows them."),
    }
}

/// The first lines, and how many more there are.
fn list(lines: &[String], indent: &str, language: Language) -> Vec<String> {
    let more = lines.len().checked_sub(MOST).filter(|count| *count > 0);
    let shown = lines.iter().take(MOST).map(|line| format!("{indent}{line}"));
    shown.chain(more.map(|count| format!("{indent}{}", and_more(count, language)))).collect()
}

fn megabytes(bytes: u64, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    let mark = if language == Nl { ',' } else { '.' };
    format!("{}{mark}{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_says_how_much_more_there_is() {
        let lines: Vec<String> = (0..MOST + 31).map(|at| at.to_string()).collect();
        for (count, shown, last) in
            [(0, 0, None), (MOST, MOST, Some("  19")), (MOST + 31, MOST + 1, Some("  en nog 31"))]
        {
            let list = list(&lines[..count], "  ", Nl);
            assert_eq!((list.len(), list.last().map(String::as_str)), (shown, last));
        }
    }

    #[test]
    fn what_changed_is_named_by_page_and_counted_beside() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let changed = Changes {
            new: names(&["en/x/index.html", "x/index.html", "x/index.html.br", "x/x.ics"]),
            changed: names(&["index.html"]),
            gone: Vec::new(),
        };
        let expected = "Sinds de vorige keer:\n  Nieuw: 2 pagina's, 1 ander bestand\n    /en/x/\n    /x/\n  \
                        Veranderd: 1 pagina, 0 andere bestanden\n    /";
        assert_eq!(changes(Some(&changed), Nl), expected);
        assert_eq!(changes(Some(&Changes::default()), En), "Nothing changed since the last time.");
        assert_eq!(changes(None, En), "There was no site here yet: everything is new.");
    }
}
