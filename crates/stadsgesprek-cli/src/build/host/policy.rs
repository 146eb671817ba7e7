//! What a browser may load and do on a page: Content Security Policy and the headers beside it.

/// A content security policy.
#[derive(Clone)]
pub(in crate::build) struct Policy(Vec<String>);

/// Directives that a `<meta>` cannot give.
const ONLY_AS_HEADER: &str = "frame-ancestors";

/// The header that browsers heed only when it comes encrypted.
pub(super) const ONLY_ENCRYPTED: &str = "Strict-Transport-Security";

/// The header that says whether other sites may load a file.
pub(super) const LOADED_BY: &str = "Cross-Origin-Resource-Policy";

/// What a page may ask a device for: only to stay lit and to fill the screen. Sharing is left as it is, for the site
/// alone: some browsers warn of a name that they do not know.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
    fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(self), usb=(), \
    xr-spatial-tracking=()";

impl Policy {
    /// The policy of the site; registrations may go to `delivery`, an origin, and `style` and `scripts` are the hashes of the
    /// one style and the scripts that stand in pages.
    pub(in crate::build) fn new(delivery: Option<&str>, style: &str, scripts: &[String]) -> Self {
        let connect = delivery.map_or_else(String::new, |origin| format!(" {origin}"));
        let directives = [
            "default-src 'none'",
            &format!("script-src 'self' {} 'wasm-unsafe-eval'", scripts.join(" ")),
            &format!("style-src 'self' {style}"),
            "img-src 'self'",
            "font-src 'self'",
            &format!("connect-src 'self'{connect}"),
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'none'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ];
        Self(directives.map(str::to_owned).into())
    }

    /// Every header of a file that other sites may fetch.
    pub(super) fn public_headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = self.headers();
        headers.retain(|(name, _)| PUBLIC.iter().all(|(other, _)| other != name));
        headers.extend(PUBLIC.map(|(name, value)| (name, value.to_owned())));
        headers
    }

    /// Every header that all answers have, with its value; those of [`PUBLIC`] take the place of some.
    pub(super) fn headers(&self) -> Vec<(&'static str, String)> {
        [
            ("Content-Security-Policy", self.0.join("; ").as_str()),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            (LOADED_BY, "same-origin"),
            ("Permissions-Policy", PERMISSIONS),
            ("Referrer-Policy", "no-referrer"),
            (ONLY_ENCRYPTED, "max-age=31536000"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .into()
    }
}

/// The headers of what other sites may fetch and show, instead of those of the same name: calendars, feeds, the programme
/// and pictures are made to be passed on, and nothing in them is of one visitor.
pub(super) const PUBLIC: [(&str, &str); 2] =
    [("Access-Control-Allow-Origin", "*"), (LOADED_BY, "cross-origin")];

/// The policy for the head of a page, for hosts that send no headers. Nothing there keeps the page out of a frame on
/// another site: that needs the header.
pub(in crate::build) fn in_page(policy: &Policy) -> String {
    let directives = policy.0.iter().filter(|directive| !directive.starts_with(ONLY_AS_HEADER));
    let content = directives.map(String::as_str).collect::<Vec<_>>().join("; ");
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{content}\">")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registrations_may_go_to_the_house_and_nothing_else_anywhere() {
        let headers =
            Policy::new(Some("https://mail.delft.test"), "'sha256-x'", &["'sha256-y'".to_owned()]).headers();
        let foreign: Vec<_> = headers[0].1.split("; ").filter(|it| it.contains("://")).collect();
        assert_eq!(foreign, ["connect-src 'self' https://mail.delft.test"]);
    }

    #[test]
    fn a_page_says_what_a_page_can_say() {
        let meta = in_page(&Policy::new(None, "'sha256-x'", &["'sha256-y'".to_owned()]));
        assert!(meta.contains("trusted-types default") && !meta.contains("frame-ancestors"), "{meta}");
    }
}
