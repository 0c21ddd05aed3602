// Asks once with net/http and prints what came of it.
//
// Usage: go run client.go URL
package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

type seen struct {
	Status int    `json:"status,omitempty"`
	Bytes  *int   `json:"bytes,omitempty"`
	Error  string `json:"error,omitempty"`
}

func main() {
	if err := json.NewEncoder(os.Stdout).Encode(ask(os.Args[1])); err != nil {
		log.Fatal(err)
	}
}

func ask(url string) seen {
	client := http.Client{Timeout: 10 * time.Second}
	response, err := client.Get(url)
	if err != nil {
		return seen{Error: err.Error()}
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return seen{Status: response.StatusCode, Error: err.Error()}
	}
	length := len(content)
	return seen{Status: response.StatusCode, Bytes: &length}
}
