//! Elements that run, load, ask, or paint over the page.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "script in a block",
        "kept\n\n<script>alert(1)</script>\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "script in a line",
        "kept <script>alert(1)</script> kept\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "script in capitals",
        "kept <ScRiPt SRC=//x.example></sCrIpT>\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "script that nothing closes",
        "kept\n\n<script>\nalert(1)\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "script over blank lines",
        "kept\n\n<script>\n\nalert(1)\n\n</script>\n\nkept\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "script with a slash",
        "kept <script/x>alert(1)</script/>\n",
        &[],
    ),
    case(
        "script in a list in a quote",
        "> - kept\n> - <script>x</script>\n",
        &[(2, "<script> was removed")],
    ),
    case(
        "script in a table cell",
        "| kept |\n|---|\n| <script>x</script> |\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "script in a footnote",
        "kept[^n]\n\n[^n]: <script>x</script>\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "script in a definition",
        "kept\n: <script>x</script>\n",
        &[(2, "<script> was removed")],
    ),
    case(
        "script in an alert",
        "> [!NOTE]\n> kept <script>x</script>\n",
        &[(2, "<script> was removed")],
    ),
    case(
        "script in a heading",
        "## kept <script>x</script>\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "script built by removal",
        "kept <scr<script>ipt>alert(1)</script>\n",
        &[(1, "<script> was removed")],
    ),
    case(
        "style element",
        "kept <style>p{position:fixed}</style>\n",
        &[(1, "<style> was removed")],
    ),
    case(
        "link to a style sheet",
        "kept <link rel=stylesheet href=//x.example/a.css>\n",
        &[(1, "<link> was removed")],
    ),
    case(
        "frame",
        "kept <iframe src=https://x.example></iframe>\n",
        &[(1, "<iframe> was removed")],
    ),
    case(
        "frame with its own document",
        "kept <iframe srcdoc=\"<script>x</script>\"></iframe>\n",
        &[(1, "<iframe> was removed")],
    ),
    case(
        "set of frames",
        "kept\n\n<frameset><frame src=x></frameset>\n",
        &[(3, "<frameset> was removed"), (3, "<frame> was removed")],
    ),
    case(
        "portal and fenced frame",
        "kept <portal src=x></portal><fencedframe></fencedframe>\n",
        &[
            (1, "<portal> was removed"),
            (1, "<fencedframe> was removed"),
        ],
    ),
    case(
        "object",
        "kept <object data=x.swf><param name=a></object>\n",
        &[(1, "<object> was removed"), (1, "<param> was removed")],
    ),
    case(
        "embed",
        "kept <embed src=x.swf>\n",
        &[(1, "<embed> was removed")],
    ),
    case(
        "applet",
        "kept <applet code=x></applet>\n",
        &[(1, "<applet> was removed")],
    ),
    case(
        "form",
        "kept <form action=https://x.example><input name=a><button>b</button></form>\n",
        &[
            (1, "<form> was removed"),
            (1, "<input> was removed"),
            (1, "<button> was removed"),
        ],
    ),
    case(
        "text area",
        "kept <textarea>x</textarea>\n",
        &[(1, "<textarea> was removed")],
    ),
    case(
        "select",
        "kept <select><option>x</select>\n",
        &[(1, "<select> was removed"), (1, "<option> was removed")],
    ),
    case(
        "key pair and output",
        "kept <keygen><output>x</output><meter>y</meter>\n",
        &[
            (1, "<keygen> was removed"),
            (1, "<output> was removed"),
            (1, "<meter> was removed"),
        ],
    ),
    case(
        "base",
        "kept <base href=https://x.example/>\n",
        &[(1, "<base> was removed")],
    ),
    case(
        "refresh",
        "kept\n\n<meta http-equiv=refresh content=\"0;url=//x.example\">\n",
        &[(3, "<meta> was removed")],
    ),
    case(
        "document",
        "<html><head><title>x</title></head><body onload=x>\n\nkept\n",
        &[
            (1, "<html> was removed"),
            (1, "<head> was removed"),
            (1, "<title> was removed"),
            (1, "<body> was removed"),
        ],
    ),
    case(
        "svg",
        "kept <svg onload=alert(1)><script>x</script></svg>\n",
        &[(1, "<svg> was removed"), (1, "<script> was removed")],
    ),
    case(
        "svg that reaches out",
        "kept <svg><use href=\"data:x#y\"/><image href=//x.example/></svg>\n",
        &[
            (1, "<svg> was removed"),
            (1, "<use> was removed"),
            (1, "<image> was removed"),
        ],
    ),
    case(
        "svg that sets",
        "kept <svg><a><animate attributeName=href values=javascript:x /></a></svg>\n",
        &[(1, "<svg> was removed"), (1, "<animate> was removed")],
    ),
    case(
        "math",
        "kept <math><maction actiontype=statusline xlink:href=javascript:x>y</maction></math>\n",
        &[(1, "<math> was removed"), (1, "<maction> was removed")],
    ),
    case(
        "sound and film",
        "kept <audio src=x onerror=y></audio><video poster=x></video>\n",
        &[(1, "<audio> was removed"), (1, "<video> was removed")],
    ),
    case(
        "picture with sources",
        "kept <picture><source srcset=//x.example/a></picture>\n",
        &[(1, "srcset on <source> was removed")],
    ),
    case(
        "picture out of the guide",
        "kept <source srcset=\"../images/../../a.svg?dark\"><source srcset=\"../images/%2e.svg?dark\">\n",
        &[
            (1, "srcset on <source> was removed"),
            (1, "srcset on <source> was removed"),
        ],
    ),
    case(
        "source with a list of addresses",
        "kept <picture><source srcset=\"../images/a.svg?dark, //x.example/b.svg?dark\"></picture>\n",
        &[(1, "srcset on <source> was removed")],
    ),
    case(
        "source that leads out of the guide",
        "kept <picture><source srcset=\"../images/../../b.svg?dark\"></picture>\n",
        &[(1, "srcset on <source> was removed")],
    ),
    case(
        "marquee and bgsound",
        "kept <marquee onstart=x>kept</marquee><bgsound src=x>\n",
        &[(1, "<marquee> was removed"), (1, "<bgsound> was removed")],
    ),
    case(
        "custom element",
        "kept <x-y onclick=z>kept</x-y>\n",
        &[(1, "<x-y> was removed")],
    ),
    case(
        "dialog and popover",
        "kept <dialog open>x</dialog><slot name=x>\n",
        &[(1, "<dialog> was removed"), (1, "<slot> was removed")],
    ),
    case(
        "image map",
        "kept <map name=a><area href=javascript:x></map>\n",
        &[(1, "<map> was removed"), (1, "<area> was removed")],
    ),
    case(
        "plain text to the end",
        "kept\n\n<plaintext>\n",
        &[(3, "<plaintext> was removed")],
    ),
    case("comment", "kept <!-- <script>x</script> --> kept\n", &[]),
    case(
        "comment that nothing closes",
        "kept\n\n<!-- <script>x</script>\n\nlost\n",
        &[(
            3,
            "a comment that nothing closes, with all in it, was removed",
        )],
    ),
    case(
        "comment closed oddly",
        "kept\n\n<!--> <script>x</script> -->\n",
        &[(3, "<script> was removed")],
    ),
    case(
        "comment closed with a bang",
        "kept\n\n<!-- --!> <img src=x onerror=y> -->\n",
        &[(3, "onerror on <img> was removed")],
    ),
    case(
        "character data",
        "kept\n\n<![CDATA[ <script>x</script> ]]>\n",
        &[(3, "<![CDATA[…> was removed")],
    ),
    case(
        "processing instruction",
        "kept\n\n<?xml-stylesheet href=\"javascript:x\"?>\n",
        &[(3, "<?…> was removed")],
    ),
    case(
        "document type",
        "kept\n\n<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>\n",
        &[(3, "<!…> was removed")],
    ),
    case(
        "conditional comment",
        "kept\n\n<!--[if IE]><script>x</script><![endif]-->\n",
        &[],
    ),
    case(
        "tag that nothing ends",
        "kept\n\n<img src=x onerror=y\n",
        &[],
    ),
    case(
        "tag with a NUL",
        "kept <scr\0ipt>x</scr\0ipt> <b\0 onclick=y>kept</b>\n",
        &[],
    ),
];
