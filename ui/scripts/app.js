/** Every improvement of a page that already works without it. */

import { forms } from './act.js';
import { back } from './back.js';
import { comfort } from './comfort.js';
import { dialogs } from './dialog.js';
import { find } from './find.js';
import { found } from './found.js';
import { keys } from './keys.js';
import { language } from './language.js';
import { outline } from './outline.js';
import { place } from './place.js';
import { print } from './print.js';
import { search } from './search.js';
import { sheets } from './sheet.js';
import { terms } from './term.js';

back();
forms();
comfort();
dialogs();
find();
found();
keys();
language();
outline();
place();
print();
search();
sheets();
terms();

// A page that comes back from the browser's memory shows old marks and old
// settings.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
