package timemod

import (
	"strings"

	"loopscope/wasm/python/lib/pure"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// The playground's local time zone is UTC, so gmtime and localtime agree.

var structFields = []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"}

var (
	weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months   = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// fields is a broken-down time: year, month 1-12, day, hour, minute, second, weekday (Monday 0), day of the year from 1.
type fields [8]int

// split breaks whole seconds since 1970 down (days from civil, proleptic Gregorian).
func split(sec int64) fields {
	days := sec / 86400
	rest := sec % 86400
	if rest < 0 {
		rest += 86400
		days--
	}
	z := days + 719468
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day := doy - (153*mp+2)/5 + 1
	month := mp + 3
	if month > 12 {
		month -= 12
	}
	year := yoe + era*400
	if month <= 2 {
		year++
	}
	wday := (days + 3) % 7
	if wday < 0 {
		wday += 7
	}
	yday := days - daysFromCivil(year, 1, 1) + 1
	return fields{int(year), int(month), int(day), int(rest / 3600), int(rest % 3600 / 60), int(rest % 60), int(wday), int(yday)}
}

func daysFromCivil(y, m, d int64) int64 {
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

func (f fields) value(zone string) value {
	items := make([]value, 11)
	for i, n := range f {
		items[i] = object.Int(int64(n))
	}
	items[8], items[9], items[10] = object.Int(0), object.String(zone), object.Int(0)
	return object.NewStruct("time.struct_time", structFields, items...)
}

var structTime = object.StructType("time.struct_time", structFields)

// withZone fills in the name of the zone, which fields know nothing of.
func withZone(format, zone string) string {
	if zone == "UTC" || !strings.Contains(format, "%Z") {
		return format
	}
	parts := strings.Split(format, "%%")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], "%Z", strings.ReplaceAll(zone, "%", "%%"))
	}
	return strings.Join(parts, "%%")
}

func addCalendar(mod *object.Module, c Clock) {
	now := func(t *thread, v value) (fields, *exc) {
		if v.Ref == nil || v.IsNone() {
			return split(int64(Epoch + c.Read())), nil
		}
		if !v.IsFloat() && v.Ref.Type.Float == nil {
			n, err := object.Index(t, v)
			return split(n), err
		}
		x, err := object.AsFloat(t, v)
		if err != nil {
			return fields{}, err
		}
		return split(int64(floor(x))), nil
	}
	breakDown := func(zone string) object.NativeFunc {
		return func(t *thread, a []value, _ []*str) (value, *exc) {
			f, err := now(t, a[0])
			return f.value(zone), err
		}
	}
	mod.Set("timezone", object.Int(0))
	mod.Set("altzone", object.Int(0))
	mod.Set("daylight", object.Int(0))
	mod.Set("tzname", object.NewTuple(object.String("UTC"), object.String("UTC")).V())
	mod.Set("struct_time", structTime.V())
	mod.Add([]object.Native{
		{Name: "gmtime", Sig: "seconds=None, /", Fn: breakDown("GMT")},
		{Name: "localtime", Sig: "seconds=None, /", Fn: breakDown("UTC")},
		{Name: "mktime", Sig: "time_tuple, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			f, err := fromTuple(t, "mktime", a[0])
			return object.Float(float64(daysFromCivil(int64(f[0]), int64(f[1]), int64(f[2]))*86400 + int64(f[3]*3600+f[4]*60+f[5]))), err
		}},
		{Name: "strftime", Sig: "format, time_tuple=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			s := object.AsStr(a[0])
			if s == nil {
				return value{}, t.TypeError("strftime() argument 1 must be str, not " + object.TypeName(a[0]))
			}
			f := split(int64(Epoch + c.Read()))
			if a[1].Ref != nil {
				var err *exc
				if f, err = fromTuple(t, "strftime", a[1]); err != nil {
					return value{}, err
				}
			}
			zone := "UTC"
			if a[1].Ref != nil && a[1].Type() == structTime {
				if z := object.AsStr(object.StructHidden(a[1], 0)); z != nil {
					zone = z.S
				}
			}
			return object.String(Format(withZone(s.S, zone), f)), nil
		}},
		{Name: "strptime", Sig: "data_string, format=None, /", Fn: strptime},
		{Name: "asctime", Sig: "time_tuple=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			f := split(int64(Epoch + c.Read()))
			if a[0].Ref != nil {
				var err *exc
				if f, err = fromTuple(t, "asctime", a[0]); err != nil {
					return value{}, err
				}
			}
			return object.String(Format("%a %b %e %H:%M:%S %Y", f)), nil
		}},
		{Name: "ctime", Sig: "seconds=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			f, err := now(t, a[0])
			return object.String(Format("%a %b %e %H:%M:%S %Y", f)), err
		}},
	})
}

func floor(x float64) float64 {
	n := float64(int64(x))
	if n > x {
		n--
	}
	return n
}

func fromTuple(t *thread, function string, v value) (fields, *exc) {
	var f fields
	tup := object.AsTuple(v)
	if tup == nil {
		return f, t.TypeError("Tuple or struct_time argument required")
	}
	if len(tup.Items) != 9 {
		return f, t.TypeError(function + "(): illegal time tuple argument")
	}
	for i := range f {
		n, err := object.Index(t, tup.Items[i])
		if err != nil {
			return f, err
		}
		f[i] = int(n)
	}
	return checked(t, f)
}

// checked is what strftime accepts (checktm, Modules/timemodule.c): zero counts as one in a month, a day and a day of the year.
func checked(t *thread, f fields) (fields, *exc) {
	for i, low := range []int{1: 1, 2: 1, 7: 1} {
		if f[i] == 0 && low == 1 {
			f[i] = 1
		}
	}
	for _, c := range []struct {
		at, least, most int
		what            string
	}{{1, 1, 12, "month"}, {2, 1, 31, "day of month"}, {3, 0, 23, "hour"}, {4, 0, 59, "minute"}, {5, 0, 61, "seconds"}, {7, 1, 366, "day of year"}} {
		if f[c.at] < c.least || f[c.at] > c.most {
			return f, t.ValueError(c.what + " out of range")
		}
	}
	f[6] = ((f[6])%7 + 7) % 7
	return f, nil
}

// Format is strftime in the C locale, with glibc's flags between the percent sign and the letter; an unknown directive stays as it is.
func Format(format string, f fields) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			b.WriteByte(format[i])
			continue
		}
		k := i + 1
		flags := ""
		for k < len(format) && strings.IndexByte("-_0^#", format[k]) >= 0 {
			flags += string(format[k])
			k++
		}
		if k == len(format) {
			b.WriteString(format[i:])
			break
		}
		text, ok := flagged(format[k], flags, f)
		if !ok {
			text = format[i : k+1]
		}
		b.WriteString(text)
		i = k
	}
	return b.String()
}

// flagged is one directive with its flags: the padding of a number (- none, _ spaces, 0 zeros), the case of a text (^ capitals, # the other one).
func flagged(d byte, flags string, f fields) (string, bool) {
	if n, width, fill := number(d, f); width > 0 {
		for _, c := range flags {
			switch c {
			case '-':
				width = 1
			case '_':
				fill = " "
			case '0':
				fill = "0"
			}
		}
		return pad(n, width, fill), true
	}
	text, ok := words(d, f)
	switch {
	case strings.Contains(flags, "^"), strings.Contains(flags, "#") && d != 'p' && d != 'Z':
		text = strings.ToUpper(text)
	case strings.Contains(flags, "#"):
		text = strings.ToLower(text)
	}
	return text, ok
}

// isoWeek is the week of ISO 8601 with its year.
func isoWeek(f fields) (year, week int) {
	year = f[0]
	week = (f[7] - 1 - f[6] + 10) / 7
	switch {
	case week < 1:
		year--
		week = weeksIn(year)
	case week > weeksIn(year):
		year, week = year+1, 1
	}
	return year, week
}

func weeksIn(year int) int {
	jan1 := (daysFromCivil(int64(year), 1, 1)%7 + 10) % 7 // Monday 0
	leap := year%4 == 0 && (year%100 != 0 || year%400 == 0)
	if jan1 == 3 || jan1 == 2 && leap {
		return 53
	}
	return 52
}

// number is a directive that stands for a number, with its usual width and filler; width 0: it is none.
func number(d byte, f fields) (n, width int, fill string) {
	hour12 := (f[3]+11)%12 + 1
	isoYear, week := isoWeek(f)
	switch d {
	case 'Y':
		return f[0], 1, "0"
	case 'G':
		return isoYear, 1, "0"
	case 'C':
		return f[0] / 100, 2, "0"
	case 'y':
		return (f[0]%100 + 100) % 100, 2, "0"
	case 'g':
		return (isoYear%100 + 100) % 100, 2, "0"
	case 'm':
		return f[1], 2, "0"
	case 'd':
		return f[2], 2, "0"
	case 'e':
		return f[2], 2, " "
	case 'H':
		return f[3], 2, "0"
	case 'k':
		return f[3], 2, " "
	case 'I':
		return hour12, 2, "0"
	case 'l':
		return hour12, 2, " "
	case 'M':
		return f[4], 2, "0"
	case 'S':
		return f[5], 2, "0"
	case 'j':
		return f[7], 3, "0"
	case 'w':
		return (f[6] + 1) % 7, 1, "0"
	case 'u':
		return f[6] + 1, 1, "0"
	case 'U':
		return (f[7] + 6 - (f[6]+1)%7) / 7, 2, "0"
	case 'W':
		return (f[7] + 6 - f[6]) / 7, 2, "0"
	case 'V':
		return week, 2, "0"
	case 's':
		return int(daysFromCivil(int64(f[0]), int64(f[1]), int64(f[2])))*86400 + f[3]*3600 + f[4]*60 + f[5], 1, "0"
	}
	return 0, 0, ""
}

func pad(n, width int, fill string) string {
	s := object.Decimal(int64(n))
	for len(s) < width {
		s = fill + s
	}
	return s
}

// words is a directive that stands for a text.
func words(d byte, f fields) (string, bool) {
	half := "AM"
	if f[3] >= 12 {
		half = "PM"
	}
	switch d {
	case 'p':
		return half, true
	case 'P':
		return strings.ToLower(half), true
	case 'a':
		return weekdays[f[6]][:3], true
	case 'A':
		return weekdays[f[6]], true
	case 'b', 'h':
		return months[f[1]-1][:3], true
	case 'B':
		return months[f[1]-1], true
	case 'F':
		return Format("%Y-%m-%d", f), true
	case 'T', 'X':
		return Format("%H:%M:%S", f), true
	case 'R':
		return Format("%H:%M", f), true
	case 'r':
		return Format("%I:%M:%S %p", f), true
	case 'D', 'x':
		return Format("%m/%d/%y", f), true
	case 'c':
		return Format("%a %b %e %H:%M:%S %Y", f), true
	case 'z':
		return "+0000", true
	case 'Z':
		return "UTC", true
	case 'n':
		return "\n", true
	case 't':
		return "\t", true
	case '%':
		return "%", true
	}
	return "", false
}

var nameStrptime = object.Intern("_strptime")

// strptime hands its arguments to the module _strptime, which it loads first: few programs need it.
func strptime(t *thread, a []value, _ []*str) (value, *exc) {
	mod := object.AsModule(t.Modules.GetStr(nameStrptime))
	if mod == nil {
		var err *exc
		if mod, err = vm.Of(t).LoadPython("_strptime", pure.Source("_strptime")); err != nil {
			return value{}, err
		}
	}
	format := a[1]
	if format.Absent() {
		format = object.String("%a %b %d %H:%M:%S %Y")
	}
	return object.CallArgs(t, mod.Dict.GetStr(object.Intern("struct_time")), a[0], format)
}
