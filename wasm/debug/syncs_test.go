package debug

import (
	"encoding/json"
	"strings"
	"testing"
)

// Each thread stands where its name says when the main thread looks.
const heldAndWaitedFor = `
import queue
import threading
import time

lock = threading.Lock()
again = threading.RLock()
cond = threading.Condition()
places = threading.BoundedSemaphore(1)
flag = threading.Event()
meeting = threading.Barrier(3)
belt = queue.Queue(2)
pile = queue.LifoQueue()
plain = queue.SimpleQueue()


def holder():
    with lock, again, places:
        time.sleep(9)


def taken(thing):
    with thing:
        pass


def notified():
    with cond:
        cond.wait(9)


def start(name, target, *args):
    threading.Thread(target=target, args=args, name=name, daemon=True).start()


start("holder", holder)
start("for lock", taken, lock)
start("for again", taken, again)
start("for places", taken, places)
start("for cond", notified)
start("for flag", flag.wait, 9)
start("for meeting", meeting.wait, 9)
start("for plain", plain.get)
for item in "ab":
    belt.put(item)
    pile.put(item)
start("for belt", belt.put, "c")
start("for pile", queue.Queue().get)
time.sleep(1)
with cond:
    start("for cond too", taken, cond)
    time.sleep(1)
    print("look")
`

// TestThreadSyncs: a snapshot tells of the locks and queues of threads what it tells of asyncio's.
func TestThreadSyncs(t *testing.T) {
	s := record(t, heldAndWaitedFor)
	defer s.Close()
	line := uint32(strings.Count(heldAndWaitedFor[:strings.Index(heldAndWaitedFor, `print("look")`)], "\n") + 1)
	var v struct {
		Syncs []struct {
			Entity           int
			Items            []struct{ Text string }
			Size, Capacity   int
			Unfinished       *int
			Set              *bool
			Holder           uint32
			Getters, Putters []uint32
		}
	}
	if err := json.Unmarshal([]byte(s.seekNow(s.stepAtLine(t, line, 0))), &v); err != nil {
		t.Fatal(err)
	}
	entities := s.Rec.Entities
	name := func(n uint32) string { return entities[n].Name }
	names := func(list []uint32) (out []string) {
		for _, n := range list {
			out = append(out, name(n))
		}
		return out
	}
	got := map[string]string{}
	for _, x := range v.Syncs {
		var items []string
		for _, item := range x.Items {
			items = append(items, item.Text)
		}
		b, _ := json.Marshal([]any{items, x.Size, x.Capacity, x.Unfinished, x.Set, name(x.Holder), names(x.Getters), names(x.Putters)})
		got[entities[x.Entity].Kind+" "+entities[x.Entity].Name] = string(b)
	}
	for what, want := range map[string]string{
		"lock lock":        `[null,0,0,null,true,"holder",["for lock"],null]`,
		"lock again":       `[null,0,0,null,true,"holder",["for again"],null]`,
		"semaphore places": `[null,0,1,null,null,"",["for places"],null]`,
		"condition cond":   `[null,0,0,null,true,"",["for cond"],["for cond too"]]`,
		"event flag":       `[null,0,0,null,false,"",["for flag"],null]`,
		"barrier meeting":  `[null,1,3,null,null,"",["for meeting"],null]`,
		"queue belt":       `[["'a'","'b'"],2,2,2,null,"",null,["for belt"]]`,
		"queue pile":       `[["'b'","'a'"],2,0,2,null,"",null,null]`,
		"queue plain":      `[null,0,0,null,null,"",["for plain"],null]`,
	} {
		if got[what] != want {
			t.Errorf("%s: %s, want %s", what, got[what], want)
		}
		delete(got, what)
	}
	if len(got) > 1 { // the queue that has no name
		t.Errorf("besides: %v", got)
	}
}

// TestStuckThreads: at the end of a run in which nobody could go on the threads still wait for what they waited for, under the names that the program gave to that.
func TestStuckThreads(t *testing.T) {
	s := record(t, `
import threading, time

fork, spoon = threading.Lock(), threading.Lock()

def eat(a, b):
    with a:
        time.sleep(1)
        with b:
            pass

for pair in [(fork, spoon), (spoon, fork)]:
    threading.Thread(target=eat, args=pair).start()
threading.enumerate()[-1].join()
`)
	defer s.Close()
	var v struct {
		Threads []struct {
			State    string
			WaitsFor int
		}
	}
	if err := json.Unmarshal([]byte(s.seekNow(s.Steps())), &v); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range v.Threads {
		got = append(got, x.State+" "+s.Rec.Entities[x.WaitsFor].Name)
	}
	if want := "blocked , blocked spoon, blocked fork"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}
