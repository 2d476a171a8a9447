//! A letter to readers: what each remarked, what is answered, and what was changed, in the order of the table.

use std::collections::BTreeMap;

use serde::Serialize;

use super::whole::View;
use crate::model::{Day, Placed, ReaderAnswer, RemarkSaid, TrailPlace};
use crate::wording::spelling;

/// A remark of a file that came back.
#[derive(Clone, Debug)]
pub struct ReturnedRemark {
    /// By what it is known.
    pub id: String,
    /// What it says, and where.
    pub said: RemarkSaid,
}

/// A letter to readers.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    /// The title of the synthesis.
    pub title: String,
    /// The day of the letter.
    pub date: String,
    /// What each reader remarked.
    pub readers: Vec<ReaderView>,
    /// The ids of the remarks that are not answered yet.
    pub open: Vec<String>,
}

/// What a reader remarked.
#[derive(Clone, Debug, Serialize)]
pub struct ReaderView {
    /// The name, where the file says it.
    pub name: Option<String>,
    /// The remarks, in the order of the table.
    pub remarks: Vec<RemarkView>,
}

/// A remark with its answers.
#[derive(Clone, Debug, Serialize)]
pub struct RemarkView {
    /// By what it is known.
    pub id: String,
    /// The day on which it was made, as the file says it.
    pub on: Option<String>,
    /// Where it stood, in words.
    pub places: Vec<String>,
    /// The words on which it stood.
    pub beside: Option<String>,
    /// What it says, by its lines.
    pub lines: Vec<String>,
    /// Of a tracked change, the words that were to go.
    pub removes: Option<String>,
    /// Of a tracked change, the words that were put in.
    pub inserts: Option<String>,
    /// Whether the statement reads now as the reader had it, by its words.
    pub taken_over: bool,
    /// The answers that stand.
    pub answers: Vec<AnswerView>,
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    /// What is answered, by its lines.
    pub lines: Vec<String>,
    /// What was changed, by its lines.
    pub changed: Vec<String>,
    /// Where that is, in words.
    pub places: Vec<String>,
    /// Whether it is said that nothing was changed.
    pub no_change: bool,
}

impl LetterView {
    /// The same with each text made safe, as a format asks for it.
    #[must_use]
    pub fn safe(mut self, safe: impl Fn(&str) -> String) -> Self {
        let tame = |text: &mut String| *text = safe(text);
        tame(&mut self.title);
        for reader in &mut self.readers {
            reader.name.iter_mut().for_each(tame);
            for remark in &mut reader.remarks {
                let own = [
                    &mut remark.on,
                    &mut remark.beside,
                    &mut remark.removes,
                    &mut remark.inserts,
                ];
                own.into_iter().flatten().for_each(tame);
                tame(&mut remark.id);
                remark.places.iter_mut().for_each(tame);
                remark.lines.iter_mut().for_each(tame);
                for answer in &mut remark.answers {
                    answer.lines.iter_mut().for_each(tame);
                    answer.changed.iter_mut().for_each(tame);
                    answer.places.iter_mut().for_each(tame);
                }
            }
        }
        self
    }
}

/// What remarks are sorted by: the place of what they are at, then when they were made.
type Order = (usize, usize, Option<String>);

impl View {
    /// Whether the synthesis has an answer to a remark.
    pub fn is_answered(&self, remark: &str) -> bool {
        self.model().is_answered(remark)
    }

    /// A remark without what may not be repeated of participants who withdrew.
    pub fn without_withdrawn(&self, said: RemarkSaid) -> RemarkSaid {
        self.model().without_withdrawn(said)
    }

    /// The letter of a day, with the remarks of files that came back: those that are not answered are told to be open.
    pub fn letter(&self, returned: &[ReturnedRemark], today: Day) -> LetterView {
        let model = self.model();
        let mut found: BTreeMap<(bool, String), Vec<(Order, RemarkView)>> = BTreeMap::new();
        let mut add = |said: &RemarkSaid, view: RemarkView| {
            let name = said.by.clone().unwrap_or_default();
            let key = (name.is_empty(), name);
            found.entry(key).or_default().push((self.order(said), view));
        };
        let mut standing: BTreeMap<String, Vec<&ReaderAnswer>> = BTreeMap::new();
        for answer in model.answers_that_stand() {
            let id = spelling::name(&answer.to.value).into_owned();
            standing.entry(id).or_default().push(answer);
        }
        for (id, answers) in &standing {
            let said = self.remark_of(id, returned);
            add(said, self.remark(id, said, answers));
        }
        let mut open = Vec::new();
        for one in returned.iter().filter(|one| !self.is_answered(&one.id)) {
            if !open.contains(&one.id) {
                open.push(one.id.clone());
                add(&one.said, self.remark(&one.id, &one.said, &[]));
            }
        }
        let readers = found.into_iter().map(|((_, name), mut remarks)| {
            remarks.sort_by(|(one, _), (other, _)| one.cmp(other));
            ReaderView {
                name: Some(name).filter(|name| !name.is_empty()),
                remarks: remarks.into_iter().map(|(_, remark)| remark).collect(),
            }
        });
        LetterView {
            title: self.head().title.to_owned(),
            date: model.synthesis.date.unwrap_or(today).to_string(),
            readers: readers.collect(),
            open,
        }
    }

    /// The remark that is answered: as it was kept, or, where nothing was, as it stands in a file that came back.
    fn remark_of<'a>(&'a self, id: &str, returned: &'a [ReturnedRemark]) -> &'a RemarkSaid {
        let all = self.model().responses.iter();
        let mut kept = all.filter(|one| spelling::same_name(&one.to.value, id));
        let says = |said: &&RemarkSaid| **said != RemarkSaid::default();
        let kept = kept.find_map(|one| Some(&one.remark).filter(says));
        let mut returned = returned.iter();
        let file = || Some(&returned.find(|one| spelling::same_name(&one.id, id))?.said);
        kept.or_else(file).unwrap_or(&NOTHING)
    }

    fn remark(&self, id: &str, said: &RemarkSaid, answers: &[&ReaderAnswer]) -> RemarkView {
        let answers = answers.iter().map(|answer| {
            let places = answer.at.iter().filter_map(|subject| subject.place);
            AnswerView {
                lines: paragraphs(&answer.answer.value),
                changed: answer
                    .changed
                    .as_ref()
                    .map(|changed| paragraphs(&changed.value))
                    .unwrap_or_default(),
                places: places.map(|place| self.told(place)).collect(),
                no_change: answer.no_change,
            }
        });
        let mut places: Vec<_> = said.at.iter().map(|name| self.told_name(name)).collect();
        // Of what is no part of the synthesis, the part of the page is said.
        places.extend(said.place.clone().filter(|_| said.at.is_empty()));
        let is_told = |words: &String| {
            let quoted = format!("“{}”", words.trim());
            places.iter().any(|place| place.contains(&quoted))
        };
        RemarkView {
            id: id.to_owned(),
            on: said.on.as_deref().map(day),
            beside: said.beside.clone().filter(|words| !is_told(words)),
            places,
            lines: said.words.as_deref().map(lines).unwrap_or_default(),
            removes: said.removes.clone(),
            inserts: said.inserts.clone(),
            taken_over: self.is_taken_over(said),
            answers: answers.collect(),
        }
    }

    /// Where what has that id stands, in words.
    fn told_name(&self, name: &str) -> String {
        match self.model().place_named(name) {
            Some(place) => self.told(place),
            None => format!("“{name}”, which is no longer there"),
        }
    }

    /// Where something stands in the table, in words for who has no files.
    fn told(&self, place: TrailPlace) -> String {
        let model = self.model();
        let row = |at| {
            let row = &model.propositions[at];
            let kind = row.kind.word();
            format!(
                "row {} of the table ({kind} “{}”)",
                self.reference(at).number,
                row.statement.value
            )
        };
        let finding = |at| format!("the finding “{}”", model.evidence[at].finding.value);
        match place {
            TrailPlace::Proposition(at) => row(at),
            TrailPlace::Evidence(at) => finding(at),
            TrailPlace::Link(at, item) => format!("{} in {}", finding(item), row(at)),
            TrailPlace::Theme(at) => format!("the theme “{}”", model.themes[at].label),
            TrailPlace::Source(at) => format!("the source “{}”", model.sources[at].citation),
            TrailPlace::Measure(at) => format!("the measure “{}”", model.measures[at].label),
            TrailPlace::Construct(at) => format!("the concept “{}”", model.constructs[at].label),
        }
    }

    fn order(&self, said: &RemarkSaid) -> Order {
        let model = self.model();
        let mut places = said.at.iter();
        let place = places.find_map(|name| model.place_named(name));
        let (row, finding) = match place {
            Some(TrailPlace::Proposition(at)) => (at.index(), 0),
            Some(TrailPlace::Link(at, item)) => {
                let mut links = model.propositions[at].links.iter();
                let place = links.position(|link| link.evidence == item);
                (at.index(), place.map_or(usize::MAX, |place| place + 1))
            }
            Some(TrailPlace::Evidence(at)) => (model.propositions.len(), at.index()),
            _ => (usize::MAX, 0),
        };
        (row, finding, said.on.clone())
    }

    /// Whether a statement reads now as the file has it with all changes accepted, and has the words that a reader put in. What
    /// cannot be told from its words is not said: a change of signs alone, one that another reader undid, one of several
    /// statements, one of a point below a statement.
    fn is_taken_over(&self, said: &RemarkSaid) -> bool {
        let mut changes = said.inserts.iter().chain(&said.removes);
        let is_of_words = changes.any(|words| words.contains(char::is_alphanumeric));
        let (Some(reads), [name]) = (&said.reads, said.at.as_slice()) else {
            return false;
        };
        let Some(place) = self.model().place_named(name).filter(|_| is_of_words) else {
            return false;
        };
        let stays = |words: &String| same(reads).contains(&same(words));
        let forms = self.forms(place);
        let mut forms = forms.iter();
        said.inserts.as_ref().is_none_or(stays) && forms.any(|form| plain(form) == plain(reads))
    }

    /// The words of a statement, alone and behind the words that lead it.
    fn forms(&self, place: TrailPlace) -> Vec<String> {
        let model = self.model();
        match place {
            TrailPlace::Proposition(at) => vec![model.propositions[at].statement.value.clone()],
            TrailPlace::Evidence(at) | TrailPlace::Link(_, at) => {
                let item = &model.evidence[at];
                let said = &item.finding.value;
                let lead = item.lead.as_ref();
                let lead = lead.map(|Placed { value, .. }| {
                    format!("{} {said}", crate::wording::sentence(value))
                });
                lead.into_iter().chain([said.clone()]).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// A remark of which nothing is known.
static NOTHING: RemarkSaid = RemarkSaid {
    by: None,
    on: None,
    at: Vec::new(),
    place: None,
    beside: None,
    words: None,
    removes: None,
    inserts: None,
    reads: None,
};

/// The paragraphs of a text that somebody wrote in an editor: blank lines part them.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) if !last.is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            (false, Some(last)) => last.push_str(line),
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|one| !one.is_empty());
    paragraphs
}

/// The lines of a text that say something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// The day of a time, where it begins with one.
fn day(said: &str) -> String {
    match said.split_once('T') {
        Some((day, _)) if Day::parse(day).is_some() => day.to_owned(),
        _ => said.to_owned(),
    }
}

/// A statement as it is compared: the first letter small, no stop at the end.
fn plain(text: &str) -> String {
    let same = same(text);
    let mut letters = same.trim_end_matches('.').chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Words with blanks and quotation marks in one form.
fn same(text: &str) -> String {
    let same = spelling::name(text.trim()).into_owned();
    let same = same.replace(['“', '”', '„', '«', '»'], "\"");
    same.replace(['’', '‘'], "'")
}
