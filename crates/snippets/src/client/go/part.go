package main

import (
	"fmt"
	"io"
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
	defer response.Body.Close()
	if response.StatusCode != @status@ {
		log.Fatal("not a part: ", response.Status)
	}
	@why@
	contentRange := response.Header.Get("Content-Range")
	if !strings.HasPrefix(contentRange, "bytes 0-") {
		log.Fatal("not the part asked for: ", contentRange)
	}
	content, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.StatusCode)
	@fields@
	fmt.Println("content:", len(content), "bytes")
}
