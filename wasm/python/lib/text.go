//go:build !js

package lib

import (
	"embed"

	"loopscope/wasm/python/pack"
)

// text is every module, or part of one, that is written in Python.
//
//go:embed */*.py asyncio/py/*.py
var text embed.FS

func init() { pack.Add(pack.Library, text) }
