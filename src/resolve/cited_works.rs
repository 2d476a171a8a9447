//! The works cited: what is said of each, and its reference.

use super::faults::bad_date;
use super::resolver::{Resolver, placed, placed_all, text};
use crate::bibliography::{PrintedWork, before_address, references};
use crate::model::{Creator, Creators, Handle, ReferenceStyle, Source, SourceParts, WorkDate};
use crate::read::faults::missing_key;
use crate::read::raw;
use crate::read::raw::field::{Field, Many, Short};

/// What stands behind the last of the names where there are more.
const AND_OTHERS: [&str; 4] = ["and others", "others", "et al.", "et al"];

impl Resolver<'_> {
    pub(super) fn source_of(&mut self, field: Field<raw::Source>) {
        let span = field.span;
        let Some(mut raw) = field.value else {
            return;
        };
        let confidential = raw.is_confidential();
        let parts = self.source_parts(&mut raw);
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let source = Handle::new(self.model.sources.len());
        let study = self.study_of_source(source, &id.value, id.span, raw.study.as_ref());
        let (speakers, not_speech) = (raw.speakers, raw.not_speech);
        self.keep_text(source, &id, raw.text, confidential, speakers, not_speech);
        let written_out = raw.citation.is_some();
        // By its year alone no work is found again.
        let says = |parts: &SourceParts| {
            parts.title.is_some() || parts.container.is_some() || !parts.authors.named.is_empty()
        };
        if !written_out && !parts.as_ref().is_some_and(says) {
            self.faults.push(missing_key::of_source(span));
        }
        self.model.sources.push(Source {
            id,
            study,
            citation: text(raw.citation).unwrap_or_default(),
            italics: Vec::new(),
            written_out,
            parts: parts.map(Box::new),
            before_address: None,
            doi: text(raw.doi),
            url: text(raw.url),
            licence: text(raw.licence),
            text: None,
        });
    }

    /// What is said of the parts of a reference, if anything is.
    fn source_parts(&mut self, raw: &mut raw::Source) -> Option<SourceParts> {
        let year = text(raw.year.take());
        let date = raw.date.take();
        let date = date.and_then(|field| self.work_date(&field, year.as_deref()));
        let parts = SourceParts {
            kind: raw.kind.take().and_then(|field| field.value),
            authors: creators(std::mem::take(&mut raw.authors)),
            editors: creators(std::mem::take(&mut raw.editors)),
            title: text(raw.title.take()),
            container: text(raw.container.take()),
            year,
            date,
            volume: text(raw.volume.take()),
            issue: text(raw.issue.take()),
            pages: text(raw.pages.take()),
            edition: text(raw.edition.take()),
            genre: text(raw.genre.take()),
            number: text(raw.number.take()),
            series: text(raw.series.take()),
            publisher: text(raw.publisher.take()),
            place: text(raw.place.take()),
            isbn: text(raw.isbn.take()),
            issn: text(raw.issn.take()),
            language: text(raw.language.take()),
            accessed: self.day(raw.accessed.take().as_ref()),
            topics: placed_all(std::mem::take(&mut raw.topics))
                .into_iter()
                .map(|topic| topic.value)
                .collect(),
            annotation: text(raw.annotation.take()),
        };
        (!parts.is_empty()).then_some(parts)
    }

    /// The date of a work, beside which nothing or the same year may stand.
    fn work_date(&mut self, field: &Field<String>, year: Option<&str>) -> Option<WorkDate> {
        let said = field.get()?;
        let Some(date) = WorkDate::parse(said) else {
            self.faults.push(bad_date::of_work(field.span, said));
            return None;
        };
        let is_other = |year: &&str| {
            let years = [date.years(), date.from.year.to_string()];
            !years.iter().any(|known| known == year.trim())
        };
        if let Some(year) = year.filter(is_other) {
            let fault = bad_date::of_another_year(field.span, said, year);
            self.faults.push(fault);
        }
        Some(date)
    }

    /// Makes the references that nobody has written out.
    pub(super) fn print_references(&mut self) {
        let frame = &self.model.synthesis;
        let style = frame.references.unwrap_or(ReferenceStyle::Vancouver);
        let sources = self.model.sources.entries();
        let wanted = sources.filter_map(|(at, source)| {
            let parts = source.parts.as_deref()?;
            let is_online = source.doi.is_some() || source.url.is_some();
            let work = PrintedWork { parts, is_online };
            (!source.written_out).then_some((at, work))
        });
        let (handles, works): (Vec<_>, Vec<_>) = wanted.unzip();
        let printed = references(&works, style, &frame.language);
        let language = frame.language.clone();
        for (at, reference) in handles.into_iter().zip(printed) {
            let source = &mut self.model.sources[at];
            source.citation = reference.text;
            source.italics = reference.italics;
            let of_web = source.doi.is_none() && source.url.is_some();
            let parts = source.parts.as_deref().filter(|_| of_web);
            source.before_address = parts.and_then(|parts| before_address(parts, style, &language));
        }
    }
}

/// Those who wrote or edited a work.
fn creators(list: Many<Short<raw::Creator>>) -> Creators {
    let mut creators = Creators::default();
    for field in list.0 {
        let Some(Short(raw)) = field.value else {
            continue;
        };
        let (family, given, suffix) = (text(raw.family), text(raw.given), text(raw.suffix));
        let bare = raw
            .name
            .as_ref()
            .is_some_and(|name| name.span == field.span);
        let name = text(raw.name).map(|name| name.trim().to_owned());
        let is_others = |name: &String| {
            AND_OTHERS
                .iter()
                .any(|said| name.eq_ignore_ascii_case(said))
        };
        if bare && name.as_ref().is_some_and(is_others) {
            creators.and_others = true;
            continue;
        }
        let creator = match (name, family) {
            (Some(name), _) if bare => Creator::parse(&name),
            (Some(name), _) => Creator::Whole(name),
            (None, Some(family)) => Creator::Person {
                family,
                given,
                suffix,
            },
            (None, None) => match given {
                Some(given) => Creator::Whole(given),
                None => continue,
            },
        };
        creators.named.push(creator);
    }
    creators
}
