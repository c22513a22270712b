//! Random mixes of the pieces that attacks are made of. The seed is fixed, so
//! that what failed once fails again.

use std::fmt::Write as _;

use crate::allowed;
use crate::cases;
use crate::page::Shown;

const MIXES: usize = 2_500;

/// A generator of random numbers (xorshift), the same on every system.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Pieces that open, close, quote and cut.
const PIECES: &[&str] = &[
    "\n\n",
    "\n",
    " ",
    "\t",
    "\0",
    "\u{202e}",
    "\u{feff}",
    "x",
    "kept",
    "&",
    "&lt;",
    "&#106;",
    "&colon;",
    "\"",
    "'",
    "`",
    "<",
    ">",
    "/>",
    "</",
    "=",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<!",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "](a.svg \"",
    "\")",
    "[^a]",
    "[^a]: ",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "- [x] ",
    "1. ",
    "    ",
    "```",
    "```check\n",
    "# ",
    "## {#in-short}\n",
    "{#app-x}",
    "{#a onclick=x}",
    "| a | b |\n|---|---|\n",
    "|",
    ": ",
    "---\n",
    "\\",
    "javascript:",
    "data:text/html,",
    "//x.example",
    "https://",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<math>",
    "</math>",
    "<mtext>",
    "<mglyph>",
    "<annotation-xml encoding=text/html>",
    "<foreignObject>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "</template>",
    "<select>",
    "</select>",
    "<option>",
    "<form>",
    "</form>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<tbody>",
    "<thead>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=",
    "<a>",
    "</a>",
    "<p>",
    "</p>",
    "<p title=\"",
    "<div>",
    "</div>",
    "<div class=\"alert note\">",
    "<section>",
    "</section>",
    "<details>",
    "<summary>",
    "</details>",
    "<li>",
    "<ul>",
    "</ul>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<pre>",
    "</pre>",
    "<img src=",
    "<img src=x onerror=y>",
    "<iframe srcdoc=\"",
    "<base href=",
    "<meta ",
    "<plaintext>",
    "<xmp>",
    "</xmp>",
    "<br>",
    "<hr>",
    " onclick=x ",
    " style=\"x\" ",
    " id=app-x ",
    " href=\"",
    "<button>",
    "</button>",
    "<h1>",
    "</h1>",
    "<nobr>",
    "<font color=x>",
    "<frameset>",
    "<picture>",
    "</picture>",
    "<source srcset=",
    "../images/a.svg?dark",
    "<body onload=x>",
    "<html>",
    "<head>",
];

fn mix(random: &mut Random) -> String {
    let all: Vec<&str> = cases::all().map(|case| case.markdown).collect();
    let mut markdown = String::new();
    for _ in 0..2 + random.below(24) {
        if random.below(6) == 0 {
            let case = all[random.below(all.len())];
            let cut = (0..=random.below(case.len()))
                .rev()
                .find(|at| case.is_char_boundary(*at));
            markdown.push_str(&case[cut.unwrap_or(0)..]);
        } else {
            markdown.push_str(PIECES[random.below(PIECES.len())]);
        }
    }
    markdown
}

#[test]
fn no_mix_of_pieces_brings_anything_onto_a_page_but_what_is_allowed() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut failed = String::new();
    for _ in 0..MIXES {
        let markdown = mix(&mut random);
        let body = Shown::of(&markdown).body;
        let wrong = allowed::wrong(&body);
        if !wrong.is_empty() {
            writeln!(failed, "{markdown:?}: {wrong:?} in {body:?}").unwrap();
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn a_browser_reads_each_mix_as_it_was_cleaned() {
    let mut random = Random(0x1234_5678_9abc_def1);
    let mut failed = String::new();
    for _ in 0..MIXES {
        let markdown = mix(&mut random);
        let body = Shown::of(&markdown).body;
        let read = allowed::as_a_browser_reads(&body);
        if read != body {
            writeln!(failed, "{markdown:?}:\n  {body:?}\n  {read:?}").unwrap();
        }
    }
    assert!(failed.is_empty(), "{failed}");
}
