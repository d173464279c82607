package main

import "errors"

func runTry(args []string) error { return errors.New("not built yet") }
