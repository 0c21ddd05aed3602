package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	@strings@
	"time"
)

const url = "@url@"

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	@first@
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != @status@ {
		log.Fatal("unexpected: ", response.Status)
	}
	@why@
	content, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.StatusCode)
	@fields@
	fmt.Println("content:", len(content), "bytes")
}
