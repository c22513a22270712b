//! Markup in every place where Markdown takes words, and raw HTML that runs
//! over Markdown's own blocks.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "markup in a code block's word",
        "```\"><script>x</script>\nkept\n```\n",
        &[],
    ),
    case(
        "markup in a code block",
        "kept\n\n    <script>x</script>\n\n`<script>y</script>`\n",
        &[],
    ),
    case(
        "markup in a picture's words",
        "kept ![\"><script>x</script>](a.svg)\n",
        &[],
    ),
    case(
        "markup in a picture's title",
        "![kept](a.svg \"\\\"><script>x</script>\")\n",
        &[],
    ),
    case(
        "markup in a picture's address",
        "![kept](<a.svg\"onerror=\"x>)\n",
        &[],
    ),
    case(
        "markup in a footnote's label",
        "kept[^<b>]\n\n[^<b>]: x\n",
        &[],
    ),
    case(
        "markup in a heading's id",
        "## kept {#a\"onclick=\"x}\n",
        &[(1, "the heading id \"a\\\"onclick=\\\"x\" cannot be used")],
    ),
    case(
        "attributes on a heading",
        "## kept {#a onclick=x style=y .app-bar}\n",
        &[(1, "what stands beside the heading's id was removed")],
    ),
    case(
        "an id of the app on a heading",
        "## kept {#app-main}\n",
        &[(1, "the heading id \"app-main\" cannot be used")],
    ),
    case(
        "a heading that reads like an id of the app",
        "## App main kept\n",
        &[],
    ),
    case(
        "an alert of another kind",
        "> [!<script>x</script>]\n> kept\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "markup in a title",
        "+++\ntitle = \"<script>alert(1)</script>\"\n+++\n\nkept\n",
        &[],
    ),
    case(
        "settings nobody knows",
        "+++\ntitle = \"A\"\nscript = \"x\"\n+++\n\nkept\n",
        &[(
            3,
            "the front matter cannot be read: unknown field `script`, expected one of `title`, `short_title`, `description`, `checked`, `review`, `audience`, `keywords`",
        )],
    ),
    case(
        "front matter that nothing closes",
        "+++\ntitle = \"A\"\n\nkept <script>x</script>\n",
        &[
            (1, "the front matter opens with +++ and is never closed"),
            (4, "<script> was removed"),
        ],
    ),
    case(
        "HTML over two blocks",
        "<div title=\"\n\nkept\n\n\"><script>x</script></div>\n",
        &[
            (1, "title on <div> was removed"),
            (5, "<script> was removed"),
        ],
    ),
    case(
        "an attribute over two blocks",
        "kept\n\n<b title='\n\n<img src=x onerror=y>\n\n'>z</b>\n",
        &[(5, "onerror on <img> was removed")],
    ),
    case(
        "a tag over two blocks",
        "kept\n\n<img\n\nsrc=x onerror=y>\n",
        &[],
    ),
    case(
        "a closing tag of ours",
        "> [!NOTE]\n> kept\n>\n> </div></section></main></body></html>\n\nkept\n",
        &[],
    ),
    case(
        "a section of ours",
        "## In short {#in-short}\n\nkept\n\n</section>\n\n## Next\n\nkept\n",
        &[],
    ),
    case(
        "HTML around a table",
        "<table>\n\n| kept |\n|---|\n| b |\n\n</table>\n",
        &[],
    ),
    case(
        "HTML in a task list",
        "- [x] <input type=checkbox onclick=x> kept\n",
        &[(1, "<input> was removed")],
    ),
    case(
        "HTML between stars",
        "*<b onclick=x>kept* </b>**<i>**</i>\n",
        &[(1, "onclick on <b> was removed")],
    ),
    case(
        "a link in a link",
        "[a [kept](javascript:x) b](javascript:y)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "a link that looks like code",
        "[kept`](javascript:x)`\n",
        &[],
    ),
    case(
        "an address that breaks out of its brackets",
        "<https://x.example/\"onclick=alert(1)> kept\n",
        &[],
    ),
    case(
        "letters that turn around",
        "kept 20 \u{202e}gm\u{202c}\n\nkept &#x202E;x\n",
        &[
            (1, "what turns the direction of writing was removed"),
            (3, "what turns the direction of writing was removed"),
        ],
    ),
    case(
        "letters that turn around in words nobody sees",
        "kept ![a\u{2066}b](a.svg \"c\u{202d}d\")\n",
        &[(1, "what turns the direction of writing was removed")],
    ),
    case(
        "letters that turn around in a title",
        "+++\ntitle = \"a\\u202eb\"\n+++\n\nkept\n",
        &[(2, "what turns the direction of writing was removed")],
    ),
    case("NUL", "kept \0 <b>\0kept</b>\n", &[]),
    case(
        "a byte order mark in the middle",
        "kept\n\n\u{feff}<script>x</script>\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "line ends of other systems",
        "kept\r\n\r\n<b onclick=x>kept</b>\r\n",
        &[(3, "onclick on <b> was removed")],
    ),
    case(
        "template words",
        "kept {{ 7*7 }} ${7*7} <%= x %> {% include x %}\n",
        &[],
    ),
    case(
        "a knowledge check with markup",
        "kept\n\n```check\n[[question]]\nask = \"<script>x</script>\"\n[[question.answer]]\ntext = \"<img src=x onerror=y>\"\nright = true\nwhy = \"<b onclick=x>z</b>\"\n```\n",
        &[],
    ),
    case(
        "a mark of evidence with markup",
        "kept\n\n```evidence\nstatus = \"approved\"\nstrength = \"good\"\nfor = \"<script>x</script>\"\n```\n",
        &[],
    ),
];
