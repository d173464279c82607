package report

import (
	"encoding/base64"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// Problem is something that is not as Veto wrote it.
type Problem struct {
	Part string // file, data, checksum, picture 1, shown
	Says string // what is wrong with it
}

func (p Problem) String() string { return p.Part + ": " + p.Says }

// Verify checks an evidence file: it writes the file again from the data and
// pictures in it and compares every byte. No problems mean that it is as Veto
// wrote it for these data; whether the data are those somebody speaks of, the
// hash says. What it returns is nil where the data cannot be read.
func Verify(fsys fs.FS, file []byte) (*Verified, []Problem) {
	text := string(file)
	made, ok := between(text, `<meta name="generator" content="`+generator, `">`)
	data, found := between(text, dataBefore, dataAfter)
	if !ok || !found {
		return nil, []Problem{{"file", "it is no evidence file of Veto, or the part with the data was cut out"}}
	}
	v, err := ReadData(fsys, []byte(data))
	if err != nil {
		return nil, []Problem{{"data", err.Error()}}
	}
	if canonical := v.bytes(); string(canonical) != data {
		return v, []Problem{{"data", "they are written in another way than Veto writes them, so they were changed"}}
	}
	if made != fmt.Sprint(Format) {
		return v, []Problem{{"file", fmt.Sprintf("it is of form %q, this Veto knows form %d: check it with the Veto that made it (version %q)", clip(made), Format, clip(v.Veto))}}
	}
	pictures, problems := v.pictures(text)
	return v, append(problems, v.shown(fsys, text, pictures)...)
}

// pictures reads those of the file, and says which are not the ones of the data.
func (v *Verified) pictures(text string) (all [][]byte, problems []Problem) {
	for i := range v.Seen {
		of := v.Seen[i].Image
		if of == nil {
			continue
		}
		part := fmt.Sprintf("picture %d", len(all)+1)
		_, after, _ := strings.Cut(text, pngBefore)
		encoded, rest, found := strings.Cut(after, `"`)
		text = rest
		png, err := base64.StdEncoding.Strict().DecodeString(encoded)
		switch {
		case !found:
			problems = append(problems, Problem{part, "it is not there"})
		case err != nil:
			problems = append(problems, Problem{part, "it cannot be read: " + err.Error()})
		case hashOf(png) != of.SHA256:
			problems = append(problems, Problem{part, "it was changed: its SHA-256 is " + hashOf(png) + ", the data say " + clip(of.SHA256)})
		}
		all = append(all, png)
	}
	if strings.Contains(text, pngBefore) {
		problems = append(problems, Problem{fmt.Sprintf("picture %d", len(all)+1), "the data do not speak of it"})
	}
	return all, problems
}

// shown compares what is shown with what the data say. The checksum is told
// apart: if it alone is another, the data and words fit each other.
func (v *Verified) shown(fsys fs.FS, text string, pictures [][]byte) (problems []Problem) {
	book, err := Open(fsys, v.Language)
	if err != nil {
		return []Problem{{"data", err.Error()}}
	}
	want, _ := book.page(v.Data, pictures)
	if want == text {
		return nil
	}
	if stored, _ := between(text, hashBefore, hashAfter); stored != v.Hash {
		problems = append(problems, Problem{"checksum", "it is not the one of the data, so one of the two was changed: shown is " + clip(stored) + ", the data have " + v.Hash})
		text = strings.Replace(text, hashBefore+stored+hashAfter, hashBefore+v.Hash+hashAfter, 1)
	}
	if n, is, must := differs(text, want); n > 0 {
		problems = append(problems, Problem{"shown", fmt.Sprintf("line %d does not fit the data: it is %q, it must be %q", n, clip(is), clip(must))})
	}
	return problems
}

// before is how many bytes are told before the place where two lines part.
const before = 24

// differs is the number of the first line that is another, and both from just
// before they part; 0 where none is.
func differs(text, want string) (n int, is, must string) {
	a, b := strings.Split(text, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		var x, y string
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y || i >= len(a) || i >= len(b) {
			same := 0
			for same < min(len(x), len(y)) && x[same] == y[same] {
				same++
			}
			from := max(0, same-before)
			for from > 0 && !utf8.RuneStart(x[from]) {
				from--
			}
			return i + 1, x[from:], y[from:]
		}
	}
	return 0, "", ""
}

// between is what stands between two texts, the first time the first is there.
func between(text, before, after string) (string, bool) {
	_, rest, found := strings.Cut(text, before)
	inside, _, closed := strings.Cut(rest, after)
	return inside, found && closed
}

// clip is the beginning of a text of the file, to be shown in a terminal.
func clip(text string) string {
	if len(text) > 80 {
		text = text[:80] + "…"
	}
	return strings.ToValidUTF8(line(text), "\uFFFD")
}
