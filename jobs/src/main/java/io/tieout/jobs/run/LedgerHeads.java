package io.tieout.jobs.run;

import io.tieout.store.Database;
import io.tieout.store.ledger.ChainHead;
import io.tieout.store.ledger.HeadFile;
import io.tieout.store.ledger.LedgerVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports the heads of the journal chains to a file beside the database, against which {@code
 * tieout ledger verify --heads} finds journals that were cut off. Heads that have gone back are
 * never exported: the file then is the evidence.
 */
record LedgerHeads(Database database, Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerHeads.class);

    /** Replaces the file; false if the chains have lost journals since it was written. */
    boolean export() throws SQLException, IOException {
        List<ChainHead> heads;
        try (Connection connection = database.connection()) {
            heads = LedgerVerifier.heads(connection);
        }
        if (Files.exists(file) && haveGoneBack(HeadFile.read(file), heads)) {
            LOG.error("journals are missing in the database; {} is left as it is", file);
            return false;
        }
        HeadFile.write(file, heads);
        return true;
    }

    private static boolean haveGoneBack(List<ChainHead> exported, List<ChainHead> found) {
        Map<String, ChainHead> now = new HashMap<>();
        found.forEach(head -> now.put(head.companyId(), head));
        return exported.stream()
                .anyMatch(
                        before -> {
                            ChainHead head = now.get(before.companyId());
                            return head == null
                                    || head.sequence() < before.sequence()
                                    || (head.sequence() == before.sequence()
                                            && !head.hash().equals(before.hash()));
                        });
    }
}
