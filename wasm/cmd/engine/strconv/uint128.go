package strconv

// uint128 is as in internal/strconv, so that pow10tab.go compiles here, too.
type uint128 struct{ Hi, Lo uint64 }
