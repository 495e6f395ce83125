//go:build !js

// Package bridge speaks with the web worker that holds the engine; it exists only in WebAssembly.
package bridge
