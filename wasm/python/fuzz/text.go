package fuzz

import "strings"

func spaces(indent int) string { return strings.Repeat("    ", indent) }

func lastIndex(text, part string) int { return strings.LastIndex(text, part) }

func trim(spec string) string { return strings.Trim(spec, "'") }
