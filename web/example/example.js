/**
 * The engine as a library, in a page that shows what comes out as it comes.
 */
import { createEngine, EngineError } from '../engine.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('try'));
const said = /** @type {HTMLElement} */ (document.getElementById('said'));

/** One engine for all runs: it is loaded once. What programs print comes in pieces, each with its virtual time. */
const engine = createEngine({
  onStdout: (text) => said.append(text),
  onStderr: (text) => said.append(text),
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  said.textContent = '';
  try {
    const ready = await engine;
    const { exit, clock } = await ready.run(String(given.get('program')), { seed: Number(given.get('seed')), onInput: () => prompt('input()') });
    said.append(`\nexit ${exit}, ${clock} virtual seconds\n`);
  } catch (error) {
    // A program that fails is a result; an error is the engine's.
    said.append(error instanceof EngineError ? `${error.kind}: ${error.message}\n` : String(error));
  }
});

document.getElementById('stop')?.addEventListener('click', async () => (await engine).stop());
