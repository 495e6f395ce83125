//go:build js

// Command engine is the playground's engine as a WebAssembly program for a web worker; see package bridge for the functions it offers.
package main

import "loopscope/wasm/bridge"

func main() {
	if err := bridge.Serve(); err != nil {
		panic("engine: " + err.Error())
	}
	select {}
}
