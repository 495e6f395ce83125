/**
 * Questions that the page has put to the worker, each with a number, until their answers come. A question that a later one of its type overtakes
 * resolves with null, and so does every question when the recording is gone.
 *
 * @import {Children, Faulted, Found, Linked, Opened, Exported, SnapshotMessage} from './messages.js'
 *
 * @typedef {SnapshotMessage|Found|Children|Faulted|Linked|Opened|Exported} Answer
 */
export class Questions {
  /** @type {Map<string, {seq: number, resolve: (answer: any) => void}>} by type of question */
  #open = new Map();
  #last = 0;

  /**
   * @param {'seek'|'find'|'expand'|'fault'|'link'|'openLink'|'perfetto'} type
   * @param {(seq: number) => void} send
   * @returns {Promise<any>} the answer, or null
   */
  ask(type, send) {
    this.#open.get(type)?.resolve(null);
    const seq = ++this.#last;
    return new Promise((resolve) => {
      this.#open.set(type, { seq, resolve });
      send(seq);
    });
  }

  /** @param {Answer} answer */
  hear(answer) {
    for (const [type, { seq, resolve }] of this.#open) {
      if (seq !== answer.seq) continue;
      this.#open.delete(type);
      resolve(answer);
    }
  }

  drop() {
    for (const { resolve } of this.#open.values()) resolve(null);
    this.#open.clear();
  }
}
