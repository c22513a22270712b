//! Fingers on the screen, through Mutter's remote desktop.

use std::collections::HashMap;
use std::thread::sleep;
use std::time::{Duration, Instant};

use gtk::gio::{Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags};
use gtk::glib::variant::ObjectPath;
use gtk::glib::{self, ToVariant as _, Variant};
use tests::harness::PATIENCE;

const DESKTOP: &str = "org.gnome.Mutter.RemoteDesktop";
const CAST: &str = "org.gnome.Mutter.ScreenCast";

/// The name of Mutter's first screen without a display.
const MONITOR: &str = "Meta-0";

/// How often a finger that moves is seen, and into how many points its way
/// falls.
const STEP: Duration = Duration::from_millis(12);
const STEPS: u32 = 24;

/// How long a finger touches, and then how long until it does again.
const TOUCH: Duration = Duration::from_millis(50);

/// Pixels of the screen, from its top left.
pub(super) type Point = (f64, f64);

pub(super) struct Finger {
    bus: DBusConnection,
    /// What is touched. Mutter takes its path as text.
    stream: String,
    session: ObjectPath,
}

impl Finger {
    pub(super) fn lent_by(address: &str) -> Self {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT
            | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        let bus = DBusConnection::for_address_sync(address, flags, None, None::<&Cancellable>)
            .expect("the bus");
        let session = path(&until_there(&bus, DESKTOP, "CreateSession", None));
        let of = (format!("{DESKTOP}.Session"), "SessionId");
        let id = call(
            &bus,
            DESKTOP,
            session.as_str(),
            "org.freedesktop.DBus.Properties",
            "Get",
            Some(&of.to_variant()),
        );
        let id = id.expect("the session's name").child_value(0);
        let with = HashMap::from([(
            "remote-desktop-session-id",
            id.as_variant().expect("a value"),
        )]);
        let cast = path(&until_there(
            &bus,
            CAST,
            "CreateSession",
            Some(&(with,).to_variant()),
        ));
        let what = (MONITOR, HashMap::<String, Variant>::new()).to_variant();
        let interface = format!("{CAST}.Session");
        let stream = call(
            &bus,
            CAST,
            cast.as_str(),
            &interface,
            "RecordMonitor",
            Some(&what),
        );
        let finger = Self {
            stream: path(&stream.expect("the screen")).as_str().to_owned(),
            bus,
            session,
        };
        finger.tell("Start", None);
        // The first touch of all tells programs that they can be touched.
        finger.touch((640.0, 2.0));
        finger
    }

    /// Touches a point, briefly.
    pub(super) fn touch(&self, at: Point) {
        self.rest(at, TOUCH);
    }

    /// Touches a point for so long.
    pub(super) fn rest(&self, at: Point, time: Duration) {
        self.down(0, at);
        sleep(time);
        self.up(0);
        sleep(TOUCH);
    }

    /// Draws one finger over the screen, which rests first for so long.
    pub(super) fn draw(&self, from: Point, to: Point, rest: Duration) {
        self.down(0, from);
        sleep(rest);
        self.along(&[(0, from, to)]);
        self.up(0);
    }

    /// Two fingers side by side, so many pixels apart at first and at last.
    pub(super) fn pinch(&self, (x, y): Point, first: f64, last: f64) {
        let of = |apart: f64| [(x - apart / 2.0, y), (x + apart / 2.0, y)];
        let (from, to) = (of(first), of(last));
        self.down(0, from[0]);
        sleep(STEP);
        self.down(1, from[1]);
        self.along(&[(0, from[0], to[0]), (1, from[1], to[1])]);
        self.up(0);
        self.up(1);
    }

    fn along(&self, fingers: &[(u32, Point, Point)]) {
        for step in 1..=STEPS {
            sleep(STEP);
            let part = f64::from(step) / f64::from(STEPS);
            for &(finger, from, to) in fingers {
                let between = |from: f64, to: f64| (to - from).mul_add(part, from);
                self.at(
                    "NotifyTouchMotion",
                    finger,
                    (between(from.0, to.0), between(from.1, to.1)),
                );
            }
        }
    }

    fn down(&self, finger: u32, at: Point) {
        self.at("NotifyTouchDown", finger, at);
    }

    fn at(&self, what: &str, finger: u32, (x, y): Point) {
        self.tell(what, Some(&(&*self.stream, finger, x, y).to_variant()));
    }

    fn up(&self, finger: u32) {
        self.tell("NotifyTouchUp", Some(&(finger,).to_variant()));
    }

    fn tell(&self, what: &str, how: Option<&Variant>) {
        let interface = format!("{DESKTOP}.Session");
        call(
            &self.bus,
            DESKTOP,
            self.session.as_str(),
            &interface,
            what,
            how,
        )
        .unwrap_or_else(|why| panic!("{what}: {why}"));
    }
}

/// Asks what Mutter offers under a name, which it takes a moment to offer.
fn until_there(bus: &DBusConnection, name: &str, what: &str, how: Option<&Variant>) -> Variant {
    let place = format!("/{}", name.replace('.', "/"));
    let since = Instant::now();
    loop {
        match call(bus, name, &place, name, what, how) {
            Ok(answer) => return answer,
            Err(why) => assert!(since.elapsed() < PATIENCE, "{name}: {why}"),
        }
        sleep(Duration::from_millis(50));
    }
}

fn call(
    bus: &DBusConnection,
    name: &str,
    place: &str,
    interface: &str,
    what: &str,
    how: Option<&Variant>,
) -> Result<Variant, glib::Error> {
    let patience = i32::try_from(PATIENCE.as_millis()).unwrap_or(i32::MAX);
    bus.call_sync(
        Some(name),
        place,
        interface,
        what,
        how,
        None,
        DBusCallFlags::NONE,
        patience,
        None::<&Cancellable>,
    )
}

/// The one path that an answer holds.
fn path(answer: &Variant) -> ObjectPath {
    let (path,) = answer.get::<(ObjectPath,)>().expect("a path");
    path
}
