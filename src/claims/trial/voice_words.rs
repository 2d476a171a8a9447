//! What the words for how many voices mean: as the synthesis says, or where that is beyond dispute.

use crate::model::{Model, VoiceBound, VoiceCount, VoiceWord, VoicedBy};

/// The bounds of what is claimed, whether these are all that it means, and what they are taken for, in words.
pub(crate) struct Meaning {
    pub(crate) bounds: Vec<VoiceBound>,
    pub(crate) whole: bool,
    pub(crate) words: Option<String>,
}

fn bound(least: bool, strict: bool, many: VoiceCount) -> VoiceBound {
    VoiceBound {
        least,
        strict,
        many,
    }
}

/// What is meant by so many.
pub(crate) fn meaning(model: &Model, by: VoicedBy) -> Meaning {
    let least = |count| bound(true, false, VoiceCount::Count(count));
    let half = |least| bound(least, true, VoiceCount::Share(1, 2));
    let whole = |bounds: Vec<VoiceBound>, words: Option<&str>| Meaning {
        bounds,
        whole: true,
        words: words.map(str::to_owned),
    };
    let word = match by {
        VoicedBy::Exactly(count) => {
            let most = bound(false, false, VoiceCount::Count(count));
            return whole(vec![least(count), most], None);
        }
        VoicedBy::AtLeast(count) => return whole(vec![least(count)], None),
        VoicedBy::Word(word) => word,
    };
    let mut stated = model.synthesis.voices.iter();
    if let Some(stated) = stated.find(|one| one.word == word) {
        let said = stated.said.value.trim();
        // A bare number is the least, or of few the most.
        let bare = said.chars().all(char::is_alphanumeric);
        let before = match stated.bounds.first().filter(|_| bare) {
            Some(first) if first.least => "at least ",
            Some(_) => "at most ",
            None => "",
        };
        return Meaning {
            bounds: stated.bounds.clone(),
            whole: true,
            words: Some(format!("{} means {before}{said} here", word.word())),
        };
    }
    let part = |bounds: Vec<VoiceBound>| Meaning {
        bounds,
        whole: false,
        words: None,
    };
    match word {
        VoiceWord::All => whole(vec![bound(true, false, VoiceCount::Share(1, 1))], None),
        VoiceWord::Most => whole(vec![half(true)], Some("most is taken for more than half")),
        VoiceWord::NoOne => whole(vec![bound(false, false, VoiceCount::Count(0))], None),
        VoiceWord::Someone => whole(vec![least(1)], None),
        VoiceWord::Minority => whole(
            vec![least(1), half(false)],
            Some("a minority is taken for at least one and less than half"),
        ),
        VoiceWord::Many | VoiceWord::Several => part(vec![least(2)]),
        VoiceWord::Some => part(vec![least(1)]),
        VoiceWord::Few => part(vec![least(1), half(false)]),
    }
}
