//! What the page takes for the words of a block is what the guide does.

use serde_json::json;
use tests::harness::Window;

/// Marks the whole of a chapter, and answers the blocks whose words are not
/// the guide's, or are not found where the guide has them.
const UNLIKE: &str = r#"
    const [language, chapter, done] = arguments;
    import('/scripts/passage.js').then(async ({ blocks, lettersOf, rangeOf }) => {
      const all = blocks();
      const body = new URLSearchParams({
        do: 'add', chapter, first: all[0].id, last: all.at(-1).id, colour: 'sun' });
      const answer = await (await fetch(`/${language}/highlight`, { method: 'POST', body })).text();
      const spans = [...answer.matchAll(/data-block="([^"]*)" data-start="(\d+)" data-words="([^"]*)"/g)];
      const plain = (words) => words.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
      const unlike = spans.filter(([, id, start, words]) => {
        const block = document.getElementById(id);
        if (!block) return true;
        const same = lettersOf(block).text.join('').trim() === plain(words);
        return !same || rangeOf(block, Number(start), plain(words))?.collapsed !== false;
      });
      done([spans.length, unlike.map(([, id, , words]) => `${id}: ${words}`)]);
    }, (why) => done([0, [String(why)]]));"#;

#[test]
fn the_page_has_the_words_of_every_block_letter_by_letter_as_the_guide_has_them() {
    let window = Window::open();
    for language in ["en", "es"] {
        window.go(&format!("/{language}/read/is-it-safe"));
        let chapters = window.run(
            "return [...document.querySelectorAll('.contents a')]
                .map((link) => link.pathname.split('/').at(-1))",
        );
        let chapters = chapters.as_array().cloned().unwrap_or_default();
        assert!(chapters.len() > 20, "{chapters:?}");
        for chapter in chapters {
            let name = chapter.as_str().unwrap_or_default();
            window.go(&format!("/{language}/read/{name}"));
            let found = window.run_async(UNLIKE, &[json!(language), chapter.clone()]);
            assert!(found[0].as_u64() > Some(5), "{language}/{name}: {found}");
            assert_eq!(found[1], json!([]), "{language}/{name}");
        }
    }
    window.quit();
}
