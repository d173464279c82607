package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// ensureNPM makes sure that Node is there and that the extension's packages
// are installed as its lock file says.
func ensureNPM() error {
	if _, err := exec.LookPath("node"); err != nil {
		return errors.New("Node is not installed: please install Node 20 or later (it comes with npm) and run this again")
	}
	fresh, err := packagesFresh("extension")
	if err != nil || fresh {
		return err
	}
	progress("installing the extension's npm packages …")
	cmd := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
	cmd.Dir = "extension"
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci in extension/ failed (%w); run it there by hand to see more:\n%s", err, tail(out, 1200))
	}
	return nil
}

// packagesFresh tells whether npm last installed into folder after its lock
// file was last changed. npm itself keeps the second file.
func packagesFresh(folder string) (bool, error) {
	lock, err := os.Stat(filepath.Join(folder, "package-lock.json"))
	if err != nil {
		return false, fmt.Errorf("%w: run this from the root of the project", err)
	}
	installed, err := os.Stat(filepath.Join(folder, "node_modules", ".package-lock.json"))
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return !installed.ModTime().Before(lock.ModTime()), nil
}
