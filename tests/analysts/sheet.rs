//! The sheet of an analyst: what is on it, what is never, and that nothing of it is lost.

use std::fs;

use libtest_mimic::Trial;

use super::{TWO, folder};
use crate::cli::{cisgrid, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("analysts::a_sheet_is_blank", a_sheet_is_blank),
        trial("analysts::a_sheet_tells_no_stance", a_sheet_tells_no_stance),
        trial("analysts::a_second_run_adds", a_second_run_adds),
        trial("analysts::a_second_run_keeps_all", a_second_run_keeps_all),
        trial("analysts::only_what_is_asked_for", only_what_is_asked_for),
        trial("analysts::passages_without_their_words", passages),
        trial("analysts::sheets_that_are_refused", sheets_that_are_refused),
    ]
}

const EVIDENCE: &str = "evidence:
  - {id: mood-rose, strand: quantitative, finding: 'Mood rose, by four months.'}
  - {id: company, strand: qualitative, finding: Company matters., confidence: {level: moderate, because: Few sites.}}
  - {id: hurried, strand: qualitative, finding: Some felt hurried.}
";

fn yaml(rows: &str) -> String {
    format!(
        "synthesis:\n  title: Walking groups\n  analysts: {{{TWO}}}\n{EVIDENCE}propositions:\n{rows}"
    )
}

const ROW: &str = "  - {id: P1, statement: Company counts., supported_by: [company], contradicted_by: [mood-rose], response: Later., fit: discordance}\n";

fn a_sheet_is_blank() -> Outcome {
    let folder = folder(&[("a.yaml", &yaml(ROW))]);
    let output = cisgrid(folder.path(), &["judge", ".", "--as", "AB"]);
    let said = printed(&output);
    assert!(
        said.contains("with 5 cases to judge: fit 1, stance 2, confidence 2."),
        "{said}"
    );
    let sheet = fs::read_to_string(folder.path().join("judgements/AB.csv"))?;
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(
        lines.first().copied(),
        Some("\u{feff}at,of,proposition,finding,words,judgement,because")
    );
    let words = "confirmation | expansion | discordance | silence | cannot say";
    let findings = "\"Quantitative analysis: Mood rose, by four months. · Qualitative analysis: Company matters.\"";
    assert_eq!(
        lines.get(1).copied(),
        Some(format!("P1,fit,Company counts.,{findings},{words},,").as_str())
    );
    // What the synthesis says is on no line: neither the fit, nor a level, nor a reason.
    for line in &lines {
        assert!(
            !line.contains("Few sites") && !line.contains("Later."),
            "{line}"
        );
        assert!(line.ends_with(",,") || line.ends_with("because"), "{line}");
    }
    Ok(())
}

/// The order of links is that of their stances: the sheet has that of the findings.
fn a_sheet_tells_no_stance() -> Outcome {
    let sheets = [
        ROW.to_owned(),
        ROW.replace(
            "supported_by: [company], contradicted_by: [mood-rose]",
            "supported_by: [mood-rose], qualified_by: [company]",
        ),
    ];
    let sheets = sheets.map(|row| {
        let folder = folder(&[("a.yaml", &yaml(&row))]);
        cisgrid(folder.path(), &["judge", ".", "--as", "AB"]);
        fs::read_to_string(folder.path().join("judgements/AB.csv")).expect("a sheet")
    });
    let [one, other] = &sheets;
    assert_eq!(one, other);
    Ok(())
}

fn a_second_run_adds() -> Outcome {
    let own = "judgement;at;mine;of\r\nexpansion;P1;as I read it;fit\r\n;P9;;fit";
    let second = "  - {id: P2, statement: Pace counts., supported_by: [hurried]}\n";
    let folder = folder(&[
        ("a.yaml", &yaml(&format!("{ROW}{second}"))),
        ("judgements/AB.csv", own),
    ]);
    let output = cisgrid(folder.path(), &["judge", ".", "--as", "AB", "--of", "fit"]);
    let said = printed(&output);
    assert!(said.contains("Added 1 case to"), "{said}");
    assert!(said.contains("its 2 lines stay as they are"), "{said}");
    assert!(
        said.contains("Not there any more, or not to be read: P9"),
        "{said}"
    );
    let sheet = fs::read_to_string(folder.path().join("judgements/AB.csv"))?;
    assert_eq!(sheet, format!("{own}\r\n;P2;;fit\r\n"));
    Ok(())
}

fn a_second_run_keeps_all() -> Outcome {
    let folder = folder(&[("a.yaml", &yaml(ROW))]);
    cisgrid(folder.path(), &["judge", ".", "--as", "AB"]);
    let path = folder.path().join("judgements/AB.csv");
    let filled = fs::read_to_string(&path)?.replace("cannot say,,", "cannot say,silence,PLANTED");
    fs::write(&path, &filled)?;
    let output = cisgrid(folder.path(), &["judge", ".", "--as", "AB"]);
    assert!(printed(&output).contains("lacks nothing"), "{output:?}");
    assert_eq!(fs::read_to_string(&path)?, filled);
    Ok(())
}

fn only_what_is_asked_for() -> Outcome {
    let second = "  - {id: P2, statement: Pace counts., supported_by: [hurried]}\n";
    let folder = folder(&[("a.yaml", &yaml(&format!("{ROW}{second}")))]);
    let asked = [
        "judge",
        ".",
        "--as",
        "CD",
        "--of",
        "fit,stance",
        "--at",
        "P2",
        "--separator",
        "semicolon",
    ];
    cisgrid(folder.path(), &asked);
    let sheet = fs::read_to_string(folder.path().join("judgements/CD.csv"))?;
    let named = sheet
        .lines()
        .skip(1)
        .filter_map(|line| line.split(';').next());
    assert_eq!(named.collect::<Vec<_>>(), ["P2", "P2/hurried"]);
    let unknown = cisgrid(folder.path(), &["judge", ".", "--as", "CD", "--at", "P3"]);
    assert_eq!(unknown.status.code(), Some(2));
    Ok(())
}

/// Words of a confidential text are not written, those of an open one are.
fn passages() -> Outcome {
    let coded =
        "id,code,participant,source,exact,start,end\ns1,company,P01,talks,nobody called me,10,26\n";
    let sheet = |access: &str| {
        let text = yaml(ROW).replace(
            "evidence:",
            &format!(
                "sources: [{{id: talks, citation: Talks{access}}}]\nsegments: coding.csv\nevidence:"
            ),
        );
        let folder = folder(&[("a.yaml", &text), ("coding.csv", coded)]);
        let output = cisgrid(folder.path(), &["judge", ".", "--as", "AB", "--of", "code"]);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(folder.path().join("judgements/AB.csv")).expect("a sheet")
    };
    let open = sheet("");
    assert!(
        open.contains("s1,code,,\"P01, “nobody called me”\""),
        "{open}"
    );
    let kept = sheet(", text: talks.txt, confidential: true");
    assert!(
        kept.contains("s1,code,,\"P01, characters 10 to 26\""),
        "{kept}"
    );
    assert!(!kept.contains("nobody called me"), "{kept}");
    Ok(())
}

fn sheets_that_are_refused() -> Outcome {
    let without = folder(&[
        ("a.yaml", &yaml(ROW)),
        ("judgements/AB.csv", "id,answer\nP1,\n"),
    ]);
    let output = cisgrid(without.path(), &["judge", ".", "--as", "AB"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        fs::read_to_string(without.path().join("judgements/AB.csv"))?,
        "id,answer\nP1,\n"
    );
    let unknown = cisgrid(without.path(), &["judge", ".", "--as", "EF"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("no analyst `EF` is declared"));
    let other = folder(&[("a.yaml", &yaml(ROW))]);
    fs::create_dir(other.path().join("judgements"))?;
    let bytes = b"at,of,judgement,because\nP1,fit,,na\xefve\n";
    fs::write(other.path().join("judgements/AB.csv"), bytes)?;
    let output = cisgrid(other.path(), &["judge", ".", "--as", "AB"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(fs::read(other.path().join("judgements/AB.csv"))?, bytes);
    Ok(())
}
