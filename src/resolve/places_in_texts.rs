//! Where in a text a quotation stands, as its authors say, and what it is a translation of.

use super::faults::bad_place;
use super::resolver::{Resolver, placed, text};
use crate::model::{Original, PlaceInText, Where};
use crate::read::raw;
use crate::read::raw::field::Field;

impl Resolver<'_> {
    /// The place that is said; a fault where it can be none.
    pub(super) fn place_in_text(&mut self, field: Field<raw::Where>) -> Option<Box<Where>> {
        let raw = field.value?;
        let number =
            |field: &Option<Field<u32>>| Some((field.as_ref()?.value?, field.as_ref()?.span));
        let (start, end) = (number(&raw.start), number(&raw.end));
        let (line, time) = (number(&raw.line), placed(raw.time));
        let by_position = raw.start.is_some() || raw.end.is_some();
        let ways = [by_position, raw.line.is_some(), time.is_some()];
        let ways = ways.into_iter().filter(|said| *said).count();
        let place = match (start, end, line, time) {
            _ if ways > 1 => Err(bad_place::several(field.span)),
            (Some((start, _)), Some((end, _)), ..) if start < end => {
                Ok(Some(PlaceInText::Positions { start, end }))
            }
            (Some(_), Some((_, span)), ..) => Err(bad_place::not_rising(span)),
            _ if by_position && (raw.start.is_none() || raw.end.is_none()) => {
                Err(bad_place::half(field.span))
            }
            (.., Some((0, span)), _) => Err(bad_place::no_line(span)),
            (.., Some((line, _)), _) => Ok(Some(PlaceInText::Line(line))),
            (.., Some(time)) => match milliseconds(&time) {
                Some(time) => Ok(Some(PlaceInText::Time(time))),
                None => Err(bad_place::no_time(time.span, &time)),
            },
            _ => Ok(None),
        };
        let (prefix, suffix) = (text(raw.prefix), text(raw.suffix));
        match place {
            Err(fault) => self.faults.push(fault),
            Ok(None) if prefix.is_none() && suffix.is_none() => {}
            Ok(place) => {
                return Some(Box::new(Where {
                    span: field.span,
                    place,
                    prefix,
                    suffix,
                }));
            }
        }
        None
    }
}

/// What a translated quotation is a translation of.
pub(super) fn original(
    words: Option<Box<Field<String>>>,
    lang: Option<Box<Field<String>>>,
) -> Option<Box<Original>> {
    let words = placed(words.map(|field| *field));
    let lang = placed(lang.map(|field| *field));
    let said = words.is_some() || lang.is_some();
    said.then(|| Box::new(Original { words, lang }))
}

/// The time that a text writes as hours, minutes and seconds, the hours where there are some, in milliseconds.
fn milliseconds(written: &str) -> Option<u32> {
    let parts: Vec<&str> = written.trim().split(':').collect();
    let (hours, minutes, seconds) = match *parts.as_slice() {
        [minutes, seconds] => ("0", minutes, seconds),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let (seconds, rest) = seconds.split_once(['.', ',']).unwrap_or((seconds, ""));
    let number = |digits: &str| {
        let sound = !digits.is_empty() && digits.bytes().all(|one| one.is_ascii_digit());
        digits.parse::<u32>().ok().filter(|_| sound)
    };
    let below_sixty = |digits: &str| number(digits).filter(|one| *one < 60);
    let thousandths = match rest {
        "" => 0,
        rest if rest.len() <= 3 => number(&format!("{rest:0<3}"))?,
        _ => return None,
    };
    let minutes = match parts.len() {
        2 => number(minutes)?,
        _ => below_sixty(minutes)?,
    };
    let whole = number(hours)?.checked_mul(60)?.checked_add(minutes)?;
    let whole = whole.checked_mul(60)?.checked_add(below_sixty(seconds)?)?;
    whole.checked_mul(1000)?.checked_add(thousandths)
}
