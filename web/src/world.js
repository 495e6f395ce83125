/**
 * The simulated world of a lesson as the reader may set it. The lesson's own is canonical JSON, which package world wrote; its `controls` are the numbers that the page
 * shows. What the reader has set is kept apart, as a text that fits into a link: `hosts.api.example.com.latency=0.5&clients.count=50`, with what differs alone.
 *
 * @typedef {object} Control
 * @property {string[]} path the keys that lead to the number
 * @property {number} own what the lesson has
 * @property {number} value what is set
 * @property {number} min
 * @property {number} max
 * @property {number} step
 * @property {string} unit such as s or B/s; empty: a count or a share
 *
 * @typedef {{controls?: {path: string[], min: number, max: number, step: number, unit: string}[]}} Described
 */

/** @param {string} world the lesson's, '' for none @param {string} settings @returns {Control[]} in the lesson's order */
export function readControls(world, settings) {
  if (!world) return [];
  const described = /** @type {Described} */ (JSON.parse(world));
  const set = new Map(settings.split('&').map((each) => /** @type {const} */ ([each.slice(0, each.indexOf('=')), Number(each.slice(each.indexOf('=') + 1))])));
  return (described.controls ?? []).map((control) => {
    const own = Number(at(described, control.path));
    const value = set.get(control.path.join('.')) ?? own;
    return { ...control, own, value: value >= control.min && value <= control.max ? value : own };
  });
}

/** @param {unknown} described @param {string[]} path */
function at(described, path) {
  return path.reduce((/** @type {any} */ inside, key) => inside?.[key], described);
}

/** The settings with one of the controls at another value. @param {Control[]} controls as they are @param {Control} control one of them @param {number} value @returns {string} */
export function withSetting(controls, control, value) {
  return controls.map((each) => (each === control ? { ...each, value } : each)).filter((each) => each.value !== each.own)
    .map(({ path, value: set }) => `${path.join('.')}=${set}`).join('&');
}

/** The world that a run is given. @param {string} world the lesson's, '' for none @param {string} settings */
export function worldWith(world, settings) {
  const changed = readControls(world, settings).filter(({ own, value }) => own !== value);
  if (!world || changed.length === 0) return world;
  const described = JSON.parse(world);
  for (const { path, value } of changed) at(described, path.slice(0, -1))[/** @type {string} */ (path.at(-1))] = value;
  return JSON.stringify(described);
}
