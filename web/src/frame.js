/**
 * The page embed.html: one bench and nothing else, for sites that take an `<iframe>` but no script. What it shows stands behind the address's #, as in a form: `program` is the program's text, the
 * other names are those of `<loop-scope>`'s attributes.
 *
 *     <iframe src="https://site/embed.html#panels=output&program=print(6%20*%207)" height="480"></iframe>
 *
 * The page around it is told of the size by a message {type: 'loop-scope-size', width, height}.
 */
import { LoopScope } from './embed.js';

/** Not `run`: a program that an address brings runs when the reader presses Run. */
const ATTRIBUTES = ['panels', 'lang', 'theme', 'name', 'args', 'seed', 'step'];

function show() {
  const given = new URLSearchParams(location.hash.slice(1));
  document.documentElement.lang = given.get('lang') ?? navigator.language;
  document.documentElement.style.colorScheme = given.get('theme') ?? '';
  const element = new LoopScope();
  for (const name of ATTRIBUTES) {
    const value = given.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('height', '100dvh');
  element.textContent = given.get('program') ?? 'print("Loopscope")';
  document.body.replaceChildren(element);
}

addEventListener('loop-scope-size', (event) => {
  const { width, height } = /** @type {CustomEvent<{width: number, height: number}>} */ (event).detail;
  if (parent !== window) parent.postMessage({ type: 'loop-scope-size', width, height }, '*');
});
addEventListener('hashchange', show);
show();
