//! Attributes that run, load, dress, or take a name that is not theirs.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "handler",
        "<b onclick=\"alert(1)\">kept</b>\n",
        &[(1, "onclick on <b> was removed")],
    ),
    case(
        "handler in capitals",
        "<b ONMOUSEOVER='x'>kept</b>\n",
        &[(1, "onmouseover on <b> was removed")],
    ),
    case(
        "handler on a picture",
        "kept <img src=x onerror=alert(1)>\n",
        &[(1, "onerror on <img> was removed")],
    ),
    case(
        "handler after a slash",
        "kept\n\n<div>\n<img/src=x/onerror=alert(1)>\n</div>\n",
        &[],
    ),
    case(
        "handler after a quote and a slash",
        "kept\n\n<div>\n<img src=\"x\"/onerror=alert(1)>\n</div>\n",
        &[(4, "onerror on <img> was removed")],
    ),
    case(
        "handler without blanks",
        "<div class=\"note\"onclick=\"x\">kept</div>\n",
        &[(1, "onclick on <div> was removed")],
    ),
    case(
        "handler after an equals sign",
        "<div =onclick=x onclick==y>kept</div>\n",
        &[
            (1, "=onclick on <div> was removed"),
            (1, "onclick on <div> was removed"),
        ],
    ),
    case(
        "handler behind a tag in an attribute",
        "<div title=\"<p>\" title=<p onclick=x>kept</div>\n",
        &[
            (1, "title on <div> was removed"),
            (1, "title on <div> was removed"),
            (1, "onclick on <div> was removed"),
        ],
    ),
    case(
        "handler in text that is no HTML",
        "kept <img/src=x/onerror=y> <b class=\"a\"onclick=\"x\">\n",
        &[],
    ),
    case(
        "handler over lines",
        "kept\n\n<div\n  title='a > b'\n  onclick=x>\nkept\n</div>\n",
        &[
            (3, "title on <div> was removed"),
            (3, "onclick on <div> was removed"),
        ],
    ),
    case(
        "handler after a form feed",
        "kept\n\n<div\u{c}onclick=x>y</div>\n",
        &[(3, "onclick on <div> was removed")],
    ),
    case(
        "handler after a graph",
        "kept <b x=`onclick=y`>z</b>\n",
        &[],
    ),
    case(
        "handler that opens by itself",
        "<details open ontoggle=x>\n<summary>kept</summary>\n</details>\n",
        &[
            (1, "open on <details> was removed"),
            (1, "ontoggle on <details> was removed"),
        ],
    ),
    case("handler in a closing tag", "<b>kept</b onclick=x>\n", &[]),
    case(
        "style",
        "<p style=\"position:fixed;top:0\">kept</p>\n",
        &[(1, "style on <p> was removed")],
    ),
    case(
        "style with an address",
        "<b style=background:url(javascript:x)>kept</b>\n",
        &[(1, "style on <b> was removed")],
    ),
    case(
        "name",
        "<a name=app-main>kept</a> <img name=body>\n",
        &[
            (1, "name on <a> was removed"),
            (1, "name on <img> was removed"),
        ],
    ),
    case(
        "id of the app",
        "<p id=app-main>kept</p>\n",
        &[(1, "id on <p> was removed")],
    ),
    case(
        "id with a blank",
        "<p id=\"a b\">kept</p>\n",
        &[(1, "id on <p> was removed")],
    ),
    case(
        "class of nobody",
        "<p class=\"app-bar\">kept</p>\n",
        &[(1, "class on <p> was removed")],
    ),
    case(
        "target",
        "<a href=x target=_blank>kept</a>\n",
        &[(1, "target on <a> was removed")],
    ),
    case(
        "ping",
        "<a href=x ping=https://x.example>kept</a>\n",
        &[(1, "ping on <a> was removed")],
    ),
    case(
        "download",
        "<a href=x download=y.exe>kept</a>\n",
        &[(1, "download on <a> was removed")],
    ),
    case(
        "referrer policy",
        "<a href=x referrerpolicy=unsafe-url rel=opener>kept</a>\n",
        &[
            (1, "referrerpolicy on <a> was removed"),
            (1, "rel on <a> was removed"),
        ],
    ),
    case(
        "set of sources",
        "kept <img src=a.svg srcset=\"//x.example/a 2x\">\n",
        &[(1, "srcset on <img> was removed")],
    ),
    case(
        "old ways to load",
        "kept <img src=a.svg dynsrc=x lowsrc=y longdesc=z usemap=#m>\n",
        &[
            (1, "dynsrc on <img> was removed"),
            (1, "lowsrc on <img> was removed"),
            (1, "longdesc on <img> was removed"),
            (1, "usemap on <img> was removed"),
        ],
    ),
    case(
        "background of a table",
        "<table background=javascript:x><tr><td background=y>kept</table>\n",
        &[
            (1, "background on <table> was removed"),
            (1, "background on <td> was removed"),
        ],
    ),
    case(
        "form attributes elsewhere",
        "<b form=x formaction=y>kept</b>\n",
        &[
            (1, "form on <b> was removed"),
            (1, "formaction on <b> was removed"),
        ],
    ),
    case(
        "order of focus",
        "<p tabindex=5 accesskey=x autofocus contenteditable>kept</p>\n",
        &[
            (1, "tabindex on <p> was removed"),
            (1, "accesskey on <p> was removed"),
            (1, "autofocus on <p> was removed"),
            (1, "contenteditable on <p> was removed"),
        ],
    ),
    case(
        "order of focus on a box",
        "<div tabindex=5>kept</div>\n",
        &[(1, "tabindex on <div> was removed")],
    ),
    case(
        "role of something else",
        "<div role=dialog aria-hidden=true>kept</div>\n",
        &[
            (1, "role on <div> was removed"),
            (1, "aria-hidden on <div> was removed"),
        ],
    ),
    case(
        "hidden and inert",
        "<p hidden inert>kept</p>\n",
        &[
            (1, "hidden on <p> was removed"),
            (1, "inert on <p> was removed"),
        ],
    ),
    case(
        "popover",
        "<div popover popovertarget=x is=y slot=z part=w>kept</div>\n",
        &[
            (1, "popover on <div> was removed"),
            (1, "popovertarget on <div> was removed"),
            (1, "is on <div> was removed"),
            (1, "slot on <div> was removed"),
            (1, "part on <div> was removed"),
        ],
    ),
    case(
        "data of a page's own",
        "<div data-x=y itemscope itemprop=z>kept</div>\n",
        &[
            (1, "data-x on <div> was removed"),
            (1, "itemscope on <div> was removed"),
            (1, "itemprop on <div> was removed"),
        ],
    ),
    case(
        "namespace",
        "<b xmlns=x xml:base=javascript:y xlink:href=z>kept</b>\n",
        &[
            (1, "xmlns on <b> was removed"),
            (1, "xml:base on <b> was removed"),
            (1, "xlink:href on <b> was removed"),
        ],
    ),
    case(
        "an attribute twice",
        "<a href=\"a.md\" href=\"javascript:x\">kept</a>\n",
        &[
            (1, "href on <a> is kept as written and leads nowhere"),
            (1, "href on <a> was removed"),
        ],
    ),
    case(
        "an attribute named by a quote",
        "<b \"onclick=x\">kept</b>\n",
        &[],
    ),
    case(
        "citation of a quote",
        "<q cite=javascript:x>kept</q>\n",
        &[(1, "cite on <q> was removed")],
    ),
];
