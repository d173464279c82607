package rule

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"testing/fstest"
)

func rulesInMemory(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob("../../rules/platforms/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("there are no rules (%v)", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files["platforms/"+filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return files
}

// What is built in is not checked again when the program starts, so it must be
// accepted here, and taken the same way.
func TestBuiltInIsSound(t *testing.T) {
	files := rulesInMemory(t)
	strict, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	quick, err := LoadBuiltIn(files)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range quick.All() {
		p.once = sync.Once{}
		if !reflect.DeepEqual(strict.Platforms[i], p) {
			t.Errorf("%s is not the same when taken unchecked", p.ID)
		}
	}
	if !reflect.DeepEqual(strict.Addresses(), quick.Addresses()) {
		t.Error("the addresses are not the same when taken unchecked")
	}
}

// The core reads the heads of all rules when it starts: the time counts for the
// first hint. A file of a person's own is read with all checks.
func BenchmarkLoad(b *testing.B) {
	files := rulesInMemory(b)
	kilobytes := 0.0
	for _, f := range files {
		kilobytes += float64(len(f.Data)) / 1000
	}
	for name, load := range map[string]func(fs.FS) (*Set, error){"strict": Load, "built-in": LoadBuiltIn} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := load(files); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/kilobytes, "µs/kB")
		})
	}
}
