//! The themes that stand in a synthesis, and those that imports brought, for the codes that look for theirs.

use super::holding::Holding;
use super::known_themes::KnownThemes;
use super::rows::TextTable;
use crate::read::edit::Meant;

/// The themes of a synthesis, as the file of that name looks for them.
pub fn known_themes(holding: &mut Holding, name: &str) -> KnownThemes {
    let mut known = KnownThemes::default();
    for line in &holding.owned {
        if let Some(id) = line.of.strip_prefix("themes/") {
            known.remember(id, line, line.from == name);
        }
    }
    for (id, standing) in holding.section("themes") {
        let said = holding.said(&standing).cloned().unwrap_or_default();
        let text = |key: &str| said.get(key).and_then(Meant::text);
        let labels = match text("label") {
            Some(label) => vec![label.to_owned()],
            None => vec![id.clone(), id.replace('-', " ")],
        };
        known.put_standing(&id, text("in"), &labels);
    }
    read_passages(holding, name, &mut known);
    known
}

/// The passages of the themes of a file, in the tables that it brought.
fn read_passages(holding: &mut Holding, name: &str, known: &mut KnownThemes) {
    let tables = holding.owned.iter().filter(|line| line.from == name);
    let tables = tables.filter_map(|line| line.of.strip_prefix("rows ").map(str::to_owned));
    for path in tables.collect::<Vec<_>>() {
        let Ok(Some(bytes)) = holding.bytes(path.as_ref()) else {
            continue;
        };
        let Some(table) = TextTable::read(&bytes) else {
            continue;
        };
        let (Some(id), Some(code)) = (table.column("id"), table.column("code")) else {
            continue;
        };
        for line in &table.lines {
            if let (Some(id), Some(codes)) = (line.get(id), line.get(code)) {
                let codes = codes.split(';').map(str::trim);
                codes.for_each(|code| known.put_passage(code, id));
            }
        }
    }
}
