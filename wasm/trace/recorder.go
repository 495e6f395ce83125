package trace

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// ChunkEvents is how many events a chunk of columns holds.
const ChunkEvents = 1 << 14

// MaxEvents and MaxText bound a recording; the package comment says what happens then. MaxEvents take up 185 MB at most.
const (
	MaxEvents = 5_000_000
	MaxText   = 12 << 20
)

// TextLength is how many characters of a text are kept.
const TextLength = 120

// placeBytes and detailBytes are what an event takes up in the columns of the two sorts.
const (
	placeBytes  = 12
	detailBytes = 25
)

// chunk is a stretch of the columns. The column step is not kept: step counts from first.
type chunk struct {
	first   uint32 // steps begun before this chunk
	places  *places
	details *details // &plain as long as all its events are plain lines
}

// places are the columns that say where the program stands.
type places struct {
	frame [ChunkEvents]uint32
	code  [ChunkEvents]uint32
	line  [ChunkEvents]uint32
}

// details are the columns in which all plain lines are alike: those of the main program before the clock moves. A long loop has chunks of nothing else.
type details struct {
	kind    [ChunkEvents]uint8
	instant [ChunkEvents]uint32
	actor   [ChunkEvents]uint32
	cause   [ChunkEvents]int32
	subject [ChunkEvents]uint32
	object  [ChunkEvents]uint32
	value   [ChunkEvents]int32
}

// plain are the details of plain lines, for whoever reads them.
var plain details

func init() {
	for i := range plain.cause {
		plain.cause[i], plain.value[i] = -1, -1
	}
}

// wastePlaces and wasteDetails are the columns of those who keep none: writing there costs less than asking first.
var (
	wastePlaces  places
	wasteDetails details
)

// Code is an entry of the table of code objects.
type Code struct {
	File string
	Name string // qualified
	Line int    // its first
}

// Entity is something with an identity that events are about.
type Entity struct {
	Kind string // loop, task, thread, future, timer, handle, queue, lock, event, condition, semaphore, barrier, executor, group, connection, request, place or answer
	Name string // what Python calls it, or the variable it was first bound to
	Type string // Python's name for its type
	Text string // more, for a tooltip
}

// Recorder takes the events of one run. Its fields say who acts and where; the reporters set them.
type Recorder struct {
	Actor  uint32 // who acts: the running task, thread or loop; 0: the main program
	Why    int32  // the event that gave the actor control; -1: none yet
	By     int32  // a nearer cause of what happens just now; -1: none
	Among  int32  // of how many that wait the one woken now is the first
	Stop   int    // the step at which OnStop is called, once it has begun and before what it begins runs; -1: never
	OnStop func()

	frame, code, line uint32 // where the program stands
	steps             int
	n                 int
	frames            uint32
	instant           uint32
	now               float64
	entities          uint32
	store             bool // columns and tables are kept
	full              bool
	textBytes         int
	chunks            []chunk
	places            *places  // where events go: those of the last of chunks, or, when none are kept, some that nobody reads
	details           *details // the same
	detailed          int      // chunks with details of their own
	fullSteps         int      // steps at the moment when the recording became full

	Codes    []Code    // 0 is none
	Entities []Entity  // 0 is none
	Instants []float64 // in the order in which they were met
	Strings  []string
	strings  map[string]int32
	numbers  [256]number // texts of ints met lately
}

type number struct {
	n    int64
	text int32
	used bool
}

// New makes a recorder. With store false it keeps no columns and only counts, for replays.
func New(store bool) *Recorder {
	return &Recorder{places: &wastePlaces, details: &wasteDetails, Why: -1, By: -1, Stop: -1, store: store, Codes: make([]Code, 1), Entities: make([]Entity, 1), Instants: []float64{0}, strings: map[string]int32{}}
}

// Events is how many events there have been, Steps how many steps; those past the bound are counted too.
func (r *Recorder) Events() int { return r.n }

// Steps is how many steps have begun.
func (r *Recorder) Steps() int { return r.steps }

// RecordedSteps is how many of them the columns hold.
func (r *Recorder) RecordedSteps() int {
	if r.full {
		return r.fullSteps
	}
	return r.steps
}

// Keeps reports whether texts are still taken; making one is a waste otherwise.
func (r *Recorder) Keeps() bool { return r.store && !r.full }

// Full reports whether the recording has reached its bound.
func (r *Recorder) Full() bool { return r.full }

// Recorded is how many events the columns hold.
func (r *Recorder) Recorded() int {
	if len(r.chunks) == 0 {
		return 0
	}
	return min(r.n, len(r.chunks)*ChunkEvents)
}

// Bytes is the memory that the recording takes up.
func (r *Recorder) Bytes() int64 {
	return int64(len(r.chunks)*placeBytes+r.detailed*detailBytes)*ChunkEvents + int64(r.textBytes+32*len(r.Strings)+8*len(r.Instants)+64*len(r.Entities))
}

// Emit adds an event by the actor at the place where the program stands, and returns its number.
func (r *Recorder) Emit(kind Kind, subject, object uint32, value, cause int32) int32 {
	n := r.n
	i := n & (ChunkEvents - 1)
	if i == 0 {
		r.grow()
	}
	r.n = n + 1
	p := r.places
	p.frame[i] = r.frame
	p.code[i] = r.code
	p.line[i] = r.line
	d := r.details
	if d == &plain {
		d = r.detail()
	}
	d.kind[i] = uint8(kind)
	d.instant[i] = r.instant
	d.actor[i] = r.Actor
	d.cause[i] = cause
	d.subject[i] = subject
	d.object[i] = object
	d.value[i] = value
	return int32(n)
}

// Settle changes the value of an event, for one that begins what ends later. Only before anybody can have read it: within the turn in which it was added.
func (r *Recorder) Settle(n, value int32) {
	if r.Keeps() && int(n) < r.Recorded() {
		r.chunks[n/ChunkEvents].details.value[n%ChunkEvents] = value
	}
}

// grow begins the next chunk, if there may be one.
func (r *Recorder) grow() {
	if !r.Keeps() {
		return
	}
	if len(r.chunks)*ChunkEvents >= MaxEvents {
		r.full, r.fullSteps, r.places, r.details = true, r.steps, &wastePlaces, &wasteDetails
		return
	}
	r.places, r.details = &places{}, &plain
	r.chunks = append(r.chunks, chunk{uint32(r.steps), r.places, r.details})
}

// detail gives the last chunk details of its own, since an event comes that is not a plain line.
func (r *Recorder) detail() *details {
	d := &details{}
	copy(d.cause[:], plain.cause[:])
	copy(d.value[:], plain.value[:])
	r.details, r.chunks[len(r.chunks)-1].details = d, d
	r.detailed++
	return d
}

// step counts a step whose event has just been added.
func (r *Recorder) step() {
	r.steps++
	if r.steps-1 == r.Stop {
		r.OnStop()
	}
}

// Line is a line that begins in a frame. It is Emit and step in one, without the columns that stay as they are made: a plain loop has an event for each of its lines.
func (r *Recorder) Line(frame, code, line uint32) {
	n := r.n
	i := n & (ChunkEvents - 1)
	if i == 0 {
		r.grow()
	}
	r.n = n + 1
	r.frame, r.code, r.line = frame, code, line
	p := r.places
	p.frame[i] = frame
	p.code[i] = code
	p.line[i] = line
	if r.Actor|r.instant != 0 {
		d := r.details
		if d == &plain {
			d = r.detail()
		}
		d.instant[i] = r.instant
		d.actor[i] = r.Actor
	}
	if r.Actor == 0 {
		r.Why = int32(n)
	}
	r.steps++
	if r.steps-1 == r.Stop {
		r.OnStop()
	}
}

// Call is a frame that begins. serial is 0 unless it has one from Create; the frame's serial is returned.
func (r *Recorder) Call(serial, code, line, caller uint32) uint32 {
	if serial == 0 {
		r.frames++
		serial = r.frames
	}
	r.frame, r.code, r.line = serial, code, line
	r.Emit(Call, 0, caller, -1, -1)
	return serial
}

// Create is a generator or coroutine that has been made; the serial of its frame, which has not begun, is returned.
func (r *Recorder) Create(name string) uint32 {
	r.frames++
	r.Emit(Create, 0, r.frames, r.Text(name), -1)
	return r.frames
}

// Value is what a frame hands over: a text, or an int that needs none.
type Value struct {
	Text int32  // an index into the strings, or the int's low 32 bits; -1: nothing
	Int  uint32 // 0: a text; 1: an int of 32 bits; 2: one of 64 bits
	High uint32 // the high half of the latter
}

// IntValue is an int. One of 64 bits finds no room in a resume, whose column object is taken.
func IntValue(n int64) Value {
	if n == int64(int32(n)) {
		return Value{int32(n), 1, 0}
	}
	return Value{int32(n), 2, uint32(n >> 32)}
}

// NoValue is nothing.
var NoValue = Value{Text: -1}

// Resume is a suspended frame that is taken up again, by the frame with the serial by, which sent a value.
func (r *Recorder) Resume(frame, code, line, by uint32, sent Value) {
	r.frame, r.code, r.line = frame, code, line
	cause := int32(-1)
	if r.Actor != 0 && by == 0 {
		cause = r.Why
	}
	r.Emit(Resume, sent.Int, by, sent.Text, cause)
	r.step()
}

// Leave is a return or unwind of a frame, or its yield; afterwards the program stands where At says.
func (r *Recorder) Leave(kind Kind, frame, code, line uint32, v Value) {
	if line == 0 && frame == r.frame { // the end of a body belongs to no line of its own
		line = r.line
	}
	r.frame, r.code, r.line = frame, code, line
	r.Emit(kind, v.Int, v.High, v.Text, -1)
}

// At says where the program stands, without an event.
func (r *Recorder) At(frame, code, line uint32) { r.frame, r.code, r.line = frame, code, line }

// Give says that actor acts from now on, because of an event. A loop or the main program stands nowhere until its next line.
func (r *Recorder) Give(actor uint32, why int32) {
	r.Actor, r.Why = actor, why
	r.frame, r.code, r.line = 0, 0, 0
}

// Cause is what brings about what the actor does now.
func (r *Recorder) Cause() int32 {
	if r.By >= 0 {
		return r.By
	}
	return r.Why
}

// Place is who acts, why, and where the program stands.
type Place struct {
	Actor             uint32
	Why               int32
	frame, code, line uint32
}

// Place is kept while another acts.
func (r *Recorder) Place() Place { return Place{r.Actor, r.Why, r.frame, r.code, r.line} }

// Return gives control back to who had it.
func (r *Recorder) Return(p Place) {
	r.Actor, r.Why = p.Actor, p.Why
	r.frame, r.code, r.line = p.frame, p.code, p.line
}

// Clock says that the virtual time has moved.
func (r *Recorder) Clock(now float64) {
	if r.now != now {
		r.now = now
		r.instant = r.Instant(now)
	}
}

// Instant enters a time in the table of instants.
func (r *Recorder) Instant(t float64) uint32 {
	if !r.Keeps() {
		return 0
	}
	if n := len(r.Instants) - 1; r.Instants[n] == t {
		return uint32(n)
	}
	r.Instants = append(r.Instants, t)
	return uint32(len(r.Instants) - 1)
}

// AddCode enters a code object; its number is returned.
func (r *Recorder) AddCode(c Code) uint32 {
	r.Codes = append(r.Codes, c)
	return uint32(len(r.Codes) - 1)
}

// Add enters an entity; its number is returned.
func (r *Recorder) Add(e Entity) uint32 {
	r.entities++
	if r.Keeps() {
		r.Entities = append(r.Entities, e)
	}
	return r.entities
}

// Text enters a text in the table of strings, cut to TextLength characters.
func (r *Recorder) Text(s string) int32 {
	if !r.Keeps() {
		return -1
	}
	s = Cut(s)
	if i, ok := r.strings[s]; ok {
		return i
	}
	if r.textBytes > MaxText {
		return r.missing()
	}
	i := int32(len(r.Strings))
	r.strings[s] = i
	r.Strings = append(r.Strings, s)
	r.textBytes += len(s) + 32
	return i
}

// missing is the text that stands for those past MaxText.
func (r *Recorder) missing() int32 {
	if i, ok := r.strings["…"]; ok {
		return i
	}
	r.textBytes = 0
	i := r.Text("…")
	r.textBytes = MaxText + 1
	return i
}

// Int enters an int's text. Those met lately cost no conversion: a generator of numbers hands out as many texts as items.
func (r *Recorder) Int(n int64) int32 {
	if !r.Keeps() {
		return -1
	}
	c := &r.numbers[uint8(n)]
	if !c.used || c.n != n {
		*c = number{n, r.Text(strconv.FormatInt(n, 10)), true}
	}
	return c.text
}

// Cut shortens a text to TextLength characters, the last of which is then "…".
func Cut(s string) string {
	if len(s) <= TextLength {
		return s
	}
	end := 0
	for i := 0; i < TextLength-1; i++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		if end += size; end >= len(s) {
			return s
		}
	}
	if _, size := utf8.DecodeRuneInString(s[end:]); end+size == len(s) {
		return s
	}
	return s[:end] + "…"
}

// Output is a text that the program writes to stdout (stream 1) or stderr (2). Its length is counted as JavaScript counts, so that a page can find the event of a piece of output.
func (r *Recorder) Output(stream int, text string) {
	n := uint32(0)
	for _, c := range text {
		n += uint32(utf16.RuneLen(c))
	}
	r.Emit(Output, n, uint32(stream), r.Text(text), -1)
}
