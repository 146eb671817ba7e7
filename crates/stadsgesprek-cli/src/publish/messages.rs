//! What publishing says.

use super::address::{FtpAddress, NoAddress, PublishAddress};
use super::busy::Publishing;
use super::publisher::{NotPut, SitePut};
use super::remote::{RemoteError, RemoteFault};
use super::steps::PublishSteps;
use super::web_host::WebHost;
use crate::failure::{self, CommandError};
use crate::report::{and_more, printable};
use stadsgesprek_core::value::text::Language;
use std::fmt;
use std::path::PathBuf;

/// So many names of a list are shown.
const FEW: usize = 20;

/// Why nothing was published.
#[derive(Debug)]
pub(crate) enum PublishFailure {
    /// No build wrote what is in the folder.
    NotBuilt(PathBuf),
    /// There is nobody to ask for the password.
    NoPassword,
    /// This computer publishes it already.
    Here,
    /// No earlier version was published from here.
    NoVersion,
    /// It was not put there, or not all of it.
    NotPut(NotPut),
}

impl fmt::Display for PublishFailure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.in_words(Language::En))
    }
}

impl std::error::Error for PublishFailure {}

impl CommandError for PublishFailure {
    fn in_words(&self, language: Language) -> String {
        match (self, language) {
            (Self::NotBuilt(folder), Language::Nl) => {
                format!("In {} staat geen site die gebouwd is. Bouw haar eerst.", folder.display())
            }
            (Self::NotBuilt(folder), Language::En) => {
                format!("There is no site in {} that was built. Build it first.", folder.display())
            }
            (Self::NoPassword, Language::Nl) => {
                "Er is geen wachtwoord. Typ het, of zet het in de omgeving als STADSGESPREK_WACHTWOORD."
                    .to_owned()
            }
            (Self::NoPassword, Language::En) => {
                "There is no password. Type it, or put it into the environment as STADSGESPREK_PASSWORD."
                    .to_owned()
            }
            (Self::Here, Language::Nl) => {
                "Deze computer publiceert de site al, misschien in een ander venster.".to_owned()
            }
            (Self::Here, Language::En) => {
                "This computer publishes the site already, maybe in another window.".to_owned()
            }
            (Self::NoVersion, Language::Nl) => {
                "Er is geen eerdere versie die vanaf deze computer is gepubliceerd.".to_owned()
            }
            (Self::NoVersion, Language::En) => {
                "There is no earlier version that was published from this computer.".to_owned()
            }
            (Self::NotPut(reason), Language::Nl) => not_put_nl(reason),
            (Self::NotPut(reason), Language::En) => not_put_en(reason),
        }
    }

    fn is_of_content(&self) -> bool {
        false
    }

    fn may_overwrite(&self) -> bool {
        matches!(self, Self::NotPut(NotPut::InTheWay(_) | NotPut::Edited(_)))
    }
}

fn not_put_nl(reason: &NotPut) -> String {
    match reason {
        NotPut::Remote(error) => remote_nl(error),
        NotPut::Here(failure) => failure::in_words(failure, Language::Nl),
        NotPut::Taken(Publishing { computer, .. }) => format!(
            "Er wordt al gepubliceerd, vanaf {}. Probeer het over een paar minuten opnieuw.",
            some(computer, "een andere computer")
        ),
        NotPut::List => {
            "De lijst van wat er eerder gepubliceerd is, is daar niet te begrijpen (.stadsgesprek/online.json). \
             Er is niets veranderd."
                .to_owned()
        }
        NotPut::InTheWay(names) => format!(
            "In die map staat al iets anders: {}. Er is niets veranderd. Kies een lege map; is dit een site die u er eerder met de \
             hand hebt gezet, zeg dan dat zij vervangen mag worden (--vervang).",
            names.join(", ")
        ),
        NotPut::Edited(edited) => format!(
            "Op de server is veranderd wat u nu zou vervangen. Er is niets gepubliceerd. Wat daar stond, staat nu ook hier: {}. \
             Neem over wat u daarvan wilt houden, en zeg dan dat het vervangen mag worden (--vervang).",
            kept(edited)
        ),
        NotPut::BuiltAnew => "De site is intussen opnieuw gebouwd. Publiceer opnieuw: bezoekers zien tot dan misschien van beide iets."
            .to_owned(),
        NotPut::Stopped(left) => {
            format!("Gestopt: {left} bestanden te gaan. Bezoekers zien een hele site. Publiceer opnieuw om verder te gaan.")
        }
    }
}

fn not_put_en(reason: &NotPut) -> String {
    match reason {
        NotPut::Remote(error) => remote_en(error),
        NotPut::Here(failure) => failure::in_words(failure, Language::En),
        NotPut::Taken(Publishing { computer, .. }) => format!(
            "Somebody is publishing already, from {}. Try again in a few minutes.",
            some(computer, "another computer")
        ),
        NotPut::List => {
            "The list of what was published before cannot be understood there (.stadsgesprek/online.json). \
             Nothing was changed."
                .to_owned()
        }
        NotPut::InTheWay(names) => format!(
            "There is something else in that folder: {}. Nothing was changed. Choose an empty folder; if it is a site that you put \
             there by hand, say that it may be replaced (--overwrite).",
            names.join(", ")
        ),
        NotPut::Edited(edited) => format!(
            "What you would replace was changed on the server. Nothing was published. What stood there is here now, too: {}. \
             Take over what you want to keep, and then say that it may be replaced (--overwrite).",
            kept(edited)
        ),
        NotPut::BuiltAnew => {
            "The site was built anew meanwhile. Publish again: until then visitors may see something of both."
                .to_owned()
        }
        NotPut::Stopped(left) => {
            format!("Stopped: {left} files to go. Visitors see a whole site. Publish again to go on.")
        }
    }
}

fn remote_nl(error: &RemoteError) -> String {
    let detail = printable(&error.detail);
    match error.fault {
        RemoteFault::NoServer => {
            format!("De server antwoordt niet. Klopt zijn naam, en is er internet? ({detail})")
        }
        RemoteFault::Login => format!("De server neemt de naam of het wachtwoord niet aan. ({detail})"),
        RemoteFault::NoEncryption => format!(
            "De server versleutelt niet (FTPS). Vraag uw host erom. Alleen als het niet anders kan: gebruik ftp:// in plaats van \
             ftps://; dan kan iemand onderweg uw wachtwoord lezen. ({detail})"
        ),
        RemoteFault::OnlyEncrypted => {
            format!(
                "De server wil dat u versleuteld publiceert: gebruik ftps:// in plaats van ftp://. ({detail})"
            )
        }
        RemoteFault::Certificate => format!(
            "Het certificaat van de server klopt niet: het is van een andere naam, verlopen, of van een ondertekenaar die deze computer niet kent. Gebruik de naam van de server die uw \
             host noemt. ({detail})"
        ),
        RemoteFault::NoFolder => format!("De map is er niet: {detail}"),
        RemoteFault::Full => format!(
            "De server kan niets meer wegschrijven: waarschijnlijk is de ruimte vol. Bezoekers zien nog een hele site. ({detail})"
        ),
        RemoteFault::Refused => format!("De server staat dit niet toe. ({detail})"),
        RemoteFault::Lost => {
            format!(
                "De verbinding is weggevallen. Bezoekers zien een hele site. Publiceer opnieuw om verder te gaan. ({detail})"
            )
        }
        RemoteFault::Other => format!("De server doet dit niet. ({detail})"),
    }
}

fn remote_en(error: &RemoteError) -> String {
    let detail = printable(&error.detail);
    match error.fault {
        RemoteFault::NoServer => {
            format!("The server does not answer. Is its name right, and is there a connection? ({detail})")
        }
        RemoteFault::Login => format!("The server refuses the name or the password. ({detail})"),
        RemoteFault::NoEncryption => format!(
            "The server does not encrypt (FTPS). Ask your host for it. Only if there is no other way: use ftp:// in the place of \
             ftps://; then somebody on the way can read your password. ({detail})"
        ),
        RemoteFault::OnlyEncrypted => {
            format!(
                "The server wants what is sent to be encrypted: use ftps:// in the place of ftp://. ({detail})"
            )
        }
        RemoteFault::Certificate => format!(
            "The certificate of the server is not right: it is of another name, has run out, or is signed by somebody whom this computer does not know. Use the name of the server that your \
             host gives. ({detail})"
        ),
        RemoteFault::NoFolder => format!("The folder is not there: {detail}"),
        RemoteFault::Full => format!(
            "The server can write no more: most likely there is no room left. Visitors still see a whole site. ({detail})"
        ),
        RemoteFault::Refused => format!("The server does not allow this. ({detail})"),
        RemoteFault::Lost => {
            format!("The connection was lost. Visitors see a whole site. Publish again to go on. ({detail})")
        }
        RemoteFault::Other => format!("The server does not do this. ({detail})"),
    }
}

fn some<'t>(text: &'t str, otherwise: &'t str) -> &'t str {
    if text.is_empty() { otherwise } else { text }
}

fn kept(edited: &[(String, PathBuf)]) -> String {
    edited.iter().map(|(_, path)| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// What would be done.
pub(super) fn would(steps: &PublishSteps, language: Language) -> String {
    if steps.is_nothing() {
        return nothing(language).to_owned();
    }
    let (put, gone, kilobytes) = (steps.put.len(), steps.remove.len(), steps.bytes.div_ceil(1000));
    let head = match language {
        Language::Nl => format!("Zou sturen: {put} bestanden ({kilobytes} kB). Zou weghalen: {gone}."),
        Language::En => format!("Would send: {put} files ({kilobytes} kB). Would take away: {gone}."),
    };
    let names = steps.put.iter().map(|name| format!("  + {name}"));
    let names: Vec<String> = names.chain(steps.remove.iter().map(|name| format!("  - {name}"))).collect();
    let more = names.len().saturating_sub(FEW);
    let shown = names.iter().take(FEW).map(|name| printable(name)).collect::<Vec<_>>().join("\n");
    let rest = if more > 0 { format!("\n  {}", and_more(more, language)) } else { String::new() };
    format!("{head}\n{shown}{rest}")
}

/// What is known of a web space that can be written to.
pub(crate) fn tested(host: &WebHost, language: Language) -> String {
    let begin = match language {
        Language::Nl => "De server antwoordt, en in deze map mag worden geschreven.",
        Language::En => "The server answers, and this folder can be written to.",
    };
    let rest = match language {
        Language::Nl => tested_nl(host),
        Language::En => tested_en(host),
    };
    format!("{begin} {rest}")
}

fn tested_nl(host: &WebHost) -> String {
    match host {
        WebHost::NoAddress => {
            "Of bezoekers de site daar zien, is niet bekend: vul bij Huis het adres van de site in (\"siteUrl\" in portal.json); van webruimte zeggen wij het dan.".to_owned()
        }
        WebHost::Silent { address, detail } => {
            let detail = printable(detail);
            format!("Maar {address} is niet te bereiken ({detail}). Klopt het adres bij Huis? Een nieuw adres werkt soms pas na een dag.")
        }
        WebHost::Elsewhere { address, status } => format!(
            "Maar {address} leidt niet naar deze map (antwoord {status}). Klopt het adres bij Huis, en de map? Vaak heet die www, public_html of htdocs."
        ),
        WebHost::Intolerant { address } => format!(
            "{address} leidt naar deze map, maar uw host verdraagt onze regels niet (.htaccess, web.config): bezoekers zouden een fout zien. Vraag uw host of een site die regels mag geven; bij Apache heet dat AllowOverride FileInfo."
        ),
        WebHost::Fits { address, has_headers: true, has_redirects: true } => {
            format!("{address} leidt naar deze map, en uw host kan alles.")
        }
        WebHost::Fits { address, has_headers, has_redirects } => {
            let mut text = format!("{address} leidt naar deze map. De site werkt bij uw host.");
            if !has_headers {
                text.push_str(" Uw host kan geen headers: browsers bewaren bestanden korter, en de beveiliging staat alleen in de pagina's zelf.");
            }
            if !has_redirects {
                text.push_str(" Uw host kan geen adressen doorsturen: van een oud adres komt men via een pagina die doorverwijst.");
            }
            text
        }
    }
}

fn tested_en(host: &WebHost) -> String {
    match host {
        WebHost::NoAddress => {
            "Whether visitors see the site there is not known: fill in the address of the site at House (\"siteUrl\" in portal.json); of web space we say it then.".to_owned()
        }
        WebHost::Silent { address, detail } => {
            let detail = printable(detail);
            format!("But {address} cannot be reached ({detail}). Is the address at House right? A new address sometimes works after a day.")
        }
        WebHost::Elsewhere { address, status } => format!(
            "But {address} does not lead to this folder (answer {status}). Is the address at House right, and the folder? It is often called www, public_html or htdocs."
        ),
        WebHost::Intolerant { address } => format!(
            "{address} leads to this folder, but your host does not bear our rules (.htaccess, web.config): visitors would see an error. Ask your host whether a site may give those rules; with Apache that is called AllowOverride FileInfo."
        ),
        WebHost::Fits { address, has_headers: true, has_redirects: true } => {
            format!("{address} leads to this folder, and your host can do everything.")
        }
        WebHost::Fits { address, has_headers, has_redirects } => {
            let mut text = format!("{address} leads to this folder. The site works at your host.");
            if !has_headers {
                text.push_str(" Your host cannot send headers: browsers keep files for a shorter time, and the security is in the pages themselves only.");
            }
            if !has_redirects {
                text.push_str(" Your host cannot redirect addresses: from an old address one comes by a page that leads on.");
            }
            text
        }
    }
}

/// What was done.
pub(crate) fn done(done: &SitePut, to: &PublishAddress, language: Language) -> String {
    let (put, gone) = (done.steps.put.len(), done.steps.remove.len());
    let place = place(to);
    let mut lines = vec![match language {
        _ if done.steps.is_nothing() => nothing(language).to_owned(),
        Language::Nl => format!("Gepubliceerd op {place}: {put} bestanden gestuurd, {gone} weggehaald."),
        Language::En => format!("Published at {place}: {put} files sent, {gone} taken away."),
    }];
    if !done.edited.is_empty() {
        let kept = kept(&done.edited);
        lines.push(match language {
            Language::Nl => format!("Op de server was iets met de hand veranderd; dat staat nu hier: {kept}"),
            Language::En => format!("Something was changed on the server by hand; it is here now: {kept}"),
        });
    }
    if !done.left.is_empty() {
        let names = printable(&done.left.join(", "));
        lines.push(match language {
            Language::Nl => {
                format!("Dit hoort niet meer bij de site, en mag daar niet worden weggehaald: {names}")
            }
            Language::En => {
                format!("This no longer belongs to the site, and may not be taken away there: {names}")
            }
        });
    }
    lines.join("\n")
}

const fn nothing(language: Language) -> &'static str {
    match language {
        Language::Nl => "Er is niets veranderd: de site staat er al.",
        Language::En => "Nothing changed: the site is there already.",
    }
}

/// Where a site goes, in short.
fn place(to: &PublishAddress) -> String {
    match to {
        PublishAddress::Folder(folder) => folder.display().to_string(),
        PublishAddress::Ftp(FtpAddress { host, folder, .. }) => format!("{host}/{folder}"),
    }
}

pub(super) const fn under_way(language: Language) -> &'static str {
    match language {
        Language::Nl => "publiceren",
        Language::En => "publishing",
    }
}

pub(super) fn ask_password(address: &FtpAddress, language: Language) -> String {
    let FtpAddress { user, host, .. } = address;
    match language {
        Language::Nl => format!("Wachtwoord van {user} op {host}: "),
        Language::En => format!("Password of {user} at {host}: "),
    }
}

impl fmt::Display for NoAddress {
    /// Not shown: what cannot be used is said with an example that can.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{self:?}")
    }
}

impl std::error::Error for NoAddress {}
