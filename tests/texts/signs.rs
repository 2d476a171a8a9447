//! What quotations mark as left out or put in, and what turns a sentence there.

use libtest_mimic::Trial;

use super::spoken::{found, hold, manner};
use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::Manner;
use cisgrid::quotation::meaning::Turning;
use cisgrid::quotation::search::How;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::signs::gaps", gaps),
        trial("texts::signs::brackets", brackets),
        trial("texts::signs::turned", turned),
        trial("texts::signs::turned_near", turned_near),
        trial(
            "texts::signs::turned_in_other_languages",
            turned_in_other_languages,
        ),
    ]
}

fn gaps() -> Outcome {
    let text = "I felt alone at first. Then the talking got me out. And I came back.";
    let manner = Manner::default();
    let rows = [
        ("I felt alone … the talking", true),
        ("I felt alone ... the talking", true),
        ("I felt alone . . . the talking", true),
        ("I felt alone (...) the talking", true),
        ("I felt alone (…) the talking", true),
        ("I felt alone […] the talking", true),
        ("I felt alone [...] the talking", true),
        ("I felt alone [ . . . ] the talking", true),
        ("I felt alone…the talking", true),
        ("… I felt alone … got me out …", true),
        ("the talking … I felt alone", false),
        ("I felt alo … the talking", false),
        ("I felt alone … alk", false),
        ("I felt alone.. the talking", false),
        ("Then … I came back.", true),
        ("Then the talking got me out!", true),
        ("“Then the talking got me out”", true),
    ];
    let wrong = rows
        .iter()
        .filter(|(said, stands)| found(text, said, &manner, "en").is_some() != *stands);
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

fn brackets() -> Outcome {
    let text = "P03: and we went to see Doctor Anna Smith at the hospital in Leeds on that day, [name] said [so]. \
                She helped walk the dog.\nINT: right\nP03: yes\n";
    hold(
        &[
            ("we went to see [the doctor] at the hospital", &["P03"]),
            ("[W]e went to see", &["P03"]),
            (
                "we went to see Doctor [name] at the hospital in [town] on that day",
                &["P03"],
            ),
            ("on that day, [name] said", &["P03"]),
            ("[name] said [so]", &["P03"]),
            ("and we [really] went", &["P03"]),
            ("She help[s] walk", &["P03"]),
            ("[Anna] helped walk the dog", &["P03"]),
            ("we went [name] on that day", &["-"]),
            ("walk the dog [and] yes", &["-"]),
            ("walk [the] cat", &["-"]),
        ],
        text,
        &manner("{name}:"),
    )
}

/// What is told of a quotation: what turns it and how, with the words of the text.
fn told(text: &str, said: &str, language: &str) -> Vec<(Turning, How, String)> {
    let found = found(text, said, &Manner::default(), language);
    let found = found.unwrap_or_else(|| panic!("{said:?} is not found"));
    let turned = found[0].turned.iter();
    turned
        .map(|one| (one.what, one.how, one.printed.clone()))
        .collect()
}

fn turned() -> Outcome {
    use How::{CutOff, LeftOut, PutIn, Replaced};
    use Turning::{Negation, Number};
    let text = "I did not feel safe there. I was happy, though. She told me twice that I never had to pay. \
                We met for two years on Mondays. I don't really think it helped. Well, no, it worked. \
                I was sad. It rained. Nobody came. I was glad. It cost 30 pounds for twenty-one days.";
    type Row<'a> = (&'a str, &'a [(Turning, How, &'a str)]);
    let rows: [Row<'_>; 19] = [
        ("I did … feel safe", &[(Negation, LeftOut, "not")]),
        ("I did [truly] feel safe", &[(Negation, Replaced, "not")]),
        ("I was [never] happy", &[(Negation, PutIn, "")]),
        ("I was happy [not]", &[(Negation, PutIn, "")]),
        ("[not] I was happy", &[(Negation, PutIn, "")]),
        ("I was … happy", &[]),
        ("told me … that I", &[(Number, LeftOut, "twice")]),
        ("We met for [three] years", &[(Number, Replaced, "two")]),
        ("We met for [2] years", &[]),
        ("We met … on Mondays", &[(Number, LeftOut, "two")]),
        (
            "We met for two years [from 2019] on Mondays",
            &[(Number, PutIn, "")],
        ),
        ("it helped", &[(Negation, CutOff, "don't")]),
        ("it worked", &[]),
        ("I was sad … I was glad", &[]),
        ("I was … glad", &[]),
        ("It cost [thirty] pounds", &[]),
        ("for [21] days", &[]),
        ("for [22] days", &[(Number, Replaced, "twenty-one")]),
        ("feel safe there", &[(Negation, CutOff, "not")]),
    ];
    let mut complaints = Vec::new();
    for (said, wanted) in rows {
        let found = told(text, said, "en");
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(what, how, words)| (*what, *how, (*words).to_owned()))
            .collect();
        if found != wanted {
            complaints.push(format!("{said:?}: {found:?}, not {wanted:?}"));
        }
    }
    outcome(complaints)
}

/// What a passage that comes near says otherwise.
fn turned_near() -> Outcome {
    use cisgrid::quotation::meaning::turned;
    let rows = [
        ("safe", "unsafe", Some(Turning::Negation)),
        ("did", "didn't", Some(Turning::Negation)),
        ("nine", "ten", Some(Turning::Number)),
        ("under", "safe", None),
        ("don't", "do not", None),
    ];
    let wrong = rows
        .iter()
        .filter(|(said, printed, wanted)| turned(said, printed, "en") != *wanted);
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

fn turned_in_other_languages() -> Outcome {
    let rows = [
        (
            "de",
            "Ich habe mich nicht sicher gefühlt",
            "Ich habe mich … sicher gefühlt",
            1,
        ),
        (
            "de-AT",
            "Ich habe keine Angst gehabt",
            "Ich habe [große] Angst gehabt",
            1,
        ),
        ("de", "für einundzwanzig Tage", "für [21] Tage", 0),
        ("fr", "je n'ai jamais eu peur", "je … eu peur", 2),
        (
            "fr",
            "pendant quatre-vingt-dix jours",
            "pendant [90] jours",
            0,
        ),
        ("es", "yo no tenía miedo", "yo … tenía miedo", 1),
        ("ar", "أنا لا أشعر بالأمان", "أنا … أشعر بالأمان", 1),
        // How seldom something is turns a sentence as `hardly` does.
        ("en", "I hardly slept", "I … slept", 1),
        ("en", "I rarely slept", "I … slept", 1),
        ("en", "It was seldom quiet", "It was … quiet", 1),
        ("de", "Ich war selten dort", "Ich war … dort", 1),
        ("de", "Ich war nimmer dort", "Ich war … dort", 1),
        ("fr", "il venait rarement seul", "il venait … seul", 1),
        ("es", "yo raramente dormía", "yo … dormía", 1),
        ("ar", "أنا نادرا أشعر بالأمان", "أنا … أشعر بالأمان", 1),
        // What negates in one language is a word in another.
        ("en", "he ne pas sans said", "he … said", 0),
    ];
    let wrong = rows.iter().filter_map(|(language, text, said, count)| {
        let found = told(text, said, language);
        (found.len() != *count).then(|| format!("{language}: {said:?}: {found:?}"))
    });
    outcome(wrong.collect())
}
