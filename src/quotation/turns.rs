//! Whose words a quotation has where it stands.

use super::occurrence::Occurrence;
use super::speaker::Speaker;
use super::transcript::Transcript;

impl Transcript {
    /// Those in whose turns the parts of a quotation stand, each once.
    pub(crate) fn speakers_of(&self, found: &Occurrence) -> Vec<&Speaker> {
        let stream = &self.clean.stream;
        let starts: Vec<(usize, u32)> = stream
            .turns
            .iter()
            .map(|(at, who)| (stream.start(*at as usize), *who))
            .collect();
        let mut who = Vec::new();
        for part in &found.parts {
            let behind = starts.partition_point(|(start, _)| *start <= part.start);
            let within = starts[behind..].iter();
            let within = within.take_while(|(start, _)| *start < part.end);
            let first = behind.checked_sub(1).map(|at| &starts[at]);
            who.extend(first.into_iter().chain(within).map(|(_, who)| *who));
        }
        who.sort_unstable();
        who.dedup();
        let speakers = who.into_iter();
        let speakers = speakers.filter_map(|who| self.speakers.get(who as usize));
        speakers.collect()
    }
}
