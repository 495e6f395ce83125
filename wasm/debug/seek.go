package debug

// The history: at least so many snapshots, at most so many, and as many as make about stretch bytes of JSON together, which takes about 10 ms.
const (
	minHistory = 4
	maxHistory = 400
	stretch    = 512 << 10
)

// maxParked is how many machines stand besides the one in front.
const maxParked = 4

// reach is how many snapshots the next stretch should hold.
func (s *Session) reach() int {
	return min(max(stretch/max(s.size, 1<<10), minHistory), maxHistory)
}

// Seek begins to move the reader to a step; steps out of range are the nearest there is. Replay brings him there.
func (s *Session) Seek(step int) {
	s.endSearch()
	s.head(step)
}

func (s *Session) head(step int) {
	s.here, s.carried = min(max(step, 0), s.last()), 0
	if s.history[s.here] != nil {
		return
	}
	if p := s.front; p != nil && (p.over && p.at != s.here || p.at > s.here || p.at == s.here && !p.stands) {
		s.park(p)
		s.front = nil
	}
}

// Arrived reports whether the reader stands at the step that was sought.
func (s *Session) Arrived() bool { return s.history[s.here] != nil }

// Replay brings the reader on; it returns true when he has arrived, false when pause said to give the turn back. pause may be nil.
func (s *Session) Replay(pause func() bool) bool {
	if s.here < 0 {
		s.head(0)
	}
	if s.search != nil {
		return s.searchOn(pause)
	}
	return s.bring(pause)
}

// bring makes the snapshot of here.
func (s *Session) bring(pause func() bool) bool {
	if s.Arrived() {
		return true
	}
	target := s.here
	if s.front == nil {
		s.front = s.nearest(target)
	}
	p := s.front
	from := max(target-s.reach()+1, p.at+1, 0)
	if p.at == target && p.stands {
		from = target
	}
	if from != s.high+1 || len(s.history) > 2*maxHistory {
		s.forgetHistory(from)
	}
	if p.at == target && p.stands && !p.over {
		x := shoot(p.run.VM, target)
		x.machine = p
		s.keep(target, x)
		return true
	}
	s.travel(p, from, target, pause)
	if p.over && target >= p.at {
		s.here = p.at // the end, or the last step of a run that came to no further one
		x := shoot(p.run.VM, p.at)
		x.machine = p
		s.keep(p.at, x)
		return true
	}
	return s.Arrived()
}

// travel lets a machine run to a step with a snapshot of each step from `from` on.
func (s *Session) travel(p *replay, from, target int, pause func() bool) {
	p.forward(from, func(step int) bool {
		x := shoot(p.run.VM, step)
		x.machine = p
		s.keep(step, x)
		return step >= target
	}, pause)
}

// keep enters a snapshot in the history, which is one stretch.
func (s *Session) keep(step int, x *snapshot) {
	if len(s.history) == 0 || step != s.high+1 {
		s.forgetHistory(step)
		s.low = step
	}
	s.history[step], s.high = x, step
	s.size += (len(x.json) - s.size) / 4
	for len(s.history) > 2*maxHistory {
		delete(s.history, s.low)
		s.low++
	}
}

// forgetHistory begins a new stretch at a step.
func (s *Session) forgetHistory(step int) {
	clear(s.history)
	s.low, s.high = step, step-1
}

// nearest takes the machine that stands nearest before a step, with room for the stretch if there is one; else a new one.
func (s *Session) nearest(step int) *replay {
	if p := s.spare; p != nil {
		s.spare = nil
		s.parked = append(s.parked, p)
	}
	want := max(step-s.reach()+1, 0)
	best := -1
	for i, p := range s.parked {
		if p.over || p.at > step || p.at == step && !p.stands {
			continue
		}
		switch {
		case best < 0:
			best = i
		case p.at < want && s.parked[best].at >= want: // room for the stretch
			best = i
		case p.at > s.parked[best].at && (p.at < want || s.parked[best].at >= want):
			best = i
		}
	}
	if best < 0 {
		return s.newReplay()
	}
	p := s.parked[best]
	s.parked = append(s.parked[:best], s.parked[best+1:]...)
	return p
}

// park keeps a machine where it stands; of too many, one ahead of the reader goes first, then the farthest.
func (s *Session) park(p *replay) {
	if p.over || s.crowded() {
		s.drop(p)
		return
	}
	s.parked = append(s.parked, p)
	for len(s.parked) > maxParked {
		worst := 0
		for i, q := range s.parked {
			if ahead, other := q.at > s.here, s.parked[worst].at > s.here; ahead != other {
				if ahead {
					worst = i
				}
			} else if distance(q.at, s.here) > distance(s.parked[worst].at, s.here) {
				worst = i
			}
		}
		s.drop(s.parked[worst])
		s.parked = append(s.parked[:worst], s.parked[worst+1:]...)
	}
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}

// Prepare uses time that nobody needs: it brings machines to where the next steps back out of the history will have to begin, one a stretch away, one four stretches, one
// sixteen. So the one that a step back uses up is replaced by a short run of the next, and only now and then by a long one from the start. It returns true when there is
// nothing left to do.
func (s *Session) Prepare(pause func() bool) bool {
	if s.search != nil || !s.Arrived() || s.low <= 0 || s.carried >= maxCarried || s.crowded() {
		return true
	}
	for away := s.reach() + 1; s.low-away >= s.reach(); away *= 4 { // nearer to the start it is not far from there
		if away > s.reach()*farthest {
			break
		}
		if !s.isParked(s.low-2*away, s.low-away/2) {
			s.carry(s.low-away, pause)
			return false
		}
	}
	return true
}

// farthest is how many stretches away machines are kept, maxCarried how many are brought into place each time the reader has moved: what is parked may push another one out.
const (
	farthest   = 20
	maxCarried = 6
)

// isParked reports whether a machine stands at one of the steps from `from` to `to`.
func (s *Session) isParked(from, to int) bool {
	for _, p := range s.parked {
		if !p.over && p.at >= from && p.at <= to {
			return true
		}
	}
	return false
}

// carry brings a machine on its way to a step, and parks it there.
func (s *Session) carry(target int, pause func() bool) {
	if s.spare != nil && s.spare.at > target {
		s.park(s.spare)
		s.spare = nil
	}
	if s.spare == nil {
		s.spare = s.takeBefore(target)
	}
	p := s.spare
	if p.at < target {
		p.forward(target, func(int) bool { return true }, pause)
	}
	if p.over || p.at >= target {
		s.spare = nil
		s.carried++
		s.park(p)
	}
}

// takeBefore takes the parked machine nearest before a step, or makes one.
func (s *Session) takeBefore(step int) *replay {
	best := -1
	for i, p := range s.parked {
		if !p.over && (p.at < step || p.at == step && p.stands) && (best < 0 || p.at > s.parked[best].at) {
			best = i
		}
	}
	if best < 0 {
		return s.newReplay()
	}
	p := s.parked[best]
	s.parked = append(s.parked[:best], s.parked[best+1:]...)
	return p
}

// Snapshot is the JSON of a Snapshot (web/src/messages.js) of where the reader stands; "" before he has arrived.
func (s *Session) Snapshot() string {
	if x := s.history[s.here]; x != nil {
		return x.json
	}
	return ""
}

// Expand is the JSON of `{total, entries}`: children of a value of the snapshot, count of them from number from on. Where the machine has gone on, one is brought back first.
func (s *Session) Expand(ref, from, count int) string {
	x := s.history[s.here]
	if x == nil {
		return `{"total":0,"entries":[]}`
	}
	if s.front == nil || s.front.at != s.here || !s.front.stands || x.machine != s.front {
		x = s.standAt(x)
	}
	return x.expand(s.front.run.VM, ref, from, count)
}

// standAt brings a machine to here, which the history only remembers.
func (s *Session) standAt(x *snapshot) *snapshot {
	step := s.here
	if s.front != nil {
		s.park(s.front)
	}
	s.front = s.nearest(step)
	p := s.front
	if p.at < step {
		p.forward(step, func(int) bool { return true }, nil)
	}
	fresh := shoot(p.run.VM, step)
	fresh.machine = p
	s.history[step] = fresh
	return fresh
}
