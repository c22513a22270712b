/** Every improvement of a page that already works without it. */

import { forms } from './act.js';
import { asks } from './asks.js';
import { back } from './back.js';
import { bring } from './bring.js';
import { changes } from './changes.js';
import { comfort } from './comfort.js';
import { dialogs } from './dialog.js';
import { find } from './find.js';
import { found } from './found.js';
import { highlights } from './highlights.js';
import { keyboard } from './keyboard.js';
import { inside } from './inside.js';
import { keys } from './keys.js';
import { language } from './language.js';
import { listen } from './listen.js';
import { marking } from './marking.js';
import { menu } from './menu.js';
import { outline } from './outline.js';
import { ownWords } from './own_words.js';
import { place } from './place.js';
import { print } from './print.js';
import { said } from './said.js';
import { search } from './search.js';
import { sheets } from './sheet.js';
import { still } from './still.js';
import { counts } from './counts.js';
import { staff } from './staff.js';
import { terms } from './term.js';
import { ticks } from './ticks.js';
import { voicing } from './voicing.js';

asks();
back();
// First, since others look for words in what it makes.
ticks();
forms();
bring();
changes();
comfort();
dialogs();
find();
found();
highlights();
keyboard();
inside();
keys();
language();
listen();
marking();
menu();
outline();
ownWords();
place();
print();
said();
search();
sheets();
still();
counts();
staff();
terms();
voicing();

// A page that comes back from the browser's memory shows old marks and old
// settings.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
