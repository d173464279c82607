// Package order sorts lists of large values.
package order

import "slices"

// Stable sorts a list and leaves what is equal as it stood. Each value is moved
// once, and one sorting of numbers serves all types: sorting the values
// themselves would be a copy of package slices for each, of up to 20 kB.
func Stable[T any](all []T, compare func(a, b *T) int) {
	places := make([]int, len(all))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(i, j int) int { return compare(&all[i], &all[j]) })
	sorted := make([]T, len(all))
	for to, from := range places {
		sorted[to] = all[from]
	}
	copy(all, sorted)
}
