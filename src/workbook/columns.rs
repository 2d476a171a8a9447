//! The sheets of the workbook and their columns.

use crate::model::{Convergence, Fit, RowKind, Stance, WhoseWords};

/// What the rows of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKind {
    /// Propositions, a row each.
    Propositions,
    /// Findings, a row each.
    Evidence,
    /// Which finding speaks for or against which proposition, a row for each link.
    Links,
    /// What participants said, a row for each quotation.
    Quotations,
    /// Figures that stand in the YAML, a row each.
    Figures,
    /// The works cited.
    Sources,
    /// Themes and codes.
    Themes,
}

/// How what stands under a key is written into a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A text, a word or a number.
    Text,
    /// One text or several, parted by semicolons.
    Several,
}

/// Where the words come from that may be chosen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Choice {
    /// Any text.
    Free,
    /// A closed list, and what somebody means who writes one of its words in another way.
    Words(&'static [&'static str], fn(&str) -> Option<&'static str>),
    /// The ids of a section, or the keys of a mapping.
    Ids(&'static str),
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetColumn {
    /// Its heading.
    pub(super) heading: &'static str,
    /// The key of the entry.
    pub(super) key: &'static str,
    /// The key below that, where the value has keys; where `alone` is true, a value by itself means this key.
    pub(super) part: Option<(&'static str, bool)>,
    /// How it is written into a cell.
    pub(super) shape: Shape,
    /// What may be chosen.
    pub(super) choice: Choice,
    /// How many letters wide it is.
    pub(super) width: f64,
    /// What to write there.
    pub(super) about: &'static str,
}

const fn text(heading: &'static str, width: f64, about: &'static str) -> SheetColumn {
    SheetColumn {
        heading,
        key: heading,
        part: None,
        shape: Shape::Text,
        choice: Choice::Free,
        width,
        about,
    }
}

impl SheetColumn {
    const fn of(mut self, choice: Choice) -> Self {
        self.choice = choice;
        self
    }

    const fn several(mut self) -> Self {
        self.shape = Shape::Several;
        self
    }

    const fn under(mut self, key: &'static str, part: &'static str, alone: bool) -> Self {
        self.key = key;
        self.part = Some((part, alone));
        self
    }
}

const ID: SheetColumn = text(
    "id",
    22.0,
    "Its name in the files: short, without blanks. It stays what it is; leave it empty in a new row and one is made.",
);

const PROPOSITIONS: &[SheetColumn] = &[
    ID,
    text(
        "statement",
        60.0,
        "What the row of the table says, in one sentence.",
    ),
    text(
        "section",
        18.0,
        "The heading in the table above it, if there are any.",
    ),
    text(
        "kind",
        12.0,
        "What kind of row it is; a proposition where nothing is said.",
    )
    .of(Choice::Words(RowKind::WORDS, |one| {
        RowKind::meant(one).map(RowKind::word)
    })),
    text(
        "fit",
        14.0,
        "How the strands meet, in the words of joint displays.",
    )
    .of(Choice::Words(Fit::WORDS, |one| {
        Fit::meant(one).map(Fit::word)
    }))
    .under("fit", "label", true),
    text("why this fit", 30.0, "The reason.").under("fit", "because", false),
    text(
        "convergence",
        16.0,
        "How the strands meet, in the words of the triangulation protocol.",
    )
    .of(Choice::Words(Convergence::WORDS, |one| {
        Convergence::meant(one).map(Convergence::word)
    }))
    .under("convergence", "label", true),
    text("why this convergence", 30.0, "The reason.").under("convergence", "because", false),
    text(
        "quantitative silence",
        30.0,
        "Why the quantitative strand has nothing to say, where it has not.",
    )
    .under("silence", "quantitative", false),
    text(
        "qualitative silence",
        30.0,
        "Why the qualitative strand has nothing to say, where it has not.",
    )
    .under("silence", "qualitative", false),
    text(
        "response",
        40.0,
        "How what speaks against it is accounted for.",
    ),
    text(
        "meta_inference",
        40.0,
        "What follows from both strands together.",
    ),
    text("note", 30.0, "A note below the statement."),
];

const EVIDENCE: &[SheetColumn] = &[
    ID,
    text(
        "strand",
        14.0,
        "Quantitative, qualitative, or another strand of the synthesis.",
    )
    .of(Choice::Ids("strands")),
    text("finding", 60.0, "What was found, in one sentence."),
    text("lead", 18.0, "Words set off before the finding."),
    text(
        "theme",
        22.0,
        "The themes that it comes from, parted by semicolons.",
    )
    .several()
    .of(Choice::Ids("themes")),
    text("codes", 22.0, "The codes, parted by semicolons.")
        .several()
        .of(Choice::Ids("themes")),
    text(
        "figures",
        34.0,
        "The figures that it rests on, by their keys, such as mood@T1..T2, parted by semicolons.",
    )
    .several(),
    text("source", 18.0, "Where it can be read.")
        .of(Choice::Ids("sources"))
        .under("cite", "source", true),
    text("table", 8.0, "The number of the table there.").under("cite", "table", false),
    text("page", 8.0, "The page there.").under("cite", "page", false),
    text("heading", 20.0, "The heading that it stands under there.")
        .under("cite", "section", false),
    text("note", 30.0, "A note below the finding."),
];

const LINKS: &[SheetColumn] = &[
    text("proposition", 26.0, "The id of the proposition.").of(Choice::Ids("propositions")),
    text("evidence", 26.0, "The id of the finding.").of(Choice::Ids("evidence")),
    text("stance", 14.0, "How the finding stands to the proposition.")
        .of(Choice::Words(Stance::WORDS, |one| {
            Stance::meant(one).map(Stance::word)
        })),
    text("because", 60.0, "Why it does."),
];

const QUOTATIONS: &[SheetColumn] = &[
    text(
        "evidence",
        26.0,
        "The id of the finding that it belongs to.",
    )
    .of(Choice::Ids("evidence")),
    text(
        "said",
        70.0,
        "What was said, word for word; … for what is left out, [brackets] for what is put in.",
    ),
    text("by", 14.0, "Who said it.").of(Choice::Ids("participants")),
    text("at", 10.0, "When.").of(Choice::Ids("timepoints")),
    text(
        "words",
        14.0,
        "Whose words they are, where they are not a participant’s.",
    )
    .of(Choice::Words(WhoseWords::WORDS, |one| {
        WhoseWords::meant(one).map(WhoseWords::word)
    })),
    text(
        "original",
        40.0,
        "The words in the language in which they were said, of a translation.",
    ),
    text("lang", 8.0, "That language, as in de or cy."),
    text(
        "source",
        18.0,
        "Where it can be read, where that is elsewhere than the finding.",
    )
    .of(Choice::Ids("sources"))
    .under("cite", "source", true),
    text("page", 8.0, "The page there.").under("cite", "page", false),
];

const FIGURES: &[SheetColumn] = &[
    text("measure", 20.0, "What was measured.").of(Choice::Ids("measures")),
    text(
        "category",
        16.0,
        "The category of a variable that is counted.",
    ),
    text("at", 8.0, "When.").of(Choice::Ids("timepoints")),
    text("from", 8.0, "Of a change: the earlier time.").of(Choice::Ids("timepoints")),
    text("to", 8.0, "Of a change: the later time.").of(Choice::Ids("timepoints")),
    text("group", 14.0, "The group.").of(Choice::Ids("groups")),
    text("versus", 14.0, "The group that it is compared with.").of(Choice::Ids("groups")),
    text("n", 8.0, "How many people."),
    text("mean", 9.0, "As printed: 0.020 keeps its nought."),
    text("sd", 9.0, "The standard deviation."),
    text("se", 9.0, "The standard error."),
    text("median", 9.0, "The median."),
    text("count", 9.0, "How many, of a category."),
    text("percent", 9.0, "The percentage, of a category."),
    text(
        "change",
        9.0,
        "The change, or the difference between groups.",
    ),
    text("estimate", 9.0, "What is estimated, of an association."),
    text("ci_low", 9.0, "The lower limit of the interval."),
    text("ci_high", 9.0, "The upper limit of the interval."),
    text("p", 9.0, "The p value, as printed."),
    text("statistic", 9.0, "The value of the test."),
    text("df", 8.0, "Its degrees of freedom."),
    text("source", 18.0, "Where it is printed.")
        .of(Choice::Ids("sources"))
        .under("cite", "source", true),
    text("table", 8.0, "The number of the table there.").under("cite", "table", false),
];

const SOURCES: &[SheetColumn] = &[
    ID,
    text(
        "citation",
        80.0,
        "The whole reference, as it is to be printed.",
    ),
    text("doi", 30.0, "Its DOI, beginning with 10."),
    text("url", 40.0, "Where it can be read."),
];

const THEMES: &[SheetColumn] = &[
    ID,
    text("label", 30.0, "What it is called in print."),
    text("definition", 70.0, "What belongs to it, and what does not."),
    text("in", 22.0, "The theme that it belongs to.").of(Choice::Ids("themes")),
];

impl SheetKind {
    /// All, in the order of the tabs.
    pub(super) const ALL: [Self; 7] = [
        Self::Propositions,
        Self::Evidence,
        Self::Links,
        Self::Quotations,
        Self::Figures,
        Self::Sources,
        Self::Themes,
    ];

    /// The name of the sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Propositions => "propositions",
            Self::Evidence => "evidence",
            Self::Links => "links",
            Self::Quotations => "quotations",
            Self::Figures => "figures",
            Self::Sources => "sources",
            Self::Themes => "themes",
        }
    }

    /// The sheet of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The section that its rows are entries of.
    pub(super) fn section(self) -> &'static str {
        match self {
            Self::Figures => "results",
            Self::Quotations => "evidence",
            Self::Links => "propositions",
            other => other.name(),
        }
    }

    /// Its columns.
    pub(super) fn columns(self) -> &'static [SheetColumn] {
        match self {
            Self::Propositions => PROPOSITIONS,
            Self::Evidence => EVIDENCE,
            Self::Links => LINKS,
            Self::Quotations => QUOTATIONS,
            Self::Figures => FIGURES,
            Self::Sources => SOURCES,
            Self::Themes => THEMES,
        }
    }

    /// How many columns name what a row is of, and stay what they are.
    pub(super) fn fixed(self) -> usize {
        match self {
            Self::Links => 2,
            Self::Figures => 0,
            _ => 1,
        }
    }
}
