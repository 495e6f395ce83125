/**
 * Python in four voices (keyword, text, number, note), the classes that the site builder gives to the code in the notes. Names stay ink.
 */
import { tagHighlighter, tags } from '@lezer/highlight';

export const voices = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.bool, tags.null], class: 'v-key' },
  { tag: [tags.string, tags.special(tags.string), tags.escape], class: 'v-text' },
  { tag: tags.number, class: 'v-num' },
  { tag: tags.comment, class: 'v-note' },
]);
