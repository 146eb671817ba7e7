//! Whose certificates are believed.

use suppaftp::rustls::pki_types::CertificateDer;

/// The certificates that the system trusts; none where only those of browsers are asked (`webpki-roots`). On macOS that is always so: what
/// reads its keychain can be linked on a Mac only.
pub(super) fn of_system() -> Vec<CertificateDer<'static>> {
    #[cfg(not(target_os = "macos"))]
    return rustls_native_certs::load_native_certs().certs;
    #[cfg(target_os = "macos")]
    Vec::new()
}
