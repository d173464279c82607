package rule

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
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

// many are n platforms with the content of the real ones, each on hosts of its own.
func many(tb testing.TB, n int) (files fstest.MapFS, kilobytes float64) {
	tb.Helper()
	set, err := Load(rulesInMemory(tb))
	if err != nil {
		tb.Fatal(err)
	}
	real, copies := rulesInMemory(tb), fstest.MapFS{}
	for i := range n {
		p := set.Platforms[i%len(set.Platforms)]
		id := fmt.Sprintf("%s-n%d", p.ID, i)
		change := []string{"https://", fmt.Sprintf("https://n%d.", i), strconv.Quote(p.ID), strconv.Quote(id)}
		for _, host := range p.Hosts {
			change = append(change, strconv.Quote(host), fmt.Sprintf(`"n%d.%s"`, i, host))
		}
		text := strings.NewReplacer(change...).Replace(string(real["platforms/"+p.ID+".json"].Data))
		copies["platforms/"+id+".json"] = &fstest.MapFile{Data: []byte(text)}
		kilobytes += float64(len(text)) / 1000
	}
	return copies, kilobytes
}

// perKilobyte loads until the benchmark has enough, and reports what a kilobyte costs.
func perKilobyte(b *testing.B, load func(fs.FS) (*Set, error), files fs.FS, kilobytes float64) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load(files); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/kilobytes, "µs/kB")
}

// The core reads the heads of all rules when it starts: the time counts for the
// first hint. A file of a person's own is read with all checks.
func BenchmarkLoad(b *testing.B) {
	files, kilobytes := rulesInMemory(b), 0.0
	for _, f := range files {
		kilobytes += float64(len(f.Data)) / 1000
	}
	b.Run("strict", func(b *testing.B) { perKilobyte(b, Load, files, kilobytes) })
	b.Run("built-in", func(b *testing.B) { perKilobyte(b, LoadBuiltIn, files, kilobytes) })
}

// BenchmarkLoadMany: a kilobyte costs the same however many there are, so
// loading grows with the size of the rules and no faster.
func BenchmarkLoadMany(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10000} {
		files, kilobytes := many(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) { perKilobyte(b, Load, files, kilobytes) })
	}
}

// Time is not the same on a busy machine; what is allocated is. A platform more
// costs what the others cost.
func TestLoadingGrowsLinearly(t *testing.T) {
	cost := func(n int) float64 {
		files, kilobytes := many(t, n)
		return testing.AllocsPerRun(3, func() {
			if _, err := Load(files); err != nil {
				t.Fatal(err)
			}
		}) / kilobytes
	}
	if few, lots := cost(20), cost(2000); few == 0 || lots > few*1.2 {
		t.Errorf("a kilobyte takes %.1f allocations among few rules and %.1f among many", few, lots)
	}
}
