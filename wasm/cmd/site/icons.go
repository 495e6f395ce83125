package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// The site's mark, a lens over two lines of code, on a square of 22 units. index.html draws the same with SVG; here it becomes the icons of the installed site.
var (
	markRing  = circle{9.5, 9.5, 7.5}
	markLines = []line{{15, 15, 21, 21}, {5, 8, 13, 8}, {7, 11.5, 12, 11.5}}
)

const (
	markSize   = 22.0
	markStroke = 1.8
)

type (
	circle struct{ x, y, r float64 }
	line   struct{ x1, y1, x2, y2 float64 }
)

var (
	markInk   = color.NRGBA{255, 255, 255, 255}
	markPaper = color.NRGBA{0x46, 0x40, 0xb8, 255} // --accent of the light theme
)

// drawIcon draws the mark, size pixels wide, as PNG. A maskable icon fills its square, and keeps the mark within the circle that every mask leaves; another one has round corners.
func drawIcon(size int, maskable bool) []byte {
	share, corner := 0.66, 0.22
	if maskable {
		share, corner = 0.5, 0
	}
	unit := share * float64(size) / markSize
	shift := (1 - share) / 2 * float64(size)
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			px, py := float64(x)+0.5, float64(y)+0.5
			ink := coverage((markDistance((px-shift)/unit, (py-shift)/unit) - markStroke/2) * unit)
			c := blend(markPaper, markInk, ink)
			c.A = uint8(255*coverage(cornerDistance(px, py, float64(size), corner*float64(size))) + 0.5)
			picture.SetNRGBA(x, y, c)
		}
	}
	var out bytes.Buffer
	// Writing to a bytes.Buffer cannot fail, and the picture's size is one that PNG has.
	_ = png.Encode(&out, picture)
	return out.Bytes()
}

// markDistance is how far a point lies from the middle of the mark's nearest stroke.
func markDistance(x, y float64) float64 {
	nearest := math.Abs(math.Hypot(x-markRing.x, y-markRing.y) - markRing.r)
	for _, l := range markLines {
		dx, dy := l.x2-l.x1, l.y2-l.y1
		along := ((x-l.x1)*dx + (y-l.y1)*dy) / (dx*dx + dy*dy)
		along = min(max(along, 0), 1)
		nearest = min(nearest, math.Hypot(x-l.x1-along*dx, y-l.y1-along*dy))
	}
	return nearest
}

// cornerDistance is how far a point lies outside a square with round corners; below 0 inside.
func cornerDistance(x, y, size, corner float64) float64 {
	dx := math.Abs(x-size/2) - (size/2 - corner)
	dy := math.Abs(y-size/2) - (size/2 - corner)
	return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - corner
}

// coverage is how much of a pixel lies inside a shape whose edge is so many pixels away.
func coverage(distance float64) float64 { return min(max(0.5-distance, 0), 1) }

func blend(a, b color.NRGBA, share float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + 0.5) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}

// svgIcon is the mark as SVG.
func svgIcon() []byte {
	var strokes bytes.Buffer
	for _, l := range markLines {
		fmt.Fprintf(&strokes, "M%g %gL%g %g", l.x1, l.y1, l.x2, l.y2)
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5.5 -5.5 33 33"><rect x="-5.5" y="-5.5" width="33" height="33" rx="7.3" fill="#%02x%02x%02x"/>`+
		`<g fill="none" stroke="#fff" stroke-width="%g" stroke-linecap="round"><circle cx="%g" cy="%g" r="%g"/><path d="%s"/></g></svg>`,
		markPaper.R, markPaper.G, markPaper.B, markStroke, markRing.x, markRing.y, markRing.r, strokes.Bytes())
}

// manifest is what a browser has to know to install the site; its addresses are relative to it.
type manifest struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	ShortName   string `json:"short_name"`
	Description string `json:"description"`
	StartURL    string `json:"start_url"`
	Scope       string `json:"scope"`
	Display     string `json:"display"`
	Background  string `json:"background_color"`
	Theme       string `json:"theme_color"`
	Icons       []icon `json:"icons"`
}

type icon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// addManifest adds manifest.webmanifest and the icons that it names.
func addManifest(site files, description string) error {
	icons := []icon{{Source: site.addAsset("icon.svg", svgIcon()), Sizes: "any", Type: "image/svg+xml"}}
	for _, i := range []struct {
		size     int
		maskable bool
	}{{192, false}, {512, false}, {512, true}} {
		name, purpose := fmt.Sprintf("icon-%d.png", i.size), ""
		if i.maskable {
			name, purpose = "maskable.png", "maskable"
		}
		icons = append(icons, icon{site.addAsset(name, drawIcon(i.size, i.maskable)), fmt.Sprintf("%dx%d", i.size, i.size), "image/png", purpose})
	}
	text, err := json.Marshal(manifest{
		ID: "loopscope", Name: wordsIn["en"].Brand + " · " + wordsIn["zh"].Brand, ShortName: wordsIn["en"].Brand, Description: description,
		StartURL: "./", Scope: "./", Display: "standalone", Background: "#fcfbf8", Theme: "#4640b8", Icons: icons,
	})
	site["manifest.webmanifest"] = text
	return err
}
