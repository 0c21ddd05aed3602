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
	@first@
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	response.Body.Close()
	@why@
	monitor := url
	if location, err := response.Location(); err == nil {
		monitor = location.String()
	}
	looks := 0
	for response.StatusCode == @status@ && looks < 3 {
		time.Sleep(200 * time.Millisecond << looks)
		if response, err = client.Get(monitor); err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		looks++
	}
	fmt.Println(response.StatusCode)
	fmt.Println("looks:", looks)
}
