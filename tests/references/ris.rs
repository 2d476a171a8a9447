//! RIS, as several programs write it.

use libtest_mimic::Trial;

use super::{assert_left, brought, field, ids, left, offered};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::ris_of_an_article", an_article),
        trial("references::ris_lines_are_joined", lines_are_joined),
        trial("references::ris_of_books", books),
        trial("references::ris_without_end", without_end),
        trial("references::ris_of_odd_encodings", odd_encodings),
        trial("references::ris_that_is_hostile", hostile),
        trial("references::ris_twice", twice),
        trial("references::what_is_no_list_is_not_taken", no_list),
    ]
}

fn an_article() -> Outcome {
    let text = "\u{feff}TY  - JOUR\r\nA1  - O’Hara, Pat\r\nA1  - Köhler,Jörg,Jr.\r\nAU  - Walking Trust\r\nAU  - et al.\r\n\
        T1  - How groups walk\r\nJF  - Journal of Walking\r\nJA  - J Walk\r\nY1  - 2012/03/15/Spring\r\nVL  - 21\r\nIS  - 2\r\n\
        SP  - 100\r\nEP  - 110\r\nM3  - doi:10.1000/walk.1\r\nN2  - A long text\r\nKW  - walking\r\nlegs\r\n\
        UR  - https://example.org/a?b=c\r\nL1  - file:///C:/papers/a.pdf\r\nAN  - 7\r\nLA  - en\r\nSN  - 1234-5678\r\nER  - \r\n";
    let brought = brought(text);
    assert_eq!(ids(&brought), ["ohara2012"]);
    let is =
        |key: &str, wanted: &str| assert_eq!(field(&brought, "ohara2012", key), wanted, "{key}");
    is("type", "article-journal");
    is(
        "authors",
        "O’Hara, Pat; Köhler, Jörg, Jr.; Walking Trust; and others",
    );
    is("title", "How groups walk");
    is("container", "Journal of Walking");
    is("date", "2012-03-15");
    is("year", "");
    is("volume", "21");
    is("issue", "2");
    is("pages", "100-110");
    is("doi", "10.1000/walk.1");
    is("url", "https://example.org/a?b=c");
    is("topics", "walking; legs");
    is("issn", "1234-5678");
    is("language", "en");
    for (words, place) in [
        (
            "the abstract of 1 reference: a source has no place for it",
            "line 1",
        ),
        ("the path of a file of 1 reference", "line 1"),
        ("the short name of a journal of 1 reference", "line 1"),
        ("`AN` of 1 reference", "line 1"),
        ("`Spring` in a date of 1 reference", "line 1"),
    ] {
        assert_left(&brought, words, place);
    }
    assert!(!left(&brought).contains("papers"), "no path is copied");
    Ok(())
}

/// A line of 70 characters was broken in the midst of a word, any other between two.
fn lines_are_joined() -> Outcome {
    let start = "a".repeat(66);
    let text = format!(
        "TY  - JOUR\nAU  - One, A.\nTI  - {start} wor\nd that goes on\nN1  - a note\ngoes on\nPY  - 2001\nER  -\n\
         TY  - JOUR\nAU  - Two, B.\nTI  - Lines that\nare short\nPY  - 2002\nER  - \n",
    );
    let brought = brought(text);
    assert_eq!(
        field(&brought, "one2001", "title"),
        format!("{start} word that goes on")
    );
    assert_eq!(field(&brought, "one2001", "annotation"), "a note goes on");
    assert_eq!(field(&brought, "two2002", "title"), "Lines that are short");
    Ok(())
}

fn books() -> Outcome {
    let brought = brought(
        "TY  - CHAP\nAU  - Part, C.\nA2  - Editor, E.\nTI  - A part\nT2  - The whole\nCY  - London\nPB  - Press\nPY  - 2020///\n\
         SN  - 978-0-415-00000-0\nSP  - 341-4\nER  -\nTY  - BOOK\nAU  - Whole, B.\nBT  - A book\nPY  - in press\nER  -\n\
         TY  - EDBOOK\nAU  - Hand, H.\nTI  - A handbook\nT2  - A series\nPY  - 1999\nET  - 2\nER  -\n\
         TY  - RPRT\nTI  - A report of no year\nPB  - Walking Trust\nER  -\nTY  - XYZ\nTI  - What is this\nER  - \n",
    );
    assert_eq!(
        ids(&brought),
        [
            "part2020",
            "whole",
            "hand1999",
            "report-no-year",
            "what-is-this"
        ]
    );
    let is = |id: &str, key: &str, wanted: &str| {
        assert_eq!(field(&brought, id, key), wanted, "{id} {key}")
    };
    is("part2020", "type", "chapter");
    is("part2020", "editors", "Editor, E.");
    is("part2020", "container", "The whole");
    is("part2020", "year", "2020");
    is("part2020", "pages", "341-4");
    is("part2020", "isbn", "978-0-415-00000-0");
    is("whole", "title", "A book");
    is("whole", "container", "");
    is("whole", "year", "in press");
    is("hand1999", "authors", "");
    is("hand1999", "editors", "Hand, H.");
    is("hand1999", "series", "A series");
    is("hand1999", "edition", "2");
    is("report-no-year", "authors", "");
    is("report-no-year", "year", "");
    is("what-is-this", "type", "document");
    assert_left(
        &brought,
        "the type `XYZ` of 1 reference: it is not known",
        "line 28",
    );
    Ok(())
}

fn without_end() -> Outcome {
    let brought = brought("stray\nTY  - JOUR\nTI  - First\nTY  - JOUR\nTI  - Second\nPY  - 2001");
    assert_eq!(ids(&brought), ["first", "second2001"]);
    assert_left(&brought, "1 line belongs to no reference", "line 1");
    assert_left(
        &brought,
        "the reference of line 2 has no `ER` behind it",
        "line 4",
    );
    assert_left(
        &brought,
        "the file ends before the `ER` of its last reference",
        "line 4",
    );
    assert!(brought.left.iter().all(|left| left.doubtful));
    Ok(())
}

fn odd_encodings() -> Outcome {
    let text = "TY  - JOUR\nAU  - Müller, Jörg\nTI  - Über das Gehen\nPY  - 2001\nER  - \n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: [u8; 2], rest: &[u8]| [mark.as_slice(), rest].concat();
    for bytes in [
        marked([0xff, 0xfe], &little),
        marked([0xfe, 0xff], &big),
        little.clone(),
    ] {
        let brought = brought(bytes);
        assert_eq!(field(&brought, "muller2001", "authors"), "Müller, Jörg");
        assert_eq!(brought.left, []);
    }
    let latin: Vec<u8> = text.chars().map(|one| one as u8).collect();
    let brought = brought(latin);
    assert_eq!(field(&brought, "muller2001", "title"), "Über das Gehen");
    assert!(left(&brought).contains("Windows-1252"));
    Ok(())
}

fn hostile() -> Outcome {
    let brought = brought(
        "TY  - ELEC\nAU  - <img src=x onerror=alert(1)>, X.\nTI  - =HYPERLINK(\"https://example.org\")\u{1b}[31m\nPY  - 2001\n\
         UR  - javascript:alert(1)\nDO  - nonsense\nER  - \n",
    );
    let id = ids(&brought)[0];
    assert_eq!(
        field(&brought, id, "authors"),
        "<img src=x onerror=alert(1)>, X."
    );
    assert_eq!(
        field(&brought, id, "title"),
        "=HYPERLINK(\"https://example.org\")[31m"
    );
    assert_eq!(field(&brought, id, "url"), "");
    assert_eq!(field(&brought, id, "doi"), "");
    assert_left(
        &brought,
        "an address of 1 reference: it is none of the web",
        "line 1",
    );
    assert_left(&brought, "a DOI of 1 reference: it is none", "line 1");
    Ok(())
}

/// Two that may be one are told, with both places, and both are taken.
fn twice() -> Outcome {
    let brought = brought(
        "TY  - JOUR\nAU  - Twin, T.\nTI  - The same, twice\nPY  - 2001\nER  - \n\
         TY  - JOUR\nAU  - Twin, T.\nTI  - The Same – Twice!\nPY  - 2001\nER  - \n\
         TY  - JOUR\nAU  - Twin, T.\nTI  - Another\nPY  - 2001\nDO  - 10.1000/A\nER  - \n\
         TY  - JOUR\nAU  - Other, T.\nTI  - Quite another\nPY  - 2001\nDO  - https://doi.org/10.1000/a\nER  - \n\
         TY  - JOUR\nAU  - Other, T.\nTI  - The same, twice\nPY  - 2005\nER  - \n",
    );
    assert_eq!(
        ids(&brought),
        [
            "twin2001",
            "twin2001b",
            "twin2001c",
            "other2001",
            "other2005"
        ]
    );
    assert_left(
        &brought,
        "`twin2001b` may be `twin2001` of line 1: they have the same title and year",
        "line 6",
    );
    assert_left(
        &brought,
        "`other2001` may be `twin2001c` of line 11: they have the same DOI",
        "line 17",
    );
    assert_eq!(brought.left.len(), 2);
    assert_eq!(brought.parts[1].comment.len(), 1);
    Ok(())
}

fn no_list() -> Outcome {
    for text in [
        "",
        "A letter to a friend @ home",
        "id,name\n1,two\n",
        "synthesis:\n  title: T\n",
        "{\"a\": 1}",
        "<html></html>",
        "# A page\n\nTY is a tag\n",
        "%!PS-Adobe\n",
        "[1, 2, 3]",
        "import x\n@dataclass(frozen=True)\nclass A: pass\n",
        "@media (width: 1px) { a { b: c } }",
        "name: x\nemail: a@example.org\n",
        "TY",
        "%",
        "@",
    ] {
        let is_reference = |name: &str| {
            [
                "EndNote XML",
                "RIS",
                "EndNote tagged (.enw)",
                "CSL-JSON",
                "BibTeX",
            ]
            .contains(&name)
        };
        let taken = offered(text.as_bytes()).filter(|(name, _)| is_reference(name));
        assert!(taken.is_none(), "{text}");
    }
    Ok(())
}
