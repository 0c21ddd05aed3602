package main

import (
	"encoding/json"
	"fmt"
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
	fmt.Println(response.StatusCode)
	@fields@
	if response.Header.Get("Content-Type") == "application/problem+json" {
		var problem struct{ Title string }
		err := json.NewDecoder(response.Body).Decode(&problem)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println("problem:", problem.Title)
	}
}
