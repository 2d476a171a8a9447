//! Works of several lists in one synthesis: one work twice is told, and two works of one id are two.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::{Outcome, outcome};

fn run(folder: &Path, arguments: &[&str]) -> Result<(Option<i32>, String), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let output = command.args(arguments).current_dir(folder).output();
    let output = output.map_err(|error| error.to_string())?;
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((output.status.code(), said))
}

fn record(id: &str, title: &str, year: u16, more: &str) -> String {
    format!("TY  - JOUR\nID  - {id}\nAU  - Reed, Ben\nTI  - {title}\nPY  - {year}\n{more}ER  - \n")
}

const MINE: &str = "synthesis: {title: T}\nsources:\n  - {id: walks, citation: \"Reed B. Who walks in the mornings? Walk. 2019;1:2.\"}\n  - id: talk2020\n    title: Talk\n    year: 2020\n    doi: 10.1000/TALK\n";

pub(super) fn twice() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    fs::create_dir(folder.join("s"))?;
    fs::write(folder.join("s/mine.yaml"), MINE)?;
    let list = [
        record("a1", "Who Walks in the Mornings?", 2019, ""),
        record(
            "a2",
            "Talk, reprinted",
            2021,
            "DO  - https://doi.org/10.1000/talk\n",
        ),
        record("a3", "Who walks in the evenings?", 2019, ""),
    ];
    fs::write(folder.join("one.ris"), list.concat())?;
    let mut complaints = Vec::new();
    let (ended, said) = run(folder, &["import", "one.ris", "--into", "s"])?;
    let told = [
        "`a1` may be `walks`, which stands here: they have the same title and year; it was taken, and neither was changed (s/mine.yaml:3)",
        "`a2` may be `talk2020`, which stands here: they have the same DOI; it was taken, and neither was changed (s/mine.yaml:4)",
    ];
    for words in told {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not told"));
        }
    }
    if ended != Some(0) || said.contains("`a3`") {
        complaints.push(format!("{ended:?}: {said}"));
    }
    // Another list has one of the same again, by its title.
    fs::write(
        folder.join("two.ris"),
        record("b1", "WHO walks, in the evenings", 2019, ""),
    )?;
    let (_, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    if !said.contains("`b1` may be `a3`") {
        complaints.push(said);
    }
    let yaml = fs::read_to_string(folder.join("s/two.yaml"))?;
    if !yaml.contains("# The same title and year as `a3`: one work twice?") {
        complaints.push(yaml);
    }
    if fs::read_to_string(folder.join("s/mine.yaml"))? != MINE {
        complaints.push("what a hand wrote was changed".to_owned());
    }
    outcome(complaints)
}

pub(super) fn one_id() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    fs::write(
        folder.join("one.ris"),
        record("reed2021", "Walking", 2021, ""),
    )?;
    fs::write(
        folder.join("two.ris"),
        record("reed2021", "Swimming", 2021, ""),
    )?;
    let mut complaints = Vec::new();
    run(folder, &["import", "one.ris", "--into", "s"])?;
    let (ended, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    let words =
        "`reed2021` is the id of another work that stands here: the one of the file is `reed2021b`";
    if ended != Some(0) || !said.contains(words) {
        complaints.push(format!("{ended:?}: {said}"));
    }
    let (one, two) = (
        fs::read_to_string(folder.join("s/one.yaml"))?,
        fs::read_to_string(folder.join("s/two.yaml"))?,
    );
    if !one.contains("title: Walking")
        || !two.contains("id: reed2021b")
        || !two.contains("Swimming")
    {
        complaints.push(format!("{one}\n{two}"));
    }
    // It keeps that id.
    fs::write(
        folder.join("two.ris"),
        record("reed2021", "Swimming", 2021, "PB  - Press\n"),
    )?;
    let (_, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    if !said.contains("changed: sources/reed2021b: publisher") {
        complaints.push(said);
    }
    outcome(complaints)
}

/// Of a citation that is written out nobody can say which work it is: it is asked, and nothing is lost in either case.
pub(super) fn unclear() -> Outcome {
    let mine = "synthesis: {title: T}\nsources:\n  - {id: reed2021, citation: \"Reed B. My thesis. 2021.\"}\n";
    let mut complaints = Vec::new();
    for (policy, status, wanted) in [
        ("tell", 1, ""),
        ("keep", 0, ""),
        ("replace", 0, "id: reed2021b"),
    ] {
        let place = TempDir::new()?;
        let folder = place.path();
        fs::create_dir(folder.join("s"))?;
        fs::write(folder.join("s/mine.yaml"), mine)?;
        fs::write(
            folder.join("one.ris"),
            record("reed2021", "Swimming", 2021, ""),
        )?;
        let import = ["import", "one.ris", "--into", "s", "--on-conflict", policy];
        let (ended, said) = run(folder, &import)?;
        let yaml = fs::read_to_string(folder.join("s/one.yaml")).unwrap_or_default();
        if ended != Some(status) || !yaml.contains(wanted) {
            complaints.push(format!("{policy}: {ended:?}: {said}\n{yaml}"));
        }
        if fs::read_to_string(folder.join("s/mine.yaml"))? != mine {
            complaints.push(format!("{policy}: what a hand wrote was changed"));
        }
        // What was settled is not asked again.
        let (ended, said) = run(folder, &import[..4])?;
        if ended != Some(status) {
            complaints.push(format!("{policy}, again: {ended:?}: {said}"));
        }
    }
    outcome(complaints)
}

/// A work of a list: who wrote it, its title, and its DOI where it has one.
fn work(author: &str, title: &str, doi: &str) -> String {
    let doi = match doi {
        "" => String::new(),
        doi => format!("DO  - {doi}\n"),
    };
    format!("TY  - JOUR\nAU  - {author}\nTI  - {title}\nJO  - J\nPY  - 2020\n{doi}ER  - \n")
}

/// A list whose works are called by who wrote them and when has another work in the place of one that is cited: what is
/// cited stays what it was.
pub(super) fn in_the_place() -> Outcome {
    let walking = work("Reed, Ann", "Walking helps", "10.1000/a");
    let bare = work("Reed, Ann", "Walking helps", "");
    let mut complaints = Vec::new();
    for (first, by_hand, second, is_another) in [
        (
            &walking,
            None,
            work("Reed, Ben", "Eating in groups", "10.1000/d"),
            true,
        ),
        (
            &walking,
            Some("Walking surely helps"),
            work("Reed, Ben", "Eating in groups", "10.1000/d"),
            true,
        ),
        (&bare, None, work("Reed, Ben", "Eating in groups", ""), true),
        (
            &bare,
            Some("Walking surely helps"),
            work("Reed, Ben", "Eating in groups", "10.1000/d"),
            true,
        ),
        (
            &walking,
            None,
            work("Reed, Ann", "Walking helps all", "10.1000/d"),
            true,
        ),
        // A title, a name or a DOI that was put right.
        (
            &bare,
            None,
            work("Reed, A.", "Walking helps all", "10.1000/d"),
            false,
        ),
        (
            &walking,
            None,
            work("Reed, Ben", "Walking helps all", "10.1000/A"),
            false,
        ),
        (
            &walking,
            None,
            work("Reed, Ben", "Walking helps", "10.1000/d"),
            false,
        ),
    ] {
        let place = TempDir::new()?;
        let folder = place.path();
        let list = folder.join("list.ris");
        let import = ["import", "list.ris", "--into", "s"];
        fs::write(&list, first)?;
        run(folder, &import)?;
        let path = folder.join("s/list.yaml");
        if let Some(title) = by_hand {
            let yaml = fs::read_to_string(&path)?;
            fs::write(&path, yaml.replace("Walking helps", title))?;
        }
        let before = fs::read_to_string(&path)?;
        fs::write(&list, &second)?;
        let (ended, said) = run(folder, &import)?;
        let yaml = fs::read_to_string(&path)?;
        let is_kept = yaml.starts_with(before.trim_end()) && yaml.contains("id: reed2020b");
        let is_told = said.contains("`reed2020` is the id of another work that stands here: the one of the file is `reed2020b`")
            && said.contains("sources/reed2020 (s/list.yaml:");
        if (is_kept, is_told) != (is_another, is_another)
            || yaml.contains("reed2020b") != is_another
        {
            complaints.push(format!("{second}: {ended:?}: {said}\n{yaml}"));
        }
        // The next time nothing is new.
        let (ended, said) = run(folder, &import)?;
        if fs::read_to_string(&path)? != yaml {
            complaints.push(format!("{second}, again: {ended:?}: {said}"));
        }
    }
    outcome(complaints)
}

/// DOIs are one whatever their case and the address before them, and where they stand in a citation.
pub(super) fn dois() -> Outcome {
    let mine = "synthesis: {title: T}\nsources:\n  - id: reed2020\n    authors: [\"Reed, Ann\"]\n    title: Walking helps\n    doi: https://doi.org/10.1000/ABC\n  - {id: kim, citation: \"Kim Z. On company. 2020. doi:10.1000/xyz.\"}\n  - {id: lee, citation: \"Lee Z. More. 2020. doi:10.1000/xyz-2\"}\n";
    let place = TempDir::new()?;
    let folder = place.path();
    fs::create_dir(folder.join("s"))?;
    fs::write(folder.join("s/mine.yaml"), mine)?;
    let list = [
        work("Reed, Ann", "Walking helps", "10.1000/abc"),
        work("Kim, Zoe", "Company", "10.1000/XYZ"),
        work("Oha, Zoe", "Rain", "10.1000/xy"),
    ];
    fs::write(folder.join("list.ris"), list.concat())?;
    let mut complaints = Vec::new();
    let (ended, said) = run(folder, &["import", "list.ris", "--into", "s"])?;
    let twin = "`kim2020` may be `kim`, which stands here: they have the same DOI";
    if ended != Some(0) || !said.contains(twin) || said.contains("`oha2020` may be") {
        complaints.push(format!("{ended:?}: {said}"));
    }
    let yaml = fs::read_to_string(folder.join("s/mine.yaml"))?;
    if !yaml.contains("doi: https://doi.org/10.1000/ABC") {
        complaints.push(yaml);
    }
    outcome(complaints)
}

/// What is cited is not taken out, and it is told why.
pub(super) fn pruned() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let list = folder.join("list.ris");
    let all = ["Reed, Ann", "Kim, Zoe", "Oha, Zoe", "Lee, Zoe"];
    let all = all.map(|author| work(author, &format!("Of {author}"), ""));
    fs::write(&list, all.concat())?;
    run(folder, &["import", "list.ris", "--into", "s"])?;
    let path = folder.join("s/list.yaml");
    let yaml = fs::read_to_string(&path)?;
    fs::write(&path, yaml.replace("Of Oha", "About Oha"))?;
    fs::write(
        folder.join("s/mine.yaml"),
        "evidence:\n  - {id: e, finding: F., cite: \"kim2020, table 2\"}\n",
    )?;
    fs::write(&list, &all[0])?;
    let (ended, said) = run(folder, &["import", "list.ris", "--into", "s", "--prune"])?;
    let yaml = fs::read_to_string(&path)?;
    let mut complaints = Vec::new();
    for words in [
        "was not taken out: sources/kim2020 (s/list.yaml:",
        "): it is cited (s/mine.yaml:2)",
        "was not taken out: sources/oha2020 (s/list.yaml:",
        "): a hand changed it",
    ] {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not told"));
        }
    }
    let stays = ["reed2020", "kim2020", "oha2020"];
    if !stays.iter().all(|id| yaml.contains(id))
        || yaml.contains("lee2020")
        || said.contains("`--prune` takes")
    {
        complaints.push(format!("{ended:?}: {said}\n{yaml}"));
    }
    outcome(complaints)
}
