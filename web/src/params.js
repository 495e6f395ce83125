// Reads `# @param` comments, the form notebooks use, and writes a control's value back into the program text:
//
//     PRODUCERS = 5  # @param {type:"slider", min:1, max:20, step:1}
//     PAUSE = 0.5    # @param {type:"number"}
//     MODE = "fifo"  # @param ["fifo", "lifo"]
//     LOUD = True    # @param {type:"boolean"}
//     NAME = "ada"   # @param {type:"string"}
//
// The program stays ordinary Python: the comment only says how its literal may be changed. A comment that does not read, or that
// does not fit its literal, is just a comment.

/**
 * @typedef {'slider'|'number'|'dropdown'|'boolean'|'string'} ParamKind
 *
 * @typedef {object} Param
 * @property {string} name
 * @property {ParamKind} kind
 * @property {number} line from 1
 * @property {number} from where the literal begins in the source, in UTF-16 units
 * @property {number} to just behind it
 * @property {number|string|boolean} value
 * @property {boolean} float whether the literal is written as a float
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]
 * @property {(number|string)[]} [options] of a dropdown
 */

const NUMBER = /-?(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const WORD = /True|False/y;
const HEAD = /^[ \t]*([\p{L}_][\p{L}\p{N}_]*)(?:\s*:\s*[\w.[\], ]+)?\s*=\s*/u;
const COMMENT = /\s*#\s*@param\b\s*(.*)$/y;

/**
 * @param {string} source
 * @returns {Param[]} in the order of their lines
 */
export function readParams(source) {
  /** @type {Param[]} */
  const params = [];
  let start = 0;
  for (const [index, text] of source.split('\n').entries()) {
    const param = text.includes('@param') ? readLine(text) : null;
    if (param) params.push({ ...param, line: index + 1, from: start + param.from, to: start + param.to });
    start += text.length + 1;
  }
  return params;
}

/**
 * The change that gives a parameter another value, or null when the literal says it already.
 * @param {string} source
 * @param {Param} param as `readParams` found it in this source
 * @param {number|string|boolean} value
 * @returns {{from: number, to: number, insert: string}|null}
 */
export function changeParam(source, param, value) {
  const insert = write(param, value);
  return insert === source.slice(param.from, param.to) ? null : { from: param.from, to: param.to, insert };
}

/**
 * A program with another value of a parameter, as it is written; the same text where there is no such parameter.
 * @param {string} source @param {string} name @param {string} value a number, True, False or a text without quotes
 */
export function withValue(source, name, value) {
  const param = readParams(source).find((each) => each.name === name);
  if (!param) return source;
  const typed = typeof param.value === 'number' ? Number(value) : typeof param.value === 'boolean' ? value === 'True' : value;
  const change = changeParam(source, param, typed);
  return change ? source.slice(0, change.from) + change.insert + source.slice(change.to) : source;
}

/** @param {string} text @returns {Omit<Param, 'line'>|null} */
function readLine(text) {
  const head = HEAD.exec(text);
  if (!head) return null;
  const from = head[0].length;
  const literal = readLiteral(text, from);
  if (!literal) return null;
  COMMENT.lastIndex = literal.to;
  const comment = COMMENT.exec(text);
  const form = comment && readForm(comment[1]);
  if (!form) return null;
  return fit({ name: head[1], from, to: literal.to, value: literal.value, float: literal.float }, form);
}

/** @param {string} text @param {number} from */
function readLiteral(text, from) {
  const word = match(WORD, text, from);
  if (word) return { value: word === 'True', to: from + word.length, float: false };
  const quoted = match(STRING, text, from);
  if (quoted) return { value: unquote(quoted), to: from + quoted.length, float: false };
  const digits = match(NUMBER, text, from);
  if (digits) return { value: Number(digits.replaceAll('_', '')), to: from + digits.length, float: /[.eE]/.test(digits) };
  return null;
}

/** @param {RegExp} sticky @param {string} text @param {number} at */
function match(sticky, text, at) {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** @param {string} quoted */
function unquote(quoted) {
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));
}

/** @typedef {{type?: string, min?: number, max?: number, step?: number, options?: (number|string)[]}} Form */

/**
 * Reads what stands behind `@param`: a list of choices, an object with unquoted keys, or both.
 * @param {string} text
 * @returns {Form|null}
 */
function readForm(text) {
  const parts = /^(\[.*?\])?\s*(\{.*\})?\s*$/.exec(text);
  if (!parts || (!parts[1] && !parts[2])) return null;
  const quotedKeys = (parts[2] ?? '{}').replace(/([{,]\s*)"?([A-Za-z-]+)"?\s*:/g, '$1"$2":');
  try {
    const form = JSON.parse(quotedKeys);
    return parts[1] ? { ...form, type: 'dropdown', options: JSON.parse(parts[1]) } : form;
  } catch {
    return null;
  }
}

/**
 * Puts a literal and its form together, if they belong together.
 * @param {Pick<Param, 'name'|'from'|'to'|'value'|'float'>} found
 * @param {Form} form
 * @returns {Omit<Param, 'line'>|null}
 */
function fit(found, form) {
  const { value } = found;
  switch (form.type) {
    case 'slider': {
      const { min = 0, max = 100, step = 1 } = form;
      const sound = [value, min, max, step].every(Number.isFinite) && min < max && step > 0;
      return sound ? { ...found, kind: 'slider', min, max, step } : null;
    }
    case 'number':
    case 'integer':
      if (typeof value !== 'number') return null;
      return { ...found, kind: 'number', min: form.min, max: form.max, step: form.step ?? (form.type === 'integer' ? 1 : undefined) };
    case 'boolean':
      return typeof value === 'boolean' ? { ...found, kind: 'boolean' } : null;
    case 'string':
      return typeof value === 'string' ? { ...found, kind: 'string' } : null;
    case 'dropdown':
      return fitDropdown(found, form.options);
    default:
      return null;
  }
}

/** @param {Pick<Param, 'name'|'from'|'to'|'value'|'float'>} found @param {unknown} options @returns {Omit<Param, 'line'>|null} */
function fitDropdown(found, options) {
  if (!Array.isArray(options) || options.length === 0) return null;
  if (!options.every((option) => typeof option === typeof found.value)) return null;
  return { ...found, kind: 'dropdown', options };
}

/** The literal for a value, in Python. @param {Param} param @param {number|string|boolean} value */
function write(param, value) {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
  const places = (String(param.step ?? '').split('.')[1] ?? '').length;
  const text = param.kind === 'slider' ? String(Number(value.toFixed(places))) : String(value);
  return param.float && /^-?\d+$/.test(text) ? `${text}.0` : text;
}
