//! Markup that one parser reads as harmless and the next as something else,
//! as in the mutation attacks on DOMPurify, Mozilla's bleach and ammonia.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "noscript and an attribute",
        "kept\n\n<noscript><p title=\"</noscript><img src=x onerror=y>\">\n",
        &[
            (3, "<noscript> was removed"),
            (3, "title on <p> was removed"),
        ],
    ),
    case(
        "title and an attribute",
        "kept\n\n<title><p title=\"</title><img src=x onerror=y>\">\n",
        &[
            (3, "<title> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "textarea and an attribute",
        "kept\n\n<textarea><p title=\"</textarea><img src=x onerror=y>\">\n",
        &[
            (3, "<textarea> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "style and an attribute",
        "kept\n\n<style><p title=\"</style><img src=x onerror=y>\">\n",
        &[
            (3, "<style> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "xmp and an attribute",
        "kept\n\n<xmp><p title=\"</xmp><img src=x onerror=y>\">\n",
        &[(3, "<xmp> was removed"), (3, "title on <p> was removed")],
    ),
    case(
        "noembed and noframes",
        "kept\n\n<noembed><p title=\"</noembed><img src=x onerror=y>\"></noembed><noframes><p title=\"</noframes><b onclick=x>\">\n",
        &[
            (3, "<noembed> was removed"),
            (3, "title on <p> was removed"),
            (3, "<noframes> was removed"),
            (3, "title on <p> was removed"),
        ],
    ),
    case(
        "frame and an attribute",
        "kept\n\n<iframe><p title=\"</iframe><img src=x onerror=y>\">\n",
        &[
            (3, "<iframe> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "template",
        "kept\n\n<template><p title=\"</template><img src=x onerror=y>\">\n",
        &[
            (3, "<template> was removed"),
            (3, "title on <p> was removed"),
        ],
    ),
    case(
        "select and what leaves it",
        "kept\n\n<select><template><style></template></select><img src=x onerror=y></style>\n",
        &[
            (3, "<select> was removed"),
            (3, "<template> was removed"),
            (3, "<style> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "math and style",
        "kept\n\n<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">\n",
        &[
            (3, "<math> was removed"),
            (3, "<mtext> was removed"),
            (3, "<mglyph> was removed"),
            (3, "<style> was removed"),
        ],
    ),
    case(
        "math and a form in a form",
        "kept\n\n<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>\n",
        &[
            (3, "<form> was removed"),
            (3, "<math> was removed"),
            (3, "<mtext> was removed"),
            (3, "<form> was removed"),
            (3, "<mglyph> was removed"),
            (3, "<style> was removed"),
        ],
    ),
    case(
        "math that takes HTML",
        "kept\n\n<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=y></style></annotation-xml></math>\n",
        &[
            (3, "<math> was removed"),
            (3, "<annotation-xml> was removed"),
            (3, "<style> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "svg and style",
        "kept\n\n<svg><style><a title=\"</style><img src=x onerror=y>\"></svg>\n",
        &[(3, "<svg> was removed"), (3, "<style> was removed")],
    ),
    case(
        "svg and a paragraph",
        "kept\n\n<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">\n",
        &[
            (3, "<svg> was removed"),
            (3, "<style> was removed"),
            (3, "id on <a> was removed"),
        ],
    ),
    case(
        "svg that takes HTML",
        "kept\n\n<svg><foreignObject><iframe srcdoc=x></iframe></foreignObject><title><style></title></svg>\n",
        &[
            (3, "<svg> was removed"),
            (3, "<foreignobject> was removed"),
            (3, "<iframe> was removed"),
            (3, "<title> was removed"),
            (3, "<style> was removed"),
        ],
    ),
    case(
        "svg and character data",
        "kept\n\n<svg><![CDATA[><img src=x onerror=y>]]></svg>\n",
        &[
            (3, "<svg> was removed"),
            (3, "<![CDATA[…> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "math and character data",
        "kept\n\n<math><xmp><![CDATA[</xmp><img src=x onerror=y>]]></math>\n",
        &[
            (3, "<math> was removed"),
            (3, "<xmp> was removed"),
            (3, "<![CDATA[…> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "table and what is thrown out of it",
        "kept\n\n<table><caption><svg><title><table><caption></caption></table><style><a id=\"</style><img src=x onerror=y>\">\n",
        &[(3, "<svg> was removed"), (3, "<title> was removed")],
    ),
    case(
        "table with a form",
        "kept\n\n<table><form><tr><td></form></table><input onfocus=x>\n",
        &[(3, "<form> was removed"), (3, "<input> was removed")],
    ),
    case(
        "half a table",
        "kept\n\n<tr><td>kept</td></tr>\n\n<caption>x</caption>\n",
        &[],
    ),
    case(
        "comment in an attribute",
        "kept\n\n<b title=\"--><img src=x onerror=y>\"><!-- x=\"--><img src=x onerror=y>\n",
        &[
            (3, "title on <b> was removed"),
            (3, "onerror on <img> was removed"),
        ],
    ),
    case(
        "back quotes",
        "kept\n\n<img alt=\"``onerror=x\" src=\"`\"><b title=`<img/src=x/onerror=y>`>\n",
        &[],
    ),
    case(
        "entity in an attribute",
        "<b title=\"&quot; onclick=x &lt;script&gt;\">kept</b>\n",
        &[(1, "title on <b> was removed")],
    ),
    case(
        "entity as a tag",
        "kept &lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=y&#62;\n",
        &[],
    ),
    case(
        "entity twice over",
        "kept &amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;\n",
        &[],
    ),
    case(
        "a cut in a letter",
        "kept <b title=\"é\u{fffd}\">ü</b>\u{fffd}<img src=x onerror=y>\n",
        &[
            (1, "title on <b> was removed"),
            (1, "onerror on <img> was removed"),
        ],
    ),
    case(
        "pre and a line end",
        "kept\n\n<pre>\n\n<script>x</script></pre>\n",
        &[(5, "<script> was removed")],
    ),
    case(
        "list item and a button",
        "kept\n\n<ul><li><button><li><a href=javascript:x>y</button></ul>\n",
        &[(3, "<button> was removed"), (3, "href on <a> was removed")],
    ),
    case(
        "links in links",
        "kept\n\n<a href=a><table><tr><td><a href=javascript:x>y</a></table></a>\n",
        &[(3, "href on <a> was removed")],
    ),
    case(
        "bold that is opened again",
        "kept\n\n<b><p>x</b><i></p>y</i><div></b>\n",
        &[],
    ),
    case(
        "isindex and image",
        "kept\n\n<isindex action=x prompt=y><image src=x onerror=y>\n",
        &[(3, "<isindex> was removed"), (3, "<image> was removed")],
    ),
];
