//! Who speaks, where and when: by rules that the user states, and by no other; and ids that stay what they are.

use libtest_mimic::Trial;

use super::made::{Making, project, xml};
use super::{cell, file, fixture, is_left, rows, take, wishes};
use crate::{Outcome, outcome, trial};
use cisgrid::imports::{Brought, Wishes};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::nobody_is_guessed", nobody_is_guessed),
        trial("refi_qda::cases_are_participants_where_that_is_said", cases),
        trial("refi_qda::a_rule_that_is_none_is_told", bad_rules),
        trial("refi_qda::ids_are_made_of_names_and_paths", ids),
    ]
}

fn walking(wishes: &Wishes) -> Result<Brought, String> {
    take(&fixture("walking.qdpx"), wishes).map_err(|why| format!("{why:?}"))
}

fn ids_of(brought: &Brought, section: &str) -> Vec<String> {
    let parts = brought.parts.iter().filter(|part| part.section == section);
    parts.map(|part| part.id.clone()).collect()
}

fn nobody_is_guessed() -> Outcome {
    let brought = walking(&wishes(None, None, &[]))?;
    let mut complaints = Vec::new();
    for section in [
        "synthesis.participants",
        "synthesis.sites",
        "synthesis.timepoints",
        "synthesis.interviews",
    ] {
        let ids = ids_of(&brought, section);
        if !ids.is_empty() {
            complaints.push(format!("{section}: {ids:?} are guessed"));
        }
    }
    for words in [
        "`North-P01-T1` looks like `{site}-{participant}-{at}`; state it with `--names \"{site}-{participant}-{at}\"`",
        "4 cases (`North-P01`, `North-P02`, `South-P01` and 1 more): where they are the participants, say `--cases",
        "the variable `minutes` (1 value)",
    ] {
        if !is_left(&brought, words) {
            complaints.push(format!("`{words}` is not told: {:?}", brought.left));
        }
    }
    outcome(complaints)
}

fn cases() -> Outcome {
    let brought = walking(&wishes(
        None,
        Some("{site}-{participant}"),
        &[("role", "role")],
    ))?;
    let mut complaints = Vec::new();
    let people = ids_of(&brought, "synthesis.participants");
    if people != ["North-P01", "North-P02", "South-P01", "South-P02"] {
        complaints.push(format!("participants are {people:?}"));
    }
    if ids_of(&brought, "synthesis.sites") != ["North", "South"] {
        complaints.push("sites are not read out of the names of cases".to_owned());
    }
    let whose = |id: &str| {
        let rows = rows(&brought);
        let row = rows.iter().find(|row| cell(row, "id").starts_with(id));
        row.map(|row| cell(row, "participant").to_owned())
    };
    if whose("North-P02.").as_deref() != Some("North-P02") {
        complaints.push("the only text of a case is not named after the participant".to_owned());
    }
    if whose("South-P01.").as_deref() != Some("South-P01")
        || file(&brought, "transcripts/South-P01.txt").is_empty()
    {
        complaints.push("a text is not the participant's".to_owned());
    }
    if !is_left(
        &brought,
        "several texts are of the one who speaks in `North-P01-T1`",
    ) {
        complaints.push("two texts of one, without times, are not told".to_owned());
    }
    if !is_left(
        &brought,
        "6 of 6 references from cases to texts lead nowhere",
    ) {
        complaints.push(format!(
            "references that lead nowhere are not told: {:?}",
            brought.left
        ));
    }
    outcome(complaints)
}

fn bad_rules() -> Outcome {
    let tried = [
        (
            wishes(Some("{person}-{at}"), None, &[]),
            "has no part `{person}`",
        ),
        (
            wishes(Some("{participant"), None, &[]),
            "has a brace without its counterpart",
        ),
        (
            wishes(Some("Interview with {participant}"), None, &[]),
            "no text is named as `--names` says",
        ),
        (
            wishes(None, Some("Case {participant}"), &[]),
            "no case is named as `--cases` says",
        ),
        (
            wishes(None, None, &[("role", "colour")]),
            "nothing of a synthesis is called `colour`",
        ),
        (
            wishes(None, None, &[("Ward", "site")]),
            "no variable of the file is called `Ward`",
        ),
    ];
    let complaints = tried.iter().filter_map(|(wishes, words)| {
        let told = take(&fixture("walking.qdpx"), wishes).err();
        let is_told = told
            .as_ref()
            .is_some_and(|why| why.words.contains(words) && why.help.is_some());
        (!is_told).then(|| format!("`{words}` is told as {told:?}"))
    });
    outcome(complaints.collect())
}

fn ids() -> Outcome {
    let codes = r#"<Code guid="1" name="Work" isCodable="true"><Code guid="2" name="Other" isCodable="true"/><Code guid="3" name="Other" isCodable="true"/></Code>
<Code guid="4" name="Home" isCodable="false"><Code guid="5" name="other"/><Code guid="6" name="Freude &amp; Maß"/></Code>
<Code guid="7" name="Home::garden"/><Code guid="8" name="???"/><Code guid="9" name="all"/><Code guid="10" name="שינה"/>"#;
    let mut files = Making::default().files();
    files[0].1 = xml(codes, "", "").into_bytes();
    let (_folder, path) = project(&files);
    let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
    let ids = ids_of(&brought, "themes");
    let wanted = [
        "work",
        "work.other",
        "work.other-2",
        "home",
        "home.other",
        "freude-maß",
        "garden",
        "code",
        "all-2",
        "שינה",
    ];
    let mut complaints = Vec::new();
    if ids != wanted {
        complaints.push(format!("ids are {ids:?}"));
    }
    // GUIDs that are drawn anew change nothing.
    let others = codes.replace("guid=\"", "guid=\"ff");
    files[0].1 = xml(&others, "", "").into_bytes();
    let (_folder, path) = project(&files);
    if take(&path, &wishes(None, None, &[])).as_ref() != Ok(&brought) {
        complaints.push("other GUIDs give something else".to_owned());
    }
    outcome(complaints)
}
