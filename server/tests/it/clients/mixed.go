// Requests of every kind through one client, which keeps its connections.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
)

type kind struct {
	Method string
	Target string
	Bytes  int
	Status int
}

func main() {
	origin := os.Args[1]
	count, _ := strconv.Atoi(os.Args[2])
	file, err := os.ReadFile("mixed.json")
	if err != nil {
		panic(err)
	}
	var kinds []kind
	if err := json.Unmarshal(file, &kinds); err != nil {
		panic(err)
	}
	right, failed := 0, 0
	for number := 0; number < count; number++ {
		kind := kinds[number%len(kinds)]
		status, err := send(origin, kind)
		if err != nil {
			failed++
			fmt.Printf("%s %s: %v\n", kind.Method, kind.Target, err)
		} else if status == kind.Status {
			right++
		} else {
			fmt.Printf("%s %s: %d\n", kind.Method, kind.Target, status)
		}
	}
	fmt.Printf("%d answered as expected, %d failed\n", right, failed)
}

func send(origin string, kind kind) (int, error) {
	// A reader that Go cannot start again: it may not send a request twice.
	content := io.NopCloser(strings.NewReader(strings.Repeat("x", kind.Bytes)))
	request, err := http.NewRequest(kind.Method, origin+kind.Target, content)
	if err != nil {
		return 0, err
	}
	request.ContentLength = int64(kind.Bytes)
	if kind.Bytes == 0 {
		request.Body = http.NoBody
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	return answer.StatusCode, err
}
