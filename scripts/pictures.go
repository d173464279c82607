package main

import "errors"

func runPictures(args []string) error { return errors.New("not built yet") }
