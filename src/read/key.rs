//! The key of this machine for hashes of confidential texts. It is not handed on with a synthesis: whoever has it and a text can tell
//! that the text was checked.

use std::fmt;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The name of the file with the key, in the folder of the synthesis.
pub const KEY: &str = "cisgrid.local.key";

/// A key.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It is never printed, not even by mistake.
        out.write_str("Key")
    }
}

impl Key {
    /// The key of these bytes, drawn by chance.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key that a file holds: 64 hexadecimal digits; nothing where it holds another thing.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(text.trim().as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// What its file holds.
    pub fn written(&self) -> String {
        HEXLOWER.encode(&self.0) + "\n"
    }

    /// What tells it from other keys.
    pub fn id(&self) -> String {
        self.mac("the id of this key", 4)
    }

    /// The keyed hash of a text (HMAC-SHA-256, RFC 2104), its byte order mark left out and each line end `\n`.
    pub fn hash(&self, text: &str) -> String {
        self.mac(&plain(text), 16)
    }

    /// The first `bytes` of the keyed hash of some words, in hexadecimal digits.
    fn mac(&self, words: &str, bytes: usize) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            // A key of any length is one.
            return String::new();
        };
        mac.update(words.as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes()[..bytes])
    }
}

/// A text without a byte order mark, each line end `\n`.
pub fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n")
}
