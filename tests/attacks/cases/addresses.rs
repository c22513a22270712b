//! Addresses that run, or lead where they do not seem to.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "javascript",
        "[kept](javascript:alert(1))\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript in capitals",
        "[kept](JaVaScRiPt:alert(1))\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript by entities",
        "[kept](&#106;avascript&colon;alert(1))\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript by padded entities",
        "[kept](&#0000106;&#x61;vascript:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript with a tab",
        "[kept](java&Tab;script:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript with a line end",
        "[kept](java&NewLine;script:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript with a NUL",
        "[kept](<java\0script:x>)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript after a control",
        "[kept](&#1;javascript:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript after blanks",
        "[kept](<  javascript:x>)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript escaped",
        "[kept](javascript\\:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript percent-encoded",
        "[kept](javascript%3Aalert(1))\n",
        &[],
    ),
    case("javascript in wide letters", "[kept](ｊavascript:x)\n", &[]),
    case(
        "javascript by reference",
        "[kept][r]\n\n[r]: javascript:x \"y\"\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript by shortcut",
        "[kept]\n\n[kept]: <javascript:x>\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript by itself",
        "kept <javascript:alert(1)>\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript on a picture's link",
        "[![kept](a.svg)](javascript:x)\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript with a host",
        "[kept](javascript://x.example/%0aalert(1))\n",
        &[(1, "a link to javascript was removed; its words are kept")],
    ),
    case(
        "javascript in raw HTML",
        "<a href=\"javascript:x\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "javascript in raw HTML by entities",
        "<a href=\"&#x6A;avascript&colon;x\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "javascript in raw HTML with a tab",
        "<a href=\"java\tscript:x\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "javascript in raw HTML over lines",
        "<a href=\"java\nscript:x\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "javascript in raw HTML without quotes",
        "<a href=javascript:x>kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "javascript in raw HTML in a block",
        "<div>\n<a\nhref=' &#1;javascript:x'>kept</a>\n</div>\n",
        &[(2, "href on <a> was removed")],
    ),
    case(
        "vbscript",
        "[kept](vbscript:msgbox(1))\n",
        &[(1, "a link to vbscript was removed; its words are kept")],
    ),
    case(
        "live script",
        "[kept](livescript:x) [kept](mocha:y)\n",
        &[
            (1, "a link to livescript was removed; its words are kept"),
            (1, "a link to mocha was removed; its words are kept"),
        ],
    ),
    case(
        "data",
        "[kept](data:text/html;base64,PHNjcmlwdD4=)\n",
        &[(1, "a link to data was removed; its words are kept")],
    ),
    case(
        "data as a picture",
        "![kept](data:image/svg+xml,<svg/onload=x>)\n",
        &[(
            1,
            "the picture data:image/svg+xml,<svg/onload=x> was removed; its alternative is shown as text",
        )],
    ),
    case(
        "data in raw HTML",
        "kept <img src=\"data:image/png;base64,x\">\n",
        &[(1, "src on <img> was removed")],
    ),
    case(
        "file",
        "[kept](file:///etc/passwd)\n",
        &[(1, "a link to file was removed; its words are kept")],
    ),
    case(
        "file as a picture",
        "![kept](file:///etc/passwd)\n",
        &[(
            1,
            "the picture file:///etc/passwd was removed; its alternative is shown as text",
        )],
    ),
    case(
        "blob and filesystem",
        "[kept](blob:x) [kept](filesystem:y)\n",
        &[
            (1, "a link to blob was removed; its words are kept"),
            (1, "a link to filesystem was removed; its words are kept"),
        ],
    ),
    case(
        "the app's own scheme",
        "[kept](guide://localhost/en/home)\n",
        &[(1, "a link to guide was removed; its words are kept")],
    ),
    case(
        "programs of the system",
        "[kept](ms-msdt:x) [kept](search-ms:y) [kept](vscode:z)\n",
        &[
            (1, "a link to ms-msdt was removed; its words are kept"),
            (1, "a link to search-ms was removed; its words are kept"),
            (1, "a link to vscode was removed; its words are kept"),
        ],
    ),
    case(
        "a drive",
        "[kept](C:\\\\Windows\\\\x.exe)\n",
        &[(1, "a link to c was removed; its words are kept")],
    ),
    case(
        "a share",
        "[kept](\\\\\\\\host\\\\x)\n",
        &[(1, "a link to // was removed; its words are kept")],
    ),
    case(
        "a host without a scheme",
        "[kept](//x.example/a)\n",
        &[(1, "a link to // was removed; its words are kept")],
    ),
    case(
        "a host behind blanks",
        "[kept](&#32;//x.example/a)\n",
        &[(1, "a link to // was removed; its words are kept")],
    ),
    case(
        "a host behind a slash and a backslash",
        "[kept](/\\\\x.example/a)\n",
        &[(1, "a link to // was removed; its words are kept")],
    ),
    case(
        "a host behind a tab",
        "[kept](/&Tab;/x.example/a)\n",
        &[(1, "a link to // was removed; its words are kept")],
    ),
    case(
        "a host in raw HTML",
        "<a href=\" //x.example\">kept</a> <a href=\"/\\x.example\">kept</a>\n",
        &[
            (1, "href on <a> was removed"),
            (1, "href on <a> was removed"),
        ],
    ),
    case(
        "a host in raw HTML behind entities",
        "<a href=\"&#x2f;&sol;x.example\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "a picture from a host",
        "![kept](https://x.example/a.png)\n",
        &[(
            1,
            "the picture https://x.example/a.png was removed; its alternative is shown as text",
        )],
    ),
    case(
        "a picture from a host without a scheme",
        "![kept](//x.example/a.png)\n",
        &[(
            1,
            "the picture //x.example/a.png was removed; its alternative is shown as text",
        )],
    ),
    case(
        "a picture from a host in raw HTML",
        "kept <img src=https://x.example/a.png alt=y>\n",
        &[(1, "src on <img> was removed")],
    ),
    case(
        "an address that leads nowhere",
        "[kept](https://x.example:99999/) [kept](https://)\n",
        &[
            (
                1,
                "the address https://x.example:99999/ leads nowhere; its words are kept",
            ),
            (1, "the address https:// leads nowhere; its words are kept"),
        ],
    ),
    case(
        "a name and a password",
        "[kept](https://bank.example@x.example/)\n",
        &[(
            1,
            "a link to https with a user's name was removed; its words are kept",
        )],
    ),
    case(
        "a name in raw HTML",
        "<a href=\"HTTPS:\\\\bank.example:x@x.example\">kept</a>\n",
        &[(1, "href on <a> was removed")],
    ),
    case(
        "a mailto with a header",
        "[kept](mailto:a@x.example?bcc=b@x.example) <a@x.example>\n",
        &[],
    ),
    case(
        "markup in an address",
        "[kept](a\"onclick=x.md) [kept](<a><script>x</script>.md>)\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "markup in a link's title",
        "[kept](a.svg \"\\\" onclick=x <script>\")\n",
        &[],
    ),
];
