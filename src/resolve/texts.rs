//! The texts of sources: which files they are, whose words each holds, and how they are to be read.

use std::collections::BTreeMap;
use std::path::Path;

use super::attached::Attached;
use super::faults::{
    bad_label_pattern, bad_text_pattern, missing_file, text_passed_over, two_texts,
};
use super::resolver::{Resolver, each};
use super::written_text::WrittenText;
use crate::diagnostic::Diagnostic;
use crate::model::{Handle, Participant, Placed, Source, SourceText, TextFile};
use crate::quotation::manner::{LabelPattern, Manner, NotSpeech};
use crate::read::faults::{encoding, other_encoding};
use crate::read::raw::Speakers;
use crate::read::raw::field::{Field, Many, Short};
use crate::read::texts::AtHand;
use crate::read::texts::pattern::{TextPattern, Way};
use crate::source::{Encoding, Span, plain};
use crate::wording::spelling;

/// What the name of a file says.
enum Naming {
    /// Whose words it holds and when they were said, as far as it says.
    Of(Way),
    /// It fits no pattern, or in several ways.
    Unclear,
}

/// A file of a folder of transcripts: its path, and what is known of it.
type Lying = (String, AtHand);

impl Resolver<'_> {
    /// Keeps what a source says of its text.
    pub(super) fn keep_text(
        &mut self,
        source: Handle<Source>,
        id: &Placed<String>,
        text: Option<Field<String>>,
        confidential: bool,
        speakers: Option<Field<Short<Speakers>>>,
        not_speech: Many<String>,
    ) {
        if text.is_none() && !self.lies_elsewhere(id) {
            return;
        }
        self.written_texts.push(WrittenText {
            source,
            text: text.unwrap_or_else(|| Field {
                span: id.span,
                value: Some(format!("{}/", id.value)),
            }),
            confidential,
            speakers,
            not_speech,
        });
    }

    /// Whether a setting says where the texts of that source lie.
    fn lies_elsewhere(&self, id: &str) -> bool {
        let mut elsewhere = self.attached.elsewhere.iter();
        elsewhere.any(|known| spelling::same_name(known, id))
    }

    /// Takes the texts of all sources in.
    pub(super) fn texts(&mut self) {
        if !self.written_texts.is_empty() {
            self.people.compare(&self.model.participants);
        }
        for written in std::mem::take(&mut self.written_texts) {
            let source = written.source;
            let text = self.text_of(written).map(Box::new);
            self.model.sources[source].text = text;
        }
    }

    fn text_of(&mut self, written: WrittenText) -> Option<SourceText> {
        let WrittenText {
            source,
            text,
            confidential,
            speakers,
            not_speech,
        } = written;
        let manner = self.manner(speakers, not_speech);
        let path = text.get()?;
        let id = &self.model.sources[source].id;
        let told = confidential || self.lies_elsewhere(id);
        let files = self.files(text.span, path, told)?;
        let (files, states): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        Some(SourceText {
            files,
            manner,
            // What is confidential by another source is so by this.
            confidential: confidential || states.contains(&AtHand::Confidential),
            span: text.span,
        })
    }

    /// The files that `path` names, which is that of one file, of a folder, or a pattern; nothing where the fault is told.
    /// That there are none is no fault where they `may_be_absent`.
    fn files(
        &mut self,
        span: Span,
        path: &str,
        may_be_absent: bool,
    ) -> Option<Vec<(TextFile, AtHand)>> {
        if let Some(state) = Attached::find(self.attached.texts, path) {
            let path = as_written(&plain(path));
            return Some(vec![(self.text_file(path, state), state)]);
        }
        let pattern = match path.contains(['{', '}']) {
            true => match TextPattern::parse(path) {
                Ok(pattern) => Some(pattern),
                Err(why) => {
                    self.faults.push(bad_text_pattern::finding(span, &why));
                    return None;
                }
            },
            false => None,
        };
        let folder = match &pattern {
            Some(_) => TextPattern::folder(path),
            None => path,
        };
        let lying = self.lying(folder);
        let is_folder = pattern.is_some() || path.ends_with('/') || !lying.is_empty();
        if lying.is_empty() {
            match (may_be_absent, is_folder) {
                (true, true) => return Some(Vec::new()),
                (true, false) => {
                    let path = as_written(&plain(path));
                    return Some(vec![(TextFile::absent(path), AtHand::Closed)]);
                }
                (false, true) => self.faults.push(missing_file::no_texts(span, path, folder)),
                (false, false) => self.faults.push(missing_file::no_text(span, path)),
            }
            return None;
        }
        Some(self.transcripts(span, pattern.as_ref(), lying))
    }

    /// The texts in a folder and below it.
    fn lying(&self, folder: &str) -> Vec<Lying> {
        let folder = plain(folder.trim_end_matches('/'));
        let folder = spelling::name(&as_written(&folder)).into_owned();
        let texts = self.attached.texts.iter();
        let lying = texts.filter_map(|(path, file)| {
            let path = as_written(path);
            let within = match folder.is_empty() {
                true => true,
                false => spelling::name(&path)
                    .strip_prefix(folder.as_str())
                    .is_some_and(|rest| rest.starts_with('/')),
            };
            within.then_some((path, *file))
        });
        lying.collect()
    }

    /// The files of a folder, each by what its name says.
    fn transcripts(
        &mut self,
        span: Span,
        pattern: Option<&TextPattern>,
        lying: Vec<Lying>,
    ) -> Vec<(TextFile, AtHand)> {
        // Confidential texts are not on every machine.
        let here = lying
            .iter()
            .any(|(_, state)| *state == AtHand::Confidential);
        let mut files = Vec::with_capacity(lying.len());
        let (mut unclear, mut found) = (Vec::new(), Vec::new());
        for (path, state) in lying {
            let naming = match pattern {
                Some(pattern) => self.by_pattern(pattern, &path),
                None => Naming::Of(self.by_name(&path)),
            };
            let Naming::Of(way) = naming else {
                unclear.push(path);
                continue;
            };
            let mut read = self.text_file(path, state);
            let frame = &self.model.synthesis;
            read.at = way.at.as_deref().and_then(|at| frame.timepoint(at));
            read.site = way.site.as_deref().and_then(|site| {
                let mut sites = frame.sites.iter();
                sites.position(|one| spelling::same_name(&one.id, site))
            });
            read.participant = way
                .participant
                .as_deref()
                .and_then(|name| self.participant_named(name));
            read.person = way.participant.map(String::into_boxed_str);
            files.push((read, state));
        }
        if !unclear.is_empty() {
            found.push(text_passed_over::finding(span, &unclear, files.is_empty()));
        }
        found.extend(self.twins(span, &files));
        let found = found.into_iter().map(|found| match here {
            true => found.of_this_machine(),
            false => found,
        });
        self.faults.extend(found);
        files
    }

    /// A finding for each participant, and timepoint, of whom there are two files.
    fn twins(&self, span: Span, files: &[(TextFile, AtHand)]) -> Vec<Diagnostic> {
        type Name<'a> = (&'a str, Option<usize>, Option<usize>);
        let mut by_name: BTreeMap<Name<'_>, Vec<&str>> = BTreeMap::new();
        for (file, _) in files {
            if let Some(person) = &file.person {
                let key = (&**person, file.at, file.site);
                by_name.entry(key).or_default().push(&file.path);
            }
        }
        let twins = by_name.into_iter().filter(|(_, paths)| paths.len() > 1);
        let told = twins.map(|((person, at, _), paths)| {
            let at = at.map(|at| self.model.synthesis.timepoints[at].id.as_str());
            two_texts::finding(span, person, at, &paths)
        });
        told.collect()
    }

    /// The participant whom the name of a file names.
    fn participant_named(&self, name: &str) -> Option<Handle<Participant>> {
        let form = spelling::name(name);
        let exact = self.people.by_name.get(form.as_ref()).copied();
        exact.or_else(|| {
            // Names of files are often in small letters throughout, or without zeros.
            let alike = self.people.alike(name).iter().copied();
            let mut alike = alike.filter(|at| self.model.is_called(*at, name));
            let (first, another) = (alike.next(), alike.next());
            first.filter(|_| another.is_none())
        })
    }

    /// What a pattern reads out of a path.
    fn by_pattern(&self, pattern: &TextPattern, path: &str) -> Naming {
        let frame = &self.model.synthesis;
        let is_time = |way: &Way| {
            let at = way.at.as_deref();
            at.is_none_or(|at| frame.timepoint(at).is_some())
        };
        let is_site = |way: &Way| {
            let mut sites = frame.sites.iter();
            let site = way.site.as_deref();
            site.is_none_or(|site| sites.any(|one| spelling::same_name(&one.id, site)))
        };
        let ways = pattern.ways(path).into_iter();
        let mut ways: Vec<Way> = ways.filter(|way| is_time(way) && is_site(way)).collect();
        if ways.len() > 1 {
            let is_known = |way: &Way| {
                let name = way.participant.as_deref();
                name.is_some_and(|name| self.participant_named(name).is_some())
            };
            ways.retain(is_known);
        }
        match ways.pop() {
            Some(way) if ways.is_empty() => Naming::Of(way),
            _ => Naming::Unclear,
        }
    }

    /// What the name of a file says where no pattern is written: the participant, and the timepoint, where the name
    /// begins or ends with one or the folder is named after one.
    fn by_name(&self, path: &str) -> Way {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let frame = &self.model.synthesis;
        let of_folder = folders
            .rsplit('/')
            .find(|folder| frame.timepoint(folder).is_some());
        let way = |participant: &str, at: Option<&str>| Way {
            participant: Some(participant.to_owned()),
            at: at.map(str::to_owned),
            site: None,
        };
        if self.participant_named(stem).is_some() {
            return way(stem, of_folder);
        }
        let parted = stem
            .match_indices(['-', '_', ' ', '.'])
            .find_map(|(at, _)| {
                let (one, other) = (&stem[..at], &stem[at + 1..]);
                let pairs = [(one, other), (other, one)].into_iter();
                let mut pairs = pairs.filter(|(person, _)| !person.is_empty());
                pairs.find(|(_, time)| frame.timepoint(time).is_some())
            });
        match parted {
            Some((person, time)) => way(person, Some(time)),
            None => way(stem, of_folder),
        }
    }

    /// A file ready to look for quotations in, if it was read and its letters are known.
    fn text_file(&mut self, path: String, state: AtHand) -> TextFile {
        let AtHand::Read(file) = state else {
            return TextFile::absent(path);
        };
        let read = self.sources.file(file);
        match read.encoding() {
            Encoding::Utf8 => {}
            Encoding::Unknown(at) => {
                self.faults.push(encoding::finding(file, at));
                return TextFile::absent(path);
            }
            _ => self
                .faults
                .extend(other_encoding::finding(self.sources, file)),
        }
        TextFile {
            file: Some(file),
            ..TextFile::absent(path)
        }
    }

    /// How a text is to be read.
    fn manner(
        &mut self,
        speakers: Option<Field<Short<Speakers>>>,
        not_speech: Many<String>,
    ) -> Manner {
        let speakers = speakers.and_then(|field| {
            let Short(speakers) = field.value?;
            Some(speakers)
        });
        let (labels, interviewers) = match speakers {
            None => (None, Vec::new()),
            Some(said) => {
                let labels = match &said.pattern {
                    None => LabelPattern::parse(USUAL).ok(),
                    Some(field) => field.get().and_then(|pattern| {
                        let parsed = LabelPattern::parse(pattern);
                        let told = |why| bad_label_pattern::finding(field.span, why);
                        self.faults
                            .extend(parsed.as_ref().err().map(|why| told(*why)));
                        parsed.ok()
                    }),
                };
                (labels, each(said.interviewers, |field| field.value))
            }
        };
        Manner {
            labels,
            interviewers,
            not_speech: each(not_speech, |field| field.value.map(|word| mark(&word))),
            left_out: self.model.synthesis.left_out.clone(),
        }
    }
}

/// How labels are written where nothing is said.
const USUAL: &str = "{name}:";

/// A path with `/` between its parts.
fn as_written(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// What a word under `not_speech` means.
fn mark(word: &str) -> NotSpeech {
    match spelling::word(word).as_str() {
        "line number" | "line numbers" => NotSpeech::LineNumbers,
        "time mark" | "time marks" | "timestamps" | "time stamps" => NotSpeech::TimeMarks,
        "cue" | "cues" => NotSpeech::Cues,
        "markup" | "tags" => NotSpeech::Markup,
        _ => NotSpeech::Mark(word.to_owned()),
    }
}
