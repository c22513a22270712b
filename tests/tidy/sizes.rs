//! A file is one idea.

use crate::repository::{File, faults, files, made_up};

/// The most lines that a file of code may have.
const MOST_LINES: usize = 500;

fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        vec![format!("{lines} lines; {MOST_LINES} are the most")]
    } else {
        Vec::new()
    }
}

#[test]
fn no_file_is_too_long_to_be_one_idea() {
    let code = files(".", &["rs", "js", "css", "html", "ftl", "sh", "md"]);
    assert_eq!(faults(&code, too_long), [""; 0]);
    assert_eq!(
        too_long(&made_up("a.rs", &"a\n".repeat(MOST_LINES + 1))).len(),
        1
    );
    assert!(too_long(&made_up("a.rs", &"a\n".repeat(MOST_LINES))).is_empty());
}
