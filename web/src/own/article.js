/**
 * The notes as their reader sees them. Of what was rendered anew only the blocks that have changed are put into the page, so that answers, folded parts and the place in the text stay while
 * the notes are written.
 *
 * @import {OwnWords} from '../words/own/index.js'
 * @import {Block, Page} from './notes.js'
 *
 * @typedef {{key: string, line: number, nodes: Node[]}} Placed
 */
import { html, render } from 'lit-html';
import { graft } from './graft.js';

const TAGS = { zh: 'zh-Hans', en: 'en' };

/** @param {HTMLElement} article @param {OwnWords} words */
export function createArticle(article, words) {
  const head = document.createElement('div');
  const body = document.createElement('div');
  article.replaceChildren(head, body);
  /** @type {Placed[]} */
  let placed = [];

  /** @param {Page} page */
  function drawHead(page) {
    render(html`<div class="kicker">${words.kicker}</div><h1>${graft(page.titleHtml)}</h1>
      <div class="meta"><span>${words.minutes(page.minutes)}</span><span>${words.programs(page.programs.length)}</span></div>`, head);
  }

  return {
    /** Shows a page; gives the elements that are new. @param {Page} page @returns {Element[]} */
    show(page) {
      article.lang = TAGS[page.language];
      drawHead(page);
      const keys = page.blocks.map((block) => keyOf(block, page));
      let same = 0;
      while (same < keys.length && same < placed.length && placed[same].key === keys[same]) same++;
      let tail = 0;
      while (tail < keys.length - same && tail < placed.length - same && placed[placed.length - 1 - tail].key === keys[keys.length - 1 - tail]) tail++;
      for (const { nodes } of placed.slice(same, placed.length - tail)) for (const node of nodes) node.parentNode?.removeChild(node);
      const after = placed[placed.length - tail]?.nodes[0] ?? null;
      const fresh = page.blocks.slice(same, page.blocks.length - tail).map(({ line, html: text }, i) => ({ key: keys[same + i], line, nodes: graft(text) }));
      for (const { nodes } of fresh) for (const node of nodes) body.insertBefore(node, after);
      placed = [...placed.slice(0, same), ...fresh, ...placed.slice(placed.length - tail)].map((each, i) => ({ ...each, line: page.blocks[i].line }));
      return fresh.flatMap(({ nodes }) => nodes).filter((node) => node instanceof Element);
    },

    /** Brings the block that a line of the text has become into view. @param {number} line */
    reveal(line) {
      const block = placed.findLast((each) => each.line > 0 && each.line <= line) ?? placed[0];
      const element = block?.nodes.find((node) => node instanceof Element);
      if (element instanceof Element) element.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** What makes a block another one: its HTML, and what stands behind the questions and exercises in it. @param {Block} block @param {Page} page */
function keyOf({ html: text }, page) {
  const behind = [
    ...page.predictions.filter(({ id }) => text.includes(`id="${id}"`)),
    ...page.programs.filter(({ id }) => text.includes(`id="program-${id}"`)).map(({ check, compare, explores }) => ({ check, compare, explores })),
  ];
  return behind.length ? text + JSON.stringify(behind) : text;
}
