//go:build !js

package chardata

import (
	"embed"

	"loopscope/wasm/python/pack"
)

//go:embed normal.bin
var normalFile embed.FS

//go:embed names.bin
var namesFile embed.FS

//go:embed properties.bin
var propertiesFile embed.FS

func init() {
	pack.Add("properties.bin", propertiesFile)
	pack.Add("normal.bin", normalFile)
	pack.Add("names.bin", namesFile)
}
