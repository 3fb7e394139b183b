//! The content security policies: what a page may load and run.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The `<meta>` element of a policy. `scripts` are the sources that scripts may come from, and `others` the
/// directives for all else that the page loads. What neither names is forbidden.
///
/// Inline scripts are allowed by their hash alone. Inline styles are allowed as such: a CDN that minifies
/// the style would change its hash, and browsers would then show the page without styles.
pub fn policy_tag(scripts: &str, others: &str) -> String {
    format!(
        "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none';script-src {scripts};style-src 'unsafe-inline';{others};base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none'\">"
    )
}

/// The hashes of inline scripts, as sources of a policy.
pub fn csp_hashes(scripts: &[&str]) -> String {
    let hash = |script: &&str| {
        let digest = Sha256::digest(script.as_bytes());
        format!("'sha256-{}'", STANDARD.encode(digest))
    };
    scripts.iter().map(hash).collect::<Vec<_>>().join(" ")
}
