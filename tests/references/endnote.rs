//! EndNote's XML and its tagged format.

use libtest_mimic::Trial;

use super::{assert_left, brought, field, ids, left, offered};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::endnote_styles_are_joined", styles),
        trial("references::endnote_entities_are_not_followed", entities),
        trial("references::endnote_that_is_cut", cut),
        trial("references::enw", tagged),
    ]
}

const RECORD: &str = r#"<record><database name="My.enl" path="C:\Users\a\My.enl">My.enl</database><source-app name="EndNote" version="20.0">EndNote</source-app><rec-number>1</rec-number><foreign-keys><key app="EN" db-id="x" timestamp="1">1</key></foreign-keys><ref-type name="Book Section">5</ref-type><contributors><authors><author><style face="normal">O’Hara, K.</style></author><author><style face="normal">Walking Trust of England,</style></author></authors><secondary-authors><author>Hand, H.</author></secondary-authors></contributors><titles><title><style face="normal">On wal</style><style face="italic">king &amp; &#x2212;1 &lt;b&gt;</style></title><secondary-title>The whole</secondary-title></titles><pages>1-9</pages><dates><year>2020</year></dates><pub-location>London</pub-location><publisher>Press</publisher><isbn>1234-5678&#xD;978-0-415-00000-0</isbn><urls><related-urls><url><style>https://example.org/a</style></url></related-urls><pdf-urls><url>internal-pdf://1.pdf</url></pdf-urls></urls><keywords><keyword>walking&#xD;legs</keyword></keywords><abstract>Long</abstract><custom1>x</custom1></record>"#;

fn styles() -> Outcome {
    let brought = brought(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><xml><records>{RECORD}</records></xml>"
    ));
    assert_eq!(ids(&brought), ["ohara2020"]);
    let is =
        |key: &str, wanted: &str| assert_eq!(field(&brought, "ohara2020", key), wanted, "{key}");
    is("type", "chapter");
    is("authors", "O’Hara, K.; Walking Trust of England");
    is("editors", "Hand, H.");
    is("title", "On walking & −1 <b>");
    is("container", "The whole");
    is("issn", "1234-5678");
    is("isbn", "978-0-415-00000-0");
    is("topics", "walking; legs");
    is("url", "https://example.org/a");
    assert_left(&brought, "the path of a file of 1 reference", "line 1");
    assert_left(&brought, "`custom1` of 1 reference", "line 1");
    assert!(!left(&brought).contains("Users"), "no path is copied");
    assert!(
        brought.what.contains("written by EndNote"),
        "{}",
        brought.what
    );
    Ok(())
}

/// What a document type declares is never followed: a thousand million laughs stay one word.
fn entities() -> Outcome {
    let mut laughs = String::from("<!ENTITY a \"ha\">");
    for (one, next) in "abcdefghi".chars().zip("bcdefghij".chars()) {
        laughs.push_str(&format!(
            "<!ENTITY {next} \"{}\">",
            format!("&{one};").repeat(10)
        ));
    }
    let text = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE xml [{laughs}<!ENTITY file SYSTEM \"file:///etc/passwd\">]><xml><records><record><ref-type name=\"Book\">6</ref-type><titles><title>So: &j; &file;</title></titles></record></records></xml>"
    );
    let brought = brought(text);
    let id = ids(&brought)[0];
    assert_eq!(field(&brought, id, "title"), "So: &j; &file;");
    assert_left(
        &brought,
        "the file declares a document type; nothing that it declares is followed",
        "line 1",
    );
    assert_left(
        &brought,
        "an entity of 1 reference: it is one of the file's own",
        "line 1",
    );
    Ok(())
}

fn cut() -> Outcome {
    let start = format!("<xml><records>\n{RECORD}\n<record><titles><title>Ne");
    let brought = brought(&start);
    assert_eq!(brought.parts.len(), 1);
    assert!(left(&brought).contains("(line 3)"), "{}", left(&brought));
    let brought = super::brought(format!(
        "<xml><records>\n{RECORD}\n<record><titles></wrong>"
    ));
    assert_eq!(brought.parts.len(), 1);
    assert!(
        left(&brought).contains("the XML is broken here"),
        "{}",
        left(&brought)
    );
    let deep = format!(
        "<xml><records><record>{}</record></records></xml>",
        "<a>".repeat(100_000)
    );
    let (_, refused) = offered(deep.as_bytes()).ok_or("it is recognised")?;
    assert!(refused.is_err_and(|why| why.words.contains("nested too deeply")));
    let wide = format!(
        "<xml><records><record x=\"{}\">{}</record></records></xml>",
        "y".repeat(1 << 20),
        &RECORD[8..RECORD.len() - 9]
    );
    assert_eq!(super::brought(wide).parts.len(), 1);
    Ok(())
}

fn tagged() -> Outcome {
    let brought = brought(
        "\u{feff}%0 Book Section\n%T A part\n%A O’Hara, K.\n%A Walking Trust\n%E Hand, H.\n%B The whole\n%D 2020\n%I Press\n%C London\n%P 41-53\n\
         %@ 1234-5678\n%F ohara\n%R 10.1000/x\n%U https://doi.org/10.1000/x\n%K walking\nlegs\n%X Long\ntext\n%M 12\n\n\
         %0 Report\n%T Another\n%N 7\n%D in press\n%[ 2022/02/04\n",
    );
    assert_eq!(ids(&brought), ["ohara", "another"]);
    let is = |id: &str, key: &str, wanted: &str| {
        assert_eq!(field(&brought, id, key), wanted, "{id} {key}")
    };
    is("ohara", "type", "chapter");
    is("ohara", "authors", "O’Hara, K.; Walking Trust");
    is("ohara", "editors", "Hand, H.");
    is("ohara", "container", "The whole");
    is("ohara", "doi", "10.1000/x");
    is("ohara", "url", "");
    is("ohara", "topics", "walking; legs");
    is("another", "number", "7");
    is("another", "year", "in press");
    is("another", "accessed", "2022-02-04");
    assert_left(&brought, "`%M` of 1 reference", "line 1");
    assert_left(&brought, "the abstract of 1 reference", "line 1");
    Ok(())
}
