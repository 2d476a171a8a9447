//! Notes, memos and annotations: who wrote them, when, and what they are about. They stay with the authors (`print: false`)
//! until somebody decides otherwise.

use std::collections::{BTreeSet, HashMap};

use super::super::brought::{Brought, BroughtPart};
use super::super::offered::NotTaken;
use super::archive::QdaArchive;
use super::codes::QdaCodes;
use super::passages::QdaPassages;
use super::plain::{Given, counted, id_word, line, lines};
use super::texts::{self, QdaTexts};
use super::xml::{QdaDocument, QdaElement};
use crate::read::edit::Written;

/// What a note is about.
#[derive(Clone, Debug, Default)]
struct About {
    /// Ids of themes and sources.
    ids: BTreeSet<String>,
    /// The place in words, for what has no id.
    place: Option<String>,
}

/// All that notes are made from.
pub(super) struct Notebook<'a> {
    pub(super) document: &'a QdaDocument,
    pub(super) texts: &'a QdaTexts<'a>,
    pub(super) codes: &'a QdaCodes,
    pub(super) passages: &'a QdaPassages,
    pub(super) users: &'a HashMap<String, String>,
    /// The id of the source that each text is of; empty where it is of none.
    pub(super) sources: &'a [String],
}

/// A memo, to be written.
struct Noted {
    id: String,
    about: About,
    by: Option<String>,
    date: Option<String>,
    text: String,
}

impl Notebook<'_> {
    /// The memos of a project.
    pub(super) fn bring(
        &self,
        archive: &mut Option<QdaArchive>,
        found: &mut Brought,
    ) -> Result<(), NotTaken> {
        let mut noted = Vec::new();
        let mut about: HashMap<String, About> = HashMap::new();
        let root = &self.document.root;
        if let Some(text) = root.description() {
            noted.push(self.noted(root, "project", About::default(), text));
        }
        for code in root
            .all("CodeBook")
            .flat_map(|book| book.listed("Codes", "Code"))
        {
            self.of_code(code, &mut about);
        }
        for case in root.listed("Cases", "Case") {
            let name = line(case.attribute("name").unwrap_or_default());
            let here = About {
                place: Some(format!("case {name}")),
                ..About::default()
            };
            refer(case, &here, &mut about);
            if let Some(text) = case.description() {
                noted.push(self.noted(case, &format!("case {name}"), here, text));
            }
        }
        for source in root.all("Sources").flat_map(|list| &list.children) {
            self.of_source(source, &mut noted, &mut about);
        }
        for note in root.listed("Notes", "Note") {
            self.note(note, &about, archive, &mut noted, found)?;
        }
        let mut ids = Given::default();
        let count = noted.len();
        for one in noted {
            found.parts.push(one.part(&mut ids));
        }
        if count > 0 {
            found.taken.push(format!(
                "{} for the authors alone (`print: false`)",
                counted(count, "note or memo", "notes and memos")
            ));
        }
        Ok(())
    }

    fn noted(&self, element: &QdaElement, id: &str, about: About, text: &str) -> Noted {
        let by = element
            .guid("creatingUser")
            .or_else(|| element.guid("creatingUserGUID"));
        let date = element
            .attribute("creationDateTime")
            .and_then(|date| date.get(..10));
        let is_day = |day: &&str| {
            day.bytes().enumerate().all(|(at, one)| match at {
                4 | 7 => one == b'-',
                _ => one.is_ascii_digit(),
            })
        };
        Noted {
            id: id.to_owned(),
            about,
            by: by.and_then(|by| self.users.get(&by).cloned()),
            date: date.filter(is_day).map(str::to_owned),
            text: lines(text),
        }
    }

    fn of_code(&self, code: &QdaElement, about: &mut HashMap<String, About>) {
        let at = code.guid("guid").and_then(|guid| self.codes.by_guid(&guid));
        if let Some(at) = at {
            let here = About {
                ids: [self.codes.list[at].id.clone()].into(),
                place: None,
            };
            refer(code, &here, about);
        }
        code.all("Code").for_each(|code| self.of_code(code, about));
    }

    /// What is about a text: as a whole, or a place in it.
    fn of_text(
        &self,
        text: Option<usize>,
        stretch: Option<&std::ops::Range<usize>>,
        name: &str,
    ) -> About {
        let id = text
            .and_then(|text| self.sources.get(text))
            .filter(|id| !id.is_empty());
        let name = text.map_or(name, |text| &self.texts.list[text].file);
        About {
            ids: id.cloned().into_iter().collect(),
            place: Some(match stretch {
                Some(stretch) => format!("{name}, characters {} to {}", stretch.start, stretch.end),
                None => name.to_owned(),
            }),
        }
    }

    fn of_source(
        &self,
        source: &QdaElement,
        noted: &mut Vec<Noted>,
        about: &mut HashMap<String, About>,
    ) {
        let name = line(source.attribute("name").unwrap_or_default());
        let text = source
            .guid("guid")
            .and_then(|guid| self.texts.by_guid.get(&guid).copied());
        let here = self.of_text(text, None, &name);
        refer(source, &here, about);
        if let Some(words) = source.description() {
            noted.push(self.noted(source, &name, here.clone(), words));
        }
        let holders = source.children.iter().filter(|one| {
            matches!(
                one.name,
                "Representation" | "Transcript" | "TextDescription"
            )
        });
        for holder in [source].into_iter().chain(holders) {
            for selection in holder
                .children
                .iter()
                .filter(|one| one.name.ends_with("Selection"))
            {
                self.of_selection(selection, &here, text, &name, noted, about);
            }
        }
    }

    fn of_selection(
        &self,
        selection: &QdaElement,
        source: &About,
        text: Option<usize>,
        name: &str,
        noted: &mut Vec<Noted>,
        about: &mut HashMap<String, About>,
    ) {
        let described = selection.description();
        let referred = selection.one("NoteRef").is_some()
            || selection
                .all("Coding")
                .any(|one| one.one("NoteRef").is_some());
        if described.is_none() && !referred {
            return;
        }
        let key = (selection.line, selection.guid("guid").unwrap_or_default());
        let stretch = self.passages.places.get(&key).map(|(_, stretch)| stretch);
        let mut here = self.of_text(text, stretch, name);
        let codings = selection
            .all("Coding")
            .flat_map(|coding| coding.all("CodeRef"));
        let codes = codings.filter_map(|code| self.codes.by_guid(&code.guid("targetGUID")?));
        let codes: BTreeSet<String> = codes.map(|code| self.codes.list[code].id.clone()).collect();
        here.ids = match codes.is_empty() {
            true => source.ids.clone(),
            false => codes,
        };
        refer(selection, &here, about);
        selection
            .all("Coding")
            .for_each(|coding| refer(coding, &here, about));
        if let Some(words) = described {
            let id = here.place.clone().unwrap_or_default();
            noted.push(self.noted(selection, &id, here, words));
        }
    }

    fn note(
        &self,
        note: &QdaElement,
        about: &HashMap<String, About>,
        archive: &mut Option<QdaArchive>,
        noted: &mut Vec<Noted>,
        found: &mut Brought,
    ) -> Result<(), NotTaken> {
        let mut here = note
            .guid("guid")
            .and_then(|guid| about.get(&guid).cloned())
            .unwrap_or_default();
        let mut missing = Vec::new();
        let name = line(note.attribute("name").unwrap_or_default());
        let place = self.document.place(note);
        let words = texts::words_of(note, archive, &name, &place, &mut missing, found)?;
        let words = words
            .as_deref()
            .map(lines)
            .filter(|words| !words.is_empty());
        let Some(words) = words.or_else(|| note.description().map(lines)) else {
            found.doubt(
                "a note has no words, or these are not in the file",
                Some(place),
            );
            return Ok(());
        };
        if let Some(selection) = note.one("PlainTextSelection")
            && let (Some(start), Some(end)) = (
                selection.attribute("startPosition"),
                selection.attribute("endPosition"),
            )
            && let (Ok(start), Ok(end)) =
                (start.trim().parse::<usize>(), end.trim().parse::<usize>())
        {
            let text = here.place.take().unwrap_or_default();
            let of = self.texts.list.iter().find(|one| one.file == text);
            let stretch = of.and_then(|of| self.passages.counting.ruler(of).stretch(start, end));
            let (start, end) = stretch.map_or((start, end), |stretch| (stretch.start, stretch.end));
            here.place = Some(match text.is_empty() {
                true => format!("characters {start} to {end}"),
                false => format!("{text}, characters {start} to {end}"),
            });
        }
        let id = match (&here.place, name.is_empty()) {
            (_, false) => name.clone(),
            (Some(place), true) => place.clone(),
            (None, true) => "note".to_owned(),
        };
        let words = match name.is_empty() {
            true => words,
            false => format!("{name}: {words}"),
        };
        noted.push(self.noted(note, &id, here, &words));
        Ok(())
    }
}

/// Notes to which an element refers are about it.
fn refer(element: &QdaElement, here: &About, about: &mut HashMap<String, About>) {
    for note in element
        .all("NoteRef")
        .filter_map(|note| note.guid("targetGUID"))
    {
        let known = about.entry(note).or_default();
        known.ids.extend(here.ids.iter().cloned());
        if known.place.is_none() {
            known.place.clone_from(&here.place);
        }
    }
}

impl Noted {
    fn part(self, ids: &mut Given) -> BroughtPart {
        let text = |text: &str| Written::Text(text.to_owned());
        let mut fields = Vec::new();
        let mut at: Vec<Written> = self.about.ids.iter().map(|id| text(id)).collect();
        match at.len() {
            0 => {}
            1 => fields.extend(at.pop().map(|id| ("at".to_owned(), id))),
            _ => fields.push(("at".to_owned(), Written::List(at))),
        }
        fields.extend(self.by.map(|by| ("by".to_owned(), Written::Text(by))));
        fields.extend(
            self.date
                .map(|date| ("date".to_owned(), Written::Bare(date))),
        );
        let words = match self.about.place {
            Some(place) => format!("{place}: {}", self.text),
            None => self.text,
        };
        fields.push(("text".to_owned(), Written::Text(words)));
        fields.push(("print".to_owned(), Written::Bare("false".to_owned())));
        let id = match id_word(&self.id) {
            id if id.is_empty() => "note".to_owned(),
            id => id,
        };
        BroughtPart {
            section: "memos",
            id: ids.unique(&id),
            fields,
            comment: Vec::new(),
        }
    }
}
