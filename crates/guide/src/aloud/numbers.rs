//! Numbers as a person says them: doses, ranges, telephone numbers.

use super::Lexicon;

/// What may stand before and behind a number without being a part of it.
const BEFORE: &[char] = &['(', '“', '"', '‘', '\'', '¿', '¡', '[', '«'];
const BEHIND: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', '”', '"', '’', '\'', ']', '»', '…',
];

/// Digits in a row that are a code and not a number, from this many.
const CODE: usize = 5;

/// The ends of addresses in the web that are said.
const ADDRESS_ENDS: &[&str] = &["org", "com", "gov", "net", "edu"];

/// A number as it is said.
struct Amount {
    whole: String,
    fraction: Option<String>,
    is_one: bool,
}

impl Lexicon {
    /// A text with its numbers, and what belongs to them, as they are said.
    pub(super) fn say_numbers(&self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let mut said: Vec<String> = Vec::with_capacity(words.len());
        let mut at = 0;
        while let Some(word) = words.get(at) {
            at += 1;
            let core = word.trim_start_matches(BEFORE);
            let before = &word[..word.len() - core.len()];
            let (core, behind) = core.split_at(core.trim_end_matches(BEHIND).len());
            let next = words.get(at).filter(|_| behind.is_empty());
            let next = next.map(|next| next.split_at(next.trim_end_matches(BEHIND).len()));
            let (spoken, behind) =
                match next.and_then(|(unit, behind)| Some((self.amount_of(core, unit)?, behind))) {
                    Some(with_unit) => {
                        at += 1;
                        with_unit
                    }
                    None => (self.say_word(core), behind),
                };
            said.push(format!("{before}{spoken}{behind}"));
        }
        said.join(" ")
    }

    /// A number and the unit that stands behind it, if they are that.
    fn amount_of(&self, number: &str, unit: &str) -> Option<String> {
        if !self.units.contains_key(unit) && !self.signs.contains_key(unit) {
            return None;
        }
        let (sign, number) = self.sign_before(number);
        let (amount, rest) = self.range(number)?;
        if !rest.is_empty() || self.is_spelled(number) {
            return None;
        }
        let said = match self.units.get(unit) {
            Some(names) => self.with_unit(amount, names),
            None if unit == "%" => format!("{} {}", self.plain(amount), self.signs[unit]),
            None => return None,
        };
        Some(sign + &said)
    }

    fn say_word(&self, word: &str) -> String {
        let bare = |word: &str| word.chars().next().is_some_and(|c| !c.is_alphabetic());
        if let Some(said) = self.address(word).or_else(|| code(word)) {
            return said;
        }
        if !bare(word) {
            return word.to_owned();
        }
        if self.is_spelled(word) {
            return spelled(word);
        }
        let (sign, number) = self.sign_before(word);
        if let Some(said) = self
            .range(number)
            .and_then(|(amount, rest)| self.ended(amount, rest))
        {
            return sign + &said;
        }
        word.to_owned()
    }

    /// A number with what is written onto it: a unit, a percent sign.
    fn ended(&self, amount: Amount, rest: &str) -> Option<String> {
        if rest.is_empty() {
            return Some(self.plain(amount));
        }
        if let Some(names) = self.units.get(rest) {
            return Some(self.with_unit(amount, names));
        }
        // “a 5-mg tablet”
        if let Some([one, _]) = rest.strip_prefix('-').and_then(|unit| self.units.get(unit)) {
            let name = one.split_once(' ').map_or(one.as_str(), |(_, name)| name);
            return Some(format!("{} {name}", self.plain(amount)));
        }
        let sign = self.signs.get(rest).filter(|_| matches!(rest, "%" | "+"))?;
        Some(format!("{} {sign}", self.plain(amount)))
    }

    fn with_unit(&self, amount: Amount, [one, many]: &[String; 2]) -> String {
        let follows = self.fraction_follows_unit;
        match amount {
            Amount {
                fraction: Some(fraction),
                is_one: true,
                ..
            } if follows => {
                format!("{one} {fraction}")
            }
            Amount {
                fraction: Some(fraction),
                whole,
                ..
            } if follows && !whole.is_empty() => {
                format!("{whole} {many} {fraction}")
            }
            Amount {
                fraction: None,
                is_one: true,
                ..
            } => one.clone(),
            amount if amount.whole.is_empty() => {
                let name = one.split_once(' ').map_or(one.as_str(), |(_, name)| name);
                format!("{} {name}", self.plain(amount))
            }
            amount => format!("{} {many}", self.plain(amount)),
        }
    }

    fn plain(&self, amount: Amount) -> String {
        match amount.fraction {
            Some(fraction) if amount.whole.is_empty() => fraction,
            Some(fraction) => format!("{} {fraction}", amount.whole),
            None => amount.whole,
        }
    }

    /// A sign before a number, as it is said, and the rest.
    fn sign_before<'a>(&self, word: &'a str) -> (String, &'a str) {
        let mut letters = word.chars();
        match letters
            .next()
            .filter(|c| matches!(c, '<' | '>' | '≤' | '≥' | '±' | '~' | '≈'))
        {
            Some(sign) => match self.signs.get(sign.encode_utf8(&mut [0; 4]) as &str) {
                Some(said) => (format!("{said} "), letters.as_str()),
                None => (String::new(), word),
            },
            None => (String::new(), word),
        }
    }

    /// One number, or two with a dash between, and what is written onto it.
    fn range<'a>(&self, text: &'a str) -> Option<(Amount, &'a str)> {
        let (first, rest) = self.amount(text)?;
        let second = rest
            .strip_prefix(['-', '–'])
            .and_then(|rest| self.amount(rest));
        match (second, self.signs.get("-")) {
            (Some((second, rest)), Some(to)) => {
                let whole = format!("{} {to} {}", self.plain(first), self.plain(second));
                let both = Amount {
                    whole,
                    fraction: None,
                    is_one: false,
                };
                Some((both, rest))
            }
            _ => Some((first, rest)),
        }
    }

    fn amount<'a>(&self, text: &'a str) -> Option<(Amount, &'a str)> {
        let (money, text) = match text.strip_prefix('$') {
            Some(rest) => (self.units.get("$"), rest),
            None => (None, text),
        };
        let (digits, mut rest) = whole_number(text);
        let mut whole = digits.replace(',', "");
        let mut is_one = whole == "1";
        if let Some((decimals, after)) = decimals(rest).filter(|_| !whole.is_empty()) {
            let point = self.signs.get(".").map_or(".", String::as_str);
            let decimals = spelled(decimals);
            whole = format!("{whole} {point} {decimals}");
            (is_one, rest) = (false, after);
        }
        let mut fraction = None;
        if let Some(c) = rest.chars().next()
            && let Some([alone, behind]) = self.fractions.get(c.encode_utf8(&mut [0; 4]) as &str)
        {
            fraction = Some(if whole.is_empty() { alone } else { behind }.clone());
            rest = &rest[c.len_utf8()..];
        }
        if whole.is_empty() && fraction.is_none() {
            return None;
        }
        if let Some([one, many]) = money {
            whole = if is_one {
                one.clone()
            } else {
                format!("{whole} {many}")
            };
            is_one = false;
        }
        Some((
            Amount {
                whole,
                fraction,
                is_one,
            },
            rest,
        ))
    }

    /// Whether a number is said digit by digit: it is listed, a code, or a
    /// telephone number.
    fn is_spelled(&self, word: &str) -> bool {
        let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        if is_digits(word) {
            return self.digits.iter().any(|known| known == word) || word.len() >= CODE;
        }
        let groups: Vec<&str> = word.split('-').collect();
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        groups.iter().all(|group| is_digits(group)) && matches!(lengths[..], [3, 4] | [.., 3, 3, 4])
    }

    /// An address in the web, its full stops said.
    fn address(&self, word: &str) -> Option<String> {
        let (name, end) = word.rsplit_once('.')?;
        let dot = self.signs.get("dot")?;
        if !ADDRESS_ENDS.contains(&end) || name.is_empty() || name.contains(['@', '/', ':']) {
            return None;
        }
        let digits = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, letters) = name.split_at(digits);
        let number = if self.is_spelled(number) {
            spelled(number) + " "
        } else {
            number.to_owned()
        };
        let letters = letters.replace('.', &format!(" {dot} "));
        Some(format!("{number}{letters} {dot} {end}"))
    }
}

/// The whole number that a text begins with, and the rest. A comma is a part
/// of it where three digits follow.
fn whole_number(text: &str) -> (&str, &str) {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let mut end = digits(text);
    if (1..=3).contains(&end) {
        while text[end..].starts_with(',') && digits(&text[end + 1..]) == 3 {
            end += 4;
        }
    }
    text.split_at(end)
}

/// The decimals that a text begins with, without their point, and the rest.
fn decimals(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('.')?;
    let end = rest.chars().take_while(char::is_ascii_digit).count();
    (end > 0).then(|| rest.split_at(end))
}

/// A code of one letter and digits, such as those on a bill.
fn code(word: &str) -> Option<String> {
    let digits = word.strip_prefix(|c: char| c.is_ascii_uppercase())?;
    let is_code = digits.len() >= CODE - 1 && digits.chars().all(|c| c.is_ascii_digit());
    is_code.then(|| format!("{} {}", &word[..1], spelled(digits)))
}

/// Digit by digit, with a pause between groups.
fn spelled(number: &str) -> String {
    let groups = number.split('-').map(|group| {
        let digits: Vec<String> = group.chars().map(String::from).collect();
        digits.join(" ")
    });
    groups.collect::<Vec<_>>().join(", ")
}
