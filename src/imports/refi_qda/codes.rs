//! Codes to themes: their tree, their descriptions, and ids made of their names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::brought::{Brought, BroughtPart};
use super::super::known_themes::{CodeSpot, FoundBy, KnownThemes, twin_label};
use super::plain::{Given, counted, id_word, line, lines, shown, some};
use super::xml::{QdaDocument, QdaElement};
use crate::read::edit::Written;
use crate::wording::spelling;

/// The longest id that is made of names, in characters.
const LONGEST: usize = 70;

/// A code, which becomes a theme.
#[derive(Debug)]
pub(in super::super) struct QdaCode {
    /// What the file calls it, with the path if the name has one.
    pub(in super::super) name: String,
    /// What it is called in print: the last step of the path.
    pub(in super::super) label: String,
    /// What it says that belongs to it.
    pub(in super::super) definition: Option<String>,
    /// The code that it belongs to.
    pub(in super::super) within: Option<usize>,
    /// Its id in the synthesis.
    pub(in super::super) id: String,
}

/// All codes of a file, in its order.
#[derive(Debug, Default)]
pub(in super::super) struct QdaCodes {
    pub(in super::super) list: Vec<QdaCode>,
    by_guid: HashMap<String, usize>,
}

impl QdaCodes {
    /// The codes of a project or a codebook, without ids yet.
    pub(super) fn of(document: &QdaDocument, found: &mut Brought) -> Self {
        let mut codes = Self::default();
        let books: Vec<&QdaElement> = match document.root.name {
            "CodeBook" => vec![&document.root],
            _ => document.root.all("CodeBook").collect(),
        };
        for code in books.iter().flat_map(|book| book.listed("Codes", "Code")) {
            codes.grow(document, code, None, found);
        }
        codes
    }

    fn grow(
        &mut self,
        document: &QdaDocument,
        element: &QdaElement,
        within: Option<usize>,
        found: &mut Brought,
    ) {
        let written = element.attribute("name").unwrap_or_default();
        let name = line(written);
        if name != spelling::spaced(written) {
            let words = format!(
                "the name of the code {} was cleaned of what cannot be seen, or cut",
                some([&*name])
            );
            found.doubt(words, Some(document.place(element)));
        }
        let name = match name.is_empty() {
            true => {
                found.doubt("a code has no name", Some(document.place(element)));
                "Code without a name".to_owned()
            }
            false => name,
        };
        let at = self.add(name, element.description(), within);
        if let Some(guid) = element.guid("guid") {
            if self.by_guid.contains_key(&guid) {
                let words = format!(
                    "the code {} has the GUID of another; its passages go to that one",
                    some([&*self.list[at].name])
                );
                found.doubt(words, Some(document.place(element)));
            }
            self.by_guid.entry(guid).or_insert(at);
        }
        for code in element.all("Code") {
            self.grow(document, code, Some(at), found);
        }
    }

    /// Adds a code, and gives its place.
    pub(in super::super) fn add(
        &mut self,
        name: String,
        definition: Option<&str>,
        within: Option<usize>,
    ) -> usize {
        self.list.push(QdaCode {
            label: name.clone(),
            name,
            definition: definition.map(lines).filter(|said| !said.is_empty()),
            within,
            id: String::new(),
        });
        self.list.len() - 1
    }

    /// The code of a GUID.
    pub(super) fn by_guid(&self, guid: &str) -> Option<usize> {
        self.by_guid.get(guid).copied()
    }

    /// Puts codes whose names are paths, as in `Coke::diet Coke` below `Coke`, into the codes that these name. With
    /// `above`, a first step that several share and no code has becomes a code.
    pub(in super::super) fn part(&mut self, mark: &str, above: bool, found: &mut Brought) {
        if above {
            self.raise(mark, found);
        }
        let mut by_name: HashMap<(Option<usize>, String), usize> = HashMap::new();
        for (at, code) in self.list.iter().enumerate() {
            let key = (code.within, spelling::label(&code.name).into_owned());
            by_name.entry(key).or_insert(at);
        }
        let mut parted = Vec::new();
        for at in 0..self.list.len() {
            let code = &self.list[at];
            let steps: Vec<usize> = code
                .name
                .match_indices(mark)
                .map(|(place, _)| place)
                .collect();
            let longest = steps.into_iter().rev().find_map(|place| {
                let (before, behind) = (
                    code.name[..place].trim(),
                    code.name[place + mark.len()..].trim(),
                );
                let key = (code.within, spelling::label(before).into_owned());
                let parent = by_name
                    .get(&key)
                    .filter(|parent| **parent != at && !behind.is_empty())?;
                Some((*parent, behind.to_owned()))
            });
            if let Some((parent, label)) = longest {
                parted.push(code.name.clone());
                let code = &mut self.list[at];
                code.within = Some(parent);
                code.label = label;
            }
        }
        if !parted.is_empty() {
            let names = some(parted.iter().map(String::as_str));
            found.taken.push(format!(
                "{} by the path in the name ({names})",
                counted(
                    parted.len(),
                    "code put below another",
                    "codes put below others"
                )
            ));
        }
    }

    /// Makes a code of each first step that several names share and no code has.
    fn raise(&mut self, mark: &str, found: &mut Brought) {
        let mut shared: BTreeMap<String, usize> = BTreeMap::new();
        let first = |name: &str| {
            let (step, rest) = name.split_once(mark)?;
            let joined = !step.trim().is_empty()
                && !rest.is_empty()
                && !rest.starts_with(char::is_whitespace);
            joined.then(|| step.trim().to_owned())
        };
        for code in &self.list {
            if let Some(step) = first(&code.name) {
                *shared.entry(step).or_default() += 1;
            }
        }
        let names = self.list.iter();
        let names = names.map(|code| spelling::label(&code.name).into_owned());
        let names: HashSet<String> = names.collect();
        shared.retain(|step, count| *count > 1 && !names.contains(&*spelling::label(step)));
        if shared.is_empty() {
            return;
        }
        let mut list = Vec::with_capacity(self.list.len() + shared.len());
        let mut made: Vec<String> = Vec::new();
        for code in std::mem::take(&mut self.list) {
            if let Some(step) = first(&code.name)
                && shared.remove(&step).is_some()
            {
                made.push(step.clone());
                list.push(QdaCode {
                    name: step.clone(),
                    label: step,
                    definition: None,
                    within: None,
                    id: String::new(),
                });
            }
            list.push(code);
        }
        self.list = list;
        let words = format!(
            "{} of the first steps of names, as no code is called so: {}",
            counted(made.len(), "theme was made", "themes were made"),
            some(made.iter().map(String::as_str))
        );
        found.leave(words, None);
    }

    /// Gives each code its id: that of the theme that it was before, or that is called so in its place. A new one gets its
    /// label; where several have that, the path down to it; where that is the same, a number in the order of the file.
    /// `passages` are those of each code, by which one is known that has another name now.
    pub(in super::super) fn name(
        &mut self,
        known: &KnownThemes,
        passages: &HashMap<usize, BTreeSet<String>>,
        found: &mut Brought,
    ) {
        let spots = self.list.iter().enumerate().map(|(at, code)| CodeSpot {
            label: &code.label,
            within: code.within,
            passages: passages.get(&at),
        });
        let themes = known.found(&spots.collect::<Vec<_>>());
        let mut given = Given::default();
        known.ids().for_each(|id| given.take(id));
        for ((at, id), theme) in self.wanted().into_iter().enumerate().zip(themes) {
            let name = shown(&self.list[at].name);
            self.list[at].id = match theme {
                Some((id, by)) => {
                    let why = match by {
                        FoundBy::Place => None,
                        FoundBy::Name => Some(
                            "stands in another place of the tree now, and was taken for the same by its name",
                        ),
                        FoundBy::Passages => {
                            Some("has another name now, and was taken for the same by its passages")
                        }
                    };
                    if let Some(why) = why {
                        found.doubt(format!("the code {name} {why}: it keeps the id `{id}`; look whether what names `{id}` is still right"), None);
                    }
                    id
                }
                None => {
                    let own = given.unique(&id);
                    if own != id && known.has(&id) {
                        let words = format!(
                            "the code {name} is the theme `{own}`: `{id}` is the id of another one"
                        );
                        found.leave(words, None);
                    }
                    own
                }
            };
        }
        self.tell_twins_apart(found);
    }

    /// The ids that codes would have by themselves.
    fn wanted(&self) -> Vec<String> {
        let words: Vec<String> = self
            .list
            .iter()
            .map(|code| match id_word(&code.label) {
                word if word.is_empty() => "code".to_owned(),
                word => word,
            })
            .collect();
        let above = |mut at: usize, steps: usize| {
            let mut path = vec![words[at].as_str()];
            for _ in 0..steps {
                match self.list[at].within {
                    Some(within) => at = within,
                    None => break,
                }
                path.push(&words[at]);
            }
            path.reverse();
            path.join(".")
        };
        let mut ids: Vec<String> = words.clone();
        for steps in 1..100 {
            let mut times: HashMap<&str, usize> = HashMap::new();
            ids.iter().for_each(|id| *times.entry(id).or_default() += 1);
            let longer = ids
                .iter()
                .enumerate()
                .map(|(at, id)| match times[id.as_str()] {
                    1 => id.clone(),
                    _ => above(at, steps),
                });
            let longer: Vec<String> = longer.collect();
            if longer == ids {
                break;
            }
            ids = longer;
        }
        let cut = |id: String| {
            let cut: String = id.chars().take(LONGEST).collect();
            cut.trim_end_matches(['-', '.']).to_owned()
        };
        ids.into_iter().map(cut).collect()
    }

    /// Puts the code above behind the label of a code that is called as another: in print nobody could tell the two apart.
    fn tell_twins_apart(&mut self, found: &mut Brought) {
        let mut times: HashMap<String, usize> = HashMap::new();
        for code in &self.list {
            let form = spelling::label(&code.label).into_owned();
            *times.entry(form).or_default() += 1;
        }
        let alike = self
            .list
            .iter()
            .filter(|code| code.within.is_none() && times[&*spelling::label(&code.label)] > 1);
        let alike: Vec<&str> = alike.map(|code| code.id.as_str()).collect();
        if alike.len() > 1 {
            let words = format!(
                "codes at the top of the tree are called alike: {} are themes of their own; where they are one, join them in the program",
                some(alike)
            );
            found.doubt(words, None);
        }
        let twin = |code: &QdaCode| times[&*spelling::label(&code.label)] > 1;
        let labels = self.list.iter().map(|code| {
            let above = code.within.filter(|_| twin(code))?;
            Some(twin_label(&code.label, &self.list[above].label))
        });
        let labels: Vec<Option<String>> = labels.collect();
        let mut told = Vec::new();
        for (code, label) in self.list.iter_mut().zip(labels) {
            if let Some(label) = label {
                code.label = label;
                told.push(code.label.as_str());
            }
        }
        if !told.is_empty() {
            let words = format!(
                "{} called as another: the one above stands behind the label, as in {}",
                counted(told.len(), "code is", "codes are"),
                some(told.iter().copied())
            );
            found.leave(words, None);
        }
    }

    /// The themes that the codes become.
    pub(in super::super) fn bring(&self, found: &mut Brought) {
        if self.list.is_empty() {
            return;
        }
        for code in &self.list {
            let mut fields = Vec::new();
            let mut field = |key: &str, value: &str| {
                fields.push((key.to_owned(), Written::Text(value.to_owned())))
            };
            if code.label != code.id {
                field("label", &code.label);
            }
            if let Some(definition) = &code.definition {
                field("definition", definition);
            }
            if let Some(within) = code.within {
                field("in", &self.list[within].id);
            }
            found.parts.push(BroughtPart {
                section: "themes",
                id: code.id.clone(),
                fields,
                comment: Vec::new(),
            });
        }
        let top = self
            .list
            .iter()
            .filter(|code| code.within.is_none())
            .count();
        let defined = self
            .list
            .iter()
            .filter(|code| code.definition.is_some())
            .count();
        let all = self.list.len();
        let mut words = format!("{} as themes", counted(all, "code", "codes"));
        if top < all {
            words.push_str(&format!(", {top} of them at the top of the tree"));
        }
        if defined > 0 {
            words.push_str(&format!(", {defined} with a definition"));
        }
        found.taken.push(words);
    }
}
