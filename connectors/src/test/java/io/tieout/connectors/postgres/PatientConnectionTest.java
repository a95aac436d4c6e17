package io.tieout.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PatientConnectionTest {

    private static final PostgresSinkSettings SETTINGS =
            new PostgresSinkSettings(10, 500, 100, 1_000, 5_000);

    private final List<Long> pauses = new ArrayList<>();
    private final Deque<SQLException> failures = new ArrayDeque<>();
    private long nowMillis;
    private int opened;
    private int done;

    private final PatientConnection connection =
            new PatientConnection(
                    stub(DataSource.class, () -> stub(Connection.class, () -> null)),
                    SETTINGS,
                    millis -> {
                        pauses.add(millis);
                        nowMillis += millis;
                    },
                    () -> nowMillis);

    @Test
    void shouldRepeatWithGrowingPausesUntilTheDatabaseIsBack() throws Exception {
        for (int i = 0; i < 6; i++) {
            failures.add(new SQLException("gone", "08006"));
        }
        commit();
        assertThat(done).isEqualTo(1);
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_000L, 1_000L);
        assertThat(opened).as("a connection for every attempt").isEqualTo(7);
    }

    @Test
    void shouldKeepAConnectionThatWorks() throws Exception {
        commit();
        commit();
        assertThat(opened).isEqualTo(1);
        assertThat(done).isEqualTo(2);
    }

    @Test
    void shouldGiveUpAfterTheSettledTime() {
        for (int i = 0; i < 100; i++) {
            failures.add(new SQLException("starting up", "57P03"));
        }
        assertThatThrownBy(this::commit)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("5000 ms");
        assertThat(pauses.stream().mapToLong(p -> p).sum()).isBetween(5_000L, 6_000L);
    }

    @Test
    void shouldFailAtOnceWhenRepeatingCannotHelp() {
        failures.add(new SQLException("same id, other hash", "23000"));
        assertThatThrownBy(this::commit).hasMessageContaining("same id, other hash");
        assertThat(pauses).isEmpty();
    }

    private void commit() throws IOException, InterruptedException {
        connection.commit(
                open -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove();
                    }
                    done++;
                });
    }

    private interface Answer {
        Object give();
    }

    /** Answers {@code getConnection} and is indifferent to all else. */
    private <T> T stub(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getConnection")) {
                                opened++;
                                return answer.give();
                            }
                            return method.getReturnType() == boolean.class ? false : null;
                        }));
    }
}
