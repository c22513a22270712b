//! Files with mistakes, and every word that is said of each.

use crate::hurried::HURRIED;

/// A key that RFC 8032 (section 7.1) gives as an example.
pub(crate) const KEY: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

/// Every file with a mistake.
pub(crate) fn all() -> impl Iterator<Item = &'static Broken> {
    BROKEN.iter().chain(HURRIED)
}

/// A file with a mistake.
pub(crate) struct Broken {
    /// What is wrong with it.
    pub(crate) name: &'static str,
    /// All of it.
    pub(crate) text: &'static str,
    /// What is told, from line and column on.
    pub(crate) told: &'static [&'static str],
}

pub(crate) const fn broken(
    name: &'static str,
    text: &'static str,
    told: &'static [&'static str],
) -> Broken {
    Broken { name, text, told }
}

#[rustfmt::skip]
const BROKEN: &[Broken] = &[
    broken(
        "an empty file",
        "",
        &[
            "1:1: mode is missing: expected \"kiosk\" or \"personal\"",
        ],
    ),
    broken(
        "only a comment",
        "# mode = \"kiosk\"\n",
        &[
            "1:1: mode is missing: expected \"kiosk\" or \"personal\"",
        ],
    ),
    broken(
        "a misspelt mode",
        "mode = \"kisok\"\n",
        &[
            "1:8: mode: expected \"kiosk\" or \"personal\", found \"kisok\"",
        ],
    ),
    broken(
        "a mode that is no text",
        "mode = true\n",
        &[
            "1:8: mode: expected \"kiosk\" or \"personal\", found true",
        ],
    ),
    broken(
        "a mode without quotation marks",
        "mode = kiosk\n",
        &[
            "1:8: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "a misspelt setting",
        "mode = \"kiosk\"\nlanguage = [\"en\"]\n",
        &[
            "2:1: language: there is no such setting; expected one of allow, clinic, guides, help, kiosk, languages, mode, routes, trusted_key",
        ],
    ),
    broken(
        "a misspelt table",
        "mode = \"kiosk\"\n[kiosks]\nidle = 150\n",
        &[
            "2:2: kiosks: there is no such setting; expected one of allow, clinic, guides, help, kiosk, languages, mode, routes, trusted_key",
        ],
    ),
    broken(
        "a misspelt setting in a table",
        "mode = \"kiosk\"\n\n[kiosk]\nidel = 150\n",
        &[
            "4:1: kiosk.idel: there is no such setting; expected one of countdown, counts, idle, restart, staff_pin, volume",
        ],
    ),
    broken(
        "a setting said twice",
        "mode = \"kiosk\"\nmode = \"personal\"\n",
        &[
            "2:1: this is not TOML: expected each setting and table once, found this one again",
        ],
    ),
    broken(
        "a table said twice",
        "mode = \"kiosk\"\n[allow]\nprint = true\n[allow]\nnotes = true\n",
        &[
            "4:2: this is not TOML: expected each setting and table once, found this one again",
        ],
    ),
    broken(
        "a table that is not closed",
        "mode = \"kiosk\"\n[clinic\nname = \"North\"\n",
        &[
            "2:8: this is not TOML: expected the ] that ends the name of a table",
        ],
    ),
    broken(
        "a text that is not closed",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\nphone = \"555-0100\"\n",
        &[
            "3:14: this is not TOML: expected the quotation mark that ends a text",
        ],
    ),
    broken(
        "a list that is not closed",
        "mode = \"kiosk\"\nlanguages = [\"en\", \"es\"\n[allow]\nprint = true\n",
        &[
            "3:1: this is not TOML: expected a comma, or the ] that ends a list, before this",
            "4:1: languages: expected \"en\" or \"es\", found \"print\"",
            "4:9: languages: expected \"en\" or \"es\", found true",
        ],
    ),
    broken(
        "half of a file",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nphone =",
        &[
            "4:8: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "JSON",
        "{ \"mode\": \"kiosk\" }\n",
        &[
            "1:1: this is not TOML: expected the name of a setting, an = and its value; a comment begins with #",
        ],
    ),
    broken(
        "an older kind of file",
        "; the kiosk\nmode=kiosk\n",
        &[
            "1:1: this is not TOML: expected the name of a setting, an = and its value; a comment begins with #",
        ],
    ),
    broken(
        "seconds as a text",
        "mode = \"kiosk\"\n[kiosk]\nidle = \"150\"\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found \"150\"",
        ],
    ),
    broken(
        "seconds with a unit",
        "mode = \"kiosk\"\n[kiosk]\nidle = 150s\n",
        &[
            "3:8: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
        ],
    ),
    broken(
        "seconds with a fraction",
        "mode = \"kiosk\"\n[kiosk]\nidle = 150.5\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 150.5",
        ],
    ),
    broken(
        "too few seconds",
        "mode = \"kiosk\"\n[kiosk]\nidle = 5\ncountdown = 3\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 5",
            "4:13: kiosk.countdown: expected a whole number of seconds from 20 to 120, found 3",
        ],
    ),
    broken(
        "too many seconds",
        "mode = \"kiosk\"\n[kiosk]\nidle = 86400\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 86400",
        ],
    ),
    broken(
        "less than no seconds",
        "mode = \"kiosk\"\n[kiosk]\ncountdown = -30\n",
        &[
            "3:13: kiosk.countdown: expected a whole number of seconds from 20 to 120, found -30",
        ],
    ),
    broken(
        "seconds beyond any number",
        "mode = \"kiosk\"\n[kiosk]\nidle = 99999999999999999999\n",
        &[
            "3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 99999999999999999999",
        ],
    ),
    broken(
        "a PIN where its hash belongs",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"246810\"\n",
        &[
            "3:13: kiosk.staff_pin: expected what `patient-guide --set-pin` printed, beginning with $argon2id$, found something else",
        ],
    ),
    broken(
        "a PIN as a number",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = 246810\n",
        &[
            "3:13: kiosk.staff_pin: expected what `patient-guide --set-pin` printed, beginning with $argon2id$, found something else",
        ],
    ),
    broken(
        "a hash of another kind",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"$2b$12$abcdefghijklmnopqrstuv\"\n",
        &[
            "3:13: kiosk.staff_pin: expected what `patient-guide --set-pin` printed, beginning with $argon2id$, found something else",
        ],
    ),
    broken(
        "a time of day without quotation marks",
        "mode = \"kiosk\"\n[kiosk]\nrestart = 03:30:00\n",
        &[
            "3:11: kiosk.restart: expected a time of day in quotation marks, such as \"03:30\", found the date or time 03:30:00",
        ],
    ),
    broken(
        "a time of day that is none",
        "mode = \"kiosk\"\n[kiosk]\nrestart = \"24:00\"\n",
        &[
            "3:11: kiosk.restart: expected a time of day in quotation marks, such as \"03:30\", found \"24:00\"",
        ],
    ),
    broken(
        "a switch as a word",
        "mode = \"kiosk\"\n[kiosk]\ncounts = \"off\"\n",
        &[
            "3:10: kiosk.counts: expected true or false, found \"off\"",
        ],
    ),
    broken(
        "a switch as a number",
        "mode = \"kiosk\"\n[allow]\nprint = 0\n",
        &[
            "3:9: allow.print: expected true or false, found 0",
        ],
    ),
    broken(
        "a permission that there is not",
        "mode = \"kiosk\"\n[allow]\ninternet = true\n",
        &[
            "3:1: allow.internet: there is no such setting; expected one of notes, print, speech",
        ],
    ),
    broken(
        "a volume above all",
        "mode = \"kiosk\"\n[kiosk]\nvolume = 101\n",
        &[
            "3:10: kiosk.volume: expected a whole number of percent from 10 to 100, found 101",
        ],
    ),
    broken(
        "no language",
        "mode = \"kiosk\"\nlanguages = []\n",
        &[
            "2:13: languages: expected a list of languages, such as [\"en\", \"es\"], found a list of 0",
        ],
    ),
    broken(
        "a language that there is not",
        "mode = \"kiosk\"\nlanguages = [\"en\", \"fr\"]\n",
        &[
            "2:20: languages: expected \"en\" or \"es\", found \"fr\"",
        ],
    ),
    broken(
        "a language twice",
        "mode = \"kiosk\"\nlanguages = [\"es\", \"en\", \"es\"]\n",
        &[
            "2:26: languages: expected each once, found \"es\" twice",
        ],
    ),
    broken(
        "languages as a text",
        "mode = \"kiosk\"\nlanguages = \"en, es\"\n",
        &[
            "2:13: languages: expected a list of languages, such as [\"en\", \"es\"], found \"en, es\"",
        ],
    ),
    broken(
        "a route with blanks",
        "mode = \"kiosk\"\nroutes = [\"IV infusion\"]\n",
        &[
            "2:11: routes: expected a chapter's name in small letters and hyphens, such as \"iv-infusion\", found \"IV infusion\"",
        ],
    ),
    broken(
        "a clinic without a name",
        "mode = \"kiosk\"\n\n[clinic]\nphone = \"555-0100\"\n",
        &[
            "3:1: clinic.name is missing: expected a line of text, 200 characters at most",
        ],
    ),
    broken(
        "a clinic as a text",
        "mode = \"kiosk\"\nclinic = \"North Clinic\"\n",
        &[
            "2:10: clinic: expected a table of settings, found \"North Clinic\"",
        ],
    ),
    broken(
        "a name of nothing",
        "mode = \"kiosk\"\n[clinic]\nname = \"  \"\n",
        &[
            "3:8: clinic.name: expected a line of text, 200 characters at most, found an empty text",
        ],
    ),
    broken(
        "a name over two lines",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\\nClinic\"\n",
        &[
            "3:8: clinic.name: expected text that is shown as it is written, found a tab, a line break or a character that turns the direction",
        ],
    ),
    broken(
        "a name that turns its direction",
        "mode = \"kiosk\"\n[clinic]\nname = \"North \\u202Ecinilc\"\n",
        &[
            "3:8: clinic.name: expected text that is shown as it is written, found a tab, a line break or a character that turns the direction",
        ],
    ),
    broken(
        "a number that is no number to call",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nphone = \"ask at the desk\"\n",
        &[
            "4:9: clinic.phone: expected a telephone number in quotation marks, such as \"555-0100\" or \"+1 555 0100 x12\", found \"ask at the desk\"",
        ],
    ),
    broken(
        "hours in a language that there is not",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = { en = \"9 to 5\", fr = \"9 à 17 h\" }\n",
        &[
            "4:26: clinic.hours.fr: there is no such setting; expected one of en, es",
        ],
    ),
    broken(
        "hours in no language",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = {}\n",
        &[
            "4:9: clinic.hours: expected a line of text, or one for each language: { en = \"…\", es = \"…\" }, found a table",
        ],
    ),
    broken(
        "hours as a number",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = 9\n",
        &[
            "4:9: clinic.hours: expected a line of text, or one for each language: { en = \"…\", es = \"…\" }, found 9",
        ],
    ),
    broken(
        "a color by its name",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = \"teal\"\n",
        &[
            "4:10: clinic.accent: expected a color such as \"#0a5566\", found \"teal\"",
        ],
    ),
    broken(
        "a color that is too faint",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = \"#58b0c4\"\n",
        &[
            "4:10: clinic.accent: expected a contrast of at least 4.5 to 1 with --note #e9eef6 of the light theme, found 2.14 to 1",
        ],
    ),
    broken(
        "a color that is too dark for the dark",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent_dark = \"#0a5566\"\n",
        &[
            "4:15: clinic.accent_dark: expected a contrast of at least 4.5 to 1 with --accent-soft #172d34 of the dark theme, found 1.71 to 1",
        ],
    ),
    broken(
        "a picture that is not there",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"logo.svg\"\n",
        &[
            "4:8: clinic.logo: expected a picture beside the policy, found that there is no file logo.svg",
        ],
    ),
    broken(
        "a picture somewhere else",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"../logo.svg\"\n",
        &[
            "4:8: clinic.logo: expected the name of a picture beside this file, such as \"logo.svg\", found \"../logo.svg\"",
        ],
    ),
    broken(
        "a picture of another kind",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"logo.gif\"\n",
        &[
            "4:8: clinic.logo: expected the name of a picture beside this file, such as \"logo.svg\", found \"logo.gif\"",
        ],
    ),
    broken(
        "a help line that is not in a list",
        "mode = \"kiosk\"\n[help]\nname = \"Nurse\"\ncall = \"555-0101\"\npurpose = \"At night\"\n",
        &[
            "2:1: help: expected one [[help]] for each line, 8 at most, found a table",
        ],
    ),
    broken(
        "a help line without its number",
        "mode = \"kiosk\"\n[[help]]\nname = \"Nurse\"\npurpose = \"At night\"\n",
        &[
            "2:1: help.call is missing: expected a telephone number in quotation marks, such as \"555-0100\" or \"+1 555 0100 x12\"",
        ],
    ),
    broken(
        "nine help lines",
        "mode = \"kiosk\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n",
        &[
            "2:1: help: expected one [[help]] for each line, 8 at most, found a list of 9",
        ],
    ),
    broken(
        "a key that is no key",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"The publisher\"\nkey = \"secret\"\n",
        &[
            "4:7: trusted_key.key: expected a public key as `guide pack --new-key` prints it, 43 characters and a =, found \"secret\"",
        ],
    ),
    broken(
        "guides as a text",
        "mode = \"kiosk\"\nguides = \"guide.pack\"\n",
        &[
            "2:10: guides: expected a list of paths, found \"guide.pack\"",
        ],
    ),
    broken(
        "the settings of a kiosk where there is none",
        "mode = \"personal\"\n[kiosk]\nidle = 150\n",
        &[
            "2:1: kiosk: expected only with mode = \"kiosk\", found with mode = \"personal\"",
        ],
    ),
    broken(
        "many mistakes at once",
        "mode = \"kisok\"\nlanguages = [\"xx\"]\n\n[clinic]\nnmae = \"North\"\naccent = \"blue\"\n\n[kiosk]\nidle = 1\nrestart = \"late\"\n",
        &[
            "1:8: mode: expected \"kiosk\" or \"personal\", found \"kisok\"",
            "2:14: languages: expected \"en\" or \"es\", found \"xx\"",
            "4:1: clinic.name is missing: expected a line of text, 200 characters at most",
            "5:1: clinic.nmae: there is no such setting; expected one of accent, accent_dark, address, hours, logo, name, phone",
            "6:10: clinic.accent: expected a color such as \"#0a5566\", found \"blue\"",
            "9:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 1",
            "10:11: kiosk.restart: expected a time of day in quotation marks, such as \"03:30\", found \"late\"",
        ],
    ),
    broken(
        "mistakes in the form and in the values",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = teal\n[kiosk]\nidle = 1\n",
        &[
            "4:10: this is not TOML: expected a text in quotation marks, a number, true or false; a comment begins with #",
            "6:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 1",
        ],
    ),
];
