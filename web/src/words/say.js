/**
 * Sentences with names in them: the words are the language's, the names are the program's, and a page writes them differently.
 *
 * @typedef {{name: string}} Name something of the program: a task, a function, a value
 * @typedef {string|Name} Part
 * @typedef {Part[]} Sentence
 */

/** A template of words and names. @param {TemplateStringsArray} words @param {...(Part|number|Sentence)} names @returns {Sentence} */
export function say(words, ...names) {
  /** @type {Sentence} */
  const parts = [words[0]];
  names.forEach((name, i) => {
    if (Array.isArray(name)) parts.push(...name);
    else parts.push(typeof name === 'number' ? String(name) : name);
    parts.push(words[i + 1]);
  });
  return parts.filter((part) => part !== '');
}

/** A sentence as plain text. @param {Sentence} sentence */
export function plain(sentence) {
  return sentence.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}
