//go:build js

package bridge

import (
	"loopscope/wasm/explore"
	"loopscope/wasm/jsonw"
	"loopscope/wasm/python/vm"
)

// exploration goes on with an exploration for about ms milliseconds, as slice does with a run; steps are the schedules that have been tried.
func (s *session) exploration(ms float64) any {
	if s.exploring == nil {
		return map[string]any{"state": "done", "out": []any{}, "exit": vm.ExitStopped, "clock": 0, "steps": 0}
	}
	end := s.now() + ms
	n := 0
	done := s.exploring.Go(func() bool {
		n++
		return n%checkEvery == 0 && s.now() >= end
	})
	r := map[string]any{"state": "running", "out": []any{}, "clock": 0, "steps": s.exploring.Report.Tried}
	if done {
		r["state"], r["exit"], r["report"] = "done", 0, reportJSON(&s.exploring.Report)
		s.exploring, s.explores = nil, false
	}
	return r
}

// reportJSON is a report as web/src/messages.js has it.
func reportJSON(r *explore.Report) string {
	var w jsonw.Writer
	w.Open('{')
	w.Key("tried")
	w.Int(r.Tried)
	w.Key("failed")
	w.Int(r.Failed())
	w.Key("outcomes")
	w.Open('[')
	for _, o := range r.Outcomes {
		w.Item()
		w.Open('{')
		w.Key("runs")
		w.Int(o.Runs)
		w.Key("schedule")
		w.Int(int(o.Schedule))
		w.Key("exit")
		w.Int(o.Exit)
		w.KeyText("error", o.Error)
		w.KeyText("stdout", o.Stdout)
		w.Key("fails")
		w.Bool(o.Fails)
		w.Close('}')
	}
	w.Close(']')
	if small := r.Small; small != nil {
		w.Key("small")
		w.Open('{')
		w.Key("schedule")
		w.Int(int(small.Schedule))
		w.Key("outcome")
		w.Int(small.Outcome)
		w.Key("lates")
		w.Int(small.Lates)
		w.Key("longest")
		w.Float(small.Longest)
		w.Key("turns")
		w.Int(small.Turns)
		w.Close('}')
	}
	w.Close('}')
	return w.String()
}
