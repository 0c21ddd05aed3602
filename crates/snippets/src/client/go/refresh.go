package main

import (
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"
)

const url = "@url@"

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	for attempt := 1; ; attempt++ {
		@why@
		current, err := client.Get(url)
		if err != nil {
			log.Fatal(err)
		}
		current.Body.Close()
		@first@
		if etag := current.Header.Get("ETag"); etag != "" {
			request.Header.Set("If-Match", etag)
		}
		response, err := client.Do(request)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		isLast := attempt == 3
		if response.StatusCode != @status@ || isLast {
			fmt.Println(response.StatusCode)
			@fields@
			fmt.Println("attempts:", attempt)
			return
		}
	}
}
