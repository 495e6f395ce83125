/**
 * Makes nodes of the HTML that notes.wasm has rendered. It escapes what it renders; this is the second wall: only elements and attributes that notes are made of come through,
 * whatever the text says. Parsing takes place in a document that runs no scripts and loads nothing.
 */

const GLOBAL = ['class', 'id', 'lang', 'tabindex', 'data-program'];
/** What may stand in notes, and its attributes besides the global ones. @type {Record<string, string[]>} */
const ELEMENTS = {
  a: ['href'], blockquote: [], br: [], code: [], details: [], dfn: [], div: [], em: [], fieldset: [], figcaption: [], figure: [], form: [], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [], hr: [],
  input: ['type', 'name', 'value'], label: [], legend: [], li: [], ol: ['start'], p: [], pre: [], samp: [], span: [], strong: [], summary: [], ul: [],
  table: [], thead: [], tbody: [], tr: [], th: [], td: [], small: [],
};
/** Ids that the page may have of its own are none of the notes'. */
const ID = /^(program|predict|section)-/;

/** @param {string} text @returns {Node[]} */
export function graft(text) {
  return copied(new DOMParser().parseFromString(text, 'text/html').body);
}

/** @param {Element} from @returns {Node[]} */
function copied(from) {
  return [...from.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
    return node instanceof Element ? element(node) : [];
  });
}

/** @param {Element} from @returns {Node[]} */
function element(from) {
  const name = from.localName;
  const allowed = from.namespaceURI === 'http://www.w3.org/1999/xhtml' && Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!allowed) return [];
  const made = document.createElement(name);
  for (const { name: attribute, value } of from.attributes) {
    if ((allowed.includes(attribute) || GLOBAL.includes(attribute)) && isHarmless(attribute, value)) made.setAttribute(attribute, value);
  }
  if (name === 'a') made.setAttribute('rel', 'noopener noreferrer');
  if (name === 'input' && made.getAttribute('type') !== 'radio') return [];
  made.append(...copied(from));
  return [made];
}

/** @param {string} attribute @param {string} value */
function isHarmless(attribute, value) {
  if (attribute === 'href') return /^https:\/\//i.test(value);
  return attribute !== 'id' || ID.test(value);
}
