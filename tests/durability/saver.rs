//! Saves numbered states and says of each whether it was kept, until it is
//! killed or has saved as many as it was asked for:
//!
//! - `saver shelf FOLDER COUNT`: through the app's shelf;
//! - `saver plain FILE COUNT`: through the plugin's own save.

#![allow(missing_docs, reason = "a program, not a library")]

#[path = "state.rs"]
mod state;

use std::path::{Path, PathBuf};

use reader::ports::Shelf as _;
use reader::reading::stored;
use tauri_plugin_store::StoreBuilder;

use state::{App, number_in, text_of};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [how, place, count] = words.as_slice() else {
        panic!("saver shelf|plain PLACE COUNT");
    };
    let place = PathBuf::from(place);
    let count = count.parse().unwrap_or(u64::MAX);
    match how.as_str() {
        "shelf" => shelf(&place, count),
        "plain" => plain(&place, count),
        other => panic!("there is no way to save called {other}"),
    }
}

fn shelf(folder: &Path, count: u64) {
    let app = App::new();
    let shelf = app.shelf(folder);
    let recalled = shelf.recall(&|text| stored::read(text).map(drop));
    if recalled.in_use {
        println!("in use");
    }
    let last = recalled.text.as_deref().and_then(number_in);
    println!("recalled {}", last.unwrap_or(0));
    for number in (last.unwrap_or(0)..)
        .skip(1)
        .take(usize::try_from(count).unwrap_or(usize::MAX))
    {
        match shelf.keep(&text_of(number)) {
            Ok(()) => println!("kept {number}"),
            Err(why) => println!("not kept: {why}"),
        }
    }
}

fn plain(file: &Path, count: u64) {
    let app = App::new();
    let store = StoreBuilder::new(app.handle(), file)
        .disable_auto_save()
        .build();
    let Ok(store) = store else {
        panic!("no store");
    };
    let last = store
        .get("text")
        .and_then(|text| number_in(text.as_str()?))
        .unwrap_or(0);
    println!("recalled {last}");
    for number in (last..)
        .skip(1)
        .take(usize::try_from(count).unwrap_or(usize::MAX))
    {
        store.set("text", text_of(number));
        match store.save() {
            Ok(()) => println!("kept {number}"),
            Err(why) => println!("not kept: {why}"),
        }
    }
}
