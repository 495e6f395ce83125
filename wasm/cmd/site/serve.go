package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
)

// serve builds the site in root, serves it on 127.0.0.1 and watches the sources. It returns only with an error. Port 0 takes a free one.
func serve(root string, port int) error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return fmt.Errorf("port %d cannot be used: %w", port, err)
	}
	seen := fingerprint(root)
	site, err := build(root, false)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	var current atomic.Pointer[files]
	if err := show(root, site, &current); err != nil {
		return errors.Join(err, listener.Close())
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	go func() {
		keep(root, site)
		for {
			time.Sleep(500 * time.Millisecond)
			now := fingerprint(root)
			if now == seen {
				continue
			}
			seen = now
			site, err := build(root, false)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				continue
			}
			if err := show(root, site, &current); err != nil {
				fmt.Fprintln(os.Stderr, err)
				continue
			}
			fmt.Println("built anew", time.Now().Format(time.TimeOnly))
			keep(root, site)
		}
	}()
	return http.Serve(listener, handler(&current))
}

// show has a site served, without its service worker: who changes a source wants to see that at once.
func show(root string, site files, current *atomic.Pointer[files]) error {
	worker, err := retiredWorker(root)
	if err != nil {
		return err
	}
	served := maps.Clone(site)
	served[serviceWorker] = worker
	current.Store(&served)
	return nil
}

// keep puts a site that is being served into dist, too, compressed. The visitor does not wait for that: the set served stays as it is.
func keep(root string, site files) {
	packed := maps.Clone(site)
	compress(packed, readDist(root))
	if err := writeDist(root, packed); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

// mime is by the end of the name; the machine's own table is not asked, for it may say anything.
var mime = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".wasm": "application/wasm",
	".txt":  "text/plain; charset=utf-8",
	".bin":  "application/octet-stream",
	".json": "application/json",
	".svg":  "image/svg+xml",
	".png":  "image/png",

	".webmanifest": "application/manifest+json",
}

// handler answers from the current set of files, and prefers a compressed one that the browser accepts and the set has.
func handler(current *atomic.Pointer[files]) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		if request.Method != http.MethodGet && request.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		site := *current.Load()
		address := strings.TrimPrefix(path.Clean(request.URL.Path), "/")
		if _, isPage := site[path.Join(address, "index.html")]; isPage {
			if !strings.HasSuffix(request.URL.Path, "/") {
				http.Redirect(w, request, path.Base(address)+"/", http.StatusMovedPermanently)
				return
			}
			address = path.Join(address, "index.html")
		}
		content, found := site[address]
		status := http.StatusOK
		if !found {
			status, address, content = http.StatusNotFound, "404.html", site["404.html"]
		}
		head := w.Header()
		head.Set("Content-Type", mime[path.Ext(address)])
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Access-Control-Allow-Origin", "*") // pages of other origins may use embed.js and engine.js
		head.Set("Cache-Control", "no-cache")
		if strings.HasPrefix(address, "assets/") {
			head.Set("Cache-Control", "max-age=31536000, immutable")
		}
		head.Set("Vary", "Accept-Encoding")
		for _, packed := range []struct{ encoding, kind string }{{"br", ".br"}, {"gzip", ".gz"}} {
			if smaller, has := site[address+packed.kind]; has && accepts(request, packed.encoding) {
				head.Set("Content-Encoding", packed.encoding)
				content = smaller
				break
			}
		}
		head.Set("Content-Length", fmt.Sprint(len(content)))
		w.WriteHeader(status)
		if request.Method == http.MethodGet {
			// A browser that has gone away is no error of ours.
			_, _ = w.Write(content)
		}
	})
}

// accepts tells whether the browser takes an encoding.
func accepts(request *http.Request, encoding string) bool {
	for _, offer := range strings.Split(request.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(offer), ";")
		if name == encoding && strings.TrimSpace(weight) != "q=0" {
			return true
		}
	}
	return false
}

// sources are what a site is made of, below the root.
var sources = []string{"index.html", "lessons", "web/pages", "web/src", "web/styles", "web/example", "wasm", "go.mod"}

// fingerprint changes when a source does: by name, size or time.
func fingerprint(root string) uint64 {
	sum := fnv.New64a()
	for _, source := range sources {
		_ = filepath.WalkDir(filepath.Join(root, filepath.FromSlash(source)), func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil // gone between the listing and the look: the next look sees it
			}
			if info, err := entry.Info(); err == nil && !entry.IsDir() {
				fmt.Fprintln(sum, name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return sum.Sum64()
}
