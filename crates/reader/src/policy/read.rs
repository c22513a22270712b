//! From the file to what is allowed.

use std::path::Path;

use guide::pack::PublicKey;
use guide::{Disk, Folder};
use toml::de::DeTable;

use super::accent::{Accent, Color, faint};
use super::fault::{Fault, Mistake};
use super::format::time;
use super::slip::Slip;
use super::written::{Mode, Written};
use super::{Allows, Attention, Clinic, Kiosk, Logo, Policy, Session, check, file};
use crate::reading::Theme;
use crate::words::{LANGUAGES, ours};

/// The most that a clinic's picture may weigh, in bytes.
const MOST_OF_LOGO: usize = 512 * 1024;

impl Policy {
    /// The policy of a file. Never fails: a file that cannot be used, for
    /// whatever reason, makes a policy that allows nothing and says why.
    #[must_use]
    pub fn open(path: &Path) -> Self {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let name = path.display().to_string();
        match file::bytes(path) {
            Ok(bytes) => {
                let mut policy = Self::read(&name, &bytes, &Disk(folder.clone()));
                policy.folder = Some(folder);
                policy
            }
            Err(what) => Self::refused(&name, Fault::of_file(what)),
        }
    }

    /// The policy of a file's bytes; `name` is the file's, for staff to see,
    /// and `beside` the folder that it lies in.
    #[must_use]
    pub fn read(name: &str, bytes: &[u8], beside: &dyn Folder) -> Self {
        // A power cut leaves such bytes, and so does Notepad's "Unicode".
        if bytes.contains(&0) {
            return Self::refused(name, Fault::of_file(Mistake::NotText));
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(why) => {
                let sound = bytes.get(..why.valid_up_to()).unwrap_or_default();
                let sound = String::from_utf8_lossy(sound);
                let fault = Fault::at_byte(&sound, sound.len(), Mistake::NotUtf8);
                return Self::refused(name, fault);
            }
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let faults = check::faults(text);
        let faults = if faults.is_empty() {
            match settled(text, beside) {
                Ok(policy) => return policy,
                Err(faults) => faults,
            }
        } else {
            faults
        };
        Self::unusable(Attention {
            file: name.to_owned(),
            faults,
            name: check::salvaged(text, "clinic", "name"),
            phone: check::salvaged(text, "clinic", "phone"),
        })
    }

    /// What stands in place of a file that must not even be read.
    #[must_use]
    pub fn refused(name: &str, fault: Fault) -> Self {
        Self::unusable(Attention {
            file: name.to_owned(),
            faults: vec![fault],
            name: None,
            phone: None,
        })
    }
}

/// The policy of a text whose every setting is what the schema says.
fn settled(text: &str, beside: &dyn Folder) -> Result<Policy, Vec<Fault>> {
    let written: Written = toml::from_str(text).map_err(|why| {
        let at = why.span().map_or(0, |span| span.start);
        let what = Mistake::NotToml(Slip::at(text, at, why.message()));
        vec![Fault::at_byte(text, at, what)]
    })?;
    let mut faults = Vec::new();
    let mut tell = |path: &[&str], what| {
        faults.push(Fault::at_byte(text, place(text, path), what));
    };
    let is_kiosk = written.mode == Mode::Kiosk;
    if written.kiosk.is_some() && !is_kiosk {
        tell(&["kiosk"], Mistake::NoKiosk);
    }
    let clinic = written.clinic.map(|clinic| {
        let logo = clinic.logo.and_then(|name| {
            logo(&name, beside)
                .map_err(|what| tell(&["clinic", "logo"], what))
                .ok()
        });
        let mut accent = Accent::default();
        let settings = [
            (
                "accent",
                clinic.accent,
                &mut accent.light,
                &[Theme::Light, Theme::Sepia][..],
            ),
            (
                "accent_dark",
                clinic.accent_dark,
                &mut accent.dark,
                &[Theme::Dark][..],
            ),
        ];
        for (key, written, color, themes) in settings {
            *color = written.as_deref().and_then(Color::read);
            let setting = format!("clinic.{key}");
            let wrong = color.and_then(|color| {
                let mut wrong = themes
                    .iter()
                    .filter_map(|theme| faint(&setting, color, *theme));
                wrong.next()
            });
            if let Some(wrong) = wrong {
                tell(&["clinic", key], wrong);
            }
        }
        Clinic {
            name: clinic.name,
            phone: clinic.phone,
            hours: clinic.hours.into(),
            address: clinic.address.into(),
            logo,
            accent,
        }
    });
    for (at, trusted) in written.trusted_key.iter().enumerate() {
        if let Err(why) = PublicKey::read(&trusted.key) {
            let at = at.to_string();
            tell(&["trusted_key", &at, "key"], Mistake::NotAKey(why));
        }
    }
    if !faults.is_empty() {
        faults.sort_by_key(|fault| fault.at);
        return Err(faults);
    }
    let languages: Vec<&'static str> = match &written.languages {
        Some(codes) => codes.iter().filter_map(|code| ours(code)).collect(),
        None => LANGUAGES.to_vec(),
    };
    Ok(Policy {
        kiosk: is_kiosk.then(|| kiosk(written.kiosk.unwrap_or_default())),
        allows: Allows {
            print: written.allow.print.unwrap_or(!is_kiosk),
            notes: written.allow.notes.unwrap_or(!is_kiosk),
            speech: written.allow.speech.unwrap_or(true),
        },
        clinic,
        help: written.help.into_iter().map(Into::into).collect(),
        languages,
        routes: written.routes,
        guides: written.guides,
        trusted_keys: written.trusted_key,
        attention: None,
        folder: None,
    })
}

fn kiosk(written: super::written::Kiosk) -> Kiosk {
    let usual = Kiosk::default();
    Kiosk {
        session: Session {
            idle: written.idle.unwrap_or(usual.session.idle),
            countdown: written.countdown.unwrap_or(usual.session.countdown),
        },
        staff_pin: written.staff_pin,
        restart: written
            .restart
            .as_deref()
            .and_then(time)
            .unwrap_or(usual.restart),
        counts: written.counts.unwrap_or(usual.counts),
        volume: written.volume.unwrap_or(usual.volume),
    }
}

fn logo(name: &str, beside: &dyn Folder) -> Result<Logo, Mistake> {
    let bytes = beside
        .read(name)
        .map_err(|why| Mistake::NoLogo(why.to_string()))?;
    if bytes.len() > MOST_OF_LOGO {
        let most = MOST_OF_LOGO as u64;
        return Err(Mistake::NoLogo(Mistake::TooLarge { most }.to_string()));
    }
    let media_type = guide::image::media_type(name)
        .ok_or_else(|| Mistake::NoLogo(Mistake::NotAFile.to_string()))?;
    Ok(Logo {
        bytes: bytes.into_owned(),
        media_type,
    })
}

/// Where a setting's value stands in a text, in bytes. In a list, its number
/// is its name.
fn place(text: &str, path: &[&str]) -> usize {
    let (root, _) = DeTable::parse_recoverable(text);
    let Some((first, rest)) = path.split_first() else {
        return 0;
    };
    let mut found = root.get_ref().get(*first);
    for name in rest {
        found = found.and_then(|value| match name.parse::<usize>() {
            Ok(at) => value.get_ref().get(at),
            Err(_) => value.get_ref().get(*name),
        });
    }
    found.map_or(0, |value| value.span().start)
}
