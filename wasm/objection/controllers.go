package objection

import (
	"io/fs"
	"slices"

	"veto/wasm/datafile"
	"veto/wasm/wire"
)

// controllers is controllers/controllers.json.
type controllers struct {
	Source      wire.Source  `json:"source"`
	Checked     wire.Checked `json:"checked"`
	Controllers []controller `json:"controllers"`
}

type controller struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Address   []string `json:"address"`
	Country   string   `json:"country"`
	Email     string   `json:"email"`
	Form      string   `json:"form"`
	Language  string   `json:"language"`
	Countries []string `json:"countries"` // of the people it is responsible for; none: all
	Platforms []string `json:"platforms"`
	Quality   string   `json:"quality"`
	Sources   []string `json:"sources"`
}

// Controllers reads who is responsible for a platform ("" for every one)
// towards people of a country ("" for any), from controllers/controllers.json.
func Controllers(fsys fs.FS, platform, country string) ([]wire.Controller, error) {
	var file controllers
	if err := datafile.Read(fsys, "controllers/controllers.json", &file); err != nil {
		return nil, err
	}
	all := []wire.Controller{}
	for _, c := range file.Controllers {
		here := country == "" || len(c.Countries) == 0 || slices.Contains(c.Countries, country)
		if here && (platform == "" || slices.Contains(c.Platforms, platform)) {
			all = append(all, file.wire(c))
		}
	}
	return all, nil
}

func (f *controllers) wire(c controller) wire.Controller {
	sources := []wire.Source{f.Source}
	for _, url := range c.Sources {
		sources = append(sources, wire.Source{URL: url, Title: url, Date: f.Source.Date})
	}
	return wire.Controller{
		ID: c.ID, Name: c.Name, Address: c.Address, Country: c.Country, Email: c.Email, Form: c.Form,
		Language: c.Language, Platforms: c.Platforms, Quality: c.Quality, Sources: sources, Checked: f.Checked,
	}
}
