package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
)

// serveConnect accepts CONNECT for any host and pipes it to one server, until
// the listener is closed. Anything but CONNECT is refused.
func serveConnect(l net.Listener, server string) {
	for {
		client, err := l.Accept()
		if err != nil {
			return
		}
		go tunnel(client, server)
	}
}

func tunnel(client net.Conn, server string) {
	defer client.Close()
	reader := bufio.NewReader(client)
	request, err := http.ReadRequest(reader)
	if err != nil {
		return
	}
	if request.Method != http.MethodConnect {
		io.WriteString(client, "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n")
		return
	}
	upstream, err := net.Dial("tcp", server)
	if err != nil {
		io.WriteString(client, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
		return
	}
	defer upstream.Close()
	io.WriteString(client, "HTTP/1.1 200 Connection established\r\n\r\n")
	go func() {
		io.Copy(upstream, reader)
		upstream.(*net.TCPConn).CloseWrite()
	}()
	io.Copy(client, upstream)
}
