//! Those who speak in a text, by its labels.

/// Who speaks in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, as the first of its labels has it.
    pub name: String,
    /// What is known of the name.
    pub standing: Standing,
    /// How many labels have it.
    pub turns: usize,
}

/// What is known of the name in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is an interviewer's.
    Interviewer,
    /// It is a participant's.
    Participant,
    /// It is nobody's who is known.
    Unknown,
}
