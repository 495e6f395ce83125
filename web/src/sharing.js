/**
 * The dialog that makes a link to the bench as it stands: what it shows, and what its keys do.
 *
 * @import {State} from './state.js'
 * @import {Shared} from './panels/share.js'
 * @import {LessonText} from './links.js'
 * @import {Site} from './site.js'
 */
import { frameOf, hasMoment } from './links.js';
import { sharedText } from './panels/share.js';
import * as transitions from './state.js';

/**
 * @param {object} bench
 * @param {() => State} bench.read
 * @param {(next: State) => void} bench.update
 * @param {() => void} bench.schedule what the dialog shows has changed
 * @param {HTMLElement} bench.host
 * @param {Site} bench.site
 * @param {LessonText & {title: string}} bench.text
 * @param {(moment: boolean) => Promise<string>} bench.share makes the link; without an engine there is none: the next run says why
 */
export function createSharing({ read, update, schedule, host, site, text, share }) {
  /** @type {Shared} */
  let shared = { address: '', frame: '', title: text.title, form: 'link', moment: true, copied: false };

  /** @param {Partial<Shared>} next */
  function show(next) {
    shared = { ...shared, ...next };
    schedule();
  }

  /** @param {Partial<Shared>} next */
  function change(next) {
    const remade = !shared.address || 'moment' in next;
    show({ ...next, copied: false, ...(remade && { address: '' }) });
    if (remade) share(shared.moment && hasMoment(read())).then((address) => show({ address }), () => {});
  }

  return {
    /** What the dialog shows. */
    shown: () => shared,
    change,

    open() {
      update(transitions.dialogShown(read(), 'share'));
      const frame = site.single ? null : frameOf(read(), text.language);
      change({ moment: true, frame: frame ? `${new URL('embed.html', site.base)}#${frame}` : '' });
    },

    /** Where the clipboard is out of reach the text is selected, to be copied by hand. */
    async copy() {
      try {
        await navigator.clipboard.writeText(sharedText(shared));
        show({ copied: true });
      } catch {
        const field = host.querySelector('.share textarea');
        if (field instanceof HTMLTextAreaElement) field.focus();
      }
    },
  };
}
