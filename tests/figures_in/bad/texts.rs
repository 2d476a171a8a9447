//! Texts: other letters, hints, ragged rows, data of people, and what is no table.

use libtest_mimic::Trial;

use super::given;
use crate::figures_in::{ROW, assessed};
use crate::{Outcome, trial};
use cisgrid::imports::{FORMATS, Offered};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("figures_in::bad::texts_in_other_letters", letters),
        trial(
            "figures_in::bad::hints_and_ragged_rows_are_mended_and_told",
            mended,
        ),
        trial("figures_in::bad::data_of_people_are_refused", people),
        trial(
            "figures_in::bad::models_that_say_too_little_are_refused",
            models,
        ),
        trial(
            "figures_in::bad::a_row_without_a_figure_is_passed_over",
            empty_row,
        ),
        trial(
            "figures_in::bad::what_is_no_table_is_not_recognised",
            no_tables,
        ),
    ]
}

fn letters() -> Outcome {
    let table = "measure,n,mean\nCafé Ä,30,3.50\nΨυχή,28,3.10\n";
    let wide = |big: bool, mark: bool| {
        let mark = mark.then_some('\u{feff}').into_iter();
        let text: String = mark.chain(table.chars()).collect();
        let units = text.encode_utf16();
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect::<Vec<u8>>()
    };
    let marked = [0xef, 0xbb, 0xbf]
        .into_iter()
        .chain(table.bytes())
        .collect();
    let all: [(&str, Vec<u8>); 5] = [
        ("utf-16 little, marked", wide(false, true)),
        ("utf-16 big, marked", wide(true, true)),
        ("utf-16 little", wide(false, false)),
        ("utf-8, marked", marked),
        ("utf-8", table.as_bytes().to_vec()),
    ];
    for (name, bytes) in all {
        let brought = given("letters.csv", &bytes)
            .take()
            .map_err(|refused| format!("{name}: {}", refused.words))?;
        assert_eq!(
            brought.files[0].bytes, bytes,
            "{name}: a CSV stays as it is"
        );
        let labels: Vec<String> = brought
            .parts
            .iter()
            .filter(|part| part.section == "measures")
            .map(|part| format!("{:?}", part.fields))
            .collect();
        assert!(
            labels.iter().any(|label| label.contains("Ψυχή")),
            "{name}: {labels:?}"
        );
        let read = assessed(&brought, ROW);
        assert_eq!(read.model.figures.len(), 2, "{name}");
    }
    // Letters that may be of several alphabets are not guessed.
    given(
        "doubt.csv",
        b"measure,n,mean\n\xe1\xe2\x81\x8d,3,4\ncalm,3,4\n",
    )
    .refused("no format")
}

fn mended() -> Outcome {
    let brought = given("hint.csv", b"sep=;\nmeasure;n;mean\ncalm;30;3,50\n")
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files[0].bytes, b"measure;n;mean\ncalm;30;3,50\n");
    assert!(
        brought.left.iter().any(|left| left.words.contains("sep=;")),
        "{:?}",
        brought.left
    );
    let brought = given(
        "ragged.csv",
        b"measure,n,mean,p\ncalm,30,3.50\nhope,28,3.10,.2\nNote. made up\n",
    )
    .take()
    .map_err(|refused| refused.words)?;
    assert!(
        brought
            .left
            .iter()
            .any(|left| left.words.contains("written anew")),
        "{:?}",
        brought.left
    );
    let read = assessed(&brought, ROW);
    assert!(
        read.diagnostics
            .iter()
            .all(|found| found.check.code != "CG015"),
        "{:#?}",
        read.diagnostics
    );
    given(
        "longer.csv",
        b"measure,n,mean\ncalm,30,3.50,,1,2\nhope,28,3.10\nrest,28,3.10\n",
    )
    .refused("4 cells")
    .or_else(|_| {
        given(
            "longer.csv",
            b"measure,n,mean\ncalm,30,3.50,,1,2\nhope,28,3.10\nrest,28,3.10\n",
        )
        .refused("6 cells")
    })
}

fn people() -> Outcome {
    let mut data = "group,age,score\n".to_owned();
    for number in 0..60 {
        data += &format!("a,{},{}\n", 20 + number % 40, number % 9);
    }
    given("people.csv", data.as_bytes()).refused("data of single people")?;
    // Few rows of names that nothing is known of are none of figures either.
    given("things.csv", b"colour,shape\nred,round\nblue,flat\n").refused("none of its headings")
}

/// Tables of models of which nothing says what their numbers are, each with a way to bring it.
fn models() -> Outcome {
    let stacked = b"\"\",\"(1)\"\n\"\",\"mood\"\n\"walking\",\"2.91**\"\n\"\",\"(2.97)\"\n\"_cons\",\"19.8***\"\n\"\",\"(8.57)\"\n";
    given("esttab.csv", stacked).refused("numbers in brackets in the rows below")?;
    let bare = b",0,1\nIntercept,10.29,22.72\nage,0.03,0.28\n";
    given("limits.csv", bare).refused("its rows are the terms of a model")
}

/// A row of which nothing was printed is told, and keeps no other from being read.
fn empty_row() -> Outcome {
    let table = b"measure,n,mean\ncalm,30,3.50\nrest,NA,.\nhope,28,-0.00\n";
    let brought = given("empty-row.csv", table)
        .take()
        .map_err(|refused| refused.words)?;
    let read = assessed(&brought, ROW);
    let errors: Vec<&str> = read
        .diagnostics
        .iter()
        .filter(|found| found.severity() == cisgrid::diagnostic::Severity::Error)
        .map(|found| found.message.as_str())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(read.model.figures.len(), 2);
    let told = brought
        .left
        .iter()
        .any(|left| left.words.contains("`rest`"));
    assert!(told, "{:#?}", brought.left);
    Ok(())
}

fn no_tables() -> Outcome {
    for (name, bytes) in [
        (
            "letter.txt",
            &b"Dear reader,\nthis is a letter.\nIt has no table.\n"[..],
        ),
        (
            "picture.csv",
            &b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01"[..],
        ),
        ("one.csv", &b"measure\ncalm\nhope\n"[..]),
    ] {
        let given = given(name, bytes);
        let file = Offered::open(&given.1).map_err(|refused| refused.words)?;
        let found = FORMATS.iter().find(|format| (format.recognises)(&file));
        assert!(
            found.is_none(),
            "{name} is taken for a {}",
            found.map_or("", |format| format.name)
        );
    }
    Ok(())
}
