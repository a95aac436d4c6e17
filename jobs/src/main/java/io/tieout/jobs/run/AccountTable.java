package io.tieout.jobs.run;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.StatedAccount;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;

/** Writes how customers' accounts stand into the read model. Repeatable. */
final class AccountTable {

    private AccountTable() {}

    static void write(Connection connection, List<Tuple2<Long, CustomerAccount>> batch)
            throws SQLException {
        StoreWriter.writeCustomerAccounts(
                connection, batch.stream().map(it -> new StatedAccount(it.f1, it.f0)).toList());
    }
}
