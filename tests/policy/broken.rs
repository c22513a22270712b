//! Files with mistakes, and every word that is said of each.

/// A file with a mistake.
pub(crate) struct Broken {
    /// What is wrong with it.
    pub(crate) name: &'static str,
    /// All of it.
    pub(crate) text: &'static str,
    /// What is told, from line and column on.
    pub(crate) told: &'static [&'static str],
}

const fn broken(
    name: &'static str,
    text: &'static str,
    told: &'static [&'static str],
) -> Broken {
    Broken { name, text, told }
}

#[rustfmt::skip]
pub(crate) const BROKEN: &[Broken] = &[
    broken(
        "an empty file",
        "",
        &[],
    ),
    broken(
        "only a comment",
        "# mode = \"kiosk\"\n",
        &[],
    ),
    broken(
        "a misspelt mode",
        "mode = \"kisok\"\n",
        &[],
    ),
    broken(
        "a mode that is no text",
        "mode = true\n",
        &[],
    ),
    broken(
        "a mode without quotation marks",
        "mode = kiosk\n",
        &[],
    ),
    broken(
        "a misspelt setting",
        "mode = \"kiosk\"\nlanguage = [\"en\"]\n",
        &[],
    ),
    broken(
        "a misspelt table",
        "mode = \"kiosk\"\n[kiosks]\nidle = 150\n",
        &[],
    ),
    broken(
        "a misspelt setting in a table",
        "mode = \"kiosk\"\n\n[kiosk]\nidel = 150\n",
        &[],
    ),
    broken(
        "a setting said twice",
        "mode = \"kiosk\"\nmode = \"personal\"\n",
        &[],
    ),
    broken(
        "a table said twice",
        "mode = \"kiosk\"\n[allow]\nprint = true\n[allow]\nnotes = true\n",
        &[],
    ),
    broken(
        "a table that is not closed",
        "mode = \"kiosk\"\n[clinic\nname = \"North\"\n",
        &[],
    ),
    broken(
        "a text that is not closed",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\nphone = \"555-0100\"\n",
        &[],
    ),
    broken(
        "a list that is not closed",
        "mode = \"kiosk\"\nlanguages = [\"en\", \"es\"\n[allow]\nprint = true\n",
        &[],
    ),
    broken(
        "half of a file",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nphone =",
        &[],
    ),
    broken(
        "JSON",
        "{ \"mode\": \"kiosk\" }\n",
        &[],
    ),
    broken(
        "an older kind of file",
        "; the kiosk\nmode=kiosk\n",
        &[],
    ),
    broken(
        "seconds as a text",
        "mode = \"kiosk\"\n[kiosk]\nidle = \"150\"\n",
        &[],
    ),
    broken(
        "seconds with a unit",
        "mode = \"kiosk\"\n[kiosk]\nidle = 150s\n",
        &[],
    ),
    broken(
        "seconds with a fraction",
        "mode = \"kiosk\"\n[kiosk]\nidle = 150.5\n",
        &[],
    ),
    broken(
        "too few seconds",
        "mode = \"kiosk\"\n[kiosk]\nidle = 5\ncountdown = 3\n",
        &[],
    ),
    broken(
        "too many seconds",
        "mode = \"kiosk\"\n[kiosk]\nidle = 86400\n",
        &[],
    ),
    broken(
        "less than no seconds",
        "mode = \"kiosk\"\n[kiosk]\ncountdown = -30\n",
        &[],
    ),
    broken(
        "seconds beyond any number",
        "mode = \"kiosk\"\n[kiosk]\nidle = 99999999999999999999\n",
        &[],
    ),
    broken(
        "a PIN where its hash belongs",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"246810\"\n",
        &[],
    ),
    broken(
        "a PIN as a number",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = 246810\n",
        &[],
    ),
    broken(
        "a hash of another kind",
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"$2b$12$abcdefghijklmnopqrstuv\"\n",
        &[],
    ),
    broken(
        "a time of day without quotation marks",
        "mode = \"kiosk\"\n[kiosk]\nrestart = 03:30:00\n",
        &[],
    ),
    broken(
        "a time of day that is none",
        "mode = \"kiosk\"\n[kiosk]\nrestart = \"24:00\"\n",
        &[],
    ),
    broken(
        "a switch as a word",
        "mode = \"kiosk\"\n[kiosk]\ncounts = \"off\"\n",
        &[],
    ),
    broken(
        "a switch as a number",
        "mode = \"kiosk\"\n[allow]\nprint = 0\n",
        &[],
    ),
    broken(
        "a permission that there is not",
        "mode = \"kiosk\"\n[allow]\ninternet = true\n",
        &[],
    ),
    broken(
        "a volume above all",
        "mode = \"kiosk\"\n[kiosk]\nvolume = 101\n",
        &[],
    ),
    broken(
        "no language",
        "mode = \"kiosk\"\nlanguages = []\n",
        &[],
    ),
    broken(
        "a language that there is not",
        "mode = \"kiosk\"\nlanguages = [\"en\", \"fr\"]\n",
        &[],
    ),
    broken(
        "a language twice",
        "mode = \"kiosk\"\nlanguages = [\"es\", \"en\", \"es\"]\n",
        &[],
    ),
    broken(
        "languages as a text",
        "mode = \"kiosk\"\nlanguages = \"en, es\"\n",
        &[],
    ),
    broken(
        "a route with blanks",
        "mode = \"kiosk\"\nroutes = [\"IV infusion\"]\n",
        &[],
    ),
    broken(
        "a clinic without a name",
        "mode = \"kiosk\"\n\n[clinic]\nphone = \"555-0100\"\n",
        &[],
    ),
    broken(
        "a clinic as a text",
        "mode = \"kiosk\"\nclinic = \"North Clinic\"\n",
        &[],
    ),
    broken(
        "a name of nothing",
        "mode = \"kiosk\"\n[clinic]\nname = \"  \"\n",
        &[],
    ),
    broken(
        "a name over two lines",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\\nClinic\"\n",
        &[],
    ),
    broken(
        "a name that turns its direction",
        "mode = \"kiosk\"\n[clinic]\nname = \"North \\u202Ecinilc\"\n",
        &[],
    ),
    broken(
        "a number that is no number to call",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nphone = \"ask at the desk\"\n",
        &[],
    ),
    broken(
        "hours in a language that there is not",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = { en = \"9 to 5\", fr = \"9 à 17 h\" }\n",
        &[],
    ),
    broken(
        "hours in no language",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = {}\n",
        &[],
    ),
    broken(
        "hours as a number",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nhours = 9\n",
        &[],
    ),
    broken(
        "a color by its name",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = \"teal\"\n",
        &[],
    ),
    broken(
        "a color that is too faint",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = \"#58b0c4\"\n",
        &[],
    ),
    broken(
        "a color that is too dark for the dark",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent_dark = \"#0a5566\"\n",
        &[],
    ),
    broken(
        "a picture that is not there",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"logo.svg\"\n",
        &[],
    ),
    broken(
        "a picture somewhere else",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"../logo.svg\"\n",
        &[],
    ),
    broken(
        "a picture of another kind",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\nlogo = \"logo.gif\"\n",
        &[],
    ),
    broken(
        "a help line that is not in a list",
        "mode = \"kiosk\"\n[help]\nname = \"Nurse\"\ncall = \"555-0101\"\npurpose = \"At night\"\n",
        &[],
    ),
    broken(
        "a help line without its number",
        "mode = \"kiosk\"\n[[help]]\nname = \"Nurse\"\npurpose = \"At night\"\n",
        &[],
    ),
    broken(
        "nine help lines",
        "mode = \"kiosk\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n[[help]]\nname = \"N\"\ncall = \"911\"\npurpose = \"P\"\n",
        &[],
    ),
    broken(
        "a key that is no key",
        "mode = \"kiosk\"\n[[trusted_key]]\nname = \"The publisher\"\nkey = \"secret\"\n",
        &[],
    ),
    broken(
        "guides as a text",
        "mode = \"kiosk\"\nguides = \"guide.pack\"\n",
        &[],
    ),
    broken(
        "the settings of a kiosk where there is none",
        "mode = \"personal\"\n[kiosk]\nidle = 150\n",
        &[],
    ),
    broken(
        "many mistakes at once",
        "mode = \"kisok\"\nlanguages = [\"xx\"]\n\n[clinic]\nnmae = \"North\"\naccent = \"blue\"\n\n[kiosk]\nidle = 1\nrestart = \"late\"\n",
        &[],
    ),
    broken(
        "mistakes in the form and in the values",
        "mode = \"kiosk\"\n[clinic]\nname = \"North\"\naccent = teal\n[kiosk]\nidle = 1\n",
        &[],
    ),
];
