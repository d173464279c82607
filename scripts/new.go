package main

import "errors"

func runNew(args []string) error { return errors.New("not built yet") }
