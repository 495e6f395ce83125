package timemod

import (
	"strings"

	"loopscope/wasm/python/object"
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

func (f fields) value() value {
	items := make([]value, 9)
	for i, n := range f {
		items[i] = object.Int(int64(n))
	}
	items[8] = object.Int(0)
	return object.NewStruct("time.struct_time", structFields, items...)
}

func addCalendar(mod *object.Module, c Clock) {
	now := func(t *thread, v value) (fields, *exc) {
		if v.Ref == nil || v.IsNone() {
			return split(int64(Epoch + c.Read())), nil
		}
		x, err := object.AsFloat(t, v)
		if err != nil {
			return fields{}, err
		}
		return split(int64(floor(x))), nil
	}
	breakDown := func(t *thread, a []value, _ []*str) (value, *exc) {
		f, err := now(t, a[0])
		return f.value(), err
	}
	mod.Set("timezone", object.Int(0))
	mod.Set("altzone", object.Int(0))
	mod.Set("daylight", object.Int(0))
	mod.Set("tzname", object.NewTuple(object.String("UTC"), object.String("UTC")).V())
	mod.Set("struct_time", object.StructType("time.struct_time", structFields).V())
	mod.Add([]object.Native{
		{Name: "gmtime", Sig: "seconds=None, /", Fn: breakDown},
		{Name: "localtime", Sig: "seconds=None, /", Fn: breakDown},
		{Name: "mktime", Sig: "time_tuple, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			f, err := fromTuple(t, a[0])
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
				if f, err = fromTuple(t, a[1]); err != nil {
					return value{}, err
				}
			}
			return object.String(Format(s.S, f)), nil
		}},
		{Name: "asctime", Sig: "time_tuple=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			f := split(int64(Epoch + c.Read()))
			if a[0].Ref != nil {
				var err *exc
				if f, err = fromTuple(t, a[0]); err != nil {
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

func fromTuple(t *thread, v value) (fields, *exc) {
	var f fields
	tup := object.AsTuple(v)
	if tup == nil || len(tup.Items) != 9 {
		return f, t.TypeError("Tuple or struct_time argument required")
	}
	for i := range f {
		n, err := object.Index(t, tup.Items[i])
		if err != nil {
			return f, err
		}
		f[i] = int(n)
	}
	return f, nil
}

// Format is strftime in the C locale; an unknown directive stays as it is.
func Format(format string, f fields) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		b.WriteString(directive(format[i], f))
	}
	return b.String()
}

func pad(n, width int, fill string) string {
	s := object.Decimal(int64(n))
	for len(s) < width {
		s = fill + s
	}
	return s
}

func directive(d byte, f fields) string {
	hour12 := f[3] % 12
	if hour12 == 0 {
		hour12 = 12
	}
	half := "AM"
	if f[3] >= 12 {
		half = "PM"
	}
	switch d {
	case 'Y':
		return pad(f[0], 1, "0")
	case 'm':
		return pad(f[1], 2, "0")
	case 'd':
		return pad(f[2], 2, "0")
	case 'e':
		return pad(f[2], 2, " ")
	case 'H':
		return pad(f[3], 2, "0")
	case 'I':
		return pad(hour12, 2, "0")
	case 'M':
		return pad(f[4], 2, "0")
	case 'S':
		return pad(f[5], 2, "0")
	case 'p':
		return half
	case 'a':
		return weekdays[f[6]][:3]
	case 'A':
		return weekdays[f[6]]
	case 'b', 'h':
		return months[f[1]-1][:3]
	case 'B':
		return months[f[1]-1]
	case 'j':
		return pad(f[7], 3, "0")
	case 'y':
		return pad(f[0]%100, 2, "0")
	case 'w':
		return pad((f[6]+1)%7, 1, "0")
	case 'u':
		return pad(f[6]+1, 1, "0")
	case 'F':
		return Format("%Y-%m-%d", f)
	case 'T', 'X':
		return Format("%H:%M:%S", f)
	case 'R':
		return Format("%H:%M", f)
	case 'D', 'x':
		return Format("%m/%d/%y", f)
	case 'c':
		return Format("%a %b %e %H:%M:%S %Y", f)
	case 'z':
		return "+0000"
	case 'Z':
		return "UTC"
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case '%':
		return "%"
	}
	return "%" + string(d)
}
