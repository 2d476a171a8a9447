//! Writes a generated synthesis in the format of sara (sara-cli): one Markdown document for
//! each evidence item and each proposition, its statement and links in the front matter, which sara
//! reads into its graph, the rest in the body, which it passes over; and the model that they follow.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use super::{BECAUSE, FINDING_ENDS, finding, linked, page, quotation, statement, strand, theme};

/// The document types and relations of a synthesis. All links go upstream, so that sara's matrix, which
/// leaves out links among peers, holds each of them.
const MODEL: &str = r#"item_types:
- id: evidence
  display_name: Evidence
  prefix: item
  id_format: "{prefix}-{seq}"
  parent_types: []
  fields: []
  allowed_targets: []
- id: proposition
  display_name: Proposition
  prefix: proposition
  id_format: "{prefix}-{seq}"
  parent_types: [evidence]
  fields: []
  allowed_targets:
  - {relation: supported_by, targets: [evidence]}
  - {relation: qualified_by, targets: [evidence]}
  - {relation: builds_on, targets: [proposition]}
relations:
- {id: supported_by, display_name: Supported by, inverse: supports, direction: upstream, primary: true}
- {id: supports, display_name: Supports, inverse: supported_by, direction: downstream, primary: false}
- {id: qualified_by, display_name: Qualified by, inverse: qualifies, direction: upstream, primary: true}
- {id: qualifies, display_name: Qualifies, inverse: qualified_by, direction: downstream, primary: false}
- {id: builds_on, display_name: Builds on, inverse: carries, direction: upstream, primary: true}
- {id: carries, display_name: Carries, inverse: builds_on, direction: downstream, primary: false}
"#;

/// Writes the synthesis of `items` evidence items into `folder`, `per_file` of them to a subfolder, with
/// `sara.toml`: run sara in the folder itself, since it looks for its model from where it runs.
pub(crate) fn write(folder: &Path, items: usize, per_file: usize) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("sara.toml"), "model_schema = \"model.yaml\"\n")?;
    fs::write(folder.join("model.yaml"), MODEL)?;
    let per_file = per_file.max(1);
    for item in 0..items {
        let part = folder.join(format!("items-{:06}", item / per_file));
        if item % per_file == 0 {
            fs::create_dir_all(&part)?;
        }
        fs::write(part.join(format!("item-{item}.md")), evidence(item))?;
        if item % 10 == 0 {
            let name = format!("proposition-{}.md", item / 10);
            fs::write(part.join(name), proposition(item, items))?;
        }
    }
    Ok(())
}

fn evidence(item: usize) -> String {
    let mut out = format!(
        "---\nid: item-{item}\ntype: evidence\nname: item-{item}\ndescription: >-\n  {}\n  {}\n---\n\
         {}; {}; source, page {}\n",
        finding(item),
        FINDING_ENDS,
        strand(item),
        theme(item),
        page(item),
    );
    if let Some((said, by)) = quotation(item) {
        let _ = writeln!(out, "\n> {said}\n\n{by}, T1");
    }
    out
}

/// The proposition that has its place at `item`.
fn proposition(item: usize, items: usize) -> String {
    let row = item / 10;
    let linked: Vec<String> = (0..10)
        .map(|link| format!("item-{}", linked(item, link, items)))
        .collect();
    let mut out = format!(
        "---\nid: proposition-{row}\ntype: proposition\nname: proposition-{row}\ndescription: {}\n\
         supported_by: [{}]\nqualified_by: [{}]\n",
        statement(row),
        linked[..8].join(", "),
        linked[8..].join(", "),
    );
    if row > 0 {
        let _ = writeln!(out, "builds_on: [proposition-{}]", row - 1);
    }
    let _ = writeln!(out, "---\n{}: {BECAUSE}", linked[9]);
    out
}
