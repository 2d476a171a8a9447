//! What the words of the linked data mean: those of CiTO, PROV and schema.org, written out so that nothing is fetched.

use serde_json::{Map, Value, json};
use unic_langid::LanguageIdentifier;

/// The vocabularies.
const VOCABULARIES: [(&str, &str); 3] = [
    ("cito", "http://purl.org/spar/cito/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "http://schema.org/"),
];

/// Words of which a node stands behind each, by their vocabulary.
const LINKS: [(&str, &[&str]); 3] = [
    (
        "cito",
        &[
            "supports",
            "isSupportedBy",
            "qualifies",
            "isQualifiedBy",
            "disputes",
            "isDisputedBy",
            "discusses",
            "isDiscussedBy",
            "extends",
            "disagreesWith",
            "hasCitingEntity",
            "hasCitedEntity",
            "hasCitationCharacterization",
        ],
    ),
    ("prov", &["wasDerivedFrom", "wasAttributedTo"]),
    (
        "schema",
        &["about", "author", "hasPart", "isBasedOn", "license", "url"],
    ),
];

/// Words of schema.org behind which a text in the language of the synthesis stands.
const TEXTS: [&str; 8] = [
    "headline",
    "alternativeHeadline",
    "text",
    "description",
    "keywords",
    "articleSection",
    "jobTitle",
    "temporal",
];

/// Words of schema.org behind which a name, a number or the like stands.
const PLAIN: [&str; 11] = [
    "name",
    "position",
    "additionalType",
    "additionalProperty",
    "value",
    "citation",
    "identifier",
    "inLanguage",
    "version",
    "affiliation",
    "workLocation",
];

/// The context of a document whose texts are in that language, where it is one that can be named, and run in that
/// direction.
pub(super) fn context(language: &str, direction: Option<&str>) -> Value {
    let tag = language.parse::<LanguageIdentifier>();
    let tag = tag.map_or(Value::Null, |tag| tag.to_string().into());
    let text = |name: &str| json!({ "@id": format!("schema:{name}"), "@language": tag, "@direction": direction });
    let mut words = Map::new();
    words.insert("@version".to_owned(), json!(1.1));
    for (name, address) in VOCABULARIES {
        words.insert(name.to_owned(), address.into());
    }
    for (vocabulary, names) in LINKS {
        for name in names {
            let link = json!({
                "@id": format!("{vocabulary}:{name}"),
                "@type": "@id",
                "@container": "@set",
            });
            words.insert((*name).to_owned(), link);
        }
    }
    for name in TEXTS {
        words.insert(name.to_owned(), text(name));
    }
    // What concepts and places are called is in the language of the synthesis; what files and people are is in none.
    words.insert("called".to_owned(), text("name"));
    for name in PLAIN {
        words.insert(name.to_owned(), format!("schema:{name}").into());
    }
    let day =
        json!({ "@id": "schema:datePublished", "@type": "http://www.w3.org/2001/XMLSchema#date" });
    words.insert("datePublished".to_owned(), day);
    words.into()
}
