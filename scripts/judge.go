package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"veto/rules"
	"veto/wasm/judge"
	"veto/wasm/wire"
)

// runJudge judges controls given as JSON lines, natively, with the same judge
// that speaks in the extension; or labels that readers have judged, and says how
// often it is right.
func runJudge(args []string) error {
	flags := flag.NewFlagSet("judge", flag.ContinueOnError)
	wrong := flags.String("wrong", "", "also list what was judged wrongly in this language (\"all\" for every one)")
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, `usage: go run ./scripts judge < controls.jsonl > verdicts.jsonl
       go run ./scripts judge [-wrong LANG] LABELS.jsonl

With a file of labels ({"product","lang","text","on","is_control"} a line): precision and recall of "used"
and of "protected" by language and in all, and how often a protective one is called used. Without:

Each line in:   {"id","url","lang","role","name","description","headings":["nearest",…],"state":"on"|"off"|""}
Each line out:  {"id","purpose","on":"used|protected|neutral|unclear","flagged","patterns":[…],"confidence":0…1,"why":[…]}

Lines come out in the order they went in. A line that is no such object is answered by
{"id":"","error":"line 3: …"}; the rest is still judged, and the exit status is 1.`)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return ignoreHelp(err)
	}
	v, err := judge.Load(rules.FS)
	if err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return measureLabelsIn(v, flags.Arg(0), *wrong, os.Stdout)
	}
	why, err := readMessages("extension/_locales/en/messages.json")
	if err != nil {
		return err
	}
	return judgeLines(v, why, os.Stdin, os.Stdout)
}

// spokenVerdict is a verdict with its reasons as English sentences.
type spokenVerdict struct {
	wire.Verdict
	Why []string `json:"why"`
}

// badLine takes the place of a verdict on a line that could not be read.
type badLine struct {
	ID    string `json:"id"`
	Error string `json:"error"`
}

// judgeLines answers every line of in by one line of out.
func judgeLines(v *judge.Vocabulary, why messages, in io.Reader, out io.Writer) error {
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	bad := 0
	err := numbered(in, func(n int, line []byte) error {
		answer := judgeLine(v, why, n, line)
		if b, ok := answer.(badLine); ok {
			fmt.Fprintln(os.Stderr, "judge:", b.Error)
			bad++
		}
		return enc.Encode(answer)
	})
	if err := errors.Join(err, w.Flush()); err != nil {
		return err
	}
	if bad > 0 {
		return fmt.Errorf("%d line(s) could not be read; each says where in the output", bad)
	}
	return nil
}

// judgeLine is the answer to line number n: a spokenVerdict or a badLine.
func judgeLine(v *judge.Vocabulary, why messages, n int, line []byte) any {
	var q wire.Question
	if err := json.Unmarshal(line, &q); err != nil {
		return badLine{Error: fmt.Sprintf("line %d: %v; each line must be one object like {\"id\":\"1\",\"lang\":\"en\",\"role\":\"switch\",\"name\":\"…\",\"state\":\"on\"}", n, err)}
	}
	verdict := v.Judge(q)
	answer := spokenVerdict{Verdict: verdict, Why: []string{}}
	for _, say := range verdict.Why {
		answer.Why = append(answer.Why, why.say(say))
	}
	return answer
}
