//! Cases and variables: what a project says of people, and of texts.

use std::collections::{HashMap, HashSet};

use super::super::brought::Brought;
use super::plain::{counted, line};
use super::texts::QdaTexts;
use super::xml::{QdaDocument, QdaElement};
use crate::wording::spelling;

/// A case, or a text with values of its own.
#[derive(Debug, Default)]
pub(in super::super) struct QdaCase {
    /// What it is called; nothing of a text.
    pub(super) name: String,
    /// The texts that it has.
    pub(super) texts: Vec<usize>,
    /// The values of its variables, by their names.
    pub(super) values: Vec<(String, String)>,
}

/// The cases of a project; behind them the texts that have values of their own.
#[derive(Debug, Default)]
pub(super) struct QdaCases {
    pub(super) list: Vec<QdaCase>,
    /// How many of these are cases.
    pub(super) named: usize,
}

/// The values of an element, by the names of the variables.
fn values(element: &QdaElement, variables: &HashMap<String, String>) -> Vec<(String, String)> {
    let values = element.all("VariableValue").filter_map(|value| {
        let of = value.one("VariableRef")?.guid("targetGUID")?;
        let said = value
            .children
            .iter()
            .find(|one| one.name.ends_with("Value"))?;
        let said = line(&said.text);
        (!said.is_empty()).then(|| Some((variables.get(&of)?.clone(), said)))?
    });
    values.collect()
}

/// The variables of a project, by their GUIDs.
fn named(document: &QdaDocument) -> HashMap<String, String> {
    let variables = document.root.listed("Variables", "Variable");
    let named = variables.filter_map(|one| Some((one.guid("guid")?, line(one.attribute("name")?))));
    named.collect()
}

/// The cases of a project, each with its texts: by the references, and where these lead nowhere by the names.
pub(super) fn of(document: &QdaDocument, texts: &QdaTexts<'_>, found: &mut Brought) -> QdaCases {
    let variables = named(document);
    let (mut all, mut lost, mut parts) = (0, 0, 0);
    let mut cases = Vec::new();
    let sources: Vec<&QdaElement> = document
        .root
        .all("Sources")
        .flat_map(|list| &list.children)
        .collect();
    let known: HashSet<String> = sources.iter().filter_map(|one| one.guid("guid")).collect();
    let coded = coded(texts);
    for element in document.root.listed("Cases", "Case") {
        let mut case = QdaCase {
            name: line(element.attribute("name").unwrap_or("Case without a name")),
            texts: Vec::new(),
            values: values(element, &variables),
        };
        parts += element.all("SelectionRef").count();
        // NVivo and others say by a code what is of a case.
        for code in element
            .all("CodeRef")
            .filter_map(|code| code.guid("targetGUID"))
        {
            case.texts.extend(coded.get(&code).into_iter().flatten());
        }
        for source in element.all("SourceRef") {
            all += 1;
            let guid = source.guid("targetGUID").unwrap_or_default();
            match texts.by_guid.get(&guid) {
                Some(text) => case.texts.push(*text),
                None if known.contains(&guid) => {}
                None => lost += 1,
            }
        }
        cases.push(case);
    }
    if lost > 0 {
        let joined = join(&mut cases, texts);
        let words = format!(
            "{lost} of {} from cases to texts lead nowhere, a fault of the program that wrote them; {} joined by the names",
            counted(all, "reference", "references"),
            counted(joined, "text was", "texts were")
        );
        found.doubt(words, Some(document.file.clone()));
    }
    if parts > 0 {
        found.leave(
            format!(
                "{} to passages: a case is taken with whole texts",
                counted(parts, "reference of cases", "references of cases")
            ),
            None,
        );
    }
    for case in &mut cases {
        case.texts.sort_unstable();
        case.texts.dedup();
    }
    let of_texts = sources.iter().filter_map(|source| {
        let text = *texts.by_guid.get(&source.guid("guid")?)?;
        let values = values(source, &variables);
        (!values.is_empty()).then(|| QdaCase {
            name: String::new(),
            texts: vec![text],
            values,
        })
    });
    let named = cases.len();
    cases.extend(of_texts);
    QdaCases { list: cases, named }
}

/// The texts in which each code was given, by its GUID.
fn coded(texts: &QdaTexts<'_>) -> HashMap<String, Vec<usize>> {
    let mut coded: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, text) in texts.list.iter().enumerate() {
        let within = text.holders.iter().flat_map(|holder| &holder.children);
        let within = within.filter(|one| one.name == "PlainTextSelection");
        let all = text.holders.iter().copied().chain(within);
        let codings = all
            .flat_map(|one| one.all("Coding"))
            .flat_map(|coding| coding.all("CodeRef"));
        for code in codings.filter_map(|code| code.guid("targetGUID")) {
            let texts = coded.entry(code).or_default();
            if texts.last() != Some(&at) {
                texts.push(at);
            }
        }
    }
    coded
}

/// Gives each text that no case has to the case with whose name its own begins; of several, the longest.
fn join(cases: &mut [QdaCase], texts: &QdaTexts<'_>) -> usize {
    let mut taken = vec![false; texts.list.len()];
    cases
        .iter()
        .flat_map(|case| &case.texts)
        .for_each(|text| taken[*text] = true);
    let mut joined = 0;
    for (at, text) in texts.list.iter().enumerate().filter(|(at, _)| !taken[*at]) {
        let form = spelling::label(&text.name).into_owned();
        let begins = |case: &&mut QdaCase| {
            let rest = form.strip_prefix(&*spelling::label(&case.name));
            rest.is_some_and(|rest| {
                !case.name.is_empty() && !rest.starts_with(char::is_alphanumeric)
            })
        };
        let longest = cases
            .iter_mut()
            .filter(begins)
            .max_by_key(|case| case.name.len());
        if let Some(case) = longest {
            case.texts.push(at);
            joined += 1;
        }
    }
    joined
}
