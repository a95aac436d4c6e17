package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.identity.LocalUsers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Engines on one machine get consoles on different ports, also when they start together. */
class PortTest {

    private static final int TOGETHER = 3;

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @TempDir Path folder;

    @Test
    void shouldTakeOneOfTheNextPortsWhenOthersStartTogether() throws Exception {
        int first = freePort();
        CyclicBarrier together = new CyclicBarrier(TOGETHER);
        Callable<ConsoleServer> start =
                () -> {
                    together.await();
                    return start(first, 20);
                };
        ExecutorService starters = Executors.newFixedThreadPool(TOGETHER);
        Set<Integer> ports = new HashSet<>();
        try {
            for (Future<ConsoleServer> started : starters.invokeAll(List.of(start, start, start))) {
                try (ConsoleServer console = started.get()) {
                    ports.add(console.address().getPort());
                }
            }
        } finally {
            starters.shutdownNow();
        }

        assertThat(ports).isNotEmpty().allMatch(port -> port >= first && port <= first + 20);
    }

    @Test
    void shouldSayThatANamedPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort(), 0))
                    .isInstanceOf(ConsoleException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    private ConsoleServer start(int port, int otherPorts) throws Exception {
        ConsoleSettings settings =
                new ConsoleSettings(
                        ConsoleSettings.LOOPBACK,
                        port,
                        otherPorts,
                        folder,
                        folder.resolve("inbox"),
                        Map.of(),
                        Optional.empty(),
                        false,
                        100);
        return ConsoleServer.start(
                settings, CONSOLE.database(), () -> "running", LocalUsers.none(), () -> 0);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
