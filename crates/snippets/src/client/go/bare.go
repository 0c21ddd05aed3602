package main

import (
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
}
