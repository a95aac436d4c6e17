package io.tieout.connectors.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows no mailbox; it serves one connection. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Thread thread;

    private RefusingMailServer(ServerSocket socket) {
        this.socket = socket;
        this.thread = new Thread(this::serve, "refusing-mail-server");
    }

    static RefusingMailServer start() throws IOException {
        RefusingMailServer server =
                new RefusingMailServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        server.thread.setDaemon(true);
        server.thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? "550 no such mailbox" : "250 ok");
            }
        } catch (IOException e) {
            // The test has closed the server: nothing is left to serve.
            thread.interrupt();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
