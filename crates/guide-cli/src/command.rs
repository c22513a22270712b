//! Reads the command line and calls what it names.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt as _};
use reader::export::Form;

use crate::failure::Failure;
use crate::{check, export, pack, policy, preview, render, search};

const HELP: &str = include_str!("help.txt");

/// The answer to a command line that is not understood, and to one that
/// cannot be followed.
const UNABLE: u8 = 2;

/// What a command line asks for.
enum Command {
    Help,
    Version,
    Check {
        guide: PathBuf,
        overrides: Option<PathBuf>,
        json: bool,
    },
    CheckPolicy {
        file: PathBuf,
        json: bool,
    },
    PolicySchema,
    Render {
        file: PathBuf,
        many: bool,
    },
    Preview {
        guide: PathBuf,
        port: u16,
    },
    Search(Search),
    Export(Export),
    Pack {
        guide: PathBuf,
        out: PathBuf,
        key: PathBuf,
    },
    NewKey(PathBuf),
    VerifyPack {
        file: PathBuf,
        key: String,
    },
}

struct Export {
    guide: PathBuf,
    form: Form,
    out: PathBuf,
    language: Option<String>,
}

struct Search {
    guide: PathBuf,
    words: String,
    language: Option<String>,
    limit: usize,
    json: bool,
}

/// Runs one command line to its end.
pub(crate) fn run(parser: Parser) -> ExitCode {
    let outcome = read(parser).and_then(|command| match command {
        Command::Help => write(HELP),
        Command::Version => write(concat!("guide ", env!("CARGO_PKG_VERSION"), "\n")),
        Command::Check {
            guide,
            overrides,
            json,
        } => check::run(&guide, overrides.as_deref(), json),
        Command::CheckPolicy { file, json } => policy::check(&file, json),
        Command::PolicySchema => policy::schema(),
        Command::Render { file, many } => render::run(&file, many),
        Command::Preview { guide, port } => preview::run(&guide, port),
        Command::Search(s) => {
            search::run(&s.guide, &s.words, s.language.as_deref(), s.limit, s.json)
        }
        Command::Export(e) => export::run(&e.guide, e.form, &e.out, e.language.as_deref()),
        Command::Pack { guide, out, key } => pack::pack(&guide, &out, &key),
        Command::NewKey(file) => pack::new_key(&file),
        Command::VerifyPack { file, key } => pack::verify(&file, &key),
    });
    outcome.unwrap_or_else(|failure| match failure {
        // Whoever reads us has had enough, as `head` does.
        Failure::Unwritten(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        failure => {
            eprintln!("{failure}");
            UNABLE.into()
        }
    })
}

fn write(text: &str) -> Result<ExitCode, Failure> {
    io::stdout()
        .write_all(text.as_bytes())
        .map_err(Failure::Unwritten)?;
    Ok(ExitCode::SUCCESS)
}

fn read(mut parser: Parser) -> Result<Command, Failure> {
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name,
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(Arg::Long("version") | Arg::Short('V')) => return Ok(Command::Version),
        Some(other) => return Err(other.unexpected().into()),
        None => return Err(Failure::Usage("Nothing was asked for.".to_owned())),
    };
    match name.to_str() {
        Some("check") => {
            let (mut guide, mut overrides, mut json) = (None, None, false);
            while let Some(arg) = parser.next()? {
                match arg {
                    Arg::Long("overrides") => overrides = Some(parser.value()?.into()),
                    Arg::Long("json") => json = true,
                    Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
                    Arg::Value(value) if guide.is_none() => guide = Some(value),
                    other => return Err(other.unexpected().into()),
                }
            }
            let guide = needed(guide, "check", "the guide's folder")?;
            Ok(Command::Check {
                guide,
                overrides,
                json,
            })
        }
        Some("render") => {
            let (mut file, mut many) = (None, false);
            while let Some(arg) = parser.next()? {
                match arg {
                    Arg::Long("null") => many = true,
                    Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
                    Arg::Value(value) if file.is_none() => file = Some(value),
                    other => return Err(other.unexpected().into()),
                }
            }
            let file = needed(
                file,
                "render",
                "a file of Markdown, or - for standard input",
            )?;
            Ok(Command::Render { file, many })
        }
        Some("preview") => {
            let (mut guide, mut port) = (None, preview::PORT);
            while let Some(arg) = parser.next()? {
                match arg {
                    Arg::Long("port") => port = parser.value()?.parse()?,
                    Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
                    Arg::Value(value) if guide.is_none() => guide = Some(value),
                    other => return Err(other.unexpected().into()),
                }
            }
            let guide = needed(guide, "preview", "the guide's folder")?;
            Ok(Command::Preview { guide, port })
        }
        Some("policy") => read_policy(&mut parser),
        Some("search") => read_search(&mut parser),
        Some("export") => read_export(&mut parser),
        Some("pack") => read_pack(&mut parser),
        _ => Err(Failure::Usage(format!(
            "There is no command {}.",
            name.to_string_lossy()
        ))),
    }
}

fn read_policy(parser: &mut Parser) -> Result<Command, Failure> {
    let (mut what, mut file, mut json) = (None, None, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("json") => json = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Value(value) if what.is_none() => what = Some(value),
            Arg::Value(value) if file.is_none() => file = Some(value),
            other => return Err(other.unexpected().into()),
        }
    }
    match what.as_ref().and_then(|what| what.to_str()) {
        Some("schema") if file.is_none() => Ok(Command::PolicySchema),
        Some("check") => {
            let file = needed(file, "policy check", "the file")?;
            Ok(Command::CheckPolicy { file, json })
        }
        _ => {
            let missing = "guide policy needs check FILE, or schema.";
            Err(Failure::Usage(missing.to_owned()))
        }
    }
}

fn read_search(parser: &mut Parser) -> Result<Command, Failure> {
    let (mut guide, mut words, mut language) = (None, Vec::new(), None);
    let (mut limit, mut json) = (search::LIMIT, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("lang") => language = Some(parser.value()?.string()?),
            Arg::Long("limit") => limit = parser.value()?.parse()?,
            Arg::Long("json") => json = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Value(value) if guide.is_none() => guide = Some(value),
            Arg::Value(value) => words.push(value.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let guide = needed(guide, "search", "the guide's folder")?;
    if words.is_empty() {
        let missing = "guide search needs words to look for.";
        return Err(Failure::Usage(missing.to_owned()));
    }
    Ok(Command::Search(Search {
        guide,
        words: words.join(" "),
        language,
        limit,
        json,
    }))
}

fn read_export(parser: &mut Parser) -> Result<Command, Failure> {
    let (mut guide, mut form, mut out, mut language) = (None, None, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("to") => form = Some(parser.value()?.string()?),
            Arg::Long("lang") => language = Some(parser.value()?.string()?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Value(value) if guide.is_none() => guide = Some(value),
            Arg::Value(value) if out.is_none() => out = Some(value),
            other => return Err(other.unexpected().into()),
        }
    }
    let guide = needed(guide, "export", "the guide's folder")?;
    let forms: Vec<&str> = Form::ALL.iter().map(|form| form.word()).collect();
    let forms = forms.join(", ");
    let Some(form) = form else {
        return Err(Failure::Usage(format!(
            "guide export needs --to and one of: {forms}."
        )));
    };
    let Some(form) = Form::of(&form) else {
        return Err(Failure::Usage(format!(
            "A guide cannot be exported to {form}. --to takes one of: {forms}."
        )));
    };
    let out = needed(out, "export", "a folder to write to")?;
    Ok(Command::Export(Export {
        guide,
        form,
        out,
        language,
    }))
}

fn read_pack(parser: &mut Parser) -> Result<Command, Failure> {
    let (mut guide, mut out, mut key) = (None, None, None);
    let (mut new_key, mut verify, mut trust) = (None, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("key") => key = Some(parser.value()?),
            Arg::Long("new-key") => new_key = Some(parser.value()?.into()),
            Arg::Long("verify") => verify = Some(parser.value()?.into()),
            Arg::Long("trust") => trust = Some(parser.value()?.string()?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Value(value) if guide.is_none() => guide = Some(value),
            Arg::Value(value) if out.is_none() => out = Some(value),
            other => return Err(other.unexpected().into()),
        }
    }
    match (new_key, verify, trust) {
        (Some(file), None, None) if guide.is_none() => Ok(Command::NewKey(file)),
        (None, Some(file), Some(key)) if guide.is_none() => Ok(Command::VerifyPack { file, key }),
        (None, None, None) => Ok(Command::Pack {
            guide: needed(guide, "pack", "the guide's folder")?,
            out: needed(out, "pack", "a name for the pack, such as NAME.guide")?,
            key: needed(key, "pack", "--key and the file of --new-key")?,
        }),
        _ => {
            let forms = "guide pack needs GUIDE OUT --key FILE, or --new-key FILE, \
                         or --verify FILE --trust KEY.";
            Err(Failure::Usage(forms.to_owned()))
        }
    }
}

fn needed(value: Option<OsString>, command: &str, what: &str) -> Result<PathBuf, Failure> {
    value
        .map(PathBuf::from)
        .ok_or_else(|| Failure::Usage(format!("guide {command} needs {what}.")))
}
