package main

import (
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"strconv"
	"time"
)

const (
	url         = "@url@"
	attempts    = 3
	longestWait = time.Minute
)

func wait(response *http.Response, attempt int) time.Duration {
	@why@
	value := response.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(value); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return time.Until(date)
	}
	return 250 * time.Millisecond << attempt
}

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	for attempt := 1; ; attempt++ {
		response, err := client.Get(url)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		pause := wait(response, attempt)
		// Asking sooner than told would be rude.
		if response.StatusCode != @status@ ||
			attempt == attempts || pause > longestWait {
			fmt.Println(response.StatusCode)
			@fields@
			fmt.Println("attempts:", attempt)
			return
		}
		// Before Go 1.20 every program needs a rand.Seed first.
		jitter := time.Duration(rand.Intn(300)) * time.Millisecond
		time.Sleep(pause + jitter)
	}
}
