//go:build !js

package stack

func empty() {}
