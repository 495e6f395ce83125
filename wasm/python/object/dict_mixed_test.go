package object

import "testing"

// A name that was never interned is found by its interned twin, in dicts of every size.
func TestDictFindsTextNotInterned(t *testing.T) {
	th := testThread()
	for size := range 20 {
		d := NewDict()
		for i := range size {
			d.SetStr(Intern("filler"+itoa(i)), None)
		}
		if err := d.Set(th, NewStr("made at run time").V(), True); err != nil {
			t.Fatal(excText(th, err))
		}
		if v := d.GetStr(Intern("made at run time")); v != True {
			t.Errorf("dict of %d: not found", size)
		}
		if v := d.Copy().GetStr(Intern("made at run time")); v != True {
			t.Errorf("copy of a dict of %d: not found", size)
		}
	}
}
