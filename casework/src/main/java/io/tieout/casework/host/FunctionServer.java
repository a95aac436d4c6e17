package io.tieout.casework.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;
import org.apache.flink.statefun.sdk.java.handler.RequestReplyHandler;
import org.apache.flink.statefun.sdk.java.slice.Slice;
import org.apache.flink.statefun.sdk.java.slice.Slices;

/**
 * Serves functions over HTTP for a StateFun runtime, which keeps their state and calls them again
 * when a call fails. It keeps nothing itself: any number of servers may serve the same functions.
 *
 * <p>Whoever reaches the address can call the functions: listen where only the runtime is.
 */
public final class FunctionServer implements AutoCloseable {

    /** Where functions are called. */
    public static final String PATH = "/functions";

    private static final int LARGEST_REQUEST_BYTES = 16 << 20;

    private final RequestReplyHandler handler;
    private final HttpServer server;
    private final ExecutorService threads;

    private FunctionServer(RequestReplyHandler handler, HttpServer server, int threads) {
        this.handler = handler;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /**
     * Starts to serve.
     *
     * @param address with port 0 for any that is free
     * @param threads how many calls are answered at a time
     * @throws IOException if the address cannot be listened on
     */
    public static FunctionServer start(
            StatefulFunctions functions, InetSocketAddress address, int threads)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        FunctionServer started =
                new FunctionServer(functions.requestReplyHandler(), server, threads);
        server.createContext(PATH, started::answer);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    /** Where a runtime has to call. */
    public URI address() {
        InetSocketAddress at = server.getAddress();
        return URI.create("http://" + at.getHostString() + ':' + at.getPort() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] request = read(exchange.getRequestBody());
            if (request.length > LARGEST_REQUEST_BYTES) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            reply(exchange, request);
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(LARGEST_REQUEST_BYTES + 1);
    }

    /** A failure of a function is the runtime's to handle: it calls again. */
    private void reply(HttpExchange exchange, byte[] request) throws IOException {
        Slice reply;
        try {
            reply = handler.handle(Slices.wrap(request)).join();
        } catch (CompletionException e) {
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, reply.readableBytes());
        reply.copyTo(exchange.getResponseBody());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
