/**
 * Links on a lesson's page. A link in the address is opened, when the page comes and whenever the address changes; the address follows what the reader makes of the program; the dialog
 * gets its link. The engine turns links into what they say and back, so all of this waits for it.
 *
 * @import {BenchEngine} from './engine.js'
 * @import {Link, Texts, WrongLink} from './messages.js'
 * @import {Site} from './site.js'
 * @import {State} from './state.js'
 * @import {Words} from './words/index.js'
 */
import { lessonFiles, linkOf, peekLink, saysMore, withLink } from './links.js';
import { dismiss, notify } from './notice.js';
import { benchOf } from './state.js';

/** Milliseconds of rest after which the address follows. */
const REST = 500;

/**
 * @param {object} world
 * @param {Site} world.site
 * @param {string} world.slug of the lesson
 * @param {import('./links.js').LessonText} world.text
 * @param {Words} world.words
 * @param {() => State} world.read
 * @param {(state: State) => void} world.put what a link has made of the bench
 * @param {() => Promise<BenchEngine>} world.load
 * @param {() => BenchEngine|null} world.engine
 * @param {() => void} world.run
 * @param {() => unknown} world.showProgram brings it into view where only a part of the bench can be seen
 * @param {() => void} world.showOwn brings the reader's version back
 */
export function startLinks({ site, slug, text, words, read, put, load, engine, run, showProgram, showOwn }) {
  const [first] = read().programs;
  /** The link that the address had last, as data. */
  let written = '';
  let rest = 0;
  let opening = false;
  /** Whether the address was to follow while there was no engine. */
  let missed = false;

  /** Opens the link in the address, if there is one. */
  async function open() {
    const fragment = site.fragment();
    const seen = peekLink(fragment);
    if (!seen) return;
    dismiss('link');
    if (!seen.known) return refuse({ wrong: 'other-form', lesson: 0 });
    if (seen.lesson !== text.lesson) return followLink(site, text.language, words);
    opening = true;
    const start = read();
    try {
      const texts = await textsOf(seen.version);
      const link = await (await load()).openLink(fragment, text.lesson, texts);
      if (link && 'wrong' in link) refuse(link);
      else if (link && !overtaken(start, link, texts)) take(link, texts);
    } catch {
      // The engine did not load: the bench says so with the first run.
    } finally {
      opening = false;
    }
    if (benchKey(read()) !== benchKey(start)) follow();
  }

  /** The lesson's programs as they are, and as they were in a former version that the link may have been made with. @param {string} version @returns {Promise<Texts>} */
  async function textsOf(version) {
    const texts = { [text.version]: lessonFiles(read()) };
    if (version === text.version || !/^[\w-]{1,16}$/.test(version)) return texts;
    const former = await site.json(`lessons/${slug}/kept/${version}.json`).catch(() => null);
    return former ? { ...texts, [version]: /** @type {Record<string, string>} */ (former) } : texts;
  }

  /**
   * Whether the reader, who had all that the link says when it was met, has gone on while the engine was on its way: a page that is loaded again has its own link in its address.
   * @param {State} start the bench when the link was met @param {Link} link @param {Texts} texts
   */
  function overtaken(start, link, texts) {
    return benchKey(read()) !== benchKey(start) && benchKey(withLink(start, link, texts).state) === benchKey(start);
  }

  /** @param {State} state @returns {string} what a link would say of it, the moment left out */
  function benchKey(state) {
    return keyOf(linkOf(state, text, false));
  }

  /** @param {Link} link @param {Texts} texts */
  function take(link, texts) {
    const other = text.language === 'en' ? 'zh' : 'en';
    const page = link.language === other && site.pageOf(text.lesson, other);
    if (page) return site.replace(`${page}#${site.fragment()}`);
    const { state, own } = withLink(read(), link, texts);
    const { from, goal, aside } = benchOf(state);
    put(state);
    written = benchKey(state);
    if (own && goal) return run();
    if (own || from === 'own') return; // what the reader had anyhow
    showProgram();
    const sentences = [words.link.opened, ...(goal ? [words.link.leads(goal.step)] : []), ...(aside.length ? [words.link.kept] : [])];
    notify('link', { text: sentences.join(words.between), ways: aside.length ? [{ label: words.link.showOwn, act: showOwn }] : [] });
  }

  /** @param {WrongLink} wrong */
  function refuse({ wrong, lesson }) {
    tell(site, words, { wrong, lesson: lesson || text.lesson });
  }

  /** The state has changed: the address follows when it has come to rest. */
  function follow() {
    clearTimeout(rest);
    rest = window.setTimeout(() => void write().catch(() => {}), REST);
  }

  async function write() {
    const ready = engine();
    missed = !ready;
    if (opening || !ready) return;
    const link = linkOf(read(), text, false);
    if (!saysMore(link, first.id)) {
      written = '';
      if (peekLink(site.fragment())?.known) site.setFragment('');
      return;
    }
    if (keyOf(link) === written) return;
    const fragment = await ready.link(link, lessonFiles(read()));
    if (fragment === null || opening) return;
    written = keyOf(link);
    site.setFragment(fragment);
  }

  /** @param {boolean} moment whether it leads to the moment that is shown @returns {Promise<string>} the address of a link to the bench as it stands */
  async function share(moment) {
    const ready = await load();
    const fragment = await ready.link(linkOf(read(), text, moment), lessonFiles(read()));
    return `${site.shared(text.lesson, text.language)}#${fragment ?? ''}`;
  }

  site.onFragment(() => void open());
  void open();
  return { follow, share, engineCame: () => missed && follow() };
}

/** Goes where the link in the address belongs, from a page that is not its lesson's. @param {Site} site @param {string} lang @param {Words} words */
export function followLink(site, lang, words) {
  const fragment = site.fragment();
  const seen = peekLink(fragment);
  if (!seen) return;
  const page = seen.known ? site.pageOf(seen.lesson, lang) : null;
  if (page) site.replace(`${page}#${fragment}`);
  else tell(site, words, { wrong: seen.known ? 'unknown-lesson' : 'other-form', lesson: seen.lesson });
}

/** @param {Site} site @param {Words} words @param {WrongLink} wrong */
function tell(site, words, { wrong, lesson }) {
  notify('link', { text: words.link.wrong[wrong](lesson), ways: [{ label: words.link.contents, href: site.start }] });
}

/** @param {Link} link */
function keyOf(link) {
  return JSON.stringify(link);
}
