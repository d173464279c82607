package main

import (
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const scanHelp = `usage: go run ./scripts scan --at URL [--any] [--browser chromium|firefox] [--lang de] [--wait 3s] [--picture out.png] PAGE.html …

Opens each saved page at a real address in a real browser with Veto, and prints one line of JSON a page.
The address is served on this machine; nothing is fetched from the network. In --at, {file} stands for
the page's file name. With --gold, a page whose site is named there is opened at that site unless --at is given.
`

// scanOptions are the flags of scan.
type scanOptions struct {
	at, browser, lang, picture, gold string
	wait                             time.Duration
	any                              bool
	pages                            []string
}

// runScan prints what Veto finds on saved pages.
func runScan(args []string) error {
	o, err := parseScan(args)
	if err != nil {
		return err
	}
	jobs, err := scanJobs(o)
	if err != nil {
		return err
	}
	return scan(o, jobs)
}

func parseScan(args []string) (scanOptions, error) {
	var o scanOptions
	flags := flag.NewFlagSet("scan", flag.ExitOnError)
	flags.Usage = func() { fmt.Fprint(os.Stderr, scanHelp); flags.PrintDefaults() }
	flags.StringVar(&o.at, "at", "", "the address the page is opened at; {file} stands for its file name")
	flags.StringVar(&o.browser, "browser", "chromium", "chromium or firefox")
	flags.StringVar(&o.lang, "lang", "en", "the language Veto speaks: de or en")
	flags.DurationVar(&o.wait, "wait", 3*time.Second, "how long a page has at most to settle")
	flags.StringVar(&o.picture, "picture", "", "where a picture of the page goes; several pages get -1, -2, …")
	flags.StringVar(&o.gold, "gold", "", "a file of known controls, one line of JSON each")
	flags.BoolVar(&o.any, "any", false, "the general judge speaks too, not only rules")
	// Flags may stand after pages as well as before them.
	for rest := args; ; {
		if err := flags.Parse(rest); err != nil {
			return o, err
		}
		if flags.NArg() == 0 {
			break
		}
		o.pages, rest = append(o.pages, flags.Arg(0)), flags.Args()[1:]
	}
	return o, o.check()
}

func (o scanOptions) check() error {
	switch {
	case len(o.pages) == 0:
		return errors.New("no page: name at least one saved page (-h explains)")
	case o.at == "" && o.gold == "":
		return errors.New("no address: say with --at where the page is to be opened, like --at https://www.example.org/settings")
	case !slices.Contains(browserNames, o.browser):
		return fmt.Errorf("no browser %q: say --browser chromium or --browser firefox", o.browser)
	case o.lang != "de" && o.lang != "en":
		return fmt.Errorf("Veto does not speak %q: say --lang de or --lang en", o.lang)
	case o.wait < 0:
		return fmt.Errorf("--wait %s: a time cannot be negative", o.wait)
	}
	return nil
}

// scanJob is one page to open; extension/e2e/page.ts reads it.
type scanJob struct {
	ID      int      `json:"id"`
	File    string   `json:"file"`
	URL     string   `json:"url"`
	Any     bool     `json:"any"`
	Wait    int64    `json:"wait"` // milliseconds
	Picture string   `json:"picture"`
	Gold    []string `json:"gold"`
	Rule    string   `json:"rule,omitempty"` // the only entry that is asked about
	page    []byte   // what stands there; nil for the file's content
}

func (job scanJob) content() ([]byte, error) {
	if job.page != nil {
		return job.page, nil
	}
	return os.ReadFile(job.File)
}

func scanJobs(o scanOptions) ([]scanJob, error) {
	known, err := readGold(o.gold)
	if err != nil {
		return nil, err
	}
	jobs := make([]scanJob, len(o.pages))
	for i, page := range o.pages {
		gold := known[filepath.Base(page)]
		at, err := addressOf(o.at, page, gold)
		if err != nil {
			return nil, err
		}
		picture, err := pictureOf(o.picture, i, len(o.pages))
		if err != nil {
			return nil, err
		}
		jobs[i] = scanJob{ID: i, File: page, URL: at, Any: o.any, Wait: o.wait.Milliseconds(), Picture: picture, Gold: selectors(gold)}
	}
	return jobs, nil
}

func addressOf(at, page string, gold []goldLine) (string, error) {
	if at == "" {
		if len(gold) == 0 {
			return "", fmt.Errorf("%s: the gold file does not name it, so its address is not known: give --at", page)
		}
		at = siteAddress(gold[0].Site) + "/{file}"
	}
	at = strings.ReplaceAll(at, "{file}", url.PathEscape(filepath.Base(page)))
	u, err := url.Parse(at)
	if err != nil || u.Scheme != "https" || u.Host == "" {
		return "", fmt.Errorf("%q is not an address a page can be opened at; give one like https://www.example.org/settings", at)
	}
	return at, nil
}

func pictureOf(picture string, n, pages int) (string, error) {
	if picture == "" {
		return "", nil
	}
	if filepath.Ext(picture) != ".png" {
		return "", fmt.Errorf("--picture %s: a picture is a .png file", picture)
	}
	if pages > 1 {
		picture = fmt.Sprintf("%s-%d.png", strings.TrimSuffix(picture, ".png"), n+1)
	}
	return filepath.Abs(picture)
}

// origins are the match patterns that grant Veto every address of the jobs.
func origins(jobs []scanJob) ([]string, error) {
	var all []string
	for _, job := range jobs {
		u, err := url.Parse(job.URL)
		if err != nil {
			return nil, err
		}
		all = append(all, "https://"+u.Hostname()+"/*")
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}
