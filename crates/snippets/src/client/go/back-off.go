package main

import (
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"time"
)

const (
	url      = "@url@"
	attempts = 3
)

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	for attempt := 1; ; attempt++ {
		response, err := client.Get(url)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		isLast := attempt == attempts
		if response.StatusCode != @status@ || isLast {
			fmt.Println(response.StatusCode)
			fmt.Println("attempts:", attempt)
			return
		}
		@why@
		// Before Go 1.20 every program needs a rand.Seed first.
		wait := time.Duration(100+rand.Intn(400)) * time.Millisecond
		time.Sleep(wait << attempt)
	}
}
