package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httptrace"
	"net/textproto"
	@strings@
	"time"
)

const url = "@url@"

func main() {
	client := &http.Client{Timeout: 10 * time.Second}
	trace := &httptrace.ClientTrace{
		Got1xxResponse: func(code int, header textproto.MIMEHeader) error {
			@why@
			fmt.Println(code)
			@fields@
			return nil
		},
	}
	@first@
	ctx := httptrace.WithClientTrace(request.Context(), trace)
	response, err := client.Do(request.WithContext(ctx))
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	fmt.Println(response.StatusCode)
}
