module veto

go 1.26.0

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/evanw/esbuild v0.28.2
	github.com/google/jsonschema-go v0.4.3
	github.com/hack-pad/safejs v0.1.0
	github.com/tidwall/gjson v1.20.0
	github.com/tidwall/pretty v1.2.0
	golang.org/x/text v0.43.0
	golang.org/x/tools v0.52.0
)

require (
	github.com/tidwall/match v1.1.1 // indirect
	golang.org/x/sys v0.49.0 // indirect
)
