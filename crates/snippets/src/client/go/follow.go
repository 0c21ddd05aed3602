package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"
)

const (
	url     = "@url@"
	timeout = 10 * time.Second
)

func follow(next *http.Request, via []*http.Request) error {
	if len(via) >= 5 {
		return errors.New("five redirects")
	}
	@why@
	fmt.Println(next.Response.StatusCode)
	fmt.Println("Location:", next.Response.Header.Get("Location"))
	return nil
}

func main() {
	client := &http.Client{CheckRedirect: follow, Timeout: timeout}
	@first@
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	method := response.Request.Method
	fmt.Printf("then %s: %d\n", method, response.StatusCode)
}
