//! Files of somebody in a hurry, and every word that is said of each.

use crate::broken::{Broken, broken};

#[rustfmt::skip]
pub(crate) const HURRIED: &[Broken] = &[
    broken(
        "a tab in a name",
        "mode = \"kiosk\"\n[clinic]\n\tname =\t\"North\tClinic\"\n",
        &[
            "3:9: clinic.name: expected text that is shown as it is written, found a tab, a line break or a character that turns the direction",
        ],
    ),
    broken(
        "curly quotation marks",
        "mode = “kiosk”\n[clinic]\nname = “North Clinic”\n",
        &[
            "1:8: this is not TOML: expected a straight quotation mark, found the curly one “",
            "3:8: this is not TOML: expected a straight quotation mark, found the curly one “",
        ],
    ),
    broken(
        "a curly one at the end",
        "mode = \"kiosk\"\n[clinic]\nname = \"North Clinic”\nphone = \"555-0100\"\n",
        &[
            "3:22: this is not TOML: expected a straight quotation mark, found the curly one ”",
        ],
    ),
    broken(
        "curly apostrophes",
        "mode = ‘kiosk’\n",
        &[
            "1:8: this is not TOML: expected a straight quotation mark, found the curly one ‘",
        ],
    ),
    broken(
        "nothing in quotation marks",
        "mode = kiosk\n[clinic]\nname = North Clinic\nphone = 555-0100\n",
        &[
            "1:8: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
            "3:8: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
            "4:9: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "names in large letters",
        "Mode = \"kiosk\"\n[Clinic]\nName = \"North\"\n[kiosk]\nstaff-pin = \"1\"\n",
        &[
            "1:1: Mode: there is no such setting; write mode",
            "2:2: Clinic: there is no such setting; write clinic",
            "5:1: kiosk.staff-pin: there is no such setting; write staff_pin",
        ],
    ),
    broken(
        "True",
        "mode = \"kiosk\"\n[kiosk]\ncounts = True\n",
        &[
            "3:10: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "yes",
        "mode = \"kiosk\"\n[allow]\nprint = yes\n",
        &[
            "3:9: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "letters swapped in a table's name",
        "mode = \"kiosk\"\n[kioks]\nidle = 150\n",
        &[
            "2:2: kioks: there is no such setting; expected one of allow, clinic, guides, help, kiosk, languages, mode, routes, trusted_key",
        ],
    ),
    broken(
        "3am",
        "mode = \"kiosk\"\n[kiosk]\nrestart = \"3am\"\n",
        &[
            "3:11: kiosk.restart: expected a time of day in quotation marks, such as \"03:30\", found \"3am\"",
        ],
    ),
    broken(
        "a time of one digit",
        "mode = \"kiosk\"\n[kiosk]\nrestart = 3:30\n",
        &[
            "3:11: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "a telephone number as a number",
        "mode = \"kiosk\"\n[clinic]\nname = \"N\"\nphone = 5550100\n",
        &[
            "4:9: clinic.phone: expected a telephone number in quotation marks, such as \"555-0100\" or \"+1 555 0100 x12\", found 5550100",
        ],
    ),
    broken(
        "a telephone number with an extension in words",
        "mode = \"kiosk\"\n[clinic]\nname = \"N\"\nphone = \"555-0100 ext. 12\"\n",
        &[
            "4:9: clinic.phone: expected a telephone number in quotation marks, such as \"555-0100\" or \"+1 555 0100 x12\", found \"555-0100 ext. 12\"",
        ],
    ),
    broken(
        "lines that end as on Windows",
        "mode = \"kiosk\"\r\n[kiosk]\r\nidle = \"90\"\r\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found \"90\"",
        ],
    ),
    broken(
        "lines that end as on an old Mac",
        "mode = \"kiosk\"\r[kiosk]\ridle = 90\r",
        &[
            "1:16: this is not TOML: expected lines that end as Linux or Windows ends them",
        ],
    ),
    broken(
        "a mark of the byte order, and a mistake",
        "\u{feff}mode = \"kisok\"\n",
        &[
            "1:8: mode: expected \"kiosk\" or \"personal\", found \"kisok\"",
        ],
    ),
    broken(
        "a blank of a web page",
        "mode\u{a0}=\u{a0}\"kiosk\"\n",
        &[
            "1:5: this is not TOML: found a character that cannot be seen (U+00A0); delete it, or type the line again",
            "1:7: this is not TOML: found a character that cannot be seen (U+00A0); delete it, or type the line again",
        ],
    ),
    broken(
        "quotation marks in a name",
        "mode = \"kiosk\"\n[clinic]\nname = \"The \"North\" Clinic\"\n",
        &[
            "3:14: this is not TOML: expected the end of the line, found more; a quotation mark within a text is written \\\"",
        ],
    ),
    broken(
        "colons",
        "mode: \"kiosk\"\n[kiosk]\nidle: 150\n",
        &[
            "1:5: this is not TOML: expected the name of a setting, an = and its value; a comment begins with #",
            "3:7: this is not TOML: expected an = and a value behind the name of a setting",
        ],
    ),
    broken(
        "two equals signs",
        "mode == \"kiosk\"\n",
        &[
            "1:7: this is not TOML: expected an = and a value behind the name of a setting",
        ],
    ),
    broken(
        "a path of Windows",
        "mode = \"kiosk\"\nguides = [\"C:\\guides\\users.guide\"]\n",
        &[
            "2:15: this is not TOML: expected each \\ in a text to be written twice",
            "2:23: this is not TOML: expected each \\ in a text to be written twice",
        ],
    ),
    broken(
        "guides below a table",
        "mode = \"kiosk\"\n[kiosk]\ncounts = false\nguides = [\"/srv/a.guide\"]\n",
        &[
            "4:1: kiosk.guides: there is no such setting here; it belongs above the first line in [brackets]",
        ],
    ),
    broken(
        "a setting of the kiosk above it",
        "mode = \"kiosk\"\nstaff_pin = \"$argon2id$\"\nidle = 150\n",
        &[
            "2:1: staff_pin: there is no such setting here; it belongs below the line [kiosk]",
            "3:1: idle: there is no such setting here; it belongs below the line [kiosk]",
        ],
    ),
    broken(
        "a table within another",
        "mode = \"kiosk\"\n[kiosk]\n[kiosk.allow]\nprint = false\n",
        &[
            "3:8: kiosk.allow: there is no such setting; expected one of countdown, counts, idle, restart, staff_pin, volume",
        ],
    ),
    broken(
        "a PIN and its quotation marks twice",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"staff_pin = \"$argon2id$v=19$m=19456,t=2,p=1$abc$def\"\"\n",
        &[
            "3:27: this is not TOML: expected the end of the line, found more; a quotation mark within a text is written \\\"",
        ],
    ),
    broken(
        "comments of another language",
        "mode = \"kiosk\"\n; a note\n[kiosk]\nidle = 150 // seconds\n",
        &[
            "2:1: this is not TOML: expected the name of a setting, an = and its value; a comment begins with #",
        ],
    ),
    broken(
        "a color that is taken for a comment",
        "mode = \"kiosk\"\n[clinic]\nname = \"N\"\naccent = #5b3a8c\n",
        &[
            "4:10: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "languages by their names",
        "mode = \"kiosk\"\nlanguages = [\"English\", \"Español\"]\n",
        &[
            "2:14: languages: expected \"en\" or \"es\", found \"English\"",
            "2:25: languages: expected \"en\" or \"es\", found \"Español\"",
        ],
    ),
    broken(
        "hours of which the brace is not closed",
        "mode = \"kiosk\"\n[clinic]\nname = \"N\"\nhours = { en = \"9 to 5\"\nphone = \"555-0100\"\n",
        &[
            "5:1: this is not TOML: expected a comma, or the } that ends what { began, before this",
        ],
    ),
    broken(
        "a key of zeros",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"N\"\nkey = \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"\n",
        &[
            "4:7: trusted_key.key: expected a public key as `guide pack --new-key` prints it, found that it is not a key that can be trusted: anybody could sign for it",
        ],
    ),
    broken(
        "a key of one, behind a good one",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"N\"\nkey = \"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n[[trusted_key]]\nname = \"M\"\nkey = \"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"\n",
        &[
            "7:7: trusted_key.key: expected a public key as `guide pack --new-key` prints it, found that it is not a key that can be trusted: anybody could sign for it",
        ],
    ),
    broken(
        "a key with a letter wrong",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"N\"\nkey = \"1aqYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n",
        &[
            "4:7: trusted_key.key: expected a public key as `guide pack --new-key` prints it, found that it is not a key: a character of it is wrong",
        ],
    ),
    broken(
        "a key that is cut short",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"N\"\nkey = \"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo\"\n",
        &[
            "4:7: trusted_key.key: expected a public key as `guide pack --new-key` prints it, 43 characters and a =, found \"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcH…\"",
        ],
    ),
];
