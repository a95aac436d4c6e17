package io.tieout.store.embedded;

import io.tieout.core.documents.DeadLetter;
import io.tieout.store.Database;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a server in a JVM of its own, writes one row, says so and waits to be killed. */
public final class ServerOwner {

    static final String READY = "ready";

    private ServerOwner() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(TestServer.settings(Path.of(arguments[0])));
        Database database = Database.open(server.databaseSettings());
        DeadLetter letter = new DeadLetter("s", "p", "", "r", "");
        database.transaction(c -> StoreWriter.writeDeadLetters(c, List.of(letter)));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
