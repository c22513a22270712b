//! The rules of the day in the bundled guide.

use std::collections::BTreeSet;

use guide::day::{Answer, ClinicRules, Status, When};

use crate::guide;

/// What a day has, whatever the way.
const STEPS: &[&str] = &[
    "eat",
    "drink",
    "leave",
    "arrive",
    "session",
    "observation",
    "home",
    "drive",
];

#[test]
fn there_is_a_day_for_each_way_and_each_has_all_its_steps() {
    let guide = guide();
    let routes = &guide.day().routes;
    let ids: Vec<&str> = routes.iter().map(|route| &*route.id).collect();
    assert_eq!(
        ids,
        ["nasal-spray", "iv-infusion", "im-injection", "lozenges"]
    );
    for route in routes {
        let steps: BTreeSet<&str> = route.steps.iter().map(|step| &*step.id).collect();
        for step in STEPS {
            assert!(steps.contains(step), "{} has no {step}", route.id);
        }
    }
    let has_nose = |id: &str| {
        let route = guide.day().route(id).expect("a route");
        route.steps.iter().any(|step| step.id == "nose")
    };
    assert!(has_nose("nasal-spray") && !has_nose("iv-infusion"));
}

#[test]
fn every_time_rests_on_a_verified_source_and_everything_else_is_asked() {
    let guide = guide();
    let mut rules = 0;
    for route in &guide.day().routes {
        for step in &route.steps {
            let name = format!("{}/{}", route.id, step.id);
            if step.when().is_rule() {
                rules += 1;
                assert_eq!(step.status, Some(Status::Verified), "{name}");
                assert!(!step.sources.is_empty(), "{name}");
            }
            if step.when() == When::Ask {
                assert!(step.ask.get("es").contains('?'), "{name}");
                assert_ne!(step.answer, Answer::None, "{name}");
            }
            for key in &step.sources {
                assert!(guide.sources().get(key).is_some(), "{name} cites {key}");
            }
        }
    }
    assert_eq!(rules, 5);
}

#[test]
fn only_spravato_has_rules_and_they_are_those_of_its_label() {
    let guide = guide();
    let minutes = |step: &str| {
        let route = guide.day().route("nasal-spray").expect("a route");
        let step = route.steps.iter().find(|known| known.id == step);
        match step.expect("a step").when() {
            When::Before(minutes) => -i32::from(minutes.get()),
            When::After(minutes) => i32::from(minutes.get()),
            other => panic!("{other:?}"),
        }
    };
    let all = ["eat", "drink", "nose", "home"].map(minutes);
    assert_eq!(all, [-120, -30, -60, 120]);
    for route in guide.day().routes.iter().skip(1) {
        let ruled = route.steps.iter().find(|step| step.when().is_rule());
        assert!(ruled.is_none(), "{} has {ruled:?}", route.id);
    }
}

#[test]
fn every_note_says_whose_word_it_is_where_it_gives_a_time() {
    let guide = guide();
    for route in &guide.day().routes {
        for step in &route.steps {
            if !step.when().is_rule() {
                continue;
            }
            let (en, es) = (step.note.get("en"), step.note.get("es"));
            let named = en.contains("label says") && es.contains("etiqueta de Spravato dice");
            assert!(named || step.id == "home", "{}: {en} / {es}", step.id);
        }
    }
}

#[test]
fn a_clinic_can_lay_a_rule_of_its_own_over_each() {
    let mut guide = guide();
    let mut clinic = String::new();
    for route in &guide.day().routes {
        clinic += &format!("[[route]]\nid = \"{}\"\n", route.id);
        for step in &route.steps {
            clinic += &format!(
                "[[route.step]]\nid = \"{}\"\nwhen = {{ before = 5 }}\n",
                step.id
            );
        }
    }
    let clinic = ClinicRules::read(&clinic).expect("rules");
    guide.lay_clinic_day(&clinic).expect("they are laid");
    for step in guide.day().routes.iter().flat_map(|route| &route.steps) {
        assert!(matches!(step.when(), When::Before(m) if m.get() == 5));
        assert!(step.is_the_clinics() && step.sources.is_empty());
    }
}
