package share

// alphabet are the letters that need no escape in an address: those of base64url, in its order. (Package encoding/base64 brings encoding/binary and reflection: with it this package
// would be a fifth larger in the page.)
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// letters writes bytes as letters, six bits each.
func letters(data []byte) string {
	out := make([]byte, 0, (len(data)*8+5)/6)
	held, size := uint32(0), 0
	for _, c := range data {
		held, size = held<<8|uint32(c), size+8
		for ; size >= 6; size -= 6 {
			out = append(out, alphabet[held>>(size-6)&63])
		}
	}
	if size > 0 {
		out = append(out, alphabet[held<<(6-size)&63])
	}
	return string(out)
}

// unletter reads what letters wrote; ok is false for anything else. What is left of the last letter does not count, so several texts may say the same.
func unletter(text string) (data []byte, ok bool) {
	if len(text)%4 == 1 {
		return nil, false
	}
	data = make([]byte, 0, len(text)*6/8)
	held, size := uint32(0), 0
	for i := range len(text) {
		n, known := value(text[i])
		if !known {
			return nil, false
		}
		if held, size = held<<6|n, size+6; size >= 8 {
			size -= 8
			data = append(data, byte(held>>size))
		}
	}
	return data, true
}

// value is the place of a letter in the alphabet.
func value(c byte) (n uint32, known bool) {
	switch {
	case 'A' <= c && c <= 'Z':
		return uint32(c - 'A'), true
	case 'a' <= c && c <= 'z':
		return uint32(c-'a') + 26, true
	case '0' <= c && c <= '9':
		return uint32(c-'0') + 52, true
	case c == '-':
		return 62, true
	case c == '_':
		return 63, true
	}
	return 0, false
}
