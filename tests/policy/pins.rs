//! The hash of the staff's PIN, as an administrator writes it.

use reader::staff::Pin;

use crate::app::policy;
use crate::staff::PIN;

#[test]
fn a_pins_hash_that_could_not_work_or_never_end_is_a_mistake_with_its_place() {
    let hash = Pin::new(PIN).and_then(|pin| pin.hash(&[7; 16])).unwrap();
    let [_, _, _, costs, salt, output] = hash.split('$').collect::<Vec<_>>()[..] else {
        panic!("{hash}");
    };
    let of = |costs: &str, salt: &str, output: &str| {
        let text = format!(
            "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"$argon2id$v=19${costs}${salt}${output}\"\n"
        );
        let policy = policy(&text);
        let faults = policy.attention().into_iter().flat_map(|it| &it.faults);
        faults.map(ToString::to_string).collect::<Vec<_>>()
    };
    for good in [costs, "m=8192,t=1,p=1", "m=262144,t=10,p=8"] {
        assert_eq!(of(good, salt, output), [""; 0], "{good}");
    }
    let told = "3:13: kiosk.staff_pin: expected what `patient-guide --set-pin` printed, beginning with $argon2id$, found something else";
    for bad in [
        "m=1,t=1,p=1",
        "m=8191,t=2,p=1",
        "m=262145,t=2,p=1",
        "m=4194304,t=2,p=1",
        "m=99999999999,t=2,p=1",
        "m=19456,t=0,p=1",
        "m=19456,t=11,p=1",
        "m=19456,t=4000000000,p=1",
        "m=19456,t=2,p=0",
        "m=19456,t=2,p=9",
        "m=19456,t=2",
        "m=19456,t=2,p=1,x=1",
    ] {
        assert_eq!(of(bad, salt, output), [told], "{bad}");
    }
    assert_eq!(of(costs, "a", "a"), [told]);
    assert_eq!(of(costs, "c2FsdHM", output), [told], "a salt of 5 bytes");
    assert_eq!(of(costs, salt, "aGFzaGhhc2hoYXNo"), [told], "12 bytes");
    assert_eq!(of(costs, salt, &output[..20]), [told], "cut off");
}
