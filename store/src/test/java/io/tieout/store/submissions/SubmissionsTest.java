package io.tieout.store.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubmissionsTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldKeepTheFirstWhenAKeyIsUsedAgain() throws SQLException {
        Submission first = submission("ann", "k", Samples.NASTY);
        try (Connection c = SERVER.database().connection()) {
            assertThat(Submissions.keep(c, first)).isTrue();
            assertThat(Submissions.keep(c, submission("ann", "k", "other"))).isFalse();
            assertThat(Submissions.keep(c, submission("bob", "k", "other"))).isTrue();
            assertThat(Submissions.find(c, "ann", "k")).contains(first);
            assertThat(Submissions.find(c, "ann", "l")).isEmpty();
        }
    }

    @Test
    void shouldForgetNothingUntilDelivered() throws SQLException {
        Submission one = submission("ann", "k1", "one");
        Submission two = submission("ann", "k2", "two");
        try (Connection c = SERVER.database().connection()) {
            Submissions.keep(c, two);
            Submissions.keep(c, one);
            assertThat(Submissions.undelivered(c)).containsExactly(one, two);
            Submissions.markDelivered(c, one);
            assertThat(Submissions.undelivered(c)).containsExactly(two);
        }
    }

    private static Submission submission(String user, String key, String content) {
        return new Submission(user, key, "hash", "decisions-1.jsonl", content, "{}", 5);
    }
}
