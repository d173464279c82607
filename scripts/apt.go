package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// installPackages installs packages of Debian where this process may do that;
// where it may not, the error says what is missing and what to install.
func installPackages(what string, packages []string) error {
	list := strings.Join(packages, " ")
	apt, err := exec.LookPath("apt-get")
	if err != nil || os.Geteuid() != 0 {
		return fmt.Errorf("no %s here: please install it (on Debian: sudo apt-get install %s) and run this again", what, list)
	}
	progress("installing %s with apt-get …", list)
	for _, args := range [][]string{{"update", "-qq"}, slices.Concat([]string{"install", "-y", "-qq", "--no-install-recommends"}, packages)} {
		if out, err := aptGet(apt, args).CombinedOutput(); err != nil {
			return fmt.Errorf("apt-get %s failed (%w); install %s by hand and run this again:\n%s", args[0], err, list, tail(out, 800))
		}
	}
	return nil
}

func aptGet(apt string, args []string) *exec.Cmd {
	cmd := exec.Command(apt, args...)
	cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
	return cmd
}

// progress tells the person on standard error what is going on.
func progress(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

// tail is the end of a program's output, at most n bytes of it.
func tail(out []byte, n int) string {
	if len(out) > n {
		out = out[len(out)-n:]
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(out), "")) + "\n"
}
