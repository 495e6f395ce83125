// Names that are not declared by any module: what the site builder puts in when it bundles, and what Go's wasm_exec.js leaves behind.

/** The worker's address relative to the site's root, such as "assets/worker-1a2b3c4d.js". */
declare const __WORKER_URL__: string;
/** The engine's address relative to the site's root, such as "assets/engine-1a2b3c4d.wasm". */
declare const __WASM_URL__: string;
/** The addresses of what the engine loads apart, such as {"library.txt": "assets/library-1a2b3c4d.txt"}. */
declare const __PACK_URLS__: Record<string, string>;

/** The course's lessons: slugs by number. */
declare const __LESSONS__: Record<string, string>;

/** The service worker's files, addresses and hashes, and what the whole list is called. */
declare const __FILES__: [address: string, hash: string][];
declare const __VERSION__: string;

/** The bridge from Go's wasm_exec.js, which stands in front of the worker's bundle. */
declare class Go {
  env: Record<string, string>;
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** The address of the worker that holds notes.wasm, and of notes.wasm. */
declare const __NOTES_WORKER_URL__: string;
declare const __NOTES_WASM_URL__: string;

/** A text that is bundled as it is. */
declare module '*.md' {
  const text: string;
  export default text;
}

/** The styles of `<loop-scope>`, whose tokens are the host's. */
declare const __EMBED_STYLE__: string;
