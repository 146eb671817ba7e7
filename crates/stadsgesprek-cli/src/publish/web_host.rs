//! What visitors get at the address of the site from the folder that it is put into, and what the web server there can.

use super::remote::{RemoteError, RemoteFolder};
use super::trust;
use stadsgesprek_core::portal::site_address::SiteAddress;
use std::sync::Arc;
use std::time::Duration;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// A server that says nothing for so long is not there.
const PATIENCE: Duration = Duration::from_secs(15);

/// The header that the rules below put on a file.
const HEADER: &str = "x-stadsgesprek";

/// What is asked for, and an address that only a rule leads to it.
const FILE: &str = "test.txt";
const REDIRECTED: &str = "redirected.txt";

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WebHost {
    /// It is not known where the site is on the web.
    NoAddress,
    /// There is no answer, or none that can be trusted.
    Silent {
        /// The address of the site.
        address: String,
        /// What the system says.
        detail: String,
    },
    /// The address leads to something else than the folder.
    Elsewhere {
        /// The address of the site.
        address: String,
        /// How the server answered.
        status: u16,
    },
    /// With a file of rules beside them, the server does not give the files.
    Intolerant {
        /// The address of the site.
        address: String,
    },
    /// The address leads to the folder.
    Fits {
        /// The address of the site.
        address: String,
        /// Whether what the site says of its files goes along with them.
        has_headers: bool,
        /// Whether addresses of before can lead to those of now.
        has_redirects: bool,
    },
}

impl WebHost {
    /// Whether visitors see the site there, as far as that is known.
    pub(crate) const fn is_good(&self) -> bool {
        matches!(self, Self::NoAddress | Self::Fits { .. })
    }
}

/// Puts two files into a folder, one of them with rules beside it, asks for them as a visitor does, and takes them away.
pub(super) fn look(
    remote: &mut dyn RemoteFolder,
    address: &SiteAddress,
    token: &str,
) -> Result<WebHost, RemoteError> {
    let home = format!("test-{token}");
    let [plain, ruled] = ["plain", "rules"].map(|name| format!("{home}/{name}"));
    let files = [
        (format!("{plain}/{FILE}"), token.to_owned()),
        (format!("{ruled}/{FILE}"), token.to_owned()),
        (format!("{ruled}/.htaccess"), include_str!("web_host/htaccess").replace("@token@", token)),
        (format!("{ruled}/web.config"), include_str!("web_host/web.config.xml").replace("@token@", token)),
    ];
    let has_rules = remote.size(".htaccess")?.or(remote.size("web.config")?).is_some();
    let put = files.iter().try_for_each(|(name, text)| remote.put(name, text.as_bytes()));
    let found = put.map(|()| ask(address, &format!("{}{home}/", address.text()), token, has_rules));
    // Whatever came of it, nothing stays, as far as the server lets it; a fault of before goes before one of this.
    let removed: Vec<_> = files.iter().map(|(name, _)| remote.remove(name)).collect();
    let emptied = [plain, ruled, home].map(|name| remote.remove_folder(&name));
    let found = found?;
    removed.into_iter().chain(emptied).collect::<Result<(), _>>().map(|()| found)
}

fn ask(address: &SiteAddress, home: &str, token: &str, has_rules: bool) -> WebHost {
    let address = address.text().to_owned();
    let url = format!("{home}plain/{FILE}");
    // Windows has many of those that browsers trust only after one of them asked for it.
    let known = agent(RootCerts::Specific(Arc::new(of_system())));
    let (agent, plain) = match get(&known, &url) {
        Ok(plain) => (known, plain),
        Err(first) => {
            let browsers = agent(RootCerts::WebPki);
            match get(&browsers, &url) {
                Ok(plain) => (browsers, plain),
                Err(_) => return WebHost::Silent { address, detail: first.to_string() },
            }
        }
    };
    // The rules of the site that is there already hold below it, too.
    if plain.status == 500 && has_rules {
        return WebHost::Intolerant { address };
    }
    if !plain.is(token) {
        return WebHost::Elsewhere { address, status: plain.status };
    }
    let ruled = get(&agent, &format!("{home}rules/{FILE}")).unwrap_or_default();
    if !ruled.is(token) {
        return WebHost::Intolerant { address };
    }
    let redirected = get(&agent, &format!("{home}rules/{REDIRECTED}")).unwrap_or_default();
    WebHost::Fits { address, has_headers: ruled.mark == token, has_redirects: redirected.is(token) }
}

/// What a server answered.
#[derive(Default)]
struct WebAnswer {
    status: u16,
    /// What the header of the rules says.
    mark: String,
    text: String,
}

impl WebAnswer {
    /// Whether it is a file of ours: a server may answer whatever is asked for with a page.
    fn is(&self, token: &str) -> bool {
        self.status == 200 && self.text.trim() == token
    }
}

fn get(agent: &Agent, url: &str) -> Result<WebAnswer, ureq::Error> {
    let mut answer = agent.get(url).call()?;
    let mark = answer.headers().get(HEADER).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let text = answer.body_mut().with_config().limit(1024).read_to_string().unwrap_or_default();
    Ok(WebAnswer { status: answer.status().as_u16(), mark, text })
}

fn of_system() -> Vec<Certificate<'static>> {
    trust::of_system().iter().map(|it| Certificate::from_der(it).to_owned()).collect()
}

fn agent(trusted: RootCerts) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .user_agent("Stadsgesprek")
        .tls_config(TlsConfig::builder().root_certs(trusted).build());
    Agent::new_with_config(config.build())
}
