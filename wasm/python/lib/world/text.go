//go:build !js

package world

import (
	"embed"

	"loopscope/wasm/python/pack"
)

//go:embed py/*.py
var files embed.FS

func init() { pack.Add(Pack, files) }
