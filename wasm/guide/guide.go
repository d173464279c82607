// Package guide says where a person is on the way to a setting and what to
// click next. It knows the words of the way and the page that is open; what was
// clicked before it is told.
package guide

import "veto/wasm/wire"

// Finder finds the control that a step names on the page that is open, nil
// where there is none.
type Finder interface {
	Step(words string) *wire.Control
}

// Place is where a person is on a way.
type Place struct {
	Step    int           // the step to take now, counted from 0
	Control *wire.Control // what to click for it; nil where it is not on this page
}

// Next finds the step to take. done is how many steps were taken already. The
// first of the steps ahead that is there comes next: those before it are
// headings, or were left out by the platform. Where none ahead is there, the
// nearest one behind is taken again: its menu may have closed. Where nothing of
// the way is there, the first step ahead is named without a control.
func Next(way []string, done int, page Finder) Place {
	done = max(0, min(done, len(way)))
	for i := done; i < len(way); i++ {
		if control := page.Step(way[i]); control != nil {
			return Place{Step: i, Control: control}
		}
	}
	for i := done - 1; i >= 0; i-- {
		if control := page.Step(way[i]); control != nil {
			return Place{Step: i, Control: control}
		}
	}
	return Place{Step: max(0, min(done, len(way)-1))}
}
