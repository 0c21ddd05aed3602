package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"time"
)

const url = "@url@"

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	etag, stored := `@tag@`, []byte("the stored content")

	request, err := http.NewRequest("GET", url, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("If-None-Match", etag)
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case @status@:
		@why@
	case http.StatusOK:
		if stored, err = io.ReadAll(response.Body); err != nil {
			log.Fatal(err)
		}
	default:
		log.Fatal("unexpected: ", response.Status)
	}
	fmt.Println(response.StatusCode)
	@fields@
	fmt.Printf("content: %s\n", stored)
}
