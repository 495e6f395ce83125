/**
 * Defines `<loop-scope>`, a bench for any page:
 *
 *     <script type="module" src="https://site/embed.js"></script>
 *     <loop-scope panels="timeline,output" height="520">
 *       import asyncio
 *       …
 *     </loop-scope>
 *
 * The program stands inside, indented as the page likes; characters such as < are written as in any HTML. More files are elements with an attribute `file` inside it.
 *
 *     panels   what is open, with commas between: timeline, queue, loop, world, frames, narration, output; what the run has to show unless given
 *     height   in pixels, or any length of CSS; 480 unless given
 *     lang     zh or en; the language of the page around it unless given
 *     theme    light, dark, or auto for the system's; that of the page around it (its color-scheme) unless given
 *     name     the program's file name; main.py unless given
 *     args     the program's arguments
 *     seed     the run's seed
 *     step     the run is shown from this step on, from the first when it says no number
 *     run      runs the program as soon as it comes into view
 *
 * Everything is drawn in a shadow root; nothing of the page's styles reaches in, nothing reaches out. The elements of a page share one engine, which is loaded when the first one comes into view.
 * Nothing is stored in the page's name. The element says how large it is with an event `loop-scope-size`, whose detail is {width, height}; there is `element.run()`, too.
 *
 * The files may come from another origin, which then has to send `Access-Control-Allow-Origin`.
 */
import { startBench } from './bench.js';
import { programOf, stepIn } from './embed/program.js';
import { createEngine } from './engine.js';
import { createSharer } from './sharer.js';
import { pickLang, wordsIn } from './words/index.js';

const HEIGHT = 480;
const TAGS = { zh: 'zh-Hans', en: 'en' };
/** How far below the view an element is made ready. */
const AHEAD = '400px';

const base = new URL('.', import.meta.url);
/** A bench that belongs to no lesson needs no more of the site. */
const site = /** @type {import('./site.js').Site} */ ({ base });
const lease = createSharer(() => createEngine({ base }));
/** @type {CSSStyleSheet|null} */
let sheet = null;

/** The styles of all elements, made once. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(__EMBED_STYLE__);
  }
  return sheet;
}

export class LoopScope extends HTMLElement {
  static observedAttributes = ['height', 'theme'];
  /** @type {ReturnType<typeof startBench>|null} */ #bench = null;
  /** @type {IntersectionObserver|null} */ #seen = null;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#size();
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#whenParsed();
    }, { rootMargin: AHEAD });
    this.#seen.observe(this);
  }

  attributeChangedCallback() {
    this.#size();
    this.#bench?.repaint();
  }

  /** Runs the program as it stands. */
  async run() {
    const bench = this.#start();
    await bench.run(programOf(this).id);
    const step = stepIn(this.getAttribute('step'));
    if (step !== null) bench.goToStep(step);
  }

  /** What stands inside is there once the page has been read so far. */
  #whenParsed() {
    this.#seen?.disconnect();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#arrive(), { once: true });
    else this.#arrive();
  }

  #arrive() {
    if (this.hasAttribute('run')) this.run();
    else this.#start();
  }

  #start() {
    if (this.#bench) return this.#bench;
    const given = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang');
    const lang = pickLang(given ? [given] : navigator.languages);
    const words = wordsIn(lang);
    const host = document.createElement('section');
    host.className = 'bench';
    host.lang = TAGS[lang];
    host.setAttribute('aria-label', words.bench);
    this.shadowRoot?.replaceChildren(host);
    this.#bench = startBench({ host, lesson: '', text: null, programs: [programOf(this)], words, site, onRun: () => {}, lease });
    new ResizeObserver(() => this.#tell()).observe(this);
    return this.#bench;
  }

  #size() {
    const height = this.getAttribute('height') ?? String(HEIGHT);
    this.style.blockSize = /^\d+$/.test(height) ? `${height}px` : height;
  }

  #tell() {
    const detail = { width: this.offsetWidth, height: this.offsetHeight };
    this.dispatchEvent(new CustomEvent('loop-scope-size', { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get('loop-scope')) customElements.define('loop-scope', LoopScope);
