package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"time"
)

const url = "@url@"

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	orders := []string{"tea", "milk", "sugar", "bread", "salt", "oil"}
	size := len(orders)
	for {
		content, err := json.Marshal(orders[:size])
		if err != nil {
			log.Fatal(err)
		}
		reader := bytes.NewReader(content)
		response, err := client.Post(url, "application/json", reader)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		isLast := size == 1
		if response.StatusCode != @status@ || isLast {
			fmt.Println(response.StatusCode)
			break
		}
		@why@
		size /= 2
	}
	fmt.Println("orders in one request:", size)
}
