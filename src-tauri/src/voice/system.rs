//! WinRT on Windows, AVFoundation on macOS.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use reader::voice::{NotSpoken, Outcome, Speaker, Utterance, Voice};
use tts::Tts;

/// Between two looks whether it still speaks. The engines' own word that an
/// utterance has ended comes on a thread of theirs and while they hold a
/// lock, so it is not waited for.
const BEAT: Duration = Duration::from_millis(30);

/// How long an engine may take to begin.
const TO_BEGIN: Duration = Duration::from_secs(2);

/// The system's voices, asked for when they are first needed.
#[derive(Default)]
pub(super) struct SystemVoice(Mutex<Option<Tts>>);

impl SystemVoice {
    fn engine(&self) -> MutexGuard<'_, Option<Tts>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn started(engine: &mut Option<Tts>) -> Result<&mut Tts, NotSpoken> {
    let tts = match engine.take() {
        Some(tts) => tts,
        None => Tts::default().map_err(|why| NotSpoken::NoEngine(why.to_string()))?,
    };
    Ok(engine.insert(tts))
}

fn speakers(voices: &[tts::Voice]) -> Vec<Speaker> {
    let speaker = |voice: &tts::Voice| Speaker {
        id: voice.id(),
        name: voice.name(),
        language: voice.language().to_string(),
    };
    voices.iter().map(speaker).collect()
}

fn broke_off(why: tts::Error) -> NotSpoken {
    NotSpoken::BrokeOff(why.to_string())
}

/// The engine's rate for one in parts of its usual speed.
fn rate(tts: &Tts, parts: f32) -> f32 {
    (tts.normal_rate() * parts).clamp(tts.min_rate(), tts.max_rate())
}

/// The engine's volume for one in percent.
fn volume(tts: &Tts, percent: u8) -> f32 {
    let (least, most) = (tts.min_volume(), tts.max_volume());
    least + (most - least) * f32::from(percent.min(100)) / 100.0
}

impl Voice for SystemVoice {
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken> {
        let mut engine = self.engine();
        let voices = started(&mut engine)?.voices().map_err(broke_off)?;
        Ok(speakers(&voices))
    }

    fn speak(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken> {
        let mut engine = self.engine();
        if !wanted() {
            return Ok(Outcome::Stopped);
        }
        let tts = started(&mut engine)?;
        let voices = tts.voices().map_err(broke_off)?;
        let chosen = utterance.choose(&speakers(&voices))?.id.clone();
        if let Some(voice) = voices.iter().find(|voice| voice.id() == chosen) {
            tts.set_voice(voice).map_err(broke_off)?;
        }
        let rate = rate(tts, utterance.rate);
        tts.set_rate(rate).map_err(broke_off)?;
        if let Some(percent) = utterance.volume {
            let volume = volume(tts, percent);
            tts.set_volume(volume).map_err(broke_off)?;
        }
        tts.speak(utterance.text, true).map_err(broke_off)?;
        let begun = Instant::now();
        let mut was_heard = false;
        while wanted() {
            let speaks = tts.is_speaking().map_err(broke_off)?;
            was_heard |= speaks;
            if !speaks && (was_heard || begun.elapsed() > TO_BEGIN) {
                return Ok(Outcome::Spoken);
            }
            sleep(BEAT);
        }
        tts.stop().map_err(broke_off)?;
        Ok(Outcome::Stopped)
    }
}
