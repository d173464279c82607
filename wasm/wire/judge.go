package wire

// Question asks the general judge about one control, away from any rule.
type Question struct {
	ID          string   `json:"id"`
	URL         string   `json:"url"`
	Lang        string   `json:"lang"` // BCP 47, or "" where unknown
	Role        string   `json:"role"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Headings    []string `json:"headings"`
	State       string   `json:"state"`
}

// Verdict is the judge's answer.
type Verdict struct {
	ID         string   `json:"id"`
	Purpose    Purpose  `json:"purpose"`
	On         Polarity `json:"on"`
	Flagged    bool     `json:"flagged"`
	Patterns   []string `json:"patterns"`
	Confidence float64  `json:"confidence"` // 0 to 1
	Why        []Say    `json:"why"`
}
