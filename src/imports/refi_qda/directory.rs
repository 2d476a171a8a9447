//! How large the list of an archive's files is, before it is read into memory: a file may claim millions.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use memchr::memmem;

/// The longest list that is read, in bytes; fifty thousand names of pictures take a tenth of it.
const LONGEST: u64 = 32 << 20;
/// Where the end of the list begins at the earliest, seen from the end of the file.
const TAIL: u64 = 66 * 1024;

/// Whether the list of files is too long to be read. Of what is no archive nothing is said.
pub(super) fn is_too_long(file: &mut File) -> std::io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    file.seek(SeekFrom::Start(0))?;
    let number = |mark: &[u8], at: usize, bytes: usize| {
        let start = memmem::rfind(&tail, mark)? + at;
        let bytes = tail.get(start..start + bytes)?.iter().rev();
        Some(bytes.fold(0_u64, |number, byte| number << 8 | u64::from(*byte)))
    };
    let short = number(b"PK\x05\x06", 12, 4);
    let long = number(b"PK\x06\x06", 40, 8);
    let size = match short {
        Some(0xffff_ffff) => long,
        short => short,
    };
    Ok(size.is_some_and(|size| size > LONGEST))
}
