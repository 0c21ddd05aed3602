package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"net/http"
	"time"
)

const url = "@url@"

func main() {
	key := make([]byte, 16)
	if _, err := rand.Read(key); err != nil {
		log.Fatal(err)
	}
	// A Timeout of the client would hide the writing half of the stream.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Connection", "Upgrade")
	request.Header.Set("Upgrade", "websocket")
	request.Header.Set("Sec-WebSocket-Version", "13")
	request.Header.Set("Sec-WebSocket-Key",
		base64.StdEncoding.EncodeToString(key))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	stream, ok := response.Body.(io.ReadWriter)
	if response.StatusCode != @status@ || !ok {
		log.Fatal("no upgrade: ", response.Status)
	}
	fmt.Println(response.StatusCode)
	@fields@
	// A closing frame, masked, and the answer (RFC 6455 section 5.5.1).
	stream.Write([]byte{0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8})
	frame := make([]byte, 2)
	if _, err := io.ReadFull(stream, frame); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("closing frame: %x\n", frame)
}
