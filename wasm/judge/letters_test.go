package judge

import (
	"strings"
	"testing"

	"veto/wasm/fold"
)

// Letters of all scripts stay apart, and those of a clause are those of a phrase.
func TestLettersStayApart(t *testing.T) {
	const all = "abcdefghijklmnopqrstuvwxyz0123456789ßþñ" + accented + "αβγδεζηθικλμνξοπρσςτυφχψωάϊ" +
		"абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґאبتکی한글"
	seen := map[string]string{}
	for _, r := range all {
		folded, got := fold.Fold(string(r)), string(appendFolded(nil, r))
		if other, twice := seen[got]; twice && other != folded {
			t.Errorf("%q is the same as %q", folded, other)
		}
		seen[got] = folded
		if route, _ := route(string(r)); strings.TrimSuffix(string(route), " ") != got {
			t.Errorf("%c: %x in a phrase, %x in a clause", r, route, got)
		}
		for rest := got; rest != ""; rest = rest[width(rest[0]):] {
			if len(rest) < width(rest[0]) {
				t.Errorf("%c: %x ends within a letter", r, got)
				break
			}
		}
	}
	for _, r := range "ЖΏ" + accented {
		if got := appendFolded(nil, r); len(got) != 1 {
			t.Errorf("%c has %d bytes, want one", r, len(got))
		}
	}
}
