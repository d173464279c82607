package rule

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// The JSON Schema is for editors, the shape for the reader. They must say the
// same, or a file that an editor calls good would be refused.
func TestSchemaIsTheShape(t *testing.T) {
	data, err := os.ReadFile("../../rules/schema/platform.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var root schema
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	c := comparison{t: t, defs: root.Defs}
	c.compare("", &root, platformShape())
	if c.objects < 10 {
		t.Errorf("only %d objects were compared", c.objects)
	}
}

type schema struct {
	Ref        string             `json:"$ref"`
	Defs       map[string]*schema `json:"$defs"`
	Type       string             `json:"type"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Others     json.RawMessage    `json:"additionalProperties"`
	Items      *schema            `json:"items"`
	MaxItems   int                `json:"maxItems"`
	Enum       []string           `json:"enum"`
	Const      string             `json:"const"`
}

type comparison struct {
	t       *testing.T
	defs    map[string]*schema
	objects int
}

func (c *comparison) compare(path string, s *schema, want *shape) {
	if s.Ref != "" {
		s = c.defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	if s == nil {
		c.t.Errorf("%s: the schema has nothing here", path)
		return
	}
	switch want.is {
	case "object":
		c.object(path, s, want)
	case "list":
		if s.Type != "array" || s.Items == nil || s.MaxItems != want.most {
			c.t.Errorf("%s: the schema has %q of at most %d, the reader a list of at most %d", path, s.Type, s.MaxItems, want.most)
			return
		}
		c.compare(path+"[]", s.Items, want.of)
	case "languages":
		var others schema
		if err := json.Unmarshal(s.Others, &others); err != nil {
			c.t.Errorf("%s: no languages in the schema: %v", path, err)
			return
		}
		c.compare(path+".*", &others, want.of)
	case "number":
		if s.Type != "integer" {
			c.t.Errorf("%s: the schema has %q, the reader a whole number", path, s.Type)
		}
	case "text":
		c.text(path, s, want)
	}
}

func (c *comparison) object(path string, s *schema, want *shape) {
	c.objects++
	if string(s.Others) != "false" {
		c.t.Errorf("%s: the schema allows unknown fields", path)
	}
	if len(s.Properties) != len(want.fields) {
		c.t.Errorf("%s: the schema has %d fields, the reader %d", path, len(s.Properties), len(want.fields))
	}
	for _, f := range want.fields {
		if slices.Contains(s.Required, f.key) != f.must {
			c.t.Errorf("%s: that it must be there is not the same in schema and reader", join(path, f.key))
		}
		if s.Properties[f.key] == nil {
			c.t.Errorf("%s is not in the schema", join(path, f.key))
			continue
		}
		c.compare(join(path, f.key), s.Properties[f.key], f.shape)
	}
}

func (c *comparison) text(path string, s *schema, want *shape) {
	words := s.Enum
	if s.Const != "" {
		words = []string{s.Const}
	}
	if !slices.Equal(words, want.one) || words == nil && s.Type != "string" {
		c.t.Errorf("%s: the schema allows %v, the reader %v", path, words, want.one)
	}
}

func TestAttributeNames(t *testing.T) {
	for i, f := range attributeShape().fields {
		if f.key != AttributeNames[i] {
			t.Errorf("%s is not %s", f.key, AttributeNames[i])
		}
	}
}
