package main

import (
	"fmt"
	@io@
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
	response.Body.Close()
	if response.StatusCode == @status@ {
		@why@
		fmt.Println(response.StatusCode)
		@fields@
		@second@
		response, err = client.Do(request)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
	}
	fmt.Println("again:", response.StatusCode)
}
