//! A ZIP archive, written field by field (APPNOTE 4.3), so that any of them
//! can be a lie.

/// One file of an archive.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    /// Its name in front of its data, where that is another.
    pub(crate) local_name: Option<Vec<u8>>,
    /// Its data, as it lies in the archive.
    pub(crate) data: Vec<u8>,
    pub(crate) size: u32,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) mode: u32,
    pub(crate) crc: u32,
    pub(crate) extra: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    /// Whether the directory knows of it.
    pub(crate) is_listed: bool,
    /// Bytes in front of it that belong to nothing.
    pub(crate) gap: Vec<u8>,
    /// Where the directory says that it is, if that is another place.
    pub(crate) at: Option<u32>,
}

impl Entry {
    /// A file that is stored as it is.
    pub(crate) fn new(name: &str, data: &[u8]) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            local_name: None,
            data: data.to_vec(),
            size: u32::try_from(data.len()).unwrap(),
            method: 0,
            flags: 0,
            mode: 0o100_644,
            crc: crc(data),
            extra: Vec::new(),
            comment: Vec::new(),
            is_listed: true,
            gap: Vec::new(),
            at: None,
        }
    }

    /// The part that the two heads of a file have in common.
    fn common(&self, name: &[u8], extra: &[u8]) -> Vec<u8> {
        let mut head = Vec::new();
        for two in [20, self.flags, self.method, 0, 0x21] {
            head.extend(two.to_le_bytes());
        }
        let packed = u32::try_from(self.data.len()).unwrap();
        for four in [self.crc, packed, self.size] {
            head.extend(four.to_le_bytes());
        }
        for length in [name.len(), extra.len()] {
            head.extend(u16::try_from(length).unwrap().to_le_bytes());
        }
        head
    }
}

/// An archive.
#[derive(Clone)]
pub(crate) struct Zip {
    pub(crate) entries: Vec<Entry>,
    pub(crate) before: Vec<u8>,
    /// Between the last file and the directory.
    pub(crate) between: Vec<u8>,
    /// Between the directory and the end.
    pub(crate) before_end: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    pub(crate) after: Vec<u8>,
    pub(crate) disk: u16,
    /// How many files the end says that there are, if that is another number.
    pub(crate) count: Option<u16>,
}

impl Zip {
    pub(crate) fn of(entries: Vec<Entry>) -> Self {
        Self {
            entries,
            before: Vec::new(),
            between: Vec::new(),
            before_end: Vec::new(),
            comment: Vec::new(),
            after: Vec::new(),
            disk: 0,
            count: None,
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.before.clone();
        let mut directory = Vec::new();
        let mut count = 0_u16;
        for entry in &self.entries {
            bytes.extend(&entry.gap);
            let at = entry.at.unwrap_or(u32::try_from(bytes.len()).unwrap());
            let local = entry.local_name.as_ref().unwrap_or(&entry.name);
            bytes.extend(b"PK\x03\x04");
            bytes.extend(entry.common(local, &entry.extra));
            bytes.extend(local);
            bytes.extend(&entry.extra);
            bytes.extend(&entry.data);
            if !entry.is_listed {
                continue;
            }
            count += 1;
            directory.extend(b"PK\x01\x02");
            // Made by Unix, so that the mode counts.
            directory.extend(0x0314_u16.to_le_bytes());
            directory.extend(entry.common(&entry.name, &entry.extra));
            let comment = u16::try_from(entry.comment.len()).unwrap();
            for two in [comment, 0, 0] {
                directory.extend(two.to_le_bytes());
            }
            directory.extend((entry.mode << 16).to_le_bytes());
            directory.extend(at.to_le_bytes());
            directory.extend(&entry.name);
            directory.extend(&entry.extra);
            directory.extend(&entry.comment);
        }
        bytes.extend(&self.between);
        let start = u32::try_from(bytes.len()).unwrap();
        let length = u32::try_from(directory.len()).unwrap();
        bytes.extend(directory);
        bytes.extend(&self.before_end);
        bytes.extend(b"PK\x05\x06");
        let count = self.count.unwrap_or(count);
        for two in [self.disk, self.disk, count, count] {
            bytes.extend(two.to_le_bytes());
        }
        bytes.extend(length.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        let comment = u16::try_from(self.comment.len()).unwrap();
        bytes.extend(comment.to_le_bytes());
        bytes.extend(&self.comment);
        bytes.extend(&self.after);
        bytes
    }
}

/// The checksum of a ZIP archive (CRC-32, bit by bit).
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let low = crc & 1;
            crc = (crc >> 1) ^ (0xedb8_8320 * low);
        }
    }
    !crc
}
