//! Two or more codings of the same interviews, compared.
//!
//! What is compared is never characters: analysts cut passages as they please, and a kappa of characters would say how
//! long passages are. Nor are it passages: how many there are that nobody coded cannot be counted, so that agreement by
//! chance has no meaning. The unit is an interview and a code: whether the analyst gave the code anywhere in it. Both yes
//! and no can be counted there.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::table::AgreementTable;
use crate::model::{Analyst, Coding, Handle, JudgementKind, Model, Participant, Segment, Theme};

/// How codings agree.
#[derive(Clone, Debug, Serialize)]
pub struct CodesAgreement {
    /// Who coded, as they are called in print, or the names of the files.
    pub analysts: Vec<String>,
    /// What is compared.
    pub unit: &'static str,
    /// How many interviews there are.
    pub interviews: usize,
    /// Code by code, those that anybody gave.
    pub codes: Vec<OfCode>,
    /// All codes taken together.
    pub pooled: Option<AgreementTable>,
    /// How many passages each coded, and how many of them have no place in the table.
    pub passages: Vec<CodedPassages>,
    /// What is to be known of it.
    pub notes: Vec<String>,
}

/// How codings agree in one code.
#[derive(Clone, Debug, Serialize)]
pub struct OfCode {
    /// The code.
    pub code: String,
    /// In how many interviews each gave it.
    pub given: Vec<usize>,
    /// The table of `absent` and `present`.
    pub table: AgreementTable,
    /// The interviews in which not all did the same: which, and whether each gave it.
    pub differ: Vec<(String, Vec<bool>)>,
}

/// The passages of one analyst.
#[derive(Clone, Debug, Serialize)]
pub struct CodedPassages {
    /// How many there are.
    pub count: usize,
    /// How many name nobody, or an interview that cannot be told.
    pub without_interview: usize,
}

/// The unit, in words.
const UNIT: &str = "an interview and a code: whether the analyst gave the code anywhere in the interview; never characters, and not passages, for those that nobody coded cannot be counted";

/// Why all codes together have no interval.
const DEPENDENT: &str = "the codes of one interview do not stand for themselves";

/// Somebody, at some time.
type InterviewKey = (Handle<Participant>, Option<usize>);

/// Which codes an analyst gave in which interview.
type Given = BTreeSet<(InterviewKey, Handle<Theme>)>;

/// Where the codings of a synthesis stand.
#[derive(Clone, Debug)]
pub enum Codings {
    /// Nobody names a file of passages.
    None,
    /// These are still to name theirs, by what they are called in print; nobody where one alone codes.
    Waiting(Vec<String>),
    /// All are in.
    In(Box<CodesAgreement>),
}

impl Codings {
    /// Those of the analysts that a synthesis declares.
    pub fn declared(model: &Model) -> Self {
        let declared = model.analysts.iter().filter(|one| one.span.is_some());
        let codes = |one: &&Analyst| {
            one.judges.is_empty()
                || one.judges.contains(&JudgementKind::Code)
                || one.coding.is_some()
        };
        let all: Vec<&Analyst> = declared.filter(codes).collect();
        let (done, open): (Vec<&Analyst>, Vec<&Analyst>) =
            all.iter().copied().partition(|one| one.coding.is_some());
        let names = open.iter().map(|one| one.label.clone());
        match (done.is_empty(), open.is_empty() && done.len() > 1) {
            (true, _) => Self::None,
            (false, false) => Self::Waiting(names.collect()),
            (false, true) => Self::In(Box::new(CodesAgreement::of(model, &all))),
        }
    }

    /// Those of the files that are compared for once.
    pub fn of_files(model: &Model) -> Self {
        let files = model.analysts.iter().filter(|one| one.span.is_none());
        let files: Vec<&Analyst> = files.collect();
        match files.len() {
            0 | 1 => Self::None,
            _ => Self::In(Box::new(CodesAgreement::of(model, &files))),
        }
    }
}

impl CodesAgreement {
    fn of(model: &Model, analysts: &[&Analyst]) -> Self {
        let held = Held::of(model);
        let mut passages = Vec::new();
        let mut given: Vec<Given> = Vec::new();
        for coding in analysts.iter().filter_map(|one| one.coding.as_ref()) {
            let (of_one, counted) = held.given(model, coding);
            given.push(of_one);
            passages.push(counted);
        }
        let mut codes: Vec<_> = given.iter().flatten().map(|(_, code)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        let mut units: Vec<InterviewKey> = match &held.declared {
            Some(declared) => declared.clone(),
            None => given.iter().flatten().map(|(unit, _)| *unit).collect(),
        };
        units.sort_unstable();
        units.dedup();
        let named = |unit: &InterviewKey| {
            let who = &model.participants[unit.0].name;
            let when = unit.1.and_then(|at| model.synthesis.timepoints.get(at));
            when.map_or_else(|| who.clone(), |when| format!("{who}@{}", when.id))
        };
        let of_code = codes.iter().map(|code| {
            let rows = units.iter().map(|unit| {
                let gave = given.iter().map(|one| one.contains(&(*unit, *code)));
                (named(unit), gave.collect::<Vec<bool>>())
            });
            let rows: Vec<(String, Vec<bool>)> = rows.collect();
            OfCode {
                code: model.themes[*code].label.clone(),
                given: given_in(&rows, given.len()),
                table: table(rows.iter().map(|(_, row)| row), None),
                differ: rows.into_iter().filter(|(_, row)| differ(row)).collect(),
            }
        });
        let of_code: Vec<OfCode> = of_code.collect();
        let all = units.iter().flat_map(|unit| {
            let given = &given;
            codes.iter().map(move |code| {
                let gave = given.iter().map(|one| one.contains(&(*unit, *code)));
                gave.collect::<Vec<bool>>()
            })
        });
        let all: Vec<Vec<bool>> = all.collect();
        let mut notes = Vec::new();
        if held.declared.is_none() {
            notes.push("no interviews are declared, so that those in which nobody coded anything are not counted: say `interviews` under `synthesis`".to_owned());
        }
        if !codes.is_empty() {
            notes.push(
                "codes that nobody gave are left out, also where all are taken together".to_owned(),
            );
        }
        Self {
            analysts: analysts.iter().map(|one| one.label.clone()).collect(),
            unit: UNIT,
            interviews: units.len(),
            pooled: (codes.len() > 1).then(|| table(all.iter(), Some(DEPENDENT))),
            codes: of_code,
            passages,
            notes,
        }
    }
}

/// In how many interviews each of so many analysts gave a code.
fn given_in(rows: &[(String, Vec<bool>)], analysts: usize) -> Vec<usize> {
    let gave = |at: usize| {
        let rows = rows.iter();
        rows.filter(|(_, row)| row.get(at) == Some(&true)).count()
    };
    (0..analysts).map(gave).collect()
}

fn differ(row: &[bool]) -> bool {
    row.iter().any(|one| *one) && !row.iter().all(|one| *one)
}

/// The table of what is absent and present.
fn table<'a>(
    rows: impl Iterator<Item = &'a Vec<bool>>,
    dependent: Option<&'static str>,
) -> AgreementTable {
    let rows = rows.map(|row| row.iter().map(|gave| Some(usize::from(*gave))).collect());
    let rows: Vec<Vec<Option<usize>>> = rows.collect();
    let words = ["absent", "present"].map(String::from);
    AgreementTable::of_rated(&words, false, &rows, dependent)
}

/// The interviews of a synthesis.
struct Held {
    /// Those that are declared, without those of participants who withdrew.
    declared: Option<Vec<InterviewKey>>,
    /// The times at which each was interviewed.
    of_person: BTreeMap<Handle<Participant>, Vec<Option<usize>>>,
}

impl Held {
    fn of(model: &Model) -> Self {
        let interviews = &model.synthesis.interviews;
        let there = interviews.iter();
        let there = there.filter(|one| model.who_withdrew(one.participant).is_none());
        let all: Vec<_> = there.map(|one| (one.participant, one.at)).collect();
        let mut of_person: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (who, at) in &all {
            of_person.entry(*who).or_default().push(*at);
        }
        Self {
            declared: (!interviews.is_empty()).then_some(all),
            of_person,
        }
    }

    /// The interview in which a passage stands, where it can be told.
    fn interview(&self, segment: &Segment) -> Option<InterviewKey> {
        let who = segment.participant.as_ref()?.value;
        let at = segment.at.as_ref().map(|at| at.value);
        if self.declared.is_none() {
            return Some((who, at));
        }
        let times = self.of_person.get(&who)?;
        match at {
            Some(at) if times.contains(&Some(at)) => Some((who, Some(at))),
            Some(_) => times.contains(&None).then_some((who, None)),
            None => match times.as_slice() {
                [only] => Some((who, *only)),
                _ => None,
            },
        }
    }

    /// Which codes an analyst gave where. What is left of participants who withdrew does not count.
    fn given(&self, model: &Model, coding: &Coding) -> (Given, CodedPassages) {
        let mut given = Given::new();
        let mut counted = CodedPassages {
            count: 0,
            without_interview: 0,
        };
        for segment in &coding.segments {
            let who = segment.participant.as_ref();
            if who.is_some_and(|who| model.who_withdrew(who.value).is_some()) {
                continue;
            }
            counted.count += 1;
            match self.interview(segment) {
                Some(unit) => {
                    let codes = segment.themes.iter();
                    given.extend(codes.map(|code| (unit, code.value)));
                }
                None => counted.without_interview += 1,
            }
        }
        (given, counted)
    }
}
