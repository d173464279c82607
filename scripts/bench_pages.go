package main

import (
	"fmt"
	"strings"
)

// benchAddress is where a rule speaks: the pages that are measured stand there.
const benchAddress = "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement?bench="

// serveBenchPages puts the pages of the driver extension/e2e/bench.ts on the
// stage: the settings page other extensions were measured on (200 switches,
// 8,000 other elements), a feed that changes ten times a second, and pages of
// 10 to 10,000 controls.
func serveBenchPages(s *stage) error {
	pages := map[string]string{
		benchAddress + "settings":                   settingsPage(200, 40),
		"https://www.linkedin.com/feed/?bench=feed": feedPage,
		"https://www.example.org/settings":          settingsPage(200, 40),
	}
	for _, n := range slopeSteps {
		pages[fmt.Sprintf("%s%d", benchAddress, n)] = settingsPage(n, 3)
	}
	for at, page := range pages {
		if err := s.Serve(at, []byte(page)); err != nil {
			return err
		}
	}
	return nil
}

// slopeSteps are the sizes between which growth is measured.
var slopeSteps = []int{10, 100, 1000, 10_000}

// settingsPage has so many switches, and for each so many other elements.
func settingsPage(switches, others int) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Settings</title><body><h1>Data privacy</h1>`)
	for i := range switches {
		fmt.Fprintf(&b, `<section><h3>Setting %d</h3><label for="s%d">Let us use thing %d for your experience</label><input type="checkbox" role="switch" id="s%d" checked>`, i, i, i, i)
		b.WriteString(strings.Repeat("<span>more</span>", max(others-4, 0)))
		b.WriteString("</section>")
	}
	return b.String()
}

// feedPage changes ten times a second for as long as it is open.
const feedPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><body><h1>Feed</h1><main></main><script>
setInterval(() => {
  const post = document.createElement("article");
  for (const name of ["Like", "Comment", "Share"]) {
    const button = post.appendChild(document.createElement("button"));
    button.textContent = name;
    button.ariaPressed = "false";
  }
  document.querySelector("main").prepend(post);
}, 100);
</script>`
