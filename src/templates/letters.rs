//! Which letters LaTeX sets by itself, and the commands for signs that it knows by other names.

/// Whether pdfLaTeX, with the fonts in T1 and their companions, sets a letter as it stands. From U+0080 on.
pub(super) fn is_known(letter: char) -> bool {
    matches!(u32::from(letter),
        0xa1..=0xac | 0xae..=0xbe | 0xbf..=0x125 | 0x128..=0x137 | 0x139..=0x13e | 0x141..=0x148
        | 0x14a..=0x165 | 0x168..=0x17e | 0x1e6..=0x1eb | 0x1f0 | 0x1f4..=0x1f5 | 0x218..=0x21b
        | 0x237 | 0x1e02..=0x1e03 | 0x1e0d | 0x1e20..=0x1e21 | 0x1e25 | 0x1e30..=0x1e31 | 0x1e37
        | 0x1e43 | 0x1e45 | 0x1e47 | 0x1e5b | 0x1e63 | 0x1e6d | 0x1e90..=0x1e91 | 0x1e9e
        | 0x1ef2..=0x1ef3 | 0x2013..=0x2014 | 0x2018..=0x201a | 0x201c..=0x201e | 0x2020..=0x2022
        | 0x2026 | 0x2030 | 0x2039..=0x203b | 0x20ac | 0x2116 | 0x2122 | 0x2190..=0x2193)
}

/// Whether a sign only says how others are set or run, and is not seen itself.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a letter is Greek: alone it is a sign of statistics, beside others part of a word.
pub(super) fn is_greek(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// The command that sets a sign with every engine of LaTeX.
pub(super) fn command(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{a0}' => "~",
        '\u{ad}' => "\\-{}",
        '\u{2002}' => "\\enspace{}",
        '\u{2003}' => "\\quad{}",
        '\u{2007}' => "\\phantom{0}",
        '\u{2004}' | '\u{2005}' | '\u{2006}' | '\u{2008}' | '\u{2009}' | '\u{200a}'
        | '\u{202f}' => "\\,",
        '\u{200b}' => "\\hspace{0pt}",
        '\u{2010}' => "-{}",
        '\u{2011}' => "\\mbox{-}",
        '\u{2012}' => "\\textendash{}",
        '\u{2015}' => "\\textemdash{}",
        '−' => "\\textminus{}",
        '⁄' => "\\textfractionsolidus{}",
        '′' => "\\ensuremath{'}",
        '″' => "\\ensuremath{''}",
        '●' => "\\signsupports{}",
        '◐' => "\\signqualifies{}",
        '✕' => "\\signcontradicts{}",
        '○' => "\\signinforms{}",
        '⁰' => "\\textsuperscript{0}",
        '⁴' => "\\textsuperscript{4}",
        '⁵' => "\\textsuperscript{5}",
        '⁶' => "\\textsuperscript{6}",
        '⁷' => "\\textsuperscript{7}",
        '⁸' => "\\textsuperscript{8}",
        '⁹' => "\\textsuperscript{9}",
        '⁺' => "\\textsuperscript{+}",
        '⁻' => "\\textsuperscript{\\textminus}",
        'ⁿ' => "\\textsuperscript{n}",
        '₀' => "\\textsubscript{0}",
        '₁' => "\\textsubscript{1}",
        '₂' => "\\textsubscript{2}",
        '₃' => "\\textsubscript{3}",
        '₄' => "\\textsubscript{4}",
        '₅' => "\\textsubscript{5}",
        '₆' => "\\textsubscript{6}",
        '₇' => "\\textsubscript{7}",
        '₈' => "\\textsubscript{8}",
        '₉' => "\\textsubscript{9}",
        other => return mathematical(other),
    })
}

/// The command of a sign that stands in formulas.
fn mathematical(sign: char) -> Option<&'static str> {
    Some(match sign {
        '≤' | '⩽' => "\\ensuremath{\\leq}",
        '≥' | '⩾' => "\\ensuremath{\\geq}",
        '≠' => "\\ensuremath{\\neq}",
        '≈' => "\\ensuremath{\\approx}",
        '≅' => "\\ensuremath{\\cong}",
        '≡' => "\\ensuremath{\\equiv}",
        '∼' => "\\ensuremath{\\sim}",
        '≪' => "\\ensuremath{\\ll}",
        '≫' => "\\ensuremath{\\gg}",
        '∞' => "\\ensuremath{\\infty}",
        '∝' => "\\ensuremath{\\propto}",
        '√' => "\\ensuremath{\\surd}",
        '∑' => "\\ensuremath{\\sum}",
        '∏' => "\\ensuremath{\\prod}",
        '∫' => "\\ensuremath{\\int}",
        '∂' => "\\ensuremath{\\partial}",
        '∆' => "\\ensuremath{\\Delta}",
        '∈' => "\\ensuremath{\\in}",
        '∉' => "\\ensuremath{\\notin}",
        '∩' => "\\ensuremath{\\cap}",
        '∪' => "\\ensuremath{\\cup}",
        '⊂' => "\\ensuremath{\\subset}",
        '⊆' => "\\ensuremath{\\subseteq}",
        '∅' => "\\ensuremath{\\emptyset}",
        '∀' => "\\ensuremath{\\forall}",
        '∃' => "\\ensuremath{\\exists}",
        '∧' => "\\ensuremath{\\wedge}",
        '∨' => "\\ensuremath{\\vee}",
        '⋅' => "\\ensuremath{\\cdot}",
        '⊕' => "\\ensuremath{\\oplus}",
        '⊖' => "\\ensuremath{\\ominus}",
        '⊗' => "\\ensuremath{\\otimes}",
        '◯' => "\\ensuremath{\\bigcirc}",
        '↔' => "\\ensuremath{\\leftrightarrow}",
        '⇒' => "\\ensuremath{\\Rightarrow}",
        '⇐' => "\\ensuremath{\\Leftarrow}",
        '⇔' => "\\ensuremath{\\Leftrightarrow}",
        'ℓ' => "\\ensuremath{\\ell}",
        other => return greek(other),
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "\\ensuremath{\\alpha}",
        'β' => "\\ensuremath{\\beta}",
        'γ' => "\\ensuremath{\\gamma}",
        'δ' => "\\ensuremath{\\delta}",
        'ε' | 'ϵ' => "\\ensuremath{\\varepsilon}",
        'ζ' => "\\ensuremath{\\zeta}",
        'η' => "\\ensuremath{\\eta}",
        'θ' => "\\ensuremath{\\theta}",
        'ι' => "\\ensuremath{\\iota}",
        'κ' => "\\ensuremath{\\kappa}",
        'λ' => "\\ensuremath{\\lambda}",
        'μ' => "\\ensuremath{\\mu}",
        'ν' => "\\ensuremath{\\nu}",
        'ξ' => "\\ensuremath{\\xi}",
        'π' => "\\ensuremath{\\pi}",
        'ρ' => "\\ensuremath{\\rho}",
        'σ' => "\\ensuremath{\\sigma}",
        'ς' => "\\ensuremath{\\varsigma}",
        'τ' => "\\ensuremath{\\tau}",
        'υ' => "\\ensuremath{\\upsilon}",
        'φ' | 'ϕ' => "\\ensuremath{\\varphi}",
        'χ' => "\\ensuremath{\\chi}",
        'ψ' => "\\ensuremath{\\psi}",
        'ω' => "\\ensuremath{\\omega}",
        'Γ' => "\\ensuremath{\\Gamma}",
        'Δ' => "\\ensuremath{\\Delta}",
        'Θ' => "\\ensuremath{\\Theta}",
        'Λ' => "\\ensuremath{\\Lambda}",
        'Ξ' => "\\ensuremath{\\Xi}",
        'Π' => "\\ensuremath{\\Pi}",
        'Σ' => "\\ensuremath{\\Sigma}",
        'Φ' => "\\ensuremath{\\Phi}",
        'Ψ' => "\\ensuremath{\\Psi}",
        'Ω' => "\\ensuremath{\\Omega}",
        _ => return None,
    })
}
