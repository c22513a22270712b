//! Which edition of a guide may take the place of which.

use crate::guides::{Computer, Kiosk, digest, install, key, pack, trusting};

#[test]
fn an_edition_that_is_older_than_the_one_that_waits_needs_that_button_too() {
    let computer = Computer::default();
    computer.plug_in("a.guide", pack("2027.3", &key(1)));
    let kiosk = Kiosk::start(&computer, trusting());
    kiosk.install("a.guide");
    let older = pack("2027.2", &key(1));
    computer.plug_in("b.guide", older.clone());
    let list = kiosk.post("do=look");
    assert!(
        list.contains("This edition is older than the one that waits for the next start"),
        "{list}"
    );
    assert!(
        list.contains("This is the edition that waits for the next start"),
        "{list}"
    );
    let form = install("b.guide", &digest(&older));
    let refused = kiosk.post(&form);
    assert!(
        refused.contains("Nothing was installed: this edition is older"),
        "{refused}"
    );
    assert_eq!(computer.installed().len(), 1);
    assert!(refused.contains("From the next start on: A small guide · edition 2027.3"));
    let done = kiosk.post(&format!("{form}&earlier=yes"));
    assert!(
        done.contains("From the next start on: A small guide · edition 2027.2"),
        "{done}"
    );
    // Whoever goes back to the first guide has not made room for an older one.
    kiosk.post("do=first");
    let oldest = pack("2025.1", &key(1));
    computer.plug_in("c.guide", oldest.clone());
    let refused = kiosk.post(&install("c.guide", &digest(&oldest)));
    assert!(
        refused.contains("Nothing was installed: this edition is older"),
        "{refused}"
    );
}
