package rule

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
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
	if err != nil || !reflect.DeepEqual(strict, quick) {
		t.Errorf("the rules are not the same when taken unchecked (%v)", err)
	}
}

// The core reads all rules once, when it starts: the time counts for the first hint.
func BenchmarkLoad(b *testing.B) {
	files := rulesInMemory(b)
	for name, load := range map[string]func(fs.FS) (*Set, error){"strict": Load, "built-in": LoadBuiltIn} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := load(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
