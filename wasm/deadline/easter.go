package deadline

import "time"

// easter is Easter Sunday of the western churches: the method of
// Meeus/Jones/Butcher for the Gregorian calendar.
func easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	days := h + l - 7*m + 114
	return date(year, time.Month(days/31), days%31+1)
}

// orthodox is Easter Sunday of the eastern churches: Meeus' method for the
// Julian calendar, whose dates are 13 days behind from 1900 to 2099.
func orthodox(year int) Day {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	days := d + e + 114
	return date(year, time.Month(days/31), days%31+1).Plus(13)
}
