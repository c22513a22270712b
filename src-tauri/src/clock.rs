//! The system's time.

use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use reader::ports::Clock;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The system's clock.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port")]
    fn now(&self) -> i64 {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            // A clock that was never set.
            Err(_) => 0,
        }
    }

    fn today(&self) -> Date {
        let now = Timestamp::from_second(self.now()).unwrap_or_default();
        TimeZone::system().to_datetime(now).date()
    }

    fn running(&self) -> Duration {
        START.elapsed()
    }
}
