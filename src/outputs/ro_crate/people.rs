//! The authors of a synthesis, its licence and its sources: who and what is named the same in both files of a crate.

use serde_json::Value;

use super::node::{Node, address, of, own};
use crate::view::{AuthorView, SourceView, View};

/// The name of an author: the ORCID iD, where there is one, or a place in the list.
pub(super) fn author(author: &AuthorView<'_>, place: usize) -> String {
    match author.orcid {
        Some(orcid) => address(&format!("https://orcid.org/{orcid}")),
        None => of("author", &(place + 1).to_string()),
    }
}

/// The address of a licence: itself, where it is one, or that of the Creative Commons where it is one of theirs.
pub(super) fn licence(words: &str) -> String {
    if words.starts_with("https://") || words.starts_with("http://") {
        return address(words);
    }
    creative_commons(words).unwrap_or_else(|| of("licence", words))
}

/// The licences of the synthesis and of its sources, each as a thing of that kind.
pub(super) fn licences(view: &View, kind: &'static str) -> Vec<Value> {
    let own = view.authorship().licence;
    let sources: Vec<SourceView<'_>> = view.sources().collect();
    let others = sources.iter().filter_map(|one| one.licence);
    let mut words: Vec<&str> = own.into_iter().chain(others).collect();
    words.sort_unstable();
    words.dedup();
    let licences = words.into_iter();
    licences
        .map(|words| {
            Node::new(licence(words), &[kind])
                .with("name", words)
                .into()
        })
        .collect()
}

/// The address of `CC BY 4.0`, `CC-BY-NC-SA-4.0` or `CC0 1.0`.
fn creative_commons(words: &str) -> Option<String> {
    let words = words.to_lowercase();
    let mut parts = words.split([' ', '-']).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let mut rest: Vec<&str> = parts.collect();
    let version = rest.pop()?;
    let is_version = |number: &str| ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(&number);
    if !is_version(version) {
        return None;
    }
    let kind = match (first, rest.as_slice()) {
        ("cc0", []) => {
            return Some(format!(
                "https://creativecommons.org/publicdomain/zero/{version}/"
            ));
        }
        ("cc", kind) => kind.join("-"),
        _ => return None,
    };
    let kinds = ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"];
    let known = kinds.contains(&kind.as_str());
    known.then(|| format!("https://creativecommons.org/licenses/{kind}/{version}/"))
}

/// The name of a source: where it can be read, or its id.
pub(super) fn source(source: &SourceView<'_>) -> String {
    match &source.url {
        Some(url) => address(url),
        None => own(source.id),
    }
}
