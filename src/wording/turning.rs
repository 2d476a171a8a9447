//! Controls of direction that turn what stands around them, so that a text reads otherwise than it is written.
//!
//! Marks of direction (U+200E, U+200F, U+061C) and isolates that end in their line (U+2066 to U+2069) belong to texts
//! in Arabic, Hebrew and their like, and turn nothing but what they are put around.

/// Whether a character opens or ends a stretch of a direction.
pub(crate) fn is_control(one: char) -> bool {
    matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The controls of a text in their order, each with its byte, and whether it turns what stands around it: every override
/// and embedding and what ends one, an isolate without an end in its line, and an end without an isolate.
pub(crate) fn controls(text: &str) -> Vec<(usize, char, bool)> {
    let mut controls: Vec<(usize, char, bool)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, one) in text.char_indices() {
        match one {
            '\n' | '\r' | '\u{85}' | '\u{2029}' => open.clear(),
            '\u{2066}'..='\u{2068}' => {
                open.push(controls.len());
                controls.push((at, one, true));
            }
            '\u{2069}' => {
                let opened = open.pop();
                if let Some(opened) = opened {
                    controls[opened].2 = false;
                }
                controls.push((at, one, opened.is_none()));
            }
            other if is_control(other) => controls.push((at, other, true)),
            _ => {}
        }
    }
    controls
}

/// What a control is called.
pub(crate) fn name(control: char) -> &'static str {
    match control {
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "end of an embedding or override",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        _ => "end of an isolate",
    }
}
