//! CSL-JSON, with numbers for texts, dates of all kinds, and faults that leave the other references.

use libtest_mimic::Trial;

use super::{assert_left, brought, field, ids, left};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::csl_names_and_texts", names_and_texts),
        trial("references::csl_dates", csl_dates),
        trial("references::csl_that_is_broken", broken),
        trial("references::csl_types_are_kept", types),
    ]
}

fn names_and_texts() -> Outcome {
    let brought = brought(
        r#"[{"id": 17, "type": "article-journal", "title": "An id that is a number: <i>walking</i> & <b onclick=\"x\">more</b>, 5 < 6",
          "author": [{"family": "Köhler", "given": "Jörg", "suffix": "Jr."}, {"literal": "Walking Trust, Ltd"}, {"name": "Plato"},
            {"family": "Cruz", "given": "Ana", "non-dropping-particle": "de la"}, {"family": "Beethoven", "given": "L.", "dropping-particle": "van"},
            {"family": "Bois", "given": "C.", "non-dropping-particle": "d’"}, {}, {"literal": "others"}],
          "issued": {"date-parts": [["2016", "3"]]}, "DOI": "https://doi.org/10.1000/ABC", "volume": 7, "page": "341–4",
          "custom": {"x": 1}, "abstract": "A", "note": "original-date: 1998", "keyword": "walking, legs"},
         {"id": "http://zotero.org/users/1/items/ABCD2345", "type": "report", "title": "Neither author nor date"}]"#,
    );
    assert_eq!(ids(&brought), ["kohler2016", "neither-author-nor"]);
    let is =
        |key: &str, wanted: &str| assert_eq!(field(&brought, "kohler2016", key), wanted, "{key}");
    is(
        "title",
        "An id that is a number: walking & <b onclick=\"x\">more</b>, 5 < 6",
    );
    is(
        "authors",
        "Köhler, Jörg, Jr.; {name: Walking Trust, Ltd}; Plato; de la Cruz, Ana; van Beethoven, L.; d’Bois, C.; and others",
    );
    is("date", "2016-03");
    is("doi", "10.1000/ABC");
    is("volume", "7");
    is("pages", "341–4");
    is("annotation", "original-date: 1998");
    is("topics", "walking; legs");
    assert_left(
        &brought,
        "`custom` of 1 reference: a source has no place for it",
        "line 1",
    );
    assert_left(
        &brought,
        "a name among the authors of 1 reference: it has no family name",
        "line 1",
    );
    assert_left(&brought, "the abstract of 1 reference", "line 1");
    Ok(())
}

fn csl_dates() -> Outcome {
    let of = |id: &str, issued: &str| {
        format!(r#"{{"id": "{id}", "type": "book", "title": "T of {id}", "issued": {issued}}}"#)
    };
    let dates = [
        ("raw", r#"{"raw": "2012-05-01"}"#, "2012-05-01"),
        ("about", r#"{"raw": "ca. 2012"}"#, "ca. 2012"),
        ("literal", r#"{"literal": "in press"}"#, "in press"),
        (
            "range",
            r#"{"date-parts": [[2019, 3], [2019, 5]], "season": "spring"}"#,
            "2019-03/2019-05",
        ),
        ("bc", r#"{"date-parts": [[-399]]}"#, "399 BC"),
        (
            "circa",
            r#"{"date-parts": [[1850]], "circa": true}"#,
            "c. 1850",
        ),
        ("odd", r#"{"date-parts": [[2019, 13]]}"#, "2019"),
        ("text", r#""2018""#, "2018"),
        ("empty", r#"{"date-parts": [[]]}"#, ""),
        ("null", "null", ""),
    ];
    let list: Vec<String> = dates.iter().map(|(id, issued, _)| of(id, issued)).collect();
    let brought = brought(format!("[{}]", list.join(",\n")));
    for (id, _, wanted) in dates {
        let said = [field(&brought, id, "year"), field(&brought, id, "date")].concat();
        assert_eq!(said, wanted, "{id}");
    }
    assert_left(&brought, "the season of a date of 1 reference", "line 4");
    assert_left(
        &brought,
        "a date of 1 reference: it is no day of the calendar; its year was taken",
        "line 7",
    );
    Ok(())
}

fn broken() -> Outcome {
    let deep = format!("{}{}", "{\"a\":".repeat(200), "}".repeat(200));
    let text = "[{\"id\": \"one\", \"type\": \"book\", \"title\": \"One { brace\"},\n{\"id\": \"two\", \"type\": \"book\", \"title\": nonsense},\n\
         {\"type\": \"novel\", \"title\": \"Three\"},\n{\"id\": \"cut\", \"title\": \"Fo";
    let brought = brought(text);
    assert_eq!(ids(&brought), ["one", "three"]);
    assert_left(&brought, "this reference is no JSON and was left", "line 2");
    assert_left(
        &brought,
        "the file ends in the midst of this reference, which was left",
        "line 4",
    );
    assert_left(&brought, "the type `novel` of 1 reference", "line 3");
    let nested = super::brought(format!(
        "[{{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}}, {deep}]"
    ));
    assert!(left(&nested).contains("nested too deeply"));
    assert_eq!(ids(&nested), ["a"]);
    Ok(())
}

/// Each kind of work of the format stands for one type of CSL, and comes back.
fn types() -> Outcome {
    use cisgrid::model::SourceKind;
    for word in SourceKind::WORDS {
        let kind = SourceKind::find(word).ok_or("a word of the list")?;
        assert_eq!(SourceKind::of_csl(kind.csl()), Some(kind), "{word}");
        let brought = brought(format!(
            r#"[{{"id": "a", "type": "{}", "title": "A"}}]"#,
            kind.csl()
        ));
        assert_eq!(field(&brought, "a", "type"), *word);
    }
    Ok(())
}
