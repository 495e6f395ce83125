package run_test

import (
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// TestRefusedModules: for a module of CPython's library that this one lacks the report says what there is; one that no Python has is not found.
func TestRefusedModules(t *testing.T) {
	for name, want := range map[string]string{
		"sqlite3":     "ModuleNotFoundError: No module named 'sqlite3'\nThe playground lacks this module of the standard library. It has: abc, ",
		"xml.dom":     "ModuleNotFoundError: No module named 'xml'\nThe playground lacks this module of the standard library. It has: abc, ",
		"nosuch":      "ModuleNotFoundError: No module named 'nosuch'\n",
		"asyncio.one": "ModuleNotFoundError: No module named 'asyncio.one'\n",
	} {
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": "\nimport " + name + "\n"}, Main: "main.py"})
		if r.Exit != 1 || !strings.Contains(r.Stderr, want) || !strings.Contains(r.Stderr, `File "main.py", line 2, in <module>`) {
			t.Errorf("import %s: exit %d, %s", name, r.Exit, r.Stderr)
		}
	}
}

// TestRefusedNames: what a library of the world lacks is refused with the usual text, and with a note of what there is, however it is asked for.
func TestRefusedNames(t *testing.T) {
	for program, want := range map[string]string{
		"from aiohttp import WSMsgType":        "ImportError: cannot import name 'WSMsgType' from 'aiohttp' (unknown location)\nThe playground's aiohttp has: BaseConnector, ",
		"import aiohttp; aiohttp.WSMsgType":    "AttributeError: module 'aiohttp' has no attribute 'WSMsgType'\nThe playground's aiohttp has: BaseConnector, ",
		"import requests; requests.compat":     "AttributeError: module 'requests' has no attribute 'compat'\nThe playground's requests has: ",
		"import httpx; httpx.Client().mounts":  "AttributeError: 'Client' object has no attribute 'mounts'\nThe playground's Client has: auth, ",
		"import json; from json import nosuch": "ImportError: cannot import name 'nosuch' from 'json' ",
		`"x".encode("gbk")`:                    "LookupError: unknown encoding: gbk\nThe playground lacks this encoding. It has: ascii, ",
		`import requests; r = requests.Response(); r._content, r.encoding = b"x", "gbk"; r.text`: "LookupError: unknown encoding: gbk\nThe playground lacks this encoding. It has: ascii, ",
	} {
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": program + "\n"}, Main: "main.py"})
		if r.Exit != 1 || !strings.Contains(r.Stderr, want) {
			t.Errorf("%s: exit %d, %s", program, r.Exit, r.Stderr)
		}
	}
}
